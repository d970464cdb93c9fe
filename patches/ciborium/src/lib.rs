//! CBOR that is always refused: a sheet reads JSON.

const LEFT_OUT: &str = "this typesetter is built without CBOR; use JSON";

/// What may go wrong in reading.
pub mod de {
    /// Why nothing was read.
    #[derive(Debug)]
    pub enum Error<T> {
        /// The reader failed.
        Io(T),
        /// The bytes are no CBOR, from this place on.
        Syntax(usize),
        /// The value is not the one expected.
        Semantic(Option<usize>, String),
        /// Values stand too deep in one another.
        RecursionLimitExceeded,
    }
}

/// What may go wrong in writing.
pub mod ser {
    use std::fmt;

    /// Says that CBOR is left out.
    #[derive(Debug)]
    pub struct Error(pub(crate) &'static str);

    impl fmt::Display for Error {
        fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            out.write_str(self.0)
        }
    }

    impl std::error::Error for Error {}
}

/// Refuses.
pub fn from_reader<T: serde::de::DeserializeOwned, R>(
    _reader: R,
) -> Result<T, de::Error<std::io::Error>> {
    Err(de::Error::Semantic(None, LEFT_OUT.to_owned()))
}

/// Refuses.
pub fn into_writer<T: serde::Serialize + ?Sized, W>(
    _value: &T,
    _writer: W,
) -> Result<(), ser::Error> {
    Err(ser::Error(LEFT_OUT))
}
