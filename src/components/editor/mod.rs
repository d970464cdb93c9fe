//! The form of a remix.
//!
//! A field is a value: a label, a control, and how to read and write its text. One component
//! shows any field, one shows any list of items, and the tables in [`fields`] and [`lists`] say
//! what a project is made of.

mod changes;
mod choices;
mod field;
mod field_view;
mod fields;
mod form;
mod item_list;
mod item_row;
mod list;
mod lists;
mod many_choice;
mod saved_state;
mod toolbar;

pub(crate) use field::parse_optional;
pub use form::EditorForm;
pub use toolbar::Toolbar;
