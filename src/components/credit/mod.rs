//! Licence and credit in the form: what the originals allow, what was changed, who signs, and the credit as it will be
//! printed.

mod preview;
mod section;
mod signature;
mod what_changed;

pub use section::CreditSection;
