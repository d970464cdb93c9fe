//! Which projects say a word, and how much the word says about each.
//!
//! Projects are grouped by what the word is worth there, one of sixteen levels, so that a posting takes little more than a
//! byte: the distance to the one before. Where a word stands in a title, among the keywords or in a summary, its place is told
//! too: words that stand side by side fit better.

use crate::codec::{Broken, Reader, length, put};

/// What a word is worth at each level; each step is about a third more.
const WORTH: [u32; 16] = [
    8, 10, 14, 18, 23, 31, 40, 52, 69, 90, 117, 153, 201, 262, 343, 449,
];

/// The level of a weight: the greatest that is not worth more.
pub(crate) fn level(weight: u32) -> u8 {
    let above = WORTH.iter().filter(|worth| **worth <= weight).count();
    above.saturating_sub(1) as u8
}

/// A word in a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Posting {
    /// Position in the catalogue.
    pub(crate) project: u32,
    /// From [`level`].
    pub(crate) level: u8,
    /// Where the word stands first in title, keywords and summary, counted in words; `None` where it does not, or beyond
    /// what a byte can tell.
    pub(crate) place: Option<u8>,
}

/// What a group's head says beside its level.
const PLACED: u8 = 1 << 4;
const BITMAP: u8 = 1 << 5;

/// Appends the postings of one word, which are in the catalogue's order, of a catalogue of `size`.
pub(crate) fn write(bytes: &mut Vec<u8>, postings: &[Posting], size: usize) {
    let mut groups: [Vec<Posting>; 32] = Default::default();
    for one in postings {
        // The surest first: the level counts before the place.
        let kind = one.level << 1 | u8::from(one.place.is_some());
        groups[usize::from(31 - kind)].push(*one);
    }
    let groups: Vec<Vec<Posting>> = groups
        .into_iter()
        .filter(|group| !group.is_empty())
        .collect();
    put(bytes, length(groups.len()));
    for group in groups {
        let placed = group[0].place.is_some();
        let kind = group[0].level | if placed { PLACED } else { 0 };
        let dense = group.len() > size / 8;
        bytes.push(kind | if dense { BITMAP } else { 0 });
        put(bytes, length(group.len()));
        if placed {
            bytes.extend(group.iter().filter_map(|one| one.place));
        }
        if dense {
            let start = bytes.len();
            bytes.resize(start + size.div_ceil(8), 0);
            for one in &group {
                bytes[start + one.project as usize / 8] |= 1 << (one.project % 8);
            }
        } else {
            let mut next = 0;
            for one in &group {
                put(bytes, one.project - next);
                next = one.project + 1;
            }
        }
    }
}

/// Whoever is told what a word says. Its method is compiled into the loop: a call for each posting would take longer than
/// what it does.
pub(crate) trait Listener {
    /// A group of projects begins at this byte of the list: in each of them the word is worth so much.
    fn begin(&mut self, _at: usize, _worth: u32) {}

    /// The word stands in a project, is worth so much there, and stands first at this place.
    fn hear(&mut self, project: usize, worth: u32, place: Option<u8>);
}

#[cfg(test)]
impl<Tell: FnMut(usize, u32, Option<u8>)> Listener for Tell {
    fn hear(&mut self, project: usize, worth: u32, place: Option<u8>) {
        self(project, worth, place);
    }
}

/// Tells each posting of a word, group by group.
///
/// Everything is checked: a position beyond the catalogue is never told.
pub(crate) fn visit(bytes: &[u8], size: usize, listener: &mut impl Listener) -> Result<(), Broken> {
    let mut reader = Reader::new(bytes);
    let groups = reader.number()?;
    for _ in 0..groups {
        let end = visit_group(bytes, reader.position(), size, listener)?;
        reader.skip_to(end);
    }
    if reader.is_at_end() {
        Ok(())
    } else {
        Err(Broken)
    }
}

/// Tells the postings of the group that begins at this byte, and gives where it ends. This is the loop a search spends its time
/// in.
pub(crate) fn visit_group(
    bytes: &[u8],
    at: usize,
    size: usize,
    listener: &mut impl Listener,
) -> Result<usize, Broken> {
    let mut reader = Reader::new(bytes);
    reader.skip_to(at);
    let kind = reader.byte()?;
    let count = reader.size()?;
    if count > size {
        return Err(Broken);
    }
    let worth = WORTH[usize::from(kind & 15)];
    let places = match kind & PLACED {
        0 => None,
        _ => Some(reader.slice(count)?),
    };
    listener.begin(at, worth);
    if kind & BITMAP != 0 {
        let bitmap = reader.slice(size.div_ceil(8))?;
        visit_bitmap(bitmap, (count, size), worth, places, listener)?;
        return Ok(reader.position());
    }
    let mut next = 0_usize;
    for at in 0..count {
        let project = next.wrapping_add(reader.number_in_place()? as usize);
        if project >= size || project < next {
            return Err(Broken);
        }
        next = project + 1;
        match places {
            Some(places) => listener.hear(project, worth, Some(places[at])),
            None => listener.hear(project, worth, None),
        }
    }
    Ok(reader.position())
}

fn visit_bitmap(
    bitmap: &[u8],
    (count, size): (usize, usize),
    worth: u32,
    places: Option<&[u8]>,
    listener: &mut impl Listener,
) -> Result<(), Broken> {
    let mut told = 0;
    for (at, block) in bitmap.chunks(8).enumerate() {
        let mut bits = [0; 8];
        bits[..block.len()].copy_from_slice(block);
        let mut rest = u64::from_le_bytes(bits);
        while rest != 0 {
            let project = at * 64 + rest.trailing_zeros() as usize;
            rest &= rest - 1;
            if project >= size || told == count {
                return Err(Broken);
            }
            listener.hear(project, worth, places.map(|places| places[told]));
            told += 1;
        }
    }
    if told == count { Ok(()) } else { Err(Broken) }
}

/// Tells each place of a word to `tell`, as project, position.
///
/// A project is told by its distance to the one before, then come how many places there are, and each by its distance to the
/// one before; places count the words of the whole text.
pub(crate) fn visit_positions(
    bytes: &[u8],
    size: usize,
    mut tell: impl FnMut(usize, u32),
) -> Result<(), Broken> {
    let mut reader = Reader::new(bytes);
    let mut next = 0_usize;
    while !reader.is_at_end() {
        let project = next.checked_add(reader.size()?).ok_or(Broken)?;
        if project >= size {
            return Err(Broken);
        }
        next = project + 1;
        let mut position = 0_u32;
        for _ in 0..reader.number()? {
            position = position.checked_add(reader.number()?).ok_or(Broken)?;
            tell(project, position);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    #[test]
    fn a_level_is_worth_no_more_than_what_it_stands_for() {
        for (at, worth) in WORTH.into_iter().enumerate() {
            assert_eq!(usize::from(level(worth)), at);
        }
        assert_eq!((level(0), level(9), level(10_000)), (0, 0, 15));
    }

    fn any_postings(size: u32) -> impl Strategy<Value = Vec<Posting>> {
        let one = (0_u8..16, prop::option::of(any::<u8>()));
        prop::collection::btree_map(0..size, one, 0..80).prop_map(|found| {
            let posting = |(project, (level, place))| Posting {
                project,
                level,
                place,
            };
            found.into_iter().map(posting).collect()
        })
    }

    proptest! {
        #[test]
        fn reads_what_it_writes(size in 1_u32..120, postings in any_postings(120)) {
            let postings: Vec<Posting> = postings.into_iter().filter(|one| one.project < size).collect();
            let mut bytes = Vec::new();
            write(&mut bytes, &postings, size as usize);
            let mut read = BTreeMap::new();
            visit(&bytes, size as usize, &mut |project: usize, worth: u32, place: Option<u8>| {
                read.insert(project as u32, (worth, place));
            }).expect("it was just written");
            let expected: BTreeMap<u32, (u32, Option<u8>)> = postings.iter()
                .map(|one| (one.project, (WORTH[usize::from(one.level)], one.place))).collect();
            prop_assert_eq!(read, expected);
        }

        #[test]
        fn reads_the_places_it_writes(found in prop::collection::btree_map(
            0_u32..90, prop::collection::btree_set(0_u32..5_000, 1..6), 0..40))
        {
            let found: Vec<(u32, Vec<u32>)> = found.into_iter()
                .map(|(project, places)| (project, places.into_iter().collect())).collect();
            let mut bytes = Vec::new();
            let mut next = 0;
            for (project, places) in &found {
                put(&mut bytes, project - next);
                next = project + 1;
                put(&mut bytes, length(places.len()));
                places.iter().fold(0, |before, place| {
                    put(&mut bytes, place - before);
                    *place
                });
            }
            let mut read: Vec<(u32, Vec<u32>)> = Vec::new();
            visit_positions(&bytes, 90, |project, place| match read.last_mut() {
                Some((last, places)) if *last as usize == project => places.push(place),
                _ => read.push((project as u32, vec![place])),
            }).expect("it was just written");
            prop_assert_eq!(read, found);
        }

        #[test]
        fn nothing_hostile_is_told_beyond_the_catalogue(
            bytes in prop::collection::vec(any::<u8>(), 0..80), size in 0_usize..60,
        ) {
            let _ = visit(&bytes, size, &mut |project: usize, _: u32, _: Option<u8>| assert!(project < size));
            let _ = visit_positions(&bytes, size, |project, _| assert!(project < size));
        }
    }
}
