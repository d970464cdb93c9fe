//! The licence of a remix: what its parents allow, why not the rest, and whether it may leave this desk.
//!
//! The rules are `etabli_remix`'s; here they become a field and plain words. A licence that may not be chosen is never
//! offered, and is never silently changed where it stands already.

mod field;
mod notice;
mod parents;
mod why_not;
mod words;

pub use field::{LicenceField, LicenceOf};
pub use notice::{SharingNotice, sharing_refusal};
pub use parents::ParentLicences;
