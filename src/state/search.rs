//! The search, which runs in its own worker so that typing never waits.
//!
//! The worker reads the index that stands beside the app. Where the host has none, another worker builds it from the files of
//! the projects; and where a browser runs no worker, all projects are shown without search.

use super::catalogue::{Catalogue, CatalogueState, Gallery, use_catalogue};
use super::profile::use_profile;
use crate::pages::later;
use crate::platform::document;
use crate::platform::worker::{ModuleWorker, list, member, message, text_member};
use etabli_model::{Finding, from_json};
use etabli_search::{Answer, Facet, Hit, Listing, ProjectSummary};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// Searches the index of the host.
const READER: &str = "search-worker_loader.js";
/// Builds the index of a host that has none.
const BUILDER: &str = "index-worker_loader.js";

/// What is asked of the search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// The query string of the address.
    pub query: String,
    /// The facets that are shown: the others are not counted.
    pub facets: Vec<Facet>,
    /// How many of the projects found are shown.
    pub count: usize,
}

/// The answer to a question, and what there is to show of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// What was found.
    pub answer: Answer,
    /// The row of each of the answer's hits, in their order; `None` for one that could not be fetched.
    pub rows: Vec<Option<Arc<ProjectSummary>>>,
}

/// How far the index has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// The worker is told to open the index of the host.
    Opening,
    /// The host has none: it is being built.
    Building,
    /// Questions are answered.
    Open,
}

/// The search, as a context.
#[derive(Clone, Copy)]
pub struct Search {
    /// What was found last; kept while the next answer is on its way, so that nothing jumps.
    pub found: RwSignal<Option<Arc<Found>>>,
    /// Why there is no search, when the worker cannot run.
    pub failure: RwSignal<Option<String>>,
    /// The projects that cannot be shown, and why; known where the index is built here.
    pub findings: RwSignal<Vec<Finding>>,
    stage: RwSignal<Stage>,
    /// Everything that some project needs, once a profile makes it worth knowing.
    needs: RwSignal<Option<Arc<Vec<String>>>>,
    /// The needs that are not met here, for the worker.
    unmet: StoredValue<Option<String>>,
    /// The slug whose lineage was asked for last, and the file that holds it, once it is here.
    lineage: RwSignal<(String, Option<String>)>,
    /// The last question.
    asked: StoredValue<Option<Question>>,
    /// Number of the last question: answers to older ones are dropped.
    ticket: StoredValue<u32>,
    worker: StoredValue<Option<ModuleWorker>, LocalStorage>,
    catalogue: Catalogue,
}

/// Starts the worker and provides the [`Search`].
pub fn provide() {
    let search = Search {
        found: RwSignal::new(None),
        failure: RwSignal::new(None),
        findings: RwSignal::new(Vec::new()),
        stage: RwSignal::new(Stage::Opening),
        needs: RwSignal::new(None),
        unmet: StoredValue::new(None),
        lineage: RwSignal::new((String::new(), None)),
        asked: StoredValue::new(None),
        ticket: StoredValue::new(0),
        worker: StoredValue::new_local(None),
        catalogue: use_catalogue(),
    };
    provide_context(search);
    search.start(READER);
    follow_profile(search);
    Effect::new(move |_| {
        let failed = search.failure.with(Option::is_some);
        if let (true, Some(gallery)) = (failed, search.catalogue.gallery()) {
            search.list_here(gallery);
        }
    });
    Effect::new(move |_| {
        let building = search.stage.get() == Stage::Building;
        if building && search.catalogue.gallery().is_some() {
            search.start(BUILDER);
        }
    });
}

/// Asks what projects need once somebody told what stands in the fablab, and asks again when that changes.
fn follow_profile(search: Search) {
    let profile = use_profile();
    Effect::new(move |_| {
        let wanted = !profile.json().is_empty() && search.needs.with(Option::is_none);
        if wanted && search.stage.get() == Stage::Open {
            search.send(&[("type", "needs".into())]);
        }
    });
    Effect::new(move |_| {
        let (text, needs) = (profile.json(), search.needs.get());
        let Some(needs) = needs else {
            return;
        };
        spawn_local(async move {
            // Where the part does not come, the search goes on without the profile.
            let unmet = later::unmet(text, needs).await.ok().flatten();
            if search.unmet.with_value(|known| *known != unmet) {
                search.unmet.set_value(unmet);
                search.send_question();
            }
        });
    });
}

/// The search.
pub fn use_search() -> Search {
    expect_context()
}

impl Search {
    /// Asks a question; [`Self::found`] changes when the answer comes.
    pub fn ask(self, question: Question) {
        self.asked.set_value(Some(question));
        self.send_question();
    }

    /// Asks where a project comes from, and what came of it.
    pub fn ask_lineage(self, id: &str) {
        self.lineage.set((id.to_owned(), None));
        if self.stage.get_untracked() == Stage::Open {
            self.send_lineage();
        }
    }

    /// The file that holds the lineage that was asked for, once it is here: lineages by slug, as JSON. Reactive.
    pub fn lineage_file(self, id: &str) -> Option<String> {
        let of = |(known, file): &(String, Option<String>)| (known == id).then(|| file.clone());
        self.lineage.with(of).flatten()
    }

    fn start(self, worker: &str) {
        let url = format!("{}{worker}", document::base_path());
        let failed = move |message| self.failure.set(Some(message));
        match ModuleWorker::start(&url, move |message| self.hear(&message), failed) {
            Ok(worker) => self.worker.set_value(Some(worker)),
            Err(message) => failed(message),
        }
    }

    fn hear(self, message: &JsValue) {
        match text_member(message, "type").as_str() {
            "ready" => self.set_to_work(),
            "absent" => self.stage.set(Stage::Building),
            "opened" => self.begin(message),
            "answer" if self.is_last(message) => match read_answer(message) {
                Ok(found) => self.found.set(Some(Arc::new(found))),
                Err(error) => self.failure.set(Some(error)),
            },
            "lineage" => self.learn_lineage(message),
            "needs" => {
                let needs = text_member(message, "needs");
                let needs = needs.lines().map(str::to_owned);
                self.needs.set(Some(Arc::new(needs.collect())));
            }
            "failed" => self.failure.set(Some(text_member(message, "message"))),
            _ => {}
        }
    }

    /// The worker listens: what is sent before is lost.
    fn set_to_work(self) {
        if self.stage.get_untracked() != Stage::Building {
            return self.send(&[
                ("type", "open".into()),
                ("base", format!("{}search/", document::base_path()).into()),
            ]);
        }
        if let CatalogueState::Ready(gallery) = self.catalogue.state.get_untracked() {
            spawn_local(async move { self.build_from(&gallery).await });
        }
    }

    fn begin(self, message: &JsValue) {
        let findings = text_member(message, "findings");
        if let Ok(findings) = from_json::<Vec<Finding>>(&findings) {
            self.findings.update(|all| all.extend(findings));
        }
        self.needs.set(None);
        self.unmet.set_value(None);
        self.stage.set(Stage::Open);
        self.send_question();
        self.send_lineage();
    }

    fn is_last(self, message: &JsValue) -> bool {
        member(message, "ticket").as_f64() == Some(f64::from(self.ticket.get_value()))
    }

    fn learn_lineage(self, message: &JsValue) {
        let (id, file) = (text_member(message, "id"), text_member(message, "lineage"));
        if self.lineage.with_untracked(|(asked, _)| *asked == id) {
            self.lineage.set((id, Some(file)));
        }
    }

    /// Sends the files of all projects to the worker that builds the index.
    async fn build_from(self, gallery: &Gallery) {
        let (files, findings) = gallery.files().await;
        let text = |words: &str| JsValue::from_str(words);
        let files = files.iter();
        let files =
            files.map(|file| message(&[("id", text(&file.id)), ("text", text(&file.text))]));
        self.findings.set(findings);
        self.send(&[
            ("type", "projects".into()),
            ("vocabulary", text(&gallery.vocabulary_text)),
            ("projects", list(files)),
        ]);
    }

    /// Without the worker there is no search, but the projects are shown all the same.
    fn list_here(self, gallery: Arc<Gallery>) {
        if self.found.with_untracked(Option::is_some) {
            return;
        }
        spawn_local(async move {
            let (files, findings) = gallery.files().await;
            if let Ok(listing) = later::listing(files, gallery).await {
                let all = findings.into_iter().chain(listing.broken());
                self.findings.try_set(all.collect());
                self.found.try_set(Some(Arc::new(Found::of(listing))));
            }
        });
    }

    fn send_question(self) {
        let Some(question) = self.asked.get_value() else {
            return;
        };
        if self.stage.get_untracked() != Stage::Open {
            return;
        }
        self.ticket
            .update_value(|ticket| *ticket = ticket.wrapping_add(1));
        let ticket = f64::from(self.ticket.get_value());
        let facets: Vec<&str> = question.facets.iter().map(|facet| facet.name()).collect();
        self.send(&[
            ("type", "query".into()),
            ("ticket", ticket.into()),
            ("query", question.query.into()),
            ("facets", facets.join(" ").into()),
            ("count", (question.count as f64).into()),
            (
                "unmet",
                self.unmet
                    .get_value()
                    .map_or(JsValue::UNDEFINED, JsValue::from),
            ),
        ]);
    }

    fn send_lineage(self) {
        let id = self.lineage.with_untracked(|(id, _)| id.clone());
        if !id.is_empty() {
            self.send(&[("type", "lineage".into()), ("id", id.into())]);
        }
    }

    fn send(self, members: &[(&str, JsValue)]) {
        let sent = self
            .worker
            .with_value(|worker| worker.as_ref().map(|worker| worker.send(members)));
        if let Some(Err(message)) = sent {
            self.failure.set(Some(message));
        }
    }
}

fn read_answer(message: &JsValue) -> Result<Found, String> {
    let answer =
        from_json::<Answer>(&text_member(message, "answer")).map_err(|error| error.to_string())?;
    let rows = from_json::<Vec<Option<ProjectSummary>>>(&text_member(message, "rows"));
    let rows = rows.map_err(|error| error.to_string())?.into_iter();
    Ok(Found {
        answer,
        rows: rows.map(|row| row.map(Arc::new)).collect(),
    })
}

impl Found {
    /// All projects of a listing, in its order.
    fn of(listing: Listing) -> Self {
        let hit = |row| Hit {
            row,
            ..Hit::default()
        };
        let answer = Answer {
            total: listing.projects.len(),
            hits: (0..).map(hit).take(listing.projects.len()).collect(),
            ..Answer::default()
        };
        let rows = listing.projects.into_iter();
        Self {
            answer,
            rows: rows.map(|row| Some(Arc::new(row))).collect(),
        }
    }
}
