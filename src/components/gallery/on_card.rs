//! What a card says of this class and this fablab: its star, and what is missing.

use super::missing_needs::{MissingNeeds, missing_of};
use crate::components::FavouriteButton;
use crate::state::favourites::Favourite;
use etabli_search::ProjectSummary;
use leptos::prelude::*;
use std::sync::Arc;

/// The star stands in the card's corner, what is missing at its foot.
#[component]
pub fn OnCard(
    /// Row of the catalogue.
    summary: Arc<ProjectSummary>,
) -> impl IntoView {
    let project = Favourite::of(&summary);
    view! {
        <MissingNeeds values=missing_of(summary.id.clone())/>
        <FavouriteButton project/>
    }
}
