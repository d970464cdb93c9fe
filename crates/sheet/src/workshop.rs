//! What the workshop needs: the parts to cut with their sizes, the sheets to put in, and how long
//! the machines run for the class.

use crate::document::Context;
use crate::lists::{file_of, size_text};
use crate::shopping::amount;
use etabli_model::vocabulary::label;
use etabli_model::{Decimal, Machine, Material, Part, class_quantity};
use serde::Serialize;
use std::collections::BTreeSet;

/// The cutting list and the operator's job.
#[derive(Serialize)]
pub(crate) struct Workshop {
    cut_title: String,
    /// `Pour 24 élèves, par 2 : 12 objets`.
    scale: String,
    parts: Vec<CutRow>,
    stock_title: String,
    stock: Vec<StockRow>,
    jobs_title: String,
    jobs: Vec<JobRow>,
    /// All machine time of the class.
    jobs_total: String,
    /// What to tick before the machine starts.
    before_title: String,
    before: Vec<String>,
}

/// One part to cut.
#[derive(Serialize)]
struct CutRow {
    letter: String,
    name: String,
    material: String,
    /// Length by width, or diameter.
    size: String,
    thickness: String,
    one: String,
    all: String,
    file: String,
}

/// A material parts are cut from.
#[derive(Serialize)]
struct StockRow {
    name: String,
    size: String,
    quantity: String,
    /// The thickness the drawing assumes; empty where it does not matter.
    assumed: String,
}

/// One machine's work for the class.
#[derive(Serialize)]
struct JobRow {
    machine: String,
    /// Minutes for one object.
    one: String,
    setup: String,
    all: String,
}

/// What the workshop needs for this class.
pub(crate) fn workshop(context: &Context<'_>) -> Workshop {
    let words = &context.words;
    let machines: Vec<&Machine> = context
        .project
        .machines
        .iter()
        .filter(|one| one.machine != "no-machine")
        .collect();
    let total: u64 = machines
        .iter()
        .filter(|one| !one.optional)
        .filter_map(|one| class_minutes(context, one))
        .sum();
    let lasts = |minutes: u64| words.time(u32::try_from(minutes).unwrap_or(u32::MAX));
    let mut before = vec!["before_measure", "before_test", "before_air", "before_stay"];
    let cuts = machines
        .iter()
        .any(|one| matches!(one.machine.as_str(), "laser-cutter" | "cnc-mill"));
    if !cuts {
        before.clear();
    }
    Workshop {
        cut_title: words.get("parts"),
        scale: words.fill(
            "workshop_scale",
            &[
                ("pupils", &words.count("pupils", context.class.pupils)),
                ("objects", &words.count("objects", context.class.groups())),
            ],
        ),
        parts: context
            .project
            .parts
            .iter()
            .map(|part| cut_row(context, part))
            .collect(),
        stock_title: words.get("stock"),
        stock: stock(context),
        jobs_title: words.get("jobs"),
        jobs: machines
            .iter()
            .map(|machine| JobRow {
                machine: context.line(&crate::equipment::heading(context, machine)),
                one: machine
                    .minutes_per_object
                    .filter(|minutes| !minutes.is_zero())
                    .map(|minutes| {
                        words.fill("minutes", &[("m", &minutes.localized(words.language))])
                    })
                    .unwrap_or_default(),
                setup: machine
                    .setup_minutes
                    .map(|m| words.time(m))
                    .unwrap_or_default(),
                all: class_minutes(context, machine)
                    .map(lasts)
                    .unwrap_or_default(),
            })
            .collect(),
        jobs_total: match total {
            0 => String::new(),
            minutes => words.fill("jobs_total", &[("time", &lasts(minutes))]),
        },
        before_title: words.get("before_machine"),
        before: before.into_iter().map(|key| words.get(key)).collect(),
    }
}

/// Setting up once, then each object.
fn class_minutes(context: &Context<'_>, machine: &Machine) -> Option<u64> {
    let one = machine.minutes_per_object.filter(|one| !one.is_negative());
    let setup = u64::from(machine.setup_minutes.unwrap_or(0));
    match one {
        Some(one) => Some(one.times(context.class.groups()).ceil() + setup),
        None => (setup > 0).then_some(setup),
    }
}

fn cut_row(context: &Context<'_>, part: &Part) -> CutRow {
    let words = &context.words;
    let language = words.language;
    let material = part
        .material
        .as_deref()
        .and_then(|id| context.project.material(id));
    let thickness = part
        .size
        .and_then(|size| size.thickness)
        .or_else(|| material?.size.as_ref()?.thickness);
    let outline = part.size.map(|size| etabli_model::Size {
        thickness: None,
        ..size
    });
    let all = u64::from(part.count) * u64::from(context.class.groups());
    let shown = |count: u64| match count {
        0 => String::new(),
        count => count.to_string(),
    };
    CutRow {
        letter: context.line(&part.letter),
        name: context.line(&part.name),
        material: material
            .map(|one| context.short_name(&one.name))
            .unwrap_or_default(),
        size: outline
            .map(|size| size_text(context, &size))
            .unwrap_or_default(),
        thickness: thickness
            .map(|side| format!("{}\u{a0}mm", side.localized(language)))
            .unwrap_or_default(),
        one: shown(u64::from(part.count)),
        all: shown(all),
        file: file_of(context, part),
    }
}

/// The materials the parts are cut from, in the order of the project.
fn stock(context: &Context<'_>) -> Vec<StockRow> {
    let project = context.project;
    let cut: BTreeSet<&str> = project
        .parts
        .iter()
        .filter_map(|part| part.material.as_deref())
        .collect();
    let row = |material: &Material| {
        let millimetres =
            |side: Decimal| format!("{}\u{a0}mm", side.localized(context.words.language));
        StockRow {
            name: context.line(&material.name),
            size: material
                .size
                .as_ref()
                .map(|size| size_text(context, size))
                .unwrap_or_default(),
            quantity: class_quantity(material, context.class)
                .map(|all| amount(context, all, material))
                .unwrap_or_default(),
            assumed: material
                .size
                .as_ref()
                .and_then(|size| size.thickness)
                .map(millimetres)
                .unwrap_or_default(),
        }
    };
    project
        .materials
        .iter()
        .filter(|material| cut.contains(material.id.as_str()))
        .map(row)
        .collect()
}

/// The name of a machine in the sheet's language.
pub(crate) fn machine_name(context: &Context<'_>, id: &str) -> String {
    context.line(label(
        &context.vocabulary.machines,
        id,
        context.words.language,
    ))
}
