//! Where a project comes from in time: version, dates, source, changes, and the words it is found by.

use super::ShownProject;
use crate::i18n::{format, said, text, text_with};
use etabli_model::Project;
use etabli_model::text::is_safe_link;
use leptos::prelude::*;

/// Version, dates, and what changed, newest first.
#[component]
pub(super) fn History(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let content = move || {
        let project = &shown.project;
        let changes = project.changes.iter().rev().map(|change| {
            let author = (!change.author.is_empty())
                .then(|| view! { <span class="table__note">{change.author.clone()}</span> });
            view! {
                <li class="timeline__item">
                    <span class="timeline__when">{format::date(&change.date)}</span>
                    <p>{change.log.clone()}{author}</p>
                </li>
            }
        });
        view! {
            <h3 class="section__title">{text("project-history")}</h3>
            <p class="muted">{dates(project).join(" · ")}</p>
            {source(project)}
            <ol class="timeline timeline--dates" role="list">{changes.collect_view()}</ol>
        }
    };
    view! { {content} }
}

fn dates(project: &Project) -> Vec<String> {
    let dated = |key: &'static str, date: &str| {
        (!date.is_empty()).then(|| text_with(key, &[("date", format::date(date).into())]))
    };
    let version = (!project.version.is_empty()).then(|| {
        text_with(
            "project-version",
            &[("version", project.version.clone().into())],
        )
    });
    let updated = (project.updated != project.created).then_some(&project.updated);
    let created = dated("project-created", &project.created);
    let updated = updated.and_then(|date| dated("project-updated", date));
    [version, created, updated].into_iter().flatten().collect()
}

fn source(project: &Project) -> Option<impl IntoView + use<>> {
    let source = project.source.as_ref()?;
    let arguments = [
        ("platform", source.platform.clone().into()),
        ("date", format::date(&source.imported).into()),
    ];
    let words = text_with("project-source", &arguments);
    let link = is_safe_link(&source.url).then(|| {
        view! { " "<a href=source.url.clone() rel="noopener noreferrer external">{source.url.clone()}</a> }
    });
    Some(view! { <p class="muted">{words}{link}</p> })
}

/// The words a project is found by.
#[component]
pub(super) fn Keywords(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let words = shown.project.keywords.clone();
    (!words.is_empty()).then(|| {
        let tags = words
            .into_iter()
            .map(|word| view! { <li class="tag">{word}</li> })
            .collect_view();
        view! {
            <h3 class="section__title">{said("project-keywords")}</h3>
            <ul class="cluster tags" role="list">{tags}</ul>
        }
    })
}
