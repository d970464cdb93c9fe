//! What the typesetter has to say: errors and warnings as values, with the place and a remedy.

use crate::world::SheetWorld;
use std::fmt;
use typst::World;
use typst::WorldExt;
use typst::diag::SourceDiagnostic;

/// One error or warning of the typesetter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What is wrong, in Typst's own English words.
    pub message: String,
    /// What to do about it.
    pub hints: Vec<String>,
    /// The virtual file and its line, counted from 1, where one is known.
    pub place: Option<(String, usize)>,
}

impl Report {
    pub(crate) fn from_typst(found: &SourceDiagnostic, world: &SheetWorld<'_>) -> Self {
        let place = found.span.id().and_then(|id| {
            let source = world.source(id).ok()?;
            let start = world.range(found.span)?.start;
            let line = source.lines().byte_to_line(start)?;
            Some((id.vpath().get_with_slash().to_owned(), line + 1))
        });
        Self {
            message: found.message.to_string(),
            hints: found.hints.iter().map(|hint| hint.v.to_string()).collect(),
            place,
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((file, line)) = &self.place {
            write!(out, "{file}:{line}: ")?;
        }
        out.write_str(&self.message)?;
        for hint in &self.hints {
            write!(out, " ({hint})")?;
        }
        Ok(())
    }
}

/// Why no pages or no PDF came out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TypesetError {
    /// None of the fonts handed over can be read.
    #[error("no usable font among the {given} given")]
    NoFonts {
        /// How many files were given.
        given: usize,
    },
    /// A path that leaves the sheet's folder or that Typst cannot name.
    #[error("{0:?} is not a path inside the sheet's folder")]
    BadPath(String),
    /// Typst refused the source, or the PDF would break its standard.
    #[error("{}", list(.0))]
    Refused(Vec<Report>),
}

fn list(reports: &[Report]) -> String {
    let lines: Vec<String> = reports.iter().map(ToString::to_string).collect();
    lines.join("\n")
}
