//! The words a PDF is written in: dictionaries, lists, names, texts, numbers, references.
//!
//! A dictionary or a list is kept as the bytes it stands in, and looked into when something of it is wanted.

/// A value; what it holds is not read yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value<'a> {
    Name(&'a [u8]),
    Text(Vec<u8>),
    Whole(usize),
    /// The number of an object.
    Reference(usize),
    /// With its `<<` and `>>`.
    Dictionary(&'a [u8]),
    /// With its brackets.
    List(&'a [u8]),
    /// A number with a point, `true`, `null`.
    Other,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token<'a> {
    Open,
    Close,
    OpenList,
    CloseList,
    Name(&'a [u8]),
    Text(Vec<u8>),
    Word(&'a [u8]),
}

/// A place among the bytes.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// The next value; none at the end, or where something else stands.
    pub(super) fn value(&mut self) -> Option<Value<'a>> {
        self.skip_space();
        let begins = self.at;
        Some(match self.token()? {
            Token::Open => Value::Dictionary(self.rest_of(begins)?),
            Token::OpenList => Value::List(self.rest_of(begins)?),
            Token::Name(name) => Value::Name(name),
            Token::Text(text) => Value::Text(text),
            Token::Word(word) => match whole(word) {
                Some(number) => self.reference(number).unwrap_or(Value::Whole(number)),
                None => Value::Other,
            },
            Token::Close | Token::CloseList => return None,
        })
    }

    /// True, and past it, where this word stands next.
    pub(super) fn word(&mut self, wanted: &str) -> bool {
        let mut ahead = *self;
        let found = ahead.token() == Some(Token::Word(wanted.as_bytes()));
        if found {
            *self = ahead;
        }
        found
    }

    /// The next word as a whole number.
    pub(super) fn number(&mut self) -> Option<usize> {
        match self.token()? {
            Token::Word(word) => whole(word),
            _ => None,
        }
    }

    /// From an opening sign to its closing one, whatever lies between.
    fn rest_of(&mut self, begins: usize) -> Option<&'a [u8]> {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.token()? {
                Token::Open | Token::OpenList => depth += 1,
                Token::Close | Token::CloseList => depth -= 1,
                _ => {}
            }
        }
        self.bytes.get(begins..self.at)
    }

    /// `7 0 R`, whose first number was read.
    fn reference(&mut self, number: usize) -> Option<Value<'a>> {
        let mut ahead = *self;
        ahead.number()?;
        ahead.word("R").then(|| {
            *self = ahead;
            Value::Reference(number)
        })
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while let Some(one) = self.peek() {
            if one == b'%' {
                while self.peek().is_some_and(|one| !matches!(one, b'\r' | b'\n')) {
                    self.at += 1;
                }
            } else if is_space(one) {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    fn token(&mut self) -> Option<Token<'a>> {
        self.skip_space();
        let first = self.peek()?;
        self.at += 1;
        let twice = self.peek() == Some(first);
        match first {
            b'<' if twice => self.past(Token::Open),
            b'>' if twice => self.past(Token::Close),
            b'<' => self.hexadecimal().map(Token::Text),
            b'(' => self.literal().map(Token::Text),
            b'[' => Some(Token::OpenList),
            b']' => Some(Token::CloseList),
            b'/' => Some(Token::Name(self.regular())),
            _ if is_delimiter(first) => None,
            _ => {
                self.at -= 1;
                Some(Token::Word(self.regular()))
            }
        }
    }

    fn past(&mut self, token: Token<'a>) -> Option<Token<'a>> {
        self.at += 1;
        Some(token)
    }

    fn regular(&mut self) -> &'a [u8] {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let ends = |one: &u8| is_space(*one) || is_delimiter(*one);
        let length = rest.iter().position(ends).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    /// `(a text)`; brackets in it come in pairs or are told by `\`.
    fn literal(&mut self) -> Option<Vec<u8>> {
        let mut text = Vec::new();
        let mut depth = 1_usize;
        loop {
            let one = self.peek()?;
            self.at += 1;
            match one {
                b'\\' => {
                    let escaped = self.peek()?;
                    self.at += 1;
                    match escaped {
                        b'n' => text.push(b'\n'),
                        b'r' => text.push(b'\r'),
                        b't' => text.push(b'\t'),
                        b'\r' | b'\n' => {}
                        b'0'..=b'7' => text.push(self.octal(escaped)),
                        other => text.push(other),
                    }
                    continue;
                }
                b'(' => depth += 1,
                b')' if depth == 1 => return Some(text),
                b')' => depth -= 1,
                _ => {}
            }
            text.push(one);
        }
    }

    /// A byte as up to three octal digits.
    fn octal(&mut self, first: u8) -> u8 {
        let mut value = first - b'0';
        for _ in 0..2 {
            match self.peek() {
                Some(digit @ b'0'..=b'7') => {
                    value = value.wrapping_mul(8).wrapping_add(digit - b'0');
                    self.at += 1;
                }
                _ => break,
            }
        }
        value
    }

    fn hexadecimal(&mut self) -> Option<Vec<u8>> {
        let rest = self.bytes.get(self.at..)?;
        let length = rest.iter().position(|one| *one == b'>')?;
        self.at += length + 1;
        let digits: Vec<u8> = rest[..length]
            .iter()
            .filter_map(|one| char::from(*one).to_digit(16))
            .filter_map(|digit| u8::try_from(digit).ok())
            .collect();
        let pairs = digits.chunks(2);
        Some(
            pairs
                .map(|pair| pair[0] << 4 | pair.get(1).unwrap_or(&0))
                .collect(),
        )
    }
}

/// The value of a key of a dictionary.
pub(super) fn entry<'a>(dictionary: &'a [u8], key: &str) -> Option<Value<'a>> {
    let mut cursor = Cursor::new(dictionary);
    if cursor.token()? != Token::Open {
        return None;
    }
    loop {
        let Token::Name(name) = cursor.token()? else {
            return None;
        };
        let value = cursor.value()?;
        if name == key.as_bytes() {
            return Some(value);
        }
    }
}

/// The values of a list, one after the other.
pub(super) struct List<'a>(Cursor<'a>);

impl<'a> List<'a> {
    /// Those of a list; none of anything else.
    pub(super) fn of(value: Option<Value<'a>>) -> Self {
        let inside = match value {
            Some(Value::List(bytes)) => bytes.get(1..).unwrap_or_default(),
            _ => &[],
        };
        Self(Cursor::new(inside))
    }
}

impl<'a> Iterator for List<'a> {
    type Item = Value<'a>;

    fn next(&mut self) -> Option<Value<'a>> {
        self.0.value()
    }
}

/// A text of a PDF in letters: two bytes each where it says so.
pub(super) fn words(text: &[u8]) -> String {
    match text {
        [0xFE, 0xFF, wide @ ..] => {
            let units = wide
                .chunks_exact(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            String::from_utf16_lossy(&units.collect::<Vec<_>>())
        }
        plain => String::from_utf8_lossy(plain).into_owned(),
    }
}

fn whole(word: &[u8]) -> Option<usize> {
    let digits = word.iter().all(u8::is_ascii_digit);
    let text = std::str::from_utf8(word).ok().filter(|_| digits)?;
    text.parse().ok()
}

const fn is_space(one: u8) -> bool {
    matches!(one, 0 | b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

const fn is_delimiter(one: u8) -> bool {
    matches!(
        one,
        b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_value_is_told_apart() {
        let dictionary: &[u8] = b"<< /A/B /C[1 (x]) 2 0 R]/D<</A 5>> /E (a\\)\\050(b)\\\n) /F<4 1>\
            /G 12 0 R /H 1.5 /I 7 % a remark\n /J true>>";
        let cases: [(&str, Option<Value<'_>>); 11] = [
            ("A", Some(Value::Name(b"B"))),
            ("C", Some(Value::List(b"[1 (x]) 2 0 R]"))),
            ("D", Some(Value::Dictionary(b"<</A 5>>"))),
            ("E", Some(Value::Text(b"a)((b)".to_vec()))),
            ("F", Some(Value::Text(b"A".to_vec()))),
            ("G", Some(Value::Reference(12))),
            ("H", Some(Value::Other)),
            ("I", Some(Value::Whole(7))),
            ("J", Some(Value::Other)),
            ("B", None),
            ("K", None),
        ];
        for (key, expected) in cases {
            assert_eq!(entry(dictionary, key), expected, "{key}");
        }
        let listed: Vec<_> = List::of(entry(dictionary, "C")).collect();
        assert_eq!(
            listed,
            [
                Value::Whole(1),
                Value::Text(b"x]".to_vec()),
                Value::Reference(2)
            ]
        );
    }

    #[test]
    fn what_is_cut_off_has_no_value() {
        for text in [
            "",
            "<<",
            "<</A",
            "<</A[",
            "<</A(b",
            "<</A<4",
            "<</A<<",
            "(<</A 1>>",
            ")",
        ] {
            assert_eq!(entry(text.as_bytes(), "A"), None, "{text}");
        }
    }
}
