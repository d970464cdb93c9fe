//! What a remix is beside its project and its base, so that an archive that anybody can open holds all three as files.

use crate::{Conflict, REMIX_FORMAT, Remix};
use serde::Deserialize;
use serde_json::{Value, json};

/// The text of what is neither the project nor its base: where the remix began, its class, what is still to be decided,
/// what was offered by its original and left alone.
pub fn write_companion(remix: &Remix) -> String {
    let mut companion = json!({
        "format": REMIX_FORMAT,
        "created": remix.created,
        "origin": remix.origin,
    });
    if let Some(class) = &remix.class {
        companion["class"] = json!(class);
    }
    if !remix.conflicts.is_empty() {
        companion["conflicts"] = json!(remix.conflicts);
    }
    if !remix.left_alone.is_empty() {
        companion["left_alone"] = json!(remix.left_alone);
    }
    let mut text = serde_json::to_string_pretty(&companion).unwrap_or_default();
    text.push('\n');
    text
}

/// The remix with what was written beside it; what is not understood leaves it as it is. Its name and its last change are
/// those of the workbench that reads it.
pub fn with_companion(remix: Remix, text: &str) -> Remix {
    let companion: Value = serde_json::from_str(text).unwrap_or_default();
    if companion.get("format").and_then(Value::as_str) != Some(REMIX_FORMAT) {
        return remix;
    }
    let conflicts = companion.get("conflicts").and_then(Value::as_array);
    let conflicts = conflicts.into_iter().flatten();
    let conflicts = conflicts.filter_map(|one| Conflict::deserialize(one).ok());
    Remix {
        created: companion
            .get("created")
            .and_then(Value::as_u64)
            .unwrap_or(remix.created),
        origin: read(&companion, "origin").unwrap_or(remix.origin),
        class: read(&companion, "class"),
        conflicts: conflicts.collect(),
        left_alone: read(&companion, "left_alone").unwrap_or_default(),
        ..remix
    }
}

fn read<T: serde::de::DeserializeOwned>(companion: &Value, key: &str) -> Option<T> {
    T::deserialize(companion.get(key)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ConflictKind, Origin, write_remix};
    use etabli_model::ClassPlan;

    fn remix() -> Remix {
        Remix {
            id: "ab12".to_owned(),
            created: 5,
            updated: 9,
            origin: Origin::New,
            class: Some(ClassPlan {
                pupils: 24,
                ..ClassPlan::default()
            }),
            conflicts: vec![Conflict {
                path: "title".to_owned(),
                kind: ConflictKind::Value,
                base: None,
                ours: Some("a".into()),
                theirs: Some("b".into()),
                after: Vec::new(),
            }],
            left_alone: ["a1b2".to_owned()].into(),
            ..Remix::default()
        }
    }

    #[test]
    fn what_was_written_beside_comes_back_but_for_name_and_last_change() {
        let fresh = Remix {
            id: "cd34".to_owned(),
            updated: 20,
            origin: Origin::Imported,
            ..Remix::default()
        };
        let read = with_companion(fresh.clone(), &write_companion(&remix()));
        let expected = Remix {
            id: fresh.id.clone(),
            updated: fresh.updated,
            ..remix()
        };
        assert_eq!(read, expected);
        // The text of a whole remix tells the same.
        assert_eq!(with_companion(fresh, &write_remix(&remix())), expected);
    }

    #[test]
    fn what_is_not_understood_changes_nothing() {
        for text in [
            "",
            "[]",
            "{\"format\": \"etabli-remix/9\", \"origin\": \"adapted\"}",
            "{\"origin\": \"adapted\"}",
        ] {
            assert_eq!(with_companion(remix(), text), remix(), "{text}");
        }
        let odd = "{\"format\": \"etabli-remix/1\", \"origin\": 3, \"class\": 7, \"conflicts\": [1], \"created\": -1, \"left_alone\": {}}";
        let read = with_companion(remix(), odd);
        assert_eq!((read.origin, read.created), (Origin::New, 5));
        assert!(read.class.is_none() && read.conflicts.is_empty() && read.left_alone.is_empty());
    }
}
