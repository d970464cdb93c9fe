//! The words between the project's own, in its language.

use etabli_model::Language;

/// Words of a page.
pub(super) struct Words {
    /// What stands before a remark: French has a space that does not break before a colon.
    pub colon: &'static str,
    pub levels: &'static str,
    pub subjects: &'static str,
    pub needs: &'static str,
    pub difficulty: &'static str,
    pub times: &'static str,
    pub preparation: &'static str,
    pub machine: &'static str,
    pub class: &'static str,
    pub drying: &'static str,
    pub cost: &'static str,
    pub parts: &'static str,
    pub session: &'static str,
    pub adaptations: &'static str,
    pub simple: &'static str,
    pub challenge: &'static str,
    pub makes: &'static str,
    pub credits: &'static str,
    pub authors: &'static str,
    pub licence: &'static str,
    pub files_licence: &'static str,
    pub based_on: &'static str,
    pub root: &'static str,
    pub changes: &'static str,
    pub page: &'static str,
    pub send: &'static str,
}

const FRENCH: Words = Words {
    colon: "\u{a0}:",
    levels: "Niveaux",
    subjects: "Disciplines",
    needs: "Besoins particuliers",
    difficulty: "Difficulté",
    times: "Durées",
    preparation: "préparation",
    machine: "machine, par objet",
    class: "avec la classe",
    drying: "séchage",
    cost: "Coût",
    parts: "Pièces",
    session: "Déroulement de la séance",
    adaptations: "Adaptations",
    simple: "Plus simple",
    challenge: "Défi",
    makes: "Ils l’ont fabriqué",
    credits: "Licence et crédits",
    authors: "Auteurs",
    licence: "Licence",
    files_licence: "Licence des fichiers",
    based_on: "D’après",
    root: "À l’origine",
    changes: "Ce qui change",
    page: "Page du projet",
    send: "Images et fichiers à envoyer sur le wiki",
};

const ENGLISH: Words = Words {
    colon: ":",
    levels: "Levels",
    subjects: "Subjects",
    needs: "Special needs",
    difficulty: "Difficulty",
    times: "Times",
    preparation: "preparation",
    machine: "machine, per object",
    class: "with the class",
    drying: "drying",
    cost: "Cost",
    parts: "Parts",
    session: "Lesson",
    adaptations: "Adaptations",
    simple: "Simpler",
    challenge: "Challenge",
    makes: "They made it",
    credits: "Licence and credits",
    authors: "Authors",
    licence: "Licence",
    files_licence: "Licence of the files",
    based_on: "Based on",
    root: "Originally",
    changes: "What changed",
    page: "Page of the project",
    send: "Pictures and files to upload to the wiki",
};

impl Words {
    /// The words of a language.
    pub(super) const fn of(language: Language) -> &'static Self {
        match language {
            Language::French => &FRENCH,
            Language::English => &ENGLISH,
        }
    }
}
