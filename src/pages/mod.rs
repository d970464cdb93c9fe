//! The pages: each reads the address and the state, and lays components out.

mod compare;
mod editor;
mod gallery;
mod import;
pub mod later;
mod new_project;
mod not_found;
mod print_room;
mod profile;
mod project;
mod workbench;

use compare::ComparePage;
use editor::EditorPage;
pub use gallery::GalleryPage;
use import::ImportPage;
use new_project::NewProjectPage;
pub use not_found::NotFoundPage;
use print_room::PrintRoomPage;
use profile::ProfilePage;
use project::ProjectPage;
use workbench::WorkbenchPage;
