//! One edit of every kind the form knows, and where each is found again.

use crate::gestures::{
    Folder, STEPS, choose, choose_files, comes_to, count_is, item, middle, mouse, no_barrier,
    press_at, retype, says, titles, titles_come_to, unfold, value_of,
};
use crate::pictures::HELD;
use anyhow::{Context, Result};
use etabli_tests::browser::Visit;
use serde_json::json;
use thirtyfour::Key;

pub(super) const TITLE: &str = "Parts de tarte du CE2 B";
/// Ids of the first and the fifth step of the original.
pub(super) const FIRST: &str = "D3EXTY0V";
pub(super) const FIFTH: &str = "C4VHYM5Y";
/// Some of what the form says has changed.
pub(super) const DIFFERENCES: [&str; 4] = [TITLE, "Colle à bois", "Ponce encore", "trois"];

const PICTURE_WORDS: &str = "Un rectangle vert, la pièce vue de face.";
const SPLIT: &str = "Prends la cale. Ponce les bords.";
/// The steps after all edits.
const TITLES: [&str; 9] = [
    "Essaie sur une chute",
    "Ponce encore",
    "Grave puis découpe la plaque",
    "Mesure ta plaque",
    "Sors les parts",
    "Sors les petites parts",
    "Ponce les bords",
    "Reconstitue les six disques",
    "Un jeu par élève",
];

/// Edits something of every kind.
pub(super) async fn every_kind(visit: &Visit, folder: &Folder) -> Result<()> {
    fields(visit).await?;
    tables(visit).await?;
    steps(visit).await?;
    added(visit, folder).await?;
    class_and_name(visit).await
}

/// A text, a number, a choice, an amount, a date, and a list of the vocabulary.
async fn fields(visit: &Visit) -> Result<()> {
    retype(visit, "presentation-0", TITLE).await?;
    retype(visit, "presentation-4", "fractions, tarte").await?;
    retype(visit, "effort-3", "15").await?;
    retype(visit, "effort-4", "1,8").await?;
    choose(visit, "effort-6", "CHF").await?;
    choose(visit, "class-2", "adult").await?;
    press_at(visit, "label[for='class-0-grade-2']").await?;
    let ticked = "return document.getElementById('class-0-grade-2').checked";
    comes_to(visit, ticked, json!(false)).await
}

/// Materials, parts and tools in their tables, and the settings of a machine.
async fn tables(visit: &Visit) -> Result<()> {
    let material = item(visit, "materials", 1).await?;
    retype(visit, &format!("{material}-1"), "3,75").await?;
    press_at(visit, "#materials-add").await?;
    let added = item(visit, "materials", 4).await?;
    retype(visit, &format!("{added}-0"), "Colle à bois").await?;
    retype(visit, &format!("{added}-1"), "2").await?;
    let part = item(visit, "parts", 2).await?;
    retype(visit, &format!("{part}-2"), "4").await?;
    let tool = item(visit, "tools", 1).await?;
    retype(visit, &format!("{tool}-0"), "Réglet de 200 mm").await?;
    let machine = item(visit, "machines", 1).await?;
    unfold(visit, &machine).await?;
    retype(visit, &format!("{machine}-4-power_percent"), "62,5").await?;
    // A setting is written when its field is left.
    press_at(visit, "#presentation-0").await
}

/// Steps: marked, cut, joined, copied, deleted, moved by keys and by the mouse.
async fn steps(visit: &Visit) -> Result<()> {
    let first = item(visit, "steps", 1).await?;
    unfold(visit, &first).await?;
    let text = format!("{first}-1");
    retype(visit, &text, "Mesure ta plaque en trois endroits.").await?;
    let select = format!(
        "const field = document.getElementById('{text}'); field.focus(); field.setSelectionRange(20, 25)"
    );
    visit.ask(&select).await?;
    let field = visit.see(&format!("#{text}")).await?;
    field.send_keys(Key::Control + "b").await?;
    comes_to(visit, &value_of(&text), json!(super::OURS)).await?;

    let second = item(visit, "steps", 2).await?;
    unfold(visit, &second).await?;
    let text = format!("{second}-1");
    retype(visit, &text, SPLIT).await?;
    let cursor = format!(
        "const field = document.getElementById('{text}'); field.focus(); field.setSelectionRange(15, 15)"
    );
    visit.ask(&cursor).await?;
    press_at(visit, &format!("#{second}-split")).await?;
    comes_to(visit, &value_of(&text), json!("Prends la cale.")).await?;
    let cut = item(visit, "steps", 3).await?;
    comes_to(
        visit,
        &value_of(&format!("{cut}-1")),
        json!("Ponce les bords."),
    )
    .await?;
    retype(visit, &format!("{cut}-0"), "Ponce encore").await?;

    let sixth = item(visit, "steps", 7).await?;
    unfold(visit, &sixth).await?;
    press_at(visit, &format!("#{sixth}-join")).await?;
    count_is(visit, STEPS, 8).await?;

    let fourth = item(visit, "steps", 5).await?;
    unfold(visit, &fourth).await?;
    press_at(visit, &format!("#{fourth}-copy")).await?;
    count_is(visit, STEPS, 9).await?;
    let copy = item(visit, "steps", 6).await?;
    if visit.count(&format!("[id='{copy}-0']")).await? == 0 {
        unfold(visit, &copy).await?;
    }
    retype(visit, &format!("{copy}-0"), "Sors les petites parts").await?;

    let last = item(visit, "steps", 9).await?;
    press_at(visit, &format!("#{last}-delete")).await?;
    count_is(visit, STEPS, 8).await?;
    press_at(visit, "#steps-add").await?;
    let new = item(visit, "steps", 9).await?;
    retype(visit, &format!("{new}-0"), "Un jeu par élève").await?;

    // Alt and an arrow, from a field of the step.
    let field = visit.see(&format!("#{first}-0")).await?;
    field.send_keys(Key::Alt + Key::Down).await?;
    let mut moved = TITLES.map(str::to_owned).to_vec();
    let ours = moved.remove(3);
    moved.insert(1, ours);
    titles_come_to(visit, &moved).await?;
    for one in [&first, &second, &cut] {
        unfold(visit, one).await?;
    }
    drag_below(visit, &first, "Grave puis découpe la plaque").await?;
    titles_come_to(visit, &TITLES.map(str::to_owned)).await?;
    no_barrier(visit, "the steps after all moves").await
}

/// Drags a step by its handle below the one with this title.
async fn drag_below(visit: &Visit, step: &str, title: &str) -> Result<()> {
    let place = titles(visit).await?.iter().position(|one| one == title);
    let target = item(visit, "steps", place.context("no such step")? + 1).await?;
    let bring = format!(
        "document.getElementById('{step}').scrollIntoView({{block: 'center', behavior: 'instant'}})"
    );
    visit.ask(&bring).await?;
    let from = middle(visit, &format!("#{step} .list-editor__handle")).await?;
    let to = middle(visit, &format!("#{target} .list-editor__handle")).await?;
    mouse(visit, "mousePressed", from).await?;
    mouse(visit, "mouseMoved", to).await?;
    mouse(visit, "mouseMoved", (to.0, to.1 + 12.0)).await?;
    visit.see(".list-editor__item--target-before").await?;
    mouse(visit, "mouseReleased", (to.0, to.1 + 12.0)).await
}

/// A picture that is dropped and described, and a file.
async fn added(visit: &Visit, folder: &Folder) -> Result<()> {
    let (pictures, files) = ("#section-images .media-row", "#section-files .media-row");
    let before = [visit.count(pictures).await?, visit.count(files).await?];
    let drop = "document.querySelector('#section-images').dispatchEvent(\
        new DragEvent('drop', { dataTransfer: held, bubbles: true, cancelable: true }))";
    visit.ask(&format!("{HELD}{drop}")).await?;
    count_is(visit, pictures, before[0] + 1).await?;
    let words = format!("images-{}-0", last_picture(visit).await?);
    comes_to(visit, "return document.activeElement.id", json!(words)).await?;
    retype(visit, &words, PICTURE_WORDS).await?;
    let model = folder.file("pion (élève).stl", b"solid pion\nendsolid\n")?;
    choose_files(visit, "#files-choose", &[model]).await?;
    count_is(visit, files, before[1] + 1).await
}

async fn last_picture(visit: &Visit) -> Result<String> {
    let id =
        "return [...document.querySelectorAll('#section-images textarea')].at(-1).id.split('-')[1]";
    let id = visit.ask(id).await?;
    Ok(id.as_str().context("an id")?.to_owned())
}

/// The class, and who signs.
async fn class_and_name(visit: &Visit) -> Result<()> {
    retype(visit, "class-plan-pupils", "30").await?;
    retype(visit, "class-plan-group", "5").await?;
    retype(visit, "class-plan-session", "55").await?;
    says(visit, ".class-plan__objects", "6 objets pour 30 élèves").await?;
    retype(visit, "credit-author", "Classe de CE2 B").await?;
    press_at(visit, ".signature button").await?;
    says(visit, ".credit-text", "de Classe de CE2 B").await
}

/// Each edit is found in the form.
pub(super) async fn are_there(visit: &Visit) -> Result<()> {
    titles_come_to(visit, &TITLES.map(str::to_owned)).await?;
    let material = item(visit, "materials", 1).await?;
    let added = item(visit, "materials", 4).await?;
    let part = item(visit, "parts", 2).await?;
    let machine = item(visit, "machines", 1).await?;
    let picture = last_picture(visit).await?;
    let typed = [
        ("presentation-0".to_owned(), TITLE),
        ("effort-3".to_owned(), "15"),
        ("effort-4".to_owned(), "1,8"),
        ("effort-6".to_owned(), "CHF"),
        ("class-2".to_owned(), "adult"),
        (format!("{material}-1"), "3,75"),
        (format!("{added}-0"), "Colle à bois"),
        (format!("{part}-2"), "4"),
        (format!("{machine}-4-power_percent"), "62,5"),
        (format!("steps-{FIRST}-1"), super::OURS),
        (format!("images-{picture}-0"), PICTURE_WORDS),
        ("class-plan-pupils".to_owned(), "30"),
        ("class-plan-group".to_owned(), "5"),
    ];
    for (id, text) in typed {
        comes_to(visit, &value_of(&id), json!(text)).await?;
    }
    let ticked = "return document.getElementById('class-0-grade-2').checked";
    comes_to(visit, ticked, json!(false)).await?;
    says(visit, "#section-files", "pion-").await?;
    says(visit, ".credit-text", "de Classe de CE2 B").await
}
