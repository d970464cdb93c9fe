//! The typesetter: a module worker of some megabytes that only the print room loads.
//!
//! It takes minutes to compile and seldom changes, so it is built apart from the app, kept in the cache under the hash
//! of its sources, and put into the served folder when it is ready.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};

use crate::fingerprint;
use crate::process::{aloud, quietly};
use crate::report::{lasting, say};
use crate::setup::Workshop;

/// Its folder in the static site.
pub const FOLDER: &str = "typesetter";
const MANIFEST: &str = "manifest.json";
const INPUTS: [&str; 9] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "crates/model",
    "crates/sheet",
    "crates/typeset",
    "crates/typeset-worker",
    "patches",
    "xtask/src/typesetter.rs",
];
/// Old ones are kept for those who go back and forth between branches.
const KEPT: usize = 3;
/// Puts the typesetter of these sources into `dist` if it was built before; tells whether it was.
pub fn place_if_built(workshop: &Workshop) -> Result<bool> {
    let kept = kept(workshop)?;
    let built = kept.join(MANIFEST).is_file();
    if built {
        place(&kept, &workshop.places.dist().join(FOLDER))?;
    }
    Ok(built)
}

/// Builds the typesetter unless it is there, and puts it into `dist`.
pub fn build(workshop: &Workshop) -> Result<()> {
    if place_if_built(workshop)? {
        return Ok(());
    }
    // Asked before the minutes of compiling, in which somebody may go on editing.
    let kept = kept(workshop)?;
    let start = Instant::now();
    say("Building the typesetter (optimised: five to seven minutes from nothing).");
    compile(workshop).context("the typesetter could not be compiled")?;
    pack(workshop, &kept).context("the typesetter could not be packed")?;
    place(&kept, &workshop.places.dist().join(FOLDER))?;
    forget_old_ones(&workshop.places.typesetters())?;
    let took = lasting(start.elapsed());
    say(&format!("The typesetter is ready ({took})."));
    Ok(())
}

fn kept(workshop: &Workshop) -> Result<PathBuf> {
    let words = [workshop.toolchain.version.as_str(), &workshop.wasm_bindgen];
    let sources = fingerprint::of(&workshop.places.root, &INPUTS, &words)?;
    Ok(workshop.places.typesetters().join(sources))
}

fn compile(workshop: &Workshop) -> Result<()> {
    let mut cargo = workshop.command("cargo");
    cargo.args(["build", "--package", "etabli-typeset-worker"]);
    cargo.args([
        "--profile",
        "typesetter",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    aloud(&mut cargo)
}

/// Glue, wasm, loader and manifest, under names that tell their content.
///
/// No wasm-opt: measured with `-O1`, it took two minutes in Node and saved 54 KB of 8.13 MB with brotli.
fn pack(workshop: &Workshop, kept: &Path) -> Result<()> {
    let stage = emptied(kept.with_extension("stage"))?;
    let compiled = workshop
        .places
        .target()
        .join("wasm32-unknown-unknown/typesetter/etabli_typeset_worker.wasm");
    let mut bindgen = workshop.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript"]);
    bindgen.args(["--remove-name-section", "--remove-producers-section"]);
    bindgen.args(["--out-name", "typesetter", "--out-dir"]);
    bindgen.arg(&stage).arg(&compiled);
    let log = workshop.places.logs().join("typesetter-bindgen.log");
    quietly("typesetter", &mut bindgen, &log, None)?;

    let wasm = fs::read(stage.join("typesetter_bg.wasm"))?;
    let glue = fs::read_to_string(stage.join("typesetter.js"))?;
    let hash = fingerprint::of_bytes(&[wasm.as_slice(), glue.as_bytes()].concat());
    let names = Names::of(&hash);
    let folder = emptied(kept.with_extension("packed"))?;
    fs::write(folder.join(&names.wasm), &wasm)?;
    fs::write(folder.join(&names.glue), glue)?;
    fs::write(folder.join(&names.module), names.loader())?;
    fs::write(folder.join(MANIFEST), names.manifest(wasm.len()))?;
    fs::rename(&folder, kept)?;
    Ok(fs::remove_dir_all(stage)?)
}

/// A folder without what an interrupted build left in it.
fn emptied(folder: PathBuf) -> Result<PathBuf> {
    if folder.is_dir() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The published files of one typesetter.
struct Names {
    module: String,
    glue: String,
    wasm: String,
}

impl Names {
    fn of(hash: &str) -> Self {
        Self {
            module: format!("typesetter-{hash}.js"),
            glue: format!("typesetter-{hash}_glue.js"),
            wasm: format!("typesetter-{hash}_bg.wasm"),
        }
    }

    /// The worker's own script: wasm-bindgen's glue starts nothing by itself.
    fn loader(&self) -> String {
        format!(
            "import start from \"./{}\";\nstart({{ module_or_path: new URL(\"./{}\", import.meta.url) }});\n",
            self.glue, self.wasm
        )
    }

    /// What the print room reads first, so that it can start the worker and show a true progress.
    fn manifest(&self, wasm_bytes: usize) -> String {
        format!(
            "{{\"module\": \"{}\", \"wasm\": \"{}\", \"wasm_bytes\": {wasm_bytes}}}\n",
            self.module, self.wasm
        )
    }
}

/// The manifest goes last: a page that sees it finds everything it names.
fn place(kept: &Path, folder: &Path) -> Result<()> {
    let manifest = fs::read(kept.join(MANIFEST))?;
    if fs::read(folder.join(MANIFEST)).is_ok_and(|placed| placed == manifest) {
        return Ok(());
    }
    let folder = emptied(folder.to_path_buf())?;
    for file in fingerprint::files_under(kept)? {
        let name = file.file_name().context("a file has a name")?;
        if name != MANIFEST {
            fs::copy(&file, folder.join(name))?;
        }
    }
    let unseen = folder.join(".manifest");
    fs::write(&unseen, manifest)?;
    Ok(fs::rename(unseen, folder.join(MANIFEST))?)
}

fn forget_old_ones(folder: &Path) -> Result<()> {
    let mut ages = fs::read_dir(folder)?
        .flatten()
        .map(|entry| Ok((entry.metadata()?.modified()?, entry.path())))
        .collect::<Result<Vec<_>>>()?;
    ages.sort();
    let surplus = ages.len().saturating_sub(KEPT);
    for (_, old) in &ages[..surplus] {
        fs::remove_dir_all(old)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_placed_typesetter_is_the_kept_one_and_nothing_older() {
        let folder = std::env::temp_dir().join(format!("etabli-typesetter-{}", std::process::id()));
        let (kept, placed) = (folder.join("kept"), folder.join("dist/typesetter"));
        fs::create_dir_all(&kept).unwrap();
        fs::create_dir_all(&placed).unwrap();
        fs::write(placed.join("typesetter-old.js"), "old").unwrap();
        let names = Names::of("new");
        fs::write(kept.join(&names.module), names.loader()).unwrap();
        fs::write(kept.join(MANIFEST), names.manifest(12)).unwrap();
        place(&kept, &placed).unwrap();
        let mut files: Vec<_> = fs::read_dir(&placed)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        files.sort();
        assert_eq!(files, [MANIFEST, "typesetter-new.js"]);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_loader_and_the_manifest_name_the_published_files() {
        let names = Names::of("0f");
        assert!(names.loader().contains("\"./typesetter-0f_glue.js\""));
        assert!(names.loader().contains("\"./typesetter-0f_bg.wasm\""));
        assert_eq!(
            names.manifest(7),
            "{\"module\": \"typesetter-0f.js\", \"wasm\": \"typesetter-0f_bg.wasm\", \"wasm_bytes\": 7}\n"
        );
    }
}
