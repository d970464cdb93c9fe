//! Differences between two projects, as a teacher reads them: in the editor beside the original, as
//! the news of an upstream, and side by side on a page of their own.

mod change_list;
mod choose;
mod own_changes;
mod pair;
mod runs;
mod telling;
mod upstream;
mod upstream_news;

pub use change_list::ChangeList;
pub use choose::ChooseProjects;
pub use own_changes::OwnChanges;
pub use pair::Pair;
pub use telling::Telling;
pub use upstream_news::UpstreamNews;
