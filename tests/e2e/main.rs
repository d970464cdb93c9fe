//! What a teacher does, in a real browser, on the optimised build.

mod bad_input;
mod compare;
mod credit;
mod durability;
mod editing;
mod gallery;
mod import;
mod journey;
mod pictures;
mod plain_pages;
mod print_room;
mod profile;
mod storage;
mod versions;
mod workbench;
