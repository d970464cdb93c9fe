//! What a class and its fablab have, as the teacher told.
//!
//! What was not told demands nothing: a teacher who named no material sees no project refused for want of one. Machines
//! alone can be told to be none at all, for many classes have none.

use crate::need::{Bed, Need};
use etabli_model::is_slug;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The format this code reads and writes.
pub const PROFILE_FORMAT: &str = "etabli-profile/1";

/// Longest text that is read as a profile, in bytes.
const LONGEST: usize = 65_536;

/// What a class and its fablab have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// Always [`PROFILE_FORMAT`].
    format: String,
    /// The machines, each with its bed where it was told. None: not told; empty: there is no machine.
    pub machines: Option<BTreeMap<String, Option<Bed>>>,
    /// Materials in stock; empty when not told.
    pub materials: BTreeSet<String>,
    /// What colours mean to the laser.
    pub laser_colours: LaserColours,
    /// Levels of the class; empty when not told.
    pub levels: BTreeSet<String>,
    /// How many pupils.
    pub pupils: Option<u32>,
}

/// What colours mean to a fablab's laser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LaserColours {
    /// Cut through.
    pub cut: Colour,
    /// Trace a line on the surface.
    pub trace: Colour,
    /// Engrave a surface.
    pub engrave: Colour,
}

/// A colour: red, green, blue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// The colour of `#rrggbb`.
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let byte = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self([byte(0)?, byte(2)?, byte(4)?]))
    }

    /// `#rrggbb`.
    pub fn to_hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }
}

impl TryFrom<String> for Colour {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::from_hex(&text).ok_or("a colour is # and six hexadecimal digits")
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_hex()
    }
}

impl Default for LaserColours {
    fn default() -> Self {
        Self {
            cut: Colour([255, 0, 0]),
            trace: Colour([0, 0, 255]),
            engrave: Colour([0, 0, 0]),
        }
    }
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            format: PROFILE_FORMAT.to_owned(),
            machines: None,
            materials: BTreeSet::new(),
            laser_colours: LaserColours::default(),
            levels: BTreeSet::new(),
            pupils: None,
        }
    }
}

impl Profile {
    /// The profile of a text; `None` for what is none, or of another format. Keys nobody knows are left out.
    pub fn from_json(text: &str) -> Option<Self> {
        // A list of values would be taken for its first fields.
        let read: Option<Self> = (text.len() <= LONGEST && text.trim_start().starts_with('{'))
            .then(|| serde_json::from_str(text).ok())
            .flatten();
        read.filter(|profile| profile.format == PROFILE_FORMAT)
    }

    /// The profile as text.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("a profile holds nothing that JSON cannot say")
    }

    /// True when nothing was told that decides what can be made here: then every need is met.
    pub fn is_empty(&self) -> bool {
        self.machines.is_none() && self.materials.is_empty() && self.levels.is_empty()
    }

    /// The positions of the needs that are not met among these, as [`Need::to_value`] writes them; what is no need is met.
    pub fn unmet(&self, needs: &[impl AsRef<str>]) -> Vec<u32> {
        let is_unmet = |need: &str| Need::from_value(need).is_some_and(|need| !self.meets(&need));
        let needs = (0_u32..).zip(needs);
        let unmet = needs.filter(|(_, need)| is_unmet(need.as_ref()));
        unmet.map(|(position, _)| position).collect()
    }

    /// True when the need is met here, or when nobody told enough to say that it is not.
    pub fn meets(&self, need: &Need) -> bool {
        match need {
            Need::Machine { any_of, bed } => self.machines.as_ref().is_none_or(|here| {
                any_of
                    .iter()
                    .any(|id| here.get(id).is_some_and(|found| holds(id, *found, *bed)))
            }),
            Need::Material { any_of } => meets_one(&self.materials, any_of.iter()),
            Need::Class { any_of } => meets_one(&self.levels, any_of.iter()),
        }
    }

    /// Takes out what could not be an id: from a form or a file of another hand.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        if let Some(machines) = &mut self.machines {
            machines.retain(|id, _| is_slug(id));
        }
        self.materials.retain(|id| is_slug(id));
        self.levels.retain(|id| is_slug(id));
        self
    }
}

/// A machine whose bed was not told holds anything, and so does one that has none.
fn holds(machine: &str, here: Option<Bed>, needed: Option<Bed>) -> bool {
    match (here, needed) {
        (Some(here), Some(needed)) => !crate::need::has_a_bed(machine) || here.holds(needed),
        _ => true,
    }
}

fn meets_one<'a>(here: &BTreeSet<String>, mut any_of: impl Iterator<Item = &'a str>) -> bool {
    here.is_empty() || any_of.any(|id| here.contains(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::need::tests::any_need;
    use proptest::prelude::*;

    fn profile(machines: Option<&[(&str, Option<(u32, u32)>)]>, materials: &[&str]) -> Profile {
        let bed = |sides: Option<(u32, u32)>| sides.and_then(|(one, other)| Bed::of(one, other));
        let machines = machines.map(|all| {
            let all = all.iter();
            all.map(|(id, sides)| ((*id).to_owned(), bed(*sides)))
                .collect()
        });
        Profile {
            machines,
            materials: materials.iter().map(|id| (*id).to_owned()).collect(),
            ..Profile::default()
        }
    }

    #[test]
    fn meets_what_stands_in_the_fablab() {
        let untold = profile(None, &[]);
        let none = profile(Some(&[]), &[]);
        let laser = profile(Some(&[("laser-cutter", Some((400, 300)))]), &["cardboard"]);
        let unsized_laser = profile(Some(&[("laser-cutter", None)]), &["mdf"]);
        let saw = profile(Some(&[("scroll-saw", None)]), &[]);
        for (need, [by_untold, by_none, by_laser, by_unsized, by_saw]) in [
            (
                "machine:laser-cutter@600x400",
                [true, false, false, true, false],
            ),
            (
                "machine:laser-cutter@300x400",
                [true, false, true, true, false],
            ),
            (
                "machine:laser-cutter|scroll-saw@600x400",
                [true, false, false, true, true],
            ),
            ("machine:drill", [true, false, false, false, false]),
            (
                "material:plywood|cardboard",
                [true, true, true, false, true],
            ),
            ("material:acrylic", [true, true, false, false, true]),
            ("class:grade-1", [true; 5]),
        ] {
            let parsed = Need::from_value(need).expect("a need");
            let profiles = [&untold, &none, &laser, &unsized_laser, &saw];
            let met = profiles.map(|profile| profile.meets(&parsed));
            assert_eq!(
                met,
                [by_untold, by_none, by_laser, by_unsized, by_saw],
                "{need}"
            );
        }
    }

    #[test]
    fn comes_back_from_the_text_it_is_kept_as() {
        let mut kept = profile(
            Some(&[("laser-cutter", Some((400, 600))), ("drill", None)]),
            &["plywood"],
        );
        kept.pupils = Some(24);
        kept.laser_colours.trace = Colour([0, 255, 0]);
        assert_eq!(Profile::from_json(&kept.to_json()), Some(kept.clone()));
        let none = profile(Some(&[]), &[]);
        assert_eq!(Profile::from_json(&none.to_json()), Some(none));
        assert!(kept.to_json().contains(r#""laser-cutter":[600,400]"#));
    }

    #[test]
    fn reads_what_it_knows_and_refuses_the_rest() {
        for (text, read) in [
            (
                r#"{"format":"etabli-profile/1","levels":["grade-3"],"colour":"red"}"#,
                true,
            ),
            ("{}", true),
            (r#"{"format":"etabli-profile/2"}"#, false),
            (r#"{"machines":{"laser-cutter":[0,0]}}"#, false),
            (r##"{"laser_colours":{"cut":"#é1111"}}"##, false),
            ("[]", false),
            ("", false),
            ("null", false),
        ] {
            assert_eq!(Profile::from_json(text).is_some(), read, "{text}");
        }
        let endless = format!(r#"{{"x":"{}"}}"#, "x".repeat(LONGEST));
        assert_eq!(Profile::from_json(&endless), None);
    }

    #[test]
    fn drops_what_could_not_be_an_id() {
        let odd = profile(Some(&[("Laser !", None), ("drill", None)]), &["", "mdf"]);
        assert_eq!(odd.tidied(), profile(Some(&[("drill", None)]), &["mdf"]));
    }

    fn any_profile() -> impl Strategy<Value = Profile> {
        let bed = || {
            prop::option::of((1..2_000_u32, 1..2_000_u32))
                .prop_map(|sides| sides.and_then(|(one, other)| Bed::of(one, other)))
        };
        let ids = |all: Vec<&'static str>| {
            prop::collection::btree_set(prop::sample::select(all).prop_map(str::to_owned), 0..3)
        };
        let machine = prop::sample::select(vec!["laser-cutter", "drill"]).prop_map(str::to_owned);
        let machines = prop::option::of(prop::collection::btree_map(machine, bed(), 0..3));
        let materials = ids(vec!["plywood", "mdf"]);
        (machines, materials, ids(vec!["grade-1", "grade-2"])).prop_map(
            |(machines, materials, levels)| Profile {
                machines,
                materials,
                levels,
                ..Profile::default()
            },
        )
    }

    /// Everything both have; what one did not tell stays untold, and a bed that one did not tell holds anything.
    fn together(one: &Profile, other: &Profile) -> Profile {
        let mut both = one.clone();
        if let (Some(here), Some(more)) = (&mut both.machines, &other.machines) {
            for (id, bed) in more {
                let both = match (here.get(id), *bed) {
                    (None, bed) => bed,
                    (Some(Some(known)), Some(bed)) => Some(known.with(bed)),
                    _ => None,
                };
                here.insert(id.clone(), both);
            }
        }
        if !both.materials.is_empty() {
            both.materials.extend(other.materials.iter().cloned());
        }
        if !both.levels.is_empty() {
            both.levels.extend(other.levels.iter().cloned());
        }
        both
    }

    proptest! {
        #[test]
        fn more_in_the_fablab_never_meets_less(
            one in any_profile(), other in any_profile(), need in any_need()
        ) {
            let more = together(&one, &other);
            prop_assert!(!one.meets(&need) || more.meets(&need));
        }

        #[test]
        fn an_empty_profile_meets_everything(profile in any_profile(), need in any_need()) {
            prop_assert!(!profile.is_empty() || profile.meets(&need));
            prop_assert_eq!(Profile::from_json(&profile.to_json()), Some(profile));
        }

        #[test]
        fn reading_any_text_never_panics(text in "\\PC{0,60}") {
            let _ = Profile::from_json(&text);
            let _ = Colour::from_hex(&text);
        }
    }
}
