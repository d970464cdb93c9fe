//! `etabli recolour FILE`: a cut file in the colours of another lab's laser.

use crate::arguments::RecolourOptions;
use crate::{Outcome, output};
use anyhow::{Context, Result};
use etabli_sheet::{CutColours, recoloured};

/// Writes the drawing with its three meanings in the lab's colours.
pub(crate) fn run(options: &RecolourOptions) -> Result<Outcome> {
    let file = options.file.display();
    let text =
        std::fs::read_to_string(&options.file).with_context(|| format!("cannot read {file}"))?;
    let lab = CutColours {
        cut: options.cut,
        trace: options.trace,
        engrave: options.engrave,
    };
    let text = recoloured(&text, lab);
    match &options.out {
        Some(out) => {
            std::fs::write(out, text).with_context(|| format!("cannot write {}", out.display()))?;
        }
        None => output::bytes(text.as_bytes())?,
    }
    Ok(Outcome::Well)
}
