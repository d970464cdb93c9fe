//! Messages as JavaScript sees them.

use etabli_search::{Facet, ProjectFile, Query, Question};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// What the page asks.
pub(crate) enum Request {
    /// An index on a host, in place of any other.
    Open { base: String },
    /// The whole catalogue, in place of any other.
    Projects {
        vocabulary: String,
        projects: Vec<ProjectFile>,
    },
    /// One search; the ticket comes back with its answer.
    Query {
        ticket: JsValue,
        question: Box<Question>,
    },
    /// Everything that some project needs.
    Needs,
    /// Where a project comes from, and what came of it.
    Lineage { ticket: JsValue, id: String },
}

/// What the worker says.
pub(crate) enum Reply {
    Ready,
    Opened {
        projects: usize,
        findings: String,
    },
    Absent,
    Needs {
        needs: String,
    },
    Answer(Box<AnswerReply>),
    Lineage {
        ticket: JsValue,
        id: String,
        lineage: String,
    },
    Failed {
        ticket: JsValue,
        message: String,
    },
}

/// An answer on its way to the page.
pub(crate) struct AnswerReply {
    pub(crate) ticket: JsValue,
    pub(crate) answer: String,
    pub(crate) rows: String,
    /// Milliseconds.
    pub(crate) took: f64,
    pub(crate) complete: bool,
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
        "open" => Ok(Request::Open {
            base: text("base")?,
        }),
        "projects" => Ok(Request::Projects {
            vocabulary: text("vocabulary")?,
            projects: files(&field(data, "projects")),
        }),
        "query" => Ok(Request::Query {
            question: Box::new(Question {
                query: Query::parse(&text("query")?),
                facets: text("facets")?
                    .split(' ')
                    .filter_map(Facet::from_name)
                    .collect(),
                count: field(data, "count").as_f64().unwrap_or(0.0) as usize,
                unmet: numbers(&field(data, "unmet")),
            }),
            ticket,
        }),
        "needs" => Ok(Request::Needs),
        "lineage" => Ok(Request::Lineage {
            id: text("id")?,
            ticket,
        }),
        other => Err(Reply::Failed {
            message: format!("no message is called `{other}`"),
            ticket,
        }),
    }
}

/// Numbers in a text, a space between each; none where there is no text.
fn numbers(text: &JsValue) -> Option<Vec<u32>> {
    let text = text.as_string()?;
    Some(
        text.split(' ')
            .filter_map(|number| number.parse().ok())
            .collect(),
    )
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
            Self::Opened { projects, findings } => vec![
                ("type", "opened".into()),
                ("projects", (*projects as f64).into()),
                ("findings", findings.into()),
            ],
            Self::Absent => vec![("type", "absent".into())],
            Self::Needs { needs } => vec![("type", "needs".into()), ("needs", needs.into())],
            Self::Answer(reply) => vec![
                ("type", "answer".into()),
                ("ticket", reply.ticket.clone()),
                ("answer", (&reply.answer).into()),
                ("rows", (&reply.rows).into()),
                ("took", reply.took.into()),
                ("complete", reply.complete.into()),
            ],
            Self::Lineage {
                ticket,
                id,
                lineage,
            } => vec![
                ("type", "lineage".into()),
                ("ticket", ticket.clone()),
                ("id", id.into()),
                ("lineage", lineage.into()),
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
