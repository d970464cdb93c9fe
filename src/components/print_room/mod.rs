//! The pieces of the print room: choices at the left, true pages at the right.

mod bar;
mod cost_choice;
mod drawing_choice;
mod kind_choice;
mod light_sheet;
mod long_wait;
mod options_form;
mod page_list;
mod page_remarks;
mod pdf_buttons;
mod picture_choice;
mod pupils_choice;
mod reading_choices;
mod room;
mod segmented_choice;
mod sketch;
mod stage;
mod trouble;
mod waiting;
mod warnings;

pub use room::PrintRoom;
