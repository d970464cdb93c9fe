//! What was guessed, kept aside or lost, told apart.

use crate::components::DiagnosticList;
use crate::i18n::{said, text_with};
use etabli_model::{Diagnostic, Finding};
use leptos::prelude::*;

/// What became of a part of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Lost,
    Guessed,
    KeptAside,
    Unfinished,
}

impl Fate {
    const ALL: [Self; 4] = [Self::Lost, Self::Guessed, Self::KeptAside, Self::Unfinished];

    fn of(finding: &Finding) -> Self {
        match finding.code.as_str() {
            "lost" | "file-not-given" | "address-left-out" | "unknown-key" => Self::Lost,
            "assumed" | "guessed" | "unknown-licence" | "licence-without-version" => Self::Guessed,
            "kept-aside" => Self::KeptAside,
            _ => Self::Unfinished,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Lost => "import-lost",
            Self::Guessed => "import-guessed",
            Self::KeptAside => "import-kept-aside",
            Self::Unfinished => "import-unfinished",
        }
    }
}

/// One fold for each fate that something had; a word when nothing had any.
#[component]
pub(super) fn ImportFindings(
    /// What the reader says, in the order of the document.
    diagnostics: Vec<Diagnostic>,
) -> impl IntoView {
    let findings: Vec<Finding> = diagnostics.into_iter().map(Finding::from).collect();
    let nothing = findings.is_empty();
    let folds = Fate::ALL.map(|fate| {
        let of_this = findings.iter().filter(|one| Fate::of(one) == fate);
        let of_this: Vec<Finding> = of_this.cloned().collect();
        (!of_this.is_empty()).then(|| view! { <Fold fate findings=of_this/> })
    });
    view! {
        <section class="import-review__part">
            <h3>{said("import-findings")}</h3>
            <Show when=move || nothing><p>{said("import-no-findings")}</p></Show>
            {folds.into_iter().collect_view()}
        </section>
    }
}

#[component]
fn Fold(
    /// What became of it.
    fate: Fate,
    /// What.
    findings: Vec<Finding>,
) -> impl IntoView {
    let count = findings.len();
    let open = fate == Fate::Lost;
    let words = move || text_with(fate.key(), &[("count", count.into())]);
    view! {
        <details class="import-findings" open=open>
            <summary class="import-findings__title">{words}</summary>
            <DiagnosticList findings/>
        </details>
    }
}
