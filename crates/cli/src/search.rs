//! `etabli search DIR QUERY`: the gallery's search, its facets and its corrections.

use crate::arguments::SearchOptions;
use crate::folder;
use crate::words::Words;
use crate::{Outcome, output};
use anyhow::Result;
use etabli_search::{Answer, Correction, Facet, Hit, Index, Query};
use serde::Serialize;
use serde_json::{Map, Value};

#[derive(Serialize)]
struct Found<'a> {
    total: usize,
    results: &'a [Named<'a>],
    filters: Vec<Filter<'a>>,
    facets: Map<String, Value>,
    corrections: &'a [Correction],
}

#[derive(Serialize)]
struct Named<'a> {
    id: &'a str,
    score: u32,
}

#[derive(Serialize)]
struct Filter<'a> {
    facet: &'static str,
    value: &'a str,
}

/// Prints what was found. Finding nothing is no fault of the dataset.
pub(crate) fn run(options: &SearchOptions, words: &Words) -> Result<Outcome> {
    let folder = folder::read(&options.dir)?;
    let mut query = Query {
        text: options.query.clone(),
        ..Query::default()
    };
    for (facet, value) in &options.filters {
        query = query.with(*facet, value);
    }
    let answer = Index::build(&folder.projects, &folder.vocabulary).answer(&query)?;
    let named = |hit: &Hit| {
        let project = folder.projects.get(usize::try_from(hit.row).ok()?)?;
        let id = project.id.as_str();
        Some((
            Named {
                id,
                score: hit.score,
            },
            project.title.as_str(),
        ))
    };
    let found = answer.hits.iter().take(options.limit).filter_map(named);
    let (results, titles): (Vec<Named<'_>>, Vec<&str>) = found.unzip();
    if options.json {
        output::json(&Found {
            total: answer.total,
            results: &results,
            filters: filters(&options.filters, &answer),
            facets: facets(&answer),
            corrections: &answer.corrections,
        })?;
        return Ok(Outcome::Well);
    }
    let corrected = answer.corrections.iter().map(|one| {
        let arguments = [("typed", one.typed.clone()), ("used", one.used.clone())];
        words.say("search-corrected", &arguments)
    });
    let count = words.say("search-total", &[("total", answer.total.to_string())]);
    let hits = results.iter().zip(titles);
    let hits = hits.map(|(hit, title)| format!("{}\t{title}", hit.id));
    output::lines(corrected.chain([count]).chain(hits))?;
    Ok(Outcome::Well)
}

/// Those that were asked for, as they were written, and those that were read out of the words.
fn filters<'a>(asked: &'a [(Facet, String)], answer: &'a Answer) -> Vec<Filter<'a>> {
    let asked = asked.iter().map(|(facet, value)| (*facet, value.as_str()));
    let read = answer.understood.iter();
    let read = read.map(|one| (one.facet, one.value.as_str()));
    let all = asked.chain(read).map(|(facet, value)| Filter {
        facet: facet.name(),
        value,
    });
    all.collect()
}

fn facets(answer: &Answer) -> Map<String, Value> {
    let counts = |facet: Facet| -> Map<String, Value> {
        let values = answer.facet(facet).iter();
        values
            .map(|one| (one.value.clone(), one.count.into()))
            .collect()
    };
    Facet::ALL
        .into_iter()
        .map(|facet| (facet.name().to_owned(), counts(facet).into()))
        .collect()
}
