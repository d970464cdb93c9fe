//! Pages that are downloaded when they are first opened.
//!
//! Who looks for a project does not wait for the editor nor for the print room: `xtask` cuts the app at the functions
//! marked `wasm_split` below, and what only they reach is a file of its own.

// The marks become foreign functions, which the cutting puts together again.
#![allow(unsafe_code)]

use super::{
    ComparePage, EditorPage, ImportPage, NewProjectPage, PrintRoomPage, ProfilePage, ProjectPage,
    WorkbenchPage,
};
use crate::components::explanation::Explanation;
use crate::components::gallery::{
    FacetList, FailedWhy, NoResults, Offers, OnCard, ProfileLine, SheetContent, SuggestionList,
    WaitingFacets, WaitingWhy,
};
use crate::components::{Downloading, FindingList, NotDownloaded};
use crate::i18n;
use crate::platform::preferences;
use crate::state::catalogue::Gallery;
use crate::state::query::GalleryQuery;
use etabli_model::Finding;
use etabli_search::{Listing, Profile, ProjectFile, ProjectSummary};
use futures::FutureExt;
use futures::future::LocalBoxFuture;
use leptos::html::Dialog;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use std::sync::Arc;
use std::time::Duration;

/// After the first page was shown, before the others are fetched.
const QUIET: Duration = Duration::from_secs(2);

type Downloaded<T> = Result<T, SplitLoaderError>;

/// A page, or a piece of one, in a file of its own.
#[derive(Clone)]
struct Later {
    /// Downloads the file; at once when it is here.
    download: fn() -> LocalBoxFuture<'static, Downloaded<()>>,
    /// What it shows; at once when the file is here.
    view: Arc<dyn Fn() -> LocalBoxFuture<'static, Downloaded<AnyView>> + Send + Sync>,
}

/// What is shown where a file is not here.
#[derive(Clone, Copy)]
struct States {
    coming: fn() -> AnyView,
    failed: fn(Callback<()>) -> AnyView,
}

/// Of what nobody waits for, and nobody misses.
const UNSEEN: States = States {
    coming: || ().into_any(),
    failed: |_| ().into_any(),
};

/// A page's.
const PAGE: States = States {
    coming: || view! { <Downloading/> }.into_any(),
    failed: |retry| view! { <NotDownloaded retry/> }.into_any(),
};

macro_rules! later {
    ($public:ident, $page:ident, $download:ident, $file:ident, $component:ident, [$($area:ident),+]) => {
        #[wasm_split($file, wasm_split_path = ::leptos::wasm_split, fallible, preload($download))]
        fn $page() -> Downloaded<AnyView> {
            $(i18n::learn(i18n::$area);)+
            Ok(view! { <$component/> }.into_any())
        }

        /// The page, once its file is here.
        pub fn $public() -> AnyView {
            let later = Later {
                download: || $download().boxed_local(),
                view: Arc::new(|| $page().boxed_local()),
            };
            show(later, PAGE)
        }
    };
}

later!(
    project,
    project_page,
    download_project,
    project,
    ProjectPage,
    [PROJECT, HERE, LINEAGE, ARRIVED]
);
later!(
    print_room,
    print_room_page,
    download_print_room,
    print_room,
    PrintRoomPage,
    [PROJECT, PRINT, SHEETS, CREDIT, LINEAGE]
);
later!(
    workbench,
    workbench_page,
    download_workbench,
    workbench,
    WorkbenchPage,
    [WORKBENCH, HERE, SHELF, VERSIONS, BENCH, SHEETS]
);
later!(
    profile,
    profile_page,
    download_profile,
    profile,
    ProfilePage,
    [HERE, PROFILE]
);
later!(
    editor,
    editor_page,
    download_editor,
    editor,
    EditorPage,
    [
        PROJECT,
        WORKBENCH,
        SHELF,
        DIAGNOSTICS,
        FORM,
        LICENCE,
        CLASS_PLAN,
        CREDIT,
        LINEAGE,
        TOLD,
        COMPARE,
        PICTURES,
        VERSIONS
    ]
);
later!(
    compare,
    compare_page,
    download_compare,
    compare,
    ComparePage,
    [PROJECT, TOLD, COMPARE]
);
later!(
    import_project,
    import_project_page,
    download_import_project,
    import_project,
    ImportPage,
    [WORKBENCH, IMPORT, SHELF, CREDIT]
);
later!(
    new_project,
    new_project_page,
    download_new_project,
    new_project,
    NewProjectPage,
    [WORKBENCH, SHELF]
);

/// What stands under the search box and on cards once the profile and the favourites are read.
#[wasm_split(here, wasm_split_path = ::leptos::wasm_split, fallible, preload(download_here))]
fn read_here(piece: Piece) -> Downloaded<AnyView> {
    i18n::learn(i18n::HERE);
    Ok(match piece {
        Piece::ProfileLine(query) => view! { <ProfileLine query/> }.into_any(),
        Piece::OnCard(summary) => view! { <OnCard summary/> }.into_any(),
    })
}

/// A piece of the gallery that comes a moment after it.
#[derive(Clone)]
enum Piece {
    ProfileLine(GalleryQuery),
    OnCard(Arc<ProjectSummary>),
}

impl Piece {
    /// The piece, once its file is here. Nothing waits for it, and one that does not come is not missed.
    fn show(self) -> AnyView {
        let later = Later {
            download: || download_here().boxed_local(),
            view: Arc::new(move || read_here(self.clone()).boxed_local()),
        };
        show(later, UNSEEN)
    }
}

/// "Ma classe · Mon fablab", the switch and what keeps a search.
pub fn profile_line(query: GalleryQuery) -> AnyView {
    Piece::ProfileLine(query).show()
}

/// A card's star, and what is missing to make its project here.
pub fn on_card(summary: Arc<ProjectSummary>) -> AnyView {
    Piece::OnCard(summary).show()
}

/// The needs that are not met, by position, a space between each; `None` where the profile tells nothing.
#[wasm_split(unmet, wasm_split_path = ::leptos::wasm_split, fallible)]
fn read_unmet(profile: String, needs: Arc<Vec<String>>) -> Downloaded<Option<String>> {
    let profile = Profile::from_json(&profile).filter(|told| !told.is_empty());
    Ok(profile.map(|told| {
        let unmet = told.unmet(&needs);
        let positions: Vec<String> = unmet.iter().map(u32::to_string).collect();
        positions.join(" ")
    }))
}

/// Of the needs of an index those that a profile does not meet, for the search; `None` where it tells nothing.
pub async fn unmet(profile: String, needs: Arc<Vec<String>>) -> Downloaded<Option<String>> {
    read_unmet(profile, needs).await
}

#[wasm_split(explanation, wasm_split_path = ::leptos::wasm_split, fallible, preload(download_explanation))]
fn explanation_piece((id, query): (String, GalleryQuery)) -> Downloaded<AnyView> {
    i18n::learn(i18n::EXPLANATION);
    Ok(view! { <Explanation id query/> }.into_any())
}

/// Why a project is among the results, once the part that says it is here.
pub fn explanation(id: String, query: GalleryQuery) -> AnyView {
    show(
        Later {
            download: || download_explanation().boxed_local(),
            view: Arc::new(move || explanation_piece((id.clone(), query)).boxed_local()),
        },
        States {
            coming: || view! { <WaitingWhy/> }.into_any(),
            failed: |retry| view! { <FailedWhy retry/> }.into_any(),
        },
    )
}

/// A piece of the gallery that stands beside the results, or in their place.
enum GalleryPiece {
    Facets(GalleryQuery),
    Sheet(GalleryQuery, NodeRef<Dialog>),
    Nothing(GalleryQuery),
    Offers(Offers),
}

#[wasm_split(gallery, wasm_split_path = ::leptos::wasm_split, fallible, preload(download_gallery))]
fn gallery_piece(piece: GalleryPiece) -> Downloaded<AnyView> {
    i18n::learn(i18n::BESIDE);
    Ok(match piece {
        GalleryPiece::Facets(query) => view! { <FacetList query/> }.into_any(),
        GalleryPiece::Sheet(query, dialog) => view! { <SheetContent query dialog/> }.into_any(),
        GalleryPiece::Nothing(query) => view! { <NoResults query/> }.into_any(),
        GalleryPiece::Offers(offers) => view! { <SuggestionList offers/> }.into_any(),
    })
}

/// Every facet, once the part that shows them is here: the results do not wait for it.
pub fn facets(query: GalleryQuery) -> AnyView {
    let states = States {
        coming: || view! { <WaitingFacets/> }.into_any(),
        failed: |retry| view! { <FailedWhy retry/> }.into_any(),
    };
    beside(move || GalleryPiece::Facets(query), states)
}

/// What the sheet of filters holds.
pub fn sheet(query: GalleryQuery, dialog: NodeRef<Dialog>) -> AnyView {
    let states = States {
        coming: || view! { <WaitingFacets/> }.into_any(),
        failed: |retry| view! { <FailedWhy retry/> }.into_any(),
    };
    beside(move || GalleryPiece::Sheet(query, dialog), states)
}

/// What a helpful colleague says where nothing was found.
pub fn nothing(query: GalleryQuery) -> AnyView {
    let states = States {
        coming: || view! { <WaitingWhy/> }.into_any(),
        failed: |retry| view! { <FailedWhy retry/> }.into_any(),
    };
    beside(move || GalleryPiece::Nothing(query), states)
}

/// What the search box offers. Until its list is here, and where it does not come, nothing is offered.
pub fn offers(offers: Offers) -> AnyView {
    beside(move || GalleryPiece::Offers(offers), UNSEEN)
}

fn beside(piece: impl Fn() -> GalleryPiece + Send + Sync + 'static, states: States) -> AnyView {
    let later = Later {
        download: || download_gallery().boxed_local(),
        view: Arc::new(move || gallery_piece(piece()).boxed_local()),
    };
    show(later, states)
}

#[wasm_split(findings, wasm_split_path = ::leptos::wasm_split, fallible, preload(download_findings))]
fn findings_piece(findings: Vec<Finding>) -> Downloaded<AnyView> {
    i18n::learn(i18n::DIAGNOSTICS);
    Ok(view! { <FindingList findings/> }.into_any())
}

/// What was found wrong, in the reader's words: they are many, and few readers ever see one.
pub fn findings(findings: Vec<Finding>) -> AnyView {
    show(
        Later {
            download: || download_findings().boxed_local(),
            view: Arc::new(move || findings_piece(findings.clone()).boxed_local()),
        },
        States {
            coming: || view! { <WaitingWhy/> }.into_any(),
            failed: |retry| view! { <FailedWhy retry/> }.into_any(),
        },
    )
}

#[wasm_split(listing, wasm_split_path = ::leptos::wasm_split, fallible)]
fn read_listing(files: Vec<ProjectFile>, gallery: Arc<Gallery>) -> Downloaded<Listing> {
    Ok(Listing::read(&files, &gallery.vocabulary).1)
}

/// The listing of these files, read here: the search reads it wherever a browser can run a worker.
pub async fn listing(files: Vec<ProjectFile>, gallery: Arc<Gallery>) -> Downloaded<Listing> {
    read_listing(files, gallery).await
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Download {
    Coming,
    Here,
    Failed,
}

impl From<Downloaded<()>> for Download {
    fn from(outcome: Downloaded<()>) -> Self {
        match outcome {
            Ok(()) => Self::Here,
            Err(_) => Self::Failed,
        }
    }
}

/// Downloads the parts while nobody waits, so that pages open at once, even if the connection is lost meanwhile. The readers of
/// foreign formats weigh more than all pages together, and few import: they come when they are asked for.
///
/// Where a reader asked to save data, parts come when they are opened.
pub fn download_all() {
    if preferences::saves_data() {
        return;
    }
    spawn_local(async {
        gloo::timers::future::sleep(QUIET).await;
        // One that does not come is asked for again when its page is opened.
        let _ = download_gallery().await;
        let _ = download_project().await;
        let _ = download_explanation().await;
        let _ = download_workbench().await;
        let _ = download_profile().await;
        let _ = download_editor().await;
        let _ = download_new_project().await;
        let _ = download_print_room().await;
        let _ = download_compare().await;
    });
}

fn show(later: Later, states: States) -> AnyView {
    let here = (later.download)().now_or_never();
    let state = RwSignal::new(here.map_or(Download::Coming, Download::from));
    let download = later.download;
    let fetch = move || {
        spawn_local(async move {
            let outcome = download().await.into();
            // Nobody is there to see it when the reader has gone on.
            let _ = state.try_set(outcome);
        });
    };
    if state.get_untracked() == Download::Coming {
        fetch();
    }
    let retry = Callback::new(move |()| {
        state.set(Download::Coming);
        fetch();
    });
    (move || match state.get() {
        Download::Coming => (states.coming)(),
        Download::Failed => (states.failed)(retry),
        // The file is here: the future is ready the first time it is asked.
        Download::Here => match (later.view)().now_or_never() {
            Some(Ok(view)) => view,
            _ => (states.failed)(retry),
        },
    })
    .into_any()
}
