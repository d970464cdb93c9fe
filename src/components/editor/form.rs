//! The whole form, section by section.

use super::changes::Changes;
use super::field_view::FieldView;
use super::fields::{CLASS, CREDIT, EFFORT, PRESENTATION, Section};
use super::item_list::ItemList;
use super::lists;
use crate::components::class_plan::ClassPlanPanel;
use crate::components::licence::{LicenceField, LicenceOf, ParentLicences};
use crate::i18n::{said, text};
use crate::state::editor::use_editor;
use leptos::prelude::*;

/// Every section, in the order of the form: its place in the page and the key of its title.
const CONTENTS: [(&str, &str); 25] = [
    ("class-plan", "class-plan-title"),
    ("presentation", "section-presentation"),
    ("class", "section-class"),
    ("effort", "section-effort"),
    ("materials", "list-materials"),
    ("steps", "list-steps"),
    ("safety", "list-safety"),
    ("machines", "list-machines"),
    ("tools", "list-tools"),
    ("parts", "list-parts"),
    ("objectives", "list-objectives"),
    ("prerequisites", "list-prerequisites"),
    ("competencies", "list-competencies"),
    ("session", "list-session"),
    ("differentiation", "list-differentiation"),
    ("adaptations", "list-adaptations"),
    ("assessment", "list-assessment"),
    ("further", "list-further"),
    ("vocabulary", "list-vocabulary"),
    ("images", "list-images"),
    ("files", "list-files"),
    ("authors", "list-authors"),
    ("credit", "section-credit"),
    ("changes", "list-changes"),
    ("compare", "section-compare"),
];

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
    let entry = |(place, key): (&'static str, &'static str)| {
        view! { <li><a class="toc__link" href=format!("#section-{place}") rel="external">{move || text(key)}</a></li> }
    };
    view! {
        <div class="with-sidebar">
            <nav class="toc" aria-label=said("editor-contents")>
                <ol class="toc__list" role="list">{CONTENTS.into_iter().map(entry).collect_view()}</ol>
            </nav>
            <form class="editor-form" on:submit=|event| event.prevent_default()>
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
                <ItemList list=&lists::OBJECTIVES/>
                <ItemList list=&lists::PREREQUISITES/>
                <ItemList list=&lists::COMPETENCIES/>
                <ItemList list=&lists::SESSION/>
                <ItemList list=&lists::DIFFERENTIATION/>
                <ItemList list=&lists::ADAPTATIONS/>
                <ItemList list=&lists::ASSESSMENT/>
                <ItemList list=&lists::FURTHER/>
                <ItemList list=&lists::VOCABULARY/>
                <ItemList list=&lists::IMAGES/>
                <ItemList list=&lists::FILES/>
                <ItemList list=&lists::AUTHORS/>
                <FieldSection section=&CREDIT>
                    <ParentLicences/>
                    <LicenceField of=LicenceOf::Texts/>
                    <LicenceField of=LicenceOf::Files/>
                </FieldSection>
                <ItemList list=&lists::CHANGES/>
                <Changes/>
            </form>
        </div>
    }
}

#[component]
fn FieldSection(
    /// The section.
    section: &'static Section,
    /// What stands above its fields.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let editor = use_editor();
    let field = move |(place, field): (usize, &'static super::field::Field<_>)| {
        let name = format!("{}-{place}", section.name);
        let value = Memo::new(move |_| editor.draft.with(field.read));
        let kept = !BOOKKEEPING.contains(&field.label);
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
        <section class="form-section" id=format!("section-{}", section.name)
            aria-labelledby=format!("heading-{}", section.name)>
            <div class="form-section__head">
                <h2 id=format!("heading-{}", section.name)>{move || text(&format!("section-{}", section.name))}</h2>
                <p>{move || text(&format!("section-{}-hint", section.name))}</p>
            </div>
            {children.map(|children| children())}
            {section.fields.iter().enumerate().map(field).collect_view()}
        </section>
    }
}
