//! Pieces of the import page.

mod facts;
mod findings;
mod form;
mod link_told;
mod pictures;
mod reading;
mod refused;
mod review;
mod several;
mod whole;

pub use form::ImportForm;
pub use reading::ImportReading;
pub use refused::ImportRefused;
pub use review::ImportReview;
pub use whole::ImportWorkbench;
