//! Lists: steps that are cut, joined and moved, tables filled from the keyboard, all of it on a phone.

use anyhow::{Context, ensure};
use etabli_tests::browser::{Screen, Theme, visit};
use serde_json::json;
use thirtyfour::{By, Key};

use super::{
    SAVED, STEPS, adapt, choose, comes_to, finger, item, middle, mouse, no_barrier, press_at,
    press_words, retype, titles, titles_come_to, unfold, value_of,
};

#[test]
fn steps_are_cut_joined_copied_and_moved_each_in_one_step_of_undo() {
    visit("steps", Screen::Desk, Theme::Light, async |visit| {
        adapt(visit, "disques-de-fractions").await?;
        let first = item(visit, "steps", 1).await?;
        unfold(visit, &first).await?;
        let before = titles(visit).await?;
        let text = format!("{first}-1");
        retype(visit, &text, "Prends la cale. Ponce les bords.").await?;
        let cursor = format!(
            "const field = document.getElementById('{text}'); field.focus(); field.setSelectionRange(15, 15)"
        );
        visit.ask(&cursor).await?;
        press_words(visit, &format!("#{first}"), "Couper l’étape ici").await?;
        comes_to(visit, &value_of(&text), json!("Prends la cale.")).await?;
        let second = item(visit, "steps", 2).await?;
        comes_to(
            visit,
            &value_of(&format!("{second}-1")),
            json!("Ponce les bords."),
        )
        .await?;
        comes_to(
            visit,
            "return document.activeElement.id",
            json!(format!("{second}-0")),
        )
        .await?;
        ensure!(titles(visit).await?.len() == before.len() + 1);
        press_words(visit, &format!("#{first}"), "Réunir avec l’étape suivante").await?;
        comes_to(
            visit,
            &value_of(&text),
            json!("Prends la cale.\n\nPonce les bords."),
        )
        .await?;
        titles_come_to(visit, &before).await?;
        visit.press("#editor-undo").await?;
        ensure!(
            titles(visit).await?.len() == before.len() + 1,
            "undo of a join"
        );
        visit.press("#editor-undo").await?;
        titles_come_to(visit, &before).await?;
        comes_to(
            visit,
            &value_of(&text),
            json!("Prends la cale. Ponce les bords."),
        )
        .await?;
        press_words(visit, &format!("#{first}"), "Dupliquer").await?;
        let mut copied = before.clone();
        copied.insert(1, before[0].clone());
        titles_come_to(visit, &copied).await?;
        visit.press("#editor-undo").await?;
        // The keyboard: Alt and an arrow, from a field of the step.
        visit
            .see(&format!("#{first}-0"))
            .await?
            .send_keys(Key::Alt + Key::Down)
            .await?;
        let mut moved = before.clone();
        moved.swap(0, 1);
        titles_come_to(visit, &moved).await?;
        comes_to(
            visit,
            "return document.activeElement.id",
            json!(format!("{first}-0")),
        )
        .await?;
        press_at(visit, &format!("#{first}-up")).await?;
        titles_come_to(visit, &before).await?;
        // The mouse, with a line where it would land.
        unfold(visit, &first).await?;
        let third = item(visit, "steps", 3).await?;
        visit
            .ask(&format!(
                "document.getElementById('{first}').scrollIntoView({{block: 'center'}})"
            ))
            .await?;
        let from = middle(visit, &format!("#{first} .list-editor__handle")).await?;
        let to = middle(visit, &format!("#{third} .list-editor__handle")).await?;
        mouse(visit, "mousePressed", from).await?;
        mouse(visit, "mouseMoved", (to.0, to.1)).await?;
        mouse(visit, "mouseMoved", (to.0, to.1 + 12.0)).await?;
        visit.see(".list-editor__item--target-before").await?;
        visit.screenshot("form-drag").await?;
        mouse(visit, "mouseReleased", (to.0, to.1 + 12.0)).await?;
        let mut dragged = before.clone();
        let one = dragged.remove(0);
        dragged.insert(2, one);
        titles_come_to(visit, &dragged).await?;
        visit.press("#editor-undo").await?;
        titles_come_to(visit, &before).await?;
        // Escape puts it back.
        let from = middle(visit, &format!("#{first} .list-editor__handle")).await?;
        mouse(visit, "mousePressed", from).await?;
        mouse(visit, "mouseMoved", (from.0, from.1 + 150.0)).await?;
        visit.see(".list-editor__item--dragged").await?;
        visit
            .driver()
            .find(By::Css("body"))
            .await?
            .send_keys(Key::Escape + "")
            .await?;
        mouse(visit, "mouseReleased", (from.0, from.1 + 150.0)).await?;
        titles_come_to(visit, &before).await?;
        no_barrier(visit, "after all moves").await
    });
}

#[test]
fn the_form_fits_a_phone() {
    visit("phone", Screen::Phone, Theme::Light, async |visit| {
        adapt(visit, "disques-de-fractions").await?;
        visit.see(SAVED).await?;
        visit.screenshot("form-phone-top").await?;
        let bar = "return document.querySelector('.editor-bar').getBoundingClientRect().height";
        let height = visit.ask(bar).await?.as_f64().context("a height")?;
        ensure!(height < 64.0, "the bar is {height} px high");
        choose(visit, "editor-section", "materials").await?;
        visit.see("#section-materials .item-table__item").await?;
        comes_to(
            visit,
            "return document.activeElement.id",
            json!("heading-materials"),
        )
        .await?;
        visit.screenshot("form-phone-materials").await?;
        no_barrier(visit, "materials on a phone").await?;
        choose(visit, "editor-section", "steps").await?;
        let first = item(visit, "steps", 1).await?;
        let before = titles(visit).await?;
        visit
            .ask(&format!(
                "document.getElementById('{first}').scrollIntoView({{block: 'center'}})"
            ))
            .await?;
        let from = middle(visit, &format!("#{first} .list-editor__handle")).await?;
        let second = item(visit, "steps", 2).await?;
        let to = middle(visit, &format!("#{second} .list-editor__handle")).await?;
        finger(visit, "touchStart", from).await?;
        finger(visit, "touchMove", (to.0, to.1)).await?;
        finger(visit, "touchMove", (to.0, to.1 + 16.0)).await?;
        visit.see(".list-editor__item--dragged").await?;
        finger(visit, "touchEnd", to).await?;
        let mut moved = before;
        moved.swap(0, 1);
        titles_come_to(visit, &moved).await?;
        unfold(visit, &first).await?;
        visit.screenshot("form-phone-step").await?;
        visit
            .see(&format!("{STEPS}:nth-child(2) .rich-area__text"))
            .await?;
        no_barrier(visit, "a step on a phone").await
    });
}

#[test]
fn rows_of_a_table_are_filled_from_the_keyboard() {
    visit("table", Screen::Desk, Theme::Dark, async |visit| {
        adapt(visit, "disques-de-fractions").await?;
        let rows = "return document.querySelectorAll('#section-materials tbody').length";
        let count = visit.ask(rows).await?.as_u64().context("a count")? as usize;
        let (first, last) = (
            item(visit, "materials", 1).await?,
            item(visit, "materials", count).await?,
        );
        visit
            .ask("document.getElementById('section-materials').scrollIntoView()")
            .await?;
        let field = visit.see(&format!("#{last}-1")).await?;
        field.send_keys(Key::Enter + "").await?;
        comes_to(visit, rows, json!(count + 1)).await?;
        let added = item(visit, "materials", count + 1).await?;
        comes_to(
            visit,
            "return document.activeElement.id",
            json!(format!("{added}-0")),
        )
        .await?;
        let field = visit.see(&format!("#{added}-0")).await?;
        field.send_keys("Colle à bois").await?;
        field.send_keys(Key::Up + "").await?;
        comes_to(
            visit,
            "return document.activeElement.id",
            json!(format!("{last}-0")),
        )
        .await?;
        visit.screenshot("form-table").await?;
        no_barrier(visit, "the table").await?;
        press_at(visit, &format!("#{added}-delete")).await?;
        comes_to(visit, rows, json!(count)).await?;
        visit.read("Supprimé. Le bouton Annuler").await?;
        comes_to(
            visit,
            "return document.activeElement.id",
            json!("editor-undo"),
        )
        .await?;
        visit.press("#editor-undo").await?;
        comes_to(
            visit,
            &value_of(&format!("{added}-0")),
            json!("Colle à bois"),
        )
        .await?;
        unfold(visit, &first).await?;
        visit.screenshot("form-table-more").await?;
        no_barrier(visit, "the rest of a row").await
    });
}
