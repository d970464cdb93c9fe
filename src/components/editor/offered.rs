//! What the lists to choose from offer, worked out once for the whole form and not once for each field.

use super::choices::Choice;
use crate::state::catalogue::use_catalogue;
use crate::state::editor::use_editor;
use leptos::prelude::*;
use std::collections::HashMap;

type Options = Memo<Vec<(String, String)>>;

/// What was worked out so far, as a context of the form.
#[derive(Clone)]
struct Offered {
    known: StoredValue<HashMap<Choice, Options>>,
    /// The form's own: what it works out outlives the field that asked first.
    owner: Owner,
}

/// Provides what [`offered`] remembers.
pub(super) fn provide_offered() {
    provide_context(Offered {
        known: StoredValue::new(HashMap::new()),
        owner: Owner::current().unwrap_or_default(),
    });
}

/// Ids and labels of a list to choose from, in the order shown.
pub(super) fn offered(choice: Choice) -> Options {
    let offered = expect_context::<Offered>();
    if let Some(known) = offered
        .known
        .with_value(|known| known.get(&choice).copied())
    {
        return known;
    }
    let (editor, catalogue) = (use_editor(), use_catalogue());
    let work_out = move |_: Option<&Vec<(String, String)>>| {
        let Some(gallery) = catalogue.gallery() else {
            return Vec::new();
        };
        let options = |project: &_| choice.options(project, &gallery.vocabulary);
        if choice.follows_the_project() {
            editor.draft.with(options)
        } else {
            editor.draft.with_untracked(options)
        }
    };
    let options = offered.owner.with(|| Memo::new(work_out));
    offered.known.update_value(|known| {
        known.insert(choice, options);
    });
    options
}
