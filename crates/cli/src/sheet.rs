//! `etabli sheet PROJECT_DIR`: the sheet of a project as an accessible PDF.

use crate::arguments::SheetArguments;
use crate::check::tell;
use crate::folder;
use crate::house::{HouseFile, TEMPLATE};
use crate::words::Words;
use crate::{Outcome, output};
use anyhow::{Context, Result};
use etabli_formats::{Files, Package, texts_of};
use etabli_model::{Diagnostic, Language, Project, in_language};
use etabli_sheet::{
    House, HouseLogo, HouseTemplate, Knobs, SheetOptions, attach, build, dress, picture_paths,
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

/// Writes the PDF. A picture that cannot be read is told and printed as its alternative text.
pub(crate) fn run(
    arguments: &SheetArguments,
    language: Language,
    words: &Words,
) -> Result<Outcome> {
    let mut folder = folder::read_one(&arguments.project_dir)?;
    let Some(project) = folder.projects.pop() else {
        tell(&folder.diagnostics, words);
        return Ok(Outcome::Findings);
    };
    let texts = carried(arguments, &project);
    let project = in_language(&project, language);
    let options = SheetOptions {
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
    };
    let mut warnings = Vec::new();
    let mut pictures = BTreeMap::new();
    for path in picture_paths(&project, &options) {
        match folder::read_beside(&arguments.project_dir, &path) {
            Ok(picture) => {
                pictures.insert(path, picture);
            }
            Err(error) => warnings.push(format!("{error:#}")),
        }
    }
    let address = address(arguments, &project.id);
    let mut sheet = build(&project, &folder.vocabulary, &options, &pictures, &address);
    attach(&mut sheet.files, &texts, language);
    let (house, found) = house(&arguments.project_dir);
    let said = |one: &Diagnostic| format!("{}: {}: {}", one.file, one.path, words.message(one));
    warnings.extend(found.iter().map(said));
    // What has no place on a sheet was told with the files.
    dress(&mut sheet.files, &house, arguments.reading);
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

/// A remark of the sheet in words, with its page.
fn told(remark: &Remark, words: &Words) -> String {
    let arguments = [
        ("page", remark.page.to_string()),
        ("subject", remark.subject.clone()),
        ("number", remark.number.to_string()),
    ];
    words.say(&format!("sheet-remark-{}", remark.key), &arguments)
}

/// Where the project's page is, told or read beside the project; empty where neither says it.
fn address(arguments: &SheetArguments, id: &str) -> String {
    let near = || folder::dataset_near(&arguments.project_dir).home;
    let home = arguments.home.clone().unwrap_or_else(near);
    match home.trim().trim_end_matches('/') {
        "" => String::new(),
        home => format!("{home}/projets/{id}"),
    }
}

/// What the sheet carries: the project as it is, and what an unpacked archive of a remix has beside it.
fn carried(arguments: &SheetArguments, project: &Project) -> Files {
    let beside = |name: &str| {
        let bytes = folder::read_beside(&arguments.project_dir, name).ok()?;
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
