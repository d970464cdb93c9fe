//! The typesetter as a module worker: a message loop, nothing else.
//!
//! The page sends `{type: "fonts", fonts: [ArrayBuffer, …]}` once, then as often as it likes
//! `{type: "typeset", job: number, files: [[path, Uint8Array], …], output: "preview" | "pdf"}`.
//! The worker answers `{type: "ready"}` when it has started, then for each job
//! `{type: "preview", job, pages: [svg, …], warnings: [text, …], remarks: [[page, key, subject,
//! number], …]}`,
//! `{type: "pdf", job, bytes: Uint8Array}` or `{type: "failed", job, messages: [text, …]}`.
//! After a panic the page receives `failed` and then the worker's `error` event: this worker is
//! spent, a new one must be started.

mod answer;
mod request;

use answer::Answer;
use etabli_typeset::{Pages, TypesetError, Typesetter};
use request::{Output, Request};
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

thread_local! {
    static TYPESETTER: RefCell<Option<Typesetter>> = const { RefCell::new(None) };
    /// The job under way, for the panic hook.
    static CURRENT_JOB: Cell<Option<f64>> = const { Cell::new(None) };
}

/// Listens to the page, then says `ready`; run by the glue as soon as the module is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        post(&Answer::Failed {
            job: CURRENT_JOB.get(),
            messages: vec![panic.to_string()],
        });
    }));
    let listen = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
        if let Some(answer) = answer_to(&event.data()) {
            post(&answer);
        }
    });
    scope().set_onmessage(Some(listen.as_ref().unchecked_ref()));
    // The listener lives as long as the worker.
    listen.forget();
    post(&Answer::Ready);
}

fn answer_to(message: &JsValue) -> Option<Answer> {
    match Request::read(message) {
        Ok(Request::Fonts(fonts)) => match Typesetter::new(fonts) {
            Ok(typesetter) => {
                TYPESETTER.set(Some(typesetter));
                None
            }
            Err(error) => Some(failed(None, &error)),
        },
        Ok(Request::Typeset { job, files, output }) => {
            CURRENT_JOB.set(Some(job));
            let answer = TYPESETTER.with_borrow(|typesetter| match typesetter {
                Some(typesetter) => match typesetter.compile(&files) {
                    Ok(pages) => pages_as(&pages, job, output),
                    Err(error) => failed(Some(job), &error),
                },
                None => failed(Some(job), &TypesetError::NoFonts { given: 0 }),
            });
            CURRENT_JOB.set(None);
            Some(answer)
        }
        Err(unreadable) => Some(Answer::Failed {
            job: unreadable.job,
            messages: vec![unreadable.to_string()],
        }),
    }
}

fn pages_as(pages: &Pages, job: f64, output: Output) -> Answer {
    match output {
        Output::Preview => Answer::Preview {
            job,
            pages: pages.svg(),
            warnings: pages.warnings().iter().map(ToString::to_string).collect(),
            remarks: pages.remarks(),
        },
        Output::Pdf => match pages.pdf() {
            Ok(bytes) => Answer::Pdf { job, bytes },
            Err(error) => failed(Some(job), &error),
        },
    }
}

fn failed(job: Option<f64>, error: &TypesetError) -> Answer {
    let messages = match error {
        TypesetError::Refused(reports) => reports.iter().map(ToString::to_string).collect(),
        other => vec![other.to_string()],
    };
    Answer::Failed { job, messages }
}

fn post(answer: &Answer) {
    let (message, transfer) = answer.write();
    // Posting fails only where the page is gone already; nobody is left to be told.
    let _ = scope().post_message_with_transfer(&message, &transfer);
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}
