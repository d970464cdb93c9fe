//! One file: its preview, what it is, its true size, and the way to get it.

use crate::components::{Icon, IconName};
use crate::i18n::{format, said, text_with};
use crate::platform::files::ObjectUrl;
use crate::state::file_preview::with_visible_lines;
use etabli_model::FileEntry;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Kinds a browser shows as a picture. Shown as an image only: nothing inside the file runs.
const PICTURES: [&str; 5] = ["svg", "png", "jpg", "jpeg", "webp"];

/// A file to take.
#[component]
pub(super) fn FileCard(
    /// The file.
    file: FileEntry,
    /// Where it stands.
    url: String,
) -> impl IntoView {
    let name = file
        .path
        .rsplit('/')
        .next()
        .unwrap_or(&file.path)
        .to_owned();
    let missing = RwSignal::new(!PICTURES.contains(&file.kind.as_str()));
    let kind = file.kind.to_uppercase();
    let drawn = RwSignal::new(None::<Arc<ObjectUrl>>);
    let source = {
        let url = url.clone();
        move || {
            drawn
                .get()
                .map_or_else(|| url.clone(), |drawn| drawn.as_str().to_owned())
        }
    };
    let is_cut = file.kind == "svg" && file.role == "export";
    let original = StoredValue::new(url.clone());
    let strengthen = move |_| {
        if is_cut && drawn.with_untracked(Option::is_none) {
            spawn_local(async move {
                let picture = with_visible_lines(&original.get_value()).await;
                drawn.try_set(picture.map(Arc::new));
            });
        }
    };
    let no_preview =
        move || view! { <p class="file-card__kind"><Icon name=IconName::File/>{kind.clone()}</p> };
    let preview = view! {
        <Show when=move || !missing.get() fallback=no_preview>
            <img src=source.clone() alt="" loading="lazy" decoding="async" on:load=strengthen
                on:error=move |_| missing.set(true)/>
        </Show>
    };
    let label = {
        let title = file.title.clone();
        move || {
            text_with(
                "project-file-download-label",
                &[("title", title.clone().into())],
            )
        }
    };
    let title = file.title.clone();
    let file_name = name.clone();
    view! {
        <li class="file-card">
            <div class="file-card__preview plate">{preview}</div>
            <div class="file-card__body">
                <h3 class="file-card__title">{title}</h3>
                <p class="file-card__facts">{move || facts(&file, &name)}</p>
                <a class="button button--small" href=url download=file_name aria-label=label>
                    <Icon name=IconName::Download/>{said("project-download")}
                </a>
            </div>
        </li>
    }
    .into_any()
}

/// `disques.svg · 600 × 400 mm · 58 Ko`. Reactive.
fn facts(file: &FileEntry, name: &str) -> String {
    let role = format!("file-role-{}", file.role);
    let words = text_with(&role, &[]);
    let role = (words != role).then_some(words);
    let size = file
        .size
        .as_ref()
        .map(format::size)
        .filter(|size| !size.is_empty());
    let bytes = (file.bytes > 0).then(|| format::bytes(file.bytes));
    let made = (!file.made_with.is_empty()).then(|| {
        text_with(
            "project-file-made-with",
            &[("program", file.made_with.clone().into())],
        )
    });
    let facts = [Some(name.to_owned()), role, size, bytes, made];
    facts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
