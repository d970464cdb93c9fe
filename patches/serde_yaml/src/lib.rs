//! YAML that is always refused: a sheet reads JSON.

use std::fmt;

/// Says that YAML is left out.
#[derive(Debug)]
pub struct Error(());

impl Error {
    /// No place: nothing was read.
    pub fn location(&self) -> Option<Location> {
        None
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("this typesetter is built without YAML; use JSON")
    }
}

impl std::error::Error for Error {}

/// A place in a text.
#[derive(Debug)]
pub struct Location(());

impl Location {
    /// The byte, from 0.
    pub fn index(&self) -> usize {
        0
    }

    /// The line, from 1.
    pub fn line(&self) -> usize {
        1
    }

    /// The column, from 1.
    pub fn column(&self) -> usize {
        1
    }
}

/// Refuses.
pub fn from_slice<T: serde::de::DeserializeOwned>(_text: &[u8]) -> Result<T, Error> {
    Err(Error(()))
}

/// Refuses.
pub fn from_str<T: serde::de::DeserializeOwned>(_text: &str) -> Result<T, Error> {
    Err(Error(()))
}

/// Refuses.
pub fn to_string<T: serde::Serialize + ?Sized>(_value: &T) -> Result<String, Error> {
    Err(Error(()))
}

/// Refuses, for those who have no type to read.
pub fn refuse(_text: &str) -> Result<std::convert::Infallible, Error> {
    Err(Error(()))
}
