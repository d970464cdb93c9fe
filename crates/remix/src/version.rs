//! Kept versions: what a remix was at moments worth coming back to.
//!
//! The journal goes back step by step; a version is found again by when and why it was kept. It is a text whose first
//! line tells that, so that a list of versions is shown without reading the remixes behind it.

use crate::Remix;
use crate::journal::document_of;
use crate::remix::{REMIX_FORMAT, remix_from_value};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The format this code writes.
pub const VERSION_FORMAT: &str = "etabli-version/1";
/// How many versions of a remix are kept.
pub const MOST_VERSIONS: usize = 50;
/// How many bytes they may have together; the last one is kept whatever it has.
pub const MOST_VERSION_BYTES: usize = 16 << 20;
/// The longest name, in characters.
pub const LONGEST_VERSION_NAME: usize = 120;
/// The largest version read, in bytes.
const LONGEST: usize = 32 << 20;
/// The longest first line, in bytes.
const LONGEST_HEAD: usize = 4_000;
/// Decisions that follow each other this quickly are one moment, in milliseconds.
const SAME_MOMENT_MS: u64 = 10 * 60_000;

/// Why a version was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moment {
    /// Before it was edited again on another day.
    Session,
    /// Before improvements of the original were taken.
    Improvements,
    /// Before something two sides changed was decided.
    Decision,
    /// Before an older version was restored.
    Restore,
    /// When it was exported.
    Export,
    /// Because somebody asked for it.
    Hand,
    /// A reason of a newer gallery.
    #[serde(other)]
    Other,
}

/// What is told of a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionHead {
    /// When it was kept, in milliseconds since 1970.
    pub at: u64,
    /// When the remix had last been changed.
    pub changed: u64,
    /// Why it was kept.
    pub moment: Moment,
    /// What somebody called it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

#[derive(Serialize, Deserialize)]
struct FirstLine {
    format: String,
    #[serde(flatten)]
    head: VersionHead,
}

/// A version as text. The name is cut where it is too long.
pub fn write_version(remix: &Remix, at: u64, moment: Moment, name: &str) -> String {
    let name = name.trim().chars().filter(|one| !one.is_control());
    let first = FirstLine {
        format: VERSION_FORMAT.to_owned(),
        head: VersionHead {
            at,
            changed: remix.updated,
            moment,
            name: name.take(LONGEST_VERSION_NAME).collect(),
        },
    };
    // Texts and numbers under text keys: there is nothing JSON cannot say.
    let first = serde_json::to_string(&first).unwrap_or_default();
    format!("{first}\n{}", document_of(remix))
}

/// What is told of a version, from the beginning of its text; `None` where it is no version.
pub fn read_version_head(text: &str) -> Option<VersionHead> {
    let first = text.split('\n').next()?;
    if first.len() > LONGEST_HEAD {
        return None;
    }
    let first: FirstLine = serde_json::from_str(first).ok()?;
    (first.format == VERSION_FORMAT).then_some(first.head)
}

/// The remix of a version; `None` where it cannot be read. Never panics on any text.
pub fn read_version(text: &str) -> Option<Remix> {
    if text.len() > LONGEST {
        return None;
    }
    read_version_head(text)?;
    let (_, rest) = text.split_once('\n')?;
    let whole: Value = serde_json::from_str(rest).ok()?;
    if whole.get("format").and_then(Value::as_str) != Some(REMIX_FORMAT) {
        return None;
    }
    remix_from_value(&whole, "").ok().map(|(remix, _)| remix)
}

/// Why a remix should be kept as it was before a change, by what the change does; `None` for an ordinary edit.
pub fn moment_of(before: &Remix, after: &Remix) -> Option<Moment> {
    if before.base != after.base || before.left_alone != after.left_alone {
        return Some(Moment::Improvements);
    }
    let decided = before
        .conflicts
        .iter()
        .any(|open| !after.conflicts.contains(open));
    decided.then_some(Moment::Decision)
}

/// What becomes of the versions of a remix when one more comes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// The number the new one is kept under; `None` where it tells nothing that is not kept.
    pub number: Option<u64>,
    /// Numbers of those that make room.
    pub dropped: Vec<u64>,
}

/// Where a new version goes among those that are kept, each with its number, in order.
///
/// One that is like the last is not kept twice; asked for by a person, it takes the place of the last, with its name. Those
/// that nobody asked for go first, the oldest before the others.
pub fn arrange_versions(kept: &[(u64, String)], new: &str) -> Arrangement {
    let Some(head) = read_version_head(new) else {
        return Arrangement::default();
    };
    let last = kept.last();
    if let Some((number, text)) = last
        && let Some(there) = read_version_head(text)
    {
        let by_hand = head.moment == Moment::Hand;
        if same_work(text, new) {
            return Arrangement {
                number: by_hand.then_some(*number),
                dropped: Vec::new(),
            };
        }
        // What stood before the first of many decisions stood before them all.
        let one_moment = head.moment == Moment::Decision
            && there.moment == Moment::Decision
            && head.at.saturating_sub(there.at) < SAME_MOMENT_MS;
        if one_moment {
            return Arrangement::default();
        }
    }
    Arrangement {
        number: Some(last.map_or(1, |(number, _)| number.saturating_add(1))),
        dropped: too_many(kept, new.len()),
    }
}

/// Versions from elsewhere, the oldest first, as they would be kept here: what is none is left out, and bounds hold.
pub fn arranged_versions(texts: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut kept: Vec<(u64, String)> = Vec::new();
    for text in texts {
        if read_version(&text).is_some() {
            let dropped = too_many(&kept, text.len());
            kept.retain(|(number, _)| !dropped.contains(number));
            let number = kept.last().map_or(1, |(number, _)| number + 1);
            kept.push((number, text));
        }
    }
    kept.into_iter().map(|(_, text)| text).collect()
}

/// True where two versions hold the same work, whenever it was last touched.
fn same_work(one: &str, other: &str) -> bool {
    let read = |text: &str| {
        let mut remix = read_version(text)?;
        remix.updated = 0;
        Some(remix)
    };
    read(one).is_some_and(|one| read(other).is_some_and(|other| one == other))
}

fn too_many(kept: &[(u64, String)], coming: usize) -> Vec<u64> {
    let mut count = kept.len() + 1;
    let mut bytes = coming + kept.iter().map(|(_, text)| text.len()).sum::<usize>();
    let by_hand =
        |text: &str| read_version_head(text).is_some_and(|head| head.moment == Moment::Hand);
    let (asked, others): (Vec<_>, Vec<_>) = kept.iter().partition(|(_, text)| by_hand(text));
    let mut dropped = Vec::new();
    for (number, text) in others.into_iter().chain(asked) {
        if count <= MOST_VERSIONS && bytes <= MOST_VERSION_BYTES {
            break;
        }
        count -= 1;
        bytes -= text.len();
        dropped.push(*number);
    }
    dropped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Conflict, ConflictKind};
    use etabli_model::{ClassPlan, Project};
    use proptest::prelude::*;

    fn remix(title: &str) -> Remix {
        let empty = Project {
            format: "etabli/1".to_owned(),
            ..Project::default()
        };
        let project = Project {
            title: title.to_owned(),
            ..empty.clone()
        };
        Remix {
            id: "r1".to_owned(),
            updated: 7,
            base: empty,
            project,
            ..Remix::default()
        }
    }

    fn version(title: &str, at: u64, moment: Moment) -> String {
        write_version(&remix(title), at, moment, "")
    }

    /// Keeps versions one after the other, as a browser does.
    fn keep(kept: &mut Vec<(u64, String)>, new: String) {
        let arrangement = arrange_versions(kept, &new);
        kept.retain(|(number, _)| !arrangement.dropped.contains(number));
        if let Some(number) = arrangement.number {
            kept.retain(|(one, _)| *one != number);
            kept.push((number, new));
        }
    }

    fn told(kept: &[(u64, String)]) -> Vec<(u64, Moment, String)> {
        let told = kept.iter().map(|(number, text)| {
            let head = read_version_head(text).expect("it was written here");
            let title = read_version(text).expect("it was written here");
            (*number, head.moment, title.project.title)
        });
        told.collect()
    }

    #[test]
    fn a_version_is_read_as_it_was_written() {
        let whole = Remix {
            class: Some(ClassPlan {
                pupils: 24,
                ..ClassPlan::default()
            }),
            ..remix("Dominos\n« du lundi »")
        };
        let text = write_version(&whole, 12, Moment::Hand, "  avant\nla classe ");
        let head = read_version_head(&text).expect("a head");
        assert_eq!(
            (head.at, head.changed, head.moment, head.name.as_str()),
            (12, 7, Moment::Hand, "avantla classe")
        );
        assert_eq!(read_version(&text), Some(whole));
    }

    #[test]
    fn refuses_what_is_no_version() {
        let good = version("a", 1, Moment::Export);
        let newer = good.replace("\"export\"", "\"eclipse\"");
        assert_eq!(
            read_version_head(&newer).map(|head| head.moment),
            Some(Moment::Other)
        );
        for text in [
            String::new(),
            "\n".to_owned(),
            "null\nnull".to_owned(),
            good.replace("etabli-version/1", "etabli-version/2"),
            good.replace("etabli-remix/1", "etabli-remix/2"),
            good.split_once('\n').expect("two lines").0.to_owned(),
            format!("{}{good}", " ".repeat(LONGEST_HEAD)),
            "[".repeat(5_000),
            format!(
                "{}\n{}",
                good.split('\n').next().expect("a line"),
                "[".repeat(5_000)
            ),
        ] {
            assert_eq!(read_version(&text), None, "{text:.80}");
        }
    }

    #[test]
    fn what_is_like_the_last_is_not_kept_twice() {
        let mut kept = Vec::new();
        keep(&mut kept, version("a", 1, Moment::Session));
        let later = Remix {
            updated: 99,
            ..remix("a")
        };
        keep(&mut kept, write_version(&later, 100, Moment::Export, ""));
        assert_eq!(told(&kept), [(1, Moment::Session, "a".to_owned())]);
        // Asked for, it has a name from now on.
        keep(&mut kept, write_version(&later, 200, Moment::Hand, "Lundi"));
        assert_eq!(told(&kept), [(1, Moment::Hand, "a".to_owned())]);
        keep(&mut kept, version("b", 300, Moment::Restore));
        keep(&mut kept, version("a", 400, Moment::Restore));
        assert_eq!(kept.len(), 3);
    }

    #[test]
    fn what_stood_before_many_quick_decisions_is_kept_once() {
        let mut kept = Vec::new();
        for (title, at) in [("a", 0), ("b", 60_000), ("c", 120_000)] {
            keep(&mut kept, version(title, at, Moment::Decision));
        }
        assert_eq!(told(&kept), [(1, Moment::Decision, "a".to_owned())]);
        keep(
            &mut kept,
            version("d", SAME_MOMENT_MS * 2, Moment::Decision),
        );
        assert_eq!(kept.len(), 2);
    }

    #[test]
    fn what_nobody_asked_for_makes_room_first() {
        let mut kept = Vec::new();
        keep(&mut kept, version("la mienne", 0, Moment::Hand));
        for number in 0..MOST_VERSIONS as u64 + 3 {
            keep(
                &mut kept,
                version(&format!("v{number}"), number, Moment::Session),
            );
        }
        let told = told(&kept);
        assert_eq!(told.len(), MOST_VERSIONS);
        assert_eq!(told[0].2, "la mienne");
        assert_eq!(told[1].2, "v4");
        // Where all were asked for, the oldest goes.
        let mut kept = Vec::new();
        for number in 0..=MOST_VERSIONS as u64 {
            keep(
                &mut kept,
                version(&format!("v{number}"), number, Moment::Hand),
            );
        }
        assert_eq!((kept.len(), kept[0].0), (MOST_VERSIONS, 2));
    }

    #[test]
    fn large_versions_make_room_too_and_the_last_one_stays() {
        let large = |mark: &str| {
            let mut large = remix(mark);
            large.project.summary = "é".repeat(MOST_VERSION_BYTES / 5);
            write_version(&large, 1, Moment::Session, "")
        };
        let mut kept = Vec::new();
        for mark in ["a", "b", "c", "d"] {
            keep(&mut kept, large(mark));
        }
        let titles: Vec<String> = told(&kept).into_iter().map(|(_, _, title)| title).collect();
        assert_eq!(titles, ["c", "d"]);
    }

    #[test]
    fn what_a_change_does_tells_whether_the_state_before_is_worth_keeping() {
        let conflict = Conflict {
            path: "title".to_owned(),
            kind: ConflictKind::Value,
            base: None,
            ours: Some("a".into()),
            theirs: Some("b".into()),
            after: Vec::new(),
        };
        let open = Remix {
            conflicts: vec![conflict],
            ..remix("a")
        };
        let newer = Remix {
            base: remix("original").project,
            ..remix("a")
        };
        let mut left = remix("a");
        left.left_alone.insert("x".to_owned());
        for (before, after, moment) in [
            (remix("a"), remix("b"), None),
            (remix("a"), newer.clone(), Some(Moment::Improvements)),
            (remix("a"), left, Some(Moment::Improvements)),
            (open.clone(), remix("a"), Some(Moment::Decision)),
            (remix("a"), open.clone(), None),
            (open, newer, Some(Moment::Improvements)),
        ] {
            assert_eq!(moment_of(&before, &after), moment);
        }
    }

    #[test]
    fn versions_from_elsewhere_stay_within_the_same_bounds() {
        let many = (0..MOST_VERSIONS as u64 + 5).map(|at| version("a", at, Moment::Session));
        let strange = ["", "null\nnull"].map(str::to_owned);
        let arranged = arranged_versions(strange.into_iter().chain(many));
        assert_eq!(arranged.len(), MOST_VERSIONS);
        assert_eq!(arranged[0], version("a", 5, Moment::Session));
    }

    proptest! {
        #[test]
        fn any_versions_stay_within_bounds_and_the_new_one_is_never_dropped(
            moments in prop::collection::vec((0..4_usize, 0..3_u8), 1..120)
        ) {
            const MOMENTS: [Moment; 4] = [Moment::Hand, Moment::Session, Moment::Export, Moment::Decision];
            let mut kept: Vec<(u64, String)> = Vec::new();
            for (at, (moment, title)) in moments.into_iter().enumerate() {
                let new = version(&title.to_string(), at as u64 * SAME_MOMENT_MS, MOMENTS[moment]);
                keep(&mut kept, new.clone());
                prop_assert!(kept.len() <= MOST_VERSIONS);
                let (_, last) = kept.last().expect("there is one");
                prop_assert!(same_work(last, &new));
                prop_assert!(kept.is_sorted_by(|a, b| a.0 < b.0));
            }
        }

        #[test]
        fn never_panics_on_any_text(text in "\\PC{0,60}\n?\\PC{0,60}") {
            let _ = read_version(&text);
            let _ = arrange_versions(&[(1, text.clone())], &text);
        }
    }
}
