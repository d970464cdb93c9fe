//! What a teacher chooses for the sheet. Each choice takes effect at once.

use super::card_choice::CardChoice;
use super::pupils_choice::PupilsChoice;
use super::segmented_choice::SegmentedChoice;
use crate::i18n::said;
use crate::state::sheet_address::SheetChoice;
use etabli_model::Language;
use etabli_sheet::{Paper, Reading, SheetKind, SheetOptions};
use leptos::prelude::*;

const LANGUAGES: [Language; 2] = [Language::French, Language::English];

/// The choices.
#[component]
pub(super) fn OptionsForm(
    /// The options of the sheet.
    choice: SheetChoice,
) -> impl IntoView {
    let kind = Signal::derive(move || choice.get().kind.id());
    let reading = Signal::derive(move || choice.get().reading.id());
    let paper = Signal::derive(move || choice.get().paper.id());
    let language = Signal::derive(move || choice.get().language.tag());
    let choose_kind = move |id: &'static str| {
        choice.change(|options| SheetOptions {
            kind: SheetKind::from_id(id).unwrap_or_default(),
            ..options
        });
    };
    let choose_reading = move |id: &'static str| {
        choice.change(|options| SheetOptions {
            reading: Reading::from_id(id).unwrap_or_default(),
            ..options
        });
    };
    let choose_paper = move |id: &'static str| {
        choice.change(|options| SheetOptions {
            paper: Paper::from_id(id).unwrap_or_default(),
            ..options
        });
    };
    let choose_language = move |tag: &'static str| {
        choice.change(|options| SheetOptions {
            language: Language::from_tag(tag).unwrap_or_default(),
            ..options
        });
    };
    view! {
        <form class="print-room__options" aria-label=said("print-options") on:submit=|event| event.prevent_default()>
            <CardChoice name="kind" legend=said("print-kind") values=SheetKind::ALL.map(SheetKind::id).to_vec()
                chosen=kind choose=choose_kind/>
            <CardChoice name="reading" legend=said("print-reading") values=Reading::ALL.map(Reading::id).to_vec()
                chosen=reading choose=choose_reading/>
            <SegmentedChoice name="paper" legend=said("print-paper") values=Paper::ALL.map(Paper::id).to_vec()
                chosen=paper choose=choose_paper/>
            <PupilsChoice choice/>
            <SegmentedChoice name="language" legend=said("print-language") values=LANGUAGES.map(Language::tag).to_vec()
                chosen=language choose=choose_language hint=Signal::derive(said("print-language-hint"))/>
        </form>
    }
}
