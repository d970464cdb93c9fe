//! The first page: it comes, it is readable by everyone, and it brings nothing that nobody asked for.

use anyhow::{Result, ensure};
use etabli_tests::browser::{PATIENCE, Screen, Theme, Visit, visit};

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
