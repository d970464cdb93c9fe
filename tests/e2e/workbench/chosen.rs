//! From the workbench to two projects side by side, by the keyboard, and from an adaptation to its original.

use super::{adapt, cards, keyboard_is_at, no_barrier, press_words};
use anyhow::{Result, ensure};
use etabli_tests::browser::{PATIENCE, Screen, Theme, Visit, visit};
use thirtyfour::Key;

async fn address_holds(visit: &Visit, parts: &[&str]) -> Result<()> {
    visit
        .until("the address", PATIENCE, async || {
            let address = visit.driver().current_url().await?;
            let holds = parts.iter().all(|part| address.as_str().contains(part));
            ensure!(holds, "{address} lacks one of {parts:?}");
            Ok(())
        })
        .await
}

/// Presses a key wherever the keyboard is.
async fn key(visit: &Visit, key: Key) -> Result<()> {
    let active = visit.driver().active_element().await?;
    Ok(active.send_keys(key + "").await?)
}

async fn chosen(visit: &Visit) -> Result<()> {
    const BOX: &str = ".remix-card__choose input";
    adapt(visit, "planche-de-galton").await?;
    visit.open("/etabli").await?;
    cards(visit, 1).await?;
    // One alone has nothing to stand beside.
    ensure!(visit.count(BOX).await? == 0, "one alone can be chosen");
    adapt(visit, "disques-de-fractions").await?;
    visit.open("/etabli").await?;
    cards(visit, 2).await?;
    visit.see(BOX).await?;
    visit
        .ask(&format!("document.querySelector('{BOX}').focus()"))
        .await?;
    key(visit, Key::Space).await?;
    visit.read("1 projet choisi").await?;
    visit
        .read("Choisissez-en un autre pour les comparer")
        .await?;
    visit
        .ask(&format!(
            "[...document.querySelectorAll('{BOX}')].at(-1).focus()"
        ))
        .await?;
    key(visit, Key::Space).await?;
    visit.read("2 projets choisis").await?;
    visit.screenshot("workbench-chosen").await?;
    no_barrier(visit, "two are chosen").await?;
    key(visit, Key::Enter).await?;
    keyboard_is_at(visit, "etabli-choisis").await?;
    key(visit, Key::Tab).await?;
    key(visit, Key::Enter).await?;
    address_holds(visit, &["/comparer?", "a=etabli", "b=etabli"]).await?;
    visit.see(".pair__line").await?;
    // What goes to the bin is chosen no more.
    visit.open("/etabli").await?;
    visit.press(BOX).await?;
    visit.read("1 projet choisi").await?;
    visit.press(".remix-card .button--danger").await?;
    cards(visit, 1).await?;
    visit
        .until("no bar", PATIENCE, async || {
            let bars = visit.count(".chosen-bar").await?;
            ensure!(bars == 0, "it is still there");
            Ok(())
        })
        .await
}

#[test]
fn two_remixes_are_chosen_by_the_keyboard_and_compared() {
    for (screen, theme) in [(Screen::Desk, Theme::Light), (Screen::Phone, Theme::Dark)] {
        visit("workbench-chosen", screen, theme, async |visit| {
            chosen(visit).await
        });
    }
}

#[test]
fn a_card_leads_to_its_original_and_to_what_it_changed() {
    visit(
        "workbench-origin",
        Screen::Desk,
        Theme::Dark,
        async |visit| {
            adapt(visit, "planche-de-galton").await?;
            visit.open("/etabli").await?;
            press_words(visit, "Voir ce qui change").await?;
            address_holds(visit, &["/comparer?a=planche-de-galton&b=etabli"]).await?;
            visit.open("/etabli").await?;
            visit.press(".remix-card__origin a").await?;
            address_holds(visit, &["/projets/planche-de-galton"]).await
        },
    );
}
