//! The knobs of the dyslexia-friendly reading: children differ, so nothing is settled for all.

use crate::options::choice;
use serde::Serialize;

choice! {
    /// Size of the text.
    TextSize, 4 {
        /// 14 points.
        #[default]
        P14 = "14",
        /// 12 points.
        P12 = "12",
        /// 16 points.
        P16 = "16",
        /// 18 points.
        P18 = "18",
    }
}

choice! {
    /// From one line to the next, in sizes of the text.
    LineSpacing, 3 {
        /// One and a half.
        #[default]
        OneAndHalf = "airy",
        /// Closer.
        OneAndThird = "close",
        /// Double.
        Double = "double",
    }
}

choice! {
    /// Room between letters, and between words with it.
    LetterSpacing, 3 {
        /// A little wider than usual.
        #[default]
        Wide = "wide",
        /// As the font has it.
        Plain = "plain",
        /// Much wider.
        Wider = "wider",
    }
}

/// How the dyslexia-friendly reading is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Knobs {
    /// Size of the text.
    pub size: TextSize,
    /// From line to line.
    pub lines: LineSpacing,
    /// From letter to letter.
    pub letters: LetterSpacing,
}

/// The knobs as the template reads them.
#[derive(Serialize)]
pub(crate) struct KnobNumbers {
    /// Points.
    size: u32,
    /// From baseline to baseline, in sizes of the text.
    lines: f64,
    /// Room added between letters, in sizes of the text.
    letters: f64,
    /// Room between words, as a share of the usual.
    words: f64,
}

impl Knobs {
    pub(crate) const fn numbers(self) -> KnobNumbers {
        let size = match self.size {
            TextSize::P12 => 12,
            TextSize::P14 => 14,
            TextSize::P16 => 16,
            TextSize::P18 => 18,
        };
        let lines = match self.lines {
            LineSpacing::OneAndThird => 1.3,
            LineSpacing::OneAndHalf => 1.5,
            LineSpacing::Double => 2.0,
        };
        let (letters, words) = match self.letters {
            LetterSpacing::Plain => (0.0, 1.0),
            LetterSpacing::Wide => (0.03, 1.3),
            LetterSpacing::Wider => (0.07, 1.7),
        };
        KnobNumbers {
            size,
            lines,
            letters,
            words,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_knob_is_found_again_by_its_short_name() {
        for size in TextSize::ALL {
            assert_eq!(TextSize::from_id(size.id()), Some(size));
        }
        for lines in LineSpacing::ALL {
            assert_eq!(LineSpacing::from_id(lines.id()), Some(lines));
        }
        for letters in LetterSpacing::ALL {
            assert_eq!(LetterSpacing::from_id(letters.id()), Some(letters));
        }
    }
}
