//! What a picture is and how many pixels it unpacks to, told by its first bytes.
//!
//! A file of a few kilobytes may say that it is 60,000 pixels wide: a browser that unpacks it fills its memory. So the size
//! is read before.

/// Pixels a picture may unpack to: photos of today's phones, and no bomb.
pub const MOST_PIXELS: u64 = 64_000_000;
/// The longest side that makes sense, in pixels.
const LONGEST_SIDE: u32 = 20_000;

/// The format of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// WebP.
    WebP,
    /// GIF.
    Gif,
    /// BMP.
    Bmp,
    /// AVIF.
    Avif,
    /// HEIC, which many phones write and few browsers read.
    Heic,
    /// TIFF.
    Tiff,
    /// A drawing.
    Svg,
}

impl PictureKind {
    /// Its name, as people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Png => "PNG",
            Self::Jpeg => "JPEG",
            Self::WebP => "WebP",
            Self::Gif => "GIF",
            Self::Bmp => "BMP",
            Self::Avif => "AVIF",
            Self::Heic => "HEIC",
            Self::Tiff => "TIFF",
            Self::Svg => "SVG",
        }
    }
}

/// Width and height in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

impl Pixels {
    /// Whether a browser may unpack them.
    pub fn can_be_unpacked(self) -> bool {
        let longest = self.width.max(self.height);
        longest > 0
            && self.width.min(self.height) > 0
            && longest <= LONGEST_SIDE
            && u64::from(self.width) * u64::from(self.height) <= MOST_PIXELS
    }
}

/// What the first bytes of a picture say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureHead {
    /// Its format.
    pub kind: PictureKind,
    /// Its size; `None` where these bytes do not tell, and for a drawing, which has none.
    pub size: Option<Pixels>,
}

/// What the bytes are the beginning of; `None` when it is no picture.
pub fn picture_head(bytes: &[u8]) -> Option<PictureHead> {
    let (kind, size) = match bytes {
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => (PictureKind::Png, png(bytes)),
        [0xff, 0xd8, 0xff, ..] => (PictureKind::Jpeg, jpeg(bytes)),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => (PictureKind::WebP, webp(bytes)),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => (PictureKind::Gif, gif(bytes)),
        [b'B', b'M', ..] => (PictureKind::Bmp, bmp(bytes)),
        [b'I', b'I', 0x2a, 0, ..] | [b'M', b'M', 0, 0x2a, ..] => (PictureKind::Tiff, None),
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => match brand.get(..4)? {
            b"avif" | b"avis" => (PictureKind::Avif, largest_item(bytes)),
            b"heic" | b"heix" | b"hevc" | b"hevx" | b"mif1" | b"msf1" | b"heim" | b"heis" => {
                (PictureKind::Heic, largest_item(bytes))
            }
            _ => return None,
        },
        _ if is_drawing(bytes) => (PictureKind::Svg, None),
        _ => return None,
    };
    Some(PictureHead { kind, size })
}

/// The size of a picture whose longest side is at most `longest`, in the same proportions; never larger than it is.
pub fn fitted(size: Pixels, longest: u32) -> Pixels {
    let side = size.width.max(size.height);
    if side <= longest || side == 0 {
        return size;
    }
    let scaled = |one: u32| {
        let scaled = (u64::from(one) * u64::from(longest) + u64::from(side) / 2) / u64::from(side);
        u32::try_from(scaled).unwrap_or(longest).max(1)
    };
    Pixels {
        width: scaled(size.width),
        height: scaled(size.height),
    }
}

/// How the pixels are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Each pixel as it is.
    Png,
    /// As a photo, on white.
    Jpeg,
}

/// A picture that is seen through keeps its pixels up to this size, in bytes; beyond, it is a photo on white.
const LARGEST_SEEN_THROUGH: usize = 1 << 20;

/// Which of two writings of the same pixels is kept: a drawing of few colours is smaller pixel by pixel, and what can be
/// seen through stays so while that is reasonable.
pub fn better_encoding(png: usize, jpeg: usize, seen_through: bool) -> Encoding {
    if png <= jpeg || (seen_through && png <= LARGEST_SEEN_THROUGH) {
        Encoding::Png
    } else {
        Encoding::Jpeg
    }
}

fn pixels(width: u32, height: u32) -> Option<Pixels> {
    Some(Pixels { width, height })
}

fn big(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_be_bytes(four.try_into().ok()?))
}

fn big_short(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_be_bytes(two.try_into().ok()?))
}

fn little_short(bytes: &[u8], at: usize) -> Option<u32> {
    big_short(bytes, at).map(|two| u32::from(two.swap_bytes()))
}

fn little(bytes: &[u8], at: usize) -> Option<u32> {
    big(bytes, at).map(u32::swap_bytes)
}

fn png(bytes: &[u8]) -> Option<Pixels> {
    (bytes.get(12..16)? == b"IHDR").then_some(())?;
    pixels(big(bytes, 16)?, big(bytes, 20)?)
}

/// The size stands in the first frame header, behind segments of any number.
fn jpeg(bytes: &[u8]) -> Option<Pixels> {
    let mut at = 2;
    loop {
        while *bytes.get(at)? == 0xff && *bytes.get(at + 1)? == 0xff {
            at += 1;
        }
        let (mark, marker) = (*bytes.get(at)?, *bytes.get(at + 1)?);
        if mark != 0xff {
            return None;
        }
        let length = usize::from(big_short(bytes, at + 2)?);
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            let (height, width) = (big_short(bytes, at + 5)?, big_short(bytes, at + 7)?);
            return pixels(u32::from(width), u32::from(height));
        }
        if length < 2 || matches!(marker, 0xd8..=0xda) {
            return None;
        }
        at += 2 + length;
    }
}

fn webp(bytes: &[u8]) -> Option<Pixels> {
    let three = |at: usize| Some(little_short(bytes, at)? | u32::from(*bytes.get(at + 2)?) << 16);
    match bytes.get(12..16)? {
        b"VP8X" => pixels(three(24)? + 1, three(27)? + 1),
        b"VP8L" => {
            let word = little(bytes, 21)?;
            pixels((word & 0x3fff) + 1, ((word >> 14) & 0x3fff) + 1)
        }
        b"VP8 " => pixels(
            little_short(bytes, 26)? & 0x3fff,
            little_short(bytes, 28)? & 0x3fff,
        ),
        _ => None,
    }
}

/// The larger of the screen and the first frame, for either may lie.
fn gif(bytes: &[u8]) -> Option<Pixels> {
    let table = |flags: u8| match flags & 0x80 {
        0 => 0,
        _ => 3usize << ((flags & 7) + 1),
    };
    let (width, height) = (little_short(bytes, 6)?, little_short(bytes, 8)?);
    let mut at = 13 + table(*bytes.get(10)?);
    loop {
        match *bytes.get(at)? {
            0x2c => {
                let (across, down) = (little_short(bytes, at + 5)?, little_short(bytes, at + 7)?);
                return pixels(width.max(across), height.max(down));
            }
            0x21 => {
                at += 2;
                // Blocks of an extension, up to an empty one.
                while let length @ 1.. = *bytes.get(at)? {
                    at += 1 + usize::from(length);
                }
                at += 1;
            }
            _ => return None,
        }
    }
}

fn bmp(bytes: &[u8]) -> Option<Pixels> {
    match little(bytes, 14)? {
        12 => pixels(little_short(bytes, 18)?, little_short(bytes, 20)?),
        40.. => {
            let side = |at| Some(little(bytes, at)?.cast_signed().unsigned_abs());
            pixels(side(18)?, side(22)?)
        }
        _ => None,
    }
}

/// The largest `ispe` box: a picture in tiles tells the size of each tile and of the whole.
fn largest_item(bytes: &[u8]) -> Option<Pixels> {
    let found = bytes.windows(4).enumerate();
    let found = found.filter(|(_, four)| *four == b"ispe");
    let sizes = found.filter_map(|(at, _)| pixels(big(bytes, at + 8)?, big(bytes, at + 12)?));
    sizes.max_by_key(|size| u64::from(size.width) * u64::from(size.height))
}

/// Drawings begin with words; the element may stand behind a long licence.
fn is_drawing(bytes: &[u8]) -> bool {
    const FIRST: usize = 16 << 10;
    let start = &bytes[..bytes.len().min(FIRST)];
    let start = String::from_utf8_lossy(start);
    let words = start.trim_start_matches('\u{feff}').trim_start();
    words.starts_with('<')
        && !words.to_ascii_lowercase().starts_with("<!doctype html")
        && (words.contains("<svg") || words.contains(":svg"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn head(bytes: &[u8]) -> Option<(PictureKind, Option<(u32, u32)>)> {
        let head = picture_head(bytes)?;
        Some((head.kind, head.size.map(|size| (size.width, size.height))))
    }

    #[test]
    fn the_first_bytes_tell_format_and_size() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x02\x58\0\0\x01\x90";
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc4\0\x03x\xff\xc2\0\x0b\x08\x01\x90\x02\x58\x03";
        let lossy = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x58\x02\x90\x01";
        let extended = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x57\x02\0\x8f\x01\0";
        let gif = b"GIF89a\x01\0\x01\0\0\0\0\x21\xf9\x04\0\0\0\0\0\x2c\0\0\0\0\x58\x02\x90\x01\0";
        let bmp = b"BM\0\0\0\0\0\0\0\0\0\0\0\0\x28\0\0\0\x58\x02\0\0\x70\xfe\xff\xff";
        let avif = b"\0\0\0\x1cftypavif....ispe\0\0\0\0\0\0\0\x40\0\0\0\x40ispe\0\0\0\0\0\0\x02\x58\0\0\x01\x90";
        for (bytes, kind) in [
            (&png[..], PictureKind::Png),
            (jpeg, PictureKind::Jpeg),
            (lossy, PictureKind::WebP),
            (extended, PictureKind::WebP),
            (gif, PictureKind::Gif),
            (bmp, PictureKind::Bmp),
            (avif, PictureKind::Avif),
        ] {
            assert_eq!(head(bytes), Some((kind, Some((600, 400)))), "{kind:?}");
        }
        assert_eq!(head(b"\0\0\0\x18ftypheic"), Some((PictureKind::Heic, None)));
        assert_eq!(head(b"II\x2a\0"), Some((PictureKind::Tiff, None)));
        let drawing = b"\xef\xbb\xbf<?xml version=\"1.0\"?><!-- a --><svg/>";
        assert_eq!(head(drawing), Some((PictureKind::Svg, None)));
        for no_picture in [
            &b""[..],
            b"%PDF-1.7",
            b"PK\x03\x04",
            b"<!DOCTYPE html><svg/>",
        ] {
            assert_eq!(head(no_picture), None);
        }
    }

    #[test]
    fn a_bomb_is_known_before_it_is_unpacked() {
        for (width, height, unpacked) in [
            (8_000, 6_000, true),
            (9_000, 7_000, true),
            (9_000, 8_000, false),
            (20_001, 1, false),
            (u32::MAX, u32::MAX, false),
            (0, 5, false),
        ] {
            let size = Pixels { width, height };
            assert_eq!(size.can_be_unpacked(), unpacked, "{width} × {height}");
        }
    }

    #[test]
    fn a_picture_is_made_smaller_never_larger() {
        for (before, after) in [
            ((4_000, 3_000), (1_600, 1_200)),
            ((3_000, 4_000), (1_200, 1_600)),
            ((20_000, 1), (1_600, 1)),
            ((640, 480), (640, 480)),
            ((0, 0), (0, 0)),
        ] {
            let (width, height) = before;
            let size = fitted(Pixels { width, height }, 1_600);
            assert_eq!((size.width, size.height), after);
        }
    }

    #[test]
    fn a_photo_is_a_jpeg_and_a_drawing_a_png() {
        assert_eq!(better_encoding(900, 1_000, false), Encoding::Png);
        assert_eq!(better_encoding(1_001, 1_000, false), Encoding::Jpeg);
        assert_eq!(better_encoding(500_000, 1_000, true), Encoding::Png);
        assert_eq!(better_encoding(5_000_000, 1_000, true), Encoding::Jpeg);
    }

    proptest! {
        #[test]
        fn any_bytes_are_looked_at_without_harm(start in 0usize..8, tail in prop::collection::vec(any::<u8>(), 0..200)) {
            let starts: [&[u8]; 8] = [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\0\0\0\0WEBP", b"GIF89a", b"BM",
                b"\0\0\0\0ftypavif", b"\0\0\0\0ftypheic", b"<svg"];
            let bytes: Vec<u8> = starts[start].iter().copied().chain(tail).collect();
            let _ = picture_head(&bytes);
        }
    }
}
