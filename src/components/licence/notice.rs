//! A remix that may be made and printed for oneself, and not be shared: why, and whom to ask.

use super::words;
use crate::components::{Notice, NoticeKind};
use crate::i18n::{said, text_with};
use crate::state::editor::{Editor, use_editor};
use etabli_model::BasedOn;
use etabli_model::text::is_safe_link;
use etabli_remix::{Reason, parents_of, sharing_refused};
use leptos::prelude::*;

/// Why the remix being edited may not be shared; nothing when it may. Reactive.
pub fn sharing_refusal(editor: Editor) -> Option<Reason> {
    editor
        .draft
        .with(|project| sharing_refused(&parents_of(project)))
}

/// What is still allowed, what is not, and the author to ask; nothing where sharing is allowed.
#[component]
pub fn SharingNotice() -> impl IntoView {
    let editor = use_editor();
    let refusal = Memo::new(move |_| sharing_refusal(editor));
    let notice = move |reason: Reason| {
        let who = editor
            .draft
            .with_untracked(|project| forbidding(&project.based_on, &reason).cloned());
        let title = Signal::derive(said("sharing-refused-title"));
        view! {
            <div class="sharing-notice">
                <Notice kind=NoticeKind::Warning title>
                    <p>{words::reason(&reason)}</p>
                    <p>{said("sharing-refused-text")}</p>
                    {who.map(|parent| ask(&parent))}
                </Notice>
            </div>
        }
    };
    move || refusal.get().map(notice)
}

/// The first parent with the licence that forbids.
fn forbidding<'p>(parents: &'p [BasedOn], reason: &Reason) -> Option<&'p BasedOn> {
    let licence = reason.parent()?;
    parents.iter().find(|one| one.licence.trim() == licence)
}

/// Whom to ask, and where.
fn ask(parent: &BasedOn) -> AnyView {
    let title = parent.title.clone();
    let sentence = if parent.authors.is_empty() {
        text_with("sharing-ask-page", &[("title", title.into())])
    } else {
        let authors = parent.authors.join(", ");
        let arguments = [("authors", authors.into()), ("title", title.into())];
        text_with("sharing-ask", &arguments)
    };
    let link = is_safe_link(&parent.url).then(|| {
        view! { " "<a href=parent.url.clone() rel="noopener noreferrer external">{said("sharing-page")}</a> }
    });
    view! { <p>{sentence}{link}</p> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_parent_that_forbids() {
        let parent = |id: &str, licence: &str| BasedOn {
            id: id.to_owned(),
            licence: licence.to_owned(),
            ..BasedOn::default()
        };
        let parents = [parent("a", "CC-BY-4.0"), parent("b", "CC-BY-ND-4.0")];
        let reason = sharing_refused(&["CC-BY-4.0", "CC-BY-ND-4.0"]).expect("ND forbids it");
        let found = forbidding(&parents, &reason).map(|one| one.id.as_str());
        assert_eq!(found, Some("b"));
    }
}
