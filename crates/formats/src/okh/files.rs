//! The files a manifest names, the pictures, and the lists of materials and tools.

use crate::draft::{Draft, LONGEST_LIST, Shown, Taken, extension, media_type};
use crate::identity::slug;
use crate::imported::inside;
use crate::quantity::read_quantity;
use crate::said::Said;
use crate::values::as_text;
use etabli_model::{FileEntry, Material, Problem, SafetyLevel, SafetyNote, Tool};
use serde_json::{Map, Value, json};

/// The lists of files of both generations, and what the files of each are for.
const LISTS: [(&str, &str); 27] = [
    ("design-files", "source"),
    ("source", "source"),
    ("schematics", "source"),
    ("manufacturing-files", "export"),
    ("export", "export"),
    ("software", "source"),
    ("auxiliary", ""),
    ("making-instructions", "document"),
    ("assembly-instruction", "document"),
    ("assembly-instructions", "document"),
    ("operation-instructions", "document"),
    ("technical-specifications", "document"),
    ("publications", "document"),
    ("manufacturing-instructions", "document"),
    ("user-manual", "document"),
    ("operating-instructions", "document"),
    ("maintenance-instructions", "document"),
    ("disposal-instructions", "document"),
    ("quality-instructions", "document"),
    ("risk-assessment", "document"),
    ("tool-settings", "document"),
    ("readme", "document"),
    ("contribution-guide", "document"),
    ("archive-download", ""),
    ("download", ""),
    ("export-package", ""),
    ("files", ""),
];

/// Reads all of them. Addresses of files that stand elsewhere go to `addresses`, by the file's path.
pub(super) fn read(draft: &mut Draft<'_>, manifest: &mut Said, addresses: &mut Map<String, Value>) {
    pictures(draft, manifest);
    for (list, role) in LISTS {
        for item in manifest.items(list) {
            add(draft, list, role, &item, addresses);
        }
    }
    for key in ["bom", "simplified-bom", "materials"] {
        for item in manifest.items(key) {
            match item.get("components") {
                Some(Value::Array(items)) => {
                    for item in items {
                        materials(draft, item, addresses);
                    }
                }
                _ => materials(draft, &item, addresses),
            }
        }
    }
    for item in manifest.items("tool-list") {
        tools(draft, &item, addresses);
    }
}

/// A file by its path or address. A part of the object gives its own.
pub(crate) fn add(
    draft: &mut Draft<'_>,
    list: &str,
    role: &str,
    item: &Value,
    addresses: &mut Map<String, Value>,
) -> Option<String> {
    let mut entry = Said::of(item);
    let mut found = entry.text(&["path", "location", "url", "link", "href", "web"]);
    let mut title = entry.text(&["title", "label", "description"]);
    let name = entry.text(&["name"]);
    let release = entry.text(&["release"]);
    // Software names its version and its guide: `release = "2.3"`.
    let guide = entry.text(&["installation-guide"]);
    if !guide.is_empty() {
        add(draft, list, "document", &Value::from(guide), addresses);
    }
    if is_address(&release) && found.is_empty() {
        found = release;
    } else if !release.is_empty() {
        draft.keep_aside(&format!("{list}-release"), &Value::from(release));
    }
    if found.is_empty() {
        found = name;
    } else if title.is_empty() {
        title = name;
    }
    let found = found.split_whitespace().collect::<Vec<_>>().join(" ");
    if found.is_empty() {
        return labelled(draft, list, role, entry, addresses);
    }
    if says_nothing(&found) {
        return None;
    }
    if is_prose(&found) {
        draft.keep_aside(list, &Value::from(found));
        return None;
    }
    if draft.project.files.len() >= LONGEST_LIST {
        draft.note(list, Problem::Lost { what: found });
        return None;
    }
    let title = draft.line(list, &title);
    let given = inside(&found).filter(|path| draft.source.contains_key(path));
    if let Some(path) = given {
        if let Taken::File(_) = draft.take(&path, &title, "", Shown::AsFile) {
            let file = draft.project.files.last_mut()?;
            role.clone_into(&mut file.role);
            return Some(file.id.clone());
        }
        return None;
    }
    elsewhere(draft, list, (role, &title), found, addresses)
}

/// A file that did not come: its name, and where it stands if that is no path inside the project.
fn elsewhere(
    draft: &mut Draft<'_>,
    list: &str,
    (role, title): (&str, &str),
    found: String,
    addresses: &mut Map<String, Value>,
) -> Option<String> {
    let inside = inside(&found).filter(|_| !is_address(&found));
    let stands = match inside {
        Some(_) => None,
        None => Some(draft.without_addresses(list, found.clone())),
    };
    let wanted = inside.unwrap_or_else(|| addresses_path(&found));
    let same = |path: &str| {
        let listed = addresses.get(path).and_then(Value::as_str);
        listed == stands.as_deref()
    };
    // Files of one name at several addresses are several files.
    let path = (1..=LONGEST_LIST)
        .map(|count| numbered(&wanted, count))
        .find(|path| {
            let known = draft.project.files.iter().any(|file| file.path == *path);
            !known || same(path)
        })?;
    if let Some(known) = draft.project.files.iter().find(|file| file.path == path) {
        return Some(known.id.clone());
    }
    let inside_as_is = stands.is_none();
    let name = match title {
        "" if inside_as_is => draft.line(list, &last_piece(&found)),
        "" if is_address(&found) => draft.line(list, &last_piece(&found)),
        "" => draft.line(list, &found),
        title => title.to_owned(),
    };
    draft.note(list, Problem::FileNotGiven { path: found });
    if let Some(stands) = stands {
        addresses.insert(path.clone(), Value::from(stands));
    }
    let end = extension(&path);
    let last = path.rsplit('/').next().unwrap_or(&path);
    let file = FileEntry {
        id: draft.ids.next_id("files", &path),
        title: if name.is_empty() { last } else { &name }.to_owned(),
        media_type: media_type(&end).to_owned(),
        kind: end,
        role: role.to_owned(),
        path,
        ..FileEntry::default()
    };
    let id = file.id.clone();
    draft.project.files.push(file);
    Some(id)
}

/// `- User manual: https://…`: the label stands where a key is expected. Gives the first file.
fn labelled(
    draft: &mut Draft<'_>,
    list: &str,
    role: &str,
    entry: Said,
    addresses: &mut Map<String, Value>,
) -> Option<String> {
    let mut first = None;
    for (label, value) in entry.rest() {
        let path = as_text(&value);
        if names_a_file(&path) {
            let item = json!({ "path": path, "title": label });
            first = first.or(add(draft, list, role, &item, addresses));
        }
    }
    first
}

/// What a form leaves where somebody had no answer.
pub(super) fn says_nothing(found: &str) -> bool {
    let bare = found.to_ascii_lowercase();
    let bare = bare.trim_matches(|one: char| !one.is_ascii_alphanumeric());
    [
        "",
        "na",
        "n/a",
        "none",
        "null",
        "nil",
        "tbd",
        "todo",
        "xxx",
        "undefined",
    ]
    .contains(&bare)
}

/// Sentences name no file.
fn is_prose(found: &str) -> bool {
    const MOST_WORDS: usize = 5;
    let words = found.split(' ').count();
    words > MOST_WORDS && !is_address(found) && extension(found).is_empty()
}

/// `plan.pdf`, then `plan-2.pdf`.
fn numbered(path: &str, count: usize) -> String {
    match path.rsplit_once('.') {
        _ if count == 1 => path.to_owned(),
        Some((stem, end)) if !end.contains('/') => format!("{stem}-{count}.{end}"),
        _ => format!("{path}-{count}"),
    }
}

/// The end of an address or path as a person reads it.
fn last_piece(found: &str) -> String {
    let bare = found.split(['?', '#']).next().unwrap_or(found);
    let last = bare
        .trim_end_matches(['/', '\\'])
        .rsplit(['/', '\\'])
        .next();
    last.unwrap_or_default().replace("%20", " ")
}

pub(crate) fn is_address(text: &str) -> bool {
    let scheme = text.split_once("://").map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| scheme.chars().all(|one| one.is_ascii_alphanumeric()))
        || text.starts_with("www.")
}

/// Where a file that stands elsewhere would stand in the project's folder.
fn addresses_path(address: &str) -> String {
    let bare = address.split(['?', '#']).next().unwrap_or(address);
    let bare = bare
        .split_once("://")
        .map_or(bare, |(_, after)| after)
        .trim_end_matches('/');
    let name = bare.rsplit(['/', '\\']).next().unwrap_or(bare);
    match name.rsplit_once('.') {
        Some((stem, end))
            if bare.contains('/')
                && (1..=10).contains(&end.len())
                && end.bytes().all(|one| one.is_ascii_alphanumeric()) =>
        {
            format!("files/{}.{}", slug(stem), end.to_ascii_lowercase())
        }
        _ => format!("files/{}", slug(name)),
    }
}

fn pictures(draft: &mut Draft<'_>, manifest: &mut Said) {
    let mut elsewhere = Vec::new();
    for item in manifest.items("image") {
        let mut entry = Said::of(&item);
        let path = entry.text(&["location", "path", "url", "name"]);
        let shows = entry.text(&["depicts", "title"]);
        let shows = draft.line("image", &shows);
        let given = inside(&path).filter(|path| draft.source.contains_key(path));
        let Some(given) = given else {
            if !path.is_empty() {
                draft.note("image", Problem::FileNotGiven { path });
                elsewhere.push(item);
            }
            continue;
        };
        if shows.is_empty() {
            draft.note("image", Problem::PictureWithoutText);
        }
        if let Taken::Image(id) = draft.take(&given, &shows, "", Shown::AsPicture) {
            draft.project.cover.get_or_insert(id);
        }
    }
    draft.keep_aside("image", &Value::Array(elsewhere));
}

/// True for one word that names a file or stands elsewhere, not a list written as a sentence.
fn names_a_file(text: &str) -> bool {
    let lines = text.lines().count() == 1 && !text.contains(',');
    is_address(text.trim()) || (lines && !extension(text).is_empty() && inside(text).is_some())
}

/// The lines of a list; a single line is parted at its commas.
fn parted(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let parts: Vec<&str> = match lines[..] {
        [one] => one.split([',', ';']).collect(),
        _ => lines,
    };
    let bare = |part: &str| {
        part.trim()
            .trim_start_matches(['-', '*', '•'])
            .trim()
            .to_owned()
    };
    parts
        .into_iter()
        .map(bare)
        .filter(|part| !part.is_empty())
        .collect()
}

/// What an item of a list says, in words: `2 nut`.
fn said(item: &Value) -> String {
    let mut entry = Said::of(item);
    let name = entry.text(&["name", "title", "part", "description", "material"]);
    let count = entry.text(&["quantity", "qty", "count", "amount"]);
    let unit = entry.text(&["unit"]);
    let words = [count, unit, name];
    let words = words.iter().filter(|word| !word.is_empty());
    words.map(String::as_str).collect::<Vec<_>>().join(" ")
}

fn materials(draft: &mut Draft<'_>, item: &Value, addresses: &mut Map<String, Value>) {
    let text = as_text(item);
    if !text.is_empty() && says_nothing(&text) {
        return;
    }
    let has_path = item.get("path").is_some() || item.get("url").is_some();
    if has_path || names_a_file(&text) {
        add(draft, "bom", "document", item, addresses);
        return;
    }
    let parts = if item.is_object() {
        vec![said(item)]
    } else {
        parted(&text)
    };
    for part in parts {
        let part = draft.line("bom", &part);
        if part.is_empty() || draft.project.materials.len() >= LONGEST_LIST {
            continue;
        }
        let read = read_quantity(&part);
        let name = if read.name.is_empty() {
            part
        } else {
            read.name
        };
        draft.project.materials.push(Material {
            id: draft.ids.next_id("materials", &name),
            name,
            quantity: read.quantity,
            unit: read.unit,
            per: read.per.unwrap_or_default(),
            size: read.size,
            ..Material::default()
        });
    }
}

fn tools(draft: &mut Draft<'_>, item: &Value, addresses: &mut Map<String, Value>) {
    let text = as_text(item);
    if !text.is_empty() && says_nothing(&text) {
        return;
    }
    if item.get("path").is_some() || names_a_file(&text) {
        add(draft, "tool-list", "document", item, addresses);
        return;
    }
    let parts = if item.is_object() {
        vec![said(item)]
    } else {
        parted(&text)
    };
    for part in parts {
        let name = draft.line("tool-list", &part);
        if name.is_empty() || draft.project.tools.len() >= LONGEST_LIST {
            continue;
        }
        draft.project.tools.push(Tool {
            id: draft.ids.next_id("tools", &name),
            name,
            ..Tool::default()
        });
    }
}

/// The notice about health and safety.
pub(super) fn safety(draft: &mut Draft<'_>, manifest: &mut Said) {
    let notice = manifest.text(&["health-safety-notice"]);
    let text = draft.text("health-safety-notice", &notice);
    if !text.is_empty() {
        draft.project.safety.push(SafetyNote {
            id: draft.ids.next_id("safety", &text),
            level: SafetyLevel::Care,
            text,
            ..SafetyNote::default()
        });
    }
}
