//! The print room: of a project of the gallery, or of a remix of this browser.

use crate::components::print_room::PrintRoom;
use crate::components::project::{Crumb, WithProject};
use crate::components::{Notice, NoticeKind, PageHeading, WithGallery};
use crate::i18n::{said, text, text_with};
use crate::platform::document;
use crate::routes::Page;
use crate::state::catalogue::Gallery;
use crate::state::credited::{credited, planned};
use crate::state::kept_files::PictureFolder;
use crate::state::sheet_book::{Fellow, fellows, with_fellows};
use crate::state::sheet_job::SheetSubject;
use crate::state::workbench::{StorageStatus, use_workbench};
use etabli_formats::{Files, Package, texts_of};
use etabli_model::Project;
use etabli_remix::{Remix, write_companion};
use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::{use_location, use_params_map};
use std::sync::Arc;

/// The print room of what the address names.
#[component]
pub fn PrintRoomPage() -> impl IntoView {
    let params = use_params_map();
    let named =
        move |name: &'static str| Memo::new(move |_| params.with(|params| params.get(name)));
    let (project, remix) = (named("id"), named("remix"));
    let page = move |gallery: Arc<Gallery>| {
        move || match (project.get(), remix.get()) {
            (_, Some(id)) => view! { <RemixRoom id gallery=gallery.clone()/> }.into_any(),
            (id, None) => project_room(id.unwrap_or_default(), gallery.clone()),
        }
    };
    view! { <WithGallery children=page/> }
}

fn project_room(id: String, gallery: Arc<Gallery>) -> AnyView {
    let ids = use_location()
        .search
        .with_untracked(|search| fellows(search, &id));
    let shown_in = gallery.clone();
    let room = move |project: Arc<Project>| {
        let first = subject(project, shown_in.clone());
        if ids.is_empty() {
            return view! { <ProjectRoom subject=first/> }.into_any();
        }
        view! { <Book first ids=ids.clone()/> }.into_any()
    };
    let id = Signal::stored(id);
    view! { <WithProject id gallery children=Box::new(room)/> }.into_any()
}

fn subject(project: Arc<Project>, gallery: Arc<Gallery>) -> SheetSubject {
    let id = project.id.clone();
    SheetSubject {
        folder: PictureFolder::of_project(&id),
        texts: Arc::new(texts_of(&Package {
            project: (*project).clone(),
            ..Package::default()
        })),
        project,
        gallery,
        address: document::absolute(&Page::Project { id }.path()),
        fellows: Vec::new(),
    }
}

/// The print room of one project, or of a book that begins with it.
#[component]
fn ProjectRoom(subject: SheetSubject) -> impl IntoView {
    let project = subject.project.clone();
    let id = project.id.clone();
    let crumbs = vec![
        crumb(
            || text("nav-gallery"),
            Page::Gallery {
                query: String::new(),
            },
        ),
        named_crumb(project.title.clone(), Page::Project { id: id.clone() }),
    ];
    let ids: Vec<String> = subject
        .fellows
        .iter()
        .map(|one| one.project.id.clone())
        .collect();
    let page = Box::new(move |query: String| Page::ProjectSheet {
        id: id.clone(),
        query: with_fellows(&query, &ids),
    });
    view! { <PrintRoom subject crumbs page/> }
}

/// A book: its other projects are fetched first. One that cannot be read is told, and the book is made without it.
#[component]
fn Book(
    /// The first project.
    first: SheetSubject,
    /// Slugs of the others.
    ids: Vec<String>,
) -> impl IntoView {
    let gallery = first.gallery.clone();
    let fetched = LocalResource::new(move || {
        let (ids, gallery) = (ids.clone(), gallery.clone());
        async move {
            let reading = ids.into_iter().map(|id| {
                let gallery = gallery.clone();
                async move { gallery.project(&id).await.map_err(|_| id) }
            });
            futures::future::join_all(reading).await
        }
    });
    move || {
        let Some(found) = fetched.get() else {
            return view! { <div class="page" aria-busy="true"><p role="status">{said("loading")}</p></div> }.into_any();
        };
        let mut whole = first.clone();
        let mut absent = Vec::new();
        for one in found {
            match one {
                Ok(project) => {
                    let SheetSubject {
                        project,
                        folder,
                        address,
                        texts,
                        ..
                    } = subject(project, whole.gallery.clone());
                    whole.fellows.push(Fellow {
                        project,
                        folder,
                        address,
                        texts,
                    });
                }
                Err(id) => absent.push(id),
            }
        }
        let absent = absent.join(", ");
        let told = (!absent.is_empty()).then(|| {
            let title = Signal::derive(move || {
                text_with("print-book-absent", &[("ids", absent.clone().into())])
            });
            view! { <Notice kind=NoticeKind::Warning title>""</Notice> }
        });
        view! { {told}<ProjectRoom subject=whole/> }.into_any()
    }
}

#[component]
fn RemixRoom(id: String, gallery: Arc<Gallery>) -> impl IntoView {
    let workbench = use_workbench();
    let wanted = id.clone();
    let opened = LocalResource::new(move || {
        let id = wanted.clone();
        async move { workbench.open(&id).await.ok().flatten().map(Arc::new) }
    });
    let opening = Memo::new(move |_| workbench.status.get() == StorageStatus::Opening);
    move || {
        match opened.get() {
        // Where its pictures stand is known once the workbench was read.
        Some(Some(remix)) if !opening.get() => {
            let crumbs = vec![
                crumb(|| text("nav-workbench"), Page::Workbench),
                named_crumb(remix.project.title.clone(), Page::Remix { id: id.clone() }),
            ];
            let subject = SheetSubject {
                project: Arc::new(planned(&remix)),
                texts: Arc::new(remix_texts(&remix)),
                folder: PictureFolder::of_remix(&remix),
                gallery: gallery.clone(),
                address: String::new(),
                fellows: Vec::new(),
            };
            let id = id.clone();
            let page = Box::new(move |query| Page::RemixSheet { id: id.clone(), query });
            let pupils = remix.class.as_ref().map(|class| class.pupils);
            view! { <PrintRoom subject crumbs page pupils=pupils.unwrap_or_default()/> }.into_any()
        }
        Some(None) => view! { <RemixNotFound/> }.into_any(),
        _ => {
            view! { <div class="page" aria-busy="true"><p role="status">{said("loading")}</p></div> }.into_any()
        }
    }
    }
}

/// A remix travels whole, with its credit complete: who drops its sheet onto a gallery goes on where it stood.
fn remix_texts(remix: &Remix) -> Files {
    texts_of(&Package {
        project: credited(remix),
        base: Some(remix.base.clone()),
        remix: Some(write_companion(remix)),
        files: Files::new(),
    })
}

#[component]
fn RemixNotFound() -> impl IntoView {
    view! {
        <div class="page page--message">
            <PageHeading title=Signal::derive(said("print-remix-not-found-title"))/>
            <p>{said("print-remix-not-found-text")}</p>
            <p><A href=Page::Workbench.path() attr:class="button button--primary">{said("print-remix-workbench")}</A></p>
        </div>
    }
}

fn crumb(name: fn() -> String, page: Page) -> Crumb {
    let path = page.path();
    (
        Signal::derive(name),
        Some(Signal::derive(move || path.clone())),
    )
}

fn named_crumb(name: String, page: Page) -> Crumb {
    let path = page.path();
    (
        Signal::derive(move || name.clone()),
        Some(Signal::derive(move || path.clone())),
    )
}
