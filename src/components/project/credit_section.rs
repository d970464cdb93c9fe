//! "Licence et crédits": who made it, what one may do with it, and how it came to be.

use super::ShownProject;
use super::history::{History, Keywords};
use super::section::Section;
use super::section_frame::SectionFrame;
use crate::i18n::text;
use etabli_model::Author;
use etabli_model::text::is_safe_link;
use etabli_remix::licence_url;
use leptos::prelude::*;

/// Authors, licence, history.
#[component]
pub(super) fn CreditSection(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let told = shown.clone();
    let rows = move || {
        let project = &told.project;
        let authors: Vec<AnyView> = project.authors.iter().map(author).collect();
        let authors = (!authors.is_empty()).then(|| row(text("project-authors"), authors));
        let licence = row(
            text("project-licence"),
            vec![licence_link(&project.licence, &told)],
        );
        let files = project
            .files_licence
            .as_deref()
            .filter(|files| *files != project.licence);
        let files = files.map(|files| {
            row(
                text("project-files-licence"),
                vec![licence_link(files, &told)],
            )
        });
        vec![authors, Some(licence), files, pictures(&told)]
    };
    view! {
        <SectionFrame section=Section::Credits>
            <dl class="credits">{rows}</dl>
            <Keywords shown=shown.clone()/>
            <History shown/>
        </SectionFrame>
    }
}

fn row(name: String, values: Vec<AnyView>) -> AnyView {
    let values = values
        .into_iter()
        .map(|value| view! { <dd>{value}</dd> })
        .collect_view();
    view! { <div class="credits__row"><dt>{name}</dt>{values}</div> }.into_any()
}

fn author(author: &Author) -> AnyView {
    let name = author.name.clone();
    let name = if is_safe_link(&author.url) {
        view! { <a href=author.url.clone() rel="noopener noreferrer external author">{name}</a> }
            .into_any()
    } else {
        view! { <strong>{name}</strong> }.into_any()
    };
    let about = [&author.organisation, &author.role];
    let about: Vec<&str> = about
        .into_iter()
        .map(String::as_str)
        .filter(|one| !one.is_empty())
        .collect();
    let about = about
        .into_iter()
        .map(|one| format!(" · {one}"))
        .collect::<String>();
    view! { {name}<span class="muted">{about}</span> }.into_any()
}

fn licence_link(id: &str, shown: &ShownProject) -> AnyView {
    let name = shown.label(|words| &words.licences, id);
    match licence_url(id) {
        Some(url) => {
            view! { <a href=url rel="noopener noreferrer external license">{name}</a> }.into_any()
        }
        None => name.into_any(),
    }
}

/// Pictures by others, each with its credit.
fn pictures(shown: &ShownProject) -> Option<AnyView> {
    let mut credits: Vec<String> = Vec::new();
    for image in &shown.project.images {
        let licence = image
            .licence
            .as_deref()
            .map(|id| shown.label(|words| &words.licences, id));
        let credit = [Some(image.credit.clone()), licence]
            .into_iter()
            .flatten()
            .filter(|one| !one.is_empty());
        let credit = credit.collect::<Vec<_>>().join(", ");
        if !credit.is_empty() && !credits.contains(&credit) {
            credits.push(credit);
        }
    }
    let credits: Vec<AnyView> = credits.into_iter().map(IntoAny::into_any).collect();
    (!credits.is_empty()).then(|| row(text("project-pictures"), credits))
}
