//! An association's own look: its logo at the foot of every page, and its template over ours.
//!
//! A template is a Typst file that sees what ours see: the sheet, nothing else. Where it cannot be used, the typesetter puts
//! [`PLAIN`] in its place and says why.

use crate::ink;
use crate::options::Reading;
use crate::picture::format;
use serde::Serialize;
use std::collections::BTreeMap;

/// Where the library finds the template; one that changes nothing until [`dress`] brings another.
pub(crate) const TEMPLATE: &str = "/house.typ";
/// The one that changes nothing, beside a template of others.
const PLAIN: &str = "/house-plain.typ";
/// The name of a template of others, for those who have to mend it.
const NAME: &str = "/house-name";
/// The logo, or `null`.
pub(crate) const LOGO: &str = "/house.json";
const PICTURE: &str = "/house-logo";
/// Bytes of a template that are read: a look is a page or two of text.
const LONGEST: usize = 256 << 10;

/// What an association brings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct House {
    /// Its logo.
    pub logo: Option<HouseLogo>,
    /// Its template.
    pub template: Option<HouseTemplate>,
}

/// A logo.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HouseLogo {
    /// An SVG, a PNG or a JPEG.
    pub bytes: Vec<u8>,
    /// The text in its place.
    pub alt: String,
}

/// A template.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HouseTemplate {
    /// Its path in the dataset, for messages.
    pub path: String,
    /// Typst source.
    pub source: Vec<u8>,
}

/// Why a part of a look is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HouseFault {
    /// The logo is no SVG, PNG or JPEG.
    NoPicture,
    /// The template is no text, or longer than a look can be.
    NoTemplate,
}

#[derive(Serialize)]
struct Logo<'a> {
    path: &'static str,
    format: &'static str,
    alt: &'a str,
}

/// Dresses a sheet; gives what had to be left out.
pub fn dress(
    sheet: &mut BTreeMap<String, Vec<u8>>,
    house: &House,
    reading: Reading,
) -> Vec<HouseFault> {
    let mut faults = Vec::new();
    if let Some(logo) = &house.logo {
        match format(&logo.bytes) {
            Some(format @ ("svg" | "png" | "jpg")) => {
                let alt = logo.alt.as_str();
                let told = Logo {
                    path: PICTURE,
                    format,
                    alt,
                };
                // Three texts always have a JSON form.
                let told = serde_json::to_vec(&told).unwrap_or_default();
                sheet.insert(LOGO.to_owned(), told);
                let picture = ink::for_reading(&logo.bytes, format, reading);
                sheet.insert(PICTURE.to_owned(), picture);
            }
            _ => faults.push(HouseFault::NoPicture),
        }
    }
    if let Some(template) = &house.template {
        let usable =
            template.source.len() <= LONGEST && std::str::from_utf8(&template.source).is_ok();
        if usable {
            if let Some(plain) = sheet.insert(TEMPLATE.to_owned(), template.source.clone()) {
                sheet.insert(PLAIN.to_owned(), plain);
            }
            sheet.insert(NAME.to_owned(), template.path.clone().into_bytes());
        } else {
            faults.push(HouseFault::NoTemplate);
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_picture_and_no_text_is_left_out_and_said() {
        let house = House {
            logo: Some(HouseLogo {
                bytes: b"GIF89a\x01\0\x01\0".to_vec(),
                alt: "x".to_owned(),
            }),
            template: Some(HouseTemplate {
                path: "a.typ".to_owned(),
                source: vec![0xFF, 0xFE, 0],
            }),
        };
        let mut sheet = BTreeMap::new();
        let faults = dress(&mut sheet, &house, Reading::Standard);
        assert_eq!(faults, [HouseFault::NoPicture, HouseFault::NoTemplate]);
        assert!(sheet.is_empty());
        assert!(dress(&mut sheet, &House::default(), Reading::Ink).is_empty() && sheet.is_empty());
    }
}
