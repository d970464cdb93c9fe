//! How well projects fit the words: every word is required, rare words are worth more, words side by side are worth more.
//!
//! Whole numbers only, so that every machine sorts alike.

use super::only_word::{OnlyWord, SaidGroup};
use super::terms::{LookedUp, Meant};
use super::{Engine, Wanted};
use crate::codec::sorted;
use crate::facet::Facet;
use crate::files::{FileName, IndexError};
use crate::head::Head;
use crate::postings::{self, Listener};
use crate::query::Sort;
use crate::set::ProjectSet;
use crate::understand::Role;

/// A word that stands right behind the one before, as it was typed, is worth so much more, in percent.
const SIDE_BY_SIDE: u32 = 50;
/// And one that stands not far from it.
const NEAR: u32 = 20;
/// How many words are not far.
const NOT_FAR: u8 = 4;

/// For each project what the words said so far: kept from question to question, for they are large.
pub(super) struct Scores {
    of: Box<[Score]>,
    /// The number of the question at hand: what was said for another one is forgotten, and need not be touched for that.
    round: u16,
}

/// One project's. All of it stands together: a question about a few projects among many waits for the memory of each.
#[derive(Clone, Copy)]
struct Score {
    total: u32,
    /// What the word at hand says: a level's worth in percent, which is less than 2¹⁶.
    word: u16,
    /// The question all of this was said for.
    round: u16,
    /// Where the word at hand stands first, and the one before it; `NOWHERE` where they do not, or far behind.
    place: u8,
    place_before: u8,
    /// How many of the required words were found.
    matched: u8,
}

/// Of which nothing was said.
const NO_SCORE: Score = Score {
    total: 0,
    word: 0,
    round: 0,
    place: NOWHERE,
    place_before: NOWHERE,
    matched: 0,
};

/// The projects that the words leave.
pub(super) struct Fitting {
    /// Those that have every required word.
    pub(super) all_words: ProjectSet,
    /// Those that have nothing that was excluded, and every phrase.
    pub(super) allowed: ProjectSet,
    /// For each name that was taken for a filter its facet and the projects that say all of it in their title, keywords or
    /// summary: they are meant too, whatever their author chose in the facet.
    pub(super) named: Vec<(Facet, ProjectSet)>,
    /// Where a single word was asked for, what it says; nothing is kept in [`Scores`] then.
    pub(super) only: Option<OnlyWord>,
}

/// One form of a word, while its postings are told.
struct Heard<'s> {
    said: &'s mut ProjectSet,
    /// Nothing is kept of each project where the groups tell enough.
    scores: Option<&'s mut Scores>,
    groups: Option<&'s mut Vec<SaidGroup>>,
    form: u32,
    /// Those that say it in title, keywords or summary, where that is asked.
    placed: Option<&'s mut ProjectSet>,
    quality: u32,
}

impl Listener for Heard<'_> {
    fn begin(&mut self, at: usize, worth: u32) {
        if let Some(groups) = &mut self.groups {
            groups.push(SaidGroup {
                form: self.form,
                at,
                worth: worth * self.quality,
            });
        }
    }

    #[inline(always)]
    fn hear(&mut self, project: usize, worth: u32, place: Option<u8>) {
        self.said.insert(project);
        let Some(scores) = &mut self.scores else {
            return;
        };
        let round = scores.round;
        let score = &mut scores.of[project];
        if score.round != round {
            *score = Score { round, ..NO_SCORE };
        }
        score.word = score.word.max((worth * self.quality) as u16);
        if let Some(place) = place {
            score.place = place.min(score.place);
            if let Some(placed) = &mut self.placed {
                placed.insert(project);
            }
        }
    }
}

const NOWHERE: u8 = u8::MAX;
/// How surely a form was meant at most, in percent.
const SURE: u32 = 100;

impl Scores {
    pub(super) fn new(size: usize) -> Self {
        Self {
            of: vec![NO_SCORE; size].into(),
            round: 0,
        }
    }

    /// Forgets what was said.
    fn clear(&mut self) {
        self.round = self.round.wrapping_add(1);
        if self.round == 0 {
            self.of.fill(NO_SCORE);
            self.round = 1;
        }
    }

    fn score(&self, project: usize) -> Option<&Score> {
        let score = self.of.get(project);
        score.filter(|score| score.round == self.round)
    }

    /// The most of the required words that one of these projects has.
    pub(super) fn most_words(&self, among: &ProjectSet) -> u8 {
        let mut most = 0;
        among.each(&mut |project| most = most.max(self.matched(project)));
        most
    }

    /// Of these projects the ones that have so many of the required words, or more.
    pub(super) fn with_words(&self, count: u8, among: &ProjectSet) -> ProjectSet {
        let mut set = ProjectSet::none(self.of.len());
        among.each(&mut |project| {
            if self.matched(project) >= count {
                set.insert(project);
            }
        });
        set
    }

    /// How many of the required words a project has.
    fn matched(&self, project: usize) -> u8 {
        self.score(project).map_or(0, |score| score.matched)
    }

    /// How well a project fits, greater is better: how many of the words it has, then in 32 bits what they are worth.
    #[inline(always)]
    pub(super) fn fit(&self, project: usize) -> u64 {
        let score = self.score(project);
        score.map_or(0, |score| {
            u64::from(score.matched) << 32 | u64::from(score.total)
        })
    }
}

impl Engine {
    /// Names the files of words that are needed.
    pub(super) fn want_postings(&mut self, looked_up: &LookedUp, wanted: &mut Wanted) {
        for word in &looked_up.words {
            for (form, _) in &word.forms {
                let (number, _) = Head::file_of(&self.head.postings, *form);
                self.want(FileName::Postings(number), wanted);
                if word.phrase.is_some() {
                    let (number, _) = Head::file_of(&self.head.positions, *form);
                    self.want(FileName::Positions(number), wanted);
                }
            }
        }
    }

    fn want(&mut self, name: FileName, wanted: &mut Wanted) {
        if !self.shelf.use_file(name) {
            wanted.need(name);
        }
    }

    /// The projects that fit the words; how well they do is kept in [`Scores`].
    pub(super) fn score(
        &mut self,
        looked_up: &LookedUp,
        sort: Sort,
    ) -> Result<Fitting, IndexError> {
        let size = self.len();
        let mut groups = looked_up.is_one_word(sort).then(Vec::new);
        self.scores.clear();
        let mut all_words: Option<ProjectSet> = None;
        let mut allowed = ProjectSet::all(size);
        let mut named: Vec<((Facet, u8), ProjectSet)> = Vec::new();
        let mut only = None;
        for word in &looked_up.words {
            let mut placed = word.named.map(|_| ProjectSet::none(size));
            let said = self.hear(word, placed.as_mut(), groups.as_mut())?;
            if let Some((name, placed)) = word.named.zip(placed) {
                match named.last_mut() {
                    Some((last, before)) if *last == name => before.keep(&placed),
                    _ => named.push((name, placed)),
                }
            }
            match word.role {
                Role::Required => match &mut all_words {
                    Some(all_words) => all_words.keep(&said),
                    None => all_words = Some(said.clone()),
                },
                // A phrase is excluded as a whole, see below.
                Role::Excluded if word.phrase.is_none() => allowed.remove(&said),
                Role::Excluded | Role::Preferred => {}
            }
            match groups.take() {
                Some(groups) => {
                    let rarity = rarity(size, said.len());
                    only = Some(OnlyWord { groups, rarity });
                }
                None => self.add_up(&said, word.role),
            }
        }
        for phrase in phrases(&looked_up.words) {
            let said = self.say_in_a_row(&phrase)?;
            match phrase[0].role {
                Role::Excluded => allowed.remove(&said),
                Role::Required | Role::Preferred => allowed.keep(&said),
            }
        }
        let all_words = match all_words {
            Some(mut all_words) => {
                all_words.keep(&allowed);
                all_words
            }
            None => allowed.clone(),
        };
        let named = named.into_iter().map(|((facet, _), set)| (facet, set));
        Ok(Fitting {
            all_words,
            allowed,
            named: named.collect(),
            only,
        })
    }

    /// The projects that say a word, each with the most that one of its forms says there; those that say it in title,
    /// keywords or summary are added to `placed`.
    fn hear(
        &mut self,
        meant: &Meant,
        mut placed: Option<&mut ProjectSet>,
        mut groups: Option<&mut Vec<SaidGroup>>,
    ) -> Result<ProjectSet, IndexError> {
        let size = self.head.len();
        let mut said = ProjectSet::none(size);
        for (form, quality) in &meant.forms {
            let (number, at) = Head::file_of(&self.head.postings, *form);
            let name = FileName::Postings(number);
            let list = self.shelf.list(name, at);
            let mut heard = Heard {
                said: &mut said,
                scores: groups.is_none().then_some(&mut self.scores),
                groups: groups.as_deref_mut(),
                form: *form,
                placed: placed.as_deref_mut(),
                quality: (*quality).min(SURE),
            };
            name.or_damaged(postings::visit(list, size, &mut heard))?;
        }
        Ok(said)
    }

    /// Adds the projects of a group that was heard before.
    pub(super) fn hear_again(
        &self,
        group: &SaidGroup,
        said: &mut ProjectSet,
    ) -> Result<(), IndexError> {
        let (number, at) = Head::file_of(&self.head.postings, group.form);
        let name = FileName::Postings(number);
        let mut heard = Heard {
            said,
            scores: None,
            groups: None,
            form: group.form,
            placed: None,
            quality: 0,
        };
        let list = self.shelf.list(name, at);
        let heard = postings::visit_group(list, group.at, self.len(), &mut heard);
        name.or_damaged(heard).map(drop)
    }

    /// Adds what a word says to what was said before, and makes ready for the next.
    fn add_up(&mut self, said: &ProjectSet, role: Role) {
        let rarity = rarity(self.head.len(), said.len());
        let of = &mut self.scores.of;
        said.visit(|project| {
            let score = &mut of[project];
            let word = u32::from(std::mem::take(&mut score.word));
            let here = std::mem::replace(&mut score.place, NOWHERE);
            if role == Role::Excluded {
                return;
            }
            if role == Role::Required {
                score.matched = score.matched.saturating_add(1);
            }
            let before = std::mem::replace(&mut score.place_before, here);
            let more = worth(word, rarity, nearness(before, here));
            score.total = score.total.saturating_add(more);
        });
    }

    /// The projects in which the words of a phrase follow each other.
    fn say_in_a_row(&self, phrase: &[&Meant]) -> Result<ProjectSet, IndexError> {
        let size = self.len();
        // A project and a position in one number, sorted.
        let mut starts: Option<Vec<u64>> = None;
        for (offset, word) in (0_u32..).zip(phrase) {
            let mut here: Vec<u64> = Vec::new();
            for (form, _) in &word.forms {
                let (number, at) = Head::file_of(&self.head.positions, *form);
                let name = FileName::Positions(number);
                let list = self.shelf.list(name, at);
                let visited = postings::visit_positions(list, size, |project, position| {
                    let Some(start) = position.checked_sub(offset) else {
                        return;
                    };
                    let start = (project as u64) << 32 | u64::from(start);
                    let goes_on = |starts: &Vec<u64>| starts.binary_search(&start).is_ok();
                    if starts.as_ref().is_none_or(goes_on) {
                        here.push(start);
                    }
                });
                name.or_damaged(visited)?;
            }
            starts = Some(sorted(here));
        }
        let mut said = ProjectSet::none(size);
        for start in starts.unwrap_or_default() {
            said.insert((start >> 32) as usize);
        }
        Ok(said)
    }
}

/// The words of each phrase.
fn phrases(words: &[Meant]) -> Vec<Vec<&Meant>> {
    let mut phrases: Vec<Vec<&Meant>> = Vec::new();
    for word in words.iter().filter(|word| word.phrase.is_some()) {
        match phrases.last_mut() {
            Some(phrase) if phrase[0].phrase == word.phrase => phrase.push(word),
            _ => phrases.push(vec![word]),
        }
    }
    phrases
}

const fn nearness(before: u8, here: u8) -> u32 {
    if before == NOWHERE || here == NOWHERE {
        return 0;
    }
    match here.checked_sub(before) {
        Some(1) => SIDE_BY_SIDE,
        Some(0) => 0,
        _ if here.abs_diff(before) <= NOT_FAR => NEAR,
        _ => 0,
    }
}

/// What a word adds to a project: what it says there, by how rare it is and how near it stands to the one before.
pub(super) fn worth(word: u32, rarity: u32, nearness: u32) -> u32 {
    (word / 16 * rarity / 100)
        .saturating_mul(100 + nearness)
        .max(1)
}

/// What a word found in so many projects of all is worth: 16 where all have it, 16 more each time half as many have it.
fn rarity(all: usize, found: usize) -> u32 {
    let share = (all.max(1) * 16) / found.max(1);
    let doublings = share.max(16).ilog2() - 4;
    let within = ((share >> doublings).max(16) - 16) as u32;
    16 + 16 * doublings + within
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rarer_words_are_worth_more() {
        assert_eq!(rarity(8, 8), 16);
        assert_eq!(rarity(8, 4), 32);
        assert_eq!(rarity(8, 1), 64);
        let worth: Vec<u32> = (1..=100).map(|found| rarity(100, found)).collect();
        assert!(worth.windows(2).all(|pair| pair[0] >= pair[1]));
    }

    #[test]
    fn words_side_by_side_are_worth_more() {
        for (before, here, more) in [
            (0, 1, SIDE_BY_SIDE),
            (0, 2, NEAR),
            (3, 0, NEAR),
            (0, 9, 0),
            (NOWHERE, 1, 0),
            (1, NOWHERE, 0),
        ] {
            assert_eq!(nearness(before, here), more, "{before} {here}");
        }
    }
}
