//! How the sheet is set for its reader; the dyslexia-friendly reading has knobs, since children differ.

use super::picture_choice::PictureChoice;
use super::segmented_choice::SegmentedChoice;
use crate::i18n::said;
use crate::state::sheet_address::SheetChoice;
use etabli_sheet::{Knobs, LetterSpacing, LineSpacing, Reading, SheetOptions, TextSize};
use leptos::prelude::*;

/// The sizes from the smallest on, whichever is the usual one.
const SIZES: [TextSize; 4] = [TextSize::P12, TextSize::P14, TextSize::P16, TextSize::P18];
const LINES: [LineSpacing; 3] = [
    LineSpacing::OneAndThird,
    LineSpacing::OneAndHalf,
    LineSpacing::Double,
];
const LETTERS: [LetterSpacing; 3] = [
    LetterSpacing::Plain,
    LetterSpacing::Wide,
    LetterSpacing::Wider,
];

/// The reading, and its knobs where it has some.
#[component]
pub(super) fn ReadingChoices(
    /// The options of the sheet.
    choice: SheetChoice,
) -> impl IntoView {
    let reading = Signal::derive(move || choice.get().reading.id());
    let choose = move |id: &'static str| {
        choice.change(|options| SheetOptions {
            reading: Reading::from_id(id).unwrap_or_default(),
            ..options
        });
    };
    let has_knobs = Memo::new(move |_| choice.get().reading == Reading::Dyslexia);
    view! {
        <PictureChoice name="reading" legend=said("print-reading") values=Reading::ALL.map(Reading::id).to_vec()
            chosen=reading choose/>
        <Show when=move || has_knobs.get()><KnobChoices choice/></Show>
    }
}

#[component]
fn KnobChoices(choice: SheetChoice) -> impl IntoView {
    let turn = move |turned: Knobs| {
        choice.change(|options| SheetOptions {
            knobs: turned,
            ..options
        });
    };
    let knobs = move || choice.get().knobs;
    let size = Signal::derive(move || knobs().size.id());
    let lines = Signal::derive(move || knobs().lines.id());
    let letters = Signal::derive(move || knobs().letters.id());
    let now = move || choice.get_untracked().knobs;
    let choose_size = move |id: &'static str| {
        turn(Knobs {
            size: TextSize::from_id(id).unwrap_or_default(),
            ..now()
        });
    };
    let choose_lines = move |id: &'static str| {
        turn(Knobs {
            lines: LineSpacing::from_id(id).unwrap_or_default(),
            ..now()
        });
    };
    let choose_letters = move |id: &'static str| {
        turn(Knobs {
            letters: LetterSpacing::from_id(id).unwrap_or_default(),
            ..now()
        });
    };
    view! {
        <SegmentedChoice name="size" legend=said("print-size") values=SIZES.map(TextSize::id).to_vec()
            chosen=size choose=choose_size/>
        <SegmentedChoice name="lines" legend=said("print-lines") values=LINES.map(LineSpacing::id).to_vec()
            chosen=lines choose=choose_lines/>
        <SegmentedChoice name="letters" legend=said("print-letters") values=LETTERS.map(LetterSpacing::id).to_vec()
            chosen=letters choose=choose_letters/>
    }
}
