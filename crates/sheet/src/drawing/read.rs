//! A drawing as lines in millimetres: where ink is, which colour it has, and how large the whole is.
//!
//! What we cannot follow (a picture, a clone, letters along a path) counts as ink all over the drawing: a place is
//! called empty only when it surely is.

use super::colour::Paint;
use super::markup::{Event, attribute, attributes, events};
use super::numbers::{Numbers, Point, Transform};
use super::path::{self, Line};
use super::size::{self, Refusal, ToldUnit};

/// Longest text read as a drawing, in bytes.
const LONGEST: usize = 24 * 1024 * 1024;
/// Groups inside groups, at most.
const DEEPEST: usize = 200;
/// Points kept, at most: what has more counts as ink all over.
const MOST_POINTS: usize = 2_000_000;
/// How far a curve may stand from its points, in millimetres.
const TOLERANCE: f64 = 0.02;

/// A drawing at its true size.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Drawing {
    /// Millimetres.
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) strokes: Vec<Stroke>,
    /// Whether something may be anywhere.
    pub(crate) reach: Reach,
    /// How many of the strokes are boxes in which letters stand.
    pub(crate) boxes: usize,
}

/// Where the ink of a drawing is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Reach {
    /// On its strokes.
    #[default]
    Strokes,
    /// Perhaps anywhere.
    Everywhere,
}

/// One line of a drawing, in millimetres from its top left corner.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stroke {
    pub(crate) line: Line,
    pub(crate) stroke: Paint,
    pub(crate) fill: Paint,
    /// Half the width of the line.
    pub(crate) half_width: f64,
}

/// What a group hands down to what is inside it.
#[derive(Clone, Copy, Debug)]
struct Style {
    transform: Transform,
    stroke: Paint,
    fill: Paint,
    width: f64,
    letters: f64,
    drawn: Drawn,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Drawn {
    Yes,
    /// Hidden, or a definition that is drawn elsewhere.
    No,
}

/// Elements that draw nothing where they stand.
const DEFINITIONS: [&str; 14] = [
    "defs",
    "symbol",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "linearGradient",
    "radialGradient",
    "filter",
    "title",
    "desc",
    "metadata",
    "style",
    "namedview",
];
/// Elements whose place we do not follow.
const UNFOLLOWED: [&str; 6] = ["use", "image", "foreignObject", "svg", "textPath", "switch"];

/// The drawing of an SVG text.
pub(crate) fn svg(text: &str, told: ToldUnit) -> Result<Drawing, Refusal> {
    if text.len() > LONGEST {
        return Err(Refusal::Unreadable);
    }
    let mut walk = events(text)
        .skip_while(|event| !matches!(event, Event::Open("svg", _) | Event::Empty("svg", _)));
    let Some(Event::Open(_, root) | Event::Empty(_, root)) = walk.next() else {
        return Err(Refusal::Unreadable);
    };
    let size = size::of_svg(root, told)?;
    let first = Style {
        transform: size.to_millimetres,
        stroke: Paint::None,
        fill: Paint::Colour([0; 3]),
        width: 1.0,
        letters: 16.0,
        drawn: Drawn::Yes,
    };
    let mut reader = Reader {
        drawing: Drawing {
            width: size.width,
            height: size.height,
            ..Drawing::default()
        },
        groups: vec![first.inside("svg", root)],
        points: 0,
        writing: None,
    };
    for event in walk {
        if reader.see(event).is_none() {
            break;
        }
    }
    let drawing = reader.drawing;
    if drawing.strokes.is_empty() && drawing.reach == Reach::Strokes {
        return Err(Refusal::Empty);
    }
    Ok(drawing)
}

struct Reader {
    drawing: Drawing,
    /// The style of each element that is open, the root first.
    groups: Vec<Style>,
    points: usize,
    /// Letters being read: where they begin, how they stand, how many.
    writing: Option<Writing>,
}

struct Writing {
    at: Point,
    anchor: f64,
    style: Style,
    letters: usize,
    depth: usize,
}

impl Reader {
    /// `None` at the end of the drawing.
    fn see(&mut self, event: Event<'_>) -> Option<()> {
        let outer = *self.groups.last()?;
        match event {
            Event::Open(name, inside) => {
                let style = outer.inside(name, inside);
                self.draw(name, inside, style);
                if matches!(name, "text" | "tspan") && style.drawn == Drawn::Yes {
                    self.write();
                    self.writing = Some(Writing::of(
                        inside,
                        style,
                        self.groups.len(),
                        self.writing.as_ref(),
                    ));
                }
                if self.groups.len() > DEEPEST {
                    self.drawing.reach = Reach::Everywhere;
                    return None;
                }
                self.groups.push(style);
            }
            Event::Empty(name, inside) => self.draw(name, inside, outer.inside(name, inside)),
            Event::Text(text) => {
                if let Some(writing) = &mut self.writing {
                    writing.letters += text.trim().chars().count();
                }
            }
            Event::Close => {
                self.groups.pop();
                if self
                    .writing
                    .as_ref()
                    .is_some_and(|one| one.depth >= self.groups.len())
                {
                    self.write();
                }
            }
        }
        Some(())
    }

    fn draw(&mut self, name: &str, inside: &str, style: Style) {
        if style.drawn == Drawn::No {
            return;
        }
        if UNFOLLOWED.contains(&name) {
            self.drawing.reach = Reach::Everywhere;
            return;
        }
        if style.stroke == Paint::None && style.fill == Paint::None {
            return;
        }
        let scale = style.transform.scale();
        let tolerance = TOLERANCE / if scale > 1e-9 { scale } else { 1.0 };
        for line in shape(name, inside, tolerance) {
            self.add(line, style);
        }
    }

    fn add(&mut self, line: Line, style: Style) {
        let points: Vec<Point> = line
            .points
            .iter()
            .map(|point| style.transform.of(*point))
            .collect();
        self.points += points.len();
        let lost =
            self.points > MOST_POINTS || points.iter().flatten().any(|number| !number.is_finite());
        if lost {
            self.drawing.reach = Reach::Everywhere;
            return;
        }
        self.drawing.strokes.push(Stroke {
            line: Line { points, ..line },
            stroke: style.stroke,
            fill: style.fill,
            half_width: match style.stroke {
                Paint::None => 0.0,
                _ => (style.width * style.transform.scale() / 2.0).clamp(0.0, size::LONGEST_MM),
            },
        });
    }

    /// Letters become the box they surely stand in.
    fn write(&mut self) {
        let Some(writing) = self.writing.take().filter(|one| one.letters > 0) else {
            return;
        };
        let wide = writing.letters as f64 * writing.style.letters;
        let [x, y] = writing.at;
        let (left, right) = (x - writing.anchor * wide, x + (1.0 - writing.anchor) * wide);
        let (top, bottom) = (
            y - 1.2 * writing.style.letters,
            y + 0.4 * writing.style.letters,
        );
        let points = vec![[left, top], [right, top], [right, bottom], [left, bottom]];
        self.drawing.boxes += 1;
        self.add(
            Line {
                points,
                closed: true,
            },
            writing.style,
        );
    }
}

impl Writing {
    fn of(inside: &str, style: Style, depth: usize, before: Option<&Self>) -> Self {
        let number = |name| attribute(inside, name).and_then(|text| Numbers::of(text).number());
        let from = before.map_or([0.0; 2], |one| one.at);
        Self {
            at: [
                number("x").unwrap_or(from[0]),
                number("y").unwrap_or(from[1]),
            ],
            anchor: match attribute(inside, "text-anchor") {
                Some("middle") => 0.5,
                Some("end") => 1.0,
                _ => 0.0,
            },
            style,
            letters: 0,
            depth,
        }
    }
}

impl Style {
    /// The style of an element in this one.
    fn inside(mut self, name: &str, inside: &str) -> Self {
        if DEFINITIONS.contains(&name) {
            self.drawn = Drawn::No;
        }
        for (key, value) in attributes(inside) {
            match key {
                "transform" => match Transform::parse(value) {
                    Some(own) => self.transform = self.transform.then(own),
                    None => self.transform = Transform([f64::NAN; 6]),
                },
                // Classes are written elsewhere: perhaps a line, perhaps a surface.
                "class" => (self.stroke, self.fill) = (Paint::Other, Paint::Other),
                "style" => {}
                key => self.set(key, value),
            }
        }
        // What a style says weighs more than an attribute.
        let style = attribute(inside, "style").unwrap_or_default();
        for (key, value) in style.split(';').filter_map(|one| one.split_once(':')) {
            self.set(key.trim(), value.trim());
        }
        self
    }

    fn set(&mut self, key: &str, value: &str) {
        let number = || Numbers::of(value).number();
        match key {
            "stroke" => self.stroke = Paint::parse(value),
            "fill" => self.fill = Paint::parse(value),
            "stroke-width" => self.width = number().unwrap_or(self.width),
            "font-size" => self.letters = number().unwrap_or(self.letters),
            "display" if value == "none" => self.drawn = Drawn::No,
            "visibility" if value != "visible" => self.drawn = Drawn::No,
            _ => {}
        }
    }
}

/// The lines of a shape, in its own units.
fn shape(name: &str, inside: &str, tolerance: f64) -> Vec<Line> {
    let number = |name| attribute(inside, name).and_then(|text| Numbers::of(text).number());
    let [x, y] = ["x", "y"].map(|name| number(name).unwrap_or(0.0));
    let centre = || ["cx", "cy"].map(|name| number(name).unwrap_or(0.0));
    let line = |points: Vec<Point>, closed| {
        (points.len() > 1)
            .then_some(Line { points, closed })
            .into_iter()
            .collect()
    };
    match name {
        "path" => path::lines(attribute(inside, "d").unwrap_or_default(), tolerance),
        "circle" => match number("r").filter(|r| *r > 0.0) {
            Some(r) => vec![path::ellipse(centre(), [r, r], tolerance)],
            None => Vec::new(),
        },
        "ellipse" => match (number("rx"), number("ry")) {
            (Some(rx), Some(ry)) if rx > 0.0 && ry > 0.0 => {
                vec![path::ellipse(centre(), [rx, ry], tolerance)]
            }
            _ => Vec::new(),
        },
        "rect" => match (number("width"), number("height")) {
            (Some(w), Some(h)) if w > 0.0 && h > 0.0 => {
                let (rx, ry) = (number("rx"), number("ry"));
                let rx = rx.or(ry).unwrap_or(0.0).clamp(0.0, w / 2.0);
                let ry = ry.or(Some(rx)).unwrap_or(0.0).clamp(0.0, h / 2.0);
                path::lines(&rounded([x, y], [w, h], [rx, ry]), tolerance)
            }
            _ => Vec::new(),
        },
        "line" => {
            let at = |x, y| [number(x).unwrap_or(0.0), number(y).unwrap_or(0.0)];
            line(vec![at("x1", "y1"), at("x2", "y2")], false)
        }
        "polyline" | "polygon" => {
            let numbers: Vec<f64> =
                Numbers::of(attribute(inside, "points").unwrap_or_default()).collect();
            line(
                numbers
                    .chunks_exact(2)
                    .map(|pair| [pair[0], pair[1]])
                    .collect(),
                name == "polygon",
            )
        }
        _ => Vec::new(),
    }
}

/// A rectangle, its corners round where it says so, as a path.
fn rounded([x, y]: Point, [w, h]: Point, [rx, ry]: Point) -> String {
    if rx <= 0.0 || ry <= 0.0 {
        return format!("M{x} {y}h{w}v{h}h{}z", -w);
    }
    let (across, down) = (w - 2.0 * rx, h - 2.0 * ry);
    format!(
        "M{} {y}h{across}a{rx} {ry} 0 0 1 {rx} {ry}v{down}a{rx} {ry} 0 0 1 {} {ry}h{}a{rx} {ry} 0 0 1 {} {}v{}a{rx} {ry} 0 0 1 {rx} {}z",
        x + rx,
        -rx,
        -across,
        -rx,
        -ry,
        -down,
        -ry,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(inside: &str) -> Drawing {
        let text = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='100mm' height='100mm' viewBox='0 0 100 100'>{inside}</svg>"
        );
        svg(&text, ToldUnit::Untold).unwrap_or_default()
    }

    /// Left, top, right, bottom of all strokes.
    fn reach(drawing: &Drawing) -> [i64; 4] {
        let points = drawing.strokes.iter().flat_map(|one| &one.line.points);
        let far = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
        points
            .fold(far, |[l, t, r, b], [x, y]| {
                [l.min(*x), t.min(*y), r.max(*x), b.max(*y)]
            })
            .map(|side| side.round() as i64)
    }

    #[test]
    fn shapes_stand_where_they_are_drawn() {
        for (inside, expected) in [
            (
                "<rect x='10' y='20' width='30' height='40'/>",
                [10, 20, 40, 60],
            ),
            (
                "<rect x='10' y='20' width='30' height='40' rx='5'/>",
                [10, 20, 40, 60],
            ),
            ("<circle cx='50' cy='50' r='10'/>", [40, 40, 60, 60]),
            (
                "<g transform='translate(10 0)'><g transform='scale(2)'><line x1='1' y1='1' x2='5' y2='5' stroke='red'/></g></g>",
                [12, 2, 20, 10],
            ),
            ("<polygon points='1,1 9,1 9,9'/>", [1, 1, 9, 9]),
            (
                "<text x='50' y='50' font-size='10' text-anchor='middle'>abc</text>",
                [35, 38, 65, 54],
            ),
            (
                "<g style='font-size:5px'><text x='10' y='20'>ab<tspan x='40' y='60'>c</tspan></text></g>",
                [10, 14, 45, 62],
            ),
        ] {
            let drawing = read(inside);
            assert_eq!(
                (reach(&drawing), drawing.reach),
                (expected, Reach::Strokes),
                "{inside}"
            );
        }
    }

    #[test]
    fn what_is_not_drawn_does_not_count() {
        for inside in [
            "<defs><rect width='9' height='9'/></defs>",
            "<g display='none'><rect width='9' height='9'/></g>",
            "<rect width='9' height='9' style='fill:none'/>",
            "<rect width='9' height='9' fill='none' stroke='none'/>",
            "<title>Un rect</title>",
        ] {
            assert_eq!(read(inside), Drawing::default(), "{inside}");
        }
    }

    #[test]
    fn what_is_not_followed_may_be_anywhere() {
        let deep = "<g>".repeat(400);
        for inside in [
            "<use href='#a'/>",
            "<image href='a.png'/>",
            "<path d='M0 0L1 1' transform='odd(1)'/>",
            &deep,
        ] {
            assert_eq!(read(inside).reach, Reach::Everywhere, "{inside}");
        }
    }

    #[test]
    fn a_style_weighs_more_than_an_attribute_and_a_group_hands_down() {
        let drawing = read(
            "<g stroke='#f00' fill='none'><path d='M0 0h1' stroke='black' style='stroke:#00f'/><path d='M0 0h1'/></g>",
        );
        let paints: Vec<(Paint, Paint)> = drawing
            .strokes
            .iter()
            .map(|one| (one.stroke, one.fill))
            .collect();
        let expected =
            [[0, 0, 255], [255, 0, 0]].map(|colour| (Paint::Colour(colour), Paint::None));
        assert_eq!(paints, expected);
    }

    #[test]
    fn no_drawing_is_refused_with_a_reason() {
        assert_eq!(svg("<html/>", ToldUnit::Untold), Err(Refusal::Unreadable));
        assert_eq!(svg("", ToldUnit::Untold), Err(Refusal::Unreadable));
        assert_eq!(
            svg("<svg width='5mm' height='5mm'/>", ToldUnit::Untold),
            Err(Refusal::Empty)
        );
    }
}
