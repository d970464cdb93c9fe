//! The fields of a project that are not lists of items.

use super::choices::Choice;
use super::field::{
    Control, Field, count_field, if_it_says_something, many_field, optional_field, parse_optional,
    text_field,
};
use etabli_model::{Cost, Decimal, GroupSize, Project};

/// One end of an optional range: the range is there while one of its ends is.
macro_rules! ends_field {
    ($label:literal, $outer:ident . $inner:ident) => {
        Field {
            label: $label,
            control: Control::Whole,
            place: concat!(".", stringify!($outer), ".", stringify!($inner)),
            read: |project| counted(project.$outer.map(|range| range.$inner)),
            write: |project, text| match parse_optional(text) {
                Some(end) => {
                    let mut range = project.$outer.unwrap_or_default();
                    range.$inner = end.unwrap_or_default();
                    project.$outer = if_it_says_something(range);
                    true
                }
                None => false,
            },
        }
    };
}

/// A number that is not told when it is zero or absent.
fn counted<N: ToString + Default + PartialEq>(number: Option<N>) -> String {
    let told = number.filter(|one| *one != N::default());
    told.map(|one| one.to_string()).unwrap_or_default()
}

/// The project's cost, to be written into.
fn cost_of(project: &mut Project) -> &mut Cost {
    project.cost.get_or_insert_with(|| Cost {
        currency: "EUR".to_owned(),
        ..Cost::default()
    })
}

/// A group of fields with a title.
pub(super) struct Section {
    /// Start of its words' keys, and its place in the page.
    pub(super) name: &'static str,
    /// Its fields.
    pub(super) fields: &'static [Field<Project>],
}

/// What colleagues see first.
pub(super) static PRESENTATION: Section = Section {
    name: "presentation",
    fields: &[
        text_field!("field-title", Control::Line, title),
        text_field!("field-summary", Control::Long, summary),
        text_field!("field-kind", Control::One(Choice::Kinds), kind),
        text_field!("field-status", Control::One(Choice::Statuses), status),
        Field {
            label: "field-keywords",
            control: Control::Long,
            place: ".keywords",
            read: |project| project.keywords.join(", "),
            write: |project, text| {
                let words = text
                    .split([',', '\n'])
                    .map(str::trim)
                    .filter(|word| !word.is_empty());
                project.keywords = words.map(str::to_owned).collect();
                true
            },
        },
        text_field!("field-language", Control::One(Choice::Languages), language),
        text_field!("field-version", Control::Line, version),
        optional_field!("field-cover", Control::One(Choice::OwnImages), cover),
        text_field!("field-created", Control::Date, created),
        text_field!("field-updated", Control::Date, updated),
    ],
};

/// For whom.
pub(super) static CLASS: Section = Section {
    name: "class",
    fields: &[
        many_field!("field-using", Choice::Levels, using),
        many_field!("field-making", Choice::Levels, making),
        optional_field!("field-maker", Control::One(Choice::Makers), maker),
        many_field!("field-subjects", Choice::Subjects, subjects),
        many_field!("field-uses", Choice::Uses, uses),
        many_field!("field-inclusion", Choice::Needs, inclusion),
        Field {
            label: "field-group",
            control: Control::Whole,
            place: ".group_size.ideal",
            read: |project| counted(project.group_size.map(|size| size.ideal)),
            write: |project, text| match parse_optional::<u32>(text) {
                Some(ideal) => {
                    let ideal = ideal.unwrap_or(0);
                    let size = project.group_size.unwrap_or_default();
                    // Who says nothing of least and most means this number.
                    let follows = size.min == size.max && size.max == size.ideal;
                    project.group_size = if_it_says_something(if follows {
                        GroupSize {
                            min: ideal,
                            max: ideal,
                            ideal,
                        }
                    } else {
                        GroupSize { ideal, ..size }
                    });
                    true
                }
                None => false,
            },
        },
        ends_field!("field-group-min", group_size.min),
        ends_field!("field-group-max", group_size.max),
        ends_field!("field-age-min", ages.min),
        ends_field!("field-age-max", ages.max),
    ],
};

/// How long, how much, how hard.
pub(super) static EFFORT: Section = Section {
    name: "effort",
    fields: &[
        count_field!("field-preparation", duration.preparation),
        count_field!("field-machine-minutes", duration.machine),
        count_field!("field-class-minutes", duration.class),
        count_field!("field-drying", duration.drying),
        Field {
            label: "field-cost",
            control: Control::Decimal,
            place: ".cost.per_object",
            read: |project| {
                let cost = project.cost.as_ref();
                cost.map(|cost| cost.per_object.to_string())
                    .unwrap_or_default()
            },
            write: |project, text| match parse_optional::<Decimal>(text) {
                Some(None) => {
                    // A cost of the class alone goes on standing.
                    match &mut project.cost {
                        Some(cost) if cost.per_class.is_some() => cost.per_object = Decimal::ZERO,
                        cost => *cost = None,
                    }
                    true
                }
                Some(Some(per_object)) => {
                    cost_of(project).per_object = per_object;
                    true
                }
                None => false,
            },
        },
        Field {
            label: "field-cost-class",
            control: Control::Decimal,
            place: ".cost.per_class",
            read: |project| {
                let cost = project.cost.as_ref().and_then(|cost| cost.per_class);
                cost.map(|cost| cost.to_string()).unwrap_or_default()
            },
            write: |project, text| match parse_optional::<Decimal>(text) {
                Some(per_class) => {
                    if per_class.is_some() || project.cost.is_some() {
                        cost_of(project).per_class = per_class;
                    }
                    true
                }
                None => false,
            },
        },
        Field {
            label: "field-currency",
            control: Control::One(Choice::Currencies),
            place: ".cost.currency",
            read: |project| {
                let cost = project.cost.as_ref();
                cost.map(|cost| cost.currency.clone()).unwrap_or_default()
            },
            write: |project, text| {
                if !text.is_empty() || project.cost.is_some() {
                    text.clone_into(&mut cost_of(project).currency);
                }
                true
            },
        },
        Field {
            label: "field-cost-year",
            control: Control::Whole,
            place: ".cost.year",
            read: |project| counted(project.cost.as_ref().and_then(|cost| cost.year)),
            write: |project, text| match parse_optional::<u16>(text) {
                Some(year) => {
                    if year.is_some() || project.cost.is_some() {
                        cost_of(project).year = year;
                    }
                    true
                }
                None => false,
            },
        },
        optional_field!(
            "field-difficulty",
            Control::One(Choice::Difficulties),
            difficulty
        ),
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    fn field(section: &'static Section, label: &str) -> &'static Field<Project> {
        section
            .fields
            .iter()
            .find(|field| field.label == label)
            .expect("the field exists")
    }

    #[test]
    fn what_is_written_is_read_back() {
        let mut project = Project::default();
        for (section, label, typed, shown) in [
            (&PRESENTATION, "field-title", "Parts", "Parts"),
            (&PRESENTATION, "field-keywords", " a, b ,,c", "a, b, c"),
            (&CLASS, "field-using", "grade-2 grade-3", "grade-2 grade-3"),
            (&CLASS, "field-group", "3", "3"),
            (&EFFORT, "field-class-minutes", "45", "45"),
            (&EFFORT, "field-cost", "1,80", "1.8"),
        ] {
            let field = field(section, label);
            assert!(
                (field.write)(&mut project, typed),
                "{label} refused {typed}"
            );
            assert_eq!((field.read)(&project), shown, "{label}");
        }
        assert!(!(field(&EFFORT, "field-cost").write)(
            &mut project,
            "un euro"
        ));
        assert_eq!(
            (field(&EFFORT, "field-cost").read)(&project),
            "1.8",
            "a refused text changed the cost"
        );
    }
}
