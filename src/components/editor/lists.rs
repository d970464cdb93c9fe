//! The lists of a project, and the fields of their items.

use super::choices::Choice;
use super::field::{
    Control, Field, count_field, from_word, many_field, number_field, optional_field,
    parse_optional, switch_field, text_field, word_field, word_of,
};
use super::list::{Growth, List};
use crate::i18n::word;
use etabli_model::{
    Adaptation, Author, Change, Competency, FileEntry, Image, Machine, Material, Part, SafetyNote,
    SessionPart, Step, Term, TextItem, Tool,
};

/// A list whose items have an `id`, and a field that names them.
macro_rules! list {
    ($name:literal, $items:ident, $title:expr, $growth:expr, $fields:expr) => {
        List {
            name: $name,
            items: |project| &project.$items,
            items_mut: |project| &mut project.$items,
            id: |item| &item.id,
            set_id: |item, id| item.id = id,
            title: $title,
            growth: $growth,
            fields: $fields,
        }
    };
}

/// A list of texts.
macro_rules! texts {
    ($name:literal, $items:ident) => {
        list!(
            $name,
            $items,
            |item| first_words(&item.text),
            Growth::Free,
            &[text_field!("field-text", Control::Long, text)]
        )
    };
}

fn first_words(text: &str) -> String {
    const SHOWN: usize = 60;
    let mut words: String = text.chars().take(SHOWN).collect();
    if text.chars().nth(SHOWN).is_some() {
        words.push('…');
    }
    words
}

pub(super) static MATERIALS: List<Material> = list!(
    "materials",
    materials,
    |item| item.name.clone(),
    Growth::Free,
    &[
        text_field!("field-name", Control::Line, name),
        number_field!("field-quantity", Control::Decimal, quantity),
        text_field!("field-unit", Control::One(Choice::Units), unit),
        word_field!("field-per", Choice::Per, per),
        number_field!("field-spare", Control::Whole, spare_percent),
        number_field!("field-unit-cost", Control::Decimal, unit_cost),
        text_field!("field-material-kind", Control::One(Choice::Materials), kind),
        switch_field!("field-reuse", reuse),
        text_field!("field-note", Control::Long, note),
    ]
);

pub(super) static STEPS: List<Step> = list!(
    "steps",
    steps,
    |item| item.title.clone(),
    Growth::Free,
    &[
        text_field!("field-title", Control::Line, title),
        text_field!("field-text", Control::Long, text),
        number_field!("field-minutes", Control::Whole, minutes),
        word_field!("field-who", Choice::Who, who),
        text_field!("field-check", Control::Line, check),
        many_field!("field-parts", Choice::OwnParts, parts),
        many_field!("field-materials", Choice::OwnMaterials, materials),
        many_field!("field-tools", Choice::OwnTools, tools),
        many_field!("field-machines", Choice::OwnMachines, machines),
        many_field!("field-images", Choice::OwnImages, images),
        text_field!("field-simple", Control::Long, simple),
        text_field!("field-challenge", Control::Long, challenge),
        text_field!("field-section", Control::Line, section),
        switch_field!("field-pause", pause),
    ]
);

pub(super) static MACHINES: List<Machine> = list!(
    "machines",
    machines,
    |item| word("process", &item.process),
    Growth::Free,
    &[
        text_field!("field-machine", Control::One(Choice::Machines), machine),
        number_field!(
            "field-minutes-per-object",
            Control::Decimal,
            minutes_per_object
        ),
        number_field!("field-setup", Control::Whole, setup_minutes),
        switch_field!("field-optional", optional),
    ]
);

pub(super) static TOOLS: List<Tool> = list!(
    "tools",
    tools,
    |item| item.name.clone(),
    Growth::Free,
    &[
        text_field!("field-name", Control::Line, name),
        number_field!("field-quantity", Control::Whole, quantity),
        word_field!("field-per", Choice::Per, per),
        switch_field!("field-optional", optional),
    ]
);

pub(super) static PARTS: List<Part> = list!(
    "parts",
    parts,
    |item| format!("{} – {}", item.letter, item.name),
    Growth::Free,
    &[
        text_field!("field-letter", Control::Line, letter),
        text_field!("field-name", Control::Line, name),
        count_field!("field-count", count),
        optional_field!(
            "field-material",
            Control::One(Choice::OwnMaterials),
            material
        ),
        optional_field!("field-file", Control::One(Choice::OwnFiles), file),
    ]
);

pub(super) static SAFETY: List<SafetyNote> = list!(
    "safety",
    safety,
    |item| item.hazard.clone(),
    Growth::Free,
    &[
        word_field!("field-level", Choice::SafetyLevels, level),
        text_field!("field-hazard", Control::Line, hazard),
        text_field!("field-text", Control::Long, text),
    ]
);

pub(super) static SESSION: List<SessionPart> = list!(
    "session",
    session,
    |item| item.title.clone(),
    Growth::Free,
    &[
        text_field!("field-title", Control::Line, title),
        count_field!("field-minutes", minutes),
        text_field!("field-text", Control::Long, text),
    ]
);

pub(super) static VOCABULARY: List<Term> = list!(
    "vocabulary",
    vocabulary,
    |item| item.term.clone(),
    Growth::Free,
    &[
        text_field!("field-term", Control::Line, term),
        text_field!("field-definition", Control::Long, definition),
    ]
);

pub(super) static ADAPTATIONS: List<Adaptation> = list!(
    "adaptations",
    adaptations,
    |item| first_words(&item.text),
    Growth::Free,
    &[
        text_field!("field-need", Control::One(Choice::Needs), need),
        text_field!("field-text", Control::Long, text),
    ]
);

pub(super) static COMPETENCIES: List<Competency> = list!(
    "competencies",
    competencies,
    |item| first_words(&item.label),
    Growth::Free,
    &[
        text_field!("field-label", Control::Long, label),
        text_field!("field-framework", Control::Line, framework),
        text_field!("field-code", Control::Line, code),
    ]
);

pub(super) static AUTHORS: List<Author> = list!(
    "authors",
    authors,
    |item| item.name.clone(),
    Growth::Free,
    &[
        text_field!("field-author", Control::Line, name),
        text_field!("field-role", Control::Line, role),
        text_field!("field-organisation", Control::Line, organisation),
    ]
);

pub(super) static CHANGES: List<Change> = list!(
    "changes",
    changes,
    |item| first_words(&item.log),
    Growth::Free,
    &[
        text_field!("field-date", Control::Date, date),
        text_field!("field-author", Control::Line, author),
        text_field!("field-log", Control::Long, log),
    ]
);

pub(super) static IMAGES: List<Image> = list!(
    "images",
    images,
    |item| first_words(&item.alt),
    Growth::Closed,
    &[
        text_field!("field-alt", Control::Long, alt),
        text_field!("field-credit", Control::Line, credit),
    ]
);

pub(super) static FILES: List<FileEntry> = list!(
    "files",
    files,
    |item| item.title.clone(),
    Growth::Closed,
    &[text_field!("field-name", Control::Line, title)]
);

pub(super) static OBJECTIVES: List<TextItem> = texts!("objectives", objectives);
pub(super) static PREREQUISITES: List<TextItem> = texts!("prerequisites", prerequisites);
pub(super) static DIFFERENTIATION: List<TextItem> = texts!("differentiation", differentiation);
pub(super) static ASSESSMENT: List<TextItem> = texts!("assessment", assessment);
pub(super) static FURTHER: List<TextItem> = texts!("further", further);
