//! Typeset pages, ready to be shown or printed.

use crate::report::{Report, TypesetError};
use typst::diag::SourceDiagnostic;
use typst::foundations::{NativeElement, Smart};
use typst::introspection::Introspector;
use typst::model::HeadingElem;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_svg::SvgOptions;

/// The pages of one sheet.
pub struct Pages {
    pub(crate) document: PagedDocument,
    pub(crate) warnings: Vec<Report>,
}

impl Pages {
    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }

    /// What the typesetter found odd; the pages are usable all the same.
    pub fn warnings(&self) -> &[Report] {
        &self.warnings
    }

    /// Each page as an SVG document of its own, sizes in points.
    pub fn svg(&self) -> Vec<String> {
        let options = SvgOptions::default();
        self.document
            .pages()
            .iter()
            .map(|page| typst_svg::svg(page, &options))
            .collect()
    }

    /// The headings in reading order, as plain words: what a reader jumps by.
    pub fn headings(&self) -> Vec<String> {
        let introspector = self.document.introspector();
        introspector
            .query(&HeadingElem::ELEM.select())
            .iter()
            .filter_map(|found| found.to_packed::<HeadingElem>())
            .map(|heading| heading.body.plain_text().to_string())
            .collect()
    }

    /// All pages as one tagged PDF that keeps PDF/UA-1, the same bytes for the same pages.
    pub fn pdf(&self) -> Result<Vec<u8>, TypesetError> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1])
            .expect("one standard alone is always compatible");
        let options = PdfOptions {
            creator: Smart::Custom(Some("Établi".to_owned())),
            standards,
            ..PdfOptions::default()
        };
        let refused = |found: &SourceDiagnostic| Report {
            message: found.message.to_string(),
            hints: found.hints.iter().map(|hint| hint.v.to_string()).collect(),
            place: None,
        };
        typst_pdf::pdf(&self.document, &options)
            .map_err(|found| TypesetError::Refused(found.iter().map(refused).collect()))
    }
}
