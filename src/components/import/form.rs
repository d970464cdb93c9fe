//! Where a document is handed over: dropped, chosen or pasted.

use crate::components::{Icon, IconName};
use crate::i18n::said;
use crate::platform::dropped::chosen;
use crate::platform::focus;
use crate::state::import::Import;
use leptos::prelude::*;

const TEXT: &str = "import-text";

/// The drop zone with its button, and the field for a pasted text.
#[component]
pub fn ImportForm(
    /// The visit.
    import: Import,
    /// A file is held above the page.
    over: RwSignal<bool>,
) -> impl IntoView {
    let choose = move |event| {
        if let Some(file) = chosen(&event) {
            import.read_file(file);
        }
    };
    view! {
        <p class="lead">{said("import-lead")}</p>
        <section class="drop-zone" class:drop-zone--over=move || over.get() aria-labelledby="import-drop">
            <h2 class="drop-zone__title" id="import-drop">{said("import-drop")}</h2>
            // The field itself takes the keyboard; what is seen of it is its label.
            <input class="visually-hidden drop-zone__input" type="file" id="import-file" on:change=choose
                aria-describedby="import-formats"/>
            <label class="button button--primary" for="import-file">
                <Icon name=IconName::File/>{said("import-choose")}
            </label>
            <p class="drop-zone__formats" id="import-formats">{said("import-formats")}</p>
        </section>
        <PasteField import/>
        <p class="muted">{said("import-promise")}</p>
    }
}

#[component]
fn PasteField(
    /// The visit.
    import: Import,
) -> impl IntoView {
    let missing = RwSignal::new(false);
    let write = move |event| {
        missing.set(false);
        import.pasted.set(event_target_value(&event));
    };
    let read = move |_| {
        let empty = import.pasted.with_untracked(|text| text.trim().is_empty());
        missing.set(empty);
        if empty {
            focus::to_id(TEXT);
        } else {
            import.read_pasted();
        }
    };
    let error = move || {
        view! { <p class="field__error" id="import-text-error" role="alert">{said("import-text-missing")}</p> }
    };
    view! {
        <div class="import__paste">
            <div class="field">
                <label class="field__label" for=TEXT>{said("import-text")}</label>
                <p class="field__hint" id="import-text-hint">{said("import-text-hint")}</p>
                <textarea class="field__input import__text" id=TEXT rows="8" spellcheck="false"
                    aria-describedby="import-text-hint import-text-error"
                    aria-invalid=move || missing.get().then_some("true")
                    prop:value=move || import.pasted.get() on:input=write></textarea>
                <Show when=move || missing.get()>{error()}</Show>
            </div>
            <p><button type="button" class="button" on:click=read>{said("import-read")}</button></p>
        </div>
    }
}
