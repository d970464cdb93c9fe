//! `etabli sheet PROJECT_DIR`: the sheet of a project as an accessible PDF.

use crate::arguments::SheetArguments;
use crate::check::tell;
use crate::folder;
use crate::house::{HouseFile, TEMPLATE};
use crate::words::Words;
use crate::{Outcome, output};
use anyhow::{Context, Result, ensure};
use etabli_formats::{Files, Package, texts_of};
use etabli_model::{Diagnostic, Language, Project, Vocabulary, in_language};
use etabli_sheet::{
    Activity, House, HouseLogo, HouseTemplate, Knobs, MOST_ACTIVITIES, SheetKind, SheetOptions,
    SheetSource, attach, attached_to_book, build, build_collection, dress, picture_paths,
};
use etabli_typeset::{Remark, Typesetter};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

/// The sheet's fonts, the very files the gallery serves.
const FONTS: [&[u8]; 7] = [
    include_bytes!("../../../public/fonts/sheet/AtkinsonHyperlegibleNext_400Regular.ttf"),
    include_bytes!("../../../public/fonts/sheet/AtkinsonHyperlegibleNext_400Regular_Italic.ttf"),
    include_bytes!("../../../public/fonts/sheet/AtkinsonHyperlegibleNext_700Bold.ttf"),
    include_bytes!("../../../public/fonts/sheet/AtkinsonHyperlegibleNext_700Bold_Italic.ttf"),
    include_bytes!("../../../public/fonts/sheet/BricolageGrotesque_700Bold.ttf"),
    include_bytes!("../../../public/fonts/sheet/BricolageGrotesque_800ExtraBold.ttf"),
    include_bytes!("../../../public/fonts/sheet/DejaVuSans-symbols.ttf"),
];

#[derive(Serialize)]
struct Printed {
    pages: usize,
    bytes: usize,
    warnings: Vec<String>,
}

/// One project, with what its sheet shows.
struct Subject {
    project: Project,
    pictures: BTreeMap<String, Vec<u8>>,
    address: String,
    /// What the PDF carries of it.
    texts: Files,
}

/// Writes the PDF. A picture that cannot be read is told and printed as its alternative text.
pub(crate) fn run(
    arguments: &SheetArguments,
    language: Language,
    words: &Words,
) -> Result<Outcome> {
    let options = options(arguments, language);
    let dirs = &arguments.project_dirs;
    ensure!(
        dirs.len() == 1 || options.kind == SheetKind::Collection,
        "several projects make one document with --kind collection"
    );
    ensure!(
        dirs.len() <= MOST_ACTIVITIES,
        "a book holds at most {MOST_ACTIVITIES} activities"
    );
    let mut warnings = Vec::new();
    let mut subjects = Vec::new();
    let mut vocabulary = Vocabulary::default();
    for dir in dirs {
        let mut folder = folder::read_one(dir)?;
        let Some(project) = folder.projects.pop() else {
            tell(&folder.diagnostics, words);
            return Ok(Outcome::Findings);
        };
        if subjects.is_empty() {
            vocabulary = folder.vocabulary;
        }
        subjects.push(subject(arguments, dir, &project, &options, &mut warnings));
    }
    let mut sheet = set(arguments, &subjects, &vocabulary, &options);
    let texts = subjects.iter().map(|one| &one.texts);
    attach(&mut sheet.files, &attached_to_book(texts), language);
    if let Some(dir) = dirs.first() {
        let (house, found) = house(dir);
        let said = |one: &Diagnostic| format!("{}: {}: {}", one.file, one.path, words.message(one));
        warnings.extend(found.iter().map(said));
        // What has no place on a sheet was told with the files.
        dress(&mut sheet.files, &house, arguments.reading);
    }
    let fonts = FONTS.iter().map(|font| font.to_vec()).collect();
    let pages = Typesetter::new(fonts)?.compile(&sheet.files)?;
    warnings.extend(pages.warnings().iter().map(ToString::to_string));
    warnings.extend(pages.remarks().iter().map(|remark| told(remark, words)));
    let pdf = pages.pdf()?;
    let out = &arguments.out;
    std::fs::write(out, &pdf).with_context(|| format!("cannot write {}", out.display()))?;
    let printed = Printed {
        pages: pages.count(),
        bytes: pdf.len(),
        warnings,
    };
    if arguments.json {
        output::json(&printed)?;
    } else {
        let told = [
            ("file", out.display().to_string()),
            ("pages", printed.pages.to_string()),
        ];
        let done = words.say("sheet-written", &told);
        output::lines(printed.warnings.into_iter().chain([done]))?;
    }
    Ok(Outcome::Well)
}

/// What was asked, as options of the sheet.
fn options(arguments: &SheetArguments, language: Language) -> SheetOptions {
    SheetOptions {
        kind: arguments.kind,
        reading: arguments.reading,
        paper: arguments.paper,
        cards: arguments.cards,
        knobs: Knobs {
            size: arguments.size,
            lines: arguments.lines,
            letters: arguments.letters,
        },
        pupils: arguments.pupils,
        language,
        drawing: arguments.drawing,
    }
}

/// A project with the pictures of its sheet; what cannot be read is added to the warnings.
fn subject(
    arguments: &SheetArguments,
    dir: &Path,
    original: &Project,
    options: &SheetOptions,
    warnings: &mut Vec<String>,
) -> Subject {
    let project = in_language(original, options.language);
    let mut pictures = BTreeMap::new();
    for path in picture_paths(&project, options) {
        match folder::read_beside(dir, &path) {
            Ok(picture) => {
                pictures.insert(path, picture);
            }
            Err(error) => warnings.push(format!("{error:#}")),
        }
    }
    Subject {
        address: address(arguments, dir, &project.id),
        texts: carried(dir, original),
        project,
        pictures,
    }
}

/// The sheet of the first project, or the book of all.
fn set(
    arguments: &SheetArguments,
    subjects: &[Subject],
    vocabulary: &Vocabulary,
    options: &SheetOptions,
) -> SheetSource {
    if let (false, [one]) = (options.kind == SheetKind::Collection, subjects) {
        let Subject {
            project,
            pictures,
            address,
            ..
        } = one;
        return build(project, vocabulary, options, pictures, address);
    }
    let activities: Vec<Activity<'_>> = subjects
        .iter()
        .map(|one| Activity {
            project: &one.project,
            pictures: &one.pictures,
            address: &one.address,
        })
        .collect();
    build_collection(&activities, &arguments.title, vocabulary, options)
}

/// A remark of the sheet in words, with its page.
fn told(remark: &Remark, words: &Words) -> String {
    let arguments = [
        ("page", remark.page.to_string()),
        ("subject", remark.subject.clone()),
        ("number", remark.number.to_string()),
    ];
    let known = words.find(&format!("sheet-remark-{}", remark.key), None, &arguments);
    // The others say what the print room says, without a page of their own.
    known.unwrap_or_else(|| words.say(&format!("print-remark-{}", remark.key), &arguments))
}

/// Where the project's page is, told or read beside the project; empty where neither says it.
fn address(arguments: &SheetArguments, dir: &Path, id: &str) -> String {
    let near = || folder::dataset_near(dir).home;
    let home = arguments.home.clone().unwrap_or_else(near);
    match home.trim().trim_end_matches('/') {
        "" => String::new(),
        home => format!("{home}/projets/{id}"),
    }
}

/// What the sheet carries: the project as it is, and what an unpacked archive of a remix has beside it.
fn carried(dir: &Path, project: &Project) -> Files {
    let beside = |name: &str| {
        let bytes = folder::read_beside(dir, name).ok()?;
        Some((name.to_owned(), bytes))
    };
    let mut texts = texts_of(&Package {
        project: project.clone(),
        ..Package::default()
    });
    texts.extend(["base.json", "remix.json"].into_iter().filter_map(beside));
    texts
}

/// The look of the dataset the project stands in, and what of it cannot be used.
fn house(project_dir: &Path) -> (House, Vec<Diagnostic>) {
    let (style, files, found) = folder::house_near(project_dir);
    let mut house = House::default();
    for HouseFile { place, path, bytes } in files {
        if place == TEMPLATE {
            let source = bytes;
            house.template = Some(HouseTemplate { path, source });
        } else {
            let alt = style.logo.as_ref().map(|logo| logo.alt.clone());
            let alt = alt.unwrap_or_default();
            house.logo = Some(HouseLogo { bytes, alt });
        }
    }
    (house, found)
}
