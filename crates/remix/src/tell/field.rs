//! What each field of the format means to a person: its name, and how its value reads.

use crate::merge::uses::referred;

/// How a value reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A text, told by word.
    Prose,
    /// Something short: a name, an address, a path.
    Line,
    /// A list of words or sentences.
    Words,
    /// A word of the vocabulary of this name, or several.
    Vocabulary(&'static str),
    /// A word of the format, whose messages begin so.
    Term(&'static str),
    /// The id of an item of one of these lists, or several.
    Items(&'static [&'static str]),
    /// Minutes.
    Minutes,
    /// A number, with what stands behind it.
    Number(&'static str),
    /// The price of one unit.
    UnitPrice,
    /// A price with its currency and year.
    Price,
    /// How much, of what, counted by what.
    Quantity,
    /// Millimetres by side.
    Size,
    /// From, to and best.
    Range,
    /// Yes or no.
    Switch,
    /// A date.
    Date,
    /// The language of the texts.
    Language,
    /// What a file holds.
    Content,
    /// This field of an object tells the rest.
    PartOf(&'static str),
    /// A setting of a machine, whose name is the field's.
    Setting,
    /// What a person does not read.
    Unreadable,
}

use Meaning::{
    Content, Date, Language, Line, Minutes, Number, PartOf, Price, Prose, Quantity, Range, Setting,
    Size, Switch, Term, UnitPrice, Unreadable, Vocabulary, Words,
};

/// Fields: the list whose items have them (none: the project, `*`: any list), the key, the name
/// of the field in [`super::Teller`]'s messages, and how its value reads. In the order they are told.
const FIELDS: &[(&str, &str, &str, Meaning)] = &[
    ("", "title", "title", Prose),
    ("", "summary", "summary", Prose),
    ("", "kind", "kind", Vocabulary("kinds")),
    ("", "status", "status", Vocabulary("status")),
    ("", "keywords", "keywords", Words),
    ("", "cover", "cover", Line),
    ("", "language", "language", Language),
    ("", "version", "version", Line),
    ("", "created", "created", Date),
    ("", "updated", "updated", Date),
    ("", "id", "address", Line),
    ("", "aliases", "aliases", Words),
    ("", "uid", "technical", Unreadable),
    ("", "format", "technical", Unreadable),
    ("", "using", "using", Vocabulary("levels")),
    ("", "making", "making", Vocabulary("levels")),
    ("", "ages", "ages", Range),
    ("", "maker", "maker", Vocabulary("makers")),
    ("", "subjects", "subjects", Vocabulary("subjects")),
    ("", "uses", "uses", Vocabulary("uses")),
    ("", "inclusion", "inclusion", Vocabulary("inclusion")),
    ("", "difficulty", "difficulty", Vocabulary("difficulty")),
    ("", "cost", "cost", Price),
    ("", "group_size", "group", Range),
    ("duration", "preparation", "preparation", Minutes),
    ("duration", "machine", "machine-time", Minutes),
    ("duration", "class", "class-time", Minutes),
    ("duration", "drying", "drying", Minutes),
    ("", "licence", "licence", Vocabulary("licences")),
    ("", "files_licence", "files-licence", Vocabulary("licences")),
    ("", "root", "root", Unreadable),
    ("", "source", "source", Unreadable),
    ("", "based_on", "parents", Unreadable),
    ("based_on", "version", "version", PartOf("version")),
    ("based_on", "authors", "authors", Words),
    ("based_on", "licence", "licence", Vocabulary("licences")),
    ("based_on", "relation", "relation", Unreadable),
    ("based_on", "changes", "what-changed", Prose),
    ("based_on", "uid", "technical", Unreadable),
    ("translation", "status", "translation-status", Unreadable),
    ("translation", "of_version", "of-version", Line),
    ("translation", "translator", "translator", Line),
    ("materials", "kind", "family", Vocabulary("materials")),
    ("materials", "quantity", "quantity", Quantity),
    ("tools", "quantity", "quantity", Quantity),
    ("materials", "substitutes", "substitutes", Words),
    ("*", "spare_percent", "spare", Number("%")),
    ("*", "unit_cost", "unit-cost", UnitPrice),
    ("*", "reuse", "reuse", Switch),
    ("machines", "machine", "machine", Vocabulary("machines")),
    (
        "machines",
        "alternatives",
        "alternatives",
        Vocabulary("machines"),
    ),
    ("*", "process", "process", Term("process")),
    (
        "*",
        "minutes_per_object",
        "minutes-per-object",
        Number("min"),
    ),
    ("*", "setup_minutes", "setup", Minutes),
    ("machines", "tested_on", "tested-on", PartOf("model")),
    ("*", "optional", "optional", Switch),
    ("*", "letter", "letter", Line),
    ("*", "mass_g", "mass", Number("g")),
    ("files", "sha256", "content", Content),
    ("files", "role", "role", Term("file-role")),
    ("files", "licence", "licence", Vocabulary("licences")),
    ("images", "licence", "licence", Vocabulary("licences")),
    ("*", "made_with", "made-with", Line),
    ("*", "path", "path", Line),
    ("*", "alt", "alt", Prose),
    ("*", "slot", "slot", Unreadable),
    ("*", "credit", "picture-credit", Line),
    ("safety", "level", "level", Term("project-safety")),
    ("*", "hazard", "hazard", Line),
    ("*", "protective", "protective", Words),
    ("*", "supervision", "supervision", Term("told-supervision")),
    ("callouts", "kind", "callout-kind", Term("told-callout")),
    ("*", "section", "step-group", Line),
    ("*", "who", "who", Term("project-who")),
    ("*", "minutes", "minutes", Minutes),
    ("*", "check", "check", Prose),
    ("*", "simple", "simple", Prose),
    ("*", "challenge", "challenge", Prose),
    ("*", "pause", "pause", Switch),
    ("session", "mode", "mode", Term("mode")),
    ("*", "term", "term", Line),
    ("*", "definition", "definition", Prose),
    ("adaptations", "need", "need", Vocabulary("inclusion")),
    ("adaptations", "changes", "adaptation-changes", Words),
    ("competencies", "label", "competency", PartOf("label")),
    ("*", "role", "author-role", Line),
    ("*", "organisation", "organisation", Line),
    ("*", "date", "date", Date),
    ("*", "author", "author", Line),
    ("*", "log", "log", Prose),
    ("*", "place", "place", Line),
    ("reproductions", "level", "level-of", Vocabulary("levels")),
    ("*", "pupils", "pupils", Number("")),
    ("reproductions", "cost", "cost", UnitPrice),
    ("*", "outcome", "outcome", Term("outcome")),
    ("parameters", "value", "parameter", PartOf("value")),
    ("*", "title", "title", Prose),
    ("*", "name", "name", Line),
    ("*", "label", "name", Line),
    ("*", "text", "text", Prose),
    ("*", "note", "note", Prose),
    ("*", "count", "count", Number("")),
    ("*", "size", "size", Size),
    ("*", "url", "link", Line),
    ("*", "source_of", "source-of", Line),
];

/// A field's name, how its value reads, and its place among the others.
pub(super) fn field(list: &str, key: &str) -> (&'static str, Meaning, usize) {
    if key.starts_with("x-") {
        return ("other", Unreadable, usize::MAX);
    }
    if list == "settings" {
        return ("setting", Setting, FIELDS.len());
    }
    let of = |list: &str| {
        let is_it = |one: &&(&str, &str, _, _)| one.0 == list && one.1 == key;
        let at = FIELDS.iter().position(|one| is_it(&one))?;
        Some((FIELDS[at].2, FIELDS[at].3, at))
    };
    let items = referred(list, key);
    let found = of(list).or_else(|| if list.is_empty() { None } else { of("*") });
    match (found, items) {
        (Some((name, Line, at)), [_, ..]) => (name, Meaning::Items(items), at),
        (Some(found), _) => found,
        (None, [list, ..]) => (list, Meaning::Items(items), FIELDS.len()),
        (None, []) => ("other", Unreadable, usize::MAX),
    }
}
