//! Who made it, under which licence, from what.

use super::files::{is_address, says_nothing};
use crate::draft::{Draft, LONGEST_LIST, is_blank};
use crate::identity::slug;
use crate::licence::{UNKNOWN, read_licence};
use crate::said::Said;
use crate::values::as_text;
use etabli_model::text::is_safe_link;
use etabli_model::{Author, BasedOn, Problem};
use serde_json::Value;

/// Reads authors, licences and parents.
pub(super) fn read(draft: &mut Draft<'_>, manifest: &mut Said) {
    for (key, role) in [("licensor", ""), ("contributors", ""), ("organization", "")] {
        for item in manifest.items(key) {
            people(draft, key, role, &item);
        }
    }
    for item in manifest.items("organisation") {
        people(draft, "organisation", "", &item);
    }
    for key in ["author", "authors", "creator", "designer", "maintainer"] {
        for item in manifest.items(key) {
            people(draft, key, "", &item);
        }
    }
    // Who answers letters or wrote the manifest stands for the authors where none is named.
    for key in ["contact", "manifest-author"] {
        for item in manifest.items(key) {
            let written = Said::of(&item).text(&["name"]);
            let found = names(&written);
            let known = |name: &String| draft.project.authors.iter().any(|one| one.name == *name);
            if is_address(&written)
                || !(draft.project.authors.is_empty() || found.iter().all(known))
            {
                draft.keep_aside(key, &item);
            } else if draft.project.authors.is_empty() {
                people(draft, key, "", &item);
            }
        }
    }
    licences(draft, manifest);
    for (key, relation) in [
        ("derivative-of", ""),
        ("variant-of", "variant"),
        ("fork-of", ""),
    ] {
        for item in manifest.items(key) {
            parent(draft, key, relation, &item);
        }
    }
}

pub(crate) fn people(draft: &mut Draft<'_>, key: &str, role: &str, item: &Value) {
    let mut person = Said::of(item);
    let written = person.text(&["name", "title", "affiliation"]);
    let organisation = person.text(&["affiliation", "organization", "organisation"]);
    let organisation = draft.line(key, &organisation);
    let mut url = person.text(&["url", "web", "website"]);
    let mut found = names(&written);
    if is_address(&written) && found.len() == 1 {
        // A page stands for a person: its last piece is what it is called.
        let last = written.trim_end_matches('/').rsplit('/').next();
        found = vec![last.unwrap_or_default().to_owned()];
        draft.guessed(key, &written, &found[0]);
        url = written.clone();
    }
    if found.len() > 1 {
        draft.guessed(key, &written, &found.join(" · "));
    }
    for name in found {
        let name = draft.line(key, &name);
        let name = name
            .trim_matches(|one: char| "<>()[],; ".contains(one))
            .to_owned();
        let known = draft.project.authors.iter().any(|one| one.name == name);
        if name.is_empty() || known || draft.project.authors.len() >= LONGEST_LIST {
            continue;
        }
        draft.project.authors.push(Author {
            id: draft.ids.next_id("authors", &name),
            name,
            role: role.to_owned(),
            organisation: organisation.clone(),
            url: if is_safe_link(&url) {
                url.clone()
            } else {
                String::new()
            },
        });
    }
    if person.take("email").is_some() {
        draft.note(format!("{key}.email"), Problem::AddressLeftOut);
    }
    if !person.is_empty() {
        draft.keep_aside(key, &Value::Object(person.rest()));
    }
}

/// The names of `A, B & C`; a short piece such as `Inc.` belongs to the name before it.
fn names(written: &str) -> Vec<String> {
    const OF_A_NAME: [&str; 16] = [
        "inc", "llc", "ltd", "gmbh", "phd", "ph.d", "jr", "sr", "e.v", "msc", "md", "m.d", "co",
        "corp", "bv", "s.r.o",
    ];
    let mut found: Vec<String> = Vec::new();
    for piece in written.split([',', ';', '&', '\n']) {
        let piece = piece.split_whitespace().collect::<Vec<_>>().join(" ");
        let bare = piece.trim_end_matches('.').to_ascii_lowercase();
        match found.last_mut() {
            // A number of a register or a street is no name either.
            Some(last) if OF_A_NAME.contains(&bare.as_str()) || has_number(&bare) => {
                last.push_str(", ");
                last.push_str(&piece);
            }
            _ if says_nothing(&piece) => {}
            _ => found.push(piece),
        }
    }
    found
}

fn has_number(words: &str) -> bool {
    words.bytes().filter(u8::is_ascii_digit).count() >= 3
}

/// Texts first; what is left of the hardware's licence is that of the files.
fn licences(draft: &mut Draft<'_>, manifest: &mut Said) {
    const KEYS: [&str; 5] = ["license", "licence", "licenses", "spdx-license", "spdx-id"];
    let said = |key: &&&str| manifest.peek(key).is_some_and(|one| !is_blank(one));
    let Some(found) = KEYS.iter().find(said).and_then(|key| manifest.take(key)) else {
        draft.note("license", Problem::NoLicence);
        return;
    };
    let mut by_object = match &found {
        Value::Object(_) => Said::of(&found),
        Value::Array(items) => {
            let texts = items.iter().map(|item| {
                let mut item = Said::of(item);
                item.text(&["spdx", "spdx-id", "id", "license", "name", "title", "url"])
            });
            let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
            draft.project.licence = licence(draft, "license", &texts.join(" AND "));
            return;
        }
        other => {
            draft.project.licence = licence(draft, "license", &as_text(other));
            return;
        }
    };
    let mut said = |draft: &mut Draft<'_>, key: &str| {
        let text = by_object.text(&[key]);
        let text = text.lines().collect::<Vec<_>>().join(" AND ");
        match text.as_str() {
            "" => String::new(),
            text => licence(draft, &format!("license.{key}"), text),
        }
    };
    let texts = said(draft, "documentation");
    let hardware = said(draft, "hardware");
    let software = said(draft, "software");
    let named = ["name", "spdx", "spdx-id", "id", "title", "url"].map(|key| said(draft, key));
    let is_sure = |one: &String| !one.is_empty() && one != UNKNOWN;
    let all: Vec<&String> = [&texts, &hardware, &software]
        .into_iter()
        .chain(&named)
        .collect();
    // `none` for the software is no licence of the rest.
    let sure = all.iter().find(|one| is_sure(one));
    let first = sure.or_else(|| all.iter().find(|one| !one.is_empty()));
    draft.project.licence = first.map(|one| (*one).clone()).unwrap_or_default();
    if draft.project.licence.is_empty() {
        draft.note("license", Problem::NoLicence);
    }
    if is_sure(&hardware) && hardware != draft.project.licence {
        draft.project.files_licence = Some(hardware);
    }
    if is_sure(&software) && software != draft.project.licence {
        draft.keep_aside("license-software", &Value::from(software));
    }
    if !by_object.is_empty() {
        draft.keep_aside("license", &Value::Object(by_object.rest()));
    }
}

fn licence(draft: &mut Draft<'_>, place: &str, text: &str) -> String {
    let read = read_licence(text);
    if let Some(problem) = read.problem {
        draft.note(place, problem);
    }
    // `TBD` says that somebody has to be asked, not that there is no licence.
    match read.expression.as_str() {
        "" if !text.is_empty() => UNKNOWN.to_owned(),
        _ => read.expression,
    }
}

fn parent(draft: &mut Draft<'_>, key: &str, relation: &str, item: &Value) {
    let mut from = Said::of(item);
    let name = from.text(&["title", "name"]);
    let web = from.text(&["web", "url", "manifest", "repo"]);
    let (name, web) = match is_address(&name) && web.is_empty() {
        true => (String::new(), name),
        false => (name, web),
    };
    let mut title = draft.line(key, &name);
    if title.is_empty() {
        let last = web.trim_end_matches('/').rsplit('/').next();
        title = draft.line(key, last.unwrap_or_default());
        if title.is_empty() {
            return;
        }
        draft.guessed(key, &web, &title);
    }
    let url = if is_safe_link(&web) {
        draft.without_addresses(key, web)
    } else {
        draft.keep_aside(key, &Value::from(web));
        String::new()
    };
    draft.project.based_on.push(BasedOn {
        id: slug(&title),
        title,
        url,
        relation: relation.to_owned(),
        ..BasedOn::default()
    });
    if !from.is_empty() {
        draft.keep_aside(key, &Value::Object(from.rest()));
    }
}
