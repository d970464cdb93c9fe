//! The credit travels: whatever a remix is exported to, its authors, its parent and the first of its line are named, with
//! the licence, the source and what was changed.

use etabli_formats::{
    Okh, Package, Wiki, pack, read_archive, unpack, write_dublin_core, write_howto, write_markdown,
    write_okh, write_scolomfr, write_wikitext,
};
use etabli_model::{
    Author, BasedOn, FileEntry, Project, Vocabulary, load_project, load_vocabulary,
};

const LICENCE: &str = "https://creativecommons.org/licenses/by-sa/4.0/";

fn vocabulary() -> Vocabulary {
    let text = include_str!("../../../public/data/vocabulary.json");
    let loaded = load_vocabulary(text, "vocabulary.json");
    loaded.value.expect("the gallery's own vocabulary is sound")
}

fn work(id: &str, author: &str) -> BasedOn {
    BasedOn {
        id: id.to_owned(),
        title: format!("Titre {id}"),
        url: format!("https://exemple.org/{id}"),
        version: "2.1.0".to_owned(),
        authors: vec![author.to_owned()],
        licence: "CC-BY-SA-4.0".to_owned(),
        ..BasedOn::default()
    }
}

fn remix() -> Project {
    let parent = BasedOn {
        changes: "moins de pièces".to_owned(),
        ..work("parent", "Ali")
    };
    let text = include_str!("../../../public/data/projects/disques-de-fractions/project.json");
    let loaded = load_project(text, "project.json", None, &vocabulary());
    Project {
        id: "mes-disques".to_owned(),
        title: "Mes disques".to_owned(),
        authors: vec![Author {
            id: "A1".to_owned(),
            name: "Mme Martin".to_owned(),
            ..Author::default()
        }],
        based_on: vec![parent],
        root: Some(work("racine", "Zoé")),
        ..loaded.value.expect("the gallery's projects are sound")
    }
}

fn archive_credits(project: &Project) -> String {
    let package = Package {
        project: project.clone(),
        ..Package::default()
    };
    let bytes = pack(&package).expect("it is small");
    let mut files = read_archive(&bytes, etabli_formats::Limits::default()).expect("it is sound");
    let credits = files.remove("CREDITS.txt").unwrap_or_default();
    String::from_utf8(credits).expect("it is a text")
}

#[test]
fn every_export_names_parent_and_root_with_what_was_changed() {
    let (project, words) = (remix(), vocabulary());
    let address = |path: &str| path.to_owned();
    let page = "https://galerie.example/mes-disques";
    let exports = [
        ("archive", archive_credits(&project)),
        ("markdown", write_markdown(&project, &words)),
        ("okh", write_okh(&project, &words, Okh::V1, page, address)),
        (
            "losh",
            write_okh(&project, &words, Okh::Losh, page, address),
        ),
        (
            "schema.org",
            write_howto(&project, &words, address).to_string(),
        ),
        (
            "wikitext",
            write_wikitext(&project, &words, Wiki::Plain, page).text,
        ),
        (
            "wikifab",
            write_wikitext(&project, &words, Wiki::Wikifab, page).text,
        ),
        (
            "scolomfr",
            write_scolomfr(&project, &words, page, address).text,
        ),
    ];
    for (format, text) in exports {
        for said in [
            "Mes disques",
            "Mme Martin",
            "Titre parent",
            "Ali",
            "https://exemple.org/parent",
            "moins de pièces",
            "Titre racine",
            "Zoé",
            "https://exemple.org/racine",
            LICENCE,
        ] {
            assert!(text.contains(said), "{format} does not say {said}:\n{text}");
        }
    }
    let said = write_dublin_core(&project, &words, page, "");
    let sources = said.iter().filter(|(name, _)| *name == "DC.source");
    assert_eq!(sources.count(), 2, "{said:?}");
}

#[test]
fn a_root_that_is_among_the_parents_is_told_once() {
    let mut project = remix();
    project.based_on.push(work("racine", "Zoé"));
    let text = archive_credits(&project);
    assert_eq!(text.matches("Titre racine").count(), 1, "{text}");
    assert!(text.contains("À l’origine"), "{text}");
}

#[test]
fn the_credit_of_an_archive_is_written_anew_and_never_taken_for_a_file() {
    let package = Package {
        project: remix(),
        ..Package::default()
    };
    let bytes = pack(&package).expect("it is small");
    let unpacked = unpack(&bytes, &vocabulary()).expect("it is sound");
    assert!(unpacked.files.is_empty(), "{:?}", unpacked.files.keys());
    assert_eq!(unpacked.project.value, Some(package.project));
}

#[test]
fn a_project_keeps_a_file_of_its_own_by_that_name() {
    let mut project = remix();
    project.files.push(FileEntry {
        id: "F1".to_owned(),
        path: "CREDITS.txt".to_owned(),
        title: "Remerciements".to_owned(),
        ..FileEntry::default()
    });
    let package = Package {
        project,
        files: [("CREDITS.txt".to_owned(), b"Merci !".to_vec())].into(),
        ..Package::default()
    };
    let bytes = pack(&package).expect("it is small");
    let unpacked = unpack(&bytes, &vocabulary()).expect("it is sound");
    assert_eq!(unpacked.files["CREDITS.txt"], b"Merci !");
}
