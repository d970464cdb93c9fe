//! The format as JSON Schema, for editors that complete and check a `project.json` while one types.
//!
//! The types are the source: their documentation becomes the descriptions. What the types cannot
//! say (slugs, dates, paths, lengths) is added here, with the limits that [`crate::validate`] keeps.

use crate::validate::{LONGEST_LIST, LONGEST_PATH, LONGEST_SLUG, LONGEST_TEXT};
use crate::{
    DATASET_FORMAT, Dataset, FORMAT, OUTCOMES, Project, Vocabulary, load::VOCABULARY_FORMAT,
};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// The published schemas: name of the file and its text.
pub fn files() -> [(&'static str, String); 3] {
    [
        ("project.schema.json", project()),
        ("dataset.schema.json", dataset()),
        ("vocabulary.schema.json", vocabulary()),
    ]
}

fn project() -> String {
    let mut schema = of::<Project>("A project of an Établi gallery", FORMAT);
    shorten(&mut schema);
    narrow(&mut schema, "", "id", slug());
    narrow(&mut schema, "Reproduction", "outcome", outcome());
    print(schema)
}

fn dataset() -> String {
    let mut schema = of::<Dataset>("A dataset of Établi", DATASET_FORMAT);
    if let Some(list) = field(&mut schema, "", "projects") {
        list.insert("items".to_owned(), Value::Object(with_type(slug())));
    }
    print(schema)
}

fn vocabulary() -> String {
    let mut schema = of::<Vocabulary>("The vocabularies of Établi", VOCABULARY_FORMAT);
    narrow(&mut schema, "Concept", "id", text_like("^[A-Za-z0-9.-]+$"));
    // Told to readers of the file; the app does without.
    for (definition, name) in [("", "note"), ("Concept", "isced")] {
        if let Some(fields) = properties(&mut schema, definition) {
            fields.insert(name.to_owned(), json!({ "type": "string" }));
        }
    }
    print(schema)
}

fn of<T: JsonSchema>(title: &str, format: &str) -> Value {
    let mut schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value();
    shape(&mut schema);
    schema["title"] = json!(title);
    schema["properties"]["format"]["const"] = json!(format);
    schema
}

/// Walks the schema: documentation links become plain code, dates and paths get their shape, and
/// objects refuse keys they do not know, but for those of others, `x-…`.
fn shape(schema: &mut Value) {
    match schema {
        Value::Array(list) => list.iter_mut().for_each(shape),
        Value::Object(fields) => {
            if let Some(Value::String(description)) = fields.get_mut("description") {
                *description = description.replace("[`", "`").replace("`]", "`");
            }
            if let Some(Value::Object(named)) = fields.get_mut("properties") {
                shape_fields(named);
                fields.insert("additionalProperties".to_owned(), json!(false));
                fields.insert("patternProperties".to_owned(), json!({ "^x-": true }));
            }
            fields.values_mut().for_each(shape);
        }
        _ => {}
    }
}

fn shape_fields(named: &mut Map<String, Value>) {
    for (name, narrower) in [
        ("date", date()),
        ("created", date()),
        ("updated", date()),
        ("imported", date()),
        ("path", path()),
        ("sha256", text_like("^([0-9a-f]{64})?$")),
    ] {
        if let Some(Value::Object(field)) = named.get_mut(name) {
            field.extend(narrower);
        }
    }
}

/// Walks the schema: lists and free texts get their greatest lengths.
fn shorten(schema: &mut Value) {
    match schema {
        Value::Array(list) => list.iter_mut().for_each(shorten),
        Value::Object(fields) => {
            let free = !fields.contains_key("pattern") && !fields.contains_key("const");
            match fields.get("type").and_then(Value::as_str) {
                Some("array") => {
                    fields.insert("maxItems".to_owned(), json!(LONGEST_LIST));
                }
                Some("string") if free => {
                    fields.insert("maxLength".to_owned(), json!(LONGEST_TEXT));
                }
                _ => {}
            }
            fields.values_mut().for_each(shorten);
        }
        _ => {}
    }
}

fn slug() -> Map<String, Value> {
    let mut shape = text_like("^[a-z0-9-]+$");
    shape.insert("maxLength".to_owned(), json!(LONGEST_SLUG));
    shape
}

/// How a reproduction ended, or nothing where it is not told.
fn outcome() -> Map<String, Value> {
    let known: Vec<&str> = [""].iter().chain(OUTCOMES).copied().collect();
    Map::from_iter([("enum".to_owned(), json!(known))])
}

/// A date, or nothing where it is not known.
fn date() -> Map<String, Value> {
    text_like("^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$")
}

/// A path that goes neither up nor out.
fn path() -> Map<String, Value> {
    let mut shape =
        text_like(r#"^(?!\.{1,2}(/|$))[^/\\:?#%*"<>|]+(/(?!\.{1,2}(/|$))[^/\\:?#%*"<>|]+)*$"#);
    shape.insert("maxLength".to_owned(), json!(LONGEST_PATH));
    shape
}

fn text_like(pattern: &str) -> Map<String, Value> {
    Map::from_iter([("pattern".to_owned(), json!(pattern))])
}

fn with_type(mut shape: Map<String, Value>) -> Map<String, Value> {
    shape.insert("type".to_owned(), json!("string"));
    shape
}

fn narrow(schema: &mut Value, definition: &str, name: &str, narrower: Map<String, Value>) {
    if let Some(found) = field(schema, definition, name) {
        found.remove("maxLength");
        found.extend(narrower);
    }
}

fn field<'a>(
    schema: &'a mut Value,
    definition: &str,
    name: &str,
) -> Option<&'a mut Map<String, Value>> {
    properties(schema, definition)?
        .get_mut(name)?
        .as_object_mut()
}

/// The fields of a definition, or of the root where the name is empty.
fn properties<'a>(schema: &'a mut Value, definition: &str) -> Option<&'a mut Map<String, Value>> {
    let object = match definition {
        "" => schema,
        name => schema.get_mut("$defs")?.get_mut(name)?,
    };
    object.get_mut("properties")?.as_object_mut()
}

/// The schema as text, keys by name whatever the order the types are visited in.
fn print(mut schema: Value) -> String {
    schema.sort_all_objects();
    let mut text = serde_json::to_string_pretty(&schema).expect("a schema has only text keys");
    text.push('\n');
    text
}
