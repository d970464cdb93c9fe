//! An index as a static host serves it: small text to begin with, then files that never change under their names.
//!
//! ```text
//! current                     the format, and the name of the generation
//! <generation>/head …         the files of the index
//! <generation>/cards/…        what each project's card shows, one line of JSON each
//! <generation>/lineage/…      which projects adapt which, for the projects that have parents or remixes
//! ```

use crate::card::Card;
use crate::files::{FileName, Files, INDEX_FORMAT, fingerprint};
use crate::summary::ProjectSummary;
use miniz_oxide::deflate::core::{
    CompressionStrategy, CompressorOxide, TDEFLFlush, compress_to_output,
    create_comp_flags_from_zip_params,
};
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Where the name of the generation stands.
pub const CURRENT: &str = "current";

/// How many rows the shop window has: those that are shown when nothing is asked.
pub const WINDOW: usize = 24;

/// The rows of the shop window in one file, in the folder of the generation, a line each.
pub const WINDOW_PATH: &str = "cards/window.txt";

/// A gallery of up to so many projects keeps all its rows in one file.
const ONE_FILE: usize = 64;

/// The projects a project comes from and those that come from it, as far as they are published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lineage {
    /// Slugs of the projects it adapts.
    #[serde(default)]
    pub parents: Vec<String>,
    /// The projects that adapt it: their rows.
    #[serde(default)]
    pub remixes: Vec<ProjectSummary>,
}

/// The name of the generation that [`CURRENT`] tells; `None` where it is of another format, or no name of a folder.
pub fn generation_of(current: &str) -> Option<&str> {
    let generation = current.strip_prefix(INDEX_FORMAT)?.trim();
    let plain = generation.bytes().all(|byte| byte.is_ascii_hexdigit());
    (plain && !generation.is_empty()).then_some(generation)
}

/// The file that holds the row of a project, in the folder of the generation, and the line in it.
pub fn card_place(row: u32, projects: usize) -> (String, usize) {
    let row = row as usize;
    if projects <= ONE_FILE {
        return ("cards/all.txt".to_owned(), row);
    }
    (format!("cards/{}/{row}.json", row / 1000), 0)
}

/// The file that holds the lineage of a project, in the folder of the generation.
pub fn lineage_path(id: &str, projects: usize) -> String {
    let bucket = fingerprint(id.as_bytes()) % buckets(projects);
    format!("lineage/{bucket}.json")
}

/// How many files the lineages are spread over: few projects have one.
const fn buckets(projects: usize) -> u64 {
    (projects / 512) as u64 + 1
}

/// Whether files of the index are packed, as [`FileName::is_packed`] says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// As a host serves them.
    Packed,
    /// As they are.
    Plain,
}

/// Deflate's effort: a little less than the most, for half the time.
const EFFORT: i32 = 6;
/// Bytes that are packed by one code: what begins a file is unlike what ends it.
const PIECE: usize = 6 << 10;

/// The content in fewer bytes (deflate). Postings are numbers: what repeats in them is mostly chance, and short repetitions are
/// better told as what they are.
fn packed(name: FileName, content: &[u8]) -> Vec<u8> {
    let strategy = match name {
        FileName::Postings(_) => CompressionStrategy::Filtered,
        _ => CompressionStrategy::Default,
    };
    let flags = create_comp_flags_from_zip_params(EFFORT, 0, strategy.into());
    let mut compressor = CompressorOxide::new(flags);
    let mut packed = Vec::with_capacity(content.len());
    let mut rest = content;
    loop {
        let (piece, behind) = rest.split_at(rest.len().min(PIECE));
        rest = behind;
        let flush = match rest {
            [] => TDEFLFlush::Finish,
            _ => TDEFLFlush::NoSync,
        };
        compress_to_output(&mut compressor, piece, flush, |bytes| {
            packed.extend_from_slice(bytes);
            true
        });
        if rest.is_empty() {
            return packed;
        }
    }
}

/// What a packed file holds; `None` where it is damaged, or holds more than any file of an index.
pub fn unpacked(file: &[u8]) -> Option<Vec<u8>> {
    const MOST: usize = 256 << 20;
    decompress_to_vec_with_limit(file, MOST).ok()
}

/// Tells every file with its path and content to `put`, and gives the name of the generation.
///
/// # Errors
///
/// Those of `put`.
pub fn publish<E>(
    files: &Files,
    rows: &[ProjectSummary],
    packing: Packing,
    put: &mut dyn FnMut(&str, &[u8]) -> Result<(), E>,
) -> Result<String, E> {
    let head = files.get(&FileName::Head).map_or(&[][..], Vec::as_slice);
    // Rows are named by their generation too: they may change where the index does not.
    let lines: Vec<String> = rows.iter().map(line).collect();
    let mut sum = fingerprint(head);
    for line in &lines {
        sum = sum.rotate_left(7) ^ fingerprint(line.as_bytes());
    }
    let generation = format!("{sum:016x}");
    for (name, content) in files {
        let path = format!("{generation}/{}", name.path());
        if packing == Packing::Packed && name.is_packed() {
            put(&path, &packed(*name, content))?;
        } else {
            put(&path, content)?;
        }
    }
    let mut cards: BTreeMap<String, String> = BTreeMap::new();
    for (row, line) in (0_u32..).zip(&lines) {
        let (path, _) = card_place(row, lines.len());
        cards.entry(path).or_default().push_str(line);
        if cards.len() > 1_000 {
            for (path, text) in std::mem::take(&mut cards) {
                put(&format!("{generation}/{path}"), text.as_bytes())?;
            }
        }
    }
    let window = lines.iter().take(WINDOW).map(String::as_str).collect();
    cards.insert(WINDOW_PATH.to_owned(), window);
    for (path, text) in cards {
        put(&format!("{generation}/{path}"), text.as_bytes())?;
    }
    for (path, families) in families(rows) {
        let text = serde_json::to_string(&families).expect("texts and lists are JSON");
        put(&format!("{generation}/{path}"), text.as_bytes())?;
    }
    put(
        CURRENT,
        format!("{INDEX_FORMAT}\n{generation}\n").as_bytes(),
    )?;
    Ok(generation)
}

fn line(row: &ProjectSummary) -> String {
    serde_json::to_string(&Card::of(row)).expect("texts and numbers are JSON") + "\n"
}

/// The lineage of the projects that have one, by file.
fn families(rows: &[ProjectSummary]) -> BTreeMap<String, BTreeMap<&str, Lineage>> {
    let published: BTreeSet<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let mut lineages: BTreeMap<&str, Lineage> = BTreeMap::new();
    for row in rows {
        let parents: BTreeSet<&String> = row.parents.iter().map(|parent| &parent.id).collect();
        for parent in parents {
            let Some(parent) = published
                .get(parent.as_str())
                .filter(|parent| **parent != row.id)
            else {
                continue;
            };
            let own = lineages.entry(&row.id).or_default();
            own.parents.push((*parent).to_owned());
            lineages
                .entry(parent)
                .or_default()
                .remixes
                .push(row.clone());
        }
    }
    let count = buckets(rows.len());
    let mut files: BTreeMap<String, BTreeMap<&str, Lineage>> = BTreeMap::new();
    for bucket in 0..count {
        files.insert(format!("lineage/{bucket}.json"), BTreeMap::new());
    }
    for (id, lineage) in lineages {
        files
            .entry(lineage_path(id, rows.len()))
            .or_default()
            .insert(id, lineage);
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Index, Parent};
    use etabli_model::{Project, Vocabulary};
    use proptest::prelude::*;
    use std::convert::Infallible;

    fn published(count: usize) -> (BTreeMap<String, String>, String) {
        let row = |at: usize| ProjectSummary {
            id: format!("p{at}"),
            parents: vec![Parent {
                id: format!("p{}", at / 3),
                changes: String::new(),
            }],
            ..ProjectSummary::default()
        };
        let rows: Vec<ProjectSummary> = (0..count).map(row).collect();
        let index = Index::build(&vec![Project::default(); count], &Vocabulary::default());
        let mut files = BTreeMap::new();
        let generation = publish(
            index.files(),
            &rows,
            Packing::Plain,
            &mut |path, content| {
                files.insert(
                    path.to_owned(),
                    String::from_utf8_lossy(content).into_owned(),
                );
                Ok::<(), Infallible>(())
            },
        );
        (files, generation.expect("nothing can fail"))
    }

    #[test]
    fn every_row_stands_where_it_is_looked_for() {
        for count in [0, 1, 64, 65, 1_500] {
            let (files, generation) = published(count);
            assert_eq!(generation_of(&files[CURRENT]), Some(generation.as_str()));
            for row in 0..count {
                let (path, line) = card_place(row as u32, count);
                let file = &files[&format!("{generation}/{path}")];
                let line = file.lines().nth(line).expect("a line");
                assert!(line.contains(&format!("\"id\":\"p{row}\"")), "{line}");
            }
        }
    }

    #[test]
    fn parents_and_remixes_find_each_other() {
        let (files, generation) = published(700);
        let of = |id: &str| -> Lineage {
            let file = &files[&format!("{generation}/{}", lineage_path(id, 700))];
            let mut all: BTreeMap<String, Lineage> = serde_json::from_str(file).expect("JSON");
            all.remove(id).unwrap_or_default()
        };
        assert_eq!(of("p7").parents, ["p2"]);
        let remixes: Vec<String> = of("p7").remixes.into_iter().map(|row| row.id).collect();
        assert_eq!(remixes, ["p21", "p22", "p23"]);
        // Nobody is its own parent.
        assert_eq!(of("p0").parents, Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn what_is_packed_is_unpacked(
            content in prop::collection::vec(0_u8..9, 0..3 * PIECE),
            noise in prop::collection::vec(any::<u8>(), 0..PIECE),
        ) {
            let content = [content, noise].concat();
            for name in [FileName::Head, FileName::Postings(3)] {
                prop_assert_eq!(unpacked(&packed(name, &content)), Some(content.clone()));
            }
        }
    }

    #[test]
    fn every_piece_is_packed() {
        for length in [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE] {
            let content = vec![7; length];
            let packed = packed(FileName::Postings(0), &content);
            assert_eq!(unpacked(&packed), Some(content), "{length} bytes");
        }
    }

    #[test]
    fn a_name_that_leads_elsewhere_is_no_generation() {
        for (current, generation) in [
            ("etabli-index/3\nabc123\n", Some("abc123")),
            ("etabli-index/3\n../secret\n", None),
            ("etabli-index/3\n", None),
            ("etabli-index/2\nabc\n", None),
            ("<!doctype html>", None),
        ] {
            assert_eq!(generation_of(current), generation, "{current}");
        }
    }
}
