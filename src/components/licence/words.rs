//! Licences and reasons in plain words.

use crate::i18n::{language, text, text_with, word};
use crate::state::catalogue::use_catalogue;
use etabli_formats::licence_name;
use etabli_model::vocabulary::label;
use etabli_remix::Reason;

/// What the gallery calls a licence; one its vocabulary lacks as people say it. Reactive.
pub(super) fn name(licence: &str) -> String {
    if licence.is_empty() {
        return text("licence-none");
    }
    let gallery = use_catalogue().gallery();
    let label = gallery
        .as_ref()
        .map(|gallery| label(&gallery.vocabulary.licences, licence, language()));
    match label.filter(|label| *label != licence) {
        Some(label) => label.to_owned(),
        None => licence_name(licence),
    }
}

/// What a licence lets others do, in one sentence; nothing for one the gallery does not explain. Reactive.
pub(super) fn meaning(licence: &str) -> Option<String> {
    let family = family(licence);
    let words = word("licence-means", &family);
    (words != family).then_some(words)
}

/// `cc-by-sa` of `CC-BY-SA-4.0`: every version means the same to a teacher.
fn family(licence: &str) -> String {
    let lower = licence.to_ascii_lowercase();
    let parts = lower.split('-');
    let named = parts.take_while(|part| !part.starts_with(|one: char| one.is_ascii_digit()));
    named.collect::<Vec<_>>().join("-")
}

/// Why a licence may not be chosen, or a remix not be shared. Reactive.
pub(super) fn reason(reason: &Reason) -> String {
    let parent = reason.parent().unwrap_or_default();
    let key = match reason {
        Reason::UnknownLicence { parent } if parent.is_empty() => "licence-why-none",
        Reason::UnknownLicence { .. } => "licence-why-unknown",
        Reason::NoDerivatives { .. } => "licence-why-no-derivatives",
        Reason::ShareAlike { .. } => "licence-why-share-alike",
        Reason::NonCommercial { .. } => "licence-why-non-commercial",
        Reason::CreditWouldBeHidden { .. } => "licence-why-credit",
        Reason::EndsTheChain => "licence-why-ends",
    };
    text_with(key, &[("parent", name(parent).into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_remix::OFFERED;

    #[test]
    fn every_licence_on_offer_is_explained() {
        for licence in OFFERED {
            assert!(meaning(licence).is_some(), "{licence} means nothing");
        }
        assert_eq!(meaning("CC-BY-SA-3.0-FR"), meaning("CC-BY-SA-4.0"));
        assert_eq!(meaning("LicenseRef-unknown"), None);
    }
}
