//! Bringing the typesetter and its fonts: megabytes, only for those who print, with a bar.

use crate::platform::document;
use crate::platform::fetch::{self, FetchError};
use serde::Deserialize;
use std::cell::Cell;

const MANIFEST: &str = "typesetter/manifest.json";
const FONTS: &str = "fonts/sheet/fonts.json";

/// What `typesetter/manifest.json` says.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub(super) struct Manifest {
    /// File name of the worker's module.
    module: String,
    /// File name of the program.
    wasm: String,
    /// Its size, unpacked.
    wasm_bytes: u64,
}

/// What the page needs to start a worker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Typefoundry {
    /// Address of the worker's module.
    pub(super) module: String,
    /// The fonts of all sheets.
    pub(super) fonts: Vec<Vec<u8>>,
    /// Every address it came from, also those the worker asks for itself.
    pub(super) addresses: Vec<String>,
}

/// The manifest; `None` while this gallery's typesetter is still being built.
pub(super) async fn manifest() -> Result<Option<Manifest>, FetchError> {
    match fetch::text(&address(MANIFEST)).await {
        // Some hosts answer the app's page in place of a missing file.
        Ok(text) => Ok(serde_json::from_str(&text).ok()),
        Err(FetchError::Status(404)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Bytes of the fonts, all together, until they are counted: enough for an honest bar.
const FONTS_BYTES: u64 = 550_000;

/// Downloads the program into the browser's cache, and the fonts. `arrived` is told bytes of
/// bytes.
pub(super) async fn bring(
    manifest: &Manifest,
    arrived: impl Fn(u64, u64),
) -> Result<Typefoundry, FetchError> {
    let total = manifest.wasm_bytes + FONTS_BYTES;
    let (wasm_bytes, font_bytes) = (Cell::new(0), Cell::new(0));
    let tell = || arrived((wasm_bytes.get() + font_bytes.get()).min(total), total);
    tell();
    let wasm_url = address(&format!("typesetter/{}", manifest.wasm));
    let wasm = fetch::warm(&wasm_url, |bytes| {
        wasm_bytes.set(bytes);
        tell();
    });
    let fonts = fonts(|bytes| {
        font_bytes.set(font_bytes.get() + bytes);
        tell();
    });
    let (wasm, fonts) = futures::join!(wasm, fonts);
    wasm?;
    let module = address(&format!("typesetter/{}", manifest.module));
    // The module loads its glue, which is named after it.
    let glue = module.replace(".js", "_glue.js");
    let (names, fonts) = fonts?;
    let mut addresses = vec![module.clone(), glue, wasm_url];
    addresses.extend([address(MANIFEST), address(FONTS)]);
    addresses.extend(names.iter().map(|name| font_address(name)));
    Ok(Typefoundry {
        module,
        fonts,
        addresses,
    })
}

async fn fonts(came: impl Fn(u64)) -> Result<(Vec<String>, Vec<Vec<u8>>), FetchError> {
    let list = fetch::text(&address(FONTS)).await?;
    let unreadable = |error: serde_json::Error| FetchError::Unreachable(error.to_string());
    let names: Vec<String> = serde_json::from_str(&list).map_err(unreadable)?;
    let came = &came;
    let reading = names.iter().map(|name| async move {
        let bytes = fetch::bytes(&font_address(name)).await?;
        came(bytes.len() as u64);
        Ok(bytes)
    });
    let fonts = futures::future::try_join_all(reading).await?;
    Ok((names, fonts))
}

fn font_address(name: &str) -> String {
    address(&format!("fonts/sheet/{name}"))
}

fn address(path: &str) -> String {
    format!("{}{path}", document::base_path())
}
