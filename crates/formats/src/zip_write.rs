//! Writing a ZIP whose bytes depend on its files alone.

use crate::archive::{Files, Limits, crc32};
use crate::media::{PictureKind, picture_head};
use miniz_oxide::deflate::compress_to_vec;

/// 1 January 1980, the first day ZIP knows: an archive does not tell when it was made.
const DATE: u16 = 0x21;
const UTF8_NAMES: u16 = 1 << 11;
const VERSION: u16 = 20;
const LEVEL: u8 = 8;

struct Entry<'a> {
    path: &'a str,
    method: u16,
    crc: u32,
    packed: Vec<u8>,
    size: usize,
}

/// The archive, in the order of the paths. The caller has checked the limits, far below those of
/// the format (65,535 entries, 4 GiB).
pub(crate) fn write(files: &Files) -> Vec<u8> {
    write_as(files, pack)
}

/// The archive of files that are packed already: archives, for one.
pub(crate) fn write_stored(files: &Files) -> Vec<u8> {
    write_as(files, stored)
}

fn write_as(files: &Files, entry: for<'a> fn(&'a str, &[u8]) -> Entry<'a>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut directory = Vec::new();
    for (path, content) in files {
        let entry = entry(path, content);
        let offset = word(bytes.len());
        bytes.extend(b"PK\x03\x04");
        bytes.extend(VERSION.to_le_bytes());
        bytes.extend(entry.header());
        bytes.extend([0, 0]);
        bytes.extend(path.as_bytes());
        bytes.extend(&entry.packed);

        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(VERSION.to_le_bytes());
        directory.extend(entry.header());
        // Lengths of extra field and comment, disk, attributes within and without.
        directory.extend([0; 12]);
        directory.extend(offset.to_le_bytes());
        directory.extend(path.as_bytes());
    }
    let start = word(bytes.len());
    let count = u16::try_from(files.len()).unwrap_or(u16::MAX).to_le_bytes();
    bytes.extend(&directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend(count);
    bytes.extend(count);
    bytes.extend(word(directory.len()).to_le_bytes());
    bytes.extend(start.to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}

fn pack<'a>(path: &'a str, content: &[u8]) -> Entry<'a> {
    let deflated = (!is_packed(content)).then(|| compress_to_vec(content, LEVEL));
    // What shrinks too well would be refused as a bomb by the reader: it is stored as it is.
    let worth = |deflated: &Vec<u8>| {
        deflated.len() < content.len()
            && deflated.len().saturating_mul(Limits::default().ratio) >= content.len()
    };
    let (method, packed) = match deflated.filter(worth) {
        Some(deflated) => (8, deflated),
        None => (0, content.to_vec()),
    };
    Entry {
        path,
        method,
        crc: crc32(content),
        packed,
        size: content.len(),
    }
}

/// Photos are packed by their own format: packing them again takes seconds and saves nothing.
fn is_packed(content: &[u8]) -> bool {
    let kind = picture_head(content).map(|head| head.kind);
    matches!(
        kind,
        Some(PictureKind::Jpeg | PictureKind::WebP | PictureKind::Avif | PictureKind::Heic)
    )
}

impl Entry<'_> {
    /// What the local header and the directory say alike: flags to name length.
    fn header(&self) -> Vec<u8> {
        let mut header = Vec::with_capacity(22);
        header.extend(UTF8_NAMES.to_le_bytes());
        header.extend(self.method.to_le_bytes());
        header.extend(0_u16.to_le_bytes());
        header.extend(DATE.to_le_bytes());
        header.extend(self.crc.to_le_bytes());
        header.extend(word(self.packed.len()).to_le_bytes());
        header.extend(word(self.size).to_le_bytes());
        let length = u16::try_from(self.path.len()).unwrap_or(u16::MAX);
        header.extend(length.to_le_bytes());
        header
    }
}

fn stored<'a>(path: &'a str, content: &[u8]) -> Entry<'a> {
    Entry {
        path,
        method: 0,
        crc: crc32(content),
        packed: content.to_vec(),
        size: content.len(),
    }
}

fn word(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
