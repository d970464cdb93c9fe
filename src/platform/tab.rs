//! A second tab, opened while the teacher's click still allows it and filled when its content is
//! ready: browsers refuse tabs that open later by themselves.

use super::files::ObjectUrl;
use super::window;
use web_sys::Window;

/// How long the memory of a shown file is kept, in milliseconds: the tab may be printed again.
const KEPT: u32 = 30 * 60_000;

/// An opened tab, still blank.
pub struct BlankTab(Window);

impl BlankTab {
    /// Opens a tab that says `waiting`; `None` when the browser refuses.
    pub fn open(waiting: &str) -> Option<Self> {
        let tab = window()
            .open_with_url_and_target("", "_blank")
            .ok()
            .flatten()?;
        if let Some(document) = tab.document() {
            document.set_title(waiting);
            if let Some(body) = document.body() {
                body.set_text_content(Some(waiting));
            }
        }
        Some(Self(tab))
    }

    /// Shows a file in the tab. A tab the teacher closed meanwhile stays closed.
    pub fn show(self, file: ObjectUrl) {
        let _ = self.0.location().replace(file.as_str());
        gloo::timers::callback::Timeout::new(KEPT, move || drop(file)).forget();
    }

    /// Closes the tab: there is nothing to show.
    pub fn close(self) {
        let _ = self.0.close();
    }
}
