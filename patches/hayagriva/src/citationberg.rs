//! Styles of citation, without rules.

use std::fmt;

/// A style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Style {
    /// With rules of its own.
    Independent(IndependentStyle),
    /// With those of another.
    Dependent(DependentStyle),
}

/// A style with rules of its own, of which none is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IndependentStyle {
    /// What holds for all of it.
    pub settings: Settings,
}

/// A style with the rules of another; there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DependentStyle {}

/// What holds for a whole style.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Where its citations stand.
    pub class: StyleClass,
}

/// Where citations stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StyleClass {
    /// In the text.
    #[default]
    InText,
    /// In notes.
    Note,
}

/// Why a style could not be read.
#[derive(Clone, Debug)]
pub struct XmlError(());

impl fmt::Display for XmlError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("this typesetter is built without styles of citation")
    }
}

impl IndependentStyle {
    /// Refuses.
    pub fn from_xml(_text: &str) -> Result<Self, XmlError> {
        Err(XmlError(()))
    }
}

/// The words of a language; there are none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Locale {}

/// The name of a language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LocaleCode(pub String);

/// What places in sources are called.
pub mod taxonomy {
    /// A kind of place.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Locator {
        /// Told by the caller.
        Custom,
    }
}

/// How a piece stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Display {
    Block,
    LeftMargin,
    RightInline,
    Indent,
}

/// Upright or italic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum FontStyle {
    #[default]
    Normal,
    Italic,
}

/// Small capitals or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum FontVariant {
    #[default]
    Normal,
    SmallCaps,
}

/// How heavy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum FontWeight {
    #[default]
    Normal,
    Bold,
    Light,
}

/// Underlined or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum TextDecoration {
    #[default]
    None,
    Underline,
}

/// Raised or lowered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum VerticalAlign {
    #[default]
    None,
    Baseline,
    Sup,
    Sub,
}
