//! The Établi project format, `etabli/1`.
//!
//! Pure values: no input or output, no clock. Loading never fails, it returns what it understood
//! and [`Diagnostic`]s for the rest, so that one broken project never hides the others.

mod class;
mod class_needs;
mod class_plan;
mod class_size;
mod credit;
mod danger;
mod dataset;
mod decimal;
mod diagnostic;
mod extensions;
pub mod fold;
mod house;
mod language;
mod load;
mod locate;
mod making;
mod media;
mod migrate;
mod pattern;
mod plates;
mod project;
mod read;
mod reproduction;
#[cfg(feature = "schema")]
pub mod schema;
pub mod settings;
mod step;
pub mod text;
mod translation;
mod untranslated;
mod validate;
pub mod vocabulary;

pub use class::{Adaptation, AgeRange, Competency, GroupSize, SessionPart, Term, TextItem};
pub use class_needs::{
    BedOf, Budget, ClassCost, ClassNeeds, Heaviest, Lesson, MachineQueue, MaterialNeed, Plates,
    Sessions, class_needs,
};
pub use class_plan::ClassPlan;
pub use class_size::{ClassSize, class_cost, class_quantity};
pub use credit::{Author, BasedOn, Change, Source};
pub use dataset::{DATASET_FORMAT, Dataset, Forge, ReadElsewhere};
pub use decimal::{Decimal, DecimalError};
pub use diagnostic::{Argument, Diagnostic, Finding, Problem, Severity};
pub use extensions::InnerExtensions;
pub use house::{HouseStyle, Logo, house_style};
pub use language::Language;
pub use load::{
    Loaded, load_dataset, load_project, load_vocabulary, project_from_value, project_to_value,
    write_project,
};
pub use locate::locate;
pub use making::{Machine, Material, Part, Per, SafetyLevel, SafetyNote, Size, TestedOn, Tool};
pub use media::{FileEntry, Image};
pub use pattern::{Parameter, Pattern};
pub use project::{Cost, Duration, FORMAT, Project, write_minutes};
pub use read::{Fault, from_json};
pub use reproduction::{OUTCOMES, Reproduction};
pub use step::{Callout, CalloutKind, Step, Who};
pub use translation::{Translation, in_language};
pub use untranslated::untranslated;
pub use validate::{is_safe_path, is_slug, validate};
pub use vocabulary::{Concept, Label, UnderLaser, Vocabulary};
