//! What a file is taken for, by its content before its name, and that reading it never breaks.

use etabli_formats::{Files, Package, Recognised, pack, read_any, recognise, write_archive};
use etabli_model::{Project, Vocabulary, load_project, load_vocabulary, write_project};
use proptest::prelude::*;

fn vocabulary() -> Vocabulary {
    let text = include_str!("../../../public/data/vocabulary.json");
    load_vocabulary(text, "vocabulary.json")
        .value
        .unwrap_or_default()
}

fn project() -> Project {
    let text = include_str!("../../../public/data/projects/disques-de-fractions/project.json");
    let loaded = load_project(text, "project.json", None, &vocabulary());
    loaded.value.expect("a published project loads")
}

fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let files: Files = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect();
    write_archive(&files).expect("a few small files")
}

#[test]
fn content_decides_before_the_name() {
    use Recognised::*;
    for (name, text, expected) in [
        ("pad", "# Sablier\n\n## Étapes\n", Markdown),
        (
            "pad.txt",
            "[Un lien](https://example.org) et la suite\n",
            Markdown,
        ),
        ("pad.md", "{ ce n’est pas du JSON }\n# Sablier\n", Markdown),
        ("projet.txt", "{\"format\": \"etabli/1\"}", Project),
        ("projet.json", "{ \"format\": ", Project),
        ("texte-colle", "{\n  \"format\": oui\n}", Project),
        ("projet", "\u{feff}{\"format\": \"etabli/9\"}", Project),
        ("projet", "{\"format\": \"etabli-remix/1\"}", Remix),
        ("page.json", "{\"@context\": \"https://schema.org\"}", HowTo),
        ("page.json", "[{\"@type\": \"HowTo\"}]", HowTo),
        ("page", "<!DOCTYPE html>\n<html><body></body></html>", HowTo),
        ("texte-colle", "okhv: 1.0.0\ntitle: Lampe\n", Okh),
        ("texte-colle", "okhv = \"1.0\"\nname = \"Lampe\"\n", Okh),
        ("lampe.yml", "title: Lampe\n", Okh),
        ("vide.md", " \n", Unknown),
        ("document.txt", "%PDF-1.7\n", BrokenPdf),
    ] {
        assert_eq!(recognise(name, text.as_bytes()), expected, "{name}: {text}");
    }
    assert_eq!(recognise("photo.md", b"\x89PNG\r\n\x1a\n\0\0"), Unknown);
}

#[test]
fn a_zip_is_told_by_what_is_in_it() {
    use Recognised::*;
    for (files, expected) in [
        (&[("project.json", "{}"), ("lisez.md", "# a")][..], Archive),
        (&[("sablier/project.json", "{}")][..], Archive),
        (
            &[("lampe/okh.yml", "title: a"), ("README.md", "# a")][..],
            Okh,
        ),
        (&[("projects/a/meta.txt", ""), ("a.md", "# a")][..], Dodoc),
        (&[("pad.md", "# a"), ("images/a.svg", "")][..], Markdown),
        (&[("index.html", "<html>"), ("notes.md", "# a")][..], HowTo),
        (&[("a.txt", "a")][..], Unknown),
    ] {
        // A name that lies changes nothing.
        assert_eq!(recognise("a.md", &zip(files)), expected, "{files:?}");
    }
    let whole = zip(&[("project.json", "{}")]);
    let cut_off = &whole[..whole.len() / 2];
    assert_eq!(recognise("a.etabli", cut_off), BrokenArchive);
}

#[test]
fn an_archive_comes_back_with_its_files_and_its_base() {
    let base = Project {
        title: "Sablier d’origine".to_owned(),
        ..project()
    };
    let files = Files::from([("images/a.svg".to_owned(), b"<svg/>".to_vec())]);
    let package = Package {
        project: project(),
        base: Some(base.clone()),
        remix: Some("{}".to_owned()),
        files: files.clone(),
    };
    let bytes = pack(&package).expect("it is small");
    let reading = read_any("sablier.etabli", &bytes, &vocabulary());
    assert_eq!(reading.projects.len(), 1);
    assert_eq!(reading.projects[0].project, Some(project()));
    assert_eq!(reading.projects[0].files, files);
    assert_eq!(reading.base, Some(base));
    assert_eq!(reading.remix.as_deref(), Some("{}"));
}

#[test]
fn a_remix_comes_back_with_its_base_and_a_newer_one_is_refused_by_name() {
    let written = |format: &str| {
        let project = write_project(&project());
        format!(
            "{{\"format\": \"{format}\", \"id\": \"a\", \"base\": {project}, \"project\": {project}}}"
        )
    };
    let reading = read_any(
        "a.json",
        written("etabli-remix/1").as_bytes(),
        &vocabulary(),
    );
    assert_eq!(reading.format, Recognised::Remix);
    assert_eq!(reading.projects[0].project, Some(project()));
    assert_eq!(reading.base, Some(project()));
    let newer = read_any(
        "a.json",
        written("etabli-remix/2").as_bytes(),
        &vocabulary(),
    );
    assert_eq!((&newer.projects[0].project, &newer.base), (&None, &None));
    assert_eq!(
        newer.projects[0].diagnostics[0].problem.code(),
        "unknown-format"
    );
}

#[test]
fn pages_are_read_with_the_pictures_beside_them() {
    let page = "# Sablier\n\n## Étapes\n\n### Percer\n\n![La mèche](images/a.svg)\n";
    let alone = read_any("pad.md", page.as_bytes(), &vocabulary());
    let steps = |reading: &etabli_formats::Reading| {
        let project = reading.projects[0].project.clone().expect("a project");
        project
            .steps
            .into_iter()
            .map(|step| step.title)
            .collect::<Vec<_>>()
    };
    assert_eq!(steps(&alone), ["Percer"]);
    let files = [("pad/pad.md", page), ("pad/images/a.svg", "<svg/>")];
    let zipped = read_any("pad.zip", &zip(&files), &vocabulary());
    assert_eq!(zipped.format, Recognised::Markdown);
    assert_eq!(steps(&zipped), ["Percer"]);
    assert!(zipped.projects[0].files.contains_key("images/a.svg"));
}

#[test]
fn what_is_no_project_says_so_with_its_name() {
    let no_project = zip(&[("a.txt", "a")]);
    for (name, bytes) in [
        ("photo.png", &b"\x89PNG\0"[..]),
        ("vide.txt", b""),
        ("a.zip", &no_project),
        ("cut.zip", b"PK\x03\x04"),
        ("liste.json", b"[1, 2]"),
    ] {
        let reading = read_any(name, bytes, &vocabulary());
        assert_eq!(reading.projects.len(), 1, "{name}");
        let only = &reading.projects[0];
        assert_eq!(only.project, None, "{name}");
        assert_eq!(
            only.diagnostics.first().map(|one| one.file.as_str()),
            Some(name)
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_bytes_break_the_reading(name in "[a-z]{0,4}(\\.(md|json|yml|toml|zip|html))?", bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let reading = read_any(&name, &bytes, &Vocabulary::default());
        prop_assert_eq!(reading.format, recognise(&name, &bytes));
        prop_assert!(!reading.projects.is_empty());
        for one in &reading.projects {
            prop_assert!(one.project.is_some() || !one.diagnostics.is_empty());
        }
    }

    #[test]
    fn no_text_breaks_the_reading(text in "([#{}\\[\\]<>:=\"a-z\\n ]|okhv|<html|\"@type\"|\"format\"){0,60}") {
        let reading = read_any("", text.as_bytes(), &Vocabulary::default());
        prop_assert_eq!(reading.format, recognise("", text.as_bytes()));
        for one in &reading.projects {
            prop_assert!(one.project.is_some() || !one.diagnostics.is_empty());
        }
    }
}
