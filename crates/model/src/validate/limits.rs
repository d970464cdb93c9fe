//! Limits: paths that stay inside, texts and numbers of a size, settings in their range.

use super::{Check, LONGEST_TEXT};
use crate::diagnostic::Problem;
use crate::settings::setting;
use crate::{Decimal, Project};
use serde_json::{Map, Value};

impl Check<'_> {
    pub(super) fn media(&mut self, project: &Project) {
        for (position, image) in project.images.iter().enumerate() {
            if !super::is_safe_path(&image.path) {
                self.add(Problem::UnsafePath, format!("images[{position}].path"));
            }
            if image.alt.trim().is_empty() {
                self.add(
                    Problem::PictureWithoutText,
                    format!("images[{position}].alt"),
                );
            }
        }
        for (position, entry) in project.files.iter().enumerate() {
            if !super::is_safe_path(&entry.path) {
                self.add(Problem::UnsafePath, format!("files[{position}].path"));
            }
            if !entry.sha256.is_empty() && !is_digest(&entry.sha256) {
                self.add(Problem::NotADigest, format!("files[{position}].sha256"));
            }
        }
    }

    pub(super) fn texts(&mut self, project: &Project) {
        let mut long = |path: String, text: &str| {
            if text.len() > LONGEST_TEXT && text.chars().count() > LONGEST_TEXT {
                self.add(Problem::TextTooLong, path);
            }
        };
        long("title".to_owned(), &project.title);
        long("summary".to_owned(), &project.summary);
        for (at, step) in project.steps.iter().enumerate() {
            for (name, text) in [
                ("title", &step.title),
                ("text", &step.text),
                ("check", &step.check),
                ("simple", &step.simple),
                ("challenge", &step.challenge),
            ] {
                long(format!("steps[{at}].{name}"), text);
            }
        }
        for (at, note) in project.safety.iter().enumerate() {
            long(format!("safety[{at}].text"), &note.text);
        }
        for (at, moment) in project.session.iter().enumerate() {
            long(format!("session[{at}].text"), &moment.text);
        }
    }

    pub(super) fn numbers(&mut self, project: &Project) {
        let most = Decimal::from_whole(1_000_000);
        let mut range = |path: String, number: Option<Decimal>| {
            if number.is_some_and(|number| number.is_negative() || number > most) {
                self.add(Problem::OutOfRange, path);
            }
        };
        for (at, material) in project.materials.iter().enumerate() {
            range(format!("materials[{at}].quantity"), material.quantity);
            range(format!("materials[{at}].unit_cost"), material.unit_cost);
        }
        for (at, made) in project.reproductions.iter().enumerate() {
            range(format!("reproductions[{at}].cost"), made.cost);
        }
        if let Some(cost) = &project.cost {
            range("cost.per_object".to_owned(), Some(cost.per_object));
            range("cost.per_class".to_owned(), cost.per_class);
        }
        if project.ages.is_some_and(|ages| ages.min > ages.max) {
            self.add(Problem::EndsReversed, "ages");
        }
        if project.group_size.is_some_and(|size| size.min > size.max) {
            self.add(Problem::EndsReversed, "group_size");
        }
    }

    pub(super) fn settings(&mut self, project: &Project) {
        for (at, machine) in project.machines.iter().enumerate() {
            self.setting_values(&format!("machines[{at}].settings"), &machine.settings);
        }
        for (at, made) in project.reproductions.iter().enumerate() {
            let path = format!("reproductions[{at}].machine_settings");
            self.setting_values(&path, &made.machine_settings);
        }
    }

    /// A name the table does not know may hold anything: a lab's machine has knobs of its own.
    fn setting_values(&mut self, path: &str, settings: &Map<String, Value>) {
        for (name, value) in settings {
            if setting(name).is_some_and(|known| !known.accepts(value)) {
                self.add(
                    Problem::SettingOutOfRange { name: name.clone() },
                    format!("{path}.{name}"),
                );
            }
        }
    }
}

/// True for a SHA-256 in 64 lower-case hexadecimal digits.
fn is_digest(text: &str) -> bool {
    text.len() == 64
        && text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}
