//! The head of an HTTP request, as much of it as a static host reads.

use std::io::{self, BufRead};

/// A browser's head is some hundred bytes; what is longer is no browser.
const LONGEST_LINE: u64 = 8_192;
const MOST_HEADERS: usize = 100;

/// One request.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) method: String,
    pub(super) target: String,
    /// The state of the file that the browser has already.
    pub(super) known: Option<String>,
    /// Whether the browser keeps the connection for the next request.
    pub(super) keeps: bool,
}

/// Reads the next request; `None` when the browser has closed the connection.
pub(super) fn read(input: &mut impl BufRead) -> io::Result<Option<Request>> {
    let first = line(input)?;
    if first.is_empty() {
        return Ok(None);
    }
    let mut words = first.split_whitespace();
    let (Some(method), Some(target), Some(version)) = (words.next(), words.next(), words.next())
    else {
        return Err(io::ErrorKind::InvalidData.into());
    };
    let mut request = Request {
        method: method.to_owned(),
        target: target.to_owned(),
        known: None,
        keeps: version == "HTTP/1.1",
    };
    for _ in 0..MOST_HEADERS {
        let header = line(input)?;
        let Some((name, value)) = header.split_once(':') else {
            return Ok(Some(request));
        };
        let value = value.trim();
        if name.eq_ignore_ascii_case("if-none-match") {
            request.known = Some(value.to_owned());
        } else if name.eq_ignore_ascii_case("connection") && value.eq_ignore_ascii_case("close") {
            request.keeps = false;
        }
    }
    Err(io::ErrorKind::InvalidData.into())
}

/// One line without its end; empty at the end of the head and of the connection.
fn line(input: &mut impl BufRead) -> io::Result<String> {
    let mut bytes = Vec::new();
    let mut limited = io::Read::take(&mut *input, LONGEST_LINE);
    limited.read_until(b'\n', &mut bytes)?;
    let text = String::from_utf8(bytes).map_err(|_| io::ErrorKind::InvalidData)?;
    match text.ends_with('\n') || text.is_empty() {
        true => Ok(text.trim_end().to_owned()),
        false => Err(io::ErrorKind::InvalidData.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> io::Result<Option<Request>> {
        read(&mut text.as_bytes())
    }

    #[test]
    fn a_head_gives_what_a_static_host_needs() {
        let head = "GET /a?b HTTP/1.1\r\nHost: x\r\nIf-None-Match: \"1\"\r\n\r\n";
        let expected = Request {
            method: "GET".to_owned(),
            target: "/a?b".to_owned(),
            known: Some("\"1\"".to_owned()),
            keeps: true,
        };
        assert_eq!(read_text(head).unwrap(), Some(expected));
        let closing = read_text("GET / HTTP/1.1\r\nconnection: Close\r\n\r\n").unwrap();
        assert!(!closing.unwrap().keeps);
        assert_eq!(read_text("").unwrap(), None);
    }

    #[test]
    fn what_is_no_request_is_refused() {
        let endless = "x".repeat(10_000);
        let headers = "a: b\r\n".repeat(101);
        for bad in [
            "hello\r\n\r\n",
            endless.as_str(),
            &format!("GET / HTTP/1.1\r\n{headers}\r\n"),
        ] {
            assert!(read_text(bad).is_err(), "{}", &bad[..5]);
        }
    }
}
