//! The small Markdown of a project's texts as JSON the template walks.

use crate::typography::set_text;
use etabli_model::Language;
use etabli_model::text::{self, Block, Inline};
use serde::Serialize;

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "block", rename_all = "kebab-case")]
pub(crate) enum RichBlock {
    /// A paragraph.
    Paragraph { runs: Vec<RichRun> },
    /// A list.
    List {
        ordered: bool,
        items: Vec<Vec<RichRun>>,
    },
}

/// A run of letters of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "run", rename_all = "kebab-case")]
pub(crate) enum RichRun {
    /// Plain words.
    Text { text: String },
    /// Emphasis.
    Emphasis { runs: Vec<RichRun> },
    /// Strong emphasis.
    Strong { runs: Vec<RichRun> },
    /// A file name or a value to type.
    Code { text: String },
    /// A link; `url` is `https` or `mailto`.
    Link {
        url: String,
        runs: Vec<RichRun>,
        /// What paper must add for the link to be of use; empty where the words are the address.
        address: String,
    },
    /// A line break.
    Break,
}

/// A text of the project, `language` being the one it is written in, where we know its rules.
pub(crate) fn rich(source: &str, language: Option<Language>) -> Vec<RichBlock> {
    let runs = |inlines: Vec<Inline>| rich_runs(inlines, language);
    text::parse(source)
        .into_iter()
        .map(|block| match block {
            Block::Paragraph(inlines) => RichBlock::Paragraph {
                runs: runs(inlines),
            },
            Block::List { ordered, items } => RichBlock::List {
                ordered,
                items: items.into_iter().map(runs).collect(),
            },
        })
        .collect()
}

fn rich_runs(inlines: Vec<Inline>, language: Option<Language>) -> Vec<RichRun> {
    inlines
        .into_iter()
        .map(|inline| match inline {
            Inline::Text(text) => RichRun::Text {
                text: set_text(&text, language),
            },
            Inline::Code(text) => RichRun::Code {
                text: set_text(&text, None),
            },
            Inline::Emphasis(inner) => RichRun::Emphasis {
                runs: rich_runs(inner, language),
            },
            Inline::Strong(inner) => RichRun::Strong {
                runs: rich_runs(inner, language),
            },
            Inline::Link { url, label } => {
                let words = plain(&label);
                let address = if words == url || words == bare(&url) {
                    String::new()
                } else {
                    set_text(bare(&url), None)
                };
                RichRun::Link {
                    url,
                    runs: rich_runs(label, language),
                    address,
                }
            }
            Inline::Break => RichRun::Break,
        })
        .collect()
}

/// A paragraph of words that are set already.
pub(crate) fn plain_block(text: String) -> Vec<RichBlock> {
    vec![RichBlock::Paragraph {
        runs: vec![words(text)],
    }]
}

/// A line of plain words.
pub(crate) fn words(text: String) -> RichRun {
    RichRun::Text { text }
}

/// An address that is its own label; plain words where it may not be followed.
pub(crate) fn address(url: &str) -> RichRun {
    let shown = words(set_text(url, None));
    if !text::is_safe_link(url) {
        return shown;
    }
    RichRun::Link {
        url: url.to_owned(),
        runs: vec![shown],
        address: String::new(),
    }
}

/// An address without its scheme.
fn bare(url: &str) -> &str {
    let bare = url.strip_prefix("https://").unwrap_or(url);
    bare.strip_prefix("mailto:").unwrap_or(bare)
}

fn plain(label: &[Inline]) -> String {
    label
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) | Inline::Code(text) => text.clone(),
            Inline::Emphasis(inner) | Inline::Strong(inner) => plain(inner),
            Inline::Link { label, .. } => plain(label),
            Inline::Break => " ".to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_runs_and_typst_marks_stay_words() {
        let found = rich("Ouvre **#panic()** $x$ !", Some(Language::French));
        let word = |text: &str| RichRun::Text {
            text: text.to_owned(),
        };
        let expected = vec![RichBlock::Paragraph {
            runs: vec![
                word("Ouvre "),
                RichRun::Strong {
                    runs: vec![word("#panic()")],
                },
                word(" $x$\u{202f}!"),
            ],
        }];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_link_prints_its_address_unless_its_words_are_the_address() {
        let printed = |source: &str| match rich(source, None).pop() {
            Some(RichBlock::Paragraph { runs }) => match runs.into_iter().next() {
                Some(RichRun::Link { address, .. }) => Some(address),
                _ => None,
            },
            _ => None,
        };
        assert_eq!(printed("[ici](https://a.fr/b)").as_deref(), Some("a.fr/b"));
        assert_eq!(printed("[a.fr](https://a.fr)").as_deref(), Some(""));
        assert_eq!(printed("<https://a.fr/b>").as_deref(), Some(""));
    }
}
