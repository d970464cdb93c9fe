//! "Adapter à ma classe": the class is told once, and everything is counted for it.
//!
//! The plan is kept with the remix as a small change; what follows from it is never kept, it is counted anew
//! (`etabli_model::class_needs`).

mod amounts;
mod fields;
mod machines;
mod materials;
mod number_field;
mod panel;
mod plan;
mod summary;

pub use panel::ClassPlanPanel;
