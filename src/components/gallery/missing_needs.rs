//! What is missing to make a project here, on its card.

use crate::components::needs::wanted;
use crate::i18n::text_with;
use crate::state::catalogue::use_catalogue;
use crate::state::search::use_search;
use etabli_search::Need;
use leptos::prelude::*;

/// What the last answer says is missing for a project. Reactive.
pub fn missing_of(id: String) -> Signal<Vec<String>> {
    let found = use_search().found;
    Memo::new(move |_| {
        found
            .with(|found| {
                let found = found.as_ref()?;
                let mut rows = found.rows.iter();
                let position = rows.position(|row| row.as_ref().is_some_and(|row| row.id == id))?;
                Some(found.answer.hits.get(position)?.missing.clone())
            })
            .unwrap_or_default()
    })
    .into()
}

/// "Il manque : découpeuse laser 600 × 400"; nothing when nothing is missing.
#[component]
pub fn MissingNeeds(
    /// Needs that are not met, as the search writes them.
    #[prop(into)]
    values: Signal<Vec<String>>,
) -> impl IntoView {
    let catalogue = use_catalogue();
    let sentences = move || {
        let needs: Vec<Need> = values.with(|values| {
            let read = values.iter().filter_map(|value| Need::from_value(value));
            read.collect()
        });
        let gallery = (!needs.is_empty()).then(|| catalogue.gallery()).flatten();
        let Some(gallery) = gallery else {
            return Vec::new();
        };
        let of_class = |need: &&Need| matches!(need, Need::Class { .. });
        let list = |key: &str, needs: Vec<&Need>| {
            let names: Vec<String> = needs
                .into_iter()
                .map(|need| wanted(need, &gallery.vocabulary))
                .collect();
            (!names.is_empty()).then(|| text_with(key, &[("list", names.join(", ").into())]))
        };
        let (class, things) = needs.iter().partition(of_class);
        [
            list("here-missing", things),
            list("here-other-class", class),
        ]
        .into_iter()
        .flatten()
        .collect()
    };
    let line = |sentence| view! { <p class="missing">{sentence}</p> };
    move || sentences().into_iter().map(line).collect_view()
}
