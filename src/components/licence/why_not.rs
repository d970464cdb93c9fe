//! "Pourquoi pas une autre ?": the licences that are not offered, by reason, on request.

use super::words;
use crate::i18n::said;
use etabli_remix::{LicenceChoice, Reason, Verdict};
use leptos::prelude::*;

/// The licences that may not be chosen, and why.
#[component]
pub(super) fn WhyNot(
    /// Every licence with its verdict.
    choices: Memo<Vec<LicenceChoice>>,
) -> impl IntoView {
    let reasons = Memo::new(move |_| choices.with(|choices| by_reason(choices)));
    let row = |(reason, licences): (Reason, Vec<String>)| {
        let names: Vec<String> = licences.iter().map(|one| words::name(one)).collect();
        view! {
            <div class="why-not__row">
                <dt>{names.join(", ")}</dt>
                <dd>{words::reason(&reason)}</dd>
            </div>
        }
    };
    view! {
        <Show when=move || reasons.with(|reasons| !reasons.is_empty())>
            <details class="why-not">
                <summary>{said("licence-why-not")}</summary>
                <dl class="why-not__list">{move || reasons.get().into_iter().map(row).collect_view()}</dl>
            </details>
        </Show>
    }
}

/// Each reason once, with the licences it forbids.
fn by_reason(choices: &[LicenceChoice]) -> Vec<(Reason, Vec<String>)> {
    let mut reasons: Vec<(Reason, Vec<String>)> = Vec::new();
    for choice in choices {
        let Verdict::Refused(reason) = &choice.verdict else {
            continue;
        };
        match reasons.iter_mut().find(|(known, _)| known == reason) {
            Some((_, licences)) => licences.push(choice.licence.clone()),
            None => reasons.push((reason.clone(), vec![choice.licence.clone()])),
        }
    }
    reasons
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_remix::allowed_for;

    #[test]
    fn says_each_reason_once() {
        let reasons = by_reason(&allowed_for(&["CC-BY-NC-4.0"]));
        let codes: Vec<&str> = reasons.iter().map(|(reason, _)| reason.code()).collect();
        assert_eq!(codes, ["non-commercial", "ends-the-chain"]);
        let told: usize = reasons.iter().map(|(_, licences)| licences.len()).sum();
        // All but BY-NC and BY-NC-SA.
        assert_eq!(told, etabli_remix::OFFERED.len() - 2);
    }
}
