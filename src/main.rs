//! The gallery: a single-page app that reads an open dataset of teaching material, and keeps a
//! teacher's adaptations in the browser.

mod app;
mod components;
mod i18n;
mod pages;
mod platform;
mod routes;
mod state;

fn main() {
    platform::document::remove_boot_screen();
    leptos::mount::mount_to_body(app::App);
}
