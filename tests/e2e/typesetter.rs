//! The typesetter fails as kindly as it can: it is replaced, that is said, and there is always another way to print.

use anyhow::{Result, ensure};
use etabli_tests::browser::{Screen, Theme, Visit, visit, visit_killed};
use serde_json::json;
use std::time::{Duration, Instant};

const ROOM: &str = "/projets/disques-de-fractions/fiche";
const PATIENCE: Duration = Duration::from_secs(90);

/// Lets the page start its workers through one that spoils sheets sent to the typesetter; `how` is JavaScript over
/// `worker` that tells whether this sheet is spoilt.
async fn spoil_sheets(visit: &Visit, how: &str) -> Result<()> {
    let source = format!(
        "{{ const Real = Worker;
           let sheets = 0;
           const die = (worker) => setTimeout(() => worker.dispatchEvent(new ErrorEvent('error', {{ message: 'unreachable' }})));
           const spoilt = (worker, sheet) => {{ {how} }};
           window.Worker = class extends Real {{
             constructor(address, options) {{
               super(address, options);
               this.sets = String(address).includes('/typesetter/');
             }}
             postMessage(message, given) {{
               if (this.sets && message.type === 'typeset' && spoilt(this, ++sheets)) return;
               super.postMessage(message, given);
             }}
           }}; }}"
    );
    let script = json!({ "source": source });
    visit
        .devtools("Page.addScriptToEvaluateOnNewDocument", script)
        .await?;
    Ok(())
}

async fn drawn(visit: &Visit) -> Result<()> {
    drawn_at_least(visit, 2).await
}

async fn drawn_at_least(visit: &Visit, least: u64) -> Result<()> {
    let count = "return [...document.querySelectorAll('.sheet-page img')].filter(i => i.complete && i.naturalWidth > 100).length";
    visit
        .until("the sheet's pages", PATIENCE, async || {
            let count = visit.ask(count).await?.as_u64().unwrap_or(0);
            ensure!(count >= least, "{count} pages are drawn");
            Ok(())
        })
        .await
}

async fn no_barrier(visit: &Visit) -> Result<()> {
    let barriers = visit.barriers().await?;
    ensure!(barriers.is_empty(), "{}", barriers.join("\n"));
    Ok(())
}

#[test]
fn a_typesetter_that_falls_silent_for_ten_seconds_is_replaced_and_that_is_said() {
    visit(
        "typesetter-silent",
        Screen::Desk,
        Theme::Light,
        async |visit| {
            spoil_sheets(visit, "return sheet === 1;").await?;
            let start = Instant::now();
            visit.open(ROOM).await?;
            visit.read("il a été relancé").await?;
            drawn(visit).await?;
            let took = start.elapsed();
            ensure!(took >= Duration::from_secs(10), "impatient: {took:?}");
            visit.screenshot("typesetter-restarted").await?;
            no_barrier(visit).await
        },
    );
}

#[test]
fn a_typesetter_that_traps_is_replaced_at_once_and_that_is_said() {
    visit(
        "typesetter-trap",
        Screen::Desk,
        Theme::Light,
        async |visit| {
            spoil_sheets(visit, "if (sheet === 1) die(worker); return sheet === 1;").await?;
            visit.open(ROOM).await?;
            visit.read("il a été relancé").await?;
            drawn(visit).await
        },
    );
}

#[test]
fn a_sheet_that_kills_every_typesetter_is_given_up_and_the_simple_version_prints() {
    visit(
        "typesetter-dead",
        Screen::Desk,
        Theme::Light,
        async |visit| {
            spoil_sheets(visit, "die(worker); return true;").await?;
            visit.open(ROOM).await?;
            visit.read("La fiche n’a pas pu être composée").await?;
            visit.screenshot("typesetter-refused").await?;
            no_barrier(visit).await?;
            visit
                .press(".print-room__stage .notice .button:not(.button--primary)")
                .await?;
            visit.see(".print-room__light").await?;
            Ok(())
        },
    );
}

#[test]
fn while_the_typesetter_arrives_the_simple_version_can_be_printed() {
    visit(
        "typesetter-arriving",
        Screen::Phone,
        Theme::Light,
        async |visit| {
            let slow = "{ const real = window.fetch; window.fetch = (asked, ...more) => \
                    String(asked.url ?? asked).endsWith('_bg.wasm') && String(asked.url ?? asked).includes('/typesetter/') \
                    ? new Promise(() => {}) : real(asked, ...more); }";
            visit
                .devtools(
                    "Page.addScriptToEvaluateOnNewDocument",
                    json!({ "source": slow }),
                )
                .await?;
            visit.open(ROOM).await?;
            visit.see(".progress__bar").await?;
            visit.screenshot("typesetter-arriving").await?;
            no_barrier(visit).await?;
            visit.press(".print-room__stage .progress .button").await?;
            visit.see(".print-room__light").await?;
            visit.screenshot("typesetter-light").await
        },
    );
}

#[test]
fn who_has_printed_once_prints_again_without_a_connection() {
    visit_killed("typesetter-offline", async |visit| {
        visit.open(ROOM).await?;
        drawn(visit).await?;
        let kept = "const cache = await caches.open('etabli'); \
                    const names = (await cache.keys()).map(one => one.url); \
                    return names.some(n => n.includes('/typesetter/') && n.endsWith('_bg.wasm')) && \
                      names.some(n => n.endsWith('_glue.js')) && names.includes(new URL('/', location).href) && \
                      performance.getEntriesByType('resource').every(one => one.responseStatus !== 200 || \
                        !one.name.startsWith(location.origin) || names.includes(one.name))";
        visit
            .until("what is kept", PATIENCE, async || {
                let kept = visit
                    .ask(&format!("return (async () => {{ {kept} }})()"))
                    .await?;
                ensure!(kept.as_bool() == Some(true), "not all is kept");
                Ok(())
            })
            .await?;
        visit.lose_connection();
        visit
            .open("/projets/disques-de-fractions/fiche?kind=shopping")
            .await?;
        drawn_at_least(visit, 1).await?;
        visit.screenshot("typesetter-offline").await
    });
}
