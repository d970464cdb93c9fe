//! Fields, texts and the advice beside them.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use etabli_tests::browser::{Screen, Theme, visit, visit_site};
use serde_json::{Value, json};
use thirtyfour::Key;

use super::{
    SAVED, adapt, choose, comes_to, item, no_barrier, press_at, press_words, retype, unfold,
    value_of,
};

#[test]
fn every_kind_of_field_is_edited_and_kept() {
    visit("fields", Screen::Desk, Theme::Light, async |visit| {
        adapt(visit, "disques-de-fractions").await?;
        visit.screenshot("form-top").await?;
        no_barrier(visit, "the form").await?;
        let step = item(visit, "steps", 1).await?;
        unfold(visit, &step).await?;
        let machine = item(visit, "machines", 1).await?;
        unfold(visit, &machine).await?;
        let material = item(visit, "materials", 1).await?;
        unfold(visit, &material).await?;
        let typed = [
            ("presentation-0".to_owned(), "Parts de tarte"),
            ("presentation-4".to_owned(), "fractions, pizza"),
            ("class-7".to_owned(), "3"),
            ("class-9".to_owned(), "4"),
            ("effort-3".to_owned(), "15"),
            ("effort-4".to_owned(), "1,8"),
            (format!("{material}-1"), "3,75"),
            (format!("{material}-7"), "600"),
            (format!("{material}-13"), "Carton"),
            (format!("{step}-0"), "Mesure bien"),
            (format!("{step}-2"), "7"),
            (format!("{machine}-4-power_percent"), "62,5"),
        ];
        for (id, text) in &typed {
            retype(visit, id, text).await?;
        }
        // A setting is written when its field is left.
        press_at(visit, "#presentation-0").await?;
        choose(visit, &format!("{step}-3"), "adult").await?;
        choose(visit, "effort-6", "CHF").await?;
        choose(visit, &format!("{machine}-4-add"), "mirror").await?;
        visit.see(&format!("[id='{machine}-4-mirror']")).await?;
        // A remark of the step: a list in the list.
        press_at(
            visit,
            &format!("#{}-add", step.replace("steps-", "callouts-")),
        )
        .await?;
        let remark = visit
            .ask("return document.activeElement.closest('li').id")
            .await?;
        let remark = remark.as_str().context("the new remark has the keyboard")?;
        retype(visit, &format!("{remark}-1"), "Attention aux doigts").await?;
        visit.screenshot("form-step").await?;
        no_barrier(visit, "an open step").await?;
        visit.see(SAVED).await?;
        visit.driver().refresh().await?;
        visit.see("#presentation-0").await?;
        for item in [&step, &machine, &material] {
            unfold(visit, item).await?;
        }
        let chosen = [
            (format!("{step}-3"), "adult"),
            ("effort-6".to_owned(), "CHF"),
            (format!("{remark}-1"), "Attention aux doigts"),
        ];
        for (id, text) in typed.iter().chain(&chosen) {
            comes_to(visit, &value_of(id), json!(text)).await?;
        }
        let mirror = format!("return document.getElementById('{machine}-4-mirror').checked");
        comes_to(visit, &mirror, json!(true)).await
    });
}

#[test]
fn a_text_is_marked_by_buttons_and_keys_and_what_is_pasted_is_harmless() {
    visit("texts", Screen::Desk, Theme::Dark, async |visit| {
        adapt(visit, "disques-de-fractions").await?;
        let step = item(visit, "steps", 1).await?;
        unfold(visit, &step).await?;
        let text = format!("{step}-1");
        retype(visit, &text, "Ponce").await?;
        let field = visit.see(&format!("#{text}")).await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys(Key::Control + "b").await?;
        comes_to(visit, &value_of(&text), json!("**Ponce**")).await?;
        field.send_keys(Key::Control + "i").await?;
        comes_to(visit, &value_of(&text), json!("**_Ponce_**")).await?;
        field.send_keys(Key::Control + "z").await?;
        comes_to(visit, &value_of(&text), json!("**Ponce**")).await?;
        // A link is asked for, and only safe ones are taken.
        field.send_keys(Key::End + " voir ").await?;
        field.send_keys(Key::Control + "k").await?;
        let address = visit.see(&format!("[id='{text}-address']")).await?;
        address.send_keys("javascript:alert(1)").await?;
        address.send_keys(Key::Enter + "").await?;
        visit.read("Donnez l’adresse d’une page").await?;
        no_barrier(visit, "a refused link").await?;
        address.send_keys(Key::Control + "a").await?;
        address.send_keys("exemple.fr").await?;
        address.send_keys(Key::Enter + "").await?;
        comes_to(
            visit,
            &value_of(&text),
            json!("**Ponce** voir [exemple.fr](https://exemple.fr)"),
        )
        .await?;
        // Nothing of a page that is pasted runs or is fetched.
        let before = visit.requests().await?.len();
        let paste = format!(
            "const field = document.getElementById('{text}'); field.focus(); field.select(); \
             const held = new DataTransfer(); held.setData('text/plain', 'nu'); \
             held.setData('text/html', `<h2>Matériel</h2><p onclick=\"window.ran=1\">Une <b>cale</b> et <i>du papier</i>.</p> \
             <ul><li>un</li><li>deux</li></ul><script>window.ran=1</script> \
             <img src=\"https://evil.example/x.png\" onerror=\"window.ran=1\"><iframe src=\"https://evil.example\"></iframe> \
             <a href=\"javascript:window.ran=1\">clic</a> <a href=\"https://exemple.fr\">la fiche</a> \
             <style>@import url(https://evil.example/a.css)</style>`); \
             field.dispatchEvent(new ClipboardEvent('paste', {{clipboardData: held, bubbles: true, cancelable: true}}))"
        );
        visit.ask(&paste).await?;
        let read = visit.ask(&value_of(&text)).await?;
        let read = read.as_str().context("a text")?;
        for part in [
            "**Matériel**",
            "**cale**",
            "- un\n- deux",
            "[la fiche](https://exemple.fr)",
        ] {
            ensure!(read.contains(part), "{part} is lost: {read}");
        }
        for part in [
            "javascript",
            "<s",
            "<p",
            "<img",
            "<iframe",
            "onclick",
            "window.ran",
            "@import",
        ] {
            ensure!(!read.contains(part), "{part} is kept: {read}");
        }
        press_words(visit, &format!("#{step}"), "Aperçu").await?;
        visit.see(".rich-area__preview strong").await?;
        visit.screenshot("form-preview").await?;
        no_barrier(visit, "a preview").await?;
        ensure!(
            visit.ask("return window.ran ?? null").await? == Value::Null,
            "it ran"
        );
        let after = visit.requests().await?;
        let foreign: Vec<_> = after.iter().filter(|one| one.contains("evil")).collect();
        ensure!(foreign.is_empty(), "asked for {foreign:?}");
        ensure!(after.len() >= before, "requests are counted");
        // A million characters are cut where the format ends, and the page goes on.
        press_words(visit, &format!("#{step}"), "Aperçu").await?;
        let flood = format!(
            "const field = document.getElementById('{text}'); field.focus(); \
             field.value = 'a'.repeat(1e6); field.dispatchEvent(new Event('input', {{bubbles: true}})); \
             return field.value.length"
        );
        let length = visit.ask(&flood).await?;
        ensure!(length == 20_000, "{length} characters");
        visit.read("La limite de").await?;
        no_barrier(visit, "a full text").await
    });
}

#[test]
fn advice_stands_beside_its_field_until_it_is_followed() {
    visit("advice", Screen::Desk, Theme::Light, async |visit| {
        adapt(visit, "disques-de-fractions").await?;
        let material = item(visit, "materials", 1).await?;
        retype(visit, "presentation-1", "x").await?;
        let summary = visit.see("#presentation-1").await?;
        summary.send_keys(Key::Backspace + "").await?;
        visit
            .see("#presentation-1-advice .advice-line--error")
            .await?;
        let quantity = format!("{material}-1");
        let field = visit.see(&format!("#{quantity}")).await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys(Key::Delete + "").await?;
        visit
            .see(&format!("#{quantity}-advice .advice-line--advice"))
            .await?;
        press_at(visit, ".advice-summary__head").await?;
        visit.ask("window.scrollTo(0, 0)").await?;
        visit.screenshot("form-advice").await?;
        no_barrier(visit, "advice").await?;
        // The summary leads to the field, even when its section is folded.
        press_at(visit, "#heading-materials").await?;
        let go = "const all = [...document.querySelectorAll('.advice-line--go')]; \
                  all.find(one => one.textContent.includes('Matériel')).click()";
        visit.ask(go).await?;
        comes_to(visit, "return document.activeElement.id", json!(quantity)).await?;
        visit
            .see(&format!("#{quantity}"))
            .await?
            .send_keys("2")
            .await?;
        comes_to(
            visit,
            &format!(
                "return document.querySelectorAll('[id=\"{quantity}-advice\"] .advice-line').length"
            ),
            json!(0),
        )
        .await?;
        retype(visit, "presentation-1", "Comparer des fractions").await?;
        comes_to(
            visit,
            "return document.querySelectorAll('#presentation-1-advice .advice-line').length",
            json!(0),
        )
        .await
    });
}

/// Gives a project two hundred steps.
fn long(site: &Path) -> Result<()> {
    let path = site.join("data/projects/disques-de-fractions/project.json");
    let mut project: Value = serde_json::from_str(&std::fs::read_to_string(&path)?)?;
    let steps = project["steps"].as_array().context("steps")?.clone();
    let many: Vec<Value> = (0..200)
        .map(|at| {
            let mut step = steps[at % steps.len()].clone();
            step["id"] = json!(format!("STEP{at:04}"));
            step
        })
        .collect();
    project["steps"] = json!(many);
    project["translations"] = json!({});
    Ok(std::fs::write(path, project.to_string())?)
}

#[test]
fn a_key_changes_little_of_the_page_in_a_project_of_two_hundred_steps() {
    visit_site("long", long, async |visit| {
        adapt(visit, "disques-de-fractions").await?;
        comes_to(visit, "return document.querySelectorAll('#body-steps > .list-rows > .list-editor > li').length", json!(200)).await?;
        let step = item(visit, "steps", 100).await?;
        unfold(visit, &step).await?;
        visit.see(&format!("#{step}-1")).await?;
        let script = format!(
            "const field = document.getElementById('{step}-1'); field.focus(); const took = []; let changes = 0; \
             const seen = new MutationObserver(records => changes += records.length); \
             seen.observe(document.body, {{ subtree: true, childList: true, characterData: true, attributes: true }}); \
             const paint = () => new Promise(done => requestAnimationFrame(() => {{ const port = new MessageChannel(); \
               port.port1.onmessage = () => done(); port.port2.postMessage(0) }})); \
             for (let key = 0; key < 40; key++) {{ await paint(); const start = performance.now(); \
               document.execCommand('insertText', false, 'a'); const work = performance.now() - start; \
               await paint(); took.push([performance.now() - start, work]) }} \
             took.sort((a, b) => a[0] - b[0]); const work = took.map(one => one[1]).sort((a, b) => a - b); \
             seen.disconnect(); \
             return [took[20][0], took[37][0], work[20], work[37], changes / 40]"
        );
        let script = format!("return (async () => {{ {script} }})()");
        // The browser compiles the program for good while it first runs.
        visit.ask(&script).await?;
        let found: [f64; 5] = serde_json::from_value(visit.ask(&script).await?)?;
        eprintln!(
            "key to paint: median {:.1} ms, 95 % {:.1} ms; of which the form {:.1} and {:.1} ms; {:.1} changes of the page",
            found[0], found[1], found[2], found[3], found[4]
        );
        // How long it takes depends on the machine; that two hundred steps do not all answer does not.
        ensure!(
            found[4] < 150.0,
            "a key changes the page in {:.1} places",
            found[4]
        );
        Ok(())
    });
}
