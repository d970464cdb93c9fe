//! Which published projects a project comes from, and which come from it: the search worker knows.

use crate::state::search::use_search;
use etabli_model::from_json;
use etabli_search::Lineage;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Asks for the lineage of a project; empty until it is here.
pub fn lineage(id: String) -> Memo<Arc<Lineage>> {
    let search = use_search();
    search.ask_lineage(&id);
    Memo::new(move |_| {
        let file = search.lineage_file(&id).unwrap_or_default();
        let all = from_json::<BTreeMap<String, Lineage>>(&file);
        let own = all.ok().and_then(|mut all| all.remove(&id));
        Arc::new(own.unwrap_or_default())
    })
}
