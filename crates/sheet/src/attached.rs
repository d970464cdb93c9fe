//! What a printed sheet carries for those who receive its file: the project it was made from.
//!
//! The files are read by the typesetter as they are: their names here do not tell what they hold, so that it changes no letter of them.

use crate::words::Words;
use etabli_model::Language;
use serde::Serialize;
use std::collections::BTreeMap;

/// Where the template finds what is attached; an empty list where nothing is.
const PATH: &str = "/attached.json";
/// The project among the texts.
const PROJECT: &str = "project.json";

/// One file, as the template attaches it.
#[derive(Serialize)]
struct Attached<'a> {
    /// Its name for those who open the PDF.
    name: &'a str,
    /// Where the typesetter finds it.
    path: String,
    kind: &'static str,
    /// What it is, in the sheet's language.
    description: String,
}

/// Attaches the texts of the project, by name (`project.json`, `base.json`, `remix.json`), to the printed file; what they are is
/// said in the sheet's language.
///
/// They change nothing of what is printed. The names must be plain file names, for they become those of the attachments.
pub fn attach(
    sheet: &mut BTreeMap<String, Vec<u8>>,
    texts: &BTreeMap<String, Vec<u8>>,
    language: Language,
) {
    let words = Words::new(language);
    let listed: Vec<Attached<'_>> = texts
        .iter()
        .enumerate()
        .map(|(at, (name, content))| {
            let path = format!("/attached/{at}");
            sheet.insert(path.clone(), content.clone());
            Attached {
                name,
                path,
                kind: "application/json",
                description: description(name, &words),
            }
        })
        .collect();
    // A list of texts always has a JSON form.
    let listed = serde_json::to_vec(&listed).unwrap_or_default();
    sheet.insert(PATH.to_owned(), listed);
}

/// What a book carries, from the texts of each of its projects: those of the first under their own names, so that it is read
/// back as a sheet of its own is, and the other projects as `project-02.json` and so on.
pub fn attached_to_book<'t>(
    of_each: impl IntoIterator<Item = &'t BTreeMap<String, Vec<u8>>>,
) -> BTreeMap<String, Vec<u8>> {
    let mut of_each = of_each.into_iter();
    let mut all = of_each.next().cloned().unwrap_or_default();
    for (at, texts) in of_each.enumerate() {
        if let Some(project) = texts.get(PROJECT) {
            all.insert(format!("project-{:02}.json", at + 2), project.clone());
        }
    }
    all
}

fn description(name: &str, words: &Words) -> String {
    let (stem, _) = name.split_once('.').unwrap_or((name, ""));
    words
        .find(&format!("attached_{stem}"))
        .unwrap_or_else(|| words.get("attached_project"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_book_carries_the_first_project_as_a_sheet_does_and_the_others_beside_it() {
        let texts = |own: &[(&str, &str)]| -> BTreeMap<String, Vec<u8>> {
            own.iter()
                .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
                .collect()
        };
        let remix = texts(&[("project.json", "un"), ("base.json", "avant")]);
        let others = [
            texts(&[("project.json", "deux"), ("remix.json", "x")]),
            texts(&[]),
            texts(&[("project.json", "quatre")]),
        ];
        let expected = texts(&[
            ("project.json", "un"),
            ("base.json", "avant"),
            ("project-02.json", "deux"),
            ("project-04.json", "quatre"),
        ]);
        assert_eq!(
            attached_to_book([&remix].into_iter().chain(&others)),
            expected
        );
        assert_eq!(attached_to_book([&remix]), remix);
        assert_eq!(attached_to_book([]), texts(&[]));
    }
}
