//! Several sheets in one go: chosen in the address, counted in paper and money, stopped when they take too long.

use anyhow::{Result, ensure};
use etabli_tests::browser::{Screen, Theme, Visit, visit};
use etabli_tests::pdf::pdf_checks;
use std::time::Duration;

const ROOM: &str = "/projets/disques-de-fractions/fiche";
const TYPESETTING: Duration = Duration::from_secs(60);
const BAR: &str = "return document.querySelector('.print-room__bar')?.textContent ?? ''";
const PAGES: &str = "return document.querySelector('.sheet-pages[aria-busy]') ? 0 : \
                     [...document.querySelectorAll('.sheet-page img')].filter(i => i.complete && i.naturalWidth > 100).length";

/// Waits until more pages are drawn than before, and gives their number.
async fn pages_beyond(visit: &Visit, before: u64) -> Result<u64> {
    visit
        .until("more pages", TYPESETTING, async || {
            let count = visit.ask(PAGES).await?.as_u64().unwrap_or(0);
            ensure!(count > before, "{count} pages are drawn");
            Ok(count)
        })
        .await
}

async fn bar_says(visit: &Visit, words: &str) -> Result<()> {
    visit
        .until(words, TYPESETTING, async || {
            let bar = visit.ask(BAR).await?;
            let bar = bar.as_str().unwrap_or_default().replace('\u{a0}', " ");
            ensure!(bar.contains(words), "the bar says {bar}");
            Ok(())
        })
        .await
}

async fn tick(visit: &Visit, kind: &str) -> Result<()> {
    visit
        .press(&format!(
            "input[type='checkbox'][name='kind'][value='{kind}']"
        ))
        .await
}

async fn no_barrier(visit: &Visit, state: &str) -> Result<()> {
    let barriers = visit.barriers().await?;
    ensure!(barriers.is_empty(), "{state}: {}", barriers.join("\n"));
    Ok(())
}

async fn query_is(visit: &Visit, part: &str) -> Result<()> {
    visit
        .until(part, TYPESETTING, async || {
            let query = visit.ask("return location.search").await?;
            let query = query.as_str().unwrap_or_default();
            ensure!(query.contains(part), "the address says {query}");
            Ok(())
        })
        .await
}

#[test]
fn several_sheets_are_ticked_kept_in_the_address_and_come_as_one_pdf() {
    visit("print-several", Screen::Desk, Theme::Light, async |visit| {
        visit.open(&format!("{ROOM}?kind=build&lang=fr")).await?;
        let alone = pages_beyond(visit, 0).await?;
        visit.press("input[name='several']").await?;
        tick(visit, "shopping").await?;
        let two = pages_beyond(visit, alone).await?;
        tick(visit, "labels").await?;
        pages_beyond(visit, two).await?;
        query_is(visit, "kind=build,shopping,labels&files=one").await?;
        visit.screenshot("print-several").await?;
        no_barrier(visit, "three sheets ticked").await?;
        visit.press(".print-room__bar .button--primary").await?;
        let path = visit.downloaded("pdf").await?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        ensure!(
            name == "disques-de-fractions-fiches.pdf",
            "it is called {name}"
        );
        let found = pdf_checks(&path)?;
        for words in ["liste d’achats", "fiche de fabrication", "Groupe"] {
            ensure!(found.text.contains(words), "{words} is not in it");
        }
        ensure!(found.faults.is_empty(), "{}", found.faults.join("\n"));
        // Without the ticks one sheet is left, the first.
        visit.press("input[name='several']").await?;
        query_is(visit, "?kind=build&reading").await
    });
}

#[test]
fn a_file_a_sheet_comes_one_after_the_other_and_the_choice_is_there_next_time() {
    visit("print-each", Screen::Phone, Theme::Dark, async |visit| {
        let address = format!("{ROOM}?kind=shopping,booklet&files=each&lang=fr");
        visit.open(&address).await?;
        pages_beyond(visit, 0).await?;
        bar_says(visit, "Télécharger les 2 PDF").await?;
        visit.screenshot("print-each").await?;
        no_barrier(visit, "two files on a telephone").await?;
        visit.press("input[name='files'][value='one']").await?;
        query_is(visit, "files=one").await?;
        // What is folded stays a file of its own.
        bar_says(visit, "Télécharger les 2 PDF").await?;
        visit.press(".print-room__bar .button--primary").await?;
        // Browsers let one press save one file.
        visit.see(".print-room__others button").await?;
        visit.screenshot("print-others").await?;
        no_barrier(visit, "one file saved, one offered").await?;
        visit.press(".print-room__others button").await?;
        let wanted = [
            "disques-de-fractions-achats.pdf",
            "disques-de-fractions-livret.pdf",
        ];
        visit
            .until("both files", TYPESETTING, async || {
                let saved = visit.saved()?;
                ensure!(saved == wanted, "saved: {saved:?}");
                Ok(())
            })
            .await?;
        visit.open(ROOM).await?;
        query_is(visit, "kind=shopping,booklet&files=one").await
    });
}

#[test]
fn paper_and_money_are_counted_for_all_copies_with_the_price_of_the_school() {
    visit("print-cost", Screen::Desk, Theme::Dark, async |visit| {
        visit
            .open(&format!("{ROOM}?kind=shopping&reading=mono&lang=fr"))
            .await?;
        ensure!(pages_beyond(visit, 0).await? == 1, "the list has one page");
        let bar = visit.ask(BAR).await?;
        ensure!(
            !bar.as_str().unwrap_or_default().contains('€'),
            "a price nobody told: {bar}"
        );
        visit.fill("#prix-page", "0,05").await?;
        bar_says(visit, "1 feuille, 0,05 € d’impression").await?;
        visit
            .ask("document.querySelector('#exemplaires').value = ''")
            .await?;
        visit.fill("#exemplaires", "12").await?;
        bar_says(
            visit,
            "12 feuilles en recto verso pour 12 exemplaires, 0,60 € d’impression",
        )
        .await?;
        query_is(visit, "copies=12").await?;
        visit.screenshot("print-cost").await?;
        no_barrier(visit, "a cost in the bar").await?;
        // In colour, and on A3, a page has another price: none was told.
        visit.press("input[name='ink'][value='colour']").await?;
        visit
            .until("no price in colour", TYPESETTING, async || {
                let bar = visit.ask(BAR).await?;
                ensure!(!bar.as_str().unwrap_or_default().contains('€'), "{bar}");
                Ok(())
            })
            .await?;
        visit.press("input[name='ink'][value='black']").await?;
        visit.open(&format!("{ROOM}?kind=shopping&lang=fr")).await?;
        bar_says(visit, "0,05 € d’impression").await
    });
}

#[test]
fn what_takes_long_can_be_stopped_and_set_again() {
    visit("print-stop", Screen::Desk, Theme::Light, async |visit| {
        visit.open(&format!("{ROOM}?kind=shopping&lang=fr")).await?;
        pages_beyond(visit, 0).await?;
        visit.press("input[name='several']").await?;
        visit
            .press("input[name='reading'][value='dyslexia']")
            .await?;
        for kind in ["build", "teacher", "cards", "operator", "codes", "booklet"] {
            tick(visit, kind).await?;
        }
        // The button is there at once, though it is seen after a second: pressed by the program it cannot come too late.
        let press = "const stop = document.querySelector('.print-room__wait button'); stop?.click(); return !!stop";
        visit
            .until("the stop button", TYPESETTING, async || {
                let pressed = visit.ask(press).await?.as_bool().unwrap_or_default();
                ensure!(pressed, "nothing is being set");
                Ok(())
            })
            .await?;
        visit.see(".print-room__stopped button").await?;
        visit.screenshot("print-stopped").await?;
        no_barrier(visit, "stopped").await?;
        visit.press(".print-room__stopped button").await?;
        pages_beyond(visit, 10).await?;
        let stopped = visit.count(".print-room__stopped").await?;
        ensure!(stopped == 0, "it still says that it is stopped");
        Ok(())
    });
}
