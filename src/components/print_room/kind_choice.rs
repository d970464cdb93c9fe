//! Which sheets are printed: one at a time, or several in one go.

use super::picture_choice::{PictureChoice, PictureTile};
use super::segmented_choice::SegmentedChoice;
use crate::i18n::{said, text};
use crate::state::print_run::Filing;
use crate::state::sheet_address::SheetChoice;
use etabli_sheet::SheetKind;
use leptos::prelude::*;

/// The kinds of sheet.
#[component]
pub(super) fn KindChoice(
    /// What is printed.
    choice: SheetChoice,
) -> impl IntoView {
    // Whether several may be ticked is no property of the sheets: with one ticked it may be either.
    let ticking = RwSignal::new(choice.run_untracked().kinds().len() > 1);
    let chosen = Signal::derive(move || choice.run().first().id());
    let only = move |id: &'static str| {
        let kind = SheetKind::from_id(id).unwrap_or_default();
        choice.change_run(|run| run.of_only(kind));
    };
    let turn = move |_| {
        let several = !ticking.get_untracked();
        ticking.set(several);
        if !several {
            only(chosen.get_untracked());
        }
    };
    let kinds: Vec<&str> = choice.of.kinds().map(SheetKind::id).collect();
    let tiles = move || {
        match ticking.get() {
        true => view! { <SeveralKinds choice/> }.into_any(),
        false => view! {
            <PictureChoice name="kind" legend=said("print-kind") values=kinds.clone() chosen choose=only/>
        }
        .into_any(),
    }
    };
    view! {
        <div class="print-room__kinds">
            {tiles}
            <label class="choice">
                <input type="checkbox" name="several" prop:checked=move || ticking.get() on:change=turn/>
                <span>{said("print-several")}</span>
            </label>
            <Show when=move || choice.run().kinds().len() != 1><FilingChoice choice/></Show>
        </div>
    }
}

#[component]
fn SeveralKinds(choice: SheetChoice) -> impl IntoView {
    let tiles = choice.of.kinds().map(|kind| {
        let checked = Signal::derive(move || choice.run().prints(kind));
        let toggle = move |()| choice.change_run(|run| run.toggled(kind));
        // Nothing to print is nothing to show: the last one stays.
        let fixed = Signal::derive(move || choice.run().kinds() == [kind]);
        view! { <PictureTile name="kind" value=kind.id() takes="checkbox" checked choose=toggle fixed/> }
    });
    view! {
        <fieldset class="facet" aria-describedby="kind-dit">
            <legend class="facet__title">{said("print-kinds")}</legend>
            <ul class="picture-choices" role="list">{tiles.collect_view()}</ul>
            <p class="field__hint picture-choices__about" id="kind-dit">{said("print-kinds-hint")}</p>
        </fieldset>
    }
}

#[component]
fn FilingChoice(choice: SheetChoice) -> impl IntoView {
    let chosen = Signal::derive(move || choice.run().filing.id());
    let choose = move |id: &'static str| {
        choice.change_run(|run| run.filed(Filing::from_id(id).unwrap_or_default()));
    };
    let files = move || choice.run().documents().len();
    let hint = Signal::derive(move || match (files(), choice.run().filing) {
        (2.., Filing::OneFile) => text("print-files-folded"),
        _ => text("print-files-hint"),
    });
    view! {
        <SegmentedChoice name="files" legend=said("print-files") values=Filing::ALL.map(Filing::id).to_vec()
            chosen choose hint/>
    }
}
