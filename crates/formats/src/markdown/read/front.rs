//! The front matter's keys, one by one.

use super::values::{cost, cut, found, is_date, is_tag, minutes};
use super::{LONGEST_LIST, Reader};
use crate::licence::read_licence;
use crate::markdown::front_matter::FrontMatter;
use etabli_model::{Author, Problem};
use serde_json::{Value, json};

impl Reader<'_> {
    pub(super) fn front_matter(&mut self, front: &FrontMatter) {
        let words = self.vocabulary;
        let mut aside = serde_json::Map::new();
        for (key, values) in front {
            let first = values.first().cloned().unwrap_or_default();
            let left = match key.as_str() {
                "title" | "description" | "summary" => Vec::new(),
                "lang" | "language" if is_tag(&first) => {
                    self.project.language = first;
                    Vec::new()
                }
                "id" if etabli_model::is_slug(&first) => {
                    self.project.id = first;
                    Vec::new()
                }
                "uid" => {
                    self.project.uid = first;
                    Vec::new()
                }
                "version" => {
                    self.project.version = first;
                    Vec::new()
                }
                "created" | "date" if is_date(&first) => {
                    self.project.created = first;
                    Vec::new()
                }
                "updated" if is_date(&first) => {
                    self.project.updated = first;
                    Vec::new()
                }
                "licence" | "license" => {
                    self.licence(&first);
                    Vec::new()
                }
                "authors" | "author" => {
                    self.authors(values);
                    Vec::new()
                }
                "keywords" | "tags" => {
                    let split = values.iter().flat_map(|value| value.split(','));
                    let kept = split.map(str::trim).filter(|word| !word.is_empty());
                    self.project.keywords = kept.take(LONGEST_LIST).map(str::to_owned).collect();
                    Vec::new()
                }
                "kind" => {
                    self.project.kind = found(&words.kinds, values)
                        .0
                        .into_iter()
                        .next()
                        .unwrap_or_default();
                    found(&words.kinds, values).1
                }
                "difficulty" => {
                    let (known, left) = found(&words.difficulty, values);
                    self.project.difficulty = known.into_iter().next();
                    left
                }
                "levels" | "using" => {
                    let (known, left) = found(&words.levels, values);
                    self.project.using = known;
                    left
                }
                "making" => {
                    let (known, left) = found(&words.levels, values);
                    self.project.making = known;
                    left
                }
                "subjects" => {
                    let (known, left) = found(&words.subjects, values);
                    self.project.subjects = known;
                    left
                }
                "uses" => {
                    let (known, left) = found(&words.uses, values);
                    self.project.uses = known;
                    left
                }
                "inclusion" => {
                    let (known, left) = found(&words.inclusion, values);
                    self.project.inclusion = known;
                    left
                }
                "preparation" | "machine" | "class" | "drying" => match minutes(&first) {
                    Some(minutes) => {
                        let duration = &mut self.project.duration;
                        match key.as_str() {
                            "preparation" => duration.preparation = minutes,
                            "machine" => duration.machine = minutes,
                            "class" => duration.class = minutes,
                            _ => duration.drying = minutes,
                        }
                        Vec::new()
                    }
                    None => values.clone(),
                },
                "cost" => match cost(&first) {
                    Some(cost) => {
                        self.project.cost = Some(cost);
                        Vec::new()
                    }
                    None => values.clone(),
                },
                _ => values.clone(),
            };
            if !left.is_empty() {
                aside.insert(key.clone(), json!(left));
                let what = format!("{key}: {}", left.join(", "));
                let key = "x-front-matter".to_owned();
                self.note("", Problem::KeptAside { what, key });
            }
        }
        if !aside.is_empty() {
            let aside = Value::Object(aside);
            self.project
                .extensions
                .insert("x-front-matter".to_owned(), aside);
        }
        self.guess_what_is_missing();
    }

    fn guess_what_is_missing(&mut self) {
        if self.project.language.is_empty() {
            "fr".clone_into(&mut self.project.language);
        }
        if self.project.kind.is_empty() {
            "material".clone_into(&mut self.project.kind);
            let understood = "material".to_owned();
            self.note("kind", Problem::Assumed { understood });
        }
    }

    fn licence(&mut self, words: &str) {
        let read = read_licence(words);
        self.project.licence = read.expression;
        if let Some(problem) = read.problem {
            self.note("licence", problem);
        }
    }

    fn authors(&mut self, names: &[String]) {
        for name in names.iter().take(LONGEST_LIST) {
            if name.contains('@') && name.contains('.') {
                self.note("authors", Problem::AddressLeftOut);
                continue;
            }
            let id = self.ids.next_id("authors", name);
            self.project.authors.push(Author {
                id,
                name: cut(name),
                ..Author::default()
            });
        }
    }
}
