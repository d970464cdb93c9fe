//! The form of a remix.
//!
//! A field is a value: a label, a control, and how to read and write its text. One component
//! shows any field, one shows any list of items, and the tables in [`fields`] and [`lists`] say
//! what a project is made of.

mod advice;
mod changes;
mod choices;
mod contents;
mod damaged;
mod drag;
mod export_button;
mod field;
mod field_view;
mod fields;
mod file_news;
mod file_row;
mod file_section;
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
mod media_desk;
mod media_tools;
mod offered;
mod picture_adder;
mod picture_field;
mod picture_news;
mod picture_row;
mod picture_section;
mod picture_thumbnail;
mod references;
mod registry;
mod rich_area;
mod row;
mod saved_state;
mod section_head;
mod settings_view;
mod share_link;
mod step_edits;
mod step_pictures;
mod stuck;
mod tab_news;
mod table_rows;
mod toolbar;
mod typing;
mod version_changes;
mod version_row;
mod versions;

pub use damaged::DamagedJournal;
pub(crate) use field::parse_optional;
pub use form::EditorForm;
pub use section_head::SectionHead;
pub use stuck::Stuck;
pub use tab_news::TabNews;
pub use toolbar::Toolbar;
