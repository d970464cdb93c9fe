//! What makes a project trustworthy: identities, references, words, limits, danger.

mod coach;
mod languages;
mod limits;

use crate::danger::poisoned_by_laser;
use crate::diagnostic::{Diagnostic, Problem};
use crate::vocabulary::{Concept, concept};
use crate::{OUTCOMES, Project, Vocabulary, text};
use std::collections::HashSet;

pub(crate) const LONGEST_LIST: usize = 500;
pub(crate) const LONGEST_TEXT: usize = 20_000;
pub(crate) const LONGEST_PATH: usize = 200;
pub(crate) const LONGEST_SLUG: usize = 64;

/// True for a slug: 1 to 64 of `[a-z0-9-]`.
pub fn is_slug(id: &str) -> bool {
    (1..=LONGEST_SLUG).contains(&id.len())
        && id
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// True for a path that stays inside the project's folder, on any system.
pub fn is_safe_path(path: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty()
            && part != "."
            && part != ".."
            && !part
                .chars()
                .any(|one| one.is_control() || "\\:?#%*\"<>|".contains(one))
    };
    !path.is_empty() && path.len() <= LONGEST_PATH && path.split('/').all(plain)
}

/// Every finding about a project whose shape is right.
pub fn validate(project: &Project, file: &str, vocabulary: &Vocabulary) -> Vec<Diagnostic> {
    let mut check = Check {
        file,
        findings: Vec::new(),
    };
    check.identity(project);
    check.words(project, vocabulary);
    check.identities(project);
    check.references(project);
    check.media(project);
    check.texts(project);
    check.numbers(project);
    check.settings(project);
    check.translations(project);
    check.danger(project, vocabulary);
    check.advice(project, vocabulary);
    check.findings
}

struct Check<'a> {
    file: &'a str,
    findings: Vec<Diagnostic>,
}

impl Check<'_> {
    fn add(&mut self, problem: Problem, path: impl Into<String>) {
        self.findings.push(problem.at(self.file, path));
    }

    fn identity(&mut self, project: &Project) {
        if !is_slug(&project.id) {
            self.add(Problem::NotASlug, "id");
        }
        for (path, value) in [
            ("title", &project.title),
            ("summary", &project.summary),
            ("language", &project.language),
            ("kind", &project.kind),
        ] {
            if value.trim().is_empty() {
                self.add(Problem::Empty, path);
            }
        }
        let own = [("created", &project.created), ("updated", &project.updated)];
        let own = own.map(|(path, date)| (path.to_owned(), date));
        let changes = project.changes.iter().enumerate();
        let changes = changes.map(|(at, change)| (format!("changes[{at}].date"), &change.date));
        let made = project.reproductions.iter().enumerate();
        let made = made.map(|(at, made)| (format!("reproductions[{at}].date"), &made.date));
        let tried = project
            .machines
            .iter()
            .enumerate()
            .filter_map(|(at, machine)| {
                let date = &machine.tested_on.as_ref()?.date;
                Some((format!("machines[{at}].tested_on.date"), date))
            });
        let imported = project.source.iter();
        let imported = imported.map(|source| ("source.imported".to_owned(), &source.imported));
        let dates = own.into_iter().chain(changes).chain(made);
        for (path, date) in dates.chain(tried).chain(imported) {
            if !date.is_empty() && !is_date(date) {
                self.add(Problem::NotADate, path);
            }
        }
        for (position, author) in project.authors.iter().enumerate() {
            if !author.url.is_empty() && !text::is_safe_link(&author.url) {
                self.add(Problem::UnsafeLink, format!("authors[{position}].url"));
            }
        }
        for (position, parent) in project.based_on.iter().enumerate() {
            if !parent.url.is_empty() && !text::is_safe_link(&parent.url) {
                self.add(Problem::UnsafeLink, format!("based_on[{position}].url"));
            }
        }
    }

    fn words(&mut self, project: &Project, vocabulary: &Vocabulary) {
        let one = |list: &mut Self, path: &str, word: &str, known: &[Concept], name: &str| {
            if !word.is_empty() && concept(known, word).is_none() {
                let problem = Problem::UnknownWord {
                    word: word.to_owned(),
                    vocabulary: name.to_owned(),
                };
                list.add(problem, path);
            }
        };
        one(self, "kind", &project.kind, &vocabulary.kinds, "kinds");
        one(
            self,
            "status",
            &project.status,
            &vocabulary.status,
            "status",
        );
        let optional = |word: &Option<String>| word.clone().unwrap_or_default();
        one(
            self,
            "maker",
            &optional(&project.maker),
            &vocabulary.makers,
            "makers",
        );
        one(
            self,
            "difficulty",
            &optional(&project.difficulty),
            &vocabulary.difficulty,
            "difficulty",
        );
        for (path, words, known) in [
            ("making", &project.making, &vocabulary.levels),
            ("using", &project.using, &vocabulary.levels),
            ("subjects", &project.subjects, &vocabulary.subjects),
            ("uses", &project.uses, &vocabulary.uses),
            ("inclusion", &project.inclusion, &vocabulary.inclusion),
        ] {
            let name = if known == &vocabulary.levels {
                "levels"
            } else {
                path
            };
            for (position, word) in words.iter().enumerate() {
                one(self, &format!("{path}[{position}]"), word, known, name);
            }
        }
        for (position, machine) in project.machines.iter().enumerate() {
            let path = format!("machines[{position}].machine");
            one(
                self,
                &path,
                &machine.machine,
                &vocabulary.machines,
                "machines",
            );
        }
        for (at, need) in project.adaptations.iter().enumerate() {
            let path = format!("adaptations[{at}].need");
            one(self, &path, &need.need, &vocabulary.inclusion, "inclusion");
        }
        for (at, made) in project.reproductions.iter().enumerate() {
            let path = format!("reproductions[{at}].level");
            one(self, &path, &made.level, &vocabulary.levels, "levels");
            if !made.outcome.is_empty() && !OUTCOMES.contains(&made.outcome.as_str()) {
                let found = made.outcome.clone();
                self.add(
                    Problem::UnknownOutcome { found },
                    format!("reproductions[{at}].outcome"),
                );
            }
        }
        for (position, material) in project.materials.iter().enumerate() {
            let path = format!("materials[{position}]");
            one(
                self,
                &format!("{path}.kind"),
                &material.kind,
                &vocabulary.materials,
                "materials",
            );
            one(
                self,
                &format!("{path}.unit"),
                &material.unit,
                &vocabulary.units,
                "units",
            );
        }
    }

    fn identities(&mut self, project: &Project) {
        macro_rules! unique {
            ($($list:ident),*) => {$(
                self.list(stringify!($list), project.$list.iter().map(|item| item.id.as_str()));
            )*};
        }
        unique!(
            authors,
            changes,
            competencies,
            materials,
            machines,
            tools,
            parts,
            files,
            images,
            safety,
            steps,
            objectives,
            prerequisites,
            session,
            differentiation,
            assessment,
            further,
            vocabulary,
            adaptations,
            patterns,
            reproductions
        );
        for (position, step) in project.steps.iter().enumerate() {
            self.list(
                &format!("steps[{position}].callouts"),
                step.callouts.iter().map(|one| one.id.as_str()),
            );
        }
        for (position, pattern) in project.patterns.iter().enumerate() {
            self.list(
                &format!("patterns[{position}].parameters"),
                pattern.parameters.iter().map(|one| one.id.as_str()),
            );
        }
        for (name, list) in [
            ("keywords", &project.keywords),
            ("making", &project.making),
            ("using", &project.using),
            ("subjects", &project.subjects),
        ] {
            if list.len() > LONGEST_LIST {
                self.add(Problem::ListTooLong, name);
            }
        }
    }

    fn list<'a>(&mut self, name: &str, ids: impl Iterator<Item = &'a str>) {
        let mut seen = HashSet::new();
        let mut length = 0;
        for (position, id) in ids.enumerate() {
            length = position + 1;
            if id.is_empty() {
                self.add(Problem::Empty, format!("{name}[{position}].id"));
            } else if !seen.insert(id) {
                self.add(
                    Problem::DuplicateId { id: id.to_owned() },
                    format!("{name}[{position}].id"),
                );
            }
        }
        if length > LONGEST_LIST {
            self.add(Problem::ListTooLong, name);
        }
    }

    fn references(&mut self, project: &Project) {
        macro_rules! ids {
            ($list:ident) => {
                project
                    .$list
                    .iter()
                    .map(|item| item.id.as_str())
                    .collect::<HashSet<_>>()
            };
        }
        let (images, parts, materials) = (ids!(images), ids!(parts), ids!(materials));
        let (machines, tools, files, steps) =
            (ids!(machines), ids!(tools), ids!(files), ids!(steps));
        if let Some(cover) = &project.cover {
            self.refer("cover", cover, &images, "images");
        }
        for (at, step) in project.steps.iter().enumerate() {
            for (name, ids, known) in [
                ("images", &step.images, &images),
                ("parts", &step.parts, &parts),
                ("materials", &step.materials, &materials),
                ("machines", &step.machines, &machines),
                ("tools", &step.tools, &tools),
            ] {
                for (position, id) in ids.iter().enumerate() {
                    self.refer(&format!("steps[{at}].{name}[{position}]"), id, known, name);
                }
            }
        }
        for (at, part) in project.parts.iter().enumerate() {
            if let Some(id) = &part.material {
                self.refer(
                    &format!("parts[{at}].material"),
                    id,
                    &materials,
                    "materials",
                );
            }
            if let Some(id) = &part.file {
                self.refer(&format!("parts[{at}].file"), id, &files, "files");
            }
        }
        for (at, made) in project.reproductions.iter().enumerate() {
            if let Some(id) = &made.image {
                self.refer(&format!("reproductions[{at}].image"), id, &images, "images");
            }
        }
        for (at, pattern) in project.patterns.iter().enumerate() {
            if let Some(id) = &pattern.file {
                self.refer(&format!("patterns[{at}].file"), id, &files, "files");
            }
        }
        for (at, moment) in project.session.iter().enumerate() {
            for (position, id) in moment.material_ids.iter().enumerate() {
                self.refer(
                    &format!("session[{at}].material_ids[{position}]"),
                    id,
                    &materials,
                    "materials",
                );
            }
            for (position, id) in moment.step_ids.iter().enumerate() {
                self.refer(
                    &format!("session[{at}].step_ids[{position}]"),
                    id,
                    &steps,
                    "steps",
                );
            }
        }
    }

    fn refer(&mut self, path: &str, id: &str, known: &HashSet<&str>, list: &str) {
        if !known.contains(id) {
            let problem = Problem::DanglingReference {
                id: id.to_owned(),
                list: list.to_owned(),
            };
            self.add(problem, path);
        }
    }

    fn danger(&mut self, project: &Project, vocabulary: &Vocabulary) {
        for position in poisoned_by_laser(project, vocabulary) {
            let found = &project.materials[position];
            let named = [&found.kind, &found.name]
                .into_iter()
                .find(|word| !word.is_empty());
            let problem = Problem::PoisonUnderLaser {
                material: named.cloned().unwrap_or_default(),
            };
            self.add(problem, format!("materials[{position}].kind"));
        }
    }
}

fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let (Some(year), Some(month), Some(day), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    let number = |part: &str, digits: usize| {
        (part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse::<u32>().unwrap_or(0))
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2))
    else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let longest = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => return false,
    };
    (1..=longest).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_real_dates() {
        for (text, real) in [
            ("2026-11-23", true),
            ("2024-02-29", true),
            ("2026-02-29", false),
            ("2026-13-01", false),
            ("26-1-1", false),
            ("2026-11-23T00:00", false),
        ] {
            assert_eq!(is_date(text), real, "{text}");
        }
    }

    #[test]
    fn keeps_paths_inside_the_folder() {
        for path in [
            "",
            "/etc/passwd",
            "../x",
            "a/../b",
            "a//b",
            "a\\b",
            "C:x",
            "a?b",
            "a%2e%2e/b",
            ".",
        ] {
            assert!(!is_safe_path(path), "{path:?} was accepted");
        }
        assert!(is_safe_path("fichiers/disques.svg"));
    }
}
