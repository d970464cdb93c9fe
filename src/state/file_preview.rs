//! Previews of files that are cut: their lines are hairs, which vanish on a small picture.
//!
//! The preview is the file with one rule of style more, shown as an image like the file itself:
//! nothing in it runs. The file that is downloaded stays as it is.

use crate::platform::fetch;
use crate::platform::files::ObjectUrl;

/// Strokes keep one width however small the picture. Shapes without stroke stay so.
const RULE: &str = "<style>path,line,circle,ellipse,rect,polyline,polygon\
{vector-effect:non-scaling-stroke!important;stroke-width:1.2px!important}</style>";

/// The SVG at an address with lines one can see; `None` when it cannot be read.
pub async fn with_visible_lines(url: &str) -> Option<ObjectUrl> {
    let drawing = strengthened(&fetch::text(url).await.ok()?)?;
    ObjectUrl::new(drawing.as_bytes(), "image/svg+xml")
}

fn strengthened(drawing: &str) -> Option<String> {
    let end = drawing.rfind("</svg>")?;
    let (head, tail) = drawing.split_at(end);
    Some(format!("{head}{RULE}{tail}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_its_rule_at_the_end_of_the_drawing() {
        let drawn = strengthened("<svg><g><svg></svg></g></svg>\n").unwrap();
        assert!(
            drawn.starts_with("<svg><g><svg></svg></g><style>"),
            "{drawn}"
        );
        assert!(drawn.ends_with("</style></svg>\n"), "{drawn}");
    }

    #[test]
    fn leaves_alone_what_is_no_drawing() {
        assert_eq!(strengthened("<!doctype html><p>404"), None);
    }
}
