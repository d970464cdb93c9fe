//! The lists of a project, and the fields of their items.

use super::choices::Choice;
use super::field::{
    Control, Field, count_field, decimal_field, from_word, if_it_says_something,
    inner_number_field, inner_text_field, lines_field, many_field, number_field, optional_field,
    parse_optional, settings_field, switch_field, text_field, word_field, word_of,
};
use super::list::{Growth, Layout, List};
use etabli_model::{
    Author, Callout, Change, FileEntry, Image, Machine, Material, Parameter, Part, Pattern,
    Reproduction, SafetyNote, Step, Tool,
};

/// A list of the project, whose items have an `id`: its name, its layout, what names an item, whether it grows, how many
/// fields are always shown, and its fields.
macro_rules! list {
    ($name:literal, $items:ident, $layout:expr, $title:expr, $growth:expr, $first:expr, $fields:expr $(, $inner:expr)?) => {
        List {
            name: $name,
            items: |project, _| Some(&project.$items),
            items_mut: |project, _| Some(&mut project.$items),
            id: |item| &item.id,
            set_id: |item, id| item.id = id,
            title: $title,
            named_by: None,
            growth: $growth,
            layout: $layout,
            first: $first,
            fields: $fields,
            inner: list!(@inner $($inner)?),
        }
    };
    (@inner) => { &[] };
    (@inner $inner:expr) => { $inner };
}

/// A list that stands in each item of another list.
macro_rules! inner_list {
    ($name:literal, $owners:ident.$items:ident, $layout:expr, $title:expr, $first:expr, $fields:expr) => {
        List {
            name: $name,
            items: |project, owner| {
                let mut owners = project.$owners.iter();
                Some(&owners.find(|one| one.id == owner)?.$items)
            },
            items_mut: |project, owner| {
                let mut owners = project.$owners.iter_mut();
                Some(&mut owners.find(|one| one.id == owner)?.$items)
            },
            id: |item| &item.id,
            set_id: |item, id| item.id = id,
            title: $title,
            named_by: None,
            growth: Growth::Free,
            layout: $layout,
            first: $first,
            fields: $fields,
            inner: &[],
        }
    };
}

pub(super) use list;

/// The first words of a text, to name what has no title.
pub(super) fn first_words(text: &str) -> String {
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
    Layout::Table,
    |item| item.name.clone(),
    Growth::Free,
    5,
    &[
        text_field!("field-name", Control::Name, name),
        number_field!("field-quantity", Control::Decimal, quantity),
        text_field!("field-unit", Control::One(Choice::Units), unit),
        word_field!("field-per", Choice::Per, per),
        number_field!("field-unit-cost", Control::Decimal, unit_cost),
        number_field!("field-spare", Control::Whole, spare_percent),
        text_field!("field-material-kind", Control::One(Choice::Materials), kind),
        inner_number_field!("field-width", Control::Decimal, size.width),
        inner_number_field!("field-height", Control::Decimal, size.height),
        inner_number_field!("field-depth", Control::Decimal, size.depth),
        inner_number_field!("field-thickness", Control::Decimal, size.thickness),
        inner_number_field!("field-diameter", Control::Decimal, size.diameter),
        switch_field!("field-reuse", reuse),
        lines_field!("field-substitutes", substitutes),
        text_field!("field-note", Control::Long, note),
    ]
);

pub(super) static STEPS: List<Step> = list!(
    "steps",
    steps,
    Layout::Cards,
    |item| item.title.clone(),
    Growth::Free,
    5,
    &[
        text_field!("field-title", Control::Line, title),
        text_field!("field-text", Control::Rich, text),
        number_field!("field-minutes", Control::Whole, minutes),
        word_field!("field-who", Choice::Who, who),
        text_field!("field-check", Control::Rich, check),
        many_field!("field-parts", Choice::OwnParts, parts),
        many_field!("field-materials", Choice::OwnMaterials, materials),
        many_field!("field-tools", Choice::OwnTools, tools),
        many_field!("field-machines", Choice::OwnMachines, machines),
        text_field!("field-simple", Control::Rich, simple),
        text_field!("field-challenge", Control::Rich, challenge),
        text_field!("field-section", Control::Line, section),
        switch_field!("field-pause", pause),
    ],
    &[&CALLOUTS]
);

pub(super) static CALLOUTS: List<Callout> = inner_list!(
    "callouts",
    steps.callouts,
    Layout::Open,
    |item| first_words(&item.text),
    9,
    &[
        word_field!("field-callout-kind", Choice::Callouts, kind),
        text_field!("field-text", Control::Rich, text),
    ]
);

pub(super) static PATTERNS: List<Pattern> = list!(
    "patterns",
    patterns,
    Layout::Cards,
    |item| item.title.clone(),
    Growth::Free,
    9,
    &[
        text_field!("field-title", Control::Line, title),
        optional_field!("field-file", Control::One(Choice::OwnFiles), file),
    ],
    &[&PARAMETERS]
);

pub(super) static PARAMETERS: List<Parameter> = inner_list!(
    "parameters",
    patterns.parameters,
    Layout::Open,
    |item| item.label.clone(),
    9,
    &[
        text_field!("field-label", Control::Line, label),
        text_field!("field-formula-name", Control::Line, name),
        decimal_field!("field-value", value),
        number_field!("field-least", Control::Decimal, min),
        number_field!("field-most", Control::Decimal, max),
        text_field!("field-unit", Control::One(Choice::Units), unit),
    ]
);

pub(super) static MACHINES: List<Machine> = List {
    named_by: Some(Choice::Machines),
    ..list!(
        "machines",
        machines,
        Layout::Cards,
        |item| item.machine.clone(),
        Growth::Free,
        5,
        &[
            text_field!("field-machine", Control::One(Choice::Machines), machine),
            text_field!("field-process", Control::One(Choice::Processes), process),
            number_field!(
                "field-minutes-per-object",
                Control::Decimal,
                minutes_per_object
            ),
            number_field!("field-setup", Control::Whole, setup_minutes),
            settings_field!("field-settings", settings),
            inner_text_field!("field-tested-model", Control::Line, tested_on.model),
            inner_number_field!("field-tested-power", Control::Whole, tested_on.power_w),
            inner_text_field!("field-tested-place", Control::Line, tested_on.place),
            inner_text_field!("field-tested-date", Control::Date, tested_on.date),
            many_field!("field-alternatives", Choice::Machines, alternatives),
            switch_field!("field-optional", optional),
        ]
    )
};

pub(super) static TOOLS: List<Tool> = list!(
    "tools",
    tools,
    Layout::Table,
    |item| item.name.clone(),
    Growth::Free,
    4,
    &[
        text_field!("field-name", Control::Name, name),
        number_field!("field-quantity", Control::Whole, quantity),
        word_field!("field-per", Choice::Per, per),
        switch_field!("field-optional", optional),
    ]
);

pub(super) static PARTS: List<Part> = list!(
    "parts",
    parts,
    Layout::Table,
    |item| format!("{} – {}", item.letter, item.name),
    Growth::Free,
    4,
    &[
        text_field!("field-letter", Control::Line, letter),
        text_field!("field-name", Control::Name, name),
        count_field!("field-count", count),
        optional_field!(
            "field-material",
            Control::One(Choice::OwnMaterials),
            material
        ),
        optional_field!("field-file", Control::One(Choice::OwnFiles), file),
        text_field!("field-process", Control::One(Choice::Processes), process),
        inner_number_field!("field-width", Control::Decimal, size.width),
        inner_number_field!("field-height", Control::Decimal, size.height),
        inner_number_field!("field-depth", Control::Decimal, size.depth),
        inner_number_field!("field-thickness", Control::Decimal, size.thickness),
        inner_number_field!("field-diameter", Control::Decimal, size.diameter),
        number_field!("field-mass", Control::Decimal, mass_g),
    ]
);

pub(super) static SAFETY: List<SafetyNote> = list!(
    "safety",
    safety,
    Layout::Cards,
    |item| item.hazard.clone(),
    Growth::Free,
    3,
    &[
        word_field!("field-severity", Choice::SafetyLevels, level),
        text_field!("field-hazard", Control::Line, hazard),
        text_field!("field-text", Control::Rich, text),
        lines_field!("field-protective", protective),
        text_field!(
            "field-supervision",
            Control::One(Choice::Supervisions),
            supervision
        ),
        many_field!("field-applies-to", Choice::OwnStepsAndMachines, applies_to),
    ]
);

pub(super) static REPRODUCTIONS: List<Reproduction> = list!(
    "reproductions",
    reproductions,
    Layout::Cards,
    |item| item.place.clone(),
    Growth::Free,
    5,
    &[
        text_field!("field-date", Control::Date, date),
        text_field!("field-place", Control::Line, place),
        text_field!("field-author", Control::Line, author),
        text_field!("field-outcome", Control::One(Choice::Outcomes), outcome),
        text_field!("field-experience", Control::Rich, note),
        text_field!("field-level", Control::One(Choice::Levels), level),
        number_field!("field-pupils", Control::Whole, pupils),
        number_field!("field-real-minutes", Control::Whole, minutes),
        number_field!("field-real-cost", Control::Decimal, cost),
        settings_field!("field-settings", machine_settings),
        optional_field!("field-image", Control::One(Choice::OwnImages), image),
    ]
);

pub(super) static AUTHORS: List<Author> = list!(
    "authors",
    authors,
    Layout::Cards,
    |item| item.name.clone(),
    Growth::Free,
    9,
    &[
        text_field!("field-author", Control::Line, name),
        text_field!("field-role", Control::Line, role),
        text_field!("field-organisation", Control::Line, organisation),
        text_field!("field-url", Control::Line, url),
    ]
);

pub(super) static CHANGES: List<Change> = list!(
    "changes",
    changes,
    Layout::Cards,
    |item| first_words(&item.log),
    Growth::Free,
    9,
    &[
        text_field!("field-date", Control::Date, date),
        text_field!("field-author", Control::Line, author),
        text_field!("field-log", Control::Long, log),
    ]
);

pub(super) static IMAGES: List<Image> = list!(
    "images",
    images,
    Layout::Cards,
    |item| first_words(&item.alt),
    Growth::Closed,
    9,
    &[
        text_field!("field-alt", Control::Long, alt),
        text_field!("field-credit", Control::Line, credit),
        optional_field!(
            "field-image-licence",
            Control::One(Choice::AnyLicence),
            licence
        ),
        text_field!("field-slot", Control::One(Choice::Slots), slot),
    ]
);

pub(super) static FILES: List<FileEntry> = list!(
    "files",
    files,
    Layout::Cards,
    |item| item.title.clone(),
    Growth::Closed,
    9,
    &[
        text_field!("field-name", Control::Line, title),
        text_field!("field-file-role", Control::One(Choice::FileRoles), role),
        text_field!("field-made-with", Control::Line, made_with),
        text_field!(
            "field-file-licence",
            Control::One(Choice::AnyLicence),
            licence
        ),
        optional_field!("field-source-of", Control::One(Choice::OwnFiles), source_of),
        inner_number_field!("field-width", Control::Decimal, size.width),
        inner_number_field!("field-height", Control::Decimal, size.height),
        inner_number_field!("field-depth", Control::Decimal, size.depth),
        inner_number_field!("field-thickness", Control::Decimal, size.thickness),
        inner_number_field!("field-diameter", Control::Decimal, size.diameter),
        text_field!("field-units", Control::Line, units),
    ]
);
