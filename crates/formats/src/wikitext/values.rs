//! The values Wikifab's lists allow, in French and in English, and which of them a project has.

use etabli_model::{Language, Project};

/// A value in both editions.
pub(super) type Value = [&'static str; 2];

const ART: Value = ["Art", "Art"];
const CLOTHING: Value = ["Vêtement & Accessoire", "Clothing & Accessories"];
const ELECTRONICS: Value = ["Électronique", "Electronics"];
const ENERGY: Value = ["Énergie", "Energy"];
const FURNITURE: Value = ["Mobilier", "Furniture"];
const HOUSE: Value = ["Maison", "House"];
const MUSIC: Value = ["Musique & Sons", "Music & Sound"];
const ROBOTICS: Value = ["Robotique", "Robotics"];
const SCIENCE: Value = ["Science & Biologie", "Science & Biology"];
const SPORT: Value = ["Sport & Extérieur", "Play & Outside"];
const WELLBEING: Value = ["Bien-être & Santé", "Health & Wellbeing"];

/// A word of a project and the area it belongs to: a subject, a use, a machine, a kind of material.
const AREAS: [(&str, Value); 33] = [
    ("music", MUSIC),
    ("explore-world", SCIENCE),
    ("discover-world", SCIENCE),
    ("science-technology", SCIENCE),
    ("life-earth-science", SCIENCE),
    ("physics-chemistry", SCIENCE),
    ("engineering", SCIENCE),
    ("visual-arts", ART),
    ("art-history", ART),
    ("applied-arts-design", ART),
    ("physical-education", SPORT),
    ("sustainable-development", ENERGY),
    ("life-skills", HOUSE),
    ("furniture", FURNITURE),
    ("storage", HOUSE),
    ("inclusion", WELLBEING),
    ("sewing-machine", CLOTHING),
    ("embroidery-machine", CLOTHING),
    ("knitting-machine", CLOTHING),
    ("heat-press", CLOTHING),
    ("programmable-robot", ROBOTICS),
    ("soldering-iron", ELECTRONICS),
    ("oscilloscope-multimeter", ELECTRONICS),
    ("microbit", ELECTRONICS),
    ("arduino", ELECTRONICS),
    ("raspberry-pi", ELECTRONICS),
    ("makey-makey", ELECTRONICS),
    ("led", ELECTRONICS),
    ("battery", ELECTRONICS),
    ("copper-tape", ELECTRONICS),
    ("sensor", ELECTRONICS),
    ("conductive-thread", ELECTRONICS),
    ("button", ELECTRONICS),
];

/// The area of what has none: a teaching material is nearest to science.
pub(super) const NEAREST: Value = SCIENCE;

const LICENCES: [(&str, Value); 4] = [
    (
        "CC-BY-SA-",
        [
            "Attribution - Partage dans les Mêmes Conditions (CC BY-SA)",
            "Attribution-ShareAlike (CC BY-SA)",
        ],
    ),
    ("CC-BY-", ["Attribution (CC BY)", "Attribution (CC BY)"]),
    (
        "CERN-OHL-1.2",
        [
            "CERN Open Hardware Licence v1.2",
            "CERN Open Hardware Licence v1.2",
        ],
    ),
    (
        "TAPR-OHL-1.0",
        [
            "TAPR Open Hardware License v1.0",
            "TAPR Open Hardware License v1.0",
        ],
    ),
];

const DIFFICULTIES: [(&str, Value); 3] = [
    ("beginner", ["Facile", "Easy"]),
    ("intermediate", ["Moyen", "Medium"]),
    ("experienced", ["Difficile", "Hard"]),
];

/// The one value of the box that says a page is ready.
pub(super) const COMPLETE: Value = [
    "Cochez cette case si vous considérez ce tutoriel terminé",
    "Check this box when the tutorial is complete",
];

/// A value in a language.
pub(super) const fn said(value: Value, language: Language) -> &'static str {
    match language {
        Language::French => value[0],
        Language::English => value[1],
    }
}

/// An object to make, or a way to work.
pub(super) fn kind(id: &str) -> Value {
    match id {
        "tip" => ["Technique", "Technique"],
        _ => ["Création", "Creation"],
    }
}

/// The areas of a project, in the order of its subjects, uses, machines and materials; none where nothing fits.
pub(super) fn areas(project: &Project) -> Vec<Value> {
    let subjects = project.subjects.iter().chain(&project.uses);
    let machines = project.machines.iter().map(|one| &one.machine);
    let materials = project.materials.iter().map(|one| &one.kind);
    let mut found: Vec<Value> = Vec::new();
    for word in subjects.chain(machines).chain(materials) {
        let area = AREAS.iter().find(|(id, _)| id == word);
        if let Some((_, area)) = area
            && !found.contains(area)
        {
            found.push(*area);
        }
    }
    found
}

/// Three of the five words.
pub(super) fn difficulty(id: &str) -> Option<Value> {
    let found = DIFFICULTIES.iter().find(|(known, _)| *known == id);
    found.map(|(_, value)| *value)
}

/// The licence, without its version; none for those Wikifab does not offer. What forbids something is not what allows it.
pub(super) fn licence(spdx: &str) -> Option<Value> {
    let found = LICENCES.iter().find(|(known, _)| {
        let rest = spdx.strip_prefix(known);
        rest.is_some_and(|rest| match known.ends_with('-') {
            true => rest.starts_with(|first: char| first.is_ascii_digit()) && !rest.contains(' '),
            false => rest.is_empty(),
        })
    });
    found.map(|(_, value)| *value)
}

/// A number and its unit. A long time is an estimate: hours are rounded up from three on.
pub(super) fn duration(minutes: u32) -> (u32, Value) {
    if (minutes > 0 && minutes.is_multiple_of(60)) || minutes > 180 {
        (minutes.div_ceil(60), ["heure(s)", "hour(s)"])
    } else {
        (minutes, ["minute(s)", "minute(s)"])
    }
}

/// A currency as its list shows it.
pub(super) fn currency(code: &str) -> String {
    match code {
        "EUR" | "" => "EUR (€)".to_owned(),
        "USD" => "USD ($)".to_owned(),
        "GBP" => "GBP (£)".to_owned(),
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_licence_says_is_told() {
        let is = |spdx: &str| licence(spdx).map(|value| value[1]);
        for (spdx, expected) in [
            ("CC-BY-4.0", Some("Attribution (CC BY)")),
            ("CC-BY-SA-3.0", Some("Attribution-ShareAlike (CC BY-SA)")),
            ("CERN-OHL-1.2", Some("CERN Open Hardware Licence v1.2")),
            ("CC-BY-NC-4.0", None),
            ("CC-BY-ND-4.0", None),
            ("CC-BY-SA-4.0 AND MIT", None),
            ("CERN-OHL-S-2.0", None),
            ("CC0-1.0", None),
            ("", None),
        ] {
            assert_eq!(is(spdx), expected, "{spdx}");
        }
    }

    #[test]
    fn times_are_a_number_and_a_unit() {
        for (minutes, expected) in [
            (45, (45, "minute(s)")),
            (60, (1, "heure(s)")),
            (95, (95, "minute(s)")),
            (180, (3, "heure(s)")),
            (181, (4, "heure(s)")),
            (520, (9, "heure(s)")),
            (u32::MAX, (71_582_789, "heure(s)")),
        ] {
            let (number, unit) = duration(minutes);
            assert_eq!((number, unit[0]), expected, "{minutes}");
        }
    }
}
