//! The first page: it comes, it is readable by everyone, and it brings nothing that nobody asked for.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use etabli_tests::browser::{PATIENCE, Screen, Theme, Visit, visit, visit_site_on};
use serde_json::{Value, json};
use thirtyfour::{By, Key, TypingData};

/// A card that leads somewhere: the empty ones that stand there while projects arrive do not.
const CARD: &str = ".project-card a";

async fn gallery(visit: &Visit) -> Result<()> {
    visit.open("/").await?;
    visit
        .until("six cards", PATIENCE, async || {
            let cards = visit.count(CARD).await?;
            ensure!(cards >= 6, "{cards} cards");
            Ok(())
        })
        .await
}

#[test]
fn the_gallery_shows_the_projects_without_an_error_or_the_typesetter() {
    visit("gallery", Screen::Desk, Theme::Light, async |visit| {
        gallery(visit).await?;
        let requests = visit.requests().await?;
        ensure!(
            requests.iter().any(|address| address.ends_with(".wasm")),
            "no app among {requests:?}"
        );
        let early: Vec<_> = requests
            .iter()
            .filter(|address| address.contains("typesetter"))
            .collect();
        ensure!(early.is_empty(), "loaded before anyone prints: {early:?}");
        let abroad: Vec<_> = requests
            .iter()
            .filter(|address| !address.starts_with("http://127.0.0.1:"))
            .collect();
        ensure!(abroad.is_empty(), "loaded from elsewhere: {abroad:?}");
        let errors = visit.console_errors().await?;
        ensure!(errors.is_empty(), "{}", errors.join("\n"));
        visit.screenshot("gallery").await
    });
}

#[test]
fn the_gallery_has_no_barrier_on_any_screen_in_any_theme() {
    for (screen, theme) in [
        (Screen::Desk, Theme::Light),
        (Screen::Desk, Theme::Dark),
        (Screen::Phone, Theme::Light),
        (Screen::Phone, Theme::Dark),
    ] {
        visit("gallery", screen, theme, async |visit| {
            gallery(visit).await?;
            visit.screenshot("gallery").await?;
            let barriers = visit.barriers().await?;
            ensure!(barriers.is_empty(), "{}", barriers.join("\n"));
            Ok(())
        });
    }
}

#[test]
fn a_translated_project_is_told_in_the_language_of_its_reader() {
    visit("english", Screen::Desk, Theme::Light, async |visit| {
        gallery(visit).await?;
        visit.read("Disques de fractions").await?;
        visit.press(".header__tools button[lang='en']").await?;
        visit.read("Fraction discs").await?;
        visit
            .press("a[href$='/projets/disques-de-fractions']")
            .await?;
        visit.read("Translated by").await?;
        visit.read("Measure your sheet").await?;
        let barriers = visit.barriers().await?;
        ensure!(barriers.is_empty(), "{}", barriers.join("\n"));
        visit.screenshot("project").await
    });
}

/// A gallery whose search gives answers written by hand: forty-eight projects, offers, words that are understood.
fn answered(
    name: &str,
    screen: Screen,
    theme: Theme,
    journey: impl AsyncFnOnce(&Visit) -> Result<()>,
) {
    let stand_in = |site: &Path| {
        let worker = include_str!("answering_worker.js");
        Ok(fs::write(site.join("search-worker_loader.js"), worker)?)
    };
    visit_site_on(name, screen, theme, stand_in, journey);
}

async fn no_barrier(visit: &Visit, state: &str) -> Result<()> {
    let barriers = visit.barriers().await?;
    ensure!(barriers.is_empty(), "{state}: {}", barriers.join("\n"));
    visit.screenshot(state).await
}

/// Waits until a script returns `expected`.
async fn comes_to(visit: &Visit, script: &str, expected: Value) -> Result<()> {
    visit
        .until(script, PATIENCE, async || {
            let found = visit.ask(script).await?;
            ensure!(found == expected, "it is {found}, not {expected}");
            Ok(())
        })
        .await
}

async fn address_is(visit: &Visit, query: &str) -> Result<()> {
    let expected = Value::String(query.to_owned());
    comes_to(visit, "return location.search", expected).await
}

/// Types where the keyboard is.
async fn keys(visit: &Visit, keys: impl Into<TypingData>) -> Result<()> {
    let place = visit.driver().active_element().await?;
    Ok(place.send_keys(keys).await?)
}

const ACTIVE_OFFER: &str = "const box = document.activeElement;
    const id = box.getAttribute('aria-activedescendant');
    return id && document.getElementById(id).innerText.split('\\n')[0]";

#[test]
fn offers_are_taken_from_the_keyboard_which_stays_in_the_box() {
    for (screen, theme) in [(Screen::Desk, Theme::Light), (Screen::Phone, Theme::Dark)] {
        answered("offers", screen, theme, async |visit| {
            gallery(visit).await?;
            visit.see("#search").await?;
            visit
                .driver()
                .find(By::Css("body"))
                .await?
                .send_keys("/")
                .await?;
            keys(visit, "fra").await?;
            visit.see(".suggestion").await?;
            comes_to(visit, ACTIVE_OFFER, Value::Null).await?;
            keys(visit, Key::Down).await?;
            comes_to(visit, ACTIVE_OFFER, json!("fractions")).await?;
            keys(visit, Key::End).await?;
            comes_to(visit, ACTIVE_OFFER, json!("Discipline\u{a0}: Français")).await?;
            no_barrier(visit, "offers").await?;
            // The first Escape puts the list away, the second empties the box.
            keys(visit, Key::Escape).await?;
            comes_to(
                visit,
                "return document.querySelector('.suggestions').hidden",
                json!(true),
            )
            .await?;
            comes_to(visit, "return document.activeElement.value", json!("fra")).await?;
            keys(visit, Key::Escape).await?;
            comes_to(visit, "return document.activeElement.value", json!("")).await?;
            keys(visit, "jeu fra").await?;
            visit.see(".suggestion").await?;
            keys(visit, Key::Up + Key::Enter).await?;
            address_is(visit, "?q=jeu&subject=french").await?;
            comes_to(visit, "return document.activeElement.id", json!("search")).await?;
            visit.see(".chip").await?;
            keys(visit, " cyc").await?;
            visit.press(".suggestion").await?;
            address_is(visit, "?q=jeu&level=cycle-2&subject=french").await?;
            comes_to(visit, "return document.activeElement.id", json!("search")).await
        });
    }
}

#[test]
fn words_that_were_understood_are_shown_and_can_be_searched_as_words() {
    for (screen, theme) in [
        (Screen::Desk, Theme::Light),
        (Screen::Phone, Theme::Light),
        (Screen::Enlarged, Theme::Dark),
    ] {
        answered("understood", screen, theme, async |visit| {
            gallery(visit).await?;
            let top = "return document.querySelector('.gallery-grid').getBoundingClientRect().top";
            visit.fill("#search", "fractions").await?;
            visit.see("mark").await?;
            let before = visit.ask(top).await?;
            keys(visit, " ce2 moins de 30 min").await?;
            visit.read("30 min au plus").await?;
            ensure!(
                visit.count(".chip--read").await? == 2,
                "two filters are read"
            );
            ensure!(visit.ask(top).await? == before, "the results moved");
            no_barrier(visit, "understood").await?;
            visit.press(".chip--read .chip__remove").await?;
            address_is(visit, "?q=fractions+ce2+moins+de+30+min&words=ce2").await?;
            comes_to(
                visit,
                "return document.querySelectorAll('.chip--read').length",
                json!(1),
            )
            .await
        });
    }
}

#[test]
fn more_results_come_when_they_are_asked_for_and_take_the_keyboard() {
    answered("more", Screen::Desk, Theme::Light, async |visit| {
        gallery(visit).await?;
        let cards = "return document.querySelectorAll('.project-card a').length";
        comes_to(visit, cards, json!(24)).await?;
        visit.read("48 projets").await?;
        no_barrier(visit, "more").await?;
        visit.press(".results__more button").await?;
        comes_to(visit, cards, json!(48)).await?;
        let place = "return [...document.querySelectorAll('.project-card a')].indexOf(document.activeElement)";
        comes_to(visit, place, json!(24)).await?;
        ensure!(
            visit.count(".results__more").await? == 0,
            "there is more than all"
        );
        Ok(())
    });
}

#[test]
fn a_result_says_why_it_is_there() {
    for (screen, theme) in [(Screen::Desk, Theme::Light), (Screen::Phone, Theme::Dark)] {
        answered("why", screen, theme, async |visit| {
            gallery(visit).await?;
            ensure!(
                visit.count(".why__button").await? == 0,
                "nothing was asked for"
            );
            visit.fill("#search", "fractions ce2").await?;
            visit.press(".why__button").await?;
            visit.read("Niveau : CE2").await?;
            visit.see(".why__answer mark").await?;
            no_barrier(visit, "why").await?;
            keys(visit, Key::Escape).await?;
            comes_to(
                visit,
                "return document.querySelectorAll('.why__answer').length",
                json!(0),
            )
            .await?;
            comes_to(
                visit,
                "return document.activeElement.className",
                json!("why__button"),
            )
            .await
        });
    }
}

#[test]
fn a_time_is_chosen_by_its_limits() {
    for (screen, theme) in [(Screen::Desk, Theme::Light), (Screen::Phone, Theme::Dark)] {
        answered("amount", screen, theme, async |visit| {
            gallery(visit).await?;
            let mut facets = ".facets--side";
            if screen == Screen::Phone {
                visit.press(".results__filter").await?;
                facets = ".sheet-dialog";
            }
            visit
                .press(&format!("{facets} [aria-label='Durée'] .facet__title"))
                .await?;
            visit.see(&format!("{facets} .histogram__bar")).await?;
            let to = format!("{facets} [aria-label='Durée'] .amount__limit:nth-child(2) select");
            visit.press(&format!("{to} option[value='30']")).await?;
            address_is(visit, "?duration=-30").await?;
            no_barrier(visit, "amount").await?;
            visit.press(&format!("{facets} .amount__reset")).await?;
            address_is(visit, "").await
        });
    }
}

#[test]
fn facets_stay_as_they_were_left_and_long_ones_show_their_first_values() {
    answered("facets", Screen::Desk, Theme::Light, async |visit| {
        gallery(visit).await?;
        visit.see(".facet__option").await?;
        let open = "return [...document.querySelectorAll('.facet__title')].map(one => one.ariaExpanded === 'true')
            .lastIndexOf(true)";
        comes_to(visit, open, json!(4)).await?;
        let materials =
            "return document.querySelectorAll(\"[aria-label='Matériau'] .facet__option\").length";
        comes_to(visit, materials, json!(8)).await?;
        visit.press("[aria-label='Matériau'] .facet__more").await?;
        comes_to(visit, materials, json!(11)).await?;
        visit.press("[aria-label='Langue'] .facet__title").await?;
        visit.read("Anglais").await?;
        no_barrier(visit, "facets").await?;
        visit.driver().refresh().await?;
        visit.see("[aria-label='Langue'] .facet__option").await?;
        // A value that gives nothing keeps its place and says so.
        visit.see(".facet__option--nothing").await.map(drop)
    });
}

#[test]
fn nothing_found_has_no_barrier_and_leads_on() {
    for theme in [Theme::Light, Theme::Dark] {
        answered("nothing", Screen::Phone, theme, async |visit| {
            visit.open("/?q=fracton+xyz&kind=tool").await?;
            visit.read("Rien pour").await?;
            no_barrier(visit, "nothing").await?;
            visit.press(".page-state__meant").await?;
            address_is(visit, "?q=fraction+xyz&kind=tool").await
        });
    }
}
