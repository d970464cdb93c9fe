//! Import and export of projects.
