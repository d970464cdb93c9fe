//! MediaWiki text, for the wikis where French fablabs document: Wikifab and Movilab. One way: written, not read.
//!
//! Two dialects. [`Wiki::Wikifab`] fills the templates of Wikifab's form with the very values its lists allow, in French or
//! in English as its two editions have them, so that the page can be edited with the form. [`Wiki::Plain`] is sections, lists
//! and pictures, for a wiki without those templates (Movilab): there, a template that does not exist would hide its words.
//!
//! A wiki runs what is written in it. Every word of a project goes through [`neutral`](neutral::neutral): no template, tag,
//! link, list, title or signature arises from text; an address written out may become a link of its own. The name of the page
//! is given on the wiki; pictures and files are sent there one by one, under the names that a remark at the end lists.
//!
//! | of a project | in Wikifab | plain |
//! |---|---|---|
//! | title | name of the page | name of the page |
//! | summary, keywords, steps with titles, minutes, texts, remarks, checks | kept | kept; keywords lost |
//! | kind | `Création`, or `Technique` for a tip | lost |
//! | subjects | the nearest of 14 areas; labels in the introduction | labels |
//! | difficulty | three of five words; intermediate is `Moyen` | its label |
//! | duration | one total, hours rounded up from three on; the parts in the introduction | its parts |
//! | cost of one object, currency | kept; year in the notes | kept |
//! | licence | without version, five known; else none, and it is said | name, version, address |
//! | licence with version, licence of the files, authors, parents and what was changed | in the notes | kept |
//! | pictures | six a step, the others in its text; alternative texts are lost but for those | kept with their texts |
//! | materials with quantities, parts, tools, machines with minutes | lines of words | lines of words |
//! | levels, needs, objectives, prerequisites, session, differentiation, assessment, adaptations | words of the introduction | sections |
//! | safety | `Caution` and `Info` in the introduction | section |
//! | glossary, further ideas, reproductions | words of the notes | sections |
//! | status | `Complete` for all but drafts | lost |
//! | machine settings, sizes of parts, competencies, uses, patterns, translations, who does a step, sections of steps, history, ids, `x-` keys | lost | lost |

mod credits;
mod files;
mod neutral;
mod page;
mod plain;
mod teaching;
mod text;
mod values;
mod wikifab;
mod words;

use crate::written::Written;
use etabli_model::{Project, Vocabulary};
use page::Page;

/// The wiki a page is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wiki {
    /// Wikifab and its kin: the templates of its form.
    Wikifab,
    /// Any MediaWiki, such as Movilab.
    Plain,
}

/// The page of a project, in the project's language. `address` is where the project is read; empty where it is nowhere.
pub fn write_wikitext(
    project: &Project,
    vocabulary: &Vocabulary,
    wiki: Wiki,
    address: &str,
) -> Written {
    let mut page = Page::new(project, vocabulary, wiki, address.trim());
    let text = match wiki {
        Wiki::Wikifab => wikifab::write(&mut page),
        Wiki::Plain => plain::write(&page),
    };
    Written {
        text,
        diagnostics: page.found,
    }
}
