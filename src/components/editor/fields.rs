//! The fields of a project that are not lists of items.

use super::choices::Choice;
use super::field::{
    Control, Field, count_field, many_field, optional_field, parse_optional, text_field,
};
use etabli_model::{Cost, Decimal, GroupSize, Project};

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
            control: Control::Line,
            read: |project| project.keywords.join(", "),
            write: |project, text| {
                let words = text
                    .split(',')
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
            read: |project| {
                project
                    .group_size
                    .map(|size| size.ideal.to_string())
                    .unwrap_or_default()
            },
            write: |project, text| match parse_optional::<u32>(text) {
                Some(None | Some(0)) => {
                    project.group_size = None;
                    true
                }
                Some(Some(ideal)) => {
                    let size = project.group_size.unwrap_or(GroupSize {
                        min: ideal,
                        max: ideal,
                        ideal,
                    });
                    project.group_size = Some(GroupSize {
                        min: size.min.min(ideal),
                        max: size.max.max(ideal),
                        ideal,
                    });
                    true
                }
                None => false,
            },
        },
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
            read: |project| {
                project
                    .cost
                    .as_ref()
                    .map(|cost| cost.per_object.to_string())
                    .unwrap_or_default()
            },
            write: |project, text| match parse_optional::<Decimal>(text) {
                Some(None) => {
                    project.cost = None;
                    true
                }
                Some(Some(per_object)) => {
                    let known = project.cost.take();
                    let cost = known.unwrap_or_else(|| Cost {
                        currency: "EUR".to_owned(),
                        ..Cost::default()
                    });
                    project.cost = Some(Cost { per_object, ..cost });
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

/// Under which terms.
pub(super) static CREDIT: Section = Section {
    name: "credit",
    fields: &[Field {
        label: "field-what-changed",
        control: Control::Long,
        read: |project| {
            project
                .based_on
                .first()
                .map(|parent| parent.changes.clone())
                .unwrap_or_default()
        },
        write: |project, text| match project.based_on.first_mut() {
            Some(parent) => {
                text.clone_into(&mut parent.changes);
                true
            }
            None => false,
        },
    }],
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
