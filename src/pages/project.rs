//! A project: everything its author wrote down, on one page a teacher can decide and work from.

use crate::components::WithGallery;
use crate::components::project::{
    Breadcrumb, OtherVersion, ProjectBody, ProjectHead, ShownProject, WithProject,
};
use crate::i18n::{language, said};
use crate::platform::focus;
use crate::routes::Page;
use crate::state::catalogue::Gallery;
use crate::state::profile;
use etabli_model::Project;
use etabli_search::Query;
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_params_map};
use std::sync::Arc;
use std::time::Duration;

/// The page of one project.
#[component]
pub fn ProjectPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let page = move |gallery: Arc<Gallery>| {
        let shown_in = gallery.clone();
        let article = move |project: Arc<Project>| {
            let (folder, pupils) = (project.id.clone(), profile::pupils());
            let shown = ShownProject::new(project, shown_in.clone(), folder, pupils);
            let shown = shown.in_language(language());
            view! { <Article shown/> }.into_any()
        };
        view! { <WithProject id gallery children=Box::new(article)/> }
    };
    view! { <WithGallery children=page/> }
}

#[component]
fn Article(shown: ShownProject) -> impl IntoView {
    let anchor = use_location().hash.get_untracked();
    if let Some(section) = anchor
        .strip_prefix('#')
        .filter(|section| !section.is_empty())
    {
        // The sections came after the address was read: the page goes there once they stand.
        let heading = format!("{section}-titre");
        set_timeout(move || focus::to_id(&heading), Duration::from_millis(50));
    }
    let subject = shown.project.subjects.first().cloned();
    let gallery = Page::Gallery {
        query: String::new(),
    }
    .path();
    let mut crumbs = vec![(
        Signal::derive(said("nav-gallery")),
        Some(Signal::derive(move || gallery.clone())),
    )];
    if let Some(subject) = subject {
        let query = Query::parse(&format!("subject={subject}")).to_query_string();
        let address = Page::Gallery { query }.path();
        let told = shown.clone();
        let name = Signal::derive(move || told.label(|words| &words.subjects, &subject));
        crumbs.push((name, Some(Signal::derive(move || address.clone()))));
    }
    view! {
        <article class="page project">
            <Breadcrumb crumbs/>
            <OtherVersion shown=shown.original.version.clone()/>
            <ProjectHead shown=shown.clone()/>
            <ProjectBody shown/>
        </article>
    }
}
