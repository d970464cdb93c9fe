//! What the resource is, who made it, where it stands and what may be done with it: categories 1 to 4, 6, 7 and 8.

use super::vcard::Card;
use super::{Record, SCHEMA, distinct, language_uri, string_attribute};
use crate::licence::{licence_name, licence_url};
use crate::quantity::write_quantity;
use etabli_model::text::{is_safe_link, plain};
use etabli_model::{BasedOn, Translation};

/// Licences that leave no right to keep.
const PUBLIC_DOMAIN: [&str; 5] = ["CC0-1.0", "CC-PDM-1.0", "CC-PDDC", "Unlicense", "PDDL-1.0"];
/// Media types of files that the schema lists (`voc-006`), among those a project may have.
const FORMATS: [&str; 8] = [
    "application/json",
    "application/octet-stream",
    "application/pdf",
    "application/zip",
    "image/gif",
    "image/jpeg",
    "image/png",
    "image/vnd.dxf",
];
/// Kinds of files that hold a body, not a drawing.
const BODIES: [&str; 6] = ["stl", "step", "obj", "3mf", "scad", "fcstd"];

impl Record<'_> {
    /// 1.
    pub(super) fn general(&mut self) {
        let project = self.project;
        self.within("identifier", |record| match record.page {
            "" => {
                record.obligatory("1.1 identifier, 4.3 location", "");
                let id = [&project.uid, &project.id];
                let id = id.into_iter().find(|id| !id.is_empty());
                record.leaf("catalog", "etabli");
                record.leaf("entry", id.map_or("", String::as_str));
            }
            page => {
                record.leaf("catalog", "URI");
                record.leaf("entry", page);
            }
        });
        for (what, path, text) in [
            ("1.2 title", "title", &project.title),
            ("1.4 description", "summary", &project.summary),
        ] {
            if text.trim().is_empty() {
                self.obligatory(what, path);
            }
        }
        self.in_all_languages("title", "title", &project.title);
        let whole = |one: &&Translation| matches!(one.status.as_str(), "complete" | "reviewed");
        let others = project.translations.iter();
        let others = others.filter(|(_, one)| whole(one)).map(|(tag, _)| tag);
        let languages = std::iter::once(&project.language).chain(others);
        for uri in distinct(languages.map(|tag| language_uri(tag))) {
            self.leaf("language", &uri);
        }
        self.in_all_languages("description", "summary", &project.summary);
        let free = std::mem::take(&mut self.free);
        for keyword in distinct(project.keywords.iter().chain(&free)) {
            self.string("keyword", keyword);
        }
        self.known("lomfr:documentType", "document", "physical-object");
        self.known("scolomfr:generalResourceType", "general", "physical-object");
        let bodies = |kind: &str| BODIES.contains(&kind.to_ascii_lowercase().as_str());
        if project.files.iter().any(|file| bodies(&file.kind)) {
            self.known("scolomfr:generalResourceType", "general", "object-3d");
        }
    }

    /// A text of the project and its translations.
    fn in_all_languages(&mut self, element: &str, field: &str, text: &str) {
        let others = self.project.translations.iter();
        let others: Vec<(String, &str)> = others
            .filter_map(|(tag, one)| {
                let words = one.fields.get(field)?;
                Some((string_attribute(tag), words.as_str()))
            })
            .collect();
        let tag = self.tag.clone();
        self.xml.within(element, "", |xml| {
            xml.leaf("string", &tag, text);
            for (tag, words) in others {
                xml.leaf("string", &tag, words);
            }
        });
    }

    /// 2.
    pub(super) fn life_cycle(&mut self) {
        let project = self.project;
        self.string("version", &project.version);
        let label = self.label(&self.vocabulary.status, &project.status);
        self.term_of("status", "status", &project.status, &label, "status");
        if project.authors.iter().all(|author| author.name.is_empty()) {
            self.obligatory("2.3 contribute", "authors");
        }
        if project.created.is_empty() {
            self.obligatory("2.3.3 date", "created");
        }
        for author in &project.authors {
            let card = Card {
                name: &author.name,
                organisation: &author.organisation,
                role: &author.role,
                url: &author.url,
            };
            self.contribution("author", card, &project.created, "");
        }
        for change in &project.changes {
            let first = project.authors.first();
            let name = match change.author.as_str() {
                "" => first.map_or("", |author| author.name.as_str()),
                name => name,
            };
            let card = Card {
                name,
                ..Card::default()
            };
            self.contribution("contributor", card, &change.date, &change.log);
        }
        let told = |date: &str| project.changes.iter().any(|change| change.date == date);
        if project.updated > project.created && !told(&project.updated) {
            let card = Card {
                name: project
                    .authors
                    .first()
                    .map_or("", |author| author.name.as_str()),
                ..Card::default()
            };
            self.contribution("contributor", card, &project.updated, "");
        }
    }

    fn contribution(&mut self, role: &str, card: Card<'_>, date: &str, log: &str) {
        let lines = card.lines();
        if lines.is_empty() {
            return;
        }
        self.within("contribute", |record| {
            record.known("role", "role", role);
            record.xml.lines("entity", "", &lines);
            record.date(date, log);
        });
    }

    fn date(&mut self, date: &str, words: &str) {
        self.within("date", |record| {
            record.leaf("dateTime", date);
            record.string("description", words);
        });
    }

    /// 3.
    pub(super) fn about_itself(&mut self) {
        self.leaf("metadataSchema", SCHEMA);
        self.leaf("language", &language_uri(&self.project.language));
    }

    /// 4.
    pub(super) fn technical(&mut self) {
        let project = self.project;
        let page = Some("text/html").filter(|_| !self.page.is_empty());
        let files = project.files.iter().map(|file| file.media_type.as_str());
        let files = files.filter(|kind| FORMATS.contains(kind));
        for kind in distinct(page.into_iter().chain(files)) {
            self.leaf("format", &format!("http://purl.org/NET/mediatypes/{kind}"));
        }
        let bytes = project
            .files
            .iter()
            .fold(0u64, |sum, file| sum.saturating_add(file.bytes));
        if bytes > 0 {
            self.leaf("size", &bytes.to_string());
        }
        self.leaf("location", self.page);
        let materials = project.materials.iter();
        let materials = materials.map(|material| write_quantity(material, self.language));
        let tools = project.tools.iter().map(|tool| tool.name.clone());
        let needed: Vec<String> = materials.chain(tools).collect();
        self.string("otherPlatformRequirements", &needed.join("\n"));
    }

    /// 6.
    pub(super) fn rights(&mut self) {
        let project = self.project;
        // To read, to make and to adapt it costs nobody anything; what the material costs is told in 5.10.
        self.known("cost", "cost", "no");
        let free = PUBLIC_DOMAIN.contains(&project.licence.as_str());
        let kept = if free { "no" } else { "yes" };
        self.known("copyrightAndOtherRestrictions", "copyright", kept);
        let licences = std::iter::once(&project.licence).chain(&project.files_licence);
        let licences = distinct(licences.filter(|licence| !licence.is_empty()));
        let words: Vec<String> = licences.into_iter().map(|one| licence(one)).collect();
        self.string("description", &words.join("\n"));
    }

    /// 7.
    pub(super) fn relations(&mut self) {
        let project = self.project;
        for parent in project.sources() {
            let relation = match parent.relation.as_str() {
                known @ ("translation" | "variant" | "replaces") => known,
                _ => "remix",
            };
            let id = if is_safe_link(&parent.url) {
                ("URI", parent.url.as_str())
            } else {
                let names = [&parent.uid, &parent.id];
                let name = names.into_iter().find(|name| !name.is_empty());
                ("etabli", name.map_or("", String::as_str))
            };
            self.relation(relation, id, &told(parent));
        }
        if let Some(source) = &project.source
            && is_safe_link(&source.url)
        {
            self.relation("source", ("URI", &source.url), &source.platform);
        }
        let cover = project.cover_image();
        let cover = cover.map(|image| ((self.address)(&image.path), image.alt.as_str()));
        if let Some((address, alt)) = cover.filter(|(address, _)| is_safe_link(address)) {
            self.relation("cover", ("URI", &address), alt);
        }
    }

    fn relation(&mut self, kind: &str, (catalogue, entry): (&str, &str), words: &str) {
        self.within("relation", |record| {
            record.known("kind", "relation", kind);
            record.within("resource", |record| {
                if !entry.is_empty() {
                    record.within("identifier", |record| {
                        record.leaf("catalog", catalogue);
                        record.leaf("entry", entry);
                    });
                }
                record.string("description", words);
            });
        });
    }

    /// 8: a make is what one who used the resource says of it.
    pub(super) fn annotations(&mut self) {
        for make in &self.project.reproductions {
            let card = Card {
                name: &make.author,
                organisation: &make.place,
                ..Card::default()
            };
            let lines = card.lines();
            self.within("annotation", |record| {
                record.xml.lines("entity", "", &lines);
                record.date(&make.date, "");
                record.string("description", &plain(&make.note));
            });
        }
    }
}

/// `CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/`
fn licence(spdx: &str) -> String {
    let name = licence_name(spdx);
    match licence_url(spdx) {
        Some(url) => format!("{name}, {url}"),
        None => name,
    }
}

/// A parent's title, version, authors, licence and what was changed: the credit goes where the record goes.
fn told(parent: &BasedOn) -> String {
    let authors = parent.authors.join(", ");
    let version = if parent.version.is_empty() {
        String::new()
    } else {
        format!("v{}", parent.version)
    };
    let licence = match parent.licence.as_str() {
        "" => String::new(),
        spdx => licence(spdx),
    };
    let told = [
        parent.title.as_str(),
        &version,
        &authors,
        &licence,
        &parent.changes,
    ];
    let told = told.into_iter().filter(|words| !words.is_empty());
    told.collect::<Vec<_>>().join(". ")
}
