//! The search, which runs in its own worker so that typing never waits.

use super::catalogue::{Catalogue, Gallery, use_catalogue};
use crate::pages::later;
use crate::platform::document;
use crate::platform::worker::{ModuleWorker, list, member, message, text_member};
use etabli_model::from_json;
use etabli_search::{Answer, Facet, Hit, Listing, ProjectSummary};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use wasm_bindgen::JsValue;

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

/// The search, as a context.
#[derive(Clone, Copy)]
pub struct Search {
    /// What was found last; kept while the next answer is on its way, so that nothing jumps.
    pub found: RwSignal<Option<Arc<Found>>>,
    /// Why there is no search, when the worker cannot run.
    pub failure: RwSignal<Option<String>>,
    /// The worker said that it listens.
    listening: RwSignal<bool>,
    /// The last question, as a query string.
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
        listening: RwSignal::new(false),
        asked: StoredValue::new(None),
        ticket: StoredValue::new(0),
        worker: StoredValue::new_local(None),
        catalogue: use_catalogue(),
    };
    provide_context(search);
    let url = format!("{}search-worker_loader.js", document::base_path());
    let failed = move |message| search.failure.set(Some(message));
    match ModuleWorker::start(&url, move |message| search.hear(&message), failed) {
        Ok(worker) => search.worker.set_value(Some(worker)),
        Err(message) => failed(message),
    }
    Effect::new(move |_| {
        if let (true, Some(gallery)) = (search.listening.get(), search.catalogue.gallery()) {
            search.send_gallery(&gallery);
            search.send_question();
        }
    });
    Effect::new(move |_| {
        let failed = search.failure.with(Option::is_some);
        if let (true, Some(gallery)) = (failed, search.catalogue.gallery()) {
            search.list_here(gallery);
        }
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

    fn hear(self, message: &JsValue) {
        match text_member(message, "type").as_str() {
            "ready" => self.listening.set(true),
            "listing" => match from_json::<Listing>(&text_member(message, "listing")) {
                Ok(listing) => self.catalogue.listing.set(Some(Arc::new(listing))),
                Err(error) => self.failure.set(Some(error.to_string())),
            },
            "answer" if self.is_last(message) => {
                match from_json::<Answer>(&text_member(message, "answer")) {
                    Ok(answer) => self.found.set(Some(Arc::new(self.with_rows(answer)))),
                    Err(error) => self.failure.set(Some(error.to_string())),
                }
            }
            "failed" => self.failure.set(Some(text_member(message, "message"))),
            _ => {}
        }
    }

    fn with_rows(self, answer: Answer) -> Found {
        let rows = self.catalogue.listing.with_untracked(|listing| {
            let row = |hit: &Hit| {
                let listing = listing.as_ref()?;
                let position = usize::try_from(hit.row).ok()?;
                listing.projects.get(position).cloned().map(Arc::new)
            };
            answer.hits.iter().map(row).collect()
        });
        Found { answer, rows }
    }

    fn is_last(self, message: &JsValue) -> bool {
        member(message, "ticket").as_f64() == Some(f64::from(self.ticket.get_value()))
    }

    fn send_gallery(self, gallery: &Gallery) {
        let files = gallery.files.iter();
        let files =
            files.map(|file| message(&[("id", text(&file.id)), ("text", text(&file.text))]));
        self.send(&[
            ("type", "projects".into()),
            ("vocabulary", text(&gallery.vocabulary_text)),
            ("projects", list(files)),
        ]);
    }

    /// Without the worker there is no search, but the projects are shown all the same.
    fn list_here(self, gallery: Arc<Gallery>) {
        if self.catalogue.listing.with_untracked(Option::is_some) {
            return;
        }
        spawn_local(async move {
            if let Ok(listing) = later::listing(gallery).await {
                self.catalogue.listing.try_set(Some(Arc::new(listing)));
            }
        });
    }

    fn send_question(self) {
        let Some(question) = self.asked.get_value() else {
            return;
        };
        if !self.listening.get_untracked() {
            return;
        }
        self.ticket
            .update_value(|ticket| *ticket = ticket.wrapping_add(1));
        let ticket = f64::from(self.ticket.get_value());
        self.send(&[
            ("type", "query".into()),
            ("ticket", ticket.into()),
            ("query", question.query.into()),
        ]);
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

fn text(words: &str) -> JsValue {
    JsValue::from_str(words)
}
