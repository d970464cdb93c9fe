//! What a project of the gallery promises beyond being readable: a teacher could make it tomorrow.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use etabli_model::{FileEntry, Project, Vocabulary};
use sha2::{Digest, Sha256};

use super::svg;

const FEWEST_STEPS: usize = 5;
const FEWEST_SUBJECTS: usize = 10;
const FEWEST_REMIXES: usize = 2;
/// Laser, 3D print, vinyl, sewing, electronics, wood.
const MACHINES: [&str; 6] = [
    "laser-cutter",
    "3d-printer-fdm",
    "vinyl-cutter",
    "sewing-machine",
    "soldering-iron",
    "hand-tools-wood",
];

/// Faults of one project, whose files stand in `folder`.
pub fn faults(project: &Project, folder: &Path) -> Vec<String> {
    let mut faults = Vec::new();
    if project.steps.len() < FEWEST_STEPS {
        faults.push(format!(
            "{} steps, fewer than {FEWEST_STEPS}",
            project.steps.len()
        ));
    }
    for step in &project.steps {
        if !step.images.iter().any(|id| project.image(id).is_some()) {
            faults.push(format!("step {}: no drawing", step.id));
        }
    }
    for image in &project.images {
        if image.alt.trim().is_empty() {
            faults.push(format!("{}: no alternative text", image.path));
        }
        faults.extend(file_faults(folder, &image.path, svg::faults));
    }
    if project.files.is_empty() {
        faults.push("nothing to cut or print".to_owned());
    }
    for entry in &project.files {
        faults.extend(entry_faults(entry, folder));
    }
    for (list, empty) in [
        ("safety", project.safety.is_empty()),
        ("objectives", project.objectives.is_empty()),
        ("session", project.session.is_empty()),
        ("materials", project.materials.is_empty()),
        ("cost", project.cost.is_none()),
    ] {
        if empty {
            faults.push(format!("no {list}"));
        }
    }
    faults
}

/// A file that is offered for download: there, whole, unchanged, and true to scale.
fn entry_faults(entry: &FileEntry, folder: &Path) -> Vec<String> {
    let Ok(bytes) = fs::read(folder.join(&entry.path)) else {
        return vec![format!("{}: missing", entry.path)];
    };
    let mut faults = Vec::new();
    if bytes.len() as u64 != entry.bytes {
        faults.push(format!(
            "{}: {} bytes, not {}",
            entry.path,
            bytes.len(),
            entry.bytes
        ));
    }
    if sha256(&bytes) != entry.sha256 {
        faults.push(format!("{}: its sha256 is {}", entry.path, sha256(&bytes)));
    }
    if entry.path.ends_with(".svg") {
        faults.extend(file_faults(folder, &entry.path, |text| {
            let mut faults = svg::faults(text);
            faults.extend(svg::scale_faults(text));
            faults.extend(size_fault(entry, text));
            faults
        }));
    }
    faults
}

/// The size told beside the file is the one in it.
fn size_fault(entry: &FileEntry, text: &str) -> Option<String> {
    let said = entry.size?;
    let said = [said.width?, said.height?].map(|side| side.to_string());
    let (width, height) = svg::size(text)?;
    let drawn = [width, height].map(|side| side.to_string());
    (said != drawn).then(|| {
        format!(
            "said to be {} mm, is {} mm",
            said.join(" × "),
            drawn.join(" × ")
        )
    })
}

fn file_faults(folder: &Path, path: &str, rule: impl Fn(&str) -> Vec<String>) -> Vec<String> {
    let faults = match fs::read_to_string(folder.join(path)) {
        Ok(text) if path.ends_with(".svg") => rule(&text),
        Ok(_) => Vec::new(),
        Err(error) => vec![error.to_string()],
    };
    faults
        .iter()
        .map(|fault| format!("{path}: {fault}"))
        .collect()
}

fn sha256(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Remixes whose parent stands in the gallery in the very version they name, and is not what they say it was.
pub fn untrue_lineages(projects: &[Project]) -> Vec<String> {
    let parent = |id: &str| projects.iter().find(|project| project.id == id);
    let mut untrue = Vec::new();
    for project in projects {
        for named in &project.based_on {
            let Some(parent) = parent(&named.id).filter(|one| one.version == named.version) else {
                continue;
            };
            let hash = sha256(etabli_model::write_project(parent).as_bytes());
            if named.base_hash != hash {
                untrue.push(format!(
                    "{}: base_hash of {} is {hash}",
                    project.id, parent.id
                ));
            }
            if project.steps == parent.steps {
                untrue.push(format!(
                    "{}: its steps are those of {}",
                    project.id, parent.id
                ));
            }
        }
    }
    untrue
}

/// What a whole gallery must hold something for, and does not.
pub fn uncovered(projects: &[Project], vocabulary: &Vocabulary) -> Vec<String> {
    let cycles: BTreeSet<String> = projects
        .iter()
        .flat_map(|project| {
            let levels = [project.making.as_slice(), &project.using].concat();
            vocabulary.cycles_of(&levels)
        })
        .collect();
    let machines: BTreeSet<&str> = projects
        .iter()
        .flat_map(|project| {
            project
                .machines
                .iter()
                .map(|machine| machine.machine.as_str())
        })
        .collect();
    let mut missing: Vec<String> = [
        "cycle-1",
        "cycle-2",
        "cycle-3",
        "cycle-4",
        "upper-secondary",
    ]
    .iter()
    .filter(|cycle| !cycles.contains(**cycle))
    .map(|cycle| format!("nothing for {cycle}"))
    .collect();
    for machine in MACHINES {
        if !machines.contains(machine) {
            missing.push(format!("nothing made with {machine}"));
        }
    }
    for kind in &vocabulary.kinds {
        if !projects.iter().any(|project| project.kind == kind.id) {
            missing.push(format!("no {}", kind.id));
        }
    }
    let subjects = projects.iter().flat_map(|project| &project.subjects);
    let subjects: BTreeSet<&String> = subjects.collect();
    let remixes = projects.iter().filter(|one| !one.based_on.is_empty());
    for (what, found, fewest) in [
        ("subjects", subjects.len(), FEWEST_SUBJECTS),
        ("remixes", remixes.count(), FEWEST_REMIXES),
    ] {
        if found < fewest {
            missing.push(format!("{found} {what}, fewer than {fewest}"));
        }
    }
    let by_hand = |project: &Project| {
        let office = ["no-machine", "paper-printer"];
        let needed = project.machines.iter().filter(|machine| !machine.optional);
        needed
            .into_iter()
            .all(|machine| office.contains(&machine.machine.as_str()))
    };
    if !projects.iter().any(by_hand) {
        missing.push("nothing without a machine".to_owned());
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::{Image, Machine, Step};

    const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4mm\" height=\"4mm\" viewBox=\"0 0 4 4\"/>";

    fn folder(name: &str) -> std::path::PathBuf {
        let folder =
            std::env::temp_dir().join(format!("etabli-projects-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("a.svg"), DRAWING).unwrap();
        folder
    }

    fn entry() -> FileEntry {
        FileEntry {
            path: "a.svg".to_owned(),
            bytes: DRAWING.len() as u64,
            sha256: sha256(DRAWING.as_bytes()),
            ..FileEntry::default()
        }
    }

    #[test]
    fn the_hash_is_the_one_everybody_computes() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(b"abc"), expected);
    }

    #[test]
    fn a_file_that_was_changed_lost_or_resized_is_found() {
        let folder = folder("file");
        assert_eq!(entry_faults(&entry(), &folder), Vec::<String>::new());
        let lost = FileEntry {
            path: "b.svg".to_owned(),
            ..entry()
        };
        let longer = FileEntry {
            bytes: 1,
            ..entry()
        };
        let changed = FileEntry {
            sha256: String::new(),
            ..entry()
        };
        let size = etabli_model::Size {
            width: "4".parse().ok(),
            height: "5".parse().ok(),
            ..Default::default()
        };
        let resized = FileEntry {
            size: Some(size),
            ..entry()
        };
        for bad in [lost, longer, changed, resized] {
            assert_eq!(entry_faults(&bad, &folder).len(), 1, "{bad:?}");
        }
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_project_with_nothing_in_it_keeps_none_of_the_promises() {
        let folder = folder("empty");
        let mut project = Project::default();
        assert_eq!(faults(&project, &folder).len(), 7);
        project.steps = vec![Step::default(); FEWEST_STEPS];
        project.images = vec![Image {
            path: "a.svg".to_owned(),
            ..Image::default()
        }];
        let found = faults(&project, &folder);
        assert!(found.contains(&"step : no drawing".to_owned()), "{found:?}");
        assert!(
            found.contains(&"a.svg: no alternative text".to_owned()),
            "{found:?}"
        );
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn an_empty_gallery_covers_nothing_and_a_laser_is_a_machine() {
        let vocabulary = Vocabulary::default();
        // Five cycles, six machines, no machine, subjects, remixes; this vocabulary has no kinds.
        assert_eq!(uncovered(&[], &vocabulary).len(), 14);
        let laser = Machine {
            machine: "laser-cutter".to_owned(),
            ..Machine::default()
        };
        let project = Project {
            machines: vec![laser],
            ..Project::default()
        };
        assert_eq!(uncovered(&[project], &vocabulary).len(), 13);
    }
}
