//! A picture of a remix: its own where it was imported, else that of the project it was adapted from.

use super::ProjectImage;
use crate::platform::files::ObjectUrl;
use crate::state::kept_files::{self, PictureFolder};
use crate::state::workbench::use_workbench;
use etabli_model::Image;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The picture, once it is known where it stands.
#[component]
pub fn KeptImage(
    /// Where it may stand.
    folder: PictureFolder,
    /// The picture.
    image: Image,
    /// Its style.
    #[prop(default = "picture")]
    class: &'static str,
) -> impl IntoView {
    let own = RwSignal::new_local(None::<ObjectUrl>);
    let remix = folder.remix.filter(|id| {
        let imported = untrack(|| use_workbench().imported_from(id));
        imported.is_some()
    });
    let looked = RwSignal::new(remix.is_none());
    if let Some(id) = remix {
        let path = image.path.clone();
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
            None => view! { <ProjectImage project=folder.dataset.clone() image class/> }.into_any(),
        }
    }
}
