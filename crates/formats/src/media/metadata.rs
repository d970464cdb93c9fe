//! A picture without what it tells beside its pixels: where and when it was taken, by whom, with which telephone.
//!
//! Every part of the file is looked at, and only parts that the pixels need are copied: what is not known is left out, and
//! so is whatever hangs behind the end. Pixels are copied byte for byte.

use super::picture::{PictureKind, picture_head};

/// Why a picture cannot be cleaned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StripFault {
    /// Not of a format whose parts are known here.
    #[error("not a PNG, a JPEG or a WebP")]
    UnknownFormat,
    /// Its parts do not fit together.
    #[error("the picture is damaged")]
    Damaged,
}

/// The picture with its pixels, their colours and which way is up, and nothing else.
pub fn without_metadata(bytes: &[u8]) -> Result<Vec<u8>, StripFault> {
    let kind = picture_head(bytes).map(|head| head.kind);
    let clean = match kind {
        Some(PictureKind::Png) => png(bytes),
        Some(PictureKind::Jpeg) => jpeg(bytes),
        Some(PictureKind::WebP) => webp(bytes),
        _ => return Err(StripFault::UnknownFormat),
    };
    clean.ok_or(StripFault::Damaged)
}

fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    const NEEDED: [&[u8; 4]; 12] = [
        b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT",
        b"bKGD", b"pHYs",
    ];
    let mut clean = bytes.get(..8)?.to_vec();
    let mut at = 8;
    loop {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
        let end = at
            .checked_add(12)?
            .checked_add(usize::try_from(length).ok()?)?;
        let chunk = bytes.get(at..end)?;
        let name = &chunk[4..8];
        if NEEDED.iter().any(|needed| needed.as_slice() == name) {
            clean.extend_from_slice(chunk);
        }
        if name == b"IEND" {
            return Some(clean);
        }
        at = end;
    }
}

fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut clean = vec![0xff, 0xd8];
    let mut at = 2;
    let mut turned = false;
    loop {
        while *bytes.get(at)? == 0xff && *bytes.get(at + 1)? == 0xff {
            at += 1;
        }
        if bytes[at] != 0xff {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        if marker == 0xd9 {
            clean.extend([0xff, 0xd9]);
            return Some(clean);
        }
        if matches!(marker, 0x00 | 0x01 | 0xd0..=0xd8) {
            return None;
        }
        let length = usize::from(u16::from_be_bytes(
            bytes.get(at + 2..at + 4)?.try_into().ok()?,
        ));
        let end = at + 2 + length;
        let segment = bytes.get(at..end).filter(|_| length >= 2)?;
        let content = &segment[4..];
        match marker {
            0xe1 if !turned => {
                if let Some(way @ 2..=8) = orientation(content) {
                    clean.extend(only_orientation(way));
                    turned = true;
                }
            }
            // What an application adds, but for the frame of a plain JPEG, its colours, and how they were mixed.
            0xe0 if content.starts_with(b"JFIF\0") => clean.extend(frame(content)?),
            0xe2 if content.starts_with(b"ICC_PROFILE\0") => clean.extend_from_slice(segment),
            0xee if content.starts_with(b"Adobe") => clean.extend_from_slice(segment),
            0xe0..=0xef | 0xfe => {}
            _ => clean.extend_from_slice(segment),
        }
        at = end;
        if marker == 0xda {
            let scan = scan_length(bytes.get(at..)?)?;
            clean.extend_from_slice(bytes.get(at..at + scan)?);
            at += scan;
        }
    }
}

/// The frame without its thumbnail.
fn frame(content: &[u8]) -> Option<[u8; 18]> {
    let mut frame = [0; 18];
    frame[..4].copy_from_slice(&[0xff, 0xe0, 0, 16]);
    frame[4..16].copy_from_slice(content.get(..12)?);
    Some(frame)
}

/// Bytes of packed pixels up to the next marker that is no part of them.
fn scan_length(bytes: &[u8]) -> Option<usize> {
    let marker = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xff | 0xd0..=0xd7);
    bytes.windows(2).position(marker)
}

/// Which way is up, as a camera tells: 1 to 8.
fn orientation(content: &[u8]) -> Option<u8> {
    const ENTRIES: usize = 64;
    let tiff = content.strip_prefix(b"Exif\0\0")?;
    let little = tiff.starts_with(b"II");
    let short = |at: usize| {
        let two: [u8; 2] = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(match little {
            true => u16::from_le_bytes(two),
            false => u16::from_be_bytes(two),
        })
    };
    let (low, high) = match little {
        true => (short(4)?, short(6)?),
        false => (short(6)?, short(4)?),
    };
    let first = usize::from(low) | usize::from(high) << 16;
    let count = usize::from(short(first)?).min(ENTRIES);
    let entries = (0..count).map(|entry| first + 2 + entry * 12);
    let mut found = entries.filter(|at| short(*at) == Some(0x0112));
    u8::try_from(short(found.next()? + 8)?).ok()
}

/// A segment that says which way is up and nothing else.
fn only_orientation(way: u8) -> Vec<u8> {
    let mut segment =
        b"\xff\xe1\0\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    segment.push(way);
    segment.extend([0; 6]);
    segment
}

fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    const NEEDED: [&[u8; 4]; 7] = [
        b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP",
    ];
    /// Flags of the extended header that promise Exif and XMP.
    const PROMISES: u8 = 0b1100;
    let declared = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?);
    let end = usize::try_from(declared).ok()?.checked_add(8)?;
    let bytes = bytes.get(..end)?;
    let mut clean = bytes.get(..12)?.to_vec();
    let mut at = 12;
    while at < end {
        let length = u32::from_le_bytes(bytes.get(at + 4..at + 8)?.try_into().ok()?);
        let length = usize::try_from(length).ok()?;
        let next = at.checked_add(8)?.checked_add(length)?;
        let padded = next + length % 2;
        let chunk = bytes.get(at..padded.min(end)).filter(|_| next <= end)?;
        if NEEDED
            .iter()
            .any(|needed| chunk.starts_with(needed.as_slice()))
        {
            let from = clean.len();
            clean.extend_from_slice(chunk);
            if chunk.starts_with(b"VP8X")
                && let Some(flags) = clean.get_mut(from + 8)
            {
                *flags &= !PROMISES;
            }
        }
        at = padded;
    }
    let size = u32::try_from(clean.len() - 8).ok()?;
    clean[4..8].copy_from_slice(&size.to_le_bytes());
    Some(clean)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SECRETS: [&[u8]; 6] = [
        b"GPSLatitude",
        b"photoshop",
        b"xmpmeta",
        b"Marie",
        b"PK\x03\x04",
        b"thumbnail",
    ];

    fn holds(bytes: &[u8], word: &[u8]) -> bool {
        bytes.windows(word.len()).any(|window| window == word)
    }

    fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker], &length[..], content].concat()
    }

    fn chunk(name: &[u8], content: &[u8]) -> Vec<u8> {
        let length = u32::try_from(content.len()).unwrap().to_be_bytes();
        [&length[..], name, content, &[0; 4]].concat()
    }

    fn riff(chunks: &[Vec<u8>]) -> Vec<u8> {
        let content = chunks.concat();
        let length = u32::try_from(content.len() + 4).unwrap().to_le_bytes();
        [b"RIFF", &length[..], b"WEBP", &content].concat()
    }

    fn part(name: &[u8], content: &[u8]) -> Vec<u8> {
        let length = u32::try_from(content.len()).unwrap().to_le_bytes();
        let pad = &[0][..content.len() % 2];
        [name, &length[..], content, pad].concat()
    }

    fn exif(way: u8) -> Vec<u8> {
        let entry = [&b"\x12\x01\x03\0\x01\0\0\0"[..], &[way, 0, 0, 0]].concat();
        let tiff = [&b"II\x2a\0\x08\0\0\0\x01\0"[..], &entry, b"\0\0\0\0"].concat();
        [b"Exif\0\0", &tiff[..], b"GPSLatitude"].concat()
    }

    #[test]
    fn a_jpeg_keeps_its_pixels_and_which_way_is_up_alone() {
        let scan = b"\x12\xff\0\x34\xff\xd0\x56";
        let clean_part = [
            segment(0xdb, b"tables"),
            segment(0xc0, b"\x08\0\x01\0\x01\x01"),
            segment(0xda, b"scan"),
            scan.to_vec(),
            segment(0xc4, b"more tables"),
            segment(0xda, b"scan"),
            scan.to_vec(),
            b"\xff\xd9".to_vec(),
        ]
        .concat();
        let bytes = [
            b"\xff\xd8".to_vec(),
            segment(0xe0, b"JFIF\0\x01\x02\0\0\x01\0\x01\x02\x02thumbnail"),
            segment(0xe1, &exif(6)),
            segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>"),
            segment(0xed, b"photoshop 3.0"),
            segment(0xfe, b"Marie"),
            clean_part.clone(),
            b"PK\x03\x04".to_vec(),
        ]
        .concat();
        let clean = without_metadata(&bytes).unwrap();
        for secret in SECRETS {
            assert!(
                !holds(&clean, secret),
                "{:?}",
                String::from_utf8_lossy(secret)
            );
        }
        assert!(clean.ends_with(&clean_part));
        assert_eq!(orientation(&clean[24..]), Some(6));
        assert_eq!(without_metadata(&clean).as_ref(), Ok(&clean));
        // Upright already: nothing of Exif is left.
        let upright = [&b"\xff\xd8"[..], &segment(0xe1, &exif(1)), &clean_part].concat();
        assert!(!holds(&without_metadata(&upright).unwrap(), b"Exif"));
    }

    #[test]
    fn a_png_and_a_webp_keep_their_pixels_alone() {
        let start = [
            b"\x89PNG\r\n\x1a\n".to_vec(),
            chunk(b"IHDR", &[0; 13]),
            chunk(b"IDAT", b"pixels"),
        ]
        .concat();
        let end = chunk(b"IEND", b"");
        let told = [
            chunk(b"tEXt", b"Author\0Marie"),
            chunk(b"eXIf", b"GPSLatitude"),
            chunk(b"iTXt", b"XML:com.adobe.xmp xmpmeta"),
        ]
        .concat();
        let bytes = [&start[..], &told, &end, b"PK\x03\x04"].concat();
        assert_eq!(without_metadata(&bytes), Ok([start, end].concat()));

        let extended = |flags| part(b"VP8X", &[flags, 0, 0, 0, 1, 0, 0, 1, 0, 0]);
        let pixels = part(b"VP8L", b"odd");
        let bytes = riff(&[
            extended(0b1_1100),
            pixels.clone(),
            part(b"EXIF", b"GPSLatitude"),
            part(b"XMP ", b"xmpmeta"),
        ]);
        let bytes = [&bytes[..], b"PK\x03\x04"].concat();
        let clean = riff(&[extended(0b1_0000), pixels]);
        assert_eq!(without_metadata(&bytes), Ok(clean));
    }

    #[test]
    fn what_is_cut_off_or_of_another_format_is_refused() {
        for (bytes, fault) in [
            (&b"\xff\xd8\xff\xe1\xff\xff"[..], StripFault::Damaged),
            (
                b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffIHDR",
                StripFault::Damaged,
            ),
            (b"RIFF\xff\xff\xff\xffWEBPVP8 ", StripFault::Damaged),
            (b"GIF89a", StripFault::UnknownFormat),
            (b"", StripFault::UnknownFormat),
        ] {
            assert_eq!(without_metadata(bytes), Err(fault));
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_cleaned_or_refused(start in 0usize..3, tail in prop::collection::vec(any::<u8>(), 0..300)) {
            let starts: [&[u8]; 3] = [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe1\0\x08Exif\0\0", b"RIFF\x40\0\0\0WEBP"];
            let bytes: Vec<u8> = starts[start].iter().copied().chain(tail).collect();
            if let Ok(clean) = without_metadata(&bytes) {
                prop_assert_eq!(without_metadata(&clean), Ok(clean));
            }
        }
    }
}
