//! Sentences a teacher could have written, from the lists of words.

use crate::dice::Dice;
use crate::words;

/// Puts words together.
pub(crate) struct Speaker<'d> {
    pub(crate) dice: &'d mut Dice,
}

impl Speaker<'_> {
    pub(crate) fn summary(&mut self, theme: &str) -> String {
        let verb = self.dice.zipf(words::AIMS);
        let how = self.dice.zipf(words::CIRCUMSTANCES);
        format!("{verb} {} {how}.", self.about(theme))
    }

    pub(crate) fn objective(&mut self, theme: &str) -> String {
        let verb = self.dice.zipf(words::SKILLS);
        let rare = self.rare_word();
        match self.dice.below(3) {
            0 => format!(
                "{verb} le vocabulaire {theme} : {rare}, {}.",
                self.rare_word()
            ),
            _ => format!("{verb} {}.", self.about(theme)),
        }
    }

    pub(crate) fn safety(&mut self, has_laser: bool) -> String {
        let first = self.dice.zipf(words::CAUTIONS);
        let laser = if has_laser {
            " Aspiration en marche et laser surveillé pendant toute la découpe : risque d’incendie."
        } else {
            ""
        };
        format!(
            "{first}{laser} Brûlure, coupure, poussière : gants, lunettes, masque, et un adulte à côté."
        )
    }

    /// The title of a step.
    pub(crate) fn action(&mut self) -> String {
        let verb = self.dice.zipf(words::ACTIONS);
        format!("{verb} {}", with_article(self.part()))
    }

    fn part(&mut self) -> &'static str {
        self.dice.zipf::<&'static str>(words::PARTS)
    }

    /// Some sentences of a step.
    pub(crate) fn instructions(&mut self, sentences: u32) -> String {
        let sentences: Vec<String> = (0..sentences).map(|_| self.instruction()).collect();
        sentences.join(" ")
    }

    fn instruction(&mut self) -> String {
        let action = self.action();
        let place = self.dice.zipf(words::PLACES);
        match self.dice.below(5) {
            0 => format!(
                "{action} {place}, à {} mm du bord.",
                self.dice.between(2, 120)
            ),
            1 => format!("{action}, puis vérifie {}.", with_article(self.part())),
            2 => format!("{action} {place} (repère « {} »).", self.rare_word()),
            3 => format!(
                "Pendant {} minutes, {} {place}.",
                self.dice.between(1, 20),
                action.to_lowercase()
            ),
            _ => format!("{action} {place}."),
        }
    }

    fn about(&mut self, theme: &str) -> String {
        let what = self.dice.zipf(words::NOTIONS);
        format!("{what} {theme}")
    }

    /// A word most projects do not have: a stem and an ending of French.
    pub(crate) fn rare_word(&mut self) -> String {
        let stem = self.dice.zipf(words::STEMS);
        let ending = self.dice.zipf(words::ENDINGS);
        format!("{stem}{ending}")
    }
}

/// "le", "la" or "l’", from a mark before the noun: `f:base`, `m:couvercle`.
fn with_article(part: &str) -> String {
    let vowel = part
        .chars()
        .next()
        .is_some_and(|letter| "aeéèêiouyh".contains(letter.to_ascii_lowercase()));
    let feminine = words::FEMININE.contains(&part);
    match (vowel, feminine) {
        (true, _) => format!("l’{part}"),
        (false, true) => format!("la {part}"),
        (false, false) => format!("le {part}"),
    }
}
