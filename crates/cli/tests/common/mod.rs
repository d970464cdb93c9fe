//! Running the command line as a script does.

use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};

pub fn etabli(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_etabli"))
        .args(arguments)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "fr_FR.UTF-8")
        .output()
        .expect("the binary runs")
}

pub fn path(path: &Path) -> &str {
    path.to_str().expect("the target folder's name is UTF-8")
}

pub fn answer(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        let printed = String::from_utf8_lossy(&output.stdout);
        panic!(
            "{error} in {printed} {}",
            String::from_utf8_lossy(&output.stderr)
        )
    })
}
