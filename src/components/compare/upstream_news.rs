//! What the original changed since it was adapted, offered piece by piece.

use super::upstream::{Upstream, look};
use super::{ChangeList, Telling};
use crate::components::{Icon, IconName, announce};
use crate::i18n::{said, text, text_with};
use crate::platform::focus;
use crate::state::catalogue::use_catalogue;
use crate::state::editor::{Editor, use_editor};
use crate::state::settled::use_settled;
use etabli_remix::{About, ChangeGroup, ToldChange, Update, compare, fingerprint, news, take};
use leptos::prelude::Update as _; // hidden by the update of an upstream
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;
use std::sync::Arc;

const HEADING: &str = "heading-upstream";

/// Says where the original stands; nothing while it is as it was.
#[component]
pub fn UpstreamNews() -> impl IntoView {
    let (editor, catalogue) = (use_editor(), use_catalogue());
    let upstream = RwSignal::new(Upstream::Looking);
    let find = move || {
        let Some(gallery) = catalogue.state.with_untracked(|_| catalogue.gallery()) else {
            return;
        };
        upstream.set(Upstream::Looking);
        spawn_local(async move {
            let found = look(editor, gallery).await;
            upstream.try_set(found);
        });
    };
    find();
    move || {
        match upstream.get() {
        Upstream::Looking | Upstream::None => ().into_any(),
        Upstream::Here(update) => view! { <Offer update/> }.into_any(),
        Upstream::Gone => view! { <p class="upstream upstream--quiet">{said("compare-upstream-gone")}</p> }.into_any(),
        Upstream::Unreachable => view! {
            <p class="upstream upstream--quiet">
                {said("compare-upstream-unreachable")}" "
                <button type="button" class="button button--small" on:click=move |_| find()>{said("retry")}</button>
            </p>
        }
        .into_any(),
    }
    }
}

/// The changes of an upstream and which of them are chosen.
#[derive(Clone, Copy)]
struct Choosing {
    editor: Editor,
    update: StoredValue<Arc<Update>>,
    groups: Memo<Vec<ChangeGroup>>,
    /// Keys of the changes that are not wanted; those that were left alone once, until they are ticked.
    unwanted: RwSignal<BTreeSet<String>>,
}

impl Choosing {
    fn begin(editor: Editor, update: Arc<Update>) -> Self {
        let update = StoredValue::new(update);
        let groups = Memo::new(move |_| {
            editor
                .base
                .with(|base| update.with_value(|update| news(base, &update.upstream)))
        });
        let left = editor.left_alone.get_untracked();
        let unwanted = groups.with_untracked(|groups| {
            let old = changes(groups).filter(|change| left.contains(&fingerprint(change)));
            old.map(ToldChange::key).collect()
        });
        Self {
            editor,
            update,
            groups,
            unwanted: RwSignal::new(unwanted),
        }
    }

    fn chosen(self) -> BTreeSet<String> {
        let unwanted = self.unwanted.get();
        self.groups.with(|groups| {
            let all = changes(groups).map(ToldChange::key);
            all.filter(|key| !unwanted.contains(key)).collect()
        })
    }

    /// How many were never offered before, and how many were left alone.
    fn counts(self) -> (usize, usize) {
        let left = self.editor.left_alone.get();
        self.groups.with(|groups| {
            let old = changes(groups)
                .filter(|change| left.contains(&fingerprint(change)))
                .count();
            (changes(groups).count() - old, old)
        })
    }

    fn take(self, chosen: &BTreeSet<String>) {
        let update = self.update.get_value();
        let mut disagreements = 0;
        self.editor.change_remix("upstream", |remix| {
            let taken = take(&remix.base, &remix.project, &update.upstream, chosen);
            disagreements = taken.conflicts.len();
            taken.put_into(remix, &update);
        });
        let left = self
            .groups
            .with_untracked(|groups| changes(groups).map(ToldChange::key).collect());
        self.unwanted.set(left);
        let (words, count) = match (chosen.len(), disagreements) {
            (0, _) => ("compare-left", 0),
            (count, 0) => ("compare-taken", count),
            (_, open) => ("compare-taken-open", open),
        };
        announce(text_with(words, &[("count", count.into())]));
        focus::to_id(if disagreements > 0 {
            "heading-conflicts"
        } else {
            HEADING
        });
    }
}

fn changes(groups: &[ChangeGroup]) -> impl Iterator<Item = &ToldChange> {
    groups.iter().flat_map(|group| &group.changes)
}

#[component]
fn Offer(
    /// The upstream as it stands.
    update: Arc<Update>,
) -> impl IntoView {
    let editor = use_editor();
    let choosing = Choosing::begin(editor, update.clone());
    // What was left alone once waits folded.
    let open = RwSignal::new(untrack(|| choosing.counts().0 > 0));
    let title = move || match choosing.counts() {
        (0, left) => text_with("compare-upstream-left", &[("count", left.into())]),
        (fresh, _) => text_with("compare-upstream-news", &[("count", fresh.into())]),
    };
    let versions = move || {
        let old = editor.base.with(|base| base.version.clone());
        let new = update.upstream.version.clone();
        (old != new).then(|| {
            text_with(
                "compare-upstream-versions",
                &[("old", old.into()), ("new", new.into())],
            )
        })
    };
    let something = move || choosing.groups.with(|groups| !groups.is_empty());
    view! {
        <Show when=something>
            <section class="upstream" aria-labelledby=HEADING>
                <div class="upstream__head">
                    <h2 class="upstream__title" id=HEADING tabindex="-1"><Icon name=IconName::Fork/>{title}</h2>
                    <p>{versions.clone()}</p>
                    <button type="button" class="button button--small" aria-expanded=move || open.get().to_string()
                        on:click=move |_| open.update(|open| *open = !*open)>
                        {move || text(if open.get() { "compare-upstream-fold" } else { "compare-upstream-unfold" })}
                    </button>
                </div>
                <Show when=move || open.get()><Pieces choosing done=Callback::new(move |()| open.set(false))/></Show>
            </section>
        </Show>
    }
}

#[component]
fn Pieces(
    /// What is chosen.
    choosing: Choosing,
    /// Told when something was taken or left alone.
    done: Callback<()>,
) -> impl IntoView {
    let tick = Callback::new(move |(_, change): (About, ToldChange)| {
        let key = change.key();
        let words = format!("told-{key}");
        let held = key.clone();
        let ticked = move || choosing.unwanted.with(|unwanted| !unwanted.contains(&held));
        let turn = move |event| {
            let wanted = event_target_checked(&event);
            choosing.unwanted.update(|unwanted| {
                if wanted {
                    unwanted.remove(&key);
                } else {
                    unwanted.insert(key.clone());
                }
            });
        };
        view! { <input type="checkbox" class="told__tick" aria-labelledby=words prop:checked=ticked on:change=turn/> }
            .into_any()
    });
    let count = move || choosing.chosen().len();
    let take = move |chosen: &BTreeSet<String>| {
        choosing.take(chosen);
        done.run(());
    };
    let press = move |_| {
        let chosen = untrack(|| choosing.chosen());
        if !chosen.is_empty() {
            take(&chosen);
        }
    };
    let leave = move |_| take(&BTreeSet::new());
    view! {
        <p>{said("compare-upstream-help")}</p>
        <ChangeList groups=choosing.groups.into() before=tick/>
        <Preview choosing/>
        <div class="upstream__actions">
            <button type="button" class="button button--primary" on:click=press
                aria-disabled=move || (count() == 0).then_some("true")>
                <Icon name=IconName::Check/>{move || text_with("compare-take", &[("count", count().into())])}
            </button>
            <button type="button" class="button" on:click=leave>{said("compare-leave")}</button>
        </div>
    }
}

/// What the remix will be with what is chosen.
#[component]
fn Preview(
    /// What is chosen.
    choosing: Choosing,
) -> impl IntoView {
    let (editor, settled) = (choosing.editor, use_settled());
    let telling = Telling::here();
    let coming = Memo::new(move |_| {
        let chosen = choosing.chosen();
        let upstream = choosing.update.get_value();
        editor.base.with(|base| {
            settled.with(|draft| {
                let taken = take(base, draft, &upstream.upstream, &chosen);
                (compare(draft, &taken.project), taken.conflicts.len())
            })
        })
    });
    let line = move |group: &ChangeGroup| {
        let told = telling.tell(|teller| teller.group(group));
        view! { <li>{told}</li> }
    };
    let lines = move || coming.with(|(groups, _)| groups.iter().map(line).collect_view());
    let open = move || coming.with(|(_, open)| *open);
    let nothing = move || coming.with(|(groups, _)| groups.is_empty());
    view! {
        <details class="upstream__preview">
            <summary>{said("compare-preview")}</summary>
            <Show when=nothing fallback=move || view! { <ul>{lines}</ul> }>
                <p>{said("compare-preview-none")}</p>
            </Show>
        </details>
        <Show when=move || { open() > 0 }>
            <p class="upstream__open"><Icon name=IconName::Warning/>
                {move || text_with("compare-preview-open", &[("count", open().into())])}</p>
        </Show>
    }
}
