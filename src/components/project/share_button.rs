//! "Partager": the device's own way, else the address is copied, else it is shown.

use crate::components::{Icon, IconName, announce};
use crate::i18n::{said, text};
use crate::platform::share::{Shared, share};
use crate::platform::{clipboard, document};
use crate::routes::Page;
use etabli_model::Project;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use std::time::Duration;

/// What the button says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Feedback {
    None,
    Copied,
    /// The browser refuses to copy: the address is shown.
    Shown,
}

/// Passes the project's address on.
#[component]
pub(super) fn ShareButton(
    /// The project.
    project: Arc<Project>,
) -> impl IntoView {
    let feedback = RwSignal::new(Feedback::None);
    let address = document::absolute(
        &Page::Project {
            id: project.id.clone(),
        }
        .path(),
    );
    let url = address.clone();
    let pass_on = move |_| {
        let (title, url) = (project.title.clone(), url.clone());
        spawn_local(async move {
            if share(&title, &url).await == Shared::Done {
                return;
            }
            if clipboard::copy(&url).await {
                feedback.try_set(Feedback::Copied);
                announce(text("project-share-copied"));
                let rest = move || {
                    feedback.try_set(Feedback::None);
                };
                set_timeout(rest, Duration::from_secs(4));
            } else {
                feedback.try_set(Feedback::Shown);
            }
        });
    };
    let copied = move || feedback.get() == Feedback::Copied;
    let words = move || {
        if copied() {
            text("project-share-copied")
        } else {
            text("project-share")
        }
    };
    let icon = move || {
        if copied() {
            IconName::Check
        } else {
            IconName::Share
        }
    };
    view! {
        <button type="button" class="button" on:click=pass_on>
            {move || view! { <Icon name=icon()/> }}{words}
        </button>
        <Show when=move || feedback.get() == Feedback::Shown>
            <label class="project-actions__word field">
                <span class="field__label">{said("project-share-by-hand")}</span>
                <input class="field__input" readonly=true prop:value=address.clone()/>
            </label>
        </Show>
    }
}
