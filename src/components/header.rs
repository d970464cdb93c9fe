//! The top of every page: mark, navigation, language and theme.

use super::ThemeButton;
use crate::i18n::{language, said, set_language, text, text_with};
use crate::routes::Page;
use crate::state::workbench::use_remix_count;
use etabli_model::Language;
use leptos::prelude::*;
use leptos_router::components::A;

/// The header, with its finger-joint edge.
#[component]
pub fn Header() -> impl IntoView {
    let gallery = Page::Gallery {
        query: String::new(),
    }
    .path();
    view! {
        <header class="header">
            <div class="header__bar">
                <A href=gallery.clone() attr:class="header__brand">
                    <Logo/>
                    <span class="header__name">{said("product")}</span>
                </A>
                <nav class="header__nav" aria-label=said("nav-label")>
                    <A href=gallery exact=true attr:class="header__link">{said("nav-gallery")}</A>
                    <A href=Page::Workbench.path() attr:class="header__link">
                        {said("nav-workbench")}<RemixCount/>
                    </A>
                </nav>
                <div class="header__tools"><LanguageButton/><ThemeButton/></div>
            </div>
            <div class="header__joint" aria-hidden="true"></div>
        </header>
    }
}

#[component]
fn RemixCount() -> impl IntoView {
    let count = use_remix_count();
    view! {
        <Show when=move || count.get() != 0>
            <span class="badge" aria-hidden="true">{count}</span>
            <span class="visually-hidden">
                " "{move || text_with("nav-workbench-count", &[("count", count.get().into())])}
            </span>
        </Show>
    }
}

#[component]
fn LanguageButton() -> impl IntoView {
    let other = move || match language() {
        Language::French => Language::English,
        Language::English => Language::French,
    };
    let change = move |_| set_language(untrack(other));
    // Those who speak to their computer say what they see.
    let label = move || format!("{} – {}", text("language-code"), text("language-switch"));
    view! {
        <button type="button" class="button button--icon" lang=move || other().tag() on:click=change
            aria-label=label title=said("language-switch")>
            <span aria-hidden="true">{said("language-code")}</span>
        </button>
    }
}

#[component]
fn Logo() -> impl IntoView {
    view! {
        <svg class="header__logo" viewBox="0 0 32 32" width="36" height="36" aria-hidden="true" focusable="false">
            <path class="header__logo-board" d="M7 10h19v4.2H14.5v3.2H26v4.2H14.5v3.2H26V29H7Z"/>
            <path class="header__logo-cut" d="m14 6.2 5.5-3.6"/>
        </svg>
    }
}
