//! The lists that are about the lesson, and the fields of their items.

use super::choices::Choice;
use super::field::{
    Control, Field, count_field, lines_field, many_field, parse_optional, text_field,
};
use super::list::{Growth, Layout, List};
use super::lists::{first_words, list};
use etabli_model::{Adaptation, Competency, SessionPart, Term, TextItem};

/// A list of texts.
macro_rules! texts {
    ($name:literal, $items:ident) => {
        list!(
            $name,
            $items,
            Layout::Open,
            |item| first_words(&item.text),
            Growth::Free,
            9,
            &[text_field!("field-text", Control::Rich, text)]
        )
    };
}

pub(super) static SESSION: List<SessionPart> = list!(
    "session",
    session,
    Layout::Cards,
    |item| item.title.clone(),
    Growth::Free,
    3,
    &[
        text_field!("field-title", Control::Line, title),
        count_field!("field-minutes", minutes),
        text_field!("field-text", Control::Rich, text),
        text_field!("field-mode", Control::One(Choice::Modes), mode),
        many_field!("field-materials", Choice::OwnMaterials, material_ids),
        many_field!("field-steps", Choice::OwnSteps, step_ids),
    ]
);

pub(super) static VOCABULARY: List<Term> = list!(
    "vocabulary",
    vocabulary,
    Layout::Open,
    |item| item.term.clone(),
    Growth::Free,
    9,
    &[
        text_field!("field-term", Control::Line, term),
        text_field!("field-definition", Control::Long, definition),
    ]
);

pub(super) static ADAPTATIONS: List<Adaptation> = List {
    named_by: Some(Choice::Needs),
    ..list!(
        "adaptations",
        adaptations,
        Layout::Cards,
        |item| item.need.clone(),
        Growth::Free,
        9,
        &[
            text_field!("field-need", Control::One(Choice::Needs), need),
            text_field!("field-text", Control::Rich, text),
            lines_field!("field-need-changes", changes),
        ]
    )
};

pub(super) static COMPETENCIES: List<Competency> = list!(
    "competencies",
    competencies,
    Layout::Cards,
    |item| first_words(&item.label),
    Growth::Free,
    9,
    &[
        text_field!("field-label", Control::Long, label),
        text_field!(
            "field-framework",
            Control::One(Choice::Frameworks),
            framework
        ),
        text_field!("field-code", Control::Line, code),
        text_field!("field-uri", Control::Line, uri),
    ]
);

pub(super) static OBJECTIVES: List<TextItem> = texts!("objectives", objectives);
pub(super) static PREREQUISITES: List<TextItem> = texts!("prerequisites", prerequisites);
pub(super) static DIFFERENTIATION: List<TextItem> = texts!("differentiation", differentiation);
pub(super) static ASSESSMENT: List<TextItem> = texts!("assessment", assessment);
pub(super) static FURTHER: List<TextItem> = texts!("further", further);
