//! The family as lists: what the drawing shows, with the way to each page and to both side by side.

use super::compare_link::CompareLink;
use crate::i18n::{said, text, text_with};
use crate::routes::Page;
use crate::state::comparison::own_name;
use crate::state::editor::use_editor;
use etabli_model::BasedOn;
use etabli_model::text::is_safe_link;
use etabli_search::{Lineage, ProjectSummary};
use leptos::prelude::*;
use leptos_router::components::A;
use std::sync::Arc;

/// Brothers and sisters that are listed before the rest is folded.
const SHOWN: usize = 8;

/// What the remix comes from, nearest first.
#[component]
pub(super) fn SourceList(
    /// The works it comes from.
    sources: Memo<Vec<BasedOn>>,
    /// What its base comes from and what came of it, as far as it is published.
    published: Memo<Arc<Lineage>>,
) -> impl IntoView {
    let editor = use_editor();
    let base = editor.base.with_untracked(|base| base.id.clone());
    let items = move || {
        let item = |source: BasedOn| {
            let place = published.with(|published| place(&source, &base, published));
            let compared = source.id == base;
            source_item(source, place, compared.then(|| own_name(&editor.id())))
        };
        sources.get().into_iter().map(item).collect_view()
    };
    view! {
        <h4>{said("lineage-sources")}</h4>
        <ol class="lineage-list">{items}</ol>
    }
}

/// What others made of the same original.
#[component]
pub(super) fn SiblingList(
    /// The other remixes of the original.
    siblings: Memo<Vec<ProjectSummary>>,
) -> impl IntoView {
    let own = StoredValue::new(own_name(&use_editor().id()));
    let item = move |other: ProjectSummary| {
        let (page, title) = (project_page(&other.id), other.title.clone());
        view! {
            <li>
                <A href=page>{other.title}</A>" "<CompareLink with=own.get_value() other=other.id title/>
                <p class="muted">{other.summary}</p>
            </li>
        }
    };
    let first = move || {
        siblings
            .get()
            .into_iter()
            .take(SHOWN)
            .map(item)
            .collect_view()
    };
    let rest = move || {
        siblings
            .get()
            .into_iter()
            .skip(SHOWN)
            .map(item)
            .collect_view()
    };
    let hidden = move || siblings.with(|siblings| siblings.len().saturating_sub(SHOWN));
    let more = move || text_with("lineage-more", &[("count", hidden().into())]);
    view! {
        <Show when=move || siblings.with(|siblings| !siblings.is_empty())>
            <h4>{said("lineage-siblings")}</h4>
            <ul class="lineage-list">{first}</ul>
            <Show when=move || { hidden() > 0 }>
                <details class="why-not">
                    <summary>{more}</summary>
                    <ul class="lineage-list">{rest}</ul>
                </details>
            </Show>
        </Show>
    }
}

/// Where a work can be read.
enum Place {
    /// In this gallery.
    Here(String),
    /// On another site.
    Elsewhere(String),
    /// Nowhere that is known.
    Nowhere,
}

/// In this gallery when it is the base or what the base adapts, else where its credit says.
fn place(source: &BasedOn, base: &str, published: &Lineage) -> Place {
    let here = source.id == base || published.parents.contains(&source.id);
    if here && !source.id.is_empty() {
        Place::Here(project_page(&source.id))
    } else if is_safe_link(&source.url) {
        Place::Elsewhere(source.url.clone())
    } else {
        Place::Nowhere
    }
}

fn project_page(id: &str) -> String {
    Page::Project { id: id.to_owned() }.path()
}

/// A source; `remix` is the one it is compared with, where it can be.
fn source_item(source: BasedOn, place: Place, remix: Option<String>) -> AnyView {
    let title = source.title.clone();
    let named = match place {
        Place::Here(page) => view! { <A href=page>{title}</A> }.into_any(),
        Place::Elsewhere(url) => {
            view! { <a href=url rel="noopener noreferrer external">{title}</a> }.into_any()
        }
        Place::Nowhere => title.into_any(),
    };
    let version = (!source.version.is_empty())
        .then(|| text_with("lineage-version", &[("version", source.version.into())]));
    let authors = match source.authors.is_empty() {
        true => text("lineage-no-author"),
        false => source.authors.join(", "),
    };
    let facts: Vec<String> = std::iter::once(authors).chain(version).collect();
    let (id, title) = (source.id, source.title);
    let compare = remix.map(|remix| view! { " "<CompareLink with=id other=remix title/> });
    view! { <li>{named}{compare}<p class="muted">{facts.join(" · ")}</p></li> }.into_any()
}
