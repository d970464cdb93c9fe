//! Quantities with their units, as they are asked for in a shop.

use super::ShownProject;
use crate::i18n::{format, text, text_with};
use etabli_model::{Decimal, Material, Per, Vocabulary};

/// Materials whose sheets can be rolled or folded; other sheets are boards.
const SOFT: [&str; 10] = [
    "paper", "card", "felt", "fabric", "leather", "foam", "vinyl", "flex", "rubber", "",
];

/// `0,5 plaque`, `2 feuilles`, `12`. Reactive.
pub(super) fn amount(amount: Decimal, material: &Material, shown: &ShownProject) -> String {
    material_amount(amount, material, shown.vocabulary())
}

/// The same where no project is shown. Reactive.
pub fn material_amount(amount: Decimal, material: &Material, words: &Vocabulary) -> String {
    if material.unit == "sheet" && !SOFT.contains(&material.kind.as_str()) {
        let number = amount.localized(crate::i18n::language());
        let arguments = [("number", number.into()), ("count", amount.to_f64().into())];
        return text_with("project-boards", &arguments);
    }
    format::quantity(amount, &material.unit, words)
}

/// What one object takes: `0,5 plaque`, `1 par élève`; a dash where it is counted for the class.
pub(super) fn each(material: &Material, shown: &ShownProject) -> String {
    let Some(quantity) = material.quantity else {
        return String::new();
    };
    let number = amount(quantity, material, shown);
    match material.per {
        Per::Object => number,
        Per::Pupil => text_with("project-per-pupil", &[("amount", number.into())]),
        Per::Group => text_with("project-per-group", &[("amount", number.into())]),
        Per::Class => "–".to_owned(),
    }
}

/// The remarks under a material's name. Reactive.
pub(super) fn remarks(material: &Material, shown: &ShownProject) -> Vec<String> {
    let size = material.size.as_ref().map(format::size);
    let size = size.filter(|size| !names_the_size(&material.name, size));
    let spare = material.spare_percent.filter(|percent| *percent > 0);
    let spare = spare.map(|percent| text_with("project-spare", &[("percent", percent.into())]));
    let reuse = material.reuse.then(|| text("project-reuse"));
    let cost = material.unit_cost.map(|cost| {
        let price = format::price(cost, shown.currency());
        text_with("project-unit-cost", &[("price", price.into())])
    });
    let substitutes = (!material.substitutes.is_empty()).then(|| {
        let list = material.substitutes.join("\u{a0}; ");
        text_with("project-substitutes", &[("list", list.into())])
    });
    let note = (!material.note.trim().is_empty()).then(|| material.note.clone());
    let facts: Vec<String> = [size, cost, spare, reuse].into_iter().flatten().collect();
    let facts = (!facts.is_empty()).then(|| facts.join(" · "));
    [facts, note, substitutes].into_iter().flatten().collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_the_name_tells_is_not_told_twice() {
        for (name, size, told) in [
            (
                "Contreplaqué 3 mm, plaque de 600 × 400 mm",
                "600 × 400 × 3 mm",
                true,
            ),
            ("Contreplaqué de peuplier", "600 × 400 × 3 mm", false),
            ("Pochette A5", "160 × 220 mm", false),
        ] {
            assert_eq!(names_the_size(name, size), told, "{name}");
        }
    }
}
