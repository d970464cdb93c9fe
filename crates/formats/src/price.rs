//! What something costs, as one says it.

use etabli_model::{Cost, Language};

/// The cost of one object: `2,05 €`, `€2.05`, `3 CHF`.
pub fn write_price(cost: &Cost, language: Language) -> String {
    let price = cost.per_object.localized_price(language);
    match (cost.currency.as_str(), language) {
        ("EUR", Language::French) => format!("{price}\u{a0}€"),
        ("EUR", Language::English) => format!("€{price}"),
        (currency, _) => format!("{price}\u{a0}{currency}").trim_end().to_owned(),
    }
}
