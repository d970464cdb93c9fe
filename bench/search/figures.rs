//! Percentiles and tables.

use xtask::report::say;

/// The value that so many hundredths of the others do not exceed; 0 of nothing.
pub(crate) fn percentile(sorted: &[f64], hundredths: usize) -> f64 {
    let rank = (sorted.len() * hundredths).div_ceil(100);
    sorted
        .get(rank.saturating_sub(1))
        .copied()
        .unwrap_or_default()
}

/// Sorts measured times.
pub(crate) fn sorted(mut times: Vec<f64>) -> Vec<f64> {
    times.sort_by(f64::total_cmp);
    times
}

/// Milliseconds with as many digits as mean something.
pub(crate) fn milliseconds(time: f64) -> String {
    match time {
        time if time < 0.1 => format!("{time:.3}"),
        time if time < 10.0 => format!("{time:.2}"),
        time if time < 100.0 => format!("{time:.1}"),
        time => format!("{time:.0}"),
    }
}

/// How many times as long as the other.
pub(crate) fn ratio(time: f64, other: f64) -> String {
    match time / other {
        ratio if !ratio.is_finite() => "–".to_owned(),
        ratio if ratio < 10.0 => format!("{ratio:.2}"),
        ratio => format!("{ratio:.0}"),
    }
}

/// Prints a Markdown table: its head, then its rows.
pub(crate) fn table(title: &str, head: &[&str], rows: &[Vec<String>]) {
    say(&format!("\n{title}\n"));
    say(&format!("| {} |", head.join(" | ")));
    // Names to the left, figures to the right.
    let lines: Vec<&str> = (0..head.len())
        .map(|column| if column < 2 { "---" } else { "--:" })
        .collect();
    say(&format!("|{}|", lines.join("|")));
    for row in rows {
        say(&format!("| {} |", row.join(" | ")));
    }
}
