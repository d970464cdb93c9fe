//! Reading a ZIP from anybody, by its directory.

use crate::archive::{ArchiveError, Files, Limits, Names, crc32};
use miniz_oxide::inflate::decompress_to_vec_with_limit;

const END: &[u8] = b"PK\x05\x06";
const END_LENGTH: usize = 22;
const DIRECTORY: &[u8] = b"PK\x01\x02";
const DIRECTORY_LENGTH: usize = 46;
const LOCAL: &[u8] = b"PK\x03\x04";
const LOCAL_LENGTH: usize = 30;
const LONGEST_COMMENT: usize = 0xffff;
const ENCRYPTED: u16 = 1 | 1 << 6;

/// What the directory says of one entry.
pub(crate) struct Entry {
    pub(crate) path: String,
    flags: u16,
    method: u16,
    crc: u32,
    packed: usize,
    pub(crate) size: usize,
    offset: usize,
}

pub(crate) fn read(bytes: &[u8], limits: Limits) -> Result<Files, ArchiveError> {
    let entries = directory(bytes, limits)?;
    let mut names = Names::default();
    let mut total = 0;
    let mut files = Files::new();
    for entry in entries {
        // A folder is an entry of its own in archives made by hand.
        if let Some(folder) = entry.path.strip_suffix('/') {
            if entry.size > 0 || !etabli_model::is_safe_path(folder) {
                return Err(ArchiveError::UnsafePath { path: entry.path });
            }
            continue;
        }
        names.add(&entry.path)?;
        limits.check_entry(&entry.path, entry.size)?;
        total = limits.check_total(total, entry.size)?;
        let content = unpack(bytes, &entry, limits)?;
        files.insert(entry.path, content);
    }
    Ok(files)
}

/// Reads the directory at the archive's end; nothing is unpacked yet.
pub(crate) fn directory(bytes: &[u8], limits: Limits) -> Result<Vec<Entry>, ArchiveError> {
    let end = find_end(bytes).ok_or(ArchiveError::NotAnArchive)?;
    let record = Record(&bytes[end..]);
    let count = record.short(10).ok_or(ArchiveError::NotAnArchive)?;
    let start = record.long(16).ok_or(ArchiveError::NotAnArchive)?;
    if usize::from(count) > limits.entries {
        return Err(ArchiveError::TooManyEntries {
            most: limits.entries,
        });
    }
    let mut entries = Vec::with_capacity(usize::from(count));
    let mut at = start;
    for _ in 0..count {
        let (entry, length) = bytes
            .get(at..end)
            .and_then(read_entry)
            .ok_or(ArchiveError::NotAnArchive)?;
        entries.push(entry);
        at += length;
    }
    Ok(entries)
}

/// The end record: the last one whose comment reaches exactly the end of the bytes.
fn find_end(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END_LENGTH)?;
    let first = last.saturating_sub(LONGEST_COMMENT);
    (first..=last).rev().find(|at| {
        let record = Record(&bytes[*at..]);
        bytes[*at..].starts_with(END)
            && record.short(20).map(usize::from) == Some(bytes.len() - at - END_LENGTH)
    })
}

/// One entry of the directory and its length in bytes.
fn read_entry(bytes: &[u8]) -> Option<(Entry, usize)> {
    if !bytes.starts_with(DIRECTORY) {
        return None;
    }
    let record = Record(bytes);
    let name_length = usize::from(record.short(28)?);
    let more = usize::from(record.short(30)?) + usize::from(record.short(32)?);
    let name = bytes.get(DIRECTORY_LENGTH..DIRECTORY_LENGTH + name_length)?;
    let entry = Entry {
        path: String::from_utf8_lossy(name).into_owned(),
        flags: record.short(8)?,
        method: record.short(10)?,
        crc: record.word(16)?,
        packed: record.long(20)?,
        size: record.long(24)?,
        offset: record.long(42)?,
    };
    Some((entry, DIRECTORY_LENGTH + name_length + more))
}

/// The content of one entry; the caller has checked its size.
pub(crate) fn unpack(bytes: &[u8], entry: &Entry, limits: Limits) -> Result<Vec<u8>, ArchiveError> {
    let path = || entry.path.clone();
    if entry.flags & ENCRYPTED != 0 || !matches!(entry.method, 0 | 8) {
        return Err(ArchiveError::Unsupported { path: path() });
    }
    if entry.size > entry.packed.saturating_mul(limits.ratio) {
        return Err(ArchiveError::GrowsTooMuch {
            path: path(),
            most: limits.ratio,
        });
    }
    let packed = packed(bytes, entry).ok_or_else(|| ArchiveError::Damaged { path: path() })?;
    let content = if entry.method == 0 {
        packed.to_vec()
    } else {
        decompress_to_vec_with_limit(packed, entry.size)
            .map_err(|_| ArchiveError::Damaged { path: path() })?
    };
    if content.len() != entry.size || crc32(&content) != entry.crc {
        return Err(ArchiveError::Damaged { path: path() });
    }
    Ok(content)
}

/// The packed bytes of an entry, behind its own header.
fn packed<'a>(bytes: &'a [u8], entry: &Entry) -> Option<&'a [u8]> {
    let local = bytes.get(entry.offset..)?;
    if !local.starts_with(LOCAL) {
        return None;
    }
    let record = Record(local);
    let name = usize::from(record.short(26)?);
    let extra = usize::from(record.short(28)?);
    let start = LOCAL_LENGTH + name + extra;
    local.get(start..start.checked_add(entry.packed)?)
}

/// Little-endian numbers at offsets.
struct Record<'a>(&'a [u8]);

impl Record<'_> {
    fn short(&self, at: usize) -> Option<u16> {
        let bytes = self.0.get(at..at + 2)?;
        Some(u16::from_le_bytes(bytes.try_into().ok()?))
    }

    fn word(&self, at: usize) -> Option<u32> {
        let bytes = self.0.get(at..at + 4)?;
        Some(u32::from_le_bytes(bytes.try_into().ok()?))
    }

    fn long(&self, at: usize) -> Option<usize> {
        usize::try_from(self.word(at)?).ok()
    }
}
