//! What the tests of sheets share: the typesetter with the gallery's fonts, and a small project.

#![allow(dead_code)] // each test file uses a part of it

use etabli_model::{
    Image, Part, Project, Step, Vocabulary, in_language, load_project, load_vocabulary,
};
use etabli_sheet::{SheetOptions, picture_paths};
use etabli_typeset::Typesetter;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40">
<rect width="60" height="40" fill="#E9CFA3"/><text x="5" y="20" font-size="8">A</text></svg>"##;

/// The typesetter with the fonts of the gallery.
pub static TYPESETTER: LazyLock<Typesetter> =
    LazyLock::new(|| Typesetter::new(fonts()).expect("the fonts are fonts"));

/// The fonts of the gallery.
pub fn fonts() -> Vec<Vec<u8>> {
    let folder = root().join("public/fonts/sheet");
    let mut fonts: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the fonts of sheets are in the repository")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_some_and(|one| one == "ttf"))
        .collect();
    fonts.sort();
    let fonts = fonts.iter().map(std::fs::read);
    fonts.collect::<Result<_, _>>().expect("readable")
}

/// The projects of the gallery.
pub struct Gallery {
    /// Its words.
    pub vocabulary: Vocabulary,
}

impl Gallery {
    /// Reads the words.
    pub fn open_all() -> Self {
        let text = std::fs::read_to_string(root().join("public/data/vocabulary.json"));
        let loaded = load_vocabulary(&text.expect("readable"), "vocabulary.json");
        Self {
            vocabulary: loaded.value.expect("the gallery's words"),
        }
    }

    /// The slugs of all projects.
    pub fn slugs(&self) -> Vec<String> {
        let folder = root().join("public/data/projects");
        let mut slugs: Vec<String> = std::fs::read_dir(folder)
            .expect("readable")
            .map(|folder| folder.expect("readable").file_name())
            .map(|name| name.to_string_lossy().into_owned())
            .collect();
        slugs.sort();
        assert!(!slugs.is_empty(), "no project in the gallery");
        slugs
    }

    /// A project in the language of a sheet, with the pictures the sheet shows.
    pub fn open(&self, slug: &str, options: &SheetOptions) -> (Project, BTreeMap<String, Vec<u8>>) {
        let folder = root().join("public/data/projects").join(slug);
        let text = std::fs::read_to_string(folder.join("project.json")).expect("readable");
        let loaded = load_project(&text, "project.json", None, &self.vocabulary);
        let project = in_language(&loaded.value.expect("a project"), options.language);
        let read = |path: String| {
            let bytes = std::fs::read(folder.join(&path)).expect("readable");
            (path, bytes)
        };
        let pictures = picture_paths(&project, options)
            .into_iter()
            .map(read)
            .collect();
        (project, pictures)
    }
}

/// The repository.
pub fn root() -> PathBuf {
    Path::new(&std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo runs the tests")).join("../..")
}

/// A project with two steps, a picture, a part and a credit, made in code so that each test
/// changes only what it is about.
pub fn project() -> Project {
    let step = |id: &str, title: &str| Step {
        id: id.to_owned(),
        title: title.to_owned(),
        text: "Ouvre **disques.svg** puis lance la découpe.".to_owned(),
        images: vec!["IMAGE001".to_owned()],
        parts: vec!["PART0001".to_owned()],
        check: "Chaque part tombe sans forcer.".to_owned(),
        ..Step::default()
    };
    Project {
        id: "essai".to_owned(),
        language: "fr".to_owned(),
        kind: "material".to_owned(),
        title: "Disques de fractions".to_owned(),
        summary: "Comparer des fractions que l’on tient en main.".to_owned(),
        version: "1.2.0".to_owned(),
        updated: "2026-11-23".to_owned(),
        licence: "CC-BY-SA-4.0".to_owned(),
        images: vec![Image {
            id: "IMAGE001".to_owned(),
            path: "images/un.svg".to_owned(),
            alt: "Un disque coupé en quatre.".to_owned(),
            ..Image::default()
        }],
        parts: vec![Part {
            id: "PART0001".to_owned(),
            letter: "A".to_owned(),
            name: "Quart".to_owned(),
            count: 4,
            ..Part::default()
        }],
        steps: vec![step("STEP0001", "Découpe"), step("STEP0002", "Ponce")],
        ..Project::default()
    }
}

/// The picture of [`project`].
pub fn pictures() -> BTreeMap<String, Vec<u8>> {
    BTreeMap::from([("images/un.svg".to_owned(), SVG.as_bytes().to_vec())])
}
