//! Which licences a remix may carry, and why not the others.
//!
//! A licence that may not be chosen is shown with its reason, never offered.

use crate::family::{Cell, Family, chart, family};
use etabli_model::Project;
use serde::Serialize;

/// The licences a remix is offered, the freest first.
pub const OFFERED: [&str; 15] = [
    "CC0-1.0",
    "CC-BY-4.0",
    "CC-BY-SA-4.0",
    "CC-BY-NC-4.0",
    "CC-BY-NC-SA-4.0",
    "CC-BY-ND-4.0",
    "CC-BY-NC-ND-4.0",
    "LAL-1.3",
    "etalab-2.0",
    "GPL-3.0-only",
    "GPL-3.0-or-later",
    "MIT",
    "CERN-OHL-P-2.0",
    "CERN-OHL-W-2.0",
    "CERN-OHL-S-2.0",
];

/// A licence and whether the remix may carry it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LicenceChoice {
    /// SPDX identifier.
    pub licence: String,
    /// Whether it may be chosen.
    pub verdict: Verdict,
}

/// Whether a licence may be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It may.
    Allowed,
    /// It may not, and why.
    Refused(Reason),
}

/// Why a licence may not be chosen. `parent` is the SPDX identifier that forbids it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "code")]
pub enum Reason {
    /// The parent's licence is missing or unknown: all rights are reserved; ask its authors.
    UnknownLicence {
        /// What the parent says, possibly nothing.
        parent: String,
    },
    /// The parent allows adaptations for oneself only.
    NoDerivatives {
        /// The parent's licence.
        parent: String,
    },
    /// The parent asks for its own licence, or one declared compatible.
    ShareAlike {
        /// The parent's licence.
        parent: String,
    },
    /// The parent's condition "not for profit" would still bind, unseen.
    NonCommercial {
        /// The parent's licence.
        parent: String,
    },
    /// The parent asks to be credited; this licence would hide it.
    CreditWouldBeHidden {
        /// The parent's licence.
        parent: String,
    },
    /// Nobody could adapt the remix in turn: never offered.
    EndsTheChain,
}

impl Reason {
    /// The key of its words: `share-alike`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownLicence { .. } => "unknown-licence",
            Self::NoDerivatives { .. } => "no-derivatives",
            Self::ShareAlike { .. } => "share-alike",
            Self::NonCommercial { .. } => "non-commercial",
            Self::CreditWouldBeHidden { .. } => "credit-would-be-hidden",
            Self::EndsTheChain => "ends-the-chain",
        }
    }

    /// The licence that forbids it, when one does.
    pub fn parent(&self) -> Option<&str> {
        match self {
            Self::UnknownLicence { parent }
            | Self::NoDerivatives { parent }
            | Self::ShareAlike { parent }
            | Self::NonCommercial { parent }
            | Self::CreditWouldBeHidden { parent } => Some(parent),
            Self::EndsTheChain => None,
        }
    }
}

/// Every licence with its verdict for an adaptation of all these parents; the parents' own
/// licences stand at the end when they are not among [`OFFERED`]. Without parents, all but those
/// that end the chain are allowed.
pub fn allowed_for(parents: &[&str]) -> Vec<LicenceChoice> {
    let own = parents
        .iter()
        .filter(|parent| family(parent).is_some() && !offered(parent))
        .map(|parent| parent.trim());
    let mut licences: Vec<&str> = OFFERED.into_iter().chain(own).collect();
    let mut seen = std::collections::BTreeSet::new();
    licences.retain(|licence| seen.insert(*licence));
    licences
        .into_iter()
        .map(|licence| LicenceChoice {
            licence: licence.to_owned(),
            verdict: verdict(parents, licence),
        })
        .collect()
}

/// The licence a remix starts with: the first parent's own, else the freest that all allow;
/// `None` when the remix may not be shared at all.
pub fn default_for(parents: &[&str]) -> Option<String> {
    let choices = allowed_for(parents);
    let allowed = |choice: &&LicenceChoice| choice.verdict == Verdict::Allowed;
    let own = choices.iter().filter(allowed).find(|choice| {
        parents
            .first()
            .is_some_and(|first| first.trim().eq_ignore_ascii_case(&choice.licence))
    });
    own.or_else(|| choices.iter().find(allowed))
        .map(|choice| choice.licence.clone())
}

/// Why a remix of these parents may be made and printed for oneself but not shared; `None` when
/// it may be shared.
pub fn sharing_refused(parents: &[&str]) -> Option<Reason> {
    let choices = allowed_for(parents);
    if choices
        .iter()
        .any(|choice| choice.verdict == Verdict::Allowed)
    {
        return None;
    }
    // What forbids everything is told before what forbids one licence.
    let refused = |choice: LicenceChoice| match choice.verdict {
        Verdict::Refused(reason) => Some(reason),
        Verdict::Allowed => None,
    };
    let mut reasons: Vec<Reason> = choices.into_iter().filter_map(refused).collect();
    reasons.sort_by_key(|reason| match reason {
        Reason::UnknownLicence { .. } => 0,
        Reason::NoDerivatives { .. } => 1,
        Reason::ShareAlike { .. } => 2,
        _ => 3,
    });
    reasons.into_iter().next()
}

/// The licences of every project this one adapts.
pub fn parents_of(project: &Project) -> Vec<&str> {
    project
        .based_on
        .iter()
        .map(|parent| parent.licence.as_str())
        .collect()
}

fn offered(licence: &str) -> bool {
    OFFERED
        .iter()
        .any(|one| one.eq_ignore_ascii_case(licence.trim()))
}

fn verdict(parents: &[&str], licence: &str) -> Verdict {
    let Some(remix) = family(licence) else {
        return Verdict::Refused(Reason::EndsTheChain);
    };
    let refusal = parents
        .iter()
        .find_map(|parent| refusal(parent, remix))
        .or_else(|| remix.is_no_derivatives().then_some(Reason::EndsTheChain));
    refusal.map_or(Verdict::Allowed, Verdict::Refused)
}

fn refusal(parent: &str, remix: Family) -> Option<Reason> {
    let named = parent.trim().to_owned();
    let Some(known) = family(parent) else {
        return Some(Reason::UnknownLicence { parent: named });
    };
    if chart(known, remix) == Cell::Yes {
        return None;
    }
    Some(if known.is_no_derivatives() {
        Reason::NoDerivatives { parent: named }
    } else if known.is_share_alike() {
        Reason::ShareAlike { parent: named }
    } else if known == Family::ByNc {
        Reason::NonCommercial { parent: named }
    } else {
        Reason::CreditWouldBeHidden { parent: named }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn allowed(parents: &[&str]) -> Vec<String> {
        allowed_for(parents)
            .into_iter()
            .filter(|choice| choice.verdict == Verdict::Allowed)
            .map(|choice| choice.licence)
            .collect()
    }

    #[test]
    fn combines_parents_as_the_intersection_of_their_rows() {
        for (parents, expected) in [
            (
                vec!["CC-BY-SA-4.0"],
                vec!["CC-BY-SA-4.0", "LAL-1.3", "GPL-3.0-only"],
            ),
            (
                vec!["CC-BY-4.0", "CC-BY-SA-4.0"],
                vec!["CC-BY-SA-4.0", "LAL-1.3", "GPL-3.0-only"],
            ),
            (
                vec!["CC-BY-NC-4.0", "CC-BY-NC-SA-4.0"],
                vec!["CC-BY-NC-SA-4.0"],
            ),
            (
                vec!["CC-BY-NC-4.0"],
                vec!["CC-BY-NC-4.0", "CC-BY-NC-SA-4.0"],
            ),
            (vec!["CC-BY-SA-4.0", "CC-BY-NC-4.0"], vec![]),
            (vec!["CC-BY-SA-4.0", "CC-BY-NC-SA-4.0"], vec![]),
            (vec!["CC-BY-4.0", "CC-BY-ND-4.0"], vec![]),
            (vec!["CC0-1.0", "LicenseRef-unknown"], vec![]),
            (vec!["LAL-1.3"], vec!["CC-BY-SA-4.0", "LAL-1.3"]),
            (vec!["CERN-OHL-S-2.0", "MIT"], vec!["CERN-OHL-S-2.0"]),
            (vec!["CC-BY-SA-3.0"], vec!["CC-BY-SA-4.0", "CC-BY-SA-3.0"]),
        ] {
            assert_eq!(allowed(&parents), expected, "{parents:?}");
        }
    }

    #[test]
    fn starts_with_the_parents_own_licence() {
        for (parents, expected) in [
            (vec!["CC-BY-SA-4.0"], Some("CC-BY-SA-4.0")),
            (vec!["CC-BY-SA-3.0"], Some("CC-BY-SA-3.0")),
            (vec!["CC0-1.0"], Some("CC0-1.0")),
            (
                vec!["CC-BY-4.0", "CC-BY-NC-SA-4.0"],
                Some("CC-BY-NC-SA-4.0"),
            ),
            (vec!["CC-BY-ND-4.0"], None),
            (vec![""], None),
        ] {
            assert_eq!(default_for(&parents).as_deref(), expected, "{parents:?}");
        }
    }

    #[test]
    fn says_why_a_remix_stays_at_home() {
        for (parents, expected) in [
            (vec!["CC-BY-4.0"], None),
            (vec!["CC-BY-NC-ND-4.0"], Some("no-derivatives")),
            (vec!["CC-BY-4.0", ""], Some("unknown-licence")),
            (vec!["CC-BY-SA-4.0", "CC-BY-NC-SA-4.0"], Some("share-alike")),
        ] {
            let found = sharing_refused(&parents);
            assert_eq!(found.as_ref().map(Reason::code), expected, "{parents:?}");
        }
    }

    #[test]
    fn names_the_licence_that_forbids() {
        let reason = |parent: &str, licence: &str| {
            let choices = allowed_for(&[parent]);
            let choice = choices.into_iter().find(|one| one.licence == licence);
            choice.map(|choice| choice.verdict)
        };
        assert_eq!(
            reason("CC-BY-NC-4.0", "CC-BY-4.0"),
            Some(Verdict::Refused(Reason::NonCommercial {
                parent: "CC-BY-NC-4.0".to_owned()
            }))
        );
        assert_eq!(
            reason("CC-BY-4.0", "CC0-1.0"),
            Some(Verdict::Refused(Reason::CreditWouldBeHidden {
                parent: "CC-BY-4.0".to_owned()
            }))
        );
        assert_eq!(
            reason("CC-BY-4.0", "CC-BY-ND-4.0"),
            Some(Verdict::Refused(Reason::EndsTheChain))
        );
    }

    proptest! {
        #[test]
        fn one_more_parent_never_allows_more(
            parents in prop::collection::vec(prop::sample::select(OFFERED.to_vec()), 1..4),
        ) {
            let all = allowed(&parents);
            for parent in &parents {
                let alone = allowed(&[*parent]);
                prop_assert!(all.iter().all(|licence| alone.contains(licence)));
            }
            prop_assert_eq!(sharing_refused(&parents).is_none(), !all.is_empty());
            prop_assert_eq!(default_for(&parents).is_some(), !all.is_empty());
        }

        #[test]
        fn never_panics_on_any_name(parent in any::<String>()) {
            let _ = allowed_for(&[parent.as_str()]);
        }
    }
}
