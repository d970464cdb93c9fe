//! The address of this exact version, as a code a telephone reads and as letters a person types.

use crate::code_drawing::modules;
use crate::document::Context;
use crate::typography::set_text;
use qrcodegen::{QrCode, QrCodeEcc};
use serde::Serialize;

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
    /// What a code in a notebook says of its address; empty where it is the project's own.
    stamp: String,
    title: String,
    /// How many the page of codes holds: one a pupil.
    copies: u32,
}

/// A page that others can open.
struct Place<'a> {
    page: &'a str,
    /// The version it is to show; empty where the page could not tell versions apart.
    version: &'a str,
    of: Whose,
}

/// Whose page it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// The project's own.
    Own,
    /// That of the project it was adapted from: an adaptation that no gallery publishes has none.
    Origin,
}

/// The page whose address is printed.
fn place<'a>(context: &'a Context<'_>) -> Option<Place<'a>> {
    let own = Place {
        page: context.address.trim(),
        version: context.project.version.trim(),
        of: Whose::Own,
    };
    let origin = context.project.based_on.first().map(|parent| {
        let page = parent.url.trim();
        let in_a_gallery =
            !parent.id.is_empty() && page.ends_with(&format!("/projets/{}", parent.id));
        Place {
            page,
            version: if in_a_gallery {
                parent.version.trim()
            } else {
                ""
            },
            of: Whose::Origin,
        }
    });
    [Some(own), origin]
        .into_iter()
        .flatten()
        .find(|place| is_usable(place.page))
}

fn is_usable(page: &str) -> bool {
    (page.starts_with("https://") || page.starts_with("http://")) && is_plain(page)
}

fn is_plain(text: &str) -> bool {
    text.bytes()
        .all(|one| one.is_ascii_graphic() && !matches!(one, b'"' | b'<' | b'>' | b'\\'))
}

impl Place<'_> {
    /// The whole address: that of the page, and the version it is to show. None where it is too long.
    fn address(&self) -> Option<String> {
        let Self { page, version, .. } = self;
        let joined = if page.contains('?') { '&' } else { '?' };
        let told =
            !version.is_empty() && is_plain(version) && !version.contains(['&', '#', '?', '+']);
        let whole = match told {
            true => format!("{page}{joined}version={version}"),
            false => (*page).to_owned(),
        };
        (whole.len() <= LONGEST).then_some(whole)
    }
}

/// The code of this sheet, where its project or the one it comes from has an address.
pub(crate) fn code(context: &Context<'_>) -> Option<Code> {
    let place = place(context)?;
    let whole = place.address()?;
    let words = &context.words;
    let short = place
        .page
        .split_once("://")
        .map_or(place.page, |(_, rest)| rest);
    let version = context.line(place.version);
    let said = |with, without| match version.is_empty() {
        true => words.get(without),
        false => words.fill(with, &[("version", &version)]),
    };
    let (caption, stamp) = match place.of {
        Whose::Own => (said("code_caption_version", "code_caption"), String::new()),
        Whose::Origin => {
            let caption = said("code_caption_origin_version", "code_caption_origin");
            (caption, words.get("code_stamp_origin"))
        }
    };
    Some(Code {
        path: PATH.trim_start_matches('/'),
        alt: words.fill("code_alt", &[("address", &whole)]),
        short: set_text(short.trim_end_matches('/'), None),
        caption,
        stamp,
        title: words.get("codes"),
        copies: context.class.pupils.min(240),
    })
}

/// The drawing of the code.
pub(crate) fn drawing(context: &Context<'_>) -> Option<String> {
    let code = QrCode::encode_text(&place(context)?.address()?, QrCodeEcc::Medium).ok()?;
    Some(modules(&code))
}
