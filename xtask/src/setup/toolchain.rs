//! A Rust toolchain that can compile to wasm32-unknown-unknown.
//!
//! rustup adds the target where it can download. Where it cannot, Debian's own rustc comes with the standard library's
//! source, and the target's library is built from it once.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::system::{apt_install, as_root, on_path};
use crate::places::Places;
use crate::process::{answer, quietly};
use crate::report::{lasting, say};

const TARGET: &str = "wasm32-unknown-unknown";
const PACKAGES: [&str; 6] = [
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "rustfmt-web",
    "rust-web-clippy",
    "lld-22",
];
/// The name under which rustup knows the toolchain in /usr.
const LINKED: &str = "debian";
const DOWNLOAD_LIMIT: Duration = Duration::from_secs(120);
const BY_HAND: &str = "the wasm32-unknown-unknown target of Rust could not be installed; by hand: `rustup target add wasm32-unknown-unknown`";

/// The toolchain for every call of cargo, on the host too: shared crates are then compiled once.
#[derive(Clone, Debug)]
pub struct Toolchain {
    /// Its name for `RUSTUP_TOOLCHAIN`; `None` leaves the active one.
    pub name: Option<String>,
    /// What `rustc -vV` says.
    pub version: String,
}

impl Toolchain {
    /// The one in use anyway, whatever it can do.
    pub fn active() -> Self {
        Self::called(None)
    }

    fn called(name: Option<&str>) -> Self {
        let version = answer(rustc(name).arg("-vV")).unwrap_or_default();
        Self {
            name: name.map(str::to_owned),
            version,
        }
    }
}

/// Finds a toolchain with the target, or installs one.
pub(super) fn ensure(places: &Places) -> Result<Toolchain> {
    if has_target(None) {
        return Ok(Toolchain::active());
    }
    if has_target(Some(LINKED)) {
        return Ok(Toolchain::called(Some(LINKED)));
    }
    let start = Instant::now();
    say("  wasm target: asking rustup");
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", TARGET]);
    let log = places.logs().join("rustup.log");
    let added = quietly("wasm target", &mut rustup, &log, Some(DOWNLOAD_LIMIT)).is_ok();
    if added && has_target(None) {
        say(&format!(
            "  wasm target: ready in {}",
            lasting(start.elapsed())
        ));
        return Ok(Toolchain::active());
    }
    say("  wasm target: rustup could not download it, taking Debian's Rust");
    from_debian(places).context(BY_HAND)
}

fn rustc(toolchain: Option<&str>) -> Command {
    let mut command = Command::new("rustc");
    if let Some(name) = toolchain {
        command.env("RUSTUP_TOOLCHAIN", name);
    }
    command
}

fn has_target(toolchain: Option<&str>) -> bool {
    let mut command = rustc(toolchain);
    command.args(["--print", "target-libdir", "--target", TARGET]);
    answer(&mut command).is_some_and(|folder| has_standard_library(Path::new(&folder)))
}

fn has_standard_library(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else {
        return false;
    };
    entries.flatten().any(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        name.starts_with("libstd-") && name.ends_with(".rlib")
    })
}

fn from_debian(places: &Places) -> Result<Toolchain> {
    apt_install(places, "wasm target", &PACKAGES)?;
    let name = match on_path("rustup") {
        Some(_) => {
            let mut link = Command::new("rustup");
            link.args(["toolchain", "link", LINKED, "/usr"]);
            quietly(
                "wasm target",
                &mut link,
                &places.logs().join("rustup-link.log"),
                None,
            )?;
            Some(LINKED)
        }
        None => None,
    };
    let toolchain = Toolchain::called(name);
    let host = toolchain
        .version
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .context("Debian's rustc does not say its host")?;
    give_linker(places, host)?;
    build_standard_library(places, name)?;
    Ok(toolchain)
}

/// Debian's rustc looks for `rust-lld`, which Debian ships as `lld`.
fn give_linker(places: &Places, host: &str) -> Result<()> {
    let folder = PathBuf::from(format!("/usr/lib/rustlib/{host}/bin"));
    let linker = folder.join("rust-lld");
    root_step(places, "mkdir", ["-p".as_ref(), folder.as_os_str()])?;
    root_step(
        places,
        "ln",
        [
            "-sf".as_ref(),
            "/usr/lib/llvm-22/bin/lld".as_ref(),
            linker.as_os_str(),
        ],
    )
}

fn build_standard_library(places: &Places, toolchain: Option<&str>) -> Result<()> {
    let start = Instant::now();
    say("  wasm target: compiling Rust's standard library (about half a minute)");
    let package = places.cache.join("wasm-std");
    fs::create_dir_all(package.join("src")).context("the cache folder cannot be written")?;
    fs::write(
        package.join("Cargo.toml"),
        "[package]\nname = \"empty\"\nedition = \"2024\"\n\n[workspace]\n",
    )?;
    fs::write(package.join("src/lib.rs"), "//! Nothing.\n")?;
    let mut build = super::plain_command(places, "cargo");
    build
        .current_dir(&package)
        .args(["build", "--release", "--target", TARGET])
        .arg("-Zbuild-std=std,panic_abort,panic_unwind")
        .env("RUSTC_BOOTSTRAP", "1")
        // Without bitcode in the library every later `lto = true` fails.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("CARGO_TARGET_DIR", package.join("target"));
    if let Some(name) = toolchain {
        build.env("RUSTUP_TOOLCHAIN", name);
    }
    quietly(
        "wasm target",
        &mut build,
        &places.logs().join("wasm-std.log"),
        None,
    )?;
    let built = package.join("target").join(TARGET).join("release/deps");
    let libraries = fs::read_dir(&built)?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension() == Some("rlib".as_ref()))
        .filter(|path| !path.to_string_lossy().contains("libempty-"))
        .collect::<Vec<_>>();
    let installed = PathBuf::from(format!("/usr/lib/rustlib/{TARGET}/lib"));
    root_step(places, "mkdir", ["-p".as_ref(), installed.as_os_str()])?;
    let copied = libraries
        .iter()
        .map(|path| path.as_os_str())
        .chain([installed.as_os_str()]);
    root_step(places, "cp", copied)?;
    say(&format!(
        "  wasm target: ready in {}",
        lasting(start.elapsed())
    ));
    Ok(())
}

fn root_step<'a>(
    places: &Places,
    program: &str,
    arguments: impl IntoIterator<Item = &'a OsStr>,
) -> Result<()> {
    let mut command = as_root(program)?;
    command.args(arguments);
    quietly(
        "wasm target",
        &mut command,
        &places.logs().join(format!("{program}.log")),
        None,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_without_the_standard_library_is_no_target() {
        let folder = std::env::temp_dir().join(format!("etabli-toolchain-{}", std::process::id()));
        assert!(!has_standard_library(&folder));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("libcore-1.rlib"), "").unwrap();
        assert!(!has_standard_library(&folder));
        fs::write(folder.join("libstd-1.rlib"), "").unwrap();
        assert!(has_standard_library(&folder));
        fs::remove_dir_all(folder).unwrap();
    }
}
