//! A folder of do·doc from anywhere: each project that is found is a draft.

#![no_main]

use etabli_formats::read_dodoc;
use etabli_fuzz::{VOCABULARY, folder, is_a_draft};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for imported in read_dodoc(&folder(text), &VOCABULARY) {
        is_a_draft(&imported);
    }
});
