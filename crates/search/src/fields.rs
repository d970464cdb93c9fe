//! The words by which a project is found, and how much each place says about it.

use etabli_model::fold::fold;
use etabli_model::{Concept, Project, Vocabulary, vocabulary::concept};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// A place in a project, from the most to the least telling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Field {
    Title,
    Keywords,
    Summary,
    /// Labels and synonyms of its levels, subjects, machines and so on.
    Vocabulary,
    Materials,
    /// Steps, lesson and all the rest.
    Body,
}

impl Field {
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

/// Tells every text of a project with its place; texts of one place follow each other.
pub(crate) fn visit_texts(
    project: &Project,
    vocabulary: &Vocabulary,
    read: &mut dyn FnMut(Field, &str),
) {
    read(Field::Title, &project.title);
    for keyword in &project.keywords {
        read(Field::Keywords, keyword);
    }
    read(Field::Summary, &project.summary);
    for text in vocabulary_texts(project, vocabulary) {
        read(Field::Vocabulary, &text);
    }
    for text in material_texts(project, vocabulary) {
        read(Field::Materials, &text);
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

/// What a concept is called and what people type for it.
fn names(concept: &Concept) -> impl Iterator<Item = String> {
    let labels = [&concept.label.fr, &concept.label.en];
    labels.into_iter().chain(&concept.synonyms).cloned()
}

fn vocabulary_texts(project: &Project, vocabulary: &Vocabulary) -> Vec<String> {
    let levels: Vec<String> = [&project.using[..], &project.making[..]].concat();
    let machines: Vec<String> = if project.machines.is_empty() {
        vec![crate::NO_MACHINE.to_owned()]
    } else {
        project
            .machines
            .iter()
            .map(|one| one.machine.clone())
            .collect()
    };
    let kind = std::slice::from_ref(&project.kind);
    let mut texts: Vec<String> = [
        (&vocabulary.kinds, kind),
        (&vocabulary.levels, &levels),
        (&vocabulary.subjects, &project.subjects),
        (&vocabulary.machines, &machines),
        (&vocabulary.uses, &project.uses),
        (&vocabulary.inclusion, &project.inclusion),
    ]
    .into_iter()
    .flat_map(|(list, ids)| {
        let distinct: BTreeSet<&String> = ids.iter().collect();
        distinct.into_iter().filter_map(|id| concept(list, id))
    })
    .flat_map(names)
    .collect();
    for cycle in vocabulary.cycles_of(&levels) {
        let names = concept(&vocabulary.cycles, &cycle)
            .into_iter()
            .flat_map(names);
        texts.extend(names.map(|name| without_enumeration(&name).to_owned()));
    }
    texts
}

fn material_texts(project: &Project, vocabulary: &Vocabulary) -> Vec<String> {
    // "CP" is plywood to a carpenter and a class to a teacher: here the class is meant.
    let classes: BTreeSet<String> = vocabulary
        .levels
        .iter()
        .map(|level| fold(&level.label.fr))
        .collect();
    let kinds: BTreeSet<&str> = project
        .materials
        .iter()
        .map(|one| one.kind.as_str())
        .collect();
    let mut texts: Vec<String> = kinds
        .into_iter()
        .filter_map(|kind| concept(&vocabulary.materials, kind))
        .flat_map(names)
        .filter(|name| !classes.contains(&fold(name)))
        .collect();
    texts.extend(project.materials.iter().map(|one| one.name.clone()));
    texts
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
    if !text.contains("](") {
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
