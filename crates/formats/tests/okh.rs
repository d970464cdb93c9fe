//! Open Know-How manifests as they are in the wild: what is understood, and that nothing breaks the reader.

use etabli_formats::{Files, Imported, Okh, read_okh, write_okh};
use etabli_model::{
    Problem, Project, Severity, Vocabulary, load_project, load_vocabulary, write_project,
};
use proptest::prelude::*;

const LAMP: &str = include_str!("okh/lamp.yml");
const LOSH: &str = include_str!("okh/losh.toml");

fn vocabulary() -> Vocabulary {
    let text = include_str!("../../../public/data/vocabulary.json");
    load_vocabulary(text, "vocabulary.json")
        .value
        .unwrap_or_default()
}

fn read(text: &str, file: &str) -> Imported {
    read_okh(text, file, &Files::new(), &vocabulary())
}

fn project(imported: &Imported) -> &Project {
    imported.project.as_ref().expect("a project")
}

fn authors(project: &Project) -> Vec<&str> {
    project
        .authors
        .iter()
        .map(|one| one.name.as_str())
        .collect()
}

fn paths(project: &Project) -> Vec<&str> {
    project
        .files
        .iter()
        .map(|file| file.path.as_str())
        .collect()
}

#[test]
fn a_manifest_of_version_1_says_title_licence_authors_and_files() {
    let imported = read(LAMP, "okh.yml");
    let lamp = project(&imported);
    assert_eq!(lamp.title, "Lampe de lecture");
    assert_eq!(
        lamp.summary,
        "Une lampe à bras en contreplaqué. Lire le soir."
    );
    assert_eq!(lamp.licence, "CC-BY-SA-4.0");
    assert_eq!(lamp.files_licence.as_deref(), Some("CERN-OHL-S-2.0"));
    assert_eq!(authors(lamp), ["Ada Exemple", "Zoé Modèle", "Max Patron"]);
    assert_eq!(lamp.authors[0].organisation, "Atelier du Coin");
    assert_eq!(lamp.language, "fr-FR");
    assert_eq!(lamp.version, "1.0.0");
    assert_eq!(lamp.created, "2021-03-04");
    assert_eq!(lamp.keywords, ["lampe", "lecture"]);
    assert_eq!(lamp.based_on[0].title, "Lampe d’architecte");
    assert_eq!(lamp.tools.len(), 2);
    assert_eq!(
        paths(lamp),
        [
            "cao/bras.step",
            "files/socle.fcstd",
            "files/secret.dxf",
            "files/montage",
            "bom/liste.csv"
        ]
    );
    let kept = &lamp.extensions["x-okh"];
    assert_eq!(kept["video-link"], "https://videos.example.org/1");
    assert_eq!(
        kept["addresses"]["files/montage"],
        "https://lampes.example.org/montage"
    );
    assert!(!write_project(lamp).contains('@'), "no address of a person");
}

#[test]
fn a_manifest_of_losh_says_them_too_with_its_parts() {
    let imported = read(LOSH, "okh.toml");
    let arm = project(&imported);
    assert_eq!(arm.title, "Bras articulé");
    assert_eq!(arm.licence, "CC-BY-SA-4.0");
    assert_eq!(
        authors(arm),
        ["Ada Exemple", "Max Patron", "Atelier du Coin"]
    );
    assert_eq!(arm.language, "en");
    assert_eq!(arm.based_on[0].title, "architecte");
    assert_eq!(paths(arm), ["coude.scad", "coude.stl", "pied.dxf"]);
    let parts: Vec<_> = arm
        .parts
        .iter()
        .map(|part| (part.letter.as_str(), part.name.as_str()))
        .collect();
    assert_eq!(parts, [("A", "Coude"), ("B", "Pied")]);
    let machines: Vec<_> = arm
        .machines
        .iter()
        .map(|one| one.machine.as_str())
        .collect();
    assert_eq!(machines, ["3d-printer-fdm", "laser-cutter"]);
    assert_eq!(arm.materials.len(), 2);
    assert_eq!(
        arm.extensions["x-okh"]["technology-readiness-level"],
        "OTRL-4"
    );
}

#[test]
fn files_that_came_beside_are_taken() {
    let files: Files = [
        ("cao/bras.step".to_owned(), b"ISO".to_vec()),
        ("images/lampe.jpg".to_owned(), b"JPG".to_vec()),
    ]
    .into();
    let imported = read_okh(LAMP, "okh.yml", &files, &vocabulary());
    let lamp = project(&imported);
    assert_eq!(imported.files.len(), 2);
    assert_eq!(lamp.files[0].bytes, 3);
    assert_eq!(lamp.files[0].title, "Le bras");
    assert_eq!(
        lamp.cover_image().map(|image| image.path.as_str()),
        Some("images/lampe.jpg")
    );
}

#[test]
fn the_faults_of_real_manifests_are_read_as_their_authors_meant() {
    for (text, title, licence, names) in [
        (
            "title: A\nlicense:\n  software: GPL-3.0-only\nlicensor: B, C & D\n",
            "A",
            "GPL-3.0-only",
            "B C D",
        ),
        (
            "name: A\nlicense: CC-BY-4.0\ncontact:\n  name: B\n",
            "A",
            "CC-BY-4.0",
            "B",
        ),
        (
            "title: a: b: c\nlicense: MIT\nlicensor:\n  - name: B\n",
            "a: b: c",
            "MIT",
            "B",
        ),
        (
            "{\"title\": \"A\", \"license\": {\"hardware\": \"MIT\"}, \"manifest-author\": {\"name\": \"B\"}}",
            "A",
            "MIT",
            "B",
        ),
        (
            "title:\n  - A\nlicense:\n  hardware: [MIT]\nlicensor:\n  name: [B]\n",
            "A",
            "MIT",
            "B",
        ),
        (
            "name = \"A\"\nlicense = \"MIT\"\nlicensor = \"B\"\nbroken = = \n",
            "A",
            "MIT",
            "B",
        ),
    ] {
        let imported = read(text, "okh");
        let read = project(&imported);
        assert_eq!(
            (read.title.as_str(), read.licence.as_str()),
            (title, licence),
            "{text}"
        );
        assert_eq!(authors(read).join(" "), names, "{text}");
    }
}

/// Each fault was met in a published manifest; the words are ours.
#[test]
fn files_are_found_however_they_are_written() {
    for (text, file, expected) in [
        // The label stands where a key is expected.
        (
            "name: A\nsource:\n  - Plan: https://a.org/x/plan.pdf\n  - 3D: pieces/bras.step\n",
            "okh.yml",
            "files/plan.pdf pieces/bras.step",
        ),
        // Files of one name at two addresses; one address twice.
        (
            "name: A\nreadme: https://a.org/README.md\nexport:\n  - https://b.org/README.md\n  - https://a.org/README.md\n",
            "okh.yml",
            "files/readme.md files/readme-2.md",
        ),
        // What forms leave, and sentences.
        (
            "name = \"A\"\nbom = \"xxx\"\nreadme = \"NA\"\nuser-manual = \"Read what is printed on the box\"\nexport = \"a.stl\"\n",
            "okh.toml",
            "a.stl",
        ),
        // A broken line takes no other with it.
        (
            "name = \"A\"\nimage ;\nbom ;\nreadme = ;\nexport = \"a.stl\"\nuser-manual = \"/m.pdf\"\n",
            "okh.toml",
            "a.stl m.pdf",
        ),
        // A version is no file, its guide is one.
        (
            "name = \"A\"\n[[software]]\nrelease = \"2.3\"\ninstallation-guide = \"/guide.md\"\n[[part]]\nsource = \"p.scad\"\n",
            "okh.toml",
            "guide.md p.scad",
        ),
        // Names of lists of older and of generated manifests.
        (
            "{\"repo\": \"https://a.org/metier/\", \"simplified-bom\": \"liste.csv\", \"assembly_instruction\": \"montage.md\"}",
            "okh.json",
            "montage.md liste.csv",
        ),
    ] {
        let imported = read(text, file);
        assert_eq!(paths(project(&imported)).join(" "), expected, "{text}");
        loads(&imported);
    }
}

#[test]
fn a_path_that_cannot_be_one_is_kept_where_it_stands() {
    let imported = read("name: A\nexport: ../b/*.stl\n", "okh.yml");
    let one = project(&imported);
    let path = one.files[0].path.as_str();
    assert_eq!(one.files[0].title, "../b/*.stl");
    assert_eq!(one.extensions["x-okh"]["addresses"][path], "../b/*.stl");
}

#[test]
fn who_made_it_and_under_which_licence_is_said_however_it_is_written() {
    for (text, file, licence, names) in [
        (
            "title: A\nlicense: MIT\nmanifest-author: bo\ncontact: https://a.org/issues\n",
            "okh.yml",
            "MIT",
            "bo",
        ),
        (
            "title: A\nlicensor: https://a.org/atelier\nlicense: TBD\n",
            "okh.yml",
            "LicenseRef-unknown",
            "atelier",
        ),
        (
            "title: A\nlicensor: TBD\nmanifest-author: Bo\nlicense:\n  hardware: MIT\n  documentation: none\n",
            "okh.yml",
            "MIT",
            "Bo",
        ),
        (
            "name = \"A\"\nspdx-license = \"MIT\"\nlicense = \"\"\nlicensor = \"Bo <b@c.org>\"\norganisation = \"Fa BV, BE 0123.456.789\"\n",
            "okh.toml",
            "MIT",
            "Bo|Fa BV, BE 0123.456.789",
        ),
        (
            "{\"title\": \"A\", \"license\": [{\"spdx\": \"MIT\"}, \"CC-BY-4.0\"], \"authors\": [\"Bo\"]}",
            "okh.json",
            "MIT AND CC-BY-4.0",
            "Bo",
        ),
        // Names lie about the writing.
        (
            "name: A\nlicense: MIT\nlicensor: Bo\n",
            "okh.toml",
            "MIT",
            "Bo",
        ),
        (
            "name = \"A\"\nlicense = \"MIT\"\nlicensor = \"Bo\"\n",
            "okh.yml",
            "MIT",
            "Bo",
        ),
    ] {
        let imported = read(text, file);
        let one = project(&imported);
        assert_eq!(one.title, "A", "{text}");
        assert_eq!(one.licence, licence, "{text}");
        assert_eq!(authors(one).join("|"), names, "{text}");
        loads(&imported);
    }
}

#[test]
fn a_manifest_without_a_title_is_called_as_its_repository() {
    let imported = read("okhv: 2.0\nrepo: https://a.org/metier/\n", "okh.yml");
    assert_eq!(project(&imported).title, "metier");
}

#[test]
fn a_poison_without_a_known_kind_does_not_stay_with_a_laser() {
    let imported = read(
        "title: A\nlicense: MIT\nlicensor: B\ntsdc: LAS\nbom: 2 vinyle, carton\n",
        "okh.yml",
    );
    let names: Vec<_> = project(&imported)
        .materials
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(names, ["carton"]);
    loads(&imported);
}

#[test]
fn what_is_no_manifest_is_refused_with_a_reason() {
    for text in ["", "just words", "[1, 2]", "a: b", "\u{0}"] {
        let imported = read(text, "okh.yml");
        assert!(imported.project.is_none(), "{text}");
        assert!(matches!(
            imported.diagnostics[0].problem,
            Problem::NotOfFormat { .. }
        ));
    }
}

#[test]
fn the_same_manifest_gives_the_same_ids() {
    assert_eq!(read(LAMP, "okh.yml"), read(LAMP, "okh.yml"));
}

/// A draft loads again as it is, without an error.
fn loads(imported: &Imported) {
    let Some(project) = &imported.project else {
        return;
    };
    let loaded = load_project(&write_project(project), "project.json", None, &vocabulary());
    let errors: Vec<_> = loaded
        .diagnostics
        .iter()
        .filter(|one| one.severity == Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    assert_eq!(loaded.value.as_ref(), Some(project));
}

#[test]
fn drafts_load() {
    loads(&read(LAMP, "okh.yml"));
    loads(&read(LOSH, "okh.toml"));
}

/// A real document with a piece torn out and something else put there.
fn torn(text: &'static str) -> impl Strategy<Value = String> {
    let length = text.chars().count();
    (0..length, 0..40_usize, "[ -~\n\té]{0,12}").prop_map(move |(at, gone, put)| {
        let letters: Vec<char> = text.chars().collect();
        let end = (at + gone).min(letters.len());
        letters[..at].iter().collect::<String>() + &put + &letters[end..].iter().collect::<String>()
    })
}

/// A project of the gallery leaves and comes back with what a manifest says.
#[test]
fn the_projects_of_the_gallery_come_back_from_both_generations() {
    let package = std::env::var("CARGO_MANIFEST_DIR").expect("cargo runs the tests");
    let folder = format!("{package}/../../public/data/projects");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).expect("the dataset") {
        let file = entry.expect("an entry").path().join("project.json");
        let text = std::fs::read_to_string(file).expect("a project");
        let own = load_project(&text, "project.json", None, &vocabulary())
            .value
            .expect("a project");
        let page = "https://example.org/projets/page";
        for (kind, name) in [(Okh::V1, "okh.yml"), (Okh::Losh, "okh.toml")] {
            let back = read(
                &write_okh(&own, &vocabulary(), kind, page, str::to_owned),
                name,
            );
            let back = project(&back);
            assert_eq!(
                (
                    &back.title,
                    &back.summary,
                    &back.licence,
                    &back.version,
                    &back.language
                ),
                (
                    &own.title,
                    &own.summary,
                    &own.licence,
                    &own.version,
                    &own.language
                )
            );
            assert_eq!(
                back.source.as_ref().map(|source| source.url.as_str()),
                Some(page)
            );
            let (mut left, mut came) = (paths(&own), paths(back));
            left.sort_unstable();
            came.sort_unstable();
            assert_eq!(left, came, "{name}");
            if kind == Okh::V1 {
                assert_eq!(
                    (&back.keywords, &back.created),
                    (&own.keywords, &own.created)
                );
                assert_eq!(back.materials.len(), own.materials.len(), "{}", own.id);
                for (one, other) in back.materials.iter().zip(&own.materials) {
                    assert_eq!(
                        (one.quantity, &one.unit),
                        (other.quantity, &other.unit),
                        "{}",
                        other.name
                    );
                }
            } else {
                let names = |project: &Project| {
                    project
                        .parts
                        .iter()
                        .map(|part| part.name.clone())
                        .collect::<Vec<_>>()
                };
                assert_eq!(names(back), names(&own));
            }
        }
        seen += 1;
    }
    assert!(seen > 0);
}

/// What no project has a place for travels on.
#[test]
fn a_manifest_that_came_leaves_as_it_was_understood() {
    for (text, kind, file) in [(LAMP, Okh::V1, "okh.yml"), (LOSH, Okh::Losh, "okh.toml")] {
        let came = read(text, file);
        let left = write_okh(project(&came), &vocabulary(), kind, "", str::to_owned);
        let again = read(&left, file);
        let (came, again) = (project(&came), project(&again));
        assert_eq!(came.authors, again.authors, "{left}");
        assert_eq!(paths(came), {
            let mut own = paths(again);
            own.sort_by_key(|path| paths(came).iter().position(|one| one == path));
            own
        });
        for key in ["video-link", "sub-parts", "technology-readiness-level"] {
            let kept = |project: &Project| project.extensions["x-okh"].get(key).cloned();
            assert_eq!(kept(came), kept(again), "{key}");
        }
    }
}

/// Each reads two or three documents.
const CASES: u32 = 150;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(CASES) })]

    #[test]
    fn no_text_breaks_the_reader(text in any::<String>(), toml in any::<bool>()) {
        loads(&read(&text, if toml { "okh.toml" } else { "okh.yml" }));
    }

    #[test]
    fn a_torn_manifest_is_still_a_draft_that_loads(yaml in torn(LAMP), toml in torn(LOSH)) {
        loads(&read(&yaml, "okh.yml"));
        loads(&read(&toml, "okh.toml"));
    }
}
