//! Two edits of one text, merged by line and paragraph: who corrects the first paragraph does not
//! stand in the way of who completes the last.

use std::ops::Range;

/// Above this many pairs of lines nobody looks for what stayed: the whole is one change.
const MOST_PAIRS: usize = 250_000;

/// Lines replaced by others.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Hunk<'a, T> {
    /// Of the base; empty where something is put in.
    pub(crate) old: Range<usize>,
    pub(crate) new: &'a [T],
}

/// The text with the changes of both sides; `None` where they met.
pub(crate) fn merge_text(base: &str, ours: &str, theirs: &str) -> Option<String> {
    let [base, ours, theirs] = [base, ours, theirs].map(lines);
    // Neighbouring paragraphs are changed apart; neighbouring lines may be one sentence.
    let ends = |line: &&str| line.ends_with("\n\n");
    let merged = merge_sequences(&base, &ours, &theirs, ends)?;
    Some(merged.concat())
}

/// A list of sentences, each on its own, with the changes of both sides.
pub(crate) fn merge_sentences<'a>(
    base: &[&'a str],
    ours: &[&'a str],
    theirs: &[&'a str],
) -> Option<Vec<&'a str>> {
    merge_sequences(base, ours, theirs, |_| true)
}

/// Lines with their ends; the empty lines behind a paragraph belong to it.
pub(crate) fn lines(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut start, mut end) = (0, 0);
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() || end == start {
            end += line.len();
            if !line.trim().is_empty() {
                continue;
            }
        } else {
            found.push(&text[start..end]);
            (start, end) = (end, end + line.len());
        }
    }
    if start < text.len() {
        found.push(&text[start..]);
    }
    found
}

fn merge_sequences<T: PartialEq + Clone>(
    base: &[T],
    ours: &[T],
    theirs: &[T],
    ends: impl Fn(&T) -> bool,
) -> Option<Vec<T>> {
    let mut ours = hunks(base, ours).into_iter().peekable();
    let mut theirs = hunks(base, theirs).into_iter().peekable();
    let mut merged = Vec::new();
    let mut done = 0;
    loop {
        let next = match (ours.peek(), theirs.peek()) {
            (None, None) => break,
            (Some(one), Some(other)) if one == other => {
                theirs.next();
                ours.next()
            }
            (Some(one), Some(other)) => {
                let ours_first = (one.old.start, one.old.end) < (other.old.start, other.old.end);
                let (first, second) = if ours_first {
                    (one, other)
                } else {
                    (other, one)
                };
                if first.old.end > second.old.start {
                    return None;
                }
                if first.old.end == second.old.start {
                    let put_in = first.old.is_empty() || second.old.is_empty();
                    let apart = first
                        .old
                        .end
                        .checked_sub(1)
                        .is_some_and(|last| ends(&base[last]));
                    if put_in || !apart {
                        return None;
                    }
                }
                if ours_first {
                    ours.next()
                } else {
                    theirs.next()
                }
            }
            (Some(_), None) => ours.next(),
            (None, Some(_)) => theirs.next(),
        };
        let Some(hunk) = next else { break };
        merged.extend_from_slice(&base[done..hunk.old.start]);
        merged.extend_from_slice(hunk.new);
        done = hunk.old.end;
    }
    merged.extend_from_slice(&base[done..]);
    Some(merged)
}

/// The fewest replacements that lead from one sequence to another.
pub(crate) fn hunks<'a, T: PartialEq>(old: &[T], new: &'a [T]) -> Vec<Hunk<'a, T>> {
    let start = old
        .iter()
        .zip(new)
        .take_while(|(one, other)| one == other)
        .count();
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let pairs = old_rest.iter().rev().zip(new_rest.iter().rev());
    let end = pairs.take_while(|(one, other)| one == other).count();
    let old_rest = &old_rest[..old_rest.len() - end];
    let new_rest = &new_rest[..new_rest.len() - end];
    let stays = common(old_rest, new_rest);
    let mut found = Vec::new();
    let (mut at, mut to) = (0, 0);
    for (old_place, new_place) in stays.into_iter().chain([(old_rest.len(), new_rest.len())]) {
        if at < old_place || to < new_place {
            found.push(Hunk {
                old: start + at..start + old_place,
                new: &new_rest[to..new_place],
            });
        }
        (at, to) = (old_place + 1, new_place + 1);
    }
    found
}

/// The places of the longest common run of two sequences, in both.
fn common<T: PartialEq>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    if old.len().saturating_mul(new.len()) > MOST_PAIRS {
        return Vec::new();
    }
    // `longest[i * width + j]`: how much the rests behind i and j have in common.
    let mut longest = vec![0_u32; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            longest[i * width + j] = if old[i] == new[j] {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let mut found = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < old.len() && j < new.len() {
        if old[i] == new[j] {
            found.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn merges_paragraphs_and_refuses_to_guess_inside_one() {
        let base = "Perce.\n\nColle.\n\nPonce.";
        for (ours, theirs, expected) in [
            (
                "Perce à 3 mm.\n\nColle.\n\nPonce.",
                "Perce.\n\nColle.\n\nPonce doucement.",
                Some("Perce à 3 mm.\n\nColle.\n\nPonce doucement."),
            ),
            // Neighbours.
            (
                "Perce à 3 mm.\n\nColle.\n\nPonce.",
                "Perce.\n\nColle vite.\n\nPonce.",
                Some("Perce à 3 mm.\n\nColle vite.\n\nPonce."),
            ),
            // One took a paragraph away, the other changed its neighbour.
            (
                "Perce.\n\nPonce.",
                "Perce.\n\nColle.\n\nPonce doucement.",
                Some("Perce.\n\nPonce doucement."),
            ),
            // The same change.
            (
                "Perce.\n\nColle.",
                "Perce.\n\nColle.",
                Some("Perce.\n\nColle."),
            ),
            // The same paragraph.
            (
                "Perce ici.\n\nColle.\n\nPonce.",
                "Perce là.\n\nColle.\n\nPonce.",
                None,
            ),
            // Both have something to say at the end.
            (
                "Perce.\n\nColle.\n\nPonce.\n\nVernis.",
                "Perce.\n\nColle.\n\nPonce.\n\nRange.",
                None,
            ),
        ] {
            let expected = expected.map(str::to_owned);
            assert_eq!(
                merge_text(base, ours, theirs),
                expected,
                "{ours} | {theirs}"
            );
            assert_eq!(
                merge_text(base, theirs, ours),
                expected,
                "{theirs} | {ours}"
            );
        }
        assert_eq!(
            merge_text("a\nb\nc", "A\nb\nc", "a\nb\nC"),
            Some("A\nb\nC".to_owned())
        );
        assert_eq!(merge_text("a\nb\nc", "A\nb\nc", "a\nB\nc"), None);
    }

    #[test]
    fn a_text_of_a_million_signs_is_one_change() {
        let base = "a\n".repeat(500_000);
        let ours = "b\n".repeat(500_000);
        let theirs = "c\n".repeat(500_000);
        assert_eq!(merge_text(&base, &ours, &theirs), None);
    }

    proptest! {
        #[test]
        fn lines_are_the_whole_text(text in "[ab \n]{0,24}") {
            prop_assert_eq!(lines(&text).concat(), text);
        }

        #[test]
        fn a_change_of_one_side_is_taken(base in "[ab\n]{0,16}", ours in "[ab\n]{0,16}") {
            prop_assert_eq!(merge_text(&base, &ours, &base), Some(ours.clone()));
            prop_assert_eq!(merge_text(&base, &base, &ours), Some(ours.clone()));
            prop_assert_eq!(merge_text(&base, &ours, &ours), Some(ours));
        }

        #[test]
        fn both_sides_see_the_same(base in "[ab\n]{0,16}", ours in "[ab\n]{0,16}", theirs in "[ab\n]{0,16}") {
            prop_assert_eq!(merge_text(&base, &ours, &theirs), merge_text(&base, &theirs, &ours));
        }
    }
}
