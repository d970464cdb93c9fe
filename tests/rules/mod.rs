//! What must stay true of the sources, as functions that return every fault they find.

pub mod arrows;
pub mod projects;
pub mod svg;
pub mod text;
pub mod translations;
