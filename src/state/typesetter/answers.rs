//! What the worker answers, read from its messages: pages as pictures, with what is remarked about each.

use crate::platform::files::ObjectUrl;
use crate::platform::worker::member;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

/// Pages as pictures, freed when dropped.
#[derive(Debug, Default)]
pub struct SheetPages {
    /// One picture a page.
    pub pages: Vec<ObjectUrl>,
    /// How many of them each document has.
    pub documents: Vec<usize>,
    /// What the typesetter remarked.
    pub warnings: Vec<String>,
    /// What the sheet remarks, beside the page concerned.
    pub remarks: Vec<SheetRemark>,
}

/// Something to know about one page before it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRemark {
    /// Page, counted from 1.
    pub page: usize,
    /// Which sentence.
    pub key: String,
    /// What it is about.
    pub subject: String,
    /// The number in the sentence.
    pub number: i64,
}

impl SheetPages {
    /// The pages of one more document behind those that are here.
    pub(super) fn add(&mut self, more: Self) {
        let before = self.pages.len();
        self.pages.extend(more.pages);
        self.documents.extend(more.documents);
        self.warnings.extend(more.warnings);
        self.remarks
            .extend(more.remarks.into_iter().map(|remark| SheetRemark {
                page: remark.page + before,
                ..remark
            }));
    }
}

/// The pages of a document, from the worker's message.
pub(super) fn pages(message: &JsValue) -> SheetPages {
    let picture = |svg: &String| ObjectUrl::new(svg.as_bytes(), "image/svg+xml");
    let pages: Vec<ObjectUrl> = texts(message, "pages").iter().filter_map(picture).collect();
    SheetPages {
        documents: vec![pages.len()],
        pages,
        warnings: texts(message, "warnings"),
        remarks: remarks(message),
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // small whole numbers
fn remarks(message: &JsValue) -> Vec<SheetRemark> {
    let list = member(message, "remarks")
        .dyn_into::<Array>()
        .unwrap_or_default();
    let read = |one: JsValue| {
        let one = one.dyn_into::<Array>().ok()?;
        Some(SheetRemark {
            page: one.get(0).as_f64()? as usize,
            key: one.get(1).as_string()?,
            subject: one.get(2).as_string()?,
            number: one.get(3).as_f64()? as i64,
        })
    };
    list.iter().filter_map(read).collect()
}

/// A member that is a list of texts.
pub(super) fn texts(message: &JsValue, name: &str) -> Vec<String> {
    let list = member(message, name)
        .dyn_into::<Array>()
        .unwrap_or_default();
    list.iter().filter_map(|text| text.as_string()).collect()
}
