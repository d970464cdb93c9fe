//! The whole journey: find, narrow, adapt, reload, find again, print, and read the change on paper.

use anyhow::{Context, Result, bail, ensure};
use etabli_tests::browser::{PATIENCE, Screen, TYPESETTING, Theme, Visit, visit};
use etabli_tests::pdf::pdf_checks;
use thirtyfour::{By, Key};

const TITLE: &str = "Parts de tarte du CE2 B";
const STEP: &str = "Ponce chaque part avec soin";
const QUANTITY: &str = "3,75";
const FIRST_QUANTITY: &str = "#section-materials .item-table__item td:nth-of-type(2) input";
const FIRST_STEP: &str = "#section-steps .list-editor__item:first-child";
const SAVED: &str = ".saved-state--saved";

/// Replaces what stands in a field as a person does: select all, type.
async fn retype(visit: &Visit, css: &str, text: &str) -> Result<()> {
    let field = visit.see(css).await?;
    field.scroll_into_view().await?;
    field.send_keys(Key::Control + "a").await?;
    Ok(field.send_keys(text).await?)
}

/// Presses the first element of an XPath that can be seen.
async fn press_seen(visit: &Visit, what: &str, path: &str) -> Result<()> {
    visit
        .until(what, PATIENCE, async || {
            for element in visit.driver().find_all(By::XPath(path)).await? {
                if element.is_displayed().await? {
                    element.scroll_into_view().await?;
                    return Ok(element.click().await?);
                }
            }
            bail!("nothing like it is seen")
        })
        .await
}

/// Presses the button or link with these words.
async fn press_words(visit: &Visit, words: &str) -> Result<()> {
    let path = format!("//*[self::a or self::button][contains(normalize-space(.), \"{words}\")]");
    press_seen(visit, words, &path).await
}

/// Presses the label of the facet value with this name.
async fn tick(visit: &Visit, value: &str) -> Result<()> {
    let path = format!("//label[.//*[starts-with(normalize-space(.), \"{value}\")]]");
    press_seen(visit, value, &path).await
}

async fn address_holds(visit: &Visit, part: &str) -> Result<()> {
    visit
        .until(part, PATIENCE, async || {
            let address = visit.driver().current_url().await?;
            ensure!(address.as_str().contains(part), "the address is {address}");
            Ok(())
        })
        .await
}

async fn value_of(visit: &Visit, css: &str) -> Result<String> {
    visit
        .see(css)
        .await?
        .prop("value")
        .await?
        .context("a field has a value")
}

async fn no_barrier(visit: &Visit, state: &str) -> Result<()> {
    let barriers = visit.barriers().await?;
    ensure!(barriers.is_empty(), "{state}: {}", barriers.join("\n"));
    Ok(())
}

async fn search_and_open(visit: &Visit) -> Result<()> {
    visit.open("/").await?;
    visit.see("#search").await?.send_keys("fracton").await?;
    visit.read("Disques de fractions").await?;
    visit.read("projets pour").await?;
    tick(visit, "CE2").await?;
    address_holds(visit, "level=grade-3").await?;
    tick(visit, "Découpeuse laser").await?;
    address_holds(visit, "machine=laser-cutter").await?;
    address_holds(visit, "q=fracton").await?;
    visit.screenshot("journey-1-search").await?;
    no_barrier(visit, "a search").await?;
    // The same discs on paper need no laser: the filter leaves one card.
    visit
        .until("one card", PATIENCE, async || {
            let cards = visit.count(".project-card a").await?;
            ensure!(cards == 1, "{cards} cards");
            Ok(())
        })
        .await?;
    visit
        .press(".project-card a[href$='/disques-de-fractions']")
        .await?;
    address_holds(visit, "/projets/disques-de-fractions").await?;
    visit.read("Licence et crédits").await?;
    visit.screenshot("journey-2-project").await?;
    no_barrier(visit, "a project").await
}

async fn adapt(visit: &Visit) -> Result<String> {
    press_words(visit, "Adapter").await?;
    address_holds(visit, "/etabli/").await?;
    retype(visit, "#presentation-0", TITLE).await?;
    unfold(visit).await?;
    retype(visit, FIRST_QUANTITY, QUANTITY).await?;
    retype(
        visit,
        &format!("{FIRST_STEP} .field:nth-child(1) input"),
        STEP,
    )
    .await?;
    visit.see(SAVED).await?;
    visit.screenshot("journey-3-editor").await?;
    no_barrier(visit, "the editor").await?;
    Ok(visit.driver().current_url().await?.path().to_owned())
}

/// Shows the fields of the first step.
async fn unfold(visit: &Visit) -> Result<()> {
    visit
        .press(&format!("{FIRST_STEP} .list-editor__toggle"))
        .await
}

async fn find_again(visit: &Visit, editor: &str) -> Result<()> {
    visit.driver().refresh().await?;
    visit.read(TITLE).await?;
    visit.open("/etabli").await?;
    visit.read(TITLE).await?;
    visit.screenshot("journey-4-workbench").await?;
    no_barrier(visit, "the workbench").await?;
    press_words(visit, TITLE).await?;
    address_holds(visit, editor).await?;
    ensure!(value_of(visit, "#presentation-0").await? == TITLE);
    unfold(visit).await?;
    let quantity = value_of(visit, FIRST_QUANTITY).await?;
    ensure!(quantity == QUANTITY, "the quantity is {quantity}");
    ensure!(value_of(visit, &format!("{FIRST_STEP} .field:nth-child(1) input")).await? == STEP);
    Ok(())
}

async fn print(visit: &Visit) -> Result<()> {
    press_words(visit, "Imprimer la fiche").await?;
    address_holds(visit, "/fiche").await?;
    visit
        .until("the sheet's pages", TYPESETTING, async || {
            let drawn = "return [...document.querySelectorAll('.sheet-page img')].filter(i => i.complete && i.naturalWidth > 100).length";
            let pages = visit.ask(drawn).await?.as_u64().unwrap_or(0);
            ensure!(pages >= 1, "no page is drawn");
            Ok(())
        })
        .await?;
    visit.screenshot("journey-5-print-room").await?;
    no_barrier(visit, "the print room").await?;
    press_words(visit, "Télécharger").await?;
    let path = visit.downloaded("pdf").await?;
    if let Some(folder) = std::env::var_os("ETABLI_SHOTS") {
        std::fs::copy(&path, std::path::Path::new(&folder).join("journey.pdf"))?;
    }
    let found = pdf_checks(&path)?;
    let words = found.text.split_whitespace().collect::<Vec<_>>().join(" ");
    for expected in [TITLE, STEP, "CC BY-SA 4.0", "Disques de fractions"] {
        ensure!(
            words.contains(expected),
            "the sheet lacks « {expected} »: {words}"
        );
    }
    // 12 groups of 2 pupils, 3.75 sheets each, 45 with no spare; the project may add some.
    ensure!(
        has_number_from(&words, 45),
        "the sheet lacks the edited quantity: {words}"
    );
    ensure!(found.info("Tagged") == Some("yes"), "{}", found.info);
    ensure!(
        found
            .info("Page size")
            .is_some_and(|size| size.contains("A4")),
        "{}",
        found.info
    );
    ensure!(found.faults.is_empty(), "{}", found.faults.join("\n"));
    Ok(())
}

/// True when the text counts sheets of plywood: a number from `least`, before « plaques » or « feuilles ».
fn has_number_from(text: &str, least: u32) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(2).any(|pair| {
        let counted = pair[1].starts_with("feuille") || pair[1].starts_with("plaque");
        counted
            && pair[0]
                .parse::<u32>()
                .is_ok_and(|number| number >= least && number < least * 2)
    })
}

#[test]
fn a_teacher_finds_adapts_finds_again_and_prints() {
    visit("journey", Screen::Desk, Theme::Light, async |visit| {
        search_and_open(visit).await?;
        let editor = adapt(visit).await?;
        find_again(visit, &editor).await?;
        print(visit).await?;
        let errors = visit.console_errors().await?;
        ensure!(errors.is_empty(), "{}", errors.join("\n"));
        Ok(())
    });
}

#[test]
fn undo_takes_back_and_is_saved() {
    visit("undo", Screen::Phone, Theme::Dark, async |visit| {
        visit.open("/projets/disques-de-fractions").await?;
        press_words(visit, "Adapter").await?;
        let before = value_of(visit, "#presentation-0").await?;
        retype(visit, "#presentation-0", TITLE).await?;
        visit.see(SAVED).await?;
        visit.screenshot("editor").await?;
        visit.press("#editor-undo").await?;
        visit.see(SAVED).await?;
        ensure!(
            value_of(visit, "#presentation-0").await? == before,
            "undo did not bring the title back"
        );
        visit.driver().refresh().await?;
        ensure!(
            value_of(visit, "#presentation-0").await? == before,
            "what was undone came back"
        );
        no_barrier(visit, "the editor on a phone").await
    });
}

#[test]
fn a_deleted_remix_comes_back() {
    visit("deleted", Screen::Desk, Theme::Light, async |visit| {
        visit.open("/projets/planche-de-galton").await?;
        press_words(visit, "Adapter").await?;
        visit.see("#presentation-0").await?;
        visit.open("/etabli").await?;
        visit.press(".remix-card .button--danger").await?;
        visit.read("a été supprimé").await?;
        press_words(visit, "Annuler la suppression").await?;
        visit.see(".remix-card").await?;
        visit.driver().refresh().await?;
        visit.see(".remix-card").await?;
        Ok(())
    });
}
