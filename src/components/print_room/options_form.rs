//! What a teacher chooses for the sheet. Each choice takes effect at once.

use super::picture_choice::PictureChoice;
use super::pupils_choice::PupilsChoice;
use super::reading_choices::ReadingChoices;
use super::segmented_choice::SegmentedChoice;
use crate::i18n::said;
use crate::state::sheet_address::SheetChoice;
use etabli_model::Language;
use etabli_sheet::{CardsPerPage, Paper, SheetKind, SheetOptions};
use leptos::prelude::*;

const LANGUAGES: [Language; 2] = [Language::French, Language::English];

/// The choices.
#[component]
pub(super) fn OptionsForm(
    /// The options of the sheet.
    choice: SheetChoice,
) -> impl IntoView {
    let kind = Signal::derive(move || choice.get().kind.id());
    let cards = Signal::derive(move || choice.get().cards.id());
    let paper = Signal::derive(move || choice.get().paper.id());
    let language = Signal::derive(move || choice.get().language.tag());
    let choose_kind = move |id: &'static str| {
        choice.change(|options| SheetOptions {
            kind: SheetKind::from_id(id).unwrap_or_default(),
            ..options
        });
    };
    let choose_cards = move |id: &'static str| {
        choice.change(|options| SheetOptions {
            cards: CardsPerPage::from_id(id).unwrap_or_default(),
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
    let holds_cards = Memo::new(move |_| choice.get().kind.holds_cards());
    view! {
        <form class="print-room__options" aria-label=said("print-options") on:submit=|event| event.prevent_default()>
            <PictureChoice name="kind" legend=said("print-kind") values=SheetKind::ALL.map(SheetKind::id).to_vec()
                chosen=kind choose=choose_kind/>
            <Show when=move || holds_cards.get()>
                <SegmentedChoice name="cards" legend=said("print-cards") values=CardsPerPage::ALL.map(CardsPerPage::id).to_vec()
                    chosen=cards choose=choose_cards hint=Signal::derive(said("print-cards-hint"))/>
            </Show>
            <ReadingChoices choice/>
            <SegmentedChoice name="paper" legend=said("print-paper") values=Paper::ALL.map(Paper::id).to_vec()
                chosen=paper choose=choose_paper/>
            <PupilsChoice choice/>
            <SegmentedChoice name="language" legend=said("print-language") values=LANGUAGES.map(Language::tag).to_vec()
                chosen=language choose=choose_language hint=Signal::derive(said("print-language-hint"))/>
        </form>
    }
}
