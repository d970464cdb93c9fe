//! On which bed of the fablab each material of a project is worked.

use super::reading::{has_a_bed, is_printer, made_on};
use crate::need::Bed;
use crate::profile::Profile;
use etabli_model::Project;
use std::collections::BTreeMap;

/// A bed, and whose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaterialBed {
    /// Vocabulary `machines`.
    pub machine: String,
    /// Its bed, as the profile tells it.
    pub bed: Bed,
}

impl MaterialBed {
    /// The bed each material goes on, by the material's id; what no machine with a told bed works on is left out. A material
    /// that two machines work on goes on the smaller bed.
    pub fn of(project: &Project, profile: &Profile) -> BTreeMap<String, Self> {
        let mut beds: BTreeMap<String, Self> = BTreeMap::new();
        let Some(here) = &profile.machines else {
            return beds;
        };
        let flat = |one: &&etabli_model::Machine| !one.optional && !is_printer(one);
        for machine in project.machines.iter().filter(flat) {
            let names = std::iter::once(&machine.machine).chain(&machine.alternatives);
            let told = names
                .filter(|name| has_a_bed(name))
                .find_map(|name| Some((name, (*here.get(name)?)?)));
            let Some((name, bed)) = told else {
                continue;
            };
            for part in made_on(machine, project) {
                let Some(material) = part.material.clone() else {
                    continue;
                };
                let found = Self {
                    machine: name.clone(),
                    bed,
                };
                let known = beds.entry(material).or_insert_with(|| found.clone());
                if (bed.short(), bed.long()) < (known.bed.short(), known.bed.long()) {
                    *known = found;
                }
            }
        }
        beds
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::{Machine, Part, Step};

    fn project() -> Project {
        let part = |id: &str, material: &str| Part {
            id: id.to_owned(),
            material: Some(material.to_owned()),
            ..Part::default()
        };
        let machine = |id: &str, machine: &str, process: &str| Machine {
            id: id.to_owned(),
            machine: machine.to_owned(),
            process: process.to_owned(),
            ..Machine::default()
        };
        let step = |machine: &str, part: &str| Step {
            id: machine.to_owned(),
            machines: vec![machine.to_owned()],
            parts: vec![part.to_owned()],
            ..Step::default()
        };
        Project {
            parts: vec![part("a", "wood"), part("b", "film"), part("c", "card")],
            machines: vec![
                machine("m1", "laser-cutter", "cut"),
                machine("m2", "vinyl-cutter", "cut"),
                machine("m3", "paper-printer", "print"),
            ],
            steps: vec![step("m1", "a"), step("m2", "b"), step("m3", "c")],
            ..Project::default()
        }
    }

    fn profile(machines: &[(&str, Option<(u32, u32)>)]) -> Profile {
        let told = machines.iter().map(|(machine, bed)| {
            let bed = bed.and_then(|(long, short)| Bed::of(long, short));
            ((*machine).to_owned(), bed)
        });
        let mut profile = Profile::default();
        profile.machines = Some(told.collect());
        profile
    }

    #[test]
    fn each_material_goes_on_the_bed_of_the_machine_that_works_it() {
        let here = profile(&[
            ("laser-cutter", Some((600, 400))),
            ("vinyl-cutter", Some((1000, 300))),
            ("paper-printer", None),
        ]);
        let beds = MaterialBed::of(&project(), &here);
        let beds: Vec<_> = beds
            .iter()
            .map(|(material, one)| (material.as_str(), one.machine.as_str(), one.bed.long()))
            .collect();
        assert_eq!(
            beds,
            [
                ("film", "vinyl-cutter", 1000),
                ("wood", "laser-cutter", 600)
            ]
        );
    }

    #[test]
    fn no_bed_is_made_up() {
        for here in [
            Profile::default(),
            profile(&[]),
            profile(&[("laser-cutter", None), ("vinyl-cutter", None)]),
        ] {
            assert!(MaterialBed::of(&project(), &here).is_empty());
        }
    }
}
