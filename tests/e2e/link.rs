//! A remix goes to a colleague in an address: no file, no host, no account.

use crate::gestures::{SAVED, adapt, comes_to, no_barrier, only_remix, retype, value_of};
use anyhow::{Context, Result, ensure};
use etabli_tests::browser::{PATIENCE, Screen, TYPESETTING, Theme, Visit, visit, visit_site};
use serde_json::{Value, json};
use std::cell::OnceCell;
use std::fs;
use std::path::Path;

const PROJECT: &str = "disques-de-fractions";
const FILE: &str = "data/projects/disques-de-fractions/project.json";
const TITLE_FIELD: &str = "presentation-0";
const TITLE: &str = "Disques pour la classe de Zoé";
const PAGE: &str = "/etabli/importer";
const ADDRESS: &str = "return document.querySelector('#share-link-address')?.value ?? null";

/// Adapts a project, gives it a title of its own, and makes its link: what stands behind the host's name.
async fn send(visit: &Visit) -> Result<String> {
    adapt(visit, PROJECT).await?;
    retype(visit, TITLE_FIELD, TITLE).await?;
    visit.see(SAVED).await?;
    visit.press("#editor-export").await?;
    no_barrier(visit, "what can be sent").await?;
    visit.press("#share-link").await?;
    let address = visit
        .until("the link", PATIENCE, async || {
            let address = visit.ask(ADDRESS).await?;
            Ok(address.as_str().context("no link yet")?.to_owned())
        })
        .await?;
    let (host, _) = address
        .split_once(PAGE)
        .context("it leads to the import page")?;
    Ok(address[host.len()..].to_owned())
}

async fn keep(visit: &Visit) -> Result<()> {
    visit
        .press(".import-review__actions .button--primary")
        .await?;
    comes_to(visit, &value_of(TITLE_FIELD), json!(TITLE)).await
}

#[test]
fn a_remix_opens_from_its_link_in_a_browser_that_never_saw_it_and_is_printed_there() {
    let sent = OnceCell::new();
    visit("link-sent", Screen::Desk, Theme::Light, async |visit| {
        let link = send(visit).await?;
        ensure!(link.len() < 600, "{} signs for a title", link.len());
        visit.see(".share-link__code img").await?;
        no_barrier(visit, "a link").await?;
        visit.screenshot("link-made").await?;
        visit.press("#share-link-copy").await?;
        visit
            .read("Ctrl+C")
            .await
            .or(visit.read("Le lien est copié").await)?;
        visit.driver().refresh().await?;
        visit.see(SAVED).await?;
        let mut told = only_remix(visit).await?;
        // What was typed last still stands in the journal beside it.
        told["project"]["title"] = json!(TITLE);
        ensure!(sent.set((link, told)).is_ok(), "sent once");
        Ok(())
    });
    let (link, told) = sent.get().expect("it was sent");
    visit("link-received", Screen::Phone, Theme::Dark, async |visit| {
        visit.open(link).await?;
        visit.read("Voici ce qui a été compris").await?;
        no_barrier(visit, "a link that was understood").await?;
        visit.screenshot("link-received").await?;
        keep(visit).await?;
        visit.see(SAVED).await?;
        let remix = only_remix(visit).await?;
        for part in ["base", "project", "origin", "class"] {
            ensure!(
                remix[part] == told[part],
                "{part}: {} is not {}",
                remix[part],
                told[part]
            );
        }
        let editor = visit.driver().current_url().await?.path().to_owned();
        visit.open(&format!("{editor}/fiche")).await?;
        visit
            .until("the sheet's pages", TYPESETTING, async || {
                let pages = visit.count(".sheet-page img").await?;
                ensure!(pages > 0, "no page is drawn");
                Ok(())
            })
            .await
    });
    visit_site("link-newer", improve, async |visit| {
        visit.open(link).await?;
        visit
            .read("L’original a changé depuis l’envoi de ce lien")
            .await?;
        visit.read("1 point est à décider").await?;
        no_barrier(visit, "a link whose original moved on").await?;
        visit.screenshot("link-newer").await?;
        keep(visit).await?;
        visit.see(".conflict").await.map(drop)
    });
}

/// The original has another title, and one step more detailed.
fn improve(site: &Path) -> Result<()> {
    let file = site.join(FILE);
    let mut whole: Value = serde_json::from_str(&fs::read_to_string(&file)?)?;
    whole["version"] = json!("1.1.0");
    whole["title"] = json!("Disques de fractions, deuxième édition");
    whole["steps"][0]["text"] = json!("Mesure la plaque avec un réglet.");
    Ok(fs::write(&file, serde_json::to_string_pretty(&whole)?)?)
}

#[test]
fn a_link_that_was_cut_or_is_hostile_is_refused_in_words() {
    let sent = OnceCell::new();
    visit("link-to-cut", Screen::Desk, Theme::Light, async |visit| {
        let link = send(visit).await?;
        ensure!(sent.set(link).is_ok(), "sent once");
        Ok(())
    });
    let link = sent.get().expect("it was sent");
    visit("link-cut", Screen::Phone, Theme::Light, async |visit| {
        let cut = &link[..link.len() - 7];
        let swollen = format!("{PAGE}#e{}", "A".repeat(300_000));
        for (address, words) in [
            (cut, "Il manque un morceau de l’adresse"),
            (swollen.as_str(), "contient plus que ce qui s’ouvre ici"),
            (
                "/etabli/importer#eAAAAAAAAAA",
                "Il manque un morceau de l’adresse",
            ),
        ] {
            // The same page with another fragment would not be loaded anew.
            visit.open("/etabli").await?;
            visit.open(address).await?;
            visit.read("Ce lien ne s’ouvre pas").await?;
            visit.read(words).await?;
            no_barrier(visit, words).await?;
        }
        visit.screenshot("link-cut").await?;
        // What was pasted with words around it, over two lines, is the same link.
        let address = format!("https://galerie.example{link}");
        let (first, second) = address.split_at(address.len() - 9);
        let pasted = json!(format!("Bonjour,\nvoici :\n{first}\n{second}"));
        visit
            .ask(&format!(
                "const field = document.querySelector('#import-text'); field.value = {pasted}; \
                 field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
            ))
            .await?;
        visit.press(".import__paste .button").await?;
        visit.read("Voici ce qui a été compris").await
    });
}
