//! The file of a whole workbench: what it holds, then what became of it.

use crate::components::workbench::UnmovedList;
use crate::components::{Icon, IconName, Notice, NoticeKind, announce};
use crate::i18n::{said, text, text_with};
use crate::platform::focus;
use crate::routes::Page;
use crate::state::import::{Import, WholeReview};
use crate::state::workbench::{Arrival, ProfileArrival};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;
use std::sync::Arc;

/// Titles that are shown one by one.
const SHOWN: usize = 12;

/// How taking in goes.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Taking {
    No,
    Yes,
    Done(Arrival),
}

/// The review of a workbench, then its arrival; its heading takes the keyboard.
#[component]
pub fn ImportWorkbench(
    /// The visit.
    import: Import,
    /// What the file holds.
    review: Arc<WholeReview>,
) -> impl IntoView {
    let heading = NodeRef::<html::H2>::new();
    heading.on_load(|element| {
        focus::scroll_to_top();
        request_animation_frame(move || focus::to(&element));
    });
    let (taking, done) = (RwSignal::new(Taking::No), RwSignal::new(0_usize));
    let count = review.titles.len();
    let title = move || text_with("whole-review", &[("count", count.into())]);
    let taken = review.clone();
    let take = Callback::new(move |()| {
        if taking.get_untracked() != Taking::No {
            return;
        }
        taking.set(Taking::Yes);
        let review = taken.clone();
        spawn_local(async move {
            let told = move |count| {
                // The reader may have gone on: what was begun is finished all the same.
                let _ = done.try_set(count);
            };
            let arrival = import.take_in(&review, told).await;
            announce(text("whole-arrived"));
            taking.try_set(Taking::Done(arrival));
            focus::to_id("import-review");
        });
    });
    let content = move || match taking.get() {
        Taking::Done(arrival) => view! { <Arrived arrival/> }.into_any(),
        Taking::No => view! { <Offer import review=review.clone() take/> }.into_any(),
        Taking::Yes => view! { <Progress done all=count/> }.into_any(),
    };
    view! {
        <section class="import-review" aria-labelledby="import-review">
            <h2 class="import-review__heading" id="import-review" tabindex="-1" node_ref=heading>{title}</h2>
            {content}
        </section>
    }
}

#[component]
fn Offer(
    /// The visit.
    import: Import,
    /// What the file holds.
    review: Arc<WholeReview>,
    /// Takes everything in.
    take: Callback<()>,
) -> impl IntoView {
    let more = review.titles.len().saturating_sub(SHOWN);
    let titles = review.titles.iter().take(SHOWN).cloned();
    let titles: Vec<_> = titles.map(|title| view! { <li>{title}</li> }).collect();
    let more = (more > 0)
        .then(|| view! { <p>{move || text_with("whole-more", &[("count", more.into())])}</p> });
    let cancel = move |_| {
        announce(text("import-cancelled"));
        import.cancel();
    };
    view! {
        <p>{said("whole-promise")}</p>
        <ul class="whole__titles">{titles}</ul>
        {more}
        <p class="cluster">
            <button type="button" class="button button--primary" on:click=move |_| take.run(())>
                <Icon name=IconName::Add/>{said("whole-take")}
            </button>
            <button type="button" class="button" on:click=cancel>{said("cancel")}</button>
        </p>
    }
}

#[component]
fn Progress(
    /// Remixes that are done.
    done: RwSignal<usize>,
    /// How many there are.
    all: usize,
) -> impl IntoView {
    let words = move || {
        let counts = [("done", done.get().into()), ("all", all.into())];
        text_with("whole-taking", &counts)
    };
    view! {
        <div class="progress">
            <label class="progress__label" for="import-progress">{words}</label>
            <progress class="progress__bar" id="import-progress" max=all.to_string()
                value=move || done.get().to_string()></progress>
        </div>
    }
}

#[component]
fn Arrived(
    /// What became of the file.
    arrival: Arrival,
) -> impl IntoView {
    let told = arrival.clone();
    let lines = move || {
        lines(&told)
            .into_iter()
            .map(|line| view! { <li>{line}</li> })
            .collect::<Vec<_>>()
    };
    let beside = (!arrival.beside.is_empty()).then(|| {
        let titles = arrival.beside.iter().cloned();
        let titles: Vec<_> = titles.map(|title| view! { <li>{title}</li> }).collect();
        view! {
            <Notice title=Signal::derive(said("whole-beside"))>
                <p>{said("whole-beside-text")}</p>
                <ul>{titles}</ul>
            </Notice>
        }
    });
    let refused = (!arrival.refused.is_empty()).then(|| {
        let (rows, count) = (arrival.refused.clone(), arrival.refused.len());
        let title = Signal::derive(move || text_with("whole-broken", &[("count", count.into())]));
        view! {
            <Notice kind=NoticeKind::Warning title>
                <p>{said("whole-broken-text")}</p>
                <UnmovedList rows/>
            </Notice>
        }
    });
    view! {
        <ul>{lines}</ul>
        {beside}
        {refused}
        <p><A href=Page::Workbench.path() attr:class="button button--primary">{said("nav-workbench")}</A></p>
    }
}

/// What became of a file, a sentence each. Reactive.
fn lines(arrival: &Arrival) -> Vec<String> {
    let counted =
        |key, count: usize| (count > 0).then(|| text_with(key, &[("count", count.into())]));
    let profile = match arrival.profile {
        ProfileArrival::Nothing => None,
        ProfileArrival::Taken => Some(text("whole-profile-taken")),
        ProfileArrival::OursStays => Some(text("whole-profile-stays")),
    };
    let lines = [
        Some(text_with("whole-added", &[("count", arrival.added.into())])),
        counted("whole-binned", arrival.binned),
        counted("whole-same", arrival.same),
        counted("whole-lists", arrival.lists),
        profile,
    ];
    lines.into_iter().flatten().collect()
}
