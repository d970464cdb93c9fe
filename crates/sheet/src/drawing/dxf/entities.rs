//! What a DXF draws: its entities, and those of the blocks it inserts, as lines.

use super::Traced;
use super::bend::{Arc, bulged, turn};
use super::colours;
use super::records::{Record, Records};
use super::spline;
use crate::drawing::colour::Rgb;
use crate::drawing::numbers::{Point, Transform};
use crate::drawing::path::Line;
use crate::drawing::size::Refusal;
use std::collections::BTreeMap;
use std::f64::consts::TAU;

/// Blocks inside blocks, at most.
const DEEPEST: usize = 8;
/// Points of a drawing, at most.
pub(super) const MOST_POINTS: usize = 1_000_000;
/// Entities walked over, at most, each as often as its block is inserted.
const MOST_ENTITIES: usize = 500_000;

/// Entities that draw nothing on paper.
const SILENT: [&str; 6] = ["POINT", "ATTDEF", "ATTRIB", "VIEWPORT", "SEQEND", "VERTEX"];

/// Where a block begins, and its entities.
struct Block<'a> {
    base: Point,
    entities: &'a [Record<'a>],
}

struct Layer {
    colour: Rgb,
    hidden: bool,
}

/// Where entities stand, and what they take over from what inserts them.
#[derive(Clone, Copy)]
struct Place<'a> {
    transform: Transform,
    /// Colour and layer of what inserts the block.
    inserted: Option<(Rgb, &'a str)>,
    depth: usize,
}

pub(super) struct Reader<'a> {
    layers: BTreeMap<&'a str, Layer>,
    blocks: BTreeMap<&'a str, Block<'a>>,
    entities: &'a [Record<'a>],
    /// In units of the drawing.
    tolerance: f64,
    traced: Vec<Traced>,
    points: usize,
    walked: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(records: &'a Records<'a>, tolerance: f64) -> Self {
        Self {
            layers: layers(&records.all),
            blocks: blocks(&records.all),
            entities: section(&records.all, "ENTITIES"),
            tolerance,
            traced: Vec::new(),
            points: 0,
            walked: 0,
        }
    }

    pub(super) fn read(mut self) -> Result<Vec<Traced>, Refusal> {
        let place = Place {
            transform: Transform::IDENTITY,
            inserted: None,
            depth: 0,
        };
        self.walk(self.entities, place)?;
        Ok(self.traced)
    }

    fn walk(&mut self, entities: &'a [Record<'a>], place: Place<'a>) -> Result<(), Refusal> {
        for (at, entity) in entities.iter().enumerate() {
            self.walked += 1;
            if self.walked > MOST_ENTITIES {
                return Err(Refusal::Unreadable);
            }
            let (layer, colour) = self.dress(entity, place);
            let hidden = self.layers.get(layer).is_some_and(|layer| layer.hidden);
            // Another sheet of paper, or what its program does not show.
            if hidden || entity.whole(67) == 1 || entity.whole(60) == 1 {
                continue;
            }
            if entity.kind == "INSERT" {
                self.insert(entity, place, (colour, layer))?;
            } else if !SILENT.contains(&entity.kind) {
                let vertices = vertices(&entities[at + 1..]);
                // What a block enlarges must be finer.
                let tolerance = self.tolerance / place.transform.scale().max(1e-9);
                let line = line(entity, vertices, tolerance).ok_or(Refusal::Unfollowed)?;
                self.trace(line, entity, place, colour)?;
            }
        }
        Ok(())
    }

    /// The layer and the colour of an entity; in a block, layer 0 is that of what inserts it.
    fn dress(&self, entity: &Record<'a>, place: Place<'a>) -> (&'a str, Rgb) {
        let own = entity.text(8).unwrap_or("0");
        let (of_block, layer) = match (place.inserted, own) {
            (Some((colour, layer)), "0") => (colour, layer),
            (Some((colour, _)), own) => (colour, own),
            (None, own) => ([0; 3], own),
        };
        let of_layer = || self.layers.get(layer).map_or([0; 3], |layer| layer.colour);
        let exact = entity.pairs.iter().find(|pair| pair.code == 420);
        let exact = exact.and_then(|pair| u32::try_from(pair.whole()?).ok());
        let number = entity.pairs.iter().find(|pair| pair.code == 62);
        let colour = match (exact, number.and_then(|pair| pair.whole())) {
            (Some(exact), _) => {
                let [_, red, green, blue] = exact.to_be_bytes();
                [red, green, blue]
            }
            (None, Some(0)) => of_block,
            (None, Some(number)) if number != 256 => colours::of_number(number),
            _ => of_layer(),
        };
        (layer, colour)
    }

    fn insert(
        &mut self,
        entity: &Record<'a>,
        place: Place<'a>,
        dress: (Rgb, &'a str),
    ) -> Result<(), Refusal> {
        let name = entity.text(2).unwrap_or_default();
        let Some(Block { base, entities }) = self.blocks.get(name) else {
            return Err(Refusal::Unfollowed);
        };
        // Rows and columns of a block are rare.
        let many = entity.whole(70) > 1 || entity.whole(71) > 1;
        if many || place.depth >= DEEPEST {
            return Err(Refusal::Unfollowed);
        }
        let ([x, y], entities) = (*base, *entities);
        let [to_x, to_y] = entity.point(10).unwrap_or_default();
        let (sine, cosine) = entity.number(50).unwrap_or(0.0).to_radians().sin_cos();
        let wide = entity.number(41).unwrap_or(1.0);
        let high = entity.number(42).unwrap_or(1.0);
        let put = Transform([1.0, 0.0, 0.0, 1.0, to_x, to_y])
            .then(Transform([cosine, sine, -sine, cosine, 0.0, 0.0]))
            .then(Transform([wide, 0.0, 0.0, high, 0.0, 0.0]))
            .then(Transform([1.0, 0.0, 0.0, 1.0, -x, -y]));
        let inside = Place {
            transform: place.transform.then(mirror(entity)).then(put),
            inserted: Some(dress),
            depth: place.depth + 1,
        };
        self.walk(entities, inside)
    }

    fn trace(
        &mut self,
        line: Line,
        entity: &Record<'a>,
        place: Place<'a>,
        colour: Rgb,
    ) -> Result<(), Refusal> {
        self.points += line.points.len();
        if self.points > MOST_POINTS {
            return Err(Refusal::Unreadable);
        }
        if line.points.len() < 2 {
            return Ok(());
        }
        // Lines, ellipses and splines are told in the space of the drawing, the others in their own plane.
        let own = match entity.kind {
            "LINE" | "ELLIPSE" | "SPLINE" => Transform::IDENTITY,
            _ => mirror(entity),
        };
        let whole = place.transform.then(own);
        let points = line.points.into_iter().map(|point| whole.of(point));
        self.traced.push(Traced {
            line: Line {
                points: points.collect(),
                ..line
            },
            colour,
        });
        Ok(())
    }
}

/// The line of an entity in its own units; `None` for what we cannot draw.
fn line(entity: &Record<'_>, vertices: &[Record<'_>], tolerance: f64) -> Option<Line> {
    let closed = entity.whole(70) & 1 == 1;
    match entity.kind {
        "LINE" => Some(Line {
            points: vec![entity.point(10)?, entity.point(11)?],
            closed: false,
        }),
        "CIRCLE" => Some(round(circle(entity, 0.0, TAU)?, tolerance)),
        "ARC" => {
            let (from, to) = (entity.number(50)?, entity.number(51)?);
            let arc = circle(entity, from.to_radians(), to.to_radians())?;
            Some(round(arc, tolerance))
        }
        "ELLIPSE" => Some(round(ellipse(entity)?, tolerance)),
        "SPLINE" => Some(Line {
            points: spline::points(entity, tolerance)?,
            closed,
        }),
        "LWPOLYLINE" => polyline(&corners(entity), closed, tolerance),
        // Surfaces of a solid are no lines.
        "POLYLINE" if entity.whole(70) & (16 | 64) == 0 => {
            // Those of the frame of a curve are beside it.
            let on_line = vertices.iter().filter(|one| one.whole(70) & 16 == 0);
            let corner =
                |one: &Record<'_>| Some((one.point(10)?, one.number(42).unwrap_or_default()));
            let corners: Option<Vec<_>> = on_line.map(corner).collect();
            polyline(&corners?, closed, tolerance)
        }
        _ => None,
    }
}

fn circle(entity: &Record<'_>, from: f64, to: f64) -> Option<Arc> {
    let radius = entity.number(40).filter(|radius| *radius > 0.0)?;
    Some(Arc {
        centre: entity.point(10)?,
        long: [radius, 0.0],
        ratio: 1.0,
        from,
        angle: turn(from, to),
    })
}

fn ellipse(entity: &Record<'_>) -> Option<Arc> {
    let from = entity.number(41).unwrap_or(0.0);
    // An ellipse is told in the space of the drawing: seen from below it only turns the other way.
    let seen = if is_below(entity) { -1.0 } else { 1.0 };
    Some(Arc {
        centre: entity.point(10)?,
        long: entity.point(11)?,
        ratio: seen * entity.number(40)?,
        from,
        angle: turn(from, entity.number(42).unwrap_or(TAU)),
    })
}

/// An arc as a line, closed where it comes round.
fn round(arc: Arc, tolerance: f64) -> Line {
    let closed = arc.angle > TAU - 1e-6;
    let mut points: Vec<Point> = arc.points(tolerance).collect();
    if closed {
        points.pop();
    }
    Line { points, closed }
}

fn polyline(corners: &[(Point, f64)], closed: bool, tolerance: f64) -> Option<Line> {
    let mut points = vec![corners.first()?.0];
    let next = corners.iter().skip(1);
    let next = next.chain(corners.first().filter(|_| closed));
    for ((from, bulge), (to, _)) in corners.iter().zip(next) {
        points.extend(bulged(*from, *to, *bulge, tolerance));
        if points.len() > MOST_POINTS {
            return None;
        }
    }
    if closed && points.len() > 2 {
        points.pop();
    }
    Some(Line { points, closed })
}

/// True for what is drawn in a plane that is seen from below.
fn is_below(entity: &Record<'_>) -> bool {
    entity.number(230).is_some_and(|up| up < 0.0)
}

/// Seen from below, left is right.
fn mirror(entity: &Record<'_>) -> Transform {
    match is_below(entity) {
        true => Transform([-1.0, 0.0, 0.0, 1.0, 0.0, 0.0]),
        false => Transform::IDENTITY,
    }
}

/// The corners of a light polyline, each with the bulge of what leads on.
fn corners(entity: &Record<'_>) -> Vec<(Point, f64)> {
    let mut corners: Vec<(Point, f64)> = Vec::new();
    for pair in entity.pairs {
        let Some(number) = pair.number() else {
            continue;
        };
        match (pair.code, corners.last_mut()) {
            (10, _) => corners.push(([number, 0.0], 0.0)),
            (20, Some((point, _))) => point[1] = number,
            (42, Some((_, bulge))) => *bulge = number,
            _ => {}
        }
    }
    corners
}

/// The corners that follow a polyline.
fn vertices<'r, 'a>(after: &'r [Record<'a>]) -> &'r [Record<'a>] {
    let end = after.iter().position(|one| one.kind != "VERTEX");
    &after[..end.unwrap_or(after.len())]
}

/// The records of a section; none where it is missing.
fn section<'a>(all: &'a [Record<'a>], name: &str) -> &'a [Record<'a>] {
    let Some(start) = all.iter().position(|record| record.is_section(name)) else {
        return &[];
    };
    let inside = &all[start + 1..];
    let end = inside.iter().position(|record| record.kind == "ENDSEC");
    &inside[..end.unwrap_or(inside.len())]
}

fn layers<'a>(all: &'a [Record<'a>]) -> BTreeMap<&'a str, Layer> {
    let tables = section(all, "TABLES").iter();
    let layer = |record: &Record<'a>| {
        let colour = record.whole(62);
        let layer = Layer {
            colour: colours::of_number(colour.saturating_abs()),
            // A layer is off where its colour is below nought, frozen where it says so.
            hidden: colour < 0 || record.whole(70) & 1 == 1,
        };
        Some((record.text(2)?, layer))
    };
    let of_layers = tables.filter(|record| record.kind == "LAYER");
    of_layers.filter_map(layer).collect()
}

fn blocks<'a>(all: &'a [Record<'a>]) -> BTreeMap<&'a str, Block<'a>> {
    let section = section(all, "BLOCKS");
    let mut blocks = BTreeMap::new();
    let mut open: Option<(usize, &Record<'a>)> = None;
    for (at, record) in section.iter().enumerate() {
        match record.kind {
            "BLOCK" => open = Some((at, record)),
            "ENDBLK" => {
                if let Some((start, block)) = open.take()
                    && let Some(name) = block.text(2)
                {
                    let base = block.point(10).unwrap_or_default();
                    let entities = &section[start + 1..at];
                    blocks.insert(name, Block { base, entities });
                }
            }
            _ => {}
        }
    }
    blocks
}
