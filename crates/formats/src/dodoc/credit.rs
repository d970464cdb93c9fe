//! Who made it, under which licence, from what.

use super::meta::Meta;
use crate::draft::{Draft, beginning, is_html, words};
use crate::identity::slug;
use crate::licence::read_licence;
use etabli_model::fold::fold;
use etabli_model::text::{Block, Inline, parse};
use etabli_model::{Author, BasedOn, Problem};

/// Reads authors, licence and parent. `place` is the project's folder.
pub(super) fn read(draft: &mut Draft<'_>, meta: &Meta, place: &str) {
    authors(draft, meta, place);
    draft.project.licence = licence(draft, meta);
    based_on(draft, meta, place);
}

/// A name on a line of authors, and the page it links to.
#[derive(Debug, Default, PartialEq, Eq)]
struct Name {
    text: String,
    url: String,
}

fn authors(draft: &mut Draft<'_>, meta: &Meta, place: &str) {
    let list = meta.text(&["authors_list"]);
    // Without tags, a line is an author, or some.
    let list = match is_html(&list) {
        true => list,
        false => list.lines().collect::<Vec<_>>().join("\n\n"),
    };
    let markdown = draft.text("authors_list", &list);
    let mut names = Vec::new();
    for line in lines(&markdown) {
        let found = names_of(&line);
        if found.len() > 1 {
            let said: Vec<&str> = found.iter().map(|name| name.text.as_str()).collect();
            let (said, understood) = (said.join(", "), said.join(" · "));
            draft.guessed("authors_list", &beginning(&said), &beginning(&understood));
        }
        names.extend(found);
    }
    if names.is_empty() {
        names = accounts(draft, meta, place);
    }
    draft.shorten_list("authors_list", &mut names);
    for name in names {
        add_author(draft, name);
    }
}

fn add_author(draft: &mut Draft<'_>, name: Name) {
    let (text, organisation) = match name.text.split_once('(') {
        Some((text, inside)) => (text, inside.trim_end_matches(')')),
        None => (name.text.as_str(), ""),
    };
    let text = draft.line("authors_list", text);
    let organisation = draft.line("authors_list", organisation);
    let known = draft.project.authors.iter().any(|one| one.name == text);
    if text.is_empty() || known {
        return;
    }
    draft.project.authors.push(Author {
        id: draft.ids.next_id("authors", &text),
        name: text,
        organisation,
        url: name.url,
        ..Author::default()
    });
}

/// The lines of a small Markdown text, items of lists included.
fn lines(markdown: &str) -> Vec<Vec<Inline>> {
    let mut lines = Vec::new();
    for block in parse(markdown) {
        let items = match block {
            Block::Paragraph(inlines) => vec![inlines],
            Block::List { items, .. } => items,
        };
        for item in items {
            let parts = item.split(|inline| matches!(inline, Inline::Break));
            lines.extend(parts.map(<[Inline]>::to_vec));
        }
    }
    lines
}

fn names_of(line: &[Inline]) -> Vec<Name> {
    let mut names = Vec::new();
    let mut text = String::new();
    gather(line, &mut text, &mut names);
    split_names(&text, &mut names);
    names
}

/// Linked names as they come; the words between them are split.
fn gather(line: &[Inline], text: &mut String, names: &mut Vec<Name>) {
    for inline in line {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Strong(inner) | Inline::Emphasis(inner) => gather(inner, text, names),
            Inline::Break => text.push(' '),
            Inline::Link { url, label } => {
                split_names(text, names);
                text.clear();
                let mut name = String::new();
                gather(label, &mut name, &mut Vec::new());
                if url.starts_with("https://") && name.trim() != url {
                    names.push(Name {
                        text: clean(&name).to_owned(),
                        url: url.clone(),
                    });
                }
            }
        }
    }
}

/// Splits `A, B et C (Lycée D, Lyon)` outside parentheses.
fn split_names(text: &str, names: &mut Vec<Name>) {
    let text = text.replace(" et ", ";").replace(" and ", ";");
    let mut depth = 0_usize;
    let parts = text.split(|one: char| {
        match one {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && ",;/&+|".contains(one)
    });
    for part in parts {
        let name = clean(part);
        if name.chars().any(char::is_alphabetic) {
            names.push(Name {
                text: name.to_owned(),
                url: String::new(),
            });
        }
    }
}

/// A name without what introduces it: `Auteurs : `, `par `.
fn clean(name: &str) -> &str {
    let mut name = name.trim_matches(|one: char| one.is_whitespace() || "-–—:.".contains(one));
    if let Some((before, after)) = name.split_once(':') {
        let introduces = [
            "auteur", "autrice", "author", "realis", "conc", "credit", "par", "by",
        ];
        let before = fold(before.trim());
        if introduces.iter().any(|word| before.starts_with(word)) {
            name = after;
        }
    }
    let name = name.trim();
    ["par ", "Par ", "by ", "By "]
        .iter()
        .find_map(|word| name.strip_prefix(word))
        .unwrap_or(name)
        .trim()
}

/// The accounts a project belongs to, by their names where they came with it.
fn accounts(draft: &mut Draft<'_>, meta: &Meta, place: &str) -> Vec<Name> {
    let key = ["$authors", "authors", "$admins"]
        .into_iter()
        .find(|key| !meta.words(key).is_empty());
    let Some(key) = key else {
        return Vec::new();
    };
    let mut names = Vec::new();
    for account in meta.words(key) {
        let path = account.trim_matches('/');
        let is_account = path.starts_with("authors/") || (key == "authors" && !path.contains('/'));
        if !is_account {
            continue;
        }
        let name = draft
            .source
            .get(&format!("{}{path}/meta.txt", instance(place)))
            .map(|bytes| Meta::read(bytes).text(&["name"]))
            .filter(|name| !name.is_empty());
        let text = name.unwrap_or_else(|| {
            if path.contains(' ') {
                return path.to_owned();
            }
            let guess = person_of(path);
            draft.guessed(key, &account, &guess);
            guess
        });
        names.push(Name {
            text,
            url: String::new(),
        });
    }
    names
}

/// The folder that holds a whole do·doc, from a project's folder.
fn instance(place: &str) -> &str {
    place
        .rfind("spaces/")
        .filter(|at| *at == 0 || place[..*at].ends_with('/'))
        .map_or("", |at| &place[..at])
}

/// `spaces/lab/projects/boite-a-musique` as `Boite a musique`.
pub(super) fn title_of(path: &str) -> String {
    capital(&words_of(path))
}

/// `authors/jeanne-dupont` as `Jeanne Dupont`.
fn person_of(path: &str) -> String {
    let words = words_of(path);
    let words: Vec<String> = words.split_whitespace().map(capital).collect();
    words.join(" ")
}

fn words_of(path: &str) -> String {
    let name = path.trim_matches('/').rsplit('/').next();
    name.unwrap_or_default().replace(['-', '_'], " ")
}

fn capital(words: &str) -> String {
    let mut letters = words.trim().chars();
    let first = letters.next();
    first
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}

/// do·doc's keys name licences of version 4.0; other words are read as anybody's.
fn licence(draft: &mut Draft<'_>, meta: &Meta) -> String {
    let key = meta.text(&["license", "licence"]);
    let custom = words(&meta.text(&["custom_license"]));
    let said = match key.as_str() {
        "" | "custom_license" | "custom" => custom,
        "copyleft" => return "LAL-1.3".to_owned(),
        "all_rights_reserved" => return "LicenseRef-all-rights-reserved".to_owned(),
        "creativecommons_zero" => return "CC0-1.0".to_owned(),
        key => match creative_commons(key) {
            Some(expression) => return expression,
            None => words(key),
        },
    };
    if said.is_empty() {
        draft.note("license", Problem::NoLicence);
        return "LicenseRef-unknown".to_owned();
    }
    let said = draft.without_addresses("license", said);
    let read = read_licence(&said);
    if let Some(problem) = read.problem {
        draft.note("license", problem);
    }
    read.expression
}

/// `creativecommons_by_nc_sa` as `CC-BY-NC-SA-4.0`.
fn creative_commons(key: &str) -> Option<String> {
    let terms = key.strip_prefix("creativecommons_")?;
    let known = ["by", "by_sa", "by_nc", "by_nc_sa", "by_nd", "by_nc_nd"];
    let terms = known.contains(&terms).then(|| terms.replace('_', "-"))?;
    Some(format!("CC-{}-4.0", terms.to_uppercase()))
}

fn based_on(draft: &mut Draft<'_>, meta: &Meta, place: &str) {
    let path = meta.text(&["$is_remix_of", "is_remix_of"]);
    let path = path.trim_matches('/');
    if path.is_empty() {
        return;
    }
    let file = format!("{}{path}/meta.txt", instance(place));
    let parent = draft
        .source
        .get(&file)
        .map(|bytes| Meta::read(bytes))
        .unwrap_or_default();
    let mut title = draft.line("$is_remix_of", &parent.text(&["title", "name"]));
    if title.is_empty() {
        title = draft.line("$is_remix_of", &title_of(path));
        draft.guessed("$is_remix_of", path, &title);
    }
    let own = std::mem::take(&mut draft.project.authors);
    let around = std::mem::replace(&mut draft.file, file);
    authors(draft, &parent, place);
    let licence = match parent.is_empty() {
        true => String::new(),
        false => licence(draft, &parent),
    };
    draft.file = around;
    let authors = std::mem::replace(&mut draft.project.authors, own);
    draft.project.based_on.push(BasedOn {
        id: slug(&title),
        title,
        authors: authors.into_iter().map(|author| author.name).collect(),
        licence,
        ..BasedOn::default()
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_names_people_write() {
        for (line, expected) in [
            ("Jeanne Dupont", &["Jeanne Dupont"][..]),
            (
                "Auteurs : A. Un, B. Deux et C. Trois",
                &["A. Un", "B. Deux", "C. Trois"],
            ),
            (
                "Par Zoé (Lycée X, Lyon) & Max",
                &["Zoé (Lycée X, Lyon)", "Max"],
            ),
            ("**Zoé** Martin", &["Zoé Martin"]),
            ("[Fablab](https://e.org) / Max", &["Fablab", "Max"]),
            ("---", &[]),
        ] {
            let found: Vec<String> = lines(line)
                .iter()
                .flat_map(|line| names_of(line))
                .map(|name| name.text)
                .collect();
            assert_eq!(found, expected, "{line}");
        }
    }

    #[test]
    fn knows_the_licences_of_the_list() {
        for (key, expected) in [
            ("creativecommons_by_sa", Some("CC-BY-SA-4.0")),
            ("creativecommons_by_nc_sa", Some("CC-BY-NC-SA-4.0")),
            ("creativecommons_sa", None),
            ("copyleft", None),
        ] {
            assert_eq!(creative_commons(key).as_deref(), expected, "{key}");
        }
    }

    #[test]
    fn a_folder_gives_a_title_or_a_name() {
        assert_eq!(title_of("spaces/lab/projects/boite-a-vis"), "Boite a vis");
        assert_eq!(person_of("authors/jeanne-dupont"), "Jeanne Dupont");
    }
}
