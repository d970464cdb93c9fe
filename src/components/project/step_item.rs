//! One step: number, action, picture, cautions, and how one knows it worked.

use super::ShownProject;
use super::step_meta::StepMeta;
use crate::components::{Icon, IconName, KeptImage, RichText};
use crate::i18n::{said, text};
use etabli_model::{Callout, CalloutKind, Step};
use leptos::prelude::*;

/// Which heading a step stands under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The section's own.
    UnderSection,
    /// That of its group.
    UnderHeading,
}

/// One step.
#[component]
pub(super) fn StepItem(
    /// The project.
    shown: ShownProject,
    /// Its place among the steps, from 0.
    position: usize,
    /// How many steps there are.
    total: usize,
    /// Which heading it stands under.
    place: Place,
) -> impl IntoView {
    let step = shown
        .project
        .steps
        .get(position)
        .cloned()
        .unwrap_or_default();
    let title = step.title.clone();
    let title = match place {
        Place::UnderSection => view! { <h3 class="step__title">{title}</h3> }.into_any(),
        Place::UnderHeading => view! { <h4 class="step__title">{title}</h4> }.into_any(),
    };
    let pictures = shown.images(&step.images).into_iter().map(|image| {
        view! { <KeptImage folder=shown.pictures.clone() image/> }
    });
    let pictures: Vec<_> = pictures.collect();
    let figure = (!pictures.is_empty())
        .then(|| view! { <figure class="step__picture plate">{pictures}</figure> });
    let pause = step
        .pause
        .then(|| view! { <p class="step__pause">{said("project-step-pause")}</p> });
    view! {
        <li class="step" id=format!("etape-{}", position + 1)>
            <p class="step__number">
                <span class="visually-hidden">{said("project-step")}" "</span>
                {position + 1}<span class="step__total">"/"{total}</span>
            </p>
            <div class="step__body">
                {title}
                <div class="rich-text"><RichText text=step.text.clone()/></div>
                <StepMeta shown step=step.clone()/>
                {step.callouts.iter().map(callout).collect_view()}
                {check(&step)}
                {more("project-step-simple", &step.simple)}
                {more("project-step-challenge", &step.challenge)}
                {pause}
            </div>
            {figure}
        </li>
    }
    .into_any()
}

fn callout(callout: &Callout) -> impl IntoView + use<> {
    let (class, title) = match callout.kind {
        CalloutKind::Tip => ("callout callout--tip", "project-callout-tip"),
        CalloutKind::Caution => ("callout callout--caution", "project-callout-caution"),
        CalloutKind::Danger => ("callout callout--danger", "project-callout-danger"),
    };
    view! {
        <div class=class>
            <p class="run-in"><strong class="callout__title">{move || text(title)}</strong></p>
            <RichText text=callout.text.clone()/>
        </div>
    }
}

fn check(step: &Step) -> Option<impl IntoView + use<>> {
    (!step.check.is_empty()).then(|| {
        view! {
            <div class="step__check">
                <Icon name=IconName::Check/>
                <div>
                    <p class="run-in"><strong>{said("project-step-check")}</strong></p>
                    <RichText text=step.check.clone()/>
                </div>
            </div>
        }
    })
}

fn more(title: &'static str, words: &str) -> Option<impl IntoView + use<>> {
    (!words.is_empty()).then(|| {
        view! {
            <div class="step__more">
                <p class="run-in"><strong>{said(title)}</strong></p>
                <RichText text=words.to_owned()/>
            </div>
        }
    })
}
