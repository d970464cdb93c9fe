//! What a teacher does, in a real browser, on the optimised build.

mod adapting;
mod bad_input;
mod compare;
mod credit;
mod durability;
mod editing;
mod gallery;
mod gestures;
mod hostile;
mod import;
mod journey;
mod link;
mod looks;
mod pictures;
mod plain_pages;
mod print_book;
mod print_room;
mod print_run;
mod profile;
mod reopened;
mod storage;
mod typesetter;
mod versions;
mod workbench;
