//! What a sheet remarks for the person who prints it: a picture too coarse, a text too long.
//!
//! A template leaves it beside the thing concerned, so that it is known on which page it came to
//! stand. The words belong to those who show it: here are only a key and what fills its sentence.

use typst::foundations::Value;

/// One remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Page, counted from 1.
    pub page: usize,
    /// Which sentence: `picture-coarse`, `picture-missing`, `step-divided`, `cards-fewer`, `cards-none`,
    /// `template-refused`.
    pub key: String,
    /// What it is about, in the project's words.
    pub subject: String,
    /// The number of the sentence; 0 where it has none.
    pub number: i64,
}

impl Remark {
    /// The remark of a template; none where it left something else.
    pub(crate) fn read(page: usize, left: &Value) -> Option<Self> {
        let Value::Dict(left) = left else {
            return None;
        };
        let text = |name: &str| match left.get(name) {
            Ok(Value::Str(text)) => Some(text.to_string()),
            _ => None,
        };
        let number = match left.get("number") {
            Ok(Value::Int(number)) => *number,
            _ => 0,
        };
        Some(Self {
            page,
            key: text("key")?,
            subject: text("subject")?,
            number,
        })
    }
}
