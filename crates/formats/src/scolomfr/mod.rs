//! ScoLOMFR, the French school's profile of LOM: a project as a record that a catalogue of the ministry, of an academy or of
//! a library can harvest. One way: written, not read.
//!
//! The shape is that of the official schemas (3.1): `lom`, `lomfr` and `scolomfr` namespaces, concepts named by their address
//! with the label beside. Our vocabularies meet theirs in `concepts.tsv`. A word of ours that has no concept there keeps its
//! label, and a diagnostic says so: among the taxa of a classification, or as a free keyword where the schema takes nothing
//! but concepts (5.12, 5.16), for a record the schema refuses is harvested by nobody.
//!
//! | of a project | what becomes of it |
//! |---|---|
//! | title, summary, keywords, version, status, licences, authors, dates | kept (1, 2, 6) |
//! | the same in other languages | title and summary only |
//! | levels, subjects, needs, competencies, objectives, prerequisites | kept (5.6, 9) |
//! | who makes it is not who uses it | those who use it; those who make it only where nobody else is named |
//! | dyslexia, dyscalculia, dysphasia; low vision, blindness; machines with a computer in them | the wider concept |
//! | session, differentiation, assessment, adaptations, cost | words of 5.10 |
//! | duration | with the class (5.9); preparation, machine and drying are lost |
//! | materials, tools | words of 4.6; sizes, prices, substitutes are lost |
//! | machines | 5.16; settings are lost |
//! | steps, parts, safety, patterns, glossary, further ideas | lost: they stand on the page the record leads to |
//! | files | their size (4.2), and media types that the schema lists (4.1): SVG and STL are none of them |
//! | parents, source, cover | relations (7) |
//! | reproductions | annotations (8): level, pupils, cost, settings and picture are lost |
//! | `x-` keys, ids, hashes | lost |

mod classify;
mod concepts;
mod record;
mod teach;
mod vcard;

use crate::written::Written;
use crate::xml::Xml;
use concepts::{Concept, concept};
use etabli_model::{Diagnostic, Language, Problem, Project, Vocabulary};
use std::collections::BTreeSet;

/// The version the record follows, as source of its concepts and as its schema: the last whose schema is published whole.
const SCHEMA: &str = "SCOLOMFRv3.1";
/// The file diagnostics speak of.
const FILE: &str = "project.json";

/// The record of a project. `page` is the address where it is read, and `address` gives that of a file of its folder:
/// a relative one is left out, for a record travels alone.
pub fn write_scolomfr(
    project: &Project,
    vocabulary: &Vocabulary,
    page: &str,
    address: impl Fn(&str) -> String,
) -> Written {
    let language = Language::from_tag(&project.language).unwrap_or_default();
    let mut record = Record {
        project,
        vocabulary,
        language,
        page: page.trim(),
        address: &address,
        tag: string_attribute(&project.language),
        xml: Xml::new(),
        found: Vec::new(),
        told: BTreeSet::new(),
        free: Vec::new(),
    };
    record.whole();
    Written {
        text: record.xml.finish(),
        diagnostics: record.found,
    }
}

struct Record<'r> {
    project: &'r Project,
    vocabulary: &'r Vocabulary,
    language: Language,
    page: &'r str,
    address: &'r dyn Fn(&str) -> String,
    /// ` language="…"` of the project's own texts.
    tag: String,
    xml: Xml,
    found: Vec<Diagnostic>,
    /// Words whose lack of a concept was said: once is enough.
    told: BTreeSet<String>,
    /// Labels that stand among the keywords for want of a concept.
    free: Vec<String>,
}

impl Record<'_> {
    fn whole(&mut self) {
        let attributes = " xmlns=\"http://ltsc.ieee.org/xsd/LOM\" xmlns:lomfr=\"http://www.lom-fr.fr/xsd/LOMFR\" \
             xmlns:scolomfr=\"http://www.lom-fr.fr/xsd/SCOLOMFR\"";
        self.within_with("lom", attributes, |record| {
            let (activities, tools) = (record.activities(), record.tools());
            record.within("general", Self::general);
            record.within("lifeCycle", Self::life_cycle);
            record.within("metaMetadata", Self::about_itself);
            record.within("technical", Self::technical);
            record.within("educational", |record| {
                record.educational(&activities, &tools);
            });
            record.within("rights", Self::rights);
            record.relations();
            record.annotations();
            record.classifications();
        });
    }

    fn within(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        self.within_with(name, "", inside);
    }

    /// An element whose inside the record writes.
    fn within_with(&mut self, name: &str, attributes: &str, inside: impl FnOnce(&mut Self)) {
        let mut xml = std::mem::take(&mut self.xml);
        xml.within(name, attributes, |xml| {
            std::mem::swap(xml, &mut self.xml);
            inside(self);
            std::mem::swap(xml, &mut self.xml);
        });
        self.xml = xml;
    }

    fn leaf(&mut self, name: &str, text: &str) {
        self.xml.leaf(name, "", text);
    }

    /// A text in the project's language.
    fn string(&mut self, name: &str, text: &str) {
        let tag = self.tag.clone();
        self.xml
            .within(name, "", |xml| xml.leaf("string", &tag, text));
    }

    /// A text in the language of ScoLOMFR's own lists.
    fn in_french(&mut self, name: &str, text: &str) {
        let tag = string_attribute("fr");
        self.xml
            .within(name, "", |xml| xml.leaf("string", &tag, text));
    }

    /// A concept of ours by its id, where it is known by name only.
    fn known(&mut self, element: &str, list: &str, id: &str) {
        if let Some(concept) = concept(list, id) {
            self.term(element, &concept);
        }
    }

    /// Source, value and label, in the element's own namespace.
    fn term(&mut self, element: &str, concept: &Concept) {
        let prefix = element.split_once(':').map_or("", |(prefix, _)| prefix);
        let colon = if prefix.is_empty() { "" } else { ":" };
        let name = |part: &str| format!("{prefix}{colon}{part}");
        self.xml.within(element, "", |xml| {
            xml.leaf(&name("source"), "", SCHEMA);
            xml.leaf(&name("value"), "", &concept.uri);
            xml.leaf(&name("label"), "", concept.label);
        });
    }

    /// The concept of a word at a place of the project; that it has none is said.
    fn word(
        &mut self,
        list: &str,
        id: &str,
        label: &str,
        path: impl Into<String>,
    ) -> Option<Concept> {
        let found = concept(list, id);
        if found.is_none() {
            self.no_concept(label, path);
        }
        found
    }

    /// The same, with its element; nothing for no word.
    fn term_of(&mut self, element: &str, list: &str, id: &str, label: &str, path: &str) {
        if id.is_empty() {
            return;
        }
        if let Some(concept) = self.word(list, id, label, path) {
            self.term(element, &concept);
        }
    }

    fn no_concept(&mut self, label: &str, path: impl Into<String>) {
        let format = "ScoLOMFR".to_owned();
        let what = label.to_owned();
        if self.told.insert(what.clone()) {
            let problem = Problem::NoConcept { what, format };
            self.found.push(problem.at(FILE, path));
        }
    }

    /// Something the profile obliges a record to say.
    fn obligatory(&mut self, what: &str, path: &str) {
        let problem = Problem::FieldRequired {
            what: what.to_owned(),
            format: "ScoLOMFR".to_owned(),
        };
        self.found.push(problem.at(FILE, path));
    }
}

/// The address of a language; two letters are enough for those whose name in three letters is not known here.
fn language_uri(tag: &str) -> String {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    let primary = primary.to_ascii_lowercase();
    let is_code = primary.bytes().all(|byte| byte.is_ascii_lowercase());
    match (primary.as_str(), primary.len()) {
        ("fr", _) => "http://id.loc.gov/vocabulary/iso639-2/fre".to_owned(),
        ("en", _) => "http://id.loc.gov/vocabulary/iso639-2/eng".to_owned(),
        (code, 2) if is_code => format!("http://id.loc.gov/vocabulary/iso639-1/{code}"),
        (code, 3) if is_code => format!("http://id.loc.gov/vocabulary/iso639-2/{code}"),
        _ => "http://id.loc.gov/vocabulary/iso639-2/und".to_owned(),
    }
}

fn string_attribute(tag: &str) -> String {
    format!(" language=\"{}\"", language_uri(tag))
}

/// Keeps the first of each, in their order.
fn distinct<T: PartialEq>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut kept = Vec::new();
    for item in items {
        if !kept.contains(&item) {
            kept.push(item);
        }
    }
    kept
}
