//! Which sheets: a selection that stands for all, or every project in every kind, reading and language in an order that makes
//! a part of a run a fair sample.

use crate::asked::{Asked, Scope};
use crate::selection::covering;
use crate::subjects::{self, Subject};
use anyhow::{Result, ensure};
use etabli_model::{Language, Vocabulary};
use etabli_sheet::{Reading, SheetKind, SheetOptions};

/// A prime: walking by it visits each of a number of sheets once, unless it divides the number.
const STRIDE: usize = 7_919;

/// All there is to look at.
pub(crate) struct Cases {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) subjects: Vec<Subject>,
    /// Project, by its place, and options.
    order: Vec<(usize, SheetOptions)>,
}

/// One sheet.
pub(crate) struct Case<'c> {
    pub(crate) subject: &'c Subject,
    pub(crate) options: SheetOptions,
    pub(crate) name: String,
}

impl Cases {
    pub(crate) fn all(asked: &Asked) -> Result<Self> {
        let vocabulary = subjects::vocabulary()?;
        let subjects = subjects::all(&vocabulary, asked.synthetic)?;
        let made_up = subjects.len().min(asked.synthetic);
        let of_dataset = subjects.len() - made_up;
        let order = match asked.scope {
            Scope::Covering => {
                let chosen = covering(of_dataset, made_up);
                strewn(chosen.len())?.map(|at| chosen[at]).collect()
            }
            Scope::All => everything(of_dataset, made_up)?,
        };
        let mut cases = Self {
            vocabulary,
            subjects,
            order: Vec::new(),
        };
        let asked_for = |case: &(usize, SheetOptions)| cases.name(case).contains(&asked.only);
        cases.order = order.into_iter().filter(asked_for).collect();
        ensure!(cases.len() > 0, "no sheet is called so");
        Ok(cases)
    }

    pub(crate) fn len(&self) -> usize {
        self.order.len()
    }

    pub(crate) fn each(&self) -> impl Iterator<Item = Case<'_>> {
        self.order.iter().map(|case| Case {
            subject: &self.subjects[case.0],
            options: case.1,
            name: self.name(case),
        })
    }

    fn name(&self, (subject, options): &(usize, SheetOptions)) -> String {
        format!(
            "{} {} {} {} {} {}-pupils {}-cards",
            self.subjects[*subject].id(),
            options.kind.id(),
            options.reading.id(),
            options.language.tag(),
            options.paper.id(),
            options.pupils,
            options.cards.id(),
        )
    }
}

/// Every sheet: those of the dataset first; of the others a bit of each before much of any.
fn everything(of_dataset: usize, made_up: usize) -> Result<Vec<(usize, SheetOptions)>> {
    let options = every_option();
    let each = options.len();
    let (of_dataset, made_up) = (of_dataset * each, made_up * each);
    let strewn = strewn(made_up)?.map(|at| of_dataset + at);
    let case = |at: usize| (at / each, options[at % each]);
    Ok((0..of_dataset).chain(strewn).map(case).collect())
}

/// So many places, a bit of each stretch before much of any.
fn strewn(count: usize) -> Result<impl Iterator<Item = usize>> {
    ensure!(
        !count.is_multiple_of(STRIDE) || count == 0,
        "{count} sheets cannot be strewn"
    );
    Ok((0..count).map(move |at| at * STRIDE % count))
}

fn every_option() -> Vec<SheetOptions> {
    let mut all = Vec::new();
    for kind in SheetKind::ALL {
        for reading in Reading::ALL {
            for language in [Language::French, Language::English] {
                all.push(SheetOptions {
                    kind,
                    reading,
                    language,
                    ..SheetOptions::default()
                });
            }
        }
    }
    all
}
