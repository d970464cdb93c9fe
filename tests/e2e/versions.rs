//! Kept versions: at moments that matter, found again by when and why, restored without losing what stood there.

use crate::gestures::{SAVED, adapt, comes_to, no_barrier, press_at, retype, value_of};
use anyhow::{Result, ensure};
use etabli_formats::WorkbenchFile;
use etabli_tests::browser::{PATIENCE, Screen, Theme, Visit, visit};
use serde_json::json;
use std::{env, fs, process};
use thirtyfour::By;

const TITLE: &str = "presentation-0";
/// What each version is called, the newest first.
const NAMES: &str =
    "return [...document.querySelectorAll('.version__name strong')].map(one => one.textContent)";
/// A day later, for everything a page asks from now on.
const TOMORROW: &str = "{ const Real = Date, later = 24 * 3600e3;
  globalThis.Date = class extends Real {
    constructor(...told) { if (told.length) { super(...told); } else { super(Real.now() + later); } }
    static now() { return Real.now() + later; }
  }; }";

async fn names(visit: &Visit, expected: &[&str]) -> Result<()> {
    comes_to(visit, NAMES, json!(expected)).await
}

async fn title_is(visit: &Visit, expected: &str) -> Result<()> {
    comes_to(visit, &value_of(TITLE), json!(expected)).await
}

async fn saved_title(visit: &Visit, title: &str) -> Result<()> {
    retype(visit, TITLE, title).await?;
    title_is(visit, title).await?;
    visit.see(SAVED).await.map(drop)
}

/// Keeps a version by hand.
async fn keep(visit: &Visit, name: &str) -> Result<()> {
    retype(visit, "versions-name", name).await?;
    press_at(visit, "#versions-keep").await
}

async fn a_version_comes_back(visit: &Visit) -> Result<()> {
    adapt(visit, "disques-de-fractions").await?;
    saved_title(visit, "Du lundi").await?;
    press_at(visit, "#heading-versions").await?;
    visit.read("Aucune version pour l’instant").await?;
    keep(visit, "Pour le lundi").await?;
    names(visit, &["Pour le lundi"]).await?;
    // The same again is no second version, but its name is the new one.
    keep(visit, "Classe du lundi").await?;
    names(visit, &["Classe du lundi"]).await?;
    saved_title(visit, "Du mardi").await?;
    press_at(visit, ".version button[aria-expanded]").await?;
    visit
        .until("the words that changed", PATIENCE, async || {
            let told = visit.see(".version__changes ul").await?.text().await?;
            ensure!(
                told.contains("titre") && told.contains("mardi"),
                "it says « {told} »"
            );
            Ok(())
        })
        .await?;
    visit.screenshot("versions").await?;
    no_barrier(visit, "kept versions").await?;
    press_at(visit, ".version button:not([aria-expanded])").await?;
    title_is(visit, "Du lundi").await?;
    names(visit, &["Avant un retour en arrière", "Classe du lundi"]).await?;
    // One step, undone at once.
    visit.press("#editor-undo").await?;
    title_is(visit, "Du mardi").await?;
    visit.see(SAVED).await?;
    visit.driver().refresh().await?;
    title_is(visit, "Du mardi").await?;
    press_at(visit, "#heading-versions").await?;
    names(visit, &["Avant un retour en arrière", "Classe du lundi"]).await
}

#[test]
fn a_version_is_kept_by_hand_and_comes_back_as_one_step() {
    visit("versions", Screen::Desk, Theme::Light, a_version_comes_back);
}

#[test]
fn versions_are_kept_in_the_hand_and_in_the_dark() {
    visit(
        "versions-phone",
        Screen::Phone,
        Theme::Dark,
        a_version_comes_back,
    );
}

#[test]
fn the_end_of_each_days_work_and_each_export_are_kept() {
    visit("versions-days", Screen::Desk, Theme::Light, async |visit| {
        adapt(visit, "disques-de-fractions").await?;
        saved_title(visit, "Premier jour").await?;
        visit
            .devtools(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({"source": TOMORROW}),
            )
            .await?;
        visit.driver().refresh().await?;
        title_is(visit, "Premier jour").await?;
        press_at(visit, "#heading-versions").await?;
        // Who only looks has nothing to come back to.
        visit.read("Aucune version pour l’instant").await?;
        saved_title(visit, "Deuxième jour").await?;
        names(visit, &["À la fin d’une journée de travail"]).await?;
        visit.read("hier à").await?;
        visit.press("#editor-export").await?;
        visit.press("#export-json").await?;
        visit.press(".export-dialog .button--ghost").await?;
        names(visit, &["À l’export", "À la fin d’une journée de travail"]).await?;
        let restore = ".version:last-child button:not([aria-expanded])";
        press_at(visit, restore).await?;
        title_is(visit, "Premier jour").await
    });
}

#[test]
fn versions_and_the_bin_travel_with_the_whole_workbench_and_are_erased_with_it() {
    let path = env::temp_dir().join(format!(
        "etabli-{}-versions.etabli-workbench",
        process::id()
    ));
    visit(
        "versions-leave",
        Screen::Desk,
        Theme::Light,
        async |visit| {
            adapt(visit, "planche-de-galton").await?;
            visit.open("/etabli").await?;
            visit.see("li.remix-card").await?;
            press_at(visit, "li.remix-card .button--danger").await?;
            visit.read("Corbeille (1)").await?;
            adapt(visit, "disques-de-fractions").await?;
            saved_title(visit, "Du lundi").await?;
            press_at(visit, "#heading-versions").await?;
            keep(visit, "Pour le lundi").await?;
            names(visit, &["Pour le lundi"]).await?;
            visit.open("/etabli").await?;
            visit.see("li.remix-card").await?;
            press_words(visit, "Tout exporter en un fichier").await?;
            let file = visit.downloaded("etabli-workbench").await?;
            fs::copy(file, &path)?;
            Ok(())
        },
    );
    let bytes = fs::read(&path).expect("it was copied");
    let file = WorkbenchFile::open(&bytes).expect("a workbench");
    let binned: Vec<bool> = file
        .remixes
        .iter()
        .map(|one| one.binned.is_some())
        .collect();
    assert_eq!(binned, [false, true]);
    visit(
        "versions-arrive",
        Screen::Desk,
        Theme::Light,
        async |visit| {
            visit.open("/etabli/importer").await?;
            let field = visit
                .until("the file field", PATIENCE, async || {
                    Ok(visit.driver().find(By::Css("#import-file")).await?)
                })
                .await?;
            field.send_keys(path.to_str().unwrap_or_default()).await?;
            press_words(visit, "Tout reprendre").await?;
            visit.read("1 projet a été ajouté").await?;
            visit
                .read("1 projet supprimé est venu dans la corbeille")
                .await?;
            visit.open("/etabli").await?;
            visit.read("Corbeille (1)").await?;
            press_at(visit, "li.remix-card .remix-card__title a").await?;
            visit.see("#presentation-0").await?;
            press_at(visit, "#heading-versions").await?;
            names(visit, &["Pour le lundi"]).await
        },
    );
    fs::remove_file(path).expect("it was there");
}

/// Presses the first button with these words.
async fn press_words(visit: &Visit, words: &str) -> Result<()> {
    let path = format!("//button[contains(normalize-space(.), \"{words}\")]");
    visit
        .until(words, PATIENCE, async || {
            let button = visit.driver().find(By::XPath(&path)).await?;
            button.scroll_into_view().await?;
            Ok(button.click().await?)
        })
        .await
}
