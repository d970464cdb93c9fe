//! Changes under what they are about.

use super::Telling;
use super::runs::told_change;
use etabli_remix::{About, ChangeGroup, ToldChange};
use leptos::prelude::*;

/// What stands beside a change: a button, a checkbox.
pub type Beside = Callback<(About, ToldChange), AnyView>;

/// Changes under what they are about, each with what can be done about it.
#[component]
pub fn ChangeList(
    /// The changes.
    groups: Signal<Vec<ChangeGroup>>,
    /// Stands before each change: its checkbox.
    #[prop(optional)]
    before: Option<Beside>,
    /// Stands behind each change: its button.
    #[prop(optional)]
    after: Option<Beside>,
) -> impl IntoView {
    let telling = Telling::here();
    let shown = move |group: ChangeGroup| {
        let about = telling.tell(|teller| teller.about(&group.about));
        let row = |change: ToldChange| {
            let beside = |what: Option<Beside>| {
                what.map(|what| what.run((group.about.clone(), change.clone())))
            };
            let (before, after) = (beside(before), beside(after));
            let told = told_change(telling, &group.about, &change);
            // A checkbox is named by the change beside it.
            let id = format!("told-{}", change.key());
            view! { <li class="told__change">{before}<span class="told__words" id=id>{told}</span>{after}</li> }
        };
        let rows = group.changes.iter().cloned().map(row).collect_view();
        view! {
            <li class="told__group">
                <h3 class="told__about">{about}</h3>
                <ul class="told__changes" role="list">{rows}</ul>
            </li>
        }
    };
    view! {
        <ul class="told" role="list">{move || groups.get().into_iter().map(shown).collect_view()}</ul>
    }
}
