//! Dublin Core, the fifteen words every library reads: a project as `DC.*` names and values for the head of a page, where
//! Zotero and the harvesters of HAL and Isidore look for them. One way: written, not read.
//!
//! Kept: titles, people, subjects, keywords, summary, dates, languages, licences, parents, levels. All else is lost: the words
//! are for finding, not for making.

use crate::licence::{licence_name, licence_url};
use etabli_model::text::is_safe_link;
use etabli_model::vocabulary::label;
use etabli_model::{Language, Project, Vocabulary};

/// Names of metadata with their values, in the order of the standard. `page` is the project's address, empty where there is
/// none; `publisher` who publishes the gallery.
pub fn write_dublin_core(
    project: &Project,
    vocabulary: &Vocabulary,
    page: &str,
    publisher: &str,
) -> Vec<(&'static str, String)> {
    let language = Language::from_tag(&project.language).unwrap_or_default();
    let mut said: Vec<(&'static str, String)> = Vec::new();
    let mut say = |name: &'static str, words: &str| {
        let one = (name, words.trim().to_owned());
        if !one.1.is_empty() && !said.contains(&one) {
            said.push(one);
        }
    };
    say("DC.title", &project.title);
    for author in &project.authors {
        say("DC.creator", &author.name);
    }
    for id in &project.subjects {
        say("DC.subject", label(&vocabulary.subjects, id, language));
    }
    for keyword in &project.keywords {
        say("DC.subject", keyword);
    }
    say("DC.description", &project.summary);
    say("DC.publisher", publisher);
    let is_author = |name: &str| project.authors.iter().any(|author| author.name == name);
    for change in &project.changes {
        if !is_author(&change.author) {
            say("DC.contributor", &change.author);
        }
    }
    let dates = [&project.updated, &project.created];
    let date = dates.into_iter().find(|date| !date.is_empty());
    say("DC.date", date.map_or("", String::as_str));
    // The object, and the page that tells how to make it.
    say("DC.type", "PhysicalObject");
    say("DC.type", "Text");
    say("DC.format", "text/html");
    for file in &project.files {
        say("DC.format", &file.media_type);
    }
    say("DC.identifier", page);
    for parent in project.sources() {
        let source = if is_safe_link(&parent.url) {
            &parent.url
        } else {
            &parent.title
        };
        say("DC.source", source);
    }
    say("DC.language", &project.language);
    let levels = if project.using.is_empty() {
        &project.making
    } else {
        &project.using
    };
    for id in levels {
        say("DC.coverage", label(&vocabulary.levels, id, language));
    }
    let licences = std::iter::once(&project.licence).chain(&project.files_licence);
    for licence in licences {
        say("DC.rights", &licence_name(licence));
        say("DC.rights", &licence_url(licence).unwrap_or_default());
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::{Author, BasedOn, Change};

    #[test]
    fn says_what_it_knows_once_and_nothing_else() {
        let author = |name: &str| Author {
            name: name.to_owned(),
            ..Author::default()
        };
        let change = |name: &str| Change {
            author: name.to_owned(),
            ..Change::default()
        };
        let project = Project {
            title: "Sablier".to_owned(),
            language: "fr".to_owned(),
            created: "2026-01-02".to_owned(),
            keywords: vec!["temps".to_owned(), "temps".to_owned()],
            authors: vec![author("Ada"), author("")],
            changes: vec![change("Ada"), change("Émilie")],
            licence: "CC-BY-4.0".to_owned(),
            based_on: vec![BasedOn {
                title: "Clepsydre".to_owned(),
                url: "javascript:alert(1)".to_owned(),
                ..BasedOn::default()
            }],
            ..Project::default()
        };
        let told = write_dublin_core(
            &project,
            &Vocabulary::default(),
            "https://e.org/a",
            "Établi",
        );
        let expected = [
            ("DC.title", "Sablier"),
            ("DC.creator", "Ada"),
            ("DC.subject", "temps"),
            ("DC.publisher", "Établi"),
            ("DC.contributor", "Émilie"),
            ("DC.date", "2026-01-02"),
            ("DC.type", "PhysicalObject"),
            ("DC.type", "Text"),
            ("DC.format", "text/html"),
            ("DC.identifier", "https://e.org/a"),
            ("DC.source", "Clepsydre"),
            ("DC.language", "fr"),
            ("DC.rights", "CC BY 4.0"),
            ("DC.rights", "https://creativecommons.org/licenses/by/4.0/"),
        ];
        let expected = expected.map(|(name, words)| (name, words.to_owned()));
        assert_eq!(told, expected);
    }
}
