//! The parts of the lesson that are more than a list: competencies, course, needs, words.

use super::ShownProject;
use crate::components::RichText;
use crate::i18n::{format, text, text_with};
use etabli_model::{Competency, Project, SessionPart};
use leptos::prelude::*;

/// What it is used for and whom it helps, as words.
pub(super) fn uses(shown: &ShownProject) -> Option<AnyView> {
    let uses = shown
        .project
        .uses
        .iter()
        .map(|id| shown.label(|words| &words.uses, id));
    let needs = shown
        .project
        .inclusion
        .iter()
        .map(|id| shown.label(|words| &words.inclusion, id));
    let tags: Vec<_> = uses
        .chain(needs)
        .map(|word| view! { <li class="tag">{word}</li> })
        .collect();
    (!tags.is_empty())
        .then(|| view! { <ul class="cluster tags" role="list">{tags}</ul> }.into_any())
}

/// The competencies, each after the framework it comes from.
pub(super) fn competencies(project: &Project) -> Option<AnyView> {
    if project.competencies.is_empty() {
        return None;
    }
    let items = project.competencies.iter().map(|one| {
        view! { <li><span class="muted">{framework(one)}</span>" "{one.label.clone()}</li> }
    });
    let list = view! {
        <h3 class="section__title">{text("project-competencies")}</h3>
        <ul class="rich-text">{items.collect_view()}</ul>
    };
    Some(list.into_any())
}

fn framework(competency: &Competency) -> String {
    let name = match competency.framework.as_str() {
        "socle-2015" => text("framework-socle"),
        "crcn" => text("framework-crcn"),
        "programme" => text("framework-programme"),
        other => other.to_owned(),
    };
    let code = competency.code.to_uppercase();
    if code.is_empty() {
        format!("{name} ·")
    } else {
        format!("{name} {code} ·")
    }
}

/// The timed course of the lesson.
pub(super) fn session(project: &Project) -> Option<AnyView> {
    if project.session.is_empty() {
        return None;
    }
    let total = project
        .session
        .iter()
        .map(|part| part.minutes)
        .fold(0, u32::saturating_add);
    let items = project.session.iter().map(moment).collect_view();
    let list = view! {
        <h3 class="section__title">
            {text("project-session")}" "<span class="muted section__aside">{format::minutes(total)}</span>
        </h3>
        <ol class="timeline" role="list">{items}</ol>
    };
    Some(list.into_any())
}

fn moment(part: &SessionPart) -> impl IntoView + use<> {
    let mode = format!("mode-{}", part.mode);
    let words = text_with(&mode, &[]);
    let mode = (!part.mode.is_empty() && words != mode)
        .then(|| view! { <span class="muted">" · "{words}</span> });
    view! {
        <li class="timeline__item">
            <span class="timeline__when">{format::minutes(part.minutes)}</span>
            <div>
                <p class="timeline__title">{part.title.clone()}{mode}</p>
                <div class="rich-text"><RichText text=part.text.clone()/></div>
            </div>
        </li>
    }
}

/// What to change for one need.
pub(super) fn adaptations(shown: &ShownProject) -> Option<AnyView> {
    if shown.project.adaptations.is_empty() {
        return None;
    }
    let items = shown.project.adaptations.iter().map(|one| {
        let changes = one
            .changes
            .iter()
            .map(|change| view! { <li>{change.clone()}</li> })
            .collect_view();
        view! {
            <h4>{shown.label(|words| &words.inclusion, &one.need)}</h4>
            <div class="rich-text"><RichText text=one.text.clone()/><ul>{changes}</ul></div>
        }
    });
    let list = view! {
        <h3 class="section__title">{text("project-adaptations")}</h3>
        <div class="needs">{items.collect_view()}</div>
    };
    Some(list.into_any())
}

/// Words to know.
pub(super) fn terms(project: &Project) -> Option<AnyView> {
    if project.vocabulary.is_empty() {
        return None;
    }
    let items = project.vocabulary.iter().map(|one| {
        view! { <div><dt>{one.term.clone()}</dt><dd>{one.definition.clone()}</dd></div> }
    });
    let list = view! {
        <h3 class="section__title">{text("project-vocabulary")}</h3>
        <dl class="terms">{items.collect_view()}</dl>
    };
    Some(list.into_any())
}
