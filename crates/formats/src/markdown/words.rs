//! The names of sections, as the page writes them and as people write them.

use etabli_model::Language;
use etabli_model::fold::fold;

/// What a section of the page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Topic {
    Materials,
    Tools,
    Machines,
    Safety,
    Steps,
    Objectives,
    Prerequisites,
    Differentiation,
    Assessment,
    Further,
    Vocabulary,
    Files,
}

/// Each topic with its names in French and in English, the written one first, and others.
const NAMES: &[(Topic, &str, &str, &[&str])] = &[
    (
        Topic::Objectives,
        "Objectifs",
        "Objectives",
        &["ce que l on apprend", "learning goals"],
    ),
    (
        Topic::Prerequisites,
        "Prérequis",
        "Prerequisites",
        &["pre requis"],
    ),
    (
        Topic::Materials,
        "Matériel",
        "Materials",
        &[
            "materiaux",
            "fournitures",
            "nomenclature",
            "liste du materiel",
            "bill of materials",
            "bom",
            "supplies",
            "ingredients",
            "materials needed",
            "materials required",
            "required materials",
            "materiel necessaire",
            "materiel requis",
            "materiaux necessaires",
            "liste de materiel",
            "liste des materiaux",
            "you will need",
            "what you need",
            "what you ll need",
            "for this section you will need",
            "parts",
            "parts list",
            "part list",
            "parts needed",
            "components",
            "composants",
        ],
    ),
    (
        Topic::Tools,
        "Outils",
        "Tools",
        &[
            "outillage",
            "outils necessaires",
            "tools needed",
            "tools required",
            "required tools",
        ],
    ),
    (Topic::Machines, "Machines", "Machines", &["machine"]),
    (
        Topic::Safety,
        "Sécurité",
        "Safety",
        &["precautions", "consignes de securite", "risks"],
    ),
    (
        Topic::Steps,
        "Étapes",
        "Steps",
        &[
            "etapes de fabrication",
            "fabrication",
            "realisation",
            "instructions",
            "tutoriel",
            "procedure",
            "deroule",
            "assembly instructions",
            "making",
            "method",
            "build instructions",
            "building instructions",
            "step by step",
            "etapes de montage",
        ],
    ),
    (
        Topic::Differentiation,
        "Différenciation",
        "Differentiation",
        &[],
    ),
    (Topic::Assessment, "Évaluation", "Assessment", &[]),
    (
        Topic::Further,
        "Pour aller plus loin",
        "Going further",
        &["prolongements", "further"],
    ),
    (
        Topic::Vocabulary,
        "Vocabulaire",
        "Vocabulary",
        &["lexique", "glossaire", "glossary"],
    ),
    (
        Topic::Files,
        "Fichiers",
        "Files",
        &["ressources", "telechargements", "downloads"],
    ),
];

impl Topic {
    /// Every topic, in the order of the page.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        NAMES.iter().map(|(topic, ..)| *topic)
    }

    /// The heading the page gives it.
    pub(crate) fn heading(self, language: Language) -> &'static str {
        let found = NAMES.iter().find(|(topic, ..)| *topic == self);
        found.map_or("", |(_, french, english, _)| match language {
            Language::French => french,
            Language::English => english,
        })
    }

    /// The topic a heading names.
    pub(crate) fn of(heading: &str) -> Option<Self> {
        let heading = bare(heading);
        let is = |name: &str| bare(name) == heading;
        let found = NAMES.iter().find(|(_, french, english, others)| {
            is(french) || is(english) || others.iter().any(|name| is(name))
        });
        found.map(|(topic, ..)| *topic)
    }
}

/// A heading in small letters, without accents, signs or numbers before it.
fn bare(heading: &str) -> String {
    let folded = fold(heading);
    let words = folded
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// What a remark is called, in both languages.
pub(crate) const CAUTION: [&str; 2] = ["Attention", "Caution"];
pub(crate) const DANGER: [&str; 2] = ["Danger", "Danger"];
pub(crate) const TIP: [&str; 2] = ["Astuce", "Tip"];
pub(crate) const CHECK: [&str; 2] = ["Vérifier", "Check"];

/// The word of a remark in a language.
pub(crate) const fn said(words: [&'static str; 2], language: Language) -> &'static str {
    match language {
        Language::French => words[0],
        Language::English => words[1],
    }
}
