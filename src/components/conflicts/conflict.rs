//! One conflict: what was there, mine, theirs, and what is to become of it.

use super::edited::{TypeSomethingElse, Typed};
use super::section::HEADING;
use super::sides::{Sides, decided};
use crate::components::compare::{ChangeList, Telling};
use crate::components::{Icon, IconName, announce};
use crate::i18n::{said, text, text_with};
use crate::platform::focus;
use crate::state::editor::{Editor, use_editor};
use crate::state::settled::{Settled, use_settled};
use etabli_remix::{ChangeGroup, Conflict, ConflictKind, Offer, Resolution, compare};
use leptos::prelude::*;

/// One conflict and its decision.
#[derive(Clone, Copy)]
struct Deciding {
    editor: Editor,
    settled: Settled,
    conflict: StoredValue<Conflict>,
    chosen: RwSignal<Offer>,
    typed: StoredValue<Option<Typed>>,
}

impl Deciding {
    fn begin(editor: Editor, conflict: Conflict) -> Self {
        let model = conflict.ours.as_ref().or(conflict.theirs.as_ref());
        let is_value = matches!(conflict.kind, ConflictKind::Text | ConflictKind::Value);
        let typed = model.filter(|_| is_value).and_then(Typed::like);
        Self {
            editor,
            settled: use_settled(),
            conflict: StoredValue::new(conflict),
            chosen: RwSignal::new(Offer::Ours),
            typed: StoredValue::new(typed),
        }
    }

    fn offers(self) -> Vec<Offer> {
        let mut offers = self.conflict.with_value(Conflict::resolutions);
        let can_type = self.typed.with_value(Option::is_some);
        offers.retain(|offer| *offer != Offer::Edited || can_type);
        offers
    }

    /// The way chosen; `None` while what is typed is no value. Reactive.
    fn way(self) -> Option<Resolution> {
        match self.chosen.get() {
            Offer::Ours => Some(Resolution::Ours),
            Offer::Theirs => Some(Resolution::Theirs),
            Offer::Both => Some(Resolution::Both),
            Offer::Edited => {
                let typed = self.typed.get_value()?.value()?;
                Some(Resolution::Edited(typed))
            }
        }
    }

    /// What the choice changes in the remix as it stands; `None` where it cannot be made. Reactive.
    fn preview(self) -> Option<Vec<ChangeGroup>> {
        let way = self.way()?;
        let conflict = self.conflict.get_value();
        self.settled.with(|draft| {
            let after = decided(draft, &conflict, &way)?;
            Some(compare(draft, &after))
        })
    }

    fn decide(self) {
        let Some(way) = untrack(|| self.way()) else {
            return;
        };
        let conflict = self.conflict.get_value();
        let mut done = false;
        self.editor
            .change_remix(&format!("conflict {}", conflict.path), |remix| {
                if let Some(project) = decided(&remix.project, &conflict, &way) {
                    remix.project = project;
                    done = true;
                    remix.conflicts.retain(|open| *open != conflict);
                }
            });
        if done {
            self.tell();
        }
    }

    /// The place is gone: there is nothing left to decide.
    fn forget(self) {
        let conflict = self.conflict.get_value();
        self.editor
            .change_remix(&format!("conflict {}", conflict.path), |remix| {
                remix.conflicts.retain(|open| *open != conflict);
            });
        self.tell();
    }

    fn tell(self) {
        let left = self.editor.conflicts.with_untracked(Vec::len);
        announce(text_with("conflicts-decided", &[("count", left.into())]));
        focus::to_id(if left > 0 { HEADING } else { "heading-compare" });
    }
}

/// A conflict that waits for a decision.
#[component]
pub(super) fn OpenConflict(
    /// The conflict.
    conflict: Conflict,
) -> impl IntoView {
    let editor = use_editor();
    let telling = Telling::here();
    let name = format!("conflict-{}", conflict.path);
    let deciding = Deciding::begin(editor, conflict);
    let sides = Memo::new(move |_| {
        let conflict = deciding.conflict.get_value();
        deciding.settled.with(|draft| Sides::of(draft, &conflict))
    });
    let title = move || {
        sides.with(|sides| match &sides.about {
            Some((about, change)) => telling.tell(|teller| {
                let inner = teller.within(change);
                let parts = [Some(teller.about(about)), inner, Some(teller.field(change))];
                let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
                parts.collect::<Vec<_>>().join(", ")
            }),
            None => text("conflicts-place-gone"),
        })
    };
    let column = move |words: &'static str, side: fn(&Sides) -> &Vec<ChangeGroup>| {
        let groups = Signal::derive(move || sides.with(|sides| side(sides).clone()));
        let same = move || groups.with(Vec::is_empty);
        view! {
            <div class="conflict__side">
                <h4 class="conflict__who">{said(words)}</h4>
                <Show when=same fallback=move || view! { <ChangeList groups/> }>
                    <p>{said("conflicts-same")}</p>
                </Show>
            </div>
        }
    };
    let gone = move || sides.with(|sides| sides.about.is_none());
    let decision = name.clone();
    view! {
        <article class="conflict" aria-labelledby=format!("{name}-title")>
            <h3 class="conflict__title" id=format!("{name}-title")>{title}</h3>
            <div class="conflict__sides">
                {column("conflicts-mine", |sides| &sides.ours)}
                {column("conflicts-theirs", |sides| &sides.theirs)}
            </div>
            <Show when=gone fallback=move || view! { <Decision deciding name=decision.clone()/> }>
                <button type="button" class="button" on:click=move |_| deciding.forget()>{said("conflicts-forget")}</button>
            </Show>
        </article>
    }
}

#[component]
fn Decision(
    /// The conflict.
    deciding: Deciding,
    /// Begins the ids of its controls.
    name: String,
) -> impl IntoView {
    let group = name.clone();
    let radio = move |offer: Offer| {
        let words = match offer {
            Offer::Ours => "conflicts-take-mine",
            Offer::Theirs => "conflicts-take-theirs",
            Offer::Both => "conflicts-take-both",
            Offer::Edited => "conflicts-take-other",
        };
        view! {
            <label class="conflict__offer">
                <input type="radio" name=group.clone() prop:checked=move || deciding.chosen.get() == offer
                    on:change=move |_| deciding.chosen.set(offer)/>
                {said(words)}
            </label>
        }
    };
    let offers = deciding.offers().into_iter().map(radio).collect_view();
    let typing = move || {
        let typed = deciding.typed.get_value();
        let wanted = deciding.chosen.get() == Offer::Edited;
        let name = name.clone();
        typed
            .filter(|_| wanted)
            .map(|typed| view! { <TypeSomethingElse typed name/> })
    };
    let preview = Memo::new(move |_| deciding.preview());
    let groups = Signal::derive(move || preview.get().unwrap_or_default());
    let what = move || match preview.get() {
        None => view! { <p class="field__error" role="alert">{said("conflicts-no-value")}</p> }
            .into_any(),
        Some(groups) if groups.is_empty() => {
            view! { <p>{said("conflicts-preview-none")}</p> }.into_any()
        }
        Some(_) => view! { <ChangeList groups/> }.into_any(),
    };
    view! {
        <fieldset class="conflict__offers">
            <legend>{said("conflicts-question")}</legend>
            {offers}
        </fieldset>
        {typing}
        <div class="conflict__preview">
            <h4 class="conflict__who">{said("conflicts-preview")}</h4>
            {what}
        </div>
        <button type="button" class="button button--primary conflict__decide" on:click=move |_| deciding.decide()>
            <Icon name=IconName::Check/>{said("conflicts-decide")}
        </button>
    }
}
