//! Which two projects are compared: those of this browser, and those of the gallery that a few
//! words find.

use crate::components::{Icon, IconName};
use crate::i18n::{said, text};
use crate::state::comparison::{Comparison, own_projects};
use crate::state::search::{Question, use_search};
use leptos::prelude::*;

/// Projects of the gallery that are offered at once.
const MOST_OFFERED: usize = 60;

/// A project that can be chosen: its name in the address, and its title.
pub type Choice = (String, String);

/// The two selects, and the field that finds projects of the gallery for them.
#[component]
pub fn ChooseProjects(
    /// What is compared.
    comparison: Comparison,
    /// Titles of the two that are chosen, as far as they are here.
    titles: [Signal<Option<String>>; 2],
) -> impl IntoView {
    let search = use_search();
    let words = RwSignal::new(String::new());
    let ask = move || {
        let query =
            words.with_untracked(|words| format!("q={}", js_sys::encode_uri_component(words)));
        search.ask(Question {
            query,
            facets: Vec::new(),
            count: MOST_OFFERED,
        });
    };
    ask();
    let offered = Memo::new(move |_| -> Vec<Choice> {
        let found = search.found.get();
        let rows = found.iter().flat_map(|found| found.rows.iter().flatten());
        rows.map(|row| (row.id.clone(), row.title.clone()))
            .collect()
    });
    let own = Memo::new(move |_| own_projects());
    let typed = move |event| {
        words.set(event_target_value(&event));
        ask();
    };
    let select = move |side: usize, label: &'static str| {
        let title = titles[side];
        view! {
            <div class="field compare-choice__field">
                <label class="field__label" for=format!("compare-{side}")>{said(label)}</label>
                <OneProject comparison side offered own title/>
            </div>
        }
    };
    view! {
        <form class="compare-choice" role="search" on:submit=|event| event.prevent_default()>
            {select(0, "compare-first")}
            <button type="button" class="button" on:click=move |_| comparison.exchange()>
                <Icon name=IconName::Up/><Icon name=IconName::Down/>{said("compare-exchange")}
            </button>
            {select(1, "compare-second")}
            <div class="field compare-choice__search">
                <label class="field__label" for="compare-words">{said("compare-find")}</label>
                <input class="field__input" type="search" id="compare-words" autocomplete="off" on:input=typed/>
            </div>
        </form>
    }
}

#[component]
fn OneProject(
    /// What is compared.
    comparison: Comparison,
    /// Which of the two.
    side: usize,
    /// Projects of the gallery.
    offered: Memo<Vec<Choice>>,
    /// Remixes of this browser.
    own: Memo<Vec<Choice>>,
    /// The title of the one chosen.
    title: Signal<Option<String>>,
) -> impl IntoView {
    let option = move |(name, title): Choice| {
        let value = name.clone();
        view! { <option value=value selected=move || comparison.name(side) == name>{title}</option> }
    };
    // What is chosen stays among the choices, whatever the words find.
    let chosen = move || {
        let name = comparison.name(side);
        let known = |choices: &Vec<Choice>| choices.iter().any(|(one, _)| *one == name);
        if name.is_empty() || offered.with(known) || own.with(known) {
            return None;
        }
        let title = title.get().unwrap_or_else(|| name.clone());
        Some(option((name, title)))
    };
    let group = move |label: &'static str, choices: Memo<Vec<Choice>>| {
        move || {
            let all = choices.get();
            (!all.is_empty()).then(|| {
                view! { <optgroup label=text(label)>{all.into_iter().map(option).collect_view()}</optgroup> }
            })
        }
    };
    view! {
        <select class="field__input" id=format!("compare-{side}") prop:value=move || comparison.name(side)
            on:change=move |event| comparison.choose(side, event_target_value(&event))>
            <option value="">{said("compare-choose")}</option>
            {chosen}
            {group("compare-mine", own)}
            {group("compare-gallery", offered)}
        </select>
    }
}
