//! What a teacher does, in a real browser, on the optimised build.

mod bad_input;
mod credit;
mod editing;
mod compare;
mod gallery;
mod import;
mod journey;
mod plain_pages;
mod print_room;
mod profile;
mod workbench;
