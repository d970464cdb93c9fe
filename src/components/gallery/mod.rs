//! The gallery's own pieces: search box, facets, chips, results, cards.

mod amount_facet;
mod broken_projects;
mod facet_group;
mod facet_list;
mod facet_option;
mod facet_values;
mod filter_chips;
mod filter_sheet;
mod labels;
mod marked;
mod missing_needs;
mod more_results;
mod no_results;
mod on_card;
mod profile_line;
mod project_card;
mod result_count;
mod results;
mod results_bar;
mod save_search;
mod search_box;
mod sheet_content;
mod staging;
mod suggestions;
mod waiting;
mod why;

pub use broken_projects::BrokenProjects;
pub use facet_list::{FacetColumn, FacetList};
pub use filter_sheet::FilterSheet;
pub use labels::{facet_label, value_label};
pub use marked::pieces_view;
pub use no_results::NoResults;
pub use on_card::OnCard;
pub use profile_line::ProfileLine;
pub use results::Results;
use save_search::SaveSearch;
pub use search_box::SearchBox;
pub use sheet_content::SheetContent;
pub use suggestions::{Offers, SuggestionList};
pub use waiting::WaitingFacets;
pub use why::{FailedWhy, WaitingWhy};

/// The heading of the results: where the keyboard goes after a search.
const RESULTS_ID: &str = "results";
