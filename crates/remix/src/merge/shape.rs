//! What is one value, and what merges by its parts: the one table of rules that merging and
//! resolving share.

use super::path::Turn;

/// How two changes of one place meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// As one value: a size, a price with its year, a setting, another format's keys.
    Whole,
    /// By field, each always there: the four times of a project, which are independent.
    Fields(Inside<'static>),
    /// By key, where a map that is not written is an empty one.
    Keys(Inside<'static>),
    /// The later date, the higher version.
    Later,
    /// The lower version.
    Earlier,
    /// By paragraph.
    Text,
    /// A list of sentences, which is merged like the paragraphs of a text.
    Sentences,
    /// By item or by word where it is a list, else as one value.
    Ordinary,
}

/// What a field stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Inside<'a> {
    /// The project itself.
    Project,
    /// An item of the list of this name.
    ItemOf(&'a str),
    /// The times of a project.
    Duration,
    /// The settings of a machine.
    Settings,
    /// The translations by language.
    Translations,
    /// One translation.
    Translation,
    /// The texts of a translation by place.
    TranslatedTexts,
}

/// Texts of several paragraphs.
const TEXTS: [&str; 8] = [
    "text",
    "note",
    "check",
    "simple",
    "challenge",
    "definition",
    "log",
    "changes",
];

/// The shape of a field.
pub(crate) fn of(inside: Inside<'_>, key: &str) -> Shape {
    use Inside::{Duration, ItemOf, Project, Settings, TranslatedTexts, Translation, Translations};
    match (inside, key) {
        (Project, "duration") => Shape::Fields(Duration),
        (Project, "translations") => Shape::Keys(Translations),
        // The merged project holds the changes of both: its number is at least that of each.
        (Project, "updated" | "version") => Shape::Later,
        (Project, key) if key.starts_with("x-") => Shape::Whole,
        (ItemOf("machines"), "settings") | (ItemOf("reproductions"), "machine_settings") => {
            Shape::Keys(Settings)
        }
        (ItemOf("materials"), "substitutes") | (ItemOf("adaptations"), "changes") => {
            Shape::Sentences
        }
        (Translations, _) => Shape::Fields(Translation),
        // Always there, even with no text left in it.
        (Translation, "fields") => Shape::Fields(TranslatedTexts),
        // What one of them did not translate anew is as old as the older one says.
        (Translation, "of_version") => Shape::Earlier,
        (TranslatedTexts, place) => {
            let (_, field) = place.rsplit_once('.').unwrap_or_default();
            if TEXTS.contains(&field) {
                Shape::Text
            } else {
                Shape::Whole
            }
        }
        (Duration | Settings | Translation, _) => Shape::Whole,
        (ItemOf(_), key) if TEXTS.contains(&key) => Shape::Text,
        (Project | ItemOf(_), _) => Shape::Ordinary,
    }
}

/// Fields of an item that are one value together, named by the first: "3 sheets" and "3 mm" must
/// not become "3 mm sheets", and the size of a file is that of its content.
const TOGETHER: [(&str, &[&str]); 6] = [
    ("materials", &["quantity", "unit", "per"]),
    ("tools", &["quantity", "per"]),
    (CONTENT.0, CONTENT.1),
    ("parameters", &["value", "unit", "min", "max"]),
    ("competencies", &["label", "framework", "code", "uri"]),
    ("based_on", &["version", "base_hash"]),
];

/// What a file holds; its name, title and role are not part of it.
const CONTENT: (&str, &[&str]) = (
    "files",
    &["sha256", "bytes", "kind", "media_type", "size", "units"],
);

/// The fields that are one value in the items of a list, none in most.
pub(crate) fn together(list: &str) -> &'static [&'static str] {
    let found = TOGETHER.iter().find(|(name, _)| *name == list);
    found.map_or(&[], |(_, keys)| keys)
}

/// The fields that are one value with the one at this place, itself the first; none in most.
pub(crate) fn together_at(place: &[Turn]) -> &'static [&'static str] {
    let [.., Turn::Key(list), Turn::Item(_), Turn::Key(first)] = place else {
        return &[];
    };
    let keys = together(list);
    if keys.first() == Some(&first.as_str()) {
        keys
    } else {
        &[]
    }
}

/// True where a place stands for the content of a file.
pub(crate) fn is_content(list: &str, key: &str) -> bool {
    list == CONTENT.0 && CONTENT.1.first() == Some(&key)
}
