//! The button that goes through the three themes.

use super::{Icon, IconName};
use crate::components::announce;
use crate::i18n::text;
use crate::platform::preferences::{self, Theme};
use leptos::prelude::*;

/// Changes between the system's theme, light and dark.
#[component]
pub fn ThemeButton() -> impl IntoView {
    let theme = RwSignal::new(preferences::theme());
    let name = move || match theme.get() {
        Theme::System => text("theme-auto"),
        Theme::Light => text("theme-light"),
        Theme::Dark => text("theme-dark"),
    };
    let label = move || format!("{} – {}", text("theme-switch"), name());
    let change = move |_| {
        let next = match theme.get_untracked() {
            Theme::System => Theme::Dark,
            Theme::Dark => Theme::Light,
            Theme::Light => Theme::System,
        };
        preferences::set_theme(next);
        theme.set(next);
        announce(untrack(name));
    };
    view! {
        <button type="button" class="button button--icon" on:click=change aria-label=label title=label>
            <Icon name=IconName::Theme/>
        </button>
    }
}
