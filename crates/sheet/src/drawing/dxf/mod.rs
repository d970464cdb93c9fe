//! Drawings as DXF, which most lasers and drawing programs of labs read and write: read as an SVG at its true size, and
//! written from one.
//!
//! A drawing is printed whole or not at all: where it holds something we cannot draw (letters, hatches, dimensions), it is
//! refused with the remedy, never printed without it.

mod bend;
mod colours;
mod entities;
mod records;
mod spline;
mod write;

pub(crate) use write::written;

use super::colour::Rgb;
use super::path::Line;
use super::size::{Refusal, ToldUnit};
use entities::Reader;
use records::{Kept, Record, Records};
use std::fmt::Write;

/// Longest text read as a DXF, in bytes.
const LONGEST: usize = 8 * 1024 * 1024;
/// The width lines are printed with, in millimetres: a DXF tells none.
const LINE_MM: f64 = 0.3;
/// How far a curve may stand from its points, in millimetres.
const TOLERANCE: f64 = 0.02;

/// A line of a DXF in its own units, upwards as there, in its colour.
struct Traced {
    line: Line,
    colour: Rgb,
}

/// True where a file begins as a DXF of letters does.
pub(crate) fn is_dxf(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(4096)];
    let start = String::from_utf8_lossy(start);
    // Comments may stand before the first section.
    let first = records::pairs(&start).find(|pair| pair.code != 999);
    first.is_some_and(|pair| pair.code == 0 && pair.value == "SECTION")
}

/// The drawing of a DXF as an SVG at its true size. `told` speaks where the file does not tell its unit.
pub(crate) fn as_svg(bytes: &[u8], told: ToldUnit) -> Result<String, Refusal> {
    if bytes.len() > LONGEST {
        return Err(Refusal::Unreadable);
    }
    // Names in another encoding stay the same wherever they are used.
    let text = String::from_utf8_lossy(bytes);
    let kept = Kept::of(&text);
    let records = Records::of(&kept);
    let unit = unit(&records, told)?;
    let lines = Reader::new(&records, TOLERANCE / unit).read()?;
    drawn(&lines, unit)
}

/// Millimetres of one unit of the drawing.
fn unit(records: &Records<'_>, told: ToldUnit) -> Result<f64, Refusal> {
    let header = records
        .all
        .iter()
        .find(|record| record.is_section("HEADER"));
    let named = |record: &Record<'_>| {
        let after = record.pairs.iter();
        let mut after = after.skip_while(|pair| !(pair.code == 9 && pair.value == "$INSUNITS"));
        after.nth(1).and_then(|pair| pair.whole())
    };
    match (header.and_then(named), told) {
        (Some(1), _) => Ok(25.4),
        (Some(2), _) => Ok(304.8),
        (Some(4), _) | (None | Some(0), ToldUnit::Millimetre) => Ok(1.0),
        (Some(5), _) => Ok(10.0),
        (Some(6), _) => Ok(1000.0),
        (Some(9), _) => Ok(0.0254),
        (Some(13), _) => Ok(0.001),
        (Some(14), _) => Ok(100.0),
        _ => Err(Refusal::UnknownUnits),
    }
}

/// The lines as an SVG whose frame is theirs.
fn drawn(lines: &[Traced], unit: f64) -> Result<String, Refusal> {
    let points = || lines.iter().flat_map(|one| &one.line.points);
    if points().next().is_none() {
        return Err(Refusal::Empty);
    }
    if points().flatten().any(|number| !number.is_finite()) {
        return Err(Refusal::Unreadable);
    }
    let side = |at: usize| {
        let fold = points().fold([f64::MAX, f64::MIN], |[least, most], point| {
            [least.min(point[at]), most.max(point[at])]
        });
        fold.map(|number| number * unit)
    };
    let ([left, right], [bottom, top]) = (side(0), side(1));
    // A single straight line has no height, which no picture can have.
    let (width, height) = ((right - left).max(1.0), (top - bottom).max(1.0));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.4}mm\" height=\"{height:.4}mm\" viewBox=\"0 0 {width:.4} {height:.4}\" \
         fill=\"none\" stroke-width=\"{LINE_MM}\" stroke-linecap=\"round\" stroke-linejoin=\"round\">"
    );
    for Traced { line, colour } in lines {
        let [red, green, blue] = *colour;
        // Writing to a text cannot fail.
        let _ = write!(svg, "<path stroke=\"#{red:02x}{green:02x}{blue:02x}\" d=\"");
        for (at, [x, y]) in line.points.iter().enumerate() {
            let letter = if at == 0 { 'M' } else { 'L' };
            let _ = write!(svg, "{letter}{:.4} {:.4}", x * unit - left, top - y * unit);
        }
        svg.push_str(if line.closed { "Z\"/>" } else { "\"/>" });
    }
    svg.push_str("</svg>");
    Ok(svg)
}

#[cfg(test)]
mod tests;
