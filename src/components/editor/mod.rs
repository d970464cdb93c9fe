//! The form of a remix.
//!
//! A field is a value: a label, a control, and how to read and write its text. One component
//! shows any field, one shows any list of items, and the tables in [`fields`] and [`lists`] say
//! what a project is made of.

mod advice;
mod changes;
mod choices;
mod contents;
mod drag;
mod field;
mod field_view;
mod fields;
mod folds;
mod form;
mod glyph;
mod inner_list;
mod item_fields;
mod item_list;
mod item_row;
mod lesson_lists;
mod list;
mod lists;
mod many_choice;
mod marks;
mod offered;
mod references;
mod registry;
mod rich_area;
mod row;
mod saved_state;
mod section_head;
mod settings_view;
mod step_edits;
mod table_rows;
mod toolbar;
mod typing;

pub(crate) use field::parse_optional;
pub use form::EditorForm;
pub use toolbar::Toolbar;
