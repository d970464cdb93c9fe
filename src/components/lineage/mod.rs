//! Lineage: what a project comes from and what came of it, drawn as a tree and told as a list that says the same.

mod compare_link;
mod family;
mod layout;
mod list;
mod panel;
mod tree;

pub use compare_link::CompareLink;
pub use family::{Family, Kin, Relative};
pub use panel::{LineagePanel, as_sources};
pub use tree::LineageTree;
