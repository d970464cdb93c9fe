//! Two tabs that edited one remix: each keeps what it did, and what both did differently is an open conflict.

use crate::remix::{remix_from_value, remix_to_value};
use crate::{Conflict, ConflictKind, Remix, merge};
use etabli_model::ClassPlan;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// A remix as a document.
pub fn document_of(remix: &Remix) -> Value {
    remix_to_value(remix)
}

/// The remix of a document; `None` where it holds no project.
pub fn remix_of(document: &Value) -> Option<Remix> {
    remix_from_value(document, "").ok().map(|(remix, _)| remix)
}

/// What both made of a document they knew. Our side counts where there can be only one, and where the sides disagree
/// about the project the conflict is kept in the document.
pub(super) fn merge_documents(known: &Value, ours: &Value, theirs: &Value) -> Value {
    let (Some(known_remix), Some(our_remix), Some(their_remix)) =
        (remix_of(known), remix_of(ours), remix_of(theirs))
    else {
        return side_by_side(known, ours, theirs);
    };
    let (known, ours, theirs) = (known_remix, our_remix, their_remix);
    let merged = merge(&known.project, &ours.project, &theirs.project);
    let conflicts = open_conflicts(&known, &ours, &theirs, merged.conflicts);
    let remix = Remix {
        base: if ours.base == known.base {
            theirs.base
        } else {
            ours.base
        },
        class: merge_class(
            known.class.as_ref(),
            ours.class.as_ref(),
            theirs.class.as_ref(),
        ),
        left_alone: merge_sets(&known.left_alone, &ours.left_alone, &theirs.left_alone),
        updated: ours.updated.max(theirs.updated),
        project: merged.project,
        conflicts,
        ..ours
    };
    document_of(&remix)
}

/// What is no remix any more cannot be merged: ours, with theirs beside.
fn side_by_side(known: &Value, ours: &Value, theirs: &Value) -> Value {
    let project = |document: &Value| document.get("project").cloned();
    let mut whole = ours.clone();
    if project(ours) != project(theirs) {
        let conflict = Conflict {
            path: String::new(),
            kind: ConflictKind::Value,
            base: project(known),
            ours: project(ours),
            theirs: project(theirs),
            after: Vec::new(),
        };
        let open = ours.get("conflicts").and_then(Value::as_array).cloned();
        let mut open = open.unwrap_or_default();
        open.push(json!(conflict));
        whole["conflicts"] = Value::Array(open);
    }
    whole
}

/// The class by what is told of it; of one number told twice, ours.
fn merge_class(
    known: Option<&ClassPlan>,
    ours: Option<&ClassPlan>,
    theirs: Option<&ClassPlan>,
) -> Option<ClassPlan> {
    if ours == known {
        return theirs.cloned();
    }
    if theirs == known {
        return ours.cloned();
    }
    // What is not told is told as nothing.
    let fields = |class: Option<&ClassPlan>| -> Map<String, Value> {
        let whole = json!(class.cloned().unwrap_or_default());
        whole.as_object().cloned().unwrap_or_default()
    };
    let (before, mut merged, other) = (fields(known), fields(ours), fields(theirs));
    for key in before.keys().chain(other.keys()) {
        if merged.get(key) == before.get(key) {
            match other.get(key) {
                Some(value) => merged.insert(key.clone(), value.clone()),
                None => merged.remove(key),
            };
        }
    }
    serde_json::from_value(Value::Object(merged))
        .ok()
        .or_else(|| ours.cloned())
}

/// What neither side took away, with what either put in.
fn merge_sets(
    known: &BTreeSet<String>,
    ours: &BTreeSet<String>,
    theirs: &BTreeSet<String>,
) -> BTreeSet<String> {
    let stays = |one: &&String| {
        let mine = ours.contains(*one);
        if mine == known.contains(*one) {
            theirs.contains(*one)
        } else {
            mine
        }
    };
    ours.union(theirs).filter(stays).cloned().collect()
}

/// The conflicts still open: those of both sides but what one of them resolved, and the new ones. Two tabs that type
/// in one field would meet at every key: what both sides of the new conflict knew, or still want, needs no conflict
/// of its own.
fn open_conflicts(
    known: &Remix,
    ours: &Remix,
    theirs: &Remix,
    new: Vec<Conflict>,
) -> Vec<Conflict> {
    let resolved = |one: &&Conflict| {
        known.conflicts.contains(one)
            && !(ours.conflicts.contains(one) && theirs.conflicts.contains(one))
    };
    let mut open: Vec<Conflict> = Vec::new();
    for one in theirs.conflicts.iter().chain(&ours.conflicts) {
        if !resolved(&one) && !open.contains(one) {
            open.push(one.clone());
        }
    }
    for mut conflict in new {
        let told = [&conflict.base, &conflict.ours, &conflict.theirs].map(Clone::clone);
        let covered = |one: &Conflict| {
            one.path == conflict.path
                && one.kind == conflict.kind
                && told.contains(&one.ours)
                && told.contains(&one.theirs)
        };
        if let Some(at) = open.iter().position(covered) {
            // It began where the older one began.
            let older = open.remove(at);
            conflict.base = older.base;
        }
        open.push(conflict);
    }
    open
}
