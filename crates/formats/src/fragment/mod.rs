//! A small text in the fragment of an address: packed, checked, and written in signs that no mail program breaks.
//!
//! Two ways to write the same bytes. The address a person copies has the fewest signs: base 64, four for three bytes. The
//! one a telephone reads from a code uses capitals, figures and a few marks only, for which a code needs 5.5 bits instead
//! of 8: three for two bytes, yet a quarter fewer modules.
//!
//! Short texts say little that was said before, so packing begins with a dictionary that both sides have: the names of the
//! format and some words of a workshop.

mod letters;

use crate::archive::crc32;
use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, TDEFLStatus, compress, create_comp_flags_from_zip_params,
};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};
use thiserror::Error;

/// What both sides know. A change of it is another version of the signs below.
const DICTIONARY: &[u8] = include_bytes!("dictionary.txt");
/// The first sign of a fragment for people, and of one for telephones.
const SIGNS: (char, char) = ('e', 'E');
/// The longest fragment read.
const LONGEST: usize = 256 << 10;
/// The largest text unpacked, in bytes.
const LARGEST: usize = 1 << 20;
/// Bytes of the check before what is packed.
const CHECK: usize = 4;

/// Who reads an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FragmentFor {
    /// A person, who copies and sends it: fewest signs.
    People,
    /// A telephone, from a code: fewest modules.
    Telephones,
}

/// Why a fragment is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum FragmentFault {
    /// It begins with none of our signs.
    #[error("it is no fragment of ours")]
    NotOurs,
    /// It is longer than any that is written.
    #[error("it is too long")]
    TooLong,
    /// A part is missing, or a sign was changed on the way.
    #[error("it was cut or changed on the way")]
    Damaged,
}

/// Whether a fragment is one of ours, as far as its first sign tells.
pub fn is_a_fragment(fragment: &str) -> bool {
    fragment.starts_with([SIGNS.0, SIGNS.1]) && fragment.len() > CHECK
}

/// The text as a fragment, without the `#`.
pub fn write_fragment(text: &str, reader: FragmentFor) -> String {
    let mut bytes = crc32(text.as_bytes()).to_be_bytes().to_vec();
    bytes.extend(packed(text.as_bytes()));
    match reader {
        FragmentFor::People => format!("{}{}", SIGNS.0, letters::base64(&bytes)),
        FragmentFor::Telephones => format!("{}{}", SIGNS.1, letters::base41(&bytes)),
    }
}

/// The text of a fragment, without the `#`; never panics, and unpacks a bounded amount.
pub fn read_fragment(fragment: &str) -> Result<String, FragmentFault> {
    if fragment.len() > LONGEST {
        return Err(FragmentFault::TooLong);
    }
    let mut signs = fragment.chars();
    let bytes = match signs.next() {
        Some(sign) if sign == SIGNS.0 => letters::read_base64(signs.as_str()),
        Some(sign) if sign == SIGNS.1 => letters::read_base41(signs.as_str()),
        _ => return Err(FragmentFault::NotOurs),
    };
    let bytes = bytes.ok_or(FragmentFault::Damaged)?;
    let (check, packed) = bytes
        .split_at_checked(CHECK)
        .ok_or(FragmentFault::Damaged)?;
    let text = unpacked(packed)?;
    if crc32(&text).to_be_bytes() != check {
        return Err(FragmentFault::Damaged);
    }
    String::from_utf8(text).map_err(|_| FragmentFault::Damaged)
}

/// Deflate, as if the dictionary had been said first.
fn packed(text: &[u8]) -> Vec<u8> {
    // Level 9, a raw stream, the default strategy.
    let flags = create_comp_flags_from_zip_params(9, 0, 0);
    let mut packer = CompressorOxide::new(flags);
    // What the dictionary itself becomes ends on a whole byte, and is left out.
    feed(&mut packer, DICTIONARY, TDEFLFlush::Sync);
    feed(&mut packer, text, TDEFLFlush::Finish)
}

fn feed(packer: &mut CompressorOxide, mut input: &[u8], flush: TDEFLFlush) -> Vec<u8> {
    let mut output = Vec::new();
    let mut room = [0; 4096];
    loop {
        let (status, read, written) = compress(packer, input, &mut room, flush);
        output.extend_from_slice(&room[..written]);
        input = &input[read..];
        let more = written == room.len() || !input.is_empty();
        if status != TDEFLStatus::Okay || !more {
            return output;
        }
    }
}

/// Inflate into what follows the dictionary.
fn unpacked(packed: &[u8]) -> Result<Vec<u8>, FragmentFault> {
    let mut room = DICTIONARY.len() + packed.len().saturating_mul(8).clamp(1024, LARGEST);
    loop {
        let mut output = DICTIONARY.to_vec();
        output.resize(room, 0);
        let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let mut unpacker = DecompressorOxide::new();
        let start = DICTIONARY.len();
        let (status, read, written) = decompress(&mut unpacker, packed, &mut output, start, flags);
        match status {
            TINFLStatus::Done if read == packed.len() => {
                return Ok(output[start..start + written].to_vec());
            }
            TINFLStatus::HasMoreOutput if room < start + LARGEST => {
                room = (room * 4).min(start + LARGEST);
            }
            TINFLStatus::HasMoreOutput => return Err(FragmentFault::TooLong),
            _ => return Err(FragmentFault::Damaged),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::deflate::compress_to_vec;
    use proptest::prelude::*;

    const BOTH: [FragmentFor; 2] = [FragmentFor::People, FragmentFor::Telephones];

    #[test]
    fn the_signs_are_those_an_address_and_a_code_may_hold() {
        let text =
            r#"{"format":"etabli-link/1","steps":[["=","title","Fractions à toucher",null]]}"#;
        let people = write_fragment(text, FragmentFor::People);
        assert!(people.starts_with('e'));
        assert!(
            people
                .bytes()
                .all(|one| one.is_ascii_alphanumeric() || b"-_".contains(&one))
        );
        let telephones = write_fragment(text, FragmentFor::Telephones);
        assert!(telephones.starts_with('E'));
        let in_a_code =
            |one: u8| one.is_ascii_uppercase() || one.is_ascii_digit() || b"$*+-./:".contains(&one);
        assert!(telephones.bytes().all(in_a_code), "{telephones}");
    }

    #[test]
    fn the_dictionary_is_worth_its_place() {
        let text = r#"{"format":"etabli-link/1","base":{"id":"disques-de-fractions","version":"1.0.0","hash":"0123456789ab","slug":"disques-2","date":"2026-11-25","url":"https://example.org"},"origin":"adapted","steps":[["=","using",["grade-3"],["grade-4"]],["=","materials[#A1B2].quantity","12",["6"]]]}"#;
        let fragment = write_fragment(text, FragmentFor::People);
        let without = letters::base64(&compress_to_vec(text.as_bytes(), 9));
        assert!(
            fragment.len() * 4 < without.len() * 3,
            "{} signs, {} without",
            fragment.len(),
            without.len()
        );
    }

    #[test]
    fn what_was_cut_or_is_foreign_is_refused() {
        for reader in BOTH {
            let whole = write_fragment("Une classe de vingt-quatre élèves.", reader);
            for end in 1..whole.len() {
                assert_eq!(
                    read_fragment(&whole[..end]),
                    Err(FragmentFault::Damaged),
                    "{end}"
                );
            }
        }
        for (foreign, fault) in [
            ("", FragmentFault::NotOurs),
            ("section-steps", FragmentFault::NotOurs),
            ("étape", FragmentFault::NotOurs),
            ("etape-3", FragmentFault::Damaged),
            ("e", FragmentFault::Damaged),
            ("E$$$", FragmentFault::Damaged),
        ] {
            assert_eq!(read_fragment(foreign), Err(fault), "{foreign}");
        }
        assert_eq!(
            read_fragment(&"e".repeat(LONGEST + 1)),
            Err(FragmentFault::TooLong)
        );
    }

    #[test]
    fn a_bomb_is_refused() {
        let bomb = write_fragment(&"a".repeat(LARGEST + 1), FragmentFor::People);
        assert!(bomb.len() < 4_000, "{}", bomb.len());
        assert_eq!(read_fragment(&bomb), Err(FragmentFault::TooLong));
        let most = "a".repeat(LARGEST);
        assert_eq!(
            read_fragment(&write_fragment(&most, FragmentFor::People)),
            Ok(most)
        );
    }

    proptest! {
        #[test]
        fn every_text_comes_back(text in "\\PC{0,300}|[a-z\",\\[\\]#:]{0,4000}") {
            for reader in BOTH {
                prop_assert_eq!(&read_fragment(&write_fragment(&text, reader)).expect("it was just written"), &text);
            }
        }

        #[test]
        fn a_changed_sign_is_noticed(text in "[a-z ]{10,200}", at in any::<prop::sample::Index>(), other in "[A-Z0-9]") {
            for reader in BOTH {
                let whole = write_fragment(&text, reader);
                let at = 1 + at.index(whole.len() - 1);
                let mut changed = whole.clone();
                changed.replace_range(at..=at, &other);
                // The last sign may hold bits that mean nothing.
                if let Ok(read) = read_fragment(&changed) {
                    prop_assert_eq!(&read, &text);
                }
            }
        }

        #[test]
        fn never_panics(fragment in "[eE]\\PC{0,80}|[eE][A-Za-z0-9$*+./:_-]{0,200}") {
            let _ = read_fragment(&fragment);
        }
    }
}
