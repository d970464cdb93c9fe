//! Who made it and under which licence: whole on the last page, short on every page.

use crate::document::Context;
use crate::options::SheetKind;
use crate::rich::{RichRun, address, words as run};
use crate::words::Words;
use etabli_model::BasedOn;
use etabli_model::vocabulary::label;
use serde::Serialize;

/// Longest title printed in the footer, in characters.
const FOOTER_TITLE: usize = 60;

/// The full credit of the last page, a line each.
#[derive(Serialize)]
pub(crate) struct Credit {
    lines: Vec<Vec<RichRun>>,
}

/// The short credit of every page: a page that is torn off still says whose work it is.
#[derive(Serialize)]
pub(crate) struct Footer {
    title: String,
    /// Kind, version, licence, authors, parent.
    rest: String,
}

impl Credit {
    /// The lines, for those who print the credits of several projects.
    pub(crate) fn into_lines(self) -> Vec<Vec<RichRun>> {
        self.lines
    }
}

impl Footer {
    /// A foot that says these words.
    pub(crate) const fn new(title: String, rest: String) -> Self {
        Self { title, rest }
    }
}

/// Authors and licence in one line, for a table of contents.
pub(crate) fn authors_and_licence(context: &Context<'_>) -> String {
    let authors = context.words.short_list(&names(context), 2);
    let known = [authors, licence(context, &context.project.licence)];
    let known: Vec<String> = known.into_iter().filter(|text| !text.is_empty()).collect();
    known.join(" · ")
}

/// The licences of several projects, each once, for the foot of the pages that are of them all.
pub(crate) fn licences(words: &Words, of: &[Context<'_>]) -> String {
    let mut all: Vec<String> = Vec::new();
    for context in of {
        let licence = licence(context, &context.project.licence);
        if !licence.is_empty() && !all.contains(&licence) {
            all.push(licence);
        }
    }
    words.list(&all)
}

/// Names of the authors.
pub(crate) fn names(context: &Context<'_>) -> Vec<String> {
    let authors = &context.project.authors;
    authors.iter().map(|one| context.line(&one.name)).collect()
}

/// The credit of the last page.
pub(crate) fn credit(context: &Context<'_>) -> Credit {
    let words = &context.words;
    let project = context.project;
    let licence = licence(context, &project.licence);
    let mut lines = Vec::new();
    match project.files_licence.as_deref().filter(|id| !id.is_empty()) {
        Some(files) => {
            lines.push(words.fill("licence_line", &[("licence", &licence)]));
            let files = self::licence(context, files);
            lines.push(words.fill("files_licence_line", &[("licence", &files)]));
        }
        None => lines.push(words.fill("all_licence_line", &[("licence", &licence)])),
    }
    let authors = authors(context);
    if !authors.is_empty() {
        lines.push(words.fill("by", &[("authors", &words.list(&authors))]));
    }
    lines.push(version(context));
    let mut lines: Vec<Vec<RichRun>> = lines
        .into_iter()
        .filter(|line| !line.is_empty())
        .map(|line| vec![run(line)])
        .collect();
    for source in project.sources() {
        lines.push(based_on(context, source));
    }
    let credits = picture_credits(context);
    if !credits.is_empty() {
        let credits = credits.join(", ");
        lines.push(vec![run(
            words.fill("picture_credit", &[("credits", &credits)])
        )]);
    }
    Credit { lines }
}

/// The credit of what is cut out of a page: a card, a label. Licence, authors, parent.
pub(crate) fn short(context: &Context<'_>) -> String {
    let words = &context.words;
    let title = shortened(&context.line(&context.project.title));
    let licence = licence(context, &context.project.licence);
    let authors = words.short_list(&names(context), 2);
    let parent = context.project.based_on.first().map(|parent| {
        let title = shortened(&context.line(&parent.title));
        words.fill("footer_after", &[("title", &title)])
    });
    let known: Vec<String> = [title, licence, authors]
        .into_iter()
        .chain(parent)
        .filter(|text| !text.is_empty())
        .collect();
    known.join(" · ")
}

/// The credit of every page.
pub(crate) fn footer(context: &Context<'_>, sheet: SheetKind) -> Footer {
    let words = &context.words;
    let project = context.project;
    let kind = words.get(&format!("kind_{}", sheet.id()));
    let version = context.line(&project.version);
    let version =
        (!version.is_empty()).then(|| words.fill("footer_version", &[("version", &version)]));
    let known: Vec<String> = [
        Some(kind),
        version,
        Some(licence(context, &project.licence)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let authors = words.short_list(&names(context), 3);
    let parents = project.based_on.iter().take(2).map(|parent| {
        let title = shortened(&context.line(&parent.title));
        if parent.licence.is_empty() {
            words.fill("footer_after", &[("title", &title)])
        } else {
            let licence = licence(context, &parent.licence);
            words.fill(
                "footer_after_licensed",
                &[("title", &title), ("licence", &licence)],
            )
        }
    });
    let people: Vec<String> = Some(authors)
        .filter(|authors| !authors.is_empty())
        .into_iter()
        .chain(parents)
        .collect();
    let rest = [known.join(" · "), people.join(", ")];
    let rest: Vec<String> = rest.into_iter().filter(|text| !text.is_empty()).collect();
    Footer {
        title: shortened(&context.line(&project.title)),
        rest: rest.join(" — "),
    }
}

fn authors(context: &Context<'_>) -> Vec<String> {
    let with_details = |author: &etabli_model::Author| {
        let details: Vec<String> = [&author.role, &author.organisation]
            .into_iter()
            .map(|detail| context.line(detail))
            .filter(|detail| !detail.is_empty())
            .collect();
        let name = context.line(&author.name);
        if details.is_empty() {
            name
        } else {
            format!("{name} ({})", details.join(", "))
        }
    };
    context.project.authors.iter().map(with_details).collect()
}

fn version(context: &Context<'_>) -> String {
    let words = &context.words;
    let version = context.line(&context.project.version);
    let date = context.line(&context.project.updated);
    match (version.is_empty(), date.is_empty()) {
        (true, _) => date,
        (false, true) => words.fill("version_line", &[("version", &version)]),
        (false, false) => {
            let date = written_date(context, &date);
            words.fill("version_dated", &[("version", &version), ("date", &date)])
        }
    }
}

/// `23/11/2026` in French, `2026-11-23` in English, as it is where it is no date.
fn written_date(context: &Context<'_>, date: &str) -> String {
    match (crate::head::date(date), context.words.language) {
        (Some([year, month, day]), etabli_model::Language::French) => {
            format!("{day:02}/{month:02}/{year}")
        }
        _ => date.to_owned(),
    }
}

fn based_on(context: &Context<'_>, parent: &BasedOn) -> Vec<RichRun> {
    let words = &context.words;
    let version = context.line(&parent.version);
    let version = match version.is_empty() {
        true => String::new(),
        false => words.fill("based_on_version", &[("version", &version)]),
    };
    let authors: Vec<String> = parent.authors.iter().map(|one| context.line(one)).collect();
    let authors = match authors.is_empty() {
        true => String::new(),
        false => words.fill("based_on_authors", &[("authors", &words.list(&authors))]),
    };
    let licence = licence(context, &parent.licence);
    let title = context.line(&parent.title);
    let root = context.project.is_root(parent);
    let sentence = words.fill(
        match (root, parent.licence.is_empty()) {
            (false, false) => "based_on",
            (false, true) => "based_on_unlicensed",
            (true, false) => "root",
            (true, true) => "root_unlicensed",
        },
        &[
            ("title", &title),
            ("version", &version),
            ("authors", &authors),
            ("licence", &licence),
        ],
    );
    let mut line = vec![run(sentence)];
    if !parent.url.is_empty() {
        line.push(run(". ".to_owned()));
        line.push(address(&parent.url));
    }
    let changes = context.line(&parent.changes);
    if !changes.is_empty() {
        let changes = words.fill("changes", &[("changes", &changes)]);
        line.push(run(format!(". {changes}")));
    }
    line
}

fn picture_credits(context: &Context<'_>) -> Vec<String> {
    let mut credits: Vec<String> = Vec::new();
    for image in &context.project.images {
        let credit = context.line(&image.credit);
        if !credit.is_empty() && !credits.contains(&credit) {
            credits.push(credit);
        }
    }
    credits
}

fn licence(context: &Context<'_>, id: &str) -> String {
    let id = if id.is_empty() {
        "LicenseRef-unknown"
    } else {
        id
    };
    context.line(label(
        &context.vocabulary.licences,
        id,
        context.words.language,
    ))
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= FOOTER_TITLE {
        return text.to_owned();
    }
    let kept: String = text.chars().take(FOOTER_TITLE - 1).collect();
    format!("{}…", kept.trim_end())
}
