//! A teacher edits for an hour with the print room open: the typesetter's memory stays what it was.

mod common;

use common::{TYPESETTER, pictures, project};
use etabli_model::Vocabulary;
use etabli_sheet::{SheetOptions, build};
use peak_alloc::PeakAlloc;

/// Counts what is allocated, in this test alone.
#[global_allocator]
static ALLOCATED: PeakAlloc = PeakAlloc;

/// Sets the sheet of an edited project, as a preview and now and then as a PDF.
fn edit(number: usize) {
    let mut project = project();
    project.steps[number % 2].text = format!("Ponce **{number}** fois les bords arrondis.");
    project.title = format!("Disques de fractions, essai {number}");
    let source = build(
        &project,
        &Vocabulary::default(),
        &SheetOptions::default(),
        &pictures(),
        "",
    );
    let pages = TYPESETTER
        .compile(&source.files)
        .expect("the sheet can be set");
    assert!(!pages.svg().is_empty());
    if number.is_multiple_of(20) {
        pages.pdf().expect("the sheet can be printed");
    }
}

#[test]
fn memory_does_not_grow_over_two_hundred_edits() {
    // What is remembered of the last few sheets is there after some edits.
    (0..20).for_each(edit);
    let before = ALLOCATED.current_usage();
    (20..220).for_each(edit);
    let after = ALLOCATED.current_usage();
    let grown = after.saturating_sub(before);
    assert!(
        grown < before / 20,
        "{before} bytes after 20 edits, {after} after 220"
    );
}
