//! "Télécharger": the project and all its files in one archive.

use super::ShownProject;
use crate::components::{Icon, IconName, announce};
use crate::i18n::{text, text_with};
use crate::platform::files;
use crate::state::archive::{self, gather};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far a download has come.
#[derive(Clone, PartialEq, Eq)]
enum Download {
    Idle,
    Gathering { arrived: usize, total: usize },
    Done,
    Failed { reason: String },
}

impl Download {
    fn words(&self) -> String {
        match self {
            Self::Idle => text("project-download"),
            Self::Gathering { arrived, total } => text_with(
                "project-download-progress",
                &[("arrived", (*arrived).into()), ("total", (*total).into())],
            ),
            Self::Done => text("project-download-done"),
            Self::Failed { .. } => text("project-download-again"),
        }
    }
}

/// Gathers the files and hands the archive to the browser.
#[component]
pub(super) fn DownloadButton(
    /// The project.
    shown: ShownProject,
) -> impl IntoView {
    let state = RwSignal::new(Download::Idle);
    let download = move |_| {
        if matches!(state.get_untracked(), Download::Gathering { .. }) {
            return;
        }
        let shown = shown.clone();
        spawn_local(async move {
            let arrived = move |arrived, total| {
                state.try_set(Download::Gathering { arrived, total });
            };
            let gathered = gather(&shown.original, &shown.folder, arrived).await;
            let end = match gathered {
                Ok(bytes) => {
                    files::download(
                        &format!("{}.etabli", shown.project.id),
                        archive::MEDIA_TYPE,
                        &bytes,
                    );
                    Download::Done
                }
                Err(error) => Download::Failed {
                    reason: error.to_string(),
                },
            };
            announce(end.words());
            state.try_set(end);
        });
    };
    view! {
        <button type="button" class="button" on:click=download>
            <Icon name=IconName::Download/>{move || state.get().words()}
        </button>
        <DownloadFailure state/>
    }
}

#[component]
fn DownloadFailure(state: RwSignal<Download>) -> impl IntoView {
    move || match state.get() {
        Download::Failed { reason } => {
            let said = text_with("project-download-failed", &[("reason", reason.into())]);
            Some(
                view! { <p class="project-actions__word notice notice--danger" role="alert">{said}</p> },
            )
        }
        _ => None,
    }
}
