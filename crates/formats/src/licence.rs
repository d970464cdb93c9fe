//! Licences as people write them, as SPDX expressions.
//!
//! A remix depends on it: what is read here decides what others may do. So only spelling is
//! repaired. A missing version, a country's version that SPDX does not list, words around a name
//! are said; where nothing is sure the words are kept behind `LicenseRef-`, which allows nothing.

mod expression;
mod ids;
mod names;
mod words;

use etabli_model::Problem;
use expression::{expression, sentence};
use ids::BY_NAME;
use names::{One, name_of, one};
use words::words;

/// A licence as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Licence {
    /// SPDX expression, `LicenseRef-…` for what is no known licence, empty for none.
    pub expression: String,
    /// What is to be said about it.
    pub problem: Option<Problem>,
}

/// Longer texts are the words of a licence, not its name: the rest is not looked at.
const LONGEST: usize = 2_000;
const RESERVED: &str = "LicenseRef-all-rights-reserved";
/// Something was said of a licence, and nothing of it can be kept as a name.
pub(crate) const UNKNOWN: &str = "LicenseRef-unknown";

/// Reads a licence: an SPDX expression, one with slips, a name, an address.
pub(crate) fn read_licence(text: &str) -> Licence {
    let mut read = read_once(text);
    // What comes out of an odd text may be read further: it is, until it stays the same.
    for _ in 0..4 {
        let again = read_once(&read.expression);
        if again.expression == read.expression {
            return read;
        }
        read = Licence {
            expression: again.expression,
            problem: read.problem.or(again.problem),
        };
    }
    Licence {
        expression: UNKNOWN.to_owned(),
        problem: unknown(text),
    }
}

fn read_once(text: &str) -> Licence {
    let start = text
        .char_indices()
        .nth(LONGEST)
        .map_or(text.len(), |end| end.0);
    let found = text[..start]
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let found = found.trim_matches(|sign| "\"'`<>.,; ".contains(sign));
    let said = |problem: Option<Problem>, expression: String| Licence {
        expression,
        problem,
    };
    match words(found).join(" ").as_str() {
        "" if found.chars().all(|sign| "-?~".contains(sign)) => return Licence::default(),
        "" | "null" | "nil" => return said(unknown(found), UNKNOWN.to_owned()),
        "none" | "n a" | "na" | "tbd" | "todo" | "unknown" | "noassertion" | "not specified" => {
            return said(unknown(found), String::new());
        }
        "unlicensed"
        | "proprietary"
        | "copyright"
        | "all rights reserved"
        | "tous droits reserves" => return said(None, RESERVED.to_owned()),
        "public domain" | "domaine public" => {
            return guessed(found, "CC-PDM-1.0".to_owned());
        }
        _ => {}
    }
    let name = name_of(found);
    match one(&name) {
        Some(One::Sure(id)) => said(None, id),
        Some(One::Likely(id)) => guessed(found, id),
        Some(One::WithoutVersion(id)) => said(
            Some(Problem::LicenceWithoutVersion {
                found: found.to_owned(),
            }),
            format!("LicenseRef-{id}"),
        ),
        None if is_reference(found) => said(unknown(found), found.to_owned()),
        None => expression(found)
            .or_else(|| sentence(found))
            .unwrap_or_else(|| said(unknown(found), reference(found))),
    }
}

/// Where a licence can be read; `None` for an expression and for what is no known licence.
pub fn licence_url(spdx: &str) -> Option<String> {
    let id = BY_NAME.get(words(spdx).join("-").as_str()).copied()?;
    let address = match id {
        "CC0-1.0" => "https://creativecommons.org/publicdomain/zero/1.0/".to_owned(),
        "CC-PDM-1.0" | "CC-PDDC" => "https://creativecommons.org/publicdomain/mark/1.0/".to_owned(),
        "LAL-1.3" => "https://artlibre.org/licence/lal/".to_owned(),
        _ => match id.strip_prefix("CC-") {
            Some(terms) => {
                let terms = terms.to_ascii_lowercase();
                let digit = terms.find(|letter: char| letter.is_ascii_digit())?;
                let (terms, version) = terms.split_at(digit);
                let version = version.replace('-', "/");
                let terms = terms.trim_end_matches('-');
                format!("https://creativecommons.org/licenses/{terms}/{version}/")
            }
            None => format!("https://spdx.org/licenses/{id}.html"),
        },
    };
    Some(address)
}

/// A licence as one says it: `CC BY-SA 4.0`, `Licence Art Libre 1.3`, `MIT AND CC BY 4.0`.
pub fn licence_name(spdx: &str) -> String {
    let name = |id: &str| {
        if let Some(words) = id.strip_prefix("LicenseRef-") {
            return words.replace('-', " ");
        }
        let id = id
            .replace("-only", "")
            .replace("-or-later", "+")
            .replace("CC-", "CC ")
            .replace("LAL-", "Licence Art Libre ")
            .replace("etalab-", "Licence Ouverte ");
        let version = id
            .match_indices('-')
            .find(|(at, _)| id[at + 1..].starts_with(|next: char| next.is_ascii_digit()));
        match version {
            Some((at, _)) => format!("{} {}", &id[..at], &id[at + 1..]),
            None => id,
        }
    };
    spdx.split(' ').map(name).collect::<Vec<_>>().join(" ")
}

fn unknown(found: &str) -> Option<Problem> {
    let found = found.to_owned();
    Some(Problem::UnknownLicence { found })
}

fn guessed(found: &str, understood: String) -> Licence {
    let problem = Problem::Guessed {
        found: found.to_owned(),
        understood: understood.clone(),
    };
    Licence {
        expression: understood,
        problem: Some(problem),
    }
}

/// True for what was kept behind `LicenseRef-` before.
fn is_reference(found: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-.".contains(letter);
    found
        .strip_prefix("LicenseRef-")
        .is_some_and(|name| name.chars().all(plain))
}

/// `LicenseRef-` and the words, where they are few enough to be a name.
fn reference(found: &str) -> String {
    let name = found.strip_prefix("LicenseRef-").unwrap_or(found);
    let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '.';
    let parts = name
        .split(|letter| !plain(letter))
        .filter(|part| !part.is_empty());
    let name = parts.collect::<Vec<_>>().join("-");
    // A name that would be read as a licence the next time is not kept either.
    let readable = || matches!(one(&name), Some(One::Sure(_) | One::Likely(_)));
    if name.is_empty() || name.len() > 60 || found.contains("//") || readable() {
        UNKNOWN.to_owned()
    } else {
        format!("LicenseRef-{name}")
    }
}

#[cfg(test)]
mod tests {
    use super::ids::IDS;
    use super::*;
    use proptest::prelude::*;

    /// `?` guessed, `v` without version, `!` unknown, a space where all is clear.
    fn read(text: &str) -> String {
        let read = read_licence(text);
        let sign = match read.problem {
            None => ' ',
            Some(Problem::Guessed { .. }) => '?',
            Some(Problem::LicenceWithoutVersion { .. }) => 'v',
            Some(_) => '!',
        };
        format!("{sign}{}", read.expression)
    }

    #[test]
    fn reads_what_people_write() {
        for (written, expected) in [
            ("CC-BY-SA-4.0", " CC-BY-SA-4.0"),
            ("cc by-sa 4.0", " CC-BY-SA-4.0"),
            ("BY-SA 4.0", " CC-BY-SA-4.0"),
            ("CC-BY-SA4.0", " CC-BY-SA-4.0"),
            ("CCBYSA 4", " CC-BY-SA-4.0"),
            ("CC SA-BY v4.0", " CC-BY-SA-4.0"),
            ("LicenseRef-CC BY-SA-4.0", " CC-BY-SA-4.0"),
            ("LicenseRef-CC-BY-SA-3.0", " CC-BY-SA-3.0"),
            ("LicenseRef-CERN OHL v1.2", " CERN-OHL-1.2"),
            (
                "Creative Commons Attribution-ShareAlike 4.0 International License",
                " CC-BY-SA-4.0",
            ),
            (
                "Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0)",
                " CC-BY-SA-4.0",
            ),
            (
                "Creative Commons Attribution - NonCommercial - ShareAlike 4.0",
                " CC-BY-NC-SA-4.0",
            ),
            (
                "Creative Commons - Attribution - Pas d’Utilisation Commerciale - Pas de Modification 4.0",
                " CC-BY-NC-ND-4.0",
            ),
            ("CC0", " CC0-1.0"),
            ("CC0 1.0 Universal", " CC0-1.0"),
            (
                "CERN Open Hardware Licence Version 2 - Strongly Reciprocal",
                " CERN-OHL-S-2.0",
            ),
            ("CERN-OHL-W v2", " CERN-OHL-W-2.0"),
            ("CERN-OHL-S-2.0+", " CERN-OHL-S-2.0+"),
            ("CERN-OHL-S", "?CERN-OHL-S-2.0"),
            ("TAPR Open Hardware License", "?TAPR-OHL-1.0"),
            ("MIT License", " MIT"),
            ("Apache License, Version 2.0", " Apache-2.0"),
            ("BSD 3-Clause", " BSD-3-Clause"),
            ("GPLv3", "?GPL-3.0-only"),
            ("GPL-3.0", "?GPL-3.0-only"),
            ("GPLv3+", " GPL-3.0-or-later"),
            (
                "GNU General Public License v3.0 or later",
                " GPL-3.0-or-later",
            ),
            ("GPL-3.0-or-later", " GPL-3.0-or-later"),
            ("Licence Art Libre 1.3", " LAL-1.3"),
            ("Licence Ouverte 2.0", " etalab-2.0"),
            ("Solderpad Hardware License v2.1", " SHL-2.1"),
            ("CC BY-SA 3.0 FR", "?CC-BY-SA-3.0"),
            ("CC BY-SA 3.0 DE", " CC-BY-SA-3.0-DE"),
            (
                "https://creativecommons.org/licenses/by-sa/4.0/deed.fr",
                " CC-BY-SA-4.0",
            ),
            (
                "http://creativecommons.org/publicdomain/zero/1.0/",
                " CC0-1.0",
            ),
            (
                "[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)",
                " CC-BY-4.0",
            ),
            ("https://spdx.org/licenses/MIT.html", " MIT"),
            ("https://www.gnu.org/licenses/gpl-3.0.html", "?GPL-3.0-only"),
            ("https://www.apache.org/licenses/LICENSE-2.0", " Apache-2.0"),
            (
                "https://github.com/a/b/blob/main/LICENSE",
                "!LicenseRef-unknown",
            ),
            ("CC BY-SA", "vLicenseRef-CC-BY-SA"),
            ("Creative Commons", "!LicenseRef-Creative-Commons"),
            ("GPL", "vLicenseRef-GPL"),
            ("Licence Ouverte", "vLicenseRef-etalab"),
            ("all rights reserved", " LicenseRef-all-rights-reserved"),
            (
                "LicenseRef-all-rights-reserved",
                " LicenseRef-all-rights-reserved",
            ),
            ("", " "),
            (" - ", " "),
            ("N/A", "!"),
            ("Do what you like", "!LicenseRef-Do-what-you-like"),
        ] {
            assert_eq!(read(written), expected, "{written}");
        }
    }

    #[test]
    fn reads_several_licences_and_takes_a_comma_for_the_stricter_sense() {
        for (written, expected) in [
            ("MIT AND CC-BY-4.0", " MIT AND CC-BY-4.0"),
            (
                "(MIT OR Apache-2.0) AND CC-BY-4.0",
                " (MIT OR Apache-2.0) AND CC-BY-4.0",
            ),
            (
                "GPL-3.0-or-later WITH Autoconf-exception-3.0",
                " GPL-3.0-or-later WITH Autoconf-exception-3.0",
            ),
            (
                "CERN-OHL-S-2.0, CC-BY-SA-4.0",
                "?CERN-OHL-S-2.0 AND CC-BY-SA-4.0",
            ),
            (
                "cc by 4.0 or gpl v3 or later",
                "?CC-BY-4.0 OR GPL-3.0-or-later",
            ),
            ("MIT AND CC-BY-SA", "vMIT AND LicenseRef-CC-BY-SA"),
            ("MIT AND Beerware-ish", "!MIT AND LicenseRef-Beerware-ish"),
            ("(MIT OR", "!LicenseRef-MIT-OR"),
        ] {
            assert_eq!(read(written), expected, "{written}");
        }
    }

    #[test]
    fn takes_a_licence_out_of_a_sentence_unless_something_narrows_it() {
        for (written, expected) in [
            (
                "This work is licensed under a Creative Commons Attribution 4.0 International License, see LICENSE.md.",
                "?CC-BY-4.0",
            ),
            (
                "This work is licensed under CC BY-SA 4.0 but commercial use is not allowed at all, ask us before",
                "!LicenseRef-unknown",
            ),
        ] {
            assert_eq!(read(written), expected, "{written}");
        }
    }

    #[test]
    fn each_id_of_the_list_is_read_as_itself() {
        for id in IDS.split_whitespace() {
            let expression = read_licence(id).expression;
            assert!(
                expression == id || expression == format!("{id}-only"),
                "{id}: {expression}"
            );
        }
    }

    #[test]
    fn names_a_licence_and_its_address() {
        for (spdx, name, url) in [
            (
                "CC-BY-SA-4.0",
                "CC BY-SA 4.0",
                Some("https://creativecommons.org/licenses/by-sa/4.0/"),
            ),
            (
                "CC-BY-SA-3.0-DE",
                "CC BY-SA 3.0-DE",
                Some("https://creativecommons.org/licenses/by-sa/3.0/de/"),
            ),
            (
                "CC0-1.0",
                "CC0 1.0",
                Some("https://creativecommons.org/publicdomain/zero/1.0/"),
            ),
            (
                "LAL-1.3",
                "Licence Art Libre 1.3",
                Some("https://artlibre.org/licence/lal/"),
            ),
            ("MIT", "MIT", Some("https://spdx.org/licenses/MIT.html")),
            (
                "GPL-3.0-or-later",
                "GPL 3.0+",
                Some("https://spdx.org/licenses/GPL-3.0-or-later.html"),
            ),
            ("MIT AND CC-BY-4.0", "MIT AND CC BY 4.0", None),
            ("LicenseRef-ask-us", "ask us", None),
        ] {
            assert_eq!(licence_name(spdx), name);
            assert_eq!(licence_url(spdx).as_deref(), url, "{spdx}");
        }
    }

    proptest! {
        #[test]
        fn any_text_gives_one_line_and_reading_it_again_changes_nothing(text in "([A-Za-z0-9.+(), /:-]|CC|BY|SA|MIT|4\\.0| AND | OR |\\PC){0,30}") {
            let once = read_licence(&text).expression;
            prop_assert!(!once.contains('\n'));
            prop_assert_eq!(read_licence(&once).expression, once);
            let _ = (licence_name(&text), licence_url(&text));
        }
    }
}
