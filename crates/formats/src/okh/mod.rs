//! Open Know-How manifests: version 1 (YAML) and OKH-LOSH (TOML), as they are in the wild.
//!
//! A manifest says what a thing is, who made it, under which licence and where its files stand; it holds no steps.
//! Real ones mix both generations, write keys three ways and put lists where a text is expected: one reader takes them
//! all. What a manifest says and a project does not is kept under `x-okh`, and written back when the project leaves.
//!
//! | Open Know-How | becomes | lost or guessed |
//! |---|---|---|
//! | title, name | title | |
//! | description, function, intended-use | summary, one line; whole in `x-okh` where it is longer | |
//! | keywords, version, dates | keywords, version, created, updated | a version of other numbers: `x-okh` |
//! | licensor, contributors, organization; else contact, author of the manifest | authors | e-mail addresses |
//! | license.documentation, else hardware, else software | licence; the hardware's in `files_licence` | the software's: `x-okh` |
//! | derivative-of, variant-of, fork-of | based_on | authors and licence of the parent, what was changed: in remarks at the end, for people |
//! | documentation-home, repo, project-link | source | an address that is not `https`: `x-okh` |
//! | lists of files, source, export, archive | files, by path; an address in `x-okh.addresses` | nothing is fetched |
//! | bom, tool-list | materials with quantities, tools; a file where they name one | |
//! | part | parts, with their files | process settings: `x-okh` |
//! | tsdc | machines | |
//! | health-safety-notice | safety | which step: not said |
//! | other keys | `x-okh` | |
//!
//! A project that leaves as version 1 keeps all of the right-hand side above but the parts, and loses steps, lesson, levels,
//! subjects, times, costs, settings and pictures beside the cover; as OKH-LOSH it loses keywords, dates, materials, tools,
//! safety, titles of files and titles of parents too, and keeps the parts.

mod files;
mod people;
mod read;
mod write;
mod yaml;

pub(crate) use files::{add as add_file, is_address};
pub(crate) use people::people as add_people;
pub use read::read_okh;
pub(crate) use read::{keywords as read_keywords, language as read_language, semantic};
pub use write::{Okh, write_okh};

/// The format's name, as its makers write it.
const NAME: &str = "Open Know-How";

/// How a manifest's machines are called in ours.
const PROCESSES: [(&str, &str); 6] = [
    ("3DP", "3d-printer-fdm"),
    ("LAS", "laser-cutter"),
    ("CNC", "cnc-mill"),
    ("PCB", "soldering-iron"),
    ("MEC", "no-machine"),
    ("ASM", "no-machine"),
];
