//! The files of an index: their names, and the seal that tells a damaged one, or one of another generation.
//!
//! Everything in a file comes from outside. The seal tells accidents; what was made with intent is met by readers that look at
//! every position.

use crate::codec::{Broken, put};
use crate::facet::Facet;
use crate::query::Sort;
use std::collections::BTreeMap;

/// The format of the index and of its small file `current`.
pub const INDEX_FORMAT: &str = "etabli-index/3";

/// One file of an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileName {
    /// Read first, and kept: where everything else stands.
    Head,
    /// Words, in the order of the alphabet.
    Dictionary(u32),
    /// Which projects say a word, and how much it says about them.
    Postings(u32),
    /// Where in the project's text the words of the same postings stand.
    Positions(u32),
    /// Which projects have some of the values of a facet.
    Values(Facet, u32),
    /// What each project needs to be made.
    Needs,
    /// The order of the projects by something else than their fit.
    Order(Sort),
}

impl FileName {
    /// Its path in the folder of the index's generation.
    pub fn path(self) -> String {
        match self {
            Self::Head => "head".to_owned(),
            Self::Dictionary(number) => format!("dictionary/{number}"),
            Self::Postings(number) => format!("postings/{number}"),
            Self::Positions(number) => format!("positions/{number}"),
            Self::Values(facet, number) => format!("facets/{}/{number}", facet.name()),
            Self::Needs => "facets/needs".to_owned(),
            Self::Order(sort) => format!("orders/{}", sort.name()),
        }
    }

    /// The file of a path.
    pub fn from_path(path: &str) -> Option<Self> {
        let (folder, name) = path.split_once('/').unwrap_or((path, ""));
        match folder {
            "head" if name.is_empty() => Some(Self::Head),
            "dictionary" => name.parse().ok().map(Self::Dictionary),
            "postings" => name.parse().ok().map(Self::Postings),
            "positions" => name.parse().ok().map(Self::Positions),
            "facets" if name == "needs" => Some(Self::Needs),
            "facets" => {
                let (facet, number) = name.split_once('/')?;
                Some(Self::Values(Facet::from_name(facet)?, number.parse().ok()?))
            }
            "orders" => Sort::from_name(name).map(Self::Order),
            _ => None,
        }
    }

    /// True for a file that is published in fewer bytes (deflate): static hosts pack texts on the way, not what they do not
    /// know. Positions hardly pack.
    pub const fn is_packed(self) -> bool {
        !matches!(self, Self::Positions(_))
    }
}

/// The content of each file.
pub type Files = BTreeMap<FileName, Vec<u8>>;

/// Why an index cannot be searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IndexError {
    /// The head is of another format.
    #[error("not an index of the format {INDEX_FORMAT}")]
    UnknownFormat,
    /// A file is not what was written: cut short, changed on the way, or of another generation.
    #[error("the index is damaged: {}", .0.path())]
    Damaged(FileName),
}

impl FileName {
    pub(crate) const fn damaged(self) -> IndexError {
        IndexError::Damaged(self)
    }

    pub(crate) fn or_damaged<T>(self, read: Result<T, Broken>) -> Result<T, IndexError> {
        read.map_err(|Broken| self.damaged())
    }
}

/// Bytes of a seal.
const SEAL: usize = 8;

/// The content with its seal in front, which also tells the file's name and the generation it belongs to.
pub(crate) fn sealed(name: FileName, generation: u64, content: &[u8]) -> Vec<u8> {
    let mut file = Vec::with_capacity(SEAL + content.len());
    file.extend(seal(name, generation, content).to_le_bytes());
    file.extend_from_slice(content);
    file
}

/// The content of a sealed file.
pub(crate) fn opened(name: FileName, generation: u64, file: &[u8]) -> Result<&[u8], IndexError> {
    let (found, content) = file.split_first_chunk().ok_or(name.damaged())?;
    if u64::from_le_bytes(*found) == seal(name, generation, content) {
        Ok(content)
    } else {
        Err(name.damaged())
    }
}

fn seal(name: FileName, generation: u64, content: &[u8]) -> u64 {
    let mut sum = Checksum::new();
    sum.add(name.path().as_bytes());
    sum.add(&generation.to_le_bytes());
    sum.add(content);
    sum.0
}

/// The generation of an index: a number that changes with anything in it.
pub(crate) fn generation<'c>(contents: impl Iterator<Item = (FileName, &'c [u8])>) -> u64 {
    let mut sum = Checksum::new();
    for (name, content) in contents {
        let mut length = Vec::new();
        put(&mut length, crate::codec::length(content.len()));
        sum.add(name.path().as_bytes());
        sum.add(&length);
        sum.add(content);
    }
    sum.0
}

/// A number that tells bytes from others.
pub(crate) fn fingerprint(bytes: &[u8]) -> u64 {
    let mut sum = Checksum::new();
    sum.add(bytes);
    sum.0
}

/// FNV-1a over words of eight bytes: as good at telling accidents, and eight times as fast.
struct Checksum(u64);

impl Checksum {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn add(&mut self, bytes: &[u8]) {
        const PRIME: u64 = 0x0100_0000_01b3;
        let (words, rest) = bytes.as_chunks::<8>();
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        let ends = [u64::from_le_bytes(last), bytes.len() as u64];
        for word in words
            .iter()
            .map(|word| u64::from_le_bytes(*word))
            .chain(ends)
        {
            self.0 = (self.0 ^ word).wrapping_mul(PRIME);
            self.0 ^= self.0 >> 29;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_file_is_known_by_its_path() {
        let facets = Facet::ALL.map(|facet| FileName::Values(facet, 7));
        let orders = Sort::ALL.map(FileName::Order);
        let others = [
            FileName::Head,
            FileName::Dictionary(3),
            FileName::Postings(0),
            FileName::Positions(12),
            FileName::Needs,
        ];
        for name in facets.into_iter().chain(orders).chain(others) {
            assert_eq!(FileName::from_path(&name.path()), Some(name));
        }
        for path in [
            "",
            "head/1",
            "postings/x",
            "postings/-1",
            "facets/level",
            "facets/colour/0",
            "../head",
        ] {
            assert_eq!(FileName::from_path(path), None, "{path}");
        }
    }

    proptest! {
        #[test]
        fn a_file_that_was_changed_or_moved_is_refused(
            content in prop::collection::vec(any::<u8>(), 0..60),
            at in any::<prop::sample::Index>(),
            bit in 0_u8..8,
        ) {
            let name = FileName::Postings(3);
            let file = sealed(name, 7, &content);
            prop_assert_eq!(opened(name, 7, &file), Ok(content.as_slice()));
            prop_assert_eq!(opened(name, 8, &file), Err(name.damaged()));
            prop_assert!(opened(FileName::Postings(4), 7, &file).is_err());
            prop_assert!(opened(name, 7, &file[..file.len() - 1]).is_err());
            let mut spoilt = file;
            let at = at.index(spoilt.len());
            spoilt[at] ^= 1 << bit;
            prop_assert!(opened(name, 7, &spoilt).is_err());
        }
    }
}
