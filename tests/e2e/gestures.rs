//! What a teacher's hands do in the app, in words that the journeys share.

use anyhow::{Context, Result, bail, ensure};
use etabli_tests::browser::{PATIENCE, Visit};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::{env, fs, process};
use thirtyfour::{By, Key};

pub(super) const SAVED: &str = ".saved-state--saved";
pub(super) const STEPS: &str =
    "#section-steps > .form-section__body > .list-rows > .list-editor > li";

/// Opens a remix of a project in the editor.
pub(super) async fn adapt(visit: &Visit, project: &str) -> Result<()> {
    visit.open(&format!("/projets/{project}")).await?;
    visit
        .press(".project-actions .button--primary, .button--primary")
        .await?;
    visit.see("#presentation-0").await?;
    Ok(())
}

/// Waits until a script gives a value.
pub(super) async fn comes_to(visit: &Visit, script: &str, expected: Value) -> Result<()> {
    visit
        .until(script, PATIENCE, async || {
            let found = visit.ask(script).await?;
            ensure!(found == expected, "it is {found}, not {expected}");
            Ok(())
        })
        .await
}

/// Every remix of this browser, as it is kept.
const REMIXES: &str = "return new Promise((resolve, reject) => {
  const opening = indexedDB.open('etabli');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const all = opening.result.transaction('remixes').objectStore('remixes').getAll();
    all.onsuccess = () => { opening.result.close(); resolve(all.result); };
  };
})";

/// The one remix of this browser.
pub(super) async fn only_remix(visit: &Visit) -> Result<Value> {
    let kept = visit.ask(REMIXES).await?;
    let all = kept.as_array().context("a list")?;
    ensure!(all.len() == 1, "{} remixes", all.len());
    let text = all[0].as_str().context("each is kept as its text")?;
    Ok(serde_json::from_str(text)?)
}

/// The id of the item at a place of a list of cards or of a table, from 1.
pub(super) async fn item(visit: &Visit, list: &str, place: usize) -> Result<String> {
    let script = format!(
        "const all = [...document.querySelectorAll('#body-{list} > .list-rows > * > li, #body-{list} > .list-rows > * > tbody')]; \
         const one = all.at({place} - 1); return one ? one.id : null"
    );
    visit
        .until(&format!("item {place} of {list}"), PATIENCE, async || {
            let id = visit.ask(&script).await?;
            id.as_str().map(str::to_owned).context("it is not there")
        })
        .await
}

pub(super) async fn unfold(visit: &Visit, item: &str) -> Result<()> {
    press_at(visit, &format!("#{item}-toggle")).await
}

/// Presses an element, brought away from the bars at the top first.
pub(super) async fn press_at(visit: &Visit, css: &str) -> Result<()> {
    let script = format!(
        "document.querySelector(\"{css}\").scrollIntoView({{block: 'center', behavior: 'instant'}})"
    );
    visit
        .until(css, PATIENCE, async || {
            let element = visit.driver().find(By::Css(css)).await?;
            visit.ask(&script).await?;
            Ok(element.click().await?)
        })
        .await
}

/// Replaces what stands in a field as a person does.
pub(super) async fn retype(visit: &Visit, id: &str, text: &str) -> Result<()> {
    let field = visit.see(&format!("[id='{id}']")).await?;
    field.scroll_into_view().await?;
    field.send_keys(Key::Control + "a").await?;
    Ok(field.send_keys(text).await?)
}

pub(super) async fn choose(visit: &Visit, id: &str, value: &str) -> Result<()> {
    let option = format!("[id='{id}'] option[value='{value}']");
    let script = format!(
        "const one = document.getElementById('{id}'); one.scrollIntoView({{block: 'center'}}); one.value = '{value}'; \
         one.dispatchEvent(new Event('change', {{bubbles: true}}))"
    );
    visit
        .until(&option, PATIENCE, async || {
            ensure!(
                visit.count(&option).await? == 1,
                "the choice is not offered"
            );
            Ok(())
        })
        .await?;
    visit.ask(&script).await?;
    Ok(())
}

pub(super) fn value_of(id: &str) -> String {
    format!("return document.getElementById('{id}')?.value ?? null")
}

/// Titles of the steps, in order.
pub(super) const TITLES: &str = "return [...document.querySelectorAll('#body-steps > .list-rows > .list-editor > li > .list-editor__head .list-editor__toggle')].map(one => one.textContent.trim())";

pub(super) async fn titles(visit: &Visit) -> Result<Vec<String>> {
    Ok(serde_json::from_value(visit.ask(TITLES).await?)?)
}

pub(super) async fn titles_come_to(visit: &Visit, expected: &[String]) -> Result<()> {
    comes_to(visit, TITLES, json!(expected)).await
}

pub(super) async fn no_barrier(visit: &Visit, state: &str) -> Result<()> {
    let barriers = visit.barriers().await?;
    ensure!(barriers.is_empty(), "{state}: {}", barriers.join("\n"));
    Ok(())
}

/// The middle of an element in the window, after it was brought there.
pub(super) async fn middle(visit: &Visit, css: &str) -> Result<(f64, f64)> {
    let script = format!(
        "const box = document.querySelector(\"{css}\").getBoundingClientRect(); \
         return [box.x + box.width / 2, box.y + box.height / 2]"
    );
    let found: (f64, f64) = serde_json::from_value(visit.ask(&script).await?)?;
    Ok(found)
}

pub(super) async fn mouse(visit: &Visit, kind: &str, (x, y): (f64, f64)) -> Result<()> {
    let buttons = i32::from(kind != "mouseReleased");
    let event = json!({"type": kind, "x": x, "y": y, "button": "left", "buttons": buttons, "clickCount": 1});
    visit.devtools("Input.dispatchMouseEvent", event).await?;
    Ok(())
}

pub(super) async fn finger(visit: &Visit, kind: &str, (x, y): (f64, f64)) -> Result<()> {
    let points = if kind == "touchEnd" {
        json!([])
    } else {
        json!([{"x": x, "y": y}])
    };
    let event = json!({"type": kind, "touchPoints": points});
    visit.devtools("Input.dispatchTouchEvent", event).await?;
    Ok(())
}

/// Presses the button with these words inside an element.
pub(super) async fn press_words(visit: &Visit, inside: &str, words: &str) -> Result<()> {
    let script = format!(
        "const all = [...document.querySelectorAll(\"{inside} button\")]; \
         const one = all.find(one => one.textContent.trim() === '{words}'); \
         if (one) {{ one.scrollIntoView({{block: 'center'}}); one.focus(); one.click() }} return Boolean(one)"
    );
    ensure!(
        visit.ask(&script).await? == json!(true),
        "no button « {words} »"
    );
    Ok(())
}

/// Presses the first button, link or label with these words that can be seen.
pub(super) async fn press_seen(visit: &Visit, words: &str) -> Result<()> {
    let path = format!(
        "//*[self::a or self::button or self::label][contains(normalize-space(.), \"{words}\")]"
    );
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

/// The text of the first element, as it is seen, its narrow and fixed spaces as plain ones.
pub(super) async fn words_of(visit: &Visit, css: &str) -> Result<String> {
    let text = visit.see(css).await?.text().await?;
    Ok(text.replace(['\u{a0}', '\u{202f}'], " "))
}

/// Waits until an element says some words.
pub(super) async fn says(visit: &Visit, css: &str, words: &str) -> Result<()> {
    visit
        .until(words, PATIENCE, async || {
            let said = words_of(visit, css).await?;
            ensure!(said.contains(words), "it says {said}");
            Ok(())
        })
        .await
}

/// Waits until there are so many of something.
pub(super) async fn count_is(visit: &Visit, css: &str, expected: usize) -> Result<()> {
    visit
        .until(&format!("{expected} × {css}"), PATIENCE, async || {
            let count = visit.count(css).await?;
            ensure!(count == expected, "there are {count}");
            Ok(())
        })
        .await
}

/// Hands files to a file field, which is not seen: its label is.
pub(super) async fn choose_files(visit: &Visit, field: &str, files: &[PathBuf]) -> Result<()> {
    let field = visit
        .until(field, PATIENCE, async || {
            Ok(visit.driver().find(By::Css(field)).await?)
        })
        .await?;
    let paths: Option<Vec<&str>> = files.iter().map(|path| path.to_str()).collect();
    let paths = paths.context("plain paths")?;
    Ok(field.send_keys(paths.join("\n")).await?)
}

/// A folder of files to hand over, gone with the test.
pub(super) struct Folder(pub(super) PathBuf);

impl Folder {
    pub(super) fn new(name: &str) -> Result<Self> {
        let path = env::temp_dir().join(format!("etabli-hands-{}-{name}", process::id()));
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    pub(super) fn file(&self, name: &str, bytes: &[u8]) -> Result<PathBuf> {
        let path = self.0.join(name);
        fs::write(&path, bytes)?;
        Ok(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // Left behind, it does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}
