//! What a remix and its original changed differently, decided one by one and whenever the teacher
//! likes.

mod conflict;
mod count;
mod edited;
mod section;
mod sides;

pub use count::ConflictCount;
pub use section::Conflicts;
