//! Nothing that was said to be kept is lost: not when the browser is killed, not after a reload, not to another tab.

use crate::gestures::{SAVED, adapt, retype};
use anyhow::{Context, Result, ensure};
use etabli_tests::browser::{PATIENCE, Screen, Theme, Visit, visit, visit_killed};
use serde_json::Value;
use std::time::Duration;
use thirtyfour::{By, Key};

const TITLE: &str = "presentation-0";
const SUMMARY: &str = "presentation-1";
/// Kills in the ordinary tests.
const KILLS: u64 = 20;

/// What the title says, once the page says that it is kept; `None` while it does not.
const KEPT: &str = "return document.querySelector('.saved-state--saved') \
    ? document.getElementById('presentation-0').value : null";

async fn value_of(visit: &Visit, id: &str) -> Result<String> {
    let field = visit.see(&format!("[id='{id}']")).await?;
    field.prop("value").await?.context("a field has a value")
}

async fn says(visit: &Visit, id: &str, expected: &str) -> Result<()> {
    visit
        .until(expected, PATIENCE, async || {
            let found = value_of(visit, id).await?;
            ensure!(found == expected, "it says « {found} »");
            Ok(())
        })
        .await
}

/// Numbers that look like chance and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) % most
    }
}

#[test]
fn what_was_said_to_be_kept_survives_a_killed_browser() {
    visit_killed("kills", async |visit| {
        adapt(visit, "disques-de-fractions").await?;
        retype(visit, TITLE, "Titre ").await?;
        visit.see(SAVED).await?;
        let path = visit.driver().current_url().await?.path().to_owned();
        let mut chance = Chance(2_026);
        for kill in 0..KILLS {
            let acknowledged = type_for_a_while(visit, &mut chance).await?;
            tokio::time::sleep(Duration::from_millis(chance.below(40))).await;
            visit.kill_and_return().await?;
            visit.open(&path).await?;
            let found = value_of(visit, TITLE).await?;
            ensure!(
                found.starts_with(&acknowledged),
                "kill {kill}: « {acknowledged} » was kept, and « {found} » is there"
            );
        }
        Ok(())
    });
}

/// Types behind the title, key by key, and gives what the page said last to be kept.
async fn type_for_a_while(visit: &Visit, chance: &mut Chance) -> Result<String> {
    let field = visit.driver().find(By::Id(TITLE)).await?;
    field.send_keys(Key::End).await?;
    let mut acknowledged = value_of(visit, TITLE).await?;
    for _ in 0..=chance.below(12) {
        let letter = char::from(b'a' + u8::try_from(chance.below(26))?);
        field.send_keys(letter.to_string()).await?;
        if let Value::String(kept) = visit.ask(KEPT).await? {
            acknowledged = kept;
        }
    }
    Ok(acknowledged)
}

#[test]
fn undoing_goes_on_after_a_reload() {
    visit("undo-reload", Screen::Desk, Theme::Light, async |visit| {
        adapt(visit, "disques-de-fractions").await?;
        let original = value_of(visit, TITLE).await?;
        retype(visit, TITLE, "Parts de tarte").await?;
        visit.see(SAVED).await?;
        visit.driver().refresh().await?;
        says(visit, TITLE, "Parts de tarte").await?;
        visit
            .until("the title of the original", PATIENCE, async || {
                visit.press("#editor-undo").await?;
                let found = value_of(visit, TITLE).await?;
                ensure!(found == original, "it says « {found} »");
                Ok(())
            })
            .await?;
        visit.press("#editor-undo + button").await?;
        visit.see(SAVED).await?;
        let again = value_of(visit, TITLE).await?;
        ensure!(again != original, "nothing was made again");
        Ok(())
    });
}

#[test]
fn two_tabs_on_one_remix_keep_what_both_did() {
    visit("two-tabs", Screen::Desk, Theme::Light, async |visit| {
        adapt(visit, "disques-de-fractions").await?;
        visit.see(SAVED).await?;
        let path = visit.driver().current_url().await?.path().to_owned();
        let first = visit.driver().window().await?;
        let second = visit.driver().new_tab().await?;
        visit.driver().switch_to_window(second.clone()).await?;
        visit.open(&path).await?;
        retype(visit, SUMMARY, "Deux onglets.").await?;
        visit.see(SAVED).await?;
        visit.driver().switch_to_window(first).await?;
        // The first tab follows the second without being asked.
        says(visit, SUMMARY, "Deux onglets.").await?;
        retype(visit, TITLE, "Du premier").await?;
        visit.see(SAVED).await?;
        visit.driver().switch_to_window(second).await?;
        says(visit, TITLE, "Du premier").await?;
        says(visit, SUMMARY, "Deux onglets.").await?;
        visit.driver().refresh().await?;
        says(visit, TITLE, "Du premier").await?;
        says(visit, SUMMARY, "Deux onglets.").await
    });
}
