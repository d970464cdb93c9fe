//! "Un lien": the whole remix in an address, measured before it is sent, and the same as a code.

use crate::components::{Icon, IconName, Notice, NoticeKind, WithGallery, announce};
use crate::i18n::{said, text, text_with};
use crate::platform::files::ObjectUrl;
use crate::platform::share::{Shared, share};
use crate::platform::{clipboard, files, focus};
use crate::state::catalogue::Gallery;
use crate::state::editor::{Editor, use_editor};
use crate::state::link::{self, LinkMade, SAFE_LENGTH};
use etabli_remix::Moment;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

const ADDRESS: &str = "share-link-address";

/// How far the link has come.
#[derive(Clone, Default)]
enum Stage {
    #[default]
    NotAsked,
    Coming,
    Made(Arc<LinkMade>),
}

/// The choice, and what came of it.
#[component]
pub(super) fn ShareLink() -> impl IntoView {
    view! { <WithGallery let:gallery><LinkChoice gallery/></WithGallery> }
}

#[component]
fn LinkChoice(
    /// The dataset, which may have the original.
    gallery: Arc<Gallery>,
) -> impl IntoView {
    let editor = use_editor();
    let stage = RwSignal::new(Stage::default());
    let make = move |_| make(editor, gallery.clone(), stage);
    let coming = move || matches!(stage.get(), Stage::Coming);
    let words = move || {
        text(if coming() {
            "share-link-coming"
        } else {
            "share-link"
        })
    };
    let made = move || match stage.get() {
        Stage::Made(made) => Some(view! { <MadeLink made/> }),
        _ => None,
    };
    view! {
        <div class="export-dialog__choice">
            <button type="button" class="button" id="share-link" aria-disabled=move || coming().then_some("true")
                aria-describedby="share-link-text" on:click=make>
                <Icon name=IconName::Share/>{words}
            </button>
            <p class="muted" id="share-link-text">{said("share-link-text")}</p>
            {made}
        </div>
    }
}

fn make(editor: Editor, gallery: Arc<Gallery>, stage: RwSignal<Stage>) {
    if matches!(stage.get_untracked(), Stage::Coming) {
        return;
    }
    editor.keep_version(Moment::Export, "");
    let remix = editor.remix();
    stage.set(Stage::Coming);
    spawn_local(async move {
        let made = link::make(&remix, &gallery).await;
        let signs = [("signs", made.address.len().into())];
        announce(text_with("share-link-made", &signs));
        stage.try_set(Stage::Made(Arc::new(made)));
        request_animation_frame(|| focus::to_id(ADDRESS));
    });
}

#[component]
fn MadeLink(
    /// The link.
    made: Arc<LinkMade>,
) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let select = move |_| {
        if let Some(field) = field.get_untracked() {
            field.select();
        }
    };
    let address = made.address.clone();
    let signs = address.len();
    let length = move || text_with("share-link-length", &[("signs", signs.into())]);
    let long = (signs > SAFE_LENGTH).then(|| {
        let title = Signal::derive(move || {
            text_with("share-link-long-title", &[("most", SAFE_LENGTH.into())])
        });
        view! { <Notice kind=NoticeKind::Warning title><p>{said("share-link-long")}</p></Notice> }
    });
    let left = made.left_behind.len();
    let left = (left > 0).then(|| {
        let title =
            Signal::derive(move || text_with("share-link-left-title", &[("count", left.into())]));
        view! { <Notice kind=NoticeKind::Info title><p>{said("share-link-left")}</p></Notice> }
    });
    view! {
        <div class="share-link">
            <label class="field">
                <span class="field__label">{said("share-link-label")}</span>
                <input class="field__input" id=ADDRESS node_ref=field readonly=true prop:value=address.clone()
                    aria-describedby="share-link-length" on:focus=select/>
            </label>
            <p class="muted" id="share-link-length">{length}</p>
            <SendButtons address/>
            {long}
            {left}
            <p class="muted">{said("share-link-names")}</p>
            <LinkCodeView made/>
        </div>
    }
}

#[component]
fn SendButtons(
    /// The whole address.
    address: String,
) -> impl IntoView {
    let editor = use_editor();
    let copied = RwSignal::new(None::<bool>);
    let copy = {
        let address = address.clone();
        move |_| {
            let address = address.clone();
            spawn_local(async move {
                copied.try_set(Some(clipboard::copy(&address).await));
            });
        }
    };
    let pass_on = move |_| {
        let (title, address) = (editor.remix().project.title, address.clone());
        spawn_local(async move {
            if share(&title, &address).await == Shared::Unavailable {
                copied.try_set(Some(clipboard::copy(&address).await));
            }
        });
    };
    let told = move || match copied.get() {
        None => String::new(),
        Some(true) => text("share-link-copied"),
        Some(false) => text("share-link-not-copied"),
    };
    view! {
        <p class="share-link__actions">
            <button type="button" class="button button--primary" id="share-link-copy" on:click=copy>{said("share-link-copy")}</button>
            <button type="button" class="button" on:click=pass_on><Icon name=IconName::Share/>{said("share-link-send")}</button>
        </p>
        <p class="share-link__told" role="status">{told}</p>
    }
}

#[component]
fn LinkCodeView(
    /// The link.
    made: Arc<LinkMade>,
) -> impl IntoView {
    let Some(code) = made.code.clone() else {
        return view! { <p class="muted">{said("share-link-no-code")}</p> }.into_any();
    };
    let Some(picture) = ObjectUrl::new(code.svg.as_bytes(), "image/svg+xml") else {
        return ().into_any();
    };
    let save = move |_| files::download("code.svg", "image/svg+xml", code.svg.as_bytes());
    let address = picture.as_str().to_owned();
    // The browser keeps the picture as long as this is on the page.
    let _kept = StoredValue::new_local(picture);
    view! {
        <figure class="share-link__code">
            <img src=address alt=move || text("share-link-code-alt") width="240" height="240"/>
            <figcaption>
                <p>{said("share-link-code")}</p>
                <button type="button" class="button button--small" on:click=save>
                    <Icon name=IconName::Download/>{said("share-link-code-save")}
                </button>
            </figcaption>
        </figure>
    }
    .into_any()
}
