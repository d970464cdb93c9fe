//! For whom, with what: do·doc's keys and names as words of the vocabulary.

use super::meta::Meta;
use crate::draft::Draft;
use crate::terms::find_term;
use etabli_model::vocabulary::{Concept, concept};
use etabli_model::{Decimal, Language, Machine, Material, Size, Tool};

const LEVELS: [(&str, &str); 4] = [
    ("cap", "vocational-certificate"),
    ("lycee2", "vocational-upper"),
    ("ulis", "ulis"),
    ("post", "higher"),
];

/// An audience that is a whole cycle.
const CYCLES: [(&str, &str); 5] = [
    ("cycle1", "cycle-1"),
    ("cycle2", "cycle-2"),
    ("cycle3", "cycle-3"),
    ("cycle4", "cycle-4"),
    ("lycee", "upper-secondary"),
];

const SUBJECTS: [(&str, &str); 13] = [
    ("math", "mathematics"),
    ("langs", "modern-languages"),
    ("french", "french"),
    ("history", "history"),
    ("geography", "geography"),
    ("civics", "civics"),
    ("biology", "life-earth-science"),
    ("physics", "physics-chemistry"),
    ("chemistry", "physics-chemistry"),
    ("arts", "visual-arts"),
    ("sports", "physical-education"),
    ("transdisciplinary", "cross-curricular"),
    ("technology", "technology"),
];

/// Names of do·doc's list that the vocabulary says otherwise.
const MACHINES: [(&str, &str); 17] = [
    ("micro:bit", "microbit"),
    ("Arduino", "arduino"),
    ("Raspberry Pi", "raspberry-pi"),
    ("Makey Makey", "makey-makey"),
    ("Outils à bois", "hand-tools-wood"),
    ("Imprimante 3D", "3d-printer-fdm"),
    ("Imprimante résine", "3d-printer-resin"),
    ("Découpeuse laser", "laser-cutter"),
    ("Découpe laser", "laser-cutter"),
    ("Fraiseuse numérique", "cnc-mill"),
    ("Découpeuse vinyle", "vinyl-cutter"),
    ("Brodeuse numérique", "embroidery-machine"),
    ("Imprimante laser noir et blanc", "paper-printer"),
    ("Imprimante laser couleur", "paper-printer"),
    ("Perçeuse", "drill"),
    ("Ponçeuse", "sander"),
    ("Scie", "hand-tools-wood"),
];

const MATERIALS: [(&str, &str); 23] = [
    ("Vinyle", "vinyl"),
    ("Bois CP 3mm", "plywood"),
    ("Bois CP 5mm", "plywood"),
    ("Palettes", "solid-wood"),
    ("Plexi/PMMA", "acrylic"),
    ("Caoutchouc Tampon", "rubber"),
    ("Tissu", "fabric"),
    ("Cuir", "leather"),
    ("Résine", "resin"),
    ("Filament PLA", "pla"),
    ("Filament PETG", "petg"),
    ("Filament NYLON", "nylon-filament"),
    ("Filament ABS", "abs"),
    ("Fil électrique", "wire"),
    ("câbles Dupont", "wire"),
    ("câble USB", "usb-cable"),
    ("Piles LR3", "battery"),
    ("Piles LR6", "battery"),
    ("Batterie Lithium 3,6V", "battery"),
    ("Batterie 9V", "battery"),
    ("Capteurs", "sensor"),
    ("Actuateurs", "motor"),
    ("Bois CP", "plywood"),
];

/// The id a table or the vocabulary itself has for a name.
fn known<'a>(table: &[(&str, &str)], list: &'a [Concept], name: &str) -> Option<&'a Concept> {
    let listed = table
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
        .and_then(|(_, id)| concept(list, id));
    listed.or_else(|| find_term(list, name))
}

/// Reads everything that says for whom and with what.
pub(super) fn read(draft: &mut Draft<'_>, meta: &Meta) {
    audience(draft, meta);
    subjects(draft, meta);
    difficulty(draft, meta);
    machines(draft, meta);
    materials(draft, meta);
}

fn audience(draft: &mut Draft<'_>, meta: &Meta) {
    let vocabulary = draft.vocabulary;
    let mut found = Vec::new();
    let mut unknown = Vec::new();
    let mut words = meta.words("target_audience");
    draft.shorten_list("target_audience", &mut words);
    for word in words {
        if let Some(level) = known(&LEVELS, &vocabulary.levels, &word) {
            found.push(level.id.clone());
        } else if let Some(cycle) = known(&CYCLES, &vocabulary.cycles, &word) {
            let levels = vocabulary.levels.iter();
            // A maternelle is not a nursery: who means the youngest adds them.
            let levels: Vec<String> = levels
                .filter(|level| level.cycle == cycle.id && level.id != "toddler")
                .map(|level| level.id.clone())
                .collect();
            let range = vocabulary.level_range(&levels, Language::French);
            draft.guessed("target_audience", &word, &range);
            found.extend(levels);
        } else {
            unknown.push(word);
        }
    }
    draft.project.using = vocabulary
        .levels
        .iter()
        .map(|level| level.id.clone())
        .filter(|id| found.contains(id))
        .collect();
    draft.keep_aside("target_audience", &unknown.into());
}

fn subjects(draft: &mut Draft<'_>, meta: &Meta) {
    let mut unknown = Vec::new();
    let mut words = meta.words("disciplines");
    draft.shorten_list("disciplines", &mut words);
    for word in words {
        match known(&SUBJECTS, &draft.vocabulary.subjects, &word) {
            Some(subject) if !draft.project.subjects.contains(&subject.id) => {
                draft.project.subjects.push(subject.id.clone());
            }
            Some(_) => {}
            None => unknown.push(word),
        }
    }
    draft.keep_aside("disciplines", &unknown.into());
}

fn difficulty(draft: &mut Draft<'_>, meta: &Meta) {
    let word = meta.text(&["level"]);
    match known(&[], &draft.vocabulary.difficulty, &word) {
        Some(difficulty) => draft.project.difficulty = Some(difficulty.id.clone()),
        None => draft.keep_aside("level", &word.into()),
    }
}

/// What is no machine of the vocabulary is a tool by its name.
fn machines(draft: &mut Draft<'_>, meta: &Meta) {
    let mut names = meta.words("machines");
    draft.shorten_list("machines", &mut names);
    for name in names {
        let name = draft.line("machines", &name);
        let machines = &draft.project.machines;
        match known(&MACHINES, &draft.vocabulary.machines, &name) {
            Some(machine) if machines.iter().any(|one| one.machine == machine.id) => {}
            Some(machine) => draft.project.machines.push(Machine {
                id: draft.ids.next_id("machines", &machine.id),
                machine: machine.id.clone(),
                ..Machine::default()
            }),
            None if name.is_empty() => {}
            None => {
                draft.guessed("machines", &name, "tools");
                draft.project.tools.push(Tool {
                    id: draft.ids.next_id("tools", &name),
                    name,
                    ..Tool::default()
                });
            }
        }
    }
}

fn materials(draft: &mut Draft<'_>, meta: &Meta) {
    let mut names = meta.words("materials");
    draft.shorten_list("materials", &mut names);
    for name in names {
        let name = draft.line("materials", &name);
        if name.is_empty() {
            continue;
        }
        let kind = known(&MATERIALS, &draft.vocabulary.materials, &name);
        let flat = kind.is_some_and(|kind| ["sheet", "board"].contains(&kind.form.as_str()));
        let size = millimetres(&name).filter(|_| flat).map(|thickness| Size {
            thickness: Some(thickness),
            ..Size::default()
        });
        draft.project.materials.push(Material {
            id: draft.ids.next_id("materials", &name),
            kind: kind.map(|kind| kind.id.clone()).unwrap_or_default(),
            name,
            size,
            ..Material::default()
        });
    }
}

/// The number before `mm`: `Bois CP 3mm`, `Contreplaqué 2,5 mm`.
fn millimetres(name: &str) -> Option<Decimal> {
    let lower = name.to_lowercase();
    let before = lower[..lower.find("mm")?].trim_end();
    let start = before
        .rfind(|one: char| !one.is_ascii_digit() && !",.".contains(one))
        .map_or(0, |at| {
            at + before[at..].chars().next().map_or(1, char::len_utf8)
        });
    let number: Decimal = before[start..].replace(',', ".").parse().ok()?;
    (!number.is_zero() && !number.is_negative()).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_thickness_in_a_name() {
        for (name, expected) in [
            ("Bois CP 3mm", Some("3")),
            ("Contreplaqué é2,5 mm", Some("2.5")),
            ("Gomme", None),
            ("mm", None),
            ("0 mm", None),
            ("İ 4mm", Some("4")),
        ] {
            let found = millimetres(name).map(|number| number.to_string());
            assert_eq!(found.as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn every_name_of_the_lists_is_known_to_the_vocabulary() {
        let text = include_str!("../../../../public/data/vocabulary.json");
        let loaded = etabli_model::load_vocabulary(text, "vocabulary.json");
        let vocabulary = loaded.value.expect("the dataset's vocabulary loads");
        let machines = [
            ("Imprimante 3D", "3d-printer-fdm"),
            ("Imprimante résine", "3d-printer-resin"),
            ("Découpeuse laser", "laser-cutter"),
            ("Fraiseuse numérique", "cnc-mill"),
            ("Découpeuse vinyle", "vinyl-cutter"),
            ("Brodeuse numérique", "embroidery-machine"),
            ("Machine à coudre", "sewing-machine"),
            ("Imprimante laser couleur", "paper-printer"),
            ("Fer à souder", "soldering-iron"),
            ("micro:bit", "microbit"),
            ("Arduino", "arduino"),
            ("Raspberry Pi", "raspberry-pi"),
            ("Makey Makey", "makey-makey"),
            ("Scie à chantourner", "scroll-saw"),
            ("Perceuse", "drill"),
            ("Ponçeuse", "sander"),
            ("Outils à bois", "hand-tools-wood"),
        ];
        let materials = [
            ("Flex", "flex"),
            ("Silicone", "silicone"),
            ("Bois CP 5mm", "plywood"),
            ("Plexi/PMMA", "acrylic"),
            ("Carton", "cardboard"),
            ("Papier", "paper"),
            ("Filament NYLON", "nylon-filament"),
            ("Batterie Lithium 3,6V", "battery"),
        ];
        let id = |table, list, name| known(table, list, name).map(|found| found.id.as_str());
        for (name, expected) in machines {
            assert_eq!(id(&MACHINES, &vocabulary.machines, name), Some(expected));
        }
        for (name, expected) in materials {
            assert_eq!(id(&MATERIALS, &vocabulary.materials, name), Some(expected));
        }
        for (table, list) in [
            (&LEVELS[..], &vocabulary.levels),
            (&CYCLES[..], &vocabulary.cycles),
            (&SUBJECTS[..], &vocabulary.subjects),
            (&MACHINES[..], &vocabulary.machines),
            (&MATERIALS[..], &vocabulary.materials),
        ] {
            for (name, expected) in table {
                assert!(concept(list, expected).is_some(), "{name}: {expected}");
            }
        }
    }
}
