//! From a page to a project.

mod body;
mod counted;
mod front;
mod values;

use super::front_matter::{self, FrontMatter};
use super::scan::{self, Picture, Section, fence_mark, joined, one_line};
use super::words::Topic;
use crate::archive::Files;
use crate::identity::{Identities, sha256, slug};
use crate::imported::{Imported, inside};
use crate::quantity::read_quantity;
use crate::terms::find_term;
use body::{Body, Quotes, bare_remark, closed, remark_kind};
use counted::Counted;
use etabli_model::{
    Callout, Decimal, FORMAT, FileEntry, Image, Machine, Material, Problem, Project, SafetyNote,
    Source, Step, Term, TextItem, Tool, Vocabulary,
};
use serde_json::{Value, json};
use values::{
    cut, first_words, is_numbered, material_kind, plain_line, without_minutes, without_number,
};

const LONGEST_LIST: usize = 500;
const LONGEST_TEXT: usize = 20_000;

/// Reads a page. `file` names it in diagnostics; `files` are the pictures and files that came with it, by path.
pub fn read_markdown(text: &str, file: &str, files: &Files, vocabulary: &Vocabulary) -> Imported {
    let (front, body, odd) = front_matter::split(text);
    let mut sections = scan::sections(body);
    let lead = sections.remove(0);
    let page = Page::of(&front, lead, sections);
    let Some(title) = page.title else {
        return Imported::refused(file, "Markdown", "no heading, no title");
    };
    let source = front
        .get("uid")
        .and_then(|uid| uid.first())
        .unwrap_or(&title);
    let mut reader = Reader {
        file,
        files,
        vocabulary,
        ids: Identities::new(source),
        imported: Imported::default(),
        project: Project {
            format: FORMAT.to_owned(),
            id: slug(&title),
            title: cut(&title),
            status: "draft".to_owned(),
            source: Some(Source {
                platform: "Markdown".to_owned(),
                ..Source::default()
            }),
            ..Project::default()
        },
        counted: Counted::of(body),
    };
    for line in odd {
        let what = line.trim().to_owned();
        reader.note("", Problem::Lost { what });
    }
    reader.front_matter(&front);
    reader.lead(&page.lead, &front);
    reader.body(page.sections);
    reader.imported.files = files.clone();
    reader.imported.project = Some(reader.project);
    reader.imported
}

/// A page whose title is found.
struct Page<'t> {
    title: Option<String>,
    lead: Vec<&'t str>,
    sections: Vec<Section<'t>>,
}

impl<'t> Page<'t> {
    fn of(front: &FrontMatter, first: Section<'t>, mut sections: Vec<Section<'t>>) -> Self {
        let mut lead = first.lines;
        // The first heading is the page's title when nothing but remarks stands above it.
        let heading = (sections.first()).filter(|one| one.level == 1 || front.is_empty());
        let is_topic = |title: &str| Topic::of(title).is_some();
        let heading = heading.filter(|one| one.level == 1 || !is_topic(&one.title));
        let heading = heading.map(|one| one.title.clone());
        if heading.is_some() {
            lead.extend(sections.remove(0).lines);
        }
        let named = front.get("title").and_then(|title| title.first()).cloned();
        let title = named.or(heading).or_else(|| {
            let position = lead.iter().position(|line| !plain_line(line).is_empty())?;
            Some(lead.remove(position).to_owned())
        });
        Self {
            title: title
                .map(|title| plain_line(&title))
                .filter(|title| !title.is_empty()),
            lead,
            sections,
        }
    }
}

/// What a section is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Topic(Topic),
    Step,
    /// Of no known topic.
    Aside,
    /// Below one of no known topic, by so many levels.
    PartOfAside(usize),
}

impl Role {
    /// `open` is the section it may stand in, with its level. A page without a section of steps has its sections as steps.
    fn of(section: &Section<'_>, open: Option<(Self, usize)>, has_steps: bool) -> Self {
        let inside = open.filter(|(_, level)| section.level > *level);
        if matches!(inside, Some((Self::Topic(Topic::Steps), _))) {
            return Self::Step;
        }
        if let Some(topic) = Topic::of(&section.title) {
            return Self::Topic(topic);
        }
        match inside {
            _ if is_numbered(&section.title) => Self::Step,
            Some((Self::Aside, level)) => Self::PartOfAside(section.level - level),
            None if !has_steps => Self::Step,
            _ => Self::Aside,
        }
    }
}

struct Reader<'r> {
    file: &'r str,
    files: &'r Files,
    vocabulary: &'r Vocabulary,
    ids: Identities,
    imported: Imported,
    project: Project,
    counted: Counted,
}

impl Reader<'_> {
    fn note(&mut self, place: &str, problem: Problem) {
        self.imported.note(self.file, place, problem);
    }

    /// What stands between the title and the first section: one line of purpose, the cover, and more.
    fn lead(&mut self, lines: &[&str], front: &FrontMatter) {
        let body = Body::read(lines, Quotes::AreText);
        let (mut first, mut rest) = body.text.split_once("\n\n").unwrap_or((&body.text, ""));
        if first.lines().any(|line| fence_mark(line).is_some()) {
            (first, rest) = ("", &body.text);
        }
        let first = plain_line(first);
        let named = ["summary", "description"]
            .iter()
            .find_map(|key| front.get(*key)?.first());
        let summary = [
            first.as_str(),
            named.map_or("", String::as_str),
            &self.project.title,
        ];
        let summary = summary
            .into_iter()
            .find(|words| !words.is_empty() && *words != "[TOC]");
        self.project.summary = cut(summary.unwrap_or_default());
        if !rest.is_empty() {
            self.keep_aside("", rest);
        }
        let pictures = body.pictures.iter();
        let ids: Vec<String> = pictures.filter_map(|one| self.picture(one)).collect();
        self.project.cover = ids.into_iter().next();
    }

    fn body(&mut self, sections: Vec<Section<'_>>) {
        let is_steps = |one: &Section<'_>| Topic::of(&one.title) == Some(Topic::Steps);
        let has_steps = sections.iter().any(is_steps);
        let mut open = None;
        let mut aside: Vec<(String, String)> = Vec::new();
        for section in sections {
            let role = Role::of(&section, open, has_steps);
            match role {
                Role::Step => self.step(&section.title, &section.lines),
                Role::Topic(topic) => self.topic(topic, &section),
                Role::Aside => aside.push((section.title, joined(section.lines))),
                Role::PartOfAside(below) => {
                    let marks = "#".repeat((below + 2).min(6));
                    let part =
                        format!("\n\n{marks} {}\n\n{}", section.title, joined(section.lines));
                    if let Some((_, text)) = aside.last_mut() {
                        text.push_str(&part);
                    }
                }
            }
            open = match (role, open) {
                (Role::PartOfAside(_), open) => open,
                (Role::Step, Some((Role::Topic(Topic::Steps), level))) if section.level > level => {
                    open
                }
                // Its neighbours are steps too.
                (Role::Step, _) => Some((Role::Topic(Topic::Steps), section.level - 1)),
                (role, _) => Some((role, section.level)),
            };
        }
        for (title, text) in aside {
            self.keep_aside(&title, &closed(&joined(text.lines())));
        }
    }

    fn keep_aside(&mut self, title: &str, text: &str) {
        let kept = json!({ "title": title, "text": text });
        let key = "x-markdown".to_owned();
        match self.project.extensions.get_mut(&key) {
            Some(Value::Array(list)) => list.push(kept),
            _ => {
                self.project.extensions.insert(key.clone(), json!([kept]));
            }
        }
        let what = if title.is_empty() {
            text.chars().take(60).collect()
        } else {
            title.to_owned()
        };
        self.note("", Problem::KeptAside { what, key });
    }

    fn topic(&mut self, topic: Topic, section: &Section<'_>) {
        if topic == Topic::Steps {
            return self.steps_without_headings(&section.lines);
        }
        let mut items = scan::items(&section.lines);
        if items.is_empty() && [Topic::Materials, Topic::Tools].contains(&topic) {
            items = counted::of_table(&section.lines);
        }
        for item in items {
            self.item(topic, &item);
        }
    }

    fn item(&mut self, topic: Topic, item: &str) {
        let mut links = Vec::new();
        let words = scan::without_marks(item, &mut links);
        let words = cut(&one_line(&words));
        match topic {
            Topic::Materials => {
                self.material(words.replace("**", "").trim_start_matches(['~', '≈']));
            }
            Topic::Tools => self.tool(&words),
            Topic::Machines => self.machine(&words),
            Topic::Files => self.file_entry(item),
            Topic::Safety => {
                let id = self.ids.next_id("safety", &words);
                self.project.safety.push(SafetyNote {
                    id,
                    text: words,
                    ..SafetyNote::default()
                });
            }
            Topic::Vocabulary => {
                let (term, definition) = words
                    .split_once(" : ")
                    .or_else(|| words.split_once(": "))
                    .unwrap_or((&words, ""));
                let term = term.trim_matches(['*', '_', ' ', ':']);
                let id = self.ids.next_id("vocabulary", term);
                self.project.vocabulary.push(Term {
                    id,
                    term: term.to_owned(),
                    definition: definition.trim().to_owned(),
                });
            }
            Topic::Steps => {}
            topic => {
                let (name, list) = match topic {
                    Topic::Objectives => ("objectives", &mut self.project.objectives),
                    Topic::Prerequisites => ("prerequisites", &mut self.project.prerequisites),
                    Topic::Differentiation => {
                        ("differentiation", &mut self.project.differentiation)
                    }
                    Topic::Assessment => ("assessment", &mut self.project.assessment),
                    _ => ("further", &mut self.project.further),
                };
                let id = self.ids.next_id(name, &words);
                list.push(TextItem { id, text: words });
            }
        }
    }

    fn material(&mut self, words: &str) {
        let read = read_quantity(words);
        if read.name.is_empty() || self.project.materials.len() >= LONGEST_LIST {
            return;
        }
        let kind = material_kind(&self.vocabulary.materials, &read.name);
        let id = self.ids.next_id("materials", &read.name);
        self.project.materials.push(Material {
            id,
            kind,
            name: read.name,
            quantity: read.quantity,
            unit: read.unit,
            per: read.per.unwrap_or_default(),
            size: read.size,
            ..Material::default()
        });
    }

    fn tool(&mut self, words: &str) {
        if words.is_empty() || self.project.tools.len() >= LONGEST_LIST {
            return;
        }
        let id = self.ids.next_id("tools", words);
        self.project.tools.push(Tool {
            id,
            name: words.to_owned(),
            ..Tool::default()
        });
    }

    fn machine(&mut self, words: &str) {
        let (name, minutes) = without_minutes(words);
        match find_term(&self.vocabulary.machines, &name) {
            Some(known) => {
                let machine = known.id.clone();
                let id = self.ids.next_id("machines", &machine);
                self.project.machines.push(Machine {
                    id,
                    machine,
                    minutes_per_object: minutes.map(Decimal::from_whole),
                    ..Machine::default()
                });
            }
            None => self.tool(words),
        }
    }

    fn file_entry(&mut self, item: &str) {
        let start = item.find('[').map_or(item, |start| &item[start..]);
        let (title, path) = match scan::link_at(start) {
            Some((title, target, _)) => (title, inside(&scan::path_of(target))),
            None => (item, inside(item).filter(|path| !path.contains(' '))),
        };
        let Some(path) = path.filter(|path| path.contains('.')) else {
            let what = item.to_owned();
            return self.note("files", Problem::Lost { what });
        };
        if self.project.files.iter().any(|file| file.path == path) {
            return;
        }
        let bytes = self.files.get(&path);
        let (length, digest) = bytes.map_or((0, String::new()), |bytes| {
            (bytes.len() as u64, sha256(bytes))
        });
        if bytes.is_none() {
            let path = path.clone();
            self.note("files", Problem::FileNotGiven { path });
        }
        let kind = path.rsplit('.').next().unwrap_or_default().to_lowercase();
        let title = plain_line(title);
        self.project.files.push(FileEntry {
            id: self.ids.next_id("files", &path),
            kind,
            title: if title.is_empty() {
                path.clone()
            } else {
                title
            },
            path,
            bytes: length,
            sha256: digest,
            ..FileEntry::default()
        });
    }

    /// The id of a picture of the project; none where it is not inside.
    fn picture(&mut self, picture: &Picture) -> Option<String> {
        let Some(path) = inside(&scan::path_of(&picture.path)) else {
            let path = picture.path.clone();
            self.note("images", Problem::FileNotGiven { path });
            return None;
        };
        if let Some(known) = self.project.images.iter().find(|image| image.path == path) {
            return Some(known.id.clone());
        }
        if self.project.images.len() >= LONGEST_LIST {
            return None;
        }
        if !self.files.contains_key(&path) {
            let path = path.clone();
            self.note("images", Problem::FileNotGiven { path });
        }
        let id = self.ids.next_id("images", &path);
        self.project.images.push(Image {
            id: id.clone(),
            path,
            alt: plain_line(&picture.alt),
            ..Image::default()
        });
        Some(id)
    }

    /// Steps as a list, or as one text.
    fn steps_without_headings(&mut self, lines: &[&str]) {
        let items = scan::items(lines);
        let listed = lines.iter().any(|line| scan::item(line).is_some());
        if !listed {
            let text = joined(lines.iter().copied());
            if !text.is_empty() {
                let title = first_words(&text);
                self.step(&title, lines);
            }
            return;
        }
        for item in items {
            let (title, text) = match item.split_once(". ") {
                Some((title, text)) => (title, text),
                None if item.chars().count() <= 80 => (item.as_str(), ""),
                None => ("", item.as_str()),
            };
            let title = if title.is_empty() {
                first_words(text)
            } else {
                title.to_owned()
            };
            self.step(&title, &[text]);
        }
    }

    fn step(&mut self, heading: &str, lines: &[&str]) {
        if self.project.steps.len() >= LONGEST_LIST {
            let what = heading.to_owned();
            return self.note("steps", Problem::Lost { what });
        }
        let heading = plain_line(heading);
        let (title, minutes) = without_minutes(without_number(&heading));
        let title = plain_line(&title);
        let title = if title.is_empty() {
            "Étape".to_owned()
        } else {
            cut(&title)
        };
        let id = self.ids.next_id("steps", &title);
        let body = Body::read(lines, Quotes::AreRemarks);
        let mut images: Vec<String> = Vec::new();
        for picture in &body.pictures {
            let id = self.picture(picture);
            images.extend(id.filter(|id| !images.contains(id)));
        }
        for link in &body.links {
            self.marked(link);
        }
        let mut step = Step {
            id,
            title,
            text: cut(&body.text),
            images,
            minutes,
            ..Step::default()
        };
        for remark in body.remarks {
            let (kind, text) = remark_kind(&remark);
            let text = cut(bare_remark(text));
            match kind {
                _ if text.is_empty() => {}
                None if step.check.is_empty() => step.check = text,
                None => step.check = format!("{}\n{text}", step.check),
                Some(kind) => {
                    let id = self.ids.next_id(&format!("callouts {}", step.id), &text);
                    step.callouts.push(Callout { id, kind, text });
                }
            }
        }
        self.project.steps.push(step);
    }
}
