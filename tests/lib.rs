//! Shared parts of the tests of the whole.
//!
//! [`rules`] are pure functions over sources and drawings, each with a bad sample it must refuse; [`browser`] and
//! [`pdf`] let a test see what a teacher sees; [`typed`] tells what is left of it after a power cut.

#[cfg(feature = "e2e")]
pub mod browser;
pub mod pdf;
pub mod repository;
pub mod rules;
pub mod typed;
