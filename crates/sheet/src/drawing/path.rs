//! The lines of a path: curves and arcs become points so near that no eye or laser sees the difference.

use super::numbers::{Numbers, Point};

/// Most points one curve becomes.
const MOST: usize = 512;

/// Points one after the other, in the units of the path.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Line {
    pub(crate) points: Vec<Point>,
    pub(crate) closed: bool,
}

/// The lines of a path's `d`. What is wrong ends the path there, as browsers do. Curves keep to within `tolerance`.
pub(crate) fn lines(d: &str, tolerance: f64) -> Vec<Line> {
    let mut pen = Pen::new(tolerance);
    let mut numbers = Numbers::of(d);
    let Some(mut command) = numbers.letter() else {
        return Vec::new();
    };
    loop {
        if pen.command(command, &mut numbers).is_none() {
            break;
        }
        match numbers.letter() {
            Some(next) => command = next,
            // More numbers repeat the command; after a move they are lines.
            None => match command {
                'M' => command = 'L',
                'm' => command = 'l',
                'Z' | 'z' => break,
                _ => {}
            },
        }
    }
    pen.finish()
}

/// Where drawing has come to.
struct Pen {
    lines: Vec<Line>,
    line: Line,
    at: Point,
    start: Point,
    /// The last control point, for curves that go on smoothly, and whether it is of a cubic.
    control: Option<(Point, u8)>,
    tolerance: f64,
}

impl Pen {
    fn new(tolerance: f64) -> Self {
        Self {
            lines: Vec::new(),
            line: Line::default(),
            at: [0.0; 2],
            start: [0.0; 2],
            control: None,
            tolerance,
        }
    }

    fn command(&mut self, command: char, numbers: &mut Numbers<'_>) -> Option<()> {
        let from = if command.is_ascii_lowercase() {
            self.at
        } else {
            [0.0; 2]
        };
        let mut point = || Some([from[0] + numbers.number()?, from[1] + numbers.number()?]);
        let control = self.control.take();
        match command.to_ascii_uppercase() {
            'M' => {
                let to = point()?;
                self.lift();
                self.at = to;
                self.start = to;
            }
            'L' => {
                let to = point()?;
                self.to(to);
            }
            'H' => {
                let x = from[0] + numbers.number()?;
                self.to([x, self.at[1]]);
            }
            'V' => {
                let y = from[1] + numbers.number()?;
                self.to([self.at[0], y]);
            }
            'C' => {
                let (first, second, to) = (point()?, point()?, point()?);
                self.cubic(first, second, to);
                self.control = Some((second, 3));
            }
            'S' => {
                let (second, to) = (point()?, point()?);
                let first = self.mirrored(control, 3);
                self.cubic(first, second, to);
                self.control = Some((second, 3));
            }
            'Q' => {
                let (middle, to) = (point()?, point()?);
                self.quadratic(middle, to);
            }
            'T' => {
                let to = point()?;
                let middle = self.mirrored(control, 2);
                self.quadratic(middle, to);
            }
            'A' => {
                let (rx, ry, turn) = (numbers.number()?, numbers.number()?, numbers.number()?);
                let (large, sweep) = (numbers.flag()?, numbers.flag()?);
                let to = [from[0] + numbers.number()?, from[1] + numbers.number()?];
                self.arc([rx, ry], turn, large > 0.5, sweep > 0.5, to);
            }
            'Z' => {
                self.line.closed = true;
                self.lift();
                self.at = self.start;
            }
            _ => return None,
        }
        Some(())
    }

    fn mirrored(&self, control: Option<(Point, u8)>, degree: u8) -> Point {
        match control {
            Some(([x, y], of)) if of == degree => [2.0 * self.at[0] - x, 2.0 * self.at[1] - y],
            _ => self.at,
        }
    }

    fn to(&mut self, to: Point) {
        if self.line.points.is_empty() {
            self.line.points.push(self.at);
        }
        self.line.points.push(to);
        self.at = to;
    }

    fn quadratic(&mut self, middle: Point, to: Point) {
        let toward = |end: Point| [0, 1].map(|i| end[i] + 2.0 / 3.0 * (middle[i] - end[i]));
        self.cubic(toward(self.at), toward(to), to);
        self.control = Some((middle, 2));
    }

    fn cubic(&mut self, first: Point, second: Point, to: Point) {
        let from = self.at;
        let bend = |a: Point, b: Point, c: Point| {
            (a[0] - 2.0 * b[0] + c[0]).hypot(a[1] - 2.0 * b[1] + c[1])
        };
        let most = bend(from, first, second).max(bend(first, second, to));
        let pieces = pieces((0.75 * most / self.tolerance).sqrt());
        for piece in 1..pieces {
            let t = piece as f64 / pieces as f64;
            let u = 1.0 - t;
            let [a, b, c, d] = [u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t];
            self.to([0, 1].map(|i| a * from[i] + b * first[i] + c * second[i] + d * to[i]));
        }
        self.to(to);
    }

    /// An arc of an ellipse between two points, as SVG 1.1 (F.6) computes it.
    fn arc(&mut self, radii: [f64; 2], turn: f64, large: bool, sweep: bool, to: Point) {
        let from = self.at;
        let [mut rx, mut ry] = radii.map(f64::abs);
        if rx < 1e-9 || ry < 1e-9 || from == to {
            return self.to(to);
        }
        let (sine, cosine) = turn.to_radians().sin_cos();
        let half = [(from[0] - to[0]) / 2.0, (from[1] - to[1]) / 2.0];
        let x = cosine * half[0] + sine * half[1];
        let y = cosine * half[1] - sine * half[0];
        let short = (x / rx).powi(2) + (y / ry).powi(2);
        if short > 1.0 {
            rx *= short.sqrt();
            ry *= short.sqrt();
        }
        let below = (rx * y).powi(2) + (ry * x).powi(2);
        let above = ((rx * ry).powi(2) - below).max(0.0);
        let side = if large == sweep { -1.0 } else { 1.0 };
        let far = side * (above / below).sqrt();
        let (cx, cy) = (far * rx * y / ry, -far * ry * x / rx);
        let centre = [
            cosine * cx - sine * cy + f64::midpoint(from[0], to[0]),
            sine * cx + cosine * cy + f64::midpoint(from[1], to[1]),
        ];
        let begin = ((y - cy) / ry).atan2((x - cx) / rx);
        let mut angle = ((-y - cy) / ry).atan2((-x - cx) / rx) - begin;
        let round = std::f64::consts::TAU;
        if sweep && angle < 0.0 {
            angle += round;
        } else if !sweep && angle > 0.0 {
            angle -= round;
        }
        let pieces = arc_pieces(rx.max(ry), angle, self.tolerance);
        for piece in 1..pieces {
            let (s, c) = (begin + angle * piece as f64 / pieces as f64).sin_cos();
            let (ex, ey) = (rx * c, ry * s);
            self.to([
                centre[0] + cosine * ex - sine * ey,
                centre[1] + sine * ex + cosine * ey,
            ]);
        }
        self.to(to);
    }

    fn lift(&mut self) {
        let line = std::mem::take(&mut self.line);
        if line.points.len() > 1 {
            self.lines.push(line);
        }
    }

    fn finish(mut self) -> Vec<Line> {
        self.lift();
        self.lines
    }
}

/// The line around an ellipse.
pub(crate) fn ellipse([cx, cy]: Point, [rx, ry]: Point, tolerance: f64) -> Line {
    let pieces = arc_pieces(rx.max(ry), std::f64::consts::TAU, tolerance);
    let at = |piece: usize| {
        let (sine, cosine) = (std::f64::consts::TAU * piece as f64 / pieces as f64).sin_cos();
        [cx + rx * cosine, cy + ry * sine]
    };
    Line {
        points: (0..pieces).map(at).collect(),
        closed: true,
    }
}

/// How many straight pieces are as good as an arc of this radius and angle.
pub(crate) fn arc_pieces(radius: f64, angle: f64, tolerance: f64) -> usize {
    let each = 2.0 * (1.0 - tolerance / radius).clamp(0.0, 1.0).acos();
    pieces((angle.abs() / each.max(1e-6)).max(4.0))
}

/// So many pieces, at least one and never too many.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 1 and MOST
pub(crate) fn pieces(wanted: f64) -> usize {
    (wanted.ceil().min(MOST as f64) as usize).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(d: &str) -> Vec<(Point, Point, bool)> {
        let ends = |line: Line| {
            let (first, last) = (line.points[0], line.points[line.points.len() - 1]);
            (first, last, line.closed)
        };
        lines(d, 0.01).into_iter().map(ends).collect()
    }

    #[test]
    fn commands_lead_where_they_say() {
        for (d, expected) in [
            ("M1 2L3 4", vec![([1.0, 2.0], [3.0, 4.0], false)]),
            ("m1 2 2 2h1v1z", vec![([1.0, 2.0], [4.0, 5.0], true)]),
            (
                "M0 0H5zl0 3",
                vec![
                    ([0.0, 0.0], [5.0, 0.0], true),
                    ([0.0, 0.0], [0.0, 3.0], false),
                ],
            ),
            (
                "M0 0C0 5 5 5 5 0S10-5 10 0",
                vec![([0.0, 0.0], [10.0, 0.0], false)],
            ),
            ("M0 0Q5 5 10 0T20 0", vec![([0.0, 0.0], [20.0, 0.0], false)]),
            ("M0 0a5 5 0 0110 0", vec![([0.0, 0.0], [10.0, 0.0], false)]),
            ("M0 0L1 1 junk", vec![([0.0, 0.0], [1.0, 1.0], false)]),
            ("L1 1", vec![([0.0, 0.0], [1.0, 1.0], false)]),
            ("M1 1", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(ends(d), expected, "{d}");
        }
    }

    #[test]
    fn arcs_and_curves_keep_to_their_circle() {
        // Half a circle about (5, 0), by an arc, and a quarter by the usual cubic.
        let arc = &lines("M0 0A5 5 0 0 1 10 0", 0.01)[0];
        let quarter = &lines("M5 0C5 2.7614 2.7614 5 0 5", 0.01)[0];
        for (line, centre) in [(arc, [5.0, 0.0]), (quarter, [0.0, 0.0])] {
            for [x, y] in &line.points {
                let radius = (x - centre[0]).hypot(y - centre[1]);
                assert!((radius - 5.0).abs() < 0.01, "{radius}");
            }
        }
        assert!(
            arc.points.iter().all(|[_, y]| *y <= 1e-9),
            "clockwise on the page is upward"
        );
        assert!(arc.points.len() > 16);
    }

    #[test]
    fn an_ellipse_keeps_within_the_tolerance() {
        let line = ellipse([1.0, 2.0], [100.0, 100.0], 0.02);
        for pair in line.points.windows(2) {
            let middle = [
                f64::midpoint(pair[0][0], pair[1][0]),
                f64::midpoint(pair[0][1], pair[1][1]),
            ];
            let radius = (middle[0] - 1.0).hypot(middle[1] - 2.0);
            assert!((100.0 - radius) < 0.021, "{radius}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_path_panics(d in "[MmLlHhVvCcSsQqTtAaZz0-9e., -]{0,80}") {
            for line in lines(&d, 0.02) {
                proptest::prop_assert!(line.points.len() > 1);
            }
        }
    }
}
