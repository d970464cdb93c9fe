//! Two projects to compare, as the address names them: slugs of the gallery, or `etabli:` and the
//! id of a remix in this browser.

use super::catalogue::{Catalogue, NoProject};
use super::workbench::{StorageStatus, Workbench, use_workbench};
use crate::routes::Page;
use etabli_model::Project;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use std::sync::Arc;

/// Begins the name of a remix.
const OWN: &str = "etabli:";

/// The name of a remix of this browser, by its id.
pub fn own_name(id: &str) -> String {
    format!("{OWN}{id}")
}

/// One of the two projects.
#[derive(Clone, Debug, PartialEq)]
pub enum Compared {
    /// None was chosen.
    Nothing,
    /// It is on its way.
    Coming,
    /// Here it is.
    Here(Arc<Project>),
    /// There is none of this name.
    Missing(String),
}

/// The two names in the address, and how to change them.
#[derive(Clone, Copy)]
pub struct Comparison {
    names: [Memo<String>; 2],
    go: StoredValue<Box<dyn Fn([String; 2])>, LocalStorage>,
}

impl Comparison {
    /// The comparison of the current address.
    pub fn of_address() -> Self {
        let query = use_query_map();
        let name = move |key: &'static str| {
            Memo::new(move |_| query.with(|query| query.get(key).unwrap_or_default()))
        };
        let navigate = use_navigate();
        let go = move |[a, b]: [String; 2]| {
            let options = NavigateOptions {
                resolve: false,
                replace: true,
                scroll: false,
                ..NavigateOptions::default()
            };
            navigate(&Page::Compare { a, b }.path(), options);
        };
        Self {
            names: [name("a"), name("b")],
            go: StoredValue::new_local(Box::new(go)),
        }
    }

    /// The name of one of the two. Reactive.
    pub fn name(self, side: usize) -> String {
        self.names[side].get()
    }

    /// Chooses another project for one of the two.
    pub fn choose(self, side: usize, name: String) {
        let mut names = self.names.map(|name| name.get_untracked());
        names[side] = name;
        self.go.with_value(|go| go(names));
    }

    /// The first becomes the second.
    pub fn exchange(self) {
        let [a, b] = self.names.map(|name| name.get_untracked());
        self.go.with_value(|go| go([b, a]));
    }

    /// One of the two, read whenever its name changes.
    pub fn project(self, side: usize, catalogue: Catalogue) -> RwSignal<Compared> {
        let shown = RwSignal::new(Compared::Coming);
        let workbench = use_workbench();
        let wanted = Memo::new(move |_| {
            let opening = workbench.status.get() == StorageStatus::Opening;
            (self.name(side), opening && self.name(side).starts_with(OWN))
        });
        Effect::new(move |_| {
            let (name, opening) = wanted.get();
            let Some(gallery) = catalogue.gallery() else {
                return;
            };
            if opening {
                return;
            }
            spawn_local(async move {
                let found = match name.strip_prefix(OWN) {
                    _ if name.is_empty() => Compared::Nothing,
                    Some(id) => match own_project(workbench, id).await {
                        Some(project) => Compared::Here(Arc::new(project)),
                        None => Compared::Missing(name.clone()),
                    },
                    None => match gallery.project(&name).await {
                        Ok(project) => Compared::Here(project),
                        Err(NoProject::Absent | NoProject::Unusable(_)) => {
                            Compared::Missing(name.clone())
                        }
                    },
                };
                // An answer to an older address is dropped.
                if self.names[side].try_get_untracked() == Some(name) {
                    shown.try_set(found);
                }
            });
        });
        shown
    }
}

/// The remixes of this browser: names for an address, and titles. Reactive.
pub fn own_projects() -> Vec<(String, String)> {
    let cards = use_workbench().cards.get();
    let own = cards.iter();
    own.map(|card| (own_name(&card.id), card.title.clone()))
        .collect()
}

async fn own_project(workbench: Workbench, id: &str) -> Option<Project> {
    let remix = workbench.open(id).await.ok().flatten()?;
    Some(remix.project)
}
