//! The drawing of a code, and the code of a long address: a remix that is sent as a link.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use std::fmt::Write as _;

/// The largest code that telephones read from a screen or a page: 117 modules a side, half a millimetre each at 6 cm.
const LARGEST: u8 = 25;

/// A code, drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkCode {
    /// The drawing, as SVG.
    pub svg: String,
    /// Its version, 1 to 25: a side has `17 + 4 × version` modules.
    pub version: u8,
}

/// The code of an address and its fragment, without the `#`; `None` where they would need a code too fine to be read.
///
/// A fragment in the signs of [`QrSegment::make_alphanumeric`] takes 5.5 bits a sign instead of 8.
pub fn link_code(address: &str, fragment: &str) -> Option<LinkCode> {
    let segments = if QrSegment::is_alphanumeric(fragment) {
        vec![
            QrSegment::make_bytes(format!("{address}#").as_bytes()),
            QrSegment::make_alphanumeric(fragment),
        ]
    } else {
        vec![QrSegment::make_bytes(
            format!("{address}#{fragment}").as_bytes(),
        )]
    };
    // A long code has many modules to lose: the lowest correction keeps them large.
    let code = QrCode::encode_segments_advanced(
        &segments,
        QrCodeEcc::Low,
        Version::MIN,
        Version::new(LARGEST),
        None,
        true,
    );
    let code = code.ok()?;
    Some(LinkCode {
        svg: modules(&code),
        version: code.version().value(),
    })
}

/// One black path on white, each module a unit, four units of quiet around.
pub(crate) fn modules(code: &QrCode) -> String {
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let begins = x;
            while x < size && code.get_module(x, y) {
                x += 1;
            }
            if x > begins {
                let _ = write!(
                    path,
                    "M{} {}h{}v1h-{}z",
                    begins + 4,
                    y + 4,
                    x - begins,
                    x - begins
                );
            }
            x += 1;
        }
    }
    let side = size + 8;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         shape-rendering=\"crispEdges\"><path d=\"{path}\"/></svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "https://example.org/etabli/importer";

    #[test]
    fn a_link_in_the_signs_of_a_code_takes_a_smaller_one() {
        let signs = "E".to_owned() + &"0A$*+-./:".repeat(60);
        let dense = link_code(PAGE, &signs).expect("it fits");
        let plain = link_code(PAGE, &signs.to_lowercase()).expect("it fits");
        assert!(
            dense.version < plain.version,
            "{} and {}",
            dense.version,
            plain.version
        );
        assert!(dense.svg.starts_with("<svg") && dense.svg.contains("M4 4h7v1h-7z"));
    }

    #[test]
    fn a_code_too_fine_to_be_read_is_not_drawn() {
        assert!(link_code(PAGE, &"A".repeat(1_700)).is_some_and(|code| code.version <= 25));
        assert_eq!(link_code(PAGE, &"A".repeat(2_000)), None);
        assert_eq!(link_code(PAGE, &"A".repeat(100_000)), None);
    }
}
