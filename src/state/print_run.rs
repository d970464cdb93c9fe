//! What one click prints: which sheets, in how many files, how often. The options of each sheet stand beside it in the
//! address; see `sheet_address`.

use etabli_sheet::{Binding, SheetKind};
use std::ops::RangeInclusive;

/// Copies of one run.
pub const COPIES: RangeInclusive<u32> = 1..=99;

/// Whether several sheets come as one file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Filing {
    /// One file, but for what must be folded.
    #[default]
    OneFile,
    /// A file for each sheet, one after the other.
    AFileEach,
}

impl Filing {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::OneFile, Self::AFileEach];

    /// The short name used in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::OneFile => "one",
            Self::AFileEach => "each",
        }
    }

    /// The filing of this short name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.id() == id)
    }
}

/// Of what a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunOf {
    /// One project, on whatever sheets.
    OneProject,
    /// Several projects, which have one book in common and nothing else.
    Book,
}

impl RunOf {
    /// The kinds that are offered, in their order.
    pub fn kinds(self) -> impl Iterator<Item = SheetKind> {
        let of_this =
            move |kind: &SheetKind| (*kind == SheetKind::Collection) == (self == Self::Book);
        SheetKind::ALL.into_iter().filter(of_this)
    }
}

/// The sheets of one click. There is always one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PrintRun {
    /// The kinds, each once, in the order in which they are offered.
    kinds: Vec<SheetKind>,
    /// In how many files.
    pub filing: Filing,
    /// How often all of it is printed.
    pub copies: u32,
}

impl PrintRun {
    /// One sheet, once.
    pub fn one(kind: SheetKind) -> Self {
        Self {
            kinds: vec![kind],
            filing: Filing::default(),
            copies: 1,
        }
    }

    /// The kinds, in the order in which they are offered.
    pub fn kinds(&self) -> &[SheetKind] {
        &self.kinds
    }

    /// The first kind.
    pub fn first(&self) -> SheetKind {
        self.kinds.first().copied().unwrap_or_default()
    }

    /// True where this kind is one of them.
    pub fn prints(&self, kind: SheetKind) -> bool {
        self.kinds.contains(&kind)
    }

    /// True where one of the kinds has cards.
    pub fn holds_cards(&self) -> bool {
        self.kinds.iter().any(|kind| kind.holds_cards())
    }

    /// The same with a kind more, or less where it was there; the last one stays.
    pub fn toggled(&self, kind: SheetKind) -> Self {
        let was_there = self.kinds.contains(&kind);
        let kinds = SheetKind::ALL.into_iter().filter(|one| match *one == kind {
            true => !was_there || self.kinds.len() == 1,
            false => self.kinds.contains(one),
        });
        Self {
            kinds: kinds.collect(),
            ..self.clone()
        }
    }

    /// The same files and copies of one kind only.
    pub fn of_only(self, kind: SheetKind) -> Self {
        Self {
            kinds: vec![kind],
            ..self
        }
    }

    /// The same in so many files.
    pub fn filed(self, filing: Filing) -> Self {
        Self { filing, ..self }
    }

    /// The same so often.
    pub fn copied(self, copies: u32) -> Self {
        Self { copies, ..self }
    }

    /// The kinds of each file.
    pub fn documents(&self) -> Vec<Vec<SheetKind>> {
        let (bound, alone): (Vec<SheetKind>, Vec<SheetKind>) = match self.filing {
            Filing::OneFile => {
                let together = |kind: &SheetKind| kind.binding() == Binding::Together;
                self.kinds.iter().copied().partition(together)
            }
            Filing::AFileEach => (Vec::new(), self.kinds.clone()),
        };
        let bound = Some(bound).filter(|kinds| !kinds.is_empty());
        bound
            .into_iter()
            .chain(alone.into_iter().map(|kind| vec![kind]))
            .collect()
    }

    /// The run a query string tells of this; what it does not say, or says wrongly, is as `usual`.
    pub fn read(query: &str, of: RunOf, usual: &Self) -> Self {
        let mut run = usual.clone();
        let pairs = query.trim_start_matches('?').split('&');
        for (name, value) in pairs.filter_map(|pair| pair.split_once('=')) {
            match name {
                "kind" => run.kinds = kinds_in(value, of).unwrap_or(run.kinds),
                "files" => run.filing = Filing::from_id(value).unwrap_or(run.filing),
                "copies" => {
                    let copies = value.parse().ok().filter(|one| COPIES.contains(one));
                    run.copies = copies.unwrap_or(run.copies);
                }
                _ => {}
            }
        }
        run
    }

    /// The run as a piece of a query string; what changes nothing is left out.
    pub fn write(&self) -> String {
        let mut query = format!("kind={}", self.kinds_as_text());
        if self.kinds.len() > 1 {
            query.push_str(&format!("&files={}", self.filing.id()));
        }
        if self.copies != 1 {
            query.push_str(&format!("&copies={}", self.copies));
        }
        query
    }

    /// The short names of the kinds.
    pub fn kinds_as_text(&self) -> String {
        let ids: Vec<&str> = self.kinds.iter().map(|kind| kind.id()).collect();
        ids.join(",")
    }
}

/// The kinds of a list of short names; those that are not offered are passed over.
fn kinds_in(list: &str, of: RunOf) -> Option<Vec<SheetKind>> {
    let named: Vec<&str> = list.split(',').collect();
    let kinds: Vec<SheetKind> = of.kinds().filter(|one| named.contains(&one.id())).collect();
    (!kinds.is_empty()).then_some(kinds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use SheetKind::{Booklet, Build, Cards, Labels, Shopping};

    fn run(kinds: &[SheetKind], filing: Filing, copies: u32) -> PrintRun {
        PrintRun {
            kinds: kinds.to_vec(),
            filing,
            copies,
        }
    }

    fn read(query: &str, usual: &PrintRun) -> PrintRun {
        PrintRun::read(query, RunOf::OneProject, usual)
    }

    #[test]
    fn several_projects_are_a_book_and_one_project_is_none() {
        let book = PrintRun::one(SheetKind::Collection);
        let of = |of, query| PrintRun::read(query, of, &PrintRun::one(Build));
        assert_eq!(RunOf::Book.kinds().collect::<Vec<_>>(), book.kinds());
        assert_eq!(of(RunOf::Book, "kind=collection,cards"), book);
        assert_eq!(
            of(RunOf::OneProject, "kind=collection"),
            PrintRun::one(Build)
        );
        assert_eq!(RunOf::OneProject.kinds().count(), SheetKind::ALL.len() - 1);
    }

    #[test]
    fn every_run_comes_back_from_its_address() {
        let usual = PrintRun::one(Build);
        for chosen in [
            usual.clone(),
            run(&[Booklet], Filing::OneFile, 30),
            run(&[Build, Shopping, Labels], Filing::AFileEach, 1),
            run(
                &RunOf::OneProject.kinds().collect::<Vec<_>>(),
                Filing::OneFile,
                99,
            ),
        ] {
            assert_eq!(read(&chosen.write(), &usual), chosen);
        }
    }

    #[test]
    fn what_an_address_says_wrongly_is_as_usual() {
        let usual = run(&[Cards, Labels], Filing::AFileEach, 4);
        for query in [
            "",
            "?",
            "kind=&files=two&copies=0",
            "kind=novel,,&copies=100",
            "copies=-3&x",
        ] {
            assert_eq!(read(query, &usual), usual, "{query}");
        }
        let found = read("kind=labels,novel,build,collection,labels", &usual);
        assert_eq!(found.kinds(), [Build, Labels]);
    }

    #[test]
    fn a_kind_is_added_in_its_place_and_the_last_one_stays() {
        let one = PrintRun::one(Shopping);
        let two = one.toggled(Build);
        assert_eq!(two.kinds(), [Build, Shopping]);
        assert_eq!(two.toggled(Shopping).kinds(), [Build]);
        assert_eq!(one.toggled(Shopping), one);
    }

    #[test]
    fn what_must_be_folded_is_a_file_of_its_own() {
        let kinds = [Build, Labels, Booklet];
        let documents = |filing| run(&kinds, filing, 1).documents();
        assert_eq!(
            documents(Filing::OneFile),
            [vec![Build, Labels], vec![Booklet]]
        );
        let each = [vec![Build], vec![Labels], vec![Booklet]];
        assert_eq!(documents(Filing::AFileEach), each);
        assert_eq!(PrintRun::one(Booklet).documents(), [[Booklet]]);
    }
}
