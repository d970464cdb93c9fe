//! The index as a file: built once beside the dataset, read by whoever searches it.
//!
//! The format's name, a checksum, then the index itself. The same dataset gives the same bytes. A file comes from outside:
//! one that is damaged, or made to lead out of its own lists, is refused before anybody searches it.

use crate::facet::Facet;
use crate::index::{FacetValue, Index, Row, StemEntry, Term};
use crate::words::Stems;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The format this code writes, and how its files begin.
pub const INDEX_FORMAT: &str = "etabli-index/1";

/// Why a file cannot be searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IndexError {
    /// It does not begin with [`INDEX_FORMAT`].
    #[error("not an index of the format {INDEX_FORMAT}")]
    UnknownFormat,
    /// It is not what was written: cut short, or changed on the way.
    #[error("the index is damaged")]
    Damaged,
    /// It is whole, and tells of what it does not hold.
    #[error("the index contradicts itself")]
    Inconsistent,
}

/// What the file holds; the stemmer is known to whoever reads it.
#[derive(Deserialize)]
struct Content {
    rows: Vec<Row>,
    terms: Vec<Term>,
    stems: Vec<StemEntry>,
    facets: BTreeMap<Facet, Vec<FacetValue>>,
}

/// The same, as it is written.
#[derive(Serialize)]
struct Borrowed<'i> {
    rows: &'i [Row],
    terms: &'i [Term],
    stems: &'i [StemEntry],
    facets: &'i BTreeMap<Facet, Vec<FacetValue>>,
}

/// Bytes of the checksum.
const CHECKSUM: usize = 8;

impl Index {
    /// The index as the bytes of a file.
    pub fn write(&self) -> Vec<u8> {
        let content = Borrowed {
            rows: &self.rows,
            terms: &self.terms,
            stems: &self.stems,
            facets: &self.facets,
        };
        let content =
            postcard::to_allocvec(&content).expect("lists of known length can be written");
        let mut file = Vec::with_capacity(INDEX_FORMAT.len() + 1 + CHECKSUM + content.len());
        file.extend(INDEX_FORMAT.bytes());
        file.push(b'\n');
        file.extend(checksum(&content).to_le_bytes());
        file.extend(content);
        file
    }

    /// The index of a file; the reverse of [`Self::write`].
    ///
    /// # Errors
    ///
    /// What is of another format, damaged, or no index.
    pub fn read(file: &[u8]) -> Result<Self, IndexError> {
        let rest = file.strip_prefix(INDEX_FORMAT.as_bytes());
        let rest = rest.and_then(|rest| rest.strip_prefix(b"\n"));
        let rest = rest.ok_or(IndexError::UnknownFormat)?;
        let (sum, content) = rest.split_first_chunk().ok_or(IndexError::Damaged)?;
        if u64::from_le_bytes(*sum) != checksum(content) {
            return Err(IndexError::Damaged);
        }
        let (content, rest): (Content, &[u8]) =
            postcard::take_from_bytes(content).map_err(|_| IndexError::Damaged)?;
        if !rest.is_empty() || !content.is_consistent() {
            return Err(IndexError::Inconsistent);
        }
        Ok(Self {
            rows: content.rows,
            terms: content.terms,
            stems: content.stems,
            facets: content.facets,
            stemmer: Stems::french(),
        })
    }
}

impl Content {
    /// Every position is one of a list, and what is looked up by halves is sorted.
    fn is_consistent(&self) -> bool {
        let (rows, terms) = (self.rows.len(), self.terms.len());
        let postings = self.terms.iter().all(|term| {
            let projects = term.postings.iter().map(|posting| posting.project);
            projects.is_sorted_by(|one, next| one < next)
                && term.postings.iter().all(|posting| posting.project < rows)
        });
        let stems = self.stems.iter().flat_map(|entry| &entry.terms);
        let values = self.facets.values().flatten();
        postings
            && self.terms.is_sorted_by(|one, next| one.form < next.form)
            && self.stems.is_sorted_by(|one, next| one.stem < next.stem)
            && stems.into_iter().all(|term| *term < terms)
            && values.into_iter().all(|value| value.projects.fits(rows))
    }
}

/// FNV-1a in 64 bits: tells what was damaged by accident. What was made with intent is met by looking at every position.
fn checksum(bytes: &[u8]) -> u64 {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let step = |sum: u64, byte: &u8| (sum ^ u64::from(*byte)).wrapping_mul(PRIME);
    bytes.iter().fold(START, step)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Query;
    use etabli_model::{Material, Project, Vocabulary};
    use proptest::prelude::*;

    fn project(id: &str, title: &str, minutes: u32) -> Project {
        Project {
            id: id.to_owned(),
            title: title.to_owned(),
            kind: "tool".to_owned(),
            duration: etabli_model::Duration {
                class: minutes,
                ..Default::default()
            },
            cost: Some(etabli_model::Cost {
                per_object: "1.50".parse().expect("a decimal"),
                ..Default::default()
            }),
            materials: vec![Material {
                name: "sable fin".to_owned(),
                ..Material::default()
            }],
            ..Project::default()
        }
    }

    fn index() -> Index {
        let projects = [
            project("sablier", "Sablier de classe", 30),
            project("cadran", "Cadran solaire", 90),
            project("cadrans", "Cadrans à lire", 0),
        ];
        Index::build(&projects, &Vocabulary::default())
    }

    #[test]
    fn what_is_read_answers_as_what_was_written() {
        let (index, file) = (index(), index().write());
        let read = Index::read(&file).expect("it was just written");
        for question in [
            "",
            "q=cadran",
            "q=sabl",
            "q=cadrn&kind=tool",
            "sort=cheapest",
            "duration=under-30",
        ] {
            let question = Query::parse(question);
            assert_eq!(read.answer(&question), index.answer(&question));
        }
        assert_eq!(read.write(), file);
    }

    #[test]
    fn an_index_that_leads_out_of_its_lists_is_refused() {
        let spoilt = |spoil: &dyn Fn(&mut Index)| {
            let mut index = index();
            spoil(&mut index);
            Index::read(&index.write()).err()
        };
        assert_eq!(spoilt(&|_| ()), None);
        let refused = Some(IndexError::Inconsistent);
        assert_eq!(
            spoilt(&|index| index.terms[0].postings[0].project = 3),
            refused
        );
        assert_eq!(spoilt(&|index| index.stems[0].terms[0] = 1_000), refused);
        assert_eq!(spoilt(&|index| index.terms.swap(0, 1)), refused);
        assert_eq!(spoilt(&|index| index.stems.swap(0, 1)), refused);
        assert_eq!(spoilt(&|index| drop(index.rows.pop())), refused);
    }

    #[test]
    fn what_is_no_index_is_told_from_a_damaged_one() {
        let mut file = index().write();
        assert_eq!(Index::read(b"PK").err(), Some(IndexError::UnknownFormat));
        assert_eq!(Index::read(&file[..20]).err(), Some(IndexError::Damaged));
        if let Some(last) = file.last_mut() {
            *last ^= 1;
        }
        assert_eq!(Index::read(&file).err(), Some(IndexError::Damaged));
    }

    proptest! {
        /// The checksum keeps accidents out; this goes around it, as somebody who means harm would.
        #[test]
        fn a_hostile_index_never_makes_a_search_panic(
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
            cut in prop::option::of(any::<prop::sample::Index>()),
        ) {
            let head = INDEX_FORMAT.len() + 1;
            let mut content = index().write().split_off(head + CHECKSUM);
            for (at, byte) in changes {
                let at = at.index(content.len());
                content[at] = byte;
            }
            content.truncate(cut.map_or(content.len(), |at| at.index(content.len())));
            let mut file = format!("{INDEX_FORMAT}\n").into_bytes();
            file.extend(checksum(&content).to_le_bytes());
            file.extend(content);
            if let Ok(index) = Index::read(&file) {
                for question in ["", "q=cadran", "q=sable", "kind=tool", "sort=recent"] {
                    let _ = index.answer(&Query::parse(question));
                }
            }
        }
    }
}
