//! Messages as JavaScript sees them.

use etabli_search::ProjectFile;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// What the page asks.
pub(crate) enum Request {
    /// The whole catalogue, in place of any other.
    Projects {
        vocabulary: String,
        projects: Vec<ProjectFile>,
    },
    /// One search; the ticket comes back with its answer.
    Query { ticket: JsValue, query: String },
}

/// What the worker says.
pub(crate) enum Reply {
    Ready,
    Listing { listing: String },
    Answer { ticket: JsValue, answer: String },
    Failed { ticket: JsValue, message: String },
}

/// Reads a message; one that is not understood is answered with a failure.
pub(crate) fn read(data: &JsValue) -> Result<Request, Reply> {
    let ticket = field(data, "ticket");
    let text = |key: &str| {
        field(data, key).as_string().ok_or_else(|| Reply::Failed {
            ticket: ticket.clone(),
            message: format!("the message has no text `{key}`"),
        })
    };
    match text("type")?.as_str() {
        "projects" => Ok(Request::Projects {
            vocabulary: text("vocabulary")?,
            projects: files(&field(data, "projects")),
        }),
        "query" => Ok(Request::Query {
            query: text("query")?,
            ticket,
        }),
        other => Err(Reply::Failed {
            message: format!("no message is called `{other}`"),
            ticket,
        }),
    }
}

/// The files of a list; none when it is no list.
fn files(list: &JsValue) -> Vec<ProjectFile> {
    let text = |item: &JsValue, key: &str| field(item, key).as_string().unwrap_or_default();
    let items = list.dyn_ref::<Array>().map(Array::iter);
    let items = items.into_iter().flatten();
    items
        .map(|item| ProjectFile {
            id: text(&item, "id"),
            text: text(&item, "text"),
        })
        .collect()
}

fn field(data: &JsValue, key: &str) -> JsValue {
    // Fails only on what is not an object, which has no fields either.
    Reflect::get(data, &key.into()).unwrap_or(JsValue::UNDEFINED)
}

impl Reply {
    pub(crate) fn to_js(&self) -> JsValue {
        let fields: Vec<(&str, JsValue)> = match self {
            Self::Ready => vec![("type", "ready".into())],
            Self::Listing { listing } => {
                vec![("type", "listing".into()), ("listing", listing.into())]
            }
            Self::Answer { ticket, answer } => vec![
                ("type", "answer".into()),
                ("ticket", ticket.clone()),
                ("answer", answer.into()),
            ],
            Self::Failed { ticket, message } => vec![
                ("type", "failed".into()),
                ("ticket", ticket.clone()),
                ("message", message.into()),
            ],
        };
        let object = Object::new();
        for (key, value) in fields {
            // Fails only on frozen objects; this one is new.
            let _ = Reflect::set(&object, &key.into(), &value);
        }
        object.into()
    }
}
