//! The first thing a teacher sees is what they meant: a mean reciprocal rank of at least 0.95 among the first five, on
//! each class of query.
//!
//! `cargo test -p etabli-search --test relevance -- --nocapture` prints the table and every query whose first hit was
//! not a relevant one.

mod classes;
mod corpus;
mod variants;

use classes::{Question, questions};
use corpus::Corpus;
use etabli_search::{Index, Query};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// A reciprocal rank is counted in sixtieths, which divide by every rank up to five.
const WHOLE: usize = 60;
/// Of a hundred.
const LEAST: usize = 95;
const FIRST: usize = 5;

const FEWEST_IN_A_CLASS: usize = 30;
const FEWEST: usize = 450;

/// How one query went.
struct Asked<'q> {
    question: &'q Question,
    found: Vec<usize>,
    /// In sixtieths.
    rank: usize,
}

fn ask<'q>(index: &Index, question: &'q Question) -> Asked<'q> {
    let query = Query {
        text: question.text.clone(),
        ..Query::default()
    };
    let hits = index
        .answer(&query)
        .expect("an index that was just built")
        .hits;
    let rows = hits.iter().take(FIRST).map(|hit| hit.row as usize);
    let found: Vec<usize> = rows.collect();
    let right = |row: &usize| question.relevant.contains(row);
    let rank = found.iter().position(right);
    Asked {
        question,
        rank: rank.map_or(0, |at| WHOLE / (at + 1)),
        found,
    }
}

#[test]
fn what_was_meant_stands_first_on_each_class_of_query() {
    let corpus = Corpus::read();
    let index = Index::build(&corpus.projects, &corpus.vocabulary);
    let questions = questions(&corpus);
    let mut classes: BTreeMap<&str, Vec<Asked<'_>>> = BTreeMap::new();
    for question in &questions {
        let asked = classes.entry(question.class).or_default();
        asked.push(ask(&index, question));
    }
    let names = |rows: &[usize]| -> String {
        let names: Vec<&str> = rows
            .iter()
            .map(|row| corpus.projects[*row].id.as_str())
            .collect();
        names.join(" ")
    };
    let mut table = String::from("\nclass         queries  first  mean reciprocal rank at 5\n");
    let mut missed = String::new();
    let mut below: Vec<&str> = Vec::new();
    for (class, asked) in &classes {
        let sum: usize = asked.iter().map(|one| one.rank).sum();
        let first = asked.iter().filter(|one| one.rank == WHOLE).count();
        let count = asked.len();
        let thousandths = sum * 1_000 / (count * WHOLE);
        writeln!(
            table,
            "{class:<13} {count:>7} {first:>6}  0.{thousandths:03}"
        )
        .expect("a text grows");
        if sum * 100 < LEAST * count * WHOLE {
            below.push(class);
        }
        for one in asked.iter().filter(|one| one.rank < WHOLE) {
            writeln!(
                missed,
                "{class}: {}\n    meant {}\n    got   {}",
                one.question.text,
                names(&one.question.relevant),
                names(&one.found),
            )
            .expect("a text grows");
        }
    }
    let table = table.replace("0.1000", "1.000");
    eprintln!("{table}\n{missed}");
    assert!(below.is_empty(), "below 0.95: {below:?}\n{table}\n{missed}");
}

#[test]
fn enough_is_asked_and_each_query_once() {
    let questions = questions(&Corpus::read());
    assert!(questions.len() >= FEWEST, "{} queries", questions.len());
    let mut classes: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for question in &questions {
        assert!(!question.relevant.is_empty(), "{}", question.text);
        let fresh = classes.entry(question.class).or_default();
        assert!(fresh.insert(&question.text), "twice: {}", question.text);
    }
    for (class, asked) in classes {
        assert!(
            asked.len() >= FEWEST_IN_A_CLASS,
            "{class}: {} queries",
            asked.len()
        );
    }
}

#[test]
fn what_was_judged_fits_the_filters_that_are_typed() {
    let corpus = Corpus::read();
    let index = Index::build(&corpus.projects, &corpus.vocabulary);
    for question in questions(&corpus) {
        let Question { text, filters, .. } = &question;
        let query = Query::parse(filters);
        let understood = query.chosen().count();
        assert_eq!(understood, filters.matches('=').count(), "“{text}”");
        let hits = index
            .answer(&query)
            .expect("an index that was just built")
            .hits;
        let fitting: BTreeSet<usize> = hits.iter().map(|hit| hit.row as usize).collect();
        for row in &question.relevant {
            let id = &corpus.projects[*row].id;
            assert!(fitting.contains(row), "“{text}”: {id} does not fit");
        }
    }
}

#[test]
fn every_word_of_the_vocabulary_in_the_catalogue_exists() {
    let corpus = Corpus::read();
    let vocabulary = &corpus.vocabulary;
    for project in &corpus.projects {
        let machines: Vec<String> = project
            .machines
            .iter()
            .map(|one| one.machine.clone())
            .collect();
        let materials: Vec<String> = project
            .materials
            .iter()
            .map(|one| one.kind.clone())
            .collect();
        for (list, ids) in [
            (&vocabulary.subjects, &project.subjects),
            (&vocabulary.uses, &project.uses),
            (&vocabulary.inclusion, &project.inclusion),
            (&vocabulary.machines, &machines),
            (&vocabulary.materials, &materials),
        ] {
            for id in ids {
                assert!(
                    list.iter().any(|one| one.id == *id),
                    "{}: {id} is in no vocabulary",
                    project.id
                );
            }
        }
        for level in &project.using {
            assert!(
                vocabulary.levels.iter().any(|one| one.id == *level),
                "{}: {level}",
                project.id
            );
        }
    }
}
