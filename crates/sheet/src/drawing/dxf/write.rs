//! A drawing as a DXF for a lab's laser: release 12, which everything reads, in millimetres, with what each line is for in
//! its colour and in the name of its layer.

use super::colours;
use crate::drawing::colour::{Paint, Rgb};
use crate::drawing::read::{Drawing, Reach};
use crate::drawing::recolour::CutColours;
use crate::drawing::size::Refusal;
use std::fmt::Write;

/// Layers by what their lines are for.
const LAYERS: [&str; 4] = ["CUT", "TRACE", "ENGRAVE", "OTHER"];

/// The DXF of a drawing of the gallery, in the colours of this lab; a surface is told by its outline.
///
/// What we cannot follow exactly (letters, pictures, clones) refuses the whole: a lab cuts what stands in the file.
pub(crate) fn written(drawing: &Drawing, lab: CutColours) -> Result<String, Refusal> {
    if drawing.reach == Reach::Everywhere || drawing.boxes > 0 {
        return Err(Refusal::Unfollowed);
    }
    let mut dxf = String::new();
    head(&mut dxf, lab);
    for one in &drawing.strokes {
        let ((Paint::Colour(colour), _) | (Paint::None, Paint::Colour(colour))) =
            (one.stroke, one.fill)
        else {
            return Err(Refusal::Unfollowed);
        };
        let (layer, colour) = meaning(colour, lab);
        let closed = one.line.closed || one.stroke == Paint::None;
        // Writing to a text cannot fail.
        let _ = write!(
            dxf,
            "0\nPOLYLINE\n8\n{layer}\n62\n{}\n66\n1\n70\n{}\n10\n0.0\n20\n0.0\n30\n0.0\n",
            colours::number_of(colour),
            u8::from(closed)
        );
        for [x, y] in &one.line.points {
            let (x, y) = (tidy(*x), tidy(drawing.height - y));
            let _ = write!(
                dxf,
                "0\nVERTEX\n8\n{layer}\n10\n{x:.4}\n20\n{y:.4}\n30\n0.0\n"
            );
        }
        let _ = write!(dxf, "0\nSEQEND\n8\n{layer}\n");
    }
    dxf.push_str("0\nENDSEC\n0\nEOF\n");
    Ok(dxf)
}

/// Never `-0.0000`.
fn tidy(number: f64) -> f64 {
    if number.abs() < 0.000_05 { 0.0 } else { number }
}

/// The layer of a colour of the gallery, and the lab's own colour for it.
fn meaning(colour: Rgb, lab: CutColours) -> (&'static str, Rgb) {
    let gallery = CutColours::GALLERY;
    [
        (gallery.cut, lab.cut),
        (gallery.trace, lab.trace),
        (gallery.engrave, lab.engrave),
    ]
    .into_iter()
    .zip(LAYERS)
    .find(|((of_gallery, _), _)| *of_gallery == colour)
    .map_or((LAYERS[3], colour), |((_, of_lab), layer)| (layer, of_lab))
}

fn head(dxf: &mut String, lab: CutColours) {
    dxf.push_str(
        "0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1009\n9\n$INSUNITS\n70\n4\n9\n$MEASUREMENT\n70\n1\n0\nENDSEC\n\
         0\nSECTION\n2\nTABLES\n0\nTABLE\n2\nLAYER\n70\n4\n",
    );
    let colours = [lab.cut, lab.trace, lab.engrave, [0; 3]];
    for (layer, colour) in LAYERS.iter().zip(colours) {
        let number = colours::number_of(colour);
        let _ = write!(
            dxf,
            "0\nLAYER\n2\n{layer}\n70\n0\n62\n{number}\n6\nCONTINUOUS\n"
        );
    }
    dxf.push_str("0\nENDTAB\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n");
}
