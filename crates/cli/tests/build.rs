//! What a gallery derives from its dataset.

mod common;

use common::{answer, etabli, path};
use etabli_search::{
    CURRENT, Engine, FileName, Listing, Outcome, Query, Question, card_place, generation_of,
    unpacked,
};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const HOME: &str = "https://galerie.example.org";

fn fresh(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&root);
    root
}

fn made_up(name: &str) -> PathBuf {
    let root = fresh(name);
    let output = etabli(&["synth", "--projects", "30", "--out", path(&root)]);
    assert_eq!(output.status.code(), Some(0));
    root
}

fn files(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![dir.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("it can be listed") {
            let entry = entry.expect("it can be read").path();
            if entry.is_dir() {
                folders.push(entry);
            } else {
                let name = entry
                    .strip_prefix(dir)
                    .expect("it stands in it")
                    .to_path_buf();
                found.insert(name, fs::read(&entry).expect("it can be read"));
            }
        }
    }
    found
}

fn a_project(dataset: &Path) -> PathBuf {
    let mut folders = fs::read_dir(dataset.join("projects")).expect("it can be listed");
    folders
        .next()
        .expect("one project")
        .expect("it can be read")
        .path()
}

#[test]
fn the_same_dataset_gives_the_same_bytes_and_only_what_changed_is_written() {
    let data = made_up("build-data");
    let (one, two) = (fresh("build-one"), fresh("build-two"));
    let build = |out: &Path| {
        answer(&etabli(&[
            "build",
            path(&data),
            "--out",
            path(out),
            "--home",
            HOME,
            "--json",
        ]))
    };
    let first = build(&one);
    assert_eq!(
        (&first["projects"], &first["changed"]),
        (&30.into(), &first["files"])
    );
    assert_eq!(build(&one)["changed"], 0);
    build(&two);
    assert_eq!(files(&one), files(&two));

    let folder = a_project(&data);
    let file = folder.join("project.json");
    let text = fs::read_to_string(&file).expect("it can be read");
    fs::write(
        &file,
        text.replacen("\"title\": \"", "\"title\": \"Grand ", 1),
    )
    .expect("it can be written");
    let changed = build(&one);
    // The index has a name of its own each time; besides its page and manifest, the list, the rows, the checksums, and the
    // feed where it is among the last.
    let index = files(&one)
        .into_keys()
        .filter(|path| path.starts_with("search"))
        .count();
    let others = changed["changed"].as_u64().unwrap_or_default() - index as u64;
    assert!((5..=6).contains(&others), "{changed}, {index} of the index");

    fs::remove_dir_all(&folder).expect("it can be removed");
    let list = data.join("dataset.json");
    let name = folder
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    let text = fs::read_to_string(&list).expect("it can be read");
    let without = text
        .lines()
        .filter(|line| !line.contains(&name))
        .collect::<Vec<_>>()
        .join("\n");
    fs::write(&list, without.replace(",\n  ]", "\n  ]")).expect("it can be written");
    assert_eq!(build(&one)["removed"], 2, "its page and its manifest");
    assert!(!one.join("pages").join(format!("{name}.html")).exists());
}

/// Asks the index in a folder as a browser does: from the small file to the files that are needed.
fn ask(folder: &Path, query: &str) -> Vec<u32> {
    let read = |path: &str| fs::read(folder.join(path)).expect("it was written");
    let current = String::from_utf8(read(CURRENT)).expect("it is text");
    let generation = generation_of(&current).expect("a generation");
    let file = |name: FileName| {
        let file = read(&format!("{generation}/{}", name.path()));
        if name.is_packed() {
            unpacked(&file).expect("it was packed")
        } else {
            file
        }
    };
    let mut engine = Engine::open(&file(FileName::Head)).expect("a head");
    let question = Question {
        query: Query::parse(query),
        count: usize::MAX,
        ..Question::default()
    };
    loop {
        match engine.ask(&question).expect("a sound index") {
            Outcome::Needs(names) => {
                for name in names {
                    engine.give(name, &file(name)).expect("a sound file");
                }
            }
            Outcome::Found(answer, _) => return answer.hits.iter().map(|hit| hit.row).collect(),
        }
    }
}

#[test]
fn the_index_is_that_of_the_rows() {
    let data = made_up("build-index");
    let out = fresh("build-index-out");
    etabli(&["build", path(&data), "--out", path(&out)]);
    let search = out.join("search");
    let rows = fs::read_to_string(out.join("catalogue.json")).expect("it was written");
    let rows: Listing = serde_json::from_str(&rows).expect("it is a listing");
    let all: Vec<u32> = (0..30).collect();
    assert_eq!((rows.projects.len(), ask(&search, "")), (30, all));
    let kind = rows.projects[3].kind.clone();
    let of_kind = rows
        .projects
        .iter()
        .zip(0..)
        .filter(|(row, _)| row.kind == kind);
    let of_kind: Vec<u32> = of_kind.map(|(_, at)| at).collect();
    assert_eq!(ask(&search, &format!("kind={kind}")), of_kind);

    let current = fs::read_to_string(search.join(CURRENT)).expect("it was written");
    let generation = generation_of(&current).expect("a generation");
    let (card, line) = card_place(3, 30);
    let card = fs::read_to_string(search.join(generation).join(card)).expect("it was written");
    let card = card.lines().nth(line).expect("a line");
    // A card's file holds what a card shows, as the row says it.
    let card: serde_json::Map<String, Value> = serde_json::from_str(card).expect("an object");
    let row = serde_json::to_value(&rows.projects[3]).expect("a row is JSON");
    assert!(card.contains_key("title") && card.contains_key("summary"));
    for (key, value) in &card {
        assert_eq!(Some(value), row.get(key), "{key}");
    }
}

#[test]
fn the_index_of_other_days_is_removed_and_nothing_else() {
    let data = made_up("build-generations");
    let out = fresh("build-generations-out");
    let search = out.join("search");
    let old = search.join("0123456789abcdef");
    fs::create_dir_all(&old).expect("it can be made");
    fs::write(search.join("notes.txt"), "ours").expect("it can be written");
    etabli(&["build", path(&data), "--out", path(&out)]);
    assert!(!old.exists());
    let mut left: Vec<String> = fs::read_dir(&search)
        .expect("a folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    left.sort();
    assert_eq!(left.len(), 3, "{left:?}");
    assert_eq!(left[1..], ["current", "notes.txt"]);
}

#[test]
fn a_page_holds_what_the_project_says_and_runs_nothing_of_it() {
    let data = made_up("build-hostile");
    let folder = a_project(&data);
    let file = folder.join("project.json");
    let text = fs::read_to_string(&file).expect("it can be read");
    let hostile = "</script><script>alert(1)</script>\\\"onload=x";
    fs::write(
        &file,
        text.replacen("\"title\": \"", &format!("\"title\": \"{hostile}"), 1),
    )
    .expect("it can be written");
    let out = fresh("build-hostile-out");
    etabli(&["build", path(&data), "--out", path(&out), "--home", HOME]);
    let name = folder
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    let page =
        fs::read_to_string(out.join("pages").join(format!("{name}.html"))).expect("it was written");
    assert_eq!(page.matches("<script").count(), 1, "only the data");
    assert_eq!(page.matches("</script>").count(), 1);
    let data = page
        .split("ld+json\">")
        .nth(1)
        .and_then(|rest| rest.split("</script>").next());
    let data: Value = serde_json::from_str(data.expect("it holds data")).expect("it is JSON");
    assert_eq!(data["@type"][0], "HowTo");
    assert!(
        data["name"]
            .as_str()
            .is_some_and(|name| name.starts_with("</script>"))
    );
    assert!(
        data["step"]
            .as_array()
            .is_some_and(|steps| steps.len() >= 3)
    );
    let identifier = format!("<meta name=\"DC.identifier\" content=\"{HOME}/projets/{name}\">");
    for meta in [
        "<meta name=\"DC.title\" content=\"&lt;/script&gt;",
        identifier.as_str(),
        "<meta name=\"DC.rights\" content=\"https://creativecommons.org/",
    ] {
        assert!(page.contains(meta), "{meta}");
    }
    for file in ["feed.xml", "sitemap.xml"] {
        let text = fs::read_to_string(out.join(file)).expect("it was written");
        assert!(!text.contains("<script"), "{file}");
    }
}

#[test]
fn a_broken_project_is_told_and_the_others_are_written() {
    let data = made_up("build-broken");
    fs::write(a_project(&data).join("project.json"), "{").expect("it can be written");
    let out = fresh("build-broken-out");
    let output = etabli(&["build", path(&data), "--out", path(&out), "--json"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(answer(&output)["projects"], 29);
    assert!(String::from_utf8_lossy(&output.stderr).contains("JSON"));
    assert!(!out.join("feed.xml").exists(), "a feed needs an address");
}

#[test]
fn those_who_gather_open_hardware_find_a_manifest_a_project() {
    let data = made_up("build-manifests");
    let out = fresh("build-manifests-out");
    etabli(&["build", path(&data), "--out", path(&out), "--home", HOME]);
    let list = fs::read_to_string(out.join("manifests/list.json")).expect("it was written");
    let list: Vec<String> = serde_json::from_str(&list).expect("a list of addresses");
    assert_eq!(list.len(), 30);
    for address in list {
        let file = address
            .strip_prefix(&format!("{HOME}/"))
            .expect("it stands in the gallery");
        let file = out.join(file);
        let told = answer(&etabli(&["import", "--from", "okh", path(&file), "--json"]));
        let id = file
            .file_name()
            .and_then(|name| name.to_str()?.strip_suffix(".okh.yml"));
        let page = format!("{HOME}/pages/{}.html", id.expect("a project's id"));
        assert_eq!(told["project"]["source"]["url"], page);
    }
}
