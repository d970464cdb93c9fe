//! Licence, credit, lineage, and "Adapter à ma classe".

use crate::gestures::{no_barrier, press_at, says};
use anyhow::{Context, Result, ensure};
use etabli_formats::{Limits, read_archive};
use etabli_tests::browser::{PATIENCE, Screen, Theme, Visit, visit, visit_site};
use serde_json::{Value, json};
use std::path::Path;
use thirtyfour::{By, Key};

const PROJECT: &str = "disques-de-fractions";

/// A fablab with a laser of this bed, and a class of 25.
async fn tell_profile(visit: &Visit, bed: [u32; 2]) -> Result<()> {
    visit.open("/").await?;
    visit.see(".project-card a").await?;
    let profile =
        json!({"format": "etabli-profile/1", "machines": {"laser-cutter": bed}, "pupils": 25});
    let script = "localStorage.setItem('etabli.profile', arguments[0])";
    let told = vec![json!(profile.to_string())];
    visit.driver().execute(script, told).await?;
    Ok(())
}

async fn adapt(visit: &Visit, project: &str) -> Result<()> {
    visit.open(&format!("/projets/{project}")).await?;
    let adapt = "//button[contains(normalize-space(.), 'Adapter')]";
    visit
        .until("Adapter", PATIENCE, async || {
            Ok(visit.driver().find(By::XPath(adapt)).await?.click().await?)
        })
        .await?;
    visit.see("#section-class-plan").await?;
    Ok(())
}

async fn retype(visit: &Visit, css: &str, text: &str) -> Result<()> {
    let field = visit.see(css).await?;
    field.scroll_into_view().await?;
    field.send_keys(Key::Control + "a").await?;
    Ok(field.send_keys(text).await?)
}

async fn show(visit: &Visit, css: &str, name: &str) -> Result<()> {
    let script = "document.querySelector(arguments[0]).scrollIntoView({block: 'start'})";
    visit.driver().execute(script, vec![json!(css)]).await?;
    visit.screenshot(name).await
}

async fn class_plan(visit: &Visit) -> Result<()> {
    tell_profile(visit, [600, 400]).await?;
    adapt(visit, PROJECT).await?;
    // The class of the profile, in the groups the project advises.
    says(
        visit,
        ".class-plan__objects",
        "13 objets pour 25 élèves, par groupes de 2 ; le dernier groupe compte 1 élève",
    )
    .await?;
    retype(visit, "#class-plan-session", "55").await?;
    retype(visit, "#class-plan-budget", "20").await?;
    says(visit, ".class-plan__summary", "1 séance").await?;
    says(visit, ".class-plan__summary", "Il manque").await?;
    says(visit, ".class-plan__summary", "Ce qui pèse le plus").await?;
    says(visit, "#section-class-plan table", "Découpeuse laser").await?;
    show(visit, "#section-class-plan", "credit-class-plan").await?;
    no_barrier(visit, "the class plan").await?;
    retype(visit, "#class-plan-group", "5").await?;
    says(
        visit,
        ".class-plan__objects",
        "5 objets pour 25 élèves, par groupes de 5",
    )
    .await?;
    // What is no class leaves the plan as it was.
    retype(visit, "#class-plan-pupils", "0").await?;
    says(visit, "#class-plan-pupils-error", "le précédent est gardé").await?;
    says(visit, ".class-plan__objects", "25 élèves").await?;
    retype(visit, "#class-plan-pupils", "30").await?;
    says(visit, ".class-plan__objects", "6 objets pour 30 élèves").await?;
    visit.see(".saved-state--saved").await?;
    visit.driver().refresh().await?;
    says(visit, ".class-plan__objects", "6 objets pour 30 élèves").await?;
    // The sheet is counted for this class.
    visit.press(".editor-bar a[href$='/fiche']").await?;
    let pupils = visit.see("#eleves").await?.prop("value").await?;
    ensure!(
        pupils.as_deref() == Some("30"),
        "the sheet is for {pupils:?} pupils"
    );
    Ok(())
}

#[test]
fn a_class_is_told_once_and_everything_is_counted_for_it() {
    visit("class-plan", Screen::Desk, Theme::Light, async |visit| {
        class_plan(visit).await
    });
}

#[test]
fn a_class_is_told_on_a_phone_in_the_dark() {
    visit(
        "class-plan-phone",
        Screen::Phone,
        Theme::Dark,
        async |visit| class_plan(visit).await,
    );
}

#[test]
fn a_bed_that_is_too_small_is_said() {
    visit("class-plan-bed", Screen::Desk, Theme::Dark, async |visit| {
        tell_profile(visit, [100, 100]).await?;
        adapt(visit, PROJECT).await?;
        says(visit, ".class-plan__impossible", "Impossible : la pièce A").await?;
        show(
            visit,
            "#class-plan-materials",
            "credit-class-plan-impossible",
        )
        .await?;
        no_barrier(visit, "a bed that is too small").await
    });
}

async fn licences(visit: &Visit) -> Result<()> {
    adapt(visit, PROJECT).await?;
    let offered =
        "return [...document.querySelectorAll('#licence-texts option')].map(one => one.value)";
    let offered = visit.ask(offered).await?;
    ensure!(
        offered == json!(["", "CC-BY-SA-4.0", "LAL-1.3", "GPL-3.0-only"]),
        "{offered} is offered"
    );
    says(visit, "#licence-texts-hint", "en gardant cette licence").await?;
    visit.press(".why-not > summary").await?;
    says(visit, ".why-not", "CC BY 4.0").await?;
    says(visit, ".why-not", "gardent la même licence").await?;
    show(visit, "#section-credit", "credit-licence").await?;
    no_barrier(visit, "licences and reasons").await
}

#[test]
fn only_allowed_licences_are_offered_and_the_others_have_their_reason() {
    visit("licences", Screen::Desk, Theme::Light, async |visit| {
        licences(visit).await
    });
    visit(
        "licences-phone",
        Screen::Phone,
        Theme::Dark,
        async |visit| licences(visit).await,
    );
}

/// The site with the project under another licence.
fn licensed(site: &Path, licence: &str) -> Result<()> {
    let file = site.join(format!("data/projects/{PROJECT}/project.json"));
    let mut project: Value = serde_json::from_slice(&std::fs::read(&file)?)?;
    project["licence"] = json!(licence);
    Ok(std::fs::write(&file, serde_json::to_vec_pretty(&project)?)?)
}

/// The site with the project adapted from two others, under these licences.
fn with_parents(site: &Path, licences: [&str; 2]) -> Result<()> {
    let file = site.join(format!("data/projects/{PROJECT}/project.json"));
    let mut project: Value = serde_json::from_slice(&std::fs::read(&file)?)?;
    let parent = |licence: &str| json!({"id": format!("parent-{}", licence.len()), "title": licence, "licence": licence});
    project["licence"] = json!(licences[0]);
    project["based_on"] = licences.iter().map(|licence| parent(licence)).collect();
    Ok(std::fs::write(&file, serde_json::to_vec_pretty(&project)?)?)
}

#[test]
fn several_parents_are_combined_and_the_combination_is_shown() {
    for (licences, offered, told) in [
        (
            ["CC-BY-NC-4.0", "CC-BY-NC-SA-4.0"],
            json!(["", "CC-BY-NC-SA-4.0"]),
            "Ensemble, ils permettent : CC BY-NC-SA 4.0",
        ),
        (
            ["CC-BY-SA-4.0", "CC-BY-NC-4.0"],
            json!([""]),
            "Aucune licence ne respecte tous ces originaux à la fois",
        ),
    ] {
        let spoil = |site: &Path| with_parents(site, licences);
        visit_site("several-parents", spoil, async |visit| {
            adapt(visit, PROJECT).await?;
            says(visit, ".parent-licences", told).await?;
            let found = "return [...document.querySelectorAll('#licence-texts option')].map(one => one.value)";
            let found = visit.ask(found).await?;
            ensure!(found == offered, "{found} is offered");
            show(visit, "#section-credit", "credit-several-parents").await?;
            no_barrier(visit, "several parents").await
        });
    }
}

#[test]
fn what_may_not_be_shared_is_still_adapted_and_printed_for_oneself() {
    for (licence, reason) in [
        ("CC-BY-ND-4.0", "interdit de partager une adaptation"),
        ("", "n’indique aucune licence"),
    ] {
        let spoil = |site: &Path| licensed(site, licence);
        visit_site("no-derivatives", spoil, async |visit| {
            adapt(visit, PROJECT).await?;
            says(
                visit,
                ".notice--warning",
                "Cette adaptation reste chez vous",
            )
            .await?;
            says(visit, ".notice--warning", reason).await?;
            says(visit, ".notice--warning", "demandez l’accord").await?;
            says(visit, ".editor-bar", "Garder une copie").await?;
            // Editing goes on.
            retype(visit, "#class-plan-pupils", "30").await?;
            visit.see(".saved-state--saved").await?;
            visit.screenshot("credit-not-shared").await?;
            no_barrier(visit, "a remix that may not be shared").await
        });
    }
}

async fn credit(visit: &Visit) -> Result<()> {
    adapt(visit, PROJECT).await?;
    says(visit, ".credit-text", "D’après : « Disques de fractions »").await?;
    says(
        visit,
        ".credit-text",
        "creativecommons.org/licenses/by-sa/4.0/",
    )
    .await?;
    says(visit, "#credit-changes-hint", "Rien n’a encore changé").await?;
    retype(visit, "#presentation-0", "Parts de tarte").await?;
    says(visit, ".credit-text", "Ce qui change : titre").await?;
    // Nobody signed yet.
    retype(visit, "#credit-author", "Classe de CE2 B").await?;
    visit.press(".signature button").await?;
    says(
        visit,
        ".credit-text",
        "Parts de tarte, version 0.1.0, de Classe de CE2 B",
    )
    .await?;
    ensure!(
        visit.count("#credit-author").await? == 0,
        "it is signed, and still asks"
    );
    show(visit, ".credit-text", "credit-text").await?;
    no_barrier(visit, "the credit").await?;
    // The teacher's own words come first.
    press_at(visit, "#credit-changes ~ button").await?;
    retype(visit, "#credit-changes", "tout en CE2").await?;
    says(visit, ".credit-text", "Ce qui change : tout en CE2").await?;
    retype(visit, "#credit-changes", " ").await?;
    says(visit, ".credit-text", "Ce qui change : titre").await
}

#[test]
fn the_credit_writes_itself_and_is_shown_as_it_will_be_printed() {
    visit("credit", Screen::Desk, Theme::Light, async |visit| {
        credit(visit).await
    });
    visit("credit-phone", Screen::Phone, Theme::Dark, async |visit| {
        credit(visit).await?;
        // The name is remembered for the next remix.
        adapt(visit, PROJECT).await?;
        let name = visit.see("#credit-author").await?.prop("value").await?;
        ensure!(
            name.as_deref() == Some("Classe de CE2 B"),
            "the name is {name:?}"
        );
        Ok(())
    });
}

#[test]
fn an_exported_remix_carries_its_credit_and_the_hash_of_its_base() {
    visit("credit-export", Screen::Desk, Theme::Light, async |visit| {
        adapt(visit, PROJECT).await?;
        retype(visit, "#presentation-0", "Parts de tarte").await?;
        says(visit, ".credit-text", "Ce qui change : titre").await?;
        visit.see(".saved-state--saved").await?;
        visit.press("#editor-export").await?;
        visit.press("#export-json").await?;
        let sent = std::fs::read(visit.downloaded("json").await?)?;
        let project: Value = serde_json::from_slice(&sent)?;
        let parent = &project["based_on"][0];
        ensure!(parent["changes"] == json!("titre"), "it says {parent}");
        ensure!(parent["relation"] == json!("remix"), "it says {parent}");
        let hash = parent["base_hash"].as_str().context("no hash")?;
        ensure!(hash.len() == 64, "the hash is {hash}");
        Ok(())
    });
}

#[test]
fn a_downloaded_archive_carries_its_credit_as_a_text() {
    visit(
        "credit-archive",
        Screen::Desk,
        Theme::Light,
        async |visit| {
            visit
                .open("/projets/disques-de-fractions-en-papier")
                .await?;
            let download = "//button[contains(normalize-space(.), 'Télécharger')]";
            visit
                .until("Télécharger", PATIENCE, async || {
                    Ok(visit
                        .driver()
                        .find(By::XPath(download))
                        .await?
                        .click()
                        .await?)
                })
                .await?;
            let sent = std::fs::read(visit.downloaded("etabli").await?)?;
            let files = read_archive(&sent, Limits::default())?;
            let credits = files
                .get("CREDITS.txt")
                .context("no credit in the archive")?;
            let credits = String::from_utf8(credits.clone())?;
            for said in [
                "D’après",
                "Disques de fractions",
                "CC BY-SA 4.0",
                "Ce qui change",
            ] {
                ensure!(credits.contains(said), "it does not say {said}: {credits}");
            }
            Ok(())
        },
    );
}

async fn lineage(visit: &Visit) -> Result<()> {
    visit.open(&format!("/projets/{PROJECT}")).await?;
    visit
        .see("svg.lineage__drawing .lineage__board--this")
        .await?;
    let boards = visit.count("svg.lineage__drawing .lineage__board").await?;
    ensure!(boards == 2, "{boards} boards are drawn");
    let links = visit.count(".variants a.compare-link[href$='/comparer?a=disques-de-fractions&b=disques-de-fractions-en-papier']").await?;
    ensure!(links == 1, "{links} ways to compare");
    show(visit, ".lineage", "credit-lineage-project").await?;
    no_barrier(visit, "the lineage of a project").await?;
    adapt(visit, PROJECT).await?;
    visit
        .see(".lineage-panel svg .lineage__board--this")
        .await?;
    // The drawing and the lists say the same: the original, its other remix, and this one.
    let boards = visit.count(".lineage-panel svg .lineage__board").await?;
    ensure!(boards == 3, "{boards} boards are drawn");
    says(
        visit,
        ".lineage-panel",
        "Les autres adaptations du même original",
    )
    .await?;
    let listed = visit.count(".lineage-panel .lineage-list > li").await?;
    ensure!(listed == 2, "{listed} are listed");
    show(visit, ".lineage-panel", "credit-lineage-remix").await?;
    no_barrier(visit, "the lineage of a remix").await
}

#[test]
fn a_family_is_drawn_and_told_as_a_list() {
    visit("lineage", Screen::Desk, Theme::Light, async |visit| {
        lineage(visit).await
    });
    visit("lineage-phone", Screen::Phone, Theme::Dark, async |visit| {
        lineage(visit).await
    });
}
