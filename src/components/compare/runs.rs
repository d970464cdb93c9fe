//! One change as elements of the page: what went is struck through, what came is underlined, and
//! both are said to who does not see it.

use super::Telling;
use crate::i18n::text;
use etabli_remix::{About, Run, RunKind, ToldChange, What};
use leptos::prelude::*;

/// A kept stretch longer than this, in characters, is shown by its ends.
const LONGEST_KEPT: usize = 160;
/// Characters of such a stretch shown at each end.
const SHOWN_END: usize = 60;

/// A change, without what it is about.
pub(super) fn told_change(telling: Telling, about: &About, change: &ToldChange) -> AnyView {
    let list = match (&change.within, about) {
        (Some(within), _) => within.list.clone(),
        (None, About::Item { list, .. }) => list.clone(),
        (None, About::Translation { .. }) => "translations".to_owned(),
        (None, About::Section(_)) => String::new(),
    };
    let within = telling.tell(|teller| teller.within(change));
    let within = within.map(|inner| view! { <span class="told__within">{inner}</span>", " });
    let field = telling.tell(|teller| teller.field(change));
    let named = move || view! { <span class="told__field">{field}</span>" " };
    let what = match &change.what {
        What::Text(told) => {
            view! { {named()}<span class="told__text">{runs(told)}</span> }.into_any()
        }
        What::Value {
            before: None,
            after: None,
        }
        | What::Item
        | What::Moved { .. }
        | What::Names { .. }
        | What::Unreadable => telling.tell(|teller| teller.what(&list, change)).into_any(),
        What::Value { before, after } => {
            let said = |value: &Option<_>| {
                value
                    .as_ref()
                    .map(|value| telling.tell(|teller| teller.said(value)))
            };
            let (before, after) = (said(before), said(after));
            let gone = before.map(|words| marked(RunKind::Removed, words));
            let come = after.map(|words| marked(RunKind::Added, words));
            view! { {named()}{gone}" "{come} }.into_any()
        }
    };
    view! { {within}{what} }.into_any()
}

/// A text word by word.
pub(super) fn runs(runs: &[Run]) -> AnyView {
    let shown = |run: &Run| match run.kind {
        RunKind::Kept => middle_left_out(&run.text).into_any(),
        kind => marked(kind, run.text.clone()),
    };
    runs.iter().map(shown).collect_view().into_any()
}

fn marked(kind: RunKind, words: String) -> AnyView {
    match kind {
        RunKind::Removed => view! {
            <del class="told__gone"><span class="visually-hidden">{text("compare-mark-gone")}" "</span>{words}</del>
        }
        .into_any(),
        _ => view! {
            <ins class="told__come"><span class="visually-hidden">{text("compare-mark-come")}" "</span>{words}</ins>
        }
        .into_any(),
    }
}

fn middle_left_out(text: &str) -> String {
    let count = text.chars().count();
    if count <= LONGEST_KEPT {
        return text.to_owned();
    }
    let start: String = text.chars().take(SHOWN_END).collect();
    let end: String = text.chars().skip(count - SHOWN_END).collect();
    format!("{start} […] {end}")
}
