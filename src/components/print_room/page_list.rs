//! The true pages, as pictures.

use super::page_remarks::PageRemarks;
use crate::i18n::text_with;
use crate::state::typesetter::{Preview, SheetRemark, Typesetter};
use leptos::prelude::*;

/// The pages, in order. Paper stays paper in the dark theme.
#[component]
pub(super) fn PageList(
    /// Who set them.
    typesetter: Typesetter,
) -> impl IntoView {
    let pages = move || {
        let Preview::Pages(sheet) = typesetter.preview.get() else {
            return Vec::new();
        };
        let count = sheet.pages.len();
        let addresses: Vec<String> = sheet
            .pages
            .iter()
            .map(|page| page.as_str().to_owned())
            .collect();
        let numbered = addresses.into_iter().enumerate();
        numbered
            .map(|(position, address)| {
                let number = position + 1;
                let of_page = |one: &&SheetRemark| one.page == number;
                let remarks = sheet.remarks.iter().filter(of_page).cloned().collect();
                view! { <SheetPage address number count remarks/> }
            })
            .collect()
    };
    let busy = move || typesetter.busy.get().then_some("true");
    view! { <ol class="sheet-pages" role="list" aria-busy=busy>{pages}</ol> }
}

#[component]
fn SheetPage(
    address: String,
    number: usize,
    count: usize,
    remarks: Vec<SheetRemark>,
) -> impl IntoView {
    let words = move |key| text_with(key, &[("number", number.into()), ("count", count.into())]);
    view! {
        <li class="sheet-page">
            <div class="sheet-page__paper">
                <img src=address alt=move || words("print-page-alt")/>
            </div>
            <p class="sheet-page__caption" aria-hidden="true">{move || words("print-page-of")}</p>
            <PageRemarks remarks/>
        </li>
    }
}
