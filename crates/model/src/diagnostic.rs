//! What is wrong in a dataset, where, and what to do.
//!
//! A diagnostic says its problem as a value, not as a sentence: the page and the command line
//! each put it in words, in the reader's language.

use serde::{Deserialize, Serialize};

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It would make the project better.
    Advice,
    /// Something is likely wrong; the project still loads.
    Warning,
    /// The project cannot be used, or could hurt somebody.
    Error,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// The file, relative to the dataset: `projects/sablier/project.json`.
    pub file: String,
    /// Place in the JSON (`steps[2].title`); empty for the whole file.
    pub path: String,
    /// Line in the file, from 1; 0 when unknown.
    pub line: usize,
    /// Column in the line, from 1; 0 when unknown.
    pub column: usize,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "code")]
pub enum Problem {
    /// The file could not be fetched or read; `reason` is the machine's word.
    Unreachable {
        /// The machine's word, such as `404`.
        reason: String,
    },
    /// The text is not JSON.
    NotJson {
        /// The parser's word.
        reason: String,
    },
    /// `format` is missing or of a version this code does not know.
    UnknownFormat {
        /// What was found, empty when missing.
        found: String,
        /// What is understood.
        expected: String,
    },
    /// A value is missing or of the wrong type.
    WrongShape {
        /// The parser's word.
        reason: String,
    },
    /// `format` is of a later minor version: what it adds may be unknown here.
    NewerFormat {
        /// What was found.
        found: String,
    },
    /// A key the format has no place for, which would be lost.
    UnknownKey,
    /// A required text is empty.
    Empty,
    /// The project's `id` is not its folder's name.
    IdDiffersFromFolder {
        /// The folder's name.
        folder: String,
    },
    /// Not a slug of at most 64 of `[a-z0-9-]`.
    NotASlug,
    /// A path that leaves the project's folder, or is longer than 200 characters.
    UnsafePath,
    /// Two items of one list have the same id.
    DuplicateId {
        /// The id.
        id: String,
    },
    /// An id that names nothing in the list it should.
    DanglingReference {
        /// The id.
        id: String,
        /// The list it should be in.
        list: String,
    },
    /// A word the vocabulary does not know.
    UnknownWord {
        /// The word.
        word: String,
        /// The vocabulary.
        vocabulary: String,
    },
    /// A picture without a text in its place.
    PictureWithoutText,
    /// Not a date `YYYY-MM-DD`.
    NotADate,
    /// A link that is neither `https` nor `mailto`.
    UnsafeLink,
    /// A number below zero or beyond 1,000,000.
    OutOfRange,
    /// The least is more than the most.
    EndsReversed,
    /// Not the SHA-256 of anything.
    NotADigest,
    /// A text of more than 20,000 characters.
    TextTooLong,
    /// A list of more than 500 items.
    ListTooLong,
    /// A laser would cut a material that gives off poison.
    PoisonUnderLaser {
        /// Vocabulary id of the material.
        material: String,
    },
    /// A material without a quantity.
    MissingQuantity,
    /// A part no step uses.
    UnusedPart,
    /// A step of more than 90 words.
    LongStep {
        /// How many words.
        words: usize,
    },
    /// A step speaks of a tool no list names.
    UnlistedTool {
        /// The tool, as the coach knows it.
        tool: String,
    },
    /// Something that can injure, and no word of caution.
    HazardNotMentioned {
        /// The machine's word of the vocabulary, or the tool's name.
        what: String,
    },
    /// A material whose smoke needs extraction under a laser, and no word about it.
    FumesNotMentioned {
        /// Vocabulary id of the material.
        material: String,
    },
    /// A laser's power in percent of nobody knows what.
    PowerWithoutWatts,
    /// A setting that is not of its kind, or far from anything usual.
    SettingOutOfRange {
        /// The setting's name.
        name: String,
    },
    /// No licence: nobody may adapt it.
    NoLicence,
    /// No time given.
    NoTime,
    /// The bytes are not of the format they were said to be.
    NotOfFormat {
        /// The format asked for.
        format: String,
        /// What was found instead, or the parser's word.
        reason: String,
    },
    /// Something of the source has no place in a project; it is kept under an `x-` key.
    KeptAside {
        /// Its name in the source.
        what: String,
        /// The `x-` key.
        key: String,
    },
    /// Something of the source could not be kept.
    Lost {
        /// Its name in the source, or its words.
        what: String,
    },
    /// The source says nothing, and a value was needed.
    Assumed {
        /// What was taken for it.
        understood: String,
    },
    /// A value was read with a guess, to be looked at.
    Guessed {
        /// What the source says.
        found: String,
        /// What was understood.
        understood: String,
    },
    /// The source's licence is no licence this code knows.
    UnknownLicence {
        /// What the source says.
        found: String,
    },
    /// The source's licence needs a version to be one.
    LicenceWithoutVersion {
        /// What the source says.
        found: String,
    },
    /// An e-mail address was left out: a published dataset is read by robots.
    AddressLeftOut,
    /// The source names a file that did not come with it.
    FileNotGiven {
        /// Its path or address.
        path: String,
    },
    /// A word the format written has no equivalent of; its label is kept where there is a place for it.
    NoConcept {
        /// The word's label.
        what: String,
        /// The format written.
        format: String,
    },
    /// The format written asks for something the project does not say.
    FieldRequired {
        /// Its name or number in the format.
        what: String,
        /// The format written.
        format: String,
    },
    /// A translation said to be complete lacks texts.
    TranslationIncomplete {
        /// Its language.
        language: String,
        /// How many texts.
        missing: usize,
        /// The place of the first one.
        first: String,
    },
    /// A translation was made of another version of the project.
    TranslationOfOtherVersion {
        /// Its language.
        language: String,
        /// The version translated.
        translated: String,
        /// The project's version.
        version: String,
    },
    /// A reproduction ended in a way this code does not know.
    UnknownOutcome {
        /// What is said.
        found: String,
    },
    /// The project says it was reproduced, and nobody tells that they made it.
    ReproducedByNobody,
}

impl Problem {
    /// How much the problem matters.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Unreachable { .. }
            | Self::NotJson { .. }
            | Self::UnknownFormat { .. }
            | Self::WrongShape { .. }
            | Self::Empty
            | Self::IdDiffersFromFolder { .. }
            | Self::NotASlug
            | Self::UnsafePath
            | Self::DuplicateId { .. }
            | Self::UnsafeLink
            | Self::OutOfRange
            | Self::TextTooLong
            | Self::ListTooLong
            | Self::PoisonUnderLaser { .. }
            | Self::NotOfFormat { .. } => Severity::Error,
            Self::UnknownKey
            | Self::DanglingReference { .. }
            | Self::UnknownWord { .. }
            | Self::UnknownOutcome { .. }
            | Self::PictureWithoutText
            | Self::NotADate
            | Self::SettingOutOfRange { .. }
            | Self::EndsReversed
            | Self::NotADigest
            | Self::NoLicence
            | Self::Lost { .. }
            | Self::UnknownLicence { .. }
            | Self::LicenceWithoutVersion { .. }
            | Self::FileNotGiven { .. }
            | Self::FieldRequired { .. } => Severity::Warning,
            Self::NewerFormat { .. }
            | Self::MissingQuantity
            | Self::UnusedPart
            | Self::LongStep { .. }
            | Self::NoTime
            | Self::UnlistedTool { .. }
            | Self::HazardNotMentioned { .. }
            | Self::FumesNotMentioned { .. }
            | Self::PowerWithoutWatts
            | Self::TranslationIncomplete { .. }
            | Self::TranslationOfOtherVersion { .. }
            | Self::ReproducedByNobody
            | Self::KeptAside { .. }
            | Self::Assumed { .. }
            | Self::Guessed { .. }
            | Self::NoConcept { .. }
            | Self::AddressLeftOut => Severity::Advice,
        }
    }

    /// The problem's code, as in the JSON output and as the key of its words: `not-json`.
    pub fn code(&self) -> String {
        serde_json::to_value(self)
            .ok()
            .and_then(|value| {
                value
                    .get("code")
                    .and_then(|code| code.as_str().map(str::to_owned))
            })
            .unwrap_or_default()
    }

    /// The values its words need: `[("word", "tour-eiffel"), …]`.
    pub fn arguments(&self) -> Vec<(String, String)> {
        let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(self) else {
            return Vec::new();
        };
        let text = |value: serde_json::Value| match value {
            serde_json::Value::String(text) => text,
            other => other.to_string(),
        };
        fields
            .into_iter()
            .filter(|(key, _)| key != "code")
            .map(|(key, value)| (key, text(value)))
            .collect()
    }

    /// The finding at a place whose line is not known.
    pub fn at(self, file: &str, path: impl Into<String>) -> Diagnostic {
        self.at_line(file, path, 0, 0)
    }

    /// The finding at a line and column, both from 1.
    pub fn at_line(
        self,
        file: &str,
        path: impl Into<String>,
        line: usize,
        column: usize,
    ) -> Diagnostic {
        Diagnostic {
            severity: self.severity(),
            file: file.to_owned(),
            path: path.into(),
            line,
            column,
            problem: self,
        }
    }
}

/// A diagnostic as its words need it, which travels between the page and its workers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// The file, relative to the dataset.
    pub file: String,
    /// Place in the JSON; empty for the whole file.
    pub path: String,
    /// Line in the file, from 1; 0 when unknown.
    pub line: usize,
    /// Column in the line, from 1; 0 when unknown.
    pub column: usize,
    /// [`Problem::code`].
    pub code: String,
    /// [`Problem::arguments`].
    pub arguments: Vec<Argument>,
}

/// A value in the words of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Argument {
    /// Its name in the sentence.
    pub name: String,
    /// What stands there.
    pub value: String,
}

impl From<Diagnostic> for Finding {
    fn from(found: Diagnostic) -> Self {
        let arguments = found.problem.arguments().into_iter();
        Self {
            severity: found.severity,
            code: found.problem.code(),
            arguments: arguments
                .map(|(name, value)| Argument { name, value })
                .collect(),
            file: found.file,
            path: found.path,
            line: found.line,
            column: found.column,
        }
    }
}
