//! The form: everything in a project can be edited, with the mouse, the finger and the keyboard.

mod lists;
mod texts;

use anyhow::{Context, Result, ensure};
use etabli_tests::browser::{PATIENCE, Visit};
use serde_json::{Value, json};
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
