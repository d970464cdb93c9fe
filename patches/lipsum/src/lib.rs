//! Blind text without the book it is learnt from: a sheet holds a project's own words.
//!
//! What is generated is the one well-known sentence, again and again.

/// The well-known sentence.
pub const LOREM_IPSUM: &str = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod \
    tempor incididunt ut labore et dolore magna aliqua.";
/// The longer text, left out.
pub const LIBER_PRIMUS: &str = "";

/// What was learnt: words in their order.
#[derive(Debug, Default)]
pub struct MarkovChain<'a> {
    words: Vec<&'a str>,
}

impl<'a> MarkovChain<'a> {
    /// Nothing learnt yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the words of a text.
    pub fn learn(&mut self, text: &'a str) {
        self.words.extend(text.split_whitespace());
    }

    /// The words from the start, whichever two words were asked for, without end.
    pub fn iter_from(&self, _from: (&'a str, &'a str)) -> impl Iterator<Item = &'a str> + '_ {
        self.words.iter().copied().cycle()
    }
}
