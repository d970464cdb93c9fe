//! From an older version of a format to the one this code reads, one step after the other.
//!
//! A new major version adds one [`Step`] and nothing else: files of every earlier version go on
//! loading, and are written back in the newest. There is only `etabli/1` yet, so the table is
//! empty; its tests show how it will work.

use serde_json::Value;

/// What makes a file of one version a file of the next.
pub(crate) struct Step {
    /// The `format` it starts from.
    pub from: &'static str,
    /// The `format` it leads to.
    pub to: &'static str,
    /// Changes the JSON in place; never fails, for what it does not understand is told later.
    pub apply: fn(&mut Value),
}

/// The steps of every format, in any order.
pub(crate) const STEPS: &[Step] = &[];

/// Brings a file forward as far as the steps lead.
pub(crate) fn migrate(whole: &mut Value, steps: &[Step]) {
    // Each step is taken once at most: two that lead to each other would never end.
    let mut left: Vec<&Step> = steps.iter().collect();
    while let Some(position) = left
        .iter()
        .position(|step| whole.get("format").and_then(Value::as_str) == Some(step.from))
    {
        let step = left.swap_remove(position);
        (step.apply)(whole);
        whole["format"] = step.to.into();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn rename(whole: &mut Value, from: &str, to: &str) {
        if let Some(fields) = whole.as_object_mut()
            && let Some(value) = fields.remove(from)
        {
            fields.insert(to.to_owned(), value);
        }
    }

    const INVENTED: &[Step] = &[
        Step {
            from: "invented/2",
            to: "invented/3",
            apply: |whole| rename(whole, "name", "title"),
        },
        Step {
            from: "invented/1",
            to: "invented/2",
            apply: |whole| rename(whole, "nom", "name"),
        },
        Step {
            from: "turning/1",
            to: "turning/2",
            apply: |_| (),
        },
        Step {
            from: "turning/2",
            to: "turning/1",
            apply: |_| (),
        },
    ];

    #[test]
    fn an_old_file_takes_every_step_and_a_new_one_none() {
        for (before, after) in [
            (
                json!({"format": "invented/1", "nom": "a"}),
                json!({"format": "invented/3", "title": "a"}),
            ),
            (
                json!({"format": "invented/2", "name": "a"}),
                json!({"format": "invented/3", "title": "a"}),
            ),
            (
                json!({"format": "invented/3", "nom": "a"}),
                json!({"format": "invented/3", "nom": "a"}),
            ),
            (
                json!({"format": "turning/1"}),
                json!({"format": "turning/1"}),
            ),
            (json!([1]), json!([1])),
        ] {
            let mut whole = before;
            migrate(&mut whole, INVENTED);
            assert_eq!(whole, after);
        }
    }
}
