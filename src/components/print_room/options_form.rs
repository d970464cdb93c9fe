//! What a teacher chooses for the sheet. Each choice takes effect at once.

use super::cost_choice::{CostChoice, PagePrice};
use super::drawing_choice::DrawingChoiceField;
use super::kind_choice::KindChoice;
use super::pupils_choice::PupilsChoice;
use super::reading_choices::ReadingChoices;
use super::segmented_choice::SegmentedChoice;
use crate::i18n::said;
use crate::state::print_run::RunOf;
use crate::state::sheet_address::SheetChoice;
use etabli_model::{Language, Project};
use etabli_sheet::{CardsPerPage, Paper, SheetOptions};
use leptos::prelude::*;

const LANGUAGES: [Language; 2] = [Language::French, Language::English];

/// The choices.
#[component]
pub(super) fn OptionsForm(
    /// What is printed.
    choice: SheetChoice,
    /// What a page costs.
    price: PagePrice,
    /// The project it is printed of.
    project: Project,
) -> impl IntoView {
    let cards = Signal::derive(move || choice.get().cards.id());
    let paper = Signal::derive(move || choice.get().paper.id());
    let language = Signal::derive(move || choice.get().language.tag());
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
    let holds_cards = Memo::new(move |_| choice.run().holds_cards());
    view! {
        <form class="print-room__options" aria-label=said("print-options") on:submit=|event| event.prevent_default()>
            {(choice.of == RunOf::OneProject).then(|| view! { <KindChoice choice/> })}
            <Show when=move || holds_cards.get()>
                <SegmentedChoice name="cards" legend=said("print-cards") values=CardsPerPage::ALL.map(CardsPerPage::id).to_vec()
                    chosen=cards choose=choose_cards hint=Signal::derive(said("print-cards-hint"))/>
            </Show>
            <DrawingChoiceField project choice/>
            <ReadingChoices choice/>
            <SegmentedChoice name="paper" legend=said("print-paper") values=Paper::ALL.map(Paper::id).to_vec()
                chosen=paper choose=choose_paper/>
            <PupilsChoice choice/>
            <SegmentedChoice name="language" legend=said("print-language") values=LANGUAGES.map(Language::tag).to_vec()
                chosen=language choose=choose_language hint=Signal::derive(said("print-language-hint"))/>
            <CostChoice choice price/>
        </form>
    }
}
