//! No grammar of code: they are a megabyte, and a sheet shows no program.

/// Grammars.
pub mod syntax {
    /// None of them.
    pub fn extra_no_newlines() -> syntect::parsing::SyntaxSet {
        syntect::parsing::SyntaxSet::default()
    }
}
