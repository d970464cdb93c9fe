//! The search in its own thread, so that typing never waits: a message loop, nothing else.
//!
//! Page → worker: `{type: "projects", vocabulary, projects: [{id, text}, …]}` with the files as they
//! were fetched, then `{type: "query", ticket, query}` with the query string of the address.
//! Worker → page: `{type: "ready"}` once, `{type: "listing", listing}` and `{type: "answer",
//! ticket, answer}` with values as JSON, `{type: "failed", ticket, message}`.

mod message;

use etabli_search::{Index, Query};
use message::{Reply, Request};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let worker: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let index: RefCell<Option<Index>> = RefCell::new(None);
    let page = worker.clone();
    let listen = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let reply = match message::read(&event.data()) {
            Ok(request) => answer(request, &index),
            Err(reply) => Some(reply),
        };
        if let Some(reply) = reply {
            send(&page, &reply);
        }
    });
    worker.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    // The worker listens as long as it lives.
    listen.forget();
    send(&worker, &Reply::Ready);
}

fn answer(request: Request, index: &RefCell<Option<Index>>) -> Option<Reply> {
    match request {
        Request::Projects {
            vocabulary,
            projects,
        } => {
            let (built, listing) = Index::of_files(&projects, &vocabulary);
            index.replace(Some(built));
            Some(match serde_json::to_string(&listing) {
                Ok(listing) => Reply::Listing { listing },
                Err(error) => Reply::Failed {
                    ticket: JsValue::UNDEFINED,
                    message: error.to_string(),
                },
            })
        }
        Request::Query { ticket, query } => {
            let found = index
                .borrow()
                .as_ref()
                .ok_or_else(|| "no projects were sent".to_owned())
                .map(|index| index.answer(&Query::parse(&query)))
                .and_then(|found| serde_json::to_string(&found).map_err(|error| error.to_string()));
            Some(match found {
                Ok(answer) => Reply::Answer { ticket, answer },
                Err(message) => Reply::Failed { ticket, message },
            })
        }
    }
}

fn send(page: &DedicatedWorkerGlobalScope, reply: &Reply) {
    // Fails only for values that cannot be cloned; replies hold texts and the page's own ticket.
    let _ = page.post_message(&reply.to_js());
}
