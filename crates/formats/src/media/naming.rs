//! Names for what is added: readable, safe on any computer, and never the name of something else.

use crate::identity::slug;

/// Letters of the name that stay readable.
const READABLE: usize = 40;

/// The path of content in a project's folder, such as `images/photo-du-cadran-1a2b3c4d.jpg`: its name made plain, and the
/// beginning of its SHA-256, so that other content never takes its place. `end` is plain letters, without a point.
pub fn kept_path(folder: &str, name: &str, sha256: &str, end: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    // The alphabet of a slug, and few letters: the name of a file may be of any length.
    let stem: String = stem.chars().take(4 * READABLE).collect();
    let readable: String = slug(&stem).chars().take(READABLE).collect();
    let readable = readable.trim_end_matches('-');
    let digest: String = sha256.chars().take(8).collect();
    format!("{folder}/{readable}-{digest}.{end}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::is_safe_path;

    #[test]
    fn any_name_becomes_a_plain_path() {
        let long = "a".repeat(1_000_000);
        for (name, expected) in [
            (
                "Photo de l’élève.JPG",
                "images/photo-de-l-eleve-0123abcd.jpg",
            ),
            ("../../etc/passwd", "images/passwd-0123abcd.jpg"),
            ("..\\..\\nul.jpg", "images/nul-0123abcd.jpg"),
            ("\u{202e}gpj.exe", "images/gpj-0123abcd.jpg"),
            ("con:aux|*?.jpg", "images/con-aux-0123abcd.jpg"),
            ("", "images/projet-0123abcd.jpg"),
            ("日本.jpg", "images/projet-0123abcd.jpg"),
            (
                long.as_str(),
                "images/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-0123abcd.jpg",
            ),
        ] {
            let path = kept_path("images", name, "0123abcdef", "jpg");
            assert_eq!(path, expected);
            assert!(is_safe_path(&path), "{path}");
        }
    }
}
