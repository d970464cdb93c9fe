//! Pieces of the workbench.

mod favourite_list;
mod original_button;
mod remix_card;
mod removed;
mod search_list;
mod storage_notice;
mod unreadable;

pub use favourite_list::FavouriteList;
pub use remix_card::RemixCard;
pub use search_list::SearchList;
pub use storage_notice::StorageNotice;
pub use unreadable::Unreadable;
