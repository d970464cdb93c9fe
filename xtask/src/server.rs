//! Serves a folder as any static host would: the real file or the app's page, never anything outside the folder.

use std::fs::{self, File};
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

/// A browser opens up to six connections to one host, and a slow one must not hold the others.
const WORKERS: usize = 8;

/// A folder being served on 127.0.0.1 until it is dropped.
pub struct Served {
    server: Arc<Server>,
    port: u16,
}

impl Served {
    /// The address of the page, with its closing slash.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        for _ in 0..WORKERS {
            self.server.unblock();
        }
    }
}

/// Starts serving a folder in the background; port 0 takes a free one.
pub fn serve(folder: &Path, port: u16) -> Result<Served> {
    let listener = listen(port)?;
    let port = listener
        .local_addr()
        .context("the server has no address")?
        .port();
    let server = Server::from_listener(listener, None)
        .map_err(|error| anyhow!("the server cannot start: {error}"))?;
    let server = Arc::new(server);
    for _ in 0..WORKERS {
        let server = Arc::clone(&server);
        let folder = folder.to_path_buf();
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                answer(&folder, request);
            }
        });
    }
    Ok(Served { server, port })
}

/// Takes a port, or says in one sentence that another program has it.
pub fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
        format!(
            "port {port} is taken by another program: end it, or choose another with `--port {}`",
            port.wrapping_add(1)
        )
    })
}

/// What an address stands for.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    File(PathBuf),
    /// An address of the app, which reads it itself.
    Page(PathBuf),
    Nothing,
    /// Outside the folder, or no address at all.
    Refused,
}

fn find(folder: &Path, url: &str) -> Found {
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

fn answer(folder: &Path, request: Request) {
    let outcome = match (request.method(), find(folder, request.url())) {
        (Method::Get | Method::Head, Found::File(file) | Found::Page(file)) => send(request, &file),
        (Method::Get | Method::Head, Found::Nothing) => refuse(request, 404, "not found"),
        (Method::Get | Method::Head, Found::Refused) => refuse(request, 400, "bad address"),
        _ => refuse(request, 405, "only GET and HEAD"),
    };
    // The browser went away: nobody is left to be told.
    drop(outcome);
}

fn send(request: Request, path: &Path) -> io::Result<()> {
    let Ok(file) = File::open(path) else {
        return refuse(request, 404, "not found");
    };
    let tag = tag(&fs::metadata(path)?);
    let known = request
        .headers()
        .iter()
        .any(|header| header.field.equiv("If-None-Match") && header.value.as_str() == tag);
    if known {
        let response = Response::empty(StatusCode(304));
        return request.respond(
            response
                .with_header(header("ETag", &tag))
                .with_header(header("Cache-Control", "no-cache")),
        );
    }
    let response = Response::from_file(file)
        // A length, not chunks: whoever downloads the typesetter wants to see how far it is.
        .with_chunked_threshold(usize::MAX)
        .with_header(header("Content-Type", media_type(path)))
        .with_header(header("Cache-Control", "no-cache"))
        .with_header(header("ETag", &tag))
        .with_header(header("X-Content-Type-Options", "nosniff"));
    request.respond(response)
}

fn refuse(request: Request, status: u16, words: &str) -> io::Result<()> {
    request.respond(Response::from_string(words).with_status_code(status))
}

/// Names one state of a file: without it a browser downloads the typesetter at each visit.
fn tag(metadata: &fs::Metadata) -> String {
    let changed = metadata
        .modified()
        .ok()
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok())
        .map_or(0, |since| since.as_nanos());
    format!("\"{:x}-{changed:x}\"", metadata.len())
}

fn header(field: &str, value: &str) -> Header {
    Header::from_bytes(field, value).expect("our own headers are plain ASCII")
}

fn media_type(path: &Path) -> &'static str {
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
    use std::io::{Read, Write};
    use std::net::TcpStream;

    fn site(name: &str) -> PathBuf {
        let folder =
            std::env::temp_dir().join(format!("etabli-server-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("site/data")).unwrap();
        fs::write(folder.join("secret"), "secret").unwrap();
        fs::write(folder.join("site/index.html"), "<p>gallery").unwrap();
        fs::write(folder.join("site/data/é.json"), "{}").unwrap();
        fs::write(folder.join("site/app.wasm"), "wasm").unwrap();
        folder
    }

    fn get(port: u16, request: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        let request = format!("{request}\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn an_address_is_a_file_a_page_of_the_app_or_nothing() {
        let folder = site("find");
        let site = folder.join("site");
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

    #[test]
    fn serves_with_types_tags_and_refusals() {
        let folder = site("serve");
        let served = serve(&folder.join("site"), 0).unwrap();
        let wasm = get(served.port, "GET /app.wasm HTTP/1.1");
        assert!(wasm.starts_with("HTTP/1.1 200"), "{wasm}");
        assert!(wasm.contains("application/wasm"), "{wasm}");
        assert!(wasm.contains("no-cache"), "{wasm}");
        assert!(wasm.contains("Content-Length: 4"), "{wasm}");
        let tag = wasm
            .lines()
            .find_map(|line| line.strip_prefix("ETag: "))
            .unwrap();
        let again = get(
            served.port,
            &format!("GET /app.wasm HTTP/1.1\r\nIf-None-Match: {tag}"),
        );
        assert!(again.starts_with("HTTP/1.1 304"), "{again}");
        for (request, status) in [
            ("GET /projets/x HTTP/1.1", "200"),
            ("GET /missing.js HTTP/1.1", "404"),
            ("GET /../secret HTTP/1.1", "400"),
            ("POST / HTTP/1.1", "405"),
        ] {
            let answer = get(served.port, request);
            assert!(
                answer.starts_with(&format!("HTTP/1.1 {status}")),
                "{request}: {answer}"
            );
        }
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_taken_port_is_told_in_one_sentence() {
        let taken = listen(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = listen(port).unwrap_err().to_string();
        assert!(
            error.contains("is taken") && error.contains("--port"),
            "{error}"
        );
    }
}
