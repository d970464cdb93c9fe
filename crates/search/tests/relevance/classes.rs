//! Every judged query, by class: written ones, and those that follow from them by rule.

use crate::corpus::Corpus;
use crate::variants::{
    KnownWords, chance, one_slip, other_number, root, tells, two_slips, unfinished,
    without_accents, words,
};
use etabli_model::Project;
use std::collections::BTreeSet;

/// One query and what it should find.
pub struct Question {
    /// What kind of query it is.
    pub class: &'static str,
    /// As it is typed.
    pub text: String,
    /// Positions in the catalogue.
    pub relevant: Vec<usize>,
    /// The filters that are typed in it, as the query string of an address; empty where there are none.
    pub filters: String,
}

/// So many of a class are asked where a rule gives more.
const MOST: usize = 60;
/// A query that fits more projects than this by rule says nothing about ranking.
const MOST_RELEVANT: usize = 4;

/// The written classes: needs in a teacher's words, words of the vocabulary, filters among the words, words to leave out.
const WRITTEN: [&str; 4] = ["need", "synonym", "filters", "minus"];

/// All of them, class by class.
pub fn questions(corpus: &Corpus) -> Vec<Question> {
    let mut all: Vec<Question> = Vec::new();
    for class in WRITTEN {
        all.extend(corpus.judged[class].iter().map(|judged| Question {
            class,
            text: judged.text.clone(),
            relevant: corpus.relevant(judged),
            filters: judged.filters.clone(),
        }));
    }
    let known = known_words(corpus);
    let rules: [(&'static str, &dyn Fn(&str) -> Option<String>); 5] = [
        ("accents", &without_accents),
        ("number", &|text| other_number(text, &known)),
        ("slip", &|text| one_slip(text, &known)),
        ("two slips", &|text| two_slips(text, &known)),
        ("unfinished", &|text| unfinished(text)),
    ];
    for (class, rule) in rules {
        let varied = plain(corpus).into_iter().filter_map(|(text, relevant)| {
            let text = rule(&text)?;
            Some(Question {
                class,
                text,
                relevant,
                filters: String::new(),
            })
        });
        all.extend(drawn(varied));
    }
    all.extend(drawn(two_words(corpus)));
    all.extend(drawn(three_words(corpus)));
    all.extend(drawn(phrases(corpus)));
    all
}

/// What the rules start from: the needs, and the title of each project.
fn plain(corpus: &Corpus) -> Vec<(String, Vec<usize>)> {
    let needs = corpus.judged["need"].iter();
    let needs = needs.map(|need| (need.text.clone(), corpus.relevant(need)));
    let titles = corpus.projects.iter().enumerate();
    let titles = titles.map(|(row, project)| (project.title.to_lowercase(), vec![row]));
    needs.chain(titles).collect()
}

/// Some of the queries, drawn by lot; each once.
fn drawn(questions: impl Iterator<Item = Question>) -> Vec<Question> {
    let mut questions: Vec<Question> = questions.collect();
    questions.sort_by_cached_key(|one| (chance(&one.text), one.text.clone()));
    questions.dedup_by(|one, other| one.text == other.text);
    questions.truncate(MOST);
    questions
}

fn known_words(corpus: &Corpus) -> KnownWords {
    let steps = |project: &Project| -> Vec<String> {
        project.steps.iter().map(|step| step.text.clone()).collect()
    };
    let mut names: Vec<String> = Vec::new();
    let mut texts: Vec<String> = Vec::new();
    for project in &corpus.projects {
        names.push(project.title.clone());
        names.extend(project.keywords.clone());
        texts.push(project.summary.clone());
        texts.extend(steps(project));
    }
    let vocabulary = &corpus.vocabulary;
    for list in [
        &vocabulary.subjects,
        &vocabulary.machines,
        &vocabulary.materials,
        &vocabulary.inclusion,
    ] {
        for concept in list {
            texts.push(concept.label.fr.clone());
            texts.extend(concept.synonyms.clone());
        }
    }
    texts.extend(names.clone());
    KnownWords::new(
        texts.iter().map(String::as_str),
        names.iter().map(String::as_str),
    )
}

/// The words a project is named by.
fn named(project: &Project) -> Vec<String> {
    let names = std::iter::once(&project.title).chain(&project.keywords);
    names.flat_map(|name| words(name)).collect()
}

/// A telling word drawn from some, none that is there already.
fn draw(from: &[String], seed: &str, taken: &[String]) -> Option<String> {
    let fresh: Vec<&String> = from
        .iter()
        .filter(|word| tells(word) && taken.iter().all(|other| root(other) != root(word)))
        .collect();
    let count = u64::try_from(fresh.len()).ok().filter(|count| *count > 0)?;
    let at = usize::try_from(chance(seed) % count).ok()?;
    Some(fresh[at].clone())
}

/// The projects that say all of these words, if they are few.
fn saying_all(
    corpus: &Corpus,
    asked: &[String],
    said: impl Fn(&Project) -> Vec<String>,
) -> Option<Vec<usize>> {
    let asked: BTreeSet<String> = asked.iter().map(|word| root(word)).collect();
    let says = |project: &Project| {
        let said: BTreeSet<String> = said(project).iter().map(|word| root(word)).collect();
        asked.is_subset(&said)
    };
    few(corpus, says)
}

fn few(corpus: &Corpus, fits: impl Fn(&Project) -> bool) -> Option<Vec<usize>> {
    let rows = corpus.projects.iter().enumerate();
    let found: Vec<usize> = rows
        .filter(|(_, project)| fits(project))
        .map(|(row, _)| row)
        .collect();
    (found.len() <= MOST_RELEVANT).then_some(found)
}

/// A word of the title and one of the keywords: whoever says both in either is right.
fn two_words(corpus: &Corpus) -> impl Iterator<Item = Question> + '_ {
    corpus.projects.iter().filter_map(|project| {
        let first = draw(&words(&project.title), &project.id, &[])?;
        let keywords = words(&project.keywords.join(" "));
        let second = draw(&keywords, &project.summary, std::slice::from_ref(&first))?;
        let asked = [first, second];
        Some(Question {
            class: "two words",
            text: asked.join(" "),
            relevant: saying_all(corpus, &asked, named)?,
            filters: String::new(),
        })
    })
}

/// A word of the keywords, one of the summary and one of the title: whoever says all of them there is right.
fn three_words(corpus: &Corpus) -> impl Iterator<Item = Question> + '_ {
    let said = |project: &Project| [named(project), words(&project.summary)].concat();
    corpus.projects.iter().filter_map(move |project| {
        let mut asked: Vec<String> = Vec::new();
        let keywords = project.keywords.join(" ");
        for (text, seed) in [
            (&keywords, &project.title),
            (&project.summary, &project.id),
            (&project.title, &project.summary),
        ] {
            asked.push(draw(&words(text), seed, &asked)?);
        }
        Some(Question {
            class: "three words",
            text: asked.join(" "),
            relevant: saying_all(corpus, &asked, said)?,
            filters: String::new(),
        })
    })
}

/// A keyword of several words in quotes: whoever says them one after the other, in any number, is right.
fn phrases(corpus: &Corpus) -> impl Iterator<Item = Question> + '_ {
    let keywords = corpus.projects.iter().flat_map(|one| &one.keywords);
    let several = keywords.filter(|keyword| words(keyword).len() > 1);
    several.filter_map(|keyword| {
        let roots =
            |text: &str| -> Vec<String> { words(text).iter().map(|one| root(one)).collect() };
        let asked = roots(keyword);
        let says = |project: &Project| {
            let mut places = vec![&project.title, &project.summary];
            places.extend(&project.keywords);
            let holds = |text: &String| roots(text).windows(asked.len()).any(|at| at == asked);
            places.into_iter().any(holds)
        };
        Some(Question {
            class: "phrase",
            text: format!("\"{keyword}\""),
            relevant: few(corpus, says)?,
            filters: String::new(),
        })
    })
}
