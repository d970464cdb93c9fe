//! Says that what was told is kept, or that the browser refused.

use crate::components::{Icon, IconName};
use crate::i18n::{said, text_with};
use crate::state::profile::use_profile;
use leptos::prelude::*;

/// How the last change was kept. Nothing before the first one.
#[component]
pub fn KeptState() -> impl IntoView {
    let kept = use_profile().kept;
    let words = move || {
        match kept.get() {
        None => ().into_any(),
        Some(Ok(())) => view! {
            <span class="saved-state saved-state--saved"><Icon name=IconName::Check/>{said("profile-kept")}</span>
        }
        .into_any(),
        Some(Err(reason)) => {
            let told = move || text_with("profile-refused", &[("reason", reason.clone().into())]);
            view! { <span class="saved-state saved-state--failed"><Icon name=IconName::Warning/>{told}</span> }
                .into_any()
        }
    }
    };
    view! { <p role="status">{words}</p> }
}
