//! Serves a folder as any static host would: the real file or the app's page, never anything outside the folder.
//!
//! A thread for each connection, so that no browser ever waits for another: a pool of them made two browsers wait for
//! each other's idle connections.

mod find;
mod request;

use std::fs::{self, File};
use std::io::{self, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, UNIX_EPOCH};

use anyhow::{Context, Result};

use find::{Found, find, media_type};
use request::Request;

/// An idle connection is let go after this.
const IDLE: Duration = Duration::from_secs(60);

/// A folder being served on 127.0.0.1 until it is dropped.
pub struct Served {
    port: u16,
    ended: Arc<AtomicBool>,
}

impl Served {
    /// The address of the page, with its closing slash.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        // A last visitor, so that the listener looks up and sees that it has ended.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
    }
}

/// What a page may know of the process it runs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Isolation {
    /// As on any static host.
    None,
    /// The page has its process for itself, and may measure it: memory, and time to some microseconds.
    Measured,
}

impl Isolation {
    const fn headers(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Measured => {
                "Cross-Origin-Opener-Policy: same-origin\r\nCross-Origin-Embedder-Policy: require-corp\r\n"
            }
        }
    }
}

/// Starts serving a folder in the background; port 0 takes a free one.
pub fn serve(folder: &Path, port: u16) -> Result<Served> {
    serve_isolated(folder, port, Isolation::None)
}

/// As [`serve`], to pages that measure.
pub fn serve_isolated(folder: &Path, port: u16, isolation: Isolation) -> Result<Served> {
    let listener = listen(port)?;
    let port = listener
        .local_addr()
        .context("the server has no address")?
        .port();
    let ended = Arc::new(AtomicBool::new(false));
    let folder: Arc<Path> = folder.into();
    let closing = Arc::clone(&ended);
    thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            if closing.load(Ordering::Relaxed) {
                return;
            }
            let folder = Arc::clone(&folder);
            let closing = Arc::clone(&closing);
            thread::spawn(move || {
                // The browser went away in the middle: nobody is left to be told.
                let _ = converse(&folder, isolation, connection, &closing);
            });
        }
    });
    Ok(Served { port, ended })
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

/// Answers one request after the other, as long as the browser keeps the connection and the server has not ended.
fn converse(
    folder: &Path,
    isolation: Isolation,
    connection: TcpStream,
    ended: &AtomicBool,
) -> io::Result<()> {
    connection.set_read_timeout(Some(IDLE))?;
    connection.set_nodelay(true)?;
    let mut output = connection.try_clone()?;
    let mut input = BufReader::new(connection);
    while let Some(request) = request::read(&mut input)? {
        if ended.load(Ordering::Relaxed) {
            break;
        }
        answer(folder, isolation, &request, &mut output)?;
        if !request.keeps {
            break;
        }
    }
    Ok(())
}

fn answer(
    folder: &Path,
    isolation: Isolation,
    request: &Request,
    output: &mut impl Write,
) -> io::Result<()> {
    let body = match request.method.as_str() {
        "GET" => Body::Sent,
        "HEAD" => Body::Withheld,
        // What it carries would be read as the next request.
        _ => {
            refuse(output, Body::Sent, "405 Method Not Allowed")?;
            return Err(io::ErrorKind::ConnectionAborted.into());
        }
    };
    match find(folder, &request.target) {
        Found::File(file) | Found::Page(file) => send(&file, isolation, request, body, output),
        Found::Nothing => refuse(output, body, "404 Not Found"),
        Found::Refused => refuse(output, body, "400 Bad Request"),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Body {
    Sent,
    Withheld,
}

fn send(
    path: &Path,
    isolation: Isolation,
    request: &Request,
    body: Body,
    output: &mut impl Write,
) -> io::Result<()> {
    let Ok(mut file) = File::open(path) else {
        return refuse(output, body, "404 Not Found");
    };
    let metadata = file.metadata()?;
    let tag = tag(&metadata);
    let common = format!(
        "Cache-Control: no-cache\r\nETag: {tag}\r\n{}",
        isolation.headers()
    );
    if request.known.as_ref() == Some(&tag) {
        return write!(output, "HTTP/1.1 304 Not Modified\r\n{common}\r\n");
    }
    let (kind, length) = (media_type(path), metadata.len());
    write!(
        output,
        "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{common}X-Content-Type-Options: nosniff\r\n\r\n"
    )?;
    if body == Body::Sent {
        io::copy(&mut file, output)?;
    }
    output.flush()
}

fn refuse(output: &mut impl Write, body: Body, status: &str) -> io::Result<()> {
    let length = status.len();
    write!(
        output,
        "HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nContent-Length: {length}\r\n\r\n"
    )?;
    match body {
        Body::Sent => output.write_all(status.as_bytes()),
        Body::Withheld => Ok(()),
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;
    use std::path::PathBuf;

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
    fn a_page_measures_its_process_only_where_it_is_asked_for() {
        let folder = site("isolation");
        for (isolation, expected) in [(Isolation::None, false), (Isolation::Measured, true)] {
            let served = serve_isolated(&folder.join("site"), 0, isolation).unwrap();
            let answer = get(served.port, "GET / HTTP/1.1");
            for header in [
                "Cross-Origin-Opener-Policy: same-origin\r\n",
                "Cross-Origin-Embedder-Policy: require-corp\r\n",
            ] {
                assert_eq!(answer.contains(header), expected, "{answer}");
            }
        }
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_head_has_no_body_and_the_connection_goes_on() {
        let folder = site("head");
        let served = serve(&folder.join("site"), 0).unwrap();
        let answers = get(
            served.port,
            "HEAD /app.wasm HTTP/1.1\r\n\r\nHEAD /missing.js HTTP/1.1\r\n\r\nGET /app.wasm HTTP/1.1",
        );
        assert_eq!(answers.matches("HTTP/1.1 ").count(), 3, "{answers}");
        assert_eq!(answers.matches("\r\n\r\nwasm").count(), 1, "{answers}");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn idle_browsers_hold_nobody_up() {
        let folder = site("idle");
        let served = serve(&folder.join("site"), 0).unwrap();
        let idle: Vec<TcpStream> = (0..40)
            .map(|_| TcpStream::connect(("127.0.0.1", served.port)).unwrap())
            .collect();
        let answer = get(served.port, "GET / HTTP/1.1");
        assert!(answer.contains("gallery"), "{answer}");
        drop(idle);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_port_is_free_again_once_nobody_serves() {
        let folder = site("end");
        let served = serve(&folder.join("site"), 0).unwrap();
        let port = served.port;
        drop(served);
        let start = std::time::Instant::now();
        while listen(port).is_err() {
            assert!(
                start.elapsed() < Duration::from_secs(5),
                "it is still taken"
            );
            thread::sleep(Duration::from_millis(10));
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
