//! The coach: nothing here is wrong, everything here makes a project better.

use super::Check;
use crate::diagnostic::Problem;
use crate::fold::fold;
use crate::vocabulary::concept;
use crate::{CalloutKind, Machine, Project, UnderLaser, Vocabulary};

const WORDS_IN_A_STEP: usize = 90;
const LASER: &str = "laser-cutter";

/// Something one works with, and what it can do to a hand.
struct Gear {
    /// Its names, French and English.
    names: &'static [&'static str],
    /// Vocabulary `machines`; empty for a hand tool.
    machine: &'static str,
    /// Beginnings of words that tell its danger; none for a harmless tool.
    hazards: &'static [&'static str],
}

const fn tool(names: &'static [&'static str]) -> Gear {
    Gear {
        names,
        machine: "",
        hazards: &[],
    }
}

const fn danger(
    machine: &'static str,
    names: &'static [&'static str],
    hazards: &'static [&'static str],
) -> Gear {
    Gear {
        names,
        machine,
        hazards,
    }
}

const CUTS: &[&str] = &[
    "coup", "lame", "tranch", "cut", "blade", "sharp", "pointe", "doigt", "finger",
];
const BURNS: &[&str] = &["brul", "chaud", "burn", "hot", "scald"];
const TURNS: &[&str] = &[
    "meche", "foret", "tourn", "lunette", "goggle", "spin", "drill", "perc",
];

/// Names are whole words, so that "lime" the file is found in "une lime" and not in "limer". Words with another common
/// meaning in a lesson (règle, aiguille, pince) stand here only with what tells them apart.
const GEAR: &[Gear] = &[
    danger(
        LASER,
        &["découpeuse laser", "laser cutter"],
        &["laser", "incendie", "feu", "flamme", "fire", "fum"],
    ),
    danger("soldering-iron", &["fer à souder", "soldering iron"], BURNS),
    danger("hot-glue-gun", &["pistolet à colle", "glue gun"], BURNS),
    danger(
        "hot-wire-cutter",
        &["fil chaud", "hot wire cutter"],
        &["brul", "burn", "vapeur", "fum", "hot"],
    ),
    danger("heat-press", &["presse à chaud", "heat press"], BURNS),
    danger("thermoformer", &["thermoformeuse", "vacuum former"], BURNS),
    danger(
        "drill",
        &["perceuse", "visseuse", "drill press", "power drill"],
        TURNS,
    ),
    danger("scroll-saw", &["scie à chantourner", "scroll saw"], CUTS),
    danger("band-saw", &["scie à ruban", "band saw"], CUTS),
    danger(
        "cnc-mill",
        &["fraiseuse", "milling machine"],
        &["fraise", "copeau", "lunette", "mill", "chip", "goggle"],
    ),
    danger("guillotine", &["massicot", "cisaille", "guillotine"], CUTS),
    danger(
        "sander",
        &["ponceuse", "power sander"],
        &["poussi", "dust", "masque", "mask"],
    ),
    danger(
        "3d-printer-resin",
        &["imprimante à résine", "resin printer"],
        &["gant", "glove", "resin", "vapeur", "fume"],
    ),
    danger(
        "",
        &["cutter", "scalpel", "craft knife", "utility knife"],
        CUTS,
    ),
    danger("", &["scie", "handsaw", "hacksaw", "fretsaw"], CUTS),
    tool(&["ciseaux", "scissors"]),
    tool(&["équerre", "set square", "try square"]),
    tool(&["marteau", "maillet", "hammer", "mallet"]),
    tool(&["tournevis", "screwdriver"]),
    tool(&[
        "pince coupante",
        "pince à dénuder",
        "wire stripper",
        "side cutter",
    ]),
    tool(&[
        "papier de verre",
        "papier abrasif",
        "cale à poncer",
        "sandpaper",
        "sanding block",
    ]),
    tool(&["serre joint", "clamp"]),
    tool(&["perforatrice", "emporte pièce", "hole punch"]),
    tool(&["agrafeuse", "stapler"]),
    tool(&["pied à coulisse", "caliper"]),
    tool(&["pinceau", "paintbrush"]),
    tool(&["multimètre", "multimeter"]),
    tool(&["niveau à bulle", "spirit level"]),
];

/// What tells that the smoke of a laser is dealt with.
const FUMES: &[&str] = &[
    "fum", "aspir", "extract", "ventil", "aer", "vapeur", "vapour", "filt",
];

impl Check<'_> {
    pub(super) fn advice(&mut self, project: &Project, vocabulary: &Vocabulary) {
        if project.licence.is_empty() {
            self.add(Problem::NoLicence, "licence");
        }
        if project.duration.total() == 0 {
            self.add(Problem::NoTime, "duration");
        }
        if project.status == "reproduced" && project.times_reproduced() == 0 {
            self.add(Problem::ReproducedByNobody, "status");
        }
        for (position, material) in project.materials.iter().enumerate() {
            if material.quantity.is_none() {
                self.add(
                    Problem::MissingQuantity,
                    format!("materials[{position}].quantity"),
                );
            }
        }
        for (position, part) in project.parts.iter().enumerate() {
            if !project
                .steps
                .iter()
                .any(|step| step.parts.contains(&part.id))
            {
                self.add(Problem::UnusedPart, format!("parts[{position}]"));
            }
        }
        for (position, step) in project.steps.iter().enumerate() {
            let words = step.text.split_whitespace().count();
            if words > WORDS_IN_A_STEP {
                self.add(
                    Problem::LongStep { words },
                    format!("steps[{position}].text"),
                );
            }
        }
        self.unlisted_tools(project, vocabulary);
        self.untold_hazards(project, vocabulary);
        self.laser_settings(project);
    }

    /// Tools a step speaks of and no list names.
    fn unlisted_tools(&mut self, project: &Project, vocabulary: &Vocabulary) {
        let listed = Words::of(listed_names(project, vocabulary));
        let unlisted: Vec<&Gear> = GEAR
            .iter()
            .filter(|gear| !listed.name(gear) && !project.machines.iter().any(|one| gear.is(one)))
            .collect();
        for (position, step) in project.steps.iter().enumerate() {
            let said = Words::of([step.title.as_str(), step.text.as_str()]);
            for gear in &unlisted {
                if let Some(name) = gear.names.iter().find(|name| said.has(name)) {
                    let tool = (*name).to_owned();
                    self.add(
                        Problem::UnlistedTool { tool },
                        format!("steps[{position}].text"),
                    );
                }
            }
        }
    }

    /// Machines and tools that can injure, and about which nothing is said.
    fn untold_hazards(&mut self, project: &Project, vocabulary: &Vocabulary) {
        let told = warnings(project);
        for (position, machine) in project.machines.iter().enumerate() {
            let Some(gear) = GEAR.iter().find(|gear| gear.is(machine)) else {
                continue;
            };
            let steps = project
                .steps
                .iter()
                .filter(|one| one.machines.contains(&machine.id));
            let steps: Vec<&str> = steps.map(|one| one.id.as_str()).collect();
            if !is_covered(project, &machine.id, &steps) && !tells(&told, gear.hazards) {
                let what = machine.machine.clone();
                self.add(
                    Problem::HazardNotMentioned { what },
                    format!("machines[{position}]"),
                );
            }
        }
        for (position, tool) in project.tools.iter().enumerate() {
            let name = Words::of([tool.name.as_str()]);
            let gear = GEAR.iter().find(|gear| name.name(gear));
            let Some(gear) = gear.filter(|gear| !gear.hazards.is_empty()) else {
                continue;
            };
            let steps = project
                .steps
                .iter()
                .filter(|one| one.tools.contains(&tool.id));
            let steps: Vec<&str> = steps.map(|one| one.id.as_str()).collect();
            if !is_covered(project, &tool.id, &steps) && !tells(&told, gear.hazards) {
                let what = tool.name.clone();
                self.add(
                    Problem::HazardNotMentioned { what },
                    format!("tools[{position}]"),
                );
            }
        }
        if project.machines.iter().any(|one| one.machine == LASER) && !tells(&told, FUMES) {
            for (position, material) in project.materials.iter().enumerate() {
                let known = concept(&vocabulary.materials, &material.kind);
                if known.is_some_and(|known| known.laser == Some(UnderLaser::Care)) {
                    let material = material.kind.clone();
                    self.add(
                        Problem::FumesNotMentioned { material },
                        format!("materials[{position}].kind"),
                    );
                }
            }
        }
    }

    /// A percentage of a power nobody knows helps nobody.
    fn laser_settings(&mut self, project: &Project) {
        for (position, machine) in project.machines.iter().enumerate() {
            let tested = machine.tested_on.as_ref().and_then(|tested| tested.power_w);
            if machine.machine == LASER
                && machine.settings.contains_key("power_percent")
                && !machine.settings.contains_key("machine_power_w")
                && tested.is_none()
            {
                self.add(
                    Problem::PowerWithoutWatts,
                    format!("machines[{position}].settings"),
                );
            }
        }
    }
}

impl Gear {
    fn is(&self, machine: &Machine) -> bool {
        !self.machine.is_empty() && self.machine == machine.machine
    }
}

/// Everything a project lists under a name.
fn listed_names<'a>(project: &'a Project, vocabulary: &'a Vocabulary) -> Vec<&'a str> {
    let machines = project.machines.iter().flat_map(|machine| {
        let label = concept(&vocabulary.machines, &machine.machine).map(|known| &known.label);
        label
            .into_iter()
            .flat_map(|label| [label.fr.as_str(), label.en.as_str()])
    });
    let tools = project.tools.iter().map(|one| one.name.as_str());
    let materials = project.materials.iter().map(|one| one.name.as_str());
    let parts = project.parts.iter().map(|one| one.name.as_str());
    // A caliper's own steps may speak of the caliper.
    [project.title.as_str()]
        .into_iter()
        .chain(machines)
        .chain(tools)
        .chain(materials)
        .chain(parts)
        .collect()
}

/// What is said about danger anywhere in the project, folded.
fn warnings(project: &Project) -> String {
    let notes = project
        .safety
        .iter()
        .flat_map(|note| [&note.hazard, &note.text]);
    let callouts = project.steps.iter().flat_map(|step| &step.callouts);
    let callouts = callouts
        .filter(|one| one.kind != CalloutKind::Tip)
        .map(|one| &one.text);
    let all: Vec<&str> = notes.chain(callouts).map(String::as_str).collect();
    format!(" {}", fold(&all.join(" ")))
}

/// True when a safety note concerns this item, or a step that uses it.
fn is_covered(project: &Project, id: &str, steps: &[&str]) -> bool {
    let mut concerned = project.safety.iter().flat_map(|note| &note.applies_to);
    concerned.any(|one| one == id || steps.contains(&one.as_str()))
}

fn tells(told: &str, beginnings: &[&str]) -> bool {
    let mut words = told.split(|letter: char| !letter.is_alphanumeric());
    words.any(|word| {
        beginnings
            .iter()
            .any(|beginning| word.starts_with(beginning))
    })
}

/// Words without case, accents nor plural, so that whole names can be looked for.
struct Words(String);

impl Words {
    fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let texts: Vec<&str> = texts.into_iter().collect();
        Self(plain(&texts.join(" ")))
    }

    fn has(&self, name: &str) -> bool {
        self.0.contains(&plain(name))
    }

    fn name(&self, gear: &Gear) -> bool {
        gear.names.iter().any(|name| self.has(name))
    }
}

/// What stands before "cutter" in the English names of machines: no knife, which "cutter" is in French.
const CUTTING_MACHINES: &[&str] = &[" laser ", " vinyl ", " wire "];

fn plain(text: &str) -> String {
    let mut words = " ".to_owned();
    let folded = fold(text);
    for word in folded.split(|letter: char| !letter.is_alphanumeric()) {
        let singular = match word.strip_suffix(['s', 'x']) {
            Some(one) if one.len() > 2 => one,
            _ => word,
        };
        if singular == "cutter" && CUTTING_MACHINES.iter().any(|one| words.ends_with(one)) {
            words.pop();
        }
        if !singular.is_empty() {
            words.push_str(singular);
            words.push(' ');
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::validate;
    use super::*;
    use crate::{Callout, Material, SafetyNote, Step, Tool};

    fn codes(project: &Project) -> Vec<(String, String)> {
        validate(project, "", &Vocabulary::default())
            .into_iter()
            .map(|found| (found.problem.code(), found.path))
            .collect()
    }

    fn has(project: &Project, code: &str, path: &str) -> bool {
        codes(project).contains(&(code.to_owned(), path.to_owned()))
    }

    fn step(text: &str) -> Project {
        Project {
            steps: vec![Step {
                id: "S".to_owned(),
                text: text.to_owned(),
                ..Step::default()
            }],
            ..Project::default()
        }
    }

    #[test]
    fn names_the_tools_a_step_uses_and_no_list_names() {
        for (text, unlisted) in [
            ("Coupe le fil avec une paire de ciseaux.", true),
            ("Frappe avec les maillets.", true),
            ("Trace à l’équerre.", true),
            ("Pose le pied à coulisse.", true),
            ("Use the wire strippers.", true),
            ("Lis la règle du jeu.", false),
            ("Les sciences de la vie.", false),
            ("Colle la pièce A.", false),
        ] {
            let found = has(&step(text), "unlisted-tool", "steps[0].text");
            assert_eq!(found, unlisted, "{text}");
        }
    }

    #[test]
    fn a_tool_listed_under_another_name_is_listed() {
        let mut project = step("Enfonce le clou au marteau.");
        project.tools = vec![Tool {
            id: "T".to_owned(),
            name: "Petit maillet".to_owned(),
            ..Tool::default()
        }];
        assert!(!has(&project, "unlisted-tool", "steps[0].text"));
    }

    #[test]
    fn a_laser_cutter_is_no_knife() {
        for (text, knife, laser) in [
            ("Coupe au cutter.", true, false),
            ("Laser cutter", false, true),
            ("Vinyl cutter, hot-wire cutter", false, false),
            ("Use the laser cutter, then a cutter.", true, true),
        ] {
            let words = Words::of([text]);
            assert_eq!(words.has("cutter"), knife, "{text}");
            assert_eq!(words.has("laser cutter"), laser, "{text}");
        }
    }

    #[test]
    fn a_machine_that_can_injure_needs_a_word_of_caution() {
        let machine = Machine {
            id: "M".to_owned(),
            machine: "soldering-iron".to_owned(),
            ..Machine::default()
        };
        let mut project = step("Soude la résistance.");
        project.machines = vec![machine];
        assert!(has(&project, "hazard-not-mentioned", "machines[0]"));
        let mut by_callout = project.clone();
        by_callout.steps[0].callouts = vec![Callout {
            id: "C".to_owned(),
            kind: CalloutKind::Danger,
            text: "Attention à la brûlure.".to_owned(),
        }];
        assert!(!has(&by_callout, "hazard-not-mentioned", "machines[0]"));
        project.steps[0].machines = vec!["M".to_owned()];
        project.safety = vec![SafetyNote {
            id: "N".to_owned(),
            text: "Un adulte reste à côté.".to_owned(),
            applies_to: vec!["S".to_owned()],
            ..SafetyNote::default()
        }];
        assert!(!has(&project, "hazard-not-mentioned", "machines[0]"));
    }

    #[test]
    fn mdf_under_a_laser_needs_a_word_about_fumes() {
        let mut vocabulary = Vocabulary::default();
        vocabulary.materials.push(crate::Concept {
            id: "mdf".to_owned(),
            laser: Some(UnderLaser::Care),
            ..crate::Concept::default()
        });
        let mut project = step("Découpe.");
        project.machines = vec![Machine {
            id: "M".to_owned(),
            machine: LASER.to_owned(),
            ..Machine::default()
        }];
        project.materials = vec![Material {
            id: "B".to_owned(),
            kind: "mdf".to_owned(),
            ..Material::default()
        }];
        let found = |project: &Project| {
            let all = validate(project, "", &vocabulary);
            all.iter()
                .any(|one| one.problem.code() == "fumes-not-mentioned")
        };
        assert!(found(&project));
        project.safety = vec![SafetyNote {
            id: "N".to_owned(),
            text: "Allume l’aspiration avant de lancer.".to_owned(),
            ..SafetyNote::default()
        }];
        assert!(!found(&project));
    }
}
