//! The gallery's own projects, read as a fabmanager would.

use etabli_model::{Project, Vocabulary, load_project, load_vocabulary};
use etabli_search::Need;
use std::path::{Path, PathBuf};

fn dataset() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data")
}

fn text(path: &str) -> String {
    std::fs::read_to_string(dataset().join(path)).expect("the dataset has this file")
}

fn vocabulary() -> Vocabulary {
    let loaded = load_vocabulary(&text("vocabulary.json"), "vocabulary.json");
    loaded.value.expect("the vocabulary can be read")
}

fn project(id: &str, vocabulary: &Vocabulary) -> Project {
    let path = format!("projects/{id}/project.json");
    let loaded = load_project(&text(&path), &path, None, vocabulary);
    loaded.value.expect("the project can be read")
}

#[test]
fn tells_what_each_project_of_the_gallery_needs() {
    let vocabulary = vocabulary();
    for (id, expected) in [
        (
            "alphabet-braille-tactile",
            vec!["machine:3d-printer-fdm@210x180", "material:pla"],
        ),
        (
            "cadran-solaire-de-chez-moi",
            vec!["material:plywood|cardboard|mdf"],
        ),
        ("disques-de-fractions-en-papier", vec![]),
        (
            "disques-de-fractions",
            vec!["machine:laser-cutter@600x400", "material:plywood|cardboard"],
        ),
        (
            "frise-du-temps-en-bois",
            vec![
                "machine:drill",
                "machine:hand-tools-wood",
                "material:cardboard",
                "material:solid-wood",
            ],
        ),
        (
            "kalimba-de-table",
            vec![
                "machine:drill",
                "machine:hand-tools-wood",
                "material:solid-wood",
            ],
        ),
        (
            "panneau-quiz-electrique",
            vec![
                "material:battery",
                "material:cardboard-corrugated|cardboard|foamboard",
                "material:cork",
                "material:led",
                "material:wire",
            ],
        ),
        (
            "peigne-de-saignee",
            vec!["machine:laser-cutter@200x90", "material:plywood"],
        ),
        (
            "pied-a-coulisse-en-bois",
            vec!["machine:laser-cutter@300x150", "material:plywood"],
        ),
        (
            "planche-de-galton",
            vec![
                "machine:laser-cutter@600x400",
                "material:acrylic",
                "material:plywood",
                "material:solid-wood",
            ],
        ),
        (
            "relief-en-courbes-de-niveau",
            vec!["material:plywood|cardboard|mdf", "material:solid-wood"],
        ),
        (
            "spectroscope-en-bois",
            vec!["machine:laser-cutter@400x300", "material:plywood|mdf"],
        ),
        ("spectroscope-en-carton", vec![]),
        (
            "tapis-a-histoires",
            vec![
                "machine:sewing-machine",
                "material:fabric",
                "material:felt",
                "material:velcro",
            ],
        ),
        (
            "tapis-de-deplacement-pour-robot",
            vec!["machine:vinyl-cutter@300x300", "material:vinyl"],
        ),
        (
            "testeur-de-conductivite",
            vec![
                "machine:laser-cutter|hand-tools-wood@600x400",
                "material:battery",
                "material:copper-tape",
                "material:led",
                "material:plywood|cardboard|mdf",
                "material:wire",
            ],
        ),
    ] {
        let needs = Need::of(&project(id, &vocabulary), &vocabulary);
        let told: Vec<String> = needs.iter().map(Need::to_value).collect();
        let things: Vec<&str> = told
            .iter()
            .map(String::as_str)
            .filter(|need| !need.starts_with("class:"))
            .collect();
        assert_eq!(things, expected, "{id}");
        assert_eq!(told.len() - things.len(), 1, "{id} is for one class");
    }
}

/// A project from its file, with less around it than a real one has.
fn written(machines: &str, rest: &str) -> Project {
    let text = format!(
        r#"{{"format":"etabli/1","id":"essai","language":"fr","kind":"tool","title":"Essai","summary":"","machines":{machines}{rest}}}"#
    );
    serde_json::from_str(&text).expect("the test wrote a project")
}

#[test]
fn reads_machines_as_a_fabmanager_would() {
    let a4 = r#","files":[{"id":"F","path":"f.svg","kind":"svg","title":"Plan","size":{"width":"210","height":"297"}}]"#;
    for (machines, rest, expected) in [
        // Optional machines, and what every school has.
        (
            r#"[{"id":"A","machine":"drill","optional":true},{"id":"B","machine":"paper-printer"}]"#,
            "",
            vec![],
        ),
        // Whoever cuts by hand marks with a pen.
        (
            r#"[{"id":"A","machine":"laser-cutter","process":"cut","alternatives":["scroll-saw"]},
             {"id":"B","machine":"laser-cutter","process":"engrave"}]"#,
            "",
            vec!["machine:laser-cutter|scroll-saw"],
        ),
        // Engraving alone is a need.
        (
            r#"[{"id":"A","machine":"laser-cutter","process":"engrave"}]"#,
            a4,
            vec!["machine:laser-cutter@300x210"],
        ),
        // A file may be either's.
        (
            r#"[{"id":"A","machine":"laser-cutter"},{"id":"B","machine":"vinyl-cutter"}]"#,
            a4,
            vec!["machine:laser-cutter", "machine:vinyl-cutter"],
        ),
        // A drawing is not what a 3D printer prints.
        (
            r#"[{"id":"A","machine":"3d-printer-fdm"},{"id":"B","machine":"laser-cutter"}]"#,
            a4,
            vec!["machine:3d-printer-fdm", "machine:laser-cutter@300x210"],
        ),
        (
            r#"[{"id":"A","machine":"3d-printer-fdm","settings":{"bed_min_mm":"180 × 210"}}]"#,
            a4,
            vec!["machine:3d-printer-fdm@210x180"],
        ),
        // What goes in the machine is what counts, not the largest part of the project.
        (
            r#"[{"id":"A","machine":"laser-cutter","process":"cut"}]"#,
            r#","parts":[{"id":"P","letter":"A","name":"Plateau","size":{"width":"900","height":"900"}},
               {"id":"Q","letter":"B","name":"Pion","size":{"diameter":"31"}}],
               "steps":[{"id":"S","title":"Découpe","machines":["A"],"parts":["Q"]}]"#,
            vec!["machine:laser-cutter@40x40"],
        ),
        (
            r#"[{"id":"A","machine":"|"},{"id":"B","machine":""}]"#,
            "",
            vec![],
        ),
    ] {
        let needs = Need::of(&written(machines, rest), &vocabulary());
        let told: Vec<String> = needs.iter().map(Need::to_value).collect();
        assert_eq!(told, expected, "{machines}");
    }
}

#[test]
fn asks_for_the_class_that_uses_it_else_the_one_that_makes_it() {
    for (levels, expected) in [
        (
            r#","making":["grade-9"],"using":["grade-2","grade-1"]"#,
            vec!["class:grade-1|grade-2"],
        ),
        (r#","making":["grade-9"]"#, vec!["class:grade-9"]),
        ("", vec![]),
    ] {
        let needs = Need::of(&written("[]", levels), &vocabulary());
        let told: Vec<String> = needs.iter().map(Need::to_value).collect();
        assert_eq!(told, expected, "{levels}");
    }
}
