//! What both dialects say of a project, in lines of wiki text.

use super::Wiki;
use super::files::FileNames;
use super::neutral::{address, neutral};
use super::text::{blocks, one_line};
use super::words::Words;
use crate::markdown::words::{CAUTION, CHECK, DANGER, TIP, said};
use crate::price::write_price;
use crate::quantity::write_quantity;
use etabli_model::text::is_safe_link;
use etabli_model::vocabulary::{Concept, label};
use etabli_model::{
    CalloutKind, Diagnostic, Image, Language, Problem, Project, SafetyLevel, Step, Vocabulary,
};

/// A page being written.
pub(super) struct Page<'p> {
    pub project: &'p Project,
    pub vocabulary: &'p Vocabulary,
    pub wiki: Wiki,
    /// Where the project is read, if it may be followed.
    pub address: Option<&'p str>,
    pub language: Language,
    pub words: &'static Words,
    pub names: FileNames,
    pub found: Vec<Diagnostic>,
}

impl<'p> Page<'p> {
    pub(super) fn new(
        project: &'p Project,
        vocabulary: &'p Vocabulary,
        wiki: Wiki,
        address: &'p str,
    ) -> Self {
        let language = Language::from_tag(&project.language).unwrap_or_default();
        Self {
            project,
            vocabulary,
            wiki,
            address: Some(address).filter(|address| is_safe_link(address)),
            language,
            words: Words::of(language),
            names: FileNames::of(project),
            found: Vec::new(),
        }
    }

    pub(super) fn note(&mut self, path: &str, problem: Problem) {
        self.found.push(problem.at("project.json", path));
    }

    /// The label of an id, as words.
    pub(super) fn label(&self, list: &[Concept], id: &str) -> String {
        neutral(label(list, id, self.language))
    }

    /// `'''Niveaux''' : CE1`
    pub(super) fn fact(&self, name: &str, words: &str) -> String {
        if words.trim().is_empty() {
            return String::new();
        }
        format!("'''{name}'''{} {words}", self.words.colon)
    }

    /// Labels of ids, between commas.
    fn labels(&self, list: &[Concept], ids: &[String]) -> String {
        let labels = ids.iter().map(|id| self.label(list, id));
        labels.collect::<Vec<_>>().join(", ")
    }

    /// For whom, how long, how much: a line each.
    pub(super) fn facts(&self) -> Vec<String> {
        let (project, words) = (self.project, self.words);
        let vocabulary = self.vocabulary;
        let levels = if project.using.is_empty() {
            &project.making
        } else {
            &project.using
        };
        let times = [
            (words.preparation, project.duration.preparation),
            (words.machine, project.duration.machine),
            (words.class, project.duration.class),
            (words.drying, project.duration.drying),
        ];
        let times = times.into_iter().filter(|(_, minutes)| *minutes > 0);
        let times = times.map(|(name, minutes)| format!("{name} {minutes}\u{a0}min"));
        let difficulty = project.difficulty.as_deref().unwrap_or_default();
        let cost = project.cost.as_ref().map(|cost| {
            let price = neutral(&write_price(cost, self.language));
            let per = self.label(&vocabulary.per, "object");
            let year = cost
                .year
                .map_or_else(String::new, |year| format!(" ({year})"));
            format!("{price} {per}{year}")
        });
        let facts = [
            (words.levels, self.labels(&vocabulary.levels, levels)),
            (
                words.subjects,
                self.labels(&vocabulary.subjects, &project.subjects),
            ),
            (
                words.needs,
                self.labels(&vocabulary.inclusion, &project.inclusion),
            ),
            (
                words.difficulty,
                self.label(&vocabulary.difficulty, difficulty),
            ),
            (words.times, times.collect::<Vec<_>>().join(", ")),
            (words.cost, cost.unwrap_or_default()),
        ];
        let facts = facts.iter().map(|(name, words)| self.fact(name, words));
        facts.filter(|fact| !fact.is_empty()).collect()
    }

    /// What to buy, and the parts it becomes.
    pub(super) fn materials(&self) -> Vec<String> {
        let materials = self.project.materials.iter();
        let materials = materials.map(|one| {
            let note = one_line(&one.note);
            let line = neutral(&write_quantity(one, self.language));
            if note.is_empty() {
                line
            } else {
                format!("{line}. {note}")
            }
        });
        materials.collect()
    }

    pub(super) fn parts(&self) -> Vec<String> {
        let parts = self.project.parts.iter();
        let parts = parts.map(|part| {
            let told = neutral(&format!("{} × {}", part.count, part.name));
            match part.letter.as_str() {
                "" => told,
                letter => self.fact(&neutral(letter), &told),
            }
        });
        parts.collect()
    }

    /// Machines, one of each, and hand tools.
    pub(super) fn tools(&self) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for one in &self.project.machines {
            let name = self.label(&self.vocabulary.machines, &one.machine);
            if one.machine != "no-machine" && !name.is_empty() && !lines.contains(&name) {
                lines.push(name);
            }
        }
        let tools = self.project.tools.iter().map(|tool| neutral(&tool.name));
        lines.extend(tools.filter(|name| !name.is_empty()));
        lines
    }

    pub(super) fn safety(&self) -> Vec<String> {
        let notes = self.project.safety.iter().map(|note| {
            let words = match note.level {
                SafetyLevel::Info => return self.remark("Info", ["", ""], &note.text),
                SafetyLevel::Care => CAUTION,
                SafetyLevel::Danger => DANGER,
            };
            self.remark("Caution", words, &note.text)
        });
        notes.filter(|note| !note.is_empty()).collect()
    }

    /// A remark: a template where the wiki has it, whose sign says what it is for; words with their kind elsewhere.
    fn remark(&self, template: &str, kind: [&'static str; 2], text: &str) -> String {
        let text = one_line(text);
        if text.is_empty() {
            return text;
        }
        let is_shown = self.wiki == Wiki::Wikifab && [TIP, CAUTION].contains(&kind);
        let kind = said(kind, self.language);
        let told = if is_shown || kind.is_empty() {
            text
        } else {
            self.fact(kind, &text)
        };
        match self.wiki {
            Wiki::Wikifab => format!("{{{{{template}|Text={told}}}}}"),
            Wiki::Plain => told,
        }
    }

    pub(super) fn step_title(&self, step: &Step) -> String {
        let minutes = step
            .minutes
            .map_or_else(String::new, |minutes| format!(" ({minutes}\u{a0}min)"));
        format!("{}{minutes}", neutral(&step.title).trim_end())
    }

    /// The text of a step and the remarks on it.
    pub(super) fn step_text(&self, step: &Step) -> Vec<String> {
        let mut paragraphs = vec![blocks(&step.text)];
        for callout in &step.callouts {
            let (template, kind) = match callout.kind {
                CalloutKind::Tip => ("Idea", TIP),
                CalloutKind::Caution => ("Caution", CAUTION),
                CalloutKind::Danger => ("Caution", DANGER),
            };
            paragraphs.push(self.remark(template, kind, &callout.text));
        }
        paragraphs.push(self.remark("Info", CHECK, &step.check));
        for (name, text) in [
            (self.words.simple, &step.simple),
            (self.words.challenge, &step.challenge),
        ] {
            paragraphs.push(self.fact(name, &one_line(text)));
        }
        paragraphs.retain(|paragraph| !paragraph.is_empty());
        paragraphs
    }

    pub(super) fn step_images(&self, step: &Step) -> Vec<&'p Image> {
        let images = step.images.iter();
        images.filter_map(|id| self.project.image(id)).collect()
    }

    /// A picture with its text.
    pub(super) fn picture(&self, image: &Image) -> Option<String> {
        let name = self.names.get(&image.path)?;
        let alt = neutral(&image.alt);
        let alt = if alt.is_empty() {
            String::new()
        } else {
            format!("|alt={alt}")
        };
        Some(format!("[[File:{name}|thumb{alt}]]"))
    }

    /// A link, or the words alone where the address may not be followed.
    pub(super) fn link(&self, url: &str, words: &str) -> String {
        let words = neutral(words);
        if is_safe_link(url) {
            format!("[{} {words}]", address(url))
        } else {
            words
        }
    }

    /// What must be sent to the wiki beside the page, and under which name: a remark that readers do not see.
    pub(super) fn files_to_send(&self) -> String {
        let mut lines: Vec<String> = Vec::new();
        for (path, name) in self.names.iter() {
            lines.push(format!("{} → {name}", neutral(path)));
        }
        if lines.is_empty() {
            return String::new();
        }
        let title = neutral(&self.project.title);
        let (send, colon) = (self.words.send, self.words.colon);
        format!("<!-- {title}. {send}{colon}\n{}\n-->\n", lines.join("\n"))
    }
}

/// Lines as a list.
pub(super) fn list(mark: char, items: &[String]) -> String {
    let items = items.iter().map(|item| format!("{mark} {item}"));
    items.collect::<Vec<_>>().join("\n")
}
