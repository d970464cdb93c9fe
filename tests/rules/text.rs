//! Rules a reader could check with the eye, file by file.

use crate::repository::Source;

/// Lines a file may have.
const LONGEST: usize = 500;

/// `web_sys` outside the one folder, and the two workers, that may know it.
pub fn browser_outside_platform(sources: &[Source]) -> Vec<String> {
    let homes = [
        "src/platform/",
        "crates/search-worker/",
        "crates/typeset-worker/",
    ];
    let strangers = ours(sources).filter(|source| {
        !source.path.starts_with("tests/")
            && !homes.iter().any(|home| source.path.starts_with(home))
    });
    lines_with(strangers, |line| line.contains("web_sys"))
}

/// HTML made from text, in the app: data could speak through it.
pub fn html_from_text(sources: &[Source]) -> Vec<String> {
    let words = [
        "inner_html",
        "innerHTML",
        "insert_adjacent_html",
        "outer_html",
    ];
    let app = ours(sources).filter(|source| source.path.starts_with("src/"));
    lines_with(app, |line| words.iter().any(|word| line.contains(word)))
}

/// Rust and CSS files that are too long to be read in one go.
pub fn too_long(sources: &[Source]) -> Vec<String> {
    let written = sources
        .iter()
        .filter(|source| is_rust(source) || is_css(source));
    written
        .filter_map(|source| {
            let lines = source.text.lines().count();
            (lines > LONGEST).then(|| format!("{}: {lines} lines", source.path))
        })
        .collect()
}

/// Rust files that do not open with the problem they solve.
pub fn without_opening(sources: &[Source]) -> Vec<String> {
    sources
        .iter()
        .filter(|source| is_rust(source) && !source.text.starts_with("//! "))
        .map(|source| source.path.clone())
        .collect()
}

/// Colours of a style that are not tokens.
pub fn colours_outside_tokens(sources: &[Source]) -> Vec<String> {
    let styles = sources
        .iter()
        .filter(|source| is_css(source) && !source.path.ends_with("/tokens.css"));
    let functions = ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab("];
    styles
        .flat_map(|source| {
            let text = without_css_comments(&source.text);
            let faults = text.lines().enumerate().filter_map(|(at, line)| {
                let found =
                    functions.iter().any(|name| line.contains(name)) || has_hex_colour(line);
                found.then(|| place(source, at, line))
            });
            faults.collect::<Vec<_>>()
        })
        .collect()
}

/// Paths of the machine somebody worked on.
pub fn machine_paths(sources: &[Source]) -> Vec<String> {
    let roots = ["root", "work", "tmp"].map(|folder| format!("/{folder}/"));
    lines_with(sources.iter(), |line| {
        roots.iter().any(|root| {
            line.match_indices(root.as_str())
                .any(|(at, _)| starts_a_path(line, at))
        })
    })
}

/// A `/` after a letter, a digit or a dot is inside a longer path or an address.
fn starts_a_path(line: &str, at: usize) -> bool {
    !line[..at].ends_with(|before: char| before.is_alphanumeric() || "./-_~}".contains(before))
}

fn has_hex_colour(line: &str) -> bool {
    line.match_indices('#').any(|(at, _)| {
        let digits = line[at + 1..]
            .chars()
            .take_while(|digit| digit.is_alphanumeric() || matches!(digit, '-' | '_'));
        let word: String = digits.collect();
        matches!(word.len(), 3 | 4 | 6 | 8) && word.chars().all(|digit| digit.is_ascii_hexdigit())
    })
}

fn without_css_comments(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        let (comment, next) = after.split_once("*/").unwrap_or((after, ""));
        kept.push_str(before);
        // Line numbers stay true.
        kept.extend(comment.matches('\n'));
        rest = next;
    }
    kept + rest
}

fn ours(sources: &[Source]) -> impl Iterator<Item = &Source> {
    sources.iter().filter(|source| is_rust(source))
}

fn is_rust(source: &Source) -> bool {
    source.path.ends_with(".rs")
}

fn is_css(source: &Source) -> bool {
    source.path.ends_with(".css")
}

/// Lines that break a rule; what is said in a comment breaks none, except a path.
fn lines_with<'a>(
    sources: impl Iterator<Item = &'a Source>,
    breaks: impl Fn(&str) -> bool,
) -> Vec<String> {
    sources
        .flat_map(|source| {
            let lines = source.text.lines().enumerate();
            lines
                .filter(|(_, line)| breaks(code_of(source, line)))
                .map(|(at, line)| place(source, at, line))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn code_of<'a>(source: &Source, line: &'a str) -> &'a str {
    match is_rust(source) && line.trim_start().starts_with("//") {
        true => "",
        false => line,
    }
}

fn place(source: &Source, at: usize, line: &str) -> String {
    let shown: String = line.trim().chars().take(100).collect();
    format!("{}:{}: {shown}", source.path, at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each rule finds the fault in the bad sample and none in the good one.
    fn check(rule: fn(&[Source]) -> Vec<String>, bad: (&str, &str), good: (&str, &str)) {
        let sample = |(path, text)| [Source::sample(path, text)];
        assert_eq!(rule(&sample(bad)).len(), 1, "{bad:?}");
        assert_eq!(rule(&sample(good)), Vec::<String>::new(), "{good:?}");
    }

    #[test]
    fn the_browser_is_known_in_the_platform_only() {
        let used = "use web_sys::Window;";
        let rule = browser_outside_platform;
        check(
            rule,
            ("src/pages/gallery.rs", used),
            ("src/platform/focus.rs", used),
        );
        check(
            rule,
            ("crates/model/src/lib.rs", used),
            ("src/app.rs", "// web_sys"),
        );
    }

    #[test]
    fn no_text_becomes_html() {
        let bad = "view! { <p inner_html=text/> }";
        check(
            html_from_text,
            ("src/app.rs", bad),
            ("src/app.rs", "view! { <p>{text}</p> }"),
        );
    }

    #[test]
    fn a_file_is_read_in_one_go() {
        let (long, short) = ("\n".repeat(501), "\n".repeat(500));
        check(too_long, ("src/app.rs", &long), ("src/app.rs", &short));
    }

    #[test]
    fn a_module_says_what_it_is_for() {
        check(
            without_opening,
            ("src/app.rs", "use x;"),
            ("src/app.rs", "//! The app."),
        );
    }

    #[test]
    fn colours_are_tokens() {
        let path = "styles/base.css";
        let rule = colours_outside_tokens;
        check(
            rule,
            (path, "a { color: #fff; }"),
            (path, "a { color: var(--ink); }"),
        );
        check(
            rule,
            (path, "a { color: rgb(0 0 0); }"),
            (path, "/* #fff\n*/ a[href=\"#address\"] {}"),
        );
        check(
            rule,
            (path, "a { color: #D0342C }"),
            ("styles/tokens.css", "a { color: #fff; }"),
        );
    }

    #[test]
    fn no_machine_is_told() {
        let rule = machine_paths;
        let path = |folder: &str| format!("cd /{folder}/somewhere");
        let address = "https://example.org/work/fractions and ../tmp/x";
        for folder in ["root", "work", "tmp"] {
            check(rule, ("README.md", &path(folder)), ("README.md", address));
        }
    }
}
