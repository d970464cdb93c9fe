//! Where the files of an index come from: a host, or the memory of the worker that built it.

use std::collections::HashMap;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, Response};

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

impl Source {
    /// The bytes of a file. `Fresh` asks the host again even where the browser remembers one.
    pub(crate) async fn bytes(
        &self,
        worker: &DedicatedWorkerGlobalScope,
        path: &str,
        freshness: Freshness,
    ) -> Result<Vec<u8>, Trouble> {
        match self {
            Self::Memory(library) => library.get(path).cloned().ok_or(Trouble::Absent),
            Self::Host(base) => fetch(worker, &format!("{base}{path}"), freshness).await,
        }
    }
}

/// Whether what the browser remembers will do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Freshness {
    /// The file never changes under its name.
    Remembered,
    /// It may have changed since.
    Fresh,
}

async fn fetch(
    worker: &DedicatedWorkerGlobalScope,
    url: &str,
    freshness: Freshness,
) -> Result<Vec<u8>, Trouble> {
    let unreachable = |error: JsValue| {
        let error = error.dyn_ref::<js_sys::Error>().map(js_sys::Error::message);
        Trouble::Unreachable(error.map_or_else(String::new, String::from))
    };
    let init = web_sys::RequestInit::new();
    if freshness == Freshness::Fresh {
        init.set_cache(web_sys::RequestCache::NoCache);
    }
    let response = JsFuture::from(worker.fetch_with_str_and_init(url, &init)).await;
    let response: Response = response.map_err(unreachable)?.unchecked_into();
    match response.status() {
        200..300 => {}
        404 | 410 => return Err(Trouble::Absent),
        status => return Err(Trouble::Unreachable(format!("HTTP {status}"))),
    }
    let bytes = response.array_buffer().map_err(unreachable)?;
    let bytes = JsFuture::from(bytes).await.map_err(unreachable)?;
    Ok(js_sys::Uint8Array::new(&bytes).to_vec())
}
