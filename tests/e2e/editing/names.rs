//! Long names in the cells of a table: all of each is read, however narrow the cell.

use anyhow::{Result, ensure};
use etabli_tests::browser::{Screen, Theme, Visit, visit};
use serde_json::{Value, json};
use thirtyfour::Key;

use super::{SAVED, adapt, comes_to, item, no_barrier, retype, value_of};

const LONG: &str = "Contreplaqué de peuplier de 3 mm, qualité intérieure, sans nœud ni placage, poncé des deux côtés, plaque de 600 × 400 mm";

/// Names in tables of which a part is not seen.
async fn clipped(visit: &Visit) -> Result<Value> {
    visit
        .ask(
            "return [...document.querySelectorAll('.item-table__cell textarea')]
               .filter(one => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
               .map(one => [one.id, one.scrollHeight, one.clientHeight])",
        )
        .await
}

async fn names(visit: &Visit) -> Result<()> {
    adapt(visit, "disques-de-fractions").await?;
    let first = item(visit, "materials", 1).await?;
    let names = visit.count(".item-table__cell textarea").await?;
    ensure!(names > 6, "{names} names");
    let found = clipped(visit).await?;
    ensure!(found == json!([]), "clipped: {found}");
    retype(visit, &format!("{first}-0"), LONG).await?;
    let found = clipped(visit).await?;
    ensure!(found == json!([]), "clipped: {found}");
    // A name is one line: what is pasted on two is joined, and Enter goes on to the next row.
    let paste = format!(
        "const field = document.getElementById('{first}-0'); field.focus(); field.select(); \
         document.execCommand('insertText', false, 'Carton\\nondulé')"
    );
    visit.ask(&paste).await?;
    comes_to(
        visit,
        &value_of(&format!("{first}-0")),
        json!("Carton ondulé"),
    )
    .await?;
    let field = visit.see(&format!("#{first}-0")).await?;
    field.send_keys(Key::Enter + "").await?;
    let second = item(visit, "materials", 2).await?;
    let there = format!("{second}-0");
    comes_to(visit, "return document.activeElement.id", json!(there)).await?;
    comes_to(
        visit,
        &value_of(&format!("{first}-0")),
        json!("Carton ondulé"),
    )
    .await?;
    visit.see(SAVED).await?;
    let bring =
        "document.querySelector('#section-materials').scrollIntoView({behavior: 'instant'})";
    visit.ask(bring).await?;
    visit.screenshot("form-names").await?;
    no_barrier(visit, "long names").await
}

#[test]
fn long_names_in_tables_are_read_whole() {
    visit("names", Screen::Desk, Theme::Light, async |visit| {
        names(visit).await
    });
    visit("names-phone", Screen::Phone, Theme::Dark, async |visit| {
        names(visit).await
    });
}
