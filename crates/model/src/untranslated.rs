//! What a translation still lacks: every text of a project that a reader sees, by place.
//!
//! Names of people and of programs, and words of the vocabularies, are the same in every language.

use crate::load::project_to_value;
use crate::settings::{SettingKind, setting};
use crate::{Project, Translation};
use serde_json::{Map, Value};

/// Texts of the project itself.
const OWN: &[&str] = &["title", "summary", "keywords"];

/// Texts of the items of each list.
const OF_ITEMS: &[(&str, &[&str])] = &[
    ("authors", &["role"]),
    ("based_on", &["changes"]),
    ("changes", &["log"]),
    ("competencies", &["label"]),
    ("materials", &["name", "substitutes", "note"]),
    ("tools", &["name"]),
    ("parts", &["name"]),
    ("files", &["title"]),
    ("images", &["alt"]),
    ("safety", &["hazard", "text", "protective"]),
    (
        "steps",
        &["section", "title", "text", "check", "simple", "challenge"],
    ),
    ("objectives", &["text"]),
    ("prerequisites", &["text"]),
    ("session", &["title", "text"]),
    ("differentiation", &["text"]),
    ("assessment", &["text"]),
    ("further", &["text"]),
    ("vocabulary", &["term", "definition"]),
    ("adaptations", &["text", "changes"]),
    ("patterns", &["title"]),
    ("reproductions", &["note"]),
];

/// Texts of the items inside the items of a list.
const OF_INNER_ITEMS: &[(&str, &str, &str)] = &[
    ("steps", "callouts", "text"),
    ("patterns", "parameters", "label"),
];

/// Places whose texts have no words in this language, or fewer sentences than they need.
pub fn untranslated(project: &Project, language: &str) -> Vec<String> {
    let translation = project.translations.get(language);
    let mut places = Places {
        translation,
        missing: Vec::new(),
    };
    let Value::Object(whole) = project_to_value(project) else {
        return Vec::new();
    };
    places.look(&whole, "", OWN);
    for (list, keys) in OF_ITEMS {
        for (around, item) in items(&whole, "", list) {
            places.look(item, &around, keys);
        }
    }
    for (list, inner, key) in OF_INNER_ITEMS {
        for (around, item) in items(&whole, "", list) {
            for (around, one) in items(item, &format!("{around}."), inner) {
                places.look(one, &around, &[key]);
            }
        }
    }
    for (around, machine) in items(&whole, "", "machines") {
        if let Some(Value::Object(settings)) = machine.get("settings") {
            let told: Vec<&str> = settings.iter().filter_map(told).collect();
            places.look(settings, &format!("{around}.settings"), &told);
        }
    }
    places.missing
}

struct Places<'a> {
    translation: Option<&'a Translation>,
    missing: Vec<String>,
}

impl Places<'_> {
    /// Looks at some texts of an object that stands at a place.
    fn look(&mut self, object: &Map<String, Value>, around: &str, keys: &[&str]) {
        for key in keys {
            let place = match around {
                "" => (*key).to_owned(),
                around => format!("{around}.{key}"),
            };
            let needed = sentences(object.get(*key), &place);
            let words = self.translation.and_then(|known| known.fields.get(&place));
            let found = words.map_or(0, |words| filled(words.lines()));
            if found < needed {
                self.missing.push(place);
            }
        }
    }
}

/// How many lines a translation needs: one for a text, one for each sentence of a list.
///
/// Keywords share one line, and their number: a language may have two words where another has one.
fn sentences(text: Option<&Value>, place: &str) -> usize {
    match text {
        Some(Value::String(text)) => filled([text.as_str()].into_iter()),
        Some(Value::Array(list)) => {
            let count = filled(list.iter().filter_map(Value::as_str));
            if place == "keywords" {
                count.min(1)
            } else {
                count
            }
        }
        _ => 0,
    }
}

fn filled<'a>(texts: impl Iterator<Item = &'a str>) -> usize {
    texts.filter(|text| !text.trim().is_empty()).count()
}

/// The items of a list that have an id, each with its place.
fn items<'v>(
    object: &'v Map<String, Value>,
    around: &str,
    list: &str,
) -> Vec<(String, &'v Map<String, Value>)> {
    let found = object.get(list).and_then(Value::as_array);
    let found = found.into_iter().flatten().filter_map(|item| {
        let item = item.as_object()?;
        let id = item.get("id")?.as_str()?;
        Some((format!("{around}{list}[#{id}]"), item))
    });
    found.collect()
}

/// The name of a setting that is told in words.
fn told<'v>((name, value): (&'v String, &'v Value)) -> Option<&'v str> {
    let free = setting(name).is_none_or(|known| known.kind == SettingKind::Text);
    let words = value.as_str()?.chars().any(char::is_alphabetic);
    (free && words).then_some(name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Callout, Machine, Material, Problem, Reproduction, SafetyNote, Step, Vocabulary, validate,
    };
    use serde_json::json;
    use std::collections::BTreeMap;

    fn id() -> String {
        "A".to_owned()
    }

    fn project() -> Project {
        let settings = json!({
            "note": "à essayer",
            "operation": "cut",
            "speed_mm_s": "15",
            "paper": "A4 fort",
            "bed_min_mm": "180 × 210",
        });
        Project {
            version: "1.0.0".to_owned(),
            title: "Sablier".to_owned(),
            keywords: vec!["sable".to_owned(), "temps".to_owned()],
            materials: vec![Material {
                id: id(),
                name: "Carton".to_owned(),
                substitutes: vec!["Bois".to_owned(), "Liège".to_owned()],
                ..Material::default()
            }],
            machines: vec![Machine {
                id: id(),
                settings: settings.as_object().expect("it is one").clone(),
                ..Machine::default()
            }],
            safety: vec![SafetyNote {
                id: id(),
                text: " ".to_owned(),
                ..SafetyNote::default()
            }],
            steps: vec![Step {
                id: id(),
                title: "Percer".to_owned(),
                callouts: vec![Callout {
                    id: id(),
                    text: "Doucement.".to_owned(),
                    ..Callout::default()
                }],
                ..Step::default()
            }],
            reproductions: vec![Reproduction {
                id: id(),
                note: "Rien à dire.".to_owned(),
                ..Reproduction::default()
            }],
            ..Project::default()
        }
    }

    const ALL: &[(&str, &str)] = &[
        ("title", "Sandglass"),
        ("keywords", "sand"),
        ("materials[#A].name", "Card"),
        ("materials[#A].substitutes", "Wood\nCork"),
        ("steps[#A].title", "Drill"),
        ("reproductions[#A].note", "Nothing to say."),
        ("steps[#A].callouts[#A].text", "Gently."),
        ("machines[#A].settings.note", "to be tried"),
        ("machines[#A].settings.paper", "stout A4"),
    ];

    fn translated<'a>(fields: impl Iterator<Item = &'a (&'a str, &'a str)>) -> Project {
        let fields = fields.map(|(place, words)| ((*place).to_owned(), (*words).to_owned()));
        let translation = Translation {
            of_version: "1.0.0".to_owned(),
            status: "complete".to_owned(),
            fields: fields.collect(),
            ..Translation::default()
        };
        Project {
            translations: BTreeMap::from([("en".to_owned(), translation)]),
            ..project()
        }
    }

    #[test]
    fn every_text_a_reader_sees_is_to_translate_and_no_other() {
        let places: Vec<&str> = ALL.iter().map(|(place, _)| *place).collect();
        let mut missing = untranslated(&project(), "en");
        missing.sort_unstable();
        let mut sorted = places;
        sorted.sort_unstable();
        assert_eq!(missing, sorted);
        assert_eq!(
            untranslated(&translated(ALL.iter()), "en"),
            Vec::<String>::new()
        );
    }

    #[test]
    fn each_text_that_is_left_out_is_named() {
        for (place, _) in ALL {
            let project = translated(ALL.iter().filter(|(other, _)| other != place));
            assert_eq!(untranslated(&project, "en"), [*place]);
        }
        let half = ("materials[#A].substitutes", "Wood\n \n");
        let rest = ALL.iter().filter(|(place, _)| *place != half.0);
        assert_eq!(
            untranslated(&translated(rest.chain([&half])), "en"),
            [half.0]
        );
    }

    #[test]
    fn the_coach_tells_what_a_complete_translation_lacks_and_one_of_another_version() {
        let problems = |project: &Project| -> Vec<Problem> {
            let all = validate(project, "", &Vocabulary::default()).into_iter();
            all.filter(|found| found.path.starts_with("translations"))
                .map(|found| found.problem)
                .collect()
        };
        let mut project = translated(ALL.iter());
        assert_eq!(problems(&project), []);
        project.version = "1.1.0".to_owned();
        let old = Problem::TranslationOfOtherVersion {
            language: "en".to_owned(),
            translated: "1.0.0".to_owned(),
            version: "1.1.0".to_owned(),
        };
        assert_eq!(problems(&project), [old]);
        let mut project = translated(ALL[1..].iter());
        let lacking = Problem::TranslationIncomplete {
            language: "en".to_owned(),
            missing: 1,
            first: "title".to_owned(),
        };
        assert_eq!(problems(&project), [lacking]);
        for translation in project.translations.values_mut() {
            translation.status = "draft".to_owned();
        }
        assert_eq!(problems(&project), []);
    }
}
