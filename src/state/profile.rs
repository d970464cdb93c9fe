//! What the teacher told of their class and fablab, kept in this browser.
//!
//! Every change is kept at once, and is said to be kept only when the browser took it. A text that cannot be read (another
//! version of the gallery, a damaged storage) is put aside, never thrown away.

use crate::platform::{kept, preferences};
use etabli_search::Profile;
use leptos::prelude::*;

/// The name it is kept under.
const NAME: &str = "profile";
/// The name of one that could not be read.
const ASIDE: &str = "profile.aside";
/// Pupils of a class nobody told of.
const USUAL_PUPILS: u32 = 24;

/// The profile, as a context.
#[derive(Clone, Copy)]
pub struct KeptProfile {
    /// What was told.
    profile: RwSignal<Profile>,
    /// How the last change was kept: `Err` with the browser's word; nothing before the first one.
    pub kept: RwSignal<Option<Result<(), String>>>,
    /// A profile that could not be read, as it was kept.
    pub aside: RwSignal<Option<String>>,
}

/// Reads the profile and provides it.
pub fn provide() {
    let profile = KeptProfile {
        profile: RwSignal::new(Profile::default()),
        kept: RwSignal::new(None),
        aside: RwSignal::new(kept::read(ASIDE)),
    };
    profile.read();
    kept::on_change_elsewhere(NAME, move || profile.read());
    provide_context(profile);
}

/// The profile.
pub fn use_profile() -> KeptProfile {
    expect_context()
}

/// The first number of pupils a project is counted for: the last one chosen, else the class of the profile.
pub fn pupils() -> u32 {
    let of_profile = || use_profile().profile.with_untracked(|told| told.pupils);
    preferences::pupils()
        .or_else(of_profile)
        .unwrap_or(USUAL_PUPILS)
}

impl KeptProfile {
    /// Something of the profile. Reactive.
    pub fn with<T>(self, read: impl FnOnce(&Profile) -> T) -> T {
        self.profile.with(read)
    }

    /// Something of the profile as it is now.
    pub fn with_untracked<T>(self, read: impl FnOnce(&Profile) -> T) -> T {
        self.profile.with_untracked(read)
    }

    /// True when nothing was told that decides what can be made here. Reactive.
    pub fn is_empty(self) -> bool {
        self.with(Profile::is_empty)
    }

    /// The positions of the needs, among all of an index, that are not met here, a space between each; `None` when nothing was
    /// told that decides what can be made. Reactive.
    pub fn unmet(self, needs: &[String]) -> Option<String> {
        self.with(|told| {
            let unmet = (!told.is_empty()).then(|| told.unmet(needs))?;
            let positions: Vec<String> = unmet.iter().map(u32::to_string).collect();
            Some(positions.join(" "))
        })
    }

    /// Tells something else, and keeps it at once.
    pub fn change(self, change: impl FnOnce(&mut Profile)) {
        self.profile.update(change);
        let outcome = self
            .profile
            .with_untracked(|told| kept::write(NAME, &told.to_json()));
        self.kept.set(Some(outcome));
    }

    /// Forgets what was put aside.
    pub fn forget_aside(self) {
        kept::forget(ASIDE);
        self.aside.set(None);
    }

    fn read(self) {
        let text = kept::read(NAME);
        let told = text.as_deref().map(Profile::from_json);
        if let (Some(text), Some(None)) = (&text, &told) {
            // Where it cannot be put aside it stays where it is, and is told all the same.
            let _ = kept::write(ASIDE, text);
            self.aside.set(Some(text.clone()));
        }
        let told = told.flatten().unwrap_or_default().tidied();
        if self.profile.with_untracked(|known| *known != told) {
            self.profile.set(told);
        }
    }
}
