//! The whole workbench as one file, from one browser to another.

use super::{adapt, cards, no_barrier, press_words, remember_favourites, run, texts};
use anyhow::{Context, Result, ensure};
use etabli_formats::WorkbenchFile;
use etabli_tests::browser::{PATIENCE, Screen, Theme, Visit, visit};
use serde_json::Value;
use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::{env, fs, process};
use thirtyfour::By;

const PAD: &str = "# Toupie de la semaine\n\nUne toupie à lancer.\n\n## Étapes\n\n### Percer les disques\n\nAu centre.\n";
const FAVOURITES: &str = "etabli-favourites/1\nproject\tdisques-de-fractions\t\tDisques de fractions\nsearch\tq=laser\tAu laser";

/// Imports a pasted pad as a remix.
async fn import_pad(visit: &Visit) -> Result<()> {
    visit.open("/etabli/importer").await?;
    visit.see("#import-text").await?;
    let text = serde_json::to_string(PAD)?;
    let write = format!(
        "const field = document.querySelector('#import-text'); field.value = {text}; \
         field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
    );
    visit.ask(&write).await?;
    visit.press(".import__paste .button").await?;
    press_words(visit, "Garder sur mon établi").await?;
    visit.see("#presentation-0").await.map(drop)
}

/// Gives a file to the import page.
async fn choose(visit: &Visit, file: &Path) -> Result<()> {
    visit.open("/etabli/importer").await?;
    let field = visit
        .until("the file field", PATIENCE, async || {
            Ok(visit.driver().find(By::Css("#import-file")).await?)
        })
        .await?;
    Ok(field
        .send_keys(file.to_str().context("a plain path")?)
        .await?)
}

/// Exports a workbench of an adaptation, an import and favourites. The file, and the texts it was made of.
fn exported(name: &str) -> (PathBuf, Value) {
    let path = env::temp_dir().join(format!("etabli-{}-{name}.etabli-workbench", process::id()));
    let kept = Cell::new(Value::Null);
    visit(name, Screen::Desk, Theme::Light, async |visit| {
        adapt(visit, "planche-de-galton").await?;
        import_pad(visit).await?;
        remember_favourites(visit, FAVOURITES).await?;
        visit.open("/etabli").await?;
        cards(visit, 2).await?;
        visit.read("importé de").await?;
        visit.read("Place utilisée").await?;
        visit.screenshot("workbench-whole").await?;
        no_barrier(visit, "a workbench with everything").await?;
        press_words(visit, "Tout exporter en un fichier").await?;
        let file = visit.downloaded("etabli-workbench").await?;
        fs::copy(file, &path)?;
        let texts = run(visit, &texts("null"), vec![]).await?;
        kept.set(texts);
        Ok(())
    });
    (path, kept.into_inner())
}

#[test]
fn a_whole_workbench_goes_to_another_browser_and_touches_nothing_there() {
    let (path, kept) = exported("workbench-export");
    let bytes = fs::read(&path).expect("it was copied");
    let file = WorkbenchFile::open(&bytes).expect("a workbench");
    assert_eq!(file.remixes.len(), 2);
    visit(
        "workbench-import",
        Screen::Desk,
        Theme::Dark,
        async |visit| {
            choose(visit, &path).await?;
            visit.read("Un établi avec 2 projets").await?;
            visit.screenshot("workbench-import-review").await?;
            no_barrier(visit, "the file of a workbench").await?;
            press_words(visit, "Tout reprendre").await?;
            visit.read("2 projets ont été ajoutés").await?;
            visit.read("2 favoris et recherches").await?;
            let arrived = run(visit, &texts("null"), vec![]).await?;
            ensure!(arrived == kept, "the remixes are not the same");
            visit.open("/etabli").await?;
            cards(visit, 2).await?;
            visit.read("importé de « texte-colle.md »").await?;
            visit.read("Au laser").await?;
            press_words(visit, "Télécharger l’original").await?;
            let original = fs::read_to_string(visit.downloaded("md").await?)?;
            ensure!(original == PAD, "the original came back as {original}");
            // The same again: nothing.
            choose(visit, &path).await?;
            press_words(visit, "Tout reprendre").await?;
            visit.read("2 projets étaient déjà là").await?;
            // Ours changed meanwhile: theirs comes beside them, once.
            let change = "text => text.replace('Toupie de la semaine', 'Toupie du mois')";
            run(visit, &texts(change), vec![]).await?;
            for told in ["Deux versions du même projet", "2 projets étaient déjà là"] {
                choose(visit, &path).await?;
                press_words(visit, "Tout reprendre").await?;
                visit.read(told).await?;
            }
            visit.open("/etabli").await?;
            cards(visit, 3).await?;
            Ok(())
        },
    );
    // Deleted only where everything went well: a failure can be looked at.
    fs::remove_file(path).expect("it was there");
}

#[test]
fn a_damaged_remix_in_the_file_of_a_workbench_costs_that_one_alone() {
    let (path, _) = exported("workbench-damaged-export");
    let mut bytes = fs::read(&path).expect("it was copied");
    let name = b"remixes/0002-planche-de-galton.zip";
    let found = bytes.windows(name.len()).enumerate();
    let mut found = found.filter(|(_, window)| window == name);
    // The list names it first, then its own entry does.
    let at = found.nth(1).expect("its entry").0 + name.len() + 200;
    bytes[at] ^= 0xff;
    fs::write(&path, &bytes).expect("a folder to write to");
    visit(
        "workbench-damaged",
        Screen::Phone,
        Theme::Light,
        async |visit| {
            choose(visit, &path).await?;
            press_words(visit, "Tout reprendre").await?;
            visit.read("1 projet a été ajouté").await?;
            visit.read("Un projet n’a pas pu être repris").await?;
            visit.read("sa partie du fichier est abîmée").await?;
            visit.read("Planche de Galton").await?;
            visit.screenshot("workbench-import-damaged").await?;
            no_barrier(visit, "a damaged remix").await?;
            // Cut off, the file is told for what it is.
            fs::write(&path, &bytes[..bytes.len() / 2])?;
            choose(visit, &path).await?;
            visit.read("abîmé ou incomplet").await?;
            no_barrier(visit, "a file cut off").await
        },
    );
    fs::remove_file(path).expect("it was there");
}
