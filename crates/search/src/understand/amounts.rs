//! Time and money as people type them: "moins de 30 min", "1h30", "une demi-heure", "5 euros max".
//!
//! An amount without a word around it is the most there may be: who types "1h30" has so much time. One that hangs on a
//! noun ("sablier de 3 minutes") says what the object is, and stays words. "Au moins 30 min" is told as "plus de 30 min",
//! for that is where bins end.

use super::naming::Reader;
use super::span::{Meaning, Span};
use crate::{Facet, Range};

/// Minutes, or cents.
struct Amount {
    facet: Facet,
    amount: u32,
    /// The first token that is no part of it.
    end: usize,
    /// The first byte that is no part of it.
    end_byte: usize,
}

/// A number, in hundredths.
struct Number {
    hundredths: u32,
    end: usize,
}

/// On which side of an amount the limit is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bound {
    AtMost,
    MoreThan,
}

use Bound::{AtMost, MoreThan};

/// Words before an amount, longest first.
const BEFORE: [(&[&str], Bound); 37] = [
    (&["pas", "plus", "de"], AtMost),
    (&["no", "more", "than"], AtMost),
    (&["en", "moins", "de"], AtMost),
    (&["moins", "de"], AtMost),
    (&["less", "than"], AtMost),
    (&["au", "maximum"], AtMost),
    (&["au", "max"], AtMost),
    (&["au", "plus"], AtMost),
    (&["up", "to"], AtMost),
    (&["at", "most"], AtMost),
    (&["en", "moins"], AtMost),
    (&["a", "partir", "de"], MoreThan),
    (&["plus", "de"], MoreThan),
    (&["more", "than"], MoreThan),
    (&["au", "moins"], MoreThan),
    (&["au", "minimum"], MoreThan),
    (&["at", "least"], MoreThan),
    (&["moins"], AtMost),
    (&["maximum"], AtMost),
    (&["maxi"], AtMost),
    (&["max"], AtMost),
    (&["under"], AtMost),
    (&["below"], AtMost),
    (&["within"], AtMost),
    (&["in"], AtMost),
    (&["en"], AtMost),
    (&["environ"], AtMost),
    (&["about"], AtMost),
    (&["around"], AtMost),
    (&["budget"], AtMost),
    (&["pour"], AtMost),
    (&["a"], AtMost),
    (&["jusque"], AtMost),
    (&["plus"], MoreThan),
    (&["over"], MoreThan),
    (&["minimum"], MoreThan),
    (&["mini"], MoreThan),
];

/// Words behind an amount.
const AFTER: [(&[&str], Bound); 14] = [
    (&["ou", "moins"], AtMost),
    (&["or", "less"], AtMost),
    (&["au", "plus"], AtMost),
    (&["au", "maximum"], AtMost),
    (&["au", "max"], AtMost),
    (&["maximum"], AtMost),
    (&["maxi"], AtMost),
    (&["max"], AtMost),
    (&["ou", "plus"], MoreThan),
    (&["et", "plus"], MoreThan),
    (&["or", "more"], MoreThan),
    (&["au", "moins"], MoreThan),
    (&["minimum"], MoreThan),
    (&["mini"], MoreThan),
];

/// Words that open a range, and what stands between its ends.
const BETWEEN: [(&str, &[&str]); 5] = [
    ("entre", &["et"]),
    ("between", &["and"]),
    ("de", &["a"]),
    ("from", &["to"]),
    ("", &["a", "to"]),
];

/// Numbers people write as words.
const NUMBER_WORDS: [(&str, u32); 28] = [
    ("un", 1),
    ("une", 1),
    ("an", 1),
    ("one", 1),
    ("deux", 2),
    ("two", 2),
    ("trois", 3),
    ("three", 3),
    ("quatre", 4),
    ("four", 4),
    ("cinq", 5),
    ("five", 5),
    ("six", 6),
    ("huit", 8),
    ("eight", 8),
    ("dix", 10),
    ("ten", 10),
    ("quinze", 15),
    ("fifteen", 15),
    ("vingt", 20),
    ("twenty", 20),
    ("trente", 30),
    ("thirty", 30),
    ("quarante", 40),
    ("forty", 40),
    ("cinquante", 50),
    ("soixante", 60),
    ("sixty", 60),
];

/// What costs nothing.
const FREE: [&str; 5] = ["gratuit", "gratuite", "gratuits", "gratuites", "free"];

/// Digits of the greatest number that is an amount.
const MOST_DIGITS: usize = 5;

impl Reader<'_> {
    /// The amount that begins at a token, with the words around it.
    pub(super) fn amount(&self, at: usize) -> Option<Span> {
        if self.form(at).is_some_and(|form| FREE.contains(&form)) {
            let range = Range {
                above: None,
                to: Some(0),
            };
            let end = self.tokens[at].at.end;
            return self.amount_span(at..at + 1, end, Facet::Cost, range);
        }
        self.between(at).or_else(|| self.limit(at))
    }

    /// "moins de 30 min", "30 min max", "< 5 €", "1h30".
    fn limit(&self, at: usize) -> Option<Span> {
        let said = BEFORE.iter().find(|(words, _)| self.follow(words, at));
        let said = said.map(|(words, bound)| (at + words.len(), *bound));
        let sign = self.sign_before(at);
        let (start, before) = match (said, sign) {
            (Some((start, bound)), _) => (start, Some(bound)),
            (None, Some(bound)) => (at, Some(bound)),
            (None, None) => (at, None),
        };
        let amount = self.quantity(start)?;
        let mut end = amount.end;
        let mut end_byte = amount.end_byte;
        let mut after = None;
        if before.is_none() {
            let hangs = at > 0 && self.is_of(at - 1);
            let found = AFTER.iter().find(|(words, _)| self.follow(words, end));
            if let Some((words, bound)) = found {
                after = Some(*bound);
                end += words.len();
                end_byte = self.tokens[end - 1].at.end;
            } else if self.text[end_byte..].trim_start().starts_with('+') {
                after = Some(MoreThan);
                end_byte += self.text[end_byte..].find('+').map_or(0, |plus| plus + 1);
            } else if hangs {
                return None;
            }
        }
        let range = match before.or(after).unwrap_or(AtMost) {
            AtMost => Range {
                above: None,
                to: Some(amount.amount),
            },
            MoreThan => Range {
                above: Some(amount.amount),
                to: None,
            },
        };
        let mut span = self.amount_span(at..end, end_byte, amount.facet, range)?;
        if sign.is_some() && said.is_none() {
            let gap = self.gap(at);
            let from = gap.find(['<', '>', '≤', '≥']).unwrap_or(gap.len());
            span.text.start -= gap.len() - from;
        }
        Some(span)
    }

    /// "entre 30 et 60 min", "de 1 h à 2 h", "30-45 min".
    fn between(&self, at: usize) -> Option<Span> {
        BETWEEN.iter().find_map(|(opening, joints)| {
            let opens = !opening.is_empty();
            if opens && self.form(at) != Some(opening) {
                return None;
            }
            let start = at + usize::from(opens);
            let whole = self.quantity(start);
            let bare = self.number(start);
            let joint = whole.as_ref().map_or(bare.as_ref()?.end, |one| one.end);
            let dash = matches!(self.gap(joint).trim(), "-" | "–" | "—");
            let said = self.form(joint).is_some_and(|form| joints.contains(&form));
            if !said && (opens || !dash) {
                return None;
            }
            let last = self.quantity(joint + usize::from(said))?;
            let first = match whole {
                Some(first) if first.facet == last.facet => first.amount,
                Some(_) => return None,
                None => self.with_unit_of(&bare?, &last, joint + usize::from(said))?,
            };
            let range = Range {
                above: Some(first),
                to: Some(last.amount),
            };
            self.amount_span(at..last.end, last.end_byte, last.facet, range)
        })
    }

    /// A number without a unit, counted as the amount behind it is.
    fn with_unit_of(&self, number: &Number, last: &Amount, at: usize) -> Option<u32> {
        let last_number = self.number(at).map(|one| one.hundredths)?;
        let factor = last.amount.checked_mul(100)?.checked_div(last_number)?;
        number.hundredths.checked_mul(factor).map(|sum| sum / 100)
    }

    /// A time or a price.
    fn quantity(&self, at: usize) -> Option<Amount> {
        self.compact(at)
            .or_else(|| self.part_of_an_hour(at))
            .or_else(|| self.counted(at))
    }

    /// "30min", "2h", "1h30", "5eur": one word.
    fn compact(&self, at: usize) -> Option<Amount> {
        let form = self.form(at)?;
        let digits = form.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = form.split_at(digits);
        let number = whole_number(number)?;
        let (facet, amount) = match (unit(rest), rest.strip_prefix('h')) {
            (Some((facet, each)), _) => (facet, number.checked_mul(each)?),
            (None, Some(minutes)) => {
                let minutes = minutes.strip_suffix("min").unwrap_or(minutes);
                let minutes = whole_number(minutes).filter(|_| minutes.len() == 2)?;
                (
                    Facet::Duration,
                    number.checked_mul(60)?.checked_add(minutes)?,
                )
            }
            (None, None) => return None,
        };
        let end_byte = self.tokens[at].at.end;
        let mut found = Amount {
            facet,
            amount,
            end: at + 1,
            end_byte,
        };
        if facet == Facet::Duration && rest.starts_with('h') && rest.len() == 1 {
            self.add_minutes(&mut found);
        }
        Some(found)
    }

    /// "une demi-heure", "trois quarts d’heure", "half an hour".
    fn part_of_an_hour(&self, at: usize) -> Option<Amount> {
        const PARTS: [(&[&str], u32); 8] = [
            (&["trois", "quarts", "heure"], 45),
            (&["un", "quart", "heure"], 15),
            (&["une", "demi", "heure"], 30),
            (&["une", "demie", "heure"], 30),
            (&["demi", "heure"], 30),
            (&["quart", "heure"], 15),
            (&["half", "an", "hour"], 30),
            (&["half", "hour"], 30),
        ];
        let (words, amount) = PARTS.iter().find(|(words, _)| self.follow(words, at))?;
        let end = at + words.len();
        Some(Amount {
            facet: Facet::Duration,
            amount: *amount,
            end,
            end_byte: self.tokens[end - 1].at.end,
        })
    }

    /// "30 min", "deux heures", "1 h 30", "5 €", "2,50 euros".
    fn counted(&self, at: usize) -> Option<Amount> {
        let number = self.number(at)?;
        let end = number.end;
        let signed = self.gap(end).trim_start().starts_with('€');
        if signed {
            let end_byte = self.tokens[end - 1].at.end;
            let sign = self.text[end_byte..]
                .find('€')
                .map_or(0, |sign| sign + '€'.len_utf8());
            return Some(Amount {
                facet: Facet::Cost,
                amount: number.hundredths,
                end,
                end_byte: end_byte + sign,
            });
        }
        let unit_word = self.form(end)?;
        let (facet, each) = unit(unit_word)?;
        let mut found = Amount {
            facet,
            amount: number.hundredths.checked_mul(each)? / 100,
            end: end + 1,
            end_byte: self.tokens[end].at.end,
        };
        if facet == Facet::Duration && each == 60 {
            self.add_minutes(&mut found);
        }
        Some(found)
    }

    /// Behind hours: "1 h 30", "une heure et demie", "an hour and a half".
    fn add_minutes(&self, hours: &mut Amount) {
        const MORE: [(&[&str], u32); 6] = [
            (&["et", "demie"], 30),
            (&["et", "demi"], 30),
            (&["et", "quart"], 15),
            (&["et", "un", "quart"], 15),
            (&["and", "a", "half"], 30),
            (&["et", "une", "demie"], 30),
        ];
        let at = hours.end;
        if let Some((words, minutes)) = MORE.iter().find(|(words, _)| self.follow(words, at)) {
            hours.amount = hours.amount.saturating_add(*minutes);
            hours.end = at + words.len();
        } else if let Some(minutes) = self.form(at).and_then(whole_number) {
            let digits = self.form(at).map_or(0, str::len);
            // The minutes are not typed to their end: they are no word either.
            let unfinished = digits == 1 && self.tokens[at].still_typed;
            if digits == 2 && minutes < 60 {
                hours.amount = hours.amount.saturating_add(minutes);
            } else if !unfinished {
                return;
            }
            hours.end = at + 1;
            let minute = self.form(hours.end).and_then(unit);
            if minute == Some((Facet::Duration, 1)) {
                hours.end += 1;
            }
        } else {
            return;
        }
        hours.end_byte = self.tokens[hours.end - 1].at.end;
    }

    /// A number in digits, with its decimals, or in words.
    fn number(&self, at: usize) -> Option<Number> {
        let form = self.form(at)?;
        let named = NUMBER_WORDS.iter().find(|(word, _)| *word == form);
        if let Some((_, number)) = named {
            let more = self.gap(at + 1) == "-" && *number >= 20;
            let ones = NUMBER_WORDS
                .iter()
                .find(|(word, ones)| more && *ones < 10 && self.form(at + 1) == Some(word));
            let number = number + ones.map_or(0, |(_, ones)| *ones);
            return Some(Number {
                hundredths: number * 100,
                end: at + 1 + usize::from(ones.is_some()),
            });
        }
        let whole = whole_number(form)?.checked_mul(100)?;
        let point = matches!(self.gap(at + 1), "," | ".");
        let decimals = self.form(at + 1).filter(|form| point && form.len() <= 2);
        let part = decimals.and_then(|form| {
            let part = whole_number(form)?;
            Some(if form.len() == 1 { part * 10 } else { part })
        });
        Some(Number {
            hundredths: whole + part.unwrap_or(0),
            end: at + 1 + usize::from(part.is_some()),
        })
    }

    fn amount_span(
        &self,
        tokens: std::ops::Range<usize>,
        end_byte: usize,
        facet: Facet,
        range: Range,
    ) -> Option<Span> {
        let range = Range::from_value(facet, &range.to_value(facet))?;
        Some(Span {
            text: self.tokens[tokens.start].at.start..end_byte,
            tokens,
            values: vec![(facet, range.to_value(facet))],
            meaning: Meaning::Amount,
        })
    }

    /// True when these words stand there, one after the other.
    fn follow(&self, words: &[&str], at: usize) -> bool {
        let mut places = words.iter().zip(at..);
        places.all(|(word, at)| self.form(at) == Some(word))
    }

    /// True for the word by which an amount hangs on a noun, elided or not.
    fn is_of(&self, at: usize) -> bool {
        let word = matches!(self.form(at), Some("de" | "des" | "of"));
        word && at > 0
    }

    fn sign_before(&self, at: usize) -> Option<Bound> {
        let gap = self.gap(at).trim_end();
        let gap = gap.strip_suffix('=').unwrap_or(gap);
        match gap.chars().next_back()? {
            '<' | '≤' => Some(AtMost),
            '>' | '≥' => Some(MoreThan),
            _ => None,
        }
    }
}

/// What a unit counts, in minutes or cents.
fn unit(word: &str) -> Option<(Facet, u32)> {
    Some(match word {
        "min" | "mins" | "mn" | "minute" | "minutes" => (Facet::Duration, 1),
        "h" | "hr" | "heure" | "heures" | "hour" | "hours" => (Facet::Duration, 60),
        "euro" | "euros" | "eur" => (Facet::Cost, 100),
        "centime" | "centimes" | "cts" => (Facet::Cost, 1),
        _ => return None,
    })
}

fn whole_number(digits: &str) -> Option<u32> {
    let sound = (1..=MOST_DIGITS).contains(&digits.len());
    let all = digits.bytes().all(|digit| digit.is_ascii_digit());
    (sound && all).then(|| digits.parse().ok()).flatten()
}
