//! How people write how much of what: "2 × vis M3 de 20 mm", "500 g de farine", "Vis M3 (x4)".

use etabli_model::{Decimal, Language, Material, Per, Size};

/// A line of a list of materials, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Quantified {
    /// How much; absent where the line does not say.
    pub quantity: Option<Decimal>,
    /// Vocabulary `units`; empty without a quantity.
    pub unit: String,
    /// What it is counted by, where the line says so.
    pub per: Option<Per>,
    /// What it is.
    pub name: String,
    /// Size of one, from a parenthesis at the end: `(300 × 200 × 3 mm)`.
    pub size: Option<Size>,
}

/// A word for a unit, the vocabulary's unit, and how many of the latter it is worth.
const UNITS: &[(&str, &str, &str)] = &[
    ("mm", "mm", "1"),
    ("cm", "mm", "10"),
    ("dm", "mm", "100"),
    ("m", "m", "1"),
    ("metre", "m", "1"),
    ("mètre", "m", "1"),
    ("meter", "m", "1"),
    ("mg", "g", "0.001"),
    ("g", "g", "1"),
    ("gr", "g", "1"),
    ("gramme", "g", "1"),
    ("gram", "g", "1"),
    ("kg", "g", "1000"),
    ("ml", "ml", "1"),
    ("cl", "ml", "10"),
    ("dl", "ml", "100"),
    ("l", "ml", "1000"),
    ("litre", "ml", "1000"),
    ("liter", "ml", "1000"),
    ("feuille", "sheet", "1"),
    ("plaque", "sheet", "1"),
    ("planche", "sheet", "1"),
    ("sheet", "sheet", "1"),
    ("pièce", "piece", "1"),
    ("piece", "piece", "1"),
    ("pc", "piece", "1"),
    ("pcs", "piece", "1"),
    ("unité", "piece", "1"),
];

const NUMBERS: &[(&str, &str)] = &[
    ("un", "1"),
    ("une", "1"),
    ("one", "1"),
    ("deux", "2"),
    ("two", "2"),
    ("trois", "3"),
    ("three", "3"),
    ("quatre", "4"),
    ("four", "4"),
    ("cinq", "5"),
    ("five", "5"),
    ("six", "6"),
    ("sept", "7"),
    ("seven", "7"),
    ("huit", "8"),
    ("eight", "8"),
    ("neuf", "9"),
    ("nine", "9"),
    ("dix", "10"),
    ("ten", "10"),
    ("douze", "12"),
    ("twelve", "12"),
];

const PER: &[(&str, Per)] = &[
    ("par objet", Per::Object),
    ("per object", Per::Object),
    ("par élève", Per::Pupil),
    ("par eleve", Per::Pupil),
    ("per pupil", Per::Pupil),
    ("par groupe", Per::Group),
    ("per group", Per::Group),
    ("pour la classe", Per::Class),
    ("par classe", Per::Class),
    ("for the class", Per::Class),
];

/// Reads a line. Total: what is not understood stays in the name.
pub(crate) fn read_quantity(text: &str) -> Quantified {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (rest, per) = without_per(bare(&text));
    let (rest, size) = without_size(rest);
    let rest = bare(rest);
    let understood = leading(rest).or_else(|| trailing(rest));
    let (quantity, unit, name) = match understood {
        Some((quantity, unit, name)) => (Some(quantity), unit.to_owned(), name),
        None => (None, String::new(), rest.to_owned()),
    };
    Quantified {
        quantity,
        unit,
        per,
        name,
        size,
    }
}

/// A material on a line, as one says it and as an import reads it back: `2 feuilles de liège (300 × 200 mm), par élève`.
pub fn write_quantity(material: &Material, language: Language) -> String {
    let french = language == Language::French;
    let name = material
        .name
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let mut line = match material.quantity {
        None => name,
        Some(quantity) => {
            let number = quantity.localized(language);
            let many = quantity > Decimal::ONE;
            let unit = match (material.unit.as_str(), french) {
                ("sheet", true) if many => "feuilles",
                ("sheet", true) => "feuille",
                ("sheet", false) if many => "sheets",
                ("sheet", false) => "sheet",
                ("" | "piece", _) => "",
                (unit, _) => unit,
            };
            match (unit, french) {
                ("", _) => format!("{number} × {name}"),
                (unit, true) => format!("{number} {unit} {}", of(&name)),
                (unit, false) => format!("{number} {unit} of {name}"),
            }
        }
    };
    if let Some(size) = material
        .size
        .as_ref()
        .and_then(|size| write_size(size, language))
    {
        line = format!("{line} ({size})");
    }
    let per = match (material.per, french) {
        (Per::Object, _) => return line,
        (Per::Pupil, true) => "par élève",
        (Per::Pupil, false) => "per pupil",
        (Per::Group, true) => "par groupe",
        (Per::Group, false) => "per group",
        (Per::Class, true) => "pour la classe",
        (Per::Class, false) => "for the class",
    };
    format!("{line}, {per}")
}

/// "de farine", "d’eau".
fn of(name: &str) -> String {
    let vowel = |letter: char| "aeiouyhàâäéèêëîïôöùûüœæ".contains(letter);
    match name.chars().next() {
        Some(first) if first.to_lowercase().all(vowel) => format!("d’{name}"),
        _ => format!("de {name}"),
    }
}

fn write_size(size: &Size, language: Language) -> Option<String> {
    let sides = match *size {
        Size {
            width: Some(width),
            height: Some(height),
            depth: None,
            thickness,
            diameter: None,
        } => [Some(width), Some(height), thickness],
        Size {
            width: None,
            height: None,
            depth: None,
            thickness: None,
            diameter: Some(diameter),
        } => return Some(format!("ø {} mm", diameter.localized(language))),
        _ => return None,
    };
    let sides: Vec<String> = sides
        .into_iter()
        .flatten()
        .map(|side| side.localized(language))
        .collect();
    Some(format!("{} mm", sides.join(" × ")))
}

fn without_per(text: &str) -> (&str, Option<Per>) {
    let lower = text.to_lowercase();
    // Letters that change length in lower case would shift the cut.
    if lower.len() != text.len() {
        return (text, None);
    }
    for (words, per) in PER {
        if let Some(before) = lower.strip_suffix(words) {
            let before = text[..before.len()].trim_end();
            let name = before.trim_end_matches([',', ';', '–', '-', ' ']);
            if name.chars().any(char::is_alphanumeric) && name.len() < before.len() {
                return (name, Some(*per));
            }
        }
    }
    (text, None)
}

fn without_size(text: &str) -> (&str, Option<Size>) {
    let found = text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('));
    match found.and_then(|(before, inside)| Some((before.trim_end(), read_size(inside)?))) {
        Some((before, size)) if !before.is_empty() => (before, Some(size)),
        _ => (text, None),
    }
}

/// `300 × 200 mm`, `300 x 200 x 3 mm`, `ø 8 mm`; centimetres too.
fn read_size(text: &str) -> Option<Size> {
    let text = text.trim();
    let (numbers, ten) = match text.strip_suffix("mm") {
        Some(numbers) => (numbers, Decimal::ONE),
        None => (text.strip_suffix("cm")?, Decimal::from_whole(10)),
    };
    let number = |text: &str| read_number(text.trim()).map(|number| number.times_decimal(ten));
    if let Some(diameter) = numbers.trim().strip_prefix(['ø', 'Ø', '⌀']) {
        return Some(Size {
            diameter: Some(number(diameter)?),
            ..Size::default()
        });
    }
    let sides: Option<Vec<Decimal>> = numbers.split(['×', 'x', '*']).map(number).collect();
    match *sides?.as_slice() {
        [width, height] => Some(Size {
            width: Some(width),
            height: Some(height),
            ..Size::default()
        }),
        [width, height, thickness] => Some(Size {
            width: Some(width),
            height: Some(height),
            thickness: Some(thickness),
            ..Size::default()
        }),
        _ => None,
    }
}

type Understood = (Decimal, &'static str, String);

/// "2 × vis", "500 g de farine", "deux piles", "1/2 plaque de liège".
fn leading(text: &str) -> Option<Understood> {
    let (number, rest) = leading_number(text)?;
    let times = ['×', 'x', 'X', '*'];
    if let Some(after) = rest.trim_start().strip_prefix(times)
        && after.starts_with(' ')
    {
        return named(number, "piece", after.trim_start());
    }
    // "4x vis" is four screws; "4 mm" is four millimetres, and "3D" is no number of anything.
    if !rest.starts_with(' ') {
        return glued_unit(number, rest);
    }
    let rest = rest.trim_start();
    if let Some((unit, worth, after)) = leading_unit(rest) {
        return match (unit, of_what(after)) {
            (_, Some(name)) => named(number.times_decimal(worth), unit, name),
            // "3 mm plywood" tells a thickness, "3 feuilles A4" tells how many.
            ("sheet" | "piece", None) => named(number.times_decimal(worth), unit, after),
            (_, None) => None,
        };
    }
    named(number, "piece", rest)
}

fn glued_unit(number: Decimal, rest: &str) -> Option<Understood> {
    let (unit, worth, after) = leading_unit(rest)?;
    named(number.times_decimal(worth), unit, of_what(after)?)
}

/// "Vis M3 (x4)", "Vis M3 × 4", "Vis M3 : 4".
fn trailing(text: &str) -> Option<Understood> {
    let inside = text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('));
    let (name, count) = match inside {
        Some((name, inside)) => (name, inside.trim_start_matches(['x', 'X', '×', '*'])),
        None => text
            .rsplit_once(" × ")
            .or_else(|| text.rsplit_once(" x "))
            .or_else(|| text.rsplit_once(" : "))
            .or_else(|| text.rsplit_once(" x"))?,
    };
    let number = read_number(count.trim())?;
    named(number, "piece", name.trim_end())
}

fn named(quantity: Decimal, unit: &'static str, name: &str) -> Option<Understood> {
    let (most, name) = (Decimal::from_whole(1_000_000), bare(name));
    let words = name.chars().any(char::is_alphanumeric);
    (words && quantity <= most).then(|| (quantity, unit, name.to_owned()))
}

/// A name without the commas around it.
fn bare(name: &str) -> &str {
    name.trim_matches([',', ';', ':', ' ', '-', '–'])
}

fn leading_number(text: &str) -> Option<(Decimal, &str)> {
    let digits = text
        .find(|letter: char| !(letter.is_ascii_digit() || ",./½¼¾".contains(letter)))
        .unwrap_or(text.len());
    if digits > 0 {
        return Some((read_number(&text[..digits])?, &text[digits..]));
    }
    let (word, rest) = text.split_once(' ')?;
    let word = word.to_lowercase();
    let (_, number) = NUMBERS.iter().find(|(name, _)| *name == word)?;
    Some((number.parse().ok()?, &text[text.len() - rest.len() - 1..]))
}

/// `2`, `1,5`, `1.5`, `1/2`, `½`.
fn read_number(text: &str) -> Option<Decimal> {
    let fraction = match text {
        "½" => Some(("1", "2")),
        "¼" => Some(("1", "4")),
        "¾" => Some(("3", "4")),
        text => text.split_once('/'),
    };
    if let Some((above, below)) = fraction {
        let (above, below): (u32, u32) = (above.parse().ok()?, below.parse().ok()?);
        let parts = match below {
            1 => "1",
            2 => "0.5",
            3 => "0.3333",
            4 => "0.25",
            5 => "0.2",
            8 => "0.125",
            10 => "0.1",
            _ => return None,
        };
        let one: Decimal = parts.parse().ok()?;
        return (above <= 1000).then(|| one.times(above));
    }
    let number: Decimal = text.replace(',', ".").parse().ok()?;
    (!number.is_negative()).then_some(number)
}

/// The unit a text begins with, how many of the vocabulary's it is worth, and what follows.
pub(crate) fn leading_unit(text: &str) -> Option<(&'static str, Decimal, &str)> {
    let end = text
        .find(|letter: char| !letter.is_alphabetic())
        .unwrap_or(text.len());
    let (word, after) = text.split_at(end);
    let lower = word.to_lowercase();
    let singular = match lower.strip_suffix('s') {
        Some(one) if one.len() > 2 => one,
        _ => lower.as_str(),
    };
    // A capital M is no metre, and a capital L may be a litre.
    let exact = |unit: &str| unit.len() > 1 || unit == word || (unit == "l" && word == "L");
    let (_, unit, worth) = UNITS
        .iter()
        .find(|(name, _, _)| (*name == lower || *name == singular) && exact(name))?;
    let after = after.strip_prefix('.').unwrap_or(after);
    Some((unit, worth.parse().ok()?, after.trim_start()))
}

/// "de farine", "d’eau", "of flour": the name behind the little word.
fn of_what(text: &str) -> Option<&str> {
    ["de ", "d’", "d'", "of "]
        .iter()
        .find_map(|little| text.strip_prefix(little))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_what_people_write() {
        for (text, quantity, unit, name) in [
            ("2 × vis M3 de 20 mm", "2", "piece", "vis M3 de 20 mm"),
            ("4x vis M3", "4", "piece", "vis M3"),
            ("4 x vis M3", "4", "piece", "vis M3"),
            ("3 feuilles de carton", "3", "sheet", "carton"),
            ("3 feuilles A4", "3", "sheet", "A4"),
            ("500 g de farine", "500", "g", "farine"),
            ("500g de farine", "500", "g", "farine"),
            ("25 cl d’eau", "250", "ml", "eau"),
            ("1,5 m de fil", "1.5", "m", "fil"),
            ("20 cm of wire", "200", "mm", "wire"),
            ("1/2 plaque de liège", "0.5", "sheet", "liège"),
            ("½ plaque de liège", "0.5", "sheet", "liège"),
            ("deux piles AA", "2", "piece", "piles AA"),
            ("Une règle", "1", "piece", "règle"),
            ("Vis M3 (x4)", "4", "piece", "Vis M3"),
            ("Vis M3 × 4", "4", "piece", "Vis M3"),
            ("Vis M3 : 4", "4", "piece", "Vis M3"),
            ("3 mm plywood", "", "", "3 mm plywood"),
            ("3D printer", "", "", "3D printer"),
            ("12 M3 screws", "12", "piece", "M3 screws"),
            ("Colle à bois", "", "", "Colle à bois"),
            ("9999999 vis", "", "", "9999999 vis"),
            ("", "", "", ""),
        ] {
            let read = read_quantity(text);
            let told = read.quantity.map(|number| number.to_string());
            assert_eq!(told.unwrap_or_default(), quantity, "{text}");
            assert_eq!(
                (read.unit.as_str(), read.name.as_str()),
                (unit, name),
                "{text}"
            );
        }
    }

    #[test]
    fn reads_what_it_is_counted_by_and_its_size() {
        let read = read_quantity("1 plaque de contreplaqué (300 × 200 × 3 mm), par groupe");
        assert_eq!(read.per, Some(Per::Group));
        assert_eq!(read.name, "contreplaqué");
        let size = read.size.expect("a size stands in the parenthesis");
        assert_eq!(size.width, Some(Decimal::from_whole(300)));
        assert_eq!(size.thickness, Some(Decimal::from_whole(3)));
        assert_eq!(
            read_quantity("Tige (ø 0,8 cm)")
                .size
                .and_then(|size| size.diameter),
            Some(Decimal::from_whole(8))
        );
        assert_eq!(read_quantity("Deux heures par élève").per, None);
    }

    proptest! {
        #[test]
        fn what_was_read_is_written_and_read_again_the_same(
            text in "([0-9]{1,3}|[a-zé]{1,4}|½|1/2|deux|une)?[ x×,.]{0,2}(mm|g|feuilles|x|×|pc)?[ ]?(de |d’)?[A-Za-zé0-9 ():×,’-]{0,16}(, par élève| \\([0-9]{1,3} × [0-9] mm\\))?",
            french in any::<bool>(),
        ) {
            let language = if french { Language::French } else { Language::English };
            let read = read_quantity(&text);
            let material = Material {
                name: read.name.clone(),
                quantity: read.quantity,
                unit: read.unit.clone(),
                per: read.per.unwrap_or_default(),
                size: read.size,
                ..Material::default()
            };
            let again = read_quantity(&write_quantity(&material, language));
            prop_assert_eq!(again.per.unwrap_or_default(), read.per.unwrap_or_default());
            prop_assert_eq!((again.quantity, again.unit, again.name, again.size), (read.quantity, read.unit, read.name, read.size));
        }

        #[test]
        fn any_text_is_read(text in any::<String>()) {
            let _ = read_quantity(&text);
        }
    }
}
