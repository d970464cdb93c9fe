//! Conflicts resolved one by one: ours, theirs, both, or something else.

use super::conflict::{Conflict, ConflictKind, Resolution};
use super::items::reordered;
use super::path::{IDENTITIES, Put, Turn, find, put, turns};
use super::references::{dangling, forget};
use super::shape::together_at;
use etabli_model::{Project, is_safe_path, project_from_value, project_to_value};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// The project with one conflict resolved; a conflict may be resolved again, another way.
///
/// References to what is taken away go with it. Gives `None` where the resolution is not offered
/// ([`Conflict::resolutions`]), where what should hold the value is gone, and where an edited
/// value does not fit there.
pub fn resolve(project: &Project, conflict: &Conflict, resolution: &Resolution) -> Option<Project> {
    let before = project_to_value(project);
    let mut whole = before.clone();
    let value = match resolution {
        Resolution::Ours => conflict.ours.clone(),
        Resolution::Theirs => conflict.theirs.clone(),
        Resolution::Both if conflict.is_about_content() => conflict.ours.clone(),
        Resolution::Both => Some(conflict.both()?),
        Resolution::Edited(_) if conflict.kind == ConflictKind::Use => return None,
        Resolution::Edited(value) => Some(value.clone()),
    };
    let place = turns(&conflict.path)?;
    match (conflict.kind, &place[..]) {
        (_, []) => whole = value?,
        (ConflictKind::Order, place) => {
            let wanted = value.as_ref().and_then(Value::as_array)?;
            let wanted: Vec<&str> = wanted.iter().filter_map(Value::as_str).collect();
            let different: BTreeSet<&str> = wanted.iter().copied().collect();
            if different.len() < wanted.len() {
                return None;
            }
            let list = reordered(find(&whole, place)?, &wanted)?;
            put_or_none(&mut whole, place, Some(list), &[])?;
        }
        (_, [item @ .., _]) if !together_at(&place).is_empty() => {
            let keys = together_at(&place);
            put_together(&mut whole, item, keys, value.as_ref())?;
            if let ([_, Turn::Item(id)], Resolution::Both) = (item, resolution) {
                put_beside(&mut whole, id, keys, conflict.theirs.as_ref()?)?;
            }
        }
        (_, [.., Turn::Item(id)]) => {
            if let Some(value) = &value {
                let same = |key| value.get(key).and_then(Value::as_str) == Some(id);
                IDENTITIES.into_iter().find(|key| same(*key))?;
            }
            put_or_none(&mut whole, &place, value, &conflict.after)?;
        }
        (_, place) => put_or_none(&mut whole, place, value, &[])?,
    }
    let had = dangling(&before);
    let mut lost = dangling(&whole);
    lost.retain(|one| !had.contains(one));
    forget(&mut whole, &lost);
    let (resolved, unknown) = project_from_value(&whole, "", "").ok()?;
    unknown.is_empty().then_some(resolved)
}

/// The conflict as it stands now: our side of a value is what the project holds there, which may
/// have been edited since.
pub fn as_it_stands(project: &Project, conflict: &Conflict) -> Conflict {
    let mut now = conflict.clone();
    let is_value = matches!(conflict.kind, ConflictKind::Value | ConflictKind::Text);
    let place = turns(&conflict.path).unwrap_or_default();
    let Some((_, around)) = place.split_last().filter(|_| is_value) else {
        return now;
    };
    let whole = project_to_value(project);
    let Some(holder) = find(&whole, around) else {
        return now;
    };
    let keys = together_at(&place);
    now.ours = if keys.is_empty() {
        find(&whole, &place).cloned()
    } else {
        let held = keys
            .iter()
            .filter_map(|key| Some(((*key).to_owned(), holder.get(*key)?.clone())));
        let held: Map<String, Value> = held.collect();
        (!held.is_empty()).then_some(Value::Object(held))
    };
    now
}

fn put_or_none(
    whole: &mut Value,
    place: &[Turn],
    value: Option<Value>,
    after: &[String],
) -> Option<()> {
    (put(whole, place, value, after) == Put::Done).then_some(())
}

/// Puts fields that belong together, and takes away those of them that are not given.
fn put_together(
    whole: &mut Value,
    item: &[Turn],
    keys: &[&str],
    value: Option<&Value>,
) -> Option<()> {
    let mut changed = find(whole, item)?.as_object()?.clone();
    fill(&mut changed, keys, value)?;
    put_or_none(whole, item, Some(Value::Object(changed)), &[])
}

fn fill(item: &mut Map<String, Value>, keys: &[&str], value: Option<&Value>) -> Option<()> {
    item.retain(|key, _| !keys.contains(&key.as_str()));
    for (key, value) in value.map_or(Some(&Map::new()), Value::as_object)? {
        if !keys.contains(&key.as_str()) {
            return None;
        }
        item.insert(key.clone(), value.clone());
    }
    Some(())
}

/// Puts a second version of a file behind the first: `chat-2.svg` behind `chat.svg`. Its bytes are
/// those with the digest it names.
fn put_beside(whole: &mut Value, id: &str, keys: &[&str], content: &Value) -> Option<()> {
    let files = whole.get("files")?.as_array()?;
    let place = [Turn::Key("files".to_owned()), Turn::Item(id.to_owned())];
    let mut second = find(whole, &place)?.as_object()?.clone();
    fill(&mut second, keys, Some(content))?;
    let text = |item: &Value, key: &str| Some(item.get(key)?.as_str()?.to_owned());
    let images = whole.get("images").and_then(Value::as_array);
    let taken: BTreeSet<String> = files
        .iter()
        .chain(images.into_iter().flatten())
        .flat_map(|item| [text(item, "id"), text(item, "path")])
        .flatten()
        .collect();
    let path = second.get("path")?.as_str()?;
    let new_id = (2..)
        .map(|number| format!("{id}-{number}"))
        .find(|id| !taken.contains(id))?;
    let new_path = (2..)
        .map(|number| numbered(path, number))
        .find(|path| !taken.contains(path))?;
    second.insert("id".to_owned(), Value::from(new_id.as_str()));
    second.insert("path".to_owned(), Value::from(new_path));
    let place = [Turn::Key("files".to_owned()), Turn::Item(new_id)];
    put_or_none(whole, &place, Some(Value::Object(second)), &[id.to_owned()])
}

/// The path with a number behind its name, short enough for a path.
fn numbered(path: &str, number: u32) -> String {
    let name = path.rfind('/').map_or(0, |at| at + 1);
    let end = match path[name..].rfind('.') {
        Some(dot) if dot > 0 => name + dot,
        _ => path.len(),
    };
    let (mut stem, ending) = (path[..end].to_owned(), &path[end..]);
    loop {
        let candidate = format!("{stem}-{number}{ending}");
        if is_safe_path(&candidate) || stem.len() <= name || !is_safe_path(path) {
            return candidate;
        }
        stem.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_version_has_a_number_before_its_ending() {
        let long = format!("files/{}.svg", "a".repeat(190));
        let short = format!("files/{}-2.svg", "a".repeat(188));
        for (path, expected) in [
            ("files/chat.svg", "files/chat-2.svg"),
            ("chat.tar.gz", "chat.tar-2.gz"),
            ("files.d/chat", "files.d/chat-2"),
            (".chat", ".chat-2"),
            (&long, &short),
            ("../chat.svg", "../chat-2.svg"),
        ] {
            assert_eq!(numbered(path, 2), expected);
        }
    }
}
