//! The styles that are built in: the one Typst names as its default, without its rules.

use crate::citationberg::{IndependentStyle, Locale, Style};

/// A style that is built in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ArchivedStyle {
    /// Typst's default.
    InstituteOfElectricalAndElectronicsEngineers,
}

impl ArchivedStyle {
    /// The style of this name.
    pub fn by_name(name: &str) -> Option<Self> {
        let only = Self::InstituteOfElectricalAndElectronicsEngineers;
        only.names().contains(&name).then_some(only)
    }

    /// All there are.
    pub fn all() -> &'static [Self] {
        &[Self::InstituteOfElectricalAndElectronicsEngineers]
    }

    /// The style, without rules.
    pub fn get(self) -> Style {
        Style::Independent(IndependentStyle::default())
    }

    /// Its names, the short one last.
    pub fn names(self) -> &'static [&'static str] {
        &["institute-of-electrical-and-electronics-engineers", "ieee"]
    }

    /// Its name for people.
    pub fn display_name(self) -> &'static str {
        "IEEE"
    }
}

/// No words of languages.
pub fn locales() -> Vec<Locale> {
    Vec::new()
}
