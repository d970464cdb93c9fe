//! The words of findings and of a project's page: the very messages the gallery shows.

use etabli_model::{Diagnostic, Language, Severity};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

/// Messages in one language.
pub(crate) struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl etabli_remix::Words for Words {
    fn say(&self, key: &str, arguments: &[(&str, String)]) -> Option<String> {
        self.find(key, None, arguments)
    }

    fn language(&self) -> Language {
        self.language
    }
}

impl Words {
    pub(crate) fn new(language: Language) -> Self {
        let sources = match language {
            Language::French => [
                include_str!("../../../src/i18n/fr/diagnostics.ftl"),
                include_str!("../../../src/i18n/fr/project.ftl"),
                include_str!("../../../src/i18n/fr/told.ftl"),
                include_str!("../../../src/i18n/fr/sheets.ftl"),
                include_str!("../i18n/fr.ftl"),
            ],
            Language::English => [
                include_str!("../../../src/i18n/en/diagnostics.ftl"),
                include_str!("../../../src/i18n/en/project.ftl"),
                include_str!("../../../src/i18n/en/told.ftl"),
                include_str!("../../../src/i18n/en/sheets.ftl"),
                include_str!("../i18n/en.ftl"),
            ],
        };
        let tag = language.tag().parse().expect("both tags are well formed");
        let mut bundle = FluentBundle::new(vec![tag]);
        // Isolation marks would end in file names; both languages run left to right.
        bundle.set_use_isolating(false);
        for source in sources {
            // A test refuses any fault; here the other messages are kept.
            let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(source.to_owned());
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The message with this key, or the key itself.
    pub(crate) fn say(&self, key: &str, arguments: &[(&str, String)]) -> String {
        self.find(key, None, arguments)
            .unwrap_or_else(|| key.to_owned())
    }

    /// What a diagnostic says.
    pub(crate) fn message(&self, found: &Diagnostic) -> String {
        self.problem(found, None)
            .unwrap_or_else(|| found.problem.code())
    }

    /// What to do about it.
    pub(crate) fn hint(&self, found: &Diagnostic) -> String {
        self.problem(found, Some("hint")).unwrap_or_default()
    }

    /// A severity as a word.
    pub(crate) fn severity(&self, severity: Severity) -> String {
        let key = match severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Advice => "severity-advice",
        };
        self.say(key, &[])
    }

    fn problem(&self, found: &Diagnostic, attribute: Option<&str>) -> Option<String> {
        let arguments = found.problem.arguments();
        let arguments: Vec<(&str, String)> = arguments
            .iter()
            .map(|(name, value)| (name.as_str(), value.clone()))
            .collect();
        let key = format!("problem-{}", found.problem.code());
        self.find(&key, attribute, &arguments)
    }

    /// A count chooses between one and many, a place between first and later; all else stays the
    /// words it is.
    fn argument(name: &str, value: &str) -> FluentValue<'static> {
        match name {
            "count" | "from" | "to" => FluentValue::try_number(value).into_owned(),
            _ => value.to_owned().into(),
        }
    }

    pub(crate) fn find(
        &self,
        key: &str,
        attribute: Option<&str>,
        arguments: &[(&str, String)],
    ) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let arguments: FluentArgs<'_> = arguments
            .iter()
            .map(|(name, value)| (*name, Self::argument(name, value)))
            .collect();
        let mut faults = Vec::new();
        let said = self
            .bundle
            .format_pattern(pattern, Some(&arguments), &mut faults);
        Some(said.into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::Problem;

    /// One problem of each kind. The match below stops compiling when one is missing here.
    fn all() -> Vec<Problem> {
        let text = || "etabli".to_owned();
        let all = vec![
            Problem::Unreachable { reason: text() },
            Problem::NotJson { reason: text() },
            Problem::UnknownFormat {
                found: text(),
                expected: text(),
            },
            Problem::WrongShape { reason: text() },
            Problem::Empty,
            Problem::IdDiffersFromFolder { folder: text() },
            Problem::NotASlug,
            Problem::UnsafePath,
            Problem::DuplicateId { id: text() },
            Problem::DanglingReference {
                id: text(),
                list: "images".to_owned(),
            },
            Problem::UnknownWord {
                word: text(),
                vocabulary: "levels".to_owned(),
            },
            Problem::PictureWithoutText,
            Problem::NotADate,
            Problem::UnsafeLink,
            Problem::OutOfRange,
            Problem::TextTooLong,
            Problem::ListTooLong,
            Problem::PoisonUnderLaser {
                material: "vinyl".to_owned(),
            },
            Problem::MissingQuantity,
            Problem::UnusedPart,
            Problem::LongStep { words: 120 },
            Problem::NoLicence,
            Problem::NoTime,
            Problem::NotOfFormat {
                format: text(),
                reason: text(),
            },
            Problem::KeptAside {
                what: text(),
                key: text(),
            },
            Problem::Lost { what: text() },
            Problem::Guessed {
                found: text(),
                understood: text(),
            },
            Problem::UnknownLicence { found: text() },
            Problem::LicenceWithoutVersion { found: text() },
            Problem::AddressLeftOut,
            Problem::FileNotGiven { path: text() },
            Problem::NewerFormat { found: text() },
            Problem::UnknownKey,
            Problem::UnlistedTool { tool: text() },
            Problem::HazardNotMentioned { what: text() },
            Problem::FumesNotMentioned { material: text() },
            Problem::PowerWithoutWatts,
            Problem::SettingOutOfRange { name: text() },
            Problem::EndsReversed,
            Problem::NotADigest,
            Problem::NoConcept {
                what: text(),
                format: text(),
            },
            Problem::FieldRequired {
                what: text(),
                format: text(),
            },
            Problem::TranslationIncomplete {
                language: text(),
                missing: 3,
                first: text(),
            },
            Problem::TranslationOfOtherVersion {
                language: text(),
                translated: text(),
                version: text(),
            },
            Problem::UnknownOutcome { found: text() },
            Problem::ReproducedByNobody,
            Problem::Assumed { understood: text() },
        ];
        let number = |problem: &Problem| match problem {
            Problem::Unreachable { .. } => 0,
            Problem::NotJson { .. } => 1,
            Problem::UnknownFormat { .. } => 2,
            Problem::WrongShape { .. } => 3,
            Problem::Empty => 4,
            Problem::IdDiffersFromFolder { .. } => 5,
            Problem::NotASlug => 6,
            Problem::UnsafePath => 7,
            Problem::DuplicateId { .. } => 8,
            Problem::DanglingReference { .. } => 9,
            Problem::UnknownWord { .. } => 10,
            Problem::PictureWithoutText => 11,
            Problem::NotADate => 12,
            Problem::UnsafeLink => 13,
            Problem::OutOfRange => 14,
            Problem::TextTooLong => 15,
            Problem::ListTooLong => 16,
            Problem::PoisonUnderLaser { .. } => 17,
            Problem::MissingQuantity => 18,
            Problem::UnusedPart => 19,
            Problem::LongStep { .. } => 20,
            Problem::NoLicence => 21,
            Problem::NoTime => 22,
            Problem::NotOfFormat { .. } => 23,
            Problem::KeptAside { .. } => 24,
            Problem::Lost { .. } => 25,
            Problem::Guessed { .. } => 26,
            Problem::UnknownLicence { .. } => 27,
            Problem::LicenceWithoutVersion { .. } => 28,
            Problem::AddressLeftOut => 29,
            Problem::FileNotGiven { .. } => 30,
            Problem::NewerFormat { .. } => 31,
            Problem::UnknownKey => 32,
            Problem::UnlistedTool { .. } => 33,
            Problem::HazardNotMentioned { .. } => 34,
            Problem::FumesNotMentioned { .. } => 35,
            Problem::PowerWithoutWatts => 36,
            Problem::SettingOutOfRange { .. } => 37,
            Problem::EndsReversed => 38,
            Problem::NotADigest => 39,
            Problem::NoConcept { .. } => 40,
            Problem::FieldRequired { .. } => 41,
            Problem::TranslationIncomplete { .. } => 42,
            Problem::TranslationOfOtherVersion { .. } => 43,
            Problem::UnknownOutcome { .. } => 44,
            Problem::ReproducedByNobody => 45,
            Problem::Assumed { .. } => 46,
        };
        assert!(
            all.iter()
                .enumerate()
                .all(|(at, problem)| number(problem) == at)
        );
        all
    }

    #[test]
    fn every_problem_and_its_remedy_have_words_in_both_languages() {
        for language in Language::ALL {
            let words = Words::new(language);
            for problem in all() {
                let found = problem.at("project.json", "title");
                for said in [
                    words.problem(&found, None),
                    words.problem(&found, Some("hint")),
                ] {
                    let said = said.unwrap_or_default();
                    let code = found.problem.code();
                    assert!(
                        said.len() > 10,
                        "{code} says {said:?} in {}",
                        language.tag()
                    );
                    assert!(!said.contains(['{', '}']), "{code} says {said:?}");
                    assert!(
                        said.ends_with('.') || said.ends_with('?'),
                        "{code} says {said:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_messages_without_fault() {
        let keys = |source: &str| -> Vec<String> {
            assert!(
                FluentResource::try_new(source.to_owned()).is_ok(),
                "a message has a fault"
            );
            let plain = |one: char| one.is_ascii_alphanumeric() || one == '-';
            let key = |line: &str| {
                let (name, _) = line.split_once(" =")?;
                name.chars().all(plain).then(|| name.to_owned())
            };
            source.lines().filter_map(key).collect()
        };
        assert_eq!(
            keys(include_str!("../i18n/fr.ftl")),
            keys(include_str!("../i18n/en.ftl"))
        );
        assert_eq!(
            keys(include_str!("../../../src/i18n/fr/diagnostics.ftl")),
            keys(include_str!("../../../src/i18n/en/diagnostics.ftl"))
        );
        assert_eq!(
            keys(include_str!("../../../src/i18n/fr/told.ftl")),
            keys(include_str!("../../../src/i18n/en/told.ftl"))
        );
    }

    #[test]
    fn puts_the_values_in_the_sentence() {
        let problem = Problem::DanglingReference {
            id: "p9".to_owned(),
            list: "parts".to_owned(),
        };
        let found = problem.at("project.json", "steps[0].parts[0]");
        assert_eq!(
            Words::new(Language::French).message(&found),
            "L’identifiant «\u{a0}p9\u{a0}» ne désigne rien dans les pièces du projet."
        );
    }
}
