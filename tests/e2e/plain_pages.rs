//! A project for those whose browser runs no JavaScript, and for those who only want paper.

use anyhow::{Result, ensure};
use etabli_tests::browser::{Screen, Theme, Visit, visit};
use serde_json::json;

async fn has_no_barrier(visit: &Visit) -> Result<()> {
    let barriers = visit.barriers().await?;
    ensure!(barriers.is_empty(), "{}", barriers.join("\n"));
    Ok(())
}

#[test]
fn every_project_is_one_link_away_and_reads_without_the_app() {
    for (screen, theme) in [(Screen::Desk, Theme::Light), (Screen::Phone, Theme::Dark)] {
        visit("plain-pages", screen, theme, async |visit| {
            visit.open("/pages/index.html").await?;
            visit.read("Tous les projets").await?;
            has_no_barrier(visit).await?;
            visit.screenshot("list").await?;
            visit.press("a[href='disques-de-fractions.html']").await?;
            for words in ["Disques de fractions", "Mesure ta plaque", "CC BY-SA 4.0"] {
                visit.read(words).await?;
            }
            has_no_barrier(visit).await?;
            let pictures = "return [...document.images].filter(one => one.complete && !one.naturalWidth).length";
            ensure!(
                visit.ask(pictures).await? == json!(0),
                "a picture is missing"
            );
            let requests = visit.requests().await?;
            ensure!(
                !requests
                    .iter()
                    .any(|one| one.ends_with(".wasm") || one.ends_with(".js")),
                "{requests:?}"
            );
            visit.screenshot("project").await
        });
    }
}
