//! Every part of the form: what says where a field of a project is edited.

use super::fields::{CLASS, EFFORT, PRESENTATION, Section};
use super::list::ItemsOf;
use super::{lesson_lists as lesson, lists};

/// The groups of fields of the project itself.
pub(super) static SECTIONS: [&Section; 3] = [&PRESENTATION, &CLASS, &EFFORT];

/// The lists of the project.
pub(super) static LISTS: [&dyn ItemsOf; 21] = [
    &lists::MATERIALS,
    &lists::STEPS,
    &lists::SAFETY,
    &lists::MACHINES,
    &lists::TOOLS,
    &lists::PARTS,
    &lesson::OBJECTIVES,
    &lesson::PREREQUISITES,
    &lesson::COMPETENCIES,
    &lesson::SESSION,
    &lesson::DIFFERENTIATION,
    &lesson::ADAPTATIONS,
    &lesson::ASSESSMENT,
    &lesson::FURTHER,
    &lesson::VOCABULARY,
    &lists::IMAGES,
    &lists::FILES,
    &lists::PATTERNS,
    &lists::REPRODUCTIONS,
    &lists::AUTHORS,
    &lists::CHANGES,
];

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::Project;
    use serde_json::Value;
    use std::collections::BTreeSet;

    /// What no teacher writes by hand, and why.
    const NOT_EDITED: [(&str, &str); 17] = [
        ("format", "says which program reads the file"),
        ("id", "the address of the project, kept for ever"),
        ("uid", "made once, by the program"),
        ("aliases", "addresses it had before"),
        ("source", "written when the project was imported"),
        ("root", "written when the project was adapted"),
        (
            "based_on",
            "written when the project was adapted; the credit says what was changed",
        ),
        ("licence", "chosen in the credit, among those allowed"),
        ("files_licence", "chosen in the credit, among those allowed"),
        ("translations", "another language is another form"),
        (
            "steps[].images",
            "pictures under the step, to choose and to move",
        ),
        ("[].id", "made once, by the program"),
        ("files[].path", "where the file stands"),
        ("files[].kind", "told by the file itself"),
        ("files[].media_type", "told by the file itself"),
        ("files[].bytes", "told by the file itself"),
        ("files[].sha256", "told by the file itself"),
    ];
    const ALSO_NOT_EDITED: &str = "images[].path";

    /// A project with something in every place of the format.
    const FULL: &str = r#"{
            "format": "etabli/1", "id": "a", "uid": "u", "aliases": ["b"], "version": "1.0.0", "language": "fr",
            "kind": "material", "status": "draft", "title": "t", "summary": "s", "keywords": ["k"], "cover": "I1",
            "created": "2026-01-01", "updated": "2026-01-01",
            "authors": [{"id": "AAAAAAAA", "name": "n", "role": "r", "organisation": "o", "url": "https://a.example"}],
            "licence": "CC-BY-4.0", "files_licence": "CC-BY-4.0", "based_on": [PARENT], "root": PARENT,
            "changes": [{"id": "AAAAAAAA", "date": "2026-01-01", "author": "a", "log": "l"}],
            "source": {"platform": "p", "url": "https://a.example", "imported": "2026-01-01", "hash": "h"},
            "making": ["grade-1"], "using": ["grade-1"], "ages": {"min": 6, "max": 7}, "maker": "teacher",
            "subjects": ["s"], "uses": ["u"], "inclusion": ["i"],
            "competencies": [{"id": "AAAAAAAA", "framework": "crcn", "code": "c", "uri": "https://a.example", "label": "l"}],
            "difficulty": "easy", "duration": {"preparation": 1, "machine": 2, "class": 3, "drying": 4},
            "cost": {"per_object": "1", "per_class": "2", "currency": "EUR", "year": 2026},
            "group_size": {"min": 1, "max": 3, "ideal": 2},
            "materials": [{"id": "M1", "kind": "k", "name": "n", "quantity": "1", "unit": "piece", "per": "object",
                "size": SIZE, "spare_percent": 5, "unit_cost": "2", "reuse": true, "substitutes": ["s"], "note": "n"}],
            "machines": [{"id": "C1", "machine": "laser-cutter", "process": "cut", "minutes_per_object": "2",
                "setup_minutes": 3, "settings": {"passes": 1},
                "tested_on": {"model": "m", "power_w": 60, "place": "p", "date": "2026-01-01"},
                "alternatives": ["cnc-mill"], "optional": true}],
            "tools": [{"id": "T1", "name": "n", "quantity": 2, "per": "object", "optional": true}],
            "parts": [{"id": "P1", "letter": "A", "name": "n", "material": "M1", "count": 2, "file": "F1",
                "size": SIZE, "process": "cut", "mass_g": "3"}],
            "files": [{"id": "F1", "path": "f.svg", "kind": "svg", "media_type": "image/svg+xml", "role": "template",
                "title": "t", "bytes": 3, "sha256": "DIGEST", "size": SIZE, "units": "mm",
                "licence": "CC-BY-4.0", "made_with": "Inkscape", "source_of": "F1"}],
            "images": [{"id": "I1", "path": "i.svg", "alt": "a", "credit": "c", "licence": "CC-BY-4.0", "slot": "main"}],
            "safety": [{"id": "AAAAAAAA", "level": "care", "hazard": "h", "text": "t", "protective": ["p"],
                "supervision": "adult", "applies_to": ["S1"]}],
            "steps": [{"id": "S1", "section": "s", "title": "t", "text": "x", "images": ["I1"], "parts": ["P1"],
                "materials": ["M1"], "machines": ["C1"], "tools": ["T1"], "minutes": 5, "who": "pupil",
                "callouts": [{"id": "AAAAAAAA", "kind": "tip", "text": "t"}], "check": "c", "simple": "s",
                "challenge": "c", "pause": true}],
            "objectives": TEXTS, "prerequisites": TEXTS, "differentiation": TEXTS, "assessment": TEXTS, "further": TEXTS,
            "session": [{"id": "AAAAAAAA", "minutes": 5, "title": "t", "text": "x", "mode": "group",
                "material_ids": ["M1"], "step_ids": ["S1"]}],
            "vocabulary": [{"id": "AAAAAAAA", "term": "t", "definition": "d"}],
            "adaptations": [{"id": "AAAAAAAA", "need": "n", "text": "t", "changes": ["c"]}],
            "patterns": [{"id": "D1", "title": "t", "file": "F1", "parameters": [{"id": "AAAAAAAA", "name": "n",
                "label": "l", "value": "1", "min": "0", "max": "2", "unit": "mm"}]}],
            "translations": {"en": {"of_version": "1.0.0", "status": "draft", "fields": {"title": "t"}}},
            "reproductions": [{"id": "AAAAAAAA", "date": "2026-01-01", "place": "p", "level": "grade-1", "pupils": 2,
                "minutes": 3, "cost": "4", "machine_settings": {"passes": 1}, "outcome": "worked", "note": "n",
                "image": "I1", "author": "a"}]
        }"#;
    const SIZE: &str =
        r#"{"width": "1", "height": "2", "depth": "3", "thickness": "4", "diameter": "5"}"#;
    const TEXTS: &str = r#"[{"id": "AAAAAAAA", "text": "t"}]"#;
    const PARENT: &str = r#"{"id": "p", "uid": "u", "url": "https://a.example", "version": "1.0.0", "title": "t",
        "authors": ["a"], "licence": "CC-BY-4.0", "relation": "remix", "changes": "c", "base_hash": "h"}"#;

    fn full() -> Value {
        let text = FULL
            .replace("SIZE", SIZE)
            .replace("TEXTS", TEXTS)
            .replace("PARENT", PARENT)
            .replace("DIGEST", &"0".repeat(64));
        serde_json::from_str(&text).expect("it is JSON")
    }

    fn loaded() -> (Project, Vec<etabli_model::Diagnostic>) {
        etabli_model::project_from_value(&full(), "", "").expect("it has the shape of a project")
    }

    /// Places of a JSON value, `[]` for any item: `steps[].callouts[].text`. What a field edits whole is one place.
    fn places(value: &Value, path: &str, whole: &BTreeSet<String>, found: &mut BTreeSet<String>) {
        match value {
            _ if whole.contains(path) => drop(found.insert(path.to_owned())),
            Value::Object(fields) => {
                for (key, value) in fields {
                    let inner = if path.is_empty() {
                        key.clone()
                    } else {
                        format!("{path}.{key}")
                    };
                    places(value, &inner, whole, found);
                }
            }
            Value::Array(items) if items.iter().any(Value::is_object) => {
                for item in items {
                    places(item, &format!("{path}[]"), whole, found);
                }
            }
            _ => drop(found.insert(path.to_owned())),
        }
    }

    /// Places the form has a field for.
    fn edited() -> BTreeSet<String> {
        let mut edited = BTreeSet::new();
        for section in SECTIONS {
            for field in section.fields {
                edited.insert(field.place.trim_start_matches('.').replace("[0]", "[]"));
            }
        }
        let mut open: Vec<(String, &dyn ItemsOf)> = LISTS
            .iter()
            .map(|list| (list.name().to_owned(), *list))
            .collect();
        while let Some((path, list)) = open.pop() {
            let shapes = list.shapes().into_iter();
            edited.extend(shapes.map(|shape| format!("{path}[]{}", shape.place)));
            let inner = list.inner().iter();
            open.extend(inner.map(|one| (format!("{path}[].{}", one.name()), *one)));
        }
        edited
    }

    fn is_excepted(place: &str) -> bool {
        let starts = |name: &str| {
            place
                .strip_prefix(name)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        place == ALSO_NOT_EDITED
            || NOT_EDITED
                .iter()
                .any(|(name, _)| match name.strip_prefix("[]") {
                    Some(end) => place.ends_with(&format!("[]{end}")),
                    None => starts(name),
                })
    }

    #[test]
    fn every_field_of_a_project_has_its_place_in_the_form() {
        let full = full();
        let (project, faults) = loaded();
        assert!(faults.is_empty(), "the full project is none: {faults:?}");
        let edited = edited();
        let mut found = BTreeSet::new();
        places(&full, "", &edited, &mut found);
        assert!(found.len() > 150, "only {} places were found", found.len());
        let missing: Vec<_> = found
            .iter()
            .filter(|place| !edited.contains(*place) && !is_excepted(place))
            .collect();
        assert!(missing.is_empty(), "no field for: {missing:#?}");
        let nowhere: Vec<_> = edited.difference(&found).collect();
        assert!(nowhere.is_empty(), "fields of no place: {nowhere:#?}");
        let written = etabli_model::project_to_value(&project);
        let mut again = BTreeSet::new();
        places(&written, "", &edited, &mut again);
        assert_eq!(found, again, "the full project lacks a field of the format");
    }

    #[test]
    fn every_field_reads_what_stands_in_the_file_and_writes_it_back() {
        let (project, _) = loaded();
        let same = |mut other: Project, what: &str, write: &dyn Fn(&mut Project) -> bool| {
            assert!(write(&mut other), "{what} refuses its own value");
            assert_eq!(other, project, "{what} does not write what it reads");
        };
        for section in SECTIONS {
            for field in section.fields {
                let text = (field.read)(&project);
                assert!(!text.is_empty(), "{} shows nothing", field.place);
                same(project.clone(), field.place, &|one| {
                    (field.write)(one, &text)
                });
            }
        }
        for list in LISTS {
            for id in list.ids(&project, "") {
                each_field(&project, list, "", &id, &same);
                for inner in list.inner() {
                    for inner_id in inner.ids(&project, &id) {
                        each_field(&project, *inner, &id, &inner_id, &same);
                    }
                }
            }
        }
    }

    fn each_field(
        project: &Project,
        list: &dyn ItemsOf,
        owner: &str,
        id: &str,
        same: &dyn Fn(Project, &str, &dyn Fn(&mut Project) -> bool),
    ) {
        for (at, shape) in list.shapes().into_iter().enumerate() {
            let what = format!("{}{}", list.name(), shape.place);
            let text = list
                .read(project, owner, id, at)
                .expect("the item is there");
            assert!(!text.is_empty(), "{what} shows nothing");
            same(project.clone(), &what, &|one| {
                list.write(one, owner, id, at, &text)
            });
        }
    }
}
