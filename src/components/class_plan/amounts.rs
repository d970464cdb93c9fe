//! Plates and sessions in words.

use crate::i18n::{format, text, text_with};
use etabli_model::{Plates, Project, Sessions};

/// `environ 6 plaques de 600 × 400 mm`, or why there are none. `bed` names the machine whose bed limits them. Reactive.
pub(super) fn plates(plates: Plates, project: &Project, bed: Option<String>) -> String {
    let (key, count, plate) = match plates {
        Plates::Estimated { plates, plate } => ("class-plan-plates-estimated", plates, plate),
        Plates::Counted { plates, plate } => ("class-plan-plates-counted", plates, plate),
        Plates::TooLarge { part, plate } => return too_large(project, part, plate),
    };
    let counted = text_with(
        key,
        &[("count", count.into()), ("size", sides(plate).into())],
    );
    match bed {
        Some(machine) => text_with(
            "class-plan-plates-bed",
            &[("plates", counted.into()), ("machine", machine.into())],
        ),
        None => counted,
    }
}

fn too_large(project: &Project, part: usize, plate: [u32; 2]) -> String {
    let part = project.parts.get(part);
    let size = part.and_then(|part| part.size.as_ref()).map(format::size);
    let letter = part.map(|part| part.letter.clone()).unwrap_or_default();
    text_with(
        "class-plan-plates-impossible",
        &[
            ("letter", letter.into()),
            ("part", size.unwrap_or_default().into()),
            ("plate", sides(plate).into()),
        ],
    )
}

fn sides([one, other]: [u32; 2]) -> String {
    let (long, short) = (one.max(other), one.min(other));
    format!("{long}\u{a0}×\u{a0}{short}\u{a0}mm")
}

/// `3 séances`, or why they cannot be counted. Reactive.
pub(super) fn sessions(sessions: Sessions) -> String {
    match sessions {
        Sessions::NotTold => text("class-plan-sessions-not-told"),
        Sessions::Count(count) => text_with("class-plan-sessions", &[("count", count.into())]),
        Sessions::LongerThanOne => text("class-plan-sessions-longer"),
    }
}

/// Minutes of a machine, which may be more than a number of minutes of the format. Reactive.
pub(super) fn minutes(minutes: u64) -> String {
    format::minutes(u32::try_from(minutes).unwrap_or(u32::MAX))
}
