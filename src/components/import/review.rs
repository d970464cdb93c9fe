//! What was understood, before anything is kept.

use super::facts::ImportFacts;
use super::findings::ImportFindings;
use super::link_told::ImportLinkTold;
use super::pictures::ImportPictures;
use super::several::SeveralProjects;
use crate::components::{Icon, IconName, Notice, NoticeKind, announce};
use crate::i18n::{format, said, text, text_with, word};
use crate::platform::{files, focus};
use crate::routes::Page;
use crate::state::catalogue::Gallery;
use crate::state::import::{Import, Keeping, Review};
use etabli_formats::Recognised;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_navigate;
use std::sync::Arc;

/// The review of a document; its heading takes the keyboard.
#[component]
pub fn ImportReview(
    /// The visit.
    import: Import,
    /// What came of the document.
    review: Arc<Review>,
    /// The dataset, for its words.
    gallery: Arc<Gallery>,
) -> impl IntoView {
    let heading = NodeRef::<html::H2>::new();
    heading.on_load(|element| {
        focus::scroll_to_top();
        request_animation_frame(move || focus::to(&element));
    });
    let usable = |one: &etabli_formats::Imported| one.project.is_some();
    let first = review.reading.projects.iter().position(usable);
    let chosen = RwSignal::new(first.unwrap_or_default());
    let several = review.reading.projects.len() > 1;
    let shown = review.clone();
    let details = move || {
        let read = shown.project(chosen.get())?;
        let project = read.project.clone()?;
        let (images, count) = (project.images.clone(), read.files.len());
        let files = read.files.clone();
        let diagnostics = read.diagnostics.clone();
        let titles: Vec<String> = project
            .steps
            .iter()
            .map(|step| step.title.clone())
            .collect();
        let gallery = gallery.clone();
        Some(view! {
            <ImportFacts project files=count gallery/>
            <ImportPictures images files/>
            <Steps titles/>
            <ImportFindings diagnostics/>
        })
    };
    let told = review.link.clone();
    let told = told.map(|told| view! { <ImportLinkTold told/> });
    let choice = several.then(|| view! { <SeveralProjects review=review.clone() chosen/> });
    view! {
        <section class="import-review" aria-labelledby="import-review">
            <h2 class="import-review__heading" id="import-review" tabindex="-1" node_ref=heading>{said("import-review")}</h2>
            <p class="import-review__source">{source(review.clone())}</p>
            {choice}
            {told}
            <Actions import review chosen/>
            {details}
        </section>
    }
}

/// `pad.md · page Markdown · 3 Ko`
fn source(review: Arc<Review>) -> impl Fn() -> String {
    move || {
        let kind = word("import-format", format_id(review.reading.format));
        let size = format::bytes(review.original.len() as u64);
        format!("{} · {kind} · {size}", review.name)
    }
}

const fn format_id(format: Recognised) -> &'static str {
    match format {
        Recognised::Archive | Recognised::BrokenArchive => "archive",
        Recognised::Project => "project",
        Recognised::Remix => "remix",
        Recognised::Link => "link",
        Recognised::Markdown => "markdown",
        Recognised::Dodoc => "dodoc",
        Recognised::Okh => "okh",
        Recognised::HowTo => "howto",
        Recognised::Sheet
        | Recognised::OtherPdf
        | Recognised::LockedPdf
        | Recognised::BrokenPdf => "sheet",
        Recognised::Unknown => "unknown",
    }
}

#[component]
fn Actions(
    /// The visit.
    import: Import,
    /// What is kept.
    review: Arc<Review>,
    /// Number of the project that is kept.
    chosen: RwSignal<usize>,
) -> impl IntoView {
    let navigate = use_navigate();
    let busy = move || import.keeping.get() == Keeping::Yes;
    let kept = review.clone();
    let keep = move |_| {
        if import.keeping.get_untracked() == Keeping::Yes {
            return;
        }
        let (review, navigate) = (kept.clone(), navigate.clone());
        spawn_local(async move {
            if let Some(id) = import.keep(review, chosen.get_untracked()).await {
                announce(text("import-kept"));
                navigate(&Page::Remix { id }.path(), Default::default());
            }
        });
    };
    let cancel = move |_| {
        import.cancel();
        announce(text("import-cancelled"));
        focus::to_id("import-file");
    };
    let save = move |_| {
        files::download(&review.name, "application/octet-stream", &review.original);
    };
    let label = move || {
        text(if busy() {
            "import-keeping"
        } else {
            "import-keep"
        })
    };
    view! {
        <Refused import/>
        <div class="import-review__actions">
            <button type="button" class="button button--primary" on:click=keep aria-disabled=move || busy().then_some("true")>
                <Icon name=IconName::Check/>{label}
            </button>
            <button type="button" class="button" on:click=cancel>{said("cancel")}</button>
            <button type="button" class="button button--ghost" on:click=save>
                <Icon name=IconName::Download/>{said("import-original")}
            </button>
        </div>
    }
}

#[component]
fn Refused(
    /// The visit.
    import: Import,
) -> impl IntoView {
    move || match import.keeping.get() {
        Keeping::Refused(reason) => {
            let words = text_with("import-not-kept", &[("reason", reason.into())]);
            let title = Signal::derive(said("import-not-kept-title"));
            Some(view! { <Notice kind=NoticeKind::Danger title><p>{words}</p></Notice> })
        }
        _ => None,
    }
}

#[component]
fn Steps(
    /// Titles of the steps, in order.
    titles: Vec<String>,
) -> impl IntoView {
    if titles.is_empty() {
        return ().into_any();
    }
    let items = titles.into_iter().map(|title| view! { <li>{title}</li> });
    let items = items.collect_view();
    view! {
        <section class="import-review__part">
            <h3>{said("import-steps")}</h3>
            <ol class="import-review__steps">{items}</ol>
        </section>
    }
    .into_any()
}
