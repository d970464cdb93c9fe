//! Where everybody of a family stands in the drawing, and the lines between them. Whole numbers, in the drawing's units.

use super::family::{Family, Relative};

/// Sides of the board with a title: two of them fit on a phone.
pub(super) const BOARD: (u32, u32) = (148, 64);
/// Between two generations, and between two of one.
const GAP: (u32, u32) = (32, 14);
/// Around the drawing.
const MARGIN: u32 = 10;
/// As many letters fit in a line of a board.
const LETTERS: usize = 18;
/// As many lines fit on a board.
const LINES: usize = 3;

/// Somebody's board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Board {
    /// Who.
    pub(super) relative: Relative,
    /// Left and upper edge.
    pub(super) place: (u32, u32),
}

/// A drawing of a family.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Drawing {
    /// Width and height.
    pub(super) size: (u32, u32),
    /// Everybody's board.
    pub(super) boards: Vec<Board>,
    /// Paths of an SVG: from the right edge of one board to the left edge of another.
    pub(super) lines: Vec<String>,
}

/// The drawing: generations from left to right, each in the middle of the height.
pub(super) fn drawing(family: &Family) -> Drawing {
    let tallest = family.generations.iter().map(Vec::len).max().unwrap_or(0);
    let height = stack(tallest);
    let place = |generation: usize, position: usize| {
        let count = family.generations.get(generation).map_or(0, Vec::len);
        let left = MARGIN + number(generation) * (BOARD.0 + GAP.0);
        let top = MARGIN + (height - stack(count)) / 2 + number(position) * (BOARD.1 + GAP.1);
        (left, top)
    };
    let boards = family.generations.iter().enumerate();
    let boards = boards.flat_map(|(generation, relatives)| {
        relatives
            .iter()
            .enumerate()
            .map(move |(position, relative)| Board {
                relative: relative.clone(),
                place: place(generation, position),
            })
    });
    let lines = family.links.iter().map(|(generation, from, to)| {
        let (left, top) = place(*generation, *from);
        let (start, end) = (left + BOARD.0, place(generation + 1, *to));
        let (from, to) = (top + BOARD.1 / 2, end.1 + BOARD.1 / 2);
        let middle = start + GAP.0 / 2;
        format!("M{start} {from}H{middle}V{to}H{}", end.0)
    });
    let columns = number(family.generations.len());
    Drawing {
        size: (
            2 * MARGIN + columns * BOARD.0 + columns.saturating_sub(1) * GAP.0,
            2 * MARGIN + height,
        ),
        boards: boards.collect(),
        lines: lines.collect(),
    }
}

/// The height of so many boards, one under the other.
fn stack(count: usize) -> u32 {
    let count = number(count);
    count * BOARD.1 + count.saturating_sub(1) * GAP.1
}

/// A family is folded long before.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX / 1_000)
}

/// A title on the lines of a board, the rest as an ellipsis.
pub(super) fn on_board(title: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut words = title.split_whitespace().peekable();
    while let Some(word) = words.peek() {
        let fits = lines
            .last()
            .is_some_and(|line| line.chars().count() + 1 + word.chars().count() <= LETTERS);
        if fits && let Some(line) = lines.last_mut() {
            line.push(' ');
            line.push_str(word);
        } else if lines.len() < LINES {
            lines.push(cut(word));
        } else {
            break;
        }
        words.next();
    }
    if words.peek().is_some()
        && let Some(last) = lines.last_mut()
    {
        *last = ellipsis(last);
    }
    lines
}

/// A word that fits on a line.
fn cut(word: &str) -> String {
    match word.chars().count() <= LETTERS {
        true => word.to_owned(),
        false => ellipsis(word),
    }
}

/// A line that goes on out of sight.
fn ellipsis(line: &str) -> String {
    let kept: String = line.chars().take(LETTERS - 1).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::super::family::{Kin, Sources};
    use super::*;

    fn relative(kin: Kin) -> Relative {
        Relative {
            kin,
            title: "Un titre".to_owned(),
        }
    }

    #[test]
    fn boards_stand_inside_and_none_covers_another() {
        for (parents, siblings, remixes) in [(0, 0, 1), (1, 3, 5), (4, 1, 0), (9, 30, 200)] {
            let some = |kin, count: usize| vec![relative(kin); count];
            let family = Family::of(
                Sources::Parents(some(Kin::Source, parents)),
                relative(Kin::This),
                some(Kin::Sibling, siblings),
                some(Kin::Remix, remixes),
            );
            let drawing = drawing(&family);
            for (at, board) in drawing.boards.iter().enumerate() {
                let (left, top) = board.place;
                assert!(left + BOARD.0 <= drawing.size.0 && top + BOARD.1 <= drawing.size.1);
                for other in &drawing.boards[at + 1..] {
                    let apart = left.abs_diff(other.place.0) >= BOARD.0
                        || top.abs_diff(other.place.1) >= BOARD.1;
                    assert!(apart, "{board:?} covers {other:?}");
                }
            }
            assert_eq!(drawing.lines.len(), family.links.len());
        }
    }

    #[test]
    fn a_title_takes_three_lines_at_most() {
        for (title, lines) in [
            ("", vec![]),
            ("Disques", vec!["Disques"]),
            ("Disques de fractions", vec!["Disques de", "fractions"]),
            ("Anticonstitutionnellement", vec!["Anticonstitutionn…"]),
            (
                "Tapis de déplacement pour robot et encore bien plus",
                vec!["Tapis de", "déplacement pour", "robot et encore…"],
            ),
        ] {
            assert_eq!(on_board(title), lines, "{title}");
        }
    }
}
