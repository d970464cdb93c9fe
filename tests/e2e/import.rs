//! A project written elsewhere comes to the workbench: pasted or chosen, shown before it is kept, and kept with its files.

use anyhow::{Context, Result, ensure};
use etabli_formats::{Files, Package, file_paths, pack, read_any, write_archive};
use etabli_model::{Vocabulary, load_project, load_vocabulary};
use etabli_tests::browser::{PATIENCE, Screen, TYPESETTING, Theme, Visit, visit};
use etabli_tests::repository::root;
use std::path::{Path, PathBuf};
use std::{env, fs, process};
use thirtyfour::{By, Key};

const PAGE: &str = "/etabli/importer";
const PAD: &str = "# Toupie de la semaine\n\nUne toupie à lancer.\n\n## Matériel\n\n- 2 disques de carton\n\n## Étapes\n\n### Percer les disques\n\nAu centre.\n\n### Coller les disques\n\nL’un sur l’autre.\n";
const PICTURE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 40\" width=\"60\" height=\"40\"><rect width=\"60\" height=\"40\" fill=\"#2f7d4f\"/></svg>";

async fn no_barrier(visit: &Visit, state: &str) -> Result<()> {
    let barriers = visit.barriers().await?;
    ensure!(barriers.is_empty(), "{state}: {}", barriers.join("\n"));
    Ok(())
}

/// Writes into the field for a pasted text as a paste does: at once.
async fn paste(visit: &Visit, text: &str) -> Result<()> {
    visit.see("#import-text").await?;
    let text = serde_json::to_string(text)?;
    visit
        .ask(&format!(
            "const field = document.querySelector('#import-text'); field.value = {text}; \
             field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ))
        .await
        .map(drop)
}

/// Gives a file to the file field, which is not seen: its label is.
async fn choose(visit: &Visit, file: &Path) -> Result<()> {
    let field = visit
        .until("the file field", PATIENCE, async || {
            Ok(visit.driver().find(By::Css("#import-file")).await?)
        })
        .await?;
    let path = file.to_str().context("a plain path")?;
    Ok(field.send_keys(path).await?)
}

/// The id of the element that has the keyboard, once it is this one.
async fn keyboard_is_at(visit: &Visit, id: &str) -> Result<()> {
    visit
        .until(id, PATIENCE, async || {
            let active = visit.ask("return document.activeElement.id").await?;
            ensure!(active == id, "the keyboard is at {active}");
            Ok(())
        })
        .await
}

async fn address_is_an_editor(visit: &Visit) -> Result<()> {
    visit.see("#presentation-0").await.map(drop)
}

/// The words of the dataset.
fn words() -> Result<Vocabulary> {
    let text = fs::read_to_string(root().join("public/data/vocabulary.json"))?;
    let loaded = load_vocabulary(&text, "vocabulary.json");
    loaded.value.context("the vocabulary loads")
}

/// An archive whose pictures are all the same green, as a file on this disk.
fn archive(name: &str) -> Result<PathBuf> {
    let folder = root().join("public/data");
    let text = fs::read_to_string(folder.join("projects/disques-de-fractions/project.json"))?;
    let loaded = load_project(&text, "project.json", None, &words()?);
    let mut project = loaded.value.context("a published project loads")?;
    "toupie-en-archive".clone_into(&mut project.id);
    "Toupie en archive".clone_into(&mut project.title);
    // The dataset has no such folder: what is shown can only come from the archive.
    let paths = file_paths(&project).into_iter();
    let files = paths.map(|path| (path, PICTURE.as_bytes().to_vec()));
    let bytes = pack(&Package {
        files: files.collect(),
        project,
        ..Package::default()
    })?;
    let path = env::temp_dir().join(format!("etabli-import-{}-{name}.etabli", process::id()));
    fs::write(&path, bytes)?;
    Ok(path)
}

/// A picture is shown when the browser has drawn it: a missing one has no width.
async fn picture_is_drawn(visit: &Visit, css: &str) -> Result<()> {
    visit
        .until(css, PATIENCE, async || {
            let width = visit
                .ask(&format!(
                    "return document.querySelector('{css}')?.naturalWidth ?? 0"
                ))
                .await?;
            ensure!(width == 60, "its width is {width}");
            Ok(())
        })
        .await
}

#[test]
fn a_pasted_pad_is_reviewed_then_edited() {
    visit("import-pad", Screen::Desk, Theme::Light, async |visit| {
        visit.open("/etabli").await?;
        visit.press("a[href$='/etabli/importer']").await?;
        visit.read("Ou collez un texte").await?;
        no_barrier(visit, "nothing yet").await?;
        visit.screenshot("import-empty").await?;
        paste(visit, PAD).await?;
        visit.press(".import__paste .button").await?;
        visit.read("Voici ce qui a été compris").await?;
        keyboard_is_at(visit, "import-review").await?;
        for words in [
            "Toupie de la semaine",
            "Percer les disques",
            "page Markdown",
        ] {
            visit.read(words).await?;
        }
        no_barrier(visit, "the review").await?;
        visit.screenshot("import-review").await?;
        visit
            .press(".import-review__actions .button--primary")
            .await?;
        address_is_an_editor(visit).await?;
        visit.read("importé de « texte-colle.md »").await?;
        visit.read("Coller les disques").await?;
        // What was imported leaves with its files, as an archive.
        visit.press("#editor-export").await?;
        visit.press("#export-archive").await?;
        let sent = fs::read(visit.downloaded("etabli").await?)?;
        let sent = read_any("envoi", &sent, &words()?);
        let title = sent.projects[0]
            .project
            .as_ref()
            .map(|one| one.title.as_str());
        ensure!(title == Some("Toupie de la semaine"), "{title:?} was sent");
        // The document is kept byte for byte.
        visit.open("/etabli").await?;
        visit
            .press(".remix-card__actions button:not(.button--danger)")
            .await?;
        let original = fs::read_to_string(visit.downloaded("md").await?)?;
        ensure!(original == PAD, "the original is {original}");
        Ok(())
    });
}

#[test]
fn an_archive_is_kept_with_its_picture_which_deleting_and_undoing_bring_back() {
    visit(
        "import-archive",
        Screen::Phone,
        Theme::Dark,
        async |visit| {
            visit.open(PAGE).await?;
            let file = archive("phone")?;
            choose(visit, &file).await?;
            visit.read("Toupie en archive").await?;
            picture_is_drawn(visit, ".import-pictures__image").await?;
            no_barrier(visit, "the review").await?;
            visit.screenshot("import-review-phone").await?;
            visit
                .press(".import-review__actions .button--primary")
                .await?;
            address_is_an_editor(visit).await?;
            visit.open("/etabli").await?;
            picture_is_drawn(visit, ".remix-card__image").await?;
            no_barrier(visit, "the workbench").await?;
            visit.screenshot("import-workbench").await?;
            visit.press(".remix-card .button--danger").await?;
            visit.press(".notice .button").await?;
            picture_is_drawn(visit, ".remix-card__image").await?;
            visit.driver().refresh().await?;
            picture_is_drawn(visit, ".remix-card__image").await?;
            visit
                .press(".remix-card__actions a[href$='/fiche']")
                .await?;
            visit
                .until("the sheet's pages", TYPESETTING, async || {
                    let pages = visit.count(".sheet-page img").await?;
                    ensure!(pages > 0, "no page is drawn");
                    Ok(())
                })
                .await?;
            // Every request stays here, and none asks the dataset for what it does not have.
            let asked = visit.requests().await?;
            let strange = asked.iter().find(|one| one.contains("toupie"));
            ensure!(
                strange.is_none_or(|one| one.starts_with("blob:")),
                "{strange:?}"
            );
            Ok(fs::remove_file(file)?)
        },
    );
}

/// The files of a folder of a test, by path.
fn folder(root: &Path) -> Result<Files> {
    let (mut files, mut folders) = (Files::new(), vec![root.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root)?.to_string_lossy().into_owned();
                files.insert(name, fs::read(&path)?);
            }
        }
    }
    Ok(files)
}

#[test]
fn of_several_projects_one_is_chosen() {
    visit("import-dodoc", Screen::Desk, Theme::Dark, async |visit| {
        let files = folder(&root().join("crates/formats/tests/dodoc/v11"))?;
        let file = env::temp_dir().join(format!("etabli-import-{}-dodoc.zip", process::id()));
        fs::write(&file, write_archive(&files)?)?;
        visit.open(PAGE).await?;
        choose(visit, &file).await?;
        visit.read("Ce fichier contient plusieurs projets").await?;
        no_barrier(visit, "several projects").await?;
        visit.screenshot("import-several").await?;
        let second = ".import-review__several .choice:last-of-type";
        let title = visit.see(second).await?.text().await?;
        visit.press(second).await?;
        visit
            .until(&title, PATIENCE, async || {
                let shown = visit.see(".import-review__title").await?.text().await?;
                ensure!(shown == title, "{shown} is shown");
                Ok(())
            })
            .await?;
        visit
            .press(".import-review__actions .button--primary")
            .await?;
        let field = visit.see("#presentation-0").await?.prop("value").await?;
        ensure!(
            field.as_deref() == Some(title.as_str()),
            "{field:?} is kept"
        );
        Ok(fs::remove_file(file)?)
    });
}

#[test]
fn files_are_dropped_and_pasted_anywhere() {
    visit("import-drop", Screen::Phone, Theme::Light, async |visit| {
        let pad = serde_json::to_string(PAD)?;
        let held = format!(
            "const held = new DataTransfer(); held.items.add(new File([{pad}], 'toupie.md')); "
        );
        visit.open("/etabli").await?;
        visit.read("Importer un projet").await?;
        let drop =
            "window.dispatchEvent(new DragEvent('drop', { dataTransfer: held, cancelable: true }))";
        visit.ask(&format!("{held}{drop}")).await?;
        visit.read("Voici ce qui a été compris").await?;
        visit.read("toupie.md · page Markdown").await?;
        visit.open(PAGE).await?;
        visit.see("#import-text").await?;
        let paste = "window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: held, cancelable: true }))";
        visit.ask(&format!("{held}{paste}")).await?;
        visit.read("toupie.md · page Markdown").await?;
        visit.open(PAGE).await?;
        visit.see("#import-text").await?;
        let words = format!("const held = new DataTransfer(); held.setData('text/plain', {pad}); ");
        visit.ask(&format!("{words}{paste}")).await?;
        visit.read("texte-colle.md · page Markdown").await?;
        visit.screenshot("import-pasted").await
    });
}

#[test]
fn what_cannot_be_read_says_why_and_keeps_the_text() {
    visit(
        "import-refused",
        Screen::Phone,
        Theme::Light,
        async |visit| {
            visit.open(PAGE).await?;
            visit.press(".import__paste .button").await?;
            visit.read("Collez d’abord un texte").await?;
            no_barrier(visit, "no text").await?;
            let broken = "{\n  \"format\": \"etabli/1\",\n  \"title\": oui\n}";
            for (text, words) in [
                ("a\u{0}b", &["Ce n’est d’aucun des formats"][..]),
                ("%PDF-1.7", &["n’a pas pu être lu"]),
                (broken, &["n’a pas pu être lu", "ligne 3"][..]),
            ] {
                paste(visit, text).await?;
                visit.press(".import__paste .button").await?;
                for words in words {
                    visit.read(words).await?;
                }
                let kept = visit.see("#import-text").await?.prop("value").await?;
                ensure!(kept.as_deref() == Some(text), "the field holds {kept:?}");
                no_barrier(visit, text).await?;
            }
            visit.screenshot("import-refused").await
        },
    );
}

#[test]
fn the_keyboard_alone_imports() {
    visit(
        "import-keyboard",
        Screen::Desk,
        Theme::Dark,
        async |visit| {
            visit.open(PAGE).await?;
            visit
                .see("#import-text")
                .await?
                .send_keys("# Toupie\n\n## Étapes\n\n### Percer\n")
                .await?;
            // Keys go to what has the keyboard: sent to a file field itself they would be taken for a path.
            let press = async |key: Key| -> Result<()> {
                let keys = visit.driver().action_chain().send_keys(key);
                Ok(keys.perform().await?)
            };
            press(Key::Tab).await?;
            press(Key::Enter).await?;
            keyboard_is_at(visit, "import-review").await?;
            // Keep, cancel, original: the second gives the form back with its text.
            press(Key::Tab).await?;
            press(Key::Tab).await?;
            press(Key::Enter).await?;
            keyboard_is_at(visit, "import-file").await?;
            let kept = visit.see("#import-text").await?.prop("value").await?;
            ensure!(
                kept.is_some_and(|text| text.contains("### Percer")),
                "the text is gone"
            );
            press(Key::Tab).await?;
            press(Key::Tab).await?;
            press(Key::Enter).await?;
            keyboard_is_at(visit, "import-review").await?;
            press(Key::Tab).await?;
            press(Key::Enter).await?;
            address_is_an_editor(visit).await
        },
    );
}

#[test]
fn remixes_of_the_first_version_of_the_storage_are_still_there() {
    visit(
        "import-upgrade",
        Screen::Desk,
        Theme::Light,
        async |visit| {
            // A page of this host that does not open the storage: it is made as version 1 made it.
            visit.open("/data/dataset.json").await?;
            let make = "window.made = (async () => { \
             const project = await (await fetch('/data/projects/disques-de-fractions/project.json')).json(); \
             project.title = 'Une ancienne adaptation'; \
             const request = indexedDB.open('etabli', 1); \
             request.onupgradeneeded = () => request.result.createObjectStore('remixes'); \
             request.onsuccess = () => { \
               const text = JSON.stringify({ format: 'etabli-remix/1', id: 'ancien00', created: 1, updated: 1, base: project, project }); \
               const writing = request.result.transaction('remixes', 'readwrite'); \
               writing.objectStore('remixes').put(text, 'ancien00'); \
               writing.oncomplete = () => { request.result.close(); window.done = true; }; }; })()";
            visit.ask(make).await?;
            visit
                .until("the old storage", PATIENCE, async || {
                    let done = visit.ask("return window.done === true").await?;
                    ensure!(done == true, "it is not made yet");
                    Ok(())
                })
                .await?;
            visit.open("/etabli").await?;
            visit.read("Une ancienne adaptation").await?;
            let version = visit
            .ask("return indexedDB.databases().then(all => all.find(one => one.name === 'etabli').version)")
            .await?;
            ensure!(version == 3, "the storage is of version {version}");
            Ok(())
        },
    );
}
