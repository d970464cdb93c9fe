//! Where the files of an index come from: a host, or the memory of the worker that built it.

use js_sys::{Array, Promise, Uint8Array};
use std::collections::HashMap;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, RequestCache, RequestInit, Response};

/// Files by their path in the folder of an index.
pub type Library = HashMap<String, Vec<u8>>;

/// Where files come from.
pub(crate) enum Source {
    /// The address of the folder, with a slash at its end.
    Host(String),
    Memory(Library),
}

/// Why a file did not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// There is no such file.
    Absent,
    /// The host cannot be reached, or answers with an error.
    Unreachable(String),
}

/// Whether what the browser remembers will do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Freshness {
    /// The file never changes under its name.
    Remembered,
    /// It may have changed since: the host is asked again.
    Fresh,
}

impl Source {
    /// The bytes of files, side by side, in their order.
    pub(crate) async fn bytes(
        &self,
        worker: &DedicatedWorkerGlobalScope,
        paths: &[String],
        freshness: Freshness,
    ) -> Result<Vec<Vec<u8>>, Trouble> {
        let base = match self {
            Self::Memory(library) => {
                let file = |path: &String| library.get(path).cloned().ok_or(Trouble::Absent);
                return paths.iter().map(file).collect();
            }
            Self::Host(base) => base,
        };
        let init = RequestInit::new();
        if freshness == Freshness::Fresh {
            init.set_cache(RequestCache::NoCache);
        }
        let asked = Array::new();
        for path in paths {
            asked.push(&worker.fetch_with_str_and_init(&format!("{base}{path}"), &init));
        }
        let bodies = Array::new();
        for response in all(&asked).await?.iter() {
            let response: Response = response.unchecked_into();
            match response.status() {
                200..300 => {}
                404 | 410 => return Err(Trouble::Absent),
                status => return Err(Trouble::Unreachable(format!("HTTP {status}"))),
            }
            bodies.push(response.array_buffer().map_err(unreachable)?.as_ref());
        }
        let bodies = all(&bodies).await?;
        Ok(bodies
            .iter()
            .map(|body| Uint8Array::new(&body).to_vec())
            .collect())
    }
}

/// What a list of promises comes to.
async fn all(promises: &Array) -> Result<Array, Trouble> {
    let values = JsFuture::from(Promise::all(promises)).await;
    values.map(JsCast::unchecked_into).map_err(unreachable)
}

fn unreachable(error: JsValue) -> Trouble {
    let error = error.dyn_ref::<js_sys::Error>().map(js_sys::Error::message);
    Trouble::Unreachable(error.map_or_else(String::new, String::from))
}
