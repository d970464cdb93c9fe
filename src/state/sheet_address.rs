//! The options of a sheet as the print room's address says them, so that a colleague who gets the
//! address opens the same sheet.

use crate::platform::preferences;
use crate::routes::Page;
use crate::state::print_run::{Filing, PrintRun, RunOf};
use crate::state::profile;
use etabli_model::Language;
use etabli_sheet::{
    CardsPerPage, DrawingChoice, Knobs, LetterSpacing, LineSpacing, Paper, Reading, SheetKind,
    SheetOptions, TextSize,
};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

/// What is printed on this page, and how.
#[derive(Clone, Copy)]
pub struct SheetChoice {
    /// Of what it is.
    pub of: RunOf,
    options: Memo<SheetOptions>,
    run: Memo<PrintRun>,
    go: StoredValue<Navigate, LocalStorage>,
}

type Navigate = Box<dyn Fn(&SheetOptions, &PrintRun)>;

impl SheetChoice {
    /// The options of the current address. `page` builds the address of other options.
    pub fn of_address(
        of: RunOf,
        usual: SheetOptions,
        page: impl Fn(String) -> Page + 'static,
    ) -> Self {
        let search = use_location().search;
        let navigate = use_navigate();
        let go = move |options: &SheetOptions, run: &PrintRun| {
            // The path is whole already, and a choice is no page to come back to.
            let replacing = NavigateOptions {
                resolve: false,
                replace: true,
                scroll: false,
                ..NavigateOptions::default()
            };
            navigate(&page(write(options, run)).path(), replacing);
        };
        let usual_run = usual_run(of);
        let run = Memo::new(move |_| search.with(|search| PrintRun::read(search, of, &usual_run)));
        let choice = Self {
            of,
            options: Memo::new(move |_| SheetOptions {
                kind: run.with(PrintRun::first),
                ..search.with(|search| parse(search, usual))
            }),
            run,
            go: StoredValue::new_local(Box::new(go)),
        };
        Effect::new(move |_| {
            if search.with_untracked(String::is_empty) {
                choice.change(|options| options);
            }
        });
        choice
    }

    /// The options of each sheet; their kind is the first one's. Reactive.
    pub fn get(self) -> SheetOptions {
        self.options.get()
    }

    /// The options as they are now.
    pub fn get_untracked(self) -> SheetOptions {
        self.options.get_untracked()
    }

    /// Chooses something else: the address follows, and the teacher's own choices are remembered.
    pub fn change(self, change: impl FnOnce(SheetOptions) -> SheetOptions) {
        self.open(&change(self.get_untracked()), &self.run.get_untracked());
    }

    /// The sheets, their files and copies. Reactive.
    pub fn run(self) -> PrintRun {
        self.run.get()
    }

    /// The sheets, their files and copies as they are now.
    pub fn run_untracked(self) -> PrintRun {
        self.run.get_untracked()
    }

    /// Chooses other sheets, files or copies.
    pub fn change_run(self, change: impl FnOnce(PrintRun) -> PrintRun) {
        self.open(&self.get_untracked(), &change(self.run_untracked()));
    }

    fn open(self, options: &SheetOptions, run: &PrintRun) {
        remember(options);
        // A book is no sheet that the next project could have too.
        if self.of == RunOf::OneProject {
            preferences::remember("sheet-kinds", &run.kinds_as_text());
        }
        preferences::remember("sheet-files", run.filing.id());
        self.go.with_value(|go| go(options, run));
    }
}

/// What a teacher gets before choosing: their last paper and reading, the class the remix is prepared for (0 for none) or else
/// the last one, in the project's language.
pub fn usual(project_language: &str, class: u32) -> SheetOptions {
    let last = |name| preferences::remembered(name).unwrap_or_default();
    SheetOptions {
        paper: Paper::from_id(&last("paper")).unwrap_or_default(),
        reading: Reading::from_id(&last("sheet-reading")).unwrap_or_default(),
        cards: CardsPerPage::from_id(&last("sheet-cards")).unwrap_or_default(),
        knobs: Knobs {
            size: TextSize::from_id(&last("sheet-size")).unwrap_or_default(),
            lines: LineSpacing::from_id(&last("sheet-lines")).unwrap_or_default(),
            letters: LetterSpacing::from_id(&last("sheet-letters")).unwrap_or_default(),
        },
        pupils: match preferences::PUPILS.contains(&class) {
            true => class,
            false => profile::pupils(),
        },
        language: Language::from_tag(project_language).unwrap_or_default(),
        ..SheetOptions::default()
    }
}

/// The sheets a teacher printed last: those of another project of the same shelf are likely the same.
fn usual_run(of: RunOf) -> PrintRun {
    let last = |name| preferences::remembered(name).unwrap_or_default();
    let first = of.kinds().next().unwrap_or_default();
    let filing = Filing::from_id(&last("sheet-files")).unwrap_or_default();
    let first = PrintRun::one(first).filed(filing);
    PrintRun::read(&format!("kind={}", last("sheet-kinds")), of, &first)
}

/// Remembers the choices that are the teacher's own rather than the sheet's.
fn remember(options: &SheetOptions) {
    preferences::remember("paper", options.paper.id());
    preferences::remember("sheet-reading", options.reading.id());
    preferences::remember("sheet-cards", options.cards.id());
    preferences::remember("sheet-size", options.knobs.size.id());
    preferences::remember("sheet-lines", options.knobs.lines.id());
    preferences::remember("sheet-letters", options.knobs.letters.id());
    preferences::set_pupils(options.pupils);
}

/// Options from a query string; what it does not say, or says wrongly, is as `usual`.
fn parse(query: &str, usual: SheetOptions) -> SheetOptions {
    let query = query.trim_start_matches('?');
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .fold(usual, with_choice)
}

fn with_choice(options: SheetOptions, (name, value): (&str, &str)) -> SheetOptions {
    let changed = match name {
        "reading" => Reading::from_id(value).map(|reading| SheetOptions { reading, ..options }),
        "paper" => Paper::from_id(value).map(|paper| SheetOptions { paper, ..options }),
        "lang" => Language::from_tag(value).map(|language| SheetOptions {
            language,
            ..options
        }),
        "cards" => CardsPerPage::from_id(value).map(|cards| SheetOptions { cards, ..options }),
        "size" | "lines" | "letters" => {
            turned(options.knobs, name, value).map(|knobs| SheetOptions { knobs, ..options })
        }
        "drawing" => DrawingChoice::from_id(value).map(|drawing| SheetOptions {
            drawing: Some(drawing),
            ..options
        }),
        "pupils" => {
            let pupils = value
                .parse()
                .ok()
                .filter(|one| preferences::PUPILS.contains(one));
            pupils.map(|pupils| SheetOptions { pupils, ..options })
        }
        _ => None,
    };
    changed.unwrap_or(options)
}

/// The knobs with one of them turned.
fn turned(knobs: Knobs, name: &str, value: &str) -> Option<Knobs> {
    match name {
        "size" => TextSize::from_id(value).map(|size| Knobs { size, ..knobs }),
        "lines" => LineSpacing::from_id(value).map(|lines| Knobs { lines, ..knobs }),
        _ => LetterSpacing::from_id(value).map(|letters| Knobs { letters, ..knobs }),
    }
}

/// The query string of these options; what does not change the sheets is left out.
fn write(options: &SheetOptions, run: &PrintRun) -> String {
    let mut query = format!(
        "{}&reading={}&paper={}&pupils={}&lang={}",
        run.write(),
        options.reading.id(),
        options.paper.id(),
        options.pupils,
        options.language.tag(),
    );
    if run.holds_cards() {
        query.push_str(&format!("&cards={}", options.cards.id()));
    }
    if let (true, Some(drawing)) = (run.prints(SheetKind::Tiles), options.drawing) {
        query.push_str(&format!("&drawing={}", drawing.id()));
    }
    if options.reading == Reading::Dyslexia {
        let Knobs {
            size,
            lines,
            letters,
        } = options.knobs;
        let (size, lines, letters) = (size.id(), lines.id(), letters.id());
        query.push_str(&format!("&size={size}&lines={lines}&letters={letters}"));
    }
    query
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_comes_back_from_its_address() {
        for paper in Paper::ALL {
            for language in [Language::French, Language::English] {
                let options = SheetOptions {
                    paper,
                    language,
                    pupils: 31,
                    ..SheetOptions::default()
                };
                let address = write(&options, &PrintRun::one(options.kind));
                assert_eq!(parse(&address, SheetOptions::default()), options);
            }
        }
    }

    #[test]
    fn cards_and_knobs_come_back_where_they_change_the_sheet() {
        let chosen = SheetOptions {
            reading: Reading::Dyslexia,
            cards: CardsPerPage::Two,
            knobs: Knobs {
                size: TextSize::P16,
                lines: LineSpacing::Double,
                letters: LetterSpacing::Plain,
            },
            ..SheetOptions::default()
        };
        let pack = PrintRun::one(SheetKind::Pack);
        assert_eq!(
            parse(&write(&chosen, &pack), SheetOptions::default()),
            chosen
        );
        let unlike = SheetOptions {
            reading: Reading::Mono,
            ..chosen
        };
        let shopping = PrintRun::one(SheetKind::Shopping);
        let found = parse(&write(&unlike, &shopping), SheetOptions::default());
        assert_eq!(
            (found.cards, found.knobs),
            (CardsPerPage::Four, Knobs::default())
        );
        let wrong = parse("cards=3&size=99&lines=1.5&letters=", chosen);
        assert_eq!(wrong, chosen);
    }

    #[test]
    fn one_drawing_comes_back_where_drawings_are_printed() {
        let chosen = SheetOptions {
            drawing: DrawingChoice::from_id("80YHF7KR"),
            ..SheetOptions::default()
        };
        assert!(chosen.drawing.is_some());
        let usual = SheetOptions::default();
        let tiles = PrintRun::one(SheetKind::Build).toggled(SheetKind::Tiles);
        assert_eq!(parse(&write(&chosen, &tiles), usual), chosen);
        let labels = PrintRun::one(SheetKind::Labels);
        assert_eq!(parse(&write(&chosen, &labels), usual), usual);
        let wrong = parse("kind=tiles&drawing=../..", usual);
        assert_eq!(wrong.drawing, None);
    }

    #[test]
    fn what_an_address_says_wrongly_is_as_usual() {
        let usual = SheetOptions {
            pupils: 18,
            paper: Paper::A3,
            ..SheetOptions::default()
        };
        for query in [
            "",
            "?",
            "pupils=0",
            "pupils=9999",
            "pupils=-1&paper=b5",
            "lang=xx&kind=",
            "a&b=c=d",
        ] {
            assert_eq!(parse(query, usual), usual, "{query}");
        }
        assert_eq!(
            parse("?pupils=26&paper=b5", usual),
            SheetOptions {
                pupils: 26,
                ..usual
            }
        );
    }
}
