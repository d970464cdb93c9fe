//! Reading files of the gallery's own host.

use super::reason;
use gloo::net::http::{Request, Response};
use thiserror::Error;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FetchError {
    /// The host cannot be reached.
    #[error("{0}")]
    Unreachable(String),
    /// The host answered with an error.
    #[error("HTTP {0}")]
    Status(u16),
}

/// The address of a file of the dataset, from its path in `public/data`.
pub fn data_url(path: &str) -> String {
    format!("{}data/{path}", super::document::base_path())
}

/// The address of a file in a project's folder. The path was checked when the project was loaded.
pub fn project_file(project: &str, path: &str) -> String {
    data_url(&format!("projects/{project}/{path}"))
}

/// The text at an address.
pub async fn text(url: &str) -> Result<String, FetchError> {
    let response = get(url).await?;
    response
        .text()
        .await
        .map_err(|error| FetchError::Unreachable(error.to_string()))
}

/// The bytes at an address.
pub async fn bytes(url: &str) -> Result<Vec<u8>, FetchError> {
    let response = get(url).await?;
    response
        .binary()
        .await
        .map_err(|error| FetchError::Unreachable(error.to_string()))
}

/// Brings a file into the browser's cache without keeping it here, telling how many bytes have
/// arrived as they do.
pub async fn warm(url: &str, mut arrived: impl FnMut(u64)) -> Result<(), FetchError> {
    let mut total = 0;
    let count = |part: js_sys::Uint8Array| {
        total += u64::from(part.length());
        arrived(total);
    };
    read_parts(url, count).await
}

async fn read_parts(url: &str, mut take: impl FnMut(js_sys::Uint8Array)) -> Result<(), FetchError> {
    let unreachable = |error: wasm_bindgen::JsValue| FetchError::Unreachable(reason(&error));
    let response = get(url).await?;
    let Some(body) = response.body() else {
        return Ok(());
    };
    let reader: web_sys::ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    loop {
        let part = JsFuture::from(reader.read()).await.map_err(unreachable)?;
        let done = js_sys::Reflect::get(&part, &"done".into()).map_err(unreachable)?;
        if done.is_truthy() {
            return Ok(());
        }
        let value = js_sys::Reflect::get(&part, &"value".into()).map_err(unreachable)?;
        take(js_sys::Uint8Array::new(&value));
    }
}

async fn get(url: &str) -> Result<Response, FetchError> {
    let response = Request::get(url)
        .send()
        .await
        .map_err(|error| FetchError::Unreachable(error.to_string()))?;
    if response.ok() {
        Ok(response)
    } else {
        Err(FetchError::Status(response.status()))
    }
}
