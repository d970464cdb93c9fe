//! Where a remix's original stands now: looked up once the editor opens, and when asked again.

use crate::state::catalogue::{Gallery, NoProject};
use crate::state::editor::Editor;
use etabli_formats::sha256;
use etabli_model::{Language, Project, in_language, write_project};
use etabli_remix::{Origin, Update};
use leptos::prelude::*;
use std::sync::Arc;

/// The original as it was found.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Upstream {
    /// On its way.
    Looking,
    /// The remix has none: it began with nothing, or came from elsewhere.
    None,
    /// Here it is, in the language the remix began in.
    Here(Arc<Update>),
    /// The gallery has no such project any more.
    Gone,
    /// Its file did not come, or cannot be used.
    Unreachable,
}

/// Looks for the original of a remix in the gallery.
pub(super) async fn look(editor: Editor, gallery: Arc<Gallery>) -> Upstream {
    let base = editor.base.get_untracked();
    if editor.origin() != Origin::Adapted || base.id.is_empty() {
        return Upstream::None;
    }
    match gallery.project(&base.id).await {
        // Another project may have taken the name.
        Ok(found) if !base.uid.is_empty() && found.uid != base.uid => Upstream::Gone,
        Ok(found) => Upstream::Here(Arc::new(Update {
            hash: sha256(write_project(&found).as_bytes()),
            upstream: told_like(&found, &base),
        })),
        Err(NoProject::Absent) => Upstream::Gone,
        Err(NoProject::Unusable(_)) => Upstream::Unreachable,
    }
}

/// A remix of a translation is compared with the translation.
fn told_like(found: &Project, base: &Project) -> Project {
    match Language::from_tag(&base.language) {
        Some(language) if base.language != found.language => in_language(found, language),
        _ => found.clone(),
    }
}
