//! Several licences in one text: SPDX expressions, lists, sentences.

use super::names::{One, name_of, one};
use super::words::{plain, words};
use super::{Licence, guessed, reference, unknown};
use etabli_model::Problem;
use std::collections::BTreeSet;

/// Tokens of the longest name looked for inside a sentence.
const LONGEST_NAME: usize = 8;

/// Members joined by AND, OR and WITH, by commas or slashes.
pub(super) fn expression(found: &str) -> Option<Licence> {
    let spaced = found.replace('(', " ( ").replace(')', " ) ");
    let mut written: Vec<String> = Vec::new();
    let mut member = String::new();
    let (mut depth, mut exact, mut known) = (0_i32, true, 0);
    let mut problem = None;
    let mut close = |member: &mut String, written: &mut Vec<String>| {
        let name = std::mem::take(member);
        let name = name.trim_matches([' ', ',', ';']);
        if written.last().is_some_and(|last| last == "WITH") {
            let plain = |sign: char| sign.is_ascii_alphanumeric() || "-.".contains(sign);
            written.push(name.to_owned());
            return (!name.is_empty() && name.chars().all(plain)).then_some(());
        }
        written.push(match one(&name_of(name)) {
            Some(One::Sure(id)) => {
                known += 1;
                id
            }
            Some(One::Likely(id)) => {
                (known, exact) = (known + 1, false);
                id
            }
            Some(One::WithoutVersion(id)) => {
                let found = name.to_owned();
                problem.get_or_insert(Problem::LicenceWithoutVersion { found });
                format!("LicenseRef-{id}")
            }
            None if name.is_empty() || name.split(' ').count() > 6 => return None,
            None => {
                problem = unknown(name);
                reference(name)
            }
        });
        Some(())
    };
    let mut loose = false;
    let parts = spaced
        .replace(',', " , ")
        .replace(';', " ; ")
        .replace(" / ", " & ");
    let parts: Vec<&str> = parts.split_whitespace().collect();
    for (at, part) in parts.iter().enumerate() {
        let upper = part.to_ascii_uppercase();
        let later =
            |next: &&str| ["later", "any", "newer"].contains(&next.to_ascii_lowercase().as_str());
        match upper.as_str() {
            "OR" if parts.get(at + 1).is_some_and(later) => member.push_str(" or"),
            "AND" | "OR" | "WITH" | "," | ";" | "&" | "ET" | "OU" => {
                if !(member.is_empty() && written.last().is_some_and(|last| last == ")")) {
                    close(&mut member, &mut written)?;
                }
                written.push(match upper.as_str() {
                    "OU" => "OR".to_owned(),
                    "AND" | "OR" | "WITH" => upper,
                    _ => "AND".to_owned(),
                });
                loose |= ![*part]
                    .iter()
                    .all(|sign| ["AND", "OR", "WITH"].contains(sign));
            }
            "(" if member.is_empty() => {
                depth += 1;
                written.push(upper);
            }
            ")" => {
                depth -= 1;
                if !member.is_empty() {
                    close(&mut member, &mut written)?;
                }
                written.push(upper);
                if depth < 0 {
                    return None;
                }
            }
            "(" => return None,
            _ => {
                member.push(' ');
                member.push_str(part);
            }
        }
    }
    if !member.is_empty() || written.last().is_none_or(|last| last != ")") {
        close(&mut member, &mut written)?;
    }
    let shaped = depth == 0 && known > 0 && alternates(&written);
    let written = written.join(" ").replace("( ", "(").replace(" )", ")");
    match problem {
        _ if !shaped => None,
        Some(problem) => Some(Licence {
            expression: written,
            problem: Some(problem),
        }),
        None if exact && !loose => Some(Licence {
            expression: written,
            problem: None,
        }),
        None => Some(guessed(found, written)),
    }
}

/// True where members and what joins them take turns.
pub(super) fn alternates(written: &[String]) -> bool {
    let mut wants_member = true;
    for part in written {
        let fits = match part.as_str() {
            "(" => wants_member,
            ")" => !wants_member,
            "AND" | "OR" | "WITH" => !std::mem::replace(&mut wants_member, true),
            _ => std::mem::replace(&mut wants_member, false),
        };
        if !fits {
            return false;
        }
    }
    !wants_member
}

/// The licences named inside a sentence, where nothing around them narrows what they allow.
pub(super) fn sentence(found: &str) -> Option<Licence> {
    let tokens = plain(&words(found));
    let mut ids = BTreeSet::new();
    let mut around = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let longest = (at + 2..=(at + LONGEST_NAME).min(tokens.len())).rev();
        let named = longest.into_iter().find_map(|end| {
            let versioned = tokens[at..end]
                .iter()
                .any(|one| one.starts_with(|d: char| d.is_ascii_digit()));
            match one(&tokens[at..end].join(" ")) {
                Some(One::Sure(id) | One::Likely(id)) if versioned => Some((end, id)),
                _ => None,
            }
        });
        match named {
            Some((end, id)) => {
                ids.insert(id);
                at = end;
            }
            None => {
                around.push(tokens[at].as_str());
                at += 1;
            }
        }
    }
    let narrows = [
        "nc",
        "nd",
        "commercial",
        "commerciale",
        "not",
        "except",
        "sauf",
        "without",
        "derivative",
        "derivatives",
        "reserved",
    ];
    if ids.is_empty() || around.iter().any(|word| narrows.contains(word)) {
        return None;
    }
    Some(guessed(
        found,
        ids.into_iter().collect::<Vec<_>>().join(" AND "),
    ))
}
