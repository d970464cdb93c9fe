//! The pictures that came with a document, small.

use crate::i18n::{said, text_with};
use crate::platform::files::{ObjectUrl, media_type};
use etabli_formats::Files;
use etabli_model::Image;
use leptos::prelude::*;

/// Pictures shown before the rest is counted.
const SHOWN: usize = 12;

/// The pictures, each with its words; nothing when none came.
#[component]
pub(super) fn ImportPictures(
    /// What the project says of them.
    images: Vec<Image>,
    /// The files that came.
    files: Files,
) -> impl IntoView {
    let came: Vec<(Image, ObjectUrl)> = images
        .into_iter()
        .filter_map(|image| {
            let bytes = files.get(&image.path)?;
            let url = ObjectUrl::new(bytes, media_type(&image.path))?;
            Some((image, url))
        })
        .collect();
    if came.is_empty() {
        return ().into_any();
    }
    let more = came.len().saturating_sub(SHOWN);
    let shown = came.into_iter().take(SHOWN);
    let shown = shown.map(|(image, url)| view! { <Thumbnail image url/> });
    let shown = shown.collect_view();
    let rest = (more > 0).then(|| {
        view! { <p class="muted">{move || text_with("import-more-pictures", &[("count", more.into())])}</p> }
    });
    view! {
        <section class="import-review__part">
            <h3>{said("import-pictures")}</h3>
            <ul class="import-pictures" role="list">{shown}</ul>
            {rest}
        </section>
    }
    .into_any()
}

#[component]
fn Thumbnail(
    /// What is said of it.
    image: Image,
    /// Where its bytes are.
    url: ObjectUrl,
) -> impl IntoView {
    let source = url.as_str().to_owned();
    // The address lives as long as the picture is on the page.
    let _held = StoredValue::new_local(url);
    // Without words of its own a picture is told by its file.
    let alt = match image.alt.is_empty() {
        true => image.path,
        false => image.alt,
    };
    view! {
        <li class="import-pictures__item plate">
            <img class="import-pictures__image" src=source alt=alt width="180" height="120" loading="lazy" decoding="async"/>
        </li>
    }
}
