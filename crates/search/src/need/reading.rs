//! The needs of one project.

use super::{AnyOf, Bed, Need, is_at_hand, material};
use etabli_model::{Machine, Part, Project, Vocabulary};
use std::collections::BTreeSet;

/// Machines whose bed decides what they can make.
const WITH_A_BED: [&str; 8] = [
    "laser-cutter",
    "3d-printer-fdm",
    "3d-printer-resin",
    "vinyl-cutter",
    "plotter-pen",
    "cnc-mill",
    "embroidery-machine",
    "heat-press",
];
/// Those that make a thing out of its three dimensions: a drawing is none of theirs, a solid is nobody else's.
const PRINTERS: [&str; 2] = ["3d-printer-fdm", "3d-printer-resin"];
/// Files of solids.
const SOLIDS: [&str; 7] = ["stl", "3mf", "obj", "step", "stp", "amf", "ply"];
/// Files of drawings.
const DRAWINGS: [&str; 7] = ["svg", "dxf", "pdf", "eps", "ai", "plt", "dwg"];
/// Marking what another pass of the same machine cuts.
const ENGRAVE: &str = "engrave";
/// The setting that tells the least bed.
const LEAST_BED: &str = "bed_min_mm";

/// True for a machine whose bed decides what it can make.
pub fn has_a_bed(machine: &str) -> bool {
    WITH_A_BED.contains(&machine)
}

impl Need {
    /// What must be there to make a project and use it: one need for each machine that is not optional, for each material
    /// of the vocabulary, and one for the class that uses it (or makes it, where no other uses it).
    ///
    /// Three readings are a fabmanager's: what every school has is no need; engraving goes with the cutting of the same
    /// machine (who cuts by hand marks with a pen); passes on the same machine are one need, as large as the largest.
    pub fn of(project: &Project, vocabulary: &Vocabulary) -> BTreeSet<Self> {
        let mut needs = machines(project);
        needs.extend(materials(project, vocabulary));
        let used = if project.using.is_empty() {
            &project.making
        } else {
            &project.using
        };
        let levels: BTreeSet<&str> = used.iter().map(String::as_str).collect();
        needs.extend(AnyOf::new(levels).map(|any_of| Self::Class { any_of }));
        needs
    }
}

/// A material that is asked for twice, once with substitutes, is one need: the stricter one.
fn materials(project: &Project, vocabulary: &Vocabulary) -> impl Iterator<Item = Need> {
    let needed = project.materials.iter();
    let needed: BTreeSet<AnyOf> = needed
        .filter_map(|one| material::needed(one, vocabulary))
        .collect();
    let stricter = needed.clone();
    let implied = move |one: &AnyOf| {
        stricter
            .iter()
            .any(|other| other != one && other.is_within(one))
    };
    needed
        .into_iter()
        .filter(move |one| !implied(one))
        .map(|any_of| Need::Material { any_of })
}

fn machines(project: &Project) -> BTreeSet<Need> {
    let required = || project.machines.iter().filter(|one| !one.optional);
    let mut needs: Vec<(AnyOf, Option<Bed>)> = Vec::new();
    for machine in required() {
        let marks_only = machine.process == ENGRAVE
            && required().any(|other| other.machine == machine.machine && other.process != ENGRAVE);
        let alternatives = machine.alternatives.iter().map(String::as_str);
        let any_of = AnyOf::new(std::iter::once(machine.machine.as_str()).chain(alternatives));
        let Some(any_of) = any_of.filter(|_| !marks_only) else {
            continue;
        };
        if any_of.iter().any(is_at_hand) {
            continue;
        }
        let bed = bed(machine, &any_of, project);
        match needs.iter_mut().find(|(known, _)| *known == any_of) {
            Some((_, known)) => *known = larger(*known, bed),
            None => needs.push((any_of, bed)),
        }
    }
    needs
        .into_iter()
        .map(|(any_of, bed)| Need::Machine {
            any_of,
            bed: bed.map(Bed::rounded),
        })
        .collect()
}

fn larger(one: Option<Bed>, other: Option<Bed>) -> Option<Bed> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.with(other)),
        (one, other) => one.or(other),
    }
}

/// The bed a machine must have: told outright; else what holds the files of the parts it makes, or the parts themselves;
/// else, when no part is told and no other machine could be meant, the project's files.
fn bed(machine: &Machine, any_of: &AnyOf, project: &Project) -> Option<Bed> {
    if !any_of.iter().any(has_a_bed) {
        return None;
    }
    let told = machine.settings.get(LEAST_BED);
    if let Some(bed) = told.and_then(|told| Bed::told(told.as_str()?)) {
        return Some(bed);
    }
    let parts = made_on(machine, project);
    let beds = parts
        .iter()
        .filter_map(|part| under(part, machine, project));
    let largest = beds.reduce(Bed::with);
    if largest.is_some() || !project.parts.is_empty() {
        return largest;
    }
    let rivals = project.machines.iter().filter(|other| {
        other.machine != machine.machine
            && has_a_bed(&other.machine)
            && is_printer(other) == is_printer(machine)
    });
    if rivals.count() > 0 {
        return None;
    }
    let files = project
        .files
        .iter()
        .filter(|file| goes_on(&file.kind, machine));
    files
        .filter_map(|file| file.size.as_ref().and_then(Bed::under))
        .reduce(Bed::with)
}

/// The parts a machine makes: those of the steps it works in, as far as their material is worked there; all parts, where
/// no step tells.
pub(super) fn made_on<'p>(machine: &Machine, project: &'p Project) -> Vec<&'p Part> {
    let by_process = |part: &&Part| {
        part.process.is_empty() || machine.process.is_empty() || part.process == machine.process
    };
    let steps: Vec<_> = project
        .steps
        .iter()
        .filter(|step| step.machines.contains(&machine.id))
        .collect();
    let in_a_step = |part: &&Part| {
        steps.iter().any(|step| {
            let worked = part.material.as_ref().is_none_or(|material| {
                step.materials.is_empty() || step.materials.contains(material)
            });
            worked && step.parts.contains(&part.id)
        })
    };
    let fitting = || project.parts.iter().filter(by_process);
    let told: Vec<&Part> = fitting().filter(in_a_step).collect();
    if told.is_empty() {
        fitting().collect()
    } else {
        told
    }
}

/// What one part covers on the bed: the file that holds it, as it will be sent to the machine; else the part.
fn under(part: &Part, machine: &Machine, project: &Project) -> Option<Bed> {
    let file = part.file.as_ref().and_then(|id| {
        let file = project.files.iter().find(|file| file.id == *id)?;
        goes_on(&file.kind, machine)
            .then_some(file.size.as_ref())
            .flatten()
    });
    file.and_then(Bed::under)
        .or_else(|| part.size.as_ref().and_then(Bed::under))
}

pub(super) fn is_printer(machine: &Machine) -> bool {
    PRINTERS.contains(&machine.machine.as_str())
}

fn goes_on(kind: &str, machine: &Machine) -> bool {
    if is_printer(machine) {
        SOLIDS.contains(&kind)
    } else {
        DRAWINGS.contains(&kind)
    }
}
