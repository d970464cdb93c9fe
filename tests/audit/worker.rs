//! One of the processes: looks closely at its share of the sheets, and sets its neighbour's again for their bytes.

use crate::asked::Asked;
use crate::cases::{Case, Cases};
use crate::checkers::Checkers;
use crate::ledger::{Found, Ledger, Look, digest};
use crate::promises;
use anyhow::{Context, Result};
use etabli_model::Project;
use etabli_sheet::build;
use etabli_tests::repository::root;
use etabli_typeset::{Pages, Typesetter};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::Instant;
use xtask::places::Places;

/// What the pages of codes and labels lead to.
const HOME: &str = "https://galerie.example/projets/";
/// Of a sheet with more faults, so many are told.
const MOST_FAULTS: usize = 12;

/// Goes through the share of process `number`.
pub(crate) fn run(asked: &Asked, cases: &Cases, ledger: &Ledger, number: usize) -> Result<()> {
    let start = Instant::now();
    let done: BTreeSet<(String, bool)> = ledger
        .read()?
        .into_iter()
        .map(|found| (found.name, found.look == Look::Again))
        .collect();
    let typesetter = typesetter()?;
    let mut checkers = Checkers::start(&Places::find()?)?;
    let mut file = ledger.open(number)?;
    let scratch = ledger.folder.join(format!("{number}.pdf"));
    for (at, case) in cases.each().enumerate() {
        if asked.limit.is_some_and(|limit| start.elapsed() > limit) {
            break;
        }
        let again = (at + 1) % asked.processes == number;
        let mine = at % asked.processes == number;
        if !(mine || again) || done.contains(&(case.name.clone(), again)) {
            continue;
        }
        let found = match again {
            true => set_again(&typesetter, cases, case),
            false => look_at(&typesetter, &mut checkers, cases, case, &scratch, ledger)?,
        };
        found.write(&mut file)?;
    }
    // Left behind it would only take room.
    let _ = fs::remove_file(&scratch);
    Ok(())
}

fn set_again(typesetter: &Typesetter, cases: &Cases, case: Case<'_>) -> Found {
    let project = case.subject.told_in(case.options.language);
    let made = set(typesetter, cases, &case, &project).and_then(|(pages, _)| Ok(pages.pdf()?));
    Found {
        digest: made.map(|pdf| digest(&pdf)).unwrap_or_default(),
        name: case.name,
        look: Look::Again,
    }
}

fn look_at(
    typesetter: &Typesetter,
    checkers: &mut Checkers,
    cases: &Cases,
    case: Case<'_>,
    scratch: &Path,
    ledger: &Ledger,
) -> Result<Found> {
    let project = case.subject.told_in(case.options.language);
    let made = set(typesetter, cases, &case, &project)
        .and_then(|(pages, placing)| Ok((pages.pdf()?, pages, placing)));
    let (pdf, pages, placing) = match made {
        Ok(made) => made,
        Err(error) => {
            return Ok(Found {
                name: case.name,
                digest: String::new(),
                look: Look::Whole {
                    pages: 0,
                    faults: vec![format!("not set: {error:#}")],
                },
            });
        }
    };
    fs::write(scratch, &pdf)?;
    let reading = checkers.read(scratch)?;
    let mut faults: Vec<String> = pages.warnings().iter().map(ToString::to_string).collect();
    faults.extend(reading.faults.iter().cloned());
    let options = &case.options;
    match placing {
        // Pages placed on larger paper are pictures there: their headings are known, their words are not.
        Placing::OnLargerPaper => {
            faults.extend(promises::steps_once(&project, options, &pages.headings()));
        }
        Placing::AsSet => {
            faults.extend(promises::steps_once(&project, options, &reading.headings));
            faults.extend(promises::parts_once(&project, options, &reading.rows));
            faults.extend(promises::licence_everywhere(
                &project,
                &cases.vocabulary,
                options,
                &reading,
            ));
            faults.extend(promises::composed(&reading));
        }
    }
    if !faults.is_empty() {
        fs::copy(scratch, ledger.kept(&case.name)?)?;
    }
    faults.truncate(MOST_FAULTS);
    Ok(Found {
        name: case.name,
        digest: digest(&pdf),
        look: Look::Whole {
            pages: pages.count() as u64,
            faults,
        },
    })
}

/// Whether the pages are what was set, or what was set placed on larger paper.
enum Placing {
    AsSet,
    OnLargerPaper,
}

fn set(
    typesetter: &Typesetter,
    cases: &Cases,
    case: &Case<'_>,
    project: &Project,
) -> Result<(Pages, Placing)> {
    let pictures = case.subject.pictures(&case.options);
    let address = format!("{HOME}{}", project.id);
    let source = build(
        project,
        &cases.vocabulary,
        &case.options,
        &pictures,
        &address,
    );
    let placing = match source.files.contains_key("/imposed.typ") {
        true => Placing::OnLargerPaper,
        false => Placing::AsSet,
    };
    Ok((typesetter.compile(&source.files)?, placing))
}

fn typesetter() -> Result<Typesetter> {
    let folder = root().join("public/fonts/sheet");
    let list = fs::read_to_string(folder.join("fonts.json"))?;
    let names: Vec<String> = serde_json::from_str(&list)?;
    let fonts = names.iter().map(|name| fs::read(folder.join(name)));
    let fonts = fonts
        .collect::<Result<_, _>>()
        .context("a font is missing")?;
    Ok(Typesetter::new(fonts)?)
}
