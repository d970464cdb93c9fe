//! Licences that bind alike, and the chart of what an adaptation of each may carry.
//!
//! The chart is Creative Commons' own ("Adapter's license chart", CC FAQ), which follows from the
//! licences: section 2(a)(1)(B) of a 4.0 licence grants adaptation, 2(a)(5)(B) lets nobody add
//! terms to the original, 3(b) holds share-alike, and the ND licences grant no adaptation to
//! share. Outside Creative Commons: "Compatible Licenses", creativecommons.org/compatiblelicenses.

/// Licences that bind alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    /// CC0 and the public domain.
    Zero,
    /// CC BY, and what behaves like it: keep the notices (MIT, BSD, CERN-OHL-P, Licence Ouverte).
    By,
    BySa(Version),
    ByNc,
    ByNcSa(Version),
    ByNd,
    ByNcNd,
    /// Licence Art Libre 1.3.
    ArtLibre,
    /// GPL 3.0, that version only.
    Gpl3,
    /// GPL 3.0 or any later version.
    Gpl3OrLater,
    /// CERN-OHL-W 2.0.
    CernWeak,
    /// CERN-OHL-S 2.0.
    CernStrong,
}

/// A version, major and minor.
pub(crate) type Version = (u8, u8);

/// What the chart says of one parent and one licence for the remix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    Yes,
    /// Discouraged by the chart: the parent's conditions would still bind.
    Warn,
    No,
}

/// The family of an SPDX identifier; `None` for what is unknown, reserved or an expression.
pub(crate) fn family(licence: &str) -> Option<Family> {
    let upper = licence.trim().to_ascii_uppercase();
    let known = match upper.as_str() {
        "CC0-1.0" | "CC-PDDC" | "CC-PDM-1.0" | "PDDL-1.0" | "UNLICENSE" => Family::Zero,
        "MIT" | "BSD-2-CLAUSE" | "BSD-3-CLAUSE" | "CERN-OHL-P-2.0" | "ETALAB-2.0" => Family::By,
        "LAL-1.3" => Family::ArtLibre,
        "GPL-3.0" | "GPL-3.0-ONLY" => Family::Gpl3,
        "GPL-3.0+" | "GPL-3.0-OR-LATER" => Family::Gpl3OrLater,
        "CERN-OHL-W-2.0" => Family::CernWeak,
        "CERN-OHL-S-2.0" => Family::CernStrong,
        other => return creative_commons(other.strip_prefix("CC-")?),
    };
    Some(known)
}

/// `BY-NC-SA-4.0`, or with the country of a ported version: `BY-SA-3.0-FR`.
fn creative_commons(name: &str) -> Option<Family> {
    let digit = name.find(|letter: char| letter.is_ascii_digit())?;
    let (terms, rest) = name.split_at(digit);
    let number = rest.split('-').next()?;
    let (major, minor) = number.split_once('.')?;
    let version = (major.parse().ok()?, minor.parse().ok()?);
    match terms {
        "BY-" => Some(Family::By),
        "BY-SA-" => Some(Family::BySa(version)),
        "BY-NC-" => Some(Family::ByNc),
        "BY-NC-SA-" => Some(Family::ByNcSa(version)),
        "BY-ND-" => Some(Family::ByNd),
        "BY-NC-ND-" | "BY-ND-NC-" => Some(Family::ByNcNd),
        _ => None,
    }
}

impl Family {
    /// True when adaptations may not be shared.
    pub(crate) const fn is_no_derivatives(self) -> bool {
        matches!(self, Self::ByNd | Self::ByNcNd)
    }

    /// True when an adaptation must carry the same licence, or one declared compatible.
    pub(crate) const fn is_share_alike(self) -> bool {
        !matches!(
            self,
            Self::Zero | Self::By | Self::ByNc | Self::ByNd | Self::ByNcNd
        )
    }
}

/// The chart.
pub(crate) const fn chart(parent: Family, remix: Family) -> Cell {
    use Family::{ArtLibre, By, ByNc, ByNcNd, ByNcSa, ByNd, BySa, Gpl3, Gpl3OrLater, Zero};
    match (parent, remix) {
        (Zero, _) => Cell::Yes,
        (By, Zero) => Cell::Warn,
        (By, _) => Cell::Yes,
        (ByNc, ByNc | ByNcSa(_) | ByNcNd) => Cell::Yes,
        (ByNc, _) => Cell::Warn,
        (ByNd | ByNcNd, _) => Cell::No,
        (BySa(old), BySa(new)) | (ByNcSa(old), ByNcSa(new)) => later(old, new),
        // One way: the GPL is declared compatible in its version 3 only, no "or later".
        (BySa((4, 0)), Gpl3 | ArtLibre) => Cell::Yes,
        (ArtLibre, ArtLibre | BySa((4, 0))) => Cell::Yes,
        (Gpl3, Gpl3) | (Gpl3OrLater, Gpl3 | Gpl3OrLater) => Cell::Yes,
        (Family::CernWeak, Family::CernWeak) | (Family::CernStrong, Family::CernStrong) => {
            Cell::Yes
        }
        _ => Cell::No,
    }
}

/// Share-alike goes to the same or a later version; version 1.0 knew no later ones (its 4b).
const fn later(old: Version, new: Version) -> Cell {
    let same = old.0 == new.0 && old.1 == new.1;
    let newer = new.0 > old.0 || (new.0 == old.0 && new.1 > old.1);
    if same || (newer && old.0 > 1) {
        Cell::Yes
    } else {
        Cell::No
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Cell::{No, Warn, Yes};

    const COLUMNS: [&str; 7] = [
        "CC0-1.0",
        "CC-BY-4.0",
        "CC-BY-SA-4.0",
        "CC-BY-NC-4.0",
        "CC-BY-NC-SA-4.0",
        "CC-BY-ND-4.0",
        "CC-BY-NC-ND-4.0",
    ];

    fn cell(parent: &str, remix: &str) -> Cell {
        let known = |licence: &str| family(licence).expect("the tests name known licences");
        chart(known(parent), known(remix))
    }

    #[test]
    fn is_creative_commons_chart() {
        let rows = [
            [Yes, Yes, Yes, Yes, Yes, Yes, Yes],
            [Warn, Yes, Yes, Yes, Yes, Yes, Yes],
            [No, No, Yes, No, No, No, No],
            [Warn, Warn, Warn, Yes, Yes, Warn, Yes],
            [No, No, No, No, Yes, No, No],
            [No; 7],
            [No; 7],
        ];
        for (parent, row) in COLUMNS.iter().zip(rows) {
            for (remix, expected) in COLUMNS.iter().zip(row) {
                assert_eq!(cell(parent, remix), expected, "{parent} → {remix}");
            }
        }
    }

    #[test]
    fn knows_versions_and_other_families() {
        for (parent, remix, expected) in [
            ("CC-BY-SA-3.0", "CC-BY-SA-4.0", Yes),
            ("CC-BY-SA-3.0-FR", "CC-BY-SA-4.0", Yes),
            ("CC-BY-SA-4.0", "CC-BY-SA-3.0", No),
            ("CC-BY-SA-1.0", "CC-BY-SA-4.0", No),
            ("CC-BY-NC-SA-2.0", "CC-BY-NC-SA-4.0", Yes),
            ("CC-BY-SA-4.0", "GPL-3.0-only", Yes),
            ("CC-BY-SA-4.0", "GPL-3.0-or-later", No),
            ("CC-BY-SA-3.0", "GPL-3.0-only", No),
            ("GPL-3.0-only", "CC-BY-SA-4.0", No),
            ("GPL-3.0-or-later", "GPL-3.0-only", Yes),
            ("GPL-3.0-only", "GPL-3.0-or-later", No),
            ("CC-BY-SA-4.0", "LAL-1.3", Yes),
            ("LAL-1.3", "CC-BY-SA-4.0", Yes),
            ("LAL-1.3", "CC-BY-4.0", No),
            ("LAL-1.3", "GPL-3.0-only", No),
            ("CC-BY-NC-SA-4.0", "LAL-1.3", No),
            ("CERN-OHL-S-2.0", "CERN-OHL-S-2.0", Yes),
            ("CERN-OHL-S-2.0", "CERN-OHL-W-2.0", No),
            ("CERN-OHL-W-2.0", "CC-BY-SA-4.0", No),
            ("CERN-OHL-P-2.0", "CC-BY-NC-4.0", Yes),
            ("MIT", "CC-BY-SA-4.0", Yes),
            ("etalab-2.0", "CC0-1.0", Warn),
            ("CC-BY-SA-4.0", "MIT", No),
        ] {
            assert_eq!(cell(parent, remix), expected, "{parent} → {remix}");
        }
    }

    #[test]
    fn takes_nothing_unknown_for_known() {
        for unknown in [
            "",
            "LicenseRef-unknown",
            "All rights reserved",
            "CC-BY-SA",
            "CC-BY-X-4.0",
            "CC-BY-4.0 OR MIT",
            "CC-4.0",
            "GPL-2.0-only",
        ] {
            assert_eq!(family(unknown), None, "{unknown}");
        }
        assert_eq!(family(" cc-by-4.0 "), Some(Family::By));
    }
}
