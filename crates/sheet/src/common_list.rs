//! One shopping list for several projects: what has the same name and unit is added up.

use crate::document::Context;
use crate::shopping::{Shopping, ShoppingRow, amount, counted};
use etabli_model::{Decimal, Material, class_quantity};

/// What several projects need of one thing.
struct Common<'a> {
    material: &'a Material,
    /// Of those who tell one.
    quantity: Option<Decimal>,
    /// Its price and currency, where every project tells it in the same.
    price: Option<(Decimal, &'a str)>,
    used_by: Vec<usize>,
}

/// The list of all these projects. `whole` speaks for the book.
pub(crate) fn common(whole: &Context<'_>, activities: &[Context<'_>]) -> Shopping {
    let words = &whole.words;
    let pupils = words.count("pupils", whole.options.pupils);
    let all = materials(activities);
    let total = total(&all).map(|(sum, currency)| words.price(sum, currency));
    Shopping {
        title: words.fill("collection_shopping", &[("pupils", &pupils)]),
        scale: words.get("collection_scale"),
        materials: all.iter().map(|one| row(whole, activities, one)).collect(),
        tools_title: words.get("collection_tools"),
        tools: tools(whole, activities),
        total: total
            .map(|price| words.fill("collection_total", &[("price", &price)]))
            .unwrap_or_default(),
        prices: String::new(),
    }
}

/// Two names of one thing: case and spaces tell nothing apart.
fn same_name(one: &str, other: &str) -> bool {
    let plain = |name: &str| {
        name.split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .to_lowercase()
    };
    plain(one) == plain(other)
}

fn materials<'a>(activities: &'a [Context<'a>]) -> Vec<Common<'a>> {
    let mut all: Vec<Common<'a>> = Vec::new();
    for (at, context) in activities.iter().enumerate() {
        for material in &context.project.materials {
            let quantity = class_quantity(material, context.class);
            let currency = context
                .project
                .cost
                .as_ref()
                .map_or("EUR", |cost| cost.currency.as_str());
            let price = quantity
                .zip(material.unit_cost)
                .map(|(all, one)| (all.times_decimal(one), currency));
            let same = |one: &&mut Common<'_>| {
                same_name(&one.material.name, &material.name) && one.material.unit == material.unit
            };
            match all.iter_mut().find(same) {
                Some(known) => {
                    known.quantity = match (known.quantity, quantity) {
                        (Some(one), Some(other)) => Some(one.plus(other)),
                        (one, other) => one.or(other),
                    };
                    known.price = match (known.price, price) {
                        (Some((one, of)), Some((other, currency))) if of == currency => {
                            Some((one.plus(other), of))
                        }
                        _ => None,
                    };
                    if !known.used_by.contains(&at) {
                        known.used_by.push(at);
                    }
                }
                None => all.push(Common {
                    material,
                    quantity,
                    price,
                    used_by: vec![at],
                }),
            }
        }
    }
    all
}

/// The sum of the prices that are known, where all are in one currency.
fn total<'a>(all: &[Common<'a>]) -> Option<(Decimal, &'a str)> {
    let known: Vec<(Decimal, &str)> = all.iter().filter_map(|one| one.price).collect();
    let (_, currency) = known.first()?;
    known.iter().all(|(_, other)| other == currency).then(|| {
        (
            known
                .iter()
                .fold(Decimal::ZERO, |sum, (price, _)| sum.plus(*price)),
            *currency,
        )
    })
}

fn row(whole: &Context<'_>, activities: &[Context<'_>], one: &Common<'_>) -> ShoppingRow {
    let context = one
        .used_by
        .first()
        .and_then(|at| activities.get(*at))
        .unwrap_or(whole);
    ShoppingRow {
        name: context.line(&one.material.name),
        details: used_by(whole, &one.used_by),
        quantity: one
            .quantity
            .map(|all| amount(whole, all, one.material))
            .unwrap_or_default(),
        price: one
            .price
            .map(|(price, currency)| whole.words.price(price, currency))
            .unwrap_or_default(),
    }
}

/// `activités 1, 3 et 4`.
fn used_by(whole: &Context<'_>, activities: &[usize]) -> String {
    let numbers: Vec<String> = activities.iter().map(|at| (at + 1).to_string()).collect();
    let key = if numbers.len() == 1 {
        "collection_used_one"
    } else {
        "collection_used_many"
    };
    whole
        .words
        .fill(key, &[("numbers", &whole.words.list(&numbers))])
}

/// Tools serve one activity after the other: the most that one of them needs.
fn tools(whole: &Context<'_>, activities: &[Context<'_>]) -> Vec<ShoppingRow> {
    let mut all: Vec<(String, Option<Decimal>, Vec<usize>)> = Vec::new();
    for (at, context) in activities.iter().enumerate() {
        for tool in &context.project.tools {
            let quantity = class_quantity(&counted(tool), context.class);
            let name = context.line(&tool.name);
            match all.iter_mut().find(|(known, ..)| same_name(known, &name)) {
                Some((_, most, used)) => {
                    *most = (*most).max(quantity);
                    if !used.contains(&at) {
                        used.push(at);
                    }
                }
                None => all.push((name, quantity, vec![at])),
            }
        }
    }
    all.into_iter()
        .map(|(name, most, used)| ShoppingRow {
            name,
            details: used_by(whole, &used),
            quantity: most
                .map(|most| most.localized(whole.words.language))
                .unwrap_or_default(),
            price: String::new(),
        })
        .collect()
}
