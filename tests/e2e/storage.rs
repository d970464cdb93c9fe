//! What happens to a remix when the browser fails it: no room, a refusal, a damaged journal, another tab, an older storage
//! that is brought forward and killed meanwhile. Nothing is lost, and what happened is said.

use crate::gestures::{SAVED, adapt, comes_to, no_barrier, press_at, retype, value_of};
use anyhow::{Context, Result, ensure};
use etabli_tests::browser::{PATIENCE, Screen, Theme, Visit, visit, visit_killed};
use serde_json::{Value, json};
use std::fs;
use std::time::Duration;
use thirtyfour::{By, Key};

const TITLE: &str = "presentation-0";
const SUMMARY: &str = "presentation-1";
/// The notice of a form that is read-only.
const STUCK: &str = "#stuck-retry";

async fn field_is(visit: &Visit, id: &str, expected: &str) -> Result<()> {
    comes_to(visit, &value_of(id), json!(expected)).await
}

async fn saved(visit: &Visit, id: &str, text: &str) -> Result<()> {
    retype(visit, id, text).await?;
    field_is(visit, id, text).await?;
    visit.see(SAVED).await.map(drop)
}

async fn origin(visit: &Visit) -> Result<String> {
    let origin = visit.ask("return location.origin").await?;
    origin
        .as_str()
        .map(str::to_owned)
        .context("a page has an origin")
}

/// Runs an asynchronous script and gives what it comes to.
async fn run(visit: &Visit, script: &str) -> Result<Value> {
    let script = format!(
        "const done = arguments[arguments.length - 1]; \
         (async () => {{ {script} }})().then(done, error => done(String(error)))"
    );
    let answer = visit.driver().execute_async(&script, Vec::new()).await?;
    Ok(answer.json().clone())
}

/// A read-only form: everything can be read, nothing changes, and it is said.
async fn reads_only(visit: &Visit, unkept: &str) -> Result<()> {
    visit.see(STUCK).await?;
    field_is(visit, TITLE, unkept).await?;
    let held = format!("return document.getElementById('{TITLE}').readOnly");
    comes_to(visit, &held, json!(true)).await?;
    retype(visit, TITLE, "Perdu").await?;
    field_is(visit, TITLE, unkept).await?;
    // A choice, a tick and a button change nothing either.
    let steps = visit.count("#body-steps .list-editor__item").await?;
    press_at(visit, "#section-steps .list-editor__add").await?;
    visit
        .until("the refusal in words", PATIENCE, async || {
            let said = visit
                .ask("return [...document.querySelectorAll('[role=status]')].map(one => one.textContent).join(' ')")
                .await?;
            let said = said.as_str().unwrap_or_default().to_owned();
            ensure!(said.contains("ce projet est en lecture seule"), "it says « {said} »");
            Ok(())
        })
        .await?;
    ensure!(steps == visit.count("#body-steps .list-editor__item").await?);
    no_barrier(visit, "a read-only form").await
}

/// All is kept again: typing goes on.
async fn goes_on(visit: &Visit, unkept: &str) -> Result<()> {
    press_at(visit, STUCK).await?;
    visit.see(SAVED).await?;
    visit
        .until("no notice", PATIENCE, async || {
            ensure!(visit.count(STUCK).await? == 0, "it is still there");
            let active = visit.ask("return document.activeElement.id").await?;
            ensure!(active == "saved-state", "the keyboard is at {active}");
            Ok(())
        })
        .await?;
    saved(visit, SUMMARY, "La suite.").await?;
    visit.driver().refresh().await?;
    field_is(visit, TITLE, unkept).await?;
    field_is(visit, SUMMARY, "La suite.").await
}

/// Fills what room is left, in pieces that get smaller: the browser remembers for a while how much there is.
const BALLAST: &str = "const database = await new Promise((resolve, reject) => { \
      const opening = indexedDB.open('ballast', 1); opening.onerror = () => reject(opening.error); \
      opening.onupgradeneeded = () => opening.result.createObjectStore('ballast', { autoIncrement: true }); \
      opening.onsuccess = () => resolve(opening.result); }); \
    const put = size => new Promise(resolve => { \
      const transaction = database.transaction('ballast', 'readwrite'); \
      transaction.oncomplete = () => resolve(true); transaction.onabort = () => resolve(false); \
      transaction.objectStore('ballast').put(crypto.getRandomValues(new Uint8Array(size))); }); \
    let kept = 0; \
    for (let size = 65536; size >= 64; size /= 2) while (await put(size)) kept += size; \
    database.close(); return kept";

#[test]
fn without_room_the_form_is_read_only_and_nothing_is_lost() {
    visit("no-room", Screen::Desk, Theme::Light, async |visit| {
        visit.open("/data/dataset.json").await?;
        let origin = origin(visit).await?;
        let small = json!({"origin": origin, "quotaSize": 4_000_000});
        visit
            .devtools("Storage.overrideQuotaForOrigin", small)
            .await?;
        adapt(visit, "disques-de-fractions").await?;
        saved(visit, TITLE, "Gardé").await?;
        let ballast = run(visit, BALLAST).await?;
        ensure!(ballast.as_u64() > Some(100_000), "{ballast} bytes fitted");
        visit
            .see(&format!("[id='{TITLE}']"))
            .await?
            .send_keys(Key::End + "!")
            .await?;
        reads_only(visit, "Gardé!").await?;
        visit.read("Plus de place").await?;
        visit.screenshot("no-room").await?;
        press_at(visit, "#stuck-export").await?;
        let archive = fs::read(visit.downloaded("etabli").await?)?;
        let files = etabli_formats::read_archive(&archive, etabli_formats::Limits::default())?;
        let project = String::from_utf8_lossy(&files["project.json"]).into_owned();
        ensure!(project.contains("Gardé!"), "what was not kept is not in it");
        visit
            .devtools("Storage.overrideQuotaForOrigin", json!({"origin": origin}))
            .await?;
        goes_on(visit, "Gardé!").await
    });
}

/// From now on the browser takes nothing, or takes it again.
const REFUSE: &str = "window.given = IDBObjectStore.prototype.put; \
    IDBObjectStore.prototype.put = () => { throw new DOMException('refused', 'InvalidStateError'); }";
const TAKE: &str = "IDBObjectStore.prototype.put = window.given";

#[test]
fn a_refusal_makes_the_form_read_only_until_it_is_over() {
    visit("refused", Screen::Phone, Theme::Dark, async |visit| {
        adapt(visit, "disques-de-fractions").await?;
        saved(visit, TITLE, "Gardé").await?;
        visit.ask(REFUSE).await?;
        visit
            .see(&format!("[id='{TITLE}']"))
            .await?
            .send_keys(Key::End + "!")
            .await?;
        reads_only(visit, "Gardé!").await?;
        visit.read("Le navigateur refuse d’enregistrer").await?;
        visit.screenshot("refused").await?;
        // Tried in vain, it stays as it is.
        press_at(visit, STUCK).await?;
        visit.read("Le navigateur refuse d’enregistrer").await?;
        // Another page and back: what is not kept is still there.
        visit.ask(TAKE).await?;
        goes_on(visit, "Gardé!").await
    });
}

#[test]
fn what_the_browser_promises_is_shown_and_can_be_asked_for() {
    visit("promise", Screen::Desk, Theme::Light, async |visit| {
        adapt(visit, "disques-de-fractions").await?;
        saved(visit, TITLE, "Gardé").await?;
        let asked = "return localStorage.getItem('etabli.asked-to-keep') !== null";
        comes_to(visit, asked, json!(true)).await?;
        visit.open("/etabli").await?;
        visit
            .read("Ce navigateur peut effacer vos adaptations")
            .await?;
        no_barrier(visit, "no promise").await?;
        let origin = origin(visit).await?;
        let grant = json!({"origin": origin, "permissions": ["durableStorage"]});
        visit.devtools("Browser.grantPermissions", grant).await?;
        press_at(visit, ".lasting .button").await?;
        visit.read("Ce navigateur garde vos adaptations").await?;
        visit.screenshot("promise").await?;
        no_barrier(visit, "a promise").await
    });
}

#[test]
fn what_another_tab_did_is_told_and_can_be_undone() {
    visit("tab-news", Screen::Desk, Theme::Light, async |visit| {
        adapt(visit, "disques-de-fractions").await?;
        saved(visit, SUMMARY, "D’ici.").await?;
        let path = visit.driver().current_url().await?.path().to_owned();
        let first = visit.driver().window().await?;
        let second = visit.driver().new_tab().await?;
        visit.driver().switch_to_window(second.clone()).await?;
        visit.open(&path).await?;
        saved(visit, SUMMARY, "De là-bas.").await?;
        visit.driver().switch_to_window(first.clone()).await?;
        visit.read("Un autre onglet a modifié ce projet").await?;
        field_is(visit, SUMMARY, "De là-bas.").await?;
        visit.screenshot("tab-news").await?;
        no_barrier(visit, "news of another tab").await?;
        press_at(visit, ".tab-news .button:not(.button--ghost)").await?;
        field_is(visit, SUMMARY, "D’ici.").await?;
        comes_to(
            visit,
            "return document.querySelectorAll('.tab-news').length",
            json!(0),
        )
        .await?;
        visit.driver().switch_to_window(second).await?;
        field_is(visit, SUMMARY, "D’ici.").await?;
        saved(visit, "class-plan-pupils", "17").await?;
        visit.driver().switch_to_window(first).await?;
        visit.read("Votre classe y est décrite autrement").await
    });
}

/// Breaks the last entry of the only journal there is.
const DAMAGE: &str = "const database = await new Promise(resolve => { \
      const opening = indexedDB.open('etabli'); opening.onsuccess = () => resolve(opening.result); }); \
    const transaction = database.transaction('journal', 'readwrite'); \
    const store = transaction.objectStore('journal'); \
    const keys = await new Promise(resolve => { const all = store.getAllKeys(); all.onsuccess = () => resolve(all.result); }); \
    store.put('{\"format\": \"etabli-entry/1\", \"se', keys.at(-1)); \
    await new Promise(resolve => transaction.oncomplete = resolve); database.close(); return keys.length";

#[test]
fn a_damaged_journal_is_told_read_as_far_as_it_goes_and_given_out() {
    visit("damaged", Screen::Desk, Theme::Light, async |visit| {
        adapt(visit, "disques-de-fractions").await?;
        saved(visit, TITLE, "Entier").await?;
        saved(visit, SUMMARY, "Un.").await?;
        let entries = run(visit, DAMAGE).await?;
        ensure!(entries.as_u64() > Some(2), "{entries} entries");
        visit.driver().refresh().await?;
        visit
            .read("La fin de l’historique de ce projet n’est pas lisible")
            .await?;
        visit
            .read("Un changement plus récent n’a pas pu être relu")
            .await?;
        field_is(visit, TITLE, "Entier").await?;
        visit.screenshot("damaged").await?;
        no_barrier(visit, "a damaged journal").await?;
        press_at(visit, "#damaged-download").await?;
        let raw = fs::read_to_string(visit.downloaded("json").await?)?;
        let raw: Value = serde_json::from_str(&raw)?;
        ensure!(
            raw["journal"].as_array().map(Vec::len) == entries.as_u64().map(|all| all as usize)
        );
        // Work goes on, and the next visit has nothing to tell.
        saved(visit, SUMMARY, "La suite.").await?;
        visit.driver().refresh().await?;
        field_is(visit, SUMMARY, "La suite.").await?;
        ensure!(visit.count("#damaged-download").await? == 0);
        Ok(())
    });
}

/// How many remixes an older storage holds, and how often its upgrade is killed.
const OLD: usize = 120;
const KILLS: u64 = 4;

/// A storage as version 1 or 2 made it, with remixes of two shapes.
fn old_storage(version: u32) -> String {
    format!(
        "const project = await (await fetch('/data/projects/disques-de-fractions/project.json')).json(); \
         const database = await new Promise((resolve, reject) => {{ \
           const opening = indexedDB.open('etabli', {version}); \
           opening.onupgradeneeded = () => {{ opening.result.createObjectStore('remixes'); \
             if ({version} > 1) opening.result.createObjectStore('sources'); }}; \
           opening.onsuccess = () => resolve(opening.result); opening.onerror = () => reject(opening.error); }}); \
         const transaction = database.transaction('remixes', 'readwrite'); \
         for (let number = 0; number < {OLD}; number += 1) {{ \
           const id = 'ancien' + String(number).padStart(4, '0'); \
           const own = {{ ...project, title: 'Ancien ' + number }}; \
           transaction.objectStore('remixes').put(JSON.stringify({{ format: 'etabli-remix/1', id, created: 1, updated: 1 + number, base: project, project: own }}), id); }} \
         await new Promise((resolve, reject) => {{ transaction.oncomplete = resolve; transaction.onerror = () => reject(transaction.error); }}); \
         database.close(); return true"
    )
}

/// Titles of all remixes that are kept, in order.
const OLD_TITLES: &str = "const database = await new Promise(resolve => { \
      const opening = indexedDB.open('etabli'); opening.onsuccess = () => resolve(opening.result); }); \
    const all = database.transaction('remixes').objectStore('remixes').getAll(); \
    const texts = await new Promise(resolve => all.onsuccess = () => resolve(all.result)); \
    const found = [database.version, [...database.objectStoreNames].length, texts.map(text => JSON.parse(text).project.title)]; \
    database.close(); return found";

fn upgrade_is_killed(name: &str, version: u32) {
    visit_killed(name, async |visit| {
        // A page of this host that does not open the storage.
        visit.open("/data/dataset.json").await?;
        let made = run(visit, &old_storage(version)).await?;
        ensure!(made == true, "it was not made: {made}");
        for kill in 0..KILLS {
            // Nobody waits for the page: the browser dies while it opens the storage, or makes the lines.
            visit.ask("location.href = '/etabli'").await?;
            tokio::time::sleep(Duration::from_millis(60 + kill * 170)).await;
            visit.kill_and_return().await?;
        }
        visit.open("/etabli").await?;
        visit
            .until("every remix", PATIENCE, async || {
                let cards = visit.driver().find_all(By::Css("li.remix-card")).await?;
                ensure!(cards.len() == OLD, "{} cards", cards.len());
                Ok(())
            })
            .await?;
        let found = run(visit, OLD_TITLES).await?;
        let titles: Vec<String> = (0..OLD).map(|number| format!("Ancien {number}")).collect();
        ensure!(found == json!([3, 7, titles]), "there is {found}");
        // The first of them is edited as if it had always been here.
        visit.open("/etabli/ancien0000").await?;
        field_is(visit, TITLE, "Ancien 0").await?;
        saved(visit, TITLE, "Ancien et nouveau").await?;
        visit.driver().refresh().await?;
        field_is(visit, TITLE, "Ancien et nouveau").await
    });
}

#[test]
fn a_storage_of_the_first_version_is_brought_forward_through_kills() {
    upgrade_is_killed("upgrade-1", 1);
}

#[test]
fn a_storage_of_the_second_version_is_brought_forward_through_kills() {
    upgrade_is_killed("upgrade-2", 2);
}
