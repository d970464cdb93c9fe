//! A project in the gallery's grid.

use super::marked::Marked;
use super::why::Why;
use crate::components::{Icon, IconName, ProjectImage};
use crate::i18n::{format, language, text, text_with};
use crate::pages::later;
use crate::routes::Page;
use crate::state::catalogue::use_catalogue;
use crate::state::query::GalleryQuery;
use etabli_model::vocabulary::short_label;
use etabli_model::{Image, Vocabulary};
use etabli_search::ProjectSummary;
use leptos::prelude::*;
use leptos_router::components::A;
use std::sync::Arc;

/// Machines named on a card; a project with more says how many.
const NAMED_MACHINES: usize = 2;

/// A project: what it is, for whom, how long, how much, with which machines.
#[component]
pub fn ProjectCard(
    /// Row of the catalogue, never the whole project.
    summary: Arc<ProjectSummary>,
    /// The gallery's question.
    query: GalleryQuery,
) -> impl IntoView {
    let path = Page::Project {
        id: summary.id.clone(),
    }
    .path();
    let told = summary.clone();
    let words = Memo::new(move |_| told.in_language(language()));
    let tongue = move || words.with(|(_, tag)| tag.clone());
    let title = Signal::derive(move || words.with(|(told, _)| told.title.clone()));
    let purpose = Signal::derive(move || words.with(|(told, _)| told.summary.clone()));
    let link = link_id(&summary.id);
    let kind = summary.kind.clone();
    let kind = in_words(move |words| short_label(&words.kinds, &kind, language()).to_owned());
    let levels = summary.levels.clone();
    let levels = in_words(move |words| words.level_range(&levels, language()));
    let (id, path_of_cover) = (
        summary.id.clone(),
        summary.cover.clone().map(|cover| cover.path),
    );
    let cover = move || {
        let path = path_of_cover.clone()?;
        let alt = words.with(|(told, _)| told.alt.clone());
        let image = Image {
            path,
            alt,
            ..Image::default()
        };
        Some(view! { <ProjectImage project=id.clone() image class="project-card__picture"/> })
    };
    let on_card = later::on_card(summary.clone());
    view! {
        <article class="project-card">
            <div class="project-card__body">
                <p class="project-card__kind">{kind}</p>
                <h3 class="project-card__title" lang=tongue>
                    <A href=path attr:class="project-card__link" attr:id=link><Marked text=title/></A>
                </h3>
                <p class="project-card__purpose" lang=tongue><Marked text=purpose/></p>
                <div class="project-card__facts">
                    <p class="project-card__levels">{levels}</p>
                    <CardMeasures summary=summary.clone()/>
                    {on_card}
                </div>
                <Why id=summary.id.clone() title query/>
            </div>
            <div class="project-card__cover plate">{cover}</div>
        </article>
    }
}

/// Id of the link of a card, for the keyboard to go there.
pub fn link_id(project: &str) -> String {
    format!("project-{project}")
}

/// Time, cost, machines and remixes.
#[component]
fn CardMeasures(
    /// Row of the catalogue.
    summary: Arc<ProjectSummary>,
) -> impl IntoView {
    let (minutes, remixes) = (summary.minutes, summary.remixes);
    let (cost, machines) = (summary.cost.clone(), summary.machines.clone());
    let time = (minutes > 0).then(|| {
        view! { <Measure icon=IconName::Time name="card-duration" value=move || format::minutes(minutes)/> }
    });
    let cost = cost.map(|cost| {
        let value = move || format::price(cost.per_object, &cost.currency);
        view! { <Measure icon=IconName::Cost name="card-cost" value/> }
    });
    let first = machines.first().map_or("no-machine", String::as_str);
    let icon = IconName::of_machine(first);
    let machines = in_words(move |words| machine_names(&machines, words));
    let remixes = (remixes > 0).then(|| {
        let value = move || text_with("remix-count", &[("count", remixes.into())]);
        view! { <Measure icon=IconName::Fork name="" value/> }
    });
    view! {
        <ul class="measures" role="list">
            {time}{cost}<Measure icon name="card-machines" value=machines/>{remixes}
        </ul>
    }
}

/// One measure with its icon; the icon's meaning is told to those who do not see it.
#[component]
fn Measure(
    /// The icon.
    icon: IconName,
    /// Key of what it means; empty when the value says it.
    name: &'static str,
    /// The value in words.
    value: impl Fn() -> String + Send + Sync + 'static,
) -> impl IntoView {
    let name = (!name.is_empty()).then(|| {
        view! { <span class="visually-hidden">{move || text(name)}" : "</span> }
    });
    view! { <li class="measures__item"><Icon name=icon/><span>{name}{value}</span></li> }
}

fn machine_names(machines: &[String], words: &Vocabulary) -> String {
    if machines.is_empty() {
        return text("card-no-machine");
    }
    let named = machines.iter().take(NAMED_MACHINES);
    let names: Vec<&str> = named
        .map(|id| short_label(&words.machines, id, language()))
        .collect();
    let more = machines.len().saturating_sub(NAMED_MACHINES);
    match more {
        0 => names.join(", "),
        more => {
            let more = text_with("card-more-machines", &[("count", more.into())]);
            format!("{} {more}", names.join(", "))
        }
    }
}

/// Something said with the vocabulary, in the reader's language.
fn in_words(
    say: impl Fn(&Vocabulary) -> String + Send + Sync + 'static,
) -> impl Fn() -> String + Send + Sync {
    let catalogue = use_catalogue();
    move || {
        catalogue
            .gallery()
            .map(|gallery| say(&gallery.vocabulary))
            .unwrap_or_default()
    }
}
