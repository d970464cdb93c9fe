//! From a document or a page to a draft.

use super::graph::{Graph, types};
use super::{NAME, amounts, lenient, steps};
use crate::archive::Files;
use crate::draft::{Draft, LONGEST_LIST, Shown, Taken};
use crate::html;
use crate::identity::{Identities, sha256, slug};
use crate::imported::{Imported, inside};
use crate::licence::read_licence;
use crate::okh::{add_file, add_people, is_address, read_keywords, read_language, semantic};
use crate::said::Said;
use crate::terms::find_term;
use crate::values::{as_text, date};
use etabli_model::text::is_safe_link;
use etabli_model::{AgeRange, BasedOn, Concept, FORMAT, Problem, Source, TextItem, Vocabulary};
use serde_json::{Map, Value};

/// Types that say how to make something, the surest first.
const MAIN: [&str; 3] = ["HowTo", "LearningResource", "Course"];
/// Longer pages are not the documents this is for; nothing of theirs is looked at.
const LONGEST_PAGE: usize = 8 * 1024 * 1024;

/// Reads a `HowTo` of schema.org: JSON-LD, or a page with JSON-LD or microdata. `files` are those that came beside it, by
/// their paths from the page.
pub fn read_howto(text: &str, file: &str, files: &Files, vocabulary: &Vocabulary) -> Imported {
    if text.len() > LONGEST_PAGE {
        return Imported::refused(file, NAME, "longer than 8 MiB");
    }
    let graph = graph(text);
    let Some((main, others)) = main_node(&graph) else {
        let found: Vec<&str> = graph.types().take(5).collect();
        let reason = match found.is_empty() {
            true => "no HowTo and no LearningResource".to_owned(),
            false => format!("no HowTo, but {}", found.join(", ")),
        };
        return Imported::refused(file, NAME, reason);
    };
    let mut draft = Draft::new(files, vocabulary, file, "x-schema");
    for other in others {
        draft.note("", Problem::Lost { what: other });
    }
    let mut addresses = Map::new();
    let mut said = Said::new(main);
    identity(&mut draft, &mut said, text);
    credit(&mut draft, &mut said);
    class(&mut draft, &mut said);
    effort(&mut draft, &mut said);
    for item in said.items("image") {
        if let Some(id) = picture(&mut draft, &item, &mut addresses) {
            draft.project.cover.get_or_insert(id);
        }
    }
    for key in ["encoding", "associated-media"] {
        for item in said.items(key) {
            add_file(&mut draft, key, "", &with_address(&item), &mut addresses);
        }
    }
    steps::supplies(&mut draft, &mut said);
    steps::tools(&mut draft, &mut said);
    steps::read(&mut draft, &mut said, &mut addresses);
    draft.keep_aside("addresses", &Value::Object(addresses));
    for (key, value) in said.rest() {
        if !key.starts_with('@') {
            draft.keep_aside(&key, &value);
        }
    }
    draft.out_of_danger();
    draft.finish()
}

/// Everything the document says: as JSON, else what the page holds of it.
fn graph(text: &str) -> Graph {
    let mut graph = Graph::default();
    let start = text.trim_start_matches('\u{feff}').trim_start();
    if start.starts_with(['{', '[']) {
        graph.extend(lenient::read(text));
        return graph;
    }
    for script in html::scripts(text, "application/ld+json") {
        graph.extend(lenient::read(script));
    }
    for item in html::microdata(text) {
        graph.add(&item);
    }
    graph
}

/// The node that says most, and the names of others like it.
fn main_node(graph: &Graph) -> Option<(Map<String, Value>, Vec<String>)> {
    let mut found = MAIN
        .iter()
        .map(|kind| graph.of_type(kind))
        .find(|nodes| !nodes.is_empty())?;
    let steps = |node: &Map<String, Value>| {
        let steps = node.get("step").or_else(|| node.get("steps"));
        match steps {
            Some(Value::Array(items)) => items.len(),
            Some(Value::Null) | None => 0,
            Some(_) => 1,
        }
    };
    let most = found.iter().map(steps).max()?;
    let at = found.iter().position(|node| steps(node) == most)?;
    let main = found.remove(at);
    // The same thing told twice, as JSON-LD and as microdata, is one thing.
    let name = |node: &Map<String, Value>| node.get("name").map(as_text).unwrap_or_default();
    let own = name(&main);
    let others = found.iter().map(name);
    let others = others.filter(|other| !other.is_empty() && *other != own);
    Some((main, others.collect()))
}

fn identity(draft: &mut Draft<'_>, said: &mut Said, text: &str) {
    let title = said.text(&["name", "headline", "alternative-headline", "title"]);
    let mut title = draft.line("name", &title);
    if title.is_empty() {
        NAME.clone_into(&mut title);
        draft.guessed("name", "", &title);
    }
    let page = said.take("main-entity-of-page");
    let page = page.map(|page| Said::of(&page).text(&["@id", "url", "name"]));
    let id = said.take("@id").map(|id| as_text(&id)).unwrap_or_default();
    let homes = [said.text(&["url"]), page.unwrap_or_default(), id];
    let home = homes
        .into_iter()
        .find(|home| is_safe_link(home))
        .unwrap_or_default();
    draft.ids = Identities::new(if home.is_empty() { &title } else { &home });
    let home = draft.without_addresses("url", home);
    let project = &mut draft.project;
    FORMAT.clone_into(&mut project.format);
    project.id = slug(&title);
    project.title = title;
    "draft".clone_into(&mut project.status);
    project.created = date(&said.text(&["date-created", "date-published"]));
    project.updated = date(&said.text(&["date-modified"]));
    project.source = Some(Source {
        platform: NAME.to_owned(),
        url: home,
        hash: sha256(text.as_bytes()),
        ..Source::default()
    });
    kind(draft, said);
    let language = said
        .take("in-language")
        .map(|language| Said::of(&language).text(&["alternate-name", "name", "identifier"]));
    let mut language = Said::new(Map::from_iter([("language".to_owned(), language.into())]));
    read_language(draft, &mut language);
    let version = said.text(&["version"]);
    draft.project.version = semantic(&version);
    if draft.project.version != version {
        draft.keep_aside("version", &Value::from(version));
    }
    read_keywords(draft, said);
    let description = said.text(&["description", "abstract", "disambiguating-description"]);
    draft.summary("description", &description);
}

fn kind(draft: &mut Draft<'_>, said: &mut Said) {
    let told = said.items("learning-resource-type");
    let kinds = told.iter().map(words).find_map(|words| {
        let kind = find_term(&draft.vocabulary.kinds, &words)?;
        Some(kind.id.clone())
    });
    draft.project.kind = kinds.unwrap_or_else(|| {
        let told: Vec<String> = told.iter().map(words).collect();
        draft.guessed("learningResourceType", &told.join(", "), "material");
        "material".to_owned()
    });
}

/// Who made it, under which licence, from what.
fn credit(draft: &mut Draft<'_>, said: &mut Said) {
    for key in ["author", "creator", "contributor"] {
        for item in said.items(key) {
            add_people(draft, key, "", &without_type(&item));
        }
    }
    for key in ["publisher", "copyright-holder"] {
        for item in said.items(key) {
            match draft.project.authors.is_empty() {
                true => add_people(draft, key, "", &without_type(&item)),
                false => draft.keep_aside(key, &Value::from(words(&item))),
            }
        }
    }
    draft.project.licence = licence(draft, &said.items("license"));
    for item in said.items("is-based-on") {
        parent(draft, &item);
    }
}

fn licence(draft: &mut Draft<'_>, told: &[Value]) -> String {
    let address = |value: &Value| Said::of(value).text(&["url", "@id", "identifier", "name"]);
    let told: Vec<String> = told
        .iter()
        .map(address)
        .filter(|one| !one.is_empty())
        .collect();
    if told.is_empty() {
        draft.note("license", Problem::NoLicence);
        return String::new();
    }
    let read = read_licence(&told.join(" AND "));
    if let Some(problem) = read.problem {
        draft.note("license", problem);
    }
    read.expression
}

fn parent(draft: &mut Draft<'_>, item: &Value) {
    let mut from = Said::of(item);
    let mut url = from.text(&["url", "@id"]);
    let mut title = from.text(&["name", "headline"]);
    if url.is_empty() && is_address(&title) {
        url = std::mem::take(&mut title);
    }
    if title.is_empty() {
        url.trim_end_matches('/')
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .clone_into(&mut title);
        draft.guessed("isBasedOn", &url, &title);
    }
    let title = draft.line("isBasedOn", &title);
    if title.is_empty() || draft.project.based_on.len() >= LONGEST_LIST {
        return;
    }
    let authors = from.items("author").iter().map(words).collect::<Vec<_>>();
    let authors = authors
        .iter()
        .map(|name| draft.line("isBasedOn.author", name));
    let authors = authors.filter(|name| !name.is_empty()).collect();
    let told = from.items("license");
    let licence = match told.is_empty() {
        true => String::new(),
        false => licence(draft, &told),
    };
    let url = if is_safe_link(&url) {
        draft.without_addresses("isBasedOn", url)
    } else {
        String::new()
    };
    draft.project.based_on.push(BasedOn {
        id: slug(&title),
        title,
        url,
        version: semantic(&from.text(&["version"])),
        authors,
        licence,
        ..BasedOn::default()
    });
}

/// For whom, and what is learnt.
fn class(draft: &mut Draft<'_>, said: &mut Said) {
    let words_of = draft.vocabulary;
    draft.project.using = terms(draft, said, &["educational-level"], &words_of.levels);
    draft.project.subjects = terms(
        draft,
        said,
        &["about", "educational-alignment"],
        &words_of.subjects,
    );
    draft.project.uses = terms(draft, said, &["educational-use"], &words_of.uses);
    draft.project.inclusion = terms(draft, said, &["accessibility-feature"], &words_of.inclusion);
    let status = terms(draft, said, &["creative-work-status"], &words_of.status);
    if let Some(status) = status.into_iter().next() {
        draft.project.status = status;
    }
    let ages = said.text(&["typical-age-range"]);
    let bounds: Vec<u8> = ages
        .split(|one: char| !one.is_ascii_digit())
        .filter_map(|part| part.parse().ok())
        .collect();
    if let [min, max] = bounds[..]
        && min <= max
    {
        draft.project.ages = Some(AgeRange { min, max });
    } else {
        draft.keep_aside("typicalAgeRange", &Value::from(ages));
    }
    draft.project.objectives = texts(draft, said, "teaches", "objectives");
    draft.project.prerequisites = texts(draft, said, "competency-required", "prerequisites");
    draft.project.assessment = texts(draft, said, "assesses", "assessment");
}

/// The ids of a vocabulary; what it has no word for is kept aside.
fn terms(draft: &mut Draft<'_>, said: &mut Said, keys: &[&str], list: &[Concept]) -> Vec<String> {
    let mut ids = Vec::new();
    for key in keys {
        let mut unknown = Vec::new();
        for item in said.items(key) {
            let told = words(&item);
            // One text may list several; a label may hold a comma itself.
            let parts = match find_term(list, &told) {
                Some(_) => vec![told.as_str()],
                None => told.split([',', ';', '\n']).collect(),
            };
            for part in parts {
                match find_term(list, part) {
                    Some(known) if !ids.contains(&known.id) => ids.push(known.id.clone()),
                    Some(_) => {}
                    None => unknown.push(Value::from(part.trim())),
                }
            }
        }
        draft.keep_aside(key, &Value::Array(unknown));
    }
    ids
}

fn texts(draft: &mut Draft<'_>, said: &mut Said, key: &str, list: &str) -> Vec<TextItem> {
    let mut items = Vec::new();
    for item in said.items(key) {
        let text = draft.text(key, &words(&item));
        if !text.is_empty() {
            let id = draft.ids.next_id(list, &text);
            items.push(TextItem { id, text });
        }
    }
    draft.shorten_list(key, &mut items);
    items
}

/// How long and how much.
fn effort(draft: &mut Draft<'_>, said: &mut Said) {
    let mut time = |draft: &mut Draft<'_>, key: &str| {
        let told = said.take(key).filter(|told| !told.is_null())?;
        let minutes = amounts::minutes(&told);
        if minutes.is_none() {
            draft.keep_aside(key, &told);
        }
        minutes
    };
    let preparation = time(draft, "prep-time");
    let performed = time(draft, "perform-time");
    let required = time(draft, "time-required");
    let total = time(draft, "total-time");
    let duration = &mut draft.project.duration;
    duration.preparation = preparation.unwrap_or(0);
    let rest = total.map(|total| total.saturating_sub(duration.preparation));
    duration.class = required.or(performed).or(rest).unwrap_or(0);
    // What is neither preparation nor class is the machine's.
    duration.machine = rest.map_or(0, |rest| rest.saturating_sub(duration.class));
    if let Some(told) = said.take("estimated-cost") {
        draft.project.cost = amounts::cost(&told);
        if draft.project.cost.is_none() {
            draft.keep_aside("estimatedCost", &told);
        }
    }
}

/// A picture that came beside the page, by its id; one that stands elsewhere is told.
pub(super) fn picture(
    draft: &mut Draft<'_>,
    item: &Value,
    addresses: &mut Map<String, Value>,
) -> Option<String> {
    let mut said = Said::of(item);
    let path = said.text(&["content-url", "url", "@id", "name"]);
    let shows = said.text(&["caption", "description", "alternate-name", "name"]);
    let shows = draft.line("image", &shows);
    if path.is_empty() {
        return None;
    }
    let Some(given) = inside(&path).filter(|path| draft.source.contains_key(path)) else {
        let kept = draft.without_addresses("image", path.clone());
        addresses.insert(format!("image {}", addresses.len() + 1), Value::from(kept));
        draft.note("image", Problem::FileNotGiven { path });
        return None;
    };
    if shows.is_empty() {
        draft.note("image", Problem::PictureWithoutText);
    }
    match draft.take(&given, &shows, "", Shown::AsPicture) {
        Taken::Image(id) => Some(id),
        _ => None,
    }
}

/// A medium as a file of a manifest: its address is called `url` there.
fn with_address(item: &Value) -> Value {
    let mut said = Said::of(item);
    let url = said.text(&["content-url", "url", "@id"]);
    let title = said.text(&["name", "description"]);
    match url.is_empty() {
        true => Value::from(title),
        false => serde_json::json!({ "url": url, "title": title }),
    }
}

fn without_type(item: &Value) -> Value {
    match item {
        Value::Object(fields) => {
            let kept = fields.iter().filter(|(key, _)| !key.starts_with('@'));
            Value::Object(
                kept.map(|(key, value)| (key.clone(), value.clone()))
                    .collect(),
            )
        }
        other => other.clone(),
    }
}

/// What a value is called, or says.
pub(super) fn words(value: &Value) -> String {
    match value {
        Value::Array(items) => items.iter().map(words).collect::<Vec<_>>().join(", "),
        Value::Object(_) => {
            Said::of(value).text(&["name", "target-name", "text", "description", "url", "@id"])
        }
        other => as_text(other),
    }
}

/// True for a node of a type.
pub(super) fn is_a(value: &Value, kind: &str) -> bool {
    value
        .as_object()
        .is_some_and(|fields| types(fields).any(|one| one == kind))
}
