//! Colours as drawings write them. A cut file names few: those a laser is told to cut, to trace and to engrave.

use super::numbers::Numbers;

/// Red, green, blue.
pub type Rgb = [u8; 3];

/// Names a drawing program may write in place of numbers.
const NAMES: [(&str, Rgb); 10] = [
    ("black", [0, 0, 0]),
    ("white", [255, 255, 255]),
    ("red", [255, 0, 0]),
    ("lime", [0, 255, 0]),
    ("green", [0, 128, 0]),
    ("blue", [0, 0, 255]),
    ("yellow", [255, 255, 0]),
    ("magenta", [255, 0, 255]),
    ("fuchsia", [255, 0, 255]),
    ("cyan", [0, 255, 255]),
];

/// What a line or a surface is drawn with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Paint {
    /// Nothing.
    None,
    /// One colour.
    Colour(Rgb),
    /// Something we do not read: a pattern, a class.
    Other,
}

impl Paint {
    /// The paint of an attribute.
    pub(crate) fn parse(text: &str) -> Self {
        match text.trim() {
            "none" | "transparent" => Self::None,
            other => parse(other).map_or(Self::Other, Self::Colour),
        }
    }
}

/// The colour of `#f00`, `#ff0000`, `rgb(255, 0, 0)` or `red`.
pub(crate) fn parse(text: &str) -> Option<Rgb> {
    let text = text.trim();
    if let Some(digits) = text.strip_prefix('#') {
        return hexadecimal(digits);
    }
    let lower = text.to_ascii_lowercase();
    if let Some(inside) = lower
        .strip_prefix("rgb(")
        .and_then(|rest| rest.strip_suffix(')'))
    {
        let whole = |part: f64| {
            (part.fract() == 0.0 && (0.0..=255.0).contains(&part)).then_some(part as u8)
        };
        let parts: Vec<Option<u8>> = Numbers::of(inside).map(whole).collect();
        return match parts[..] {
            [Some(red), Some(green), Some(blue)] => Some([red, green, blue]),
            _ => None,
        };
    }
    NAMES
        .iter()
        .find(|(name, _)| *name == lower)
        .map(|(_, colour)| *colour)
}

/// `e9c` or `E9CFA3`, without the sign before it.
pub(crate) fn hexadecimal(digits: &str) -> Option<Rgb> {
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let part =
        |from: usize, length: usize| u8::from_str_radix(digits.get(from..from + length)?, 16).ok();
    match digits.len() {
        3 => {
            let twice = |at| part(at, 1).map(|one| one * 17);
            Some([twice(0)?, twice(1)?, twice(2)?])
        }
        6 => Some([part(0, 2)?, part(2, 2)?, part(4, 2)?]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_colour_however_it_is_written() {
        for text in ["#f00", "#FF0000", "rgb(255, 0,0)", "Red", " red "] {
            assert_eq!(parse(text), Some([255, 0, 0]), "{text}");
        }
        for text in [
            "",
            "#ff00",
            "#é0",
            "rgb(1,2)",
            "rgb(300,0,0)",
            "url(#a)",
            "rouge",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(Paint::parse("none"), Paint::None);
        assert_eq!(Paint::parse("url(#a)"), Paint::Other);
    }
}
