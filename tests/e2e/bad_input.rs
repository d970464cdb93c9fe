//! What a teacher sees when the dataset or the browser does not do its part.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use etabli_tests::browser::{PATIENCE, Screen, Theme, Visit, visit, visit_site};
use etabli_tests::repository::root;
use serde_json::{Value, json};

const PROJECT: &str = "data/projects/disques-de-fractions/project.json";

async fn failure_names(visit: &Visit, words: &[&str]) -> Result<()> {
    visit.open("/").await?;
    visit.read("La galerie n’a pas pu s’ouvrir").await?;
    for word in words {
        visit.read(word).await?;
    }
    visit.read("Réessayer").await?;
    let barriers = visit.barriers().await?;
    ensure!(barriers.is_empty(), "{}", barriers.join("\n"));
    visit.screenshot("gallery-failed").await
}

/// How many projects the dataset lists.
fn published() -> Result<usize> {
    let dataset: Value = serde_json::from_str(&fs::read_to_string(
        root().join("public/data/dataset.json"),
    )?)?;
    dataset["projects"]
        .as_array()
        .map(Vec::len)
        .context("no list of projects")
}

async fn cards(visit: &Visit, expected: usize) -> Result<()> {
    let cards = visit.count(".project-card a").await?;
    ensure!(cards == expected, "{cards} cards, not {expected}");
    Ok(())
}

async fn rest_works(visit: &Visit, words: &[&str]) -> Result<()> {
    visit.open("/").await?;
    visit
        .until("the others", PATIENCE, async || {
            cards(visit, published()? - 1).await
        })
        .await?;
    visit.read("Un projet ne s’affiche pas").await?;
    for word in words {
        visit.read(word).await?;
    }
    visit.screenshot("gallery-one-broken").await
}

#[test]
fn a_dataset_that_cannot_be_reached_is_named() {
    visit_site(
        "unreachable",
        |site| Ok(fs::remove_file(site.join("data/dataset.json"))?),
        async |visit| failure_names(visit, &["dataset.json"]).await,
    );
}

#[test]
fn a_dataset_that_is_not_json_is_named_with_its_line() {
    visit_site(
        "not-json",
        |site| {
            Ok(fs::write(
                site.join("data/dataset.json"),
                "{\n  \"format\": oui\n}",
            )?)
        },
        async |visit| failure_names(visit, &["dataset.json", "ligne 2"]).await,
    );
}

#[test]
fn a_dataset_of_another_version_is_named() {
    visit_site(
        "unknown-version",
        |site| {
            let path = site.join("data/dataset.json");
            let text = fs::read_to_string(&path)?;
            Ok(fs::write(
                path,
                text.replace("etabli-dataset/1", "etabli-dataset/9"),
            )?)
        },
        async |visit| failure_names(visit, &["dataset.json", "etabli-dataset/9"]).await,
    );
}

/// Takes the index away: the browser builds one from what is there.
fn without_index(site: &Path) -> Result<()> {
    Ok(fs::remove_dir_all(site.join("search"))?)
}

fn cut_short(site: &Path) -> Result<()> {
    Ok(fs::write(
        site.join(PROJECT),
        "{ \"format\": \"etabli/1\", ",
    )?)
}

#[test]
fn one_broken_project_leaves_the_others_where_the_host_has_no_index() {
    visit_site(
        "broken-project",
        |site| {
            without_index(site)?;
            cut_short(site)
        },
        async |visit| {
            rest_works(visit, &["disques-de-fractions/project.json"]).await?;
            visit.open("/?q=kalimba").await?;
            visit
                .until("the search of an index built here", PATIENCE, async || {
                    cards(visit, 1).await
                })
                .await
        },
    );
}

#[test]
fn a_project_that_is_damaged_says_so_on_its_page() {
    visit_site("damaged-project", cut_short, async |visit| {
        visit.open("/projets/disques-de-fractions").await?;
        visit.read("Ce projet ne s’ouvre pas").await?;
        visit.read("disques-de-fractions/project.json").await?;
        let barriers = visit.barriers().await?;
        ensure!(barriers.is_empty(), "{}", barriers.join("\n"));
        visit.screenshot("project-damaged").await
    });
}

#[test]
fn one_project_of_the_wrong_shape_is_named_with_its_place() {
    visit_site(
        "wrong-shape",
        |site| {
            let path = site.join(PROJECT);
            let mut project: Value = serde_json::from_str(&fs::read_to_string(&path)?)?;
            project["steps"][1]["minutes"] = json!("vingt");
            without_index(site)?;
            Ok(fs::write(path, project.to_string())?)
        },
        async |visit| rest_works(visit, &["steps[1].minutes"]).await,
    );
}

#[test]
fn a_browser_that_keeps_nothing_says_so_and_offers_the_export() {
    visit(
        "storage-refused",
        Screen::Desk,
        Theme::Light,
        async |visit| {
            let refuse = "IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError') };";
            visit
                .devtools(
                    "Page.addScriptToEvaluateOnNewDocument",
                    json!({ "source": refuse }),
                )
                .await?;
            visit.open("/projets/disques-de-fractions").await?;
            visit.press(".button--primary").await?;
            visit.see("#presentation-0").await?;
            visit
                .read("Ce navigateur ne garde pas vos adaptations")
                .await?;
            visit.screenshot("storage-refused").await?;
            visit.press(".notice .button").await?;
            let path = visit.downloaded("json").await?;
            let kept = fs::read_to_string(path)?;
            ensure!(kept.contains("etabli-remix/1"), "the export is no remix");
            Ok(())
        },
    );
}

#[test]
fn addresses_that_lead_nowhere_lead_back() {
    visit("nowhere", Screen::Phone, Theme::Light, async |visit| {
        for (address, words) in [
            ("/nulle-part", "Cette page n’est pas sur l’établi"),
            ("/projets/tour-eiffel", "Ce projet est introuvable"),
            (
                "/etabli/inconnu",
                "Cette adaptation n’est pas sur cet établi",
            ),
        ] {
            visit.open(address).await?;
            visit.read(words).await?;
            let barriers = visit.barriers().await?;
            ensure!(barriers.is_empty(), "{address}: {}", barriers.join("\n"));
        }
        Ok(())
    });
}

#[test]
fn a_page_that_does_not_come_can_be_asked_for_again() {
    let hidden = RefCell::new(None);
    visit_site(
        "page-not-here",
        |site| {
            let part = part_of_the_app(site, "_print_room.wasm")?;
            let aside = part.with_extension("aside");
            fs::rename(&part, &aside)?;
            hidden.replace(Some((part, aside)));
            Ok(())
        },
        async |visit| {
            visit.open("/projets/disques-de-fractions/fiche").await?;
            visit.read("Cette page n’est pas arrivée").await?;
            let barriers = visit.barriers().await?;
            ensure!(barriers.is_empty(), "{}", barriers.join("\n"));
            visit.screenshot("page-not-here").await?;
            let (part, aside) = hidden.take().context("the site was not spoilt")?;
            fs::rename(aside, part)?;
            visit.press(".page--message .button--primary").await?;
            visit.see(".print-room").await.map(|_| ())
        },
    );
}

#[test]
fn a_browser_without_the_search_shows_the_projects_all_the_same() {
    visit_site(
        "no-search",
        |site| Ok(fs::remove_file(site.join("search-worker_loader.js"))?),
        async |visit| {
            visit.open("/").await?;
            visit
                .until("every project", PATIENCE, async || {
                    cards(visit, published()?).await
                })
                .await?;
            visit.read("La recherche ne répond pas").await?;
            let barriers = visit.barriers().await?;
            ensure!(barriers.is_empty(), "{}", barriers.join("\n"));
            visit.screenshot("gallery-no-search").await
        },
    );
}

/// The file of a page that is downloaded when it is opened.
fn part_of_the_app(site: &Path, end: &str) -> Result<PathBuf> {
    for entry in fs::read_dir(site)? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(end) {
            return Ok(path);
        }
    }
    bail!("dist/ holds no file that ends in {end}")
}
