//! Favourite projects and saved searches, kept in this browser.
//!
//! A favourite keeps the title and the picture it had: the workbench shows it without asking the catalogue for it. Each
//! change begins with what is kept at that moment, for another tab may have changed it.

use crate::platform::kept;
use etabli_model::from_json;
use etabli_search::ProjectSummary;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The name they are kept under.
const NAME: &str = "favourites";
/// The name of a list that could not be read.
const ASIDE: &str = "favourites.aside";
/// The format this code reads and writes.
const FORMAT: &str = "etabli-favourites/1";
/// As many of each as a list can show.
const MOST: usize = 500;

/// A project to come back to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SavedSearch {
    /// As it is written in the address, without `?`. No two saved searches have the same.
    pub query: String,
    /// What the teacher calls it.
    pub name: String,
}

/// Everything kept, last added first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lists {
    /// Always [`FORMAT`].
    format: String,
    /// Favourite projects.
    pub projects: Vec<Favourite>,
    /// Saved searches.
    pub searches: Vec<SavedSearch>,
}

impl Default for Lists {
    fn default() -> Self {
        Self {
            format: FORMAT.to_owned(),
            projects: Vec::new(),
            searches: Vec::new(),
        }
    }
}

/// Favourites and saved searches, as a context.
#[derive(Clone, Copy)]
pub struct Favourites {
    lists: RwSignal<Lists>,
    /// Why the last change is not kept: the browser's word.
    pub refusal: RwSignal<Option<String>>,
}

/// Reads the lists and provides them.
pub fn provide() {
    let favourites = Favourites {
        lists: RwSignal::new(read()),
        refusal: RwSignal::new(None),
    };
    kept::on_change_elsewhere(NAME, move || favourites.lists.set(read()));
    provide_context(favourites);
}

/// Favourites and saved searches.
pub fn use_favourites() -> Favourites {
    expect_context()
}

fn read() -> Lists {
    let Some(text) = kept::read(NAME) else {
        return Lists::default();
    };
    match from_json::<Lists>(&text) {
        Ok(lists) if lists.format == FORMAT => lists,
        _ => {
            // Of another version, or damaged: put aside before anything is written over it.
            let _ = kept::write(ASIDE, &text);
            Lists::default()
        }
    }
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
        let text = serde_json::to_string(&lists).expect("lists of texts can be said in JSON");
        self.refusal.set(kept::write(NAME, &text).err());
        self.lists.set(lists);
    }
}

impl Lists {
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

    /// Takes a search out.
    pub fn remove_search(&mut self, query: &str) {
        self.searches.retain(|one| one.query != query);
    }
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
        lists.remove_search("level=grade-3");
        assert_eq!(lists.searches, [search("q=fractions", "Pour janvier")]);
    }

    #[test]
    fn lists_come_back_from_the_text_they_are_kept_as() {
        let mut lists = Lists::default();
        lists.toggle(favourite("disques"));
        lists.save(search("q=a", "a"));
        let text = serde_json::to_string(&lists).expect("lists can be said in JSON");
        assert_eq!(from_json::<Lists>(&text).ok(), Some(lists));
    }
}
