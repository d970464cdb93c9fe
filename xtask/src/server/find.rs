//! What an address stands for: a file of the folder, a page of the app, or nothing; never anything outside.

use std::path::{Component, Path, PathBuf};

/// What an address stands for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    File(PathBuf),
    /// An address of the app, which reads it itself.
    Page(PathBuf),
    Nothing,
    /// Outside the folder, or no address at all.
    Refused,
}

pub(super) fn find(folder: &Path, url: &str) -> Found {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let Some(path) = decoded(path) else {
        return Found::Refused;
    };
    let relative = Path::new(path.trim_start_matches('/'));
    let inside = relative
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    if !inside || path.contains(['\\', '\0']) {
        return Found::Refused;
    }
    let file = folder.join(relative);
    if file.is_file() {
        Found::File(file)
    } else if file.join("index.html").is_file() {
        Found::File(file.join("index.html"))
    } else if relative.extension().is_none() {
        Found::Page(folder.join("index.html"))
    } else {
        Found::Nothing
    }
}

/// What a browser must be told about a file.
pub(super) fn media_type(path: &Path) -> &'static str {
    let extension = path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default();
    match extension {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        "pdf" => "application/pdf",
        "stl" => "model/stl",
        "dxf" => "image/vnd.dxf",
        "xml" => "application/xml",
        "zip" => "application/zip",
        "txt" | "md" | "ino" | "ftl" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Undoes percent-encoding; `None` when what comes out is no text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits = [rest.next()?, rest.next()?];
        let digits = std::str::from_utf8(&digits).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn an_address_is_a_file_a_page_of_the_app_or_nothing() {
        let folder = std::env::temp_dir().join(format!("etabli-find-{}", std::process::id()));
        let site = folder.join("site");
        fs::create_dir_all(site.join("data")).unwrap();
        for file in [
            "secret",
            "site/index.html",
            "site/app.wasm",
            "site/data/é.json",
        ] {
            fs::write(folder.join(file), file).unwrap();
        }
        let page = Found::Page(site.join("index.html"));
        for (url, expected) in [
            ("/", Found::File(site.join("index.html"))),
            ("/app.wasm?v=1", Found::File(site.join("app.wasm"))),
            ("/data/%C3%A9.json", Found::File(site.join("data/é.json"))),
            ("/projets/cadran-solaire", page),
            ("/missing.js", Found::Nothing),
            ("/../secret", Found::Refused),
            ("/%2e%2e/secret", Found::Refused),
            ("/data/..%2f..%2fsecret", Found::Refused),
            ("/%", Found::Refused),
            ("/%ff", Found::Refused),
        ] {
            assert_eq!(find(&site, url), expected, "{url}");
        }
        fs::remove_dir_all(folder).unwrap();
    }
}
