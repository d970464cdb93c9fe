//! What comes from outside is hostile until it is read: fields that are flooded, archives that swell, texts that want to run.
//!
//! Hostile pictures and archives with pictures are in `pictures/bad.rs`, what is pasted into a text in `editing/texts.rs`.

use crate::gestures::{SAVED, adapt, item, unfold};
use anyhow::{Context, Result, ensure};
use etabli_formats::{Files, write_archive};
use etabli_tests::browser::{PATIENCE, Screen, Theme, Visit, visit};
use serde_json::{Value, json};
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, process, thread};
use thirtyfour::{By, Key};

/// Characters somebody pastes by mistake, or on purpose.
const FLOOD: usize = 1_000_000;
/// What a text may hold, and a line.
const TEXT: usize = 20_000;
/// See [`TEXT`].
const LINE: usize = 500;
/// How long the page may take to answer.
const ANSWER: Duration = Duration::from_secs(2);

/// A host that nobody may ask for anything: it counts who does.
struct Trap {
    address: String,
    asked: Arc<AtomicUsize>,
}

impl Trap {
    fn set() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = format!("http://{}", listener.local_addr()?);
        let asked = Arc::new(AtomicUsize::new(0));
        let counted = asked.clone();
        thread::spawn(move || {
            for _ in listener.incoming() {
                counted.fetch_add(1, Ordering::Relaxed);
            }
        });
        Ok(Self { address, asked })
    }

    fn nobody_came(&self) -> Result<()> {
        let asked = self.asked.load(Ordering::Relaxed);
        ensure!(asked == 0, "{asked} connections to another host");
        Ok(())
    }
}

async fn nothing_ran(visit: &Visit) -> Result<()> {
    let ran = visit.ask("return window.hacked ?? null").await?;
    ensure!(ran == Value::Null, "a script ran: {ran}");
    Ok(())
}

async fn value_of(visit: &Visit, id: &str) -> Result<String> {
    let field = visit.see(&format!("[id='{id}']")).await?;
    field.prop("value").await?.context("a field has a value")
}

/// Replaces what stands in a field by a million characters, as a paste does, and gives how long the page took to answer.
async fn flood(visit: &Visit, id: &str, text: &str) -> Result<Duration> {
    let field = visit.see(&format!("[id='{id}']")).await?;
    field.scroll_into_view().await?;
    field.send_keys(Key::Control + "a").await?;
    let start = Instant::now();
    visit
        .devtools("Input.insertText", json!({"text": text}))
        .await?;
    // The next frame is drawn: whoever waits sees the page answer.
    let drawn = "const done = arguments[arguments.length - 1];
        requestAnimationFrame(() => setTimeout(() => done(true)));";
    visit.driver().execute_async(drawn, Vec::new()).await?;
    Ok(start.elapsed())
}

#[test]
fn a_million_characters_in_any_field_are_cut_kept_and_undone() {
    visit("flood", Screen::Desk, Theme::Light, async |visit| {
        adapt(visit, "disques-de-fractions").await?;
        let step = item(visit, "steps", 1).await?;
        unfold(visit, &step).await?;
        visit.see(SAVED).await?;
        let (title, text) = (format!("{step}-0"), format!("{step}-1"));
        // One word, words, and letters that are two bytes and more.
        let floods = [
            "a".repeat(FLOOD),
            "mot ".repeat(FLOOD / 4),
            "é🙂".repeat(FLOOD / 3),
        ];
        let fields = [
            ("presentation-0", LINE),
            ("presentation-1", TEXT),
            (&title, LINE),
            (&text, TEXT),
        ];
        for (at, (id, most)) in fields.into_iter().enumerate() {
            let flooded = &floods[at % floods.len()];
            let before = value_of(visit, id).await?;
            let took = flood(visit, id, flooded).await?;
            ensure!(took <= ANSWER, "{id}: the page took {took:?} to answer");
            let cut = value_of(visit, id).await?;
            let length = cut.encode_utf16().count();
            ensure!(length <= most, "{id} holds {length}");
            ensure!(
                length + 2 >= most && flooded.starts_with(&cut),
                "{id} holds {length}, not the beginning of what was pasted"
            );
            visit.see(SAVED).await?;
            visit
                .until("what stood there", PATIENCE, async || {
                    visit.press("#editor-undo").await?;
                    let found = value_of(visit, id).await?;
                    ensure!(
                        found == before,
                        "{id} holds {} characters",
                        found.chars().count()
                    );
                    Ok(())
                })
                .await?;
            visit.press("#editor-undo + button").await?;
            visit
                .until("what was pasted", PATIENCE, async || {
                    ensure!(
                        value_of(visit, id).await? == cut,
                        "{id} holds something else"
                    );
                    Ok(())
                })
                .await?;
        }
        visit.see(SAVED).await?;
        let kept = value_of(visit, "presentation-1").await?;
        visit.driver().refresh().await?;
        visit.see(SAVED).await?;
        ensure!(
            value_of(visit, "presentation-1").await? == kept,
            "the summary was not kept"
        );
        visit.screenshot("flooded").await
    });
}

/// Gives a file to the import page.
async fn import(visit: &Visit, name: &str, bytes: &[u8]) -> Result<PathBuf> {
    let path = env::temp_dir().join(format!("etabli-hostile-{}-{name}", process::id()));
    fs::write(&path, bytes)?;
    visit.open("/etabli/importer").await?;
    let field = visit
        .until("the file field", PATIENCE, async || {
            Ok(visit.driver().find(By::Css("#import-file")).await?)
        })
        .await?;
    field
        .send_keys(path.to_str().context("a plain path")?)
        .await?;
    Ok(path)
}

/// A stream of deflate that unpacks to `times` × 258 zeros, of which each takes 13 bits: the same match again and again.
fn swelling(times: usize) -> Vec<u8> {
    // The last block, of fixed codes; a zero; the matches of 258 bytes, one byte back; the end.
    let mut bits = vec![1, 1, 0];
    bits.extend([0, 0, 1, 1, 0, 0, 0, 0]);
    for _ in 0..times {
        bits.extend([1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]);
    }
    bits.extend([0; 7]);
    let byte = |bits: &[u8]| {
        let set = bits.iter().enumerate();
        set.fold(0, |byte, (at, bit)| byte | bit << at)
    };
    bits.chunks(8).map(byte).collect()
}

/// A zip of one entry, said to unpack to so many bytes.
fn zip(name: &str, packed: &[u8], bytes: u32) -> Result<Vec<u8>> {
    let (length, named) = (u32::try_from(packed.len())?, u16::try_from(name.len())?);
    let common = [
        &20_u16.to_le_bytes()[..],
        &[0; 2],
        // Deflate; no time, no checksum.
        &8_u16.to_le_bytes(),
        &[0; 8],
        &length.to_le_bytes(),
        &bytes.to_le_bytes(),
        &named.to_le_bytes(),
        &[0; 2],
    ]
    .concat();
    let entry = [&b"PK\x03\x04"[..], &common, name.as_bytes(), packed].concat();
    let directory = [
        &b"PK\x01\x02"[..],
        &20_u16.to_le_bytes(),
        &common,
        &[0; 14],
        name.as_bytes(),
    ]
    .concat();
    let end = [
        &b"PK\x05\x06"[..],
        &[0; 4],
        &1_u16.to_le_bytes(),
        &1_u16.to_le_bytes(),
        &u32::try_from(directory.len())?.to_le_bytes(),
        &u32::try_from(entry.len())?.to_le_bytes(),
        &[0; 2],
    ]
    .concat();
    Ok([entry, directory, end].concat())
}

#[test]
fn archives_that_swell_lie_or_are_something_else_are_refused_and_the_page_goes_on() {
    let trap = Trap::set().expect("a port");
    let office = Files::from([
        ("[Content_Types].xml".to_owned(), b"<Types/>".to_vec()),
        ("word/document.xml".to_owned(), b"<w:document/>".to_vec()),
    ]);
    let office = write_archive(&office).expect("an archive");
    let nested = Files::from([("autre.zip".to_owned(), office.clone())]);
    let bomb = swelling(1_000_000);
    let archives = [
        // 258 MB in 1.6 MB, which says so; the same, which says that it is small; the same as the project itself.
        (
            "gonfle.zip",
            zip("images/a.svg", &bomb, 258_000_001).expect("small enough"),
        ),
        (
            "ment.etabli",
            zip("images/a.svg", &bomb, 2_000_000).expect("small enough"),
        ),
        (
            "projet.etabli",
            zip("project.json", &bomb, 15_000_000).expect("small enough"),
        ),
        ("lettre.docx", office.clone()),
        ("emboite.zip", write_archive(&nested).expect("an archive")),
        ("coupe.zip", office[..office.len() / 2].to_vec()),
    ];
    visit(
        "hostile-archives",
        Screen::Phone,
        Theme::Light,
        async |visit| {
            for (name, bytes) in &archives {
                let path = import(visit, name, bytes).await?;
                let start = Instant::now();
                let told = visit
                    .until(name, PATIENCE, async || {
                        let notice = visit.driver().find(By::Css(".import__refused")).await?;
                        let text = notice.text().await?;
                        ensure!(!text.trim().is_empty(), "nothing is told");
                        Ok(text)
                    })
                    .await?;
                ensure!(
                    start.elapsed() < Duration::from_secs(10),
                    "{name} took {:?}",
                    start.elapsed()
                );
                ensure!(told.contains(name), "{name} is not named: {told}");
                let barriers = visit.barriers().await?;
                ensure!(barriers.is_empty(), "{name}: {}", barriers.join("\n"));
                fs::remove_file(path)?;
            }
            visit.screenshot("hostile-archives").await?;
            // Nothing of all this stays.
            visit.open("/etabli").await?;
            visit.see(".empty__title").await?;
            nothing_ran(visit).await?;
            trap.nobody_came()
        },
    );
}

#[test]
fn a_pasted_page_that_wants_to_run_becomes_plain_words() {
    let trap = Trap::set().expect("a port");
    let elsewhere = trap.address.clone();
    visit("hostile-page", Screen::Desk, Theme::Light, async |visit| {
        let pad = format!(
            "# Toupie <script>window.hacked = 1</script>\n\n<img src=\"{elsewhere}/a.png\" onerror=\"window.hacked = 1\">\n\n\
             ![suivi]({elsewhere}/b.png)\n\n[clic](javascript:window.hacked=1)\n\n<iframe src=\"{elsewhere}/c\"></iframe>\n\n\
             <svg onload=\"window.hacked = 1\"><use href=\"{elsewhere}/d.svg#x\"/></svg>\n\n## Étapes\n\n### Percer\n\n\
             <a href=\"javascript:window.hacked=1\">Au centre.</a> <style>@import url({elsewhere}/e.css)</style>\n"
        );
        // The part of a page that is understood: what machines are told.
        let howto = json!({
            "@context": "https://schema.org", "@type": "HowTo",
            "name": "Toupie <img src=x onerror=window.hacked=1>",
            "image": format!("{elsewhere}/k.png"), "url": "javascript:window.hacked=1",
            "step": [{"@type": "HowToStep", "name": "Percer", "image": format!("{elsewhere}/l.png"),
                "text": "<svg onload=window.hacked=1> [ici](javascript:window.hacked=1)"}]
        });
        let page = format!(
            "<!doctype html><html><head><link rel=\"stylesheet\" href=\"{elsewhere}/f.css\"><base href=\"{elsewhere}/\">\
             <meta http-equiv=\"refresh\" content=\"0;url={elsewhere}/g\"></head><body onload=\"window.hacked = 1\">\
             <h1>Toupie</h1><img src=\"h.png\" onerror=\"window.hacked = 1\"><object data=\"{elsewhere}/i\"></object>\
             <script src=\"{elsewhere}/j.js\"></script><script type=\"application/ld+json\">{howto}</script></body></html>"
        );
        for (name, text) in [("pad", &pad), ("page", &page)] {
            visit.open("/etabli/importer").await?;
            visit.see("#import-text").await?;
            let text = serde_json::to_string(text)?;
            let write = format!(
                "const field = document.querySelector('#import-text'); field.value = {text}; \
                 field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
            );
            visit.ask(&write).await?;
            visit.press(".import__paste .button").await?;
            visit
                .press(".import-review__actions .button--primary")
                .await?;
            visit.see("#presentation-0").await?;
            visit.see(SAVED).await?;
            nothing_ran(visit).await.context(name)?;
            // What it became is shown in the workbench, and on paper.
            let path = visit.driver().current_url().await?.path().to_owned();
            visit.open("/etabli").await?;
            visit.see(".remix-card").await?;
            nothing_ran(visit).await.context(name)?;
            visit.open(&format!("{path}/fiche")).await?;
            visit.see(".print-room").await?;
            nothing_ran(visit).await.context(name)?;
        }
        let links = "return [...document.querySelectorAll('a')].filter(link => link.href.startsWith('javascript:')).length";
        ensure!(visit.ask(links).await? == json!(0), "a link runs");
        trap.nobody_came()
    });
}
