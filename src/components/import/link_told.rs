//! What a link says beside its project: what changed since, and what did not fit.

use crate::components::{Notice, NoticeKind};
use crate::i18n::{said, text_with};
use crate::state::link::LinkTold;
use leptos::prelude::*;

/// Nothing where there is nothing to tell.
#[component]
pub(super) fn ImportLinkTold(
    /// What there is to tell.
    told: LinkTold,
) -> impl IntoView {
    let LinkTold {
        moved_on,
        conflicts,
        left_behind,
        without_place,
    } = told;
    let decide = (conflicts > 0)
        .then_some(move || text_with("import-link-conflicts", &[("count", conflicts.into())]));
    let lost = without_place.len();
    let lost =
        (lost > 0).then_some(move || text_with("import-link-lost", &[("count", lost.into())]));
    let places = without_place.into_iter();
    let places = places.map(|place| view! { <li><code>{place}</code></li> });
    let places = places.collect_view();
    let newer = (moved_on || conflicts > 0).then(|| {
        let title = Signal::derive(said(match moved_on {
            true => "import-link-newer-title",
            false => "import-link-open-title",
        }));
        let merged = moved_on.then(|| view! { <p>{said("import-link-newer")}</p> });
        view! {
            <Notice kind=NoticeKind::Info title>
                {merged}
                {decide.map(|decide| view! { <p>{decide}</p> })}
                {lost.map(|lost| view! { <p>{lost}</p><ul>{places}</ul> })}
            </Notice>
        }
    });
    let pictures = (left_behind > 0).then(|| {
        let title = Signal::derive(move || {
            text_with("import-link-left-title", &[("count", left_behind.into())])
        });
        view! { <Notice kind=NoticeKind::Info title><p>{said("import-link-left")}</p></Notice> }
    });
    view! { {newer}{pictures} }
}
