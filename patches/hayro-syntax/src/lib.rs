//! A reader of PDF pictures that refuses them: a sheet's pictures are SVG, PNG, JPEG, WebP and GIF.
//!
//! No [`Pdf`] can be made, so that the compiler removes what would be done with one.

use page::Page;
use std::{convert::Infallible as Never, fmt};

/// A PDF; there is none.
pub struct Pdf(Never);

impl fmt::Debug for Pdf {
    fn fmt(&self, _out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {}
    }
}

/// Why a PDF could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadPdfError {
    /// It is locked.
    Decryption(DecryptionError),
    /// It is refused.
    Invalid,
}

/// Why a locked PDF could not be opened; none is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecryptionError {}

impl Pdf {
    /// Refuses.
    pub fn new<D>(_bytes: D) -> Result<Self, LoadPdfError> {
        Err(LoadPdfError::Invalid)
    }

    /// Its version.
    pub fn version(&self) -> PdfVersion {
        match self.0 {}
    }

    /// Its bytes.
    pub fn data(&self) -> &PdfData {
        match self.0 {}
    }

    /// Its pages.
    pub fn pages(&self) -> &[Page<'_>] {
        match self.0 {}
    }

    /// Its table of objects.
    pub fn xref(&self) -> &XRef {
        match self.0 {}
    }
}

/// The bytes of a PDF; there are none.
pub struct PdfData(Never);

impl AsRef<[u8]> for PdfData {
    fn as_ref(&self) -> &[u8] {
        match self.0 {}
    }
}

/// The table of objects of a PDF; there is none.
pub struct XRef(Never);

impl XRef {
    /// Whether it has layers.
    pub fn has_optional_content_groups(&self) -> bool {
        match self.0 {}
    }
}

/// The version of a PDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum PdfVersion {
    Pdf10,
    Pdf11,
    Pdf12,
    Pdf13,
    Pdf14,
    Pdf15,
    Pdf16,
    Pdf17,
    Pdf20,
}

/// Pages.
pub mod page {
    use std::{convert::Infallible as Never, marker::PhantomData};

    /// A page; there is none.
    pub struct Page<'a> {
        never: Never,
        of: PhantomData<&'a ()>,
    }

    impl Page<'_> {
        /// Its width and height.
        pub fn render_dimensions(&self) -> (f32, f32) {
            match self.never {}
        }

        /// That it cannot be.
        pub fn never(&self) -> Never {
            self.never
        }
    }
}
