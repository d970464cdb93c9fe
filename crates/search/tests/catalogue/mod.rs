//! A small catalogue with the traps of the real one: two meanings of "CP", cycles that share a
//! word, a machine nobody needs, a project without a time or a price.

use etabli_model::{
    Concept, Cost, Duration, Label, Machine, Material, Project, Step, TextItem, Vocabulary,
};

fn concept(id: &str, fr: &str, en: &str, synonyms: &[&str]) -> Concept {
    Concept {
        id: id.to_owned(),
        label: Label {
            fr: fr.to_owned(),
            en: en.to_owned(),
        },
        synonyms: synonyms.iter().map(|&one| one.to_owned()).collect(),
        ..Concept::default()
    }
}

fn level(id: &str, fr: &str, en: &str, cycle: &str) -> Concept {
    Concept {
        cycle: cycle.to_owned(),
        ..concept(id, fr, en, &[])
    }
}

pub(crate) fn vocabulary() -> Vocabulary {
    Vocabulary {
        kinds: vec![
            concept("material", "Matériel", "Teaching material", &[]),
            concept("tool", "Outil", "Tool", &[]),
        ],
        cycles: vec![
            concept(
                "cycle-1",
                "Cycle 1 (maternelle)",
                "Cycle 1 (preschool)",
                &[],
            ),
            concept(
                "cycle-2",
                "Cycle 2 (CP, CE1, CE2)",
                "Cycle 2 (grades 1–3)",
                &[],
            ),
            concept(
                "cycle-3",
                "Cycle 3 (CM1, CM2, 6e)",
                "Cycle 3 (grades 4–6)",
                &[],
            ),
            concept("adults", "Adultes", "Adults", &[]),
        ],
        levels: vec![
            level(
                "preschool-3",
                "Grande section (GS)",
                "Preschool year 3",
                "cycle-1",
            ),
            level("grade-1", "CP", "Grade 1", "cycle-2"),
            level("grade-3", "CE2", "Grade 3", "cycle-2"),
            level("grade-5", "CM2", "Grade 5", "cycle-3"),
            level("grade-6", "Sixième", "Grade 6", "cycle-3"),
            level("adults", "Adultes, éducation populaire", "Adults", "adults"),
        ],
        subjects: vec![
            concept(
                "mathematics",
                "Mathématiques",
                "Mathematics",
                &["maths", "géométrie"],
            ),
            concept("french", "Français", "French", &["lecture"]),
            concept(
                "physics-chemistry",
                "Physique-chimie",
                "Physics",
                &["électricité"],
            ),
            concept(
                "life-skills",
                "Vie de classe",
                "Classroom life",
                &["émotions"],
            ),
        ],
        machines: vec![
            concept("no-machine", "Sans machine", "No machine", &["ciseaux"]),
            concept(
                "laser-cutter",
                "Découpeuse laser",
                "Laser cutter",
                &["gravure"],
            ),
            concept(
                "3d-printer-fdm",
                "Imprimante 3D (fil)",
                "3D printer",
                &["impression 3D"],
            ),
            concept(
                "sewing-machine",
                "Machine à coudre",
                "Sewing machine",
                &["couture"],
            ),
        ],
        materials: vec![
            concept("plywood", "Contreplaqué", "Plywood", &["CP", "peuplier"]),
            concept("acrylic", "Acrylique (PMMA)", "Acrylic", &["plexi"]),
            concept("cardboard", "Carton", "Cardboard", &[]),
        ],
        ..Vocabulary::default()
    }
}

pub(crate) struct Sketch {
    pub(crate) id: &'static str,
    pub(crate) title: &'static str,
    pub(crate) summary: &'static str,
    pub(crate) keywords: &'static [&'static str],
    pub(crate) using: &'static [&'static str],
    pub(crate) subjects: &'static [&'static str],
    pub(crate) machines: &'static [&'static str],
    pub(crate) materials: &'static [&'static str],
    pub(crate) step: &'static str,
    pub(crate) minutes: u32,
    pub(crate) cost: Option<&'static str>,
    pub(crate) updated: &'static str,
}

const SKETCHES: [Sketch; 6] = [
    Sketch {
        id: "disques-fractions",
        title: "Disques de fractions",
        summary: "Comparer et additionner des parts d’un même disque.",
        keywords: &["part", "numérateur"],
        using: &["grade-3", "grade-5"],
        subjects: &["mathematics"],
        machines: &["laser-cutter"],
        materials: &["plywood"],
        step: "Découpe les secteurs dans la plaque de 3 mm. [Le fichier](https://example.org/sapin).",
        minutes: 90,
        cost: Some("1.80"),
        updated: "2026-03-01",
    },
    Sketch {
        id: "alphabet-braille",
        title: "Alphabet tactile en braille",
        summary: "Découvrir l’écriture des personnes aveugles.",
        keywords: &["toucher", "handicap"],
        using: &["preschool-3", "grade-1"],
        subjects: &["french"],
        machines: &["3d-printer-fdm"],
        materials: &[],
        step: "Imprime les plaquettes, ponce les bords.",
        minutes: 200,
        cost: Some("0.90"),
        updated: "2026-09-12",
    },
    Sketch {
        id: "testeur-conductivite",
        title: "Testeur de conductivité",
        summary: "Trier les matières qui laissent passer le courant.",
        keywords: &["circuit", "pile"],
        using: &["grade-5", "grade-6"],
        subjects: &["physics-chemistry"],
        machines: &["laser-cutter"],
        materials: &["acrylic"],
        step: "Colle 3 aimants sous le socle.",
        minutes: 55,
        cost: Some("4"),
        updated: "2026-01-20",
    },
    Sketch {
        id: "roue-emotions",
        title: "Roue des émotions",
        summary: "Dire comment l’on se sent, sans un mot.",
        keywords: &[],
        using: &["grade-1"],
        subjects: &["life-skills"],
        machines: &[],
        materials: &["cardboard"],
        step: "Mesure puis coupe le carton. Écris une fraction de phrase.",
        minutes: 25,
        cost: None,
        updated: "2025-11-02",
    },
    Sketch {
        id: "jeux-bateaux",
        title: "Jeux de bateaux",
        summary: "Repérer des cases par leurs coordonnées.",
        keywords: &["repérage", "œuvre"],
        using: &["grade-6"],
        subjects: &["mathematics"],
        machines: &["sewing-machine", "laser-cutter"],
        materials: &["plywood"],
        step: "Trace le quadrillage.",
        minutes: 0,
        cost: None,
        updated: "",
    },
    Sketch {
        id: "gabarit-couture",
        title: "Gabarit de couture",
        summary: "Coudre droit dès le premier essai.",
        keywords: &["tissu"],
        using: &["adults"],
        subjects: &[],
        machines: &["sewing-machine"],
        materials: &[],
        step: "Pose le gabarit, pique à 5 mm du bord, pèse 20 g de fil.",
        minutes: 30,
        cost: Some("0.90"),
        updated: "2026-09-12",
    },
];

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

impl Sketch {
    pub(crate) fn project(&self) -> Project {
        let item = |position: usize, word: &str| (format!("i{position}"), word.to_owned());
        let items = |words: &[&str]| -> Vec<(String, String)> {
            words
                .iter()
                .enumerate()
                .map(|(at, word)| item(at, word))
                .collect()
        };
        Project {
            id: self.id.to_owned(),
            kind: "material".to_owned(),
            language: "fr".to_owned(),
            title: self.title.to_owned(),
            summary: self.summary.to_owned(),
            keywords: owned(self.keywords),
            using: owned(self.using),
            subjects: owned(self.subjects),
            machines: items(self.machines)
                .into_iter()
                .map(|(id, machine)| Machine {
                    id,
                    machine,
                    ..Machine::default()
                })
                .collect(),
            materials: items(self.materials)
                .into_iter()
                .map(|(id, kind)| Material {
                    id,
                    kind,
                    ..Material::default()
                })
                .collect(),
            steps: vec![Step {
                text: self.step.to_owned(),
                ..Step::default()
            }],
            objectives: vec![TextItem::default()],
            duration: Duration {
                class: self.minutes,
                ..Duration::default()
            },
            cost: self.cost.map(|cost| Cost {
                per_object: cost.parse().expect("test prices are decimals"),
                currency: "EUR".to_owned(),
                year: None,
                ..Cost::default()
            }),
            updated: self.updated.to_owned(),
            ..Project::default()
        }
    }
}

pub(crate) fn projects() -> Vec<Project> {
    SKETCHES.iter().map(Sketch::project).collect()
}
