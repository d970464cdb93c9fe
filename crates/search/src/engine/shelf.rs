//! The files that were given: opened and checked once, and put away when they take too much room.

use crate::codec::Reader;
use crate::column;
use crate::facet::Facet;
use crate::files::{FileName, IndexError, opened};
use crate::head::Head;
use crate::query::Sort;
use crate::set::ProjectSet;
use std::collections::{BTreeMap, HashMap};

/// Bytes of words that are kept: what was not used for longest goes first.
const ROOM: usize = 16 << 20;

/// Words: a dictionary's chunk, or lists of postings or positions.
struct Book {
    bytes: Vec<u8>,
    /// Where each list begins, and where the last one ends.
    starts: Vec<u32>,
    /// The question that used it last.
    used: u64,
}

/// The files that were given.
pub(super) struct Shelf {
    books: HashMap<FileName, Book>,
    taken: usize,
    facets: BTreeMap<Facet, Vec<ProjectSet>>,
    needs: Option<Vec<ProjectSet>>,
    orders: BTreeMap<Sort, Vec<u32>>,
    /// The number of the question that is being answered.
    now: u64,
}

impl Shelf {
    /// Without any file; what an empty catalogue would hold is known.
    pub(super) fn new(_: &Head) -> Self {
        Self {
            books: HashMap::new(),
            taken: 0,
            facets: BTreeMap::new(),
            needs: None,
            orders: BTreeMap::new(),
            now: 0,
        }
    }

    /// A question begins: what was used before may go.
    pub(super) fn begin(&mut self) {
        self.now += 1;
    }

    pub(super) fn has(&self, name: FileName) -> bool {
        match name {
            FileName::Head => true,
            FileName::Facet(facet) => self.facets.contains_key(&facet),
            FileName::Needs => self.needs.is_some(),
            FileName::Order(sort) => self.orders.contains_key(&sort),
            _ => self.books.contains_key(&name),
        }
    }

    pub(super) fn put(
        &mut self,
        name: FileName,
        file: &[u8],
        head: &Head,
    ) -> Result<(), IndexError> {
        let content = opened(name, head.generation, file)?;
        let size = head.len();
        match name {
            FileName::Head => {}
            FileName::Facet(facet) => {
                let sets = column::read(content, head.values(facet).len(), size);
                self.facets.insert(facet, name.or_damaged(sets)?);
            }
            FileName::Needs => {
                let sets = column::read(content, head.needs.len(), size);
                self.needs = Some(name.or_damaged(sets)?);
            }
            FileName::Order(sort) => {
                let ranks = column::read_order(content, size);
                self.orders.insert(sort, name.or_damaged(ranks)?);
            }
            FileName::Dictionary(_) => self.place(name, content, Vec::new()),
            FileName::Postings(_) | FileName::Positions(_) => {
                let starts = name.or_damaged(starts(content))?;
                self.place(name, content, starts);
            }
        }
        Ok(())
    }

    fn place(&mut self, name: FileName, content: &[u8], starts: Vec<u32>) {
        self.make_room(content.len());
        self.taken += content.len();
        let book = Book {
            bytes: content.to_vec(),
            starts,
            used: self.now,
        };
        if let Some(old) = self.books.insert(name, book) {
            self.taken -= old.bytes.len();
        }
    }

    /// Puts away what was not used for longest, but nothing that the question at hand asked for.
    fn make_room(&mut self, more: usize) {
        while self.taken + more > ROOM {
            let old = self
                .books
                .iter()
                .filter(|(_, book)| book.used + 1 < self.now);
            let Some(name) = old
                .min_by_key(|(name, book)| (book.used, **name))
                .map(|(name, _)| *name)
            else {
                return;
            };
            if let Some(book) = self.books.remove(&name) {
                self.taken -= book.bytes.len();
            }
        }
    }

    /// Says that a file is used for the question at hand; false when it is not there.
    pub(super) fn use_file(&mut self, name: FileName) -> bool {
        let now = self.now;
        match self.books.get_mut(&name) {
            Some(book) => {
                book.used = now;
                true
            }
            None => false,
        }
    }

    /// A chunk of the dictionary.
    pub(super) fn chunk(&self, number: u32) -> Option<&[u8]> {
        let book = self.books.get(&FileName::Dictionary(number))?;
        Some(&book.bytes)
    }

    /// One list of a file of lists; an empty one where the file has no such list.
    pub(super) fn list(&self, name: FileName, place: usize) -> &[u8] {
        let list = || {
            let book = self.books.get(&name)?;
            let start = *book.starts.get(place)? as usize;
            let end = *book.starts.get(place + 1)? as usize;
            book.bytes.get(start..end)
        };
        list().unwrap_or(&[])
    }

    /// A set of projects for each value of a facet, in the order of the head.
    pub(super) fn facet(&self, facet: Facet) -> Option<&[ProjectSet]> {
        self.facets.get(&facet).map(Vec::as_slice)
    }

    pub(super) fn needs(&self) -> Option<&[ProjectSet]> {
        self.needs.as_deref()
    }

    /// The rank of each project.
    pub(super) fn order(&self, sort: Sort) -> Option<&[u32]> {
        self.orders.get(&sort).map(Vec::as_slice)
    }
}

/// Where the lists of a file begin, and where the last one ends.
fn starts(content: &[u8]) -> Result<Vec<u32>, crate::codec::Broken> {
    let mut reader = Reader::new(content);
    let count = reader.size()?;
    if count > content.len() {
        return Err(crate::codec::Broken);
    }
    let mut lengths = Vec::with_capacity(count);
    for _ in 0..count {
        lengths.push(reader.number()?);
    }
    let mut at = crate::codec::length(reader.position());
    let mut starts = vec![at];
    for length in lengths {
        at = at.checked_add(length).ok_or(crate::codec::Broken)?;
        starts.push(at);
    }
    if at as usize == content.len() {
        Ok(starts)
    } else {
        Err(crate::codec::Broken)
    }
}
