//! Which crate may know which.

use std::collections::BTreeMap;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::repository::root;

const WASM: &str = "wasm32-unknown-unknown";

/// The allowed arrows: a crate of ours and those of ours it may depend on.
pub const ARROWS: [(&str, &[&str]); 14] = [
    ("etabli-model", &[]),
    ("etabli-remix", &["etabli-model"]),
    ("etabli-search", &["etabli-model"]),
    ("etabli-formats", &["etabli-model"]),
    ("etabli-sheet", &["etabli-model"]),
    ("etabli-synth", &["etabli-formats", "etabli-model"]),
    ("etabli-typeset", &["etabli-sheet"]),
    ("etabli-merge-bench", &["etabli-model", "etabli-remix"]),
    ("etabli-search-worker", &["etabli-search"]),
    ("etabli-typeset-worker", &["etabli-typeset"]),
    (
        "etabli-web",
        &[
            "etabli-model",
            "etabli-remix",
            "etabli-search",
            "etabli-formats",
            "etabli-sheet",
        ],
    ),
    (
        "etabli-cli",
        &[
            "etabli-model",
            "etabli-remix",
            "etabli-search",
            "etabli-formats",
            "etabli-sheet",
            "etabli-synth",
            "etabli-typeset",
        ],
    ),
    ("xtask", &[]),
    (
        "etabli-tests",
        &[
            "etabli-formats",
            "etabli-model",
            "etabli-remix",
            "etabli-search",
            "etabli-sheet",
            "etabli-synth",
            "etabli-typeset",
            "xtask",
        ],
    ),
];

/// Crates that know nothing of a browser, so that they run anywhere and are tested natively.
pub const PURE: [&str; 7] = [
    "etabli-model",
    "etabli-remix",
    "etabli-search",
    "etabli-formats",
    "etabli-sheet",
    "etabli-synth",
    "etabli-typeset",
];

/// What our crates depend on directly, outside their tests: name and names.
pub type Dependencies = BTreeMap<String, Vec<String>>;

/// Reads the direct dependencies of every crate of the workspace.
pub fn dependencies() -> Result<Dependencies> {
    let metadata = cargo(&["metadata", "--format-version", "1", "--no-deps"])?;
    let metadata: Value = serde_json::from_str(&metadata)?;
    let packages = metadata["packages"]
        .as_array()
        .context("no packages in the metadata")?;
    let named = |value: &Value| value["name"].as_str().unwrap_or_default().to_owned();
    Ok(packages
        .iter()
        .map(|package| {
            let direct = package["dependencies"].as_array().into_iter().flatten();
            let direct = direct.filter(|dependency| dependency["kind"] != "dev");
            (named(package), direct.map(named).collect())
        })
        .collect())
}

/// Names of all crates that end up in one of ours when it is compiled to wasm.
pub fn tree(package: &str) -> Result<Vec<String>> {
    let edges = "normal,build";
    let lines = cargo(&[
        "tree",
        "--package",
        package,
        "--target",
        WASM,
        "--edges",
        edges,
        "--prefix",
        "none",
        "--format",
        "{p}",
    ])?;
    let mut names: Vec<String> = lines
        .lines()
        .filter_map(|line| Some(line.split_whitespace().next()?.to_owned()))
        .collect();
    names.sort();
    names.dedup();
    Ok(names)
}

fn cargo(arguments: &[&str]) -> Result<String> {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(program)
        .args(arguments)
        .current_dir(root())
        .output()
        .context("cargo cannot be started")?;
    let errors = String::from_utf8_lossy(&output.stderr);
    ensure!(
        output.status.success(),
        "cargo {}: {errors}",
        arguments.join(" ")
    );
    String::from_utf8(output.stdout).context("cargo printed no text")
}

/// Arrows that are not allowed, and crates for which nobody decided any.
pub fn forbidden_arrows(dependencies: &Dependencies) -> Vec<String> {
    let ours: Vec<&String> = dependencies.keys().collect();
    let mut faults = Vec::new();
    for (package, direct) in dependencies {
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| name == package) else {
            faults.push(format!("{package} has no place in the architecture"));
            continue;
        };
        let forbidden = direct
            .iter()
            .filter(|name| ours.contains(name) && !allowed.contains(&name.as_str()));
        faults.extend(forbidden.map(|name| format!("{package} → {name}")));
    }
    faults
}

/// Crates of a tree whose name starts with one of these.
pub fn forbidden_in_tree(tree: &[String], beginnings: &[&str]) -> Vec<String> {
    tree.iter()
        .filter(|name| beginnings.iter().any(|start| name.starts_with(start)))
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workspace(arrows: &[(&str, &[&str])]) -> Dependencies {
        arrows
            .iter()
            .map(|(name, direct)| {
                let direct = direct.iter().map(|&name| name.to_owned()).collect();
                ((*name).to_owned(), direct)
            })
            .collect()
    }

    #[test]
    fn an_arrow_against_the_stream_is_found() {
        let good = workspace(&[
            ("etabli-model", &["serde"]),
            ("etabli-sheet", &["etabli-model"]),
        ]);
        assert_eq!(forbidden_arrows(&good), Vec::<String>::new());
        let bad = workspace(&[("etabli-model", &["etabli-sheet"]), ("etabli-sheet", &[])]);
        assert_eq!(forbidden_arrows(&bad), ["etabli-model → etabli-sheet"]);
    }

    #[test]
    fn a_crate_nobody_placed_is_found() {
        let strangers = workspace(&[("etabli-helpers", &[])]);
        assert_eq!(forbidden_arrows(&strangers).len(), 1);
    }

    #[test]
    fn a_forbidden_crate_deep_in_a_tree_is_found() {
        let tree = [
            "serde".to_owned(),
            "typst-layout".to_owned(),
            "web-sys".to_owned(),
        ];
        assert_eq!(
            forbidden_in_tree(&tree, &["typst", "etabli-typeset"]),
            ["typst-layout"]
        );
        assert_eq!(
            forbidden_in_tree(&tree, &["wasm-bindgen"]),
            Vec::<String>::new()
        );
    }
}
