//! Several projects in one book: a cover, contents, one shopping list, each activity, every licence.
//!
//! Each activity is the build sheet it would be alone, in a folder of its own: nothing of it is set otherwise because
//! others stand beside it.

use crate::common_list;
use crate::credit::{self, Footer};
use crate::document::{Context, SheetDocument};
use crate::options::{SheetKind, SheetOptions};
use crate::picture::Picture;
use crate::rich::RichRun;
use crate::{SheetSource, code, head, pictures_of, templates, tiles};
use etabli_model::{Author, Project, Vocabulary};
use serde::Serialize;
use std::collections::BTreeMap;

/// Most activities one book holds.
pub const MOST_ACTIVITIES: usize = 40;

/// A project of a book.
#[derive(Clone, Copy, Debug)]
pub struct Activity<'a> {
    /// The project, in the language it is printed in.
    pub project: &'a Project,
    /// The bytes of its pictures by path, as for a sheet of its own.
    pub pictures: &'a BTreeMap<String, Vec<u8>>,
    /// Where its page is; empty where nobody else can open it.
    pub address: &'a str,
}

/// The book, beside what every sheet says.
#[derive(Serialize)]
struct Collection {
    tools_scale: String,
    activities: Vec<Listed>,
}

/// One line of the contents, and the credit at the end.
#[derive(Serialize)]
struct Listed {
    /// Where its sheet stands: `activities/1/`.
    folder: String,
    title: String,
    language: String,
    /// Level and time.
    facts: Vec<String>,
    /// Authors and licence.
    credit: String,
    cover: Option<Picture>,
    lines: Vec<Vec<RichRun>>,
}

#[derive(Serialize)]
struct BookDocument<'a> {
    #[serde(flatten)]
    sheet: SheetDocument<'a>,
    collection: Collection,
}

/// The book of these activities, in their order, at most [`MOST_ACTIVITIES`]. The same arguments give the same bytes.
pub fn build_collection(
    activities: &[Activity<'_>],
    title: &str,
    vocabulary: &Vocabulary,
    options: &SheetOptions,
) -> SheetSource {
    let activities = &activities[..activities.len().min(MOST_ACTIVITIES)];
    let options = SheetOptions {
        kind: SheetKind::Collection,
        ..*options
    };
    let alone = SheetOptions {
        kind: SheetKind::Build,
        ..options
    };
    let contexts: Vec<Context<'_>> = activities
        .iter()
        .map(|one| Context::new(one.project, vocabulary, &alone, one.pictures, one.address))
        .collect();
    let mut files = templates::of(SheetKind::Collection, SheetKind::Collection.sheets());
    for (at, context) in contexts.iter().enumerate() {
        let inside = activity(at + 1, context);
        let folder = folder(at);
        files.extend(
            inside
                .into_iter()
                .map(|(path, bytes)| (format!("/{folder}{}", path.trim_start_matches('/')), bytes)),
        );
    }
    let project = together(activities, title, &options);
    let pictures = BTreeMap::new();
    let whole = Context::new(&project, vocabulary, &options, &pictures, "");
    let nothing = tiles::tiled(&whole);
    let licences = credit::licences(&whole.words, &contexts);
    let word = |key| whole.words.get(key);
    // A book without a title of its own is called what it is.
    let kind = match title.trim() {
        "" => String::new(),
        _ => word("kind_collection"),
    };
    let foot = [kind, licences, word("collection_footer")];
    let foot: Vec<String> = foot.into_iter().filter(|text| !text.is_empty()).collect();
    let footer = Footer::new(project.title.clone(), foot.join(" · "));
    let listed = |(at, context): (usize, &Context<'_>)| Listed {
        folder: folder(at),
        title: context.line(&context.project.title),
        language: head::language_tag(&context.project.language),
        facts: facts(context),
        credit: credit::authors_and_licence(context),
        cover: context
            .project
            .cover_image()
            .map(|image| Picture::new(image, context.pictures, context.written_in)),
        lines: credit::credit(context).into_lines(),
    };
    let document = BookDocument {
        sheet: SheetDocument::new(&whole, &nothing)
            .of_all(common_list::common(&whole, &contexts), footer),
        collection: Collection {
            tools_scale: whole.words.get("collection_tools_scale"),
            activities: contexts.iter().enumerate().map(listed).collect(),
        },
    };
    // A plain tree of texts and numbers always has a JSON form.
    files.insert(
        "/sheet.json".to_owned(),
        serde_json::to_vec_pretty(&document).unwrap_or_default(),
    );
    SheetSource {
        files,
        title: project.title.clone(),
        language: options.language,
    }
}

fn folder(at: usize) -> String {
    format!("activities/{}/", at + 1)
}

/// The sheet of one activity: its files by path, but for those that the whole book has once.
fn activity(number: usize, context: &Context<'_>) -> BTreeMap<String, Vec<u8>> {
    let words = &context.words;
    let mut files = templates::of(SheetKind::Build, SheetKind::Build.sheets());
    files.retain(|path, _| !templates::is_common(path));
    let nothing = tiles::tiled(context);
    let kind = words.fill("collection_kind", &[("number", &number.to_string())]);
    let document = SheetDocument::new(context, &nothing).of_one_activity(kind);
    files.insert(
        "/sheet.json".to_owned(),
        serde_json::to_vec_pretty(&document).unwrap_or_default(),
    );
    files.extend(pictures_of(context));
    if let Some(drawing) = code::drawing(context) {
        files.insert(code::PATH.to_owned(), drawing.into_bytes());
    }
    files
}

/// What the book says of itself: a project that has nothing but a title, all authors and the last date.
fn together(activities: &[Activity<'_>], title: &str, options: &SheetOptions) -> Project {
    let words = crate::words::Words::new(options.language);
    let mut authors: Vec<Author> = Vec::new();
    for author in activities.iter().flat_map(|one| &one.project.authors) {
        if authors.iter().all(|known| known.name != author.name) {
            authors.push(Author {
                name: author.name.clone(),
                ..Author::default()
            });
        }
    }
    let count = words.count(
        "collection_count",
        u32::try_from(activities.len()).unwrap_or(u32::MAX),
    );
    let pupils = words.count("pupils", options.pupils);
    Project {
        title: match title.trim() {
            "" => words.get("collection_title"),
            title => title.to_owned(),
        },
        summary: words.fill(
            "collection_for",
            &[("activities", &count), ("pupils", &pupils)],
        ),
        language: options.language.tag().to_owned(),
        updated: activities
            .iter()
            .map(|one| one.project.updated.clone())
            .max()
            .unwrap_or_default(),
        authors,
        ..Project::default()
    }
}

fn facts(context: &Context<'_>) -> Vec<String> {
    let minutes = context.project.duration.class;
    let time = (minutes > 0).then(|| context.words.time(minutes));
    [Some(head::levels(context)), time]
        .into_iter()
        .flatten()
        .filter(|text| !text.is_empty())
        .collect()
}
