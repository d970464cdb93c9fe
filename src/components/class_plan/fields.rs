//! What a teacher tells of the class.

use super::number_field::NumberField;
use super::plan::Planning;
use crate::platform::preferences::PUPILS;
use etabli_model::{ClassPlan, Decimal};
use leptos::prelude::*;

/// A field of the plan.
struct PlanField {
    name: &'static str,
    read: fn(&ClassPlan) -> Option<Decimal>,
    /// False, changing nothing, when the number is none of this field's.
    write: fn(&mut ClassPlan, Option<Decimal>) -> bool,
}

/// A whole number within these bounds; `None` for another.
fn whole(number: Decimal, least: u32, most: u32) -> Option<u32> {
    let whole = u32::try_from(number.ceil()).ok()?;
    (number.is_whole() && (least..=most).contains(&whole)).then_some(whole)
}

/// Writes an optional whole number within bounds.
fn bounded(place: &mut Option<u32>, number: Option<Decimal>, least: u32, most: u32) -> bool {
    let Some(number) = number else {
        *place = None;
        return true;
    };
    let read = whole(number, least, most);
    *place = read.or(*place);
    read.is_some()
}

static FIELDS: [PlanField; 5] = [
    PlanField {
        name: "pupils",
        read: |plan| (plan.pupils > 0).then(|| Decimal::from_whole(plan.pupils)),
        write: |plan, number| {
            let read = number.and_then(|number| whole(number, *PUPILS.start(), *PUPILS.end()));
            plan.pupils = read.unwrap_or(plan.pupils);
            read.is_some()
        },
    },
    PlanField {
        name: "group",
        read: |plan| plan.group.map(Decimal::from_whole),
        write: |plan, number| bounded(&mut plan.group, number, 1, *PUPILS.end()),
    },
    PlanField {
        name: "session",
        read: |plan| plan.session_minutes.map(Decimal::from_whole),
        write: |plan, number| bounded(&mut plan.session_minutes, number, 1, 600),
    },
    PlanField {
        name: "spare",
        read: |plan| plan.spare_percent.map(Decimal::from_whole),
        write: |plan, number| bounded(&mut plan.spare_percent, number, 0, 200),
    },
    PlanField {
        name: "budget",
        read: |plan| plan.budget,
        write: |plan, number| {
            plan.budget = number;
            true
        },
    },
];

/// The fields of the plan.
#[component]
pub(super) fn PlanFields(
    /// The plan.
    planning: Planning,
) -> impl IntoView {
    let field = |field: &'static PlanField| {
        let value = Memo::new(move |_| {
            let number = planning.plan.with(field.read);
            number.map(|number| number.to_string()).unwrap_or_default()
        });
        let write = Callback::new(move |number| {
            let mut changed = planning.plan.get_untracked();
            let written = (field.write)(&mut changed, number);
            if written {
                planning.change(field.name, |plan| *plan = changed);
            }
            written
        });
        view! { <NumberField name=field.name value=value.into() write/> }
    };
    view! { <div class="class-plan__fields">{FIELDS.iter().map(field).collect_view()}</div> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_a_class_can_be() {
        for (field, typed, taken) in [
            (0, Some("28"), true),
            (0, Some("0"), false),
            (0, Some("201"), false),
            (0, None, false),
            (1, Some("2.5"), false),
            (1, None, true),
            (2, Some("55"), true),
            (3, Some("0"), true),
            (4, Some("18.6"), true),
        ] {
            let mut plan = ClassPlan {
                pupils: 24,
                group: Some(2),
                ..ClassPlan::default()
            };
            let before = plan.clone();
            let number = typed.and_then(|typed: &str| typed.parse().ok());
            let field = &FIELDS[field];
            let written = (field.write)(&mut plan, number);
            assert_eq!(written, taken, "{} {typed:?}", field.name);
            if written {
                assert_eq!((field.read)(&plan), number, "{}", field.name);
            } else {
                assert_eq!(plan, before, "{} {typed:?}", field.name);
            }
        }
    }
}
