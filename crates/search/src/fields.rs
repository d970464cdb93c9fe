//! The words by which a project is found, and how much each place says about it.

use crate::build::WordMap;
use crate::words::{Word, joined, words};
use etabli_model::fold::fold;
use etabli_model::{Concept, Project, Vocabulary};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// A place in a project, from the most to the least telling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// Its name.
    Title,
    /// Words its author chose for the search.
    Keywords,
    /// Its line of purpose.
    Summary,
    /// Labels and synonyms of its levels, subjects, machines and so on.
    Vocabulary,
    /// What it is made of.
    Materials,
    /// Steps, lesson and all the rest.
    Body,
}

impl Field {
    /// Every place, the most telling first.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Title,
        Self::Keywords,
        Self::Summary,
        Self::Vocabulary,
        Self::Materials,
        Self::Body,
    ];

    /// How many places there are.
    pub(crate) const COUNT: usize = 6;

    /// What a word found there is worth.
    pub(crate) const WEIGHTS: [u32; Self::COUNT] = [16, 10, 7, 6, 4, 1];

    /// Where a translated text counts; a text in place of a picture is not searched in any language.
    fn of_place(place: &str) -> Option<Self> {
        match place {
            "title" => Some(Self::Title),
            "keywords" => Some(Self::Keywords),
            "summary" => Some(Self::Summary),
            place if place.starts_with("images[") => None,
            place if place.starts_with("materials[") && place.ends_with("].name") => {
                Some(Self::Materials)
            }
            _ => Some(Self::Body),
        }
    }
}

/// What people call the vocabulary's concepts, made ready once for all projects.
pub(crate) struct Names<'v> {
    vocabulary: &'v Vocabulary,
    /// By the concept's id, for each list of [`Self::lists`].
    names: [WordMap<&'v str, Vec<&'v str>>; 8],
}

/// Where the lists of [`Names`] stand.
#[derive(Clone, Copy)]
enum List {
    Kinds,
    Levels,
    Subjects,
    Machines,
    Uses,
    Inclusion,
    Cycles,
    Materials,
}

impl<'v> Names<'v> {
    pub(crate) fn of(vocabulary: &'v Vocabulary) -> Self {
        // "CP" is plywood to a carpenter and a class to a teacher: here the class is meant.
        let levels = vocabulary.levels.iter();
        let classes: BTreeSet<String> = levels.map(|level| fold(&level.label.fr)).collect();
        let named = |list: &'v [Concept], keep: &dyn Fn(&'v str) -> Option<&'v str>| {
            let kept = |one: &'v Concept| (one.id.as_str(), names(one).filter_map(keep).collect());
            list.iter().map(kept).collect()
        };
        let names = [
            named(&vocabulary.kinds, &Some),
            named(&vocabulary.levels, &Some),
            named(&vocabulary.subjects, &Some),
            named(&vocabulary.machines, &Some),
            named(&vocabulary.uses, &Some),
            named(&vocabulary.inclusion, &Some),
            named(&vocabulary.cycles, &|name| Some(without_enumeration(name))),
            named(&vocabulary.materials, &|name| {
                let is_class = words(name).iter().any(|word| classes.contains(&word.form));
                (!is_class).then_some(name)
            }),
        ];
        Self { vocabulary, names }
    }

    /// Tells the names of some concepts, each once.
    fn tell<'a>(&self, list: List, ids: impl Iterator<Item = &'a str>, read: &mut dyn FnMut(&str)) {
        let mut told: Vec<&str> = Vec::new();
        for id in ids {
            if told.contains(&id) {
                continue;
            }
            told.push(id);
            let names = self.names[list as usize].get(id);
            names.into_iter().flatten().for_each(|name| read(name));
        }
    }
}

/// Tells every text of a project with its place; texts of one place follow each other.
pub(crate) fn visit_texts(project: &Project, names: &Names<'_>, read: &mut dyn FnMut(Field, &str)) {
    read(Field::Title, &project.title);
    for keyword in &project.keywords {
        read(Field::Keywords, keyword);
    }
    read(Field::Summary, &project.summary);
    visit_names(project, names, &mut |text| read(Field::Vocabulary, text));
    let kinds = project.materials.iter().map(|one| one.kind.as_str());
    names.tell(List::Materials, kinds, &mut |text| {
        read(Field::Materials, text);
    });
    for material in &project.materials {
        read(Field::Materials, &material.name);
    }
    for text in body_texts(project) {
        read(Field::Body, text);
    }
    for translation in project.translations.values() {
        for (place, text) in &translation.fields {
            if let Some(field) = Field::of_place(place) {
                read(field, text);
            }
        }
    }
}

/// Every word of a project with its place; a number joined to what it counts stands beside its parts.
pub(crate) fn field_words(project: &Project, vocabulary: &Vocabulary) -> Vec<(Field, Word)> {
    let mut found = Vec::new();
    visit_texts(project, &Names::of(vocabulary), &mut |field, text| {
        let text_words = words(&without_addresses(text));
        let pairs = text_words.windows(2);
        let joined_words: Vec<Word> = pairs
            .filter_map(|pair| joined(&pair[0], &pair[1]))
            .collect();
        let all = text_words.into_iter().chain(joined_words);
        found.extend(all.map(|word| (field, word)));
    });
    found
}

/// What a concept is called and what people type for it.
fn names(concept: &Concept) -> impl Iterator<Item = &str> {
    let labels = [concept.label.fr.as_str(), &concept.label.en];
    let besides = concept.names.iter().chain(&concept.synonyms);
    labels.into_iter().chain(besides.map(String::as_str))
}

fn visit_names(project: &Project, names: &Names<'_>, read: &mut dyn FnMut(&str)) {
    fn ids(list: &[String]) -> impl Iterator<Item = &str> {
        list.iter().map(String::as_str)
    }
    names.tell(List::Kinds, std::iter::once(project.kind.as_str()), read);
    let levels = ids(&project.using).chain(ids(&project.making));
    names.tell(List::Levels, levels, read);
    names.tell(List::Subjects, ids(&project.subjects), read);
    let machines = project.machines.iter().map(|one| one.machine.as_str());
    let none = project.machines.is_empty().then_some(crate::NO_MACHINE);
    names.tell(List::Machines, machines.chain(none), read);
    names.tell(List::Uses, ids(&project.uses), read);
    names.tell(List::Inclusion, ids(&project.inclusion), read);
    let levels: Vec<String> = [&project.using[..], &project.making[..]].concat();
    let cycles = names.vocabulary.cycles_of(&levels);
    names.tell(List::Cycles, ids(&cycles), read);
}

fn body_texts(project: &Project) -> Vec<&str> {
    let mut texts: Vec<&str> = Vec::new();
    for author in &project.authors {
        texts.extend([author.name.as_str(), author.organisation.as_str()]);
    }
    for material in &project.materials {
        texts.push(&material.note);
        texts.extend(material.substitutes.iter().map(String::as_str));
    }
    texts.extend(project.tools.iter().map(|one| one.name.as_str()));
    texts.extend(project.parts.iter().map(|one| one.name.as_str()));
    texts.extend(project.files.iter().map(|one| one.title.as_str()));
    texts.extend(project.safety.iter().map(|one| one.text.as_str()));
    for step in &project.steps {
        texts.extend([step.section.as_str(), &step.title, &step.text, &step.check]);
        texts.extend([step.simple.as_str(), &step.challenge]);
        texts.extend(step.callouts.iter().map(|one| one.text.as_str()));
    }
    for list in [
        &project.objectives,
        &project.prerequisites,
        &project.differentiation,
        &project.assessment,
        &project.further,
    ] {
        texts.extend(list.iter().map(|one| one.text.as_str()));
    }
    for moment in &project.session {
        texts.extend([moment.title.as_str(), &moment.text]);
    }
    for term in &project.vocabulary {
        texts.extend([term.term.as_str(), &term.definition]);
    }
    texts.extend(project.competencies.iter().map(|one| one.label.as_str()));
    texts.extend(project.adaptations.iter().map(|one| one.text.as_str()));
    texts
}

/// The label without a parenthesis that lists other concepts: "Cycle 3 (CM1, CM2, 6e)" would
/// bring every project for CM1 under "6e".
fn without_enumeration(label: &str) -> &str {
    match label.split_once('(') {
        Some((before, inside)) if inside.contains([',', '–']) => before,
        _ => label,
    }
}

/// The text without the addresses of its links: nobody searches for "https".
pub(crate) fn without_addresses(text: &str) -> Cow<'_, str> {
    if !text.as_bytes().contains(&b']') {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("](") {
        kept.push_str(before);
        kept.push(' ');
        rest = after.split_once(')').map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    Cow::Owned(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_out_link_addresses_and_enumerations() {
        assert_eq!(
            without_addresses("Vois [la fiche](https://example.org/x) puis coupe."),
            "Vois [la fiche  puis coupe."
        );
        assert_eq!(without_enumeration("Cycle 3 (CM1, CM2, 6e)"), "Cycle 3 ");
        assert_eq!(
            without_enumeration("Cycle 1 (maternelle)"),
            "Cycle 1 (maternelle)"
        );
    }
}
