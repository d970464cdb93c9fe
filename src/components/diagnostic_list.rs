//! What is wrong in the dataset: the file, the place and the remedy.

use crate::i18n::{attribute_with, said, text_with};
use crate::pages::later;
use etabli_model::Finding;
use leptos::prelude::*;

/// Findings in the reader's words.
#[component]
pub fn DiagnosticList(
    /// What was found.
    findings: Vec<Finding>,
) -> impl IntoView {
    later::findings(findings)
}

/// Those findings, with the part of the app that knows their words.
#[component]
pub fn FindingList(
    /// What was found.
    findings: Vec<Finding>,
) -> impl IntoView {
    let items = findings
        .into_iter()
        .map(|found| view! { <DiagnosticItem found/> })
        .collect_view();
    view! { <ul class="diagnostics">{items}</ul> }
}

#[component]
fn DiagnosticItem(
    /// One finding.
    found: Finding,
) -> impl IntoView {
    let found = StoredValue::new(found);
    let words = move |attribute: Option<&str>| {
        found.with_value(|found| {
            let key = format!("problem-{}", found.code);
            let arguments: Vec<_> = found
                .arguments
                .iter()
                .map(|argument| (argument.name.as_str(), argument.value.clone().into()))
                .collect();
            match attribute {
                Some(attribute) => attribute_with(&key, attribute, &arguments),
                None => text_with(&key, &arguments),
            }
        })
    };
    view! {
        <li class="diagnostics__item">
            <p class="diagnostics__problem">{move || words(None)}</p>
            <dl class="diagnostics__facts">
                <dt>{said("diagnostic-file")}</dt>
                <dd><code>{found.with_value(|found| found.file.clone())}</code></dd>
                <Show when=move || !place(&found.get_value()).is_empty()>
                    <dt>{said("diagnostic-place")}</dt>
                    <dd>{move || place(&found.get_value())}</dd>
                </Show>
                <dt>{said("diagnostic-remedy")}</dt>
                <dd>{move || words(Some("hint"))}</dd>
            </dl>
        </li>
    }
}

fn place(found: &Finding) -> String {
    let (line, column) = (found.line, found.column);
    match (found.path.as_str(), line) {
        (path, 0) => path.to_owned(),
        ("" | ".", _) => text_with(
            "diagnostic-place-line-only",
            &[("line", line.into()), ("column", column.into())],
        ),
        (path, _) => text_with(
            "diagnostic-place-line",
            &[("path", path.to_owned().into()), ("line", line.into())],
        ),
    }
}
