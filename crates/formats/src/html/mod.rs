//! Texts of foreign editors (Quill and its kin, word processors, web pages) as the small Markdown.
//!
//! HTML never reaches a project. What the small language can say is kept: paragraphs, strong words,
//! emphasis, code, lists, links to `https` and `mailto`. The rest is said with it:
//!
//! | HTML | becomes |
//! |---|---|
//! | heading | a strong paragraph |
//! | list in a list | lines of the item it stands in |
//! | row of a table | a paragraph, ` \| ` between cells |
//! | link to another kind of address | its words, and an `http` address in parentheses |
//! | picture, film, frame | its link, where it is `https`; else lost |
//! | script, style, comment, colour, size, alignment | lost |
//!
//! Total and linear: any text of any length gives a text, tags are counted, never recursed into.

mod blocks;
mod entities;
mod links;
mod markdown;
mod microdata;
mod tokens;

use blocks::{Block, Run};
pub(crate) use microdata::{microdata, scripts};

/// The small Markdown of an HTML text, such as one that was pasted.
pub fn html_to_markdown(html: &str) -> String {
    markdown::write(&blocks::read(html))
}

/// The words of an HTML text without any marks: a line for each paragraph, item and line break.
pub(crate) fn html_to_text(html: &str) -> String {
    let lines: Vec<String> = blocks::read(html).iter().map(words).collect();
    lines.join("\n")
}

fn words(block: &Block) -> String {
    let runs = block.runs.iter().map(|run| match run {
        Run::Words { text, .. } => text.as_str(),
        Run::Break => "\n",
    });
    runs.collect()
}

#[cfg(test)]
mod tests;
