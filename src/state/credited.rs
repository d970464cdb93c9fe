//! A remix as it leaves this desk: with what was changed said in its credit, and counted for its class.
//!
//! The teacher's own words come first; where there are none, the differences with the base are put into a sentence in the
//! project's language. Nothing of it is kept: it is said anew each time.

use crate::i18n::text_in;
use etabli_model::{Language, Project};
use etabli_remix::{AreaChange, Remix, changes_summary};

/// As many fields and lists are named; the others are counted.
const NAMED: usize = 10;

/// What a teacher would tell first.
const ORDER: [&str; 12] = [
    "title",
    "summary",
    "language",
    "steps",
    "materials",
    "parts",
    "machines",
    "tools",
    "duration",
    "cost",
    "group_size",
    "safety",
];

/// The project of a remix with its credit complete.
pub fn credited(remix: &Remix) -> Project {
    with_changes(&remix.base, &remix.project)
}

/// The same, counted for the class it is prepared for.
pub fn planned(remix: &Remix) -> Project {
    let project = credited(remix);
    match &remix.class {
        Some(class) => class.applied_to(&project),
        None => project,
    }
}

/// A project with what it changed of its base said, where its author did not say it.
pub fn with_changes(base: &Project, project: &Project) -> Project {
    let mut credited = project.clone();
    if let Some(parent) = credited.based_on.first_mut()
        && parent.changes.trim().is_empty()
    {
        parent.changes = changes_sentence(base, project);
    }
    credited
}

/// A remix that comes back: a sentence that wrote itself when it left goes on writing itself. Its author's own words stay.
pub fn uncredited(base: &Project, mut project: Project) -> Project {
    let automatic = changes_sentence(base, &project);
    if let Some(parent) = project.based_on.first_mut()
        && parent.changes == automatic
    {
        parent.changes.clear();
    }
    project
}

/// `étapes (2 changements, 1 ajout), coût`; empty where nothing was changed.
pub fn changes_sentence(base: &Project, project: &Project) -> String {
    let language = Language::from_tag(&project.language).unwrap_or_default();
    let mut areas = changes_summary(base, project);
    let place = |area: &AreaChange| ORDER.iter().position(|one| *one == area.area);
    areas.sort_by_key(|area| place(area).unwrap_or(ORDER.len()));
    let more = areas.len().saturating_sub(NAMED);
    let named = areas.iter().take(NAMED).map(|area| words(area, language));
    let mut said: Vec<String> = named.collect();
    if more > 0 {
        said.push(text_in(language, "changed-more", &[("count", more.into())]));
    }
    said.join(", ")
}

fn words(area: &AreaChange, language: Language) -> String {
    let key = format!("changed-{}", area.area.replace('_', "-"));
    let name = text_in(language, &key, &[]);
    if !area.counts_items() {
        return name;
    }
    let counts = [
        ("changed-changes", area.changed),
        ("changed-added", area.added),
        ("changed-removed", area.removed),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let counts: Vec<String> = counts
        .map(|(key, count)| text_in(language, key, &[("count", count.into())]))
        .collect();
    format!("{name} ({})", counts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::{BasedOn, ClassPlan, Step};

    fn base() -> Project {
        Project {
            language: "fr".to_owned(),
            title: "Disques".to_owned(),
            based_on: vec![BasedOn::default()],
            steps: vec![Step {
                id: "s1".to_owned(),
                ..Step::default()
            }],
            ..Project::default()
        }
    }

    fn changed(language: &str) -> Project {
        let mut project = base();
        project.language = language.to_owned();
        project.title = "Parts".to_owned();
        project.steps[0].title = "Couper".to_owned();
        project.steps.push(Step {
            id: "s2".to_owned(),
            ..Step::default()
        });
        project
    }

    #[test]
    fn what_was_changed_is_said_in_the_project_s_language() {
        for (language, sentence) in [
            ("fr", "titre, étapes (1 changement, 1 ajout)"),
            ("en", "title, language, steps (1 change, 1 addition)"),
        ] {
            let said = changes_sentence(&base(), &changed(language));
            assert_eq!(said.replace('\u{a0}', " "), sentence);
        }
        assert_eq!(changes_sentence(&base(), &base()), "");
    }

    #[test]
    fn a_sentence_that_wrote_itself_goes_on_doing_so_where_the_remix_arrives() {
        let mut own = changed("en");
        own.based_on[0].changes = "shorter".to_owned();
        for project in [changed("fr"), changed("en"), own, base()] {
            let sent = with_changes(&base(), &project);
            assert_eq!(uncredited(&base(), sent), project);
        }
    }

    #[test]
    fn every_field_of_a_project_has_a_name() {
        let all = etabli_model::project_to_value(&Project::default());
        let named = all
            .as_object()
            .into_iter()
            .flatten()
            .map(|(key, _)| key.clone());
        let lists = [
            "steps",
            "materials",
            "machines",
            "group_size",
            "translations",
            "patterns",
            "cover",
        ];
        for area in named.chain(lists.map(str::to_owned)) {
            let one = AreaChange {
                area: area.clone(),
                added: 0,
                removed: 0,
                changed: 0,
            };
            let told = [
                "format", "id", "version", "status", "created", "updated", "authors", "licence",
            ];
            if told.contains(&area.as_str()) {
                continue;
            }
            for language in [Language::French, Language::English] {
                assert!(
                    !words(&one, language).starts_with("changed-"),
                    "{area} has no name"
                );
            }
        }
    }

    #[test]
    fn a_teacher_s_words_stay_and_the_class_counts() {
        let mut project = changed("fr");
        project.based_on[0].changes = "plus court".to_owned();
        let remix = Remix {
            base: base(),
            project,
            class: Some(ClassPlan {
                group: Some(3),
                ..ClassPlan::default()
            }),
            ..Remix::default()
        };
        let leaving = planned(&remix);
        assert_eq!(leaving.based_on[0].changes, "plus court");
        assert_eq!(leaving.group_size.map(|size| size.ideal), Some(3));
    }
}
