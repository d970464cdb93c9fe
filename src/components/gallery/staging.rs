//! Many cards at once would hold up the next key: they are drawn a few at a time, a few each frame.

use super::results::Rows;
use leptos::prelude::*;

/// Cards that are drawn in one frame.
const AT_ONCE: usize = 4;

/// The rows to draw now: those of the answer as far as they are drawn, then those of the answer before, so that nothing jumps.
pub fn staged(rows: Memo<Option<Rows>>) -> impl Fn() -> Rows + Send + Sync {
    let drawn = RwSignal::new(Rows::new());
    // The number of the answer that is being drawn: who draws an older one stops.
    let turn = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let rows = rows.get().unwrap_or_default();
        turn.update_value(|turn| *turn = turn.wrapping_add(1));
        draw(rows, drawn, turn, AT_ONCE);
    });
    move || {
        let rows = rows.get().unwrap_or_default();
        // More of the same stands below what is there: it comes at once, for the keyboard goes to it.
        drawn.with(|drawn| {
            if goes_on(drawn, &rows) {
                rows
            } else {
                drawn.clone()
            }
        })
    }
}

fn draw(rows: Rows, drawn: RwSignal<Rows>, turn: StoredValue<u32>, count: usize) {
    drawn.update(|drawn| *drawn = mixed(drawn, &rows, count));
    if count >= rows.len() {
        return;
    }
    let own = turn.get_value();
    request_animation_frame(move || {
        // The gallery may be gone, or another answer have come.
        if turn.try_get_value() == Some(own) {
            draw(rows, drawn, turn, count + AT_ONCE);
        }
    });
}

fn goes_on(drawn: &Rows, rows: &Rows) -> bool {
    !drawn.is_empty() && rows.starts_with(drawn)
}

/// The first rows of the answer, then what stood behind them before.
fn mixed(before: &Rows, rows: &Rows, count: usize) -> Rows {
    let (new, later) = rows.split_at(count.min(rows.len()));
    let mut mixed = new.to_vec();
    if !later.is_empty() {
        let behind = before.iter().skip(new.len());
        let others = behind.filter(|row| new.iter().all(|one| one.id != row.id));
        mixed.extend(others.cloned());
    }
    mixed
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_search::ProjectSummary;
    use std::sync::Arc;

    fn rows(ids: &str) -> Rows {
        let row = |id: char| {
            Arc::new(ProjectSummary {
                id: id.to_string(),
                ..ProjectSummary::default()
            })
        };
        ids.chars().map(row).collect()
    }

    #[test]
    fn an_answer_takes_the_place_of_the_one_before_from_the_top() {
        for (before, now, count, drawn) in [
            ("", "abcd", 2, "ab"),
            ("abcd", "wxyz", 2, "wxcd"),
            // A project stands once.
            ("abcd", "dxyz", 2, "dxc"),
            ("wxcd", "wxyz", 4, "wxyz"),
            ("abcd", "x", 2, "x"),
            ("abcd", "", 2, ""),
        ] {
            let found: String = mixed(&rows(before), &rows(now), count)
                .iter()
                .map(|row| row.id.as_str())
                .collect();
            assert_eq!(found, drawn, "{before} {now}");
        }
        assert!(goes_on(&rows("ab"), &rows("abcd")));
        assert!(!goes_on(&rows(""), &rows("abcd")) && !goes_on(&rows("ba"), &rows("abcd")));
    }
}
