//! Splines (NURBS) become points, by de Boor's rule.

use super::entities::MOST_POINTS;
use super::records::Record;
use crate::drawing::numbers::Point;
use crate::drawing::path::pieces;

/// The highest degree we follow: drawings are of three, exact circles of two.
const MOST_DEGREE: usize = 11;

/// A place and its weight, multiplied with it.
type Weighed = [f64; 3];

struct Spline {
    degree: usize,
    knots: Vec<f64>,
    controls: Vec<Weighed>,
}

/// The points of a spline; `None` for one we cannot follow.
pub(super) fn points(record: &Record<'_>, tolerance: f64) -> Option<Vec<Point>> {
    let spline = Spline::read(record)?;
    let mut points = Vec::new();
    let (first, last) = (spline.degree, spline.controls.len());
    for span in first..last {
        let (from, to) = (spline.knots[span], spline.knots[span + 1]);
        if to <= from {
            continue;
        }
        if points.is_empty() {
            points.push(spline.at(span, from)?);
        }
        let count = spline.pieces(span, tolerance);
        if points.len() + count > MOST_POINTS {
            return None;
        }
        for piece in 1..=count {
            points.push(spline.at(span, from + (to - from) * piece as f64 / count as f64)?);
        }
    }
    (points.len() > 1).then_some(points)
}

impl Spline {
    fn read(record: &Record<'_>) -> Option<Self> {
        let degree = usize::try_from(record.whole(71)).ok()?;
        let knots: Vec<f64> = record.numbers(40).collect();
        let mut weights = record.numbers(41);
        let controls: Vec<Weighed> = record
            .numbers(10)
            .zip(record.numbers(20))
            .map(|(x, y)| {
                let weight = weights.next().unwrap_or(1.0);
                [x * weight, y * weight, weight]
            })
            .collect();
        let sound = (1..=MOST_DEGREE).contains(&degree)
            && controls.len() > degree
            && knots.len() == controls.len() + degree + 1
            && knots.windows(2).all(|pair| pair[0] <= pair[1])
            && controls.iter().all(|[.., weight]| *weight > 0.0);
        sound.then_some(Self {
            degree,
            knots,
            controls,
        })
    }

    /// Where the spline is, in the span that begins with this knot.
    fn at(&self, span: usize, t: f64) -> Option<Point> {
        let degree = self.degree;
        let mut row: Vec<Weighed> = self.controls.get(span - degree..=span)?.to_vec();
        for round in 1..=degree {
            for at in (round..=degree).rev() {
                let (from, to) = (
                    self.knots[span - degree + at],
                    self.knots[span + 1 + at - round],
                );
                let share = if to > from {
                    (t - from) / (to - from)
                } else {
                    0.0
                };
                let before = row[at - 1];
                row[at] = [0, 1, 2].map(|i| before[i] + share * (row[at][i] - before[i]));
            }
        }
        let [x, y, weight] = row[degree];
        Some([x / weight, y / weight])
    }

    /// How many straight pieces are as good as the spline in this span.
    fn pieces(&self, span: usize, tolerance: f64) -> usize {
        let controls = &self.controls[span - self.degree..=span];
        let place = |[x, y, weight]: Weighed| [x / weight, y / weight];
        let bends = controls.windows(3).map(|three| {
            let [a, b, c] = [0, 1, 2].map(|at| place(three[at]));
            (a[0] - 2.0 * b[0] + c[0]).hypot(a[1] - 2.0 * b[1] + c[1])
        });
        let most = bends.fold(0.0, f64::max);
        let degree = self.degree as f64;
        pieces((degree * (degree - 1.0) / 8.0 * most / tolerance).sqrt())
    }
}
