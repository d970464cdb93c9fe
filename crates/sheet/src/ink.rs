//! Drawings for readings that spare colour: greys for a photocopier, outlines to save ink.
//!
//! Every drawing of the gallery names its colours as `#RRGGBB`; those are replaced, and nothing else
//! of the drawing is touched. A photograph stays as it is.

use crate::drawing::hexadecimal;
use crate::options::Reading;

/// Greys lighter than this become white on a photocopy: tints and plates would turn to dirt.
const PAPER: u32 = 200;
/// Fills lighter than this are left out to save ink.
const SPARED: u32 = 120;

/// The picture as this reading prints it.
pub(crate) fn for_reading(bytes: &[u8], format: &str, reading: Reading) -> Vec<u8> {
    let recoloured = match (format, reading) {
        ("svg", Reading::Mono) => std::str::from_utf8(bytes)
            .ok()
            .map(|text| recolour(text, grey)),
        ("svg", Reading::Ink) => std::str::from_utf8(bytes)
            .ok()
            .map(|text| recolour(text, outline)),
        _ => None,
    };
    recoloured.map_or_else(|| bytes.to_vec(), String::into_bytes)
}

/// The drawing with every `#RGB` and `#RRGGBB` that is a colour replaced.
fn recolour(text: &str, new: fn([u8; 3]) -> [u8; 3]) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('#') {
        let (before, from_sign) = rest.split_at(at);
        whole.push_str(before);
        let digits = from_sign[1..]
            .bytes()
            .take_while(u8::is_ascii_hexdigit)
            .count();
        // `url(#a1b2c3)` and `href="#abc"` name things, not colours.
        let names =
            before.ends_with(['(', '&']) || before.trim_end_matches(['"', '\'']).ends_with("href=");
        match hexadecimal(&from_sign[1..=digits]).filter(|_| !names) {
            Some(old) => {
                let [red, green, blue] = new(old);
                whole.push_str(&format!("#{red:02X}{green:02X}{blue:02X}"));
            }
            None => whole.push_str(&from_sign[..=digits]),
        }
        rest = &from_sign[digits + 1..];
    }
    whole.push_str(rest);
    whole
}

/// How light the eye finds a colour, from 0 to 255.
fn lightness([red, green, blue]: [u8; 3]) -> u32 {
    (299 * u32::from(red) + 587 * u32::from(green) + 114 * u32::from(blue)) / 1000
}

/// White, two greys a photocopier holds apart, or black.
fn grey(colour: [u8; 3]) -> [u8; 3] {
    match lightness(colour) {
        light if light >= PAPER => [255; 3],
        light if light >= 160 => [225; 3],
        light if light >= 110 => [170; 3],
        _ => [0; 3],
    }
}

/// What is light enough to be a surface becomes paper; lines keep their colour.
fn outline(colour: [u8; 3]) -> [u8; 3] {
    if lightness(colour) >= SPARED {
        [255; 3]
    } else {
        colour
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_change_and_names_do_not() {
        let drawing = r##"<svg><rect fill="#F4ECDB" stroke="#1b2330"/><use href="#abc"/>
<g style="fill:#D0342C;mask:url(#fade12)"/>&#233; # #12345 #é</svg>"##;
        let expected = r##"<svg><rect fill="#FFFFFF" stroke="#000000"/><use href="#abc"/>
<g style="fill:#000000;mask:url(#fade12)"/>&#233; # #12345 #é</svg>"##;
        // A character's number is no colour, though its digits could be one.
        let found = recolour(drawing, grey);
        assert_eq!(found, expected);
    }

    #[test]
    fn saving_ink_keeps_lines_and_drops_surfaces() {
        assert_eq!(outline([0xE9, 0xCF, 0xA3]), [255; 3]);
        assert_eq!(outline([0x1D, 0x4E, 0xD8]), [0x1D, 0x4E, 0xD8]);
        assert_eq!(outline([0xD0, 0x34, 0x2C]), [0xD0, 0x34, 0x2C]);
    }

    #[test]
    fn only_drawings_of_a_sparing_reading_change() {
        let drawing = b"<svg fill=\"#F4ECDB\"/>";
        assert_eq!(for_reading(drawing, "svg", Reading::Standard), drawing);
        assert_eq!(for_reading(drawing, "png", Reading::Mono), drawing);
        assert_ne!(for_reading(drawing, "svg", Reading::Mono), drawing);
    }
}
