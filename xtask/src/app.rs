//! Building the optimised app with trunk, and knowing when that is not needed.

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, ensure};

use crate::derived::is_derived;
use crate::fingerprint;
use crate::parts;
use crate::places::Places;
use crate::process::{aloud, quietly};
use crate::report::{lasting, say};
use crate::scripts;
use crate::setup::{BINARYEN, TRUNK, Toolchain, Workshop, plain_command};
use crate::typesetter;

/// All that shapes the app; the typesetter's own crates are not among it.
const INPUTS: [&str; 18] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "build.rs",
    "crates/formats",
    "crates/model",
    "crates/remix",
    "crates/search",
    "crates/search-worker",
    "crates/sheet",
    "index.html",
    "public",
    "src",
    "styles",
    "xtask/src/app.rs",
    "xtask/src/parts.rs",
    "xtask/src/scripts.rs",
];

/// What a build had to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Built {
    /// Nothing had changed.
    Before,
    /// It was built from what stands here.
    Now,
}

/// Brings `dist` up to date: the app, the page for unknown addresses, and the typesetter where it is built already.
pub fn build(workshop: &Workshop) -> Result<Built> {
    let sources = sources(workshop)?;
    let built = if is_built_from(&workshop.places, &sources)? {
        Built::Before
    } else {
        compile(workshop)?;
        let stamp = workshop.places.app_stamp();
        let folder = stamp.parent().context("the stamp stands in no folder")?;
        fs::create_dir_all(folder)?;
        fs::write(&stamp, stamp_of(&workshop.places, &sources)?)?;
        Built::Now
    };
    typesetter::place_if_built(workshop)?;
    Ok(built)
}

fn compile(workshop: &Workshop) -> Result<()> {
    let start = Instant::now();
    say("Building the app (optimised: two to three minutes from nothing).");
    let mut trunk = workshop.command("trunk");
    trunk
        .args(["build", "--release"])
        // trunk reads NO_COLOR as a flag and stops at the value `1`.
        .env_remove("NO_COLOR")
        // What went wrong is the compiler's word above, not trunk's stack.
        .env("RUST_BACKTRACE", "0");
    aloud(&mut trunk).context("the app could not be built")?;
    parts::cut(workshop)?;
    let dist = workshop.places.dist();
    scripts::publish(&dist)?;
    // Static hosts show 404.html for an address they do not know; the app knows what to do with it.
    fs::copy(dist.join("index.html"), dist.join("404.html"))
        .context("trunk has left no dist/index.html")?;
    say(&format!(
        "The app is built in {}.",
        lasting(start.elapsed())
    ));
    Ok(())
}

/// Starts on the app's crates while the tools that pack it are still compiling; trunk then finds them done.
pub(crate) fn compile_ahead(places: &Places, toolchain: &Toolchain) {
    for manifest in ["Cargo.toml", "crates/search-worker/Cargo.toml"] {
        let mut cargo = plain_command(places, "cargo");
        cargo.args(["build", "--release", "--target", "wasm32-unknown-unknown"]);
        cargo.args(["--manifest-path", manifest]);
        if let Some(name) = &toolchain.name {
            cargo.env("RUSTUP_TOOLCHAIN", name);
        }
        let log = places.logs().join("app-ahead.log");
        // Trunk compiles the same again and tells the error, if there is one.
        let _ = quietly("app", &mut cargo, &log, None);
    }
}

fn sources(workshop: &Workshop) -> Result<String> {
    ensure!(
        workshop.places.root.join("index.html").is_file(),
        "there is no index.html to build from"
    );
    let words = [
        workshop.toolchain.version.as_str(),
        &workshop.wasm_bindgen,
        TRUNK,
        BINARYEN,
    ];
    fingerprint::of(&workshop.places.root, &INPUTS, &words)
}

fn is_built_from(places: &Places, sources: &str) -> Result<bool> {
    match fs::read_to_string(places.app_stamp()) {
        Ok(stamp) => Ok(stamp == stamp_of(places, sources)?),
        Err(_) => Ok(false),
    }
}

/// Sources and results: a `dist` that lost or gained a file is built again.
fn stamp_of(places: &Places, sources: &str) -> Result<String> {
    let results = results(&places.dist())?;
    Ok(format!("{sources} {results}"))
}

fn results(dist: &Path) -> Result<String> {
    let mut listing = String::new();
    for file in fingerprint::files_under(dist)? {
        let name = file.strip_prefix(dist).unwrap_or(&file);
        if !name.starts_with(typesetter::FOLDER) && !is_derived(name) {
            let bytes = fs::metadata(&file)?.len();
            listing.push_str(&format!("{}:{bytes}\n", name.display()));
        }
    }
    Ok(fingerprint::of_bytes(listing.as_bytes()))
}
