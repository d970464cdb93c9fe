//! Stories of do·doc before version 10: their order stands in a list of their own.

use etabli_formats::{Files, read_dodoc};
use etabli_model::Vocabulary;

#[test]
fn a_story_of_version_9_keeps_its_order() {
    let files: Files = [
        ("a/meta.txt", "name: A\n"),
        ("_publications/r/meta.txt", "name: R\n\n----\n\ntemplate: story\n\n----\n\nattached_to_project: a\n\n----\n\nmedias_slugs: \n\n-\nslugMediaName: z.txt\n-\nslugMediaName: b.txt\n"),
        ("_publications/r/b.txt", "type: text\n\n----\n\ncontent: Coller.\n"),
        ("_publications/r/z.txt", "type: text\n\n----\n\ncontent: Plier.\n"),
    ]
    .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
    .into();
    let read = read_dodoc(&files, &Vocabulary::default());
    let project = read[0].project.as_ref().expect("a project");
    let texts: Vec<_> = project
        .steps
        .iter()
        .map(|step| step.text.as_str())
        .collect();
    assert_eq!(texts, ["Plier.", "Coller."]);
}
