//! Typst source becomes PDF and SVG pages, in memory.
