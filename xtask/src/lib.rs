//! Set-up, serving, tests and release of Établi.
//!
//! A contributor types one command on a fresh machine and waits: everything the build needs is found or installed
//! under a cache folder, and what cannot be installed is told in one sentence. The tests of the whole use the same
//! [`places`], [`server`] and [`setup`] as the commands.

pub mod app;
pub mod audit;
pub mod bench;
pub mod derived;
pub mod dist;
pub mod fingerprint;
pub mod parts;
pub mod places;
pub mod process;
pub mod report;
pub mod scripts;
pub mod serve;
pub mod server;
pub mod setup;
pub mod sizes;
pub mod test;
pub mod typesetter;
