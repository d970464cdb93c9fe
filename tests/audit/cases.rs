//! Which sheets: every project in every kind, reading and language, in an order that makes a part of a run a fair sample.

use crate::asked::Asked;
use crate::subjects::{self, Subject};
use anyhow::{Result, ensure};
use etabli_model::{Language, Vocabulary};
use etabli_sheet::{Reading, SheetKind, SheetOptions};

/// A prime larger than any number of sheets divided by: walking by it visits each once.
const STRIDE: usize = 7_919;

/// All there is to look at.
pub(crate) struct Cases {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) subjects: Vec<Subject>,
    pub(crate) options: Vec<SheetOptions>,
    /// Project and options, by their places.
    order: Vec<(usize, usize)>,
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
        let options = every_option();
        let each = options.len();
        let made_up = subjects.len().min(asked.synthetic) * each;
        let of_dataset = subjects.len() * each - made_up;
        // Those of the dataset first; of the others a bit of each before much of any.
        let strewn = (0..made_up).map(|at| of_dataset + at * STRIDE % made_up.max(1));
        ensure!(
            !made_up.is_multiple_of(STRIDE) || made_up == 0,
            "{made_up} sheets cannot be strewn"
        );
        let mut cases = Self {
            vocabulary,
            subjects,
            options,
            order: Vec::new(),
        };
        cases.order = (0..of_dataset)
            .chain(strewn)
            .map(|at| (at / each, at % each))
            .filter(|place| cases.name(*place).contains(&asked.only))
            .collect();
        ensure!(cases.len() > 0, "no sheet is called so");
        Ok(cases)
    }

    pub(crate) fn len(&self) -> usize {
        self.order.len()
    }

    pub(crate) fn each(&self) -> impl Iterator<Item = Case<'_>> {
        self.order.iter().map(|place| Case {
            subject: &self.subjects[place.0],
            options: self.options[place.1],
            name: self.name(*place),
        })
    }

    fn name(&self, (subject, options): (usize, usize)) -> String {
        let options = &self.options[options];
        format!(
            "{} {} {} {}",
            self.subjects[subject].id(),
            options.kind.id(),
            options.reading.id(),
            options.language.tag()
        )
    }
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
