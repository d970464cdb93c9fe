//! A project and options become Typst source and assets.
