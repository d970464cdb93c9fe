//! The engine: from a question to an answer, or to the files that are still needed for one.
//!
//! It has no input of its own. Whoever runs it gives it the head of an index, asks, and gives it the files it names, until there
//! is an answer: from the disk, from a static host, or from memory, and the answer is the same.

mod count;
#[cfg(test)]
mod hostile;
mod only_word;
mod order;
mod score;
mod shelf;
mod terms;

use crate::answer::{Answer, Fit, Hit, Understood};
use crate::facet::Facet;
use crate::files::{FileName, IndexError};
use crate::head::Head;
use crate::query::{Query, Scope};
use crate::set::ProjectSet;
use crate::understand;
use crate::words::Stems;
use count::Chosen;
use score::{Fitting, Scores};
use shelf::Shelf;

/// Where fewer projects say every word, those that lack one are told, too.
const FEW: usize = 4;

/// What is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// Words, filters and an order.
    pub query: Query,
    /// The facets that are shown: the others are not counted.
    pub facets: Vec<Facet>,
    /// How many of the projects found are told.
    pub count: usize,
    /// The needs that the class and its fablab do not meet, as positions of [`Engine::needs`]; `None` where nobody told what
    /// stands there.
    pub unmet: Option<Vec<u32>>,
}

/// What comes of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Without these files nothing can be said: give them, and ask again.
    Needs(Vec<FileName>),
    /// What was found. With these files, if there are any, facets that are absent now would be counted: give them, and ask
    /// again.
    Found(Box<Answer>, Vec<FileName>),
}

/// An index that is searched.
pub struct Engine {
    head: Head,
    shelf: Shelf,
    scores: Scores,
    stemmer: Stems,
}

/// Files that must be there before the answer, and those that only complete it.
#[derive(Default)]
struct Wanted {
    needed: Vec<FileName>,
    useful: Vec<FileName>,
}

impl Wanted {
    fn need(&mut self, name: FileName) {
        if !self.needed.contains(&name) {
            self.needed.push(name);
        }
    }
}

impl Engine {
    /// An engine over the index of this head.
    ///
    /// # Errors
    ///
    /// What is no head of this format, or damaged.
    pub fn open(head: &[u8]) -> Result<Self, IndexError> {
        let head = Head::read(head)?;
        Ok(Self {
            shelf: Shelf::new(&head),
            scores: Scores::new(head.len()),
            stemmer: Stems::french(),
            head,
        })
    }

    /// How many projects it holds.
    pub const fn len(&self) -> usize {
        self.head.len()
    }

    /// True without any project.
    pub const fn is_empty(&self) -> bool {
        self.head.size == 0
    }

    /// Everything that some project needs, as [`crate::Need`] writes it; `None` until the file [`FileName::Needs`] is given.
    pub fn needs(&self) -> Option<&[String]> {
        self.shelf.needs().map(|needs| needs.names.as_slice())
    }

    /// Gives a file that was needed.
    ///
    /// # Errors
    ///
    /// A file that is damaged, or belongs to another index: nothing of it is kept.
    pub fn give(&mut self, name: FileName, file: &[u8]) -> Result<(), IndexError> {
        self.shelf.put(name, file, &self.head)
    }

    /// Answers a question, as far as the files that were given go.
    ///
    /// # Errors
    ///
    /// A file that is whole, and tells of what the index does not hold.
    pub fn ask(&mut self, question: &Question) -> Result<Outcome, IndexError> {
        self.shelf.begin();
        let outcome = self.find(question, None)?;
        let Outcome::Found(answer, _) = &outcome else {
            return Ok(outcome);
        };
        if answer.total > 0 || answer.understood.is_empty() {
            return Ok(outcome);
        }
        let read = answer.understood.clone();
        if let Some(found) = self.find_without_one(question, &read)? {
            return Ok(found);
        }
        // Filters that leave nothing were not meant as filters: their words are words.
        let mut worded = question.clone();
        let typed = read.into_iter().map(|one| one.typed);
        worded.query.literal.extend(typed);
        match self.find(&worded, None)? {
            Outcome::Found(answer, _) if answer.total == 0 => Ok(outcome),
            found => Ok(found),
        }
    }

    /// What is found when one of several filters that were read in the words is set aside: the one without which the most is
    /// left, of those the last that was typed. What the words mean does not depend on what was chosen beside them: `None`
    /// where the filters leave something by themselves, and where all but one leave nothing.
    fn find_without_one(
        &mut self,
        question: &Question,
        read: &[Understood],
    ) -> Result<Option<Outcome>, IndexError> {
        let alone = Question {
            query: Query {
                text: question.query.text.clone(),
                literal: question.query.literal.clone(),
                ..Query::default()
            },
            ..Question::default()
        };
        let same = |one: &Understood, next: &Understood| one.typed == next.typed;
        if read.chunk_by(same).count() < 2 {
            return Ok(None);
        }
        let all = std::iter::once(None);
        let each = read.chunk_by(same).rev();
        let each = each.filter_map(|filters| Some(filters.first()?.typed.as_str()));
        let mut best: (usize, Option<&str>) = (0, None);
        for set_aside in all.chain(each.map(Some)) {
            let outcome = self.find(&alone, set_aside)?;
            let Outcome::Found(answer, _) = outcome else {
                return Ok(Some(outcome));
            };
            if answer.total > best.0 {
                best = (answer.total, set_aside);
            }
            if best.0 > 0 && set_aside.is_none() {
                return Ok(None);
            }
        }
        match best.1 {
            None => Ok(None),
            without => self.find(question, without).map(Some),
        }
    }

    /// Finds; the filters that were read in the words `set_aside` do not narrow.
    fn find(
        &mut self,
        question: &Question,
        set_aside: Option<&str>,
    ) -> Result<Outcome, IndexError> {
        let asked = understand::read(
            &question.query.text,
            &question.query.literal,
            &self.head.phrases,
        );
        let is_kept = |one: &Understood| Some(one.typed.as_str()) != set_aside;
        let (understood, set_aside) = asked.understood.iter().cloned().partition(is_kept);
        let understood: Vec<Understood> = understood;
        let mut query = question.query.clone();
        for filter in &understood {
            query = query.with(filter.facet, &filter.value);
        }
        let mut wanted = Wanted::default();
        let looked_up = self.look_up(&asked, &mut wanted)?;
        self.want_columns(question, &query, &mut wanted);
        self.want_postings(&looked_up, &mut wanted);
        if !wanted.needed.is_empty() {
            return Ok(Outcome::Needs(wanted.needed));
        }
        let Fitting {
            mut all_words,
            mut allowed,
            named,
            only,
        } = self.score(&looked_up, query.sort)?;
        let chosen = Chosen::of(&query, &self.head, &self.shelf).or(&named);
        let needs = self.shelf.needs().zip(question.unmet.as_ref());
        let feasible = needs.map(|(needs, unmet)| {
            let mut feasible = ProjectSet::all(self.len());
            feasible.remove(&needs.column.having_any(unmet));
            feasible
        });
        if let (Scope::Feasible, Some(feasible)) = (query.scope, &feasible) {
            all_words.keep(feasible);
            allowed.keep(feasible);
        }
        // What the words mean does not depend on the filters that were chosen beside them.
        let read = understood.iter();
        let read = read.fold(Query::default(), |query, filter| {
            query.with(filter.facet, &filter.value)
        });
        let read = Chosen::of(&read, &self.head, &self.shelf).or(&named);
        let (within, fit) = self.or_nearly(all_words, &allowed, &read, looked_up.required());
        let found = chosen.kept(&within);
        let missing = |row: u32| -> Vec<String> {
            let Some((needs, unmet)) = needs else {
                return Vec::new();
            };
            let of_row = needs.column.values(row as usize).iter();
            let missing = of_row.filter(|need| unmet.contains(need));
            missing
                .filter_map(|need| needs.names.get(*need as usize).cloned())
                .collect()
        };
        let hits = match only {
            Some(only) => self.first_with(&only, &found, question.count)?,
            None => self.first(&found, query.sort, question.count),
        };
        let answer = Answer {
            total: found.len(),
            fit,
            hits: hits
                .into_iter()
                .map(|(row, score)| Hit {
                    row,
                    score,
                    missing: missing(row),
                })
                .collect(),
            facets: self.count(question, &query, (&within, &found), &chosen),
            feasible: feasible.map(|feasible| feasible.common(&found)),
            suggestions: looked_up.suggestions(&question.query.text, &self.head.phrases),
            corrections: looked_up.corrections,
            marks: looked_up.marks,
            understood,
            set_aside,
        };
        Ok(Outcome::Found(Box::new(answer), wanted.useful))
    }

    /// The projects that have every word, or, where hardly any passes the filters that were read in the words, those that
    /// lack one or have the most of them: better a neighbour than nothing.
    fn or_nearly(
        &self,
        all_words: ProjectSet,
        allowed: &ProjectSet,
        read: &Chosen,
        required: u8,
    ) -> (ProjectSet, Fit) {
        let fully = read.kept(&all_words).len();
        if fully >= FEW || required < 2 || (fully > 0 && required == 2) {
            return (all_words, Fit::EveryWord);
        }
        let enough = if fully == 0 {
            self.scores.most_words(&read.kept(allowed))
        } else {
            required - 1
        };
        let nearly = self.scores.with_words(enough, allowed);
        if enough > 0 && read.kept(&nearly).len() > fully {
            (nearly, Fit::MostWords)
        } else {
            (all_words, Fit::EveryWord)
        }
    }

    fn want_columns(&self, question: &Question, query: &Query, wanted: &mut Wanted) {
        let everything = query.text.trim().is_empty()
            && query.filters.is_empty()
            && query.scope == Scope::Everything;
        for facet in Facet::ALL {
            if let Some(values) = query.filters.get(&facet) {
                for value in count::places(facet, values, &self.head) {
                    let name = self.head.column_of(facet, value);
                    if !self.shelf.has(name, &self.head) {
                        wanted.need(name);
                    }
                }
            }
            let shown = question.facets.contains(&facet) && !everything;
            if shown || query.filters.contains_key(&facet) {
                let missing = |name: &FileName| {
                    !self.shelf.has(*name, &self.head) && !wanted.needed.contains(name)
                };
                let files = self.head.columns(facet).filter(missing);
                wanted.useful.extend(files.collect::<Vec<FileName>>());
            }
        }
        if question.unmet.is_some() && !self.shelf.has(FileName::Needs, &self.head) {
            match query.scope {
                Scope::Feasible => wanted.need(FileName::Needs),
                Scope::Everything => wanted.useful.push(FileName::Needs),
            }
        }
        let order = FileName::Order(query.sort);
        if query.sort != crate::Sort::Relevance && !self.shelf.has(order, &self.head) {
            wanted.need(order);
        }
    }
}
