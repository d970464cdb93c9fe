//! What a class takes, in sentences.

use super::amounts::{minutes, sessions};
use super::plan::Planning;
use crate::i18n::{format, text_with};
use etabli_model::{Budget, ClassCost, ClassNeeds, Sessions};
use leptos::prelude::*;

/// Objects and groups, lessons, and the cost beside the budget.
#[component]
pub(super) fn Summary(
    /// The plan.
    planning: Planning,
) -> impl IntoView {
    let objects = move || planning.needs.with(objects);
    let lesson = move || planning.needs.with(lesson);
    let cost = move || {
        let cost = planning.needs.with(|needs| needs.cost.clone());
        cost.map(|cost| cost_words(&cost, planning))
            .unwrap_or_default()
    };
    let over = move || {
        let cost = planning.needs.with(|needs| needs.cost.clone());
        cost.is_some_and(|cost| matches!(cost.budget, Some(Budget::Over(_))))
    };
    let sentence = |words: String| (!words.is_empty()).then(|| view! { <p>{words}</p> });
    view! {
        <div class="class-plan__summary" class:class-plan__summary--over=over aria-live="polite" aria-atomic="true">
            <p class="class-plan__objects">{objects}</p>
            {move || sentence(lesson())}
            {move || cost().into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
        </div>
    }
}

fn objects(needs: &ClassNeeds) -> String {
    let arguments = [
        ("objects", needs.objects.into()),
        ("pupils", needs.class.pupils.into()),
        ("group", needs.class.group.into()),
        ("last", needs.last_group.unwrap_or(0).into()),
    ];
    let key = match needs.last_group {
        Some(_) => "class-plan-objects-uneven",
        None => "class-plan-objects",
    };
    text_with(key, &arguments)
}

fn lesson(needs: &ClassNeeds) -> String {
    let Some(lesson) = needs.lesson else {
        return String::new();
    };
    let time = minutes(lesson.minutes);
    match lesson.sessions {
        Sessions::NotTold => text_with("class-plan-lesson", &[("time", time.into())]),
        count => text_with(
            "class-plan-lesson-sessions",
            &[("time", time.into()), ("sessions", sessions(count).into())],
        ),
    }
}

fn cost_words(cost: &ClassCost, planning: Planning) -> Vec<String> {
    let currency = planning.currency();
    let price = |amount| format::price(amount, &currency);
    let total = ("total", price(cost.total).into());
    let first = match cost.budget {
        None => text_with("class-plan-cost", &[total]),
        Some(Budget::Within(left)) => text_with(
            "class-plan-cost-within",
            &[total, ("left", price(left).into())],
        ),
        Some(Budget::Over(missing)) => text_with(
            "class-plan-cost-over",
            &[total, ("missing", price(missing).into())],
        ),
    };
    let heaviest = cost.heaviest.as_ref().map(|heaviest| {
        let name = planning.draft(|project| {
            let material = project.material(&heaviest.material);
            material.map(|one| one.name.clone()).unwrap_or_default()
        });
        text_with(
            "class-plan-heaviest",
            &[
                ("name", name.into()),
                ("cost", price(heaviest.cost).into()),
                ("percent", heaviest.percent.into()),
            ],
        )
    });
    std::iter::once(first).chain(heaviest).collect()
}
