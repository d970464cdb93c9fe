//! Projects in and out of the command line, made-up ones, and what helps at the keyboard.

mod common;

use common::{answer, etabli, path};
use std::fs;
use std::path::{Path, PathBuf};

fn fresh(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(&root).expect("the target folder can be written");
    root
}

fn published(id: &str) -> String {
    format!(
        "{}/../../public/data/projects/{id}",
        std::env::var("CARGO_MANIFEST_DIR").expect("cargo runs the tests")
    )
}

const PAD: &str = "---\nlicence: CC-BY-4.0\nclass: 30\n---\n# Nichoir\n\nPour les mésanges.\n\n## Matériel\n- 2 × planches\n\n## Étapes\n### 1. Clouer (10 min)\nCloue.\n\n![Un nichoir](nichoir.svg)\n";

#[test]
fn a_pad_is_printed_as_a_project_or_written_with_its_pictures() {
    let root = fresh("import-markdown");
    let pad = root.join("pad.md");
    fs::write(&pad, PAD).expect("it can be written");
    fs::write(root.join("nichoir.svg"), "<svg/>").expect("it can be written");

    let told = answer(&etabli(&[
        "import",
        "--from",
        "markdown",
        path(&pad),
        "--json",
    ]));
    assert_eq!(told["project"]["title"], "Nichoir");
    assert_eq!(told["project"]["steps"][0]["minutes"], 10);
    assert!(told["diagnostics"].as_array().is_some_and(|found| {
        found.iter().any(|one| {
            one["code"] == "assumed" && !one["hint"].as_str().unwrap_or_default().is_empty()
        })
    }));

    let into = root.join("galerie");
    let written = etabli(&[
        "import",
        "--from",
        "markdown",
        path(&pad),
        "--into",
        path(&into),
    ]);
    assert_eq!(written.status.code(), Some(0));
    assert!(
        written.stdout.is_empty(),
        "the project is written, not printed"
    );
    let picture = fs::read_to_string(into.join("nichoir/nichoir.svg"));
    assert_eq!(picture.expect("it came along"), "<svg/>");
    let again = etabli(&[
        "import",
        "--from",
        "markdown",
        path(&pad),
        "--into",
        path(&into),
    ]);
    assert_eq!(again.status.code(), Some(2), "nothing is written over");
}

#[test]
fn what_cannot_be_read_is_a_finding_with_its_reason() {
    let root = fresh("import-refused");
    let empty = root.join("vide.md");
    fs::write(&empty, "").expect("it can be written");
    for from in ["markdown", "archive"] {
        let output = etabli(&["import", "--from", from, path(&empty), "--json"]);
        assert_eq!(output.status.code(), Some(1), "{from}");
        let told = answer(&output);
        assert!(told["project"].is_null());
        assert_eq!(told["diagnostics"][0]["code"], "not-of-format", "{from}");
    }
    let nowhere = etabli(&["import", "--from", "markdown", "/nowhere.md"]);
    assert_eq!(nowhere.status.code(), Some(2));
}

#[test]
fn the_format_need_not_be_named() {
    let root = fresh("import-any");
    let pad = root.join("sablier.txt");
    fs::write(&pad, "# Sablier\n\n## Étapes\n\n### Percer\n").expect("it can be written");
    let manifest = root.join("lampe.yml");
    fs::write(&manifest, "okhv: 1.0.0\ntitle: Lampe\n").expect("it can be written");
    let folder = published("disques-de-fractions");
    for (source, title) in [
        (path(&pad), "Sablier"),
        (path(&manifest), "Lampe"),
        (folder.as_str(), "Disques de fractions"),
    ] {
        let output = etabli(&["import", source, "--json"]);
        assert!(output.status.success(), "{source}");
        assert_eq!(answer(&output)["project"]["title"], title);
    }
}

#[test]
fn an_archive_goes_out_and_comes_back_byte_for_byte() {
    let root = fresh("archive");
    let file = root.join("disques.etabli");
    let project = published("disques-de-fractions");
    let told = etabli(&[
        "export",
        "--to",
        "archive",
        &project,
        "--out",
        path(&file),
        "--json",
    ]);
    let bytes = fs::metadata(&file).expect("it was written").len();
    assert_eq!(answer(&told)["bytes"].as_u64(), Some(bytes));
    let into = root.join("copie");
    let back = etabli(&[
        "import",
        "--from",
        "archive",
        path(&file),
        "--into",
        path(&into),
    ]);
    assert_eq!(back.status.code(), Some(0));
    let read = |folder: &Path, name: &str| fs::read(folder.join(name)).expect("it is there");
    let copy = into.join("disques-de-fractions");
    for name in ["project.json", "images/couverture.svg"] {
        assert!(
            read(&copy, name) == read(Path::new(&project), name),
            "{name}"
        );
    }
}

#[test]
fn a_page_of_a_project_is_read_back() {
    let root = fresh("export-markdown");
    let page = root.join("page.md");
    let project = published("testeur-de-conductivite");
    let output = etabli(&["export", "--to", "markdown", &project, "--out", path(&page)]);
    assert_eq!(output.status.code(), Some(0));
    let told = answer(&etabli(&[
        "import",
        "--from",
        "markdown",
        path(&page),
        "--json",
    ]));
    assert_eq!(told["project"]["id"], "testeur-de-conductivite");
    assert_eq!(told["project"]["licence"], "CC-BY-SA-4.0");
}

#[test]
fn made_up_projects_are_sound_and_the_same_for_the_same_seed() {
    let root = fresh("synth");
    let make = |name: &str, seed: &str| {
        let out = root.join(name);
        let output = etabli(&[
            "synth",
            "--projects",
            "40",
            "--seed",
            seed,
            "--out",
            path(&out),
        ]);
        assert_eq!(output.status.code(), Some(0));
        out
    };
    let (one, same, other) = (make("a", "7"), make("b", "7"), make("c", "8"));
    let list = |dir: &Path| fs::read_to_string(dir.join("dataset.json")).expect("it was written");
    assert_eq!(list(&one), list(&same));
    assert_ne!(list(&one), list(&other));
    let found = answer(&etabli(&["check", path(&one), "--json"]));
    assert_eq!(found["projects"], 40);
    assert_eq!(found["diagnostics"], serde_json::json!([]));
    let again = etabli(&["synth", "--projects", "1", "--out", path(&one)]);
    assert_eq!(again.status.code(), Some(2), "nothing is written over");
}

#[test]
fn a_finding_shows_its_line_with_a_mark() {
    let root = fresh("caret");
    let made = root.join("x");
    etabli(&["synth", "--projects", "1", "--out", path(&made)]);
    let projects = fs::read_dir(made.join("projects")).expect("it was written");
    let folder = projects
        .last()
        .expect("one project")
        .expect("it can be read")
        .path();
    let file = folder.join("project.json");
    let text = fs::read_to_string(&file).expect("it can be read");
    fs::write(&file, text.replace("\"kind\": \"", "\"kind\": \"inconnu-"))
        .expect("it can be written");
    let output = etabli(&["check", path(&folder)]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let lines: Vec<&str> = said.lines().collect();
    let at = lines
        .iter()
        .position(|line| line.contains("| ") && line.contains("\"kind\": \"inconnu-"));
    let at = at.unwrap_or_else(|| panic!("{said}"));
    assert_eq!(
        lines[at].find("\"inconnu-"),
        lines[at + 1].find('^'),
        "{said}"
    );
    assert!(!said.contains('\u{1b}'), "colours are for terminals only");
}

#[test]
fn every_command_helps_with_an_example_and_shells_and_man_are_served() {
    let commands = [
        "check",
        "search",
        "diff",
        "licences",
        "import",
        "export",
        "synth",
        "completions",
        "man",
    ];
    for command in commands {
        let output = etabli(&[command, "--help"]);
        assert_eq!(output.status.code(), Some(0), "{command}");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            said.contains(&format!("\n  etabli {command}")),
            "{command}: {said}"
        );
    }
    for shell in ["bash", "fish", "zsh", "powershell", "elvish"] {
        let output = etabli(&["completions", shell]);
        assert!(
            String::from_utf8_lossy(&output.stdout).contains("licences"),
            "{shell}"
        );
    }
    let manual = etabli(&["man"]);
    assert!(
        String::from_utf8_lossy(&manual.stdout).starts_with(".ie"),
        "it is a manual page"
    );
}

#[test]
fn a_dodoc_folder_moves_in_whole() {
    let root = fresh("dodoc");
    let package = std::env::var("CARGO_MANIFEST_DIR").expect("cargo runs the tests");
    let source = format!("{package}/../formats/tests/dodoc/v11");
    let several = etabli(&["import", "--from", "dodoc", &source]);
    assert_eq!(several.status.code(), Some(2), "two projects are not one");
    let into = root.join("galerie");
    etabli(&["synth", "--projects", "1", "--out", path(&into)]);
    let output = etabli(&["import", "--from", "dodoc", &source, "--into", path(&into)]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{said}");
    let found = answer(&etabli(&["check", path(&into), "--json"]));
    assert_eq!(
        (&found["projects"], &found["errors"]),
        (&3.into(), &0.into()),
        "{found:#}"
    );
}

#[test]
fn a_manifest_of_open_know_how_becomes_a_draft() {
    let package = std::env::var("CARGO_MANIFEST_DIR").expect("cargo runs the tests");
    for (file, title) in [
        ("lamp.yml", "Lampe de lecture"),
        ("losh.toml", "Bras articulé"),
    ] {
        let source = format!("{package}/../formats/tests/okh/{file}");
        let output = etabli(&["import", "--from", "okh", &source, "--json"]);
        assert_eq!(output.status.code(), Some(0), "{file}");
        let told = answer(&output);
        assert_eq!(told["project"]["title"], title);
        assert_eq!(told["project"]["licence"], "CC-BY-SA-4.0");
    }
}

#[test]
fn a_project_leaves_as_a_manifest_of_either_generation() {
    let root = fresh("okh-out");
    etabli(&["synth", "--projects", "1", "--out", path(&root)]);
    let mut folders = fs::read_dir(root.join("projects")).expect("it can be listed");
    let folder = folders
        .next()
        .expect("one project")
        .expect("it can be read")
        .path();
    for (format, name) in [("okh", "okh.yml"), ("okh-losh", "okh.toml")] {
        let out = root.join(name);
        let page = "https://galerie.example.org/p";
        let output = etabli(&[
            "export",
            "--to",
            format,
            path(&folder),
            "--page",
            page,
            "--out",
            path(&out),
        ]);
        assert_eq!(output.status.code(), Some(0), "{format}");
        let told = answer(&etabli(&["import", "--from", "okh", path(&out), "--json"]));
        assert_eq!(told["project"]["source"]["url"], page, "{format}");
    }
}

#[test]
fn every_published_project_leaves_for_the_catalogues_of_schools() {
    let root = fresh("export-scolomfr");
    for project in fs::read_dir(published("")).expect("the dataset is there") {
        let project = project.expect("it can be read").path();
        let id = project.file_name().expect("it has a name");
        let id = id.to_string_lossy();
        let page = format!("https://galerie.example.org/pages/{id}.html");
        let file = root.join(format!("{id}.xml"));
        let told = answer(&etabli(&[
            "export",
            "--to",
            "scolomfr",
            path(&project),
            "--page",
            &page,
            "--out",
            path(&file),
            "--json",
        ]));
        let written = fs::read_to_string(&file).expect("it was written");
        assert_eq!(told["bytes"].as_u64(), Some(written.len() as u64));
        let document = roxmltree::Document::parse(&written).expect("it is well formed");
        let has = |name: &str, text: &str| {
            let named = |one: &roxmltree::Node<'_, '_>| one.tag_name().name() == name;
            let mut all = document.descendants().filter(named);
            all.any(|one| one.text().unwrap_or_default().contains(text))
        };
        for (name, text) in [
            ("catalog", "URI"),
            ("entry", page.as_str()),
            ("location", page.as_str()),
            ("entity", "BEGIN:VCARD\r\nVERSION:3.0\r\nN:"),
            ("dateTime", "20"),
            ("id", "scolomfr-voc-015-num-"),
        ] {
            assert!(has(name, text), "{id} has no {name} with {text}");
        }
        // Words of ours may have no concept; nothing the profile obliges is missing.
        for found in told["diagnostics"].as_array().expect("they are told") {
            assert_eq!(found["code"], "no-concept", "{id}: {found}");
            assert!(
                found["line"].as_u64().is_some_and(|line| line > 1),
                "{id}: {found}"
            );
        }
    }
}

#[test]
fn a_record_without_an_address_says_what_it_lacks() {
    let output = etabli(&[
        "export",
        "--to",
        "scolomfr",
        &published("disques-de-fractions"),
        "--lang",
        "en",
    ]);
    assert_eq!(output.status.code(), Some(0));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        told.contains("ScoLOMFR asks for") && told.contains("--page"),
        "{told}"
    );
}

#[test]
fn every_published_project_leaves_for_the_wikis() {
    for project in fs::read_dir(published("")).expect("the dataset is there") {
        let project = project.expect("it can be read").path();
        let text = fs::read_to_string(project.join("project.json")).expect("it is there");
        let text: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
        let steps = text["steps"].as_array().expect("it has steps").len();
        for (to, step, field) in [
            ("wikitext", "{{Tuto Step\n", "\n|Difficulty="),
            ("wikitext-plain", "\n=== ", "'''Difficulté'''"),
        ] {
            let output = etabli(&["export", "--to", to, path(&project)]);
            assert_eq!(output.status.code(), Some(0));
            let page = String::from_utf8(output.stdout).expect("it is text");
            assert_eq!(page.matches(step).count(), steps, "{}", project.display());
            assert!(page.contains(field), "{}", project.display());
            assert_eq!(page.matches("{{").count(), page.matches("}}").count());
        }
    }
}

#[test]
fn the_home_of_a_dataset_gives_a_project_its_address() {
    let root = fresh("export-home");
    let folder = root.join("projects/disques-de-fractions");
    fs::create_dir_all(&folder).expect("it can be made");
    let copy = |from: String, to: PathBuf| fs::copy(from, to).expect("it is there");
    copy(
        published("../vocabulary.json"),
        root.join("vocabulary.json"),
    );
    let project = published("disques-de-fractions/project.json");
    copy(project, folder.join("project.json"));
    let dataset = r#"{"format":"etabli-dataset/1","name":"Galerie","home":"https://galerie.example.org/","projects":[]}"#;
    fs::write(root.join("dataset.json"), dataset).expect("it can be written");
    let output = etabli(&["export", "--to", "scolomfr", path(&folder)]);
    let record = String::from_utf8_lossy(&output.stdout).into_owned();
    for address in [
        "<location>https://galerie.example.org/pages/disques-de-fractions.html</location>",
        "<entry>https://galerie.example.org/data/projects/disques-de-fractions/images/couverture.svg</entry>",
    ] {
        assert!(record.contains(address), "{address}");
    }
}
