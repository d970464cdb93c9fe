//! Archives come back as they were sent, and hostile ones are refused by name.

use etabli_formats::{
    ArchiveError, Limits, Package, file_paths, pack, read_archive, unpack, write_archive,
};
use etabli_model::{FileEntry, Image, Project, Vocabulary};
use proptest::prelude::*;
use std::collections::BTreeMap;

type Files = BTreeMap<String, Vec<u8>>;

fn files(entries: &[(&str, &[u8])]) -> Files {
    entries
        .iter()
        .map(|(path, content)| ((*path).to_owned(), content.to_vec()))
        .collect()
}

fn read(bytes: &[u8]) -> Result<Files, ArchiveError> {
    read_archive(bytes, Limits::default())
}

fn project() -> Project {
    Project {
        format: "etabli/1".to_owned(),
        id: "disques".to_owned(),
        language: "fr".to_owned(),
        kind: "material".to_owned(),
        title: "Disques".to_owned(),
        summary: "Comparer".to_owned(),
        images: vec![Image {
            id: "i".to_owned(),
            path: "images/couverture.svg".to_owned(),
            alt: "Six disques".to_owned(),
            ..Image::default()
        }],
        files: vec![FileEntry {
            id: "f".to_owned(),
            path: "fichiers/disques.svg".to_owned(),
            ..FileEntry::default()
        }],
        ..Project::default()
    }
}

/// An archive with one path replaced by another of the same length, in both its places.
fn renamed(path: &str, hostile: &str) -> Vec<u8> {
    assert_eq!(path.len(), hostile.len());
    let mut bytes = write_archive(&files(&[(path, b"content")])).expect("a small archive");
    while let Some(at) = bytes
        .windows(path.len())
        .position(|window| window == path.as_bytes())
    {
        bytes[at..at + path.len()].copy_from_slice(hostile.as_bytes());
    }
    bytes
}

/// An archive whose directory has other bytes at an offset of its first entry.
fn altered(offset: usize, value: &[u8]) -> Vec<u8> {
    let mut bytes = write_archive(&files(&[("a.txt", &[b'a'; 400])])).expect("a small archive");
    let directory = bytes
        .windows(4)
        .position(|window| window == b"PK\x01\x02")
        .expect("an archive has a directory");
    bytes[directory + offset..directory + offset + value.len()].copy_from_slice(value);
    bytes
}

#[test]
fn refuses_hostile_archives_by_name() {
    let bomb = 15_000_000_u32.to_le_bytes();
    let huge = (17_u32 << 20).to_le_bytes();
    let twice = {
        let sent = files(&[("a.txt", b"1"), ("b.txt", b"2")]);
        let mut bytes = write_archive(&sent).expect("a small archive");
        while let Some(at) = bytes.windows(5).position(|window| window == b"b.txt") {
            bytes[at] = b'A';
        }
        bytes
    };
    for (bytes, expected) in [
        (Vec::new(), "not a zip archive"),
        (b"PK\x05\x06".to_vec(), "not a zip archive"),
        (
            renamed("aaaaaaaaa", "../secret"),
            "`../secret` is not a path inside the project",
        ),
        (
            renamed("aaaaaaaaa", "/etc/pass"),
            "`/etc/pass` is not a path inside the project",
        ),
        (
            renamed("aaaaaaaaa", "a\\..\\..\\b"),
            "`a\\..\\..\\b` is not a path inside the project",
        ),
        (
            renamed("aaaa", "../b"),
            "`../b` is not a path inside the project",
        ),
        (twice, "`A.txt` stands twice"),
        (
            altered(24, &bomb),
            "`a.txt` grows more than 100 times when unpacked",
        ),
        (altered(24, &huge), "`a.txt` is larger than 16777216 bytes"),
        (
            altered(8, &[1, 0]),
            "`a.txt` is packed in a way that is not supported",
        ),
        (
            altered(10, &[12, 0]),
            "`a.txt` is packed in a way that is not supported",
        ),
        (altered(16, &[0; 4]), "`a.txt` is damaged"),
        (altered(24, &[1, 0, 0, 0]), "`a.txt` is damaged"),
        (altered(42, &[255; 4]), "`a.txt` is damaged"),
    ] {
        let refusal = read(&bytes).expect_err(expected);
        assert_eq!(refusal.to_string(), expected);
    }
}

#[test]
fn keeps_to_its_limits_both_ways() {
    let many: Files = (0..501)
        .map(|at| (format!("{at}.txt"), Vec::new()))
        .collect();
    assert_eq!(
        write_archive(&many),
        Err(ArchiveError::TooManyEntries { most: 500 })
    );
    let small = Limits {
        entries: 2,
        entry_bytes: 10,
        total_bytes: 15,
        ratio: 100,
    };
    let written = |entries: &[(&str, &[u8])]| {
        write_archive(&files(entries)).expect("small archives can be written")
    };
    for (bytes, expected) in [
        (
            written(&[("a", b""), ("b", b""), ("c", b"")]),
            ArchiveError::TooManyEntries { most: 2 },
        ),
        (
            written(&[("a", b"0123456789x")]),
            ArchiveError::EntryTooLarge {
                path: "a".to_owned(),
                most: 10,
            },
        ),
        (
            written(&[("a", b"0123456789"), ("b", b"0123456789")]),
            ArchiveError::TooLarge { most: 15 },
        ),
    ] {
        assert_eq!(read_archive(&bytes, small), Err(expected));
    }
}

#[test]
fn reads_back_what_shrinks_like_a_bomb() {
    let sent = files(&[("blank.svg", &[b' '; 1_000_000])]);
    let bytes = write_archive(&sent).expect("one megabyte may be sent");
    assert_eq!(read(&bytes), Ok(sent));
}

#[test]
fn a_remix_travels_with_its_base_and_files() {
    let remix = Project {
        title: "Mes disques".to_owned(),
        ..project()
    };
    let package = Package {
        project: remix.clone(),
        base: Some(project()),
        remix: Some("{\"format\": \"etabli-remix/1\"}".to_owned()),
        files: files(&[
            ("images/couverture.svg", b"<svg/>"),
            ("fichiers/disques.svg", b"<svg/>"),
        ]),
    };
    assert_eq!(
        file_paths(&remix),
        ["images/couverture.svg", "fichiers/disques.svg"]
    );
    let bytes = pack(&package).expect("a small package");
    let received = unpack(&bytes, &Vocabulary::default()).expect("what was packed");
    assert_eq!(received.project.value, Some(remix));
    assert_eq!(received.base, package.base);
    assert_eq!(received.remix, package.remix);
    assert_eq!(received.files, package.files);
    assert_eq!(pack(&package), Ok(bytes), "the same bytes each time");
}

#[test]
fn takes_an_archive_made_by_hand_from_a_folder() {
    let text = etabli_model::write_project(&project());
    let by_hand = files(&[
        ("disques/project.json", text.as_bytes()),
        ("disques/images/couverture.svg", b"<svg/>"),
    ]);
    let bytes = write_archive(&by_hand).expect("a small archive");
    let received = unpack(&bytes, &Vocabulary::default()).expect("the folder's project");
    assert_eq!(received.project.value, Some(project()));
    assert!(received.files.contains_key("images/couverture.svg"));
    let other = write_archive(&files(&[("a/x", b""), ("b/project.json", b"")]));
    let refusal = unpack(&other.expect("a small archive"), &Vocabulary::default());
    assert_eq!(refusal.err(), Some(ArchiveError::NoProject));
}

#[test]
fn refuses_a_package_whose_files_hide_the_project() {
    let package = Package {
        project: project(),
        files: files(&[("project.json", b"{}")]),
        ..Package::default()
    };
    assert!(matches!(
        pack(&package),
        Err(ArchiveError::Duplicate { .. })
    ));
}

fn any_files() -> impl Strategy<Value = Files> {
    let content = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..200),
        (any::<u8>(), 0..5000_usize).prop_map(|(byte, length)| vec![byte; length]),
    ];
    prop::collection::btree_map("[a-z]{1,4}(/[a-zé ]{1,4}\\.svg)?", content, 0..8)
}

proptest! {
    #[test]
    fn gives_back_what_was_sent(sent in any_files()) {
        // "a" and "a/b.svg" are a file and a folder of one name: a ZIP holds both.
        let bytes = write_archive(&sent).expect("within the limits");
        prop_assert_eq!(read(&bytes), Ok(sent));
    }

    #[test]
    fn never_panics_on_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
        let _ = unpack(&bytes, &Vocabulary::default());
    }

    #[test]
    fn never_panics_on_a_damaged_archive(
        sent in any_files(),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = write_archive(&sent).expect("within the limits");
        for (place, value) in damage {
            let at = place.index(bytes.len());
            bytes[at] = value;
        }
        let _ = read(&bytes);
    }
}
