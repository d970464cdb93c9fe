//! Records for the catalogues of French schools: what a project says is there, in the school's own words.

use etabli_formats::{Written, write_scolomfr};
use etabli_model::{
    Author, BasedOn, FileEntry, Image, Language, Machine, Problem, Project, Reproduction,
    Translation, Vocabulary, load_vocabulary,
};
use roxmltree::{Document, Node};
use std::collections::BTreeMap;

const PAGE: &str = "https://galerie.example.org/pages/sablier.html";
const CONCEPT: &str = "http://data.education.fr/voc/scolomfr/concept/";

fn vocabulary() -> Vocabulary {
    let text = include_str!("../../../public/data/vocabulary.json");
    let loaded = load_vocabulary(text, "vocabulary.json");
    loaded.value.expect("it is published")
}

fn export(project: &Project) -> Written {
    let address = |path: &str| format!("https://galerie.example.org/data/{path}");
    write_scolomfr(project, &vocabulary(), PAGE, address)
}

fn texts(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn sandglass() -> Project {
    Project {
        id: "sablier".to_owned(),
        language: "fr".to_owned(),
        kind: "material".to_owned(),
        status: "reviewed".to_owned(),
        version: "1.2.0".to_owned(),
        title: "Sablier".to_owned(),
        summary: "Voir passer trois minutes.".to_owned(),
        keywords: texts(&["temps"]),
        created: "2026-01-02".to_owned(),
        updated: "2026-03-04".to_owned(),
        licence: "CC-BY-SA-4.0".to_owned(),
        files_licence: Some("CERN-OHL-S-2.0".to_owned()),
        authors: vec![Author {
            name: "Ada".to_owned(),
            organisation: "École de la Tour".to_owned(),
            ..Author::default()
        }],
        using: texts(&["grade-1", "grade-6", "ulis", "ime", "adults"]),
        subjects: texts(&["mathematics", "computing"]),
        uses: texts(&["game", "manipulation"]),
        inclusion: texts(&["dyslexia", "adhd", "newly-arrived"]),
        difficulty: Some("beginner".to_owned()),
        ..Project::default()
    }
}

/// The elements at a path of names, whatever their namespaces.
fn all<'a>(document: &'a Document<'_>, path: &str) -> Vec<Node<'a, 'a>> {
    let mut found = vec![document.root_element()];
    for name in path.split('/') {
        let inside = found.iter().flat_map(Node::children);
        found = inside
            .filter(|node| node.tag_name().name() == name)
            .collect();
    }
    found
}

fn words(document: &Document<'_>, path: &str) -> Vec<String> {
    let nodes = all(document, path).into_iter();
    nodes
        .map(|node| node.text().unwrap_or_default().to_owned())
        .collect()
}

/// Names and addresses of the places in one of the school's lists.
fn places(document: &Document<'_>, purpose: &str) -> Vec<(String, String)> {
    let child = |node: &Node<'_, '_>, name: &str| -> String {
        let found = node.descendants().find(|one| one.tag_name().name() == name);
        found
            .and_then(|one| {
                one.descendants()
                    .filter_map(|one| one.text())
                    .find(|text| !text.trim().is_empty())
            })
            .unwrap_or_default()
            .to_owned()
    };
    let all = all(document, "classification").into_iter();
    let of = all.filter(|one| child(one, "value").ends_with(purpose));
    of.flat_map(|one| one.descendants())
        .filter(|one| one.tag_name().name() == "taxon")
        .map(|taxon| (child(&taxon, "entry"), child(&taxon, "id")))
        .collect()
}

fn said(written: &Written) -> Vec<(&str, &str)> {
    let told = written.diagnostics.iter();
    told.map(|found| match &found.problem {
        Problem::NoConcept { what, .. } | Problem::FieldRequired { what, .. } => {
            (found.path.as_str(), what.as_str())
        }
        _ => ("?", "?"),
    })
    .collect()
}

#[test]
fn what_the_profile_obliges_is_there() {
    let written = export(&sandglass());
    let document = Document::parse(&written.text).unwrap();
    for (path, expected) in [
        ("general/identifier/catalog", "URI"),
        ("general/identifier/entry", PAGE),
        ("general/title/string", "Sablier"),
        (
            "general/language",
            "http://id.loc.gov/vocabulary/iso639-2/fre",
        ),
        ("general/description/string", "Voir passer trois minutes."),
        (
            "lifeCycle/contribute/role/value",
            "http://data.education.fr/voc/scolomfr/concept/author",
        ),
        ("lifeCycle/contribute/date/dateTime", "2026-01-02"),
        ("technical/location", PAGE),
    ] {
        assert_eq!(
            words(&document, path).first().map(String::as_str),
            Some(expected),
            "{path}"
        );
    }
    let card = &words(&document, "lifeCycle/contribute/entity")[0];
    assert!(card.starts_with("BEGIN:VCARD\r\nVERSION:3.0\r\nN:Ada;;;;\r\nFN:Ada\r\n"));
    assert!(card.contains("\r\nORG:École de la Tour\r\n"));
    let names: Vec<&str> = document
        .root_element()
        .children()
        .filter(Node::is_element)
        .map(|one| one.tag_name().name())
        .collect();
    let first = [
        "general",
        "lifeCycle",
        "metaMetadata",
        "technical",
        "educational",
        "rights",
    ];
    assert_eq!(names[..6], first);
}

#[test]
fn what_is_missing_is_said() {
    let written = write_scolomfr(&Project::default(), &vocabulary(), "", |path| {
        path.to_owned()
    });
    let expected = [
        ("", "1.1 identifier, 4.3 location"),
        ("title", "1.2 title"),
        ("summary", "1.4 description"),
        ("authors", "2.3 contribute"),
        ("created", "2.3.3 date"),
    ];
    assert_eq!(said(&written), expected);
    assert!(Document::parse(&written.text).is_ok());
}

#[test]
fn words_become_concepts_and_those_without_keep_their_label_and_say_so() {
    let written = export(&sandglass());
    let document = Document::parse(&written.text).unwrap();
    let at = |name: &str| format!("{CONCEPT}{name}");
    let expected = [
        ("CP".to_owned(), at("scolomfr-voc-022-num-010")),
        ("6e".to_owned(), at("scolomfr-voc-022-num-018")),
        ("IME".to_owned(), String::new()),
    ];
    let levels = places(&document, "/educational_level");
    assert_eq!(levels.len(), 3, "{levels:?}");
    assert_eq!(levels[..2], expected[..2]);
    assert_eq!(levels[2].1, "");
    let frames = places(&document, "voc-028-num-032");
    assert!(frames.contains(&(
        "accueil des primo-arrivants".to_owned(),
        at("scolomfr-voc-040-num-008")
    )));
    assert_eq!(frames.len(), 2, "ULIS is a structure, no level: {frames:?}");
    let disorders = places(&document, "voc-028-num-017");
    assert_eq!(disorders[0].1, at("scolomfr-voc-041-num-009"));
    assert_eq!(disorders[1], ("TDAH".to_owned(), String::new()));
    let contexts = words(&document, "educational/context/label");
    let expected = [
        "enseignement primaire",
        "enseignement secondaire",
        "enseignement scolaire",
        "formation continue",
    ];
    assert_eq!(contexts, expected);
    let said = said(&written);
    for place in ["using[3]", "subjects[1]", "inclusion[1]", "uses[1]"] {
        assert!(
            said.iter().any(|(path, _)| *path == place),
            "{place}: {said:?}"
        );
    }
    assert_eq!(said.len(), 4, "{said:?}");
    let keywords = words(&document, "general/keyword/string");
    assert_eq!(keywords, ["temps", "Manipuler"]);
}

#[test]
fn the_record_names_nothing_but_concepts_where_the_schema_takes_nothing_else() {
    let unknown = || "inconnu".to_owned();
    let project = Project {
        kind: unknown(),
        status: unknown(),
        difficulty: Some(unknown()),
        uses: vec![unknown()],
        machines: vec![Machine {
            machine: unknown(),
            ..Machine::default()
        }],
        files: vec![
            FileEntry {
                media_type: "model/stl".to_owned(),
                ..FileEntry::default()
            },
            FileEntry {
                media_type: "application/pdf".to_owned(),
                ..FileEntry::default()
            },
        ],
        ..sandglass()
    };
    let written = export(&project);
    let document = Document::parse(&written.text).unwrap();
    let values = document.descendants();
    let values = values.filter(|one| one.tag_name().name() == "value");
    for value in values {
        let value = value.text().unwrap_or_default();
        assert!(value.starts_with("http://"), "{value}");
    }
    let formats = words(&document, "technical/format");
    let types = "http://purl.org/NET/mediatypes";
    assert_eq!(
        formats,
        [
            format!("{types}/text/html"),
            format!("{types}/application/pdf")
        ]
    );
}

#[test]
fn a_machine_is_named_once_and_no_machine_is_none() {
    let machine = |name: &str| Machine {
        machine: name.to_owned(),
        ..Machine::default()
    };
    let names = ["laser-cutter", "no-machine", "cnc-mill", "sewing-machine"];
    let machines = names.iter().chain(&names).map(|name| machine(name));
    let project = Project {
        machines: machines.collect(),
        ..sandglass()
    };
    let written = export(&project);
    let document = Document::parse(&written.text).unwrap();
    // Both are the same concept there; what has none is a keyword, for the schema takes nothing but concepts.
    let tools = words(&document, "educational/tool/label");
    assert_eq!(tools, ["machine-outil à commande numérique"]);
    let keywords = words(&document, "general/keyword/string");
    assert_eq!(keywords, ["temps", "Manipuler", "Machine à coudre"]);
    let machines = said(&written);
    let machines = machines
        .iter()
        .filter(|(path, _)| path.starts_with("machines"));
    let machines: Vec<_> = machines.collect();
    assert_eq!(machines, [&("machines[3].machine", "Machine à coudre")]);
}

#[test]
fn parents_makes_and_translations_are_told() {
    let parent = |relation: &str, url: &str| BasedOn {
        id: "clepsydre".to_owned(),
        title: "Clepsydre".to_owned(),
        authors: texts(&["Ctésibios"]),
        licence: "CC-BY-4.0".to_owned(),
        relation: relation.to_owned(),
        url: url.to_owned(),
        ..BasedOn::default()
    };
    let fields = [
        ("title", "Sandglass"),
        ("summary", "See three minutes pass."),
    ];
    let fields = fields.map(|(place, text)| (place.to_owned(), text.to_owned()));
    let english = Translation {
        status: "complete".to_owned(),
        fields: BTreeMap::from(fields),
        ..Translation::default()
    };
    let project = Project {
        based_on: vec![
            parent("", "https://e.org/clepsydre"),
            parent("translation", ""),
        ],
        images: vec![Image {
            path: "images/couverture.png".to_owned(),
            ..Image::default()
        }],
        reproductions: vec![Reproduction {
            date: "2026-05-06".to_owned(),
            place: "Fablab de Lens".to_owned(),
            note: "Le sable **humide** s’arrête.".to_owned(),
            ..Reproduction::default()
        }],
        translations: BTreeMap::from([("en".to_owned(), english)]),
        ..sandglass()
    };
    let written = export(&project);
    let document = Document::parse(&written.text).unwrap();
    let kinds = words(&document, "relation/kind/label");
    assert_eq!(
        kinds,
        ["est basé sur", "est la traduction de", "a pour vignette"]
    );
    let expected = [
        "https://e.org/clepsydre",
        "clepsydre",
        "https://galerie.example.org/data/images/couverture.png",
    ];
    assert_eq!(
        words(&document, "relation/resource/identifier/entry"),
        expected
    );
    let credit = &words(&document, "relation/resource/description/string")[0];
    for part in ["Clepsydre", "Ctésibios", "CC BY 4.0"] {
        assert!(credit.contains(part), "{credit}");
    }
    assert!(words(&document, "annotation/entity")[0].contains("FN:Fablab de Lens"));
    assert_eq!(
        words(&document, "annotation/description/string"),
        ["Le sable humide s’arrête."]
    );
    assert_eq!(
        words(&document, "general/title/string"),
        ["Sablier", "Sandglass"]
    );
    assert_eq!(words(&document, "general/language").len(), 2);
}

#[test]
fn an_address_seen_from_a_folder_is_no_relation() {
    let project = Project {
        images: vec![Image {
            path: "images/couverture.png".to_owned(),
            ..Image::default()
        }],
        ..sandglass()
    };
    let written = write_scolomfr(&project, &vocabulary(), PAGE, str::to_owned);
    assert!(!written.text.contains("couverture.png"));
}

#[test]
fn rights_are_told_with_their_names_and_addresses() {
    let free = Project {
        licence: "CC0-1.0".to_owned(),
        files_licence: None,
        ..sandglass()
    };
    for (project, kept, told) in [
        (
            sandglass(),
            "oui",
            "CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/\nCERN-OHL-S 2.0, https://spdx.org/licenses/CERN-OHL-S-2.0.html",
        ),
        (
            free,
            "non",
            "CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/",
        ),
    ] {
        let written = export(&project);
        let document = Document::parse(&written.text).unwrap();
        let label = words(&document, "rights/copyrightAndOtherRestrictions/label");
        assert_eq!(label, [kept]);
        assert_eq!(words(&document, "rights/description/string"), [told]);
    }
}

#[test]
fn every_level_stands_in_a_list_or_in_the_context_or_is_said() {
    let vocabulary = vocabulary();
    for level in &vocabulary.levels {
        let written = export(&Project {
            using: vec![level.id.clone()],
            ..sandglass()
        });
        let document = Document::parse(&written.text).unwrap();
        assert_eq!(words(&document, "educational/context/label").len(), 1);
        // The frame of the newcomers is always there.
        let mut places = places(&document, "/educational_level");
        places.extend(frames(&document));
        let label = level.label.get(Language::French);
        let is_said = said(&written).contains(&("using[0]", label));
        match level.id.as_str() {
            "higher" | "adults" | "bachelor" | "master" => {
                assert!(places.is_empty() && !is_said, "{}", level.id);
            }
            id => {
                assert_eq!(places.len(), 1, "{id}");
                assert_eq!(places[0].1.is_empty(), is_said, "{id}");
                assert_eq!(is_said, places[0].0 == label && places[0].1.is_empty());
            }
        }
    }
}

/// Structures of the school other than that for newcomers.
fn frames(document: &Document<'_>) -> Vec<(String, String)> {
    let all = places(document, "voc-028-num-032").into_iter();
    all.filter(|(_, id)| !id.ends_with("voc-040-num-008"))
        .collect()
}

#[test]
fn a_word_without_concept_is_said_once() {
    let machine = |name: &str| Machine {
        machine: name.to_owned(),
        ..Machine::default()
    };
    let project = Project {
        machines: vec![machine("band-saw"), machine("sander"), machine("band-saw")],
        ..sandglass()
    };
    let written = export(&project);
    let told = said(&written).into_iter();
    let told: Vec<&str> = told
        .filter(|(path, _)| path.starts_with("machines"))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(told, ["machines[0].machine", "machines[1].machine"]);
}
