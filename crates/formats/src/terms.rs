//! From the words people write to the ids of a vocabulary.

use etabli_model::fold::fold;
use etabli_model::vocabulary::Concept;

/// The concept a label names: by id, by label in either language, whole or up to its parenthesis,
/// or by synonym; accents, case and a final `s` do not count.
pub fn find_term<'a>(list: &'a [Concept], words: &str) -> Option<&'a Concept> {
    let wanted = normal(words);
    if wanted.is_empty() {
        return None;
    }
    let names = |concept: &Concept| {
        let labels = [&concept.label.fr, &concept.label.en];
        let short = labels.map(|label| label.split(['(', ':']).next().unwrap_or_default());
        labels
            .into_iter()
            .map(String::as_str)
            .chain(short)
            .chain(concept.synonyms.iter().map(String::as_str))
            .chain([concept.id.as_str()])
            .any(|name| normal(name) == wanted)
    };
    list.iter().find(|concept| names(concept))
}

fn normal(words: &str) -> String {
    let folded = fold(words);
    let words = folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| match word.strip_suffix('s') {
            Some(stem) if stem.len() > 2 => stem,
            _ => word,
        });
    words.collect::<Vec<_>>().join(" ")
}
