//! From a manifest to a draft.

use super::yaml::read_yaml;
use super::{NAME, PROCESSES, files, people};
use crate::archive::Files;
use crate::draft::{Draft, LONGEST_LIST};
use crate::identity::{Identities, sha256, slug};
use crate::imported::Imported;
use crate::said::Said;
use crate::values::{as_text, date, read_json, read_toml};
use etabli_model::text::is_safe_link;
use etabli_model::{Decimal, FORMAT, Machine, Part, Source, Vocabulary};
use serde_json::{Map, Value};

/// Keys one of which any manifest has.
const TELLING: [&str; 16] = [
    "title",
    "name",
    "description",
    "function",
    "okhv",
    "okh-manifest-version",
    "okh-version",
    "license",
    "licence",
    "licensor",
    "documentation-home",
    "project-link",
    "repo",
    "repository",
    "spdx-license",
    "intended-use",
];

/// Reads a manifest; `files` are those that came beside it, by their paths from the manifest.
pub fn read_okh(text: &str, file: &str, files: &Files, vocabulary: &Vocabulary) -> Imported {
    let Some((mut manifest, whole)) = understood(text, file) else {
        return Imported::refused(file, NAME, "no title, licence or address");
    };
    let mut draft = Draft::new(files, vocabulary, file, "x-okh");
    if !whole {
        draft.guessed("", "YAML", "key by key");
    }
    identity(&mut draft, &mut manifest, text);
    summary(&mut draft, &mut manifest);
    people::read(&mut draft, &mut manifest);
    files::safety(&mut draft, &mut manifest);
    let mut addresses = Map::new();
    files::read(&mut draft, &mut manifest, &mut addresses);
    machines(&mut draft, &mut manifest);
    for key in ["part", "parts"] {
        for item in manifest.items(key) {
            part(&mut draft, &item, &mut addresses);
        }
    }
    draft.keep_aside("addresses", &Value::Object(addresses));
    for (key, value) in manifest.rest() {
        draft.keep_aside(&key, &value);
    }
    draft.out_of_danger();
    draft.finish()
}

/// The manifest in the writing its name tells, else in the others: names lie.
fn understood(text: &str, file: &str) -> Option<(Said, bool)> {
    let text = text.trim_start_matches('\u{feff}');
    let json = || read_json(text).map(|values| (values, true));
    let toml = || Some((read_toml(text), true));
    let yaml = || Some(read_yaml(text));
    let telling = |(values, whole)| {
        let manifest = Said::new(values);
        let tells = TELLING.iter().any(|key| manifest.has(key));
        tells.then_some((manifest, whole))
    };
    let first = json().and_then(telling);
    if is_toml(text, file) {
        first
            .or_else(|| toml().and_then(telling))
            .or_else(|| yaml().and_then(telling))
    } else {
        first
            .or_else(|| yaml().and_then(telling))
            .or_else(|| toml().and_then(telling))
    }
}

/// By its name, else by its first line that says something.
fn is_toml(text: &str, file: &str) -> bool {
    let name = file.to_ascii_lowercase();
    if name.ends_with(".toml") {
        return true;
    }
    if name.ends_with(".yml") || name.ends_with(".yaml") {
        return false;
    }
    let first = text
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty() && !line.starts_with(['#', '%', '-']));
    first.is_some_and(|line| {
        let key = line.split('=').next().unwrap_or_default();
        line.starts_with('[') || (key.len() < line.len() && !key.contains(':'))
    })
}

fn identity(draft: &mut Draft<'_>, manifest: &mut Said, text: &str) {
    let title = manifest.text(&["title", "name"]);
    let mut title = draft.line("title", &title);
    let home = manifest.text(&["documentation-home", "repo", "repository", "project-link"]);
    if title.is_empty() {
        let last = home.trim_end_matches('/').rsplit('/').next();
        title = draft.line("title", last.unwrap_or_default());
        if title.is_empty() {
            NAME.clone_into(&mut title);
        }
        draft.guessed("title", &home, &title);
    }
    draft.ids = Identities::new(if home.is_empty() { &title } else { &home });
    let project = &mut draft.project;
    FORMAT.clone_into(&mut project.format);
    project.id = slug(&title);
    project.title = title;
    "material".clone_into(&mut project.kind);
    "draft".clone_into(&mut project.status);
    project.created = date(&manifest.text(&["date-created", "created"]));
    project.updated = date(&manifest.text(&["date-updated", "updated", "timestamp"]));
    project.source = Some(Source {
        platform: NAME.to_owned(),
        hash: sha256(text.as_bytes()),
        ..Source::default()
    });
    draft.guessed("kind", "", "material");
    let home = draft.without_addresses("documentation-home", home);
    if is_safe_link(&home) {
        if let Some(source) = &mut draft.project.source {
            source.url = home;
        }
    } else {
        draft.keep_aside("documentation-home", &Value::from(home));
    }
    language(draft, manifest);
    let version = manifest.text(&["version"]);
    draft.project.version = semantic(&version);
    if draft.project.version != version {
        draft.keep_aside("version", &Value::from(version));
    }
    keywords(draft, manifest);
}

/// A list, or one text parted by commas.
pub(crate) fn keywords(draft: &mut Draft<'_>, manifest: &mut Said) {
    let mut words: Vec<String> = manifest.items("keywords").iter().map(as_text).collect();
    if let [one] = &words[..] {
        words = one.split([',', ';']).map(str::to_owned).collect();
    }
    for word in words {
        let word = draft.line("keywords", &word);
        let known = draft.project.keywords.contains(&word);
        if !word.is_empty() && !known && draft.project.keywords.len() < LONGEST_LIST {
            draft.project.keywords.push(word);
        }
    }
}

/// `1`, `1.0` and `v1.0.2` as three numbers; nothing for words.
pub(crate) fn semantic(version: &str) -> String {
    let bare = version.trim().trim_start_matches(['v', 'V']);
    let parts: Vec<&str> = bare.split('.').collect();
    let number = |part: &&str| {
        (1..=6).contains(&part.len())
            && part.bytes().all(|one| one.is_ascii_digit())
            && (part.len() == 1 || !part.starts_with('0'))
    };
    if parts.len() > 3 || !parts.iter().all(number) {
        return String::new();
    }
    let three = parts.into_iter().chain(["0", "0"]).take(3);
    three.collect::<Vec<_>>().join(".")
}

/// `EN-UK` as `en-GB`; the first of several.
pub(crate) fn language(draft: &mut Draft<'_>, manifest: &mut Said) {
    let said = manifest.text(&["documentation-language", "manifest-language", "language"]);
    let first = said.split([',', ';', '\n', ' ']).next().unwrap_or_default();
    let mut parts = first.split(['-', '_']);
    let language = parts.next().unwrap_or_default().to_ascii_lowercase();
    let letters = |text: &str| text.bytes().all(|one| one.is_ascii_alphabetic());
    let region = parts.next().filter(|part| part.len() == 2 && letters(part));
    let region = region.map(|region| match region.to_ascii_uppercase().as_str() {
        "UK" => "GB".to_owned(),
        other => other.to_owned(),
    });
    draft.project.language = match (language.len(), region) {
        (2..=3, Some(region)) if letters(&language) => format!("{language}-{region}"),
        (2..=3, None) if letters(&language) => language,
        _ => {
            draft.guessed("documentation-language", first, "en");
            "en".to_owned()
        }
    };
}

/// What it is and what it is for.
fn summary(draft: &mut Draft<'_>, manifest: &mut Said) {
    let told: Vec<String> = ["description", "function", "intended-use"]
        .iter()
        .map(|key| manifest.text(&[key]))
        .filter(|text| !text.is_empty())
        .collect();
    draft.summary("description", &told.join("\n\n"));
}

fn machines(draft: &mut Draft<'_>, manifest: &mut Said) {
    let codes = manifest
        .items("tsdc")
        .into_iter()
        .chain(manifest.items("tsdc-id"));
    for item in codes.collect::<Vec<_>>() {
        for code in as_text(&item).split([',', ';', ' ', '\n']) {
            add_machine(draft, code.trim());
        }
    }
}

fn add_machine(draft: &mut Draft<'_>, code: &str) {
    if code.is_empty() {
        return;
    }
    let code = code.to_ascii_uppercase();
    let Some((_, machine)) = PROCESSES.iter().find(|(known, _)| *known == code) else {
        draft.keep_aside("tsdc", &Value::from(code));
        return;
    };
    let known = draft
        .project
        .machines
        .iter()
        .any(|one| one.machine == *machine);
    let listed = draft
        .vocabulary
        .machines
        .iter()
        .any(|one| one.id == *machine);
    if known || !listed {
        return;
    }
    draft.guessed("tsdc", &code, machine);
    draft.project.machines.push(Machine {
        id: draft.ids.next_id("machines", machine),
        machine: (*machine).to_owned(),
        ..Machine::default()
    });
}

/// One part: its files, the rest of what is said aside.
fn part(draft: &mut Draft<'_>, item: &Value, addresses: &mut Map<String, Value>) {
    let mut said = Said::of(item);
    let name = said.text(&["name", "title"]);
    let name = draft.line("part", &name);
    let mut file = None;
    for (key, role) in [
        ("source", "source"),
        ("export", "export"),
        ("auxiliary", ""),
    ] {
        for entry in said.items(key) {
            let added = files::add(draft, "part", role, &entry, addresses);
            file = file.or(added);
        }
    }
    for code in said.items("tsdc") {
        add_machine(draft, &as_text(&code));
    }
    // A part without a name has its files all the same.
    if name.is_empty() || draft.project.parts.len() >= LONGEST_LIST {
        return;
    }
    let count = said.text(&["quantity", "count"]).parse().unwrap_or(1);
    let mass = said.text(&["mass"]).parse::<Decimal>().ok();
    draft.project.parts.push(Part {
        id: draft.ids.next_id("parts", &name),
        letter: letter(draft.project.parts.len()),
        name: name.clone(),
        count,
        file,
        mass_g: mass,
        ..Part::default()
    });
    if !said.is_empty() {
        draft.keep_aside(&format!("part {name}"), &Value::Object(said.rest()));
    }
}

/// `A` to `Z`, then `AA`.
fn letter(position: usize) -> String {
    let one = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    match position / 26 {
        0 => one(position).to_string(),
        round => [one(round - 1), one(position)].iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_three_numbers_or_none() {
        for (written, expected) in [
            ("1.0.0", "1.0.0"),
            ("v1.2", "1.2.0"),
            ("61", "61.0.0"),
            ("UNVERSIONED", ""),
            ("2019-04", ""),
            ("01.2", ""),
        ] {
            assert_eq!(semantic(written), expected, "{written}");
        }
    }

    #[test]
    fn a_name_or_the_first_line_tells_which_writing_it_is() {
        assert!(is_toml("okhv = \"1\"", "okh"));
        assert!(is_toml("# x\n[rdf]\n", "manifest"));
        assert!(!is_toml("%Open\ntitle: a = b", "okh"));
        assert!(!is_toml("okhv = 1", "okh.yml"));
    }
}
