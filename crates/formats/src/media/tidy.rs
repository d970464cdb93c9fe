//! Files that came with a project from elsewhere: they tell no place and run nothing, like those that are added by hand.

use super::drawing::clean_drawing;
use super::metadata::without_metadata;
use super::picture::{PictureKind, picture_head};

/// What of a file of an archive from elsewhere is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tidied {
    /// All of it.
    AsItCame,
    /// Its pixels or its lines, without what ran or told something.
    Without(Vec<u8>),
    /// Nothing: a drawing that hides what it does. The document it came with is kept whole.
    Nothing,
}

/// Looks at a file that came with a project.
pub fn tidied(path: &str, bytes: &[u8]) -> Tidied {
    let drawing = path.to_ascii_lowercase().ends_with(".svg");
    match picture_head(bytes).map(|head| head.kind) {
        Some(PictureKind::Png | PictureKind::Jpeg | PictureKind::WebP) => {
            match without_metadata(bytes) {
                Ok(clean) if clean != bytes => Tidied::Without(clean),
                // A picture that is damaged shows what it can, and tells its reader no more than that.
                _ => Tidied::AsItCame,
            }
        }
        kind if drawing || kind == Some(PictureKind::Svg) => match clean_drawing(bytes) {
            Ok(clean) if clean.removed.is_empty() => Tidied::AsItCame,
            Ok(clean) => Tidied::Without(clean.text.into_bytes()),
            Err(_) => Tidied::Nothing,
        },
        _ => Tidied::AsItCame,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_from_elsewhere_runs_nothing_and_tells_no_place() {
        let active = b"<svg><script>x</script><g/></svg>";
        let clean = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>";
        assert_eq!(tidied("a.svg", active), Tidied::Without(clean.to_vec()));
        assert_eq!(tidied("a.txt", active), Tidied::Without(clean.to_vec()));
        let entities = b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>";
        assert_eq!(tidied("a.SVG", entities), Tidied::Nothing);
        assert_eq!(tidied("a.svg", b"<svg><g/></svg>"), Tidied::AsItCame);
        assert_eq!(tidied("a.stl", b"solid"), Tidied::AsItCame);
        let photo = b"\xff\xd8\xff\xfe\0\x07Marie\xff\xd9";
        assert_eq!(
            tidied("a.jpg", photo),
            Tidied::Without(b"\xff\xd8\xff\xd9".to_vec())
        );
    }
}
