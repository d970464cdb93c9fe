//! The project a printed sheet carries comes back, from tables of every kind, and no PDF of anybody breaks the reader.

use etabli_formats::{Files, Package, PrintedError, Recognised, read_any, read_printed, texts_of};
use etabli_model::{Project, Vocabulary, load_project};
use miniz_oxide::deflate::compress_to_vec_zlib;
use proptest::prelude::*;
use std::sync::LazyLock;

static TEXTS: LazyLock<Files> = LazyLock::new(made);
static PLAIN: LazyLock<Vec<u8>> = LazyLock::new(|| plain(&objects(&TEXTS), ""));
static PACKED: LazyLock<Vec<u8>> = LazyLock::new(|| packed(&objects(&TEXTS)));

fn texts() -> Files {
    TEXTS.clone()
}

fn made() -> Files {
    let text = include_str!("../../../public/data/projects/disques-de-fractions/project.json");
    let loaded = load_project(text, "project.json", None, &Vocabulary::default());
    let loaded = loaded.value.expect("a published project loads");
    let project = |id: &str| Project {
        id: id.to_owned(),
        title: "Disques de fractions (2) é 🦊".to_owned(),
        ..loaded.clone()
    };
    texts_of(&Package {
        project: project("remix"),
        base: Some(project("base")),
        remix: Some("{\"format\": \"etabli-remix/1\"}".to_owned()),
        files: Files::new(),
    })
}

/// The objects of a sheet with these files attached; the first is number 1.
fn objects(attached: &Files) -> Vec<Vec<u8>> {
    let mut objects: Vec<Vec<u8>> = vec![Vec::new(), b"<</Type/Pages/Kids[]/Count 0>>".to_vec()];
    let mut names = String::new();
    for (name, text) in attached {
        let packed = compress_to_vec_zlib(text, 6);
        let mut stream = format!(
            "<</Length {}/Filter/FlateDecode/Type/EmbeddedFile/Params<</Size {}>>>>\nstream\n",
            packed.len(),
            text.len()
        )
        .into_bytes();
        stream.extend_from_slice(&packed);
        stream.extend_from_slice(b"\nendstream");
        objects.push(stream);
        let place = objects.len();
        objects.push(
            format!("<</Type/Filespec/F({name})/UF({name})/EF<</F {place} 0 R/UF {place} 0 R>>>>")
                .into_bytes(),
        );
        names.push_str(&format!("({name}){} 0 R", objects.len()));
    }
    objects[0] =
        format!("<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[{names}]>>>>>>").into();
    objects
}

/// As the typesetter writes it: a table of text.
fn plain(objects: &[Vec<u8>], more: &str) -> Vec<u8> {
    let (mut bytes, mut places) = (b"%PDF-1.7\n%\x80\x80\x80\x80\n\n".to_vec(), Vec::new());
    for (at, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend_from_slice(format!("{} 0 obj\n", at + 1).as_bytes());
        bytes.extend_from_slice(object);
        bytes.extend_from_slice(b"\nendobj\n");
    }
    let table = bytes.len();
    let size = objects.len() + 1;
    let mut end = format!("xref\n0 {size}\n0000000000 65535 f\r\n");
    for place in places {
        end.push_str(&format!("{place:010} 00000 n\r\n"));
    }
    end.push_str(&format!(
        "trailer\n<</Size {size}/Root 1 0 R{more}>>\nstartxref\n{table}\n%%EOF"
    ));
    bytes.extend_from_slice(end.as_bytes());
    bytes
}

/// As other programs write it anew: what is no stream is packed together, and so is the table.
fn packed(objects: &[Vec<u8>]) -> Vec<u8> {
    let is_stream = |object: &Vec<u8>| object.ends_with(b"endstream");
    let (mut head, mut body, mut lines) = (String::new(), Vec::new(), vec![[0_usize; 3]]);
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let holder = objects.len() + 1;
    for (at, object) in objects.iter().enumerate() {
        if is_stream(object) {
            lines.push([1, bytes.len(), 0]);
            bytes.extend_from_slice(format!("{} 0 obj\n", at + 1).as_bytes());
            bytes.extend_from_slice(object);
            bytes.extend_from_slice(b"\nendobj\n");
        } else {
            lines.push([2, holder, head.split(' ').count() / 2]);
            head.push_str(&format!("{} {} ", at + 1, body.len()));
            body.extend_from_slice(object);
            body.push(b'\n');
        }
    }
    let first = head.len();
    let together = compress_to_vec_zlib(&[head.into_bytes(), body].concat(), 6);
    lines.push([1, bytes.len(), 0]);
    let about = format!(
        "{holder} 0 obj\n<</Type/ObjStm/N {}/First {first}/Filter[/FlateDecode]/Length {}>>stream\r\n",
        objects.len(),
        together.len()
    );
    bytes.extend_from_slice(about.as_bytes());
    bytes.extend_from_slice(&together);
    bytes.extend_from_slice(b"\r\nendstream endobj\n");
    let table = bytes.len();
    lines.push([1, table, 0]);
    let mut above = [0_u8; 6];
    let mut told = Vec::new();
    for [kind, place, at] in &lines {
        let place = u32::try_from(*place)
            .expect("a place in a small file")
            .to_be_bytes();
        let line = [
            &[u8::try_from(*kind).expect("a kind of entry")][..],
            &place,
            &[u8::try_from(*at).expect("a place in a small file")],
        ];
        let line = line.concat();
        told.push(2);
        told.extend(
            line.iter()
                .zip(above)
                .map(|(one, above)| one.wrapping_sub(above)),
        );
        above.copy_from_slice(&line);
    }
    let told = compress_to_vec_zlib(&told, 6);
    let about = format!(
        "{} 0 obj\n<</Type/XRef/W[1 4 1]/Index[0 {size}]/Size {size}/Root 1 0 R/Filter/FlateDecode\
         /DecodeParms<</Columns 6/Predictor 12>>/Length {}>>\nstream\n",
        holder + 1,
        told.len(),
        size = lines.len(),
    );
    bytes.extend_from_slice(about.as_bytes());
    bytes.extend_from_slice(&told);
    bytes.extend_from_slice(format!("\nendstream\nendobj\nstartxref\n{table}\n%%EOF\n").as_bytes());
    bytes
}

#[test]
fn what_a_sheet_carries_comes_back_however_its_tables_are_written() {
    let objects = objects(&texts());
    for bytes in [plain(&objects, ""), packed(&objects)] {
        assert_eq!(read_printed(&bytes), Ok(texts()));
        let reading = read_any("fiche.pdf", &bytes, &Vocabulary::default());
        assert_eq!(reading.format, Recognised::Sheet);
        let (project, base) = (reading.projects[0].project.as_ref(), reading.base);
        assert_eq!(project.map(|one| one.id.as_str()), Some("remix"));
        assert_eq!(base.map(|one| one.id), Some("base".to_owned()));
        assert!(reading.remix.is_some());
    }
}

#[test]
fn a_sheet_with_something_added_behind_it_still_gives_its_project() {
    let mut bytes = plain(&objects(&texts()), "");
    let table = bytes
        .windows(7)
        .rposition(|one| one == b"xref\n0 ")
        .unwrap();
    let added = bytes.len();
    let place = added + 1;
    bytes.extend_from_slice(b"\n99 0 obj\n<</Type/Annot>>\nendobj\n");
    let new = bytes.len();
    bytes.extend_from_slice(
        format!(
            "xref\n99 1\n{place:010} 00000 n\r\ntrailer\n<</Size 100/Root 1 0 R/Prev {table}>>\nstartxref\n{new}\n%%EOF"
        )
        .as_bytes(),
    );
    assert_eq!(read_printed(&bytes), Ok(texts()));
}

#[test]
fn a_pdf_without_a_project_a_locked_one_and_a_damaged_one_are_told_apart() {
    use PrintedError::*;
    use Recognised::*;
    let none = objects(&Files::new());
    let other = objects(&Files::from([("facture.xml".to_owned(), b"<a/>".to_vec())]));
    let whole = plain(&objects(&texts()), "");
    let without_names = [b"<</Type/Catalog/Pages 2 0 R>>".to_vec(), none[1].clone()];
    let cases = [
        (plain(&none, ""), NoProject, OtherPdf),
        (packed(&none), NoProject, OtherPdf),
        (plain(&other, ""), NoProject, OtherPdf),
        (plain(&without_names, ""), NoProject, OtherPdf),
        (
            plain(&objects(&texts()), "/Encrypt 9 0 R"),
            Locked,
            LockedPdf,
        ),
        (whole[..whole.len() / 2].to_vec(), Damaged, BrokenPdf),
        (whole[..whole.len() - 40].to_vec(), Damaged, BrokenPdf),
        (b"%PDF-1.7".to_vec(), Damaged, BrokenPdf),
    ];
    for (at, (bytes, error, format)) in cases.into_iter().enumerate() {
        assert_eq!(read_printed(&bytes), Err(error), "case {at}");
        let reading = read_any("a.pdf", &bytes, &Vocabulary::default());
        assert_eq!(reading.format, format, "case {at}");
        assert_eq!(reading.projects[0].project, None);
        assert_eq!(reading.projects[0].diagnostics.len(), 1);
    }
}

#[test]
fn what_would_fill_the_memory_is_refused() {
    let bomb = Files::from([("project.json".to_owned(), vec![b' '; 40 << 20])]);
    let bytes = plain(&objects(&bomb), "");
    assert!(bytes.len() < 1 << 20);
    assert_eq!(read_printed(&bytes), Err(PrintedError::TooLarge));
    // Many lists that lead to themselves, and a list without end.
    let around = [
        b"<</Names<</EmbeddedFiles 2 0 R>>>>".to_vec(),
        b"<</Kids[2 0 R 2 0 R 2 0 R]>>".to_vec(),
    ];
    assert_eq!(
        read_printed(&plain(&around, "")),
        Err(PrintedError::NoProject)
    );
    let deep = [[b'['; 100_000].as_slice(), &[b']'; 100_000]].concat();
    let deep = [format!("<</A {}/Names 2 0 R>>", String::from_utf8(deep).unwrap()).into_bytes()];
    assert_eq!(read_printed(&plain(&deep, "")), Err(PrintedError::Damaged));
    let itself = plain(&objects(&texts()), "/Prev 0");
    assert_eq!(read_printed(&itself), Err(PrintedError::Damaged));
    // The length of a stream is told by that stream.
    let mut own = objects(&texts());
    own[2] = b"<</Length 3 0 R>>\nstream\nx\nendstream".to_vec();
    assert_eq!(read_printed(&plain(&own, "")), Err(PrintedError::Damaged));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_sheet_with_changed_bytes_gives_its_words_or_a_refusal(
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in any::<prop::sample::Index>(),
        kind in 0..4_u8,
    ) {
        let mut bytes = if kind % 2 == 0 { PLAIN.clone() } else { PACKED.clone() };
        for (place, value) in places {
            let at = place.index(bytes.len());
            bytes[at] = value;
        }
        if kind > 1 {
            bytes.truncate(cut.index(bytes.len()));
        }
        // Packed words are checked: what comes is what was carried, or fewer of the three.
        if let Ok(found) = read_printed(&bytes) {
            for (name, text) in found {
                prop_assert!(TEXTS.get(&name) == Some(&text), "{} came back differently", name);
            }
        }
    }

    #[test]
    fn no_bytes_break_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let mut pdf = b"%PDF-1.7\n".to_vec();
        pdf.extend_from_slice(&bytes);
        prop_assert!(read_printed(&pdf).is_err());
    }

    #[test]
    fn no_words_of_a_pdf_break_the_reader(
        words in prop::collection::vec(prop::sample::select(vec![
            "1 0 obj", "<<", ">>", "[", "]", "(", ")", "/Names", "/EmbeddedFiles", "/Kids", "/EF", "/F", "/UF",
            "1 0 R", "2 0 R", "stream\n", "endstream", "/Length", "7", "xref\n", "0 1", "trailer", "/Root", "/Prev",
            "0000000009 00000 n\r\n", "startxref", "9", "99999999999999999999", "\\", "<41", "/W[1 2 1]", "/Type/XRef",
        ]), 0..80),
    ) {
        let pdf = format!("%PDF-1.7\n{}", words.join(" "));
        let _ = read_printed(pdf.as_bytes());
    }
}
