//! From a project to a manifest of either generation.

use super::{NAME, PROCESSES};
use crate::credits::{CreditStyle, write_credits};
use crate::quantity::write_quantity;
use etabli_model::{BasedOn, FileEntry, Language, Project, Vocabulary, text};
use serde_json::{Map, Value, json};

/// The generations of Open Know-How.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Okh {
    /// Version 1, in YAML.
    V1,
    /// OKH-LOSH, in TOML.
    Losh,
}

/// Keys with their values, in the order they are written.
type Fields = Vec<(String, Value)>;

type Address<'a> = &'a dyn Fn(&str) -> String;

/// The manifest of a project. `page` is the address where its documentation is read, empty where there is none; `address`
/// gives that of a file of its folder, seen from the manifest.
pub fn write_okh(
    project: &Project,
    vocabulary: &Vocabulary,
    kind: Okh,
    page: &str,
    address: impl Fn(&str) -> String,
) -> String {
    let address: Address<'_> = &address;
    let source = project.source.as_ref();
    let page = match page {
        "" => source.map_or("", |source| source.url.as_str()),
        page => page,
    };
    let mut fields = match kind {
        Okh::V1 => first_generation(project, page, address),
        Okh::Losh => losh(project, page, address),
    };
    fields.retain(|(_, value)| !is_nothing(value));
    if kind == Okh::V1 {
        let language = Language::from_tag(&project.language).unwrap_or_default();
        let bom: Vec<String> = project
            .materials
            .iter()
            .map(|material| write_quantity(material, language))
            .collect();
        push(&mut fields, "bom", json!(bom.join("\n")));
        let machines = project.machines.iter().map(|one| {
            etabli_model::vocabulary::label(&vocabulary.machines, &one.machine, language).to_owned()
        });
        let tools = project.tools.iter().map(|tool| tool.name.clone());
        let tools: Vec<String> = machines.chain(tools).collect();
        push(&mut fields, "tool-list", json!(tools.join("\n")));
    }
    kept(project, &mut fields);
    let manifest = match kind {
        Okh::V1 => yaml(&fields),
        Okh::Losh => toml(&fields),
    };
    manifest + &credits(project)
}

/// What no field of a manifest holds: authors and licences of the parents, what was changed, the first of the line. Both
/// languages take it for a remark.
fn credits(project: &Project) -> String {
    if project.sources().next().is_none() {
        return String::new();
    }
    let credits = write_credits(project, CreditStyle::Plain);
    let lines = credits.lines().map(|line| format!("# {line}"));
    lines.map(|line| format!("{}\n", line.trim_end())).collect()
}

fn first_generation(project: &Project, page: &str, address: Address<'_>) -> Fields {
    let people: Vec<Value> = project
        .authors
        .iter()
        .map(|author| {
            table([
                ("name", json!(author.name)),
                ("affiliation", json!(author.organisation)),
            ])
        })
        .collect();
    let files = |roles: &[&str]| -> Value {
        let files = project.files.iter();
        let files = files.filter(|file| roles.contains(&file.role.as_str()));
        files
            .map(|file| {
                table([
                    ("path", json!(place(project, file, address))),
                    ("title", json!(file.title)),
                ])
            })
            .collect()
    };
    let safety = project.safety.iter().map(|note| text::plain(&note.text));
    let hardware = project.files_licence.as_deref().unwrap_or(&project.licence);
    let parents = |variant: bool| -> Option<Value> {
        let mut parents = project.based_on.iter();
        let parent = parents.find(|parent| (parent.relation == "variant") == variant)?;
        Some(table([
            ("title", json!(parent.title)),
            ("web", json!(parent.url)),
        ]))
    };
    named([
        ("title", json!(project.title)),
        ("description", json!(project.summary)),
        ("keywords", json!(project.keywords)),
        (
            "health-safety-notice",
            json!(safety.collect::<Vec<_>>().join("\n\n")),
        ),
        (
            "image",
            json!(project.cover_image().map(|image| address(&image.path))),
        ),
        ("project-link", json!(page)),
        ("documentation-home", json!(page)),
        ("documentation-language", json!(project.language)),
        ("version", json!(project.version)),
        ("made", json!(project.times_reproduced() > 0)),
        (
            "license",
            table([
                ("hardware", json!(hardware)),
                ("documentation", json!(project.licence)),
            ]),
        ),
        ("licensor", json!(people.first())),
        ("contributors", json!(people.get(1..))),
        ("derivative-of", json!(parents(false))),
        ("variant-of", json!(parents(true))),
        ("design-files", files(&["source", ""])),
        ("manufacturing-files", files(&["export", "template"])),
        ("making-instructions", files(&["document"])),
        ("okh-manifest-version", json!("1.0.0")),
        ("date-created", json!(project.created)),
        ("date-updated", json!(project.updated)),
    ])
}

fn losh(project: &Project, page: &str, address: Address<'_>) -> Fields {
    let people: Value = project
        .authors
        .iter()
        .map(|author| table([("name", json!(author.name)), ("url", json!(author.url))]))
        .collect();
    let files = |role: &str| -> Value {
        let files = project.files.iter().filter(|file| file.role == role);
        files.map(|file| place(project, file, address)).collect()
    };
    let parent = |parent: &BasedOn| Some(parent.url.clone()).filter(|url| !url.is_empty());
    let mut codes: Vec<&str> = Vec::new();
    for machine in &project.machines {
        let code = PROCESSES.iter().find(|(_, id)| *id == machine.machine);
        codes.extend(
            code.map(|(code, _)| *code)
                .filter(|code| !codes.contains(code)),
        );
    }
    let organisation = project
        .authors
        .iter()
        .find(|one| !one.organisation.is_empty());
    let parts: Value = project
        .parts
        .iter()
        .map(|part| {
            let file = part.file.as_deref().and_then(|id| project.file(id));
            table([
                ("name", json!(part.name)),
                (
                    "export",
                    json!(file.map(|file| vec![place(project, file, address)])),
                ),
                (
                    "mass",
                    json!(
                        part.mass_g
                            .and_then(|mass| mass.to_string().parse::<f64>().ok())
                    ),
                ),
            ])
        })
        .collect();
    named([
        ("okhv", json!("OKH-LOSHv1.0")),
        ("name", json!(project.title)),
        ("repo", json!(page)),
        ("version", json!(project.version)),
        ("license", json!(project.licence)),
        ("licensor", people),
        (
            "organization",
            json!(organisation.map(|one| &one.organisation)),
        ),
        ("documentation-language", json!(project.language)),
        ("function", json!(project.summary)),
        (
            "image",
            json!(project.cover_image().map(|image| address(&image.path))),
        ),
        ("fork-of", json!(project.based_on.iter().find_map(parent))),
        ("tsdc", json!(codes)),
        ("manufacturing-instructions", files("document")),
        ("source", files("source")),
        ("export", files("export")),
        (
            "auxiliary",
            project
                .files
                .iter()
                .filter(|file| ["", "template"].contains(&file.role.as_str()))
                .map(|file| place(project, file, address))
                .collect(),
        ),
        ("part", parts),
    ])
}

/// Where a file is found: where it stood when it was imported, else in the project's folder.
fn place(project: &Project, file: &FileEntry, address: Address<'_>) -> String {
    let kept = project.extensions.get("x-okh");
    let elsewhere = kept.and_then(|kept| kept.get("addresses")?.get(&file.path)?.as_str());
    elsewhere.map_or_else(|| address(&file.path), str::to_owned)
}

/// What an earlier manifest said and a project has no place for.
fn kept(project: &Project, fields: &mut Fields) {
    let kept = project.extensions.get("x-okh").and_then(Value::as_object);
    for (key, value) in kept.into_iter().flatten() {
        let bare = key
            .bytes()
            .all(|one| one.is_ascii_alphanumeric() || b"-_".contains(&one));
        let known = fields.iter().any(|(known, _)| known == key);
        if bare && !key.is_empty() && !known && key != "addresses" {
            push(fields, key, value.clone());
        }
    }
}

fn named<const N: usize>(fields: [(&str, Value); N]) -> Fields {
    let fields = fields.into_iter();
    fields.map(|(key, value)| (key.to_owned(), value)).collect()
}

/// A table with what it has.
fn table<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let said = named(fields)
        .into_iter()
        .filter(|(_, value)| !is_nothing(value));
    Value::Object(said.collect::<Map<_, _>>())
}

fn push(fields: &mut Fields, key: &str, value: Value) {
    if !is_nothing(&value) {
        fields.push((key.to_owned(), value));
    }
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.iter().all(is_nothing),
        Value::Object(fields) => fields.values().all(is_nothing),
        _ => false,
    }
}

/// A text between quotes as YAML, TOML and JSON all read it.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for one in text.chars() {
        match one {
            '"' | '\\' => out.extend(['\\', one]),
            '\n' => out.push_str("\\n"),
            // Neither language takes these as they are, nor breaks of line other than ours.
            _ if one.is_control() || "\u{feff}\u{2028}\u{2029}\u{fffe}\u{ffff}".contains(one) => {
                out.push_str(&format!("\\u{:04X}", u32::from(one)));
            }
            _ => out.push(one),
        }
    }
    out.push('"');
    out
}

fn yaml(fields: &Fields) -> String {
    let mut out = format!("# {NAME} 1.0\n");
    for (key, value) in fields {
        out.push_str(&format!("{key}:"));
        yaml_value(&mut out, value, 1);
    }
    out
}

/// What stands behind a colon or a dash, with its end of line.
fn yaml_value(out: &mut String, value: &Value, depth: usize) {
    let indent = "  ".repeat(depth);
    match value {
        Value::Array(items) if !items.is_empty() => {
            out.push('\n');
            for item in items {
                out.push_str(&format!("{indent}-"));
                yaml_value(out, item, depth + 1);
            }
        }
        Value::Object(fields) if !fields.is_empty() => {
            out.push('\n');
            for (key, value) in fields {
                out.push_str(&format!("{indent}{}:", quoted(key)));
                yaml_value(out, value, depth + 1);
            }
        }
        Value::String(text) => out.push_str(&format!(" {}\n", quoted(text))),
        other => out.push_str(&format!(" {other}\n")),
    }
}

/// Values first: behind a table everything is the table's.
fn toml(fields: &Fields) -> String {
    let is_tables = |value: &Value| {
        let items = value.as_array().filter(|items| !items.is_empty());
        items.is_some_and(|items| items.iter().all(Value::is_object))
    };
    let (tables, values): (Vec<_>, Vec<_>) = fields.iter().partition(|(_, value)| is_tables(value));
    let mut out = String::new();
    for (key, value) in values {
        out.push_str(&format!("{key} = {}\n", toml_value(value)));
    }
    for (key, value) in tables {
        for item in value.as_array().into_iter().flatten() {
            out.push_str(&format!("\n[[{key}]]\n"));
            for (key, value) in item.as_object().into_iter().flatten() {
                if !value.is_null() {
                    out.push_str(&format!("{} = {}\n", quoted(key), toml_value(value)));
                }
            }
        }
    }
    out
}

fn toml_value(value: &Value) -> String {
    match value {
        Value::String(text) => quoted(text),
        Value::Array(items) => {
            let items = items.iter().filter(|item| !item.is_null()).map(toml_value);
            format!("[{}]", items.collect::<Vec<_>>().join(", "))
        }
        Value::Object(fields) => {
            let fields = fields.iter().filter(|(_, value)| !value.is_null());
            let fields =
                fields.map(|(key, value)| format!("{} = {}", quoted(key), toml_value(value)));
            format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::okh::yaml::read_yaml;
    use crate::values::read_toml;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_comes_back_from_both_writings(text in any::<String>(), key in "[^\u{0}]{1,12}") {
            let inner: Map<String, Value> = [(key, json!([text]))].into_iter().collect();
            let fields = vec![("a".to_owned(), json!(text)), ("b".to_owned(), json!([inner]))];
            let expected: Map<String, Value> = fields.clone().into_iter().collect();
            let (read, whole) = read_yaml(&yaml(&fields));
            prop_assert!(whole);
            prop_assert_eq!(&read, &expected);
            prop_assert_eq!(&read_toml(&toml(&fields)), &expected);
        }
    }
}
