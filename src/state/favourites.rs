//! Favourite projects and saved searches, kept in this browser.
//!
//! A favourite keeps the title and the picture it had: the workbench shows it without asking the catalogue for it. Each
//! change begins with what is kept at that moment, for another tab may have changed it.
//!
//! They are kept as lines, a tab between the columns: cards have a star each, and reading JSON would come with them.

use crate::platform::kept;
use etabli_search::ProjectSummary;
use leptos::prelude::*;

/// The name they are kept under.
pub const NAME: &str = "favourites";
/// The name of a list that could not be read.
const ASIDE: &str = "favourites.aside";
/// The format this code reads and writes: the first line.
const FORMAT: &str = "etabli-favourites/1";
/// First column of a favourite project.
const PROJECT: &str = "project";
/// First column of a saved search.
const SEARCH: &str = "search";
/// As many of each as a list can show.
const MOST: usize = 500;

/// A project to come back to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Favourite {
    /// Its slug.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Path of its cover inside its folder; empty without one.
    pub cover: String,
}

impl Favourite {
    /// A project as its card shows it.
    pub fn of(summary: &ProjectSummary) -> Self {
        let cover = summary.cover.as_ref();
        Self {
            id: summary.id.clone(),
            title: summary.title.clone(),
            cover: cover.map_or_else(String::new, |cover| cover.path.clone()),
        }
    }
}

/// A search to come back to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedSearch {
    /// As it is written in the address, without `?`. No two saved searches have the same.
    pub query: String,
    /// What the teacher calls it.
    pub name: String,
}

/// Everything kept, last added first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lists {
    /// Favourite projects.
    pub projects: Vec<Favourite>,
    /// Saved searches.
    pub searches: Vec<SavedSearch>,
}

/// Favourites and saved searches, as a context.
#[derive(Clone, Copy)]
pub struct Favourites {
    lists: RwSignal<Lists>,
    /// Why the last change is not kept: the browser's word.
    pub refusal: RwSignal<Option<String>>,
    /// The lists were read.
    reading: StoredValue<bool>,
}

/// Provides the lists, which are read when something first asks for them.
pub fn provide() {
    provide_context(Favourites {
        lists: RwSignal::new(Lists::default()),
        refusal: RwSignal::new(None),
        reading: StoredValue::new(false),
    });
}

/// Favourites and saved searches.
pub fn use_favourites() -> Favourites {
    let favourites: Favourites = expect_context();
    if !favourites.reading.get_value() {
        favourites.reading.set_value(true);
        favourites.lists.set(read());
        kept::on_change_elsewhere(NAME, move || favourites.lists.set(read()));
    }
    favourites
}

/// Everything as it is kept; nothing before there was anything.
pub fn kept_text() -> Option<String> {
    kept::read(NAME)
}

fn read() -> Lists {
    let Some(text) = kept::read(NAME) else {
        return Lists::default();
    };
    Lists::from_text(&text).unwrap_or_else(|| {
        // Of another version, or damaged: put aside before anything is written over it.
        let _ = kept::write(ASIDE, &text);
        Lists::default()
    })
}

impl Favourites {
    /// Something of the lists. Reactive.
    pub fn with<T>(self, read: impl FnOnce(&Lists) -> T) -> T {
        self.lists.with(read)
    }

    /// True for a favourite project. Reactive.
    pub fn has(self, id: &str) -> bool {
        self.with(|lists| lists.projects.iter().any(|one| one.id == id))
    }

    /// True for a saved search. Reactive.
    pub fn has_search(self, query: &str) -> bool {
        self.with(|lists| lists.searches.iter().any(|one| one.query == query))
    }

    /// A list that could not be read, as it was kept. Reactive.
    pub fn aside(self) -> Option<String> {
        self.lists.track();
        kept::read(ASIDE)
    }

    /// Forgets the one that could not be read.
    pub fn forget_aside(self) {
        // It stays under its own name until something else is kept there.
        if kept::read(NAME) == kept::read(ASIDE) {
            kept::forget(NAME);
        }
        kept::forget(ASIDE);
        self.lists.set(read());
    }

    /// Changes the lists, and keeps them. What the browser refuses to keep lives as long as the page, and is told.
    pub fn change(self, change: impl FnOnce(&mut Lists)) {
        let refused = self.refusal.with_untracked(Option::is_some);
        let mut lists = if refused {
            self.lists.get_untracked()
        } else {
            read()
        };
        change(&mut lists);
        lists.projects.truncate(MOST);
        lists.searches.truncate(MOST);
        self.refusal.set(kept::write(NAME, &lists.to_text()).err());
        self.lists.set(lists);
    }
}

impl Favourites {
    /// Adds what a kept text has more than the lists. Returns how much that was.
    pub fn take_in(self, text: &str) -> usize {
        let Some(theirs) = Lists::from_text(text) else {
            return 0;
        };
        let count = |lists: &Lists| lists.projects.len() + lists.searches.len();
        let mut before = 0;
        self.change(|lists| {
            before = count(lists);
            lists.add_missing(theirs);
        });
        self.lists.with_untracked(count).saturating_sub(before)
    }
}

impl Lists {
    /// Adds what others have more, behind what is there.
    fn add_missing(&mut self, others: Self) {
        for project in others.projects {
            if self.projects.iter().all(|one| one.id != project.id) {
                self.projects.push(project);
            }
        }
        for search in others.searches {
            if self.searches.iter().all(|one| one.query != search.query) {
                self.searches.push(search);
            }
        }
    }

    /// The lists of a text; `None` for one of another format. Lines nobody knows are left out.
    fn from_text(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next() != Some(FORMAT) {
            return None;
        }
        let mut lists = Self::default();
        for line in lines {
            let columns: Vec<&str> = line.split('\t').collect();
            match columns.as_slice() {
                [PROJECT, id, cover, title] => lists.projects.push(Favourite {
                    id: (*id).to_owned(),
                    title: (*title).to_owned(),
                    cover: (*cover).to_owned(),
                }),
                [SEARCH, query, name] => lists.searches.push(SavedSearch {
                    query: (*query).to_owned(),
                    name: (*name).to_owned(),
                }),
                _ => {}
            }
        }
        Some(lists)
    }

    fn to_text(&self) -> String {
        let projects = self.projects.iter();
        let projects = projects.map(|one| line(&[PROJECT, &one.id, &one.cover, &one.title]));
        let searches = self.searches.iter();
        let searches = searches.map(|one| line(&[SEARCH, &one.query, &one.name]));
        let first = std::iter::once(FORMAT.to_owned());
        first
            .chain(projects)
            .chain(searches)
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// Makes a project a favourite, or no more.
    pub fn toggle(&mut self, project: Favourite) {
        if !self.remove(&project.id) {
            self.projects.insert(0, project);
        }
    }

    /// Takes a project out; true when it was there.
    pub fn remove(&mut self, id: &str) -> bool {
        let before = self.projects.len();
        self.projects.retain(|one| one.id != id);
        self.projects.len() < before
    }

    /// Saves a search, or gives another name to one that is saved. Without a name it keeps the one it has.
    pub fn save(&mut self, search: SavedSearch) {
        let known = self
            .searches
            .iter_mut()
            .find(|one| one.query == search.query);
        match known {
            Some(known) if !search.name.is_empty() => known.name = search.name,
            Some(_) => {}
            None => self.searches.insert(0, search),
        }
    }
}

/// Columns in one line; what would end one is a space.
fn line(columns: &[&str]) -> String {
    let plain = columns
        .iter()
        .map(|column| column.replace(['\t', '\n', '\r'], " "));
    plain.collect::<Vec<_>>().join("\t")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn favourite(id: &str) -> Favourite {
        Favourite {
            id: id.to_owned(),
            title: id.to_uppercase(),
            ..Favourite::default()
        }
    }

    fn search(query: &str, name: &str) -> SavedSearch {
        SavedSearch {
            query: query.to_owned(),
            name: name.to_owned(),
        }
    }

    #[test]
    fn the_last_favourite_stands_first_and_each_stands_once() {
        let mut lists = Lists::default();
        for id in ["disques", "sablier", "disques", "cadran"] {
            lists.toggle(favourite(id));
        }
        let ids: Vec<&str> = lists.projects.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids, ["cadran", "sablier"]);
    }

    #[test]
    fn a_search_is_saved_once_and_can_be_renamed() {
        let mut lists = Lists::default();
        lists.save(search("q=fractions", "fractions"));
        lists.save(search("level=grade-3", "CE2"));
        lists.save(search("q=fractions", "Pour janvier"));
        lists.save(search("level=grade-3", ""));
        let names: Vec<&str> = lists.searches.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["CE2", "Pour janvier"]);
    }

    #[test]
    fn what_others_have_more_stands_behind_what_is_there() {
        let mut lists = Lists::default();
        lists.toggle(favourite("disques"));
        lists.save(search("q=a", "ours"));
        let mut others = Lists::default();
        for id in ["disques", "sablier"] {
            others.toggle(favourite(id));
        }
        others.save(search("q=a", "theirs"));
        others.save(search("q=b", "b"));
        lists.add_missing(others);
        let ids: Vec<&str> = lists.projects.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids, ["disques", "sablier"]);
        assert_eq!(lists.searches, [search("q=a", "ours"), search("q=b", "b")]);
    }

    #[test]
    fn lists_come_back_from_the_text_they_are_kept_as() {
        let mut lists = Lists::default();
        lists.toggle(favourite("disques"));
        lists.save(search("q=a", "a\tb\nc"));
        let read = Lists::from_text(&lists.to_text()).expect("our own text");
        assert_eq!(read.projects, lists.projects);
        assert_eq!(read.searches, [search("q=a", "a b c")]);
        assert_eq!(
            Lists::from_text(&Lists::default().to_text()),
            Some(Lists::default())
        );
    }

    #[test]
    fn a_text_of_another_format_is_refused_and_a_strange_line_left_out() {
        for text in ["", "etabli-favourites/2\nproject\ta\tb\tc", "{}"] {
            assert_eq!(Lists::from_text(text), None, "{text:?}");
        }
        let text = "etabli-favourites/1\nproject\tshort\nplace\ta\tb\nsearch\tq=a\ta";
        let lists = Lists::from_text(text).expect("our own format");
        assert!(lists.projects.is_empty());
        assert_eq!(lists.searches, [search("q=a", "a")]);
    }
}
