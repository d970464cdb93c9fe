//! The words of a credit, in the project's language.

use etabli_model::Language;

/// Words between the project's own.
pub(super) struct Words {
    pub heading: &'static str,
    /// What stands before a remark: French has a space that does not break before a colon.
    pub colon: &'static str,
    pub by: &'static str,
    pub version: &'static str,
    pub licence: &'static str,
    pub files_licence: &'static str,
    pub no_licence: &'static str,
    pub pictures: &'static str,
    pub based_on: &'static str,
    pub earlier: &'static str,
    pub root: &'static str,
    pub source: &'static str,
    pub changes: &'static str,
    pub came_from: &'static str,
}

const FRENCH: Words = Words {
    heading: "Licence et crédits",
    colon: "\u{a0}:",
    by: "de",
    version: "version",
    licence: "Licence",
    files_licence: "Licence des fichiers de fabrication",
    no_licence: "aucune n’est indiquée, tous les droits restent à l’auteur",
    pictures: "Images",
    based_on: "D’après",
    earlier: "Lui-même d’après",
    root: "À l’origine",
    source: "Source",
    changes: "Ce qui change",
    came_from: "Importé de",
};

const ENGLISH: Words = Words {
    heading: "Licence and credits",
    colon: ":",
    by: "by",
    version: "version",
    licence: "Licence",
    files_licence: "Licence of the files to make it with",
    no_licence: "none is named, the author keeps all rights",
    pictures: "Pictures",
    based_on: "Based on",
    earlier: "Itself based on",
    root: "Originally",
    source: "Source",
    changes: "What changed",
    came_from: "Imported from",
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
