//! The search of a gallery whose host has no index: it is built here, from the projects' files.

use etabli_search::{Index, Packing, ProjectFile, publish};
use js_sys::{Function, Uint8Array};
use std::convert::Infallible;
use wasm_bindgen::prelude::*;

fn main() {
    etabli_search_worker::listen(Builder.into());
}

/// Builds indexes; only this worker carries what that takes.
#[wasm_bindgen]
pub struct Builder;

#[wasm_bindgen]
impl Builder {
    /// Builds an index from the files of projects, and tells its files to `put`, as path and content. Gives what was found wrong
    /// in the projects' files, as JSON.
    pub fn build(
        &self,
        vocabulary: &str,
        ids: Vec<String>,
        texts: Vec<String>,
        put: &Function,
    ) -> String {
        let files = ids.into_iter().zip(texts);
        let files: Vec<ProjectFile> = files.map(|(id, text)| ProjectFile { id, text }).collect();
        let (index, listing) = Index::of_dataset(&files, vocabulary);
        let mut put = |path: &str, content: &[u8]| {
            let content = Uint8Array::from(content);
            // Putting into a map of the host's cannot fail.
            let _ = put.call2(&JsValue::NULL, &path.into(), &content);
            Ok::<(), Infallible>(())
        };
        let Ok(_) = publish(index.files(), &listing.projects, Packing::Packed, &mut put);
        serde_json::to_string(&listing.broken()).unwrap_or_default()
    }
}
