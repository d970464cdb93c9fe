//! The parents whose licences bind a remix, and what they allow together.

use super::words;
use crate::i18n::{text, text_with};
use crate::state::editor::use_editor;
use etabli_model::BasedOn;
use etabli_remix::{Verdict, allowed_for, parents_of};
use leptos::prelude::*;

/// Each parent with its licence; what all of them allow, where there are several.
#[component]
pub fn ParentLicences() -> impl IntoView {
    let editor = use_editor();
    let parents = Memo::new(move |_| editor.draft.with(|project| project.based_on.clone()));
    let item = |parent: BasedOn| {
        let licence = words::name(&parent.licence);
        let arguments = [("title", parent.title.into()), ("licence", licence.into())];
        view! { <li>{text_with("licence-parent", &arguments)}</li> }
    };
    let together = move || {
        let several = parents.with(Vec::len) > 1;
        several.then(|| editor.draft.with(|project| together(&parents_of(project))))
    };
    view! {
        <Show when=move || parents.with(|parents| !parents.is_empty())>
            <div class="parent-licences">
                <p>{move || text_with("licence-parents", &[("count", parents.with(Vec::len).into())])}</p>
                <ul>{move || parents.get().into_iter().map(item).collect_view()}</ul>
                <p>{together}</p>
            </div>
        </Show>
    }
}

/// What all these licences allow: several named, or none.
fn together(parents: &[&str]) -> String {
    let allowed: Vec<String> = allowed_for(parents)
        .into_iter()
        .filter(|one| one.verdict == Verdict::Allowed)
        .map(|one| words::name(&one.licence))
        .collect();
    if allowed.is_empty() {
        return text("licence-together-none");
    }
    text_with(
        "licence-together",
        &[("licences", allowed.join(", ").into())],
    )
}
