//! What an import brought: the document as it came, and the files of its project.
//!
//! Their bytes are blobs: the browser keeps them outside of the program's memory, and reads them when they are shown.

use super::files::HeldBytes;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

const ID: &str = "id";
const NAME: &str = "name";
const ORIGINAL: &str = "original";
const FILES: &str = "files";

/// The source of an imported remix.
#[derive(Clone, Debug)]
pub struct KeptSource {
    /// Name of the document.
    pub name: String,
    /// The document, byte for byte.
    pub original: HeldBytes,
    /// Pictures and files of the project, by path.
    pub files: Vec<(String, HeldBytes)>,
}

impl KeptSource {
    /// The file at a path in the project's folder.
    pub fn file(&self, path: &str) -> Option<&HeldBytes> {
        let found = self.files.iter().find(|(name, _)| name == path);
        found.map(|(_, bytes)| bytes)
    }

    pub(super) fn to_value(&self, id: &str) -> JsValue {
        let record = Object::new();
        let set = |key: &str, value: &JsValue| {
            // Setting a key of a plain object does not fail.
            let _ = Reflect::set(&record, &key.into(), value);
        };
        set(ID, &id.into());
        set(NAME, &self.name.as_str().into());
        set(ORIGINAL, &self.original.0);
        let files = Array::new();
        for (path, bytes) in &self.files {
            files.push(&Array::of2(&path.as_str().into(), &bytes.0));
        }
        set(FILES, &files);
        record.into()
    }

    pub(super) fn from_value(value: &JsValue) -> Option<Self> {
        let get = |key: &str| Reflect::get(value, &key.into()).ok();
        let files: Array = get(FILES)?.dyn_into().ok()?;
        let file = |pair: JsValue| {
            let pair: Array = pair.dyn_into().ok()?;
            Some((pair.get(0).as_string()?, held(pair.get(1))?))
        };
        Some(Self {
            name: get(NAME)?.as_string()?,
            original: held(get(ORIGINAL)?)?,
            files: files.iter().filter_map(file).collect(),
        })
    }

    /// The id and the name in a record.
    pub(super) fn named(value: &JsValue) -> Option<(String, String)> {
        let text = |key: &str| Reflect::get(value, &key.into()).ok()?.as_string();
        Some((text(ID)?, text(NAME)?))
    }
}

fn held(value: JsValue) -> Option<HeldBytes> {
    value.dyn_into::<Blob>().ok().map(HeldBytes)
}
