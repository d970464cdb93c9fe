//! A column: which of many values each project has.
//!
//! Few combinations of values occur: each is written once, and a project tells the number of its own in as few bits as will
//! do. What projects need is kept so; for the values of facets see `values`.

use crate::build::WordMap;
use crate::codec::{Bits, Broken, Reader, length, put};
use crate::set::ProjectSet;

/// More values or combinations than this are refused: no facet of a school has them.
const MOST_VALUES: usize = 100_000;

/// A column while projects are read: each combination of values once.
#[derive(Default)]
pub(crate) struct ColumnDraft {
    values: WordMap<String, u32>,
    names: Vec<String>,
    numbers: WordMap<Vec<u32>, u32>,
    combinations: Vec<Vec<u32>>,
    of: Vec<u32>,
}

impl ColumnDraft {
    /// The values of the next project, each once.
    pub(crate) fn push(&mut self, values: Vec<String>) {
        let mut combination: Vec<u32> = values.into_iter().map(|one| self.number(one)).collect();
        combination.sort_unstable();
        let next = length(self.combinations.len());
        let number = match self.numbers.get(&combination) {
            Some(number) => *number,
            None => {
                self.numbers.insert(combination.clone(), next);
                self.combinations.push(combination);
                next
            }
        };
        self.of.push(number);
    }

    fn number(&mut self, value: String) -> u32 {
        if let Some(number) = self.values.get(&value) {
            return *number;
        }
        let number = length(self.names.len());
        self.names.push(value.clone());
        self.values.insert(value, number);
        number
    }

    /// The column of the projects that were read. Values stand as in `order`, then by the alphabet those that are not in it.
    pub(crate) fn finish(self, order: &[String]) -> Finished {
        let rank: WordMap<&str, usize> = order.iter().map(String::as_str).zip(0..).collect();
        let mut sorted: Vec<&String> = self.names.iter().collect();
        sorted.sort_by_key(|name| {
            (
                rank.get(name.as_str()).copied().unwrap_or(usize::MAX),
                *name,
            )
        });
        let places: WordMap<&str, u32> = sorted.iter().map(|name| name.as_str()).zip(0..).collect();
        let placed = |combination: &Vec<u32>| -> Vec<u32> {
            let places = combination
                .iter()
                .map(|one| places[self.names[*one as usize].as_str()]);
            let mut placed: Vec<u32> = places.collect();
            placed.sort_unstable();
            placed
        };
        let combinations: Vec<Vec<u32>> = self.combinations.iter().map(placed).collect();
        Finished {
            values: sorted.into_iter().cloned().collect(),
            combinations,
            of: self.of,
        }
    }
}

/// A column that is ready to be written.
pub(crate) struct Finished {
    /// Every value that occurs.
    pub(crate) values: Vec<String>,
    combinations: Vec<Vec<u32>>,
    of: Vec<u32>,
}

impl Finished {
    /// The column in one piece.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        write(&self.combinations, &self.of)
    }

    /// The projects of each value.
    pub(crate) fn projects(&self) -> Vec<Vec<u32>> {
        let mut projects = vec![Vec::new(); self.values.len()];
        for (project, number) in (0_u32..).zip(&self.of) {
            for value in &self.combinations[*number as usize] {
                projects[*value as usize].push(project);
            }
        }
        projects
    }
}

/// A column as bytes: combinations of values, each sorted and once, and the number of each project's own.
fn write(combinations: &[Vec<u32>], of: &[u32]) -> Vec<u8> {
    let mut sorted: Vec<usize> = (0..combinations.len()).collect();
    sorted.sort_by_key(|number| &combinations[*number]);
    let mut places = vec![0; combinations.len()];
    let mut bytes = Vec::new();
    put(&mut bytes, length(combinations.len()));
    for (place, number) in (0_u32..).zip(sorted) {
        places[number] = place;
        let values = &combinations[number];
        put(&mut bytes, length(values.len()));
        let mut next = 0;
        for value in values {
            put(&mut bytes, value - next);
            next = value + 1;
        }
    }
    let width = Bits::width_below(length(combinations.len()));
    Bits::put(
        &mut bytes,
        width,
        of.iter().map(|number| places[*number as usize]),
    );
    bytes
}

/// A column that was read.
pub(crate) struct Column {
    combinations: Vec<Vec<u32>>,
    /// The number of each project's combination.
    of: Vec<u32>,
}

impl Column {
    /// Reads a column of so many values, of a catalogue of `size`.
    pub(crate) fn read(bytes: &[u8], values: usize, size: usize) -> Result<Self, Broken> {
        if values > MOST_VALUES {
            return Err(Broken);
        }
        let mut reader = Reader::new(bytes);
        let count = reader.size()?;
        if count > size {
            return Err(Broken);
        }
        let mut combinations: Vec<Vec<u32>> = Vec::new();
        for _ in 0..count {
            let mut combination = Vec::new();
            let mut next = 0_u32;
            for _ in 0..reader.number()? {
                let value = next.checked_add(reader.number()?).ok_or(Broken)?;
                if value as usize >= values {
                    return Err(Broken);
                }
                combination.push(value);
                next = value + 1;
            }
            combinations.push(combination);
        }
        let mut numbers = Bits::read(&mut reader, Bits::width_below(length(count)), size)?;
        if !reader.is_at_end() {
            return Err(Broken);
        }
        let of: Vec<u32> = (0..size).map(|_| numbers.next()).collect();
        if of.iter().any(|number| *number as usize >= count) {
            return Err(Broken);
        }
        Ok(Self { combinations, of })
    }

    /// The values of a project.
    pub(crate) fn values(&self, project: usize) -> &[u32] {
        let number = self
            .of
            .get(project)
            .map_or(usize::MAX, |number| *number as usize);
        self.combinations.get(number).map_or(&[], Vec::as_slice)
    }

    /// The projects that have any of these values.
    pub(crate) fn having_any(&self, values: &[u32]) -> ProjectSet {
        let any = |combination: &Vec<u32>| combination.iter().any(|value| values.contains(value));
        let any: Vec<bool> = self.combinations.iter().map(any).collect();
        let mut set = ProjectSet::none(self.of.len());
        for (project, number) in self.of.iter().enumerate() {
            if any[*number as usize] {
                set.insert(project);
            }
        }
        set
    }
}

/// An order as bytes: a number for each project, least first.
pub(crate) fn write_order(of: &[u32]) -> Vec<u8> {
    let mut distinct: Vec<u32> = of.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    // Only the order counts: dense numbers take fewer bits.
    let rank = |number: &u32| length(distinct.partition_point(|one| one < number));
    let mut bytes = Vec::new();
    put(&mut bytes, length(distinct.len()));
    let width = Bits::width_below(length(distinct.len()));
    Bits::put(&mut bytes, width, of.iter().map(rank));
    bytes
}

/// The rank of each of `size` projects.
pub(crate) fn read_order(bytes: &[u8], size: usize) -> Result<Vec<u32>, Broken> {
    let mut reader = Reader::new(bytes);
    let width = Bits::width_below(reader.number()?);
    let mut ranks = Bits::read(&mut reader, width, size)?;
    if !reader.is_at_end() {
        return Err(Broken);
    }
    Ok((0..size).map(|_| ranks.next()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn reads_what_it_writes(of in prop::collection::vec(prop::collection::btree_set(0_u32..9, 0..4), 0..60)) {
            let name = |value: &u32| format!("v{value}");
            let mut draft = ColumnDraft::default();
            of.iter().for_each(|values| draft.push(values.iter().map(name).collect()));
            // The order asked for is the reverse of the alphabet, and does not know every value.
            let order: Vec<String> = (2..9).rev().map(|value| name(&value)).collect();
            let finished = draft.finish(&order);
            let values = &finished.values;
            let column = Column::read(&finished.bytes(), values.len(), of.len()).expect("it was just written");
            let all = order.iter().cloned().chain(["v0".to_owned(), "v1".to_owned()]);
            let used: Vec<String> = all.filter(|one| of.iter().any(|values| values.iter().any(|value| name(value) == *one))).collect();
            prop_assert_eq!(values, &used);
            for ((number, value), projects) in (0_u32..).zip(values).zip(finished.projects()) {
                let has = |at: &usize| of[*at].iter().any(|one| name(one) == *value);
                let expected: Vec<usize> = (0..of.len()).filter(has).collect();
                prop_assert_eq!(projects.iter().map(|one| *one as usize).collect::<Vec<_>>(), expected.clone());
                let told = (0..of.len()).filter(|at| column.values(*at).contains(&number));
                prop_assert_eq!(told.collect::<Vec<_>>(), expected);
            }
            let first = column.having_any(&[0]);
            prop_assert!((0..of.len()).all(|at| first.has(at) == column.values(at).contains(&0)));
        }

        #[test]
        fn an_order_stays_the_same(of in prop::collection::vec(any::<u32>(), 0..60)) {
            let ranks = read_order(&write_order(&of), of.len()).expect("it was just written");
            for (one, other) in (0..of.len()).flat_map(|one| (0..of.len()).map(move |other| (one, other))) {
                prop_assert_eq!(ranks[one].cmp(&ranks[other]), of[one].cmp(&of[other]));
            }
        }

        #[test]
        fn a_hostile_column_is_refused(bytes in prop::collection::vec(any::<u8>(), 0..60), size in 0_usize..40) {
            let _ = Column::read(&bytes, 5, size).map(|column| column.having_any(&[3]));
            let _ = read_order(&bytes, size);
        }
    }
}
