//! Pages placed on larger paper, so that the folded sheets read in order.

/// The two pages of each side, left then right, counted from 1; 0 is an empty half.
///
/// Pages are padded to a multiple of four. Sides come as they are printed on both sides of the
/// paper, turned over along its short edge; the first sheet is the outermost.
pub fn booklet_order(pages: usize) -> Vec<[usize; 2]> {
    let all = pages.next_multiple_of(4);
    let shown = |number: usize| if number > pages { 0 } else { number };
    (0..all / 4)
        .flat_map(|sheet| {
            let front = [all - 2 * sheet, 1 + 2 * sheet];
            let back = [2 + 2 * sheet, all - 1 - 2 * sheet];
            [front, back]
        })
        .map(|side| side.map(shown))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Folds the printed sheets into one another and turns the pages.
    fn read(sides: &[[usize; 2]]) -> Vec<usize> {
        let sheets: Vec<_> = sides.chunks(2).map(|sheet| (sheet[0], sheet[1])).collect();
        // Down to the middle one reads the right half of each front, then the left half of its back.
        let down = sheets.iter().flat_map(|(front, back)| [front[1], back[0]]);
        let up = sheets
            .iter()
            .rev()
            .flat_map(|(front, back)| [back[1], front[0]]);
        down.chain(up).collect()
    }

    #[test]
    fn folded_sheets_read_in_order_from_one_to_sixty_four_pages() {
        for pages in 1..=64 {
            let sides = booklet_order(pages);
            assert_eq!(sides.len(), 2 * pages.div_ceil(4), "{pages}");
            let expected: Vec<usize> = (1..=pages.next_multiple_of(4))
                .map(|number| if number > pages { 0 } else { number })
                .collect();
            assert_eq!(read(&sides), expected, "{pages}");
        }
    }

    #[test]
    fn no_page_gives_no_side() {
        assert_eq!(booklet_order(0), Vec::<[usize; 2]>::new());
    }
}
