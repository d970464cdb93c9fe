//! Which projects have each value of a facet.
//!
//! A filter by one value costs what that value takes: each is a set of its own, and a file holds some of them. A set is
//! written as the distances from one project to the next, in as many bits as suit how common the value is, which is close to
//! the fewest there can be; of a value that most projects have, those that lack it are written.

use crate::codec::{Broken, Reader, length, put};
use crate::set::ProjectSet;

/// More values than this are refused: no facet of a school has them.
pub(crate) const MOST_VALUES: usize = 1 << 16;

/// Writes a value's projects, which are in the catalogue's order, of a catalogue of `size`.
pub(crate) fn write(projects: &[u32], size: u32) -> Vec<u8> {
    let most = projects.len() > (size / 2) as usize;
    let lacking = || {
        let mut having = projects.iter().peekable();
        (0..size).filter(move |one| having.next_if(|project| *project == one).is_none())
    };
    let listed: Vec<u32> = match most {
        true => lacking().collect(),
        false => projects.to_vec(),
    };
    let low = low_bits(listed.len(), size as usize);
    let (mut bytes, mut held, mut holding) = (Vec::new(), 0_u64, 0_u32);
    let mut write = |bits: u64, width: u32| {
        held |= bits << holding;
        holding += width;
        while holding >= 8 {
            bytes.push(held as u8);
            held >>= 8;
            holding -= 8;
        }
    };
    let mut next = 0;
    for project in listed {
        let gap = project - next;
        next = project + 1;
        // How often the low bits overflow, in ones, and a zero behind them; then the low bits.
        let mut high = gap >> low;
        while high >= 32 {
            write(u64::from(u32::MAX), 32);
            high -= 32;
        }
        write((1 << high) - 1, high + 1);
        write(u64::from(gap) & ((1 << low) - 1), low);
    }
    write(0, 7);
    bytes
}

/// How many low bits of a distance are written as they are, where so many of `size` are listed.
fn low_bits(listed: usize, size: usize) -> u32 {
    let others = size.saturating_sub(listed);
    others
        .checked_div(listed)
        .map_or(0, |mean| mean.max(1).ilog2())
}

/// The set of a value that so many projects have.
pub(crate) fn read(bytes: &[u8], count: usize, size: usize) -> Result<ProjectSet, Broken> {
    if count > size {
        return Err(Broken);
    }
    let most = count > size / 2;
    let listed = if most { size - count } else { count };
    let low = low_bits(listed, size);
    let mut bits = BitReader::new(bytes);
    let mut set = ProjectSet::none(size);
    let mut next = 0_usize;
    for _ in 0..listed {
        let high = bits.ones()?;
        let gap = (high as usize) << low | bits.take(low)?;
        let project = next.checked_add(gap).ok_or(Broken)?;
        if project >= size {
            return Err(Broken);
        }
        set.insert(project);
        next = project + 1;
    }
    if most {
        let mut having = ProjectSet::all(size);
        having.remove(&set);
        return Ok(having);
    }
    Ok(set)
}

/// Bits, the least of a byte first.
struct BitReader<'b> {
    bytes: &'b [u8],
    held: u64,
    holding: u32,
}

impl<'b> BitReader<'b> {
    const fn new(bytes: &'b [u8]) -> Self {
        Self {
            bytes,
            held: 0,
            holding: 0,
        }
    }

    fn fill(&mut self) {
        while self.holding <= 56
            && let Some((first, rest)) = self.bytes.split_first()
        {
            self.held |= u64::from(*first) << self.holding;
            self.holding += 8;
            self.bytes = rest;
        }
    }

    /// How many ones stand before the next zero, which is passed over.
    fn ones(&mut self) -> Result<u32, Broken> {
        let mut ones = 0;
        loop {
            self.fill();
            let here = self.held.trailing_ones();
            if here < self.holding {
                self.held >>= here;
                self.held >>= 1;
                self.holding -= here + 1;
                return Ok(ones + here);
            }
            if self.holding == 0 {
                return Err(Broken);
            }
            ones += self.holding;
            self.held = 0;
            self.holding = 0;
        }
    }

    /// The next bits, at most 32, as a number.
    fn take(&mut self, width: u32) -> Result<usize, Broken> {
        self.fill();
        if width > self.holding {
            return Err(Broken);
        }
        let taken = self.held & ((1 << width) - 1);
        self.held >>= width;
        self.holding -= width;
        Ok(taken as usize)
    }
}

/// Puts the sets of values into files of about so many bytes: the first value of each file, and the files.
pub(crate) fn write_files(of_values: &[Vec<u32>], size: u32, most: usize) -> Vec<(u32, Vec<u8>)> {
    let mut files: Vec<(u32, Vec<u8>)> = Vec::new();
    for (value, projects) in (0_u32..).zip(of_values) {
        let set = write(projects, size);
        let is_full = |(_, file): &(u32, Vec<u8>)| file.len() + set.len() > most;
        if files.last().is_none_or(is_full) {
            files.push((value, Vec::new()));
        }
        if let Some((_, file)) = files.last_mut() {
            put(file, length(set.len()));
            file.extend(set);
        }
    }
    files
}

/// The values of a facet, as far as their files are here.
#[derive(Default)]
pub(crate) struct Values(Vec<Option<ProjectSet>>);

impl Values {
    /// Takes a file with the sets of the values from `first` on; `counts` tells for each value of the facet how many projects
    /// have it.
    pub(crate) fn take(
        &mut self,
        file: &[u8],
        first: usize,
        counts: &[(String, u32)],
        size: usize,
    ) -> Result<(), Broken> {
        if counts.len() > MOST_VALUES {
            return Err(Broken);
        }
        let mut reader = Reader::new(file);
        let mut sets = Vec::new();
        while !reader.is_at_end() {
            let (_, count) = counts.get(first + sets.len()).ok_or(Broken)?;
            let bytes = reader.size()?;
            sets.push(read(reader.slice(bytes)?, *count as usize, size)?);
        }
        self.0.resize(counts.len(), None);
        for (place, set) in self.0.iter_mut().skip(first).zip(sets) {
            *place = Some(set);
        }
        Ok(())
    }

    /// The projects that have a value, where its file is here.
    pub(crate) fn set(&self, value: usize) -> Option<&ProjectSet> {
        self.0.get(value)?.as_ref()
    }

    /// The sets of all values, once all files are here.
    pub(crate) fn all(&self) -> Option<&[Option<ProjectSet>]> {
        let whole = !self.0.is_empty() && self.0.iter().all(Option::is_some);
        whole.then_some(self.0.as_slice())
    }

    /// How many of these projects have each value, set by set; `None` until all files are here.
    pub(crate) fn counts(&self, among: &ProjectSet) -> Option<Vec<usize>> {
        let sets = self.all()?.iter().flatten();
        Some(sets.map(|set| set.common(among)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn reads_the_set_it_writes(size in 0_u32..400, share in 1_u32..40, seed in any::<u32>()) {
            let has = |one: &u32| one.wrapping_mul(2_654_435_761).wrapping_add(seed).rotate_left(9) % 40 < share;
            let projects: Vec<u32> = (0..size).filter(has).collect();
            let bytes = write(&projects, size);
            let set = read(&bytes, projects.len(), size as usize).expect("it was just written");
            let found: Vec<u32> = set.positions().into_iter().map(length).collect();
            prop_assert_eq!(found, projects);
            prop_assert!(bytes.len() <= size as usize / 8 + 2, "never more than a bit for each project");
        }

        #[test]
        fn values_are_counted_once_all_files_are_here(
            of in prop::collection::vec(prop::collection::btree_set(0_u32..9, 0..4), 1..200),
            among in prop::collection::btree_set(0_usize..200, 0..200),
            most in 1_usize..60,
        ) {
            let size = of.len();
            let having = |value: u32| (0..length(size)).filter(|at| of[*at as usize].contains(&value)).collect();
            let of_values: Vec<Vec<u32>> = (0..9).map(having).collect();
            let counts: Vec<(String, u32)> = of_values.iter().map(|one| (String::new(), length(one.len()))).collect();
            let mut values = Values::default();
            let mut set = ProjectSet::none(size);
            among.iter().filter(|at| **at < size).for_each(|at| set.insert(*at));
            for (first, file) in write_files(&of_values, length(size), most) {
                prop_assert!(values.counts(&set).is_none());
                values.take(&file, first as usize, &counts, size).expect("it was just written");
            }
            let expected: Vec<usize> = of_values.iter()
                .map(|projects| projects.iter().filter(|one| set.has(**one as usize)).count()).collect();
            prop_assert_eq!(values.counts(&set), Some(expected));
        }

        #[test]
        fn a_hostile_file_is_refused(
            bytes in prop::collection::vec(any::<u8>(), 0..60), size in 0_usize..70, counts in prop::collection::vec(0_u32..80, 0..6),
        ) {
            let _ = read(&bytes, 5, size).map(|set| assert!(set.positions().iter().all(|one| *one < size)));
            let counts: Vec<(String, u32)> = counts.into_iter().map(|count| (String::new(), count)).collect();
            let mut values = Values::default();
            let _ = values.take(&bytes, 0, &counts, size).map(|()| values.counts(&ProjectSet::all(size)));
        }
    }
}
