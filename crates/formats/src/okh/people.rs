//! Who made it, under which licence, from what.

use super::files::is_address;
use super::manifest::Manifest;
use crate::draft::{Draft, LONGEST_LIST};
use crate::identity::slug;
use crate::licence::read_licence;
use etabli_model::text::is_safe_link;
use etabli_model::{Author, BasedOn, Problem};
use serde_json::Value;

/// Reads authors, licences and parents.
pub(super) fn read(draft: &mut Draft<'_>, manifest: &mut Manifest) {
    for (key, role) in [("licensor", ""), ("contributors", ""), ("organization", "")] {
        for item in manifest.items(key) {
            people(draft, key, role, &item);
        }
    }
    for item in manifest.items("organisation") {
        people(draft, "organisation", "", &item);
    }
    // Who answers letters or wrote the manifest stands for the authors where none is named.
    for key in ["contact", "manifest-author", "author", "authors"] {
        for item in manifest.items(key) {
            if draft.project.authors.is_empty() || key.starts_with("author") {
                people(draft, key, "", &item);
            } else {
                let is_known = names(&Manifest::of(&item).text(&["name"]))
                    .iter()
                    .all(|name| draft.project.authors.iter().any(|one| one.name == *name));
                if !is_known {
                    draft.keep_aside(key, &item);
                }
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
    let mut person = Manifest::of(item);
    let written = person.text(&["name", "title", "affiliation"]);
    let organisation = person.text(&["affiliation", "organization", "organisation"]);
    let organisation = draft.line(key, &organisation);
    let url = person.text(&["url", "web", "website"]);
    let found = names(&written);
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
    const OF_A_NAME: [&str; 8] = ["inc", "llc", "ltd", "gmbh", "phd", "jr", "e.v", "msc"];
    let mut found: Vec<String> = Vec::new();
    for piece in written.split([',', ';', '&', '\n']) {
        let piece = piece.split_whitespace().collect::<Vec<_>>().join(" ");
        let bare = piece.trim_end_matches('.').to_ascii_lowercase();
        match found.last_mut() {
            Some(last) if OF_A_NAME.contains(&bare.as_str()) => {
                last.push_str(", ");
                last.push_str(&piece);
            }
            _ if piece.is_empty() => {}
            _ => found.push(piece),
        }
    }
    found
}

/// Texts first; what is left of the hardware's licence is that of the files.
fn licences(draft: &mut Draft<'_>, manifest: &mut Manifest) {
    let found = ["license", "licence", "licenses", "spdx-license"];
    let found = found.iter().find_map(|key| manifest.take(key));
    let Some(found) = found else {
        draft.note("license", Problem::NoLicence);
        return;
    };
    let mut by_object = match &found {
        Value::Object(_) => Manifest::of(&found),
        other => {
            let text = Manifest::of(other).text(&["name"]);
            let text = text.lines().collect::<Vec<_>>().join(" AND ");
            draft.project.licence = licence(draft, "license", &text);
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
    let named = [said(draft, "name"), said(draft, "spdx"), said(draft, "url")];
    let first = [&texts, &hardware, &software].into_iter().chain(&named);
    let first = first.into_iter().find(|one| !one.is_empty());
    draft.project.licence = first.cloned().unwrap_or_default();
    if draft.project.licence.is_empty() {
        draft.note("license", Problem::NoLicence);
    }
    if !hardware.is_empty() && hardware != draft.project.licence {
        draft.project.files_licence = Some(hardware);
    }
    if !software.is_empty() && software != draft.project.licence {
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
    read.expression
}

fn parent(draft: &mut Draft<'_>, key: &str, relation: &str, item: &Value) {
    let mut from = Manifest::of(item);
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
