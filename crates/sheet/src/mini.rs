//! What the mini-book says beside the project's own words.

use crate::document::Context;
use serde::Serialize;

/// The words of a mini-book.
#[derive(Serialize)]
pub(crate) struct Mini {
    needs: String,
    materials: String,
    cut: String,
    /// How the sheet is folded and cut.
    fold: String,
    /// Said where only titles and checks of the steps fit.
    short: String,
    /// Said where not even those do.
    too_long: String,
}

/// The words, in the language of the sheet.
pub(crate) fn mini(context: &Context<'_>) -> Mini {
    let word = |key| context.words.get(key);
    Mini {
        needs: word("mini_needs"),
        materials: word("mini_materials"),
        cut: word("mini_cut"),
        fold: word("mini_fold"),
        short: word("mini_short"),
        too_long: word("mini_too_long"),
    }
}
