//! schema.org: a project as `HowTo` and `LearningResource`, for search engines and for those who gather teaching material;
//! and a page or a document that carries a `HowTo` as a draft.
//!
//! Read from JSON-LD, from an HTML page that holds some, and from microdata; nothing is fetched. What was not understood is
//! kept under `x-schema`.
//!
//! | ours | schema.org | lost or guessed |
//! |---|---|---|
//! | title, summary, keywords, language, dates, version | name, description, keywords, inLanguage, dateCreated, dateModified, version | |
//! | authors | author | role, organisation |
//! | licence, based_on | license (an address), isBasedOn; creditText says what was changed, the licence of the files and the first of the line, in words | those, as values |
//! | levels of use, ages | educationalLevel, typicalAgeRange | who can make it |
//! | subjects, uses, inclusion | about, educationalUse, accessibilityFeature | what no vocabulary knows: `x-schema` |
//! | objectives, prerequisites, assessment | teaches, competencyRequired, assesses | session, differentiation, vocabulary |
//! | duration | prepTime, timeRequired, totalTime | drying counts as machine time |
//! | cost | estimatedCost | its year, that of a class |
//! | materials | supply: name, requiredQuantity; description for what is not per object | size, spare, cost, substitutes, note |
//! | machines, tools | tool | settings, alternatives |
//! | steps | HowToSection, HowToStep, HowToDirection, HowToTip | emphasis and lists of texts; minutes, parts, check, challenge |
//! | images, files | image, encoding | credit, role, size in mm |
//! | kind, status | learningResourceType, creativeWorkStatus | |
//! | parts, safety, translations, reproductions | – | all |

mod amounts;
mod graph;
mod lenient;
mod read;
mod steps;
mod write;

pub use read::read_howto;
pub use write::write_howto;

/// The format's name, as its makers write it.
const NAME: &str = "schema.org";

/// UN/CEFACT codes of the vocabulary's units.
const UNITS: [(&str, &str); 6] = [
    ("piece", "C62"),
    ("sheet", "C62"),
    ("mm", "MMT"),
    ("m", "MTR"),
    ("g", "GRM"),
    ("ml", "MLT"),
];
