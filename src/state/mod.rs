//! What the app knows: the catalogue, the search's answer, the workbench.

pub mod archive;
pub mod attachments;
pub mod catalogue;
pub mod comparison;
pub mod credited;
pub mod editor;
pub mod favourites;
pub mod file_preview;
pub mod house;
pub mod import;
pub mod kept_files;
pub mod lasting;
pub mod lineage;
pub mod open_facets;
pub mod paper_price;
pub mod picture_place;
pub mod pictures;
pub mod print_run;
pub mod profile;
pub mod query;
pub mod search;
pub mod settled;
pub mod sheet_address;
pub mod sheet_job;
pub mod typesetter;
pub mod workbench;
