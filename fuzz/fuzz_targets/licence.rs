//! The words of a licence from anywhere: one line comes out, and stays as it is when it is read again.

#![no_main]

use etabli_formats::{Files, licence_name, licence_url, read_okh};
use etabli_fuzz::VOCABULARY;
use libfuzzer_sys::fuzz_target;
use serde_json::json;

/// The licence of a manifest that says nothing else.
fn licence(words: &str) -> String {
    let manifest = json!({ "title": "A", "license": words }).to_string();
    let read = read_okh(&manifest, "okh.json", &Files::new(), &VOCABULARY);
    read.project.expect("a manifest").licence
}

fuzz_target!(|words: &str| {
    let once = licence(words);
    assert!(!once.contains('\n'));
    assert_eq!(licence(&once), once, "{words}");
    let _ = (licence_name(words), licence_url(words));
});
