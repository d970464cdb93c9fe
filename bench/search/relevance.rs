//! Judged queries through the engines beside ours: how near the top the right project stands.
//!
//! The file is what `cargo run -p etabli-search --example relevance_corpus` prints: the projects, the same as documents with
//! what the vocabulary calls their facets, and queries with the ids that were judged relevant. Ours reads the projects, the
//! others the documents. Figures are mean reciprocal ranks among the first five.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use etabli_model::{Project, project_from_value};
use etabli_search::Index;
use etabli_tests::browser::{Isolation, visit_folder};
use serde_json::{Value, json};
use xtask::report::say;

use crate::corpus::{DOCUMENTS, vocabulary};
use crate::figures::table;
use crate::page::{Ended, Page};
use crate::peers::ENGINES;
use crate::stage::{CORPUS, Stage};

const PATIENCE: Duration = Duration::from_secs(600);
/// How far down anybody looks.
const LOOKED_AT: usize = 5;

/// A query and the projects that answer it.
struct Judged {
    class: String,
    text: String,
    relevant: Vec<String>,
}

/// Sum of reciprocal ranks and number of queries, for each class and engine.
type Ranks = BTreeMap<String, BTreeMap<&'static str, (f64, usize)>>;

/// Asks everybody and prints the table.
pub(crate) fn run(stage: &Stage, judged: &Path) -> Result<()> {
    let file: Value = serde_json::from_str(&fs::read_to_string(judged)?)?;
    let projects = file["projects"].as_array().context("no projects")?;
    let projects = projects
        .iter()
        .map(project)
        .collect::<Result<Vec<Project>>>()?;
    let queries = read(&file["queries"]).context("queries without class, text or relevant")?;
    ensure!(
        !projects.is_empty() && !queries.is_empty(),
        "nothing is judged"
    );
    let vocabulary = vocabulary()?;
    let documents = file["documents"].as_array().context("no documents")?;
    let lines: Vec<String> = documents
        .iter()
        .map(|document| for_others(document).to_string() + "\n")
        .collect();
    fs::write(stage.corpus.join(DOCUMENTS), lines.concat())?;
    say(&format!(
        "Judged: {} queries over {} projects.",
        queries.len(),
        projects.len()
    ));
    let mut ranks = Ranks::new();
    let index = Index::build(&projects, &vocabulary);
    let ours = queries
        .iter()
        .map(|judged| ours(&index, &projects, &judged.text))
        .collect::<Result<Vec<_>>>()?;
    count(&mut ranks, "ours", &queries, &ours);
    others(stage, &queries, &mut ranks)?;
    tell(&ranks);
    Ok(())
}

fn project(value: &Value) -> Result<Project> {
    let read = project_from_value(value, "projects", "");
    let read = read.map_err(|fault| anyhow::anyhow!("a project cannot be read: {fault:?}"));
    Ok(read?.0)
}

/// A document as the others take it: with the words that the vocabulary has for it among its materials, and a value of
/// each facet where one is taken.
fn for_others(document: &Value) -> Value {
    let text = |name: &str, between: &str| {
        let lines = document[name].as_array().into_iter().flatten();
        let lines: Vec<&str> = lines.filter_map(Value::as_str).collect();
        lines.join(between)
    };
    let one = |facet: &str| document["facets"][facet][0].as_str().unwrap_or_default();
    let facets = &document["facets"];
    json!({
        "id": document["id"],
        "title": document["title"],
        "keywords": text("keywords", ", "),
        "summary": document["summary"],
        "materials": text("labels", ", "),
        "steps": text("steps", "\n"),
        "kind": one("kind"),
        "level": facets["level"],
        "subject": facets["subject"],
        "machine": facets["machine"],
        "duration": one("duration"),
        "cost": one("cost"),
    })
}

fn read(queries: &Value) -> Option<Vec<Judged>> {
    let text = |query: &Value, name: &str| Some(query[name].as_str()?.to_owned());
    let one = |query: &Value| {
        let relevant = query["relevant"].as_array()?.iter();
        let relevant: Option<Vec<String>> =
            relevant.map(|id| Some(id.as_str()?.to_owned())).collect();
        Some(Judged {
            class: text(query, "class")?,
            text: text(query, "text")?,
            relevant: relevant?,
        })
    };
    queries.as_array()?.iter().map(one).collect()
}

/// Ours natively: the code is the one of the worker, and a test holds both to the same answers.
fn ours(index: &Index, projects: &[Project], text: &str) -> Result<Vec<String>> {
    let query = etabli_search::Query {
        text: text.to_owned(),
        ..Default::default()
    };
    let answer = index.answer(&query)?;
    let hits = answer.hits.into_iter().take(LOOKED_AT);
    let ids = hits.filter_map(|hit| Some(projects.get(hit.row as usize)?.id.clone()));
    Ok(ids.collect())
}

/// The others in one page, as a search box would ask them: with prefixes and typos where they can.
fn others(stage: &Stage, queries: &[Judged], ranks: &mut Ranks) -> Result<()> {
    visit_folder(
        "judged",
        &stage.folder,
        Isolation::Measured,
        async |visit| {
            let page = Page::open(visit).await?;
            for (name, _) in ENGINES
                .iter()
                .filter(|(name, _)| !["ours", "pagefind"].contains(name))
            {
                let at = json!({"name": name, "at": format!("/{CORPUS}")});
                page.work("start", at.clone(), PATIENCE).await?.well(name)?;
                page.work("build", at, PATIENCE).await?.well(name)?;
                let asked: Vec<Value> = queries
                    .iter()
                    .map(|judged| json!({"group": "judged", "text": judged.text, "filters": {}}))
                    .collect();
                let options = json!({"name": name, "queries": asked, "count": LOOKED_AT});
                match page.work("judged", options, PATIENCE).await? {
                    Ended::Well(value) => {
                        let found: Vec<Vec<Option<String>>> =
                            serde_json::from_value(value["found"].clone())?;
                        let found: Vec<Vec<String>> = found
                            .into_iter()
                            .map(|ids| ids.into_iter().map(Option::unwrap_or_default).collect())
                            .collect();
                        count(ranks, name, queries, &found);
                    }
                    Ended::Refused(why) => say(&format!("{name}: {why}")),
                    Ended::TooLate => say(&format!("{name}: no answers in time")),
                }
            }
            Ok(())
        },
    )
}

fn count(ranks: &mut Ranks, engine: &'static str, queries: &[Judged], found: &[Vec<String>]) {
    for (judged, found) in queries.iter().zip(found) {
        let place = found
            .iter()
            .take(LOOKED_AT)
            .position(|id| judged.relevant.contains(id));
        let rank = place.map_or(0.0, |place| 1.0 / (place + 1) as f64);
        let class = ranks.entry(judged.class.clone()).or_default();
        let (sum, asked) = class.entry(engine).or_default();
        *sum += rank;
        *asked += 1;
    }
}

fn tell(ranks: &Ranks) {
    let engines: Vec<&'static str> = ENGINES.iter().map(|(name, _)| *name).collect();
    let mut head = vec!["class", "queries"];
    head.extend(&engines);
    let rows: Vec<Vec<String>> = ranks
        .iter()
        .map(|(class, means)| {
            let asked = means
                .values()
                .map(|(_, asked)| *asked)
                .max()
                .unwrap_or_default();
            let mean = |engine: &&str| {
                means.get(engine).map_or_else(
                    || "–".to_owned(),
                    |(sum, asked)| format!("{:.3}", sum / *asked as f64),
                )
            };
            let mut row = vec![class.clone(), asked.to_string()];
            row.extend(engines.iter().map(mean));
            row
        })
        .collect();
    table(
        "### Mean reciprocal rank among the first five",
        &head,
        &rows,
    );
}
