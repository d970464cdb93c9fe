//! A drawing larger than the paper, cut into pages that overlap: where each stands, and where neighbours meet.
//!
//! Lengths are whole micrometres, so that what two pages say of the same place is the same number.

/// Pages overlap by no less: enough to glue.
pub(crate) const LEAST_OVERLAP: i64 = 10_000;
/// Nor by more: paper is paid for.
pub(crate) const MOST_OVERLAP: i64 = 15_000;

/// A rectangle in micrometres from the drawing's top left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Area {
    pub(crate) left: i64,
    pub(crate) top: i64,
    pub(crate) right: i64,
    pub(crate) bottom: i64,
}

impl Area {
    pub(crate) const fn width(self) -> i64 {
        self.right - self.left
    }

    pub(crate) const fn height(self) -> i64 {
        self.bottom - self.top
    }

    /// The area without its border.
    pub(crate) const fn within(self, border: i64) -> Self {
        Self {
            left: self.left + border,
            top: self.top + border,
            right: self.right - border,
            bottom: self.bottom - border,
        }
    }
}

/// One way across the drawing: pages of one length, each as far from the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    count: usize,
    start: i64,
    usable: i64,
    overlap: i64,
}

impl Run {
    /// The fewest pages of this length that reach from one place to another, and as much beyond one as the other.
    fn over(from: i64, to: i64, usable: i64) -> Self {
        let length = to - from;
        let (count, overlap) = if length <= usable {
            (1, 0)
        } else {
            let step = usable - LEAST_OVERLAP;
            let count = (length - LEAST_OVERLAP + step - 1) / step;
            let spare = (count * usable - length) / (count - 1);
            (count, spare.clamp(LEAST_OVERLAP, MOST_OVERLAP))
        };
        let span = count * usable - (count - 1) * overlap;
        Self {
            count: usize::try_from(count).unwrap_or(1),
            start: from - (span - length) / 2,
            usable,
            overlap,
        }
    }

    fn at(&self, page: usize) -> i64 {
        self.start + i64::try_from(page).unwrap_or(0) * (self.usable - self.overlap)
    }
}

/// A page's place in the grid: row and column, counted from nought.
pub(crate) type Place = (usize, usize);

/// The pages of one drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tiling {
    across: Run,
    down: Run,
}

/// Where two pages meet: marks on the middle of what both show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Seam {
    /// The page above or at the left, then the other.
    pub(crate) between: [Place; 2],
    /// Two places both pages show.
    pub(crate) marks: [(i64, i64); 2],
}

impl Tiling {
    /// Pages with so much room that show all of an area.
    pub(crate) fn over(area: Area, (width, height): (i64, i64)) -> Self {
        Self {
            across: Run::over(area.left, area.right, width),
            down: Run::over(area.top, area.bottom, height),
        }
    }

    /// Rows and columns.
    pub(crate) const fn size(&self) -> (usize, usize) {
        (self.down.count, self.across.count)
    }

    /// By how much neighbours overlap, across and down; nought where there is one page.
    pub(crate) const fn overlap(&self) -> (i64, i64) {
        (self.across.overlap, self.down.overlap)
    }

    /// Every place of the grid, row by row.
    pub(crate) fn places(&self) -> impl Iterator<Item = Place> {
        let columns = self.across.count;
        (0..self.down.count).flat_map(move |row| (0..columns).map(move |column| (row, column)))
    }

    /// What a page shows of the drawing.
    pub(crate) fn area(&self, (row, column): Place) -> Area {
        let (left, top) = (self.across.at(column), self.down.at(row));
        Area {
            left,
            top,
            right: left + self.across.usable,
            bottom: top + self.down.usable,
        }
    }

    /// The whole that all pages together show.
    pub(crate) fn span(&self) -> Area {
        let last = self.area((self.down.count - 1, self.across.count - 1));
        Area {
            left: self.across.start,
            top: self.down.start,
            ..last
        }
    }

    /// Where pages that are printed meet, from page to page.
    pub(crate) fn seams(&self, printed: &[Place]) -> Vec<Seam> {
        let beside = |&(row, column): &Place| {
            let next = (row, column + 1);
            let x = self.area(next).left + self.across.overlap / 2;
            let (top, third) = (self.down.at(row), self.down.usable / 3);
            Seam {
                between: [(row, column), next],
                marks: [(x, top + third), (x, top + 2 * third)],
            }
        };
        let below = |&(row, column): &Place| {
            let next = (row + 1, column);
            let y = self.area(next).top + self.down.overlap / 2;
            let (left, third) = (self.across.at(column), self.across.usable / 3);
            Seam {
                between: [(row, column), next],
                marks: [(left + third, y), (left + 2 * third, y)],
            }
        };
        printed
            .iter()
            .flat_map(|place| [beside(place), below(place)])
            .filter(|seam| printed.contains(&seam.between[1]))
            .collect()
    }
}

/// `A1`, `B3`: a letter a row, a number a column.
pub(crate) fn name((row, column): Place) -> String {
    format!("{}{}", letters(row, b'A'), column + 1)
}

/// `a` … `z`, `aa`, `ab` …
pub(crate) fn letters(number: usize, first: u8) -> String {
    let one = |digit: usize| char::from(first + u8::try_from(digit).unwrap_or(25));
    match number / 26 {
        0 => one(number).to_string(),
        more => format!("{}{}", letters(more - 1, first), one(number % 26)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const A4: (i64, i64) = (190_000, 260_000);

    fn area(left: i64, top: i64, width: i64, height: i64) -> Area {
        Area {
            left,
            top,
            right: left + width,
            bottom: top + height,
        }
    }

    #[test]
    fn pages_are_as_few_as_can_be() {
        for (width, height, expected) in [
            (190_000, 260_000, (1, 1)),
            (190_001, 260_000, (1, 2)),
            (370_000, 510_000, (2, 2)),
            (370_001, 510_001, (3, 3)),
            (2_000_000, 2_000_000, (8, 12)),
            (1, 1, (1, 1)),
        ] {
            assert_eq!(
                Tiling::over(area(0, 0, width, height), A4).size(),
                expected,
                "{width} {height}"
            );
        }
    }

    #[test]
    fn names_go_on_after_z() {
        assert_eq!(name((0, 0)), "A1");
        assert_eq!(name((1, 11)), "B12");
        assert_eq!(name((26, 0)), "AA1");
        assert_eq!(
            letters(25, b'a') + &letters(26, b'a') + &letters(27, b'a'),
            "zaaab"
        );
    }

    #[test]
    fn a_page_left_out_has_no_seam() {
        let tiling = Tiling::over(area(0, 0, 370_000, 510_000), A4);
        assert_eq!(tiling.seams(&tiling.places().collect::<Vec<_>>()).len(), 4);
        assert_eq!(tiling.seams(&[(0, 0), (0, 1), (1, 1)]).len(), 2);
        assert_eq!(tiling.seams(&[(0, 0), (1, 1)]), []);
    }

    fn inside(area: Area, (x, y): (i64, i64), by: i64) -> bool {
        (area.left + by..=area.right - by).contains(&x)
            && (area.top + by..=area.bottom - by).contains(&y)
    }

    proptest! {
        #[test]
        fn every_point_is_on_a_page(
            left in -500_000..500_000_i64, top in -500_000..500_000_i64,
            width in 1..2_000_000_i64, height in 1..2_000_000_i64,
            room in (60_000..400_000_i64, 60_000..400_000_i64),
            at in (0.0..=1.0_f64, 0.0..=1.0_f64),
        ) {
            let all = area(left, top, width, height);
            let tiling = Tiling::over(all, room);
            let point = (left + (at.0 * width as f64) as i64, top + (at.1 * height as f64) as i64);
            prop_assert!(tiling.places().any(|place| inside(tiling.area(place), point, 0)));
            let span = tiling.span();
            prop_assert!(span.left <= all.left && span.right >= all.right && span.top <= all.top && span.bottom >= all.bottom);
        }

        #[test]
        fn overlaps_are_equal_and_within_bounds(
            width in 1..2_000_000_i64, height in 1..2_000_000_i64,
            room in (60_000..400_000_i64, 60_000..400_000_i64),
        ) {
            let tiling = Tiling::over(area(0, 0, width, height), room);
            let (rows, columns) = tiling.size();
            for column in 1..columns {
                let overlap = tiling.area((0, column - 1)).right - tiling.area((0, column)).left;
                prop_assert_eq!(overlap, tiling.overlap().0);
                prop_assert!((LEAST_OVERLAP..=MOST_OVERLAP).contains(&overlap));
            }
            for row in 1..rows {
                let overlap = tiling.area((row - 1, 0)).bottom - tiling.area((row, 0)).top;
                prop_assert_eq!(overlap, tiling.overlap().1);
                prop_assert!((LEAST_OVERLAP..=MOST_OVERLAP).contains(&overlap));
            }
            // One page fewer would not reach.
            let reach = |count: usize, usable: i64| usable + (count as i64 - 1) * (usable - LEAST_OVERLAP);
            prop_assert!(columns == 1 || reach(columns - 1, room.0) < width);
            prop_assert!(rows == 1 || reach(rows - 1, room.1) < height);
        }

        #[test]
        fn marks_of_neighbours_meet_on_what_both_show(
            width in 1..2_000_000_i64, height in 1..2_000_000_i64,
            room in (60_000..400_000_i64, 60_000..400_000_i64),
        ) {
            let tiling = Tiling::over(area(0, 0, width, height), room);
            let (rows, columns) = tiling.size();
            let places: Vec<Place> = tiling.places().collect();
            let seams = tiling.seams(&places);
            prop_assert_eq!(seams.len(), rows * (columns - 1) + columns * (rows - 1));
            for seam in seams {
                for mark in seam.marks {
                    for place in seam.between {
                        // Whole marks: half the least overlap from every edge of both pages.
                        prop_assert!(inside(tiling.area(place), mark, LEAST_OVERLAP / 2), "{:?} {:?}", place, mark);
                    }
                }
            }
        }
    }
}
