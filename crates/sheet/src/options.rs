//! What a teacher chooses in the print room. Every choice has a short name for the address.

use crate::knobs::Knobs;
use etabli_model::Language;

/// Declares a choice: its values in the order they are offered, and their short names.
macro_rules! choice {
    ($(#[$about:meta])* $name:ident, $count:literal { $($(#[$says:meta])* $value:ident = $id:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$says])* $value,)+ }

        impl $name {
            /// Every value, in the order they are offered.
            pub const ALL: [Self; $count] = [$(Self::$value),+];

            /// The short name used in addresses and by the command line.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$value => $id,)+ }
            }

            /// The value of this short name.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|one| one.id() == id)
            }
        }
    };
}
pub(crate) use choice;

choice! {
    /// The kinds of sheet.
    SheetKind, 13 {
        /// How to make the object, from materials to the last check.
        #[default]
        Build = "build",
        /// The lesson: aims, course, what to change for whom, what to look at.
        Teacher = "teacher",
        /// Steps as cards to cut out.
        Cards = "cards",
        /// What the person at the machines needs: files, material, settings, minutes.
        Operator = "operator",
        /// Every part with its size and number.
        Cutting = "cutting",
        /// What to buy for the class, with prices.
        Shopping = "shopping",
        /// A label for the box of each group.
        Labels = "labels",
        /// A code for each pupil's notebook.
        Codes = "codes",
        /// Teacher's sheet, cards and labels in one go.
        Pack = "pack",
        /// The build sheet as a booklet: half pages, printed in the order in which they fold.
        Booklet = "booklet",
        /// The project's drawings at their true size, over as many pages as they need.
        Tiles = "tiles",
        /// Eight small pages on one side of one sheet, folded and cut once.
        MiniBook = "mini-book",
        /// Several projects in one book.
        Collection = "collection",
    }
}

choice! {
    /// How a sheet is set for its reader.
    Reading, 6 {
        /// Text of 10 points, two columns where they help.
        #[default]
        Standard = "standard",
        /// Large, airy, one sentence a line, as [`Knobs`] say.
        Dyslexia = "dyslexia",
        /// Text of 20 points.
        Large = "large",
        /// Large pictures with few words below.
        Pictures = "pictures",
        /// What survives a photocopier: no colour, no tint.
        Mono = "mono",
        /// As little ink as can be: drawings in outline, no tint.
        Ink = "ink",
    }
}

choice! {
    /// The paper in the printer, always upright.
    Paper, 3 {
        /// 210 × 297 mm.
        #[default]
        A4 = "a4",
        /// 297 × 420 mm: the A4 sheet enlarged, to hang on a wall.
        A3 = "a3",
        /// 8.5 × 11 inches.
        Letter = "letter",
    }
}

choice! {
    /// How many cards share a page, where their texts allow it.
    CardsPerPage, 2 {
        /// Four, a quarter of the page each.
        #[default]
        Four = "4",
        /// Two, half a page each.
        Two = "2",
    }
}

/// All choices for one sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SheetOptions {
    /// Which sheet.
    pub kind: SheetKind,
    /// Set for which reader.
    pub reading: Reading,
    /// How exactly, in the dyslexia-friendly reading.
    pub knobs: Knobs,
    /// On which paper.
    pub paper: Paper,
    /// Cards on a page, where there are cards.
    pub cards: CardsPerPage,
    /// Pupils in the class; quantities follow.
    pub pupils: u32,
    /// The language of the sheet's own words.
    pub language: Language,
    /// The one drawing that is printed at its true size; all of them where none is chosen.
    pub drawing: Option<DrawingChoice>,
}

/// A drawing of a project, by the id of its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DrawingChoice([u8; 8]);

impl DrawingChoice {
    /// The choice of this id; `None` for what is no id of an item.
    pub fn from_id(id: &str) -> Option<Self> {
        let digits: [u8; 8] = id.as_bytes().try_into().ok()?;
        digits
            .iter()
            .all(u8::is_ascii_alphanumeric)
            .then_some(Self(digits))
    }

    /// The id of the file.
    pub fn id(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl Default for SheetOptions {
    fn default() -> Self {
        Self {
            kind: SheetKind::default(),
            reading: Reading::default(),
            knobs: Knobs::default(),
            paper: Paper::default(),
            cards: CardsPerPage::default(),
            pupils: 24,
            language: Language::default(),
            drawing: None,
        }
    }
}

impl SheetKind {
    /// The sheets this one is made of, in order: itself, but for a pack or a booklet.
    pub const fn sheets(self) -> &'static [Self] {
        match self {
            Self::Build | Self::Booklet => &[Self::Build],
            Self::Teacher => &[Self::Teacher],
            Self::Cards => &[Self::Cards],
            Self::Operator => &[Self::Operator],
            Self::Cutting => &[Self::Cutting],
            Self::Shopping => &[Self::Shopping],
            Self::Labels => &[Self::Labels],
            Self::Codes => &[Self::Codes],
            Self::Tiles => &[Self::Tiles],
            Self::MiniBook => &[Self::MiniBook],
            Self::Collection => &[Self::Collection],
            Self::Pack => &[Self::Teacher, Self::Cards, Self::Labels],
        }
    }

    /// True where every step is printed.
    pub fn holds_steps(self) -> bool {
        let with_steps = [Self::Build, Self::Cards, Self::MiniBook, Self::Collection];
        self.sheets().iter().any(|one| with_steps.contains(one))
    }

    /// True where cards are printed.
    pub fn holds_cards(self) -> bool {
        self.sheets().contains(&Self::Cards)
    }
}

impl SheetOptions {
    /// Width and height of one page in millimetres: that of the paper, or the half that is folded.
    pub(crate) const fn page_mm(&self) -> (f64, f64) {
        let (width, height) = self.paper.size_mm();
        match self.kind {
            SheetKind::Booklet => (height / 2.0, width),
            // It lies.
            SheetKind::MiniBook => (height, width),
            _ => (width, height),
        }
    }

    /// How much larger everything is than on A4.
    pub(crate) const fn enlargement(&self) -> f64 {
        match self.kind {
            // Half a page: a little smaller than on the whole one, never as much as its sides.
            SheetKind::Booklet => 0.86 * self.paper.enlargement(),
            _ => self.paper.enlargement(),
        }
    }
}

impl Paper {
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

impl CardsPerPage {
    /// The number.
    pub(crate) const fn count(self) -> u32 {
        match self {
            Self::Four => 4,
            Self::Two => 2,
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
        for cards in CardsPerPage::ALL {
            assert_eq!(CardsPerPage::from_id(cards.id()), Some(cards));
        }
        assert_eq!(Paper::from_id("A4"), None);
    }

    #[test]
    fn a_pack_holds_what_its_sheets_hold() {
        assert!(SheetKind::Pack.holds_steps() && SheetKind::Pack.holds_cards());
        assert!(!SheetKind::Shopping.holds_steps() && !SheetKind::Build.holds_cards());
    }
}
