//! Numbers and words as bytes: small numbers take one byte, and a reader never leaves its bytes.

use std::collections::BinaryHeap;

/// What was read leads out of its bytes, or is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Broken;

/// Appends a number, seven bits a byte, the least first.
pub(crate) fn put(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push((number as u8) | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Appends a text behind its length in bytes.
pub(crate) fn put_text(bytes: &mut Vec<u8>, text: &str) {
    put(bytes, length(text.len()));
    bytes.extend_from_slice(text.as_bytes());
}

/// A length that an index can hold.
pub(crate) fn length(length: usize) -> u32 {
    u32::try_from(length).expect("an index holds less than four billion of anything")
}

/// The same in order. The sorts of the standard library are quicker, and each of them weighs 2 KB in the page.
pub(crate) fn sorted<T: Ord>(list: Vec<T>) -> Vec<T> {
    BinaryHeap::from(list).into_sorted_vec()
}

/// Reads what was put, from the first byte to the last.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Reader<'b> {
    pub(crate) const fn new(bytes: &'b [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    pub(crate) const fn is_at_end(&self) -> bool {
        self.at >= self.bytes.len()
    }

    pub(crate) const fn position(&self) -> usize {
        self.at
    }

    /// Goes on at a place that was read before.
    pub(crate) const fn skip_to(&mut self, position: usize) {
        self.at = position;
    }

    pub(crate) fn byte(&mut self) -> Result<u8, Broken> {
        let byte = *self.bytes.get(self.at).ok_or(Broken)?;
        self.at += 1;
        Ok(byte)
    }

    /// A number of at most 32 bits.
    pub(crate) fn number(&mut self) -> Result<u32, Broken> {
        self.number_in_place()
    }

    /// The same where most numbers are small and there are many: no call for what takes a byte or two.
    #[inline(always)]
    pub(crate) fn number_in_place(&mut self) -> Result<u32, Broken> {
        let Some(first) = self.bytes.get(self.at) else {
            return Err(Broken);
        };
        if *first < 0x80 {
            self.at += 1;
            return Ok(u32::from(*first));
        }
        if let Some(second) = self.bytes.get(self.at + 1)
            && *second < 0x80
        {
            self.at += 2;
            return Ok(u32::from(*first & 0x7f) | u32::from(*second) << 7);
        }
        let (number, after) = self.long_number()?;
        self.at = after;
        Ok(number)
    }

    /// A number of several bytes, and where it ends. It takes the reader as it is, so that whoever loops need not keep theirs in
    /// memory.
    fn long_number(mut self) -> Result<(u32, usize), Broken> {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            let bits = u32::from(byte & 0x7f);
            if shift == 28 && bits > 0xf {
                return Err(Broken);
            }
            number |= bits << shift;
            if byte < 0x80 {
                return Ok((number, self.at));
            }
        }
        Err(Broken)
    }

    /// A number as a length or a position.
    pub(crate) fn size(&mut self) -> Result<usize, Broken> {
        self.number().map(|number| number as usize)
    }

    pub(crate) fn slice(&mut self, length: usize) -> Result<&'b [u8], Broken> {
        let end = self.at.checked_add(length).ok_or(Broken)?;
        let slice = self.bytes.get(self.at..end).ok_or(Broken)?;
        self.at = end;
        Ok(slice)
    }

    pub(crate) fn text(&mut self) -> Result<&'b str, Broken> {
        let length = self.size()?;
        std::str::from_utf8(self.slice(length)?).map_err(|_| Broken)
    }
}

/// Numbers of so many bits each, one after the other, the least bit first.
pub(crate) struct Bits<'b> {
    bytes: &'b [u8],
    width: u32,
    held: u64,
    holding: u32,
}

impl<'b> Bits<'b> {
    /// `count` numbers of `width` bits, at most 32.
    pub(crate) fn read(reader: &mut Reader<'b>, width: u32, count: usize) -> Result<Self, Broken> {
        if width > 32 {
            return Err(Broken);
        }
        let bits = count.checked_mul(width as usize).ok_or(Broken)?;
        Ok(Self {
            bytes: reader.slice(bits.div_ceil(8))?,
            width,
            held: 0,
            holding: 0,
        })
    }

    /// The next number; 0 behind the last.
    #[inline]
    pub(crate) fn next(&mut self) -> u32 {
        while self.holding < self.width {
            let (first, rest) = self.bytes.split_first().unwrap_or((&0, &[]));
            self.held |= u64::from(*first) << self.holding;
            self.holding += 8;
            self.bytes = rest;
        }
        let number = self.held & ((1 << self.width) - 1);
        self.held >>= self.width;
        self.holding -= self.width;
        number as u32
    }

    /// Appends numbers of `width` bits.
    pub(crate) fn put(bytes: &mut Vec<u8>, width: u32, numbers: impl Iterator<Item = u32>) {
        let (mut held, mut holding) = (0_u64, 0);
        for number in numbers {
            held |= u64::from(number) << holding;
            holding += width;
            while holding >= 8 {
                bytes.push(held as u8);
                held >>= 8;
                holding -= 8;
            }
        }
        if holding > 0 {
            bytes.push(held as u8);
        }
    }

    /// How many bits the numbers below `end` take.
    pub(crate) const fn width_below(end: u32) -> u32 {
        match end {
            0 | 1 => 0,
            end => 32 - (end - 1).leading_zeros(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn reads_what_was_put(numbers in prop::collection::vec(any::<u32>(), 0..40), text in ".{0,20}") {
            let mut bytes = Vec::new();
            numbers.iter().for_each(|number| put(&mut bytes, *number));
            put_text(&mut bytes, &text);
            let mut reader = Reader::new(&bytes);
            for number in numbers {
                prop_assert_eq!(reader.number(), Ok(number));
            }
            prop_assert_eq!(reader.text(), Ok(text.as_str()));
            prop_assert!(reader.is_at_end());
            prop_assert_eq!(reader.byte(), Err(Broken));
        }

        #[test]
        fn reads_bits_that_were_put(width in 0_u32..=32, numbers in prop::collection::vec(any::<u32>(), 0..40)) {
            let mask = ((1_u64 << width) - 1) as u32;
            let numbers: Vec<u32> = numbers.into_iter().map(|one| one & mask).collect();
            let mut bytes = Vec::new();
            Bits::put(&mut bytes, width, numbers.iter().copied());
            let mut bits = Bits::read(&mut Reader::new(&bytes), width, numbers.len()).expect("they fit");
            let read: Vec<u32> = numbers.iter().map(|_| bits.next()).collect();
            prop_assert_eq!(read, numbers);
        }

        #[test]
        fn never_leaves_its_bytes(bytes in prop::collection::vec(any::<u8>(), 0..30)) {
            let mut reader = Reader::new(&bytes);
            while reader.number().is_ok() {}
            let _ = reader.text();
            let _ = reader.slice(usize::MAX);
            prop_assert!(reader.position() <= bytes.len());
        }
    }

    #[test]
    fn a_width_holds_every_number_below() {
        for (end, width) in [
            (0, 0),
            (1, 0),
            (2, 1),
            (3, 2),
            (4, 2),
            (5, 3),
            (256, 8),
            (257, 9),
        ] {
            assert_eq!(Bits::width_below(end), width, "{end}");
        }
    }
}
