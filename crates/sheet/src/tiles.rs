//! A project's drawings at their true size: what each page shows of which one, how pages are joined, and why a drawing
//! is not printed.

use crate::document::Context;
use crate::drawing::{
    self, Area, Drawing, InkMap, Place, Refusal, Tiling, ToldUnit, letters, micrometres, name,
};
use crate::ink;
use crate::options::{DrawingChoice, SheetKind};
use etabli_model::{Decimal, FileEntry, Project};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// White around what is printed, in micrometres: no printer reaches the edge of its paper.
const MARGIN: i64 = 10_000;
/// The strip below the drawing: name of the page, scale, whose work it is.
const STRIP: i64 = 16_000;
/// Side of the square that shows whether paper was stretched one way.
const SQUARE: i64 = 50_000;
/// Between that square and the edge of what a page shows.
const AWAY: i64 = 2_000;
/// Pages of drawings in one job, at most.
const MOST_PAGES: usize = 300;

/// What a job of drawings is made of.
pub(crate) struct Tiled {
    pub(crate) tiles: Tiles,
    /// The drawings themselves, by virtual path.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

/// Everything the pages say. Lengths are millimetres.
#[derive(Default, Serialize)]
pub(crate) struct Tiles {
    /// How to print, to check and to join, a sentence each.
    rules: Vec<String>,
    bar: String,
    square: String,
    square_side: f64,
    card: String,
    margin: f64,
    strip: f64,
    /// What stands on every page: print as it is.
    whole: String,
    parts_word: String,
    drawings: Vec<TiledDrawing>,
    refused: Vec<Refused>,
    /// What is said where there is no drawing at all; empty where there is one.
    none: String,
}

#[derive(Serialize)]
struct TiledDrawing {
    path: String,
    file: String,
    title: String,
    /// `600 × 400 mm · 8 feuilles, 12 mm de recouvrement`.
    facts: String,
    /// Pages left out, in words; empty where there is none.
    left_out: String,
    map_alt: String,
    parts: Vec<TiledPart>,
    width: f64,
    height: f64,
    page: [f64; 2],
    /// Width and height of what one page shows.
    usable: [f64; 2],
    /// Left, top, width, height of all pages together.
    span: [f64; 4],
    pages: Vec<Tile>,
}

#[derive(Serialize)]
struct TiledPart {
    letter: String,
    name: String,
    count: String,
}

/// One page. Places are measured from the top left corner of what it shows.
#[derive(Serialize)]
struct Tile {
    name: String,
    alt: String,
    /// `A1 · 1 sur 8`, for those who jump by headings.
    heading: String,
    /// Where the drawing's corner is.
    drawing: [f64; 2],
    square: [f64; 2],
    crosses: Vec<Cross>,
    /// Where the page is cut: from the left and from the top; none at the border.
    cut_right: Option<f64>,
    cut_bottom: Option<f64>,
}

#[derive(Serialize)]
struct Cross {
    at: [f64; 2],
    letter: String,
    /// `left`, `right`, `top` or `bottom` of the page.
    side: &'static str,
}

#[derive(Serialize)]
struct Refused {
    /// Key of the remark for those who print.
    key: String,
    file: String,
    sentence: String,
}

/// The drawings of a project that can be printed at their true size, in its order: those to cut or to trace, not the
/// documents to read, and not the DXF of what stands there as SVG. With a choice, that one alone, if the project has it.
pub fn drawings(project: &Project, choice: Option<DrawingChoice>) -> Vec<&FileEntry> {
    let ending = |file: &FileEntry| {
        let ending = file.path.rsplit_once('.').map(|(_, ending)| ending);
        ending.unwrap_or_default().to_ascii_lowercase()
    };
    let is = |file: &FileEntry, format: &str| {
        file.kind.eq_ignore_ascii_case(format) || ending(file) == format
    };
    let stem = |file: &FileEntry| {
        let stem = file.path.rsplit_once('.').map(|(stem, _)| stem);
        stem.unwrap_or(&file.path).to_owned()
    };
    let as_svg: BTreeSet<String> = project
        .files
        .iter()
        .filter(|file| is(file, "svg"))
        .map(stem)
        .collect();
    let kind =
        |file: &FileEntry| is(file, "svg") || (is(file, "dxf") && !as_svg.contains(&stem(file)));
    let all: Vec<&FileEntry> = project
        .files
        .iter()
        .filter(|file| kind(file) && file.role != "document")
        .collect();
    let chosen = |choice: DrawingChoice| all.iter().copied().find(|file| file.id == choice.id());
    match choice.and_then(chosen) {
        Some(one) => vec![one],
        None => all,
    }
}

/// The drawings of these sheets, cut into pages; nothing where none of them prints drawings.
pub(crate) fn tiled(context: &Context<'_>) -> Tiled {
    let mut files = BTreeMap::new();
    if !context.sheets.contains(&SheetKind::Tiles) {
        return Tiled {
            tiles: Tiles::default(),
            files,
        };
    }
    let words = &context.words;
    let (mut printed, mut refused, mut room) = (Vec::new(), Vec::new(), MOST_PAGES);
    for file in drawings(context.project, context.options.drawing) {
        let file_name = context.line(file.path.rsplit('/').next().unwrap_or(&file.path));
        match one(context, file, printed.len(), room) {
            Ok((drawing, svg)) => {
                room -= drawing.pages.len();
                files.insert(drawing.path.clone(), svg);
                printed.push(drawing);
            }
            Err(refusal) => refused.push(Refused {
                key: format!("drawing-{}", refusal.id()),
                sentence: refusal.sentence(&file_name, words.language),
                file: file_name,
            }),
        }
    }
    let joined = printed.iter().any(|one| one.pages.len() > 1);
    let rules: &[&str] = match (printed.is_empty(), joined) {
        (true, _) => &[],
        (_, false) => &["tiles_print", "tiles_check"],
        (_, true) => &["tiles_print", "tiles_check", "tiles_join"],
    };
    let tiles = Tiles {
        rules: rules.iter().map(|key| words.get(key)).collect(),
        bar: words.get("tiles_bar"),
        square: words.get("tiles_square"),
        square_side: millimetres(SQUARE),
        card: words.get("tiles_card"),
        margin: millimetres(MARGIN),
        strip: millimetres(STRIP),
        whole: words.get("tiles_whole"),
        parts_word: words.get("parts"),
        none: match printed.is_empty() && refused.is_empty() {
            true => words.get("tiles_none"),
            false => String::new(),
        },
        drawings: printed,
        refused,
    };
    Tiled { tiles, files }
}

/// One drawing, as `/drawings/1.svg`.
fn one(
    context: &Context<'_>,
    file: &FileEntry,
    before: usize,
    room: usize,
) -> Result<(TiledDrawing, Vec<u8>), Refusal> {
    let bytes = context.pictures.get(&file.path).ok_or(Refusal::Missing)?;
    let told = match file.units.trim() {
        "mm" => ToldUnit::Millimetre,
        _ => ToldUnit::Untold,
    };
    let text = drawing::text_of(bytes, told)?;
    let drawing = drawing::svg(&text, told)?;
    let map = InkMap::of(&drawing);
    let bounds = map.bounds.ok_or(Refusal::Empty)?;
    let cut = Cut::fewest(context.options.paper.size_mm(), bounds, &map);
    if cut.printed.len() > room {
        return Err(Refusal::TooMany);
    }
    let path = format!("/drawings/{}.svg", before + 1);
    let svg = ink::for_reading(text.as_bytes(), "svg", context.options.reading);
    Ok((described(context, file, path, &drawing, &map, &cut), svg))
}

/// A drawing cut into pages that stand upright or lie.
struct Cut {
    page: (i64, i64),
    usable: (i64, i64),
    tiling: Tiling,
    /// The pages that have ink.
    printed: Vec<Place>,
}

impl Cut {
    fn of(page: (i64, i64), bounds: Area, map: &InkMap) -> Self {
        let usable = (page.0 - 2 * MARGIN, page.1 - 2 * MARGIN - STRIP);
        let tiling = Tiling::over(bounds, usable);
        let inked = |place: &Place| map.inked(tiling.area(*place)) > 0;
        Self {
            page,
            usable,
            printed: tiling.places().filter(inked).collect(),
            tiling,
        }
    }

    /// Upright, unless fewer pages that lie show as much.
    fn fewest((width, height): (f64, f64), bounds: Area, map: &InkMap) -> Self {
        let (width, height) = (micrometres(width), micrometres(height));
        let (upright, lying) = (
            Self::of((width, height), bounds, map),
            Self::of((height, width), bounds, map),
        );
        if lying.printed.len() < upright.printed.len() {
            lying
        } else {
            upright
        }
    }
}

fn described(
    context: &Context<'_>,
    file: &FileEntry,
    path: String,
    drawing: &Drawing,
    map: &InkMap,
    cut: &Cut,
) -> TiledDrawing {
    let words = &context.words;
    let number = |length: f64| {
        let rounded = format!("{length:.2}")
            .parse::<Decimal>()
            .unwrap_or(Decimal::ZERO);
        rounded.localized(words.language)
    };
    let title = context.line(&file.title);
    let span = cut.tiling.span();
    let (rows, columns) = cut.tiling.size();
    let (across, down) = cut.tiling.overlap();
    let size = words.fill(
        "tiles_size",
        &[
            ("width", &number(drawing.width)),
            ("height", &number(drawing.height)),
        ],
    );
    let sheets = words.count(
        "sheets",
        u32::try_from(cut.printed.len()).unwrap_or(u32::MAX),
    );
    let least = if across == 0 {
        down
    } else if down == 0 {
        across
    } else {
        across.min(down)
    };
    let overlap = (least > 0).then(|| {
        let whole =
            Decimal::from_whole(u32::try_from(least / 1000).unwrap_or(0)).localized(words.language);
        words.fill("tiles_overlap", &[("overlap", &whole)])
    });
    let facts: Vec<String> = [Some(size), Some(sheets), overlap]
        .into_iter()
        .flatten()
        .collect();
    let left_out: Vec<String> = cut
        .tiling
        .places()
        .filter(|place| !cut.printed.contains(place))
        .map(name)
        .collect();
    TiledDrawing {
        path,
        file: context.line(file.path.rsplit('/').next().unwrap_or(&file.path)),
        facts: facts.join(" · "),
        left_out: match left_out.len() {
            0 => String::new(),
            _ => words.fill("tiles_left_out", &[("names", &words.list(&left_out))]),
        },
        map_alt: words.fill(
            "tiles_map_alt",
            &[
                ("title", &title),
                ("rows", &rows.to_string()),
                ("columns", &columns.to_string()),
            ],
        ),
        parts: parts(context, file),
        width: drawing.width,
        height: drawing.height,
        page: [cut.page.0, cut.page.1].map(millimetres),
        usable: [cut.usable.0, cut.usable.1].map(millimetres),
        span: [span.left, span.top, span.width(), span.height()].map(millimetres),
        pages: pages(context, &title, map, cut),
        title,
    }
}

/// The parts that are on a drawing, lettered as in the steps.
fn parts(context: &Context<'_>, file: &FileEntry) -> Vec<TiledPart> {
    let of_file = context
        .project
        .parts
        .iter()
        .filter(|part| part.file.as_deref() == Some(file.id.as_str()));
    of_file
        .map(|part| TiledPart {
            letter: context.line(&part.letter),
            name: context.line(&part.name),
            count: match part.count {
                0 => String::new(),
                count => format!("×\u{a0}{count}"),
            },
        })
        .collect()
}

fn pages(context: &Context<'_>, title: &str, map: &InkMap, cut: &Cut) -> Vec<Tile> {
    let words = &context.words;
    let all = cut.printed.len();
    let seams = cut.tiling.seams(&cut.printed);
    let tile = |(at, place): (usize, &Place)| {
        let area = cut.tiling.area(*place);
        let from_corner = |(x, y): (i64, i64)| [x - area.left, y - area.top].map(millimetres);
        let mut crosses = Vec::new();
        let (mut cut_right, mut cut_bottom) = (None, None);
        for (number, seam) in seams
            .iter()
            .enumerate()
            .filter(|(_, seam)| seam.between.contains(place))
        {
            let first = seam.between[0] == *place;
            let beside = seam.between[0].0 == seam.between[1].0;
            let side = match (beside, first) {
                (true, true) => "right",
                (true, false) => "left",
                (false, true) => "bottom",
                (false, false) => "top",
            };
            for mark in seam.marks {
                crosses.push(Cross {
                    at: from_corner(mark),
                    letter: letters(number, b'a'),
                    side,
                });
            }
            let [x, y] = from_corner(seam.marks[0]);
            match side {
                "right" => cut_right = Some(x),
                "bottom" => cut_bottom = Some(y),
                _ => {}
            }
        }
        let named = name(*place);
        let numbers = [("name", named.as_str()), ("title", title)];
        let count = [
            ("name", named.clone()),
            ("number", (at + 1).to_string()),
            ("count", all.to_string()),
        ];
        let count: Vec<(&str, &str)> = count
            .iter()
            .map(|(key, value)| (*key, value.as_str()))
            .collect();
        Tile {
            alt: words.fill("tiles_alt", &numbers),
            heading: words.fill("tiles_heading", &count),
            name: named,
            drawing: from_corner((0, 0)),
            square: from_corner(map.quietest(area.within(AWAY), SQUARE)),
            crosses,
            cut_right,
            cut_bottom,
        }
    };
    cut.printed.iter().enumerate().map(tile).collect()
}

/// Millimetres of whole micrometres.
fn millimetres(length: i64) -> f64 {
    length as f64 / 1000.0
}
