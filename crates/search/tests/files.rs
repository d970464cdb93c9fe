//! An index in many files answers as one in few, and one that was damaged, on purpose or not, does no harm.

mod catalogue;

use catalogue::{projects, vocabulary};
use etabli_model::{Duration, Project};
use etabli_search::{
    Answer, Engine, Facet, FileName, Files, Index, IndexBuilder, IndexError, Outcome, Query,
    Question,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

const QUERIES: [&str; 16] = [
    "",
    "q=fraction",
    "q=fracton",
    "q=frac",
    "q=f",
    "q=disque+bois",
    "q=laser+-bois",
    "q=%22disques+de+fractions%22",
    "q=jeu&level=cycle-3",
    "q=coord",
    "kind=material&subject=mathematics",
    "duration=-30&sort=quickest",
    "sort=cheapest",
    "q=laser&sort=recent",
    "cost=-5&machine=no-machine&sort=reproduced",
    "q=maths+cycle+3",
];

fn question(query: &str) -> Question {
    Question {
        query: Query::parse(query),
        facets: Facet::ALL.into(),
        count: usize::MAX,
        ..Question::default()
    }
}

fn catalogue(choices: &[(usize, usize, u32)]) -> Vec<Project> {
    let model = projects();
    let of = |(at, (words, levels, minutes)): (usize, &(usize, usize, u32))| Project {
        id: format!("p{at}"),
        using: model[levels % model.len()].using.clone(),
        duration: Duration {
            class: *minutes,
            ..Duration::default()
        },
        ..model[words % model.len()].clone()
    };
    choices.iter().enumerate().map(of).collect()
}

fn built(projects: &[Project], file_size: usize) -> Files {
    let words = vocabulary();
    let mut builder = IndexBuilder::new(&words).with_file_size(file_size);
    for project in projects {
        builder.add(project);
    }
    builder.files()
}

/// Asks, and gives only what is asked for; tells the answer and the files that were needed.
fn ask(files: &Files, question: &Question) -> Result<(Answer, BTreeSet<FileName>), IndexError> {
    let mut engine = Engine::open(&files[&FileName::Head])?;
    let mut given = BTreeSet::new();
    loop {
        let (answer, more) = match engine.ask(question)? {
            Outcome::Needs(more) => (None, more),
            Outcome::Found(answer, more) => (Some(answer), more),
        };
        match answer {
            Some(answer) if more.is_empty() => return Ok((*answer, given)),
            _ => assert!(
                !more.is_empty(),
                "nothing is missing, and there is no answer"
            ),
        }
        for name in more {
            assert!(
                given.insert(name),
                "{name:?} was given, and is asked for again"
            );
            engine.give(name, &files[&name])?;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn many_small_files_answer_as_few_large_ones(
        choices in prop::collection::vec((0_usize..9, 0_usize..9, 0_u32..200), 0..30),
        size in 1_usize..400,
        at in 0..QUERIES.len(),
    ) {
        let projects = catalogue(&choices);
        let (whole, cut) = (built(&projects, usize::MAX), built(&projects, size));
        let question = question(QUERIES[at]);
        let (expected, _) = ask(&whole, &question).expect("it was just built");
        let (found, _) = ask(&cut, &question).expect("it was just built");
        prop_assert_eq!(&found, &expected);
        let index = Index::of_files(cut).expect("it was just built");
        prop_assert_eq!(&index.ask(&question).expect("and whole"), &expected);
    }

    #[test]
    fn the_same_projects_give_the_same_bytes(
        choices in prop::collection::vec((0_usize..9, 0_usize..9, 0_u32..200), 0..20),
    ) {
        let projects = catalogue(&choices);
        prop_assert_eq!(built(&projects, 300), built(&projects, 300));
    }

    #[test]
    fn a_damaged_file_is_refused_and_named(
        name in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        bit in 0_u8..8,
    ) {
        let files = built(&catalogue(&[(0, 1, 20), (1, 2, 30), (4, 5, 0)]), 200);
        let names: Vec<FileName> = files.keys().copied().collect();
        let name = names[name.index(names.len())];
        let mut spoilt = files[&name].clone();
        let at = at.index(spoilt.len());
        spoilt[at] ^= 1 << bit;
        let error = if name == FileName::Head {
            Engine::open(&spoilt).err()
        } else {
            let mut engine = Engine::open(&files[&FileName::Head]).expect("a sound head");
            engine.give(name, &spoilt).err()
        };
        let expected = [IndexError::Damaged(name), IndexError::UnknownFormat];
        prop_assert!(error.is_some_and(|error| expected.contains(&error)), "{name:?} {error:?}");
    }
}

#[test]
fn a_file_of_another_catalogue_is_refused() {
    let (one, other) = (
        built(&catalogue(&[(0, 0, 10)]), 200),
        built(&catalogue(&[(1, 1, 10)]), 200),
    );
    let mut engine = Engine::open(&one[&FileName::Head]).expect("a sound head");
    let name = FileName::Values(Facet::Level, 0);
    assert_eq!(
        engine.give(name, &other[&name]),
        Err(IndexError::Damaged(name))
    );
    assert_eq!(engine.give(name, &one[&name]), Ok(()));
    assert_eq!(Engine::open(b"PK").err(), Some(IndexError::UnknownFormat));
}

#[test]
fn nothing_asked_needs_the_head_alone() {
    let files = built(&catalogue(&[(0, 1, 20), (1, 2, 30), (4, 5, 0)]), 200);
    let (answer, given) = ask(&files, &question("")).expect("it was just built");
    assert_eq!(answer.total, 3);
    assert!(!answer.facet(Facet::Level).is_empty());
    assert!(given.is_empty(), "{given:?}");
}

#[test]
fn a_word_needs_a_small_part_of_the_files() {
    let choices: Vec<(usize, usize, u32)> = (0..60).map(|at| (at, at / 2, 30)).collect();
    let files = built(&catalogue(&choices), 256);
    let words = Question {
        facets: Vec::new(),
        ..question("q=braille")
    };
    let (answer, given) = ask(&files, &words).expect("it was just built");
    assert!(answer.total > 0);
    let weigh = |names: &mut dyn Iterator<Item = &FileName>| -> usize {
        names.map(|name| files[name].len()).sum()
    };
    let (part, whole) = (weigh(&mut given.iter()), weigh(&mut files.keys()));
    assert!(part * 10 < whole, "{part} of {whole} bytes: {given:?}");
}
