//! A few hundred sheets that stand for all: each project in each kind, and within them every pair of choices.
//!
//! Faults of typesetting come nearly always from two things that meet: long words in large letters, cards on Letter paper.
//! So each sheet is given the options that show the most pairs nobody has shown yet, the same ones in every run.

use etabli_model::Language;
use etabli_sheet::{CardsPerPage, Paper, Reading, SheetKind, SheetOptions};
use std::collections::BTreeSet;

/// Pupils of a class: alone, as usual, and as many as there are.
const CLASSES: [u32; 3] = [1, 24, 35];
/// Of the kinds, a made-up project is set in one out of so many.
const MADE_UP_EVERY: usize = 3;

/// A choice and its value: its place among the values.
type Chosen = (&'static str, usize);
/// Two choices that meet on one sheet.
type Pair = (Chosen, Chosen);

/// Project, by its place, and options of each sheet; those of the dataset, which come first, in every kind.
pub(crate) fn covering(of_dataset: usize, made_up: usize) -> Vec<(usize, SheetOptions)> {
    let mut shown = BTreeSet::new();
    let everything = every_option_but_kind();
    let kinds = SheetKind::ALL.into_iter().enumerate();
    let wanted = kinds.flat_map(|(at, kind)| {
        let strewn = move |project: &usize| {
            *project < of_dataset || (project + at).is_multiple_of(MADE_UP_EVERY)
        };
        let projects = (0..of_dataset + made_up).filter(strewn);
        projects.map(move |project| (project, kind))
    });
    wanted
        .map(|(project, kind)| {
            let best = everything
                .iter()
                .map(|options| SheetOptions { kind, ..*options })
                // Of those that show as many, the first: `max_by_key` would take the last.
                .rev()
                .max_by_key(|options| {
                    let new = pairs(project, options).filter(|pair| !shown.contains(pair));
                    new.count()
                });
            let options = best.unwrap_or_default();
            shown.extend(pairs(project, &options));
            (project, options)
        })
        .collect()
}

fn every_option_but_kind() -> Vec<SheetOptions> {
    let mut all = Vec::new();
    for reading in Reading::ALL {
        for paper in Paper::ALL {
            for language in [Language::French, Language::English] {
                for pupils in CLASSES {
                    for cards in CardsPerPage::ALL {
                        all.push(SheetOptions {
                            reading,
                            paper,
                            language,
                            pupils,
                            cards,
                            ..SheetOptions::default()
                        });
                    }
                }
            }
        }
    }
    all
}

/// What meets on a sheet. Two projects never do.
fn pairs(project: usize, options: &SheetOptions) -> impl Iterator<Item = Pair> {
    let class = CLASSES.iter().position(|one| *one == options.pupils);
    let chosen = [
        ("project", project),
        ("kind", options.kind as usize),
        ("reading", options.reading as usize),
        ("paper", options.paper as usize),
        ("language", options.language as usize),
        ("class", class.unwrap_or_default()),
        ("cards", options.cards as usize),
    ];
    let pair = move |(one, first)| {
        let later = chosen.into_iter().skip(one + 1);
        later.map(move |second| (first, second))
    };
    chosen.into_iter().enumerate().flat_map(pair)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_project_is_in_each_kind_and_every_two_options_meet() {
        let (of_dataset, made_up) = (16, 30);
        let chosen = covering(of_dataset, made_up);
        assert!(chosen.len() < 400, "{} sheets take long", chosen.len());
        let mut shown = BTreeSet::new();
        for (project, options) in &chosen {
            shown.extend(pairs(*project, options));
        }
        for options in every_option_but_kind() {
            for kind in SheetKind::ALL {
                let options = SheetOptions { kind, ..options };
                for pair in pairs(0, &options) {
                    let of_project = pair.0.0 == "project";
                    assert!(of_project || shown.contains(&pair), "{pair:?}");
                }
            }
        }
        for project in 0..of_dataset {
            for kind in SheetKind::ALL {
                let kind = ("kind", kind as usize);
                assert!(
                    shown.contains(&(("project", project), kind)),
                    "{project} {kind:?}"
                );
            }
            for reading in Reading::ALL {
                let reading = ("reading", reading as usize);
                assert!(
                    shown.contains(&(("project", project), reading)),
                    "{project} {reading:?}"
                );
            }
        }
        for project in of_dataset..of_dataset + made_up {
            let times = chosen.iter().filter(|(one, _)| *one == project).count();
            assert!(times >= 4, "{project}: {times}");
        }
    }

    #[test]
    fn the_same_sheets_are_chosen_each_time() {
        assert_eq!(covering(3, 2), covering(3, 2));
        assert_eq!(covering(0, 0), []);
    }
}
