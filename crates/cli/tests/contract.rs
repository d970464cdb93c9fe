//! The command line as scripts use it: names, JSON, exit codes.

mod common;
#[path = "common/dataset.rs"]
mod dataset;

use common::{answer, etabli, path};
use dataset::{dataset, project, write};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn check_is_well_when_nothing_is_wrong() {
    let root = dataset("clean", &[project("disques", "Disques de fractions")]);
    for dir in [root.clone(), root.join("projects/disques")] {
        let output = etabli(&["check", path(&dir), "--json"]);
        let expected = json!({
            "projects": 1, "errors": 0, "warnings": 0, "advice": 0, "diagnostics": []
        });
        assert_eq!(answer(&output), expected);
        assert_eq!(output.status.code(), Some(0));
    }
}

#[test]
fn check_names_the_file_the_place_and_the_remedy() {
    let mut dangerous = project("decor", "Décor");
    dangerous["machines"] = json!([{"id": "a", "machine": "laser-cutter"}]);
    dangerous["materials"] =
        json!([{"id": "b", "kind": "vinyl", "name": "Adhésif", "quantity": "1"}]);
    let root = dataset("dangerous", &[project("disques", "Disques"), dangerous]);
    let broken = root.join("projects/casse/project.json");
    fs::create_dir_all(broken.parent().expect("a file stands in a folder")).expect("writable");
    fs::write(&broken, "{\n  \"format\": \"etabli/1\",\n  oops\n}").expect("writable");

    let output = etabli(&["check", path(&root), "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let report = answer(&output);
    assert_eq!(
        (&report["projects"], &report["errors"]),
        (&json!(3), &json!(2))
    );
    let found = report["diagnostics"].as_array().expect("a list");
    let by_code = |code: &str| {
        let one = found.iter().find(|one| one["code"] == code);
        one.unwrap_or_else(|| panic!("{code} is not among {found:?}"))
    };
    let poison = by_code("poison-under-laser");
    assert_eq!(poison["file"], "projects/decor/project.json");
    assert_eq!(poison["path"], "materials[0].kind");
    assert_eq!(poison["severity"], "error");
    let text = fs::read_to_string(root.join("projects/decor/project.json")).expect("readable");
    let line = text
        .lines()
        .position(|line| line.contains("\"vinyl\""))
        .map(|at| at + 1);
    assert_eq!(poison["line"].as_u64().map(|line| line as usize), line);
    assert!(
        poison["message"]
            .as_str()
            .is_some_and(|said| said.contains("vinyle, PVC"))
    );
    assert!(
        poison["hint"]
            .as_str()
            .is_some_and(|said| said.contains("contreplaqué"))
    );
    let oops = by_code("not-json");
    assert_eq!((&oops["line"], &oops["column"]), (&json!(3), &json!(3)));

    let english = etabli(&["check", path(&root), "--lang", "en"]);
    let said = String::from_utf8_lossy(&english.stdout).into_owned();
    assert!(
        said.contains("projects/casse/project.json:3:3: error: This file is not valid JSON"),
        "{said}"
    );
    assert!(
        said.ends_with("Projects: 3. Errors: 2. Warnings: 0. Advice: 1.\n"),
        "{said}"
    );
}

#[test]
fn check_misses_no_listed_project_and_no_named_file() {
    let mut pictured = project("disques", "Disques");
    pictured["images"] = json!([{"id": "i", "path": "images/a.svg", "alt": "Un disque"}]);
    let root = dataset("missing", &[pictured, project("absent", "Absent")]);
    fs::remove_dir_all(root.join("projects/absent")).expect("it was just made");
    let report = answer(&etabli(&["check", path(&root), "--json"]));
    let found: Vec<(&str, &str, &str)> = report["diagnostics"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| {
            let text = |key: &str| one[key].as_str().expect("a text");
            (text("code"), text("file"), text("path"))
        })
        .collect();
    assert_eq!(
        found,
        [
            (
                "unreachable",
                "projects/disques/project.json",
                "images[0].path"
            ),
            ("unreachable", "projects/absent/project.json", ""),
        ]
    );
}

#[test]
fn search_answers_with_filters_and_counts() {
    let root = dataset(
        "search",
        &[
            project("disques", "Disques de fractions"),
            project("sablier", "Sablier"),
        ],
    );
    let filters = ["--filter", "level=grade-3", "--filter", "duration=under-30"];
    let output = etabli(&[&["search", path(&root), "fracton", "--json"][..], &filters].concat());
    assert_eq!(output.status.code(), Some(0));
    let found = answer(&output);
    assert_eq!(found["total"], 1);
    assert_eq!(found["results"][0]["id"], "disques");
    assert!(found["results"][0]["score"].is_u64());
    assert_eq!(
        found["filters"],
        json!([
            {"facet": "level", "value": "grade-3"},
            {"facet": "duration", "value": "under-30"},
        ])
    );
    assert_eq!(found["facets"]["kind"], json!({"material": 1}));
    assert_eq!(
        found["corrections"],
        json!([{"typed": "fracton", "used": "fractions"}])
    );
    let limited = answer(&etabli(&[
        "search",
        path(&root),
        "",
        "--limit",
        "1",
        "--json",
    ]));
    assert_eq!(limited["total"], 2);
    assert_eq!(limited["results"].as_array().map(Vec::len), Some(1));
}

#[test]
fn diff_tells_each_change_with_a_sentence() {
    let before = dataset("diff-a", &[project("disques", "Disques")]);
    let after = dataset("diff-b", &[project("disques", "Mes disques")]);
    let file = |root: &Path| root.join("projects/disques/project.json");
    let (before, after) = (file(&before), file(&after));
    let output = etabli(&["diff", path(&before), path(&after), "--json"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        answer(&output),
        json!({"changes": [{
            "path": "title", "kind": "changed", "before": "Disques", "after": "Mes disques",
            "sentence": "Présentation\u{a0}: titre\u{a0}: «\u{a0}Disques\u{a0}» → «\u{a0}Mes disques\u{a0}»",
        }]})
    );
    let same = answer(&etabli(&["diff", path(&before), path(&before), "--json"]));
    assert_eq!(same, json!({"changes": []}));
}

/// Three files of one project: the base and what each side made of it.
fn three(name: &str, ours: &Value, theirs: &Value) -> [PathBuf; 3] {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&root);
    [("base", &json!({})), ("ours", ours), ("theirs", theirs)].map(|(side, changes)| {
        let mut whole = project("disques", "Disques");
        for (key, value) in changes.as_object().into_iter().flatten() {
            whole[key] = value.clone();
        }
        let file = root.join(format!("{side}.json"));
        write(&file, &whole);
        file
    })
}

fn merge(files: &[PathBuf; 3], more: &[&str]) -> std::process::Output {
    let [base, ours, theirs] = files.each_ref().map(|file| path(file));
    let sides = ["merge", "--base", base, "--ours", ours, "--theirs", theirs];
    etabli(&[&sides[..], more].concat())
}

#[test]
fn merge_joins_what_both_sides_changed() {
    let (ours, theirs) = (json!({"title": "Mes disques"}), json!({"x-lab": 1}));
    let files = three("merge-clean", &ours, &theirs);
    let output = merge(&files, &["--json"]);
    assert_eq!(output.status.code(), Some(0));
    let merged = answer(&output);
    assert_eq!(merged["conflicts"], json!([]));
    assert_eq!(merged["project"]["title"], "Mes disques");
    assert_eq!(merged["project"]["x-lab"], 1);

    // Without --json, the project as it would be stored; with --out, stored over ours.
    let printed = merge(&files, &[]);
    assert!(printed.stderr.is_empty());
    let written = merge(&files, &["--out", path(&files[1])]);
    assert_eq!(written.status.code(), Some(0));
    let stored = fs::read(&files[1]).expect("it was just written");
    assert_eq!(stored, printed.stdout);
    assert_eq!(answer(&printed), merged["project"]);
}

#[test]
fn merge_tells_each_conflict_with_both_sides() {
    let files = three(
        "merge-conflict",
        &json!({"title": "Mes disques", "steps": []}),
        &json!({"title": "Vos disques", "steps": [{"id": "s1", "title": "Coupe"}]}),
    );
    let output = merge(&files, &["--json"]);
    assert_eq!(output.status.code(), Some(1));
    let merged = answer(&output);
    assert_eq!(merged["project"]["title"], "Mes disques");
    let conflicts = merged["conflicts"].as_array().expect("a list");
    let values = |one: &Value| ["path", "base", "ours", "theirs"].map(|key| one[key].clone());
    let step = |title: &str| json!({"id": "s1", "title": title, "text": "", "who": "teacher"});
    assert_eq!(
        conflicts.iter().map(values).collect::<Vec<_>>(),
        [
            [
                json!("steps[#s1]"),
                step("Découpe"),
                Value::Null,
                step("Coupe")
            ],
            ["title", "Disques", "Mes disques", "Vos disques"].map(Value::from),
        ]
    );
    let told = merge(&files, &[]);
    assert_eq!(told.status.code(), Some(1));
    assert_eq!(answer(&told), merged["project"]);
    let said = String::from_utf8_lossy(&told.stderr).replace('\u{a0}', " ");
    assert_eq!(
        said.lines().collect::<Vec<_>>(),
        [
            "steps[#s1] (« Coupe ») : retiré de notre côté, changé de l’autre.",
            "title : changé différemment des deux côtés. De notre côté : « Mes disques ». De l’autre : « Vos disques ».",
            "À décider : 2. En attendant, le projet garde notre version.",
        ]
    );
    let english = merge(&files, &["--lang", "en"]);
    let said = String::from_utf8_lossy(&english.stderr).into_owned();
    assert!(
        said.ends_with("To decide: 2. Meanwhile the project holds our version.\n"),
        "{said}"
    );
}

#[test]
fn licences_are_sorted_into_allowed_and_refused() {
    let output = etabli(&[
        "licences",
        "--of",
        "CC-BY-NC-4.0",
        "CC-BY-NC-SA-4.0",
        "--json",
    ]);
    assert_eq!(output.status.code(), Some(0));
    let verdicts = answer(&output);
    assert_eq!(verdicts["allowed"], json!(["CC-BY-NC-SA-4.0"]));
    let refused = verdicts["refused"].as_array().expect("a list");
    let one = refused.iter().find(|one| one["licence"] == "CC-BY-4.0");
    assert_eq!(one.map(|one| &one["code"]), Some(&json!("non-commercial")));
    let said = |one: &Value| {
        one["reason"]
            .as_str()
            .is_some_and(|said| said.ends_with('.'))
    };
    assert!(refused.iter().all(said), "{refused:?}");
}

#[test]
fn export_writes_an_archive_anybody_can_open() {
    let root = dataset("export", &[project("disques", "Disques")]);
    let folder = root.join("projects/disques");
    let out = root.join("disques.etabli");
    let done = etabli(&[
        "export",
        "--to",
        "archive",
        path(&folder),
        "--out",
        path(&out),
    ]);
    assert_eq!(done.status.code(), Some(0));
    let piped = etabli(&["export", "--to", "archive", path(&folder)]);
    let written = fs::read(&out).expect("it was just written");
    assert_eq!(piped.stdout, written);
    let vocabulary = etabli_model::Vocabulary::default();
    let received = etabli_formats::unpack(&written, &vocabulary).expect("what was packed");
    assert_eq!(
        received
            .project
            .value
            .map(|project| project.title)
            .as_deref(),
        Some("Disques")
    );
}

#[test]
fn refuses_to_read_outside_a_projects_folder() {
    let mut curious = project("curieux", "Curieux");
    curious["files"] = json!([{"id": "f", "path": "lien/dataset.json", "title": "Un fichier"}]);
    let root = dataset("outside", &[curious]);
    let folder = root.join("projects/curieux");
    #[cfg(unix)]
    std::os::unix::fs::symlink(&root, folder.join("lien")).expect("a link can be made");
    let output = etabli(&["export", "--to", "archive", path(&folder)]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
}

#[test]
fn misuse_is_told_apart_from_findings() {
    let root = dataset("misuse", &[]);
    for arguments in [
        &["check", "/nowhere/at/all"][..],
        &["check", env!("CARGO_MANIFEST_DIR")],
        &["search", path(&root), "x", "--filter", "colour=red"],
        &["search", path(&root), "x", "--filter", "level="],
        &["licences", "--json"],
        &["diff", "/nowhere/a.json", "/nowhere/b.json"],
        &["merge"],
        &[
            "merge",
            "--base",
            "/nowhere/a.json",
            "--ours",
            "/nowhere/b.json",
            "--theirs",
            "/nowhere/c.json",
        ],
        &[],
    ] {
        let output = etabli(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            output.stdout.is_empty() && !output.stderr.is_empty(),
            "{arguments:?}"
        );
    }
}
