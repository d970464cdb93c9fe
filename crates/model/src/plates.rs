//! How many plates a class cuts: parts laid out in rows on what goes into the machine.
//!
//! An estimate, and an honest one: each part takes the rectangle around it, parts lie in rows with a gap between them, a
//! row is closed once the next part does not fit. A person who turns and nests parts needs fewer. Rows are filled in
//! order and never reopened ("next fit, decreasing height"), which is why one more object never takes fewer plates; other
//! ways of filling, better on average, do not keep that promise.
//!
//! Parts are counted, never laid one by one: a million of them take no longer than one.

use crate::{Decimal, Size};

/// Between two parts, in tenths of a millimetre.
const GAP: u64 = 20;

/// Sides of a rectangle, in tenths of a millimetre.
pub(crate) type Sides = [u64; 2];

/// Some equal parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pieces {
    /// The rectangle around one.
    pub(crate) sides: Sides,
    /// How many.
    pub(crate) count: u64,
}

/// A number of millimetres in tenths, rounded up.
pub(crate) fn tenths(millimetres: Decimal) -> u64 {
    millimetres.times(10).ceil()
}

/// The rectangle around a thing that lies flat; `None` where a side is not told.
pub(crate) fn flat(size: &Size) -> Option<Sides> {
    let width = tenths(size.width.or(size.diameter)?);
    let height = tenths(size.height.or(size.diameter)?);
    (width > 0 && height > 0).then_some([width, height])
}

/// What fits both a sheet as it is bought and the bed of the machine: of the two ways round the larger, then the one that
/// wastes less of the sheet.
pub(crate) fn on_the_bed([width, height]: Sides, bed: Sides) -> Sides {
    let within = |[across, along]: Sides| [width.min(across), height.min(along)];
    let (one, other) = (within(bed), within([bed[1], bed[0]]));
    let worth = |plate: Sides| {
        (
            area(plate),
            std::cmp::Reverse(plates_of_a_sheet([width, height], plate)),
        )
    };
    if worth(other) > worth(one) {
        other
    } else {
        one
    }
}

/// How many plates a sheet must be cut into so that each goes on the bed.
pub(crate) fn plates_of_a_sheet(sheet: Sides, plate: Sides) -> u64 {
    let along = |side: usize| sheet[side].div_ceil(plate[side].max(1));
    along(0).saturating_mul(along(1)).max(1)
}

/// Plates for all these pieces; `Err` with the place of the first one that is larger than a plate.
pub(crate) fn plates_for(pieces: &[Pieces], plate: Sides) -> Result<u64, usize> {
    let fits = |one: &Pieces| laid(one.sides, plate).is_some();
    if let Some(place) = pieces.iter().position(|one| one.count > 0 && !fits(one)) {
        return Err(place);
    }
    let turned = [plate[1], plate[0]];
    Ok(rows_on(pieces, plate).min(rows_on(pieces, turned)))
}

fn area([width, height]: Sides) -> u128 {
    u128::from(width) * u128::from(height)
}

/// A part as it lies in its row: as low as it goes.
fn laid([one, other]: Sides, [across, along]: Sides) -> Option<Sides> {
    let low = [one.max(other), one.min(other)];
    let high = [low[1], low[0]];
    [low, high]
        .into_iter()
        .find(|[width, height]| *width <= across && *height <= along)
}

fn rows_on(pieces: &[Pieces], plate: Sides) -> u64 {
    let in_rows = pieces.iter().filter(|one| one.count > 0);
    let mut in_rows: Vec<(Sides, u64)> = in_rows
        .filter_map(|one| Some((laid(one.sides, plate)?, one.count)))
        .collect();
    in_rows.sort_by_key(|([width, height], _)| (std::cmp::Reverse(*height), *width));
    let mut row = NextFit::new(plate[0]);
    let mut plates = NextFit::new(plate[1]);
    for ([width, height], count) in in_rows {
        let rows = row.put(width, count);
        plates.put(height, rows);
    }
    plates.opened
}

/// Lengths that are put into bins of one size, in order: a bin is closed once the next one does not fit.
struct NextFit {
    size: u64,
    /// What is left of the open bin.
    rest: u64,
    opened: u64,
}

impl NextFit {
    fn new(size: u64) -> Self {
        Self {
            // The gap after the last one may stand out.
            size: size.saturating_add(GAP),
            rest: 0,
            opened: 0,
        }
    }

    /// Puts `count` lengths, none longer than a bin, and tells how many bins were opened for them.
    fn put(&mut self, length: u64, count: u64) -> u64 {
        let taken = length.saturating_add(GAP);
        let fitting = (self.rest / taken).min(count);
        self.rest -= fitting * taken;
        let others = count - fitting;
        if others == 0 {
            return 0;
        }
        let each = (self.size / taken).max(1);
        let bins = others.div_ceil(each);
        let last = others - (bins - 1).saturating_mul(each);
        self.rest = self.size.saturating_sub(last.saturating_mul(taken));
        self.opened = self.opened.saturating_add(bins);
        bins
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pieces(list: &[(u64, u64, u64)]) -> Vec<Pieces> {
        list.iter()
            .map(|(width, height, count)| Pieces {
                sides: [width * 10, height * 10],
                count: *count,
            })
            .collect()
    }

    #[test]
    fn lays_parts_in_rows_with_a_gap() {
        let plate = [6000, 4000];
        for (list, expected) in [
            // 600 = 5 × 118 + 4 × 2 is just too little for five of 119.
            (vec![(118, 400, 5)], Ok(1)),
            (vec![(119, 400, 5)], Ok(2)),
            // A part as large as the plate needs no gap beside it.
            (vec![(600, 400, 3)], Ok(3)),
            // Turned, it fits.
            (vec![(400, 600, 1)], Ok(1)),
            (vec![(200, 100, 1), (601, 10, 1)], Err(1)),
            (vec![(601, 10, 0)], Ok(0)),
            (vec![], Ok(0)),
            // Small ones close up the row of the larger.
            (vec![(400, 400, 1), (190, 390, 1)], Ok(1)),
        ] {
            assert_eq!(plates_for(&pieces(&list), plate), expected, "{list:?}");
        }
    }

    #[test]
    fn a_sheet_larger_than_the_bed_is_cut_to_it() {
        let (sheet, bed) = ([6000, 4000], [2000, 3000]);
        let plate = on_the_bed(sheet, bed);
        assert_eq!(plate, [3000, 2000]);
        assert_eq!(plates_of_a_sheet(sheet, plate), 4);
        assert_eq!(on_the_bed(sheet, [9000, 9000]), sheet);
    }

    fn any_pieces() -> impl Strategy<Value = Vec<Pieces>> {
        let one = (1_u64..3000, 1_u64..3000, 0_u64..200);
        let one = one.prop_map(|(width, height, count)| Pieces {
            sides: [width, height],
            count,
        });
        prop::collection::vec(one, 0..12)
    }

    proptest! {
        #[test]
        fn one_more_never_takes_fewer_plates(
            parts in any_pieces(),
            more in prop::collection::vec(0_u64..50, 12),
            plate in (3000_u64..7000, 3000_u64..7000),
        ) {
            let plate = [plate.0, plate.1];
            let grown: Vec<Pieces> = parts
                .iter()
                .zip(more)
                .map(|(one, more)| Pieces { count: one.count + more, ..*one })
                .collect();
            prop_assert!(plates_for(&parts, plate) <= plates_for(&grown, plate));
        }

        #[test]
        fn the_plates_are_as_large_as_the_parts_on_them(
            parts in any_pieces(),
            plate in (3000_u64..7000, 3000_u64..7000),
        ) {
            let plate = [plate.0, plate.1];
            let plates = plates_for(&parts, plate).expect("no part is larger than a plate");
            let covered: u128 = parts.iter().map(|one| area(one.sides) * u128::from(one.count)).sum();
            prop_assert!(u128::from(plates) * area(plate) >= covered);
        }

        #[test]
        fn any_numbers_have_an_answer(
            parts in prop::collection::vec((any::<u64>(), any::<u64>(), any::<u64>()), 0..5),
            plate in (any::<u64>(), any::<u64>()),
        ) {
            let parts: Vec<Pieces> = parts
                .into_iter()
                .map(|(width, height, count)| Pieces { sides: [width, height], count })
                .collect();
            let _ = plates_for(&parts, [plate.0, plate.1]);
        }
    }
}
