//! Whether a picture moves. What is kept is printed, and does not: whoever adds a moving picture is told.
//!
//! Frames are counted by the lengths their format writes; nothing is unpacked.

/// True for an animated GIF, PNG or WebP of which these bytes are the whole, or the beginning up to its second frame.
pub fn moves(bytes: &[u8]) -> bool {
    match bytes {
        [b'G', b'I', b'F', b'8', ..] => gif(bytes).is_some(),
        [0x89, b'P', b'N', b'G', ..] => png(bytes).unwrap_or(false),
        // The header of the extended format has a flag for it.
        [b'R', b'I', b'F', b'F', ..] => {
            bytes.get(8..16) == Some(b"WEBPVP8X")
                && bytes.get(20).is_some_and(|flags| flags & 2 > 0)
        }
        _ => false,
    }
}

/// Something where a second picture begins.
fn gif(bytes: &[u8]) -> Option<()> {
    const EXTENSION: u8 = 0x21;
    const PICTURE: u8 = 0x2c;
    /// Bytes of colours that a packed field announces.
    fn colours(packed: u8) -> usize {
        if packed & 0x80 > 0 {
            3 << ((packed & 7) + 1)
        } else {
            0
        }
    }
    let mut at = 13 + colours(*bytes.get(10)?);
    let mut pictures = 0;
    loop {
        match *bytes.get(at)? {
            EXTENSION => at += 2,
            PICTURE => {
                pictures += 1;
                if pictures == 2 {
                    return Some(());
                }
                // Its place and size, its colours, and the byte before its blocks.
                at += 10 + colours(*bytes.get(at + 9)?) + 1;
            }
            _ => return None,
        }
        // Blocks until an empty one.
        loop {
            let length = usize::from(*bytes.get(at)?);
            at += 1 + length;
            if length == 0 {
                break;
            }
        }
    }
}

/// The count of frames stands before the pixels.
fn png(bytes: &[u8]) -> Option<bool> {
    let mut rest = bytes.get(8..)?;
    let number = |four: &[u8]| Some(u32::from_be_bytes(four.try_into().ok()?));
    loop {
        let length = usize::try_from(number(rest.get(..4)?)?).ok()?;
        match rest.get(4..8)? {
            b"acTL" => return Some(number(rest.get(8..12)?)? > 1),
            b"IDAT" | b"IEND" => return Some(false),
            // Its length, its name, what it holds, and its check.
            _ => rest = rest.get(length.checked_add(12)?..)?,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A GIF of one dark pixel, shown so many times.
    fn gif_of(frames: usize) -> Vec<u8> {
        let mut bytes = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff".to_vec();
        bytes.extend(b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0");
        for _ in 0..frames {
            bytes.extend(b"\x21\xf9\x04\0\x0a\0\0\0");
            bytes.extend(b"\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0");
        }
        bytes.push(0x3b);
        bytes
    }

    fn png_of(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
        for (name, content) in chunks {
            let length = u32::try_from(content.len()).expect("short");
            bytes.extend(length.to_be_bytes());
            bytes.extend(*name);
            bytes.extend(*content);
            bytes.extend([0; 4]);
        }
        bytes
    }

    fn webp(flags: u8) -> Vec<u8> {
        [b"RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0", &[flags, 0, 0, 0][..]].concat()
    }

    #[test]
    fn tells_what_moves_from_what_does_not() {
        let (two, one) = (b"\0\0\0\x02\0\0\0\0", b"\0\0\0\x01\0\0\0\0");
        for (what, bytes, expected) in [
            ("a GIF of one picture", gif_of(1), false),
            ("a GIF of two", gif_of(2), true),
            ("a GIF of many", gif_of(40), true),
            (
                "a PNG",
                png_of(&[(b"IHDR", &[0; 13]), (b"IDAT", b"x")]),
                false,
            ),
            (
                "a PNG that moves",
                png_of(&[(b"IHDR", &[0; 13]), (b"acTL", two), (b"IDAT", b"x")]),
                true,
            ),
            (
                "a PNG of one frame",
                png_of(&[(b"IHDR", &[0; 13]), (b"acTL", one), (b"IDAT", b"x")]),
                false,
            ),
            (
                "a count that comes too late",
                png_of(&[(b"IHDR", &[0; 13]), (b"IDAT", b"x"), (b"acTL", two)]),
                false,
            ),
            ("a WebP", webp(0x10), false),
            ("a WebP that moves", webp(0x12), true),
            ("a JPEG", b"\xff\xd8\xff\xe0".to_vec(), false),
            ("nothing", Vec::new(), false),
        ] {
            assert_eq!(moves(&bytes), expected, "{what}");
        }
    }

    #[test]
    fn any_beginning_and_any_length_have_an_answer() {
        for whole in [
            gif_of(3),
            png_of(&[(b"IHDR", &[0; 13]), (b"acTL", &[0; 8])]),
            webp(2),
        ] {
            for end in 0..whole.len() {
                moves(&whole[..end]);
                let mut broken = whole.clone();
                broken[end] = 0xff;
                moves(&broken);
            }
        }
    }
}
