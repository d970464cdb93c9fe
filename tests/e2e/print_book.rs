//! Drawings at their true size, and several projects in one book: chosen in the print room, true on paper.

use crate::gestures::no_barrier;
use anyhow::{Context, Result, ensure};
use etabli_formats::read_printed;
use etabli_tests::browser::{Screen, Theme, Visit, visit};
use etabli_tests::pdf::pdf_checks;
use std::fs;
use std::time::Duration;

const TYPESETTING: Duration = Duration::from_secs(90);
const PAGES: &str = "return document.querySelector('.sheet-pages[aria-busy]') ? 0 : \
                     [...document.querySelectorAll('.sheet-page img')].filter(i => i.complete && i.naturalWidth > 100).length";

/// Waits until the sheet's pages are drawn and their number is right.
async fn pages(visit: &Visit, right: impl Fn(u64) -> bool) -> Result<u64> {
    visit
        .until("the sheet's pages", TYPESETTING, async || {
            let count = visit.ask(PAGES).await?.as_u64().unwrap_or(0);
            ensure!(count > 0 && right(count), "{count} pages are drawn");
            Ok(count)
        })
        .await
}

#[test]
fn a_drawing_prints_at_its_true_size_and_one_alone_needs_fewer_sheets() {
    visit("print-tiles", Screen::Desk, Theme::Light, async |visit| {
        visit
            .open("/projets/disques-de-fractions/fiche?kind=tiles&lang=fr&paper=a4")
            .await?;
        let all = pages(visit, |count| count > 4).await?;
        no_barrier(visit, "every drawing").await?;
        let second = "const field = document.querySelector('#dessin'); field.selectedIndex = 2; \
                      field.dispatchEvent(new Event('change', { bubbles: true })); return field.value";
        let id = visit.ask(second).await?;
        let id = id.as_str().context("the project has two drawings")?;
        pages(visit, |count| count < all).await?;
        let query = visit.ask("return location.search").await?;
        let chosen = format!("drawing={id}");
        ensure!(
            query.as_str().unwrap_or_default().contains(&chosen),
            "the address says {query}"
        );
        visit.screenshot("print-tiles").await?;
        no_barrier(visit, "one drawing").await?;
        visit.press(".print-room__bar .button--primary").await?;
        let found = pdf_checks(&visit.downloaded("pdf").await?)?;
        ensure!(found.text.contains("gabarits"), "{}", found.text);
        ensure!(found.faults.is_empty(), "{}", found.faults.join("\n"));
        Ok(())
    });
}

#[test]
fn favourites_become_one_book_that_carries_its_projects() {
    visit("print-book", Screen::Desk, Theme::Light, async |visit| {
        for project in ["planche-de-galton", "disques-de-fractions"] {
            visit.open(&format!("/projets/{project}")).await?;
            visit.press(".project-actions .favourite").await?;
            visit
                .see(".project-actions .favourite[aria-pressed='true']")
                .await?;
        }
        visit.open("/etabli").await?;
        visit.press("a[href*='kind=collection']").await?;
        pages(visit, |count| count > 6).await?;
        // A book is a book: no other kind is offered.
        ensure!(
            visit.count("input[name='kind']").await? == 0,
            "kinds are offered"
        );
        visit.screenshot("print-book").await?;
        no_barrier(visit, "the book").await?;
        visit.press(".print-room__bar .button--primary").await?;
        let path = visit.downloaded("pdf").await?;
        let found = pdf_checks(&path)?;
        for title in ["Planche de Galton", "Disques de fractions"] {
            ensure!(found.text.contains(title), "{title} is not in the book");
        }
        ensure!(found.faults.is_empty(), "{}", found.faults.join("\n"));
        let carried = read_printed(&fs::read(&path)?)?;
        ensure!(carried.contains_key("project.json"), "nothing is carried");
        Ok(())
    });
}
