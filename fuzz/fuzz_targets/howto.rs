//! A page or a document of schema.org from anywhere: what is read is a draft.

#![no_main]

use etabli_formats::{Files, read_howto};
use etabli_fuzz::{VOCABULARY, is_a_draft};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let came = read_howto(text, "page.html", &Files::new(), &VOCABULARY);
    is_a_draft(&came);
});
