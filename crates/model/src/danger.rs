//! What must never meet a laser: PVC and its kin, ABS and some foams give off poison or catch fire.

use crate::fold::fold;
use crate::vocabulary::concept;
use crate::{Material, Project, UnderLaser, Vocabulary};

const LASER: &str = "laser-cutter";

/// Refused even where a dataset's own vocabulary says nothing.
const POISON_UNDER_LASER: [&str; 4] = ["vinyl", "flex", "faux-leather", "abs"];

/// What a material is called when it is one of them, whatever its kind says.
const POISON_BY_NAME: [&str; 10] = [
    "pvc",
    "vinyle",
    "vinyl",
    "simili",
    "similicuir",
    "skai",
    "faux cuir",
    "faux leather",
    "leatherette",
    "polycarbonate",
];

/// Words before such a name that take it back: "feutrine sans PVC".
const WITHOUT: [&str; 4] = ["sans", "non", "without", "no"];

/// Positions of the materials that the project sends, or seems to send, under a laser.
pub(crate) fn poisoned_by_laser(project: &Project, vocabulary: &Vocabulary) -> Vec<usize> {
    let lasers: Vec<&str> = project
        .machines
        .iter()
        .filter(|machine| machine.machine == LASER)
        .map(|machine| machine.id.as_str())
        .collect();
    if lasers.is_empty() {
        return Vec::new();
    }
    let together = |material: &Material| {
        project.steps.iter().any(|step| {
            step.materials.contains(&material.id)
                && step.machines.iter().any(|id| lasers.contains(&id.as_str()))
        })
    };
    let poisoned = |material: &Material| {
        is_poison(material, vocabulary)
            && (together(material) || !has_own_machine(material, project, vocabulary))
    };
    project
        .materials
        .iter()
        .enumerate()
        .filter(|(_, material)| poisoned(material))
        .map(|(position, _)| position)
        .collect()
}

fn is_poison(material: &Material, vocabulary: &Vocabulary) -> bool {
    is_called_poison(&material.name) || is_of_poison(material, vocabulary)
}

fn is_called_poison(name: &str) -> bool {
    let folded = fold(name);
    let words: Vec<&str> = folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    POISON_BY_NAME.iter().any(|poison| {
        let poison: Vec<&str> = poison.split(' ').collect();
        words
            .windows(poison.len())
            .enumerate()
            .any(|(position, window)| {
                let before = position.checked_sub(1).map(|before| words[before]);
                window == poison && !before.is_some_and(|before| WITHOUT.contains(&before))
            })
    })
}

fn is_of_poison(material: &Material, vocabulary: &Vocabulary) -> bool {
    concept(&vocabulary.materials, &material.kind)
        .and_then(|known| known.laser)
        .map_or_else(
            || POISON_UNDER_LASER.contains(&material.kind.as_str()),
            |laser| laser == UnderLaser::Never,
        )
}

/// True when another machine of the project is the one that shapes this material: a printer for
/// a filament, something that cuts for the rest.
fn has_own_machine(material: &Material, project: &Project, vocabulary: &Vocabulary) -> bool {
    let filament = concept(&vocabulary.materials, &material.kind)
        .is_some_and(|known| known.form == "filament");
    project.machines.iter().any(|machine| {
        let processes = concept(&vocabulary.machines, &machine.machine)
            .map(|known| known.process.as_slice())
            .unwrap_or_default();
        match (machine.machine.as_str(), filament) {
            (LASER, _) => false,
            ("3d-printer-fdm", true) | ("vinyl-cutter", false) => true,
            (_, true) => false,
            (_, false) => processes.iter().any(|process| process == "cut"),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Concept, Machine, Step};

    fn vocabulary() -> Vocabulary {
        let material = |id: &str, form: &str, laser| Concept {
            id: id.to_owned(),
            form: form.to_owned(),
            laser,
            ..Concept::default()
        };
        Vocabulary {
            materials: vec![
                material("plywood", "sheet", Some(UnderLaser::Ok)),
                material("mdf", "sheet", Some(UnderLaser::Care)),
                material("foamboard", "sheet", Some(UnderLaser::Never)),
                material("abs", "filament", None),
            ],
            machines: vec![Concept {
                id: "guillotine".to_owned(),
                process: vec!["cut".to_owned()],
                ..Concept::default()
            }],
            ..Vocabulary::default()
        }
    }

    fn project(material: &str, machines: &[&str]) -> Project {
        let machine = |id: &&str| Machine {
            id: (*id).to_owned(),
            machine: (*id).to_owned(),
            ..Machine::default()
        };
        Project {
            materials: vec![Material {
                id: "m".to_owned(),
                kind: material.to_owned(),
                ..Material::default()
            }],
            machines: machines.iter().map(machine).collect(),
            ..Project::default()
        }
    }

    #[test]
    fn refuses_what_poisons_under_a_laser_unless_another_machine_shapes_it() {
        for (material, machines, refused) in [
            ("plywood", &["laser-cutter"][..], false),
            ("mdf", &["laser-cutter"], false),
            ("vinyl", &["laser-cutter"], true),
            ("vinyl", &["laser-cutter", "soldering-iron"], true),
            ("vinyl", &["laser-cutter", "vinyl-cutter"], false),
            ("vinyl", &["vinyl-cutter"], false),
            ("faux-leather", &["laser-cutter"], true),
            ("abs", &["laser-cutter"], true),
            ("abs", &["laser-cutter", "guillotine"], true),
            ("abs", &["laser-cutter", "3d-printer-fdm"], false),
            ("foamboard", &["laser-cutter"], true),
            ("foamboard", &["laser-cutter", "guillotine"], false),
        ] {
            let found = poisoned_by_laser(&project(material, machines), &vocabulary());
            assert_eq!(!found.is_empty(), refused, "{material} with {machines:?}");
        }
    }

    #[test]
    fn the_name_tells_what_the_kind_hides() {
        for (name, refused) in [
            ("Simili cuir noir", true),
            ("Skaï", true),
            ("Plaque de PVC expansé", true),
            ("Feutrine sans PVC", false),
            ("Cuir de vachette", false),
        ] {
            let mut project = project("leather", &["laser-cutter"]);
            name.clone_into(&mut project.materials[0].name);
            let found = poisoned_by_laser(&project, &vocabulary());
            assert_eq!(!found.is_empty(), refused, "{name}");
        }
    }

    #[test]
    fn a_step_that_puts_both_together_is_refused_whatever_the_other_machines() {
        let mut project = project("vinyl", &["laser-cutter", "vinyl-cutter"]);
        project.steps = vec![Step {
            materials: vec!["m".to_owned()],
            machines: vec!["laser-cutter".to_owned()],
            ..Step::default()
        }];
        assert_eq!(poisoned_by_laser(&project, &vocabulary()), [0]);
    }
}
