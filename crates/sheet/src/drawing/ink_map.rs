//! Where a drawing has ink, in squares of five millimetres: which pages are empty, and where a scale may stand.

use super::colour::Paint;
use super::numbers::Point;
use super::read::{Drawing, Reach};
use super::tiling::Area;

/// Side of a square, in micrometres.
const SQUARE: i64 = 5_000;
/// Squares marked, at most, one as often as it is; a drawing of more counts as ink all over.
const MOST_MARKS: usize = 20_000_000;

/// The squares of a drawing.
#[derive(Clone, Debug)]
pub(crate) struct InkMap {
    columns: i64,
    rows: i64,
    inked: Vec<bool>,
    /// All ink is inside; none where there is no ink.
    pub(crate) bounds: Option<Area>,
    all: Area,
    marks: usize,
}

impl InkMap {
    /// The squares of this drawing. Ink outside its frame is not seen.
    pub(crate) fn of(drawing: &Drawing) -> Self {
        let all = Area {
            left: 0,
            top: 0,
            right: micrometres(drawing.width),
            bottom: micrometres(drawing.height),
        };
        let (columns, rows) = (all.right / SQUARE + 1, all.bottom / SQUARE + 1);
        let mut map = Self {
            columns,
            rows,
            inked: vec![false; usize::try_from(columns * rows).unwrap_or(0)],
            bounds: None,
            all,
            marks: 0,
        };
        for stroke in &drawing.strokes {
            let points = &stroke.line.points;
            if stroke.fill != Paint::None {
                map.mark(points, 0.0);
            }
            if stroke.stroke == Paint::None {
                continue;
            }
            let closing = stroke
                .line
                .closed
                .then(|| [points[points.len() - 1], points[0]]);
            for [from, to] in points
                .windows(2)
                .map(|pair| [pair[0], pair[1]])
                .chain(closing)
            {
                let length = (to[0] - from[0]).hypot(to[1] - from[1]);
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                // between 1 and 1000
                let count = (length / 5.0).ceil().clamp(1.0, 1000.0) as usize;
                let at = |piece: usize| {
                    let t = piece as f64 / count as f64;
                    [
                        from[0] + t * (to[0] - from[0]),
                        from[1] + t * (to[1] - from[1]),
                    ]
                };
                for piece in 0..count {
                    map.mark(&[at(piece), at(piece + 1)], stroke.half_width);
                }
                if map.marks > MOST_MARKS {
                    return map.everywhere();
                }
            }
            if map.marks > MOST_MARKS {
                return map.everywhere();
            }
        }
        match drawing.reach {
            Reach::Strokes => map,
            Reach::Everywhere => map.everywhere(),
        }
    }

    fn everywhere(mut self) -> Self {
        self.inked.fill(true);
        self.bounds = Some(self.all);
        self
    }

    /// Ink in the box of these points.
    fn mark(&mut self, points: &[Point], around: f64) {
        let mut sides = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
        for [x, y] in points {
            sides = [
                sides[0].min(*x),
                sides[1].min(*y),
                sides[2].max(*x),
                sides[3].max(*y),
            ];
        }
        let [left, top, right, bottom] = sides;
        let inked = Area {
            left: micrometres(left - around).max(0),
            top: micrometres(top - around).max(0),
            right: micrometres(right + around).min(self.all.right),
            bottom: micrometres(bottom + around).min(self.all.bottom),
        };
        // A piece outside the frame costs as well.
        self.marks += 1;
        if inked.left > inked.right || inked.top > inked.bottom {
            return;
        }
        self.bounds = Some(self.bounds.map_or(inked, |all| Area {
            left: all.left.min(inked.left),
            top: all.top.min(inked.top),
            right: all.right.max(inked.right),
            bottom: all.bottom.max(inked.bottom),
        }));
        for square in self.squares(inked) {
            self.marks += 1;
            self.inked[square] = true;
        }
    }

    /// How many squares an area touches have ink.
    pub(crate) fn inked(&self, area: Area) -> usize {
        self.squares(area)
            .filter(|square| self.inked[*square])
            .count()
    }

    /// Where a square of this side crosses least ink with its outline, of all its places in an area; the lowest and
    /// rightmost of those as good. What it surrounds does not matter.
    pub(crate) fn quietest(&self, area: Area, side: i64) -> (i64, i64) {
        let places = |from: i64, to: i64| {
            (0..=((to - from) / SQUARE).max(0)).map(move |step| (to - step * SQUARE).max(from))
        };
        let crossed = |left: i64, top: i64| {
            let (right, bottom) = (left + side, top + side);
            let edges = [
                Area {
                    left,
                    top,
                    right,
                    bottom: top,
                },
                Area {
                    left,
                    top: bottom,
                    right,
                    bottom,
                },
                Area {
                    left,
                    top,
                    right: left,
                    bottom,
                },
                Area {
                    left: right,
                    top,
                    right,
                    bottom,
                },
            ];
            edges
                .into_iter()
                .map(|edge| self.inked(edge))
                .sum::<usize>()
        };
        let mut best = None;
        for top in places(area.top, area.bottom - side) {
            for left in places(area.left, area.right - side) {
                let ink = crossed(left, top);
                if best.is_none_or(|(least, _)| ink < least) {
                    best = Some((ink, (left, top)));
                }
                if ink == 0 {
                    return (left, top);
                }
            }
        }
        best.map_or((area.left, area.top), |(_, place)| place)
    }

    fn squares(&self, area: Area) -> impl Iterator<Item = usize> + use<> {
        let clip = |from: i64, to: i64, count: i64| {
            let (from, to) = (from.div_euclid(SQUARE), to.div_euclid(SQUARE));
            from.max(0)..=to.min(count - 1)
        };
        let columns = self.columns;
        let (across, down) = (
            clip(area.left, area.right, columns),
            clip(area.top, area.bottom, self.rows),
        );
        down.flat_map(move |row| {
            across
                .clone()
                .filter_map(move |column| usize::try_from(row * columns + column).ok())
        })
    }
}

/// Whole micrometres, of what may be any number.
#[allow(clippy::cast_possible_truncation)] // clamped
pub(crate) fn micrometres(length: f64) -> i64 {
    (length * 1000.0).round().clamp(-1e10, 1e10) as i64
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::super::size::ToldUnit;
    use super::*;

    fn map(inside: &str) -> InkMap {
        let text =
            format!("<svg width='200mm' height='100mm' viewBox='0 0 200 100'>{inside}</svg>");
        InkMap::of(&read::svg(&text, ToldUnit::Untold).expect("a drawing"))
    }

    fn area(left: i64, top: i64, width: i64, height: i64) -> Area {
        Area {
            left,
            top,
            right: left + width,
            bottom: top + height,
        }
    }

    const OUTLINE: &str =
        "<rect x='5' y='5' width='190' height='90' fill='none' stroke='red' stroke-width='0.1'/>";

    #[test]
    fn a_line_is_ink_where_it_runs_and_a_surface_all_over() {
        let hollow = map(OUTLINE);
        assert_eq!(hollow.inked(area(15_000, 15_000, 170_000, 70_000)), 0);
        assert!(hollow.inked(area(0, 40_000, 10_000, 1_000)) > 0);
        let full = map("<rect x='5' y='5' width='190' height='90'/>");
        assert!(full.inked(area(90_000, 40_000, 1_000, 1_000)) > 0);
        assert_eq!(hollow.bounds, Some(area(4_950, 4_950, 190_100, 90_100)));
    }

    #[test]
    fn ink_outside_the_frame_is_not_seen() {
        let map = map(
            "<path d='M-500 50H5000' stroke='red' fill='none'/><circle cx='900' cy='900' r='5'/>",
        );
        assert_eq!(map.bounds, Some(area(0, 49_500, 200_000, 1_000)));
    }

    #[test]
    fn the_scale_stands_where_it_crosses_no_line_if_it_can() {
        let page = area(0, 0, 200_000, 100_000);
        let place = map(OUTLINE).quietest(page, 50_000);
        let (left, top) = place;
        assert!(
            (10_000..=140_000).contains(&left) && (10_000..=40_000).contains(&top),
            "{place:?}"
        );
        // Ink everywhere: it stands somewhere all the same, inside.
        let (left, top) = map("<use href='#a'/>").quietest(page, 50_000);
        assert!((0..=150_000).contains(&left) && (0..=50_000).contains(&top));
    }
}
