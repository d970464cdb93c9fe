//! What a visitor downloads, raw and with brotli, and the limits it keeps.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::fingerprint::files_under;
use crate::parts::{self, APP};
use crate::report::{say, weight};
use crate::setup::Workshop;
use crate::typesetter;

/// What everyone downloads of the app's wasm, with brotli, at most.
const APP_LIMIT: u64 = 300_000;
/// What everyone who prints downloads of the typesetter, with brotli, at most.
const TYPESETTER_LIMIT: u64 = 4_300_000;

/// Node's own brotli, at its best; a little less for what is large, where the best takes half a minute.
const COMPRESS: &str = "
const { brotliCompressSync, constants: c } = require('node:zlib');
const { readFileSync } = require('node:fs');
for (const file of process.argv.slice(1)) {
  const content = readFileSync(file);
  const quality = content.length > 4e6 ? 9 : 11;
  const params = { [c.BROTLI_PARAM_QUALITY]: quality, [c.BROTLI_PARAM_SIZE_HINT]: content.length };
  console.log(brotliCompressSync(content, { params }).length);
}";

/// The rows of the table, in its order: a name and which files of `dist` it counts.
const ROWS: [(&str, fn(&str) -> bool); 10] = [
    ("app, wasm", is_app),
    ("app, pages opened later", is_part),
    ("workers, wasm", |name| {
        top(name) && name.ends_with(".wasm") && !is_app(name) && !is_part(name)
    }),
    ("scripts", |name| top(name) && name.ends_with(".js")),
    ("styles", |name| name.ends_with(".css")),
    ("pages", |name| name.ends_with(".html")),
    ("fonts of the page", |name| name.ends_with(".woff2")),
    ("fonts of the sheets", |name| name.ends_with(".ttf")),
    ("data", |name| name.starts_with("data/")),
    (TYPESETTER, is_typesetter),
];
const TYPESETTER: &str = "typesetter (print room only)";

/// Prints the table; an error names each promise that is broken.
pub fn check(workshop: &Workshop) -> Result<()> {
    let dist = workshop.places.dist();
    let names = names(&dist)?;
    let mut broken = Vec::new();
    say(&format!("{:<30} {:>10} {:>10}", "dist/", "raw", "brotli"));
    for (row, counts) in ROWS {
        let files: Vec<PathBuf> = names
            .iter()
            .filter(|name| counts(name))
            .map(|name| dist.join(name))
            .collect();
        let raw = files
            .iter()
            .map(|file| fs::metadata(file).map(|metadata| metadata.len()))
            .sum::<Result<u64, _>>()?;
        let small = compressed(workshop, &files)?;
        say(&format!(
            "{row:<30} {:>10} {:>10}",
            weight(raw),
            weight(small)
        ));
        if row == ROWS[0].0 {
            broken.extend(app_faults(files.len(), small));
        }
        if row == TYPESETTER {
            broken.extend(typesetter_fault(small));
        }
    }
    for name in names.iter().filter(|name| loads_at_once(name)) {
        broken.extend(eager_faults(name, &fs::read_to_string(dist.join(name))?));
    }
    broken.extend(parts::check(&dist).err().map(|fault| fault.to_string()));
    match broken.as_slice() {
        [] => Ok(()),
        broken => bail!("{}", broken.join("\n")),
    }
}

fn app_faults(files: usize, compressed: u64) -> Option<String> {
    if files != 1 {
        return Some(format!("dist/ holds {files} apps instead of one"));
    }
    (compressed > APP_LIMIT).then(|| {
        format!(
            "the app weighs {} with brotli, more than {}",
            weight(compressed),
            weight(APP_LIMIT)
        )
    })
}

/// A typesetter that is not built yet weighs nothing, and breaks nothing.
fn typesetter_fault(compressed: u64) -> Option<String> {
    (compressed > TYPESETTER_LIMIT).then(|| {
        format!(
            "the typesetter weighs {} with brotli, more than {}: patches/README.md tells what can be left out",
            weight(compressed),
            weight(TYPESETTER_LIMIT)
        )
    })
}

/// Pages and their scripts may not even name the typesetter: only the running app asks for it.
fn eager_faults(name: &str, text: &str) -> Option<String> {
    let address = format!("{}/", typesetter::FOLDER);
    text.contains(&address)
        .then(|| format!("{name} asks for the typesetter before anyone prints"))
}

fn is_app(name: &str) -> bool {
    top(name) && name.starts_with(APP) && name.ends_with("_bg.wasm")
}

fn is_part(name: &str) -> bool {
    top(name) && name.starts_with(APP) && name.ends_with(".wasm") && !is_app(name)
}

fn is_typesetter(name: &str) -> bool {
    name.starts_with(typesetter::FOLDER)
}

fn loads_at_once(name: &str) -> bool {
    top(name) && (name.ends_with(".html") || name.ends_with(".js"))
}

fn top(name: &str) -> bool {
    !name.contains('/')
}

fn names(dist: &Path) -> Result<Vec<String>> {
    let names: Vec<String> = files_under(dist)?
        .iter()
        .filter_map(|file| Some(file.strip_prefix(dist).ok()?.to_str()?.to_owned()))
        .collect();
    ensure!(!names.is_empty(), "dist/ is empty");
    Ok(names)
}

/// Sum of the files' sizes, each compressed alone as a host sends it.
fn compressed(workshop: &Workshop, files: &[PathBuf]) -> Result<u64> {
    compressed_by(workshop.command("node"), files)
}

/// The same by this node.
pub fn compressed_by(mut node: Command, files: &[PathBuf]) -> Result<u64> {
    if files.is_empty() {
        return Ok(0);
    }
    node.args(["-e", COMPRESS, "--"]).args(files);
    let output = node.output().context("node cannot be started")?;
    ensure!(
        output.status.success(),
        "node could not compress: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout).context("node printed no text")?;
    text.lines()
        .map(|line| line.parse::<u64>().context("node printed no sizes"))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_file_counts_in_its_own_row() {
        for (name, row) in [
            ("etabli-web-0f_bg.wasm", 0),
            ("etabli-web-0f_print_room.wasm", 1),
            ("search-worker_bg.wasm", 2),
            ("etabli-web-0f.js", 3),
            ("typesetter/typesetter-0f_bg.wasm", 9),
            ("data/dataset.json", 8),
        ] {
            let rows: Vec<usize> = (0..ROWS.len()).filter(|&at| ROWS[at].1(name)).collect();
            assert_eq!(rows, [row], "{name}");
        }
    }

    #[test]
    fn a_heavy_or_doubled_app_breaks_the_promise() {
        assert_eq!(app_faults(1, APP_LIMIT), None);
        assert!(app_faults(1, APP_LIMIT + 1).is_some());
        assert!(app_faults(2, 1).is_some());
    }

    #[test]
    fn a_heavy_typesetter_breaks_the_promise() {
        assert_eq!(typesetter_fault(0), None);
        assert_eq!(typesetter_fault(TYPESETTER_LIMIT), None);
        assert!(typesetter_fault(7_200_000).is_some());
    }

    #[test]
    fn a_page_that_names_the_typesetter_breaks_the_promise() {
        let preload = "<link rel=modulepreload href=\"/typesetter/typesetter-0f.js\">";
        assert!(eager_faults("index.html", preload).is_some());
        assert_eq!(eager_faults("index.html", "<script src=\"/app.js\">"), None);
    }
}
