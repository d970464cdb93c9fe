//! The credit of a project as a text to copy, and to travel in an archive.
//!
//! Title, authors, licence with its address, then each work it comes from with the same, where it stands and what was
//! changed of it; the parent first, earlier notices kept, the first of the line named: section 3(a) of the Creative
//! Commons 4.0 licences.

mod words;

use crate::licence::{licence_name, licence_url};
use etabli_model::{BasedOn, Language, Project};
use words::Words;

/// How a credit is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CreditStyle {
    /// Lines of text.
    #[default]
    Plain,
    /// Markdown, with links.
    Markdown,
}

/// The credit of a project, in its language, each line ended; an empty line between two works.
pub fn write_credits(project: &Project, style: CreditStyle) -> String {
    let words = Words::of(Language::from_tag(&project.language).unwrap_or_default());
    let writer = Writer { words, style };
    let works = std::iter::once(writer.own(project));
    let works = works.chain(
        project
            .sources()
            .enumerate()
            .map(|(place, source)| writer.source(project, place, source)),
    );
    let works: Vec<String> = works
        .map(|lines| match style {
            CreditStyle::Plain => lines.join("\n"),
            // Two spaces at the end of a line keep it a line.
            CreditStyle::Markdown => lines.join("  \n"),
        })
        .collect();
    works.join("\n\n") + "\n"
}

/// What a section with the credit is called.
pub(crate) fn heading(language: Language) -> &'static str {
    Words::of(language).heading
}

struct Writer {
    words: &'static Words,
    style: CreditStyle,
}

impl Writer {
    fn own(&self, project: &Project) -> Vec<String> {
        let words = self.words;
        let authors = project.authors.iter().map(|author| {
            let about = [&author.name, &author.organisation];
            let about: Vec<String> = about.into_iter().map(|one| self.line(one)).collect();
            let about = about.into_iter().filter(|one| !one.is_empty());
            about.collect::<Vec<_>>().join(", ")
        });
        let authors: Vec<String> = authors.filter(|one| !one.is_empty()).collect();
        let title = self.strong(&project.title);
        let mut lines = vec![self.named(title, &project.version, &authors.join(" ; "))];
        lines.push(self.fact(words.licence, &self.licence(&project.licence)));
        let files = project.files_licence.as_deref().unwrap_or_default();
        if !files.is_empty() && files != project.licence {
            lines.push(self.fact(words.files_licence, &self.licence(files)));
        }
        let mut pictures: Vec<String> = Vec::new();
        for image in &project.images {
            let credit = self.line(&image.credit);
            if !credit.is_empty() && !pictures.contains(&credit) {
                pictures.push(credit);
            }
        }
        if !pictures.is_empty() {
            lines.push(self.fact(words.pictures, &pictures.join(", ")));
        }
        if let Some(source) = &project.source {
            let from = [self.line(&source.platform), one_line(&source.url)];
            let from: Vec<String> = from.into_iter().filter(|one| !one.is_empty()).collect();
            lines.push(self.fact(words.came_from, &from.join(", ")));
        }
        lines
    }

    fn source(&self, project: &Project, place: usize, source: &BasedOn) -> Vec<String> {
        let words = self.words;
        let kin = match place {
            0 => words.based_on,
            _ if project.is_root(source) => words.root,
            _ => words.earlier,
        };
        let authors: Vec<String> = source.authors.iter().map(|one| self.line(one)).collect();
        let title = self.quoted(&source.title);
        let named = self.named(title, &source.version, &authors.join(", "));
        let mut lines = vec![self.fact(kin, &named)];
        lines.push(self.fact(words.licence, &self.licence(&source.licence)));
        let url = one_line(&source.url);
        if !url.is_empty() {
            lines.push(self.fact(words.source, &self.link(&url, &url)));
        }
        let changes = self.line(&source.changes);
        if !changes.is_empty() {
            lines.push(self.fact(words.changes, &changes));
        }
        lines
    }

    fn fact(&self, name: &str, said: &str) -> String {
        format!("{name}{} {said}", self.words.colon)
    }

    fn named(&self, title: String, version: &str, authors: &str) -> String {
        let words = self.words;
        let version = self.line(version);
        let version = (!version.is_empty()).then(|| format!("{} {version}", words.version));
        let authors = (!authors.is_empty()).then(|| format!("{} {authors}", words.by));
        let told = [Some(title), version, authors].into_iter().flatten();
        told.collect::<Vec<_>>().join(", ")
    }

    fn licence(&self, licence: &str) -> String {
        if licence.trim().is_empty() {
            return self.words.no_licence.to_owned();
        }
        let name = self.line(&licence_name(licence));
        match (licence_url(licence), self.style) {
            (None, _) => name,
            (Some(url), CreditStyle::Plain) => format!("{name} ({url})"),
            (Some(url), CreditStyle::Markdown) => format!("[{name}]({url})"),
        }
    }

    fn link(&self, url: &str, words: &str) -> String {
        let sound = etabli_model::text::is_safe_link(url) && !url.contains(['(', ')', '<', '>']);
        match self.style {
            CreditStyle::Markdown if sound => format!("[{}]({url})", self.line(words)),
            _ => self.line(words),
        }
    }

    fn strong(&self, title: &str) -> String {
        let title = self.line(title);
        match self.style {
            CreditStyle::Plain => title,
            CreditStyle::Markdown => format!("**{title}**"),
        }
    }

    fn quoted(&self, title: &str) -> String {
        let title = self.line(title);
        if std::ptr::eq(self.words, Words::of(Language::French)) {
            format!("«\u{a0}{title}\u{a0}»")
        } else {
            format!("“{title}”")
        }
    }

    /// A text on one line; in Markdown it means what it says and nothing else.
    fn line(&self, text: &str) -> String {
        let line = one_line(text);
        if self.style == CreditStyle::Plain {
            return line;
        }
        let mut escaped = String::with_capacity(line.len());
        for one in line.chars() {
            if "\\`*_[]<>#".contains(one) {
                escaped.push('\\');
            }
            escaped.push(one);
        }
        escaped
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::Author;

    fn remix() -> Project {
        let source = |id: &str, changes: &str| BasedOn {
            id: id.to_owned(),
            title: format!("Disques [{id}]"),
            url: format!("https://exemple.org/{id}"),
            version: "1.0.0".to_owned(),
            authors: vec!["Zoé".to_owned(), "Ali".to_owned()],
            licence: "CC-BY-SA-4.0".to_owned(),
            changes: changes.to_owned(),
            ..BasedOn::default()
        };
        Project {
            title: "Mes disques".to_owned(),
            language: "fr".to_owned(),
            version: "0.1.0".to_owned(),
            licence: "CC-BY-SA-4.0".to_owned(),
            files_licence: Some("MIT".to_owned()),
            authors: vec![Author {
                name: "Mme Martin".to_owned(),
                organisation: "École du Port".to_owned(),
                ..Author::default()
            }],
            based_on: vec![
                source("b", "étapes\nplus courtes"),
                source("c", ""),
                source("r", ""),
            ],
            root: Some(source("r", "")),
            ..Project::default()
        }
    }

    #[test]
    fn tells_title_author_source_licence_changes_parent_and_root() {
        let expected = "\
Mes disques, version 0.1.0, de Mme Martin, École du Port
Licence\u{a0}: CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/)
Licence des fichiers de fabrication\u{a0}: MIT (https://spdx.org/licenses/MIT.html)

D’après\u{a0}: «\u{a0}Disques [b]\u{a0}», version 1.0.0, de Zoé, Ali
Licence\u{a0}: CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/)
Source\u{a0}: https://exemple.org/b
Ce qui change\u{a0}: étapes plus courtes

Lui-même d’après\u{a0}: «\u{a0}Disques [c]\u{a0}», version 1.0.0, de Zoé, Ali
Licence\u{a0}: CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/)
Source\u{a0}: https://exemple.org/c

À l’origine\u{a0}: «\u{a0}Disques [r]\u{a0}», version 1.0.0, de Zoé, Ali
Licence\u{a0}: CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/)
Source\u{a0}: https://exemple.org/r
";
        assert_eq!(write_credits(&remix(), CreditStyle::Plain), expected);
    }

    #[test]
    fn markdown_links_what_may_be_linked_and_means_nothing_else() {
        let mut project = remix();
        project.based_on[0].url = "javascript:alert(1)".to_owned();
        let text = write_credits(&project, CreditStyle::Markdown);
        assert!(text.starts_with("**Mes disques**, version 0.1.0"), "{text}");
        assert!(text.contains("«\u{a0}Disques \\[b\\]\u{a0}»"), "{text}");
        assert!(text.contains("[https://exemple.org/c](https://exemple.org/c)"));
        assert!(!text.contains("](javascript"), "{text}");
    }

    #[test]
    fn no_licence_is_said() {
        let text = write_credits(&Project::default(), CreditStyle::Plain);
        assert!(text.contains("aucune n’est indiquée"), "{text}");
    }
}
