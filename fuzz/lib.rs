//! What every target asks of a draft that came out of a reader.

use etabli_formats::{Files, Imported};
use etabli_model::{
    Project, Severity, Vocabulary, is_safe_path, load_project, load_vocabulary, write_project,
};
use std::sync::LazyLock;

/// The gallery's own words.
pub static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let text = include_str!("../public/data/vocabulary.json");
    let loaded = load_vocabulary(text, "vocabulary.json");
    loaded.value.expect("the gallery's words are valid")
});

/// A project that was written loads again as it was.
pub fn comes_back(project: &Project) {
    let text = write_project(project);
    let loaded = load_project(&text, "project.json", None, &VOCABULARY);
    assert_eq!(loaded.value.as_ref(), Some(project), "{text}");
}

/// A draft loads again as it is, without an error, and its files stay inside its folder.
pub fn is_a_draft(imported: &Imported) {
    let Some(project) = &imported.project else {
        assert!(!imported.diagnostics.is_empty(), "a refusal says why");
        return;
    };
    let text = write_project(project);
    let loaded = load_project(&text, "project.json", None, &VOCABULARY);
    let errors = loaded.diagnostics.iter();
    let errors: Vec<_> = errors
        .filter(|one| one.severity == Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:?}\n{text}");
    assert_eq!(loaded.value.as_ref(), Some(project), "{text}");
    assert!(imported.files.keys().all(|path| is_safe_path(path)));
}

/// A folder of files in one input: a line `=== path`, then the file.
pub fn folder(input: &str) -> Files {
    let pieces = input.split("=== ").filter_map(|piece| {
        let (path, content) = piece.split_once('\n')?;
        let content = content.strip_suffix('\n').unwrap_or(content);
        Some((path.trim().to_owned(), content.as_bytes().to_vec()))
    });
    pieces.collect()
}
