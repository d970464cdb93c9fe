//! "Réalisations et essais": what others met when they made the object, or tried its files on a computer.

use super::ShownProject;
use super::section::Section;
use super::section_frame::SectionFrame;
use crate::components::RichText;
use crate::i18n::{format, text, text_with};
use etabli_model::{OUTCOMES, Reproduction};
use leptos::prelude::*;

/// Reproductions, newest first.
#[component]
pub(super) fn ReproductionSection(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let items = move || {
        let mut all: Vec<&Reproduction> = shown.project.reproductions.iter().collect();
        all.sort_by(|a, b| b.date.cmp(&a.date));
        all.into_iter().map(|one| item(one, &shown)).collect_view()
    };
    view! {
        <SectionFrame section=Section::Reproductions>
            <ol class="timeline" role="list">{items}</ol>
        </SectionFrame>
    }
}

fn item(one: &Reproduction, shown: &ShownProject) -> impl IntoView + use<> {
    let level =
        (!one.level.is_empty()).then(|| shown.short_label(|words| &words.levels, &one.level));
    let pupils = one
        .pupils
        .map(|count| text_with("project-pupil-count", &[("count", count.into())]));
    let minutes = one.minutes.map(format::minutes);
    let cost = one.cost.map(|cost| format::price(cost, shown.currency()));
    let facts: Vec<String> = [level, pupils, minutes, cost]
        .into_iter()
        .flatten()
        .collect();
    let outcome = OUTCOMES.contains(&one.outcome.as_str());
    let outcome = outcome.then(|| text(&format!("outcome-{}", one.outcome)));
    let place = (!one.place.is_empty()).then(|| one.place.clone());
    let title: Vec<String> = [place, outcome].into_iter().flatten().collect();
    view! {
        <li class="timeline__item">
            <span class="timeline__when">{format::date(&one.date)}</span>
            <div>
                <p class="timeline__title">{title.join(" · ")}</p>
                <p class="muted">{facts.join(" · ")}</p>
                <div class="rich-text"><RichText text=one.note.clone()/></div>
            </div>
        </li>
    }
}
