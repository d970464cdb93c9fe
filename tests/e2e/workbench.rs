//! The workbench as a whole: hundreds of remixes at once, the bin, one file for everything, new projects.

mod chosen;
mod whole;

use anyhow::{Result, bail, ensure};
use etabli_tests::browser::{PATIENCE, Screen, Theme, Visit, visit};
use serde_json::{Value, json};
use std::fs;
use thirtyfour::By;

/// Puts remixes of the gallery's projects into the browser as an older gallery kept them: texts alone, without lines.
///
/// `arguments`: how many.
const OLD_REMIXES: &str = "
  const [count, done] = arguments;
  (async () => {
    const root = document.baseURI;
    const { projects } = await (await fetch(new URL('data/dataset.json', root))).json();
    const texts = await Promise.all(projects.map(id =>
      fetch(new URL(`data/projects/${id}/project.json`, root)).then(answer => answer.json())));
    const database = await new Promise((resolve, reject) => {
      const request = indexedDB.open('etabli');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction(['remixes'], 'readwrite');
    const store = transaction.objectStore('remixes');
    let bytes = 0;
    for (let number = 0; number < count; number += 1) {
      const base = texts[number % texts.length];
      const id = `r${String(number).padStart(7, '0')}`;
      const project = { ...base, id: `${base.id}-${id}`, title: `${base.title} ${number + 1}` };
      const remix = { format: 'etabli-remix/1', id, created: 1.7e12, updated: 1.7e12 + number * 1000, base, project };
      const text = JSON.stringify(remix, null, 2);
      bytes += text.length;
      store.put(text, id);
    }
    transaction.oncomplete = () => { database.close(); done(bytes); };
    transaction.onerror = () => done(String(transaction.error));
  })().catch(error => done(String(error)));";

/// Goes to the workbench by its link, and tells when its first and its last card stood there, in milliseconds, and how
/// many stood there first.
const OPEN_BY_LINK: &str = "
  const [count, done] = arguments;
  const start = performance.now();
  let first, together;
  const look = () => {
    const cards = document.querySelectorAll('.remix-card').length;
    if (cards > 0 && first === undefined) [first, together] = [performance.now() - start, cards];
    if (cards === count) {
      // Until the frame that shows them is over.
      requestAnimationFrame(() => setTimeout(() => done([first, performance.now() - start, together]), 0));
    } else if (performance.now() - start > 60000) {
      done([first, -cards, together]);
    } else {
      requestAnimationFrame(look);
    }
  };
  document.querySelector(\".header__nav a[href$='/etabli']\").click();
  look();";

async fn no_barrier(visit: &Visit, state: &str) -> Result<()> {
    let barriers = visit.barriers().await?;
    ensure!(barriers.is_empty(), "{state}: {}", barriers.join("\n"));
    Ok(())
}

async fn run(visit: &Visit, script: &str, arguments: Vec<Value>) -> Result<Value> {
    let answer = visit.driver().execute_async(script, arguments).await?;
    Ok(answer.json().clone())
}

/// Presses the first button or link with these words that can be seen.
async fn press_words(visit: &Visit, words: &str) -> Result<()> {
    let path = format!("//*[self::a or self::button][contains(normalize-space(.), \"{words}\")]");
    visit
        .until(words, PATIENCE, async || {
            for element in visit.driver().find_all(By::XPath(&path)).await? {
                if element.is_displayed().await? {
                    element.scroll_into_view().await?;
                    return Ok(element.click().await?);
                }
            }
            bail!("nothing like it is seen")
        })
        .await
}

async fn cards(visit: &Visit, expected: usize) -> Result<()> {
    visit
        .until(&format!("{expected} cards"), PATIENCE, async || {
            let cards = visit.count("li.remix-card").await?;
            ensure!(cards == expected, "{cards} cards");
            Ok(())
        })
        .await
}

/// The id of the element that has the keyboard, once it is this one.
async fn keyboard_is_at(visit: &Visit, id: &str) -> Result<()> {
    visit
        .until(id, PATIENCE, async || {
            let active = visit.ask("return document.activeElement.id").await?;
            ensure!(active == id, "the keyboard is at {active}");
            Ok(())
        })
        .await
}

/// A remix of a project of the gallery; the keyboard is in its editor.
async fn adapt(visit: &Visit, project: &str) -> Result<()> {
    visit.open(&format!("/projets/{project}")).await?;
    press_words(visit, "Adapter").await?;
    visit.see("#presentation-0").await.map(drop)
}

#[test]
fn five_hundred_remixes_of_an_older_gallery_open_at_once() {
    const MANY: usize = 500;
    visit("workbench-500", Screen::Desk, Theme::Light, async |visit| {
        visit.open("/etabli").await?;
        visit.read("Votre établi est encore vide").await?;
        let bytes = run(visit, OLD_REMIXES, vec![json!(MANY)]).await?;
        ensure!(bytes.is_u64(), "they were not kept: {bytes}");
        // Their lines are made at the first opening, which takes its time.
        visit.open("/").await?;
        let first = run(visit, OPEN_BY_LINK, vec![json!(MANY)]).await?;
        visit.open("/").await?;
        visit.see(".project-card").await?;
        let link = run(visit, OPEN_BY_LINK, vec![json!(MANY)]).await?;
        // What was measured, for those who run it with `--nocapture`.
        eprintln!(
            "{MANY} remixes, {bytes} bytes: lines made {first} ms, opened {link} ms (first card, all cards, how many first)"
        );
        // How long it takes depends on the machine; that the first cards do not wait for the last does not.
        let all = link[1].as_f64().unwrap_or(-1.0);
        ensure!(all > 0.0, "some cards did not come: {link}");
        let together = link[2].as_u64().unwrap_or(u64::MAX);
        ensure!(together < MANY as u64, "{together} cards came at once");
        visit
            .see("#etabli-chercher")
            .await?
            .send_keys("galton")
            .await?;
        visit.read("titres sur 500").await?;
        let shown = visit.count("li.remix-card").await?;
        ensure!(shown > 0 && shown < 100, "{shown} cards are found");
        visit.screenshot("workbench-find").await?;
        no_barrier(visit, "a search among many").await?;
        visit.see("#etabli-chercher").await?.clear().await?;
        visit
            .see("#etabli-chercher")
            .await?
            .send_keys("xyzzy")
            .await?;
        visit.read("Aucun titre").await
    });
}

#[test]
fn a_deleted_remix_waits_in_the_bin_and_is_restored_or_erased() {
    visit("workbench-bin", Screen::Phone, Theme::Dark, async |visit| {
        adapt(visit, "planche-de-galton").await?;
        adapt(visit, "disques-de-fractions").await?;
        visit.open("/etabli").await?;
        cards(visit, 2).await?;
        press_words(visit, "Dupliquer").await?;
        cards(visit, 3).await?;
        visit.read("(copie)").await?;
        visit.screenshot("workbench-list").await?;
        no_barrier(visit, "three remixes").await?;
        for left in [2, 1] {
            visit.press(".remix-card .button--danger").await?;
            cards(visit, left).await?;
            keyboard_is_at(visit, "annuler-la-suppression").await?;
        }
        // Another day: the notice is gone, the bin is not.
        visit.driver().refresh().await?;
        cards(visit, 1).await?;
        visit.press(".bin summary").await?;
        visit.read("encore 30 jours").await?;
        visit.screenshot("workbench-bin").await?;
        no_barrier(visit, "the bin").await?;
        ensure!(visit.count(".bin__item").await? == 2, "two are in the bin");
        press_words(visit, "Reprendre").await?;
        cards(visit, 2).await?;
        visit.press(".bin__item .button--danger").await?;
        visit.read("Rien ne pourra le faire revenir").await?;
        visit.screenshot("workbench-bin-asked").await?;
        no_barrier(visit, "the question").await?;
        press_words(visit, "Effacer pour toujours").await?;
        visit
            .until("an empty bin", PATIENCE, async || {
                ensure!(visit.count(".bin").await? == 0, "the bin is there");
                Ok(())
            })
            .await?;
        visit.driver().refresh().await?;
        cards(visit, 2).await?;
        ensure!(visit.count(".bin").await? == 0, "the erased one came back");
        let kept = run(visit, STORED, vec![]).await?;
        ensure!(kept == json!([2, 2, 0]), "remixes, lines, bin: {kept}");
        Ok(())
    });
}

/// How many remixes, lines and marks of the bin the browser keeps.
const STORED: &str = "
  const done = arguments[arguments.length - 1];
  const request = indexedDB.open('etabli');
  request.onsuccess = () => {
    const database = request.result;
    const stores = ['remixes', 'cards', 'bin'];
    const transaction = database.transaction(stores);
    const counts = stores.map(store => transaction.objectStore(store).count());
    transaction.oncomplete = () => { database.close(); done(counts.map(one => one.result)); };
  };";

/// Makes what is in the bin older, in days.
const AGE_THE_BIN: &str = "
  const [days, done] = arguments;
  const request = indexedDB.open('etabli');
  request.onsuccess = () => {
    const database = request.result;
    const transaction = database.transaction(['bin'], 'readwrite');
    const store = transaction.objectStore('bin');
    const keys = store.getAllKeys();
    keys.onsuccess = () => keys.result.forEach(key => store.put({ when: Date.now() - days * 86400000 }, key));
    transaction.oncomplete = () => { database.close(); done(keys.result.length); };
  };";

#[test]
fn the_bin_erases_what_is_older_than_thirty_days() {
    visit(
        "workbench-bin-old",
        Screen::Desk,
        Theme::Light,
        async |visit| {
            adapt(visit, "planche-de-galton").await?;
            visit.open("/etabli").await?;
            visit.press(".remix-card .button--danger").await?;
            cards(visit, 0).await?;
            visit.see("#annuler-la-suppression").await?;
            ensure!(run(visit, AGE_THE_BIN, vec![json!(29)]).await? == json!(1));
            visit.driver().refresh().await?;
            visit.press(".bin summary").await?;
            visit.read("encore 1 jour").await?;
            ensure!(run(visit, AGE_THE_BIN, vec![json!(31)]).await? == json!(1));
            visit.driver().refresh().await?;
            visit.read("Votre établi est encore vide").await?;
            visit
                .until("nothing kept", PATIENCE, async || {
                    let kept = run(visit, STORED, vec![]).await?;
                    ensure!(kept == json!([0, 0, 0]), "remixes, lines, bin: {kept}");
                    Ok(())
                })
                .await
        },
    );
}

/// The texts of every remix the browser keeps, by id; changed by `change`, a function of the text, where it is not null.
fn texts(change: &str) -> String {
    format!(
        "const done = arguments[arguments.length - 1];
         const change = {change};
         const request = indexedDB.open('etabli');
         request.onsuccess = () => {{
           const database = request.result;
           const transaction = database.transaction(['remixes'], 'readwrite');
           const store = transaction.objectStore('remixes');
           const [keys, values] = [store.getAllKeys(), store.getAll()];
           const kept = {{}};
           values.onsuccess = () => values.result.forEach((text, at) => {{
             kept[keys.result[at]] = text;
             if (change) store.put(change(text), keys.result[at]);
           }});
           transaction.oncomplete = () => {{ database.close(); done(kept); }};
         }};"
    )
}

async fn remember_favourites(visit: &Visit, text: &str) -> Result<()> {
    let text = serde_json::to_string(text)?;
    let keep = format!("localStorage.setItem('etabli.favourites', {text})");
    visit.ask(&keep).await.map(drop)
}

#[test]
fn a_new_project_starts_from_a_model_and_speaks_of_no_original() {
    visit(
        "workbench-new",
        Screen::Phone,
        Theme::Light,
        async |visit| {
            visit.open("/etabli").await?;
            visit.read("Votre établi est encore vide").await?;
            visit.screenshot("workbench-empty").await?;
            no_barrier(visit, "an empty workbench").await?;
            press_words(visit, "Nouveau projet").await?;
            visit.read("Partez d’un modèle").await?;
            visit.screenshot("workbench-new").await?;
            no_barrier(visit, "the models").await?;
            visit.press("[data-model='laser']").await?;
            let title = visit.see("#presentation-0").await?;
            let value = title.prop("value").await?;
            ensure!(
                value.as_deref() == Some("Mon outil à découper au laser"),
                "{value:?}"
            );
            visit.read("n’est l’adaptation d’aucun autre").await?;
            visit.open("/etabli").await?;
            visit.read("nouveau projet, de votre main").await?;
            // Two of one model share no item.
            visit.open("/etabli/nouveau").await?;
            visit.press("[data-model='laser']").await?;
            visit.see("#presentation-0").await?;
            let kept = run(visit, &texts("null"), vec![]).await?;
            let kept: Vec<Value> = kept
                .as_object()
                .into_iter()
                .flatten()
                .filter_map(|(_, text)| serde_json::from_str(text.as_str()?).ok())
                .collect();
            ensure!(kept.len() == 2, "{} remixes", kept.len());
            ensure!(kept.iter().all(|one| one["origin"] == "new"), "an origin");
            let first = |one: &Value| one["project"]["steps"][0]["id"].clone();
            ensure!(
                first(&kept[0]).is_string() && first(&kept[0]) != first(&kept[1]),
                "the same id"
            );
            Ok(())
        },
    );
}

#[test]
fn favourites_that_cannot_be_read_are_told_and_given_back() {
    const NEWER: &str = "etabli-favourites/9\nwhat nobody knows";
    visit(
        "workbench-aside",
        Screen::Desk,
        Theme::Light,
        async |visit| {
            visit.open("/").await?;
            remember_favourites(visit, NEWER).await?;
            visit.open("/etabli").await?;
            visit
                .read("Des favoris gardés ici ne sont pas lisibles")
                .await?;
            no_barrier(visit, "favourites put aside").await?;
            visit.screenshot("workbench-aside").await?;
            press_words(visit, "Les télécharger").await?;
            let text = fs::read_to_string(visit.downloaded("txt").await?)?;
            ensure!(text == NEWER, "it came back as {text}");
            press_words(visit, "Les oublier").await?;
            visit
                .until("no notice", PATIENCE, async || {
                    ensure!(
                        visit.count(".notice--warning").await? == 0,
                        "the notice is there"
                    );
                    Ok(())
                })
                .await?;
            let kept = visit
                .ask("return Object.keys(localStorage).filter(key => key.includes('favourites'))")
                .await?;
            ensure!(kept == json!([]), "{kept} is kept");
            Ok(())
        },
    );
}
