//! Reading what the page asks: any other value than the agreed shapes is refused, never trusted.

use js_sys::{Array, Reflect, Uint8Array};
use std::collections::BTreeMap;
use std::fmt;
use wasm_bindgen::prelude::*;

/// One message of the page.
pub(crate) enum Request {
    /// The fonts of all sheets to come.
    Fonts(Vec<Vec<u8>>),
    /// One sheet to set.
    Typeset {
        /// The page's number for this job, given back with the answer.
        job: f64,
        /// Virtual files by path.
        files: BTreeMap<String, Vec<u8>>,
        /// What to answer with.
        output: Output,
    },
}

/// What a job gives.
#[derive(Clone, Copy)]
pub(crate) enum Output {
    /// The pages as SVG.
    Preview,
    /// The PDF.
    Pdf,
}

/// A message that is not one of the agreed shapes.
pub(crate) struct Unreadable {
    /// The job it was about, where that much could be read.
    pub(crate) job: Option<f64>,
    field: &'static str,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "unreadable message: `{}`", self.field)
    }
}

impl Request {
    /// Reads a message of the page.
    pub(crate) fn read(message: &JsValue) -> Result<Self, Unreadable> {
        let job = field(message, "job").as_f64();
        let unreadable = |field| Unreadable { job, field };
        match field(message, "type").as_string().as_deref() {
            Some("fonts") => {
                let fonts = list(message, "fonts").ok_or_else(|| unreadable("fonts"))?;
                Ok(Self::Fonts(fonts.iter().map(|font| bytes(&font)).collect()))
            }
            Some("typeset") => Ok(Self::Typeset {
                job: job.ok_or_else(|| unreadable("job"))?,
                files: files(message).ok_or_else(|| unreadable("files"))?,
                output: output(message).ok_or_else(|| unreadable("output"))?,
            }),
            _ => Err(unreadable("type")),
        }
    }
}

fn files(message: &JsValue) -> Option<BTreeMap<String, Vec<u8>>> {
    list(message, "files")?
        .iter()
        .map(|entry| {
            let pair = entry.dyn_into::<Array>().ok()?;
            Some((pair.get(0).as_string()?, bytes(&pair.get(1))))
        })
        .collect()
}

fn output(message: &JsValue) -> Option<Output> {
    match field(message, "output").as_string()?.as_str() {
        "preview" => Some(Output::Preview),
        "pdf" => Some(Output::Pdf),
        _ => None,
    }
}

fn field(message: &JsValue, name: &str) -> JsValue {
    Reflect::get(message, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

fn list(message: &JsValue, name: &str) -> Option<Array> {
    field(message, name).dyn_into::<Array>().ok()
}

/// The bytes of an `ArrayBuffer` or of any view on one; nothing for what is neither.
fn bytes(value: &JsValue) -> Vec<u8> {
    if value.is_object() {
        Uint8Array::new(value).to_vec()
    } else {
        Vec::new()
    }
}
