//! Arcs, as a DXF tells them, become points.

use crate::drawing::numbers::Point;
use crate::drawing::path::arc_pieces;
use std::f64::consts::TAU;

/// An arc of an ellipse: its middle, where it is farthest from it, how much nearer it is across.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arc {
    pub(super) centre: Point,
    /// From the middle to the end of the long axis.
    pub(super) long: Point,
    /// Of the short axis to the long one; below nought where the arc runs the other way round.
    pub(super) ratio: f64,
    /// Radians from the long axis.
    pub(super) from: f64,
    /// Radians it goes on for.
    pub(super) angle: f64,
}

impl Arc {
    /// Its points, the last one too.
    pub(super) fn points(&self, tolerance: f64) -> impl Iterator<Item = Point> {
        let Self {
            centre: [cx, cy],
            long: [x, y],
            ratio,
            from,
            angle,
        } = *self;
        let pieces = arc_pieces(x.hypot(y), angle, tolerance);
        (0..=pieces).map(move |piece| {
            let (sine, cosine) = (from + angle * piece as f64 / pieces as f64).sin_cos();
            [
                cx + x * cosine - y * ratio * sine,
                cy + y * cosine + x * ratio * sine,
            ]
        })
    }
}

/// How far one turns from one angle to another against the clock: never nought, a whole turn at most.
pub(super) fn turn(from: f64, to: f64) -> f64 {
    let angle = (to - from).rem_euclid(TAU);
    if angle < 1e-9 { TAU } else { angle }
}

/// The points from one place to another along an arc with this bulge (the tangent of a quarter of its angle), without the
/// first one.
pub(super) fn bulged(from: Point, to: Point, bulge: f64, tolerance: f64) -> Vec<Point> {
    let [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    if bulge.abs() < 1e-9 || dx.hypot(dy) < 1e-12 {
        return vec![to];
    }
    let angle = 4.0 * bulge.atan();
    let far = 0.5 / (angle / 2.0).tan();
    let centre = [
        f64::midpoint(from[0], to[0]) - dy * far,
        f64::midpoint(from[1], to[1]) + dx * far,
    ];
    let long = [from[0] - centre[0], from[1] - centre[1]];
    let arc = Arc {
        centre,
        long,
        ratio: 1.0,
        from: 0.0,
        angle,
    };
    let mut points: Vec<Point> = arc.points(tolerance).skip(1).collect();
    // Where it ends is told, not computed.
    if let Some(last) = points.last_mut() {
        *last = to;
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bulge_of_one_is_half_a_circle_to_the_right_of_its_way() {
        for (bulge, below) in [(1.0, true), (-1.0, false)] {
            let points = bulged([0.0, 0.0], [10.0, 0.0], bulge, 0.01);
            assert_eq!(points.last(), Some(&[10.0, 0.0]));
            for [x, y] in &points {
                assert!(((x - 5.0).hypot(*y) - 5.0).abs() < 1e-9);
                assert!(*y == 0.0 || (*y < 0.0) == below, "{bulge}: {y}");
            }
        }
        assert_eq!(bulged([0.0; 2], [1.0, 1.0], 0.0, 0.01), [[1.0, 1.0]]);
    }

    #[test]
    fn one_turns_against_the_clock() {
        let quarter = TAU / 4.0;
        assert!((turn(0.0, quarter) - quarter).abs() < 1e-12);
        assert!((turn(quarter, 0.0) - 3.0 * quarter).abs() < 1e-12);
        assert!((turn(1.0, 1.0) - TAU).abs() < 1e-12);
    }
}
