//! What a project says to the teacher, as titled lists.

use super::neutral::neutral;
use super::page::Page;
use super::text::one_line;
use crate::markdown::words::Topic;
use etabli_model::TextItem;

/// A title and its lines; `#` for those in order, `*` for the others.
pub(super) struct Titled {
    pub title: &'static str,
    pub mark: char,
    pub lines: Vec<String>,
}

impl Page<'_> {
    fn titled(&self, title: &'static str, mark: char, lines: Vec<String>) -> Titled {
        let lines = lines.into_iter().filter(|line| !line.is_empty()).collect();
        Titled { title, mark, lines }
    }

    fn topic(&self, topic: Topic, items: &[TextItem]) -> Titled {
        let lines = items.iter().map(|item| one_line(&item.text)).collect();
        self.titled(topic.heading(self.language), '*', lines)
    }

    /// What is learnt, and what must be known before.
    pub(super) fn aims(&self) -> Vec<Titled> {
        let project = self.project;
        vec![
            self.topic(Topic::Objectives, &project.objectives),
            self.topic(Topic::Prerequisites, &project.prerequisites),
        ]
    }

    /// How it goes in class.
    pub(super) fn in_class(&self) -> Vec<Titled> {
        let project = self.project;
        let colon = self.words.colon;
        let session = project.session.iter().map(|part| {
            let minutes = match part.minutes {
                0 => String::new(),
                minutes => format!(" ({minutes}\u{a0}min)"),
            };
            let title = format!("'''{}'''{minutes}", neutral(&part.title).trim_end());
            match one_line(&part.text).as_str() {
                "" => title,
                text => format!("{title}{colon} {text}"),
            }
        });
        let adaptations = project.adaptations.iter().map(|one| {
            let need = self.label(&self.vocabulary.inclusion, &one.need);
            let changes = one.changes.iter().map(|change| one_line(change));
            let told = std::iter::once(one_line(&one.text)).chain(changes);
            let told: Vec<String> = told.filter(|words| !words.is_empty()).collect();
            self.fact(&need, &told.join(" "))
        });
        vec![
            self.titled(self.words.session, '#', session.collect()),
            self.topic(Topic::Differentiation, &project.differentiation),
            self.topic(Topic::Assessment, &project.assessment),
            self.titled(self.words.adaptations, '*', adaptations.collect()),
        ]
    }

    /// What follows.
    pub(super) fn afterwards(&self) -> Vec<Titled> {
        let project = self.project;
        let terms = project.vocabulary.iter();
        let terms = terms.map(|one| self.fact(&neutral(&one.term), &one_line(&one.definition)));
        let makes = project.reproductions.iter().map(|make| {
            let who = [&make.date, &make.place, &make.author].map(|words| neutral(words));
            let who: Vec<String> = who.into_iter().filter(|words| !words.is_empty()).collect();
            match (who.join(", "), one_line(&make.note)) {
                (who, note) if who.is_empty() => note,
                (who, note) if note.is_empty() => who,
                (who, note) => format!("{who}{} {note}", self.words.colon),
            }
        });
        vec![
            self.topic(Topic::Further, &project.further),
            self.titled(
                Topic::Vocabulary.heading(self.language),
                '*',
                terms.collect(),
            ),
            self.titled(self.words.makes, '*', makes.collect()),
        ]
    }
}
