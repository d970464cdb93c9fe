//! Differences in words: side by side, back to the original, and the improvements of an original
//! taken piece by piece, with what both changed decided one by one.

use crate::gestures::{comes_to, no_barrier, press_at, press_seen as press};
use anyhow::{Context, Result, ensure};
use etabli_tests::browser::{PATIENCE, Screen, Theme, Visit, visit, visit_site};
use serde_json::{Value, json};
use std::cell::OnceCell;
use std::fs;
use std::path::{Path, PathBuf};
use thirtyfour::By;

const PROJECT: &str = "data/projects/disques-de-fractions/project.json";
const OURS: &str = "Mesure ta plaque en trois endroits.";
const THEIRS: &str = "Mesure la plaque avec un réglet.";
const SUMMARY: &str = "Des disques pour comparer, améliorés.";

/// The text of the first element, as it is seen.
async fn text_of(visit: &Visit, css: &str) -> Result<String> {
    Ok(visit.see(css).await?.text().await?)
}

/// The first step's text, whatever is folded around it.
async fn first_step_text(visit: &Visit) -> Result<String> {
    let find = "document.querySelectorAll('details').forEach(one => { one.open = true; });
        const unfold = [...document.querySelectorAll('button')].filter(one => one.textContent.includes('Tout déplier'));
        unfold.forEach(one => one.click());
        const steps = document.querySelector('#section-steps');
        const text = steps && [...steps.querySelectorAll('textarea')].find(one => one.value.startsWith('Mesure'));
        return text ? text.id : null;";
    visit
        .until("the text of the first step", PATIENCE, async || {
            let id = visit.ask(find).await?;
            Ok(id.as_str().context("it is not there")?.to_owned())
        })
        .await
}

async fn value_of(visit: &Visit, id: &str) -> Result<String> {
    let script = format!("return document.getElementById({}).value", json!(id));
    let value = visit.ask(&script).await?;
    Ok(value.as_str().context("a field has a value")?.to_owned())
}

async fn type_over(visit: &Visit, id: &str, text: &str) -> Result<()> {
    let field = visit.driver().find(By::Id(id)).await?;
    field.scroll_into_view().await?;
    field.send_keys(thirtyfour::Key::Control + "a").await?;
    Ok(field.send_keys(text).await?)
}

/// The original is corrected: its summary, the first step's text and the time of its fifth step.
fn correct(site: &Path) -> Result<()> {
    let file = site.join(PROJECT);
    let mut whole: Value = serde_json::from_str(&fs::read_to_string(&file)?)?;
    whole["version"] = json!("1.1.0");
    whole["summary"] = json!(SUMMARY);
    whole["steps"][0]["text"] = json!(THEIRS);
    whole["steps"][4]["minutes"] = json!(15);
    Ok(fs::write(&file, serde_json::to_string_pretty(&whole)?)?)
}

async fn adapt(visit: &Visit) -> Result<()> {
    visit.open("/projets/disques-de-fractions").await?;
    press(visit, "Adapter").await?;
    let id = first_step_text(visit).await?;
    type_over(visit, &id, OURS).await?;
    visit.see(".saved-state--saved").await?;
    Ok(())
}

#[test]
fn two_projects_are_compared_side_by_side() {
    for (screen, theme) in [(Screen::Desk, Theme::Light), (Screen::Phone, Theme::Dark)] {
        visit("compare", screen, theme, async |visit| {
            visit.open("/comparer").await?;
            visit.read("Choisissez deux projets").await?;
            no_barrier(visit, "nothing chosen").await?;
            visit
                .open("/comparer?a=disques-de-fractions&b=disques-de-fractions-en-papier")
                .await?;
            visit.read("différences").await?;
            visit.read("Présentation").await?;
            ensure!(
                visit.count(".pair__line").await? > 10,
                "there are few differences"
            );
            let seen = text_of(visit, ".pair").await?;
            ensure!(!seen.contains("[#") && !seen.contains("told-"), "{seen}");
            let sides = visit
                .ask(
                    "const [one, other] = document.querySelectorAll('.pair__side');
                const [a, b] = [one, other].map(side => side.getBoundingClientRect());
                return { beside: a.right <= b.left, under: a.bottom <= b.top };",
                )
                .await?;
            let desk = screen == Screen::Desk;
            ensure!(
                sides["beside"] == desk && sides["under"] == !desk,
                "{sides}"
            );
            visit.screenshot("compare-pair").await?;
            no_barrier(visit, "two projects").await?;
            // Exchanged, the address says so.
            press(visit, "Échanger").await?;
            visit
                .until("exchanged", PATIENCE, async || {
                    let address = visit.driver().current_url().await?;
                    ensure!(
                        address
                            .as_str()
                            .contains("a=disques-de-fractions-en-papier"),
                        "{address}"
                    );
                    Ok(())
                })
                .await
        });
    }
}

#[test]
fn the_improvements_of_an_original_are_taken_and_one_conflict_keeps_both() {
    let site = OnceCell::<PathBuf>::new();
    let keep = |folder: &Path| {
        site.set(folder.to_owned())
            .ok()
            .context("one site a visit")?;
        Ok(())
    };
    visit_site("update", keep, async |visit| {
        adapt(visit).await?;
        correct(site.get().context("the site was copied")?)?;
        visit.driver().refresh().await?;
        visit
            .read("L’original a changé depuis votre adaptation")
            .await?;
        let news = text_of(visit, ".upstream").await?;
        ensure!(news.contains("3 changements"), "{news}");
        ensure!(
            news.contains(
                "Étape 5 « Ponce les bords »"
                    .replace(' ', "\u{a0}")
                    .as_str()
            ) || news
                .replace('\u{a0}', " ")
                .contains("Étape 5 « Ponce les bords »"),
            "{news}"
        );
        ensure!(news.contains("Vous avez changé la même chose"), "{news}");
        visit.screenshot("compare-news").await?;
        no_barrier(visit, "news of the original").await?;

        // The time of the fifth step is not wanted.
        visit.press(".told__group:last-child .told__tick").await?;
        press(visit, "Prendre 2 changements").await?;
        visit.read("Un point à décider").await?;
        visit.read("laissé de côté").await?;
        visit.screenshot("compare-conflict").await?;
        no_barrier(visit, "a conflict").await?;

        press(visit, "Les deux").await?;
        press(visit, "Valider ce choix").await?;
        visit
            .until("no conflict", PATIENCE, async || {
                ensure!(visit.count(".conflict").await? == 0, "it is still open");
                Ok(())
            })
            .await?;
        visit.see(".saved-state--saved").await?;

        // Kept, across a reload: both texts, the new summary; what was left alone is no news.
        visit.driver().refresh().await?;
        visit.read("laissé de côté").await?;
        let id = first_step_text(visit).await?;
        let text = value_of(visit, &id).await?;
        ensure!(text == format!("{OURS}\n\n{THEIRS}"), "{text}");
        ensure!(
            visit.count(".upstream .told__tick").await? == 0,
            "it is offered as new"
        );
        press(visit, "Voir les changements").await?;
        visit.press(".upstream .told__tick").await?;
        press(visit, "Prendre 1 changement").await?;
        visit
            .until("up to date", PATIENCE, async || {
                ensure!(visit.count(".upstream").await? == 0, "something is left");
                Ok(())
            })
            .await?;

        // One change goes back to the original, and the step is one that can be undone.
        let before = visit.count("#section-compare .told__change").await?;
        ensure!(before > 0, "no difference is told");
        visit.screenshot("compare-own").await?;
        visit
            .press("#section-compare .told__change:last-child .button")
            .await?;
        visit
            .until("one difference less", PATIENCE, async || {
                let now = visit.count("#section-compare .told__change").await?;
                ensure!(now + 1 == before, "{now} of {before}");
                Ok(())
            })
            .await?;
        visit.press("#editor-undo").await?;
        visit
            .until("it is back", PATIENCE, async || {
                let now = visit.count("#section-compare .told__change").await?;
                ensure!(now == before, "{now} of {before}");
                Ok(())
            })
            .await?;
        no_barrier(visit, "own differences").await?;

        // What stood before each of these is kept.
        press_at(visit, "#heading-versions").await?;
        let names = "return [...document.querySelectorAll('.version__name strong')].map(one => one.textContent)";
        let improvements = "Avant les améliorations de l’original";
        comes_to(
            visit,
            names,
            json!([improvements, "Avant de décider", improvements]),
        )
        .await
    });
}
