//! Pieces of the workbench.

mod original_button;
mod remix_card;
mod storage_notice;
mod unreadable;

pub use remix_card::RemixCard;
pub use storage_notice::StorageNotice;
pub use unreadable::Unreadable;
