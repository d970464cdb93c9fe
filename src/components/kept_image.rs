//! A picture of a remix: added to it or come with its import, else that of the project it was adapted from.

use super::ProjectImage;
use crate::platform::files::ObjectUrl;
use crate::state::kept_files::PictureFolder;
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
    let looked = RwSignal::new(folder.remix.is_none());
    let dataset = folder.dataset.clone();
    if folder.remix.is_some() {
        let path = image.path.clone();
        spawn_local(async move {
            let held = folder.held(&path).await;
            own.try_set(held.and_then(|held| held.url()));
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
            None => view! { <ProjectImage project=dataset.clone() image class/> }.into_any(),
        }
    }
}
