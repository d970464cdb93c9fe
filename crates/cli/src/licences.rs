//! `etabli licences --of LICENCE…`: which licences an adaptation may carry, and why not others.

use crate::arguments::LicencesOptions;
use crate::words::Words;
use crate::{Outcome, output};
use anyhow::Result;
use etabli_remix::{Reason, Verdict, allowed_for};
use serde::Serialize;

#[derive(Default, Serialize)]
struct Verdicts {
    allowed: Vec<String>,
    refused: Vec<Refused>,
}

#[derive(Serialize)]
struct Refused {
    licence: String,
    code: &'static str,
    reason: String,
}

/// Prints both lists. That nothing is allowed is an answer, not a fault.
pub(crate) fn run(options: &LicencesOptions, words: &Words) -> Result<Outcome> {
    let parents: Vec<&str> = options.parents.iter().map(String::as_str).collect();
    let mut verdicts = Verdicts::default();
    for choice in allowed_for(&parents) {
        match choice.verdict {
            Verdict::Allowed => verdicts.allowed.push(choice.licence),
            Verdict::Refused(reason) => verdicts.refused.push(Refused {
                licence: choice.licence,
                code: reason.code(),
                reason: say(&reason, words),
            }),
        }
    }
    if options.json {
        output::json(&verdicts)?;
        return Ok(Outcome::Well);
    }
    let none = verdicts.allowed.is_empty();
    let nothing = none.then(|| words.say("licences-none", &[]));
    let allowed = verdicts
        .allowed
        .iter()
        .map(|licence| format!("+ {licence}"));
    let refused = verdicts.refused.iter();
    let refused = refused.map(|one| format!("- {}\t{}", one.licence, one.reason));
    output::lines(nothing.into_iter().chain(allowed).chain(refused))?;
    Ok(Outcome::Well)
}

fn say(reason: &Reason, words: &Words) -> String {
    let parent = reason.parent().unwrap_or_default().to_owned();
    words.say(&format!("licence-{}", reason.code()), &[("parent", parent)])
}
