//! What is asked of the catalogue, and the address that says it.
//!
//! The address is the state: it can be shared, kept and opened again. Reading is total (what is
//! not understood is left out), writing is canonical (one query, one address).

use crate::address::{decode, encode};
use crate::{Facet, Range};
use std::collections::{BTreeMap, BTreeSet};

/// The key of words that are no filter.
const LITERAL: &str = "words";
/// The key of the switch "can be made here".
const FEASIBLE: &str = "feasible";

/// Words, filters and an order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What was typed, as it was typed.
    pub text: String,
    /// Values chosen in each facet: alternatives inside one, all facets together. No facet is
    /// kept without a value.
    pub filters: BTreeMap<Facet, BTreeSet<String>>,
    /// Typed words that would be understood as a filter and are searched as they stand, as a chip said before it was
    /// taken off.
    pub literal: BTreeSet<String>,
    /// Which projects are wanted at all.
    pub scope: Scope,
    /// The order of the answer.
    pub sort: Sort,
}

/// Which projects are wanted at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Every one.
    #[default]
    Everything,
    /// Those that can be made in my fablab and used in my class.
    Feasible,
}

/// The order of an answer. What is not known (no time, no price) stands last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// Best fit first; without words, the order of the dataset.
    #[default]
    Relevance,
    /// Last changed first.
    Recent,
    /// Least minutes first.
    Quickest,
    /// Least cost for one object first.
    Cheapest,
    /// Made by most others first.
    Reproduced,
}

impl Sort {
    /// Every order, the default one first.
    pub const ALL: [Self; 5] = [
        Self::Relevance,
        Self::Recent,
        Self::Quickest,
        Self::Cheapest,
        Self::Reproduced,
    ];

    /// The name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Recent => "recent",
            Self::Quickest => "quickest",
            Self::Cheapest => "cheapest",
            Self::Reproduced => "reproduced",
        }
    }

    /// The order of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.name() == name)
    }
}

impl Query {
    /// Reads an address's query string, with or without its `?`. Unknown keys, unknown orders and
    /// empty values are left out, and what is no range of an amount; values no vocabulary knows are kept, for they may be
    /// shown.
    pub fn parse(query_string: &str) -> Self {
        let mut query = Self::default();
        let pairs = query_string.strip_prefix('?').unwrap_or(query_string);
        for pair in pairs.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (key, value) = (decode(key), decode(value));
            match key.as_str() {
                "q" => query.text = value,
                "sort" => query.sort = Sort::from_name(&value).unwrap_or_default(),
                LITERAL if !value.is_empty() => drop(query.literal.insert(value)),
                FEASIBLE if value == "1" => query.scope = Scope::Feasible,
                other => {
                    if let Some(facet) = Facet::from_name(other) {
                        query = query.with(facet, &value);
                    }
                }
            }
        }
        query
    }

    /// The canonical query string, without `?`; empty when everything is asked for. A facet with
    /// several values is written once for each, as a form would.
    pub fn to_query_string(&self) -> String {
        let mut pairs: Vec<String> = Vec::new();
        if !self.text.is_empty() {
            pairs.push(format!("q={}", encode(&self.text)));
        }
        for (facet, values) in &self.filters {
            for value in values.iter().filter(|value| !value.is_empty()) {
                pairs.push(format!("{}={}", facet.name(), encode(value)));
            }
        }
        let literal = self.literal.iter().filter(|words| !words.is_empty());
        pairs.extend(literal.map(|words| format!("{LITERAL}={}", encode(words))));
        if self.scope == Scope::Feasible {
            pairs.push(format!("{FEASIBLE}=1"));
        }
        if self.sort != Sort::default() {
            pairs.push(format!("sort={}", self.sort.name()));
        }
        pairs.join("&")
    }

    /// The query with one more value chosen; an empty one changes nothing, nor does what is no range of an amount.
    #[must_use]
    pub fn with(mut self, facet: Facet, value: &str) -> Self {
        let value = if facet.is_amount() {
            Range::from_value(facet, value).map(|range| range.to_value(facet))
        } else {
            (!value.is_empty()).then(|| value.to_owned())
        };
        if let Some(value) = value {
            self.filters.entry(facet).or_default().insert(value);
        }
        self
    }

    /// The query with one value chosen no more.
    #[must_use]
    pub fn without(mut self, facet: Facet, value: &str) -> Self {
        if let Some(values) = self.filters.get_mut(&facet) {
            values.remove(value);
            if values.is_empty() {
                self.filters.remove(&facet);
            }
        }
        self
    }

    /// The query with a value chosen, or not any more when it was.
    #[must_use]
    pub fn toggled(self, facet: Facet, value: &str) -> Self {
        if self.has(facet, value) {
            self.without(facet, value)
        } else {
            self.with(facet, value)
        }
    }

    /// True when the value is chosen.
    pub fn has(&self, facet: Facet, value: &str) -> bool {
        self.filters
            .get(&facet)
            .is_some_and(|values| values.contains(value))
    }

    /// The values chosen, in the order of the facets: what chips show.
    pub fn chosen(&self) -> impl Iterator<Item = (Facet, &str)> {
        self.filters
            .iter()
            .flat_map(|(facet, values)| values.iter().map(|value| (*facet, value.as_str())))
    }

    /// True when nothing narrows the catalogue.
    pub fn asks_for_everything(&self) -> bool {
        self.text.trim().is_empty() && self.filters.is_empty() && self.scope == Scope::Everything
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn writes_the_address_a_teacher_shares() {
        let query = Query::parse(
            "?machine=laser-cutter&q=disque+d%E2%80%99%C3%A9cole&level=grade-3&level=cycle-1&sort=recent&utm=x",
        );
        assert_eq!(query.text, "disque d’école");
        assert!(query.has(Facet::Level, "grade-3"));
        assert_eq!(
            query.to_query_string(),
            "q=disque+d%E2%80%99%C3%A9cole&level=cycle-1&level=grade-3&machine=laser-cutter&sort=recent"
        );
    }

    #[test]
    fn leaves_out_what_it_does_not_understand() {
        for nothing in [
            "",
            "?",
            "&&&",
            "kind=",
            "sort=size",
            "colour=red",
            "=",
            "q=",
            "words=",
            "feasible=maybe",
            "duration=soon",
        ] {
            assert_eq!(Query::parse(nothing), Query::default(), "{nothing:?}");
        }
        assert_eq!(Query::default().to_query_string(), "");
    }

    #[test]
    fn toggles_a_value_on_and_off() {
        let once = Query::default().toggled(Facet::Kind, "tool");
        assert!(once.has(Facet::Kind, "tool"));
        assert_eq!(once.toggled(Facet::Kind, "tool"), Query::default());
    }

    fn any_query() -> impl Strategy<Value = Query> {
        let value = prop_oneof![Just("-30".to_owned()), Just("5-".to_owned()), "\\PC{1,12}"];
        let facet = prop::sample::select(Facet::ALL.to_vec());
        let filters = prop::collection::vec((facet, value), 0..8);
        let literal = prop::collection::btree_set("\\PC{1,12}", 0..3);
        let scope = prop::sample::select(vec![Scope::Everything, Scope::Feasible]);
        let sort = prop::sample::select(Sort::ALL.to_vec());
        (any::<String>(), filters, literal, scope, sort).prop_map(
            |(text, filters, literal, scope, sort)| {
                let query = Query {
                    text,
                    literal,
                    scope,
                    sort,
                    ..Query::default()
                };
                let chosen = filters.iter();
                chosen.fold(query, |query, (facet, value)| query.with(*facet, value))
            },
        )
    }

    proptest! {
        #[test]
        fn reads_what_it_writes(query in any_query()) {
            let address = query.to_query_string();
            prop_assert!(address.is_ascii());
            prop_assert_eq!(Query::parse(&address), query);
        }

        #[test]
        fn reading_any_text_is_stable(text in ".{0,80}") {
            let query = Query::parse(&text);
            prop_assert_eq!(Query::parse(&query.to_query_string()), query);
        }
    }
}
