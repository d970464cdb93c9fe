//! The pages and sections of a publication, whichever its template.

use super::meta::{Meta, name_of};
use super::shelf::Shelf;
use crate::values::as_text;
use serde_json::{Value, json};
use std::collections::HashMap;

/// What will become a step.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Its title in the source, often empty.
    pub title: String,
    pub parts: Vec<Part>,
}

#[derive(Debug)]
pub(super) enum Part {
    /// Words of its own.
    Text(String),
    /// A medium, as [`super::shelf::find_medium`] finds it.
    Medium(Value),
}

/// Templates whose parts follow no order a maker could.
const WITHOUT_ORDER: [&str; 2] = ["cartography", "agora"];

/// The pages of a publication in their order; none for a map or a wall.
pub(super) fn pages(shelf: &Shelf<'_>) -> Vec<Page> {
    let own = &shelf.own;
    if WITHOUT_ORDER.contains(&own.text(&["template"]).as_str()) {
        return Vec::new();
    }
    let mut pages = if !own.items("pages").is_empty() {
        of_pages(shelf)
    } else if own.has("sections_list") || shelf.metas.values().any(is_section) {
        of_sections(shelf)
    } else {
        of_modules(shelf)
    };
    pages.retain(|page| !page.parts.is_empty());
    pages
}

fn of_pages(shelf: &Shelf<'_>) -> Vec<Page> {
    let mut modules: HashMap<String, Vec<(&String, &Meta)>> = HashMap::new();
    for (name, meta) in &shelf.metas {
        let page = meta.text(&["page_id"]);
        modules.entry(page).or_default().push((name, meta));
    }
    let pages = shelf.own.items("pages");
    let pages = pages.iter().map(|page| {
        let id = page.get("id").map_or_else(|| name_of(page), as_text);
        // Taken out: a page that is listed twice is one page.
        let mut found = modules.remove(&id).unwrap_or_default();
        found.sort_by(|(_, one), (_, two)| reading_order(one, two));
        Page {
            title: page.get("title").map(as_text).unwrap_or_default(),
            parts: found
                .iter()
                .flat_map(|(name, meta)| parts(name, meta))
                .collect(),
        }
    });
    pages.collect()
}

/// From top to bottom, then from left to right.
fn reading_order(one: &Meta, two: &Meta) -> std::cmp::Ordering {
    let place = |meta: &Meta| (meta.position("y"), meta.position("x"));
    let (one, two) = (place(one), place(two));
    one.0.total_cmp(&two.0).then(one.1.total_cmp(&two.1))
}

fn is_section(meta: &Meta) -> bool {
    meta.has("section_type") || meta.has("section_title")
}

fn of_sections(shelf: &Shelf<'_>) -> Vec<Page> {
    let mut loose: HashMap<String, Vec<(&String, &Meta)>> = HashMap::new();
    for (name, meta) in &shelf.metas {
        let section = meta.text(&["section", "section_id", "section_meta"]);
        loose.entry(section).or_default().push((name, meta));
    }
    let listed = shelf.own.items("sections_list");
    if listed.is_empty() {
        let sections = shelf.metas.iter().filter(|(_, meta)| is_section(meta));
        return sections
            .map(|(name, meta)| section(shelf, name, meta, &mut loose))
            .collect();
    }
    let sections = listed.iter().map(|item| {
        let name = name_of(item);
        let name = name.rsplit('/').next().unwrap_or_default();
        match shelf.metas.get(name) {
            Some(meta) => section(shelf, name, meta, &mut loose),
            None => section(shelf, name, &Meta::of(item), &mut loose),
        }
    });
    sections.collect()
}

fn section(
    shelf: &Shelf<'_>,
    name: &str,
    meta: &Meta,
    loose: &mut HashMap<String, Vec<(&String, &Meta)>>,
) -> Page {
    let title = meta.text(&["section_title", "title"]);
    let mut found = Vec::new();
    let description = meta.text(&["section_description"]);
    if !description.is_empty() {
        found.push(Part::Text(description));
    }
    let main = meta.text(&["main_text_meta"]);
    if !main.is_empty() {
        found.push(Part::Medium(main.into()));
    }
    found.extend(meta.items("modules_list").iter().flat_map(|module| {
        let name = name_of(module);
        let name = name.rsplit('/').next().unwrap_or_default();
        let module = shelf.metas.get(name);
        module.map_or_else(Vec::new, |module| parts(name, module))
    }));
    found.extend(meta.items("source_medias").into_iter().map(Part::Medium));
    for key in [name, &title] {
        if !key.is_empty() {
            let modules = loose.remove(key).unwrap_or_default();
            found.extend(modules.iter().flat_map(|(name, meta)| parts(name, meta)));
        }
    }
    Page {
        title,
        parts: found,
    }
}

/// A story is one long page: each text of it opens a step.
fn of_modules(shelf: &Shelf<'_>) -> Vec<Page> {
    // Until version 9 the order stood in `medias_slugs`.
    let listed = match shelf.own.items("modules_list") {
        listed if listed.is_empty() => shelf.own.items("medias_slugs"),
        listed => listed,
    };
    let modules: Vec<(String, &Meta)> = if listed.is_empty() {
        let metas = shelf.metas.iter();
        metas.map(|(name, meta)| (name.clone(), meta)).collect()
    } else {
        let names = listed.iter().map(name_of);
        names
            .filter_map(|name| {
                let name = name.rsplit('/').next().unwrap_or_default().to_owned();
                let meta = shelf.metas.get(&name)?;
                Some((name, meta))
            })
            .collect()
    };
    let mut pages: Vec<Page> = Vec::new();
    for (name, meta) in modules {
        let opens = ["text", "texte"].contains(&meta.text(&["module_type", "type"]).as_str());
        if opens || pages.is_empty() {
            pages.push(Page::default());
        }
        if let Some(page) = pages.last_mut() {
            page.parts.extend(parts(&name, meta));
        }
    }
    pages
}

/// What a module shows.
fn parts(name: &str, meta: &Meta) -> Vec<Part> {
    if is_section(meta) {
        return Vec::new();
    }
    let sources = meta.items("source_medias");
    if !sources.is_empty() {
        return sources.into_iter().map(Part::Medium).collect();
    }
    let linked = meta.text(&["slugMediaName"]);
    if !linked.is_empty() {
        return vec![Part::Medium(json!({ "slugMediaName": linked }))];
    }
    let described = ["$media_filename", "media_filename"];
    if described.iter().any(|key| meta.has(key)) {
        // A text of a page stands in the folder beside the module that shows it.
        return match meta.has("page_id") {
            true => vec![Part::Medium(name.into())],
            false => Vec::new(),
        };
    }
    let content = meta.text(&["content"]);
    if content.is_empty() {
        Vec::new()
    } else {
        vec![Part::Text(content)]
    }
}
