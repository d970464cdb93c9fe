//! A zip from anywhere: what opens stays within the limits and inside its folder, packs and opens again.

#![no_main]

use etabli_formats::{Limits, read_archive, unpack, write_archive};
use etabli_fuzz::VOCABULARY;
use etabli_model::is_safe_path;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = unpack(bytes, &VOCABULARY);
    if let Ok(files) = read_archive(bytes, Limits::default()) {
        assert!(files.keys().all(|path| is_safe_path(path)));
        if let Ok(packed) = write_archive(&files) {
            assert_eq!(read_archive(&packed, Limits::default()).ok(), Some(files));
        }
    }
});
