//! The pictures of one step: added here, taken from those of the project, moved, taken off.

use super::lists;
use super::media_desk::takes_for_step;
use super::media_tools::{MediaTool, MediaTools};
use super::picture_adder::PictureAdder;
use super::picture_field::media_field;
use super::picture_news::{PictureNews, without_words, words_id};
use super::picture_row::{WORDS, title_of};
use super::picture_thumbnail::PictureThumbnail;
use crate::components::announce;
use crate::i18n::{said, text};
use crate::platform::focus;
use crate::state::editor::{Editor, use_editor};
use crate::state::picture_place::{Place, Towards, hide_from_step, move_in_step, show_in_step};
use etabli_model::{Image, Project};
use leptos::prelude::*;

/// The pictures of a step.
#[component]
pub fn StepPictures(
    /// The step's id.
    #[prop(into)]
    step_id: String,
) -> impl IntoView {
    let editor = use_editor();
    let name = format!("steps-{step_id}-images");
    let (takes, place) = (takes_for_step(&step_id), Place::Step(step_id.clone()));
    let step = StoredValue::new(step_id);
    let ids = Memo::new(move |_| {
        editor
            .draft
            .with(|draft| step.with_value(|step| images_of(draft, step)))
    });
    let row = move |id: String| view! { <StepPicture step id/> };
    view! {
        <fieldset class="field step-pictures" data-takes=takes>
            <legend class="field__label">{said("media-step-pictures")}</legend>
            <ol class="media-list" role="list"><For each=move || ids.get() key=Clone::clone children=row/></ol>
            <PictureAdder name=name.clone() place=place.clone()/>
            <PictureOfProject name step ids/>
            <PictureNews place=Signal::stored(place)/>
        </fieldset>
    }
}

fn images_of(project: &Project, step: &str) -> Vec<String> {
    let step = project.steps.iter().find(|one| one.id == step);
    step.map(|step| step.images.clone()).unwrap_or_default()
}

#[component]
fn StepPicture(
    /// The step's id.
    step: StoredValue<String>,
    /// The picture's.
    id: String,
) -> impl IntoView {
    let editor = use_editor();
    let words = step.with_value(|step| words_id(&Place::Step(step.clone()), &id));
    let id = StoredValue::new(id);
    let image = Memo::new(move |_| {
        let find = |draft: &Project| id.with_value(|id| draft.image(id).cloned());
        editor.draft.with(find).unwrap_or_default()
    });
    let title = Memo::new(move |_| image.with(title_of));
    let missing = move || image.with(|image| without_words(&image.alt));
    let act = Callback::new(move |tool: MediaTool| {
        step.with_value(|step| id.with_value(|id| act_on(editor, step, id, tool)));
    });
    let field = media_field(&lists::IMAGES, id, WORDS, words.clone());
    view! {
        <li class="media-row">
            <div class="media-row__head">
                <PictureThumbnail id/>
                <p class="media-row__title">
                    {title}<Show when=move || missing().is_some()><span class="changed">{missing}</span></Show>
                </p>
                <MediaTools name=words title act delete="media-take-off"/>
            </div>
            {field}
        </li>
    }
}

fn act_on(editor: Editor, step: &str, id: &str, tool: MediaTool) {
    let name = words_id(&Place::Step(step.to_owned()), id);
    let button = format!("{name}-{}", tool.name());
    match tool {
        MediaTool::Up | MediaTool::Down => {
            let towards = match tool {
                MediaTool::Up => Towards::Start,
                _ => Towards::End,
            };
            editor.change(&button, |project| move_in_step(project, step, id, towards));
            focus::to_id(&button);
        }
        MediaTool::Delete => {
            editor.change(&button, |project| hide_from_step(project, step, id));
            focus::to_id(&format!("steps-{step}-images-choose"));
            announce(text("media-taken-off"));
        }
    }
}

/// A picture that the project has, and this step has not.
#[component]
fn PictureOfProject(
    /// Name of the step's pictures in this page.
    name: String,
    /// The step's id.
    step: StoredValue<String>,
    /// The step's pictures.
    ids: Memo<Vec<String>>,
) -> impl IntoView {
    let editor = use_editor();
    let others = Memo::new(move |_| {
        let there = ids.get();
        let other = |image: &&Image| !there.contains(&image.id);
        let named = |image: &Image| (image.id.clone(), title_of(image));
        editor.draft.with(|draft| {
            draft
                .images
                .iter()
                .filter(other)
                .map(named)
                .collect::<Vec<_>>()
        })
    });
    let choose = move |event| {
        let id = event_target_value(&event);
        if !id.is_empty() {
            step.with_value(|step| {
                editor.change(&format!("{step}+{id}"), |project| {
                    show_in_step(project, step, &id);
                });
            });
        }
    };
    let field = format!("{name}-existing");
    let label_for = field.clone();
    let options = move || {
        let option = |(id, title)| view! { <option value=id>{title}</option> };
        others.get().into_iter().map(option).collect_view()
    };
    view! {
        <div class="field" hidden=move || others.with(Vec::is_empty)>
            <label class="field__label" for=label_for>{said("media-of-project")}</label>
            <select class="field__input" id=field on:change=choose prop:value="">
                <option value="">{said("media-choose-of-project")}</option>
                {options}
            </select>
        </div>
    }
}
