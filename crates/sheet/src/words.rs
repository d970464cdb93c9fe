//! The sheet's own words, in French and English.
//!
//! Sentences live in `i18n/*.json`, never in code. A word that is missing shows its key, and a test
//! keeps both languages complete.

use crate::typography;
use etabli_model::Language;
use std::collections::BTreeMap;

const FRENCH: &str = include_str!("../i18n/fr.json");
const ENGLISH: &str = include_str!("../i18n/en.json");

/// The words of one language, and how it writes lists, times and prices.
pub(crate) struct Words {
    pub(crate) language: Language,
    words: BTreeMap<String, String>,
}

impl Words {
    /// The words of a language.
    pub(crate) fn new(language: Language) -> Self {
        let text = match language {
            Language::French => FRENCH,
            Language::English => ENGLISH,
        };
        let words: BTreeMap<String, String> =
            serde_json::from_str(text).expect("the words are JSON: a test reads them");
        Self { language, words }
    }

    /// One word, or its key where it is missing.
    pub(crate) fn get(&self, key: &str) -> String {
        let word = self.words.get(key).map_or(key, String::as_str);
        typography::with_no_break_spaces(word, self.language)
    }

    /// One word, where it exists.
    pub(crate) fn find(&self, key: &str) -> Option<String> {
        self.words.contains_key(key).then(|| self.get(key))
    }

    /// A sentence with its `{places}` filled.
    pub(crate) fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        let sentence = self.get(key);
        let mut rest = sentence.as_str();
        let mut filled = String::new();
        // Values are copied whole: braces inside them are words, not places.
        while let Some((before, after)) = rest.split_once('{') {
            let (name, tail) = after.split_once('}').unwrap_or((after, ""));
            filled.push_str(before);
            if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
                filled.push_str(value);
            }
            rest = tail;
        }
        filled.push_str(rest);
        filled
    }

    /// `3 élèves`: the form of a count. French says one for nought, English many.
    pub(crate) fn count(&self, key: &str, count: u32) -> String {
        let form = if self.is_one(count) { "one" } else { "many" };
        self.fill(&format!("{key}_{form}"), &[("n", &count.to_string())])
    }

    /// True where the language uses its singular for this count.
    pub(crate) fn is_one(&self, count: u32) -> bool {
        count == 1 || (count == 0 && self.language == Language::French)
    }

    /// `45 min`, `1 h 30`.
    pub(crate) fn time(&self, minutes: u32) -> String {
        let (hours, rest) = ((minutes / 60).to_string(), minutes % 60);
        match (minutes / 60, rest) {
            (0, _) => self.fill("minutes", &[("m", &rest.to_string())]),
            (_, 0) => self.fill("hours", &[("h", &hours)]),
            (_, _) => self.fill(
                "hours_minutes",
                &[("h", &hours), ("m", &format!("{rest:02}"))],
            ),
        }
    }

    /// `a, b et c`.
    pub(crate) fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => self.fill("and", &[("list", &first.join(", ")), ("last", last)]),
        }
    }

    /// `a, b et 3 autres`: at most `shown` names.
    pub(crate) fn short_list(&self, items: &[String], shown: usize) -> String {
        if items.len() <= shown + 1 {
            return self.list(items);
        }
        let others = (items.len() - shown).to_string();
        self.fill(
            "and_others",
            &[("list", &items[..shown].join(", ")), ("n", &others)],
        )
    }

    /// `1,80 €`, `$1.80`-like codes follow their amount: `1,80 CHF`.
    pub(crate) fn price(&self, amount: etabli_model::Decimal, currency: &str) -> String {
        let amount = amount.localized_price(self.language);
        match (currency, self.language) {
            ("EUR" | "", Language::French) => format!("{amount}\u{a0}€"),
            ("EUR" | "", Language::English) => format!("€{amount}"),
            (other, _) => format!("{amount}\u{a0}{other}"),
        }
    }

    /// The words the template itself writes.
    pub(crate) fn for_template(&self) -> BTreeMap<String, String> {
        const USED: [&str; 49] = [
            "colon",
            "article",
            "quantity",
            "tool",
            "file",
            "file_size",
            "part_letter",
            "part_name",
            "part_one",
            "part_all",
            "setting",
            "setting_author",
            "setting_own",
            "your_machine",
            "laser_legend",
            "laser_cut",
            "laser_mark",
            "laser_engrave",
            "needs",
            "check",
            "done",
            "simple",
            "challenge",
            "pause",
            "notes",
            "picture_missing",
            "steps",
            "licence_title",
            "clock",
            "moment",
            "moment_text",
            "machine",
            "setup",
            "thickness_assumed",
            "thickness_measured",
            "thickness_short",
            "part_title",
            "material",
            "size",
            "price",
            "also",
            "no_address",
            "tiles_refused",
            "collection_contents",
            "collection_number",
            "collection_activity",
            "collection_level",
            "collection_page",
            "collection_credits",
        ];
        USED.iter()
            .map(|key| ((*key).to_owned(), self.get(key)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_words_and_places() {
        let (french, english) = (Words::new(Language::French), Words::new(Language::English));
        let keys = |words: &Words| words.words.keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(&french), keys(&english));
        let places = |sentence: &str| {
            let mut found: Vec<String> = sentence
                .split('{')
                .skip(1)
                .filter_map(|part| part.split_once('}').map(|(name, _)| name.to_owned()))
                .collect();
            found.sort();
            found
        };
        for (key, sentence) in &french.words {
            assert_eq!(places(sentence), places(&english.words[key]), "{key}");
        }
    }

    #[test]
    fn writes_times_counts_and_prices_as_each_language_does() {
        let (french, english) = (Words::new(Language::French), Words::new(Language::English));
        assert_eq!(french.time(45), "45\u{a0}min");
        assert_eq!(french.time(95), "1\u{a0}h\u{a0}35");
        assert_eq!(french.time(125), "2\u{a0}h\u{a0}05");
        assert_eq!(english.time(120), "2\u{a0}h");
        assert_eq!(french.count("pupils", 1), "1\u{a0}élève");
        assert_eq!(english.count("pupils", 0), "0\u{a0}pupils");
        let amount = "1.8".parse().expect("a decimal");
        assert_eq!(french.price(amount, "EUR"), "1,80\u{a0}€");
        assert_eq!(english.price(amount, "EUR"), "€1.80");
    }

    #[test]
    fn a_value_with_braces_is_copied_not_filled() {
        let words = Words::new(Language::French);
        assert_eq!(words.fill("in_groups", &[("n", "{n}")]), "par\u{a0}{n}");
        assert_eq!(words.get("no such word"), "no such word");
    }

    #[test]
    fn short_lists_never_say_one_other() {
        let words = Words::new(Language::French);
        let names = |count: usize| (1..=count).map(|n| format!("n{n}")).collect::<Vec<_>>();
        assert_eq!(words.short_list(&names(3), 2), "n1, n2 et n3");
        assert_eq!(
            words.short_list(&names(5), 2),
            "n1, n2 et\u{a0}3\u{a0}autres"
        );
    }
}
