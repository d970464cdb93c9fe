//! The head of an index: what is read first and kept, and tells where everything else stands.

use crate::facet::Facet;
use crate::files::{FileName, INDEX_FORMAT, IndexError, opened, sealed};
use crate::understand::Phrases;
use serde::{Deserialize, Serialize};

/// The head. Lists are in the order of [`Facet::ALL`], of the alphabet, of form numbers.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Head {
    /// Which files belong to it.
    pub(crate) generation: u64,
    /// How many projects there are.
    pub(crate) size: u32,
    /// How many forms the dictionary has.
    pub(crate) forms: u32,
    /// The first key of each file of the dictionary, and the number of the first form in it or behind.
    pub(crate) dictionary: Vec<(String, u32)>,
    /// The first form of each file of postings.
    pub(crate) postings: Vec<u32>,
    /// The first form of each file of positions.
    pub(crate) positions: Vec<u32>,
    /// For each facet the values that occur, in teaching order, each with how many projects have it.
    pub(crate) facets: Vec<Vec<(String, u32)>>,
    /// For each facet the first value of each of its files.
    pub(crate) columns: Vec<Vec<u32>>,
    /// What people call the filters.
    pub(crate) phrases: Phrases,
}

/// More projects than this make no index: their sets would not fit into a browser.
const MOST_PROJECTS: u32 = 50_000_000;

impl Head {
    pub(crate) fn write(&self) -> Vec<u8> {
        let content = postcard::to_allocvec(self).expect("lists of known length can be written");
        let mut file = INDEX_FORMAT.as_bytes().to_vec();
        file.push(b'\n');
        file.extend(sealed(FileName::Head, 0, &content));
        file
    }

    pub(crate) fn read(file: &[u8]) -> Result<Self, IndexError> {
        let rest = file.strip_prefix(INDEX_FORMAT.as_bytes());
        let rest = rest.and_then(|rest| rest.strip_prefix(b"\n"));
        let content = opened(FileName::Head, 0, rest.ok_or(IndexError::UnknownFormat)?)?;
        let head: Self = postcard::from_bytes(content).map_err(|_| FileName::Head.damaged())?;
        if head.is_consistent() {
            Ok(head)
        } else {
            Err(FileName::Head.damaged())
        }
    }

    /// What is looked up by halves is sorted, and nothing counts more than there is.
    fn is_consistent(&self) -> bool {
        let dictionary = &self.dictionary;
        let first_forms = |list: &[u32]| {
            list.is_sorted_by(|one, next| one < next)
                && list.iter().all(|form| *form < self.forms)
                && list.first().is_none_or(|first| *first == 0)
        };
        let column = |(files, values): (&Vec<u32>, &Vec<(String, u32)>)| {
            files.is_sorted_by(|one, next| one < next)
                && files.iter().all(|first| (*first as usize) < values.len())
                && files.first().is_none_or(|first| *first == 0)
                && files.is_empty() == values.is_empty()
        };
        self.size <= MOST_PROJECTS
            && dictionary.is_sorted_by(|one, next| one.0 < next.0 && one.1 <= next.1)
            && dictionary.iter().all(|(_, form)| *form <= self.forms)
            && first_forms(&self.postings)
            && first_forms(&self.positions)
            && self.facets.len() == Facet::ALL.len()
            && self.columns.len() == Facet::ALL.len()
            && self.columns.iter().zip(&self.facets).all(column)
            && self
                .facets
                .iter()
                .flatten()
                .all(|(_, count)| *count <= self.size)
            && self.phrases.is_consistent()
    }

    /// How many projects there are.
    pub(crate) const fn len(&self) -> usize {
        self.size as usize
    }

    /// The values of a facet that occur.
    pub(crate) fn values(&self, facet: Facet) -> &[(String, u32)] {
        self.facets.get(facet as usize).map_or(&[], Vec::as_slice)
    }

    /// The files that hold the sets of a facet's values.
    pub(crate) fn columns(&self, facet: Facet) -> impl Iterator<Item = FileName> {
        let files = self.columns.get(facet as usize).map_or(0, Vec::len);
        (0..crate::codec::length(files)).map(move |file| FileName::Values(facet, file))
    }

    /// The first value in a file of a facet.
    pub(crate) fn first_value(&self, facet: Facet, file: u32) -> Option<usize> {
        let first = self.columns.get(facet as usize)?.get(file as usize)?;
        Some(*first as usize)
    }

    /// The file that holds the set of a facet's value.
    pub(crate) fn column_of(&self, facet: Facet, value: usize) -> FileName {
        let files = self
            .columns
            .get(facet as usize)
            .map_or(&[][..], Vec::as_slice);
        let behind = files.partition_point(|first| *first as usize <= value);
        FileName::Values(facet, crate::codec::length(behind.saturating_sub(1)))
    }

    /// The file of the dictionary in which a key would stand.
    pub(crate) fn chunk_of(&self, key: &str) -> usize {
        let behind = self
            .dictionary
            .partition_point(|(first, _)| first.as_str() <= key);
        behind.saturating_sub(1)
    }

    /// True where keys that begin with a letter may stand in a file of the dictionary.
    pub(crate) fn chunk_has(&self, file: usize, letter: char) -> bool {
        let begins = |file: usize| self.dictionary.get(file)?.0.chars().next();
        begins(file) <= Some(letter) && begins(file + 1).is_none_or(|next| next >= letter)
    }

    /// The number of the first form in a file of the dictionary, or behind it.
    pub(crate) fn first_form(&self, file: u32) -> u32 {
        let file = self.dictionary.get(file as usize);
        file.map_or(0, |(_, form)| *form)
    }

    /// The file of the dictionary in which a form stands.
    pub(crate) fn chunk_of_form(&self, form: u32) -> usize {
        let behind = self.dictionary.partition_point(|(_, first)| *first <= form);
        behind.saturating_sub(1)
    }

    /// The file of a list in which a form stands, and the form's place in it.
    pub(crate) fn file_of(list: &[u32], form: u32) -> (u32, usize) {
        let file = list
            .partition_point(|first| *first <= form)
            .saturating_sub(1);
        let first = list.get(file).copied().unwrap_or(0);
        (crate::codec::length(file), (form - first) as usize)
    }
}
