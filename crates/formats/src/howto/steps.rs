//! What is needed and what to do: supplies, tools, sections, steps, directions, tips.

use super::amounts;
use super::read::{is_a, picture, words};
use crate::draft::{Draft, LONGEST_LIST, beginning, words as line_of};
use crate::quantity::read_quantity;
use crate::said::Said;
use crate::terms::find_term;
use etabli_model::{Callout, CalloutKind, Machine, Material, Per, Problem, Step, Tool};
use serde_json::{Map, Value};

/// Sections in sections are followed so far; what is deeper is told as lost.
const DEEPEST: usize = 6;

pub(super) fn supplies(draft: &mut Draft<'_>, said: &mut Said) {
    for item in said.items("supply") {
        supply(draft, &item);
    }
}

fn supply(draft: &mut Draft<'_>, item: &Value) {
    let mut told = Said::of(item);
    let name = told.text(&["name", "text"]);
    let name = draft.line("supply", &name);
    if name.is_empty() || draft.project.materials.len() >= LONGEST_LIST {
        return;
    }
    let required = told.take("required-quantity").filter(|one| !one.is_null());
    let (name, quantity, unit, per, size) = match required {
        Some(required) => {
            let (quantity, unit, unknown) = amounts::quantity(&required, draft.vocabulary);
            let name = match unknown.as_str() {
                "" => name,
                unknown => draft.line("supply", &format!("{name} ({unknown})")),
            };
            (name, quantity, unit, None, None)
        }
        None => {
            let read = read_quantity(&name);
            let name = if read.name.is_empty() {
                name
            } else {
                read.name
            };
            (name, read.quantity, read.unit, read.per, read.size)
        }
    };
    let described = told.text(&["description"]);
    let described_per =
        find_term(&draft.vocabulary.per, &described).map(|per| match per.id.as_str() {
            "pupil" => Per::Pupil,
            "group" => Per::Group,
            "class" => Per::Class,
            _ => Per::Object,
        });
    let note = match described_per {
        Some(_) => String::new(),
        None => draft.text("supply", &described),
    };
    let cost = told
        .take("estimated-cost")
        .and_then(|cost| amounts::cost(&cost));
    draft.project.materials.push(Material {
        id: draft.ids.next_id("materials", &name),
        name,
        quantity,
        unit,
        per: described_per.or(per).unwrap_or_default(),
        size,
        unit_cost: cost.map(|cost| cost.per_object),
        note,
        ..Material::default()
    });
}

pub(super) fn tools(draft: &mut Draft<'_>, said: &mut Said) {
    for item in said.items("tool") {
        tool(draft, &item);
    }
}

fn tool(draft: &mut Draft<'_>, item: &Value) {
    let mut told = Said::of(item);
    let name = told.text(&["name", "text"]);
    let name = draft.line("tool", &name);
    if name.is_empty() {
        return;
    }
    let machine = find_term(&draft.vocabulary.machines, &name);
    // Scissors and hammers are found under "by hand"; each is a tool all the same.
    let by_hand = |id: &str| ["no-machine", "hand-tools-wood"].contains(&id);
    let machine =
        machine.filter(|one| !by_hand(&one.id) || one.label.fr == name || one.label.en == name);
    if let Some(machine) = machine {
        let machine = machine.id.clone();
        let known = draft
            .project
            .machines
            .iter()
            .any(|one| one.machine == machine);
        if !known && draft.project.machines.len() < LONGEST_LIST {
            draft.project.machines.push(Machine {
                id: draft.ids.next_id("machines", &machine),
                machine,
                ..Machine::default()
            });
        }
        return;
    }
    if draft.project.tools.len() < LONGEST_LIST {
        let required = told.take("required-quantity").map(|one| words(&one));
        draft.project.tools.push(Tool {
            id: draft.ids.next_id("tools", &name),
            name,
            quantity: required.and_then(|one| one.parse().ok()),
            ..Tool::default()
        });
    }
}

pub(super) fn read(draft: &mut Draft<'_>, said: &mut Said, addresses: &mut Map<String, Value>) {
    let mut items = said.items("step");
    if items.is_empty() {
        items = said.items("steps");
    }
    for item in in_order(items) {
        entry(draft, &item, "", addresses, DEEPEST);
    }
}

/// By `position`, where each has one.
fn in_order(mut items: Vec<Value>) -> Vec<Value> {
    let position = |item: &Value| Said::of(item).text(&["position"]).parse::<u64>().ok();
    if items.iter().all(|item| position(item).is_some()) {
        items.sort_by_key(position);
    }
    items
}

/// A step, a section, a list of them, or plain words.
fn entry(
    draft: &mut Draft<'_>,
    item: &Value,
    section: &str,
    addresses: &mut Map<String, Value>,
    depth: usize,
) {
    if depth == 0 {
        return draft.note(
            "step",
            Problem::Lost {
                what: beginning(&words(item)),
            },
        );
    }
    match item {
        Value::String(text) => written(draft, text, section),
        Value::Array(items) => {
            for item in items {
                entry(draft, item, section, addresses, depth - 1);
            }
        }
        Value::Object(_)
            if is_a(item, "HowToSection") || is_a(item, "ItemList") && !is_a(item, "HowToStep") =>
        {
            let mut told = Said::of(item);
            let name = told.text(&["name", "headline"]);
            let name = draft.line("step", &name);
            let section = if name.is_empty() { section } else { &name };
            let mut items = told.items("item-list-element");
            items.extend(told.items("steps"));
            items.extend(told.items("step"));
            if items.is_empty() {
                return step(draft, item, section, addresses);
            }
            for item in in_order(items) {
                entry(draft, &item, section, addresses, depth - 1);
            }
        }
        Value::Object(fields)
            if is_a(item, "ListItem")
                && !is_a(item, "HowToStep")
                && fields.contains_key("item") =>
        {
            entry(draft, &fields["item"], section, addresses, depth - 1);
        }
        Value::Object(_) => step(draft, item, section, addresses),
        _ => {}
    }
}

/// A whole instruction in one text: a step for each of its paragraphs.
fn written(draft: &mut Draft<'_>, text: &str, section: &str) {
    let markdown = draft.text("step", text);
    let parts = markdown
        .split("\n\n")
        .map(str::trim)
        .filter(|part| !part.is_empty());
    for part in parts {
        let bare = part.trim_start_matches(|one: char| one.is_ascii_digit());
        let bare = bare
            .strip_prefix(['.', ')'])
            .filter(|_| bare.len() < part.len());
        push(
            draft,
            Step {
                section: section.to_owned(),
                text: bare.unwrap_or(part).trim().to_owned(),
                ..Step::default()
            },
        );
    }
}

fn step(draft: &mut Draft<'_>, item: &Value, section: &str, addresses: &mut Map<String, Value>) {
    let mut told = Said::of(item);
    let mut made = Step {
        section: section.to_owned(),
        title: told.text(&["name", "headline"]),
        ..Step::default()
    };
    made.title = draft.line("step", &made.title);
    let mut texts = vec![told.text(&["text", "description"])];
    for inner in in_order(told.items("item-list-element")) {
        direction(draft, &inner, &mut made, &mut texts);
    }
    let text: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    // Where the text and the directions say the same, it is said once.
    let mut once: Vec<String> = Vec::new();
    for text in text {
        let text = draft.text("step", &text);
        if !once.contains(&text) {
            once.push(text);
        }
    }
    made.text = once.join("\n\n");
    made.text = draft.shorten(
        "step",
        std::mem::take(&mut made.text),
        crate::draft::LONGEST_TEXT,
    );
    if made.text == made.title {
        made.text.clear();
    }
    made.minutes = ["total-time", "perform-time", "time-required"]
        .iter()
        .find_map(|key| amounts::minutes(&told.take(key)?));
    for image in told.items("image") {
        if let Some(id) = picture(draft, &image, addresses) {
            made.images.push(id);
        }
    }
    for item in told.items("supply") {
        supply(draft, &item);
    }
    for item in told.items("tool") {
        tool(draft, &item);
    }
    push(draft, made);
}

fn direction(draft: &mut Draft<'_>, inner: &Value, step: &mut Step, texts: &mut Vec<String>) {
    let mut told = Said::of(inner);
    let text = told.text(&["text", "description"]);
    let name = told.text(&["name"]);
    if !is_a(inner, "HowToTip") {
        texts.push(if text.is_empty() { name } else { text });
        for item in told.items("supply") {
            supply(draft, &item);
        }
        for item in told.items("tool") {
            tool(draft, &item);
        }
        return;
    }
    let kind = match name.as_str() {
        "danger" => CalloutKind::Danger,
        "caution" => CalloutKind::Caution,
        _ => CalloutKind::Tip,
    };
    let text = draft.text("step", if text.is_empty() { &name } else { &text });
    if !text.is_empty() && step.callouts.len() < LONGEST_LIST {
        step.callouts.push(Callout {
            id: draft.ids.next_id("callouts", &text),
            kind,
            text,
        });
    }
}

/// Adds a step that says something; one without a title is called by its first words.
fn push(draft: &mut Draft<'_>, mut step: Step) {
    if step.title.is_empty() {
        let plain = line_of(&etabli_model::text::plain(&step.text));
        let sentence = plain
            .split_inclusive(['.', '!', '?'])
            .next()
            .unwrap_or_default();
        step.title = beginning(sentence.trim_end_matches('.'));
    }
    let says = !step.title.is_empty() || !step.images.is_empty() || !step.callouts.is_empty();
    if !says {
        return;
    }
    if draft.project.steps.len() >= LONGEST_LIST {
        return draft.note("step", Problem::Lost { what: step.title });
    }
    step.id = draft.ids.next_id("steps", &step.title);
    if step.title.is_empty() {
        step.title = step.id.clone();
    }
    draft.project.steps.push(step);
}
