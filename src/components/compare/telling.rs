//! The words of differences: this app's messages and this gallery's vocabulary.

use crate::i18n::{find_text, language};
use crate::state::catalogue::{Catalogue, use_catalogue};
use etabli_model::{Language, Vocabulary};
use etabli_remix::{Teller, Words};
use std::sync::LazyLock;

static NO_WORDS: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::default);

struct Messages;

impl Words for Messages {
    fn say(&self, key: &str, arguments: &[(&str, String)]) -> Option<String> {
        find_text(key, arguments)
    }

    fn language(&self) -> Language {
        language()
    }
}

/// Who tells differences, kept for handlers that run later.
#[derive(Clone, Copy)]
pub struct Telling(Catalogue);

impl Telling {
    /// With the gallery of this page.
    pub fn here() -> Self {
        Self(use_catalogue())
    }

    /// Tells something; words the gallery does not know yet are told by their ids. Reactive.
    pub fn tell<T>(self, tell: impl FnOnce(Teller<'_>) -> T) -> T {
        match self.0.gallery() {
            Some(gallery) => tell(Teller::new(&Messages, &gallery.vocabulary)),
            None => tell(Teller::new(&Messages, &NO_WORDS)),
        }
    }
}
