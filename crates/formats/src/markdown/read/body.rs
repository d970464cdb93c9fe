//! What stands below a heading: text, pictures, remarks.

use crate::markdown::scan::{self, Link, Picture, fence_mark, joined};
use crate::markdown::words::{CAUTION, CHECK, DANGER, TIP};
use etabli_model::CalloutKind;

/// What lines behind `>` are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quotes {
    AreRemarks,
    AreText,
}

/// The lines of a step, sorted.
#[derive(Default)]
pub(super) struct Body {
    pub(super) text: String,
    pub(super) pictures: Vec<Picture>,
    pub(super) links: Vec<Link>,
    pub(super) remarks: Vec<String>,
}

impl Body {
    pub(super) fn read(lines: &[&str], quotes: Quotes) -> Self {
        let remarks = quotes == Quotes::AreRemarks;
        let mut body = Self::default();
        let mut kept: Vec<String> = Vec::new();
        let mut fence: Option<&str> = None;
        let mut quote: Option<Vec<String>> = None;
        let mut container: Option<Vec<String>> = None;
        for line in lines {
            // What stands behind a picture may be a remark or a fence: it is read as a line of its own.
            let plain = fence.is_none() && container.is_none() && !line.trim().starts_with('>');
            let without = match plain && line.contains("![") {
                true => scan::without_pictures(line, &mut body.pictures),
                false => (*line).to_owned(),
            };
            if without.trim().is_empty() && without.len() < line.len() {
                body.remarks.extend(joined_quote(&mut quote));
                continue;
            }
            // A text that was an item of a list may begin like a heading.
            let without = match fence {
                None => bare_heading(without),
                Some(_) => without,
            };
            let line = &without.as_str();
            let words = line.trim();
            let mark = fence_mark(line);
            if fence.is_some() || mark.is_some() {
                fence = match (fence, mark) {
                    (None, mark) => mark,
                    (Some(open), Some(mark)) if open == mark => None,
                    (open, _) => open,
                };
                body.remarks.extend(joined_quote(&mut quote));
                match &mut container {
                    Some(inside) => inside.push(words.to_owned()),
                    None => kept.push((*line).to_owned()),
                }
                continue;
            }
            if let Some(quoted) = words.strip_prefix('>').filter(|_| remarks) {
                let (word, quoted) = built_remark(quoted);
                let lines =
                    quote.get_or_insert_with(|| word.map(str::to_owned).into_iter().collect());
                lines.push(quoted.trim().to_owned());
                continue;
            }
            if scan::is_list_place(words) || scan::definition(words).is_some() {
                continue;
            }
            body.remarks.extend(joined_quote(&mut quote));
            if let Some(name) = words.strip_prefix(":::").filter(|_| remarks) {
                match container.take() {
                    Some(lines) => body.remarks.push(lines.join("\n")),
                    None => container = Some(vec![container_word(name.trim()).to_owned()]),
                }
            } else if let Some(inside) = &mut container {
                inside.push(words.to_owned());
            } else {
                let line = match words.strip_prefix('>') {
                    Some(quoted) => match built_remark(quoted) {
                        (Some(_), rest) => &format!(">{rest}"),
                        (None, _) => *line,
                    },
                    None => *line,
                };
                let without = bare_heading(scan::without_marks(line, &mut body.links));
                if !without.trim().is_empty() || words.is_empty() {
                    kept.push(without);
                }
            }
        }
        body.remarks.extend(joined_quote(&mut quote));
        body.remarks.extend(container.map(|lines| lines.join("\n")));
        body.text = closed(&joined(kept.iter().map(String::as_str)));
        body
    }
}

/// The words of what looks like a heading, and of one inside.
fn bare_heading(mut line: String) -> String {
    const DEEPEST: usize = 8;
    for _ in 0..DEEPEST {
        match scan::heading(&line) {
            Some((_, title)) => line = title,
            None => break,
        }
    }
    line
}

fn joined_quote(quote: &mut Option<Vec<String>>) -> Option<String> {
    quote.take().map(|lines| lines.join("\n"))
}

/// A text whose last fence is closed: it would swallow what comes after it.
pub(super) fn closed(text: &str) -> String {
    let mut fence: Option<&str> = None;
    for line in text.lines() {
        if let Some(mark) = fence_mark(line) {
            fence = match fence {
                None => Some(mark),
                Some(open) if open == mark => None,
                open => open,
            };
        }
    }
    match fence {
        Some(mark) => format!("{text}\n{mark}"),
        None => text.to_owned(),
    }
}

/// GitBuilding's boxes: `>!`, `>!!`, `>i`, `>?`.
fn built_remark(quoted: &str) -> (Option<&'static str>, &str) {
    let marks = [
        ("!!", "**Danger** :"),
        ("!", "**Attention** :"),
        ("i", "**Astuce** :"),
        ("?", "**Astuce** :"),
    ];
    for (mark, word) in marks {
        if let Some(rest) = quoted.strip_prefix(mark)
            && (rest.is_empty() || rest.starts_with(' '))
        {
            return (Some(word), rest);
        }
    }
    (None, quoted)
}

/// HedgeDoc's coloured boxes.
fn container_word(name: &str) -> &'static str {
    match name {
        "warning" => "**Attention** :",
        "danger" => "**Danger** :",
        _ => "**Astuce** :",
    }
}

/// The kind of a remark and its words; no kind for a check.
pub(super) fn remark_kind(remark: &str) -> (Option<CalloutKind>, &str) {
    let remark = remark.trim();
    let kinds = [
        (
            &CAUTION,
            Some(CalloutKind::Caution),
            ["WARNING", "CAUTION", "IMPORTANT"].as_slice(),
        ),
        (&DANGER, Some(CalloutKind::Danger), &["DANGER"]),
        (&TIP, Some(CalloutKind::Tip), &["TIP", "NOTE"]),
        (&CHECK, None, &[]),
    ];
    for (names, kind, marks) in kinds {
        for name in names {
            if let Some(rest) = remark
                .strip_prefix("**")
                .and_then(|rest| rest.strip_prefix(name))
            {
                let rest = rest.trim_start_matches(AFTER_A_WORD);
                if let Some(rest) = rest.strip_prefix("**") {
                    return (kind, rest.trim_start_matches(AFTER_A_WORD));
                }
            }
        }
        for mark in marks {
            if let Some(rest) = remark.strip_prefix(&format!("[!{mark}]")) {
                return (kind, rest);
            }
        }
    }
    (Some(CalloutKind::Tip), remark)
}

const AFTER_A_WORD: [char; 5] = [' ', '\u{a0}', '\u{202f}', ':', '\n'];

/// A remark without what stands between its word and its text.
pub(super) fn bare_remark(text: &str) -> &str {
    text.trim_start_matches(AFTER_A_WORD).trim()
}
