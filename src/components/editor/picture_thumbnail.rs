//! A picture of the remix being edited, small, whatever stands at its path now.

use crate::components::KeptImage;
use crate::state::editor::use_editor;
use crate::state::kept_files::PictureFolder;
use etabli_model::Image;
use leptos::prelude::*;

/// The picture with an id; nothing when there is none.
#[component]
pub(super) fn PictureThumbnail(
    /// Its id.
    id: StoredValue<String>,
) -> impl IntoView {
    let editor = use_editor();
    let folder = PictureFolder::of_remix(&editor.remix());
    // Words are typed beside it: only another file is another picture.
    let path = Memo::new(move |_| {
        let path = |image: &Image| {
            id.with_value(|id| image.id == *id)
                .then(|| image.path.clone())
        };
        editor
            .draft
            .with(|draft| draft.images.iter().find_map(path))
    });
    move || {
        let path = path.get()?;
        // Its words stand beside it, in a field: they are not read twice.
        let image = Image {
            path,
            ..Image::default()
        };
        let folder = folder.clone();
        Some(
            view! { <span class="media-thumbnail plate"><KeptImage folder image class="media-thumbnail__image"/></span> },
        )
    }
}
