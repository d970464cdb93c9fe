//! The files that were given: opened and checked once, and put away when they take too much room.

use crate::codec::{Broken, Reader};
use crate::column::{self, Column};
use crate::dictionary::{ChunkReader, Stop, stops};
use crate::facet::Facet;
use crate::files::{FileName, IndexError, opened};
use crate::head::Head;
use crate::query::Sort;
use crate::rows::Rows;
use crate::values::Values;

/// Bytes of words that are kept: what was not used for longest goes first.
const ROOM: usize = 16 << 20;

/// Words: a dictionary's chunk, or lists of postings or positions.
struct Book {
    bytes: Vec<u8>,
    places: Places,
    /// The question that used it last.
    used: u64,
}

/// How something is found in a book.
enum Places {
    /// Where each list begins, and where the last one ends.
    Lists(Vec<u32>),
    /// Places to read a dictionary's chunk on from.
    Stops(Vec<Stop>),
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
    facets: [Values; Facet::ALL.len()],
    rows: Rows,
    needs: Option<Needs>,
    orders: [Option<Vec<u32>>; Sort::ALL.len()],
    /// The number of the question that is being answered.
    now: u64,
}

impl Shelf {
    /// Without any file, for the index of this head.
    pub(super) fn new(head: &Head) -> Self {
        Self {
            books: Vec::new(),
            taken: 0,
            facets: Default::default(),
            rows: Rows::new(head.facets.iter().map(Vec::len)),
            needs: None,
            orders: Default::default(),
            now: 0,
        }
    }

    /// A question begins: what was used before may go.
    pub(super) fn begin(&mut self) {
        self.now += 1;
    }

    pub(super) fn has(&self, name: FileName, head: &Head) -> bool {
        match name {
            FileName::Head => true,
            FileName::Values(facet, file) => {
                let first = head.first_value(facet, file);
                first.is_some_and(|first| self.values(facet).set(first).is_some())
            }
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
            FileName::Values(facet, file) => {
                let first = head.first_value(facet, file).ok_or(name.damaged())?;
                let values = &mut self.facets[facet as usize];
                name.or_damaged(values.take(content, first, head.values(facet), size))?;
                if let Some(sets) = values.all() {
                    self.rows.add(facet, sets, size);
                }
            }
            FileName::Needs => {
                self.needs = Some(name.or_damaged(Needs::read(content, size))?);
            }
            FileName::Order(sort) => {
                let ranks = column::read_order(content, size);
                self.orders[sort as usize] = Some(name.or_damaged(ranks)?);
            }
            FileName::Dictionary(number) => {
                let first = head.first_form(number);
                let stops = name.or_damaged(stops(content, first, head.forms))?;
                self.place(name, content, Places::Stops(stops));
            }
            FileName::Postings(_) | FileName::Positions(_) => {
                let starts = name.or_damaged(starts(content))?;
                self.place(name, content, Places::Lists(starts));
            }
        }
        Ok(())
    }

    fn place(&mut self, name: FileName, content: &[u8], places: Places) {
        self.make_room(content.len());
        self.taken += content.len();
        let book = Book {
            bytes: content.to_vec(),
            places,
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

    /// A chunk of the dictionary, and its stops; an empty one where it is not here.
    pub(super) fn chunk(&self, number: u32, head: &Head) -> (ChunkReader<'_>, &[Stop]) {
        let book = self.book(FileName::Dictionary(number));
        let stops = match book.map(|book| &book.places) {
            Some(Places::Stops(stops)) => stops.as_slice(),
            _ => &[],
        };
        let bytes = book.map_or(&[][..], |book| &book.bytes);
        let first = head.first_form(number);
        (ChunkReader::new(bytes, first, head.forms), stops)
    }

    /// One list of a file of lists; an empty one where the file has no such list.
    pub(super) fn list(&self, name: FileName, place: usize) -> &[u8] {
        let list = || {
            let book = self.book(name)?;
            let Places::Lists(starts) = &book.places else {
                return None;
            };
            let start = *starts.get(place)? as usize;
            let end = *starts.get(place + 1)? as usize;
            book.bytes.get(start..end)
        };
        list().unwrap_or(&[])
    }

    /// The projects of a facet's values, in the order of the head.
    pub(super) const fn values(&self, facet: Facet) -> &Values {
        &self.facets[facet as usize]
    }

    /// The values of each project, of the facets that are whole.
    pub(super) const fn rows(&self) -> &Rows {
        &self.rows
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
