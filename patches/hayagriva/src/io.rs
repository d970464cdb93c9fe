//! Reading sources, which is always refused.

use crate::Library;
use std::ops::Range;

/// Why BibLaTeX could not be read.
#[derive(Clone, Debug)]
pub enum BibLaTeXError {
    /// It is refused.
    Parse(Refusal),
    /// A value is of the wrong type.
    Type(Refusal),
}

/// What is refused, and where.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// The bytes concerned.
    pub span: Range<usize>,
    /// Why.
    pub kind: &'static str,
}

/// Refuses.
pub fn from_yaml_str(text: &str) -> Result<Library, serde_yaml::Error> {
    match serde_yaml::refuse(text) {
        Ok(never) => match never {},
        Err(error) => Err(error),
    }
}

/// Refuses.
pub fn from_biblatex_str(_text: &str) -> Result<Library, Vec<BibLaTeXError>> {
    Err(vec![BibLaTeXError::Parse(Refusal {
        span: 0..0,
        kind: "this typesetter is built without bibliographies",
    })])
}
