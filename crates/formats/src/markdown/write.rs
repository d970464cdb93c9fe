//! From a project to a page.

use super::front_matter;
use super::scan::{one_line as line, target_of};
use super::words::{CAUTION, CHECK, DANGER, TIP, Topic, said};
use crate::credits::{CreditStyle, heading, write_credits};
use crate::quantity::write_quantity;
use etabli_model::vocabulary::label;
use etabli_model::{CalloutKind, Image, Language, Project, Step, TextItem, Vocabulary};
use serde_json::Value;

/// The page of a project, in the project's language.
pub fn write_markdown(project: &Project, vocabulary: &Vocabulary) -> String {
    let language = Language::from_tag(&project.language).unwrap_or(Language::French);
    let mut page = Page {
        project,
        vocabulary,
        language,
        out: String::new(),
    };
    page.front_matter();
    page.lead();
    for topic in Topic::all() {
        page.topic(topic);
    }
    page.kept_aside();
    page.credits();
    page.out
}

struct Page<'p> {
    project: &'p Project,
    vocabulary: &'p Vocabulary,
    language: Language,
    out: String,
}

impl Page<'_> {
    fn front_matter(&mut self) {
        let project = self.project;
        let one = |value: &str| match value {
            "" => Vec::new(),
            value => vec![value.to_owned()],
        };
        let minutes = |minutes: u32| match minutes {
            0 => Vec::new(),
            minutes => vec![minutes.to_string()],
        };
        let cost = project.cost.as_ref();
        let cost = cost.map(|cost| format!("{} {}", cost.per_object, cost.currency));
        let authors = project.authors.iter().map(|author| author.name.clone());
        let mut fields: Vec<(String, Vec<String>)> = [
            ("id", one(&project.id)),
            ("uid", one(&project.uid)),
            ("version", one(&project.version)),
            ("lang", one(&project.language)),
            ("kind", one(&project.kind)),
            ("licence", one(&project.licence)),
            ("authors", authors.collect()),
            ("created", one(&project.created)),
            ("updated", one(&project.updated)),
            ("keywords", project.keywords.clone()),
            ("levels", project.using.clone()),
            ("making", project.making.clone()),
            ("subjects", project.subjects.clone()),
            ("uses", project.uses.clone()),
            ("inclusion", project.inclusion.clone()),
            ("difficulty", project.difficulty.iter().cloned().collect()),
            ("preparation", minutes(project.duration.preparation)),
            ("machine", minutes(project.duration.machine)),
            ("class", minutes(project.duration.class)),
            ("drying", minutes(project.duration.drying)),
            ("cost", cost.into_iter().collect()),
        ]
        .map(|(key, values)| (key.to_owned(), values))
        .into();
        if let Some(Value::Object(aside)) = project.extensions.get("x-front-matter") {
            for (key, values) in aside {
                let values = values.as_array().into_iter().flatten();
                let values = values.filter_map(Value::as_str).map(str::to_owned);
                match fields.iter_mut().find(|(known, _)| known == key) {
                    Some((_, known)) => known.extend(values),
                    None => fields.push((key.clone(), values.collect())),
                }
            }
        }
        self.out.push_str("---\n");
        for (key, values) in &fields {
            front_matter::write(&mut self.out, key, values);
        }
        self.out.push_str("---\n");
    }

    fn paragraph(&mut self, text: &str) {
        if !text.is_empty() {
            self.out.push('\n');
            self.out.push_str(text);
            self.out.push('\n');
        }
    }

    fn lead(&mut self) {
        let project = self.project;
        self.paragraph(&format!("# {}", line(&project.title)));
        self.paragraph(&line(&project.summary));
        let shown = |image: &&Image| {
            let in_a_step = project
                .steps
                .iter()
                .any(|step| step.images.contains(&image.id));
            !in_a_step && project.cover.as_ref() != Some(&image.id)
        };
        let cover = project.cover.as_deref().and_then(|id| project.image(id));
        let others: Vec<&Image> = project.images.iter().filter(shown).collect();
        for image in cover.into_iter().chain(others) {
            self.picture(image);
        }
        for (title, text) in self.aside() {
            if title.is_empty() {
                self.paragraph(&text);
            }
        }
    }

    fn picture(&mut self, image: &Image) {
        self.paragraph(&format!(
            "![{}]({})",
            line(&image.alt),
            target_of(&image.path)
        ));
    }

    fn topic(&mut self, topic: Topic) {
        let project = self.project;
        let texts = |list: &[TextItem]| list.iter().map(|item| line(&item.text)).collect();
        let items: Vec<String> = match topic {
            Topic::Materials => (project.materials.iter())
                .map(|material| write_quantity(material, self.language))
                .collect(),
            Topic::Tools => project.tools.iter().map(|tool| line(&tool.name)).collect(),
            Topic::Machines => (project.machines.iter())
                .map(|one| {
                    let name = label(&self.vocabulary.machines, &one.machine, self.language);
                    match one.minutes_per_object.filter(|minutes| minutes.is_whole()) {
                        Some(minutes) => format!("{name} ({minutes} min)"),
                        None => name.to_owned(),
                    }
                })
                .collect(),
            Topic::Safety => project.safety.iter().map(|note| line(&note.text)).collect(),
            Topic::Steps => return self.steps(),
            Topic::Objectives => texts(&project.objectives),
            Topic::Prerequisites => texts(&project.prerequisites),
            Topic::Differentiation => texts(&project.differentiation),
            Topic::Assessment => texts(&project.assessment),
            Topic::Further => texts(&project.further),
            Topic::Vocabulary => (project.vocabulary.iter())
                .map(|one| match one.definition.as_str() {
                    "" => format!("**{}**", line(&one.term)),
                    definition => format!("**{}** : {}", line(&one.term), line(definition)),
                })
                .collect(),
            Topic::Files => (project.files.iter())
                .map(|file| format!("[{}]({})", line(&file.title), target_of(&file.path)))
                .collect(),
        };
        if items.is_empty() {
            return;
        }
        self.paragraph(&format!("## {}", topic.heading(self.language)));
        let items: Vec<String> = items.iter().map(|item| format!("- {item}")).collect();
        self.paragraph(&items.join("\n"));
    }

    fn steps(&mut self) {
        let steps = &self.project.steps;
        if steps.is_empty() && self.aside().iter().all(|(title, _)| title.is_empty()) {
            return;
        }
        self.paragraph(&format!("## {}", Topic::Steps.heading(self.language)));
        for (position, step) in steps.iter().enumerate() {
            self.step(position + 1, step);
        }
    }

    fn step(&mut self, number: usize, step: &Step) {
        let minutes = step
            .minutes
            .map_or_else(String::new, |minutes| format!(" ({minutes} min)"));
        self.paragraph(&format!("### {number}. {}{minutes}", line(&step.title)));
        self.paragraph(&step.text);
        for callout in &step.callouts {
            let words = match callout.kind {
                CalloutKind::Tip => TIP,
                CalloutKind::Caution => CAUTION,
                CalloutKind::Danger => DANGER,
            };
            self.remark(words, &callout.text);
        }
        if !step.check.is_empty() {
            self.remark(CHECK, &step.check);
        }
        for id in &step.images {
            if let Some(image) = self.project.image(id) {
                self.picture(image);
            }
        }
    }

    fn remark(&mut self, words: [&'static str; 2], text: &str) {
        let first = format!("**{}** : {text}", said(words, self.language));
        let lines: Vec<String> = first.lines().map(|line| format!("> {line}")).collect();
        self.paragraph(&lines.join("\n"));
    }

    fn aside(&self) -> Vec<(String, String)> {
        let kept = self
            .project
            .extensions
            .get("x-markdown")
            .and_then(Value::as_array);
        let text = |item: &Value, key: &str| {
            item.get(key)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        let kept = kept.into_iter().flatten();
        kept.map(|item| (text(item, "title"), text(item, "text")))
            .collect()
    }

    /// Whose work it is, where it is not the authors' alone: the front matter tells them and their licence.
    fn credits(&mut self) {
        if self.project.sources().next().is_some() {
            self.paragraph(&format!("## {}", heading(self.language)));
            let credits = write_credits(self.project, CreditStyle::Markdown);
            self.paragraph(credits.trim_end());
        }
    }

    fn kept_aside(&mut self) {
        for (title, text) in self.aside() {
            if !title.is_empty() {
                self.paragraph(&format!("## {}", line(&title)));
                self.paragraph(&text);
            }
        }
    }
}
