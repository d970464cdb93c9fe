//! What the app knows: the catalogue, the search's answer, the workbench.

pub mod catalogue;
pub mod query;
pub mod search;
pub mod workbench;
