//! A document cut at its headings, and the pieces of a body.

/// A heading and the lines below it, up to the next heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Section<'t> {
    /// 1 to 6; 0 for what stands before any heading.
    pub level: usize,
    /// The heading's words.
    pub title: String,
    /// The lines below.
    pub lines: Vec<&'t str>,
}

/// Cuts a document at its headings; those inside a fence are lines like others.
pub(super) fn sections(text: &str) -> Vec<Section<'_>> {
    let mut sections = vec![Section::default()];
    let mut fence: Option<&str> = None;
    for line in text.lines() {
        if let Some(mark) = fence_mark(line) {
            match fence {
                None => fence = Some(mark),
                Some(open) if open == mark => fence = None,
                Some(_) => {}
            }
        } else if fence.is_none()
            && let Some((level, title)) = heading(line)
        {
            sections.push(Section {
                level,
                title,
                lines: Vec::new(),
            });
            continue;
        }
        if let Some(last) = sections.last_mut() {
            last.lines.push(line);
        }
    }
    sections
}

pub(super) fn fence_mark(line: &str) -> Option<&'static str> {
    let line = line.trim_start();
    ["```", "~~~"]
        .into_iter()
        .find(|mark| line.starts_with(mark))
}

/// The level and the words of a heading.
pub(super) fn heading(line: &str) -> Option<(usize, String)> {
    let marks = line.bytes().take_while(|byte| *byte == b'#').count();
    let rest = line.get(marks..)?;
    if !(1..=6).contains(&marks) || !(rest.is_empty() || rest.starts_with([' ', '\t'])) {
        return None;
    }
    let rest = without_closing_marks(rest);
    // GitBuilding marks the page's kind behind its title.
    let rest = rest.split('{').next().unwrap_or_default();
    let title = one_line(rest);
    (!title.is_empty()).then_some((marks, title))
}

/// A heading without the `#` that may close it: `# Titre #`, but not `# C#`.
pub(super) fn without_closing_marks(heading: &str) -> &str {
    let mut kept = heading.trim();
    loop {
        let open = kept.trim_end_matches('#');
        if open.len() == kept.len() || !(open.is_empty() || open.ends_with(' ')) {
            return kept;
        }
        kept = open.trim_end();
    }
}

/// A picture in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Picture {
    /// The text in its place.
    pub alt: String,
    /// Its path or address.
    pub path: String,
}

/// A link, and what GitBuilding says behind it: `[vis M3](vis.md){Qty: 4, Cat: tool}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// Its words.
    pub label: String,
    /// Where it leads.
    pub target: String,
    /// `{…}` right behind it, as it stands there.
    pub marks: String,
}

/// Takes the pictures out of a line.
pub(super) fn without_pictures(line: &str, pictures: &mut Vec<Picture>) -> String {
    let mut kept = String::new();
    let mut rest = line;
    while let Some(start) = rest.find("![") {
        let Some((label, target, after)) = link_at(&rest[start + 1..]) else {
            let (before, after) = rest.split_at(start + 2);
            kept.push_str(before);
            rest = after;
            continue;
        };
        kept.push_str(&rest[..start]);
        pictures.push(Picture {
            alt: label.to_owned(),
            path: target.to_owned(),
        });
        rest = after;
    }
    kept.push_str(rest);
    kept
}

/// The links of a line with GitBuilding's marks, which are taken out.
pub(super) fn without_marks(line: &str, links: &mut Vec<Link>) -> String {
    /// What stood inside another link is one when that is gone.
    const DEEPEST: usize = 8;
    let mut kept = line.to_owned();
    for _ in 0..DEEPEST {
        if !kept.contains('{') {
            break;
        }
        let without = without_outer_marks(&kept, links);
        if without == kept {
            break;
        }
        kept = without;
    }
    kept
}

fn without_outer_marks(line: &str, links: &mut Vec<Link>) -> String {
    let mut kept = String::new();
    let mut rest = line;
    while let Some(start) = rest.find('[') {
        kept.push_str(&rest[..start]);
        let from = &rest[start..];
        match marked_at(from) {
            Some((label, link, after)) => {
                kept.push_str(label);
                links.push(link);
                rest = after;
            }
            None => {
                kept.push('[');
                rest = &from[1..];
            }
        }
    }
    kept.push_str(rest);
    kept
}

/// `[vis](vis.md){…}`, `[vis]{Qty: 4}` or `[quatre vis][vis]{Qty: 4}`: the words that stay, the link, what follows.
fn marked_at(text: &str) -> Option<(&str, Link, &str)> {
    if let Some((label, target, after)) = link_at(text)
        && let Some((marks, after)) = marks_at(after)
    {
        return Some((label, linked(label, target, marks), after));
    }
    let (label, after) = text.strip_prefix('[')?.split_once(']')?;
    let reference = after
        .strip_prefix('[')
        .and_then(|rest| rest.split_once(']'));
    let (name, after) = match reference {
        Some((name, after)) if !name.is_empty() && !name.contains('[') => (name, after),
        _ => (label, after),
    };
    let (marks, after) = marks_at(after)?;
    // Braces behind brackets say other things elsewhere: here something is counted.
    let counts = marks.split(',').any(|mark| {
        let key = mark.split(':').next().unwrap_or_default().trim();
        ["qty", "cat", "note", "output", "make"]
            .iter()
            .any(|one| key.eq_ignore_ascii_case(one))
    });
    let plain = !label.trim().is_empty() && !label.contains('[');
    (counts && plain).then(|| (label, linked(name, "", marks), after))
}

fn linked(label: &str, target: &str, marks: &str) -> Link {
    Link {
        label: label.to_owned(),
        target: target.to_owned(),
        marks: marks.to_owned(),
    }
}

fn marks_at(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix('{')?.split_once('}')
}

/// `[vis]: parts/vis.md "{cat: tool}"`: the name and what GitBuilding says of it.
pub(super) fn definition(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.trim().strip_prefix('[')?.split_once("]:")?;
    let (_, marks) = rest.split_once("\"{")?;
    Some((name, marks.strip_suffix("}\"")?))
}

/// True for the place where GitBuilding puts its list: `{{BOM}}`.
pub(super) fn is_list_place(line: &str) -> bool {
    let inner = line
        .trim()
        .strip_prefix("{{")
        .and_then(|rest| rest.strip_suffix("}}"));
    inner.is_some_and(|inner| inner.trim().to_ascii_lowercase().starts_with("bom"))
}

/// `[label](target "title")` at the start of a text: label, target and what follows.
pub(super) fn link_at(text: &str) -> Option<(&str, &str, &str)> {
    let (label, rest) = text.strip_prefix('[')?.split_once("](")?;
    if label.contains(['[', ']']) {
        return None;
    }
    let (target, after) = rest.split_once(')')?;
    let target = target.trim();
    let target = target.split([' ', '\t']).next().unwrap_or_default();
    let target = target.trim_start_matches('<').trim_end_matches('>');
    (!target.is_empty()).then_some((label, target, after))
}

/// The items of a list, whatever its bullets; lines that belong to no item are left out.
pub(super) fn items(lines: &[&str]) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    let mut open = false;
    for line in lines {
        let words = line.trim();
        if let Some(item) = item(line) {
            items.push(item.to_owned());
            open = true;
        } else if words.is_empty() {
            open = false;
        } else if let (true, Some(last)) = (open, items.last_mut()) {
            last.push(' ');
            last.push_str(words);
        }
    }
    items
}

/// The words of a list's line: `- a`, `* a`, `1. a`, `- [ ] a`.
pub(super) fn item(line: &str) -> Option<&str> {
    let line = line.trim();
    let bullet = ["- ", "* ", "+ ", "• "]
        .iter()
        .find_map(|bullet| line.strip_prefix(bullet));
    let words = match bullet {
        Some(words) => words,
        None => {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            let rest = line.get(digits..).filter(|_| (1..=3).contains(&digits))?;
            rest.strip_prefix(". ")
                .or_else(|| rest.strip_prefix(") "))?
        }
    };
    let words = words.trim();
    let boxes = ["[ ] ", "[x] ", "[X] "];
    let words = boxes
        .iter()
        .find_map(|one| words.strip_prefix(one))
        .unwrap_or(words);
    (!words.trim().is_empty()).then_some(words.trim())
}

/// Lines as one text: no blank line at either end, never two in a row, nothing behind a line.
pub(super) fn joined<'l>(lines: impl IntoIterator<Item = &'l str>) -> String {
    let mut text = String::new();
    for line in lines {
        let line = line.trim_end();
        if line.is_empty() && (text.is_empty() || text.ends_with("\n\n")) {
            continue;
        }
        text.push_str(line);
        text.push('\n');
    }
    text.trim_end().to_owned()
}

/// Words on one line; spaces that keep words together stay.
pub(super) fn one_line(text: &str) -> String {
    let words = text.split(|letter: char| letter.is_ascii_whitespace() || letter.is_control());
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

const ESCAPES: [(&str, &str); 3] = [(" ", "%20"), ("(", "%28"), (")", "%29")];

/// A path as the target of a link.
pub(super) fn target_of(path: &str) -> String {
    let escape = |path: String, (plain, escaped): &(&str, &str)| path.replace(plain, escaped);
    ESCAPES.iter().fold(path.to_owned(), escape)
}

/// The path a link's target names.
pub(super) fn path_of(target: &str) -> String {
    let plain = |target: String, (plain, escaped): &(&str, &str)| target.replace(escaped, plain);
    ESCAPES.iter().fold(target.to_owned(), plain)
}
