//! Cutting the app: what everyone downloads, and the parts that wait until their page is opened.
//!
//! Trunk packs the app whole. Here the same program is cut at its `wasm_split` marks (see `src/pages/later.rs`) and
//! packed again, and the parts take the place of trunk's files in `dist`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::fingerprint::{files_under, of_bytes};
use crate::process::{aloud, quietly};
use crate::setup::{SPLIT, Workshop};

/// Name of the app, of its files in `dist`, and of its program in cargo's output.
pub const APP: &str = "etabli-web";
/// The script that fetches the parts; the tool gives it this name.
const LINK: &str = "__wasm_split.js";

/// What every browser of the last years knows, and no more: never `--all-features`.
pub(crate) const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-reference-types",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// Cuts the program that trunk has just compiled, and publishes the parts instead of the whole.
pub fn cut(workshop: &Workshop) -> Result<()> {
    let bench = workshop.places.root.join("target/parts");
    if bench.exists() {
        fs::remove_dir_all(&bench).context("the parts of the last build cannot be removed")?;
    }
    let program = workshop
        .places
        .target()
        .join("wasm32-unknown-unknown/release")
        .join(APP)
        .with_extension("wasm");
    let cut = bench.join("cut");
    let mut split = workshop.command(SPLIT);
    split.arg(&program).arg(&cut).args(["--out-name", APP]);
    quietly("cutting", &mut split, &bench.join("cut.log"), None)
        .context("the app could not be cut into parts")?;

    let packed = bench.join("packed");
    let main = cut.join(APP).with_extension("wasm");
    let mut bindgen = workshop.command("wasm-bindgen");
    bindgen
        .arg(&main)
        // The parts share the first one's memory and table of functions.
        .arg("--keep-lld-exports")
        .args(["--target", "web", "--no-typescript", "--out-dir"])
        .arg(&packed);
    aloud(&mut bindgen).context("the first part of the app could not be packed")?;

    fs::remove_file(&main)?;
    for part in files_under(&cut)? {
        fs::rename(
            &part,
            packed.join(part.file_name().context("a part without name")?),
        )?;
    }
    for part in files_under(&packed)? {
        if part.extension().is_some_and(|end| end == "wasm") {
            let mut optimise = workshop.command("wasm-opt");
            optimise
                // A little larger than -Oz before brotli and smaller after, the more so with like functions side by side.
                .args(["-Os", "--reorder-functions-by-name", "--strip-producers"])
                // What is called once packs better beside its like than inside its caller.
                .arg("--one-caller-inline-max-function-size=20")
                .args(FEATURES)
                .arg(&part)
                .arg("-o")
                .arg(&part);
            let log = bench.join("wasm-opt.log");
            quietly("making parts small", &mut optimise, &log, None)
                .with_context(|| format!("{} could not be made smaller", part.display()))?;
        }
    }
    publish(&packed, &workshop.places.dist())
}

/// Puts the parts into `dist` under names that change with their content, and makes the page ask for them.
fn publish(packed: &Path, dist: &Path) -> Result<()> {
    let mut files = BTreeMap::new();
    for file in files_under(packed)? {
        let name = file.strip_prefix(packed)?.to_str();
        let name = name.context("the name of a part is not text")?.to_owned();
        files.insert(name, fs::read(&file)?);
    }
    let all: Vec<u8> = files.values().flatten().copied().collect();
    let stem = format!("{APP}-{}", of_bytes(&all));
    let names: Vec<(&str, String)> = files
        .keys()
        .map(|name| (name.as_str(), published(name, &stem)))
        .collect();

    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).context("trunk has left no dist/index.html")?;
    let whole = whole_app(&html).context("dist/index.html does not name the app")?;
    let html = html.replace(&whole, &stem);
    for file in files_under(dist)? {
        let name = file.file_name().and_then(|name| name.to_str());
        if name.is_some_and(|name| name.starts_with(APP)) {
            fs::remove_file(&file)?;
        }
    }
    for (name, content) in &files {
        let target = dist.join(published(name, &stem));
        let content = if name.ends_with(".js") {
            let script = std::str::from_utf8(content).context("a script is not text")?;
            renamed(script, &names).into_bytes()
        } else {
            content.clone()
        };
        fs::write(target, content)?;
    }
    fs::write(page, html)?;
    Ok(())
}

/// `etabli-web-0f`, as trunk wrote it into the page.
fn whole_app(html: &str) -> Option<String> {
    let start = html.find(&format!("{APP}-"))?;
    let rest = &html[start..];
    let end = rest.find(|one: char| !(one.is_ascii_alphanumeric() || one == '-'))?;
    rest[end..]
        .starts_with(".js")
        .then(|| rest[..end].to_owned())
}

/// The name a file of the tools has in `dist`.
fn published(name: &str, stem: &str) -> String {
    if name == LINK {
        return format!("{stem}_parts.js");
    }
    match name.strip_prefix(APP) {
        Some(rest) => format!("{stem}{rest}"),
        None => format!("{stem}_{}", name.trim_start_matches("split_")),
    }
}

/// A script that asks for its neighbours by their published names. Where the old name is not an address but the name
/// of a module inside the program, it stays.
fn renamed(script: &str, names: &[(&str, String)]) -> String {
    names.iter().fold(script.to_owned(), |script, (old, new)| {
        ["from ", "new URL("].iter().fold(script, |script, before| {
            script.replace(
                &format!("{before}\"./{old}\""),
                &format!("{before}\"./{new}\""),
            )
        })
    })
}

/// An error when a part is missing that a script asks for, or one is there that nobody asks for.
pub fn check(dist: &Path) -> Result<()> {
    let mut scripts = String::new();
    let mut parts = Vec::new();
    for file in files_under(dist)? {
        let name = file.file_name().and_then(|name| name.to_str());
        let Some(name) = name.filter(|name| name.starts_with(APP)) else {
            continue;
        };
        if name.ends_with(".js") {
            scripts.push_str(&fs::read_to_string(&file)?);
        } else {
            parts.push(name.to_owned());
        }
    }
    let asked = scripts.matches(".wasm\", import.meta.url").count();
    let lost: Vec<&String> = parts
        .iter()
        .filter(|part| !part.ends_with("_bg.wasm") && !scripts.contains(part.as_str()))
        .collect();
    ensure!(lost.is_empty(), "nobody asks for {lost:?}");
    ensure!(
        parts.len() > 1 && asked + 1 == parts.len(),
        "dist/ holds {} parts of the app, and its scripts ask for {}",
        parts.len(),
        asked + 1
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_change_with_the_build_and_stay_readable() {
        for (name, public) in [
            ("etabli-web.js", "etabli-web-0f.js"),
            ("etabli-web_bg.wasm", "etabli-web-0f_bg.wasm"),
            (LINK, "etabli-web-0f_parts.js"),
            ("split_print_room.wasm", "etabli-web-0f_print_room.wasm"),
            ("chunk_4.wasm", "etabli-web-0f_chunk_4.wasm"),
        ] {
            assert_eq!(published(name, "etabli-web-0f"), public);
        }
    }

    #[test]
    fn scripts_ask_for_the_published_names() {
        let names = [
            (LINK, "etabli-web-0f_parts.js".to_owned()),
            ("chunk_4.wasm", "etabli-web-0f_chunk_4.wasm".to_owned()),
        ];
        let script = "import * as a from \"./__wasm_split.js\"\n\
            const imports = { \"./__wasm_split.js\": a };\n\
            fetch(new URL(\"./chunk_4.wasm\", import.meta.url))";
        assert_eq!(
            renamed(script, &names),
            "import * as a from \"./etabli-web-0f_parts.js\"\n\
             const imports = { \"./__wasm_split.js\": a };\n\
             fetch(new URL(\"./etabli-web-0f_chunk_4.wasm\", import.meta.url))"
        );
    }

    #[test]
    fn the_page_tells_what_trunk_called_the_app() {
        let html =
            "import init from '/sub/etabli-web-403c6d01.js'; '/sub/etabli-web-403c6d01_bg.wasm'";
        assert_eq!(whole_app(html).as_deref(), Some("etabli-web-403c6d01"));
        assert_eq!(whole_app("<p>etabli</p>"), None);
    }

    #[test]
    fn a_part_that_is_missing_or_forgotten_is_told() {
        let folder = std::env::temp_dir().join(format!("etabli-parts-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let write = |name: &str, text: &str| fs::write(folder.join(name), text).expect("written");
        write("etabli-web-0f_bg.wasm", "");
        write(
            "etabli-web-0f_parts.js",
            "fetch(new URL(\"./etabli-web-0f_editor.wasm\", import.meta.url))",
        );
        assert!(check(&folder).is_err(), "the editor is missing");
        write("etabli-web-0f_editor.wasm", "");
        assert!(check(&folder).is_ok());
        write("etabli-web-0f_old.wasm", "");
        assert!(check(&folder).is_err(), "an old part is left");
        fs::remove_dir_all(folder).expect("removed");
    }
}
