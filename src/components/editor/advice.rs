//! The coach's advice, beside the field it concerns, and a summary that leads to each.
//!
//! A project is looked at a moment after the last keystroke, never during one.

use super::folds::{Folds, use_folds};
use super::glyph::{Drawn, Glyph};
use super::list::ItemsOf;
use super::registry::{LISTS, SECTIONS};
use crate::components::{Icon, IconName};
use crate::i18n::{attribute_with, said, text, text_with, word};
use crate::platform::focus;
use crate::state::catalogue::use_catalogue;
use crate::state::editor::use_editor;
use etabli_model::{Diagnostic, Finding, Project, Severity, validate};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::sync::Arc;

/// Pause after the last change before the project is looked at, in milliseconds.
const PAUSE_MS: u32 = 400;

/// A finding and where it is mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Advised {
    /// What was found.
    finding: Finding,
    /// The section it is in; `None` for what the form has no place for.
    section: Option<&'static str>,
    /// Names in the page of the items to unfold, the outer one first.
    items: Vec<String>,
    /// Name in the page of the field; `None` when the whole item is meant.
    field: Option<String>,
}

/// What was found at the last look, as a context of the form.
#[derive(Clone, Copy)]
struct Advice(RwSignal<Arc<Vec<Advised>>>);

/// Looks at the project now, and a moment after each change.
pub(super) fn provide_advice() {
    let (editor, catalogue) = (use_editor(), use_catalogue());
    let found = RwSignal::new(Arc::new(Vec::new()));
    provide_context(Advice(found));
    let timer = StoredValue::new_local(None::<Timeout>);
    Effect::new(move |_| {
        editor.draft.track();
        let Some(gallery) = catalogue.gallery() else {
            return;
        };
        let look = move || {
            let all = editor.draft.try_with_untracked(|project| {
                let all = validate(project, "", &gallery.vocabulary).into_iter();
                let all = all.map(|one| place(one, project));
                // What has no field here (a translation, the address of the original) is not for this form to mend.
                all.filter(|one| one.section.is_some()).collect::<Vec<_>>()
            });
            if let Some(all) = all
                && found.try_with_untracked(|known| **known != all) == Some(true)
            {
                found.try_set(Arc::new(all));
            }
        };
        timer.set_value(Some(Timeout::new(PAUSE_MS, look)));
    });
}

/// Where a finding is mended in the form.
fn place(found: Diagnostic, project: &Project) -> Advised {
    let path = found.path.clone();
    let mut advised = Advised {
        finding: found.into(),
        section: None,
        items: Vec::new(),
        field: None,
    };
    for section in SECTIONS {
        let places = section.fields.iter().map(|field| field.place);
        if let Some(at) = best(places, &format!(".{path}")) {
            advised.section = Some(section.name);
            advised.field = Some(format!("{}-{at}", section.name));
            return advised;
        }
    }
    let lists = LISTS.iter().copied();
    place_in_list(&path, lists, project, "", "", &mut advised);
    advised
}

fn place_in_list(
    path: &str,
    lists: impl Iterator<Item = &'static dyn ItemsOf>,
    project: &Project,
    owner: &str,
    key: &str,
    advised: &mut Advised,
) {
    for list in lists {
        let Some(rest) = path.strip_prefix(list.name()) else {
            continue;
        };
        advised.section.get_or_insert(list.name());
        let Some((at, rest)) = position(rest) else {
            return;
        };
        let ids = list.ids(project, owner);
        let Some(id) = ids.get(at) else { return };
        let item = format!("{}{key}-{id}", list.name());
        advised.items.push(item.clone());
        let shapes = list.shapes();
        match best(shapes.iter().map(|shape| shape.place), rest) {
            Some(field) => {
                if field >= list.first() {
                    advised.items.push(format!("{item}-more"));
                }
                advised.field = Some(format!("{item}-{field}"));
            }
            None => {
                let inner = list.inner().iter().copied();
                let rest = rest.trim_start_matches('.');
                place_in_list(rest, inner, project, id, &format!("-{id}"), advised);
            }
        }
        return;
    }
}

/// The position at the start of `[3].title`, and what follows it.
fn position(rest: &str) -> Option<(usize, &str)> {
    let (at, rest) = rest.strip_prefix('[')?.split_once(']')?;
    Some((at.parse().ok()?, rest))
}

/// Which of these places a path means: the same, the one it is inside of, or the first inside of it.
fn best<'a>(places: impl Iterator<Item = &'a str> + Clone, path: &str) -> Option<usize> {
    let inside = |inner: &str, outer: &str| {
        inner
            .strip_prefix(outer)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    if path.is_empty() || path == "." {
        return None;
    }
    places
        .clone()
        .position(|place| inside(path, place))
        .or_else(|| places.clone().position(|place| inside(place, path)))
}

/// The findings of a field, if any.
fn of_field(name: &str) -> impl Fn() -> Vec<Advised> + Clone + use<> {
    let advice = use_context::<Advice>();
    let name = name.to_owned();
    move || {
        let Some(Advice(found)) = advice else {
            return Vec::new();
        };
        let found = found.get();
        let mine = found.iter().filter(|one| one.field.as_ref() == Some(&name));
        mine.cloned().collect()
    }
}

/// What the coach says about a field, under it.
#[component]
pub(super) fn FieldAdvice(
    /// Name of the field in this page.
    name: String,
    /// Name of the advice in this page.
    id: String,
) -> impl IntoView {
    let mine = Memo::new({
        let mine = of_field(&name);
        move |_| mine()
    });
    let lines = move || mine.get().into_iter().map(line).collect_view();
    view! { <div class="field__advice" id=id>{lines}</div> }
}

/// What the coach says about an item as a whole, or how many of its fields it speaks of while they are folded.
#[component]
pub(super) fn ItemAdvice(
    /// Name of the item in this page.
    name: String,
) -> impl IntoView {
    let advice = use_context::<Advice>();
    let mine = Memo::new(move |_| {
        let found = advice.map(|Advice(found)| found.get()).unwrap_or_default();
        let mine = found
            .iter()
            .filter(|one| one.field.is_none() && one.items.last() == Some(&name));
        mine.cloned().collect::<Vec<_>>()
    });
    move || mine.get().into_iter().map(line).collect_view()
}

/// How much is said about an item, beside its name.
#[component]
pub(super) fn ItemCount(
    /// Name of the item in this page.
    name: String,
) -> impl IntoView {
    let advice = use_context::<Advice>();
    let count = Memo::new(move |_| {
        let found = advice.map(|Advice(found)| found.get()).unwrap_or_default();
        found.iter().filter(|one| one.items.contains(&name)).count()
    });
    let words = move || {
        let count = u32::try_from(count.get()).unwrap_or(u32::MAX);
        text_with("form-advice-of", &[("count", count.into())])
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <span class="advice-count"><Drawn glyph=Glyph::Advice/>{words}</span>
        </Show>
    }
}

/// One finding in words: how much it matters, what is so, what to do.
fn line(advised: Advised) -> AnyView {
    let severity = advised.finding.severity;
    let class = format!("advice-line advice-line--{}", word_of(severity));
    let finding = StoredValue::new(advised.finding);
    let (problem, hint) = (
        move || finding.with_value(|one| words(one, None)),
        move || finding.with_value(|one| words(one, Some("hint"))),
    );
    view! {
        <p class=class>
            {icon(severity)}
            <span><strong>{move || severity_words(severity)}</strong>" "{problem}" "{hint}</span>
        </p>
    }
    .into_any()
}

const fn word_of(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    }
}

fn severity_words(severity: Severity) -> String {
    word("form-severity", word_of(severity))
}

fn icon(severity: Severity) -> AnyView {
    match severity {
        Severity::Advice => view! { <Drawn glyph=Glyph::Advice/> }.into_any(),
        _ => view! { <Icon name=IconName::Warning/> }.into_any(),
    }
}

/// A finding in the words of the form where it has some (no file, no key), else of every report.
fn words(finding: &Finding, attribute: Option<&str>) -> String {
    let arguments: Vec<_> = finding
        .arguments
        .iter()
        .map(|argument| (argument.name.as_str(), argument.value.clone().into()))
        .collect();
    let say = |key: &str| match attribute {
        Some(attribute) => attribute_with(key, attribute, &arguments),
        None => text_with(key, &arguments),
    };
    let ours = format!("form-problem-{}", finding.code);
    match say(&ours) {
        words if words.is_empty() || words == ours => say(&format!("problem-{}", finding.code)),
        words => words,
    }
}

/// How many things there are to look at, and a way to each.
#[component]
pub(super) fn AdviceSummary() -> impl IntoView {
    let Advice(found) = expect_context::<Advice>();
    let folds = use_folds();
    let count = Memo::new(move |_| found.with(|all| u32::try_from(all.len()).unwrap_or(u32::MAX)));
    let heading = move || text_with("form-advice-count", &[("count", count.get().into())]);
    let entries = move || {
        let all = found.get();
        all.iter()
            .cloned()
            .map(|one| entry(one, folds))
            .collect_view()
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <details class="advice-summary">
                <summary class="advice-summary__head"><Drawn glyph=Glyph::Advice/><span>{heading}</span></summary>
                <ul class="advice-summary__list" role="list">{entries}</ul>
            </details>
        </Show>
    }
}

fn entry(advised: Advised, folds: Folds) -> AnyView {
    let severity = advised.finding.severity;
    let finding = StoredValue::new(advised.finding.clone());
    let problem = move || finding.with_value(|one| words(one, None));
    let class = format!("advice-line advice-line--{}", word_of(severity));
    let where_it_is = advised.section.map(|section| {
        move || {
            let list = format!("list-{section}");
            match text(&list) {
                words if words == list => text(&format!("section-{section}")),
                words => words,
            }
        }
    });
    let go = move |_| {
        let Some(section) = advised.section else {
            return;
        };
        folds.open_section(section);
        folds.open_items(advised.items.clone());
        let item = advised.items.first().map(|item| format!("{item}-toggle"));
        let target = advised.field.clone().or(item);
        focus::to_id(&target.unwrap_or_else(|| format!("heading-{section}")));
    };
    let words = view! {
        <span><strong>{move || severity_words(severity)}</strong>" "{where_it_is}" : "{problem}</span>
    };
    view! {
        <li>
            <button type="button" class=format!("{class} advice-line--go") on:click=go>
                {icon(severity)}{words}<span class="advice-line__go">{said("form-advice-go")}</span>
            </button>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::{Callout, Material, Part, Problem, Step};

    #[test]
    fn a_finding_leads_to_the_field_that_mends_it() {
        let project = Project {
            materials: vec![Material {
                id: "M1".into(),
                ..Material::default()
            }],
            parts: vec![Part {
                id: "P1".into(),
                ..Part::default()
            }],
            steps: vec![Step {
                id: "S1".into(),
                callouts: vec![Callout {
                    id: "C1".into(),
                    ..Callout::default()
                }],
                ..Step::default()
            }],
            ..Project::default()
        };
        for (path, section, items, field) in [
            ("title", Some("presentation"), "", Some("presentation-0")),
            ("duration", Some("effort"), "", Some("effort-0")),
            ("making[1]", Some("class"), "", Some("class-1")),
            ("cost.per_class", Some("effort"), "", Some("effort-5")),
            (
                "materials[0].quantity",
                Some("materials"),
                "materials-M1",
                Some("materials-M1-1"),
            ),
            (
                "materials[0].kind",
                Some("materials"),
                "materials-M1 materials-M1-more",
                Some("materials-M1-6"),
            ),
            (
                "steps[0].text",
                Some("steps"),
                "steps-S1",
                Some("steps-S1-1"),
            ),
            (
                "steps[0].callouts[0].text",
                Some("steps"),
                "steps-S1 callouts-S1-C1",
                Some("callouts-S1-C1-1"),
            ),
            ("parts[0]", Some("parts"), "parts-P1", None),
            ("materials", Some("materials"), "", None),
            ("materials[7].quantity", Some("materials"), "", None),
            ("translations.en.title", None, "", None),
            ("", None, "", None),
        ] {
            let found = place(Problem::Empty.at("", path), &project);
            assert_eq!(found.section, section, "{path}");
            assert_eq!(found.items.join(" "), items, "{path}");
            assert_eq!(found.field.as_deref(), field, "{path}");
        }
    }
}
