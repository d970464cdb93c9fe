//! Writing what the worker answers, as the JavaScript objects agreed with the page.

use etabli_typeset::Remark;
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;

/// One message to the page.
pub(crate) enum Answer {
    /// The worker listens.
    Ready,
    /// Pages as SVG documents.
    Preview {
        job: f64,
        pages: Vec<String>,
        warnings: Vec<String>,
        remarks: Vec<Remark>,
    },
    /// The printable file.
    Pdf { job: f64, bytes: Vec<u8> },
    /// No pages; `job` is absent when no job is concerned.
    Failed {
        job: Option<f64>,
        messages: Vec<String>,
    },
}

impl Answer {
    /// The message, and the buffers to hand over instead of copying.
    pub(crate) fn write(&self) -> (Object, Array) {
        let message = Object::new();
        let transfer = Array::new();
        let set = |name: &str, value: JsValue| {
            // Setting a field of a plain new object cannot fail.
            let _ = Reflect::set(&message, &JsValue::from_str(name), &value);
        };
        match self {
            Self::Ready => set("type", "ready".into()),
            Self::Preview {
                job,
                pages,
                warnings,
                remarks,
            } => {
                set("type", "preview".into());
                set("job", (*job).into());
                set("pages", texts(pages).into());
                set("warnings", texts(warnings).into());
                set(
                    "remarks",
                    remarks.iter().map(told).collect::<Array>().into(),
                );
            }
            Self::Pdf { job, bytes } => {
                let bytes = Uint8Array::from(bytes.as_slice());
                transfer.push(&bytes.buffer());
                set("type", "pdf".into());
                set("job", (*job).into());
                set("bytes", bytes.into());
            }
            Self::Failed { job, messages } => {
                set("type", "failed".into());
                set("job", job.map_or(JsValue::NULL, JsValue::from));
                set("messages", texts(messages).into());
            }
        }
        (message, transfer)
    }
}

/// Page, key, subject, number.
#[allow(clippy::cast_precision_loss)] // pages and dots are small
fn told(remark: &Remark) -> Array {
    Array::of4(
        &(remark.page as f64).into(),
        &JsValue::from_str(&remark.key),
        &JsValue::from_str(&remark.subject),
        &(remark.number as f64).into(),
    )
}

fn texts(texts: &[String]) -> Array {
    texts.iter().map(|text| JsValue::from_str(text)).collect()
}
