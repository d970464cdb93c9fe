//! PDF pictures put into a PDF, of which there are none: `hayro-syntax` beside it reads none.

pub use hayro_syntax;
use hayro_syntax::Pdf;
pub use pdf_writer::Settings as ChunkSettings;
use pdf_writer::{Chunk, Ref};

/// Which page is wanted, and as what; not kept.
#[derive(Clone, Copy, Debug)]
pub struct ExtractionQuery(usize);

impl ExtractionQuery {
    /// A page as a page.
    pub fn new_page(page: usize) -> Self {
        Self(page)
    }

    /// A page as a picture.
    pub fn new_xobject(page: usize) -> Self {
        Self(page)
    }
}

/// Why a page could not be taken.
#[derive(Clone, Copy, Debug)]
pub enum ExtractionError {
    /// There is no such page.
    InvalidPageIndex(usize),
}

/// What was taken.
pub struct ExtractionResult {
    /// All objects.
    pub chunk: Chunk,
    /// The object of each page.
    pub root_refs: Vec<Result<Ref, ExtractionError>>,
    /// The object of the tree of pages.
    pub page_tree_parent_ref: Ref,
}

/// There is no page to take.
pub fn extract<'a, G>(
    _pdf: &Pdf,
    _new_ref: Box<dyn FnMut() -> Ref + 'a>,
    _settings: ChunkSettings,
    _write_group_colours: G,
    queries: &[ExtractionQuery],
) -> Result<ExtractionResult, ExtractionError>
where
    G: for<'b> FnMut(&mut pdf_writer::writers::Group<'b>),
{
    let wanted = queries.first().map_or(0, |query| query.0);
    Err(ExtractionError::InvalidPageIndex(wanted))
}
