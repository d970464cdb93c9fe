//! An answer as JSON, the same as `serde_json` writes: the worker sends one for each key that is pressed, and this takes it less
//! time, and the page fewer bytes to load.

use super::{Answer, Correction, FacetCount, Fit, Hit, Mark, Suggestion, Understood};

/// What was written so far.
struct Writer(String);

impl Answer {
    /// This answer as JSON.
    pub fn to_json(&self) -> String {
        let mut json = Writer(String::with_capacity(8 << 10));
        json.raw("{\"total\":");
        json.number(self.total);
        json.raw(match self.fit {
            Fit::EveryWord => ",\"fit\":\"every-word\",\"hits\":",
            Fit::MostWords => ",\"fit\":\"most-words\",\"hits\":",
        });
        json.list(&self.hits, Writer::hit);
        let mut before = ",\"facets\":{\"";
        for (facet, counts) in &self.facets {
            json.raw(before);
            json.raw(facet.name());
            json.raw("\":");
            json.list(counts, Writer::count);
            before = ",\"";
        }
        json.raw(if self.facets.is_empty() {
            ",\"facets\":{},\"corrections\":"
        } else {
            "},\"corrections\":"
        });
        json.list(&self.corrections, Writer::correction);
        json.raw(",\"understood\":");
        json.list(&self.understood, Writer::understood);
        json.raw(",\"set_aside\":");
        json.list(&self.set_aside, Writer::understood);
        json.raw(",\"suggestions\":");
        json.list(&self.suggestions, Writer::suggestion);
        json.raw(",\"marks\":");
        json.list(&self.marks, Writer::mark);
        json.raw(",\"feasible\":");
        match self.feasible {
            Some(feasible) => json.number(feasible),
            None => json.raw("null"),
        }
        json.raw("}");
        json.0
    }
}

impl Writer {
    fn raw(&mut self, text: &str) {
        self.0.push_str(text);
    }

    fn number(&mut self, mut number: usize) {
        let mut digits = [0; 20];
        let mut first = digits.len();
        loop {
            first -= 1;
            digits[first] = b'0' + (number % 10) as u8;
            number /= 10;
            if number == 0 {
                break;
            }
        }
        self.raw(std::str::from_utf8(&digits[first..]).unwrap_or("0"));
    }

    fn text(&mut self, text: &str) {
        self.raw("\"");
        let is_plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
        if text.bytes().all(is_plain) {
            self.raw(text);
        } else {
            for letter in text.chars() {
                self.letter(letter);
            }
        }
        self.raw("\"");
    }

    fn letter(&mut self, letter: char) {
        const DIGITS: [char; 16] = [
            '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
        ];
        if letter < ' ' {
            self.raw("\\u00");
            self.0.push(DIGITS[letter as usize / 16]);
            self.0.push(DIGITS[letter as usize % 16]);
            return;
        }
        if matches!(letter, '"' | '\\') {
            self.raw("\\");
        }
        self.0.push(letter);
    }

    /// A list of what `one` writes.
    fn list<T>(&mut self, list: &[T], one: fn(&mut Self, &T)) {
        self.raw("[");
        for (at, each) in list.iter().enumerate() {
            if at > 0 {
                self.raw(",");
            }
            one(self, each);
        }
        self.raw("]");
    }

    fn hit(&mut self, hit: &Hit) {
        self.raw("{\"row\":");
        self.number(hit.row as usize);
        self.raw(",\"score\":");
        self.number(hit.score as usize);
        self.raw(",\"missing\":");
        self.list(&hit.missing, |json, need| json.text(need));
        self.raw("}");
    }

    fn count(&mut self, count: &FacetCount) {
        self.raw("{\"value\":");
        self.text(&count.value);
        self.raw(",\"count\":");
        self.number(count.count);
        self.raw("}");
    }

    fn correction(&mut self, correction: &Correction) {
        self.raw("{\"typed\":");
        self.text(&correction.typed);
        self.raw(",\"used\":");
        self.text(&correction.used);
        self.raw("}");
    }

    fn understood(&mut self, understood: &Understood) {
        self.raw("{\"typed\":");
        self.text(&understood.typed);
        self.raw(",\"facet\":");
        self.text(understood.facet.name());
        self.raw(",\"value\":");
        self.text(&understood.value);
        self.raw("}");
    }

    fn suggestion(&mut self, suggestion: &Suggestion) {
        self.raw("{\"text\":");
        self.text(&suggestion.text);
        self.raw(",\"from\":");
        self.number(suggestion.from);
        self.raw(",\"filter\":");
        match &suggestion.filter {
            Some((facet, value)) => {
                self.raw("[");
                self.text(facet.name());
                self.raw(",");
                self.text(value);
                self.raw("]");
            }
            None => self.raw("null"),
        }
        self.raw(",\"projects\":");
        self.number(suggestion.projects);
        self.raw("}");
    }

    fn mark(&mut self, mark: &Mark) {
        self.raw("{\"form\":");
        self.text(&mark.form);
        self.raw(if mark.begins {
            ",\"begins\":true}"
        } else {
            ",\"begins\":false}"
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facet::Facet;
    use proptest::collection::{btree_map, vec};
    use proptest::prelude::*;

    fn any_facet() -> impl Strategy<Value = Facet> {
        prop::sample::select(Facet::ALL.to_vec())
    }

    fn any_understood() -> impl Strategy<Value = Understood> {
        let parts = (any::<String>(), any_facet(), any::<String>());
        parts.prop_map(|(typed, facet, value)| Understood {
            typed,
            facet,
            value,
        })
    }

    prop_compose! {
        fn any_hit()(row in any::<u32>(), score in any::<u32>(), missing in vec(any::<String>(), 0..3)) -> Hit {
            Hit { row, score, missing }
        }
    }

    prop_compose! {
        fn any_count()(value in any::<String>(), count in any::<usize>()) -> FacetCount {
            FacetCount { value, count }
        }
    }

    prop_compose! {
        fn any_suggestion()(
            text in any::<String>(),
            from in any::<usize>(),
            filter in prop::option::of((any_facet(), any::<String>())),
            projects in any::<usize>(),
        ) -> Suggestion {
            Suggestion { text, from, filter, projects }
        }
    }

    prop_compose! {
        fn any_answer()(
            (total, feasible, nearly) in (any::<usize>(), any::<Option<usize>>(), any::<bool>()),
            hits in vec(any_hit(), 0..3),
            facets in btree_map(any_facet(), vec(any_count(), 0..3), 0..3),
            corrections in vec((any::<String>(), any::<String>()), 0..3),
            (understood, set_aside) in (vec(any_understood(), 0..3), vec(any_understood(), 0..3)),
            suggestions in vec(any_suggestion(), 0..3),
            marks in vec((any::<String>(), any::<bool>()), 0..3),
        ) -> Answer {
            let correction = |(typed, used)| Correction { typed, used };
            let mark = |(form, begins)| Mark { form, begins };
            Answer {
                total,
                fit: if nearly { Fit::MostWords } else { Fit::EveryWord },
                hits,
                facets,
                corrections: corrections.into_iter().map(correction).collect(),
                understood,
                set_aside,
                suggestions,
                marks: marks.into_iter().map(mark).collect(),
                feasible,
            }
        }
    }

    proptest! {
        #[test]
        fn says_what_serde_says(answer in any_answer()) {
            let ours: serde_json::Value = serde_json::from_str(&answer.to_json()).expect("JSON");
            prop_assert_eq!(ours, serde_json::to_value(&answer).expect("an answer is JSON"));
            let read: Answer = serde_json::from_str(&answer.to_json()).expect("an answer");
            prop_assert_eq!(read, answer);
        }
    }
}
