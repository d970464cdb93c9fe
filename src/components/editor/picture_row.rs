//! One picture of the project: what it shows, who made it, where it is shown, and another in its place.

use super::lists;
use super::media_tools::{MediaTool, MediaTools, move_one};
use super::picture_field::{media_field, media_fields};
use super::picture_news::{focus_on_words, without_words};
use super::picture_thumbnail::PictureThumbnail;
use super::references::forget;
use crate::components::{Icon, IconName, announce};
use crate::i18n::{said, text};
use crate::platform::dropped::all_chosen;
use crate::platform::focus;
use crate::state::editor::{Editor, use_editor};
use crate::state::picture_place::{Place, Towards};
use crate::state::pictures::use_pictures;
use etabli_model::Image;
use leptos::prelude::*;

/// The place of what a picture shows, for those who do not see it, among its fields.
pub(super) const WORDS: usize = 0;

/// A picture of the list.
#[component]
pub(super) fn PictureRow(
    /// Its id.
    id: String,
) -> impl IntoView {
    let editor = use_editor();
    let row = format!("images-{id}");
    let id = StoredValue::new(id);
    let image = Memo::new(move |_| {
        editor
            .draft
            .with(|draft| id.with_value(|id| draft.image(id).cloned()))
            .unwrap_or_default()
    });
    let title = Memo::new(move |_| image.with(title_of));
    let missing = move || image.with(|image| without_words(&image.alt));
    let is_cover = Memo::new(move |_| {
        let cover = editor
            .draft
            .with(|draft| draft.cover_image().map(|cover| cover.id.clone()));
        cover.is_some_and(|cover| id.with_value(|id| *id == cover))
    });
    let act = Callback::new(move |tool: MediaTool| id.with_value(|id| act_on(editor, id, tool)));
    let words = media_field(&lists::IMAGES, id, WORDS, format!("{row}-{WORDS}"));
    let fields = media_fields(&lists::IMAGES, id, &row, WORDS + 1);
    view! {
        <li class="media-row">
            <div class="media-row__head">
                <PictureThumbnail id/>
                <h3 class="media-row__title">
                    {title}
                    <Show when=move || is_cover.get()><span class="tag">{said("media-is-cover")}</span></Show>
                    <Show when=move || missing().is_some()><span class="changed">{missing}</span></Show>
                </h3>
                <MediaTools name=row title act/>
            </div>
            {words}
            <details class="media-row__more">
                <summary>{said("media-more")}</summary>
                <div class="form-grid">{fields}</div>
            </details>
            <PictureActions id is_cover/>
        </li>
    }
}

/// Makes it the cover, or puts another picture in its place.
#[component]
fn PictureActions(
    /// The picture's id.
    id: StoredValue<String>,
    /// It is the cover.
    is_cover: Memo<bool>,
) -> impl IntoView {
    let (editor, pictures) = (use_editor(), use_pictures());
    let cover = move |_| {
        let chosen = id.get_value();
        editor.change("cover", |project| project.cover = Some(chosen));
        announce(text("media-cover-chosen"));
    };
    let replace = move |event| {
        let (files, place) = (all_chosen(&event), Place::Instead(id.get_value()));
        let first = files.into_iter().take(1).collect();
        let words_of = place.clone();
        pictures.add(first, place, move |ids| focus_on_words(&words_of, ids));
    };
    let field = id.with_value(|id| format!("images-{id}-replace"));
    view! {
        <p class="media-adder">
            <button type="button" class="button button--small" aria-disabled=move || is_cover.get().then_some("true") on:click=cover>
                <Icon name=IconName::Star/>{said("media-make-cover")}
            </button>
            <span class="media-adder__way">
                <input class="visually-hidden media-adder__input" type="file" id=field.clone() accept="image/*,.heic,.heif"
                    on:change=replace/>
                <label class="button button--small" for=field>{said("media-replace-picture")}</label>
            </span>
        </p>
    }
}

/// What names a picture: the beginning of its words, else its file.
pub(super) fn title_of(image: &Image) -> String {
    const SHOWN: usize = 60;
    if image.alt.trim().is_empty() {
        return image.path.rsplit('/').next().unwrap_or_default().to_owned();
    }
    let mut words: String = image.alt.chars().take(SHOWN).collect();
    if image.alt.chars().nth(SHOWN).is_some() {
        words.push('…');
    }
    words
}

fn act_on(editor: Editor, id: &str, tool: MediaTool) {
    let edit = format!("images-{id}-{}", tool.name());
    match tool {
        MediaTool::Up => move_one(
            editor,
            &edit,
            |draft| &mut draft.images,
            |one| one.id == id,
            Towards::Start,
        ),
        MediaTool::Down => move_one(
            editor,
            &edit,
            |draft| &mut draft.images,
            |one| one.id == id,
            Towards::End,
        ),
        MediaTool::Delete => {
            editor.change(&edit, |project| {
                project.images.retain(|image| image.id != id);
                forget(project, "images", id);
            });
            focus::to_id("editor-undo");
            announce(text("editor-deleted"));
        }
    }
}
