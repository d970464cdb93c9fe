//! Two projects side by side, from the title to the last list.

use super::field::{Meaning, field};
use super::said::{Names, Said, name, said, text};
use super::{About, ChangeGroup, Part, Section, ToldChange, What, Within, parts, word_runs};
use crate::diff::{ChangeKind, Item, in_order, moved_ids};
use crate::merge::path::{Turn, of_item, of_key, turns};
use crate::merge::shape::Inside;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The lists of a project in the order of its page; others follow.
const LISTS: [&str; 21] = [
    "objectives",
    "prerequisites",
    "competencies",
    "session",
    "differentiation",
    "adaptations",
    "assessment",
    "vocabulary",
    "safety",
    "materials",
    "tools",
    "machines",
    "parts",
    "steps",
    "files",
    "images",
    "patterns",
    "further",
    "authors",
    "changes",
    "reproductions",
];

/// Parts of the project beside its lists, by field.
const SECTIONS: [(Section, &[&str]); 4] = [
    (
        Section::Presentation,
        &[
            "title", "summary", "kind", "status", "keywords", "cover", "language", "version",
            "created", "updated", "id", "aliases", "uid", "format",
        ],
    ),
    (
        Section::Class,
        &[
            "using",
            "making",
            "ages",
            "maker",
            "subjects",
            "uses",
            "inclusion",
        ],
    ),
    (
        Section::Effort,
        &["duration", "cost", "difficulty", "group_size"],
    ),
    (
        Section::Credit,
        &["licence", "files_licence", "root", "source", "based_on"],
    ),
];

/// What every step of the walk reads.
struct Walk<'v> {
    /// Before and after.
    names: [Names<'v>; 2],
}

/// Where a group stands among the others.
type Rank = (usize, usize, usize);

#[derive(Default)]
struct Groups(BTreeMap<Rank, ChangeGroup>);

impl Groups {
    fn add(&mut self, rank: Rank, about: impl FnOnce() -> About, changes: Vec<ToldChange>) {
        if changes.is_empty() {
            return;
        }
        let group = self.0.entry(rank).or_insert_with(|| ChangeGroup {
            about: about(),
            changes: Vec::new(),
        });
        group.changes.extend(changes);
    }
}

pub(super) fn walk(before: &Value, after: &Value) -> Vec<ChangeGroup> {
    let empty = Map::new();
    let fields = |whole| Value::as_object(whole).unwrap_or(&empty);
    let walk = Walk {
        names: [Names::of(before), Names::of(after)],
    };
    let mut groups = Groups::default();
    let mut sections: BTreeMap<Section, Vec<ToldChange>> = BTreeMap::new();
    let sides = [fields(before), fields(after)];
    for part in parts(Inside::Project, sides[0], sides[1]) {
        match part {
            Part::Items(list, old, new) => walk.list(list, &old, &new, &mut groups),
            Part::Inner("translations", _) => walk.translations(sides, &mut groups),
            part => {
                let key = match &part {
                    Part::Atom(keys) => keys.first().copied().unwrap_or_default(),
                    Part::Inner(key, _) | Part::Items(key, _, _) => key,
                };
                let told = sections.entry(section_of(key)).or_default();
                walk.part("", "", part, sides, None, told);
            }
        }
    }
    for (section, mut changes) in sections {
        changes.sort_by_key(field_rank);
        let place = SECTIONS.iter().position(|(one, _)| *one == section);
        let rank = match section {
            Section::Presentation | Section::Class | Section::Effort => {
                (0, place.unwrap_or_default(), 0)
            }
            Section::Credit => (2, 0, 0),
            Section::Other => (4, 0, 0),
        };
        groups.add(rank, || About::Section(section), changes);
    }
    groups.0.into_values().collect()
}

fn section_of(key: &str) -> Section {
    let found = SECTIONS.iter().find(|(_, keys)| keys.contains(&key));
    found.map_or(Section::Other, |(section, _)| *section)
}

fn field_rank(change: &ToldChange) -> usize {
    let (around, key) = change.place.rsplit_once('.').unwrap_or(("", &change.place));
    field(around, key).2
}

impl Walk<'_> {
    /// The items of one of the project's lists: in their new order, those that went at last.
    fn list(
        &self,
        list: &str,
        old: &BTreeMap<&str, Item<'_>>,
        new: &BTreeMap<&str, Item<'_>>,
        groups: &mut Groups,
    ) {
        let known = LISTS.iter().position(|one| *one == list);
        let parents = list == "based_on";
        let rank = |place: usize| {
            let list = if parents {
                1
            } else {
                known.unwrap_or(LISTS.len())
            };
            (if parents { 2 } else { 1 }, list, place)
        };
        let moved = moved_ids(old, new);
        let about = |place: usize, item: &Map<String, Value>| About::Item {
            list: list.to_owned(),
            place: place + 1,
            name: name(list, item),
        };
        for (id, (place, item)) in in_order(new) {
            let mut told = Vec::new();
            self.item(
                list,
                &of_item(list, id),
                old.get(id).copied(),
                (place, item),
                moved.contains(id),
                None,
                &mut told,
            );
            groups.add(rank(place), || about(place, item), told);
        }
        let gone = in_order(old)
            .into_iter()
            .filter(|(id, _)| !new.contains_key(id));
        for (at, (id, (place, item))) in gone.enumerate() {
            let change = whole_item(of_item(list, id), ChangeKind::Removed, None);
            groups.add(rank(new.len() + at), || about(place, item), vec![change]);
        }
    }

    /// An item that came, moved or changed.
    fn item(
        &self,
        list: &str,
        path: &str,
        old: Option<Item<'_>>,
        (place, item): Item<'_>,
        moved: bool,
        within: Option<&Within>,
        told: &mut Vec<ToldChange>,
    ) {
        let Some((old_place, old_item)) = old else {
            told.push(whole_item(path.to_owned(), ChangeKind::Added, within));
            return;
        };
        if moved {
            told.push(ToldChange {
                what: What::Moved {
                    from: old_place + 1,
                    to: place + 1,
                },
                ..whole_item(path.to_owned(), ChangeKind::Moved, within)
            });
        }
        let begins = told.len();
        for part in parts(Inside::ItemOf(list), old_item, item) {
            self.part(list, path, part, [old_item, item], within, told);
        }
        told[begins..].sort_by_key(|change| {
            let inner = change.within != within.cloned();
            let key = change.place.rsplit('.').next().unwrap_or_default();
            (inner, field(list, key).2)
        });
    }

    /// One difference of two objects. `list` names what they are.
    fn part(
        &self,
        list: &str,
        path: &str,
        part: Part<'_>,
        sides: [&Map<String, Value>; 2],
        within: Option<&Within>,
        told: &mut Vec<ToldChange>,
    ) {
        match part {
            Part::Atom(keys) => told.push(self.atom(list, path, &keys, sides, within)),
            Part::Inner(key, inside) => {
                let empty = Map::new();
                let inner =
                    sides.map(|side| side.get(key).and_then(Value::as_object).unwrap_or(&empty));
                let list = match inside {
                    Inside::Settings => "settings",
                    _ => key,
                };
                for part in parts(inside, inner[0], inner[1]) {
                    self.part(list, &of_key(path, key), part, inner, within, told);
                }
            }
            Part::Items(key, old, new) => {
                let path = of_key(path, key);
                let moved = moved_ids(&old, &new);
                let inside = |item: &Map<String, Value>| Within {
                    list: key.to_owned(),
                    name: name(key, item),
                };
                for (id, (place, item)) in in_order(&new) {
                    let within = inside(item);
                    let old = old.get(id).copied();
                    self.item(
                        key,
                        &of_item(&path, id),
                        old,
                        (place, item),
                        moved.contains(id),
                        Some(&within),
                        told,
                    );
                }
                for (id, (_, item)) in in_order(&old) {
                    if !new.contains_key(id) {
                        let within = inside(item);
                        told.push(whole_item(
                            of_item(&path, id),
                            ChangeKind::Removed,
                            Some(&within),
                        ));
                    }
                }
            }
        }
    }

    /// Fields that are one value.
    fn atom(
        &self,
        list: &str,
        path: &str,
        keys: &[&str],
        sides: [&Map<String, Value>; 2],
        within: Option<&Within>,
    ) -> ToldChange {
        let key = keys.first().copied().unwrap_or_default();
        let (name, meaning, _) = field(list, key);
        // What belongs together is read as an object of its fields.
        let together = sides.map(|side| {
            let held = keys
                .iter()
                .filter_map(|key| Some(((*key).to_owned(), side.get(*key)?.clone())));
            let held: Map<String, Value> = held.collect();
            (!held.is_empty()).then_some(Value::Object(held))
        });
        let values = if keys.len() > 1 {
            [together[0].as_ref(), together[1].as_ref()]
        } else {
            sides.map(|side| side.get(key))
        };
        let what = self.what(meaning, key, values);
        let says = |value: Option<&Value>| value.is_some_and(|value| value.as_str() != Some(""));
        let kind = match (says(values[0]), says(values[1])) {
            (false, true) => ChangeKind::Added,
            (true, false) => ChangeKind::Removed,
            _ => ChangeKind::Changed,
        };
        ToldChange {
            place: of_key(path, key),
            covers: keys.iter().map(|key| of_key(path, key)).collect(),
            field: name,
            within: within.cloned(),
            kind,
            what,
        }
    }

    fn what(&self, meaning: Meaning, key: &str, values: [Option<&Value>; 2]) -> What {
        let is_list = |value: &Option<&Value>| value.is_some_and(Value::is_array);
        if meaning != Meaning::Unreadable && values.iter().any(is_list) {
            return self.names_of(meaning, key, values);
        }
        if meaning == Meaning::Prose {
            let [before, after] = values.map(text);
            return What::Text(word_runs(&before, &after));
        }
        let [before, after] =
            [0, 1].map(|side| said(meaning, key, values[side], &self.names[side]));
        if before == after {
            return What::Unreadable;
        }
        What::Value { before, after }
    }

    /// What a list of words or ids has more and less.
    fn names_of(&self, meaning: Meaning, key: &str, values: [Option<&Value>; 2]) -> What {
        let lists = values.map(|value| {
            value
                .and_then(Value::as_array)
                .map_or(&[][..], Vec::as_slice)
        });
        let keys = lists.map(|list| {
            list.iter()
                .map(ToString::to_string)
                .collect::<BTreeSet<String>>()
        });
        let only = |side: usize| {
            let more = lists[side]
                .iter()
                .filter(|one| !keys[1 - side].contains(&one.to_string()));
            more.filter_map(|one| said(meaning, key, Some(one), &self.names[side]))
                .collect()
        };
        What::Names {
            list: match meaning {
                Meaning::Items(lists) => lists.first().copied().unwrap_or_default(),
                _ => "",
            },
            added: only(1),
            removed: only(0),
        }
    }

    /// Each language is a group; a text of it is told with the name of what it translates.
    fn translations(&self, sides: [&Map<String, Value>; 2], groups: &mut Groups) {
        let empty = Map::new();
        let all = sides.map(|side| {
            side.get("translations")
                .and_then(Value::as_object)
                .unwrap_or(&empty)
        });
        let languages: BTreeSet<&String> = all[0].keys().chain(all[1].keys()).collect();
        for (at, language) in languages.into_iter().enumerate() {
            let mut told = Vec::new();
            let path = of_key("translations", language);
            let both = all.map(|side| side.get(language).and_then(Value::as_object));
            match both {
                [Some(old), Some(new)] => {
                    for part in parts(Inside::Translation, old, new) {
                        match part {
                            Part::Inner(key, texts) => {
                                let path = of_key(&path, key);
                                let inner = [old, new].map(|side| {
                                    side.get(key).and_then(Value::as_object).unwrap_or(&empty)
                                });
                                for part in parts(texts, inner[0], inner[1]) {
                                    if let Part::Atom(keys) = part {
                                        told.push(self.translated(
                                            &path,
                                            keys.first().copied().unwrap_or_default(),
                                            inner,
                                        ));
                                    }
                                }
                            }
                            part => {
                                self.part("translation", &path, part, [old, new], None, &mut told);
                            }
                        }
                    }
                }
                _ if all[0].get(language) == all[1].get(language) => {}
                [old, new] => {
                    let kind = match (old, new) {
                        (None, Some(_)) => ChangeKind::Added,
                        (Some(_), None) => ChangeKind::Removed,
                        _ => ChangeKind::Changed,
                    };
                    told.push(whole_item(path, kind, None));
                }
            }
            let language = language.clone();
            groups.add((3, at, 0), || About::Translation { language }, told);
        }
    }

    fn translated(&self, path: &str, place: &str, sides: [&Map<String, Value>; 2]) -> ToldChange {
        let values = sides.map(|side| side.get(place));
        let way = turns(place).unwrap_or_default();
        let mut list = "";
        let mut within = None;
        let mut key = "";
        for turn in &way {
            match turn {
                Turn::Key(one) => key = one,
                Turn::Item(id) => {
                    list = key;
                    let found = self
                        .names
                        .iter()
                        .rev()
                        .find_map(|names| names.find(list, id));
                    let name = found
                        .cloned()
                        .unwrap_or_else(|| Said::Nameless(list.to_owned()));
                    within = Some(Within {
                        list: list.to_owned(),
                        name,
                    });
                }
            }
        }
        let kind = match values {
            [None, Some(_)] => ChangeKind::Added,
            [Some(_), None] => ChangeKind::Removed,
            _ => ChangeKind::Changed,
        };
        ToldChange {
            place: of_key(path, place),
            covers: vec![of_key(path, place)],
            field: field(list, key).0,
            within,
            kind,
            what: What::Text(word_runs(&text(values[0]), &text(values[1]))),
        }
    }
}

/// The item itself came or went.
fn whole_item(path: String, kind: ChangeKind, within: Option<&Within>) -> ToldChange {
    ToldChange {
        covers: vec![path.clone()],
        place: path,
        field: "",
        within: within.cloned(),
        kind,
        what: What::Item,
    }
}
