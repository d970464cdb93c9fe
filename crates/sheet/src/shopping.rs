//! What to gather: materials in the quantity the class needs, and tools.

use crate::document::Context;
use crate::lists::size_text;
use etabli_model::{Decimal, Material, Per, Tool, class_cost, class_quantity};
use serde::Serialize;

/// Materials and tools for the class.
#[derive(Serialize)]
pub(crate) struct Shopping {
    /// `Matériel pour 24 élèves`.
    pub(crate) title: String,
    /// `par 2, soit 12 objets`.
    pub(crate) scale: String,
    pub(crate) materials: Vec<ShoppingRow>,
    pub(crate) tools_title: String,
    pub(crate) tools: Vec<ShoppingRow>,
    /// `Total pour la classe : 21,60 €`; empty where no price is known.
    pub(crate) total: String,
    /// `Prix de 2026`.
    pub(crate) prices: String,
}

/// One thing to tick off.
#[derive(Serialize)]
pub(crate) struct ShoppingRow {
    pub(crate) name: String,
    /// Size, reserve, substitutes, advice.
    pub(crate) details: String,
    /// For the class; empty when it does not matter.
    pub(crate) quantity: String,
    /// For the class, where the price of one is known.
    pub(crate) price: String,
}

/// Materials that come in sheets one can roll or fold; other sheets are boards.
const SOFT: [&str; 10] = [
    "paper", "card", "felt", "fabric", "leather", "foam", "vinyl", "flex", "rubber", "",
];

/// What to gather for the class.
pub(crate) fn shopping(context: &Context<'_>) -> Shopping {
    let words = &context.words;
    let class = context.class;
    let pupils = words.count("pupils", class.pupils);
    let grouping = match class.group {
        0 | 1 => String::new(),
        group => words.fill("in_groups", &[("n", &group.to_string())]),
    };
    let objects = words.count("objects", class.groups());
    let scale = if grouping.is_empty() {
        objects
    } else {
        words.fill(
            "materials_scale",
            &[("grouping", &grouping), ("objects", &objects)],
        )
    };
    Shopping {
        title: words.fill("materials", &[("pupils", &pupils)]),
        scale,
        materials: context
            .project
            .materials
            .iter()
            .map(|material| material_row(context, material))
            .collect(),
        tools_title: words.get("tools"),
        tools: context
            .project
            .tools
            .iter()
            .map(|tool| tool_row(context, tool))
            .collect(),
        total: total(context),
        prices: prices(context),
    }
}

fn currency<'a>(context: &Context<'a>) -> &'a str {
    let cost = context.project.cost.as_ref();
    cost.map_or("EUR", |cost| cost.currency.as_str())
}

fn total(context: &Context<'_>) -> String {
    let words = &context.words;
    class_cost(context.project, context.class)
        .map(|all| words.price(all, currency(context)))
        .map(|price| words.fill("shopping_total", &[("price", &price)]))
        .unwrap_or_default()
}

/// Prices age: their year is told with them.
fn prices(context: &Context<'_>) -> String {
    let year = context.project.cost.as_ref().and_then(|cost| cost.year);
    let known = year.map(|year| year.to_string());
    known
        .map(|year| context.words.fill("shopping_year", &[("year", &year)]))
        .unwrap_or_default()
}

fn material_row(context: &Context<'_>, material: &Material) -> ShoppingRow {
    let words = &context.words;
    let quantity = class_quantity(material, context.class)
        .map(|all| amount(context, all, material))
        .unwrap_or_default();
    let each = material.quantity.and_then(|one| {
        let per = match material.per {
            Per::Object => "per_object",
            Per::Pupil => "per_pupil",
            Per::Group => "per_group",
            Per::Class => return None,
        };
        if per == "per_object"
            && matches!(material.unit.as_str(), "sheet" | "piece")
            && let Some(objects) = objects_of_one(one)
        {
            let one = amount(context, Decimal::ONE, material);
            let objects = words.count("objects", objects);
            return Some(words.fill("one_for", &[("amount", &one), ("objects", &objects)]));
        }
        Some(words.fill(per, &[("amount", &amount(context, one, material))]))
    });
    let size = material
        .size
        .as_ref()
        .map(|size| size_text(context, size))
        .filter(|text| !text.is_empty() && !names_the_size(&material.name, text));
    let percent = material.spare_percent.filter(|percent| *percent > 0);
    let spare =
        percent.map(|percent| words.fill("spare", &[("percent", &format!("{percent}\u{a0}%"))]));
    let reuse = material.reuse.then(|| words.get("reuse"));
    let substitutes: Vec<String> = material
        .substitutes
        .iter()
        .map(|one| context.line(one))
        .collect();
    let substitutes = (!substitutes.is_empty())
        .then(|| words.fill("substitutes", &[("items", &substitutes.join("\u{a0}; "))]));
    let note = Some(context.line(&material.note)).filter(|note| !note.is_empty());
    let details: Vec<String> = [size, each, spare, reuse, substitutes, note]
        .into_iter()
        .flatten()
        .collect();
    ShoppingRow {
        name: context.line(&material.name),
        details: details.join(" · "),
        price: price(context, material),
        quantity,
    }
}

fn price(context: &Context<'_>, material: &Material) -> String {
    let all = class_quantity(material, context.class);
    all.zip(material.unit_cost)
        .map(|(all, one)| all.times_decimal(one))
        .map(|price| context.words.price(price, currency(context)))
        .unwrap_or_default()
}

/// How many objects one unit gives, where that is a whole number: 0.3333 of a board is a board
/// for three objects.
fn objects_of_one(share: Decimal) -> Option<u32> {
    (2..=60).find(|&objects| {
        let sum = share.times(objects).to_f64();
        (sum - 1.0).abs() < 0.005
    })
}

/// True where the name already tells every number of the size: "plaque de 600 × 400 mm".
fn names_the_size(name: &str, size: &str) -> bool {
    let told: Vec<&str> = numbers(name).collect();
    numbers(size).all(|number| told.contains(&number))
}

fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|one: char| !one.is_ascii_digit() && one != ',' && one != '.')
        .map(|number| number.trim_matches([',', '.']))
        .filter(|number| !number.is_empty())
}

/// `12`, `2 plaques`, `0,5 m`: an amount with its unit, which pieces do without.
pub(crate) fn amount(context: &Context<'_>, amount: Decimal, material: &Material) -> String {
    let words = &context.words;
    let number = amount.localized(words.language);
    let unit = match material.unit.as_str() {
        "" | "piece" => return number,
        "sheet" => {
            let name = if SOFT.contains(&material.kind.as_str()) {
                "sheet"
            } else {
                "board"
            };
            // French says "1,5 plaque" and "2 plaques"; English has the plural for all but one.
            let one = match words.language {
                etabli_model::Language::French => amount < Decimal::from_whole(2),
                etabli_model::Language::English => amount <= Decimal::ONE,
            };
            let form = if one { "one" } else { "many" };
            words.get(&format!("unit_{name}_{form}"))
        }
        other => words
            .find(&format!("unit_{other}"))
            .unwrap_or_else(|| context.line(other)),
    };
    format!("{number}\u{a0}{unit}")
}

/// A tool is counted the way a piece of material is.
pub(crate) fn counted(tool: &Tool) -> Material {
    Material {
        quantity: tool.quantity.map(Decimal::from_whole),
        unit: "piece".to_owned(),
        per: tool.per,
        ..Material::default()
    }
}

fn tool_row(context: &Context<'_>, tool: &Tool) -> ShoppingRow {
    let details = if tool.optional {
        context.words.get("optional")
    } else {
        String::new()
    };
    ShoppingRow {
        name: context.line(&tool.name),
        details,
        price: String::new(),
        quantity: class_quantity(&counted(tool), context.class)
            .map(|all| all.localized(context.words.language))
            .unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_a_board_is_told_as_objects_of_one_board() {
        let cases = [
            ("0.5", Some(2)),
            ("0.3333", Some(3)),
            ("0.0833", Some(12)),
            ("0.12", None),
            ("1", None),
        ];
        for (share, expected) in cases {
            let share = share.parse().expect("a decimal");
            assert_eq!(objects_of_one(share), expected, "{share}");
        }
    }

    #[test]
    fn a_size_the_name_tells_is_not_told_twice() {
        let size = "600\u{a0}×\u{a0}400\u{a0}mm, ép. 3\u{a0}mm";
        assert!(names_the_size(
            "Contreplaqué 3 mm, plaque de 600 × 400 mm",
            size
        ));
        assert!(!names_the_size("Contreplaqué 3 mm", size));
        assert!(!names_the_size("Plaque de 1600 × 400 mm, 3 mm", size));
    }
}
