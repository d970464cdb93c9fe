//! The relevance corpus for other search engines, as JSON on the standard output.
//!
//! `projects`: as their files hold them, for those who read them. `documents`: the texts of each project by field, and its facets; `labels` holds what the vocabulary calls its facets and
//! what people type for them, so that nobody is asked for words they were not given. `queries`: class, text, the ids that
//! were judged relevant, and the filters that are typed in the text (as an address), for those who take them apart themselves.

#[path = "../tests/relevance/classes.rs"]
mod classes;
#[path = "../tests/relevance/corpus.rs"]
mod corpus;
#[path = "../tests/relevance/variants.rs"]
mod variants;

use corpus::Corpus;
use etabli_model::{Project, Vocabulary, project_to_value};
use etabli_search::{Facet, ProjectSummary};
use serde_json::{Map, Value, json};
use std::io::{Error, Write as _};

fn main() -> Result<(), Error> {
    let corpus = Corpus::read();
    let documents: Vec<Value> = corpus
        .projects
        .iter()
        .map(|project| document(project, &corpus.vocabulary))
        .collect();
    let id = |row: &usize| corpus.projects[*row].id.as_str();
    let queries: Vec<Value> = classes::questions(&corpus)
        .iter()
        .map(|question| {
            let relevant: Vec<&str> = question.relevant.iter().map(id).collect();
            json!({
                "class": question.class,
                "text": question.text,
                "relevant": relevant,
                "filters": question.filters,
            })
        })
        .collect();
    let projects: Vec<Value> = corpus.projects.iter().map(project_to_value).collect();
    let all = json!({"projects": projects, "documents": documents, "queries": queries});
    writeln!(std::io::stdout().lock(), "{all}")
}

fn document(project: &Project, vocabulary: &Vocabulary) -> Value {
    let summary = ProjectSummary::of(project);
    let facets: Map<String, Value> = Facet::ALL
        .into_iter()
        .map(|facet| {
            let values = facet.values_of(&summary, vocabulary);
            (facet.name().to_owned(), json!(values))
        })
        .collect();
    let steps: Vec<&str> = project
        .steps
        .iter()
        .map(|step| step.text.as_str())
        .collect();
    json!({
        "id": project.id,
        "title": project.title,
        "summary": project.summary,
        "keywords": project.keywords,
        "labels": labels(project, &summary, vocabulary),
        "steps": steps,
        "minutes": summary.minutes,
        "cost": project.cost.as_ref().map(|cost| cost.per_object.to_string()),
        "facets": facets,
    })
}

/// What the vocabulary calls a project's facets, and what people type for them.
fn labels(project: &Project, summary: &ProjectSummary, vocabulary: &Vocabulary) -> Vec<String> {
    let cycles = vocabulary.cycles_of(&project.using);
    let lists = [
        (&vocabulary.kinds, std::slice::from_ref(&project.kind)),
        (&vocabulary.cycles, cycles.as_slice()),
        (&vocabulary.levels, &project.using),
        (&vocabulary.subjects, &project.subjects),
        (&vocabulary.machines, &summary.machines),
        (&vocabulary.materials, &summary.materials),
        (&vocabulary.uses, &project.uses),
        (&vocabulary.inclusion, &project.inclusion),
    ];
    let concepts = lists.into_iter().flat_map(|(list, ids)| {
        let named = list.iter().filter(|one| ids.contains(&one.id));
        named.collect::<Vec<_>>()
    });
    concepts
        .flat_map(|one| std::iter::once(&one.label.fr).chain(&one.synonyms))
        .cloned()
        .collect()
}
