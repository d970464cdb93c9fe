//! What stands in a field while somebody types in it.
//!
//! The value of a field is written back as it was understood (`1,80` is 1.8, an empty line is none), which must not change
//! under the fingers: until the field is left, it shows what was typed.

use leptos::prelude::*;

/// The longest line, in UTF-16 units as browsers count them.
pub(super) const LONGEST_LINE: usize = 500;
/// The longest text, as the format allows it.
pub(super) const LONGEST_TEXT: usize = 20_000;

/// The state of one text field.
#[derive(Clone, Copy)]
pub(super) struct Typing {
    /// The value as it was understood.
    value: Signal<String>,
    write: Callback<String, bool>,
    /// Writes it as a step of its own.
    write_apart: Callback<String, bool>,
    limit: usize,
    /// What was typed, and the value it became.
    held: RwSignal<Option<(String, String)>>,
    /// What was typed is no value of the field.
    pub(super) refused: RwSignal<bool>,
    /// What was typed or pasted was longer than the limit, and was cut there.
    pub(super) cut: RwSignal<bool>,
}

impl Typing {
    /// A field where nobody types yet.
    pub(super) fn new(
        value: Signal<String>,
        write: Callback<String, bool>,
        write_apart: Callback<String, bool>,
        limit: usize,
    ) -> Self {
        Self {
            value,
            write,
            write_apart,
            limit,
            held: RwSignal::new(None),
            refused: RwSignal::new(false),
            cut: RwSignal::new(false),
        }
    }

    /// Takes what was typed. Gives what the field should hold instead, when it was too long.
    pub(super) fn take(self, text: String) -> Option<String> {
        self.take_with(text, self.write)
    }

    /// Takes what a button or a paste made of the text, which is undone by itself.
    pub(super) fn take_apart(self, text: String) -> Option<String> {
        self.take_with(text, self.write_apart)
    }

    fn take_with(self, text: String, write: Callback<String, bool>) -> Option<String> {
        // A text that is too long already may be shortened, and is never cut by surprise.
        let longest = self.limit.max(self.value.with_untracked(String::len));
        let kept = cut_at(&text, longest).to_owned();
        let is_cut = kept.len() < text.len();
        self.cut.set(is_cut);
        let written = write.run(kept.clone());
        self.refused.set(!written);
        if written {
            self.held
                .set(Some((kept.clone(), self.value.get_untracked())));
        }
        is_cut.then_some(kept)
    }

    /// What the field shows. Reactive.
    pub(super) fn shown(self) -> String {
        let value = self.value.get();
        self.held.with(|held| match held {
            Some((typed, became)) if *became == value => typed.clone(),
            _ => value.clone(),
        })
    }

    /// The field is left: it shows its value as it was understood.
    pub(super) fn leave(self) {
        if !self.refused.get_untracked() {
            self.held.set(None);
        }
    }

    /// The limit, in UTF-16 units.
    pub(super) const fn limit(self) -> usize {
        self.limit
    }

    /// How many more letters there is room for, told when it is little. Reactive.
    pub(super) fn room(self) -> Option<usize> {
        let near = self.limit - self.limit / 10;
        self.value.with(|value| {
            // Bytes are never fewer than UTF-16 units: most texts need no counting.
            let long = value.len() >= near;
            let units = long.then(|| value.encode_utf16().count())?;
            (units >= near).then(|| self.limit.saturating_sub(units))
        })
    }
}

/// The start of a text that has at most `most` UTF-16 units, between two characters.
pub(super) fn cut_at(text: &str, most: usize) -> &str {
    if text.len() <= most {
        return text;
    }
    let mut units = 0;
    for (at, one) in text.char_indices() {
        units += one.len_utf16();
        if units > most {
            return &text[..at];
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_between_characters_as_browsers_count_them() {
        for (text, most, kept) in [
            ("", 0, ""),
            ("abc", 3, "abc"),
            ("abc", 2, "ab"),
            ("éé", 2, "éé"),
            ("éé", 1, "é"),
            ("a😀b", 2, "a"),
            ("a😀b", 3, "a😀"),
        ] {
            assert_eq!(cut_at(text, most), kept, "{text:?} at {most}");
        }
    }
}
