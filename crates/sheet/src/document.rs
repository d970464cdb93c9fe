//! `sheet.json`: everything the template prints, in the order it prints it, as finished texts.
//!
//! The template chooses places, sizes and colours; it never computes a quantity or joins a sentence.

use crate::code::{self, Code};
use crate::credit::{self, Credit, Footer};
use crate::equipment::{self, Machinery};
use crate::head::{self, Fact, SafetyLine};
use crate::knobs::KnobNumbers;
use crate::labels::{self, Labels};
use crate::lists::{self, FileRow, Parts};
use crate::mini::{self, Mini};
use crate::options::{SheetKind, SheetOptions};
use crate::picture::Picture;
use crate::rich::{RichBlock, rich};
use crate::shopping::{self, Shopping};
use crate::steps::{self, StepBlock};
use crate::teacher::{self, TeacherPage};
use crate::tiles::{Tiled, Tiles};
use crate::typography::{clean, set_text};
use crate::words::Words;
use crate::workshop::{self, Workshop};
use etabli_model::{ClassSize, Language, Project, Vocabulary};
use serde::Serialize;
use std::collections::BTreeMap;

/// All that the parts of a sheet are made from.
pub(crate) struct Context<'a> {
    pub(crate) project: &'a Project,
    pub(crate) vocabulary: &'a Vocabulary,
    pub(crate) options: &'a SheetOptions,
    /// The sheets of this document, in order.
    pub(crate) sheets: Vec<SheetKind>,
    pub(crate) pictures: &'a BTreeMap<String, Vec<u8>>,
    /// Where the project's page is, for those who hold the paper; empty where nobody can open it.
    pub(crate) address: &'a str,
    pub(crate) words: Words,
    pub(crate) class: ClassSize,
    /// The language the project is written in, where we know its typography.
    pub(crate) written_in: Option<Language>,
}

impl<'a> Context<'a> {
    /// Everything a sheet of this project is made from.
    pub(crate) fn new(
        project: &'a Project,
        vocabulary: &'a Vocabulary,
        options: &'a SheetOptions,
        pictures: &'a BTreeMap<String, Vec<u8>>,
        address: &'a str,
    ) -> Self {
        Self {
            project,
            vocabulary,
            options,
            sheets: options.kind.sheets().to_vec(),
            pictures,
            address,
            words: Words::new(options.language),
            class: ClassSize::for_project(project, options.pupils),
            written_in: Language::from_tag(&project.language),
        }
    }

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
pub(crate) struct SheetDocument<'a> {
    /// BCP 47 tag of the sheet's words.
    language: &'static str,
    /// BCP 47 tag of the project's texts.
    project_language: String,
    /// Short names of the sheets of this job, in order; each is a template.
    sheets: Vec<&'static str>,
    reading: Reading,
    page: PageSize,
    cards_per_page: u32,
    title: String,
    /// The title without the breaks a long word may have on the page, for the PDF's own name.
    document_title: String,
    /// `Matériel · fiche de fabrication`, by sheet.
    kind_lines: BTreeMap<&'static str, String>,
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
    teacher: TeacherPage,
    workshop: Workshop,
    labels: Labels,
    tiles: &'a Tiles,
    mini: Mini,
    code: Option<Code>,
    credit: Credit,
    /// What a card or a label says of its origin.
    short_credit: String,
    footers: BTreeMap<&'static str, Footer>,
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

/// For whom the sheet is set.
#[derive(Serialize)]
struct Reading {
    name: &'static str,
    knobs: KnobNumbers,
}

/// A word to know.
#[derive(Serialize)]
struct Definition {
    term: String,
    definition: String,
}

impl<'a> SheetDocument<'a> {
    /// What a sheet of this project says.
    pub(crate) fn new(context: &Context<'_>, tiled: &'a Tiled) -> Self {
        let (project, options) = (context.project, context.options);
        let words = &context.words;
        let sheets = &context.sheets;
        let (width, height) = options.page_mm();
        Self {
            language: options.language.tag(),
            project_language: head::language_tag(&project.language),
            sheets: sheets.iter().map(|one| one.id()).collect(),
            reading: Reading {
                name: options.reading.id(),
                knobs: options.knobs.numbers(),
            },
            page: PageSize {
                width,
                height,
                enlargement: options.enlargement(),
            },
            cards_per_page: options.cards.count(),
            title: context.line(&project.title),
            document_title: clean(project.title.trim()),
            kind_lines: sheets
                .iter()
                .map(|one| (one.id(), head::kind_line(context, *one)))
                .collect(),
            summary: context.line(&project.summary),
            date: head::date(&project.updated),
            authors: credit::names(context),
            keywords: project.keywords.iter().map(|k| context.line(k)).collect(),
            cover: project
                .cover_image()
                .map(|image| Picture::new(image, context.pictures, context.written_in)),
            facts: head::facts(context),
            safety_title: words.get("safety"),
            safety: head::safety(context),
            shopping: shopping::shopping(context),
            machinery: equipment::machinery(context),
            files_title: words.get("files"),
            files: lists::files(context),
            parts: lists::parts(context),
            steps: steps::steps(context),
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
            teacher: teacher::teacher(context),
            workshop: workshop::workshop(context),
            labels: labels::labels(context),
            tiles: &tiled.tiles,
            mini: mini::mini(context),
            code: code::code(context),
            credit: credit::credit(context),
            short_credit: credit::short(context),
            footers: sheets
                .iter()
                .map(|one| (one.id(), credit::footer(context, *one)))
                .collect(),
            words: words.for_template(),
        }
    }

    /// The document of several projects: one list of what all need, and a foot that is nobody's alone.
    pub(crate) fn of_all(mut self, shopping: Shopping, footer: Footer) -> Self {
        self.shopping = shopping;
        self.footers = BTreeMap::from([(SheetKind::Collection.id(), footer)]);
        self
    }

    /// The document of one project among others, with what stands over its title.
    pub(crate) fn of_one_activity(mut self, kind_line: String) -> Self {
        self.kind_lines = BTreeMap::from([(SheetKind::Build.id(), kind_line)]);
        self
    }
}
