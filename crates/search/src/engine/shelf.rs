//! The files that were given: opened and checked once, and put away when they take too much room.

use crate::codec::{Broken, Reader};
use crate::column::{self, Column};
use crate::facet::Facet;
use crate::files::{FileName, IndexError, opened};
use crate::head::Head;
use crate::query::Sort;
use crate::set::ProjectSet;

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

/// What the projects need.
pub(super) struct Needs {
    /// As [`crate::Need`] writes them.
    pub(super) names: Vec<String>,
    pub(super) column: Column,
}

impl Needs {
    fn read(content: &[u8], size: usize) -> Result<Self, Broken> {
        let mut reader = Reader::new(content);
        let mut names = Vec::new();
        for _ in 0..reader.number()? {
            names.push(reader.text()?.to_owned());
        }
        let column = content.get(reader.position()..).ok_or(Broken)?;
        let column = Column::read(column, names.len(), size)?;
        Ok(Self { names, column })
    }
}

/// The files that were given.
pub(super) struct Shelf {
    /// By name.
    books: Vec<(FileName, Book)>,
    taken: usize,
    facets: [Option<Vec<ProjectSet>>; Facet::ALL.len()],
    needs: Option<Needs>,
    orders: [Option<Vec<u32>>; Sort::ALL.len()],
    /// The number of the question that is being answered.
    now: u64,
}

impl Shelf {
    /// Without any file.
    pub(super) fn new() -> Self {
        Self {
            books: Vec::new(),
            taken: 0,
            facets: Default::default(),
            needs: None,
            orders: Default::default(),
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
            FileName::Facet(facet) => self.facets[facet as usize].is_some(),
            FileName::Needs => self.needs.is_some(),
            FileName::Order(sort) => self.orders[sort as usize].is_some(),
            _ => self.book(name).is_some(),
        }
    }

    fn place_of(&self, name: FileName) -> Result<usize, usize> {
        self.books.binary_search_by(|(one, _)| one.cmp(&name))
    }

    fn book(&self, name: FileName) -> Option<&Book> {
        self.place_of(name).ok().map(|at| &self.books[at].1)
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
                let values = head.values(facet).len();
                let column = name.or_damaged(Column::read(content, values, size))?;
                self.facets[facet as usize] = Some(column.sets(values));
            }
            FileName::Needs => {
                self.needs = Some(name.or_damaged(Needs::read(content, size))?);
            }
            FileName::Order(sort) => {
                let ranks = column::read_order(content, size);
                self.orders[sort as usize] = Some(name.or_damaged(ranks)?);
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
        match self.place_of(name) {
            Ok(at) => {
                let old = std::mem::replace(&mut self.books[at].1, book);
                self.taken -= old.bytes.len();
            }
            Err(at) => self.books.insert(at, (name, book)),
        }
    }

    /// Puts away what was not used for longest, but nothing that the question at hand asked for.
    fn make_room(&mut self, more: usize) {
        while self.taken + more > ROOM {
            let books = self.books.iter().enumerate();
            let old = books.filter(|(_, (_, book))| book.used + 1 < self.now);
            let Some((at, _)) = old.min_by_key(|(at, (_, book))| (book.used, *at)) else {
                return;
            };
            let (_, book) = self.books.remove(at);
            self.taken -= book.bytes.len();
        }
    }

    /// Says that a file is used for the question at hand; false when it is not there.
    pub(super) fn use_file(&mut self, name: FileName) -> bool {
        let now = self.now;
        match self.place_of(name) {
            Ok(at) => {
                self.books[at].1.used = now;
                true
            }
            Err(_) => false,
        }
    }

    /// A chunk of the dictionary.
    pub(super) fn chunk(&self, number: u32) -> Option<&[u8]> {
        let book = self.book(FileName::Dictionary(number))?;
        Some(&book.bytes)
    }

    /// One list of a file of lists; an empty one where the file has no such list.
    pub(super) fn list(&self, name: FileName, place: usize) -> &[u8] {
        let list = || {
            let book = self.book(name)?;
            let start = *book.starts.get(place)? as usize;
            let end = *book.starts.get(place + 1)? as usize;
            book.bytes.get(start..end)
        };
        list().unwrap_or(&[])
    }

    /// A set of projects for each value of a facet, in the order of the head.
    pub(super) fn facet(&self, facet: Facet) -> Option<&[ProjectSet]> {
        self.facets[facet as usize].as_deref()
    }

    pub(super) const fn needs(&self) -> Option<&Needs> {
        self.needs.as_ref()
    }

    /// The rank of each project.
    pub(super) fn order(&self, sort: Sort) -> Option<&[u32]> {
        self.orders[sort as usize].as_deref()
    }
}

/// Where the lists of a file begin, and where the last one ends.
fn starts(content: &[u8]) -> Result<Vec<u32>, Broken> {
    let mut reader = Reader::new(content);
    let count = reader.size()?;
    if count > content.len() {
        return Err(Broken);
    }
    let mut lengths = Vec::with_capacity(count);
    for _ in 0..count {
        lengths.push(reader.number()?);
    }
    let mut at = crate::codec::length(reader.position());
    let mut starts = vec![at];
    for length in lengths {
        at = at.checked_add(length).ok_or(Broken)?;
        starts.push(at);
    }
    if at as usize == content.len() {
        Ok(starts)
    } else {
        Err(Broken)
    }
}
