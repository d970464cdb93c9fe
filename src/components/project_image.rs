//! A picture of a project, or its words where the picture is missing.

use crate::i18n::text;
use crate::platform::fetch::project_file;
use etabli_model::Image;
use leptos::prelude::*;

/// A picture from a project's folder. Shown as an image only: nothing inside it runs.
#[component]
pub fn ProjectImage(
    /// Slug of the project whose folder holds it.
    #[prop(into)]
    project: String,
    /// The picture.
    image: Image,
    /// Its style.
    #[prop(default = "picture")]
    class: &'static str,
) -> impl IntoView {
    let missing = RwSignal::new(false);
    let source = project_file(&project, &image.path);
    let alt = StoredValue::new(image.alt);
    let words = move || {
        view! {
            <p class="picture__missing"><strong>{text("picture-missing")}</strong>" "{alt.get_value()}</p>
        }
    };
    view! {
        <Show when=move || !missing.get() fallback=words>
            <img class=class src=source.clone() alt=alt.get_value() width="600" height="400" loading="lazy"
                decoding="async" on:error=move |_| missing.set(true)/>
        </Show>
    }
}
