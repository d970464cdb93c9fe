//! One licence's name, in the spellings people use, as its SPDX identifier.

use super::RESERVED;
use super::ids::{BY_NAME, IDS};
use super::words::{plain, words};

/// One licence and how sure it is.
pub(super) enum One {
    Sure(String),
    Likely(String),
    WithoutVersion(String),
}

/// The name in a text: what an address says, the words of a Markdown link, else the text.
pub(super) fn name_of(found: &str) -> String {
    let Some(at) = found.find("://") else {
        let link = found
            .strip_prefix('[')
            .and_then(|rest| rest.split_once(']'));
        return link.map_or(found, |(words, _)| words).to_owned();
    };
    let address = found[at + 3..]
        .split([' ', ')', '>', '"', '?', '#'])
        .next()
        .unwrap_or_default();
    let address = address.to_ascii_lowercase();
    let mut parts: Vec<&str> = address.split('/').filter(|part| !part.is_empty()).collect();
    let host = if parts.is_empty() {
        ""
    } else {
        parts.remove(0)
    };
    let is_folder = |part: &&str| {
        matches!(
            *part,
            "licenses" | "license" | "licences" | "licence" | "publicdomain" | "wp-content"
        )
    };
    let after = parts.iter().position(is_folder).map_or(0, |at| at + 1);
    let file = parts[after..].join(" ");
    let file = [
        ".html",
        ".txt",
        ".md",
        ".php",
        ".json",
        ".en",
        ".fr",
        "legalcode",
        "deed",
    ]
    .iter()
    .fold(file, |file, ending| file.replace(ending, ""));
    match host.trim_start_matches("www.") {
        "creativecommons.org" => format!("cc {}", file.replace("zero", "0").replace("mark", "pdm")),
        "apache.org" => file.replace("license-", "apache "),
        "artlibre.org" => "lal".to_owned(),
        "unlicense.org" => "unlicense".to_owned(),
        "mozilla.org"
        | "gnu.org"
        | "spdx.org"
        | "opensource.org"
        | "choosealicense.com"
        | "solderpad.org"
        | "opendatacommons.org"
        | "ohwr.org"
        | "scripts.sil.org" => file,
        _ => String::new(),
    }
}

/// The licence a name is, whole.
pub(super) fn one(name: &str) -> Option<One> {
    let name = name.trim();
    let name = name
        .get(..11)
        .filter(|start| start.eq_ignore_ascii_case("licenseref-"))
        .map_or(name, |_| &name[11..]);
    if name.eq_ignore_ascii_case("all-rights-reserved") {
        return Some(One::Sure(RESERVED.to_owned()));
    }
    let raw = words(name);
    if let Some(id) = BY_NAME.get(raw.join("-").as_str()) {
        return Some(current(id));
    }
    let tokens = ordered(plain(&raw));
    if let [start @ .., last] = tokens.as_slice()
        && last == "+"
        && let Some(id) = BY_NAME.get(start.join("-").as_str())
    {
        let later = format!("{}-or-later", id.trim_end_matches("-only"));
        let known = BY_NAME.contains_key(words(&later).join("-").as_str());
        return Some(One::Sure(if known { later } else { format!("{id}+") }));
    }
    let key = tokens.join("-");
    if let Some(id) = BY_NAME.get(key.as_str()) {
        return Some(current(id));
    }
    if key == "cc-0.0" {
        return Some(One::Sure("CC0-1.0".to_owned()));
    }
    // The version of a country that SPDX does not list: the international one is meant to be alike.
    if let [cc, .., version, country] = tokens.as_slice()
        && cc == "cc"
        && version.starts_with(|first: char| first.is_ascii_digit())
        && country.len() >= 2
    {
        let international = tokens[..tokens.len() - 1].join("-");
        return BY_NAME
            .get(international.as_str())
            .map(|id| One::Likely((*id).to_owned()));
    }
    without_version(&key)
}

/// An id that stands, or what replaces one that SPDX has withdrawn.
pub(super) fn current(id: &str) -> One {
    let only = format!("{id}-only");
    if IDS.split_whitespace().any(|known| known == only) {
        One::Likely(only)
    } else {
        One::Sure(id.to_owned())
    }
}

/// A family of licences: its only version, else its name.
pub(super) fn without_version(key: &str) -> Option<One> {
    let versions: Vec<&str> = BY_NAME
        .iter()
        .filter_map(|(name, id)| {
            let version = name.strip_prefix(key)?.strip_prefix('-')?;
            let is_version = |sign: char| sign.is_ascii_digit() || sign == '.';
            version.chars().all(is_version).then_some(*id)
        })
        .collect();
    match versions.as_slice() {
        [] => None,
        // There is an older one that SPDX does not list.
        ["etalab-2.0"] => Some(One::WithoutVersion("etalab".to_owned())),
        [only] => Some(One::Likely((*only).to_owned())),
        [first, ..] => {
            let end = first.rfind('-').unwrap_or(first.len());
            Some(One::WithoutVersion(first[..end].to_owned()))
        }
    }
}

/// The terms of a Creative Commons or CERN licence in the order SPDX has them.
pub(super) fn ordered(mut tokens: Vec<String>) -> Vec<String> {
    let is = |tokens: &[String], word: &str| tokens.iter().any(|token| token == word);
    if tokens.first().is_some_and(|first| first == "by") {
        tokens.insert(0, "cc".to_owned());
    }
    let order: &[&str] = if is(&tokens, "cc") && is(&tokens, "by") {
        &["cc", "by", "nc", "nd", "sa"]
    } else if is(&tokens, "cern") {
        &["cern", "ohl", "p", "w", "s"]
    } else {
        return tokens;
    };
    let rank = |token: &String| {
        order
            .iter()
            .position(|known| known == token)
            .unwrap_or(order.len())
    };
    tokens.sort_by_key(rank);
    tokens.dedup_by(|later, token| later == token);
    tokens
}
