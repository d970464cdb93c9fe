//! A section of the form: its title, which folds it, and what stands under it.

use super::folds::use_folds;
use crate::components::{Icon, IconName};
use leptos::prelude::*;

/// A section and what stands in it.
#[component]
pub fn SectionHead(
    /// Its name, which starts the names of its parts in the page.
    #[prop(into)]
    name: String,
    /// Its title.
    title: Signal<String>,
    /// What it is for.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// What may be dropped on it or pasted in it, for `data-takes`.
    #[prop(optional)]
    takes: Option<&'static str>,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    let folds = use_folds();
    let open = {
        let name = name.clone();
        Memo::new(move |_| folds.section_is_open(&name))
    };
    let expanded = move || if open.get() { "true" } else { "false" };
    let (section, heading, body) = (
        format!("section-{name}"),
        format!("heading-{name}"),
        format!("body-{name}"),
    );
    let labelled = heading.clone();
    view! {
        <section class="form-section" id=section aria-labelledby=labelled data-takes=takes>
            <div class="form-section__head">
                <h2 class="form-section__title">
                    <button type="button" class="form-section__toggle" id=heading aria-expanded=expanded
                        aria-controls=body.clone() on:click=move |_| folds.toggle_section(&name)>
                        <span>{title}</span><Icon name=IconName::Chevron/>
                    </button>
                </h2>
                {hint.map(|hint| view! { <p hidden=move || !open.get()>{hint}</p> })}
            </div>
            <div class="form-section__body" id=body hidden=move || !open.get()>{children()}</div>
        </section>
    }
}
