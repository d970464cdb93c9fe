//! The options of a sheet as the print room's address says them, so that a colleague who gets the
//! address opens the same sheet.

use crate::platform::preferences;
use crate::routes::Page;
use crate::state::profile;
use etabli_model::Language;
use etabli_sheet::{Paper, Reading, SheetKind, SheetOptions};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

/// The options of the sheet of this page.
#[derive(Clone, Copy)]
pub struct SheetChoice {
    options: Memo<SheetOptions>,
    go: StoredValue<Navigate, LocalStorage>,
}

type Navigate = Box<dyn Fn(&SheetOptions)>;

impl SheetChoice {
    /// The options of the current address. `page` builds the address of other options.
    pub fn of_address(usual: SheetOptions, page: impl Fn(String) -> Page + 'static) -> Self {
        let search = use_location().search;
        let navigate = use_navigate();
        let go = move |options: &SheetOptions| {
            // The path is whole already, and a choice is no page to come back to.
            let replacing = NavigateOptions {
                resolve: false,
                replace: true,
                scroll: false,
                ..NavigateOptions::default()
            };
            navigate(&page(write(options)).path(), replacing);
        };
        let choice = Self {
            options: Memo::new(move |_| search.with(|search| parse(search, usual))),
            go: StoredValue::new_local(Box::new(go)),
        };
        Effect::new(move |_| {
            if search.with_untracked(String::is_empty) {
                choice.change(|options| options);
            }
        });
        choice
    }

    /// The options. Reactive.
    pub fn get(self) -> SheetOptions {
        self.options.get()
    }

    /// The options as they are now.
    pub fn get_untracked(self) -> SheetOptions {
        self.options.get_untracked()
    }

    /// Chooses something else: the address follows, and the teacher's own choices are remembered.
    pub fn change(self, change: impl FnOnce(SheetOptions) -> SheetOptions) {
        let options = change(self.get_untracked());
        remember(&options);
        self.go.with_value(|go| go(&options));
    }
}

/// What a teacher gets before choosing: their last paper, the class the remix is prepared for (0 for none) or else the last
/// one, in the project's language.
pub fn usual(project_language: &str, class: u32) -> SheetOptions {
    let paper = preferences::remembered("paper").and_then(|id| Paper::from_id(&id));
    SheetOptions {
        paper: paper.unwrap_or_default(),
        pupils: match preferences::PUPILS.contains(&class) {
            true => class,
            false => profile::pupils(),
        },
        language: Language::from_tag(project_language).unwrap_or_default(),
        ..SheetOptions::default()
    }
}

/// Remembers the choices that are the teacher's own rather than the sheet's.
fn remember(options: &SheetOptions) {
    preferences::remember("paper", options.paper.id());
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
        "kind" => SheetKind::from_id(value).map(|kind| SheetOptions { kind, ..options }),
        "reading" => Reading::from_id(value).map(|reading| SheetOptions { reading, ..options }),
        "paper" => Paper::from_id(value).map(|paper| SheetOptions { paper, ..options }),
        "lang" => Language::from_tag(value).map(|language| SheetOptions {
            language,
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

/// The query string of these options.
fn write(options: &SheetOptions) -> String {
    format!(
        "kind={}&reading={}&paper={}&pupils={}&lang={}",
        options.kind.id(),
        options.reading.id(),
        options.paper.id(),
        options.pupils,
        options.language.tag(),
    )
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
                assert_eq!(parse(&write(&options), SheetOptions::default()), options);
            }
        }
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
