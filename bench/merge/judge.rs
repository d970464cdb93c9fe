//! The judge: what a merge should have kept and asked, from the three projects alone.

use std::collections::BTreeSet;

use etabli_model::{Problem, Vocabulary, load_project};
use serde_json::Value;

use crate::census::{Census, Thing, is_within, items_around, lines};

/// What both sides may have changed without anybody being asked: the later date and version, the older translation.
const BOOKKEEPING: [&str; 2] = ["version", "updated"];

/// What a merger says a conflict is about.
#[derive(Debug)]
pub(crate) enum Claim {
    /// A place and all that stands in it.
    Under(String),
    /// The order of a list.
    Order(String),
    /// The things some lines are about, those lines and no more.
    Lines(BTreeSet<String>),
}

/// What a merger made of a triple.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) text: String,
    pub(crate) conflicts: Vec<Claim>,
}

/// What the judge found.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Verdict {
    pub(crate) merges: u64,
    /// Merges in which something was asked.
    pub(crate) asked: u64,
    /// Those of them where nothing had to be asked.
    pub(crate) asked_in_vain: u64,
    pub(crate) conflicts: u64,
    pub(crate) wrong: u64,
    pub(crate) not_json: u64,
    /// Those of them where nothing was asked.
    pub(crate) not_json_silent: u64,
    pub(crate) not_a_project: u64,
    pub(crate) not_a_project_silent: u64,
    pub(crate) edits: u64,
    pub(crate) lost: u64,
    /// Merges that lost an edit.
    pub(crate) losing: u64,
    /// Edits in results that are not JSON, which cannot be looked for.
    pub(crate) unreadable: u64,
}

impl Verdict {
    /// Adds another.
    pub(crate) fn add(&mut self, other: &Self) {
        self.merges += other.merges;
        self.asked += other.asked;
        self.asked_in_vain += other.asked_in_vain;
        self.conflicts += other.conflicts;
        self.wrong += other.wrong;
        self.not_json += other.not_json;
        self.not_json_silent += other.not_json_silent;
        self.not_a_project += other.not_a_project;
        self.not_a_project_silent += other.not_a_project_silent;
        self.edits += other.edits;
        self.lost += other.lost;
        self.losing += other.losing;
        self.unreadable += other.unreadable;
    }
}

/// Three projects, counted.
pub(crate) struct Trial {
    base: Census,
    sides: [Census; 2],
    faults: BTreeSet<String>,
    /// Things that both changed differently.
    contested: BTreeSet<String>,
    /// Lists whose order both changed differently.
    contested_orders: BTreeSet<String>,
}

impl Trial {
    /// Counts what stands in three files.
    pub(crate) fn of([base, ours, theirs]: [&str; 3]) -> Self {
        let read = |text| serde_json::from_str::<Value>(text).unwrap_or_default();
        let [base_census, ours_census, theirs_census] =
            [base, ours, theirs].map(|text| Census::of(&read(text)));
        let mut trial = Self {
            base: base_census,
            sides: [ours_census, theirs_census],
            faults: faults(ours).union(&faults(theirs)).cloned().collect(),
            contested: BTreeSet::new(),
            contested_orders: BTreeSet::new(),
        };
        trial.contested = trial.find_contested();
        trial.contested_orders = trial.find_contested_orders();
        trial
    }

    fn all_places(&self) -> BTreeSet<&String> {
        let all = [&self.base, &self.sides[0], &self.sides[1]];
        all.into_iter().flat_map(|one| one.things.keys()).collect()
    }

    fn find_contested(&self) -> BTreeSet<String> {
        let [ours, theirs] = &self.sides;
        let mut found = BTreeSet::new();
        for place in self.all_places() {
            let of = |census: &Census| census.things.get(place).cloned();
            let (base, ours, theirs) = (of(&self.base), of(ours), of(theirs));
            if base != ours && base != theirs && ours != theirs {
                found.insert(place.clone());
            }
        }
        for (side, other) in [(ours, theirs), (theirs, ours)] {
            for gone in self
                .base
                .things
                .keys()
                .filter(|place| !side.is_there(place))
            {
                if self.is_wanted_by(other, gone) {
                    found.insert(gone.clone());
                }
            }
        }
        found
    }

    /// Whether a side has a place and changed something in it, or refers to it where the base did not.
    fn is_wanted_by(&self, side: &Census, gone: &str) -> bool {
        let was_in_it = |place: &&String| *place != gone && is_within(place, gone);
        let mut was_in_it = self.base.things.keys().filter(was_in_it);
        if side.is_there(gone) && was_in_it.any(|place| !side.is_there(place)) {
            return true;
        }
        let id = gone
            .strip_suffix(']')
            .and_then(|place| place.rsplit_once("[#"));
        let id = id.map(|(_, id)| id.trim_matches('"'));
        let translated = Value::from(gone).to_string();
        let translated = translated.trim_end_matches('"');
        side.things.iter().any(|(place, thing)| {
            if self.base.things.get(place) == Some(thing) {
                return false;
            }
            let refers = |id: &str| {
                place.ends_with(&format!("={id}")) || thing.values().any(|value| value == id)
            };
            let translates = || {
                let key = place
                    .strip_prefix("translations.")
                    .and_then(|rest| rest.split_once('['));
                let key = key.and_then(|(_, key)| key.strip_prefix(translated));
                key.is_some_and(|rest| rest.starts_with(['"', '.', '[']))
            };
            is_within(place, gone) || id.is_some_and(refers) || translates()
        })
    }

    fn find_contested_orders(&self) -> BTreeSet<String> {
        let [ours, theirs] = &self.sides;
        let both = ours
            .orders
            .iter()
            .filter_map(|(list, ours)| Some((list, ours, theirs.orders.get(list)?)));
        let contested = both.filter(|(list, ours, theirs)| {
            let empty = Vec::new();
            let base = self.base.orders.get(*list).unwrap_or(&empty);
            let shared = |order: &[String], with: &[String]| -> Vec<String> {
                order
                    .iter()
                    .filter(|id| with.contains(id))
                    .cloned()
                    .collect()
            };
            let (ours_shared, theirs_shared) = (shared(ours, theirs), shared(theirs, ours));
            let placed = |order: &[String]| {
                let old = shared(order, base);
                old != shared(base, order) || order.len() > old.len()
            };
            ours_shared != theirs_shared && placed(&ours_shared) && placed(&theirs_shared)
        });
        contested.map(|(list, ..)| list.clone()).collect()
    }

    /// Whether a conflict is about something that both changed differently.
    pub(crate) fn is_right(&self, claim: &Claim) -> bool {
        match claim {
            Claim::Order(list) => self.contested_orders.contains(list),
            Claim::Under(place) => self
                .contested
                .iter()
                .any(|thing| is_within(thing, place) || is_within(place, thing)),
            Claim::Lines(places) => {
                let about = |around: &BTreeSet<String>| {
                    places
                        .iter()
                        .any(|place| around.iter().any(|one| is_within(place, one)))
                };
                about(&self.contested) || about(&self.contested_orders)
            }
        }
    }

    /// Judges what a merger made of the three.
    pub(crate) fn judge(
        &self,
        outcome: &Outcome,
        mut lost_places: impl FnMut(usize, &str),
    ) -> Verdict {
        let must_ask = !self.contested.is_empty() || !self.contested_orders.is_empty();
        let asked = !outcome.conflicts.is_empty();
        let wrong = outcome
            .conflicts
            .iter()
            .filter(|claim| !self.is_right(claim))
            .count();
        let mut verdict = Verdict {
            merges: 1,
            asked: u64::from(asked),
            asked_in_vain: u64::from(asked && !must_ask),
            conflicts: outcome.conflicts.len() as u64,
            wrong: wrong as u64,
            ..Verdict::default()
        };
        let Ok(read) = serde_json::from_str::<Value>(&outcome.text) else {
            verdict.not_json = 1;
            verdict.not_json_silent = u64::from(!asked);
            let nothing = Census::default();
            let edits = [0, 1].map(|side| {
                self.edits_of(side, |_| true).0 + self.moves_of(side, &nothing, outcome).0
            });
            verdict.unreadable = edits.iter().sum();
            verdict.edits = verdict.unreadable;
            return verdict;
        };
        if !faults(&outcome.text).is_subset(&self.faults) {
            verdict.not_a_project = 1;
            verdict.not_a_project_silent = u64::from(!asked);
        }
        let result = Census::of(&read);
        for side in 0..2 {
            let (things, lost) = self.edits_of(side, |place| {
                let kept = self.is_kept(side, place, &result, outcome);
                if !kept {
                    lost_places(side, place);
                }
                kept
            });
            let (moves, undone) = self.moves_of(side, &result, outcome);
            verdict.edits += things + moves;
            verdict.lost += lost + undone;
        }
        verdict.losing = u64::from(verdict.lost > 0);
        verdict
    }

    /// How many things a side changed, and how many of them were not kept. An item that it put in or took away is one.
    fn edits_of(&self, side: usize, mut is_kept: impl FnMut(&str) -> bool) -> (u64, u64) {
        let own = &self.sides[side];
        let (mut edits, mut lost) = (0, 0);
        let differs = |place: &str| self.base.things.get(place) != own.things.get(place);
        let presence = |place: &str| self.base.is_there(place) != own.is_there(place);
        for place in self.all_places().into_iter().filter(|place| differs(place)) {
            let inside = items_around(place).any(|item| item != place && presence(item));
            if !inside {
                edits += 1;
                lost += u64::from(!is_kept(place));
            }
        }
        (edits, lost)
    }

    /// Whether what a side did to a thing is in the result, or in a conflict. Of an item that it put in, all there is.
    fn is_kept(&self, side: usize, place: &str, result: &Census, outcome: &Outcome) -> bool {
        let (own, other) = (&self.sides[side], &self.sides[1 - side]);
        let is_new_item = own.is_there(place) && !self.base.is_there(place);
        let inside = own
            .things
            .keys()
            .filter(|one| is_new_item && is_within(one, place));
        let mut all = inside.map(String::as_str).chain([place]);
        all.all(|place| {
            let of = |census: &Census| census.things.get(place).cloned();
            let (base, own, other, now) = (of(&self.base), of(own), of(other), of(result));
            let bookkeeping = BOOKKEEPING.contains(&place) || place.ends_with(".of_version");
            own == now
                || is_covered(place, &outcome.conflicts)
                || other != base && (bookkeeping || holds_lines(&base, &own, &now))
        })
    }

    /// Lists in which a side alone turned two items round, and those of them where they do not stand so.
    fn moves_of(&self, side: usize, result: &Census, outcome: &Outcome) -> (u64, u64) {
        let (mut moves, mut undone) = (0, 0);
        for (list, own) in &self.sides[side].orders {
            let of = |census: &Census| census.orders.get(list).cloned().unwrap_or_default();
            let (base, other, now) = (of(&self.base), of(&self.sides[1 - side]), of(result));
            let before = |order: &[String], one: &String, two: &String| {
                let place = |id| order.iter().position(|held| held == id);
                Some(place(one)? < place(two)?)
            };
            let mut turned = Vec::new();
            for (at, two) in own.iter().enumerate() {
                for one in &own[..at] {
                    let (was, theirs) = (before(&base, one, two), before(&other, one, two));
                    if was == Some(false) && theirs.is_some() {
                        turned.push((one, two));
                    }
                }
            }
            if turned.is_empty() {
                continue;
            }
            moves += 1;
            let covered = outcome.conflicts.iter().any(|claim| match claim {
                Claim::Order(one) => one == list,
                Claim::Under(place) => is_within(list, place),
                Claim::Lines(places) => places.iter().any(|place| is_within(place, list)),
            });
            let stands = turned
                .iter()
                .all(|(one, two)| before(&now, one, two) != Some(false));
            undone += u64::from(!covered && !stands);
        }
        (moves, undone)
    }
}

/// Whether a conflict keeps what the sides did to a thing.
fn is_covered(thing: &str, conflicts: &[Claim]) -> bool {
    conflicts.iter().any(|claim| match claim {
        Claim::Under(place) => is_within(thing, place),
        Claim::Order(_) => false,
        Claim::Lines(places) => places.contains(thing),
    })
}

/// Whether a text that both changed holds the lines this side put in, and none it took away.
fn holds_lines(base: &Option<Thing>, own: &Option<Thing>, now: &Option<Thing>) -> bool {
    let (base, own, now) = (
        lines(base.as_ref()),
        lines(own.as_ref()),
        lines(now.as_ref()),
    );
    own != base
        && own.difference(&base).all(|line| now.contains(line))
        && base.difference(&own).all(|line| !now.contains(line))
}

/// What makes a file no project: it cannot be read, ids repeat, references lead nowhere.
fn faults(text: &str) -> BTreeSet<String> {
    let loaded = load_project(text, "", None, &Vocabulary::default());
    let faults = loaded
        .diagnostics
        .into_iter()
        .filter_map(|found| match found.problem {
            Problem::DanglingReference { id, list } => Some(format!("no {id} in {list}")),
            Problem::DuplicateId { id } => Some(format!("{id} twice")),
            Problem::NotJson { reason } | Problem::WrongShape { reason } => Some(reason),
            Problem::UnknownKey => Some(format!("unknown {}", found.path)),
            Problem::UnknownFormat { .. } => Some("format".to_owned()),
            _ => None,
        });
    faults.collect()
}
