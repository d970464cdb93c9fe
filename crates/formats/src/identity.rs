//! Identities for what comes without any.
//!
//! A second import of the same document must give the same ids, or a merge would take every item
//! for a new one. So an id is a hash of where the item came from, never of its position alone.

use etabli_model::fold::fold;
use sha2::{Digest, Sha256};
use std::collections::HashMap;

const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Makes the item ids of one imported document.
#[derive(Debug)]
pub struct Identities {
    source: String,
    seen: HashMap<(String, String), u32>,
}

impl Identities {
    /// `source` names the document for ever: its address, else its title.
    pub fn new(source: &str) -> Self {
        Self {
            source: source.to_owned(),
            seen: HashMap::new(),
        }
    }

    /// The id of the next item of a list with this name: 8 characters of Crockford's base 32.
    /// Equal names in one list are told apart by their order.
    pub fn next_id(&mut self, list: &str, name: &str) -> String {
        let name = normal(name);
        let ordinal = self
            .seen
            .entry((list.to_owned(), name.clone()))
            .and_modify(|count| *count += 1)
            .or_insert(0);
        let key = format!("{}\n{list}\n{name}\n{ordinal}", self.source);
        Sha256::digest(key)
            .iter()
            .take(8)
            .map(|byte| char::from(CROCKFORD[usize::from(byte & 31)]))
            .collect()
    }
}

fn normal(name: &str) -> String {
    fold(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The SHA-256 of some bytes, in 64 lower-case hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// A slug of a title: `Disques de fractions (v2)` gives `disques-de-fractions-v2`; `projet` where
/// no letter is left.
pub fn slug(title: &str) -> String {
    let mut slug = String::new();
    for letter in fold(title).chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() == 64 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() {
        "projet".to_owned()
    } else {
        slug.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_document_gives_the_same_ids_and_equal_names_differ() {
        let ids = || {
            let mut made = Identities::new("https://example.org/okh.yml");
            ["Vis", "vis ", "Écrou"].map(|name| made.next_id("materials", name))
        };
        let first = ids();
        assert_eq!(first, ids());
        assert_ne!(first[0], first[1]);
        assert_eq!(first[0].len(), 8);
    }

    #[test]
    fn a_title_becomes_a_slug() {
        for (title, expected) in [
            ("Disques de fractions (v2)", "disques-de-fractions-v2"),
            ("  Œuvre d’élève !", "oeuvre-d-eleve"),
            ("日本", "projet"),
            ("", "projet"),
        ] {
            assert_eq!(slug(title), expected);
        }
        assert!(etabli_model::is_slug(&slug(&"a-".repeat(80))));
    }
}
