//! The choice of a licence: those the parents allow, what the chosen one means, and why not the others.

use super::why_not::WhyNot;
use super::words;
use crate::i18n::{text, text_with};
use crate::state::editor::use_editor;
use etabli_model::Project;
use etabli_remix::{Verdict, allowed_for, parents_of};
use leptos::prelude::*;

/// Whose licence is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LicenceOf {
    /// Of the texts and pictures.
    Texts,
    /// Of the files to make it with, where it is another.
    Files,
}

impl LicenceOf {
    /// The field's name in this page.
    const fn id(self) -> &'static str {
        match self {
            Self::Texts => "licence-texts",
            Self::Files => "licence-files",
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Texts => "licence-label-texts",
            Self::Files => "licence-label-files",
        }
    }

    /// What no choice is called.
    const fn none(self) -> &'static str {
        match self {
            Self::Texts => "licence-choose",
            Self::Files => "licence-same",
        }
    }

    fn read(self, project: &Project) -> String {
        match self {
            Self::Texts => project.licence.clone(),
            Self::Files => project.files_licence.clone().unwrap_or_default(),
        }
    }

    fn write(self, project: &mut Project, licence: String) {
        match self {
            Self::Texts => project.licence = licence,
            Self::Files => project.files_licence = (!licence.is_empty()).then_some(licence),
        }
    }
}

/// A licence to choose.
#[component]
pub fn LicenceField(
    /// Whose licence.
    of: LicenceOf,
) -> impl IntoView {
    let editor = use_editor();
    let choices = Memo::new(move |_| {
        editor
            .draft
            .with(|project| allowed_for(&parents_of(project)))
    });
    let chosen = Memo::new(move |_| editor.draft.with(|project| of.read(project)));
    let change = move |event| {
        let licence = event_target_value(&event);
        editor.change(of.id(), |project| of.write(project, licence));
    };
    let misfit = move || {
        let chosen = chosen.get();
        choices.with(|choices| misfit(&chosen, choices))
    };
    let meaning = move || match choices.with(|choices| is_free(choices)) {
        true => words::meaning(&chosen.get()),
        false => Some(text("licence-none-possible")),
    };
    let hint = format!("{}-hint", of.id());
    view! {
        <div class="field licence">
            <label class="field__label" for=of.id()>{move || text(of.label())}</label>
            <select class="field__input" id=of.id() aria-describedby=hint.clone()
                prop:value=move || chosen.get() on:change=change>
                {move || options(of, &chosen.get(), &choices.read())}
            </select>
            <p class="field__hint" id=hint>{meaning}</p>
            <p class="field__error" role="status">{misfit}</p>
            <Show when=move || of == LicenceOf::Texts><WhyNot choices/></Show>
        </div>
    }
}

type Choices = [etabli_remix::LicenceChoice];

/// True where at least one licence may be chosen.
fn is_free(choices: &Choices) -> bool {
    choices.iter().any(|one| one.verdict == Verdict::Allowed)
}

/// Why the licence that stands there is none the parents allow.
fn misfit(chosen: &str, choices: &Choices) -> Option<String> {
    let choice = choices
        .iter()
        .find(|one| one.licence.eq_ignore_ascii_case(chosen));
    match choice.map(|choice| &choice.verdict) {
        Some(Verdict::Refused(reason)) => Some(text_with(
            "licence-misfit",
            &[("reason", words::reason(reason).into())],
        )),
        _ => None,
    }
}

/// The allowed licences, none, and the one that stands there: the form never changes it silently.
fn options(of: LicenceOf, chosen: &str, choices: &Choices) -> Vec<AnyView> {
    let allowed = choices
        .iter()
        .filter(|one| one.verdict == Verdict::Allowed)
        .map(|one| one.licence.clone());
    let mut licences: Vec<String> = std::iter::once(String::new()).chain(allowed).collect();
    if !licences.iter().any(|one| one == chosen) {
        licences.push(chosen.to_owned());
    }
    let option = |licence: String| {
        let name = match licence.as_str() {
            "" => text(of.none()),
            known => words::name(known),
        };
        let selected = licence == chosen;
        view! { <option value=licence selected=selected>{name}</option> }.into_any()
    };
    licences.into_iter().map(option).collect()
}
