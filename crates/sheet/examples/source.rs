//! Writes the virtual files of one project's sheet into a folder, to work on the templates with
//! any Typst: `cargo run -p etabli-sheet --example source -- VOCABULARY PROJECT OUT [PUPILS] [PAPER] [LANG] [KIND] [READING]`.

use etabli_model::{Language, load_project, load_vocabulary};
use etabli_sheet::{Paper, Reading, SheetKind, SheetOptions, build, picture_paths};
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [vocabulary, project, out, rest @ ..] = arguments.as_slice() else {
        return Err("VOCABULARY PROJECT OUT [PUPILS] [PAPER] [LANG] [KIND] [READING]".into());
    };
    let vocabulary = load_vocabulary(&fs::read_to_string(vocabulary)?, vocabulary)
        .value
        .ok_or("unusable vocabulary")?;
    let folder = Path::new(project);
    let text = fs::read_to_string(folder.join("project.json"))?;
    let loaded = load_project(&text, project, None, &vocabulary);
    let project = loaded
        .value
        .ok_or_else(|| format!("{:#?}", loaded.diagnostics))?;
    let mut options = SheetOptions::default();
    let option = |at: usize| rest.get(at).map(String::as_str).unwrap_or_default();
    options.pupils = option(0).parse().unwrap_or(options.pupils);
    options.paper = Paper::from_id(option(1)).unwrap_or_default();
    options.language = Language::from_tag(option(2)).unwrap_or_default();
    options.kind = SheetKind::from_id(option(3)).unwrap_or_default();
    options.reading = Reading::from_id(option(4)).unwrap_or_default();
    let address = format!("https://galerie.example/projets/{}", project.id);
    let pictures: BTreeMap<String, Vec<u8>> = picture_paths(&project, &options)
        .into_iter()
        .filter_map(|path| Some((path.clone(), fs::read(folder.join(path)).ok()?)))
        .collect();
    for (path, bytes) in build(&project, &vocabulary, &options, &pictures, &address).files {
        let target = Path::new(out).join(path.trim_start_matches('/'));
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(target, bytes)?;
    }
    Ok(())
}
