//! From a key to what is seen: real key events in the real app, timed by the browser itself (Event Timing).

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use etabli_tests::browser::{Isolation, PATIENCE, Visit, visit_folder};
use etabli_tests::repository::root;
use serde_json::{Value, json};
use thirtyfour::By;
use tokio::time::{Instant, sleep_until};
use xtask::report::say;

use crate::corpus::Corpus;
use crate::figures::{milliseconds, percentile, sorted};
use crate::ours;
use crate::queries::{Class, Query};
use crate::stage::Stage;

/// Keys that are pressed.
const KEYS: usize = 200;
/// A quick typist's time from one key to the next.
const BETWEEN_KEYS: Duration = Duration::from_millis(90);
/// Events shorter than this are not told by the browser; its own word for as short as it gets.
const SHORTEST_TOLD: f64 = 16.0;

/// Watches from here on: every key until its paint, every long task, and every key until the results it changed are
/// painted, unless another key comes first.
const WATCH: &str = "
window.keys = []; window.tasks = []; window.results = [];
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (entry.name === 'keydown') window.keys.push(entry.duration);
}).observe({ type: 'event', durationThreshold: 16 });
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) window.tasks.push(entry.duration);
}).observe({ type: 'longtask' });
let pressed = null;
addEventListener('keydown', event => { pressed = event.timeStamp; }, true);
new MutationObserver(() => {
  if (pressed === null) return;
  const start = pressed;
  pressed = null;
  requestAnimationFrame(() => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () => window.results.push(performance.now() - start);
    painted.port2.postMessage(null);
  });
}).observe(document.querySelector('.results'), { subtree: true, childList: true, characterData: true });";

/// Types in the app over this run's documents, and over the gallery's own projects to compare.
pub(crate) fn run(stage: &Stage, corpus: &Corpus, queries: &[Query]) -> Result<()> {
    let keys = keys(queries);
    let site = site(stage, corpus)?;
    type_into(&stage.app, &keys, "the gallery's own projects")?;
    type_into(&site, &keys, &format!("{} projects", corpus.ids.len()))
}

/// What is typed: words and beginnings of the list, each erased key by key before the next.
fn keys(queries: &[Query]) -> Vec<Key> {
    let typed = [Class::TwoWords, Class::OneWord, Class::Typo];
    let typed = queries.iter().filter(|query| typed.contains(&query.class));
    // One of each class after the other, not a hundred of the first.
    let mut typed: Vec<&Query> = typed.collect();
    let classes = 3;
    let each = typed.len() / classes;
    typed = (0..each)
        .flat_map(|at| (0..classes).map(move |class| class * each + at))
        .map(|at| typed[at])
        .collect();
    let keys = typed.iter().flat_map(|query| {
        let letters = query.text.chars().map(Key::Letter);
        let erased = query.text.chars().map(|_| Key::Backspace);
        letters.chain(erased).collect::<Vec<_>>()
    });
    keys.take(KEYS).collect()
}

#[derive(Clone, Copy)]
enum Key {
    Letter(char),
    Backspace,
}

/// The app's files with another dataset: its list and its vocabulary, and the index; no project is opened.
fn site(stage: &Stage, corpus: &Corpus) -> Result<PathBuf> {
    let site = stage.folder.join("site");
    fs::create_dir_all(site.join("data"))?;
    for entry in fs::read_dir(&stage.app)?.flatten() {
        let name = entry.file_name();
        let derived = ["data", ours::FOLDER, "catalogue.json"];
        if !derived.iter().any(|one| name == *one) {
            symlink(entry.path(), site.join(name))?;
        }
    }
    let dataset = json!({
        "format": "etabli-dataset/1",
        "name": "Galerie inventée",
        "languages": ["fr"],
        "licence": "CC0-1.0",
        "projects": corpus.ids,
    });
    fs::write(site.join("data/dataset.json"), dataset.to_string())?;
    symlink(
        root().join("public/data/vocabulary.json"),
        site.join("data/vocabulary.json"),
    )?;
    for made in fs::read_dir(&stage.corpus)?.flatten() {
        let name = made.file_name();
        if name == ours::FOLDER {
            symlink(made.path(), site.join(name))?;
        }
    }
    Ok(site)
}

/// What the page saw while somebody typed, in milliseconds.
struct Seen {
    keys: Vec<f64>,
    tasks: Vec<f64>,
    results: Vec<f64>,
}

fn type_into(site: &Path, keys: &[Key], what: &str) -> Result<()> {
    let seen = visit_folder("typing", site, Isolation::None, async |visit| {
        visit.open("/").await?;
        let cards = ".project-card a[href]";
        visit
            .until("cards", PATIENCE, async || {
                ensure!(visit.count(cards).await? > 0, "no card");
                Ok(())
            })
            .await?;
        visit.see("#search").await?.click().await?;
        visit.ask(WATCH).await?;
        for key in keys {
            let next = Instant::now() + BETWEEN_KEYS;
            press(visit, *key).await?;
            sleep_until(next).await;
        }
        // The last answers and their reports.
        tokio::time::sleep(Duration::from_secs(2)).await;
        let field = visit.driver().find(By::Css("#search")).await?;
        let typed = field.value().await?.unwrap_or_default();
        ensure!(typed == text_of(keys), "the keys went elsewhere: {typed}");
        let told = async |name: &str| {
            let list = visit.ask(&format!("return window.{name}")).await?;
            numbers(&list)
        };
        Ok(Seen {
            keys: told("keys").await?,
            tasks: told("tasks").await?,
            results: told("results").await?,
        })
    })?;
    tell(&seen, keys.len(), what);
    Ok(())
}

fn tell(seen: &Seen, pressed: usize, what: &str) {
    let (told, short) = (seen.keys.len(), pressed.saturating_sub(seen.keys.len()));
    // What was not told was shorter than what is.
    let known = seen.keys.iter().copied();
    let keys = sorted(known.chain(vec![SHORTEST_TOLD; short]).collect());
    let results = sorted(seen.results.clone());
    let longest = seen.tasks.iter().copied().fold(0.0, f64::max);
    let at = |times: &[f64], hundredths| milliseconds(percentile(times, hundredths));
    say(&format!("\ntyping {pressed} keys over {what}, in ms:"));
    say(&format!(
        "  key to paint: median {}, p98 {}, most {} ({short} keys at most {SHORTEST_TOLD}, {told} told by the browser, in steps of 8)",
        at(&keys, 50),
        at(&keys, 98),
        at(&keys, 100),
    ));
    say(&format!(
        "  key to changed results, painted: median {}, p98 {}, most {} ({} keys; the others changed none before the next key)",
        at(&results, 50),
        at(&results, 98),
        at(&results, 100),
        results.len(),
    ));
    say(&format!(
        "  tasks of the main thread over 50: {}, the longest {}",
        seen.tasks.len(),
        milliseconds(longest)
    ));
}

/// What stands in the field once all keys were pressed.
fn text_of(keys: &[Key]) -> String {
    let mut text = String::new();
    for key in keys {
        match key {
            Key::Letter(letter) => text.push(*letter),
            Key::Backspace => drop(text.pop()),
        }
    }
    text
}

fn numbers(value: &Value) -> Result<Vec<f64>> {
    let values = value.as_array().context("the page told no list")?;
    Ok(values.iter().filter_map(Value::as_f64).collect())
}

/// One key down and up, as a keyboard sends it.
async fn press(visit: &Visit, key: Key) -> Result<()> {
    let (down, up) = match key {
        Key::Letter(letter) => {
            let text = letter.to_string();
            (
                json!({"type": "keyDown", "key": text, "text": text, "unmodifiedText": text}),
                json!({"type": "keyUp", "key": text}),
            )
        }
        Key::Backspace => {
            let key = |kind: &str| json!({"type": kind, "key": "Backspace", "code": "Backspace", "windowsVirtualKeyCode": 8});
            (key("rawKeyDown"), key("keyUp"))
        }
    };
    visit.devtools("Input.dispatchKeyEvent", down).await?;
    visit.devtools("Input.dispatchKeyEvent", up).await?;
    Ok(())
}
