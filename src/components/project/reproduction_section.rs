//! "Réalisations": what others met when they made the object.

use super::ShownProject;
use super::section::Section;
use super::section_frame::SectionFrame;
use crate::components::RichText;
use crate::i18n::{format, text_with};
use etabli_model::Reproduction;
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
    view! {
        <li class="timeline__item">
            <span class="timeline__when">{format::date(&one.date)}</span>
            <div>
                <p class="timeline__title">{one.place.clone()}</p>
                <p class="muted">{facts.join(" · ")}</p>
                <div class="rich-text"><RichText text=one.note.clone()/></div>
            </div>
        </li>
    }
}
