//! What the resource is for in a class: category 5.

use super::concepts::{self, concept};
use super::{Record, distinct, language_uri};
use crate::markdown::words::Topic;
use crate::price::write_price;
use etabli_model::text::plain;
use etabli_model::vocabulary::{self, Concept};
use etabli_model::{Language, SessionPart, TextItem, Who};

/// What needs no workshop.
const AT_SCHOOL: [&str; 4] = ["no-machine", "paper-printer", "laminator", "photo-camera"];

impl Record<'_> {
    /// The label of an id, in the project's language.
    pub(super) fn label(&self, list: &[Concept], id: &str) -> String {
        vocabulary::label(list, id, self.language).to_owned()
    }

    /// Ids of levels and the list they stand in: those who use it, else those who make it.
    pub(super) fn levels(&self) -> (&'static str, &[String]) {
        match self.project.using.as_slice() {
            [] => ("making", &self.project.making),
            using => ("using", using),
        }
    }

    pub(super) fn educational(
        &mut self,
        activities: &[concepts::Concept],
        tools: &[concepts::Concept],
    ) {
        let project = self.project;
        let vocabulary = self.vocabulary;
        let label = self.label(&vocabulary.kinds, &project.kind);
        self.term_of(
            "learningResourceType",
            "kind",
            &project.kind,
            &label,
            "kind",
        );
        let also = [
            ("session", !project.session.is_empty()),
            ("game", project.uses.iter().any(|word| word == "game")),
        ];
        for (kind, _) in also.into_iter().filter(|(_, is)| *is) {
            self.known("learningResourceType", "kind", kind);
        }
        self.known("intendedEndUserRole", "audience", "teacher");
        let maker = project.maker.as_deref().unwrap_or_default();
        let by_pupils = project.steps.iter().any(|step| step.who == Who::Pupil);
        if by_pupils || maker.starts_with("pupils") || !project.using.is_empty() {
            self.known("intendedEndUserRole", "audience", "learner");
        }
        let (_, levels) = self.levels();
        let contexts = levels.iter().filter_map(|level| concept("context", level));
        for context in distinct(contexts) {
            self.term("context", &context);
        }
        let ages = self.ages();
        self.string("typicalAgeRange", &ages);
        let difficulty = project.difficulty.as_deref().unwrap_or_default();
        let label = self.label(&vocabulary.difficulty, difficulty);
        self.term_of("difficulty", "difficulty", difficulty, &label, "difficulty");
        let time = iso_duration(project.duration.class);
        self.xml.within("typicalLearningTime", "", |xml| {
            xml.leaf("duration", "", &time);
        });
        for words in self.uses_in_class() {
            self.string("description", &words);
        }
        self.leaf("language", &language_uri(&project.language));
        for activity in activities {
            self.term("lomfr:activity", activity);
        }
        self.places();
        let mut modes: Vec<&str> = Vec::new();
        for (at, part) in project.session.iter().enumerate() {
            let mode = part.mode.as_str();
            if !modes.contains(&mode) {
                modes.push(mode);
                let path = format!("session[{at}].mode");
                self.term_of("scolomfr:educationalMethod", "mode", mode, mode, &path);
            }
        }
        for tool in tools {
            self.term("scolomfr:tool", tool);
        }
    }

    /// "7-11 ans"
    fn ages(&self) -> String {
        let levels = self.vocabulary.levels.iter();
        let used = levels.filter(|level| self.project.using.contains(&level.id));
        let ages: Vec<(u8, u8)> = used.filter_map(|level| level.ages).collect();
        let range = match self.project.ages {
            Some(ages) => Some((ages.min, ages.max)),
            None => ages
                .iter()
                .map(|(from, _)| *from)
                .min()
                .zip(ages.iter().map(|(_, to)| *to).max()),
        };
        match (range, self.language) {
            (None, _) => String::new(),
            (Some((from, to)), Language::French) => format!("{from}-{to} ans"),
            (Some((from, to)), Language::English) => format!("{from}-{to}"),
        }
    }

    /// 5.10: how it is used, in the project's words.
    fn uses_in_class(&self) -> Vec<String> {
        let project = self.project;
        let colon = match self.language {
            Language::French => "\u{a0}:",
            Language::English => ":",
        };
        let part = |part: &SessionPart| {
            let minutes = match part.minutes {
                0 => String::new(),
                minutes => format!(" ({minutes} min)"),
            };
            let told = format!("{}{minutes}{colon} {}", part.title, plain(&part.text));
            told.trim_end_matches([' ', ':', '\u{a0}']).to_owned()
        };
        let session: Vec<String> = project.session.iter().map(part).collect();
        let mut uses = vec![session.join("\n")];
        let texts = |items: &[TextItem]| -> Vec<String> {
            items.iter().map(|item| plain(&item.text)).collect()
        };
        for (topic, items) in [
            (Topic::Differentiation, &project.differentiation),
            (Topic::Assessment, &project.assessment),
        ] {
            let words = texts(items).join("\n");
            if !words.is_empty() {
                uses.push(format!("{}{colon}\n{words}", topic.heading(self.language)));
            }
        }
        for adaptation in &project.adaptations {
            let need = self.label(&self.vocabulary.inclusion, &adaptation.need);
            let changes = adaptation.changes.join("\n");
            let words = format!("{need}{colon} {}\n{changes}", plain(&adaptation.text));
            uses.push(words.trim_end().to_owned());
        }
        if let Some(cost) = &project.cost {
            let price = write_price(cost, self.language);
            let per = self.label(&self.vocabulary.per, "object");
            let year = cost
                .year
                .map_or_else(String::new, |year| format!(" ({year})"));
            uses.push(format!("{price} {per}{year}"));
        }
        uses
    }

    /// 5.12.
    pub(super) fn activities(&mut self) -> Vec<concepts::Concept> {
        let mut found = Vec::new();
        for (at, id) in self.project.uses.iter().enumerate() {
            let label = self.label(&self.vocabulary.uses, id);
            found.extend(self.word_or_keyword("use", id, label, format!("uses[{at}]")));
        }
        distinct(found)
    }

    /// 5.16: one of each.
    pub(super) fn tools(&mut self) -> Vec<concepts::Concept> {
        let mut found = Vec::new();
        for (at, one) in self.project.machines.iter().enumerate() {
            // To need no machine is no tool.
            if one.machine.is_empty() || one.machine == "no-machine" {
                continue;
            }
            let label = self.label(&self.vocabulary.machines, &one.machine);
            let path = format!("machines[{at}].machine");
            found.extend(self.word_or_keyword("machine", &one.machine, label, path));
        }
        distinct(found)
    }

    /// The concept of a word; one without becomes a keyword.
    fn word_or_keyword(
        &mut self,
        list: &str,
        id: &str,
        label: String,
        path: String,
    ) -> Option<concepts::Concept> {
        let found = self.word(list, id, &label, path);
        if found.is_none() {
            self.free.push(label);
        }
        found
    }

    /// 5.14: where it is used, and where it is made.
    fn places(&mut self) {
        let project = self.project;
        if project.duration.class > 0 || !project.session.is_empty() {
            self.known("scolomfr:place", "place", "classroom");
        }
        let machines = project.machines.iter();
        let mut machines = machines.map(|one| one.machine.as_str());
        if machines.any(|machine| !AT_SCHOOL.contains(&machine)) {
            self.known("scolomfr:place", "place", "workshop");
        }
    }
}

/// ISO 8601: `PT1H35M`; nothing for no time.
fn iso_duration(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, 0) => String::new(),
        (0, minutes) => format!("PT{minutes}M"),
        (hours, 0) => format!("PT{hours}H"),
        (hours, minutes) => format!("PT{hours}H{minutes}M"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_those_of_iso_8601() {
        for (minutes, expected) in [(0, ""), (50, "PT50M"), (60, "PT1H"), (95, "PT1H35M")] {
            assert_eq!(iso_duration(minutes), expected);
        }
    }
}
