//! Numbers as drawings write them: with or without spaces, with units, in lists and in transforms.

/// Numbers one after the other.
pub(crate) struct Numbers<'a> {
    rest: &'a str,
}

impl<'a> Numbers<'a> {
    /// The numbers of this text.
    pub(crate) const fn of(text: &'a str) -> Self {
        Self { rest: text }
    }

    /// The letter that stands next, where one does.
    pub(crate) fn letter(&mut self) -> Option<char> {
        self.skip();
        let letter = self.rest.chars().next().filter(char::is_ascii_alphabetic)?;
        self.rest = &self.rest[1..];
        Some(letter)
    }

    /// A flag of an arc: one digit, with or without a space behind it.
    pub(crate) fn flag(&mut self) -> Option<f64> {
        self.skip();
        let flag = match self.rest.bytes().next()? {
            b'0' => 0.0,
            b'1' => 1.0,
            _ => return None,
        };
        self.rest = &self.rest[1..];
        Some(flag)
    }

    /// The next number; never one that is not finite.
    pub(crate) fn number(&mut self) -> Option<f64> {
        self.skip();
        let bytes = self.rest.as_bytes();
        let digits = |mut at: usize| {
            while bytes.get(at).is_some_and(u8::is_ascii_digit) {
                at += 1;
            }
            at
        };
        let sign = usize::from(matches!(bytes.first(), Some(b'+' | b'-')));
        let mut end = digits(sign);
        if bytes.get(end) == Some(&b'.') {
            end = digits(end + 1);
        }
        if matches!(bytes.get(end), Some(b'e' | b'E')) {
            let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
            let power = digits(end + 1 + sign);
            // `1em` is no power.
            if power > end + 1 + sign {
                end = power;
            }
        }
        let number = self.rest[..end]
            .parse::<f64>()
            .ok()
            .filter(|one| one.is_finite())?;
        self.rest = &self.rest[end..];
        Some(number)
    }

    /// The unit or word behind the numbers read so far.
    pub(crate) fn unit(&self) -> &'a str {
        self.rest.trim()
    }

    fn skip(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\r', '\n', ',']);
    }
}

impl Iterator for Numbers<'_> {
    type Item = f64;

    fn next(&mut self) -> Option<f64> {
        self.number()
    }
}

/// A place of a drawing.
pub(crate) type Point = [f64; 2];

/// Turns, enlarges and moves: `[a c e; b d f]` as SVG writes it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Transform(pub(crate) [f64; 6]);

impl Transform {
    /// Leaves everything where it is.
    pub(crate) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// The transform of an attribute; `None` for what is none.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut whole = Self::IDENTITY;
        let mut rest = text.trim();
        while !rest.is_empty() {
            let (name, after) = rest.split_once('(')?;
            let (inside, tail) = after.split_once(')')?;
            let given: Vec<f64> = Numbers::of(inside).take(6).collect();
            whole = whole.then(Self::named(name.trim().trim_start_matches(','), &given)?);
            rest = tail.trim_start();
        }
        Some(whole)
    }

    fn named(name: &str, given: &[f64]) -> Option<Self> {
        let turned = |degrees: f64| {
            let (sine, cosine) = degrees.to_radians().sin_cos();
            Self([cosine, sine, -sine, cosine, 0.0, 0.0])
        };
        let moved = |x: f64, y: f64| Self([1.0, 0.0, 0.0, 1.0, x, y]);
        Some(match (name.trim(), given) {
            ("translate", &[x]) => moved(x, 0.0),
            ("translate", &[x, y]) => moved(x, y),
            ("scale", &[x]) => Self([x, 0.0, 0.0, x, 0.0, 0.0]),
            ("scale", &[x, y]) => Self([x, 0.0, 0.0, y, 0.0, 0.0]),
            ("rotate", &[degrees]) => turned(degrees),
            ("rotate", &[degrees, x, y]) => moved(x, y).then(turned(degrees)).then(moved(-x, -y)),
            ("skewX", &[degrees]) => Self([1.0, 0.0, degrees.to_radians().tan(), 1.0, 0.0, 0.0]),
            ("skewY", &[degrees]) => Self([1.0, degrees.to_radians().tan(), 0.0, 1.0, 0.0, 0.0]),
            ("matrix", &[a, b, c, d, e, f]) => Self([a, b, c, d, e, f]),
            _ => return None,
        })
    }

    /// This one, of what the other one gives.
    pub(crate) fn then(self, inner: Self) -> Self {
        let ([a, b, c, d, e, f], [g, h, i, j, k, l]) = (self.0, inner.0);
        Self([
            a * g + c * h,
            b * g + d * h,
            a * i + c * j,
            b * i + d * j,
            a * k + c * l + e,
            b * k + d * l + f,
        ])
    }

    /// Where a point comes to stand.
    pub(crate) fn of(self, [x, y]: Point) -> Point {
        let [a, b, c, d, e, f] = self.0;
        [a * x + c * y + e, b * x + d * y + f]
    }

    /// How much longer the longest line becomes, at most.
    pub(crate) fn scale(self) -> f64 {
        let [a, b, c, d, ..] = self.0;
        a.hypot(b).max(c.hypot(d))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_together_as_drawings_write_them() {
        let cases: [(&str, &[f64]); 5] = [
            ("1 2,3", &[1.0, 2.0, 3.0]),
            ("1.5.5-3", &[1.5, 0.5, -3.0]),
            ("-1e-2+4E1", &[-0.01, 40.0]),
            ("2em", &[2.0]),
            ("1e999 x", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(Numbers::of(text).collect::<Vec<_>>(), expected, "{text}");
        }
    }

    #[test]
    fn transforms_are_applied_from_the_inside() {
        let close = |[a, b]: Point, [c, d]: Point| (a - c).hypot(b - d) < 1e-9;
        for (text, expected) in [
            ("translate(10 5) scale(2)", [12.0, 7.0]),
            ("rotate(90)", [-1.0, 1.0]),
            ("rotate(90 1 1)", [1.0, 1.0]),
            ("matrix(1 0 0 1 3 4),translate(1)", [5.0, 5.0]),
            ("", [1.0, 1.0]),
        ] {
            let found = Transform::parse(text).map(|one| one.of([1.0, 1.0]));
            assert!(
                found.is_some_and(|found| close(found, expected)),
                "{text}: {found:?}"
            );
        }
        assert_eq!(Transform::parse("rotate(1 2)"), None);
        assert_eq!(Transform::parse("perspective"), None);
    }
}
