//! What a teacher chooses in the print room. Every choice has a short name for the address.

use etabli_model::Language;

/// The kinds of sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SheetKind {
    /// How to make the object, from materials to the last check.
    #[default]
    Build,
}

/// How a sheet is set for its reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Reading {
    /// Text of 10 points, two columns where they help.
    #[default]
    Standard,
}

/// The paper in the printer, always upright.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 297 × 420 mm: the A4 sheet enlarged, to hang on a wall.
    A3,
    /// 8.5 × 11 inches.
    Letter,
}

/// All choices for one sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SheetOptions {
    /// Which sheet.
    pub kind: SheetKind,
    /// Set for which reader.
    pub reading: Reading,
    /// On which paper.
    pub paper: Paper,
    /// Pupils in the class; quantities follow.
    pub pupils: u32,
    /// The language of the sheet's own words.
    pub language: Language,
}

impl Default for SheetOptions {
    fn default() -> Self {
        Self {
            kind: SheetKind::default(),
            reading: Reading::default(),
            paper: Paper::default(),
            pupils: 24,
            language: Language::default(),
        }
    }
}

impl SheetKind {
    /// Every kind, in the order they are offered.
    pub const ALL: [Self; 1] = [Self::Build];

    /// The short name used in addresses and by the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Build => "build",
        }
    }

    /// The kind of this short name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

impl Reading {
    /// Every reading, in the order they are offered.
    pub const ALL: [Self; 1] = [Self::Standard];

    /// The short name used in addresses and by the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Standard => "standard",
        }
    }

    /// The reading of this short name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reading| reading.id() == id)
    }
}

impl Paper {
    /// Every paper, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::A4, Self::A3, Self::Letter];

    /// The short name used in addresses and by the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A3 => "a3",
            Self::Letter => "letter",
        }
    }

    /// The paper of this short name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.id() == id)
    }

    /// Width and height in millimetres.
    pub const fn size_mm(self) -> (f64, f64) {
        match self {
            Self::A4 => (210.0, 297.0),
            Self::A3 => (297.0, 420.0),
            Self::Letter => (215.9, 279.4),
        }
    }

    /// How much larger everything is than on A4.
    pub(crate) const fn enlargement(self) -> f64 {
        match self {
            Self::A4 | Self::Letter => 1.0,
            Self::A3 => std::f64::consts::SQRT_2,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_is_found_again_by_its_short_name() {
        for kind in SheetKind::ALL {
            assert_eq!(SheetKind::from_id(kind.id()), Some(kind));
        }
        for reading in Reading::ALL {
            assert_eq!(Reading::from_id(reading.id()), Some(reading));
        }
        for paper in Paper::ALL {
            assert_eq!(Paper::from_id(paper.id()), Some(paper));
        }
        assert_eq!(Paper::from_id("A4"), None);
    }
}
