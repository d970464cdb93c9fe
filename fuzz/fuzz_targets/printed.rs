//! A PDF from anywhere: what it carries has one of our names and stays within the limits.

#![no_main]

use etabli_formats::{Limits, read_any, read_printed};
use etabli_fuzz::VOCABULARY;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(texts) = read_printed(bytes) {
        let most = Limits::default();
        assert!(texts.contains_key("project.json") && texts.len() <= 3);
        assert!(texts.values().all(|text| text.len() <= most.entry_bytes));
    }
    let reading = read_any("fiche.pdf", bytes, &VOCABULARY);
    assert!(!reading.projects.is_empty());
});
