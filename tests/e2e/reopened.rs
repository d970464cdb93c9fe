//! The paper is the source: the PDF of a sheet opens its project again, in a browser that never saw it.

use crate::gestures::{no_barrier, only_remix};
use anyhow::{Context, Result, ensure};
use etabli_formats::read_printed;
use etabli_tests::browser::{PATIENCE, Screen, TYPESETTING, Theme, Visit, visit};
use etabli_tests::pdf::pdf_checks;
use etabli_tests::repository::root;
use std::path::{Path, PathBuf};
use std::{env, fs, process};
use thirtyfour::{By, Key};

const PROJECT: &str = "disques-de-fractions";
const TITLE: &str = "Disques pour la classe de Zoé";
const KEPT: &str = ".saved-state--saved";

/// Downloads the sheet of a print room and keeps it beyond this visit.
async fn sheet(visit: &Visit, room: &str, name: &str) -> Result<PathBuf> {
    visit.open(room).await?;
    visit
        .until("the sheet's pages", TYPESETTING, async || {
            let pages = visit.count(".sheet-page img").await?;
            ensure!(pages > 0, "no page is drawn");
            Ok(())
        })
        .await?;
    visit.press(".print-room__bar .button--primary").await?;
    let path = visit.downloaded("pdf").await?;
    let kept = env::temp_dir().join(format!("etabli-reopened-{}-{name}.pdf", process::id()));
    fs::copy(&path, &kept)?;
    let found = pdf_checks(&kept)?;
    ensure!(found.faults.is_empty(), "{}", found.faults.join("\n"));
    Ok(kept)
}

/// Gives a file to the import page.
async fn import(visit: &Visit, file: &Path) -> Result<()> {
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

#[test]
fn a_sheet_of_the_gallery_opens_its_project_in_a_browser_that_never_saw_it() {
    let mut printed = PathBuf::new();
    visit(
        "reopened-print",
        Screen::Desk,
        Theme::Light,
        async |visit| {
            let room = format!("/projets/{PROJECT}/fiche?kind=shopping&lang=en");
            printed = sheet(visit, &room, "project").await?;
            Ok(())
        },
    );
    let folder = root().join("public/data/projects").join(PROJECT);
    let published = fs::read_to_string(folder.join("project.json")).expect("it is published");
    let carried = read_printed(&fs::read(&printed).expect("it was kept")).expect("it is ours");
    assert_eq!(carried.keys().collect::<Vec<_>>(), ["project.json"]);
    assert!(
        carried["project.json"] == published.as_bytes(),
        "the project is not the published one"
    );
    visit("reopened", Screen::Phone, Theme::Dark, async |visit| {
        import(visit, &printed).await?;
        visit.read("Voici ce qui a été compris").await?;
        visit.read("fiche d’Établi (PDF)").await?;
        visit.read("Disques de fractions").await?;
        no_barrier(visit, "the review of a sheet").await?;
        visit.screenshot("reopened-review").await?;
        visit
            .press(".import-review__actions .button--primary")
            .await?;
        visit.see("#presentation-0").await?;
        let remix = only_remix(visit).await?;
        let published: serde_json::Value = serde_json::from_str(&published)?;
        ensure!(remix["project"] == published, "another project was kept");
        Ok(())
    });
    fs::remove_file(printed).expect("it can be removed");
}

#[test]
fn the_sheet_of_a_remix_brings_its_lineage_and_its_base_along() {
    let mut printed = PathBuf::new();
    let mut told = serde_json::Value::Null;
    visit(
        "reopened-remix-print",
        Screen::Desk,
        Theme::Light,
        async |visit| {
            visit.open(&format!("/projets/{PROJECT}")).await?;
            visit.press(".project-actions .button--primary").await?;
            let title = visit.see("#presentation-0").await?;
            title.send_keys(Key::Control + "a").await?;
            title.send_keys(TITLE).await?;
            visit.see(KEPT).await?;
            let editor = visit.driver().current_url().await?.path().to_owned();
            printed = sheet(visit, &format!("{editor}/fiche?kind=shopping"), "remix").await?;
            told = only_remix(visit).await?;
            Ok(())
        },
    );
    visit(
        "reopened-remix",
        Screen::Desk,
        Theme::Light,
        async |visit| {
            import(visit, &printed).await?;
            visit.read(TITLE).await?;
            visit
                .press(".import-review__actions .button--primary")
                .await?;
            visit.see("#presentation-0").await?;
            let remix = only_remix(visit).await?;
            for part in ["base", "created"] {
                ensure!(remix[part] == told[part], "{part} did not come along");
            }
            let parent = &remix["project"]["based_on"][0];
            ensure!(
                remix["project"]["title"] == TITLE && parent["id"] == PROJECT,
                "{parent}"
            );
            // What was changed is on the paper in a sentence that wrote itself, and goes on doing so here.
            ensure!(parent.get("changes").is_none(), "{parent}");
            Ok(())
        },
    );
    fs::remove_file(printed).expect("it can be removed");
}

#[test]
fn a_pdf_that_carries_no_project_says_so_and_what_to_do() {
    let path = env::temp_dir().join(format!("etabli-reopened-{}-other.pdf", process::id()));
    let text = "%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\nxref\n0 2\n0000000000 65535 f \n\
        0000000009 00000 n \ntrailer\n<</Size 2/Root 1 0 R>>\nstartxref\n42\n%%EOF\n";
    fs::write(&path, text).expect("it can be written");
    visit("reopened-not", Screen::Phone, Theme::Light, async |visit| {
        import(visit, &path).await?;
        visit.read("Ce PDF ne porte pas de projet Établi.").await?;
        visit.read("salle d’impression").await?;
        no_barrier(visit, "a PDF from elsewhere").await?;
        visit.screenshot("reopened-other").await?;
        fs::write(&path, &text[..40])?;
        import(visit, &path).await?;
        visit.read("Ce PDF est abîmé ou incomplet.").await
    });
    fs::remove_file(path).expect("it can be removed");
}

#[test]
fn who_comes_by_the_code_of_an_older_sheet_is_told() {
    visit(
        "reopened-version",
        Screen::Phone,
        Theme::Dark,
        async |visit| {
            visit
                .open(&format!("/projets/{PROJECT}?version=0.0.1"))
                .await?;
            visit.read("Cette page a changé depuis votre fiche").await?;
            visit.read("Votre fiche imprime la version 0.0.1").await?;
            no_barrier(visit, "another version than the paper's").await?;
            visit.screenshot("reopened-version").await?;
            // What is no version is not repeated.
            visit
                .open(&format!("/projets/{PROJECT}?version=achetez%20ici"))
                .await?;
            visit.read("Licence et crédits").await?;
            let notices = visit.count(".page > .notice").await?;
            ensure!(notices == 0, "{notices} notices");
            Ok(())
        },
    );
}
