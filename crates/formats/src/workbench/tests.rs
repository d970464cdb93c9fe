//! What comes back from a workbench file, and what is refused: a damaged or hostile one costs as little as it can.

use super::*;
use crate::write_archive;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn shelved(id: &str, title: &str) -> Shelved {
    Shelved {
        id: id.to_owned(),
        title: title.to_owned(),
        text: format!("{{\"format\": \"etabli-remix/1\", \"id\": \"{id}\"}}"),
        ..Shelved::default()
    }
}

fn written(remixes: &[Shelved]) -> Vec<u8> {
    let mut writer = WorkbenchWriter::default();
    for remix in remixes {
        writer.add(remix).expect("it fits");
    }
    let kept = BTreeMap::from([("profile".to_owned(), "{}".to_owned())]);
    writer.finish(&kept).expect("it fits")
}

#[test]
fn everything_comes_back_as_it_was() {
    let picture = Files::from([("images/a.svg".to_owned(), b"<svg/>".to_vec())]);
    let whole = Shelved {
        source: Some(ShelvedSource {
            name: "pad.md".to_owned(),
            original: b"# Toupie".to_vec(),
            files: picture,
        }),
        files: Files::from([("images/b.jpg".to_owned(), vec![0; 5_000])]),
        versions: (0..12).map(|number| format!("{number}\né")).collect(),
        ..shelved("a1b2c3d4", "Été : la toupie")
    };
    let binned = Shelved {
        binned: Some(1_700_000_000_000),
        ..shelved("z9", "")
    };
    let remixes = [whole, binned, shelved("z8", "Été : la toupie")];
    let bytes = written(&remixes);
    assert!(starts_a_workbench(&bytes[..100]));
    let file = WorkbenchFile::open(&bytes).expect("our own file");
    assert_eq!(file.kept["profile"], "{}");
    let read: Vec<Shelved> = file
        .remixes
        .iter()
        .map(|one| file.read(one).expect("our own remix"))
        .collect();
    assert_eq!(read, remixes);
    assert_eq!(file.remixes[0].file, "remixes/0001-ete-la-toupie.zip");
    assert_eq!(
        bytes,
        written(&remixes),
        "the same remixes give the same bytes"
    );
}

#[test]
fn a_damaged_remix_costs_that_one_alone() {
    let mut bytes = written(&[shelved("a", "A"), shelved("b", "B")]);
    // The list names it first.
    let mut named = bytes.windows(7).enumerate();
    let mut named = named.by_ref().filter(|(_, window)| *window == b"0001-a.");
    let (at, _) = named.nth(1).expect("its name stands before it");
    // Within the packed archive, well behind the name.
    bytes[at + 60] ^= 0xff;
    let file = WorkbenchFile::open(&bytes).expect("the list is whole");
    let path = "remixes/0001-a.zip".to_owned();
    assert_eq!(
        file.read(&file.remixes[0]),
        Err(ArchiveError::Damaged { path })
    );
    assert_eq!(file.read(&file.remixes[1]), Ok(shelved("b", "B")));
}

#[test]
fn what_is_no_workbench_is_told_apart() {
    let zip = |list: &str| {
        let files = Files::from([(LIST.to_owned(), list.as_bytes().to_vec())]);
        write_archive(&files).expect("small")
    };
    let other = |found: &str| WorkbenchError::OtherVersion {
        found: found.to_owned(),
    };
    let project = Files::from([("project.json".to_owned(), b"{}".to_vec())]);
    for (bytes, error) in [
        (Vec::new(), ArchiveError::NotAnArchive.into()),
        (
            write_archive(&project).expect("small"),
            WorkbenchError::NotAWorkbench,
        ),
        (zip("[]"), WorkbenchError::NotAWorkbench),
        (zip("no list"), WorkbenchError::NotAWorkbench),
        (
            zip(r#"{"format": "etabli/1"}"#),
            WorkbenchError::NotAWorkbench,
        ),
        (
            zip(r#"{"format": "etabli-workbench/2"}"#),
            other("etabli-workbench/2"),
        ),
    ] {
        assert_eq!(WorkbenchFile::open(&bytes).err(), Some(error));
    }
}

#[test]
fn a_list_may_name_what_is_not_there_and_strange_values() {
    let list = r#"{"format": "etabli-workbench/1", "remixes": [{"file": "../x"}, {"file": "../x"}, 3, null], "kept": {"a": 1, "b": "c"}}"#;
    let files = Files::from([(LIST.to_owned(), list.as_bytes().to_vec())]);
    let bytes = write_archive(&files).expect("small");
    let file = WorkbenchFile::open(&bytes).expect("a list");
    assert_eq!(
        file.kept,
        BTreeMap::from([("b".to_owned(), "c".to_owned())])
    );
    // Each entry is named once; what names none names the same.
    assert_eq!(file.remixes.len(), 2);
    for listed in &file.remixes {
        assert!(file.read(listed).is_err(), "{listed:?}");
    }
}

#[test]
fn strange_versions_and_times_cost_nothing_else() {
    let member = Files::from([
        (REMIX.to_owned(), b"{}".to_vec()),
        ("versions/0002.x".to_owned(), b"b".to_vec()),
        ("versions/0001.x".to_owned(), vec![0xff, 0xfe]),
        ("versions/0001.y".to_owned(), b"a".to_vec()),
    ]);
    let list = r#"{"format": "etabli-workbench/1", "remixes": [{"id": "a", "file": "a.zip", "binned": -3}]}"#;
    let files = Files::from([
        (LIST.to_owned(), list.as_bytes().to_vec()),
        ("a.zip".to_owned(), write_archive(&member).expect("small")),
    ]);
    let bytes = write_archive(&files).expect("small");
    let file = WorkbenchFile::open(&bytes).expect("a list");
    let read = file.read(&file.remixes[0]).expect("a remix");
    assert_eq!(
        (read.versions, read.binned),
        (vec!["a".to_owned(), "b".to_owned()], None)
    );
}

#[test]
fn a_path_that_leaves_its_folder_is_refused_when_written() {
    let mut writer = WorkbenchWriter::default();
    let mut remix = shelved("a", "A");
    remix.files.insert("../../x".to_owned(), Vec::new());
    assert!(matches!(
        writer.add(&remix),
        Err(ArchiveError::UnsafePath { .. })
    ));
    assert_eq!(writer.add(&shelved("b", "B")), Ok(()));
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(at in 0_usize..2_000, value: u8, cut in 0_usize..2_000) {
        let mut bytes = written(&[shelved("a", "A"), shelved("b", "B")]);
        let at = at % bytes.len();
        bytes[at] = value;
        bytes.truncate(bytes.len() - cut % 40);
        if let Ok(file) = WorkbenchFile::open(&bytes) {
            for listed in &file.remixes {
                let _ = file.read(listed);
            }
        }
    }
}
