//! How large a drawing truly is: millimetres, or the reason why nobody knows.

use super::markup::attribute;
use super::numbers::{Numbers, Transform};
use crate::words::Words;
use etabli_model::Language;

/// The longest side we print at its true size, in millimetres.
pub const LONGEST_MM: f64 = 2000.0;

/// Why a drawing is not printed at its true size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    /// The file is not there.
    Missing,
    /// It is no drawing we read.
    Unreadable,
    /// Its numbers have no unit.
    UnknownUnits,
    /// It is enlarged more one way than the other.
    Uneven,
    /// A side is longer than [`LONGEST_MM`].
    TooLarge,
    /// Nothing is drawn.
    Empty,
    /// It holds what we cannot draw as it is: letters, hatches, pictures.
    Unfollowed,
    /// Its job has no room for more pages.
    TooMany,
}

impl Refusal {
    /// Why this file is refused and what to do about it, in words.
    pub fn sentence(self, file: &str, language: Language) -> String {
        Words::new(language).fill(&format!("drawing_{}", self.id()), &[("file", file)])
    }

    /// The short name of its sentence.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Unreadable => "unreadable",
            Self::UnknownUnits => "units",
            Self::Uneven => "uneven",
            Self::TooLarge => "large",
            Self::Empty => "empty",
            Self::Unfollowed => "unfollowed",
            Self::TooMany => "many",
        }
    }
}

/// What the project says of a file's own numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToldUnit {
    /// One unit is a millimetre.
    Millimetre,
    /// It says nothing.
    Untold,
}

/// Size in millimetres, and how the drawing's units become millimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TrueSize {
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) to_millimetres: Transform,
}

/// Millimetres of a length that tells its unit. A pixel is none: programs disagree how long it is.
fn millimetres(text: &str) -> Option<f64> {
    let mut numbers = Numbers::of(text);
    let length = numbers.number()?;
    let unit = match numbers.unit() {
        "mm" => 1.0,
        "cm" => 10.0,
        "in" => 25.4,
        "pt" => 25.4 / 72.0,
        "pc" => 25.4 / 6.0,
        "Q" => 0.25,
        _ => return None,
    };
    Some(length * unit)
}

/// The size an `<svg …>` tells, its attributes being these.
pub(crate) fn of_svg(attributes: &str, told: ToldUnit) -> Result<TrueSize, Refusal> {
    let view: Option<[f64; 4]> = attribute(attributes, "viewBox")
        .map(|text| Numbers::of(text).take(4).collect::<Vec<f64>>())
        .and_then(|numbers| numbers.try_into().ok());
    let side = |name| attribute(attributes, name).and_then(millimetres);
    let (sides, view) = match (side("width"), side("height"), view) {
        (Some(width), Some(height), Some(view)) => ([width, height], view),
        // Without a view, a unit is a 96th of an inch.
        (Some(width), Some(height), None) => {
            let units = |side: f64| side * 96.0 / 25.4;
            ([width, height], [0.0, 0.0, units(width), units(height)])
        }
        (_, _, Some(view)) if told == ToldUnit::Millimetre => ([view[2], view[3]], view),
        _ => return Err(Refusal::UnknownUnits),
    };
    let [width, height] = sides;
    let [left, top, across, down] = view;
    let sound = |length: f64| length.is_finite() && length > 0.0;
    if ![width, height, across, down].into_iter().all(sound) {
        return Err(Refusal::UnknownUnits);
    }
    let (x, y) = (width / across, height / down);
    if (x / y - 1.0).abs() > 0.001 {
        return Err(Refusal::Uneven);
    }
    if width > LONGEST_MM || height > LONGEST_MM {
        return Err(Refusal::TooLarge);
    }
    Ok(TrueSize {
        width,
        height,
        to_millimetres: Transform([x, 0.0, 0.0, y, -left * x, -top * y]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_says_its_size_or_is_refused() {
        use Refusal::{TooLarge, Uneven, UnknownUnits};
        use ToldUnit::{Millimetre, Untold};
        let cases = [
            (
                "width='600mm' height='400mm' viewBox='0 0 600 400'",
                Untold,
                Ok([600.0, 400.0]),
            ),
            (
                "width='60cm' height='4in' viewBox='0 0 600 101.6'",
                Untold,
                Ok([600.0, 101.6]),
            ),
            ("width='600mm' height='400mm'", Untold, Ok([600.0, 400.0])),
            (
                "width='600' height='400' viewBox='0 0 600 400'",
                Untold,
                Err(UnknownUnits),
            ),
            (
                "width='600px' height='400px' viewBox='0 0 600 400'",
                Untold,
                Err(UnknownUnits),
            ),
            (
                "width='100%' viewBox='0 0 600 400'",
                Millimetre,
                Ok([600.0, 400.0]),
            ),
            ("width='600' height='400'", Millimetre, Err(UnknownUnits)),
            (
                "width='0mm' height='1mm' viewBox='0 0 1 1'",
                Untold,
                Err(UnknownUnits),
            ),
            (
                "width='600mm' height='400mm' viewBox='0 0 600 600'",
                Untold,
                Err(Uneven),
            ),
            (
                "width='2001mm' height='10mm' viewBox='0 0 2001 10'",
                Untold,
                Err(TooLarge),
            ),
            ("width='3m' height='1m'", Untold, Err(UnknownUnits)),
            ("", Untold, Err(UnknownUnits)),
        ];
        for (attributes, told, expected) in cases {
            let found = of_svg(attributes, told).map(|size| [size.width, size.height]);
            match (found, expected) {
                (Ok(found), Ok(expected)) => {
                    assert!(
                        (found[0] - expected[0]).abs() < 1e-9
                            && (found[1] - expected[1]).abs() < 1e-9,
                        "{attributes}: {found:?}"
                    );
                }
                (found, expected) => assert_eq!(found, expected, "{attributes}"),
            }
        }
    }

    #[test]
    fn units_of_the_drawing_become_millimetres_from_its_corner() {
        let size = of_svg(
            "width='100mm' height='50mm' viewBox='10 20 1000 500'",
            ToldUnit::Untold,
        );
        assert_eq!(
            size.map(|size| size.to_millimetres.of([110.0, 70.0])),
            Ok([10.0, 5.0])
        );
    }
}
