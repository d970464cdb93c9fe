//! Labels for the boxes of the groups: what is inside, counted, and whose it is.

use crate::document::Context;
use serde::Serialize;

/// Most labels one job prints: a school, not a factory.
const MOST: u32 = 200;

/// One label a group.
#[derive(Serialize)]
pub(crate) struct Labels {
    title: String,
    /// `Groupe 1 sur 12`, one a label.
    groups: Vec<String>,
    /// `À compter avant de ranger :`.
    count_word: String,
    /// Letters and numbers of the parts.
    contents: Vec<LabelPart>,
    /// `24 pièces`.
    pieces: String,
    /// What stands in place of the parts where there are none.
    names_word: String,
}

#[derive(Serialize)]
struct LabelPart {
    letter: String,
    count: String,
}

/// The labels for the class.
pub(crate) fn labels(context: &Context<'_>) -> Labels {
    let words = &context.words;
    let all = context.class.groups().min(MOST);
    let numbered = |n: u32| {
        words.fill(
            "label_group",
            &[("n", &n.to_string()), ("all", &all.to_string())],
        )
    };
    let parts = context.project.parts.iter().filter(|part| part.count > 0);
    let pieces = parts
        .clone()
        .map(|part| part.count)
        .fold(0, u32::saturating_add);
    Labels {
        title: words.get("labels"),
        groups: (1..=all).map(numbered).collect(),
        count_word: words.get("label_count"),
        contents: parts
            .map(|part| LabelPart {
                letter: context.line(&part.letter),
                count: format!("×\u{a0}{}", part.count),
            })
            .collect(),
        pieces: match pieces {
            0 => String::new(),
            pieces => words.count("pieces", pieces),
        },
        names_word: words.get("label_names"),
    }
}
