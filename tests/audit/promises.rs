//! What a sheet promises, asked of the PDF that came out.

use crate::checkers::PdfReading;
use etabli_model::vocabulary::label;
use etabli_model::{ClassSize, Project, Vocabulary};
use etabli_sheet::{SheetKind, SheetOptions};

/// Only letters and digits count: spaces, marks and hyphens are the typographer's.
fn letters(text: &str) -> String {
    text.chars().filter(|one| one.is_alphanumeric()).collect()
}

/// Each step is a heading as often as it is a step, where the sheet holds steps; never where it does not.
pub(crate) fn steps_once(
    project: &Project,
    options: &SheetOptions,
    headings: &[String],
) -> Vec<String> {
    let headings: Vec<String> = headings.iter().map(|one| letters(one)).collect();
    let titles = project.steps.iter().map(|step| letters(&step.title));
    let titles: Vec<String> = titles.collect();
    let count = |list: &[String], title: &String| list.iter().filter(|one| *one == title).count();
    let wrong = |title: &&String| {
        let wanted = match options.kind.holds_steps() {
            true => count(&titles, title),
            false => 0,
        };
        count(&headings, title) != wanted
    };
    let wrong = titles.iter().filter(wrong);
    wrong
        .map(|title| format!("step not exactly once: {title}"))
        .collect()
}

/// Each part is one row of a table, where the sheet lists the parts.
pub(crate) fn parts_once(
    project: &Project,
    options: &SheetOptions,
    rows: &[Vec<String>],
) -> Vec<String> {
    // The book holds the build sheet.
    let lists = [SheetKind::Build, SheetKind::Cutting, SheetKind::Collection];
    let listed = options
        .kind
        .sheets()
        .iter()
        .filter(|one| lists.contains(one));
    let wanted = listed.count();
    let is_of = |row: &[String], letter: &str, name: &str| match row {
        [first, second, ..] => letters(first) == letter && letters(second).starts_with(name),
        _ => false,
    };
    let mut faults = Vec::new();
    for part in &project.parts {
        let (letter, name) = (letters(&part.letter), letters(&part.name));
        let found = rows.iter().filter(|row| is_of(row, &letter, &name)).count();
        if found != wanted {
            faults.push(format!("part {letter} {name}: {found} rows, not {wanted}"));
        }
    }
    faults
}

/// The licence stands on every page, and on every piece that is cut out.
pub(crate) fn licence_everywhere(
    project: &Project,
    vocabulary: &Vocabulary,
    options: &SheetOptions,
    reading: &PdfReading,
) -> Vec<String> {
    let licence = letters(label(
        &vocabulary.licences,
        &project.licence,
        options.language,
    ));
    let counts = reading
        .pages
        .iter()
        .map(|page| letters(page).matches(&licence).count());
    let counts: Vec<usize> = counts.collect();
    let without = counts.iter().enumerate().filter(|(_, count)| **count == 0);
    let mut faults: Vec<String> = without
        .map(|(at, _)| format!("no licence on page {}", at + 1))
        .collect();
    let (total, least) = (
        counts.iter().sum::<usize>(),
        pieces(project, options) + counts.len(),
    );
    if total < least {
        faults.push(format!(
            "the licence stands {total} times, not {least}: some pieces are without"
        ));
    }
    faults
}

/// How many pieces are cut out.
fn pieces(project: &Project, options: &SheetOptions) -> usize {
    let class = ClassSize::for_project(project, options.pupils);
    let of = |sheet: &SheetKind| match sheet {
        SheetKind::Cards => project.steps.len() + 1,
        SheetKind::Labels => class.groups() as usize,
        SheetKind::Codes => options.pupils as usize,
        _ => 0,
    };
    options.kind.sheets().iter().map(of).sum()
}

/// No page is empty, and none ends with a heading whose text stands on the next.
pub(crate) fn composed(reading: &PdfReading) -> Vec<String> {
    let bare = reading
        .bare
        .iter()
        .map(|page| format!("page {page} is empty"));
    let stranded = reading.stranded.iter();
    bare.chain(stranded.map(|page| format!("page {page} ends with a heading")))
        .collect()
}
