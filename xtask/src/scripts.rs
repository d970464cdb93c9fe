//! Scripts as they are published: their comments and indents are for who reads the sources, not for who waits for a page.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::fingerprint::files_under;

/// Rewrites the scripts of a built site; the typesetter's own are placed later, as they were made.
pub fn publish(dist: &Path) -> Result<()> {
    for file in files_under(dist)? {
        if file.extension().is_some_and(|end| end == "js") {
            let script = fs::read_to_string(&file)
                .with_context(|| format!("{} cannot be read", file.display()))?;
            if let Some(bare) = bare(&script) {
                fs::write(&file, bare)?;
            }
        }
    }
    Ok(())
}

/// The script without lines that are comments and without indents; `None` where a text goes over several lines, in which both
/// would be letters.
fn bare(script: &str) -> Option<String> {
    let mut kept = String::with_capacity(script.len());
    let mut comment = false;
    for line in script.lines().map(str::trim) {
        if comment || line.starts_with("/*") {
            comment = !line.contains("*/");
            if !comment && !line.ends_with("*/") {
                return None;
            }
            continue;
        }
        if line.matches('`').count() % 2 != 0 || line.ends_with('\\') {
            return None;
        }
        if !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    (!comment).then_some(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indents_are_not_published() {
        for (script, published) in [
            (
                "/**\n * What it is.\n * @returns {string}\n */\nfunction a() {\n    // Why.\n    return `b // c`;\n}\n",
                "function a() {\nreturn `b // c`;\n}\n",
            ),
            ("/* One line. */\na();", "a();\n"),
            ("const a = {\n  *b() {},\n};", "const a = {\n*b() {},\n};\n"),
            ("a(); // b\n", "a(); // b\n"),
        ] {
            assert_eq!(bare(script).as_deref(), Some(published), "{script}");
        }
    }

    #[test]
    fn a_script_whose_texts_go_over_lines_stays_as_it_is() {
        for script in [
            "a(`\n  // b\n`);",
            "/* a */ b();",
            "/* a\n */ b();",
            "a(\"b\\\n  c\");",
            "/* a",
        ] {
            assert_eq!(bare(script), None, "{script}");
        }
    }
}
