//! The two PDF checkers. They find different faults in a tagged PDF, and neither needs a Java machine.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::places::Places;
use crate::process::{answer, quietly};
use crate::report::{lasting, say};

const PACKAGES: [&str; 2] = ["page-validation==0.11.0", "outloud==0.2.1"];
const LIMIT: Duration = Duration::from_secs(600);
const VERSIONS: &str = "from importlib.metadata import version\n\
    import page, outloud\n\
    print('page-validation==' + version('page-validation'), 'outloud==' + version('outloud'))";

/// Python with the checkers in reach.
pub fn python(places: &Places) -> Command {
    let mut command = Command::new("python3");
    command.env("PYTHONPATH", places.python());
    command
}

/// Installs the checkers into the cache folder.
pub(super) fn ensure(places: &Places) -> Result<()> {
    let wanted = PACKAGES.join(" ");
    if answer(python(places).args(["-c", VERSIONS])).as_deref() == Some(wanted.as_str()) {
        return Ok(());
    }
    let start = Instant::now();
    say(&format!("  PDF checkers: downloading {wanted}"));
    let folder = places.python();
    let mut pip = Command::new("python3");
    pip.args(["-m", "pip", "install", "--quiet", "--upgrade", "--target"])
        .arg(&folder)
        .args(PACKAGES);
    quietly(
        "PDF checkers",
        &mut pip,
        &places.logs().join("pip.log"),
        Some(LIMIT),
    )
    .with_context(|| {
        format!(
            "the PDF checkers could not be installed; by hand: install Python 3.10 or newer with pip, then `python3 -m pip install --target {} {wanted}`",
            folder.display()
        )
    })?;
    say(&format!(
        "  PDF checkers: ready in {}",
        lasting(start.elapsed())
    ));
    Ok(())
}
