//! The search in its own thread, so that typing never waits.
//!
//! Page → worker: `{type: "open", base}` with the address of the folder of an index, or, to the worker that builds one,
//! `{type: "projects", vocabulary, projects: [{id, text}, …]}` with the files as they were fetched. Then `{type: "query",
//! ticket, query, facets, count, unmet}` with the query string of the address, the names of the facets that are shown, and the
//! positions of the needs that are not met, or nothing where nobody told what stands in the fablab; `{type: "needs"}`; and
//! `{type: "lineage", ticket, id}`.
//!
//! Worker → page: `{type: "ready"}` once; `{type: "opened", projects, findings}` or `{type: "absent"}` where there is no index;
//! `{type: "answer", ticket, answer, rows, took, complete}` with values as JSON, the milliseconds it took without what was
//! fetched, and false where facets are on their way: the same ticket is answered again; `{type: "needs", needs}`, a line each; `{type: "lineage", ticket, id,
//! lineage}`; `{type: "failed", ticket, message}`.

mod desk;
mod message;
mod source;

pub use etabli_search::ProjectFile;
pub use source::Library;

use desk::Desk;
use message::{Reply, Request};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// An index that was built here.
pub struct Built {
    /// Its files, as a host would serve them.
    pub library: Library,
    /// What was found wrong in the projects' files, as JSON.
    pub findings: String,
}

/// How an index is built from a vocabulary and projects' files.
pub type Build = fn(&str, &[ProjectFile]) -> Built;

/// Listens to the page as long as the worker lives.
pub fn listen(build: Option<Build>) {
    let worker: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let desk = Rc::new(Desk::new(worker.clone(), build));
    let listen =
        Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            match message::read(&event.data()) {
                Ok(request) => hear(desk.clone(), request),
                Err(reply) => desk.say(&reply),
            }
        });
    worker.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    listen.forget();
    // Fails only for values that cannot be cloned; this one holds a text.
    let _ = worker.post_message(&Reply::Ready.to_js());
}

fn hear(desk: Rc<Desk>, request: Request) {
    match request {
        Request::Open { base } => spawn_local(async move { desk.open(base).await }),
        Request::Projects {
            vocabulary,
            projects,
        } => spawn_local(async move { desk.build(&vocabulary, &projects).await }),
        Request::Query { ticket, question } => {
            spawn_local(async move { desk.answer(ticket, question).await });
        }
        Request::Needs => spawn_local(async move { desk.needs().await }),
        Request::Lineage { ticket, id } => {
            spawn_local(async move { desk.lineage(ticket, id).await });
        }
    }
}
