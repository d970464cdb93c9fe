//! Which fields refer to which items, and every reference of a project.

use super::path::{Turn, of_item, of_key, of_turns, turns};
use serde_json::{Map, Value};
use std::borrow::Cow;

/// Fields that hold ids: the list whose items have them (none: the project), the field, and the
/// lists the ids are of.
pub(super) const REFERENCES: [(&str, &str, &[&str]); 14] = [
    ("", "cover", &["images"]),
    ("steps", "images", &["images"]),
    ("steps", "parts", &["parts"]),
    ("steps", "materials", &["materials"]),
    ("steps", "machines", &["machines"]),
    ("steps", "tools", &["tools"]),
    ("parts", "material", &["materials"]),
    ("parts", "file", &["files"]),
    ("files", "source_of", &["files"]),
    ("reproductions", "image", &["images"]),
    ("patterns", "file", &["files"]),
    ("session", "material_ids", &["materials"]),
    ("session", "step_ids", &["steps"]),
    ("safety", "applies_to", &["steps", "machines"]),
];

/// The lists the ids of a field are of; none where it holds no ids.
pub(crate) fn referred(list: &str, field: &str) -> &'static [&'static str] {
    let found = REFERENCES
        .iter()
        .find(|(of, key, _)| *of == list && *key == field);
    found.map_or(&[], |(_, _, lists)| lists)
}

/// Where a project holds its translations; their texts are keyed by the place they translate.
pub(super) const TRANSLATIONS: &str = "translations";

/// One reference.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Use<'v> {
    /// The list of what refers, empty for the project itself.
    pub(super) list: &'static str,
    /// The id of what refers, or the language of a translation.
    pub(super) owner: Cow<'v, str>,
    pub(super) field: &'static str,
    /// The id referred to, or the place translated.
    pub(super) target: Cow<'v, str>,
    /// The lists it may be of; none for a place.
    pub(super) lists: &'static [&'static str],
}

impl Use<'_> {
    /// Where it stands: `steps[#B7].machines`.
    pub(crate) fn place(&self) -> String {
        match (self.list, self.field) {
            ("", field) => field.to_owned(),
            (list, "") => format!("{list}[#{}]", self.owner),
            (list, field) => format!("{list}[#{}].{field}", self.owner),
        }
    }

    /// The same, for when the project it was found in is changed.
    pub(super) fn kept(self) -> Use<'static> {
        Use {
            owner: Cow::Owned(self.owner.into_owned()),
            target: Cow::Owned(self.target.into_owned()),
            list: self.list,
            field: self.field,
            lists: self.lists,
        }
    }

    /// The places whose dispute makes this reference one that may come back.
    pub(super) fn places(&self) -> [String; 3] {
        if self.list == TRANSLATIONS {
            let language = of_key(TRANSLATIONS, &self.owner);
            let texts = of_key(&language, self.field);
            return [of_key(&texts, &self.target), language, texts];
        }
        if self.list.is_empty() {
            let field = self.field.to_owned();
            return [field.clone(), field.clone(), field];
        }
        let owner = of_item(self.list, &self.owner);
        let field = of_key(&owner, self.field);
        [owner, field, self.list.to_owned()]
    }

    /// The places of what is referred to: an item of one of its lists, what is translated and the
    /// item around it.
    pub(crate) fn targets(&self) -> Vec<String> {
        if self.lists.is_empty() {
            let Some(place) = turns(&self.target) else {
                return Vec::new();
            };
            let ends = (1..=place.len()).filter(|end| matches!(place[end - 1], Turn::Item(_)));
            let ends = ends.chain([place.len()]);
            return ends.map(|end| of_turns(&place[..end])).collect();
        }
        let lists = self.lists.iter();
        lists.map(|list| of_item(list, &self.target)).collect()
    }

    /// All the places whose change may mend it.
    pub(crate) fn involved(&self) -> Vec<String> {
        let mut places = self.targets();
        places.extend(self.places());
        places
    }
}

/// The ids a field holds: one, or a list.
pub(super) fn ids(value: Option<&Value>) -> impl Iterator<Item = &str> {
    let one = value.and_then(Value::as_str);
    let list = value.and_then(Value::as_array).into_iter().flatten();
    let ids = one.into_iter().chain(list.filter_map(Value::as_str));
    // What has no id cannot be meant.
    ids.filter(|id| !id.is_empty())
}

pub(super) fn id_of(item: &Value) -> &str {
    item.get("id").and_then(Value::as_str).unwrap_or_default()
}

pub(super) fn uses(whole: &Value) -> Vec<Use<'_>> {
    uses_where(whole, |_, _, _, _| false)
}

/// The references of all fields but those that are passed over, by list, owner, field and what is held there.
pub(super) fn uses_where(
    whole: &Value,
    is_passed: impl Fn(&str, &str, &str, &Value) -> bool,
) -> Vec<Use<'_>> {
    let mut found = Vec::new();
    for (list, field, lists) in REFERENCES {
        let owners = match list {
            "" => std::slice::from_ref(whole),
            list => whole
                .get(list)
                .and_then(Value::as_array)
                .map_or(&[][..], Vec::as_slice),
        };
        for owner in owners {
            let Some(held) = owner.get(field) else {
                continue;
            };
            let id = if list.is_empty() { "" } else { id_of(owner) };
            if is_passed(list, id, field, held) {
                continue;
            }
            found.extend(ids(Some(held)).map(|target| Use {
                list,
                owner: id.into(),
                field,
                target: target.into(),
                lists,
            }));
        }
    }
    for (language, texts) in translated(whole) {
        found.extend(texts.keys().map(|place| Use {
            list: TRANSLATIONS,
            owner: language.into(),
            field: "fields",
            target: place.into(),
            lists: &[],
        }));
    }
    found
}

pub(super) fn translated(whole: &Value) -> impl Iterator<Item = (&String, &Map<String, Value>)> {
    let translations = whole.get(TRANSLATIONS).and_then(Value::as_object);
    translations
        .into_iter()
        .flatten()
        .filter_map(|(language, translation)| {
            Some((language, translation.get("fields")?.as_object()?))
        })
}
