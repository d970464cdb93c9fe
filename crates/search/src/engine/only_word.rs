//! A single word, which is what most people type: how well a project fits is told by the group of postings it stands in.
//!
//! Nothing is noted for each project then, and only the groups that fit best are looked at again for the first projects.

use super::Engine;
use super::score::worth;
use super::terms::LookedUp;
use crate::codec::{length, sorted};
use crate::files::IndexError;
use crate::query::Sort;
use crate::set::ProjectSet;
use crate::understand::Role;

/// What a single word says.
pub(super) struct OnlyWord {
    pub(super) groups: Vec<SaidGroup>,
    pub(super) rarity: u32,
}

/// Projects in which a form is worth the same.
pub(super) struct SaidGroup {
    pub(super) form: u32,
    /// Where it begins in the list of the form.
    pub(super) at: usize,
    /// A level's worth in percent, by how surely the form was meant.
    pub(super) worth: u32,
}

impl LookedUp {
    /// True where a single word was asked for, as a word and in the order of the fit.
    pub(super) fn is_one_word(&self, sort: Sort) -> bool {
        let [word] = self.words.as_slice() else {
            return false;
        };
        let plain = word.phrase.is_none() && word.named.is_none();
        plain && word.role == Role::Required && sort == Sort::Relevance
    }
}

impl Engine {
    /// At most `count` of the projects found, all of which say the word, as row and score: in the order of [`Engine::first`].
    pub(super) fn first_with(
        &self,
        only: &OnlyWord,
        found: &ProjectSet,
        count: usize,
    ) -> Result<Vec<(u32, u32)>, IndexError> {
        let count = count.min(found.len());
        let score = |group: usize| worth(only.groups[group].worth, only.rarity, 0);
        // The best first: in one number how badly it fits, and which group it is.
        let key = |group: usize| u64::from(u32::MAX - score(group)) << 32 | group as u64;
        let order = sorted((0..only.groups.len()).map(key).collect::<Vec<u64>>());
        let mut groups = order.into_iter().map(|key| key as u32 as usize).peekable();
        let (mut first, mut rest) = (Vec::new(), found.clone());
        while first.len() < count
            && let Some(group) = groups.next()
        {
            let score_here = score(group);
            let mut said = ProjectSet::none(self.len());
            self.hear_again(&only.groups[group], &mut said)?;
            while let Some(same) = groups.next_if(|other| score(*other) == score_here) {
                self.hear_again(&only.groups[same], &mut said)?;
            }
            said.keep(&rest);
            rest.remove(&said);
            said.each(&mut |project| {
                if first.len() < count {
                    first.push((length(project), score_here));
                }
            });
        }
        Ok(first)
    }
}
