//! A bibliography that is always refused: a sheet names its sources in a credit block of its own.
//!
//! No [`Entry`] can be made, so that the compiler removes what Typst would do with one.

pub mod archive;
pub mod citationberg;
pub mod io;
mod rendered;

pub use rendered::*;

use citationberg::{IndependentStyle, Locale, LocaleCode, taxonomy::Locator};
use std::{convert::Infallible as Never, marker::PhantomData};

/// A source; there is none.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Entry(Never);

impl Entry {
    /// What it is cited by.
    pub fn key(&self) -> &str {
        match self.0 {}
    }

    /// Its title.
    pub fn title(&self) -> Option<&FormatString> {
        match self.0 {}
    }
}

/// A text with markup; there is none.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FormatString {
    /// The text.
    pub value: ChunkedString,
}

/// A text in pieces; there is none.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ChunkedString(Never);

impl ChunkedString {
    /// The words alone.
    pub fn to_str(&self) -> std::borrow::Cow<'_, str> {
        match self.0 {}
    }
}

/// Sources; there are none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Library(Never);

impl Library {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        match self.0 {}
    }
}

impl IntoIterator for Library {
    type Item = Entry;
    type IntoIter = std::iter::Empty<Entry>;

    fn into_iter(self) -> Self::IntoIter {
        match self.0 {}
    }
}

/// Where in a source.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecificLocator<'a>(pub Locator, pub LocatorPayload<'a>);

/// How a place in a source is told.
#[derive(Clone, Debug, PartialEq)]
pub enum LocatorPayload<'a> {
    /// In words.
    Str(&'a str),
    /// By what the caller keeps.
    Transparent(TransparentLocator),
}

/// What the caller keeps of a place; not kept here.
#[derive(Clone, Debug, PartialEq)]
pub struct TransparentLocator(());

impl TransparentLocator {
    /// Forgets it.
    pub fn new<T: PartialEq + 'static>(_payload: T) -> Self {
        Self(())
    }
}

/// How a source is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum CitePurpose {
    Author,
    Year,
    Full,
    Prose,
}

/// A source cited.
#[derive(Clone, Debug, PartialEq)]
pub struct CitationItem<'a, T>(PhantomData<&'a T>);

impl<'a, T> CitationItem<'a, T> {
    /// This source, so.
    pub fn new(
        _entry: &'a T,
        _locator: Option<SpecificLocator<'a>>,
        _locale: Option<LocaleCode>,
        _hidden: bool,
        _purpose: Option<CitePurpose>,
    ) -> Self {
        Self(PhantomData)
    }
}

/// Sources cited together.
#[derive(Debug, PartialEq)]
pub struct CitationRequest<'a, T>(PhantomData<&'a T>);

impl<'a, T> CitationRequest<'a, T> {
    /// These sources, so.
    pub fn new(
        _items: Vec<CitationItem<'a, T>>,
        _style: &'a IndependentStyle,
        _locale: Option<LocaleCode>,
        _locales: &'a [Locale],
        _note: Option<usize>,
    ) -> Self {
        Self(PhantomData)
    }
}

/// A list of sources asked for.
#[derive(Debug, PartialEq)]
pub struct BibliographyRequest<'a> {
    /// Its style.
    pub style: &'a IndependentStyle,
    /// Its language.
    pub locale: Option<LocaleCode>,
    /// The words of languages.
    pub locale_files: &'a [Locale],
}

/// Collects citations, and renders none.
#[derive(Debug, Default)]
pub struct BibliographyDriver<'a, T> {
    citations: usize,
    of: PhantomData<&'a T>,
}

impl<'a, T> BibliographyDriver<'a, T> {
    /// No citation yet.
    pub fn new() -> Self {
        Self {
            citations: 0,
            of: PhantomData,
        }
    }

    /// Numbers do not matter.
    pub fn with_citation_number_offset(self, _offset: usize) -> Self {
        self
    }

    /// One more.
    pub fn citation(&mut self, _request: CitationRequest<'a, T>) {
        self.citations += 1;
    }

    /// An empty place for each citation, and no list.
    pub fn finish(self, _request: BibliographyRequest<'_>) -> Rendered {
        let empty = RenderedCitation {
            note_number: None,
            citation: ElemChildren::default(),
        };
        Rendered {
            bibliography: None,
            citations: vec![empty; self.citations],
        }
    }
}
