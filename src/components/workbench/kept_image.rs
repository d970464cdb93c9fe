//! A picture of a remix: its own where it was imported, else that of the project it was adapted from.

use crate::components::ProjectImage;
use crate::platform::files::ObjectUrl;
use crate::state::kept_files;
use crate::state::workbench::use_workbench;
use etabli_model::Image;
use etabli_remix::Remix;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The picture, once it is known where it stands.
#[component]
pub fn KeptImage(
    /// The remix.
    remix: Arc<Remix>,
    /// The picture.
    image: Image,
    /// Its style.
    class: &'static str,
) -> impl IntoView {
    let own = RwSignal::new_local(None::<ObjectUrl>);
    let imported = untrack(|| use_workbench().imported_from(&remix.id));
    let looked = RwSignal::new(imported.is_none());
    if imported.is_some() {
        let (id, path) = (remix.id.clone(), image.path.clone());
        spawn_local(async move {
            let source = kept_files::source(&id).await;
            let url = source.and_then(|source| source.file(&path)?.url());
            own.try_set(url);
            looked.try_set(true);
        });
    }
    move || {
        if !looked.get() {
            return ().into_any();
        }
        let source = own.with(|own| own.as_ref().map(|url| url.as_str().to_owned()));
        let image = image.clone();
        match source {
            Some(source) => view! {
                <img class=class src=source alt=image.alt width="600" height="400" decoding="async"/>
            }
            .into_any(),
            None => view! { <ProjectImage project=remix.base.id.clone() image class/> }.into_any(),
        }
    }
}
