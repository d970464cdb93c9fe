//! How the sheets of an association look: its logo, and its own template beside ours.
//!
//! Only who prints or checks reads it, so that nobody else carries the code.

use crate::diagnostic::{Diagnostic, Problem};
use crate::validate::is_safe_path;
use serde_json::{Map, Value};

/// `sheets` of `dataset.json`. Paths are those of files beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HouseStyle {
    /// The mark at the foot of every page.
    pub logo: Option<Logo>,
    /// A Typst file that changes the look of all sheets: `sheets/template.typ`.
    pub template: Option<String>,
}

/// A logo.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Logo {
    /// An SVG, a PNG or a JPEG: `sheets/logo.svg`.
    pub path: String,
    /// Whose it is, for those who do not see it.
    pub alt: String,
}

/// The look that the text of a dataset asks for, as far as it can be used, and what is wrong with the rest. `file` names it
/// in diagnostics. Of a text that is no dataset [`crate::load_dataset`] tells.
pub fn house_style(text: &str, file: &str) -> (HouseStyle, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let mut style = HouseStyle::default();
    let whole: Value = serde_json::from_str(text).unwrap_or_default();
    let Some(told) = whole.get("sheets").filter(|told| !told.is_null()) else {
        return (style, found);
    };
    let mut note = |place: &str, problem: Problem| found.push(problem.at(file, place));
    let Value::Object(told) = told else {
        note("sheets", wrong("an object"));
        return (style, found);
    };
    unknown(told, "sheets", &["logo", "template"], &mut note);
    match told.get("template") {
        None | Some(Value::Null) => {}
        Some(Value::String(path)) if is_safe_path(path) && path.ends_with(".typ") => {
            style.template = Some(path.clone());
        }
        Some(Value::String(path)) if is_safe_path(path) => {
            note("sheets.template", wrong("the path of a .typ file"));
        }
        Some(Value::String(_)) => note("sheets.template", Problem::UnsafePath),
        Some(_) => note("sheets.template", wrong("a string")),
    }
    match told.get("logo") {
        None | Some(Value::Null) => {}
        Some(Value::Object(logo)) => {
            unknown(logo, "sheets.logo", &["path", "alt"], &mut note);
            let text = |key: &str| {
                logo.get(key)
                    .and_then(Value::as_str)
                    .unwrap_or_default()
                    .trim()
            };
            if !is_safe_path(text("path")) {
                note("sheets.logo.path", Problem::UnsafePath);
            } else {
                if text("alt").is_empty() {
                    note("sheets.logo.alt", Problem::PictureWithoutText);
                }
                style.logo = Some(Logo {
                    path: text("path").to_owned(),
                    alt: text("alt").to_owned(),
                });
            }
        }
        Some(_) => note("sheets.logo", wrong("an object")),
    }
    (style, found)
}

fn unknown(
    told: &Map<String, Value>,
    place: &str,
    known: &[&str],
    note: &mut impl FnMut(&str, Problem),
) {
    for key in told.keys() {
        if !known.contains(&key.as_str()) && !key.starts_with("x-") {
            note(&format!("{place}.{key}"), Problem::UnknownKey);
        }
    }
}

fn wrong(expected: &str) -> Problem {
    Problem::WrongShape {
        reason: format!("expected {expected}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(sheets: Value) -> (HouseStyle, Vec<(String, String)>) {
        let text = json!({ "format": "etabli-dataset/1", "name": "Rade", "projects": [], "sheets": sheets });
        let text = text.to_string();
        let dataset = crate::load_dataset(&text, "dataset.json");
        assert_eq!(dataset.diagnostics, []);
        let (style, found) = house_style(&text, "dataset.json");
        let told = found
            .into_iter()
            .map(|one| (one.path.clone(), one.problem.code()));
        (style, told.collect())
    }

    #[test]
    fn a_logo_and_a_template_are_read() {
        let logo = json!({ "path": "sheets/logo.svg", "alt": "Fablab de la Rade" });
        let (style, found) = read(json!({ "logo": logo, "template": "sheets/rade.typ", "x-a": 1 }));
        assert_eq!(found, []);
        assert_eq!(style.template.as_deref(), Some("sheets/rade.typ"));
        assert_eq!(
            style.logo.map(|logo| logo.alt).as_deref(),
            Some("Fablab de la Rade")
        );
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place_and_the_rest_is_used() {
        for (sheets, place, code) in [
            (json!("logo.svg"), "sheets", "wrong-shape"),
            (json!({ "logo": "logo.svg" }), "sheets.logo", "wrong-shape"),
            (
                json!({ "logo": { "alt": "x" } }),
                "sheets.logo.path",
                "unsafe-path",
            ),
            (
                json!({ "logo": { "path": "../a.svg", "alt": "x" } }),
                "sheets.logo.path",
                "unsafe-path",
            ),
            (
                json!({ "logo": { "path": "a.svg" } }),
                "sheets.logo.alt",
                "picture-without-text",
            ),
            (
                json!({ "template": "/etc/x.typ" }),
                "sheets.template",
                "unsafe-path",
            ),
            (
                json!({ "template": "x.typst" }),
                "sheets.template",
                "wrong-shape",
            ),
            (json!({ "template": 4 }), "sheets.template", "wrong-shape"),
            (json!({ "colour": "red" }), "sheets.colour", "unknown-key"),
        ] {
            let (_, found) = read(sheets.clone());
            assert_eq!(found, [(place.to_owned(), code.to_owned())], "{sheets}");
        }
        let nothing = read(json!({ "logo": null, "template": null }));
        assert_eq!(nothing, (HouseStyle::default(), Vec::new()));
        let (style, _) = read(json!({ "logo": 1, "template": "a.typ" }));
        assert_eq!(style.template.as_deref(), Some("a.typ"));
    }
}
