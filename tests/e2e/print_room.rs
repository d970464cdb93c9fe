//! The print room: kinds and readings chosen as pictures, kept in the address, and true on paper.

use anyhow::{Result, ensure};
use etabli_tests::browser::{Screen, Theme, Visit, visit};
use etabli_tests::pdf::pdf_checks;
use std::time::Duration;

const ROOM: &str = "/projets/disques-de-fractions/fiche";
const TYPESETTING: Duration = Duration::from_secs(60);

/// Waits until as many pages are drawn as the sheet now has.
async fn pages(visit: &Visit, least: u64) -> Result<()> {
    let drawn = "return document.querySelector('.sheet-pages[aria-busy]') ? 0 : \
                 [...document.querySelectorAll('.sheet-page img')].filter(i => i.complete && i.naturalWidth > 100).length";
    visit
        .until("the sheet's pages", TYPESETTING, async || {
            let count = visit.ask(drawn).await?.as_u64().unwrap_or(0);
            ensure!(count >= least, "{count} pages are drawn");
            Ok(())
        })
        .await
}

async fn choose(visit: &Visit, name: &str, value: &str) -> Result<()> {
    visit
        .press(&format!("input[name='{name}'][value='{value}']"))
        .await
}

async fn address_has(visit: &Visit, pair: &str) -> Result<()> {
    visit
        .until(pair, TYPESETTING, async || {
            let query = visit.ask("return location.search").await?;
            let query = query.as_str().unwrap_or_default();
            let has = query
                .trim_start_matches('?')
                .split('&')
                .any(|one| one == pair);
            ensure!(has, "the address says {query}");
            Ok(())
        })
        .await
}

async fn no_barrier(visit: &Visit, state: &str) -> Result<()> {
    let barriers = visit.barriers().await?;
    ensure!(barriers.is_empty(), "{state}: {}", barriers.join("\n"));
    Ok(())
}

#[test]
fn a_teacher_chooses_a_kind_and_a_reading_by_their_pictures() {
    visit("print-room", Screen::Desk, Theme::Light, async |visit| {
        visit.open(ROOM).await?;
        pages(visit, 2).await?;
        no_barrier(visit, "the build sheet").await?;
        choose(visit, "kind", "cards").await?;
        address_has(visit, "kind=cards").await?;
        pages(visit, 2).await?;
        choose(visit, "cards", "2").await?;
        address_has(visit, "cards=2").await?;
        choose(visit, "reading", "dyslexia").await?;
        address_has(visit, "size=14").await?;
        choose(visit, "letters", "wider").await?;
        address_has(visit, "letters=wider").await?;
        pages(visit, 2).await?;
        visit.screenshot("print-room-cards").await?;
        no_barrier(visit, "cards for a dyslexic reader").await
    });
}

#[test]
fn the_address_opens_the_same_sheet_and_its_file_is_named_after_it() {
    visit(
        "print-shopping",
        Screen::Phone,
        Theme::Dark,
        async |visit| {
            visit
                .open(&format!(
                    "{ROOM}?kind=shopping&reading=large&pupils=18&lang=fr"
                ))
                .await?;
            pages(visit, 1).await?;
            visit.screenshot("print-room-phone").await?;
            no_barrier(visit, "the shopping list on a telephone").await?;
            let chosen = "return [...document.querySelectorAll('.picture-choice :checked')].map(i => i.value).join()";
            let chosen = visit.ask(chosen).await?;
            ensure!(chosen.as_str() == Some("shopping,large"), "{chosen}");
            visit.press(".print-room__bar .button--primary").await?;
            let path = visit.downloaded("pdf").await?;
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            ensure!(
                name == "disques-de-fractions-achats.pdf",
                "the file is called {name}"
            );
            let found = pdf_checks(&path)?;
            ensure!(
                found.text.contains("18"),
                "not for this class: {}",
                found.text
            );
            ensure!(found.text.contains("liste d’achats"), "{}", found.text);
            ensure!(found.faults.is_empty(), "{}", found.faults.join("\n"));
            Ok(())
        },
    );
}
