//! What the teacher told of their class and fablab, kept in this browser.
//!
//! The first page only passes the text on to the search: what reads it comes with the pages that show it. Every change is
//! kept at once, and is said to be kept only when the browser took it. A text that cannot be read (another version of the
//! gallery, a damaged storage) is put aside, never thrown away.

use crate::platform::kept;
use crate::platform::preferences::{self, PUPILS};
use etabli_search::Profile;
use leptos::prelude::*;

/// The name it is kept under.
pub const NAME: &str = "profile";
/// The name of one that could not be read.
const ASIDE: &str = "profile.aside";
/// Pupils of a class nobody told of.
const USUAL_PUPILS: u32 = 24;

/// The profile, as a context.
#[derive(Clone, Copy)]
pub struct KeptProfile {
    /// What was told, as it is kept; empty before anything was.
    text: RwSignal<String>,
    /// How the last change was kept: `Err` with the browser's word; nothing before the first one.
    pub kept: RwSignal<Option<Result<(), String>>>,
}

/// Reads the profile and provides it.
pub fn provide() {
    let text = || kept::read(NAME).unwrap_or_default();
    let profile = KeptProfile {
        text: RwSignal::new(text()),
        kept: RwSignal::new(None),
    };
    kept::on_change_elsewhere(NAME, move || profile.text.set(text()));
    provide_context(profile);
}

/// It as it is kept; nothing before anything was told.
pub fn kept_text() -> Option<String> {
    kept::read(NAME).filter(|text| !text.is_empty())
}

/// The profile.
pub fn use_profile() -> KeptProfile {
    expect_context()
}

/// The first number of pupils a project is counted for: the last one chosen, else the class of the profile.
pub fn pupils() -> u32 {
    let of_profile = || untrack(|| use_profile().with(|told| told.pupils));
    preferences::pupils()
        .or_else(of_profile)
        .filter(|pupils| PUPILS.contains(pupils))
        .unwrap_or(USUAL_PUPILS)
}

impl KeptProfile {
    /// What was told, as it is kept: it may be no profile. Empty before anything was told. Reactive.
    pub fn json(self) -> String {
        self.text.get()
    }

    /// Something of the profile. Reactive.
    pub fn with<T>(self, look: impl FnOnce(&Profile) -> T) -> T {
        let profile = self.text.with(|text| Profile::from_json(text));
        look(&profile.unwrap_or_default().tidied())
    }

    /// True when nothing was told that decides what can be made here. Reactive.
    pub fn is_empty(self) -> bool {
        self.with(Profile::is_empty)
    }

    /// Tells something else, and keeps it at once.
    pub fn change(self, change: impl FnOnce(&mut Profile)) {
        if let Some(unreadable) = untrack(|| self.unreadable()) {
            // Where it cannot be put aside, what follows is refused as well.
            let _ = kept::write(ASIDE, &unreadable);
        }
        let mut profile = untrack(|| self.with(Clone::clone));
        change(&mut profile);
        let text = profile.to_json();
        self.kept.set(Some(kept::write(NAME, &text)));
        self.text.set(text);
    }

    /// Tells what a kept text tells, where nothing was told before. False when something was, or where it is no profile.
    pub fn take_in(self, text: &str) -> bool {
        let nothing_told = self.text.with_untracked(String::is_empty);
        let Some(profile) = Profile::from_json(text).filter(|_| nothing_told) else {
            return false;
        };
        self.change(|ours| *ours = profile.tidied());
        true
    }

    /// A profile that could not be read, as it was kept. Reactive.
    pub fn aside(self) -> Option<String> {
        self.unreadable().or_else(|| kept::read(ASIDE))
    }

    /// Forgets the one that could not be read.
    pub fn forget_aside(self) {
        if untrack(|| self.unreadable()).is_some() {
            kept::forget(NAME);
        }
        kept::forget(ASIDE);
        self.text.set(kept::read(NAME).unwrap_or_default());
    }

    fn unreadable(self) -> Option<String> {
        let text = self.text.get();
        (!text.is_empty() && Profile::from_json(&text).is_none()).then_some(text)
    }
}
