//! The whole form, section by section.

use super::advice::{AdviceSummary, provide_advice};
use super::changes::Changes;
use super::contents::Contents;
use super::field::Field;
use super::field_view::FieldView;
use super::fields::{CLASS, EFFORT, PRESENTATION, Section};
use super::file_section::FileSection;
use super::folds::provide_folds;
use super::item_list::ItemList;
use super::media_desk;
use super::offered::provide_offered;
use super::picture_section::PictureSection;
use super::row::marks_changes;
use super::section_head::SectionHead;
use super::versions::Versions;
use super::{lesson_lists as lesson, lists};
use crate::components::class_plan::ClassPlanPanel;
use crate::components::credit::CreditSection;
use crate::i18n::text;
use crate::platform::typed;
use crate::state::editor::{Editor, use_editor};
use etabli_model::Project;
use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;

/// What every remix has of its own: that it differs from the original says nothing.
const BOOKKEEPING: [&str; 4] = [
    "field-status",
    "field-version",
    "field-created",
    "field-updated",
];

/// The form of a remix, and its table of contents.
#[component]
pub fn EditorForm() -> impl IntoView {
    let editor = use_editor();
    media_desk::open(editor);
    provide_folds();
    provide_offered();
    provide_advice();
    let compares = marks_changes(editor);
    let guard = move |event: &Event| hold(editor, event);
    view! {
        <div class="with-sidebar editor-sheet">
            <Contents/>
            <form class="editor-form" on:submit=|event| event.prevent_default()
                on:click:capture=move |event| guard(&event) on:mousedown:capture=move |event| guard(&event)
                on:keydown:capture=move |event| guard(&event) on:beforeinput:capture=move |event| guard(&event)
                on:paste:capture=move |event| guard(&event) on:keydown=move |event| on_key(editor, &event)>
                <AdviceSummary/>
                <ClassPlanPanel/>
                <FieldSection section=&PRESENTATION/>
                <FieldSection section=&CLASS/>
                <FieldSection section=&EFFORT/>
                <ItemList list=&lists::MATERIALS/>
                <ItemList list=&lists::STEPS/>
                <ItemList list=&lists::SAFETY/>
                <ItemList list=&lists::MACHINES/>
                <ItemList list=&lists::TOOLS/>
                <ItemList list=&lists::PARTS/>
                <ItemList list=&lesson::OBJECTIVES/>
                <ItemList list=&lesson::PREREQUISITES/>
                <ItemList list=&lesson::COMPETENCIES/>
                <ItemList list=&lesson::SESSION/>
                <ItemList list=&lesson::DIFFERENTIATION/>
                <ItemList list=&lesson::ADAPTATIONS/>
                <ItemList list=&lesson::ASSESSMENT/>
                <ItemList list=&lesson::FURTHER/>
                <ItemList list=&lesson::VOCABULARY/>
                <PictureSection/>
                <FileSection/>
                <ItemList list=&lists::PATTERNS/>
                <ItemList list=&lists::REPRODUCTIONS/>
                <ItemList list=&lists::AUTHORS/>
                <CreditSection/>
                <ItemList list=&lists::CHANGES/>
                {compares.then(|| view! { <Changes/> })}
                <Versions/>
            </form>
        </div>
    }
}

/// Where nothing more can be kept, fields are read, selected and copied from, and nothing in them changes.
fn hold(editor: Editor, event: &Event) {
    if editor.stuck.get_untracked() && typed::would_write(event) {
        event.prevent_default();
        event.stop_propagation();
        editor.refuses();
    }
}

/// Undo and redo are ours in every field too: a browser forgets its own history of a field when the field is written
/// to (by a button, by another tab), loses it with the page, and knows nothing of steps that moved. Outside of fields, the
/// page listens.
fn on_key(editor: Editor, event: &KeyboardEvent) {
    let held = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    let typing = typed::place().0 != typed::Place::Other;
    if !held || !typing || event.is_composing() {
        return;
    }
    match (event.key().to_lowercase().as_str(), event.shift_key()) {
        ("z", false) => editor.undo(),
        ("z", true) | ("y", false) => editor.redo(),
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
}

#[component]
fn FieldSection(
    /// The section.
    section: &'static Section,
) -> impl IntoView {
    let editor = use_editor();
    let name = section.name;
    let marks = marks_changes(editor);
    let field = move |(place, field): (usize, &'static Field<Project>)| {
        let name = format!("{name}-{place}");
        let value = Memo::new(move |_| editor.draft.with(field.read));
        let kept = marks && !BOOKKEEPING.contains(&field.label);
        let original =
            Memo::new(move |_| kept.then(|| editor.base.with(|base| (field.read)(base))));
        let edit = name.clone();
        let write = move |text: String| {
            let mut written = false;
            editor.change(&edit, |project| written = (field.write)(project, &text));
            written
        };
        view! {
            <FieldView label=field.label control=field.control name value=value.into() original=original.into()
                write=Callback::new(write)/>
        }
    };
    view! {
        <SectionHead name title=Signal::derive(move || text(&format!("section-{name}")))
            hint=Signal::derive(move || text(&format!("section-{name}-hint")))>
            <div class="form-grid">{section.fields.iter().enumerate().map(field).collect_view()}</div>
        </SectionHead>
    }
}
