//! A sheet says whose work it is: the parent with what was changed, and the first of the line.

use etabli_model::{BasedOn, Language, Project, Vocabulary};
use etabli_sheet::{SheetOptions, build};
use std::collections::BTreeMap;

fn work(id: &str, changes: &str) -> BasedOn {
    BasedOn {
        id: id.to_owned(),
        title: format!("Titre {id}"),
        url: format!("https://exemple.org/{id}"),
        version: "2.1.0".to_owned(),
        authors: vec![format!("Auteur {id}")],
        licence: "CC-BY-SA-4.0".to_owned(),
        changes: changes.to_owned(),
        ..BasedOn::default()
    }
}

fn sheet(project: &Project, language: Language) -> String {
    let options = SheetOptions {
        language,
        ..SheetOptions::default()
    };
    let source = build(
        project,
        &Vocabulary::default(),
        &options,
        &BTreeMap::new(),
        "",
    );
    String::from_utf8_lossy(&source.files["/sheet.json"]).into_owned()
}

#[test]
fn names_the_parent_with_what_was_changed_and_the_root_once() {
    let project = Project {
        title: "Mes disques".to_owned(),
        licence: "CC-BY-SA-4.0".to_owned(),
        based_on: vec![work("parent", "moins de pièces"), work("racine", "")],
        root: Some(work("racine", "")),
        ..Project::default()
    };
    for (language, root, changes) in [
        (Language::French, "À l’origine", "Ce qui change"),
        (Language::English, "Originally", "What changed"),
    ] {
        let sheet = sheet(&project, language);
        for said in [
            "Titre parent",
            "Auteur parent",
            "https://exemple.org/parent",
            "moins de pièces",
            changes,
            root,
            "Auteur racine",
            "https://exemple.org/racine",
        ] {
            assert!(sheet.contains(said), "{said} is not in {sheet}");
        }
        assert_eq!(sheet.matches("Auteur racine").count(), 1, "{sheet}");
    }
}
