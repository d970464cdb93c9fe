//! The whole life of a remix: every kind of field edited, the browser killed, undone and made again, compared, improved by its
//! original with one disagreement that keeps both, sent as an archive, and the same remix again in a browser that never saw it.

mod edits;
mod sent;

use crate::gestures::{
    Folder, SAVED, adapt, choose_files, count_is, no_barrier, press_seen, says, words_of,
};
use anyhow::{Context, Result, ensure};
use etabli_tests::browser::{PATIENCE, Visit, visit_site_killed};
use serde_json::{Value, json};
use std::cell::OnceCell;
use std::fs;
use std::path::{Path, PathBuf};

const PROJECT: &str = "disques-de-fractions";
const OURS: &str = "Mesure ta plaque en **trois** endroits.";
const THEIRS: &str = "Mesure la plaque avec un réglet.";
const BETTER_SUMMARY: &str = "Des disques pour comparer, améliorés.";

/// Changes the original as its authors would: two improvements, and one place the remix changed too.
fn improve(site: &Path) -> Result<()> {
    let file = site.join(format!("data/projects/{PROJECT}/project.json"));
    let mut whole: Value = serde_json::from_str(&fs::read_to_string(&file)?)?;
    whole["version"] = json!("1.1.0");
    whole["summary"] = json!(BETTER_SUMMARY);
    whole["steps"][0]["text"] = json!(THEIRS);
    whole["steps"][4]["minutes"] = json!(15);
    Ok(fs::write(&file, serde_json::to_string_pretty(&whole)?)?)
}

/// Every field of the form, in the order of the page: its name and what it holds.
type Form = Vec<(String, Value)>;

/// The fields that are in the page: an item that is folded has none.
async fn seen(visit: &Visit) -> Result<Form> {
    const FIELDS: &str =
        "return [...document.querySelectorAll('.editor-form :is(input, textarea, select)')]
        .filter(field => field.id && field.type !== 'file')
        .map(field => [field.id, field.type === 'checkbox' ? field.checked : field.value])";
    visit.see("#presentation-0").await?;
    Ok(serde_json::from_value(visit.ask(FIELDS).await?)?)
}

/// The whole form, every section and item unfolded.
async fn form(visit: &Visit) -> Result<Form> {
    const UNFOLD: &str = "const folded = [...document.querySelectorAll(
          '.editor-form :is(.form-section__toggle, .list-editor__toggle, .item-table__unfold)[aria-expanded=false]')];
        folded.forEach(one => one.click());
        return folded.length";
    visit.see("#presentation-0").await?;
    visit
        .until("everything unfolded", PATIENCE, async || {
            let folded = visit.ask(UNFOLD).await?;
            ensure!(folded == json!(0), "{folded} were folded");
            Ok(())
        })
        .await?;
    seen(visit).await
}

/// Says which field is not as it was.
fn is_same(found: &Form, expected: &Form) -> Result<()> {
    let mut both = expected.iter().zip(found);
    let other = both.find(|(one, other)| one != other);
    ensure!(other.is_none(), "expected and found: {other:?}");
    let (found, expected) = (found.len(), expected.len());
    ensure!(found == expected, "{found} fields, not {expected}");
    Ok(())
}

/// Waits until the whole form is as it was.
async fn form_is(visit: &Visit, expected: &Form) -> Result<()> {
    visit
        .until("the same form", PATIENCE, async || {
            is_same(&form(visit).await?, expected)
        })
        .await
}

/// Takes the last edits back one by one, and makes them again: the form goes the same way back.
async fn undo_and_redo(visit: &Visit) -> Result<()> {
    const TIMES: usize = 6;
    let mut past = vec![seen(visit).await?];
    for _ in 0..TIMES {
        visit.press("#editor-undo").await?;
        let last = past.last().context("at least one")?;
        let before = visit
            .until("another form", PATIENCE, async || {
                let found = seen(visit).await?;
                ensure!(found != *last, "it is the same");
                Ok(found)
            })
            .await?;
        past.push(before);
    }
    for expected in past.iter().rev().skip(1) {
        visit.press("#editor-undo + button").await?;
        visit
            .until("made again", PATIENCE, async || {
                is_same(&seen(visit).await?, expected)
            })
            .await?;
    }
    visit.see(SAVED).await.map(drop)
}

/// The differences, in the editor and side by side.
async fn compare(visit: &Visit, editor: &str) -> Result<()> {
    for said in edits::DIFFERENCES {
        says(visit, "#section-compare", said).await?;
    }
    press_seen(visit, "Ouvrir la comparaison en pleine page").await?;
    visit.see(".pair__line").await?;
    for said in [
        "Disques de fractions",
        edits::TITLE,
        "Colle à bois",
        "Ponce encore",
    ] {
        says(visit, ".pair", said).await?;
    }
    no_barrier(visit, "the remix beside its original").await?;
    visit.screenshot("adapting-compared").await?;
    visit.open(editor).await
}

/// The improvements of the original, and the one disagreement they bring.
async fn update(visit: &Visit) -> Result<()> {
    visit
        .read("L’original a changé depuis votre adaptation")
        .await?;
    press_seen(visit, "Prendre 3 changements").await?;
    visit.read("Un point à décider").await?;
    count_is(visit, ".conflict", 1).await?;
    no_barrier(visit, "one disagreement").await?;
    visit.screenshot("adapting-conflict").await?;
    press_seen(visit, "Les deux").await?;
    press_seen(visit, "Valider ce choix").await?;
    count_is(visit, ".conflict", 0).await?;
    count_is(visit, ".upstream", 0).await?;
    visit.see(SAVED).await.map(drop)
}

/// The form with what the original brought: the summary, the fifth step's time, and both texts of the first.
fn improved(form: &Form) -> Form {
    let mut form = form.clone();
    for (name, value) in &mut form {
        if name == "presentation-1" {
            *value = json!(BETTER_SUMMARY);
        } else if *name == format!("steps-{}-2", edits::FIFTH) {
            *value = json!("15");
        } else if *name == format!("steps-{}-1", edits::FIRST) {
            *value = json!(format!("{OURS}\n\n{THEIRS}"));
        }
    }
    form
}

/// What leaves with the remix beside its fields: who made it after whom, and its family.
async fn credit_and_lineage(visit: &Visit) -> Result<[String; 2]> {
    count_is(visit, ".lineage-panel svg .lineage__board", 3).await?;
    let credit = words_of(visit, ".credit-text").await?;
    let lineage = "return document.querySelector('.lineage-panel').textContent";
    let lineage = visit.ask(lineage).await?;
    Ok([credit, lineage.as_str().context("a text")?.to_owned()])
}

#[test]
fn a_remix_outlives_a_kill_is_undone_compared_improved_sent_and_received_the_same() {
    let folder = Folder::new("adapting").expect("a folder");
    let archive = folder.0.join("envoi.etabli");
    let sent = OnceCell::new();
    let site = OnceCell::<PathBuf>::new();
    let keep = |folder: &Path| {
        let kept = site.set(folder.to_owned());
        kept.ok().context("one site a visit")
    };
    visit_site_killed("adapting", keep, async |visit| {
        adapt(visit, PROJECT).await?;
        edits::every_kind(visit, &folder).await?;
        visit.see(SAVED).await?;
        let editor = visit.driver().current_url().await?.path().to_owned();
        let edited = form(visit).await?;
        visit.screenshot("adapting-edited").await?;

        visit.kill_and_return().await?;
        visit.open(&editor).await?;
        form_is(visit, &edited).await?;
        edits::are_there(visit).await?;
        // Folded again.
        visit.driver().refresh().await?;
        undo_and_redo(visit).await?;
        compare(visit, &editor).await?;

        improve(site.get().context("the site was copied")?)?;
        visit.driver().refresh().await?;
        update(visit).await?;
        let whole = improved(&edited);
        visit.kill_and_return().await?;
        visit.open(&editor).await?;
        form_is(visit, &whole).await?;
        count_is(visit, ".upstream, .conflict", 0).await?;
        let told = credit_and_lineage(visit).await?;
        let bytes = sent::export(visit).await?;
        sent::is_whole(&bytes)?;
        fs::write(&archive, &bytes)?;
        let errors = visit.console_errors().await?;
        ensure!(errors.is_empty(), "{}", errors.join("\n"));
        ensure!(sent.set((whole, told, bytes)).is_ok(), "sent once");
        Ok(())
    });
    let (whole, told, bytes) = sent.get().expect("it was sent");
    visit_site_killed("adapting-received", improve, async |visit| {
        visit.open("/etabli/importer").await?;
        choose_files(visit, "#import-file", std::slice::from_ref(&archive)).await?;
        visit
            .press(".import-review__actions .button--primary")
            .await?;
        form_is(visit, whole).await?;
        let arrived = credit_and_lineage(visit).await?;
        ensure!(arrived == *told, "{arrived:#?} is not {told:#?}");
        // Its base is the original as it stands: there is no news and nothing to decide.
        count_is(visit, ".upstream, .conflict", 0).await?;
        let again = sent::export(visit).await?;
        sent::are_the_same(bytes, &again)?;
        visit.see(SAVED).await.map(drop)
    });
}
