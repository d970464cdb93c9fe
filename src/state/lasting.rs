//! Whether this browser promised to keep what is here. It is asked once, after the first save: a browser that is asked before
//! anything is worth keeping says no.

use crate::platform::{clock, preferences, room};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, Ordering};

/// What is remembered of having asked.
const ASKED: &str = "asked-to-keep";

/// What the browser said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lasting {
    /// Nothing, or nothing yet.
    #[default]
    Untold,
    /// Nothing is erased for want of room.
    Promised,
    /// What is here may be erased where the device runs out of room.
    MayGo,
}

static LASTING: LazyLock<ArcRwSignal<Lasting>> =
    LazyLock::new(|| ArcRwSignal::new(Lasting::Untold));

/// What the browser said. Reactive.
pub fn lasting() -> Lasting {
    LASTING.get()
}

/// What the browser said, now.
pub fn known() -> Lasting {
    LASTING.get_untracked()
}

/// Looks whether the promise stands.
pub async fn look() {
    told(room::is_promised().await);
}

/// Asks for the promise.
pub async fn ask() {
    preferences::remember(ASKED, &clock::today());
    told(room::ask_for_promise().await);
}

/// Asks for the promise, unless this browser was asked before: some ask the teacher each time, and nobody waits for the answer.
pub fn ask_once() {
    static HERE: AtomicBool = AtomicBool::new(false);
    if !HERE.swap(true, Ordering::Relaxed) && preferences::remembered(ASKED).is_none() {
        spawn_local(ask());
    }
}

fn told(promised: Option<bool>) {
    LASTING.set(match promised {
        None => Lasting::Untold,
        Some(true) => Lasting::Promised,
        Some(false) => Lasting::MayGo,
    });
}
