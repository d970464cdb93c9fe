//! What a class and its fablab have, favourites and saved searches: told once, kept, and heeded.

use anyhow::{Context, Result, ensure};
use etabli_tests::browser::{PATIENCE, Screen, Theme, Visit, visit};
use serde_json::{Value, json};
use thirtyfour::{By, Key};

const CARD: &str = ".project-card a";
const SWITCH: &str = "button[role='switch']";

/// A fablab with a laser too small for large sheets, and a class of CE2.
const SMALL_FABLAB: &str = r#"{"format":"etabli-profile/1","machines":{"laser-cutter":[300,200],"drill":null},
  "materials":["plywood","cardboard"],"levels":["grade-3"],"pupils":22}"#;

async fn told(visit: &Visit, profile: &str) -> Result<()> {
    visit.open("/").await?;
    visit.see(CARD).await?;
    let script = "localStorage.setItem('etabli.profile', arguments[0])";
    visit.driver().execute(script, vec![json!(profile)]).await?;
    Ok(())
}

async fn kept(visit: &Visit, name: &str) -> Result<Value> {
    let text = visit
        .ask(&format!("return localStorage.getItem('etabli.{name}')"))
        .await?;
    let text = text.as_str().context("nothing is kept")?;
    Ok(serde_json::from_str(text)?)
}

async fn cards(visit: &Visit) -> Result<usize> {
    visit.see(CARD).await?;
    visit.count(CARD).await
}

async fn tick(visit: &Visit, words: &str) -> Result<()> {
    let path = format!("//label[contains(@class, 'choice')][normalize-space(.) = \"{words}\"]");
    visit
        .until(words, PATIENCE, async || {
            let label = visit.driver().find(By::XPath(&path)).await?;
            label.scroll_into_view().await?;
            Ok(label.click().await?)
        })
        .await
}

async fn no_barrier(visit: &Visit, state: &str) -> Result<()> {
    let barriers = visit.barriers().await?;
    ensure!(barriers.is_empty(), "{state}: {}", barriers.join("\n"));
    Ok(())
}

/// Goes on with the Tab key until the keyboard is where the selector says.
async fn tab_to(visit: &Visit, css: &str) -> Result<()> {
    let there = format!(
        "return document.activeElement?.matches({}) ?? false",
        json!(css)
    );
    for _ in 0..200 {
        if visit.ask(&there).await? == json!(true) {
            return Ok(());
        }
        press(visit, Key::Tab).await?;
    }
    anyhow::bail!("the Tab key never comes to {css}")
}

async fn press(visit: &Visit, key: Key) -> Result<()> {
    let keys = visit
        .driver()
        .action_chain()
        .key_down(key.clone())
        .key_up(key);
    Ok(keys.perform().await?)
}

#[test]
fn what_was_told_is_kept_and_said_under_the_search_box() {
    visit("profile", Screen::Desk, Theme::Light, async |visit| {
        visit.open("/etabli/profil").await?;
        visit.fill("#eleves", "24").await?;
        tick(visit, "CE2").await?;
        tick(visit, "Découpeuse laser").await?;
        visit.see(".profile__bed").await?;
        let sides = visit
            .driver()
            .find_all(By::Css(".profile__bed input"))
            .await?;
        // The short side first: a bed can be told either way round.
        sides[0].send_keys("400").await?;
        sides[1].send_keys("600").await?;
        tick(visit, "Contreplaqué").await?;
        visit.read("Enregistré dans ce navigateur").await?;
        visit.screenshot("profile").await?;
        let profile = kept(visit, "profile").await?;
        ensure!(profile["format"] == "etabli-profile/1", "{profile}");
        ensure!(
            profile["machines"]["laser-cutter"] == json!([600, 400]),
            "{profile}"
        );
        visit.driver().refresh().await?;
        let pupils = visit.see("#eleves").await?.prop("value").await?;
        ensure!(pupils.as_deref() == Some("24"), "the pupils are {pupils:?}");
        visit.open("/").await?;
        visit.read("CE2, 24 élèves").await?;
        visit.read("Découpeuse laser 600 × 400, 1 matériau").await?;
        visit.screenshot("profile-line").await?;
        visit.open("/projets/disques-de-fractions").await?;
        visit.read("Faisable chez vous").await?;
        let counted = visit.see("#eleves").await?.prop("value").await?;
        ensure!(counted.as_deref() == Some("24"), "counted for {counted:?}");
        visit.screenshot("feasible").await
    });
}

#[test]
fn a_project_says_what_is_missing_and_what_may_stand_in() {
    visit("missing", Screen::Desk, Theme::Light, async |visit| {
        told(
            visit,
            r#"{"machines":{"drill":null},"materials":["plywood"],"levels":["grade-9"]}"#,
        )
        .await?;
        visit.open("/projets/testeur-de-conductivite").await?;
        visit.read("Il vous manque").await?;
        visit
            .read("découpeuse laser 600 × 400, remplaçable par outils à bois")
            .await?;
        visit.read("ruban de cuivre").await?;
        visit.read("Prévu pour une autre classe").await?;
        visit.screenshot("missing").await
    });
}

#[test]
fn the_switch_keeps_to_what_can_be_made_here_and_cards_say_what_is_missing() {
    visit(
        "feasible-switch",
        Screen::Desk,
        Theme::Light,
        async |visit| {
            visit.open("/").await?;
            let all = cards(visit).await?;
            // Before anything was told, the switch leads to where it is.
            visit.press("a.switch").await?;
            visit.see(".profile").await?;
            told(visit, SMALL_FABLAB).await?;
            visit.driver().refresh().await?;
            visit.read("Il manque : découpeuse laser 600 × 400").await?;
            let everything = cards(visit).await?;
            ensure!(everything == all, "{everything} of {all} before the switch");
            visit.screenshot("feasible-off").await?;
            visit.press(SWITCH).await?;
            visit
                .until("fewer cards", PATIENCE, async || {
                    let fewer = visit.count(CARD).await?;
                    ensure!(fewer > 0 && fewer < all, "{fewer} of {all} cards");
                    Ok(())
                })
                .await?;
            let missing = visit.count(".project-card .missing").await?;
            ensure!(missing == 0, "{missing} cards lack something and are shown");
            let address = visit.driver().current_url().await?;
            ensure!(
                address.as_str().contains("feasible=1"),
                "the address is {address}"
            );
            visit.screenshot("feasible-on").await?;
            visit.driver().refresh().await?;
            visit
                .see("button[role='switch'][aria-checked='true']")
                .await?;
            let fewer = cards(visit).await?;
            ensure!(fewer < all, "{fewer} of {all} cards after a reload");
            Ok(())
        },
    );
}

#[test]
fn favourites_and_saved_searches_stand_in_the_workbench() {
    visit("favourites", Screen::Desk, Theme::Light, async |visit| {
        visit.open("/?q=fractions&level=grade-3").await?;
        visit.see(CARD).await?;
        visit.press(".project-card .favourite").await?;
        visit
            .see(".project-card .favourite[aria-pressed='true']")
            .await?;
        visit.press("#search-keep").await?;
        let name = visit.see("#search-name").await?;
        let proposed = name.prop("value").await?.unwrap_or_default();
        ensure!(
            proposed.starts_with("fractions · CE2"),
            "proposed: {proposed}"
        );
        visit.screenshot("search-naming").await?;
        name.send_keys(Key::Enter).await?;
        visit.read("Recherche gardée").await?;
        visit.open("/projets/planche-de-galton").await?;
        visit.press(".project-actions .favourite").await?;
        visit
            .see(".project-actions .favourite[aria-pressed='true']")
            .await?;
        visit.open("/etabli").await?;
        visit.read("Planche de Galton").await?;
        visit.read("fractions · CE2").await?;
        let favourites = visit
            .count("[aria-labelledby='favoris'] .kept__item")
            .await?;
        ensure!(favourites == 2, "{favourites} favourites");
        visit.press(".kept__item--search button").await?;
        visit.fill(".kept__rename input", "Pour janvier").await?;
        visit.press(".kept__rename [type='submit']").await?;
        visit.read("Pour janvier").await?;
        visit.screenshot("workbench-kept").await?;
        visit
            .press("[aria-labelledby='favoris'] .button--danger")
            .await?;
        visit.read("n’est plus un favori").await?;
        visit
            .press("[aria-labelledby='favoris'] .notice button")
            .await?;
        visit.driver().refresh().await?;
        visit.read("Planche de Galton").await?;
        visit.press(".kept__item--search .kept__name").await?;
        visit.see(CARD).await?;
        let address = visit.driver().current_url().await?;
        ensure!(
            address.as_str().ends_with("?q=fractions&level=grade-3"),
            "opened {address}"
        );
        Ok(())
    });
}

#[test]
fn another_tab_follows() {
    visit("two-tabs", Screen::Desk, Theme::Light, async |visit| {
        visit.open("/etabli").await?;
        visit.see(".workbench").await?;
        let first = visit.driver().window().await?;
        let second = visit.driver().new_tab().await?;
        visit.driver().switch_to_window(second).await?;
        visit.open("/projets/planche-de-galton").await?;
        visit.press(".project-actions .favourite").await?;
        visit
            .see(".project-actions .favourite[aria-pressed='true']")
            .await?;
        visit.driver().switch_to_window(first).await?;
        visit.read("Planche de Galton").await
    });
}

#[test]
fn clearing_everything_can_be_undone() {
    visit("cleared", Screen::Phone, Theme::Dark, async |visit| {
        told(visit, SMALL_FABLAB).await?;
        visit.open("/etabli/profil").await?;
        visit.see(".profile__bed").await?;
        visit.press(".profile__foot .button--danger").await?;
        visit.read("Tout est effacé").await?;
        ensure!(kept(visit, "profile").await?["machines"].is_null());
        visit.press(".profile .notice button").await?;
        visit.see(".profile__bed").await?;
        ensure!(kept(visit, "profile").await?["machines"]["laser-cutter"] == json!([300, 200]));
        Ok(())
    });
}

#[test]
fn what_cannot_be_read_is_put_aside_and_told() {
    visit("aside", Screen::Desk, Theme::Light, async |visit| {
        told(visit, r#"{"format":"etabli-profile/9","machines":"many"}"#).await?;
        visit.open("/etabli/profil").await?;
        visit.read("n’est pas lisible").await?;
        tick(visit, "CE2").await?;
        visit.read("Enregistré dans ce navigateur").await?;
        let aside = kept(visit, "profile.aside").await?;
        ensure!(aside["format"] == "etabli-profile/9", "{aside}");
        no_barrier(visit, "a profile put aside").await?;
        visit.screenshot("profile-aside").await
    });
}

#[test]
fn a_browser_that_refuses_is_told_of() {
    visit("refused", Screen::Desk, Theme::Light, async |visit| {
        let refuse = "Storage.prototype.setItem = () => { throw new DOMException('no room', 'QuotaExceededError'); }";
        visit
            .devtools(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({"source": refuse}),
            )
            .await?;
        visit.open("/etabli/profil").await?;
        tick(visit, "CE2").await?;
        visit.read("Non enregistré").await?;
        visit.screenshot("profile-refused").await?;
        visit.open("/?q=fractions").await?;
        visit.press("#search-keep").await?;
        visit.press(".here__naming [type='submit']").await?;
        visit.read("Non gardé").await
    });
}

#[test]
fn everything_is_told_with_the_keyboard() {
    visit("keyboard", Screen::Desk, Theme::Light, async |visit| {
        visit.open("/").await?;
        visit.see(CARD).await?;
        tab_to(visit, "a.switch").await?;
        press(visit, Key::Enter).await?;
        visit.see(".profile").await?;
        tab_to(visit, "#eleves").await?;
        visit
            .driver()
            .active_element()
            .await?
            .send_keys("18")
            .await?;
        tab_to(visit, "fieldset input[type='checkbox']").await?;
        press(visit, Key::Space).await?;
        visit.read("Enregistré dans ce navigateur").await?;
        tab_to(visit, ".profile__machine input[type='checkbox']").await?;
        press(visit, Key::Space).await?;
        tab_to(visit, ".profile__bed input").await?;
        let profile = kept(visit, "profile").await?;
        ensure!(profile["pupils"] == 18, "{profile}");
        ensure!(
            profile["machines"].get("laser-cutter").is_some(),
            "{profile}"
        );
        tab_to(visit, ".profile__foot .button--primary").await?;
        press(visit, Key::Enter).await?;
        visit
            .see("button[role='switch'][aria-checked='true']")
            .await?;
        tab_to(visit, SWITCH).await?;
        press(visit, Key::Space).await?;
        visit
            .see("button[role='switch'][aria-checked='false']")
            .await?;
        tab_to(visit, ".project-card .favourite").await?;
        press(visit, Key::Space).await?;
        visit
            .see(".project-card .favourite[aria-pressed='true']")
            .await?;
        Ok(())
    });
}

#[test]
fn the_profile_has_no_barrier_on_any_screen_in_any_theme() {
    for (screen, theme) in [
        (Screen::Desk, Theme::Light),
        (Screen::Desk, Theme::Dark),
        (Screen::Phone, Theme::Light),
        (Screen::Phone, Theme::Dark),
    ] {
        visit("profile-barriers", screen, theme, async |visit| {
            told(visit, SMALL_FABLAB).await?;
            visit.open("/?q=fractions").await?;
            visit.see(CARD).await?;
            visit.press(".project-card .favourite").await?;
            visit.press("#search-keep").await?;
            no_barrier(visit, "a search being named").await?;
            visit.press(".here__naming [type='submit']").await?;
            visit.read("Recherche gardée").await?;
            no_barrier(visit, "the gallery with a profile").await?;
            visit.screenshot("here").await?;
            visit.open("/etabli/profil").await?;
            visit.see(".profile__bed").await?;
            no_barrier(visit, "the profile").await?;
            visit.screenshot("profile").await?;
            visit.open("/etabli").await?;
            visit.see(".kept").await?;
            no_barrier(visit, "the workbench").await?;
            visit.screenshot("workbench-kept").await?;
            visit.open("/projets/disques-de-fractions").await?;
            visit.see(".verdict").await?;
            no_barrier(visit, "a project with a verdict").await?;
            visit.screenshot("verdict").await
        });
    }
}
