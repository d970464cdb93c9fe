//! What people call the values of the facets.

use etabli_model::Vocabulary;
use serde::{Deserialize, Serialize};

/// What people call the vocabulary's filters: a pure function of the vocabulary, kept with the index.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Phrases {}

impl Phrases {
    /// The names a vocabulary gives.
    pub(crate) fn of(_vocabulary: &Vocabulary) -> Self {
        Self {}
    }

    /// False for what no vocabulary makes: a hostile index is refused.
    pub(crate) fn is_consistent(&self) -> bool {
        true
    }

    /// Filters whose name begins with what is typed last, best first.
    pub(crate) fn beginning_with(&self, _text: &str, _most: usize) -> Vec<crate::Suggestion> {
        Vec::new()
    }
}
