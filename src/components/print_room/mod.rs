//! The pieces of the print room: choices at the left, true pages at the right.

mod bar;
mod card_choice;
mod light_sheet;
mod options_form;
mod page_list;
mod pdf_buttons;
mod pupils_choice;
mod room;
mod segmented_choice;
mod stage;
mod trouble;
mod waiting;
mod warnings;

pub use room::PrintRoom;
