//! Edits for the laws of merging, and for the bench that merges beside others: what teachers do to a project, made
//! by chance.

use etabli_model::{Project, project_from_value, project_to_value};
#[cfg(test)]
use proptest::prelude::*;
use serde_json::{Value, json};

/// A project with every kind of list, reference and text, small enough for thousands of cases.
pub fn base() -> Project {
    project(&json!({
        "format": "etabli/1", "id": "disques", "version": "1.0.0", "language": "fr", "kind": "material",
        "status": "documented", "title": "Disques", "summary": "Comparer des parts.",
        "keywords": ["part", "tout", "quart"], "cover": "i1", "updated": "2026-11-01",
        "authors": [{"id": "a1", "name": "Collectif"}, {"id": "a2", "name": "Ada"}],
        "licence": "CC-BY-SA-4.0",
        "based_on": [{"id": "", "uid": "u1", "title": "Parts", "version": "1.0.0"},
            {"id": "", "uid": "u2", "title": "Tout", "version": "2.0.0"}],
        "using": ["grade-3", "grade-4"], "duration": {"preparation": 10, "machine": 5, "class": 50},
        "cost": {"per_object": "2.05", "currency": "EUR", "year": 2026},
        "materials": [
            {"id": "m1", "name": "Contreplaqué", "quantity": "0.5", "unit": "sheet", "size": {"width": "600"},
                "substitutes": ["Carton gris.", "Bouleau.", "Peuplier."], "note": "Une plaque.\n\nUne chute.\n\nC’est tout."},
            {"id": "m2", "name": "Colle", "quantity": "2", "unit": "g", "per": "class"}],
        "machines": [{"id": "k1", "machine": "laser-cutter", "settings": {"power_percent": 60, "passes": 1}}],
        "tools": [{"id": "t1", "name": "Règle", "quantity": 1}],
        "parts": [{"id": "p1", "letter": "A", "name": "Demi", "material": "m1", "file": "f1", "count": 2}],
        "files": [{"id": "f1", "path": "f/a.svg", "title": "Plan", "bytes": 10, "sha256": "00"},
            {"id": "f2", "path": "f/a.scad", "title": "Source", "source_of": "f1"}],
        "images": [{"id": "i1", "path": "i/1.svg", "alt": "Un"}, {"id": "i2", "path": "i/2.svg", "alt": "Deux"}],
        "safety": [{"id": "s1", "text": "Reste là.", "applies_to": ["a", "k1"]}],
        "steps": [
            {"id": "a", "title": "Ouvre", "text": "Un.\n\nDeux.\n\nTrois.", "images": ["i1"], "parts": ["p1"],
                "callouts": [{"id": "c1", "text": "Tiens bon."}, {"id": "c2", "text": "Respire."}]},
            {"id": "b", "title": "Découpe", "text": "Quatre.\n\nCinq.", "machines": ["k1"], "materials": ["m1", "m2"]},
            {"id": "c", "title": "Ponce", "minutes": 5, "check": "C’est doux."},
            {"id": "d", "title": "Range", "tools": ["t1"]}],
        "objectives": [{"id": "o1", "text": "Comparer."}],
        "session": [{"id": "n1", "minutes": 20, "title": "Jouer", "step_ids": ["a"], "material_ids": ["m2"]}],
        "patterns": [{"id": "q1", "title": "Disque", "file": "f2",
            "parameters": [{"id": "r1", "name": "diametre", "label": "Diamètre", "value": "80", "unit": "mm"}]}],
        "translations": {"en": {"of_version": "1.0.0", "fields": {"title": "Disks", "steps[#a].title": "Open"}}},
        "reproductions": [{"id": "w1", "date": "2026-11-02", "image": "i2", "machine_settings": {"passes": 2}}],
        "x-okh": {"made": true}
    }))
}

/// A short project, on which the laws are tried many times: one of each that refers to another.
pub fn short() -> Project {
    project(&json!({
        "format": "etabli/1", "id": "disques", "version": "1.0.0", "language": "fr", "kind": "material",
        "title": "Disques", "summary": "Comparer.", "keywords": ["part", "tout", "quart"], "cover": "i1",
        "materials": [{"id": "m1", "name": "Carton", "quantity": "2", "unit": "sheet", "note": "Une.\n\nDeux."}],
        "files": [{"id": "f1", "path": "f/a.svg", "title": "Plan", "bytes": 10, "sha256": "00"}],
        "images": [{"id": "i1", "path": "i/1.svg", "alt": "Un"}, {"id": "i2", "path": "i/2.svg", "alt": "Deux"}],
        "steps": [
            {"id": "a", "title": "Ouvre", "text": "Un.\n\nDeux.\n\nTrois.", "images": ["i1"], "materials": ["m1"]},
            {"id": "b", "title": "Ponce", "minutes": 5, "callouts": [{"id": "c1", "text": "Tiens bon."}]},
            {"id": "c", "title": "Range"}],
        "translations": {"en": {"of_version": "1.0.0", "fields": {"steps[#a].title": "Open"}}}
    }))
}

/// The project a JSON value holds.
///
/// # Panics
/// Where it holds none.
pub fn project(value: &Value) -> Project {
    let read = project_from_value(value, "", "");
    read.unwrap_or_else(|fault| panic!("{fault:?}")).0
}

/// One edit, as numbers that shrink well: what, where, and with what.
pub type Edit = (u8, u8, u8, u8);

/// What the numbers of an edit stay below, and how many edits a side has at most.
pub const BELOW: Edit = (20, 14, 6, 4);
/// See [`BELOW`].
pub const MOST_EDITS: usize = 11;

#[cfg(test)]
pub(crate) fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let (what, place, with, at) = BELOW;
    prop::collection::vec((0..what, 0..place, 0..with, 0..at), 0..=MOST_EDITS)
}

/// The project after some edits.
pub fn edited(base: &Project, edits: &[Edit]) -> Project {
    let mut whole = project_to_value(base);
    edits.iter().for_each(|edit| apply(&mut whole, *edit));
    project(&whole)
}

const LISTS: [&str; 14] = [
    "steps",
    "steps",
    "steps",
    "materials",
    "materials",
    "machines",
    "tools",
    "parts",
    "files",
    "images",
    "session",
    "authors",
    "objectives",
    "patterns",
];

fn apply(whole: &mut Value, (what, place, with, at): Edit) {
    let list = LISTS[usize::from(place) % LISTS.len()];
    let word = ["rouge", "vert", "bleu", "part", "tout", "jaune"][usize::from(with)];
    let at = usize::from(at);
    match what {
        0 | 1 => {
            let gone = taken(items(whole, list), at);
            if let (0, Some(gone)) = (what, gone) {
                forget(whole, gone["id"].as_str().expect("each item has an id"));
            }
        }
        2 | 3 => moved(items(whole, list), usize::from(with), at),
        4 => {
            // Both sides may add the same one; the middle of the list too.
            let id = format!("new{with}");
            let list = items(whole, "steps");
            if list.iter().all(|item| item["id"] != *id) {
                list.insert(
                    at.min(list.len()),
                    json!({"id": id, "title": format!("Étape {at}")}),
                );
            }
        }
        5 => {
            let (images, id) = (items(whole, "images"), format!("img{with}"));
            if images.iter().all(|image| image["id"] != *id) {
                images.push(json!({"id": id, "path": "i/3.svg", "alt": word}));
            }
        }
        6 => text(
            whole,
            ["title", "summary", "licence", "status"][at % 4],
            word,
        ),
        7 => item(whole, list, at, |item| text(item, "title", word)),
        8 | 9 => item(whole, "steps", at, |step| {
            paragraphs(step, "text", usize::from(place) % 4, word, what);
        }),
        10 => item(whole, "materials", at, |one| match with {
            0 => one["quantity"] = json!(place.to_string()),
            1 => one["unit"] = json!(word),
            2 => one["note"] = json!(word),
            3 => one["substitutes"] = json!(["Carton gris.", word, "Peuplier."]),
            4 => one["size"] = json!({"width": place.to_string()}),
            _ => paragraphs(one, "note", at, word, 8),
        }),
        11 => item(whole, "files", at, |file| {
            file["sha256"] = json!(word);
            file["bytes"] = json!(place);
        }),
        12 => {
            let words = items(whole, ["keywords", "using"][at % 2]);
            if words.iter().all(|known| *known != word) {
                words.insert(usize::from(place) % (words.len() + 1), json!(word));
            }
        }
        13 => {
            let words = items(whole, "keywords");
            if place % 2 == 0 {
                moved(words, usize::from(with), at);
            } else {
                drop(taken(words, at));
            }
        }
        14 => refer(whole, place, usize::from(with), at),
        15 => item(whole, "machines", at, |machine| {
            let key = ["power_percent", "passes", "note.of[us]"][at % 3];
            machine["settings"][key] = if key == "passes" {
                Value::Null
            } else {
                json!(place)
            };
        }),
        16 => translate(whole, place, at, word),
        17 => whole[["x-okh", "x-a", "x-b"][at % 3]] = json!({"deep": [place, {"er": word}]}),
        18 => match at % 4 {
            0 => whole["version"] = json!(format!("1.{place}.0")),
            1 => whole["updated"] = json!(format!("2026-12-{:02}", place + 1)),
            2 => whole["duration"]["class"] = json!(place),
            _ => whole["cost"] = json!({"per_object": place.to_string(), "year": 2027}),
        },
        _ => match at % 4 {
            0 => drop(taken(items(whole, "keywords"), 0)),
            1 => item(whole, "steps", usize::from(place), |step| {
                step["check"] = json!(if with % 2 == 0 { "" } else { word });
            }),
            2 => item(whole, "based_on", usize::from(place), |parent| {
                parent["version"] = json!(word);
            }),
            _ => item(whole, "steps", usize::from(place), |step| {
                let callouts = items(step, "callouts");
                if with % 2 == 0 {
                    taken(callouts, usize::from(with));
                } else {
                    callouts
                        .iter_mut()
                        .for_each(|one| one["text"] = json!(word));
                }
            }),
        },
    }
}

fn items<'v>(whole: &'v mut Value, list: &str) -> &'v mut Vec<Value> {
    if whole[list].is_null() {
        whole[list] = json!([]);
    }
    whole[list].as_array_mut().expect("it is a list")
}

fn item(whole: &mut Value, list: &str, at: usize, edit: impl FnOnce(&mut Value)) {
    let items = items(whole, list);
    let at = at % items.len().max(1);
    if let Some(item) = items.get_mut(at) {
        edit(item);
    }
}

fn taken(items: &mut Vec<Value>, at: usize) -> Option<Value> {
    (!items.is_empty()).then(|| items.remove(at % items.len()))
}

fn moved(items: &mut Vec<Value>, from: usize, to: usize) {
    if let Some(item) = taken(items, from) {
        items.insert(to % (items.len() + 1), item);
    }
}

fn text(holder: &mut Value, field: &str, word: &str) {
    if holder[field].is_string() {
        holder[field] = json!(word);
    }
}

/// Changes, adds or takes away a paragraph.
fn paragraphs(holder: &mut Value, field: &str, at: usize, word: &str, what: u8) {
    let text = holder[field].as_str().unwrap_or_default().to_owned();
    let mut all: Vec<&str> = text.split("\n\n").filter(|one| !one.is_empty()).collect();
    let changed = format!("{} {word}", all.get(at).copied().unwrap_or_default());
    if what == 8 && at < all.len() {
        all[at] = &changed;
    } else if word == "tout" && at < all.len() {
        all.remove(at);
    } else if !all.contains(&word) {
        all.insert(at.min(all.len()), word);
    }
    holder[field] = json!(all.join("\n\n"));
}

/// Takes an id out of all that refers to it.
fn forget(value: &mut Value, id: &str) {
    match value {
        Value::Array(list) => {
            list.retain(|one| one != id);
            list.iter_mut().for_each(|one| forget(one, id));
        }
        Value::Object(fields) => {
            let place = format!("[#{id}]");
            fields.retain(|key, one| key == "id" || (one != id && !key.contains(&place)));
            fields.iter_mut().for_each(|(_, one)| forget(one, id));
        }
        _ => {}
    }
}

/// Refers to something that is there.
fn refer(whole: &mut Value, place: u8, with: usize, at: usize) {
    let (list, field, target) = [
        ("steps", "images", "images"),
        ("steps", "parts", "parts"),
        ("steps", "materials", "materials"),
        ("steps", "machines", "machines"),
        ("steps", "tools", "tools"),
        ("parts", "material", "materials"),
        ("parts", "file", "files"),
        ("session", "step_ids", "steps"),
        ("patterns", "file", "files"),
        ("reproductions", "image", "images"),
        ("", "cover", "images"),
        ("safety", "applies_to", "steps"),
    ][usize::from(place) % 12];
    let targets = items(whole, target);
    let Some(id) = targets
        .get(with % targets.len().max(1))
        .map(|one| one["id"].clone())
    else {
        return;
    };
    match field {
        "cover" => whole["cover"] = id,
        "material" | "file" | "image" => item(whole, list, at, |one| one[field] = id),
        _ => item(whole, list, at, |one| {
            let ids = items(one, field);
            if !ids.contains(&id) {
                ids.insert(at % (ids.len() + 1), id);
            }
        }),
    }
}

fn translate(whole: &mut Value, place: u8, at: usize, word: &str) {
    match place % 6 {
        0 if whole["translations"]["en"].is_object() => {
            whole["translations"]["en"]["of_version"] = json!(format!("1.{at}.0"));
        }
        1 => drop(
            whole
                .as_object_mut()
                .expect("an object")
                .remove("translations"),
        ),
        2 => {
            whole["translations"]["de"] =
                json!({"of_version": "1.0.0", "translator": word, "fields": {}});
        }
        _ => {}
    }
    let field = if at.is_multiple_of(2) {
        "title"
    } else {
        "check"
    };
    let steps = items(whole, "steps");
    let Some(step) = steps.get(at % steps.len().max(1)) else {
        return;
    };
    if step[field].is_string() && whole["translations"]["en"].is_object() {
        let id = whole["steps"][at % whole["steps"].as_array().map_or(1, Vec::len)]["id"].clone();
        let place = format!(
            "steps[#{}].{field}",
            id.as_str().expect("each step has an id")
        );
        whole["translations"]["en"]["fields"][place] = json!(word);
    }
}
