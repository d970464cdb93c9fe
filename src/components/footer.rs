//! The bottom of every page.

use crate::i18n::{language, said, text_with};
use crate::state::catalogue::use_catalogue;
use etabli_model::vocabulary::label;
use leptos::prelude::*;

/// The promise, and the licences.
#[component]
pub fn Footer() -> impl IntoView {
    let catalogue = use_catalogue();
    let licence = move || {
        let gallery = catalogue.gallery()?;
        let name = label(
            &gallery.vocabulary.licences,
            &gallery.dataset.licence,
            language(),
        )
        .to_owned();
        Some(text_with("footer-licence", &[("licence", name.into())]))
    };
    view! {
        <footer class="footer">
            <div class="footer__inner">
                <p>{said("footer-promise")}</p>
                <p>{licence}</p>
            </div>
        </footer>
    }
}
