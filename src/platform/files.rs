//! Handing bytes to the browser: downloads, and addresses for pictures made here.

use super::window;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// An address for bytes held in memory; the memory is freed when this is dropped.
#[derive(Debug, PartialEq, Eq)]
pub struct ObjectUrl(String);

impl ObjectUrl {
    /// An address for these bytes; `None` when the browser refuses.
    pub fn new(bytes: &[u8], media_type: &str) -> Option<Self> {
        blob(bytes, media_type).as_ref().and_then(Self::of)
    }

    fn of(blob: &Blob) -> Option<Self> {
        Url::create_object_url_with_blob(blob).ok().map(Self)
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Drop for ObjectUrl {
    fn drop(&mut self) {
        // The only failure is an address that is not one of ours.
        let _ = Url::revoke_object_url(&self.0);
    }
}

/// Bytes that the browser holds, outside of the program's memory.
#[derive(Clone, Debug)]
pub struct HeldBytes(pub(super) Blob);

impl HeldBytes {
    /// Hands the bytes of the file at a path over; `None` when the browser refuses.
    pub fn new(path: &str, bytes: &[u8]) -> Option<Self> {
        blob(bytes, media_type(path)).map(Self)
    }

    /// The bytes; `None` when the browser has lost them.
    pub async fn bytes(&self) -> Option<Vec<u8>> {
        let buffer = JsFuture::from(self.0.array_buffer()).await.ok()?;
        Some(Uint8Array::new(&buffer).to_vec())
    }

    /// An address for them.
    pub fn url(&self) -> Option<ObjectUrl> {
        ObjectUrl::of(&self.0)
    }

    /// Saves them as a file on the teacher's disk.
    pub fn download(&self, name: &str) {
        if let Some(url) = self.url() {
            save(name, url);
        }
    }
}

fn blob(bytes: &[u8], media_type: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&Uint8Array::from(bytes));
    Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()
}

/// The media type of a picture, which an image is not shown without; anything else is only saved.
pub fn media_type(path: &str) -> &'static str {
    let end = path.rsplit('.').next().unwrap_or_default();
    match end.to_ascii_lowercase().as_str() {
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "avif" => "image/avif",
        _ => "application/octet-stream",
    }
}

/// Saves bytes as a file on the teacher's disk, under this name.
pub fn download(name: &str, media_type: &str, bytes: &[u8]) {
    if let Some(url) = ObjectUrl::new(bytes, media_type) {
        save(name, url);
    }
}

fn save(name: &str, url: ObjectUrl) {
    let Some(document) = window().document() else {
        return;
    };
    let Ok(element) = document.create_element("a") else {
        return;
    };
    let link: HtmlAnchorElement = element.unchecked_into();
    link.set_href(url.as_str());
    link.set_download(name);
    link.click();
    // The browser reads the address after this task: the memory is freed a minute later.
    gloo::timers::callback::Timeout::new(60_000, move || drop(url)).forget();
}
