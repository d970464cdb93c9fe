//! Typeset pages, ready to be shown or printed.

use crate::imposed::booklet_order;
use crate::remark::Remark;
use crate::report::{Report, TypesetError};
use typst::diag::SourceDiagnostic;
use typst::foundations::{Label, NativeElement, Selector, Smart};
use typst::introspection::{Introspector, MetadataElem};
use typst::model::HeadingElem;
use typst::utils::PicoStr;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_svg::SvgOptions;

/// The pages of one sheet.
pub struct Pages {
    pub(crate) document: PagedDocument,
    pub(crate) warnings: Vec<Report>,
    /// The pages as they were set, where these are only their places on the paper.
    pub(crate) set: Option<Box<Pages>>,
    /// Why they are not dressed as they should be.
    pub(crate) undressed: Option<Remark>,
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

    /// What the sheet itself remarks for those who print it, each with its page.
    pub fn remarks(&self) -> Vec<Remark> {
        let mut remarks: Vec<Remark> = self.undressed.iter().cloned().collect();
        remarks.extend(self.remarks_of_pages());
        remarks
    }

    fn remarks_of_pages(&self) -> Vec<Remark> {
        if let Some(set) = &self.set {
            return self.placed(set.remarks());
        }
        let introspector = self.document.introspector();
        let labelled = Label::new(PicoStr::intern("remark")).map(Selector::Label);
        let found = labelled.map(|selector| introspector.query(&selector));
        let mut remarks: Vec<Remark> = found
            .unwrap_or_default()
            .iter()
            .filter_map(|one| {
                let page = introspector.page(one.location()?)?.get();
                Remark::read(page, &one.to_packed::<MetadataElem>()?.value)
            })
            .collect();
        remarks.sort_by_key(|remark| remark.page);
        remarks.dedup();
        remarks
    }

    /// Remarks on the side of the paper where their page came to stand.
    fn placed(&self, remarks: Vec<Remark>) -> Vec<Remark> {
        let pages = self.set.as_ref().map_or(0, |set| set.count());
        let sides = booklet_order(pages);
        let side_of = |page: usize| sides.iter().position(|side| side.contains(&page));
        remarks
            .into_iter()
            .filter_map(|remark| {
                let page = side_of(remark.page)? + 1;
                Some(Remark { page, ..remark })
            })
            .collect()
    }

    /// The headings in reading order, as plain words: what a reader jumps by.
    pub fn headings(&self) -> Vec<String> {
        if let Some(set) = &self.set {
            return set.headings();
        }
        let introspector = self.document.introspector();
        introspector
            .query(&HeadingElem::ELEM.select())
            .iter()
            .filter_map(|found| found.to_packed::<HeadingElem>())
            .map(|heading| heading.body.plain_text().to_string())
            .collect()
    }

    /// All pages as one tagged PDF, the same bytes for the same pages.
    ///
    /// It keeps PDF/UA-1, and PDF/A-3a too where the pages allow it: an archive asks for a date and for letters that everybody
    /// knows. Nobody is left without a sheet for that.
    pub fn pdf(&self) -> Result<Vec<u8>, TypesetError> {
        self.pdf_of(&[PdfStandard::Ua_1, PdfStandard::A_3a])
            .or_else(|_| self.pdf_of(&[PdfStandard::Ua_1]))
    }

    fn pdf_of(&self, standards: &[PdfStandard]) -> Result<Vec<u8>, TypesetError> {
        let standards = PdfStandards::new(standards)
            .expect("an archive may be accessible: Typst allows the two together");
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
