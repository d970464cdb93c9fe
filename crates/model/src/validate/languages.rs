//! Translations: of what is no longer there, of another version, or complete in name only.

use super::Check;
use crate::diagnostic::Problem;
use crate::load::project_to_value;
use crate::translation::place_of_texts;
use crate::{Project, untranslated};

/// States of a translation that leave nothing to translate.
const WHOLE: &[&str] = &["complete", "reviewed"];

impl Check<'_> {
    pub(super) fn translations(&mut self, project: &Project) {
        if project.translations.is_empty() {
            return;
        }
        let whole = project_to_value(project);
        for (language, translation) in &project.translations {
            for place in translation.fields.keys() {
                if place_of_texts(&whole, place).is_none() {
                    let problem = Problem::DanglingReference {
                        id: place.clone(),
                        list: "translations".to_owned(),
                    };
                    self.add(problem, format!("translations.{language}.fields"));
                }
            }
            if translation.of_version != project.version {
                let problem = Problem::TranslationOfOtherVersion {
                    language: language.clone(),
                    translated: translation.of_version.clone(),
                    version: project.version.clone(),
                };
                self.add(problem, format!("translations.{language}.of_version"));
            }
            if WHOLE.contains(&translation.status.as_str()) {
                let missing = untranslated(project, language);
                if let Some(first) = missing.first() {
                    let problem = Problem::TranslationIncomplete {
                        language: language.clone(),
                        missing: missing.len(),
                        first: first.clone(),
                    };
                    self.add(problem, format!("translations.{language}.status"));
                }
            }
        }
    }
}
