//! `cargo xtask dist`: the complete static site, weighed.

use std::process::ExitCode;

use anyhow::Result;

use crate::report::say;
use crate::setup::{self, Need};
use crate::{app, derived, sizes, typesetter};

/// Builds everything into `dist/`, prints the sizes, and fails when they break a promise.
pub fn run() -> Result<ExitCode> {
    let workshop = setup::prepare(Need::Build)?;
    workshop.complete()?;
    app::build(&workshop)?;
    derived::build(&workshop)?;
    typesetter::build(&workshop)?;
    sizes::check(&workshop)?;
    say(
        "dist/ is complete: any static host serves it, with 404.html for the addresses it does not know.",
    );
    Ok(ExitCode::SUCCESS)
}
