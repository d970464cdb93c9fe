//! What is said while pictures are added and afterwards: how far it is, which did not come and why, and whose faces are seen.

use crate::components::{Notice, NoticeKind, announce};
use crate::i18n::{format, said, text, text_with};
use crate::platform::focus;
use crate::state::picture_place::Place;
use crate::state::pictures::{
    MOST_BYTES, MOST_PICTURES, News, PictureRefusal, Refused, use_pictures,
};
use etabli_formats::{DrawingFault, PictureKind};
use leptos::prelude::*;

/// After pictures were added: to the words that say what the first shows.
pub(super) fn focus_on_words(place: &Place, ids: &[String]) {
    let Some(id) = ids.first() else { return };
    announce(text_with("media-added", &[("count", ids.len().into())]));
    focus::to_id(&words_id(place, id));
}

/// The name in this page of the field for a picture's words.
pub(super) fn words_id(place: &Place, image: &str) -> String {
    match place {
        Place::Step(step) => format!("steps-{step}-image-{image}"),
        _ => format!("images-{image}-0"),
    }
}

/// What is said about the pictures of one place.
#[component]
pub(super) fn PictureNews(
    /// The place.
    #[prop(into)]
    place: Signal<Place>,
) -> impl IntoView {
    let pictures = use_pictures();
    let here = move |told: &Place| match (place.get(), told) {
        (Place::Step(step), Place::Step(told)) => step == *told,
        (Place::Project, told) => !matches!(told, Place::Step(_)),
        _ => false,
    };
    let progress = move || {
        let (_, progress) = pictures.progress.get().filter(|(told, _)| here(told))?;
        Some(text_with(
            "media-progress",
            &[
                ("number", (progress.done + 1).into()),
                ("total", progress.total.into()),
            ],
        ))
    };
    let news = Memo::new(move |_| {
        let news = pictures.news.get();
        let told = news.place.as_ref().is_some_and(here);
        if told { news } else { News::default() }
    });
    let refused = move || news.with(|news| news.refused.clone());
    let removed = move || news.with(|news| news.removed.join(", "));
    let stilled = move || news.with(|news| news.stilled.join(", "));
    view! {
        <p class="media-progress" role="status">{progress}</p>
        <Show when=move || !refused().is_empty()>
            <Notice kind=NoticeKind::Danger title=Signal::derive(move || {
                text_with("media-refused", &[("count", refused().len().into())])
            })>
                <ul>{move || refused().iter().map(|one| view! { <li>{sentence(one)}</li> }).collect_view()}</ul>
            </Notice>
        </Show>
        <Show when=move || !removed().is_empty()>
            <Notice title=Signal::derive(said("media-drawing-cleaned"))>
                <p>{move || text_with("media-drawing-removed", &[("names", removed().into())])}</p>
            </Notice>
        </Show>
        <Show when=move || !stilled().is_empty()>
            <Notice title=Signal::derive(said("media-stilled"))>
                <p>{move || text_with("media-stilled-text", &[("names", stilled().into())])}</p>
            </Notice>
        </Show>
        <Show when=move || news.with(|news| !news.added.is_empty())><Faces/></Show>
    }
}

/// A picture of a class is a picture of children.
#[component]
fn Faces() -> impl IntoView {
    let pictures = use_pictures();
    let heard = move |_| pictures.heard();
    view! {
        <Notice title=Signal::derive(said("media-faces-title"))>
            <p>{said("media-faces-text")}</p>
            <p class="muted">{said("media-cleaned")}</p>
            <p><button type="button" class="button button--small" on:click=heard>{said("media-faces-heard")}</button></p>
        </Notice>
    }
}

/// Why a picture was not added, and what to do. Reactive to the language.
fn sentence(refused: &Refused) -> String {
    let name = || ("name", refused.name.clone().into());
    match &refused.reason {
        PictureRefusal::TooLarge => {
            let most = format::bytes(MOST_BYTES);
            text_with("media-too-large", &[name(), ("most", most.into())])
        }
        PictureRefusal::TooMany => {
            text_with("media-too-many", &[name(), ("most", MOST_PICTURES.into())])
        }
        PictureRefusal::NotAPicture => text_with("media-not-a-picture", &[name()]),
        PictureRefusal::TooManyPixels(size) => text_with(
            "media-too-many-pixels",
            &[
                name(),
                ("width", size.width.into()),
                ("height", size.height.into()),
            ],
        ),
        PictureRefusal::NotShown(PictureKind::Heic) => text_with("media-heic", &[name()]),
        PictureRefusal::NotShown(kind) => {
            text_with("media-not-shown", &[name(), ("kind", kind.name().into())])
        }
        PictureRefusal::Drawing(fault) => drawing_sentence(&refused.name, fault),
        PictureRefusal::Unread(reason) => {
            text_with("media-unread", &[name(), ("reason", reason.clone().into())])
        }
        PictureRefusal::NotKept(reason) => text_with(
            "media-not-kept",
            &[name(), ("reason", reason.clone().into())],
        ),
    }
}

/// Why a drawing is refused. Reactive to the language.
pub(super) fn drawing_sentence(name: &str, fault: &DrawingFault) -> String {
    let name = || ("name", name.to_owned().into());
    match fault {
        DrawingFault::Entities => text_with("media-drawing-entities", &[name()]),
        DrawingFault::Broken { line } => {
            text_with("media-drawing-broken", &[name(), ("line", (*line).into())])
        }
        DrawingFault::TooLarge { .. } | DrawingFault::TooDeep { .. } => {
            text_with("media-drawing-too-large", &[name()])
        }
        DrawingFault::NotADrawing => text_with("media-not-a-picture", &[name()]),
    }
}

/// What stands where a picture has no words yet. Reactive to the language.
pub(super) fn without_words(alt: &str) -> Option<String> {
    alt.trim().is_empty().then(|| text("media-without-words"))
}
