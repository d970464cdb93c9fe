//! What a teacher decides on: for whom, how long, how much, with what, under which licence.

use super::ShownProject;
use crate::i18n::{format, language, text, text_with};
use etabli_model::{Project, class_cost};

/// One fact: its name, its value, and what makes it precise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fact {
    pub(super) name: String,
    pub(super) value: String,
    /// One line each.
    pub(super) notes: Vec<String>,
}

/// The facts that are known, in the order of the strip. Reactive.
pub(super) fn facts(shown: &ShownProject) -> Vec<Fact> {
    let all = [
        level, subject, maker, duration, cost, machine, group, difficulty, licence,
    ];
    all.iter().filter_map(|fact| fact(shown)).collect()
}

fn fact(name: String, value: String, notes: Vec<String>) -> Option<Fact> {
    (!value.is_empty()).then_some(Fact { name, value, notes })
}

fn level(shown: &ShownProject) -> Option<Fact> {
    let range = |levels: &[String]| shown.vocabulary().level_range(levels, language());
    let using = range(&shown.project.using);
    let value = if using.is_empty() {
        range(&shown.project.making)
    } else {
        using
    };
    fact(text("project-fact-level"), value, Vec::new())
}

fn subject(shown: &ShownProject) -> Option<Fact> {
    let name = |id: &String| shown.label(|words| &words.subjects, id);
    let subjects: Vec<String> = shown.project.subjects.iter().map(name).collect();
    fact(
        text("project-fact-subject"),
        subjects.join(", "),
        Vec::new(),
    )
}

fn maker(shown: &ShownProject) -> Option<Fact> {
    let maker = shown.project.maker.as_deref().unwrap_or_default();
    let making = shown
        .vocabulary()
        .level_range(&shown.project.making, language());
    // Where the teacher makes it, the levels that could are of no use.
    let known = !making.is_empty() && maker != "teacher";
    let note = known.then(|| text_with("project-fact-maker-levels", &[("levels", making.into())]));
    fact(
        text("project-fact-maker"),
        shown.label(|words| &words.makers, maker),
        note.into_iter().collect(),
    )
}

fn duration(shown: &ShownProject) -> Option<Fact> {
    let duration = shown.project.duration;
    let parts = [
        ("project-time-preparation", duration.preparation),
        ("project-time-machine", duration.machine),
        ("project-time-class", duration.class),
        ("project-time-drying", duration.drying),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(_, minutes)| *minutes > 0)
        .map(|(key, minutes)| text_with(key, &[("time", format::minutes(minutes).into())]))
        .collect();
    let total = duration.total();
    let value = if total == 0 {
        String::new()
    } else {
        format::minutes(total)
    };
    fact(text("project-fact-duration"), value, parts)
}

fn cost(shown: &ShownProject) -> Option<Fact> {
    let cost = shown.project.cost.as_ref()?;
    let one = format::price(cost.per_object, &cost.currency);
    let class = shown.class();
    let all = class_cost(&shown.project, class).map(|all| {
        let price = format::price(all, &cost.currency);
        text_with(
            "project-cost-class",
            &[("price", price.into()), ("count", class.pupils.into())],
        )
    });
    let year = cost
        .year
        .map(|year| text_with("project-cost-year", &[("year", year.to_string().into())]));
    let notes: Vec<String> = [all, year].into_iter().flatten().collect();
    let value = text_with("project-cost-object", &[("price", one.into())]);
    fact(text("project-fact-cost"), value, notes)
}

fn machine(shown: &ShownProject) -> Option<Fact> {
    let needed = machine_names(shown, |project| {
        project
            .machines
            .iter()
            .filter(|one| !one.optional)
            .map(|one| one.machine.clone())
            .collect()
    });
    let optional = machine_names(shown, |project| {
        let needed = |id: &String| {
            project
                .machines
                .iter()
                .any(|one| !one.optional && one.machine == *id)
        };
        let all = project
            .machines
            .iter()
            .filter(|one| one.optional)
            .map(|one| one.machine.clone());
        all.filter(|id| !needed(id)).collect()
    });
    let value = if needed.is_empty() {
        shown.label(|words| &words.machines, "no-machine")
    } else {
        needed
    };
    let note = (!optional.is_empty()).then(|| {
        text_with(
            "project-fact-machine-optional",
            &[("machines", optional.into())],
        )
    });
    fact(
        text("project-fact-machine"),
        value,
        note.into_iter().collect(),
    )
}

fn machine_names(shown: &ShownProject, of: impl Fn(&Project) -> Vec<String>) -> String {
    let mut names: Vec<String> = Vec::new();
    for id in of(&shown.project) {
        let name = shown.label(|words| &words.machines, &id);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

fn group(shown: &ShownProject) -> Option<Fact> {
    let size = shown.project.group_size?;
    let value = if size.ideal <= 1 {
        text("project-group-alone")
    } else {
        text_with("project-group-ideal", &[("count", size.ideal.into())])
    };
    let note = (size.min < size.max).then(|| {
        text_with(
            "project-group-range",
            &[("min", size.min.into()), ("max", size.max.into())],
        )
    });
    fact(
        text("project-fact-group"),
        value,
        note.into_iter().collect(),
    )
}

fn difficulty(shown: &ShownProject) -> Option<Fact> {
    let id = shown.project.difficulty.as_deref()?;
    let full = shown.label(|words| &words.difficulty, id);
    let note = full.split_once(':').map(|(_, rest)| rest.trim().to_owned());
    fact(
        text("project-fact-difficulty"),
        shown.short_label(|words| &words.difficulty, id),
        note.into_iter().collect(),
    )
}

fn licence(shown: &ShownProject) -> Option<Fact> {
    let value = shown.label(|words| &words.licences, &shown.project.licence);
    fact(text("project-fact-licence"), value, Vec::new())
}
