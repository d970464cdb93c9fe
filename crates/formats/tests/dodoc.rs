//! What becomes of a do·doc: a whole one of version 11, and a project of version 9 with a
//! publication beside it. The fixtures are ours, in the shapes the program writes.

use etabli_formats::{Files, Imported, Package, pack, read_dodoc};
use etabli_model::{
    Problem, Project, Severity, Vocabulary, load_project, load_vocabulary, write_project,
};
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let text = include_str!("../../../public/data/vocabulary.json");
    let loaded = load_vocabulary(text, "vocabulary.json");
    loaded.value.expect("the dataset's vocabulary loads")
});

static V11: LazyLock<Files> = LazyLock::new(|| folder("v11"));
static V9: LazyLock<Files> = LazyLock::new(|| folder("v9"));

fn folder(name: &str) -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/dodoc")
        .join(name);
    let mut files = Files::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the fixture is there") {
            let path = entry.expect("it can be read").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let inside = path.strip_prefix(&root).expect("it stands under its root");
            let name = inside.to_string_lossy().replace('\\', "/");
            files.insert(name, std::fs::read(&path).expect("it can be read"));
        }
    }
    files
}

fn read(files: &Files) -> Vec<Imported> {
    read_dodoc(files, &VOCABULARY)
}

fn project(imported: &Imported) -> &Project {
    imported.project.as_ref().expect("a project came out")
}

fn pocket() -> Imported {
    read(&V11).swap_remove(0)
}

fn said(imported: &Imported, wanted: impl Fn(&Problem) -> bool) -> Vec<(String, String)> {
    let found = imported.diagnostics.iter();
    found
        .filter(|one| wanted(&one.problem))
        .map(|one| (one.file.clone(), one.path.clone()))
        .collect()
}

/// The promise of every import.
fn check(imported: &Imported) -> Result<(), TestCaseError> {
    let Some(project) = &imported.project else {
        prop_assert!(!imported.diagnostics.is_empty());
        return Ok(());
    };
    let loaded = load_project(&write_project(project), "p", Some(&project.id), &VOCABULARY);
    let errors = loaded.diagnostics.iter();
    let errors: Vec<_> = errors
        .filter(|one| one.severity == Severity::Error)
        .collect();
    prop_assert!(errors.is_empty(), "{errors:?}");
    prop_assert_eq!(loaded.value.as_ref(), Some(project));
    let paths = etabli_formats::file_paths(project);
    prop_assert!(paths.iter().all(|path| imported.files.contains_key(path)));
    let images: Vec<&String> = project.images.iter().map(|image| &image.id).collect();
    let mut used = project.steps.iter().flat_map(|step| &step.images);
    prop_assert!(used.all(|id| images.contains(&id)));
    let text = write_project(project);
    let leak = text
        .lines()
        .find(|line| line.contains("a@b.fr") || line.contains("contact@"));
    prop_assert_eq!(leak, None);
    let package = Package {
        project: project.clone(),
        base: None,
        remix: None,
        files: imported.files.clone(),
    };
    prop_assert!(pack(&package).is_ok());
    Ok(())
}

#[test]
fn a_whole_dodoc_gives_its_projects_and_nothing_else() {
    let titles: Vec<String> = read(&V11)
        .iter()
        .map(|imported| project(imported).title.clone())
        .collect();
    assert_eq!(titles, ["Cadran solaire de poche", "Cadran géant"]);
    for imported in read(&V11).iter().chain(&read(&V9)) {
        check(imported).expect("it keeps its promises");
    }
}

#[test]
fn a_project_says_for_whom_and_with_what() {
    let imported = pocket();
    let project = project(&imported);
    assert_eq!(project.id, "cadran-solaire-de-poche");
    assert_eq!(
        project.summary,
        "Un cadran à plier, pour lire l'heure dans la cour."
    );
    assert_eq!(project.keywords, ["soleil", "temps"]);
    assert_eq!(project.using, ["grade-4", "grade-5", "grade-6", "ulis"]);
    assert_eq!(project.subjects, ["mathematics", "physics-chemistry"]);
    assert_eq!(project.difficulty.as_deref(), Some("beginner"));
    let machines: Vec<&str> = project
        .machines
        .iter()
        .map(|one| one.machine.as_str())
        .collect();
    assert_eq!(machines, ["laser-cutter", "paper-printer"]);
    assert_eq!(project.tools[0].name, "Massicot à levier");
    let materials: Vec<(&str, &str)> = project
        .materials
        .iter()
        .map(|one| (one.kind.as_str(), one.name.as_str()))
        .collect();
    assert_eq!(
        materials,
        [
            ("plywood", "Bois CP 3mm"),
            ("cardboard", "Carton"),
            ("", "Ficelle")
        ]
    );
    let size = project.materials[0].size.expect("3 mm");
    assert_eq!(
        size.thickness.map(|one| one.to_string()).as_deref(),
        Some("3")
    );
    assert_eq!(project.created, "2023-05-02");
    assert_eq!(project.updated, "2024-01-15");
    let aside = &project.extensions["x-dodoc"];
    assert_eq!(aside["event"], "Fête de la science");
    assert_eq!(aside["target_audience"][0], "parents");
    assert_eq!(aside["disciplines"][0], "jardinage");
    for secret in ["$password", "$location", "$admins"] {
        assert!(aside.get(secret).is_none(), "{secret} was kept");
    }
}

#[test]
fn authors_and_licence_are_credited_without_addresses() {
    let imported = pocket();
    let project = project(&imported);
    let authors: Vec<(&str, &str, &str)> = project
        .authors
        .iter()
        .map(|one| {
            (
                one.name.as_str(),
                one.organisation.as_str(),
                one.url.as_str(),
            )
        })
        .collect();
    assert_eq!(
        authors,
        [
            ("Jeanne Dupont", "Collège des Prés, Nantes", ""),
            ("Max Petit", "", "https://example.org/max")
        ]
    );
    assert_eq!(project.licence, "CC-BY-SA-4.0");
    let left = said(&imported, |one| *one == Problem::AddressLeftOut);
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].1, "authors_list");
}

#[test]
fn sections_become_steps_with_words_pictures_and_files() {
    let imported = pocket();
    let project = project(&imported);
    assert_eq!(project.steps.len(), 2);
    assert_eq!(project.steps[0].title, "Découper le gabarit");
    assert_eq!(
        project.steps[0].text,
        "Pose le gabarit sur le **contreplaqué**.\n\n- règle la *vitesse*\n- ferme le capot\n\n`plan.pdf`"
    );
    assert_eq!(project.steps[1].title, "Plier et lire l'heure");
    assert_eq!(project.steps[1].text, "<https://example.org/pliage>");
    let alts: Vec<&str> = project.steps[1]
        .images
        .iter()
        .filter_map(|id| project.image(id))
        .map(|image| image.alt.as_str())
        .collect();
    assert_eq!(
        alts,
        [
            "Une main plie le cadran\u{a0}: le pli suit la ligne bleue.",
            ""
        ]
    );
}

#[test]
fn what_is_missing_is_said_where_it_is_missing() {
    let imported = pocket();
    let without_text = said(&imported, |one| *one == Problem::PictureWithoutText);
    let root = "spaces/atelier/projects/cadran-de-poche/";
    assert_eq!(
        without_text,
        [
            (format!("{root}meta.txt"), "$cover".to_owned()),
            (
                format!("{root}photo-soleil.jpg.meta.txt"),
                "caption".to_owned()
            )
        ]
    );
    let missing = said(
        &imported,
        |one| matches!(one, Problem::FileNotGiven { path } if path == "partie.jpg.meta.txt" || path == "absent.stl.meta.txt"),
    );
    assert_eq!(missing.len(), 2);
    let lost = said(
        &imported,
        |one| matches!(one, Problem::Lost { what } if what.contains("cartography")),
    );
    assert_eq!(lost.len(), 1);
}

#[test]
fn another_publication_is_kept_aside_in_reading_order() {
    let imported = pocket();
    let aside = &project(&imported).extensions["x-dodoc"]["publications"];
    assert_eq!(aside[0]["title"], "Affiche");
    assert_eq!(aside[0]["pages"][0]["title"], "Quelle heure est-il ?");
    assert_eq!(aside[0]["pages"][0]["text"], "Dans la cour, à midi.");
}

#[test]
fn files_are_offered_and_the_rest_of_the_media_comes_along() {
    let imported = pocket();
    let project = project(&imported);
    let files: Vec<(&str, &str)> = project
        .files
        .iter()
        .map(|one| (one.path.as_str(), one.title.as_str()))
        .collect();
    assert_eq!(
        files,
        [
            ("files/gabarit.svg", "Gabarit à découper"),
            ("files/plan.pdf", "Plan au format A4")
        ]
    );
    assert_eq!(project.images.len(), 3);
    let cover = project.cover_image().expect("a cover");
    assert_eq!(cover.path, "images/meta_cover.jpeg");
    assert_eq!(
        project.extensions["x-dodoc"]["links"][0],
        "https://example.org/film"
    );
}

#[test]
fn a_remix_names_its_parent_and_a_poison_is_set_aside() {
    let giant = read(&V11).swap_remove(1);
    let project = project(&giant);
    let parent = &project.based_on[0];
    assert_eq!(parent.id, "cadran-solaire-de-poche");
    assert_eq!(parent.title, "Cadran solaire de poche");
    assert_eq!(parent.authors, ["Jeanne Dupont", "Max Petit"]);
    assert_eq!(parent.licence, "CC-BY-SA-4.0");
    assert_eq!(project.authors[0].name, "Jeanne Dupont-Leroy");
    let materials: Vec<&str> = project
        .materials
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(materials, ["Carton"]);
    assert_eq!(project.extensions["x-dodoc"]["materials"][0], "Vinyle");
    let danger = said(&giant, |one| {
        matches!(one, Problem::PoisonUnderLaser { .. })
    });
    assert_eq!(danger.len(), 1);
}

#[test]
fn each_text_of_a_story_opens_a_step() {
    let giant = read(&V11).swap_remove(1);
    let steps: Vec<(&str, &str, usize)> = project(&giant)
        .steps
        .iter()
        .map(|step| (step.title.as_str(), step.text.as_str(), step.images.len()))
        .collect();
    assert_eq!(
        steps,
        [
            ("Tracer le cercle", "Deux pas de rayon.", 1),
            ("Section 2", "Planter le bâton.", 0)
        ]
    );
}

#[test]
fn a_project_of_version_9_moves_in_with_its_publication() {
    let imported = read(&V9).swap_remove(0);
    let project = project(&imported);
    assert_eq!(project.title, "Girouette en carton");
    assert_eq!(project.keywords, ["vent", "carton"]);
    assert_eq!(project.created, "2019-04-12");
    let authors: Vec<&str> = project
        .authors
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    assert_eq!(authors, ["Classe de CM1", "Zoe Martin"]);
    let steps: Vec<(&str, &str, usize)> = project
        .steps
        .iter()
        .map(|step| (step.title.as_str(), step.text.as_str(), step.images.len()))
        .collect();
    assert_eq!(
        steps,
        [
            ("Percer", "Perce **au milieu**.", 1),
            ("Page 2", "Attendre le vent.", 0)
        ]
    );
    assert_eq!(project.images[0].alt, "L'axe traverse le carton");
    assert!(!write_project(project).contains("secret"));
}

#[test]
fn a_zip_of_one_folder_is_the_same_project() {
    let root = "spaces/atelier/projects/cadran-de-poche/";
    let zip: Files = V11
        .iter()
        .filter_map(|(path, bytes)| Some((path.strip_prefix(root)?.to_owned(), bytes.clone())))
        .collect();
    let found = read(&zip);
    assert_eq!(found.len(), 1);
    let (alone, whole) = (project(&found[0]), pocket());
    assert_eq!(alone, project(&whole));
    assert_eq!(found[0].files, whole.files);
}

#[test]
fn what_an_archive_could_not_hold_is_left_out_and_said() {
    let mut files = V9.clone();
    files.insert("girouette/axe.jpg".to_owned(), vec![0; (16 << 20) + 1]);
    let imported = read(&files).swap_remove(0);
    assert!(imported.files.is_empty());
    let lost = said(
        &imported,
        |one| matches!(one, Problem::Lost { what } if what == "girouette/axe.jpg"),
    );
    assert_eq!(lost.len(), 1);
}

#[test]
fn size_costs_no_more_than_time_in_proportion() {
    let many = 150_000;
    for (key, piece) in [
        ("authors_list", "a,b@c;[](mailto:"),
        ("authors_list", "<p>a et (b"),
        ("description", "<b>*_`["),
        ("license", "CC BY "),
        ("$is_remix_of", "a/"),
        ("title", "- "),
    ] {
        let long = serde_json::Value::from(piece.repeat(many / piece.len()));
        let meta = format!("\"{key}\" = {long}\n");
        let files = Files::from([("p/meta.txt".to_owned(), meta.into_bytes())]);
        check(&read(&files)[0]).expect("it keeps its promises");
    }
    for key in [
        "keywords",
        "machines",
        "materials",
        "target_audience",
        "downloadable_files",
    ] {
        let items: Vec<String> = (0..20_000).map(|at| format!("mot {at}")).collect();
        let list = serde_json::Value::from(items);
        let meta = format!("title = \"a\"\n{key} = {list}\n");
        let files = Files::from([("p/meta.txt".to_owned(), meta.into_bytes())]);
        check(&read(&files)[0]).expect("it keeps its promises");
    }
}

#[test]
fn without_a_project_the_answer_says_so() {
    for files in [
        Files::new(),
        Files::from([("photo.jpg".to_owned(), vec![1])]),
        Files::from([("meta.txt".to_owned(), b"\0\0\0".to_vec())]),
    ] {
        let found = read(&files);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].project, None);
        assert!(matches!(
            found[0].diagnostics[0].problem,
            Problem::NotOfFormat { .. }
        ));
    }
}

/// One change of a file: bytes taken out, put in, or the whole file removed.
fn mutated() -> impl Strategy<Value = Files> {
    let change = (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        0_usize..40,
        prop_oneof![
            Just(String::new()),
            "[\"=\\[\\]:<>&@$\\-\n a-z0-9é]{0,12}",
            Just("]]".repeat(50)),
            Just("<p>".repeat(50)),
            Just("\"\"\"".to_owned()),
            Just("mot ".repeat(8_000)),
            Just("../../etc/passwd".to_owned()),
            Just("a@b.fr".to_owned()),
        ],
        0_u8..12,
    );
    let all = prop_oneof![Just(V11.clone()), Just(V9.clone())];
    (all, proptest::collection::vec(change, 1..4)).prop_map(|(mut files, changes)| {
        for (file, place, cut, put, remove) in changes {
            let path = file.get(&files.keys().cloned().collect::<Vec<_>>()).clone();
            if remove == 0 && files.len() > 1 {
                files.remove(&path);
                continue;
            }
            if let Some(bytes) = files.get_mut(&path) {
                let start = place.index(bytes.len() + 1);
                let end = (start + cut).min(bytes.len());
                bytes.splice(start..end, put.bytes());
            }
        }
        files
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_changed_dodoc_still_gives_projects_that_load(files in mutated()) {
        for imported in read(&files) {
            check(&imported)?;
        }
    }

    #[test]
    fn any_values_give_a_project_that_loads(
        title in any::<String>(),
        list in proptest::collection::vec(".{0,20}", 0..6),
        html in "(<[a-z/]{1,4}>|[a-z@. é]{1,8}){0,20}",
        page in ".{0,10}",
    ) {
        let quoted = |text: &str| serde_json::Value::from(text).to_string();
        let list = serde_json::Value::from(list).to_string();
        let (title, html, page) = (quoted(&title), quoted(&html), quoted(&page));
        let meta = format!(
            "title = {title}\ndescription = {html}\nauthors_list = {html}\nlicense = {page}\nkeywords = {list}\nmachines = {list}\nmaterials = {list}\ntarget_audience = {list}\ndisciplines = {list}\ndownloadable_files = {list}\nlevel = {page}\nodd = {list}\n\"$is_remix_of\" = {page}\n"
        );
        let publication = format!("template = \"page_by_page\"\npages = [ {{ id = {page} }} ]\n");
        let module = format!("page_id = {page}\ncontent = {html}\n");
        let files = Files::from([
            ("p/meta.txt".to_owned(), meta.into_bytes()),
            ("p/publications/a/meta.txt".to_owned(), publication.into_bytes()),
            ("p/publications/a/m.meta.txt".to_owned(), module.into_bytes()),
        ]);
        for imported in read(&files) {
            check(&imported)?;
        }
    }
}
