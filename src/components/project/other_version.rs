//! Who comes from the code of a printed sheet is told when the gallery shows another version than the paper.

use crate::components::{Notice, NoticeKind};
use crate::i18n::{text, text_with};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Longest version that is repeated on the page.
const LONGEST: usize = 32;

/// Says which version the sheet was and which one this is; nothing where they are the same.
#[component]
pub fn OtherVersion(
    /// The version the gallery shows.
    shown: String,
) -> impl IntoView {
    let printed = use_query_map().with_untracked(|query| query.get("version"));
    let printed = printed.filter(|printed| is_version(printed) && *printed != shown);
    printed.map(|printed| {
        let title = Signal::derive(|| text("arrived-other-version-title"));
        let told = move || {
            let versions = [
                ("printed", printed.clone().into()),
                ("shown", shown.clone().into()),
            ];
            text_with("arrived-other-version", &versions)
        };
        view! { <Notice kind=NoticeKind::Info title><p>{told}</p></Notice> }
    })
}

/// True for what could be a version: the address may say anything.
fn is_version(text: &str) -> bool {
    let letters = |one: u8| one.is_ascii_alphanumeric() || matches!(one, b'.' | b'-');
    !text.is_empty() && text.len() <= LONGEST && text.bytes().all(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_could_be_a_version_is_repeated() {
        for (text, expected) in [
            ("1.2.0", true),
            ("2026-11", true),
            ("", false),
            ("1.2 achetez ici", false),
            ("<b>", false),
        ] {
            assert_eq!(is_version(text), expected, "{text}");
        }
        assert!(!is_version(&"1".repeat(33)));
    }
}
