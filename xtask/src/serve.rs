//! `cargo xtask serve`: from a clean clone to the gallery in a browser.
//!
//! The gallery is served as soon as it is built. The typesetter takes minutes more; it is built behind, and the print
//! room finds it when it is there.

use std::process::ExitCode;
use std::thread;
use std::time::Instant;

use anyhow::Result;

use crate::report::{lasting, say};
use crate::setup::{self, Need};
use crate::{app, derived, server, typesetter};

/// The port of the address in the README.
pub const PORT: u16 = 8080;

/// Serves until it is interrupted.
pub fn run(port: u16) -> Result<ExitCode> {
    let start = Instant::now();
    // Known at once rather than after minutes of building.
    drop(server::listen(port)?);
    let workshop = setup::prepare(Need::Build)?;
    workshop.complete()?;
    app::build(&workshop)?;
    let served = server::serve(&workshop.places.dist(), port)?;
    say(&format!(
        "Établi is served at {} after {}. Ctrl-C ends it.",
        served.address(),
        lasting(start.elapsed())
    ));
    if let Err(error) = derived::build(&workshop) {
        say(&format!(
            "The gallery works, without its plain pages: {error:#}"
        ));
    }
    match typesetter::build(&workshop) {
        Ok(()) => say("The print room is ready too."),
        Err(error) => say(&format!(
            "The gallery works, but nothing can be printed: {error:#}"
        )),
    }
    loop {
        thread::park();
    }
}
