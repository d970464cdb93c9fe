//! What a project says of itself, in a few lines.

use crate::i18n::{language, said, text};
use crate::state::catalogue::Gallery;
use etabli_formats::licence_name;
use etabli_model::Project;
use etabli_model::vocabulary::label;
use leptos::prelude::*;
use std::sync::Arc;

/// Title, summary, and what there is of everything.
#[component]
pub(super) fn ImportFacts(
    /// The project.
    project: Project,
    /// How many files came with it.
    files: usize,
    /// The dataset, for its words.
    gallery: Arc<Gallery>,
) -> impl IntoView {
    let names: Vec<&str> = project
        .authors
        .iter()
        .map(|author| author.name.as_str())
        .collect();
    let authors = names.join(", ");
    let licence = licence_name(&project.licence);
    let kind = project.kind.clone();
    let kind = move || label(&gallery.vocabulary.kinds, &kind, language()).to_owned();
    let given = |value: String| {
        move || match value.is_empty() {
            true => text("import-not-given"),
            false => value.clone(),
        }
    };
    let (title, summary) = (project.title.clone(), project.summary.clone());
    let tongue = project.language.clone();
    let tongue = (!tongue.is_empty()).then_some(tongue);
    let fact = |name: &'static str, value: AnyView| {
        view! { <div class="import-facts__fact"><dt>{said(name)}</dt><dd>{value}</dd></div> }
    };
    let count = |many: usize| many.to_string().into_any();
    view! {
        <h3 class="import-review__title" lang=tongue.clone()>{title}</h3>
        <p class="import-review__summary" lang=tongue>{summary}</p>
        <dl class="import-facts">
            {fact("import-kind", kind.into_any())}
            {fact("import-licence", given(licence).into_any())}
            {fact("import-authors", given(authors).into_any())}
            {fact("import-materials", count(project.materials.len()))}
            {fact("import-steps", count(project.steps.len()))}
            {fact("import-pictures", count(project.images.len()))}
            {fact("import-files", count(files))}
        </dl>
    }
}
