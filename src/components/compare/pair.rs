//! Two projects side by side: each difference in one line, the first project's at the left, the
//! second's at the right; one under the other where there is no room.

use super::Telling;
use super::runs::runs;
use crate::i18n::{said, text_with};
use etabli_model::Project;
use etabli_remix::{About, ChangeGroup, ChangeKind, Run, RunKind, ToldChange, What, compare};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What every project has of its own: that it differs tells a teacher nothing.
const OWN: [&str; 6] = ["id", "uid", "format", "created", "updated", "aliases"];

/// The differences of two projects.
#[component]
pub fn Pair(
    /// The first.
    first: Arc<Project>,
    /// The second.
    second: Arc<Project>,
) -> impl IntoView {
    let telling = Telling::here();
    let mut groups = compare(&first, &second);
    for group in &mut groups {
        group
            .changes
            .retain(|change| !OWN.contains(&change.place.as_str()));
    }
    groups.retain(|group| !group.changes.is_empty());
    let count: usize = groups.iter().map(|group| group.changes.len()).sum();
    if groups.is_empty() {
        return view! { <p class="pair__count" role="status">{said("compare-same")}</p> }
            .into_any();
    }
    let far = have_nothing_in_common(&first, &second);
    let titles = [first.title.clone(), second.title.clone()];
    let shown = StoredValue::new(groups);
    let names = StoredValue::new(titles.clone());
    // Told again when the language changes.
    let lines = move || {
        let group = |group: &ChangeGroup| told_group(telling, group, &names.get_value());
        shown.with_value(|groups| groups.iter().map(group).collect_view())
    };
    view! {
        <p class="pair__count" role="status">{move || text_with("compare-count", &[("count", count.into())])}</p>
        {far.then(|| view! { <p>{said("compare-far")}</p> })}
        <div class="pair__titles" aria-hidden="true">
            <p>{titles[0].clone()}</p>
            <p>{titles[1].clone()}</p>
        </div>
        <div class="pair">{lines}</div>
    }
    .into_any()
}

/// True where no step and no material of one is known to the other.
fn have_nothing_in_common(first: &Project, second: &Project) -> bool {
    let ids = |project: &Project| -> BTreeSet<String> {
        let steps = project.steps.iter().map(|step| step.id.clone());
        steps
            .chain(project.materials.iter().map(|one| one.id.clone()))
            .collect()
    };
    ids(first).is_disjoint(&ids(second))
}

fn told_group(telling: Telling, group: &ChangeGroup, titles: &[String; 2]) -> AnyView {
    let about = telling.tell(|teller| teller.about(&group.about));
    let lines = group
        .changes
        .iter()
        .map(|change| line(telling, &group.about, change, titles))
        .collect_view();
    view! { <section class="pair__group"><h2 class="pair__about">{about}</h2>{lines}</section> }
        .into_any()
}

fn line(telling: Telling, about: &About, change: &ToldChange, titles: &[String; 2]) -> AnyView {
    let inner = telling.tell(|teller| teller.within(change));
    let field = telling.tell(|teller| teller.field(change));
    let parts: Vec<String> = [inner, Some(field)]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    let name = parts.join(", ");
    let [first, second] = sides(telling, about, change);
    let cell = |title: &String, words: AnyView| {
        view! { <div class="pair__side"><p class="pair__whose">{title.clone()}</p>{words}</div> }
    };
    view! {
        <div class="pair__line">
            {(!name.is_empty()).then(|| view! { <h3 class="pair__field">{name}</h3> })}
            {cell(&titles[0], first)}
            {cell(&titles[1], second)}
        </div>
    }
    .into_any()
}

/// What stands at each side.
fn sides(telling: Telling, about: &About, change: &ToldChange) -> [AnyView; 2] {
    let nothing =
        || view! { <p class="pair__nothing">{said("compare-nothing-here")}</p> }.into_any();
    let words = |words: String| view! { <p>{words}</p> }.into_any();
    match &change.what {
        What::Text(told) => [RunKind::Removed, RunKind::Added].map(|kind| {
            let own: Vec<Run> = told
                .iter()
                .filter(|run| run.kind == RunKind::Kept || run.kind == kind)
                .cloned()
                .collect();
            if own.is_empty() {
                nothing()
            } else {
                view! { <p class="pair__text">{runs(&own)}</p> }.into_any()
            }
        }),
        What::Value { before, after } => [before, after].map(|value| match value {
            Some(value) => words(telling.tell(|teller| teller.said(value))),
            None => nothing(),
        }),
        What::Names { added, removed, .. } => [removed, added].map(|names| {
            if names.is_empty() {
                return nothing();
            }
            let all = names
                .iter()
                .map(|name| telling.tell(|teller| teller.said(name)));
            words(all.collect::<Vec<_>>().join(", "))
        }),
        What::Item if change.kind == ChangeKind::Added => {
            [nothing(), words(named(telling, about, change))]
        }
        What::Item => [words(named(telling, about, change)), nothing()],
        What::Moved { from, to } => [from, to].map(|place| {
            words(text_with(
                "compare-place",
                &[("place", place.to_string().into())],
            ))
        }),
        What::Unreadable => [
            words(telling.tell(|teller| teller.what("", change))),
            ().into_any(),
        ],
    }
}

/// What an item is called.
fn named(telling: Telling, about: &About, change: &ToldChange) -> String {
    match (&change.within, about) {
        (Some(within), _) => telling.tell(|teller| teller.said(&within.name)),
        (None, About::Item { name, .. }) => telling.tell(|teller| teller.said(name)),
        (None, about) => telling.tell(|teller| teller.about(about)),
    }
}
