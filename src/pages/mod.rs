//! The pages: each reads the address and the state, and lays components out.

mod editor;
mod gallery;
mod not_found;
mod print_room;
mod project;
mod workbench;

pub use editor::EditorPage;
pub use gallery::GalleryPage;
pub use not_found::NotFoundPage;
pub use print_room::PrintRoomPage;
pub use project::ProjectPage;
pub use workbench::WorkbenchPage;
