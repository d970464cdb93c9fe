//! Pages that are folded: what the typesetter needs to place them on the paper once they are set.

use crate::document::Context;
use crate::head;
use crate::options::SheetKind;
use crate::typography::clean;
use serde::Serialize;

/// Where the typesetter looks whether pages are to be placed on larger paper.
pub(crate) const PATH: &str = "/imposed.json";

/// How pages are placed.
#[derive(Serialize)]
struct Imposed {
    /// Millimetres of the paper, lying.
    width: f64,
    height: f64,
    title: String,
    language: &'static str,
    /// Year, month, day of the project's last change.
    date: Option<[u32; 3]>,
    /// What is said of each page to those who hear it, before its number.
    page_word: String,
}

/// The settings of a booklet; none for a sheet whose pages are whole.
pub(crate) fn settings(context: &Context<'_>) -> Option<Vec<u8>> {
    if context.options.kind != SheetKind::Booklet {
        return None;
    }
    let (width, height) = context.options.paper.size_mm();
    let settings = Imposed {
        width: height,
        height: width,
        title: clean(context.project.title.trim()),
        language: context.words.language.tag(),
        date: head::date(&context.project.updated),
        page_word: context.words.get("booklet_page"),
    };
    serde_json::to_vec(&settings).ok()
}
