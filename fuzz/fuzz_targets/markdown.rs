//! A page of Markdown from anywhere: what is read is a draft.

#![no_main]

use etabli_formats::{Files, read_markdown};
use etabli_fuzz::{VOCABULARY, is_a_draft};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let came = read_markdown(text, "page.md", &Files::new(), &VOCABULARY);
    is_a_draft(&came);
});
