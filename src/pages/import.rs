//! "Importer un projet": a document is handed over, read, shown as it was understood, and kept.

use crate::components::import::{
    ImportForm, ImportReading, ImportRefused, ImportReview, ImportWorkbench,
};
use crate::components::{PageHeading, WithGallery};
use crate::i18n::said;
use crate::platform::dropped::{Pasted, follow_files, follow_pastes};
use crate::routes::Page;
use crate::state::catalogue::Gallery;
use crate::state::import::{self, Stage};
use crate::state::link::fragment_of_page;
use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_location;
use std::sync::Arc;

/// The import page.
#[component]
pub fn ImportPage() -> impl IntoView {
    view! { <WithGallery let:gallery><Importing gallery/></WithGallery> }
}

#[component]
fn Importing(
    /// The dataset, for its words.
    gallery: Arc<Gallery>,
) -> impl IntoView {
    let import = import::begin(gallery.clone());
    // Who opens a second link on this page changes the end of its address alone.
    let hash = use_location().hash;
    Effect::new(move |_| {
        if let Some(fragment) = fragment_of_page(&hash.get()) {
            import.read_link(fragment);
        }
    });
    let over = RwSignal::new(false);
    follow_files(over, move |file| import.read_file(file));
    follow_pastes(move |pasted| match pasted {
        Pasted::File(file) => import.read_file(file),
        Pasted::Text(text) => {
            import.pasted.set(text);
            import.read_pasted();
        }
    });
    let review = Memo::new(move |_| match import.stage.get() {
        Stage::Review(review) => Some(Understood(review)),
        _ => None,
    });
    let whole = Memo::new(move |_| match import.stage.get() {
        Stage::Workbench(review) => Some(Whole(review)),
        _ => None,
    });
    let reading = move || match import.stage.get() {
        Stage::Reading { name } => Some(view! { <ImportReading name/> }),
        _ => None,
    };
    let refused = move || match import.stage.get() {
        Stage::Refused(refusal) => Some(view! { <ImportRefused refusal/> }),
        _ => None,
    };
    let content = move || match (review.get(), whole.get()) {
        (_, Some(Whole(review))) => view! { <ImportWorkbench import review/> }.into_any(),
        (Some(Understood(review)), None) => {
            let gallery = gallery.clone();
            view! { <ImportReview import review gallery/> }.into_any()
        }
        // The form stays while a document is read: the keyboard keeps its place.
        (None, None) => view! { {refused}<ImportForm import over/> }.into_any(),
    };
    view! {
        <div class="page import" class:import--over=move || over.get()>
            <p class="import__back"><A href=Page::Workbench.path()>{said("nav-workbench")}</A></p>
            <PageHeading title=Signal::derive(said("import-heading"))/>
            // Always there, so that what comes into it is heard.
            <div class="import__status" role="status">{reading}</div>
            {content}
        </div>
    }
}

/// A review is the same while it is the same document: comparing its bytes would take longer than showing it.
#[derive(Clone)]
struct Understood(Arc<import::Review>);

impl PartialEq for Understood {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// The same for the file of a whole workbench.
#[derive(Clone)]
struct Whole(Arc<import::WholeReview>);

impl PartialEq for Whole {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
