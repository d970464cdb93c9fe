//! What a page counts elsewhere than in a list: GitBuilding's marks in the steps, and tables.

use super::Reader;
use crate::markdown::scan::{self, Link};
use crate::quantity::read_quantity;
use etabli_model::fold::fold;
use std::collections::HashSet;

/// Names for the column of how much.
const HOW_MUCH: [&str; 9] = [
    "qty", "quantity", "quantite", "qte", "nombre", "nb", "count", "amount", "number",
];
/// Names for the column of what.
const WHAT: [&str; 14] = [
    "part",
    "component",
    "item",
    "material",
    "name",
    "tool",
    "description",
    "composant",
    "piece",
    "nom",
    "designation",
    "materiel",
    "materiau",
    "outil",
];

/// What GitBuilding says of names anywhere on the page, and what was counted so far.
#[derive(Debug, Default)]
pub(super) struct Counted {
    /// Names defined as tools: `[pince]: "{cat:tool}"`.
    tools: HashSet<String>,
    /// Materials that came from the steps: the next step's are added.
    materials: HashSet<String>,
}

impl Counted {
    pub(super) fn of(page: &str) -> Self {
        let defined = page.lines().filter_map(scan::definition);
        let tools = defined.filter(|(_, marks)| is_tool(marks));
        Self {
            tools: tools.map(|(name, _)| fold(name)).collect(),
            materials: HashSet::new(),
        }
    }
}

/// The value of one mark: `Qty: 4, Cat: tool`.
fn mark(marks: &str, name: &str) -> Option<String> {
    let found = marks.split(',').find_map(|mark| {
        let (key, value) = mark.split_once(':')?;
        key.trim().eq_ignore_ascii_case(name).then_some(value)
    });
    found.map(|value| value.trim().trim_matches(['"', '\'']).to_owned())
}

fn is_tool(marks: &str) -> bool {
    mark(marks, "cat").is_some_and(|category| category.to_lowercase().contains("tool"))
}

impl Reader<'_> {
    /// What GitBuilding counts in a step belongs to the project's lists.
    pub(super) fn marked(&mut self, link: &Link) {
        if is_tool(&link.marks) || self.counted.tools.contains(&fold(&link.label)) {
            let known = self
                .project
                .tools
                .iter()
                .any(|tool| tool.name == link.label);
            if !known {
                self.tool(&link.label);
            }
            return;
        }
        let Some(quantity) = mark(&link.marks, "qty") else {
            return;
        };
        // What a step makes is not bought.
        let made = |name: &&str| name.trim().eq_ignore_ascii_case("output");
        if link.marks.split(',').any(|name| made(&name)) {
            return;
        }
        // `200g` and `45 cm` are no number of pieces.
        let digits = quantity.find(|one: char| !(one.is_ascii_digit() || ".,".contains(one)));
        let words = match digits.map(|at| quantity.split_at(at)) {
            Some((number, unit)) if !number.is_empty() => {
                format!("{number} {} de {}", unit.trim(), link.label)
            }
            _ => format!("{quantity} × {}", link.label),
        };
        let materials = &mut self.project.materials;
        let Some(known) = materials.iter_mut().find(|one| one.name == link.label) else {
            self.material(&words);
            self.counted.materials.insert(link.label.clone());
            return;
        };
        let more = read_quantity(&words);
        if self.counted.materials.contains(&link.label)
            && known.unit == more.unit
            && let (Some(one), Some(other)) = (known.quantity, more.quantity)
        {
            known.quantity = Some(one.plus(other));
        }
    }
}

/// The lines of a table as the items of a list: `4 × vis`.
pub(super) fn of_table(lines: &[&str]) -> Vec<String> {
    let mut rows = lines
        .iter()
        .map(|line| line.trim())
        .filter(|line| line.starts_with('|'));
    let cells = |row: &str| -> Vec<String> {
        let inner = row.trim_matches('|').split('|');
        inner.map(|cell| cell.trim().replace("**", "")).collect()
    };
    let Some(head) = rows.next().map(cells) else {
        return Vec::new();
    };
    let column = |names: &[&str]| {
        head.iter().position(|cell| {
            let folded = fold(cell);
            let mut words = folded.split(|one: char| !one.is_alphanumeric());
            words.any(|word| names.contains(&word) || names.contains(&word.trim_end_matches('s')))
        })
    };
    let much = column(&HOW_MUCH);
    let what = column(&WHAT).or_else(|| (0..head.len()).find(|at| Some(*at) != much));
    let rule = |row: &&str| row.chars().all(|one| "|-: ".contains(one));
    let items = rows.filter(|row| !rule(row)).filter_map(|row| {
        let row = cells(row);
        let name = row.get(what?).filter(|name| !name.is_empty())?;
        let much = much.and_then(|at| row.get(at)).map_or("", String::as_str);
        let counts = much.starts_with(|one: char| one.is_ascii_digit());
        Some(match counts {
            true => format!("{much} × {name}"),
            false => name.clone(),
        })
    });
    items.collect()
}
