//! Handing bytes to the browser: downloads, and addresses for pictures made here.

use super::window;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// An address for bytes held in memory; the memory is freed when this is dropped.
#[derive(Debug, PartialEq, Eq)]
pub struct ObjectUrl(String);

impl ObjectUrl {
    /// An address for these bytes; `None` when the browser refuses.
    pub fn new(bytes: &[u8], media_type: &str) -> Option<Self> {
        let options = BlobPropertyBag::new();
        options.set_type(media_type);
        let parts = Array::of1(&Uint8Array::from(bytes));
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
        Url::create_object_url_with_blob(&blob).ok().map(Self)
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

/// Saves bytes as a file on the teacher's disk, under this name.
pub fn download(name: &str, media_type: &str, bytes: &[u8]) {
    let Some(url) = ObjectUrl::new(bytes, media_type) else {
        return;
    };
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
