//! Where the objects of a PDF stand, and what they hold.
//!
//! The newest table is read first, the older ones behind it; a table is text or a packed object. An object stands at a place
//! of the file or is packed with others.

use super::PrintedError;
use super::syntax::{Cursor, List, Value, entry};
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};

/// Bytes of one object that are read: nothing we need is larger, but for what is packed.
const OBJECT: usize = 512 << 10;
/// Bytes of one packed thing, once unpacked.
const UNPACKED: usize = 16 << 20;
/// Bytes that are unpacked of one file in all.
const ALL_UNPACKED: usize = 96 << 20;
/// Tables, and pieces of tables, of one file.
const TABLES: usize = 16;
const PIECES: usize = 256;
/// Bytes at the end of a file among which the place of its table is told.
const TAIL: usize = 2048;
/// Objects packed together.
const TOGETHER: usize = 10_000;
/// Bytes of a line of a table.
const LINE: usize = 20;

/// A piece of a table: numbers that follow one another.
struct Piece {
    first: usize,
    count: usize,
    lines: Lines,
}

enum Lines {
    /// Text, at a place of the file.
    At(usize),
    /// Unpacked, each line of three numbers as long as told.
    Packed { widths: [usize; 3], bytes: Vec<u8> },
}

/// Where one object stands.
enum Place {
    At(usize),
    /// With others in the stream of this number.
    In(usize),
}

/// The objects of one file.
pub(super) struct Objects<'a> {
    bytes: &'a [u8],
    pieces: Vec<Piece>,
    root: usize,
    unpacked: usize,
    /// The last stream with others in it: its number, where the first of them begins, and its bytes.
    opened: Option<(usize, usize, Vec<u8>)>,
}

impl<'a> Objects<'a> {
    /// Reads the tables.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, PrintedError> {
        let mut objects = Self {
            bytes,
            pieces: Vec::new(),
            root: 0,
            unpacked: 0,
            opened: None,
        };
        let mut next = Some(last_table(bytes).ok_or(PrintedError::Damaged)?);
        for table in 0..TABLES {
            let Some(place) = next else { break };
            let told = objects.table(place)?;
            if entry(&told, "Encrypt").is_some() {
                return Err(PrintedError::Locked);
            }
            if table == 0 {
                match entry(&told, "Root") {
                    Some(Value::Reference(root)) => objects.root = root,
                    _ => return Err(PrintedError::Damaged),
                }
            }
            next = match entry(&told, "Prev") {
                Some(Value::Whole(place)) => Some(place),
                _ => None,
            };
        }
        Ok(objects)
    }

    /// The object all begins with.
    pub(super) fn root(&self) -> Value<'static> {
        Value::Reference(self.root)
    }

    /// A dictionary, or that of the object referred to; none for anything else.
    pub(super) fn dictionary(
        &mut self,
        value: &Value<'_>,
    ) -> Result<Option<Vec<u8>>, PrintedError> {
        Ok(match value {
            Value::Dictionary(bytes) => Some(bytes.to_vec()),
            Value::Reference(number) => {
                let object = self.object(*number)?;
                match Cursor::new(&object).value() {
                    Some(Value::Dictionary(bytes)) => Some(bytes.to_vec()),
                    _ => None,
                }
            }
            _ => None,
        })
    }

    /// What a stream says of itself, and what it holds, unpacked.
    pub(super) fn stream(&mut self, number: usize) -> Result<(Vec<u8>, Vec<u8>), PrintedError> {
        match self.place(number) {
            Some(Place::At(place)) => self.stream_at(place, Some(number)),
            _ => Err(PrintedError::Damaged),
        }
    }

    /// The table at a place is kept; gives what stands behind it.
    fn table(&mut self, place: usize) -> Result<Vec<u8>, PrintedError> {
        let text = self.bytes.get(place..).ok_or(PrintedError::Damaged)?;
        let mut cursor = Cursor::new(text);
        if !cursor.word("xref") {
            return self.packed_table(place);
        }
        while !cursor.word("trailer") {
            let (first, count) = cursor
                .number()
                .zip(cursor.number())
                .ok_or(PrintedError::Damaged)?;
            let rest = text.get(cursor.at..).unwrap_or_default();
            let space = rest
                .iter()
                .take_while(|one| one.is_ascii_whitespace())
                .count();
            let lines = cursor.at + space;
            let end = count
                .checked_mul(LINE)
                .and_then(|long| long.checked_add(lines));
            let end = end
                .filter(|end| *end <= text.len())
                .ok_or(PrintedError::Damaged)?;
            cursor.at = end;
            self.keep(Piece {
                first,
                count,
                lines: Lines::At(place + lines),
            })?;
        }
        let rest = text.get(cursor.at..).unwrap_or_default();
        match Cursor::new(&rest[..rest.len().min(OBJECT)]).value() {
            Some(Value::Dictionary(told)) => Ok(told.to_vec()),
            _ => Err(PrintedError::Damaged),
        }
    }

    fn packed_table(&mut self, place: usize) -> Result<Vec<u8>, PrintedError> {
        let (told, bytes) = self.stream_at(place, None)?;
        if entry(&told, "Type") != Some(Value::Name(b"XRef")) {
            return Err(PrintedError::Damaged);
        }
        let numbers = |key: &str| -> Vec<usize> {
            List::of(entry(&told, key))
                .map_while(|one| match one {
                    Value::Whole(number) => Some(number),
                    _ => None,
                })
                .take(2 * PIECES)
                .collect()
        };
        let widths: [usize; 3] = numbers("W").try_into().map_err(|_| PrintedError::Damaged)?;
        let line: usize = widths.iter().filter(|width| **width <= 8).sum();
        if line == 0 || widths.iter().any(|width| *width > 8) {
            return Err(PrintedError::Damaged);
        }
        let mut index = numbers("Index");
        if index.is_empty() {
            index = vec![0, bytes.len() / line];
        }
        let mut rest = bytes.as_slice();
        for piece in index.chunks_exact(2) {
            let long = piece[1]
                .checked_mul(line)
                .filter(|long| *long <= rest.len());
            let (lines, after) = rest.split_at(long.ok_or(PrintedError::Damaged)?);
            rest = after;
            self.keep(Piece {
                first: piece[0],
                count: piece[1],
                lines: Lines::Packed {
                    widths,
                    bytes: lines.to_vec(),
                },
            })?;
        }
        Ok(told)
    }

    fn keep(&mut self, piece: Piece) -> Result<(), PrintedError> {
        if self.pieces.len() >= PIECES {
            return Err(PrintedError::Damaged);
        }
        self.pieces.push(piece);
        Ok(())
    }

    /// Where an object stands, as the newest table that knows it says.
    fn place(&self, number: usize) -> Option<Place> {
        let covers = |piece: &&Piece| {
            number
                .checked_sub(piece.first)
                .is_some_and(|at| at < piece.count)
        };
        let piece = self.pieces.iter().find(covers)?;
        let at = number - piece.first;
        match &piece.lines {
            Lines::At(lines) => {
                let begins = lines.checked_add(at.checked_mul(LINE)?)?;
                let line = self.bytes.get(begins..begins.checked_add(LINE)?)?;
                let mut cursor = Cursor::new(line);
                let (place, _) = cursor.number().zip(cursor.number())?;
                cursor.word("n").then_some(Place::At(place))
            }
            Lines::Packed { widths, bytes } => {
                let line = bytes.get(at * widths.iter().sum::<usize>()..)?;
                let (kind, line) = line.split_at_checked(widths[0])?;
                let (place, _) = line.split_at_checked(widths[1])?;
                let number = |digits: &[u8]| {
                    let sum = |sum: u64, one: &u8| (sum << 8) | u64::from(*one);
                    usize::try_from(digits.iter().fold(0, sum)).ok()
                };
                match (kind.is_empty(), number(kind)?) {
                    (true, _) | (_, 1) => number(place).map(Place::At),
                    (_, 2) => number(place).map(Place::In),
                    _ => None,
                }
            }
        }
    }

    /// The bytes of an object, from its value on.
    fn object(&mut self, number: usize) -> Result<Vec<u8>, PrintedError> {
        match self.place(number).ok_or(PrintedError::Damaged)? {
            Place::At(place) => {
                let (object, _) = self.object_at(place, Some(number))?;
                Ok(object.to_vec())
            }
            Place::In(stream) => self.packed_object(stream, number),
        }
    }

    /// The bytes of the object at a place, from its value on, and where that value begins.
    fn object_at(
        &self,
        place: usize,
        number: Option<usize>,
    ) -> Result<(&'a [u8], usize), PrintedError> {
        let end = self.bytes.len().min(place.saturating_add(OBJECT));
        let text = self.bytes.get(place..end).ok_or(PrintedError::Damaged)?;
        let mut cursor = Cursor::new(text);
        let (found, _) = cursor
            .number()
            .zip(cursor.number())
            .ok_or(PrintedError::Damaged)?;
        // A table that leads elsewhere is told at once.
        if !cursor.word("obj") || number.is_some_and(|number| number != found) {
            return Err(PrintedError::Damaged);
        }
        Ok((&text[cursor.at..], place + cursor.at))
    }

    /// An object among others: their numbers and places stand first.
    fn packed_object(&mut self, stream: usize, number: usize) -> Result<Vec<u8>, PrintedError> {
        if self
            .opened
            .as_ref()
            .is_none_or(|(opened, ..)| *opened != stream)
        {
            let (told, bytes) = self.stream(stream)?;
            let Some(Value::Whole(first)) = entry(&told, "First") else {
                return Err(PrintedError::Damaged);
            };
            self.opened = Some((stream, first, bytes));
        }
        let (_, first, bytes) = self.opened.as_ref().ok_or(PrintedError::Damaged)?;
        let mut head = Cursor::new(bytes.get(..*first).ok_or(PrintedError::Damaged)?);
        for _ in 0..TOGETHER {
            let told = head.number().zip(head.number());
            let (found, place) = told.ok_or(PrintedError::Damaged)?;
            if found == number {
                let begins = first.saturating_add(place);
                let end = bytes.len().min(begins.saturating_add(OBJECT));
                let object = bytes.get(begins..end).ok_or(PrintedError::Damaged)?;
                return Ok(object.to_vec());
            }
        }
        Err(PrintedError::Damaged)
    }

    fn stream_at(
        &mut self,
        place: usize,
        number: Option<usize>,
    ) -> Result<(Vec<u8>, Vec<u8>), PrintedError> {
        let (object, begins) = self.object_at(place, number)?;
        let mut cursor = Cursor::new(object);
        let Some(Value::Dictionary(told)) = cursor.value() else {
            return Err(PrintedError::Damaged);
        };
        if !cursor.word("stream") {
            return Err(PrintedError::Damaged);
        }
        let mut start = begins + cursor.at;
        for ends_line in [b'\r', b'\n'] {
            if self.bytes.get(start) == Some(&ends_line) {
                start += 1;
            }
        }
        let length = match entry(told, "Length") {
            Some(Value::Whole(length)) => length,
            // The table that says where it stands is not read yet.
            Some(Value::Reference(length)) if number.is_some() => self.whole(length)?,
            _ => return Err(PrintedError::Damaged),
        };
        let end = start.checked_add(length).ok_or(PrintedError::Damaged)?;
        let held = self.bytes.get(start..end).ok_or(PrintedError::Damaged)?;
        let after = &self.bytes[end..self.bytes.len().min(end + 16)];
        if !Cursor::new(after).word("endstream") {
            return Err(PrintedError::Damaged);
        }
        let held = self.unpack(told, held)?;
        Ok((told.to_vec(), held))
    }

    /// An object that is a number. One that is packed would have to be unpacked, which asks for such a number again.
    fn whole(&self, number: usize) -> Result<usize, PrintedError> {
        let Some(Place::At(place)) = self.place(number) else {
            return Err(PrintedError::Damaged);
        };
        let (object, _) = self.object_at(place, Some(number))?;
        match Cursor::new(object).value() {
            Some(Value::Whole(number)) => Ok(number),
            _ => Err(PrintedError::Damaged),
        }
    }

    fn unpack(&mut self, told: &[u8], held: &[u8]) -> Result<Vec<u8>, PrintedError> {
        let filters: Vec<Value<'_>> = match entry(told, "Filter") {
            None => Vec::new(),
            Some(list @ Value::List(_)) => List::of(Some(list)).take(2).collect(),
            Some(one) => vec![one],
        };
        let most = UNPACKED.min(ALL_UNPACKED.saturating_sub(self.unpacked));
        let bytes = match filters.as_slice() {
            [] if held.len() > most => return Err(PrintedError::TooLarge),
            [] => held.to_vec(),
            [Value::Name(b"FlateDecode")] => decompress_to_vec_zlib_with_limit(held, most)
                .map_err(|error| match error.status {
                    TINFLStatus::HasMoreOutput => PrintedError::TooLarge,
                    _ => PrintedError::Damaged,
                })?,
            _ => return Err(PrintedError::Damaged),
        };
        self.unpacked += bytes.len();
        match entry(told, "DecodeParms") {
            Some(Value::Dictionary(how)) => undone(how, bytes),
            _ => Ok(bytes),
        }
    }
}

/// Where the newest table begins, told at the end of the file.
fn last_table(bytes: &[u8]) -> Option<usize> {
    let tail = bytes.get(bytes.len().saturating_sub(TAIL)..)?;
    let word = b"startxref";
    let at = tail.windows(word.len()).rposition(|one| one == word)?;
    Cursor::new(tail.get(at + word.len()..)?).number()
}

/// Lines of which only what differs from the line above is told, made whole again.
fn undone(how: &[u8], bytes: Vec<u8>) -> Result<Vec<u8>, PrintedError> {
    match entry(how, "Predictor") {
        None | Some(Value::Whole(1)) => return Ok(bytes),
        Some(Value::Whole(10..=15)) => {}
        _ => return Err(PrintedError::Damaged),
    }
    let columns = match entry(how, "Columns") {
        Some(Value::Whole(columns)) if (1..=OBJECT).contains(&columns) => columns,
        None => 1,
        _ => return Err(PrintedError::Damaged),
    };
    let mut above = vec![0_u8; columns];
    let mut whole = Vec::with_capacity(bytes.len());
    for line in bytes.chunks(columns + 1) {
        let (how, line) = line.split_first().ok_or(PrintedError::Damaged)?;
        match how {
            0 => above[..line.len()].copy_from_slice(line),
            2 => {
                for (sum, one) in above.iter_mut().zip(line) {
                    *sum = sum.wrapping_add(*one);
                }
            }
            _ => return Err(PrintedError::Damaged),
        }
        whole.extend_from_slice(&above[..line.len()]);
    }
    Ok(whole)
}
