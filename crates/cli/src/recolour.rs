//! `etabli recolour FILE`: a cut file in the colours of another lab's laser, as SVG or as DXF.

use crate::arguments::RecolourOptions;
use crate::{Outcome, output};
use anyhow::{Context, Result};
use etabli_model::Language;
use etabli_sheet::{CutColours, Refusal, cut_file_as_dxf, cut_file_as_svg, recoloured};
use std::path::Path;

/// Writes the drawing with its three meanings in the lab's colours; one that cannot be written whole is told with its remedy.
pub(crate) fn run(options: &RecolourOptions, language: Language) -> Result<Outcome> {
    let file = options.file.display();
    let bytes = std::fs::read(&options.file).with_context(|| format!("cannot read {file}"))?;
    let text = match written(&bytes, options) {
        Ok(text) => text,
        Err(refusal) => {
            eprintln!("{}", refusal.sentence(&file.to_string(), language));
            return Ok(Outcome::Findings);
        }
    };
    match &options.out {
        Some(out) => {
            std::fs::write(out, text).with_context(|| format!("cannot write {}", out.display()))?;
        }
        None => output::bytes(text.as_bytes())?,
    }
    Ok(Outcome::Well)
}

fn written(bytes: &[u8], options: &RecolourOptions) -> Result<String, Refusal> {
    let lab = CutColours {
        cut: options.cut,
        trace: options.trace,
        engrave: options.engrave,
    };
    let svg = cut_file_as_svg(bytes)?;
    match options.out.as_deref().is_some_and(is_dxf) {
        true => cut_file_as_dxf(&svg, lab),
        false => Ok(recoloured(&svg, lab)),
    }
}

fn is_dxf(out: &Path) -> bool {
    out.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("dxf"))
}
