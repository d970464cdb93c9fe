//! An Open Know-How manifest in TOML from anywhere: what is read is a draft.

#![no_main]

use etabli_formats::{Files, read_okh};
use etabli_fuzz::{VOCABULARY, is_a_draft};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    is_a_draft(&read_okh(text, "okh.toml", &Files::new(), &VOCABULARY));
});
