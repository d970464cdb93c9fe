//! "Variantes": what the project comes from, and what others and the teacher made of it.

use super::ShownProject;
use super::family_tree::FamilyTree;
use super::section::Section;
use super::section_frame::SectionFrame;
use crate::components::lineage::CompareLink;
use crate::components::{Icon, IconName};
use crate::i18n::{format, text, text_with};
use crate::platform::clock;
use crate::routes::Page;
use crate::state::workbench::use_workbench;
use etabli_model::BasedOn;
use etabli_model::text::is_safe_link;
use etabli_remix::RemixCard;
use etabli_search::ProjectSummary;
use leptos::prelude::*;
use leptos_router::components::A;

/// The family of a project.
#[component]
pub(super) fn VariantSection(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let workbench = use_workbench();
    let drawn = shown.clone();
    let lists = move || {
        let parents = shown
            .project
            .based_on
            .iter()
            .map(|parent| parent_item(parent, &shown));
        let own = workbench
            .cards
            .get()
            .into_iter()
            .filter(|card| card.base == shown.project.id);
        let own = own.map(|card| own_item(&card));
        let others = shown.remixes();
        let others = others
            .iter()
            .map(|other| published_item(other, &shown.project.id));
        vec![
            list(text("project-variant-parents"), parents.collect()),
            list(text("project-variant-own"), own.collect()),
            list(text("project-variant-remixes"), others.collect()),
        ]
    };
    view! { <SectionFrame section=Section::Variants><FamilyTree shown=drawn/>{lists}</SectionFrame> }
}

fn list(title: String, items: Vec<AnyView>) -> Option<AnyView> {
    if items.is_empty() {
        return None;
    }
    let list = view! {
        <h3 class="section__title">{title}</h3>
        <ul class="variants" role="list">{items}</ul>
    };
    Some(list.into_any())
}

fn item(title: AnyView, facts: String, changes: String) -> AnyView {
    let changes = (!changes.is_empty()).then(
        || view! { <p>{text_with("project-variant-changes", &[("changes", changes.into())])}</p> },
    );
    view! {
        <li class="variants__item">
            <p><Icon name=IconName::Fork/>" "<strong>{title}</strong></p>
            <p class="muted">{facts}</p>
            {changes}
        </li>
    }
    .into_any()
}

fn link(title: &str, page: &Page) -> AnyView {
    let title = title.to_owned();
    view! { <A href=page.path()>{title}</A> }.into_any()
}

/// A title, and the way to both side by side.
fn compared(title: AnyView, with: &str, other: &str, name: &str) -> AnyView {
    let (with, other, name) = (with.to_owned(), other.to_owned(), name.to_owned());
    view! { {title}" "<CompareLink with other title=name/> }.into_any()
}

/// One of the teacher's own.
fn own_item(card: &RemixCard) -> AnyView {
    let title = link(
        &card.title,
        &Page::Remix {
            id: card.id.clone(),
        },
    );
    let date = format::date(&clock::day_of(card.created));
    item(
        title,
        text_with("project-variant-own-date", &[("date", date.into())]),
        String::new(),
    )
}

/// One of the gallery, adapted from the project with this slug.
fn published_item(other: &ProjectSummary, id: &str) -> AnyView {
    let title = link(
        &other.title,
        &Page::Project {
            id: other.id.clone(),
        },
    );
    let title = compared(title, id, &other.id, &other.title);
    let parent = other.parents.iter().find(|parent| parent.id == id);
    let changes = parent
        .map(|parent| parent.changes.clone())
        .unwrap_or_default();
    item(title, other.summary.clone(), changes)
}

fn parent_item(parent: &BasedOn, shown: &ShownProject) -> AnyView {
    let title = parent.title.clone();
    let title = if shown.is_published(&parent.id) {
        link(
            &title,
            &Page::Project {
                id: parent.id.clone(),
            },
        )
    } else if is_safe_link(&parent.url) {
        view! { <a href=parent.url.clone() rel="noopener noreferrer external">{title}</a> }
            .into_any()
    } else {
        title.into_any()
    };
    let title = match shown.is_published(&parent.id) {
        true => compared(title, &parent.id, &shown.project.id, &parent.title),
        false => title,
    };
    let version = (!parent.version.is_empty()).then(|| {
        text_with(
            "project-version",
            &[("version", parent.version.clone().into())],
        )
    });
    let licence =
        (!parent.licence.is_empty()).then(|| shown.label(|words| &words.licences, &parent.licence));
    let authors = (!parent.authors.is_empty()).then(|| parent.authors.join(", "));
    let facts: Vec<String> = [authors, version, licence].into_iter().flatten().collect();
    item(title, facts.join(" · "), parent.changes.clone())
}
