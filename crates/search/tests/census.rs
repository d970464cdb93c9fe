//! Counts, what can be made here, and any question, against a census of the projects made without an index.

mod catalogue;

use catalogue::{projects, vocabulary};
use etabli_model::{Duration, Project};
use etabli_search::{
    Answer, Facet, FacetCount, Hit, Index, Need, Profile, ProjectSummary, Query, Question, Range,
    Scope,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{LazyLock, Mutex};

static INDEX: LazyLock<Mutex<Index>> =
    LazyLock::new(|| Mutex::new(Index::build(&projects(), &vocabulary())));

fn ask(index: &Index, query: &Query) -> Answer {
    index.answer(query).expect("an index that was just built")
}

fn typed(text: &str) -> Answer {
    let query = Query {
        text: text.to_owned(),
        ..Query::default()
    };
    ask(&INDEX.lock().expect("no test panics while it asks"), &query)
}

/// Words people type, nonsense among them.
fn any_text() -> impl Strategy<Value = String> {
    let words = [
        "fraction", "fracton", "disque", "laser", "cp", "maths", "de", "cycle 3", "coord", "bois",
    ];
    prop_oneof![
        Just(String::new()),
        prop::collection::vec(prop::sample::select(words.to_vec()), 1..3)
            .prop_map(|words| words.join(" ")),
    ]
}

fn any_query() -> impl Strategy<Value = Query> {
    let filters = Facet::ALL.map(|facet| {
        let mut values = facet.values(&vocabulary());
        values.push("unknown".to_owned());
        prop::collection::btree_set(prop::sample::select(values), 0..2)
    });
    (any_text(), filters).prop_map(|(text, filters)| Query {
        text,
        filters: Facet::ALL
            .into_iter()
            .zip(filters)
            .filter(|(_, values)| !values.is_empty())
            .collect(),
        // What is read out of words is another matter: see `understand`.
        literal: ["laser", "cp", "maths", "cycle 3", "bois"]
            .map(str::to_owned)
            .into(),
        ..Query::default()
    })
}

/// Which project lends its words, its levels, its machines; minutes and kind.
type Choice = (usize, usize, usize, u32, &'static str);

/// Projects with values taken at random from the vocabulary.
fn any_projects() -> impl Strategy<Value = Vec<Project>> {
    let model = projects();
    let count = model.len();
    let one = (
        0..count,
        0..count,
        0..count,
        0_u32..200,
        prop::sample::select(vec!["material", "tool", "odd"]),
    );
    prop::collection::vec(one, 0..24).prop_map(move |choices| {
        let project = |(at, (words, levels, machines, minutes, kind)): (usize, Choice)| Project {
            id: format!("p{at}"),
            using: model[levels].using.clone(),
            machines: model[machines].machines.clone(),
            duration: Duration {
                class: minutes,
                ..Duration::default()
            },
            kind: String::from(kind),
            ..model[words].clone()
        };
        choices.into_iter().enumerate().map(project).collect()
    })
}

/// One project, one filter: the definition, written without an index.
fn has(project: &Project, facet: Facet, value: &str) -> bool {
    let row = ProjectSummary::of(project);
    match facet {
        Facet::Kind => row.kind == value,
        Facet::Subject => row.subjects.iter().any(|one| one == value),
        Facet::Machine => {
            row.machines.iter().any(|one| one == value)
                || (row.machines.is_empty() && value == "no-machine")
        }
        Facet::Level => row.levels.iter().any(|level| {
            let cycle = vocabulary()
                .levels
                .iter()
                .find(|one| one.id == *level)
                .map(|one| one.cycle.clone());
            level == value || cycle.as_deref() == Some(value)
        }),
        Facet::Duration => {
            let range = Range::from_value(facet, value);
            row.minutes > 0 && range.is_some_and(|range| range.holds(row.minutes))
        }
        Facet::Cost => {
            let cents = row.cost.map(|cost| cost.per_object.to_string());
            let cents = cents.and_then(|euros| Some((euros.parse::<f64>().ok()? * 100.0) as u32));
            let range = Range::from_value(facet, value);
            cents
                .zip(range)
                .is_some_and(|(cents, range)| range.holds(cents))
        }
        Facet::Material => row.materials.iter().any(|one| one == value),
        Facet::Use => row.uses.iter().any(|one| one == value),
        Facet::Inclusion => row.inclusion.iter().any(|one| one == value),
        Facet::Maker => row.maker.as_deref() == Some(value),
        Facet::Difficulty => row.difficulty.as_deref() == Some(value),
        Facet::Licence => row.licence == value,
        Facet::Language => row.language == value || row.told.contains_key(value),
        Facet::Status => row.status == value,
    }
}

fn passes(project: &Project, filters: &BTreeMap<Facet, BTreeSet<String>>) -> bool {
    filters
        .iter()
        .all(|(facet, values)| values.iter().any(|value| has(project, *facet, value)))
}

proptest! {
    #[test]
    fn counts_are_those_of_a_census(projects in any_projects(), query in any_query()) {
        let index = Index::build(&projects, &vocabulary());
        let found = ask(&index, &query);
        let by_words = ask(&index, &Query { text: query.text.clone(), literal: query.literal.clone(), ..Query::default() });
        let id = |hit: &Hit| projects[hit.row as usize].id.as_str();
        let fitting: BTreeSet<&str> = by_words.hits.iter().map(id).collect();
        let fits = |project: &&Project| fitting.contains(project.id.as_str());

        let expected: BTreeSet<&str> = projects.iter().filter(fits)
            .filter(|project| passes(project, &query.filters))
            .map(|project| project.id.as_str()).collect();
        prop_assert_eq!(found.hits.iter().map(id).collect::<BTreeSet<_>>(), expected);
        for facet in Facet::ALL {
            let mut others = query.filters.clone();
            let chosen = others.remove(&facet).unwrap_or_default();
            for FacetCount { value, count } in found.facet(facet) {
                let census = projects.iter().filter(fits)
                    .filter(|project| passes(project, &others) && has(project, facet, value))
                    .count();
                prop_assert_eq!(*count, census, "{:?} {}", facet, value);
            }
            let shown: Vec<&str> = found.facet(facet).iter().map(|one| one.value.as_str()).collect();
            for value in facet.values(&vocabulary()).iter().chain(["odd".to_owned()].iter()) {
                let used = projects.iter().any(|project| has(project, facet, value));
                let asked = chosen.contains(value) && !facet.is_amount();
                prop_assert_eq!(shown.contains(&value.as_str()), used || asked, "{}", value);
            }
        }
    }

    #[test]
    fn what_can_be_made_here_is_what_lacks_nothing(
        projects in any_projects(), machines in prop::collection::btree_set(0_usize..12, 0..6), text in any_text(),
    ) {
        let words = vocabulary();
        let machines = machines.into_iter().filter_map(|at| words.machines.get(at));
        let machines = machines.map(|machine| (machine.id.clone(), None)).collect();
        let mut profile = Profile::default();
        profile.machines = Some(machines);
        let index = Index::build(&projects, &words);
        let unmet = index.unmet(&profile).expect("it was just built");
        let ask = |scope: Scope| index.ask(&Question {
            query: Query { text: text.clone(), scope, ..Query::default() },
            count: usize::MAX,
            unmet: unmet.clone(),
            ..Question::default()
        }).expect("it was just built");
        let missing = |row: u32| -> BTreeSet<String> {
            let needs = Need::of(&projects[row as usize], &words).into_iter();
            needs.filter(|need| !profile.meets(need)).map(|need| need.to_value()).collect()
        };
        let (all, here) = (ask(Scope::Everything), ask(Scope::Feasible));
        for hit in &all.hits {
            prop_assert_eq!(hit.missing.iter().cloned().collect::<BTreeSet<_>>(), missing(hit.row));
        }
        if all.fit == here.fit {
            let makeable: Vec<&Hit> = all.hits.iter().filter(|hit| hit.missing.is_empty()).collect();
            prop_assert_eq!(all.feasible, Some(makeable.len()));
            prop_assert_eq!(here.hits.iter().collect::<Vec<_>>(), makeable);
        }
    }

    #[test]
    fn never_panics_on_any_text(text in any::<String>(), more in ".{0,60}") {
        let _ = typed(&text);
        let _ = typed(&format!("laser {more}"));
    }

    #[test]
    fn accents_and_case_change_nothing(text in any_text()) {
        let accented: String = text.chars().map(|letter| match letter {
            'e' => 'É', 'a' => 'À', 'o' => 'ô', 'c' => 'Ç', other => other,
        }).collect();
        prop_assert_eq!(typed(&accented).hits, typed(&text).hits);
    }

    #[test]
    fn gives_the_same_answer_twice(query in any_query()) {
        let again = Index::build(&projects(), &vocabulary());
        prop_assert_eq!(ask(&INDEX.lock().expect("no test panics while it asks"), &query), ask(&again, &query));
    }
}
