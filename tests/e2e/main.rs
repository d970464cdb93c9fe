//! What a teacher does, in a real browser, on the optimised build.

mod gallery;
