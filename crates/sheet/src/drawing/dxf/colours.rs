//! The 255 colours a DXF counts (AutoCAD Color Index): the first nine by name, then 24 hues in ten shades, then greys.

use crate::drawing::colour::Rgb;

const NAMED: [Rgb; 10] = [
    [0, 0, 0],
    [255, 0, 0],
    [255, 255, 0],
    [0, 255, 0],
    [0, 255, 255],
    [0, 0, 255],
    [255, 0, 255],
    // White on the screen of its program, black on paper.
    [0, 0, 0],
    [128, 128, 128],
    [192, 192, 192],
];
/// How light each pair of shades is.
const LIGHT: [f64; 5] = [1.0, 0.65, 0.5, 0.3, 0.15];

/// The colour of a number; black for what is none.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 0 and 255
pub(super) fn of_number(number: i64) -> Rgb {
    match usize::try_from(number) {
        Ok(named @ 0..10) => NAMED[named],
        Ok(number @ 10..250) => {
            let light = LIGHT[number % 10 / 2];
            // The odd ones are half as strong.
            let pale = if number % 2 == 1 { 0.5 } else { 0.0 };
            let sixth = (number / 10 - 1) as f64 / 4.0;
            let part = |of: f64| {
                let far = (sixth - of).rem_euclid(6.0);
                let near = far.min(6.0 - far);
                let strong = (2.0 - near).clamp(0.0, 1.0);
                (255.0 * light * (pale + (1.0 - pale) * strong)).round() as u8
            };
            [part(0.0), part(2.0), part(4.0)]
        }
        // From dark to light, but never so light that paper does not show it.
        Ok(number @ 250..=255) => [(51.0 + 25.0 * (number - 250) as f64) as u8; 3],
        _ => [0; 3],
    }
}

/// The number of the colour nearest to this one; the first of those as near.
pub(super) fn number_of(colour: Rgb) -> i64 {
    let far = |number: &i64| {
        let of_number = of_number(*number);
        let part = |at: usize| (i32::from(of_number[at]) - i32::from(colour[at])).pow(2);
        part(0) + part(1) + part(2)
    };
    // Number 7 is the usual black; 0 means something else.
    let numbers = (1..=255).min_by_key(far);
    numbers.unwrap_or(7)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_name_their_colours_and_are_found_again() {
        for (number, colour) in [
            (1, [255, 0, 0]),
            (3, [0, 255, 0]),
            (5, [0, 0, 255]),
            (7, [0, 0, 0]),
            (30, [255, 128, 0]),
            (31, [255, 191, 128]),
            (170, [0, 0, 255]),
            (12, [166, 0, 0]),
            (-3, [0, 0, 0]),
            (256, [0, 0, 0]),
        ] {
            assert_eq!(of_number(number), colour, "{number}");
        }
        for number in [1, 2, 3, 4, 5, 6, 7, 8, 9, 30, 12] {
            assert_eq!(number_of(of_number(number)), number);
        }
        assert_eq!(number_of([250, 3, 2]), 1);
    }
}
