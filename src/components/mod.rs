//! Pieces of interface: they show what they are given, neither fetch nor store.

pub mod gallery;

mod announcer;
pub mod class_plan;
pub mod compare;
pub mod conflicts;
pub mod credit;
mod diagnostic_list;
pub mod editor;
pub mod explanation;
mod favourite_button;
mod footer;
mod header;
mod icon;
pub mod import;
mod kept_image;
pub mod licence;
pub mod lineage;
pub mod needs;
mod notice;
mod page_heading;
pub mod print_room;
pub mod profile;
pub mod project;
mod project_image;
mod rich_text;
mod theme_button;
mod with_gallery;
pub mod workbench;

pub use announcer::{Announcer, announce};
pub use diagnostic_list::{DiagnosticList, FindingList};
pub use favourite_button::{FavouriteButton, FavouriteLook};
pub use footer::Footer;
pub use header::Header;
pub use icon::{Icon, IconName};
pub use kept_image::KeptImage;
pub use notice::{Notice, NoticeKind};
pub use page_heading::PageHeading;
pub use project_image::ProjectImage;
pub use rich_text::RichText;
pub use theme_button::ThemeButton;
pub use with_gallery::{Downloading, NotDownloaded, WithGallery};
