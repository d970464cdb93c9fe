//! What a card shows, as a host serves it.
//!
//! A page of results is two dozen strewn rows, each a file: they hold what a card shows, and leave out what facets count and
//! what is empty. Read as a [`ProjectSummary`], a card lacks the rest.

use crate::summary::{Cover, ProjectSummary, Told};
use etabli_model::Cost;
use serde::Serialize;
use std::collections::BTreeMap;

/// The part of a row that a card shows.
#[derive(Serialize)]
pub(crate) struct Card<'r> {
    id: &'r str,
    kind: &'r str,
    title: &'r str,
    summary: &'r str,
    language: &'r str,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    levels: &'r [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    machines: &'r [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cost: Option<&'r Cost>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cover: Option<&'r Cover>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    told: &'r BTreeMap<String, Told>,
    #[serde(skip_serializing_if = "Option::is_none")]
    remixes: Option<usize>,
}

impl<'r> Card<'r> {
    /// The card of a row.
    pub(crate) fn of(row: &'r ProjectSummary) -> Self {
        Self {
            id: &row.id,
            kind: &row.kind,
            title: &row.title,
            summary: &row.summary,
            language: &row.language,
            levels: &row.levels,
            machines: &row.machines,
            minutes: (row.minutes > 0).then_some(row.minutes),
            cost: row.cost.as_ref(),
            cover: row.cover.as_ref(),
            told: &row.told,
            remixes: (row.remixes > 0).then_some(row.remixes),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_read_as_a_row_with_what_it_shows_and_nothing_else() {
        let text = |text: &str| text.to_owned();
        let shown = ProjectSummary {
            id: text("sablier"),
            kind: text("tool"),
            title: text("Sablier"),
            summary: text("Voir passer le temps."),
            language: text("fr"),
            levels: vec![text("grade-2")],
            machines: vec![text("laser-cutter")],
            minutes: 30,
            cost: Some(Cost::default()),
            cover: Some(Cover {
                path: text("images/sablier.svg"),
                alt: text("Un sablier."),
            }),
            told: [(text("en"), Told::default())].into(),
            remixes: 2,
            ..ProjectSummary::default()
        };
        let row = ProjectSummary {
            keywords: vec![text("temps")],
            subjects: vec![text("mathematics")],
            authors: vec![text("Rose")],
            licence: text("CC0-1.0"),
            status: text("reviewed"),
            ..shown.clone()
        };
        let read = |row: &ProjectSummary| -> ProjectSummary {
            let line = serde_json::to_string(&Card::of(row)).expect("texts and numbers are JSON");
            serde_json::from_str(&line).expect("a card is a row")
        };
        assert_eq!(read(&row), shown);
        assert_eq!(read(&ProjectSummary::default()), ProjectSummary::default());
    }
}
