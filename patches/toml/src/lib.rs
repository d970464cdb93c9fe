//! TOML that is always refused: a sheet reads JSON, and needs no package.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const LEFT_OUT: &str = "this typesetter is built without TOML; use JSON";

/// A table, which is always empty here.
pub type Table = BTreeMap<String, Value>;

/// A value; there is none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {}

/// What may go wrong in reading.
pub mod de {
    use std::{fmt, ops::Range};

    /// Says that TOML is left out.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Error(pub(crate) &'static str);

    impl Error {
        /// Why nothing was read.
        pub fn message(&self) -> &str {
            self.0
        }

        /// No place: nothing was read.
        pub fn span(&self) -> Option<Range<usize>> {
            None
        }
    }

    impl fmt::Display for Error {
        fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            out.write_str(self.0)
        }
    }

    impl std::error::Error for Error {}
}

/// What may go wrong in writing.
pub mod ser {
    pub use super::de::Error;
}

/// Refuses.
pub fn from_str<T: serde::de::DeserializeOwned>(_text: &str) -> Result<T, de::Error> {
    Err(de::Error(LEFT_OUT))
}

/// Refuses.
pub fn to_string<T: Serialize + ?Sized>(_value: &T) -> Result<String, ser::Error> {
    Err(de::Error(LEFT_OUT))
}

/// Refuses.
pub fn to_string_pretty<T: Serialize + ?Sized>(_value: &T) -> Result<String, ser::Error> {
    Err(de::Error(LEFT_OUT))
}
