//! Which licence an adaptation may carry: the whole chart and its special lines, through what the editor and the command
//! line ask.
//!
//! The chart is Creative Commons' "Adapter's license chart" (CC FAQ). Where it says no more than the licences, the clause
//! is named.

use etabli_remix::{
    OFFERED, Reason, Verdict, allowed_for, collection, default_for, sharing_refused,
};

/// Parent by row, remix by column: `yes` offered, `warn` discouraged and not offered, `no` forbidden.
const CHART: &str = "
    parent           CC0-1.0 CC-BY-4.0 CC-BY-SA-4.0 CC-BY-NC-4.0 CC-BY-NC-SA-4.0 CC-BY-ND-4.0 CC-BY-NC-ND-4.0
    CC0-1.0          yes     yes       yes          yes          yes             yes          yes
    CC-BY-4.0        warn    yes       yes          yes          yes             yes          yes
    CC-BY-SA-4.0     no      no        yes          no           no              no           no
    CC-BY-NC-4.0     warn    warn      warn         yes          yes             warn         yes
    CC-BY-NC-SA-4.0  no      no        no           no           yes             no           no
    CC-BY-ND-4.0     no      no        no           no           no              no           no
    CC-BY-NC-ND-4.0  no      no        no           no           no              no           no
";

/// Why a licence is not offered; `None` when it is.
fn refusal(parents: &[&str], licence: &str) -> Option<Reason> {
    let choices = allowed_for(parents);
    let choice = choices.into_iter().find(|one| one.licence == licence);
    match choice.expect("the licence is listed").verdict {
        Verdict::Allowed => None,
        Verdict::Refused(reason) => Some(reason),
    }
}

fn allowed(parents: &[&str]) -> Vec<String> {
    let choices = allowed_for(parents).into_iter();
    let choices = choices.filter(|one| one.verdict == Verdict::Allowed);
    choices.map(|one| one.licence).collect()
}

#[test]
fn every_cell_of_the_chart() {
    let mut lines = CHART.lines().filter(|line| !line.trim().is_empty());
    let columns: Vec<&str> = lines
        .next()
        .into_iter()
        .flat_map(|line| line.split_whitespace().skip(1))
        .collect();
    let mut cells = 0;
    for line in lines {
        let mut words = line.split_whitespace();
        let parent = words.next().expect("a row begins with the parent");
        for (licence, cell) in columns.iter().zip(words) {
            cells += 1;
            let found = refusal(&[parent], licence);
            let code = found.as_ref().map(Reason::code);
            let ends_the_chain = licence.contains("-ND");
            let expected = match (cell, parent) {
                // ND is never offered for a remix.
                ("yes", _) if ends_the_chain => Some("ends-the-chain"),
                ("yes", _) => None,
                (_, "CC-BY-4.0") => Some("credit-would-be-hidden"),
                (_, "CC-BY-NC-4.0") => Some("non-commercial"),
                (_, "CC-BY-SA-4.0" | "CC-BY-NC-SA-4.0") => Some("share-alike"),
                _ => Some("no-derivatives"),
            };
            assert_eq!(code, expected, "{parent} → {licence}");
            let named = found.as_ref().and_then(Reason::parent);
            let names_the_parent = named.is_none_or(|named| named == parent);
            assert!(names_the_parent, "{parent} → {licence} blames {named:?}");
        }
    }
    assert_eq!(cells, 49);
}

#[test]
fn every_licence_that_can_be_adapted_is_the_default_of_its_own_remix() {
    for licence in OFFERED {
        let expected = (!licence.contains("-ND")).then_some(licence);
        assert_eq!(default_for(&[licence]).as_deref(), expected);
    }
}

#[test]
fn by_with_another_gives_the_other_s_row() {
    for other in OFFERED.into_iter().filter(|one| !one.contains("-ND")) {
        // BY's own line leaves out the public domain, which would hide the credit (section 3(a)).
        let expected: Vec<String> = allowed(&[other])
            .into_iter()
            .filter(|one| one != "CC0-1.0")
            .collect();
        assert_eq!(allowed(&["CC-BY-4.0", other]), expected, "BY with {other}");
        assert_eq!(allowed(&[other, "CC-BY-4.0"]), expected, "{other} with BY");
    }
}

#[test]
fn several_parents_and_what_cannot_be_combined() {
    for (parents, expected) in [
        (
            vec!["CC-BY-NC-4.0", "CC-BY-NC-SA-4.0"],
            vec!["CC-BY-NC-SA-4.0"],
        ),
        (vec!["CC-BY-SA-4.0", "CC-BY-NC-4.0"], vec![]),
        (vec!["CC-BY-SA-4.0", "CC-BY-NC-SA-4.0"], vec![]),
        (
            vec!["CC-BY-SA-4.0", "LAL-1.3"],
            vec!["CC-BY-SA-4.0", "LAL-1.3"],
        ),
        (vec!["CERN-OHL-S-2.0", "CERN-OHL-W-2.0"], vec![]),
        (vec!["CERN-OHL-S-2.0", "CC-BY-SA-4.0"], vec![]),
    ] {
        assert_eq!(allowed(&parents), expected, "{parents:?}");
        assert_eq!(sharing_refused(&parents).is_some(), expected.is_empty());
    }
    for other in OFFERED {
        for reserved in ["CC-BY-ND-4.0", "CC-BY-NC-ND-4.0"] {
            assert!(
                allowed(&[other, reserved]).is_empty(),
                "{other} with {reserved}"
            );
        }
    }
}

#[test]
fn licences_outside_creative_commons() {
    let may = |parent: &str, licence: &str| refusal(&[parent], licence).is_none();
    // One way, and to that version: creativecommons.org/compatiblelicenses names "GPLv3", no later one.
    assert!(may("CC-BY-SA-4.0", "GPL-3.0-only"));
    assert!(!may("CC-BY-SA-4.0", "GPL-3.0-or-later"));
    assert!(!may("GPL-3.0-only", "CC-BY-SA-4.0"));
    // Both ways.
    assert!(may("CC-BY-SA-4.0", "LAL-1.3") && may("LAL-1.3", "CC-BY-SA-4.0"));
    for (parent, licence) in [
        ("CC-BY-SA-3.0", "LAL-1.3"),
        ("CC-BY-SA-3.0", "GPL-3.0-only"),
    ] {
        assert!(!may(parent, licence), "{parent} is not version 4.0");
    }
    // Nothing outside CC takes BY-NC-SA.
    assert_eq!(allowed(&["CC-BY-NC-SA-4.0"]), ["CC-BY-NC-SA-4.0"]);
    // S and W stay in their own family.
    for strong in ["CERN-OHL-S-2.0", "CERN-OHL-W-2.0"] {
        assert_eq!(allowed(&[strong]), [strong]);
    }
    // What is as permissive as BY goes where BY goes.
    for permissive in ["CERN-OHL-P-2.0", "MIT", "BSD-3-Clause", "etalab-2.0"] {
        for licence in OFFERED {
            let as_by = refusal(&["CC-BY-4.0"], licence);
            let here = refusal(&[permissive], licence);
            let (as_by, here) = (as_by.map(|one| one.code()), here.map(|one| one.code()));
            assert_eq!(here, as_by, "{permissive} → {licence}");
        }
    }
}

#[test]
fn share_alike_takes_the_same_or_a_later_version() {
    for (parent, expected) in [
        ("CC-BY-SA-3.0", vec!["CC-BY-SA-4.0", "CC-BY-SA-3.0"]),
        ("CC-BY-SA-2.5", vec!["CC-BY-SA-4.0", "CC-BY-SA-2.5"]),
        (
            "CC-BY-NC-SA-2.0-FR",
            vec!["CC-BY-NC-SA-4.0", "CC-BY-NC-SA-2.0-FR"],
        ),
        // Version 1.0 knew no later versions (its section 4(b)).
        ("CC-BY-SA-1.0", vec!["CC-BY-SA-1.0"]),
    ] {
        assert_eq!(allowed(&[parent]), expected, "{parent}");
    }
}

#[test]
fn what_is_not_known_is_not_shared() {
    for unknown in [
        "",
        "  ",
        "LicenseRef-unknown",
        "LicenseRef-all-rights-reserved",
        "ODbL-1.0",
    ] {
        assert!(allowed(&[unknown]).is_empty(), "{unknown}");
        assert_eq!(default_for(&[unknown]), None, "{unknown}");
        let reason = sharing_refused(&[unknown]).expect("it may not be shared");
        assert_eq!(reason.code(), "unknown-licence");
        assert_eq!(reason.parent(), Some(unknown.trim()));
    }
}

#[test]
fn a_booklet_is_a_collection_and_keeps_every_licence() {
    let found = collection(&["CC-BY-SA-4.0", "CC-BY-ND-4.0", "CC-BY-SA-4.0", "MIT"]);
    assert_eq!(found.licences, ["CC-BY-SA-4.0", "CC-BY-ND-4.0", "MIT"]);
    assert!(!found.non_commercial() && !found.reserved());
    for (licences, non_commercial, reserved) in [
        (vec!["CC-BY-4.0", "CC-BY-NC-4.0"], true, false),
        (vec!["CC-BY-NC-ND-3.0", "CC0-1.0"], true, false),
        (vec!["CC-BY-4.0", ""], false, true),
        (vec!["CC-BY-4.0", "LicenseRef-unknown"], false, true),
        (vec![], false, false),
    ] {
        let found = collection(&licences);
        let said = (found.non_commercial(), found.reserved());
        assert_eq!(said, (non_commercial, reserved), "{licences:?}");
    }
}
