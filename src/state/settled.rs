//! The draft at rest: what is worked out of the whole project waits until the teacher pauses, so that no key waits for it.

use super::editor::Editor;
use crate::platform::typed::{self, Place};
use etabli_model::Project;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

/// How long nothing is typed before the whole project is looked at, in milliseconds.
const REST_MS: u32 = 400;

/// The draft at its last rest, as a context of the editor.
#[derive(Clone, Copy)]
pub struct Settled {
    editor: Editor,
    rests: RwSignal<u64>,
}

/// Provides the [`Settled`] draft. A key is followed by others; a button, a drop or an undo is looked at at once.
pub fn provide(editor: Editor) {
    let settled = Settled {
        editor,
        rests: RwSignal::new(0),
    };
    provide_context(settled);
    let timer = StoredValue::new_local(None::<Timeout>);
    Effect::new(move |seen: Option<()>| {
        editor.draft.track();
        if seen.is_none() {
            // As it was opened, it is at rest.
            return;
        }
        let typing = typed::place().0 != Place::Other;
        // A later key takes the place of this one's timer, which ends it.
        timer.set_value(typing.then(|| Timeout::new(REST_MS, move || settled.rest())));
        if !typing {
            settled.rest();
        }
    });
}

/// The draft at rest.
pub fn use_settled() -> Settled {
    expect_context()
}

impl Settled {
    fn rest(self) {
        // The editor may be gone by then.
        let _ = self.rests.try_update(|rests| *rests += 1);
    }

    /// Looks at the draft, anew at each rest. Reactive.
    pub fn with<T>(self, look: impl FnOnce(&Project) -> T) -> T {
        self.rests.track();
        self.editor.draft.with_untracked(look)
    }
}
