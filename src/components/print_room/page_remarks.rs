//! What to know about one page before it is printed, beside that page.

use crate::components::{Icon, IconName};
use crate::i18n::text_with;
use crate::state::typesetter::SheetRemark;
use leptos::prelude::*;

/// The sentences we have: a newer typesetter may remark more.
const KNOWN: [&str; 16] = [
    "template-refused",
    "picture-coarse",
    "picture-missing",
    "step-divided",
    "cards-fewer",
    "cards-none",
    "drawing-missing",
    "drawing-unreadable",
    "drawing-units",
    "drawing-uneven",
    "drawing-large",
    "drawing-empty",
    "drawing-unfollowed",
    "drawing-many",
    "mini-short",
    "mini-none",
];

/// The remarks of one page; nothing where there are none.
#[component]
pub(super) fn PageRemarks(
    /// In the order of the page.
    remarks: Vec<SheetRemark>,
) -> impl IntoView {
    let known = remarks
        .into_iter()
        .filter(|one| KNOWN.contains(&one.key.as_str()));
    let lines: Vec<_> = known
        .map(|one| {
            let words = move || {
                let arguments = [
                    ("subject", one.subject.clone().into()),
                    ("number", one.number.into()),
                ];
                text_with(&format!("print-remark-{}", one.key), &arguments)
            };
            view! { <li class="sheet-page__remark"><Icon name=IconName::Warning/><span>{words}</span></li> }
        })
        .collect();
    (!lines.is_empty()).then(|| view! { <ul class="sheet-page__remarks" role="list">{lines}</ul> })
}
