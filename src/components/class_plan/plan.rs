//! The plan of the remix being edited, prefilled from the profile, and what it takes.

use crate::state::catalogue::use_catalogue;
use crate::state::editor::{Editor, use_editor};
use crate::state::profile::{self, KeptProfile, use_profile};
use etabli_model::{BedOf, ClassNeeds, ClassPlan, Project, Vocabulary, class_needs};
use etabli_search::MaterialBed;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The plan and what follows from it.
#[derive(Clone, Copy)]
pub(super) struct Planning {
    editor: Editor,
    /// What is counted of the draft: what else is typed counts nothing anew.
    counted: Memo<Project>,
    beds: Memo<BTreeMap<String, MaterialBed>>,
    /// The class, as told or as the profile tells it.
    pub(super) plan: Memo<ClassPlan>,
    /// What it needs for the draft.
    pub(super) needs: Memo<ClassNeeds>,
}

impl Planning {
    /// The planning of the remix being edited.
    pub(super) fn of_editor() -> Self {
        let (editor, profile) = (use_editor(), use_profile());
        let beds = Memo::new(move |_| beds(editor, profile));
        let counted = Memo::new(move |_| editor.draft.with(counted));
        let plan = Memo::new(move |_| editor.class.get().unwrap_or_else(usual));
        let needs = Memo::new(move |_| {
            let beds: BedOf = beds.with(|beds| {
                let sides = |one: &MaterialBed| [one.bed.long(), one.bed.short()];
                let beds = beds.iter();
                beds.map(|(material, one)| (material.clone(), sides(one)))
                    .collect()
            });
            editor
                .draft
                .with(|project| plan.with(|plan| class_needs(project, plan, &beds)))
        });
        Self {
            editor,
            counted,
            beds,
            plan,
            needs,
        }
    }

    /// Tells something else of the class, as one step that can be undone. `field` names what is told.
    pub(super) fn change(self, field: &str, change: impl FnOnce(&mut ClassPlan)) {
        let told = self.plan.get_untracked();
        self.editor
            .change_remix(&format!("class-plan-{field}"), |remix| {
                let mut plan = told;
                change(&mut plan);
                remix.class = Some(plan);
            });
    }

    /// The beds materials go on, by the material's id. Reactive.
    pub(super) fn beds(self) -> BTreeMap<String, MaterialBed> {
        self.beds.get()
    }

    /// Something of the draft's materials, parts, machines or cost. Reactive.
    pub(super) fn draft<T>(self, look: impl FnOnce(&Project) -> T) -> T {
        self.counted.with(look)
    }

    /// The currency of the project's prices. Reactive.
    pub(super) fn currency(self) -> String {
        let told = self.draft(|project| project.cost.as_ref().map(|cost| cost.currency.clone()));
        told.filter(|told| !told.is_empty())
            .unwrap_or_else(|| "EUR".to_owned())
    }
}

fn counted(draft: &Project) -> Project {
    Project {
        materials: draft.materials.clone(),
        parts: draft.parts.clone(),
        machines: draft.machines.clone(),
        cost: draft.cost.clone(),
        ..Project::default()
    }
}

fn beds(editor: Editor, profile: KeptProfile) -> BTreeMap<String, MaterialBed> {
    editor
        .draft
        .with(|project| profile.with(|profile| MaterialBed::of(project, profile)))
}

/// What is counted before the teacher tells anything: the class of the profile.
fn usual() -> ClassPlan {
    ClassPlan {
        pupils: profile::pupils(),
        ..ClassPlan::default()
    }
}

/// The words of the gallery; its usual ones until it is here. Reactive.
pub(super) fn with_words<T: Default>(look: impl FnOnce(&Vocabulary) -> T) -> T {
    let gallery = use_catalogue().gallery();
    gallery
        .map(|gallery| look(&gallery.vocabulary))
        .unwrap_or_default()
}
