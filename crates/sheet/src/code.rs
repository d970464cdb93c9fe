//! The address of this exact version, as a code a telephone reads and as letters a person types.

use crate::document::Context;
use crate::typography::set_text;
use qrcodegen::{QrCode, QrCodeEcc};
use serde::Serialize;
use std::fmt::Write as _;

/// Where the typesetter finds the drawing of the code.
pub(crate) const PATH: &str = "/code.svg";

/// Longest address worth a code: a longer one gives modules no telephone reads at 20 mm.
const LONGEST: usize = 300;

/// The code of a sheet.
#[derive(Serialize)]
pub(crate) struct Code {
    path: &'static str,
    alt: String,
    /// The address to type, without its scheme.
    short: String,
    /// `Le projet en ligne, version 1.2.0`.
    caption: String,
    title: String,
    /// How many the page of codes holds: one a pupil.
    copies: u32,
}

/// The whole address: that of the page, and the version it shows.
fn address(context: &Context<'_>) -> Option<String> {
    let page = context.address.trim();
    let usable = page.starts_with("https://") || page.starts_with("http://");
    let version = context.project.version.trim();
    let plain = |text: &str| {
        text.bytes()
            .all(|one| one.is_ascii_graphic() && !matches!(one, b'"' | b'<' | b'>' | b'\\'))
    };
    if !usable || !plain(page) {
        return None;
    }
    let joined = if page.contains('?') { '&' } else { '?' };
    let whole = match version.is_empty() || !plain(version) || version.contains(['&', '#', '?']) {
        true => page.to_owned(),
        false => format!("{page}{joined}v={version}"),
    };
    (whole.len() <= LONGEST).then_some(whole)
}

/// The code of this sheet, where its project has an address.
pub(crate) fn code(context: &Context<'_>) -> Option<Code> {
    let whole = address(context)?;
    let words = &context.words;
    let page = context.address.trim();
    let short = page.split_once("://").map_or(page, |(_, rest)| rest);
    let version = context.line(&context.project.version);
    Some(Code {
        path: PATH,
        alt: words.fill("code_alt", &[("address", &whole)]),
        short: set_text(short.trim_end_matches('/'), None),
        caption: match version.is_empty() {
            true => words.get("code_caption"),
            false => words.fill("code_caption_version", &[("version", &version)]),
        },
        title: words.get("codes"),
        copies: context.class.pupils.min(240),
    })
}

/// The drawing of the code: one black path on white, each module a unit, four units of quiet around.
pub(crate) fn drawing(context: &Context<'_>) -> Option<String> {
    let code = QrCode::encode_text(&address(context)?, QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let begins = x;
            while x < size && code.get_module(x, y) {
                x += 1;
            }
            if x > begins {
                let _ = write!(
                    path,
                    "M{} {}h{}v1h-{}z",
                    begins + 4,
                    y + 4,
                    x - begins,
                    x - begins
                );
            }
            x += 1;
        }
    }
    let side = size + 8;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         shape-rendering=\"crispEdges\"><path d=\"{path}\"/></svg>"
    ))
}
