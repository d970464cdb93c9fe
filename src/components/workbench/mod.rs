//! Pieces of the workbench.

mod bin_list;
mod chosen;
mod deleted;
mod favourite_list;
mod favourites_aside;
mod kept_list;
mod lasting;
mod origin_line;
mod original_button;
mod remix_card;
mod remix_list;
mod removed;
mod search_list;
mod storage_notice;
mod unmoved_list;
mod unreadable;
mod whole;

pub use bin_list::BinList;
pub use deleted::{Deleted, UNDO};
pub use favourite_list::FavouriteList;
pub use favourites_aside::FavouritesAside;
pub use lasting::LastingState;
pub use remix_card::CardActions;
pub use remix_list::RemixList;
pub use search_list::SearchList;
pub use storage_notice::StorageNotice;
pub use unmoved_list::UnmovedList;
pub use unreadable::Unreadable;
pub use whole::WholeBench;
