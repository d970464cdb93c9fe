//! One readable Markdown document for a whole project: a HedgeDoc pad or a GitBuilding-like page becomes a project, and a
//! project becomes a page that anyone can read, edit and hand back.
//!
//! What came through Markdown goes out and comes back the same: `read(write(p)) = p` for every `p` that `read` made. Of a
//! project made elsewhere the page keeps what a person reads, and loses the rest:
//!
//! | Kept | Lost |
//! |---|---|
//! | title, summary, keywords, kind, language, licence, names of authors, dates, version, uid | item ids (made anew from title and name), roles and pages of authors, history; lineage is a section in words |
//! | levels, subjects, uses, needs, difficulty, times, cost of one object | competencies, session, adaptations, group size, cost for a class |
//! | materials with quantity, unit, per and size; tools; machines | prices, spare, substitutes, notes; settings; parts; optional, reuse |
//! | steps with title, text, minutes, pictures, callouts and check | section, who, simple, challenge, pause, references to materials, parts, tools, machines |
//! | safety texts, objectives, prerequisites, differentiation, assessment, further, words to know | hazard, level, what they apply to |
//! | files with title and path, pictures with their texts | roles, sizes, credits, patterns, translations, reproductions |
//! | unknown sections (`x-markdown`) and keys of the front matter (`x-front-matter`) | other `x-` keys |

mod front_matter;
mod read;
mod scan;
pub(crate) mod words;
mod write;

pub use read::read_markdown;
pub use write::write_markdown;
