//! `sheet.json`: everything the template prints, in the order it prints it, as finished texts.
//!
//! The template chooses places, sizes and colours; it never computes a quantity or joins a sentence.

use crate::credit::{self, Credit, Footer};
use crate::equipment::{self, Machinery};
use crate::head::{self, Fact, SafetyLine};
use crate::lists::{self, FileRow, Parts};
use crate::options::SheetOptions;
use crate::picture::Picture;
use crate::rich::{RichBlock, rich};
use crate::shopping::{self, Shopping};
use crate::steps::{self, StepBlock};
use crate::typography::{clean, set_text};
use crate::words::Words;
use etabli_model::{ClassSize, Language, Project, Vocabulary};
use serde::Serialize;
use std::collections::BTreeMap;

/// All that the parts of a sheet are made from.
pub(crate) struct Context<'a> {
    pub(crate) project: &'a Project,
    pub(crate) vocabulary: &'a Vocabulary,
    pub(crate) options: &'a SheetOptions,
    pub(crate) pictures: &'a BTreeMap<String, Vec<u8>>,
    pub(crate) words: Words,
    pub(crate) class: ClassSize,
    /// The language the project is written in, where we know its typography.
    pub(crate) written_in: Option<Language>,
}

impl Context<'_> {
    /// A word or line of the project, ready to be set.
    pub(crate) fn line(&self, text: &str) -> String {
        set_text(text.trim(), self.written_in)
    }

    /// The name of a material without the size and the make that follow it: what stands before a
    /// comma or a parenthesis.
    pub(crate) fn short_name(&self, name: &str) -> String {
        let short = name.split([',', '(', ';']).next().unwrap_or(name);
        self.line(if short.trim().is_empty() { name } else { short })
    }

    /// A text of the project.
    pub(crate) fn text(&self, text: &str) -> Vec<RichBlock> {
        rich(text, self.written_in)
    }
}

/// The whole sheet.
#[derive(Serialize)]
pub(crate) struct SheetDocument {
    /// BCP 47 tag of the sheet's words.
    language: &'static str,
    /// BCP 47 tag of the project's texts.
    project_language: String,
    page: PageSize,
    title: String,
    /// The title without the breaks a long word may have on the page, for the PDF's own name.
    document_title: String,
    /// `Matériel · fiche de fabrication`.
    kind_line: String,
    summary: String,
    /// Year, month, day of the project's last change.
    date: Option<[u32; 3]>,
    authors: Vec<String>,
    keywords: Vec<String>,
    cover: Option<Picture>,
    facts: Vec<Fact>,
    safety_title: String,
    safety: Vec<SafetyLine>,
    shopping: Shopping,
    machinery: Machinery,
    files_title: String,
    files: Vec<FileRow>,
    parts: Parts,
    steps: Vec<StepBlock>,
    further_title: String,
    further: Vec<Vec<RichBlock>>,
    vocabulary_title: String,
    vocabulary: Vec<Definition>,
    credit: Credit,
    footer: Footer,
    words: BTreeMap<String, String>,
}

/// The paper, in millimetres.
#[derive(Serialize)]
struct PageSize {
    width: f64,
    height: f64,
    /// How much larger than on A4 everything is.
    enlargement: f64,
}

/// A word to know.
#[derive(Serialize)]
struct Definition {
    term: String,
    definition: String,
}

impl SheetDocument {
    /// What a sheet of this project says.
    pub(crate) fn new(
        project: &Project,
        vocabulary: &Vocabulary,
        options: &SheetOptions,
        pictures: &BTreeMap<String, Vec<u8>>,
    ) -> Self {
        let context = Context {
            project,
            vocabulary,
            options,
            pictures,
            words: Words::new(options.language),
            class: ClassSize::for_project(project, options.pupils),
            written_in: Language::from_tag(&project.language),
        };
        let words = &context.words;
        let (width, height) = options.paper.size_mm();
        Self {
            language: options.language.tag(),
            project_language: head::language_tag(&project.language),
            page: PageSize {
                width,
                height,
                enlargement: options.paper.enlargement(),
            },
            title: context.line(&project.title),
            document_title: clean(project.title.trim()),
            kind_line: head::kind_line(&context),
            summary: context.line(&project.summary),
            date: head::date(&project.updated),
            authors: credit::names(&context),
            keywords: project.keywords.iter().map(|k| context.line(k)).collect(),
            cover: project
                .cover_image()
                .map(|image| Picture::new(image, pictures, context.written_in)),
            facts: head::facts(&context),
            safety_title: words.get("safety"),
            safety: head::safety(&context),
            shopping: shopping::shopping(&context),
            machinery: equipment::machinery(&context),
            files_title: words.get("files"),
            files: lists::files(&context),
            parts: lists::parts(&context),
            steps: steps::steps(&context),
            further_title: words.get("further"),
            further: project
                .further
                .iter()
                .map(|item| context.text(&item.text))
                .collect(),
            vocabulary_title: words.get("vocabulary"),
            vocabulary: project
                .vocabulary
                .iter()
                .map(|term| Definition {
                    term: context.line(&term.term),
                    definition: context.line(&term.definition),
                })
                .collect(),
            credit: credit::credit(&context),
            footer: credit::footer(&context),
            words: words.for_template(),
        }
    }
}
