//! Sentences of differences, the same on the page and on the command line.
//!
//! The words themselves are Fluent messages of those who speak (`told-…`); here they are chosen and
//! put together.

use super::{About, ChangeGroup, Run, RunKind, Said, Section, ToldChange, What};
use crate::diff::ChangeKind;
use etabli_model::vocabulary::label;
use etabli_model::{Decimal, Language, Vocabulary, write_minutes};

/// Where messages come from.
pub trait Words {
    /// The message of this key; `None` where there is none. `count`, `from` and `to` are numbers.
    fn say(&self, key: &str, arguments: &[(&str, String)]) -> Option<String>;
    /// The language they are in.
    fn language(&self) -> Language;
}

/// Puts differences into words.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    words: &'a dyn Words,
    vocabulary: &'a Vocabulary,
}

/// More pieces of a text than this are counted, not quoted.
const MOST_QUOTED: usize = 3;
/// A quoted piece of a text is cut behind so many signs.
const LONGEST_QUOTE: usize = 70;

impl<'a> Teller<'a> {
    /// With these messages, and these labels for the words of the vocabulary.
    pub fn new(words: &'a dyn Words, vocabulary: &'a Vocabulary) -> Self {
        Self { words, vocabulary }
    }

    /// What a group is about: "Étape 3 « Poncer »".
    pub fn about(&self, about: &About) -> String {
        match about {
            About::Section(section) => self.say(
                match section {
                    Section::Presentation => "told-section-presentation",
                    Section::Class => "told-section-class",
                    Section::Effort => "told-section-effort",
                    Section::Credit => "told-section-credit",
                    Section::Other => "told-section-other",
                },
                &[],
            ),
            About::Item { list, place, name } => {
                let mut arguments = vec![("list", list.clone()), ("place", place.to_string())];
                if name.is_empty() {
                    return self.say("told-nameless-item", &arguments);
                }
                arguments.push(("name", self.said(name)));
                self.say("told-item", &arguments)
            }
            About::Translation { language } => {
                let language = self.said(&Said::Language(language.clone()));
                self.say("told-translation", &[("language", language)])
            }
        }
    }

    /// A group in one line: "Étape 3 « Poncer » : durée 10 min → 15 min ; une image ajoutée".
    pub fn group(&self, group: &ChangeGroup) -> String {
        let list = list_of(&group.about);
        let told = group.changes.iter().map(|change| self.change(list, change));
        let changes = told
            .collect::<Vec<_>>()
            .join(&self.say("told-separator", &[]));
        let about = self.about(&group.about);
        self.say("told-sentence", &[("about", about), ("changes", changes)])
    }

    /// One change with what it is about.
    pub fn sentence(&self, about: &About, change: &ToldChange) -> String {
        let changes = self.change(list_of(about), change);
        let about = self.about(about);
        self.say("told-sentence", &[("about", about), ("changes", changes)])
    }

    /// One change of an item of `list` (empty for the project itself): "durée 10 min → 15 min".
    pub fn change(&self, list: &str, change: &ToldChange) -> String {
        let list = change
            .within
            .as_ref()
            .map_or(list, |within| within.list.as_str());
        let told = self.what(list, change);
        match self.within(change) {
            Some(item) => self.say("told-within", &[("item", item), ("change", told)]),
            None => told,
        }
    }

    /// The inner item a change is about: "encadré « Tiens bon »".
    pub fn within(&self, change: &ToldChange) -> Option<String> {
        let within = change.within.as_ref()?;
        let list = ("list", within.list.clone());
        Some(if within.name.is_empty() {
            self.say("told-nameless-inner", &[list])
        } else {
            self.say("told-inner", &[list, ("name", self.said(&within.name))])
        })
    }

    /// The name of a change's field; empty where it is about an item itself.
    pub fn field(&self, change: &ToldChange) -> String {
        if let What::Value { before, after } = &change.what
            && let Some(Said::Setting(name, _)) = before.as_ref().or(after.as_ref())
        {
            let key = format!("setting-{}", name.replace('_', "-"));
            let known = self.words.say(&key, &[]);
            return known.unwrap_or_else(|| name.replace('_', " "));
        }
        if change.field.is_empty() {
            return String::new();
        }
        self.say(&format!("told-field-{}", change.field), &[])
    }

    /// One change without the inner item it is about.
    pub fn what(&self, list: &str, change: &ToldChange) -> String {
        let field = ("field", self.field(change));
        let of_list = ("list", list.to_owned());
        match &change.what {
            What::Item => self.say(
                match change.kind {
                    ChangeKind::Added => "told-added",
                    ChangeKind::Removed => "told-removed",
                    _ => "told-changed",
                },
                &[of_list],
            ),
            What::Moved { from, to } => {
                let places = [("from", from.to_string()), ("to", to.to_string())];
                let [from, to] = places;
                self.say("told-moved", &[of_list, from, to])
            }
            What::Value { before, after } => self.value(field, before.as_ref(), after.as_ref()),
            What::Text(runs) => self.text(field, runs),
            What::Names {
                list,
                added,
                removed,
            } => self.names(field, list, added, removed),
            What::Unreadable => self.say("told-other", &[field]),
        }
    }

    fn value(&self, field: (&str, String), before: Option<&Said>, after: Option<&Said>) -> String {
        match (
            before.map(|said| self.quoted(said)),
            after.map(|said| self.quoted(said)),
        ) {
            (Some(before), Some(after)) => self.say(
                "told-from-to",
                &[field, ("before", before), ("after", after)],
            ),
            (None, Some(after)) => self.say("told-set", &[field, ("after", after)]),
            (Some(before), None) => self.say("told-unset", &[field, ("before", before)]),
            (None, None) => self.say("told-other", &[field]),
        }
    }

    /// The pieces of a text that changed, the first ones quoted.
    fn text(&self, field: (&str, String), runs: &[Run]) -> String {
        let whole = |kind| match runs {
            [run] if run.kind == kind => Some(Said::Text(shortened(&run.text))),
            _ => None,
        };
        if let Some(all) = whole(RunKind::Added) {
            return self.value(field, None, Some(&all));
        }
        if let Some(all) = whole(RunKind::Removed) {
            return self.value(field, Some(&all), None);
        }
        let mut pieces = Vec::new();
        let mut runs = runs.iter().peekable();
        while let Some(run) = runs.next() {
            let quote = |run: &Run| self.quoted(&Said::Text(shortened(&run.text)));
            let piece = match run.kind {
                RunKind::Kept => continue,
                RunKind::Added => self.say("told-piece-added", &[("text", quote(run))]),
                RunKind::Removed => match runs.next_if(|next| next.kind == RunKind::Added) {
                    Some(next) => {
                        let sides = [("before", quote(run)), ("after", quote(next))];
                        self.say("told-piece-changed", &sides)
                    }
                    None => self.say("told-piece-removed", &[("text", quote(run))]),
                },
            };
            pieces.push(piece);
        }
        let more = pieces.len().saturating_sub(MOST_QUOTED);
        pieces.truncate(MOST_QUOTED);
        if more > 0 {
            pieces.push(self.say("told-pieces-more", &[("count", more.to_string())]));
        }
        let pieces = pieces.join(", ");
        self.say("told-text", &[field, ("pieces", pieces)])
    }

    fn names(&self, field: (&str, String), list: &str, added: &[Said], removed: &[Said]) -> String {
        let told = |names: &[Said], words: &str, items: &str| {
            if names.is_empty() {
                return None;
            }
            let all: Vec<String> = names.iter().map(|name| self.said(name)).collect();
            let count = ("count", names.len().to_string());
            let joined = ("names", all.join(", "));
            Some(if list.is_empty() {
                self.say(words, &[joined])
            } else {
                self.say(items, &[("list", list.to_owned()), count, joined])
            })
        };
        let both = [
            told(added, "told-words-added", "told-items-added"),
            told(removed, "told-words-removed", "told-items-removed"),
        ];
        let both: Vec<String> = both.into_iter().flatten().collect();
        match (both.is_empty(), list.is_empty()) {
            (true, _) => self.say("told-reordered", &[field]),
            (false, true) => self.say("told-words", &[field, ("changes", both.join(", "))]),
            (false, false) => both.join(", "),
        }
    }

    /// A value as a person reads it: "10 min", "2 feuilles par groupe", "oui".
    pub fn said(&self, said: &Said) -> String {
        let language = self.words.language();
        match said {
            Said::Text(text) => text.clone(),
            Said::Minutes(minutes) => write_minutes(u32::try_from(*minutes).unwrap_or(u32::MAX)),
            Said::Number(number, "") => self.number(number),
            Said::Number(number, unit) => format!("{}\u{a0}{unit}", self.number(number)),
            Said::Price {
                amount,
                currency,
                year,
            } => self.price(amount, currency, *year),
            Said::Quantity { amount, unit, per } => self.quantity(amount, unit, per),
            Said::Size { sides, diameter } => {
                let round = diameter
                    .iter()
                    .map(|side| format!("Ø\u{a0}{}", self.number(side)));
                let sides = sides.iter().map(|side| self.number(side));
                let all: Vec<String> = round.chain(sides).collect();
                format!("{}\u{a0}mm", all.join("\u{a0}×\u{a0}"))
            }
            Said::Range([min, max, ideal]) => {
                let number = |number: &Option<u64>| number.unwrap_or_default().to_string();
                let ends = [
                    ("least", number(min)),
                    ("most", number(max)),
                    ("best", number(ideal)),
                ];
                let key = if ideal.is_some() {
                    "told-range-best"
                } else {
                    "told-range"
                };
                self.say(key, &ends)
            }
            Said::Concept(list, id) => label(self.concepts(list), id, language).to_owned(),
            Said::Term(prefix, id) => {
                let words = self.words.say(&format!("{prefix}-{id}"), &[]);
                words
                    .unwrap_or_else(|| id.clone())
                    .trim_end_matches('.')
                    .to_owned()
            }
            Said::Switch(yes) => self.say(if *yes { "setting-yes" } else { "setting-no" }, &[]),
            Said::Date(date) => match (language, date.split('-').collect::<Vec<_>>().as_slice()) {
                (Language::French, [year, month, day]) => format!("{day}/{month}/{year}"),
                _ => date.clone(),
            },
            Said::Language(tag) => self
                .words
                .say(&format!("told-language-{tag}"), &[])
                .unwrap_or_else(|| tag.clone()),
            Said::Bytes(bytes) => {
                let (key, unit) = if *bytes >= 1_000_000 {
                    ("told-megabytes", 1_000_000)
                } else {
                    ("told-kilobytes", 1_000)
                };
                self.say(key, &[("number", bytes.div_ceil(unit).to_string())])
            }
            Said::Setting(_, value) => self.setting(said, value),
            Said::Nameless(list) => self.say("told-nameless-inner", &[("list", list.clone())]),
            Said::Several(all) => all
                .iter()
                .map(|one| self.said(one))
                .collect::<Vec<_>>()
                .join(", "),
        }
    }

    fn setting(&self, said: &Said, value: &str) -> String {
        let Said::Setting(name, _) = said else {
            return String::new();
        };
        let words = self.words.say(&format!("setting-value-{value}"), &[]);
        let words = words.or_else(|| {
            self.words
                .say(&format!("setting-{value}"), &[])
                .filter(|_| matches!(value, "yes" | "no"))
        });
        let unit = match name.rsplit('_').next() {
            Some("percent") => "%",
            Some("mm") => "mm",
            Some("c") => "°C",
            Some("w") => "W",
            Some("hz") => "Hz",
            Some("g") => "g",
            Some("s") if name.ends_with("mm_s") => "mm/s",
            Some("min") if name.ends_with("mm_min") => "mm/min",
            _ => "",
        };
        let shown = words.unwrap_or_else(|| self.number(value));
        if unit.is_empty() {
            shown
        } else {
            format!("{shown}\u{a0}{unit}")
        }
    }

    fn quantity(&self, amount: &str, unit: &str, per: &str) -> String {
        let number = self.number(amount);
        let count = amount
            .parse::<Decimal>()
            .map(|amount| amount.to_f64().to_string());
        let amount = match unit {
            "" | "piece" => number,
            "sheet" => {
                let count = count.unwrap_or_default();
                self.say("told-sheets", &[("number", number), ("count", count)])
            }
            unit => {
                let language = self.words.language();
                format!(
                    "{number}\u{a0}{}",
                    label(&self.vocabulary.units, unit, language)
                )
            }
        };
        if per.is_empty() {
            return amount;
        }
        format!(
            "{amount} {}",
            label(&self.vocabulary.per, per, self.words.language())
        )
    }

    fn price(&self, amount: &str, currency: &str, year: Option<u64>) -> String {
        let language = self.words.language();
        let number = amount.parse::<Decimal>().map_or_else(
            |_| amount.to_owned(),
            |amount| amount.localized_price(language),
        );
        let price = match (language, currency) {
            (Language::French, "EUR") => format!("{number}\u{a0}€"),
            (Language::English, "EUR") => format!("€{number}"),
            (_, "") => number,
            (_, other) => format!("{number}\u{a0}{other}"),
        };
        match year {
            Some(year) => format!("{price} ({year})"),
            None => price,
        }
    }

    fn number(&self, number: &str) -> String {
        let language = self.words.language();
        number
            .parse::<Decimal>()
            .map_or_else(|_| number.to_owned(), |number| number.localized(language))
    }

    /// Words stand in quotes, numbers do not.
    fn quoted(&self, said: &Said) -> String {
        let words = self.said(said);
        match said {
            Said::Text(_) => self.say("told-quote", &[("text", words)]),
            _ => words,
        }
    }

    fn concepts(&self, list: &str) -> &'a [etabli_model::Concept] {
        let all = self.vocabulary;
        match list {
            "kinds" => &all.kinds,
            "levels" => &all.levels,
            "subjects" => &all.subjects,
            "machines" => &all.machines,
            "materials" => &all.materials,
            "uses" => &all.uses,
            "inclusion" => &all.inclusion,
            "makers" => &all.makers,
            "difficulty" => &all.difficulty,
            "status" => &all.status,
            "licences" => &all.licences,
            _ => &[],
        }
    }

    fn say(&self, key: &str, arguments: &[(&str, String)]) -> String {
        self.words.say(key, arguments).unwrap_or_default()
    }
}

/// The list the items of a group are of; empty for the project itself.
fn list_of(about: &About) -> &str {
    match about {
        About::Item { list, .. } => list,
        About::Translation { .. } => "translations",
        About::Section(_) => "",
    }
}

/// The first words of a piece of text, on one line.
fn shortened(text: &str) -> String {
    let mut line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = line.char_indices().nth(LONGEST_QUOTE) {
        line.truncate(end);
        line.push('…');
    }
    line
}
