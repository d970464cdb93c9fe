//! The code on a sheet leads to a page that others can open, and says whose it is.

use etabli_model::{BasedOn, Project, Vocabulary};
use etabli_sheet::{SheetOptions, build};
use serde_json::Value;
use std::collections::BTreeMap;

fn code(project: &Project, address: &str) -> Value {
    let (words, options) = (Vocabulary::default(), SheetOptions::default());
    let sheet = build(project, &words, &options, &BTreeMap::new(), address);
    let sheet: Value = serde_json::from_slice(&sheet.files["/sheet.json"]).expect("it is JSON");
    sheet["code"].clone()
}

fn remix(url: &str) -> Project {
    Project {
        version: "0.1.0".to_owned(),
        based_on: vec![BasedOn {
            id: "disques".to_owned(),
            url: url.to_owned(),
            version: "1.2.0".to_owned(),
            ..BasedOn::default()
        }],
        ..Project::default()
    }
}

#[test]
fn the_address_shows_the_version_printed() {
    let project = Project {
        version: "1.2.0".to_owned(),
        ..remix("https://g.example/projets/disques")
    };
    let code = code(&project, "https://g.example/projets/mien");
    assert_eq!(
        code["alt"],
        "Code QR vers https://g.example/projets/mien?version=1.2.0"
    );
    assert_eq!(code["short"], "g.example/projets/mien");
    assert_eq!(code["caption"], "Le projet en ligne, version 1.2.0");
    assert_eq!(code["stamp"], "");
}

#[test]
fn an_adaptation_that_no_gallery_publishes_leads_to_its_origin_and_says_so() {
    let found = code(&remix("https://g.example/projets/disques"), "");
    assert_eq!(
        found["alt"],
        "Code QR vers https://g.example/projets/disques?version=1.2.0"
    );
    let caption = found["caption"]
        .as_str()
        .expect("a text")
        .replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(
        caption,
        "Le projet d’origine, version 1.2.0 ; cette adaptation n’est pas encore en ligne"
    );
    assert_eq!(found["stamp"], "projet d’origine");
    // A page that is no gallery's does not know versions.
    let elsewhere = code(&remix("https://wiki.example/Disques?lang=fr"), "");
    assert_eq!(
        elsewhere["alt"],
        "Code QR vers https://wiki.example/Disques?lang=fr"
    );
}

#[test]
fn there_is_no_code_to_nowhere_nor_to_what_is_no_page() {
    for url in [
        "",
        "javascript:alert(1)",
        "https://e.org/\"><x",
        "file:///etc",
    ] {
        assert_eq!(code(&remix(url), ""), Value::Null, "{url}");
    }
    let long = format!("https://e.org/{}", "a".repeat(400));
    assert_eq!(code(&remix(&long), ""), Value::Null);
}
