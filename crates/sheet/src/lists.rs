//! The parts to make, lettered as in the steps and on the cut file, and the files by exact name.

use crate::document::Context;
use etabli_model::{Decimal, Part, Size};
use serde::Serialize;

/// The parts of the object.
#[derive(Serialize)]
pub(crate) struct Parts {
    title: String,
    /// The material and the file all parts share, told once.
    common: String,
    rows: Vec<PartRow>,
}

/// One part of the object.
#[derive(Serialize)]
pub(crate) struct PartRow {
    letter: String,
    name: String,
    /// Size, material, file.
    details: String,
    /// In one object.
    one: String,
    /// For the class.
    all: String,
}

/// One file to have at hand.
#[derive(Serialize)]
pub(crate) struct FileRow {
    /// The exact name, without its folder.
    name: String,
    title: String,
    size: String,
}

/// The parts, in the order of the project.
pub(crate) fn parts(context: &Context<'_>) -> Parts {
    let parts = &context.project.parts;
    let material = Shared::of(parts.iter().map(|part| material_name(context, part)));
    let file = Shared::of(parts.iter().map(|part| file_of(context, part)));
    let common: Vec<&str> = [material.0.as_str(), file.0.as_str()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    let differs = parts
        .iter()
        .any(|part| material_name(context, part) != material.0 || file_of(context, part) != file.0);
    let common = match (common.is_empty(), differs) {
        (true, _) => String::new(),
        (false, false) => common.join(" · "),
        (false, true) => context
            .words
            .fill("parts_common", &[("common", &common.join(" · "))]),
    };
    let row = |part: &Part| {
        let size = part
            .size
            .as_ref()
            .map(|size| part_size(context, part, *size));
        let details: Vec<String> = [
            size.unwrap_or_default(),
            material.unless_shared(material_name(context, part)),
            file.unless_shared(file_of(context, part)),
        ]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
        let all = u64::from(part.count) * u64::from(context.class.groups());
        let shown = |count: u64| match part.count {
            0 => String::new(),
            _ => count.to_string(),
        };
        PartRow {
            letter: context.line(&part.letter),
            name: context.line(&part.name),
            details: details.join(" · "),
            one: shown(u64::from(part.count)),
            all: shown(all),
        }
    };
    Parts {
        title: context.words.get("parts"),
        common,
        rows: parts.iter().map(row).collect(),
    }
}

/// What most parts have in common: told once, and again only where a part differs.
struct Shared(String);

impl Shared {
    fn of(each: impl Iterator<Item = String>) -> Self {
        let each: Vec<String> = each.collect();
        let count = |one: &String| each.iter().filter(|other| *other == one).count();
        // The first of the most frequent ones, whatever the order of comparison.
        let most = each.iter().rev().max_by_key(|one| count(one));
        Self(
            most.filter(|one| 2 * count(one) > each.len())
                .cloned()
                .unwrap_or_default(),
        )
    }

    fn unless_shared(&self, own: String) -> String {
        if own == self.0 { String::new() } else { own }
    }
}

fn material_name(context: &Context<'_>, part: &Part) -> String {
    part.material
        .as_deref()
        .and_then(|id| context.project.material(id))
        .map(|material| context.short_name(&material.name))
        .unwrap_or_default()
}

/// The size of a part, without the thickness that the name of its material tells.
fn part_size(context: &Context<'_>, part: &Part, size: Size) -> String {
    let thickness = size
        .thickness
        .map(|side| side.localized(context.words.language));
    let told = material_name(context, part)
        .split(char::is_whitespace)
        .any(|word| Some(word) == thickness.as_deref());
    let thickness = if told { None } else { size.thickness };
    size_text(context, &Size { thickness, ..size })
}

pub(crate) fn file_of(context: &Context<'_>, part: &Part) -> String {
    part.file
        .as_deref()
        .and_then(|id| context.project.file(id))
        .map(|file| context.line(file_name(&file.path)))
        .unwrap_or_default()
}

/// The files, in the order of the project.
pub(crate) fn files(context: &Context<'_>) -> Vec<FileRow> {
    context
        .project
        .files
        .iter()
        .map(|file| FileRow {
            name: context.line(file_name(&file.path)),
            title: context.line(&file.title),
            size: file
                .size
                .as_ref()
                .map(|size| size_text(context, size))
                .unwrap_or_default(),
        })
        .collect()
}

/// `600 × 400 mm, ép. 3 mm`, `Ø 120 mm`: outer dimensions, the ones that are known.
pub(crate) fn size_text(context: &Context<'_>, size: &Size) -> String {
    let words = &context.words;
    let number = |side: Decimal| side.localized(words.language);
    let sides: Vec<String> = [size.width, size.height, size.depth]
        .into_iter()
        .flatten()
        .map(number)
        .collect();
    let millimetres = |text: String| format!("{text}\u{a0}mm");
    let outline = (!sides.is_empty()).then(|| millimetres(sides.join("\u{a0}×\u{a0}")));
    let round = size
        .diameter
        .map(|side| words.fill("diameter", &[("size", &millimetres(number(side)))]));
    let thick = size
        .thickness
        .map(|side| words.fill("thickness", &[("size", &millimetres(number(side)))]));
    let known: Vec<String> = [outline, round, thick].into_iter().flatten().collect();
    known.join(", ")
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
