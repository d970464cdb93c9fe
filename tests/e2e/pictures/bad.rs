//! Hostile and broken pictures, files and archives: a clear refusal or a clean result, nothing runs, nothing is asked elsewhere.

use super::{
    Folder, THUMBNAILS, adapt, choose, count_is, drawn_is, export, holds, kept, no_barrier,
    nothing_left_and_nothing_ran, words,
};
use anyhow::{Context, Result, ensure};
use etabli_formats::{Files, Package, file_paths, pack, read_any};
use etabli_model::load_project;
use etabli_tests::browser::{Screen, Theme, visit};
use etabli_tests::repository::root;
use std::fs;
use std::path::PathBuf;

/// A lying picture: 60,000 × 60,000 pixels in 45 bytes.
const BOMB: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\xea\x60\0\0\xea\x60\x08\x06\0\0\0\0\0\0\0\0\0\0\0IEND";
const HOSTILE: &str = "<svg xmlns='http://www.w3.org/2000/svg' onload='window.hacked = 1' width='60' height='40'>\
    <script>window.hacked = 1</script><image href='https://example.org/track.png'/>\
    <foreignObject><iframe src='https://example.org/'/></foreignObject><rect width='60' height='40' fill='#2f7d4f'/></svg>";
const ENTITIES: &str = "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg'><text>&b;</text></svg>";

#[test]
fn one_bad_picture_stops_no_other_and_says_what_to_do() {
    let folder = Folder::new("bad").expect("a folder");
    visit("pictures-bad", Screen::Phone, Theme::Light, async |visit| {
        adapt(visit).await?;
        let before = visit.count("#section-images .media-row").await?;
        let good = "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='40'><rect width='60' height='40'/></svg>";
        let files = [
            folder.file("bombe.png", BOMB)?,
            folder.file(
                "IMG_0042.HEIC",
                b"\0\0\0\x18ftypheic\0\0\0\0....ispe\0\0\0\0\0\0\x02\x58\0\0\x01\x90",
            )?,
            folder.file("notes.jpg", b"bonjour")?,
            folder.file("entites.svg", ENTITIES.as_bytes())?,
            folder.file(
                "casse.svg",
                b"<svg xmlns='http://www.w3.org/2000/svg'>\n<g></svg>",
            )?,
            folder.file("piege.svg", HOSTILE.as_bytes())?,
            folder.file("bon.svg", good.as_bytes())?,
        ];
        choose(visit, "#images-choose", &files).await?;
        for words in [
            "5 images n’ont pas été ajoutées",
            "bombe.png mesure 60000 × 60000 pixels",
            "IMG_0042.HEIC est une photo HEIC",
            "notes.jpg n’est pas une image",
            "entites.svg définit des mots cachés",
            "casse.svg est incomplet ou mal formé, ligne 2",
            "Le dessin a été nettoyé",
            "foreignObject",
        ] {
            visit.read(words).await?;
        }
        count_is(visit, "#section-images .media-row", before + 2).await?;
        drawn_is(visit, THUMBNAILS, 60, 40).await?;
        for (path, bytes) in kept(visit).await? {
            for active in [&b"script"[..], b"example.org", b"onload", b"foreignObject"] {
                ensure!(
                    !holds(&bytes, active),
                    "{path} holds {}",
                    String::from_utf8_lossy(active)
                );
            }
        }
        no_barrier(visit, "pictures that were refused").await?;
        visit
            .ask("document.querySelector('#section-images').scrollIntoView()")
            .await?;
        visit.screenshot("pictures-refused").await?;
        nothing_left_and_nothing_ran(visit).await
    });
}

#[test]
fn files_are_attached_replaced_and_taken_again_and_programs_are_not() {
    let folder = Folder::new("files").expect("a folder");
    visit(
        "pictures-files",
        Screen::Desk,
        Theme::Light,
        async |visit| {
            adapt(visit).await?;
            let before = visit.count("#section-files .media-row").await?;
            let files = [
                folder.file("jeu.exe", b"MZ\x90\0")?,
                folder.file("photo.pdf", b"MZ\x90\0")?,
                folder.file("page.html", b"<script>window.hacked = 1</script>")?,
                folder.file("plan.pdf", b"bonjour")?,
                folder.file("pion (élève).stl", b"solid pion\nendsolid\n")?,
            ];
            choose(visit, "#files-choose", &files).await?;
            for words in [
                "4 fichiers n’ont pas été joints",
                "jeu.exe est un programme",
                "plan.pdf ne contient pas ce que son nom annonce",
                "STL",
                "pion-eleve-",
            ] {
                visit.read(words).await?;
            }
            count_is(visit, "#section-files .media-row", before + 1).await?;
            let last = "#section-files .media-row:last-of-type";
            let title = format!("{last} input.field__input");
            ensure!(
                visit.see(&title).await?.prop("value").await?.as_deref() == Some("pion (élève)"),
                "its title"
            );
            no_barrier(visit, "files").await?;
            visit
                .ask("document.querySelector('#section-files').scrollIntoView()")
                .await?;
            visit.screenshot("pictures-files").await?;
            let again = folder.file("autre.stl", b"solid autre\nendsolid\n")?;
            choose(visit, &format!("{last} .media-adder__input"), &[again]).await?;
            visit.read("autre-").await?;
            count_is(visit, "#section-files .media-row", before + 1).await?;
            ensure!(
                visit.see(&title).await?.prop("value").await?.as_deref() == Some("pion (élève)"),
                "its title stays"
            );
            visit.press(&format!("{last} .media-adder button")).await?;
            let taken = fs::read(visit.downloaded("stl").await?)?;
            ensure!(
                taken == b"solid autre\nendsolid\n",
                "another content came back"
            );
            visit.press(&format!("{last} .button--danger")).await?;
            count_is(visit, "#section-files .media-row", before).await?;
            nothing_left_and_nothing_ran(visit).await
        },
    );
}

/// A project of the dataset whose pictures are hostile, with a summary of some letters.
fn hostile_archive(folder: &Folder, name: &str, letters: usize) -> Result<PathBuf> {
    let text =
        fs::read_to_string(root().join("public/data/projects/disques-de-fractions/project.json"))?;
    let loaded = load_project(&text, "project.json", None, &words()?);
    let mut project = loaded.value.context("a published project loads")?;
    "<img src=x onerror=window.hacked=1>".clone_into(&mut project.title);
    project.summary = "é".repeat(letters);
    let paths = file_paths(&project).into_iter();
    let files: Files = paths
        .map(|path| (path, HOSTILE.as_bytes().to_vec()))
        .collect();
    let bytes = pack(&Package {
        project,
        files,
        ..Package::default()
    })?;
    folder.file(name, &bytes)
}

/// An archive with one stored entry that leads out of its folder.
fn traversal(folder: &Folder) -> Result<PathBuf> {
    let inside = etabli_formats::write_archive(&Files::from([(
        "aa/evil.svg".to_owned(),
        HOSTILE.as_bytes().to_vec(),
    )]))?;
    let mut bytes = inside;
    while let Some(at) = bytes.windows(3).position(|three| three == b"aa/") {
        bytes[at..at + 3].copy_from_slice(b"../");
    }
    folder.file("dehors.zip", &bytes)
}

#[test]
fn a_hostile_archive_is_refused_or_comes_in_clean() {
    let folder = Folder::new("hostile").expect("a folder");
    visit(
        "pictures-hostile",
        Screen::Desk,
        Theme::Light,
        async |visit| {
            visit.open("/etabli/importer").await?;
            choose(visit, "#import-file", &[traversal(&folder)?]).await?;
            visit.read("n’a pas pu être lu").await?;
            let long = hostile_archive(&folder, "long.etabli", 1_000_000)?;
            choose(visit, "#import-file", &[long]).await?;
            visit.read("« long.etabli » n’a pas pu être lu").await?;
            visit
                .read("Ce texte dépasse 20\u{202f}000 caractères")
                .await?;
            let hostile = hostile_archive(&folder, "piege.etabli", 100)?;
            choose(visit, "#import-file", &[hostile]).await?;
            visit
                .press(".import-review__actions .button--primary")
                .await?;
            visit.see("#presentation-0").await?;
            drawn_is(visit, THUMBNAILS, 60, 40).await?;
            nothing_left_and_nothing_ran(visit).await?;
            let sent = export(visit).await?;
            let reading = read_any("envoi.etabli", &sent, &words()?);
            for (path, bytes) in &reading.projects[0].files {
                ensure!(
                    !holds(bytes, b"script") && !holds(bytes, b"example.org"),
                    "{path} is still hostile"
                );
            }
            Ok(())
        },
    );
}
