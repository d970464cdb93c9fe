//! Where the resource stands in the school's lists: category 9.

use super::Record;
use super::concepts::{Concept, concept, concept_at};
use etabli_model::TextItem;
use etabli_model::text::plain;

/// The start of a vocabulary's own address.
const VOCABULARY: &str = "http://data.education.fr/voc/scolomfr/scolomfr-voc-";

/// One place in a list: a concept of it, or words where it has none.
struct Taxon {
    id: String,
    words: String,
    is_theirs: bool,
}

impl From<Concept> for Taxon {
    fn from(concept: Concept) -> Self {
        Self {
            id: concept.uri,
            words: concept.label.to_owned(),
            is_theirs: true,
        }
    }
}

/// What is to stand in one classification.
#[derive(Default)]
struct Places {
    taxa: Vec<Taxon>,
    /// Words of ours that say more than the concept.
    keywords: Vec<String>,
}

impl Places {
    fn push(&mut self, taxon: Taxon) {
        let same = |one: &Taxon| one.id == taxon.id && one.words == taxon.words;
        if !self.taxa.iter().any(same) {
            self.taxa.push(taxon);
        }
    }
}

impl Record<'_> {
    pub(super) fn classifications(&mut self) {
        self.levels_and_frames();
        self.subjects();
        self.competencies();
        let project = self.project;
        self.texts("objective", &project.objectives);
        self.texts("prerequisite", &project.prerequisites);
    }

    /// A concept goes to the list its address names: the school's structures (ULIS, SEGPA, newcomers) are no levels.
    fn levels_and_frames(&mut self) {
        let (mut levels, mut frames, mut disorders) =
            (Places::default(), Places::default(), Places::default());
        let (list, ids) = self.levels();
        let ids = ids.to_vec();
        for (at, id) in ids.iter().enumerate() {
            let label = self.label(&self.vocabulary.levels, id);
            match concept("level", id) {
                Some(concept) if concept.is_of("022") => levels.push(concept.into()),
                Some(concept) if concept.is_of("040") => frames.push(concept.into()),
                // Told in 5.6.
                Some(_) => {}
                None => {
                    self.no_concept(&label, format!("{list}[{at}]"));
                    levels.push(words(label));
                }
            }
        }
        for (at, id) in self.project.inclusion.iter().enumerate() {
            let label = self.label(&self.vocabulary.inclusion, id);
            match concept("need", id) {
                Some(concept) if concept.is_of("040") => frames.push(concept.into()),
                Some(concept) => {
                    disorders.push(concept.into());
                    disorders.keywords.push(label);
                }
                None => {
                    self.no_concept(&label, format!("inclusion[{at}]"));
                    disorders.push(words(label));
                }
            }
        }
        self.classification("level", "022", &levels);
        self.classification("frame", "040", &frames);
        self.classification("disorder", "041", &disorders);
    }

    fn subjects(&mut self) {
        let mut subjects = Places::default();
        for (at, id) in self.project.subjects.iter().enumerate() {
            let label = self.label(&self.vocabulary.subjects, id);
            match concept("subject", id) {
                Some(concept) => subjects.push(concept.into()),
                None => {
                    self.no_concept(&label, format!("subjects[{at}]"));
                    subjects.push(words(label));
                }
            }
        }
        self.classification("subject", "015", &subjects);
    }

    /// The common core by its concepts, other frameworks by their words: they have no list there.
    fn competencies(&mut self) {
        let mut core = Places::default();
        let mut others: Vec<(&str, Places)> = Vec::new();
        for (at, one) in self.project.competencies.iter().enumerate() {
            if one.framework != "socle-2015" {
                let taxon = Taxon {
                    id: one.code.clone(),
                    words: one.label.clone(),
                    is_theirs: false,
                };
                let found = others.iter_mut().find(|(name, _)| *name == one.framework);
                if let Some((_, places)) = found {
                    places.push(taxon);
                } else {
                    let taxa = vec![taxon];
                    let keywords = Vec::new();
                    others.push((&one.framework, Places { taxa, keywords }));
                }
                continue;
            }
            let found = concept("socle", &one.code).or_else(|| concept_at("socle", &one.uri));
            match found {
                Some(concept) => core.push(concept.into()),
                None => {
                    self.no_concept(&one.label, format!("competencies[{at}]"));
                    core.push(words(one.label.clone()));
                }
            }
        }
        self.classification("common-core", "016", &core);
        for (framework, places) in others {
            self.classification_of("competency", framework, &places);
        }
    }

    fn classification(&mut self, purpose: &str, vocabulary: &str, places: &Places) {
        let source = format!("{VOCABULARY}{vocabulary}");
        self.classification_of(purpose, &source, places);
    }

    fn classification_of(&mut self, purpose: &str, source: &str, places: &Places) {
        if places.taxa.is_empty() {
            return;
        }
        self.within("classification", |record| {
            record.known("purpose", "purpose", purpose);
            for taxon in &places.taxa {
                record.within("taxonPath", |record| {
                    record.in_french("source", source);
                    record.within("taxon", |record| {
                        record.leaf("id", &taxon.id);
                        if taxon.is_theirs {
                            record.in_french("entry", &taxon.words);
                        } else {
                            record.string("entry", &taxon.words);
                        }
                    });
                });
            }
            for keyword in &places.keywords {
                record.string("keyword", keyword);
            }
        });
    }

    /// Objectives and prerequisites are sentences, not places in a list.
    fn texts(&mut self, purpose: &str, items: &[TextItem]) {
        let lines: Vec<String> = items.iter().map(|item| plain(&item.text)).collect();
        let lines = lines.join("\n");
        if lines.trim().is_empty() {
            return;
        }
        self.within("classification", |record| {
            record.known("purpose", "purpose", purpose);
            record.string("description", &lines);
        });
    }
}

fn words(words: String) -> Taxon {
    Taxon {
        id: String::new(),
        words,
        is_theirs: false,
    }
}
