//! Where a remix of the workbench began, with the way to its original and to what it changed.

use crate::i18n::{said, text_with};
use crate::routes::Page;
use crate::state::comparison::own_name;
use crate::state::workbench::use_workbench;
use etabli_remix::{Origin, RemixCard as Card};
use leptos::prelude::*;
use leptos_router::components::A;
use std::sync::Arc;

/// A line under the title of a card.
#[component]
pub(super) fn OriginLine(
    /// The remix's line.
    card: Arc<Card>,
) -> impl IntoView {
    let workbench = use_workbench();
    let id = card.id.clone();
    let imported = Memo::new(move |_| workbench.imported_from(&id));
    let began = move || match (card.origin, imported.get()) {
        (Origin::New, _) => view! { <span>{said("remix-new")}</span> }.into_any(),
        (_, Some(name)) => {
            let words = move || text_with("remix-imported-from", &[("name", name.clone().into())]);
            view! { <span>{words}</span> }.into_any()
        }
        (_, None) => adapted(&card),
    };
    view! { <p class="remix-card__origin">{began}</p> }
}

/// The original by its name, and the two side by side.
fn adapted(card: &Card) -> AnyView {
    let original = Page::Project {
        id: card.base.clone(),
    };
    let beside = Page::Compare {
        a: card.base.clone(),
        b: own_name(&card.id),
    };
    let (title, version) = (card.base_title.clone(), card.base_version.clone());
    let named = move || text_with("bench-original", &[("title", title.clone().into())]);
    let version = move || text_with("bench-version", &[("version", version.clone().into())]);
    let of = card.title.clone();
    let label = move || text_with("bench-changed-in", &[("title", of.clone().into())]);
    view! {
        <span>{said("bench-after")}" "<A href=original.path()>{named}</A>", "{version}</span>
        <A href=beside.path() attr:class="remix-card__compare" attr:aria-label=label>{said("bench-changed")}</A>
    }
    .into_any()
}
