//! schema.org: a project as `HowTo` and `LearningResource`, for search engines and for those who gather teaching material.
//!
//! One way for now: a project is written. Settings, parts' sizes, safety levels, the class's session and the history have
//! no place there.

use crate::licence::licence_url;
use etabli_model::vocabulary::label;
use etabli_model::{Language, Material, Project, Step, Vocabulary, text};
use serde_json::{Map, Value, json};

/// UN/CEFACT codes of the vocabulary's units.
const UNITS: [(&str, &str); 6] = [
    ("piece", "C62"),
    ("sheet", "C62"),
    ("mm", "MMT"),
    ("m", "MTR"),
    ("g", "GRM"),
    ("ml", "MLT"),
];

/// The JSON-LD of a project. `address` gives the address of a file of its folder.
pub fn write_howto(
    project: &Project,
    vocabulary: &Vocabulary,
    address: impl Fn(&str) -> String,
) -> Value {
    let language = Language::from_tag(&project.language).unwrap_or_default();
    let words = |list, ids: &[String]| -> Vec<String> {
        let ids = ids.iter();
        ids.map(|id| label(list, id, language).to_owned()).collect()
    };
    let texts = |items: &[etabli_model::TextItem]| -> Vec<String> {
        items.iter().map(|item| text::plain(&item.text)).collect()
    };
    let image = |id: &String| project.image(id).map(|image| address(&image.path));
    let parents = project.based_on.iter().map(|parent| {
        node(
            "CreativeWork",
            [
                ("name", json!(parent.title)),
                ("url", json!(parent.url)),
                ("version", json!(parent.version)),
                ("author", json!(parent.authors)),
                ("license", json!(licence_url(&parent.licence))),
            ],
        )
    });
    let authors = project.authors.iter().map(|author| {
        node(
            "Person",
            [("name", json!(author.name)), ("url", json!(author.url))],
        )
    });
    let machines = project.machines.iter();
    let machines =
        machines.map(|one| label(&vocabulary.machines, &one.machine, language).to_owned());
    let tools = project.tools.iter().map(|tool| tool.name.clone());
    let tools = machines
        .chain(tools)
        .map(|name| node("HowToTool", [("name", json!(name))]));
    let supplies = project.materials.iter().map(supply);
    let steps = project.steps.iter().enumerate();
    let steps =
        steps.map(|(at, step)| how_to_step(at + 1, step, step.images.first().and_then(image)));
    let cost = project.cost.as_ref().map(|cost| {
        let value = json!(cost.per_object.to_string());
        node(
            "MonetaryAmount",
            [("currency", json!(cost.currency)), ("value", value)],
        )
    });
    let mut whole = node(
        "",
        [
            ("name", json!(project.title)),
            ("description", json!(project.summary)),
            ("inLanguage", json!(project.language)),
            ("version", json!(project.version)),
            ("keywords", json!(project.keywords)),
            ("dateCreated", json!(project.created)),
            ("dateModified", json!(project.updated)),
            ("author", authors.collect()),
            ("license", json!(licence_url(&project.licence))),
            ("isBasedOn", parents.collect()),
            (
                "image",
                json!(project.cover_image().map(|image| address(&image.path))),
            ),
            (
                "educationalLevel",
                json!(words(&vocabulary.levels, &project.using)),
            ),
            (
                "about",
                json!(words(&vocabulary.subjects, &project.subjects)),
            ),
            ("teaches", json!(texts(&project.objectives))),
            ("competencyRequired", json!(texts(&project.prerequisites))),
            ("assesses", json!(texts(&project.assessment))),
            ("prepTime", duration(project.duration.preparation)),
            ("timeRequired", duration(project.duration.class)),
            ("totalTime", duration(project.duration.total())),
            ("estimatedCost", json!(cost)),
            ("tool", tools.collect()),
            ("supply", supplies.collect()),
            ("step", steps.collect()),
        ],
    );
    whole["@context"] = json!("https://schema.org");
    whole["@type"] = json!(["HowTo", "LearningResource"]);
    whole
}

/// A node with what it has: nothing that is empty is said.
fn node<const N: usize>(kind: &str, fields: [(&str, Value); N]) -> Value {
    let said = |value: &Value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(list) => !list.is_empty(),
        _ => true,
    };
    let mut node = Map::new();
    if !kind.is_empty() {
        node.insert("@type".to_owned(), json!(kind));
    }
    let fields = fields.into_iter().filter(|(_, value)| said(value));
    node.extend(fields.map(|(key, value)| (key.to_owned(), value)));
    Value::Object(node)
}

fn supply(material: &Material) -> Value {
    let quantity = material.quantity.map(|quantity| {
        let code = UNITS.iter().find(|(unit, _)| *unit == material.unit);
        node(
            "QuantitativeValue",
            [
                ("value", json!(quantity.to_string())),
                ("unitCode", json!(code.map(|(_, code)| code))),
                ("unitText", json!(material.unit)),
            ],
        )
    });
    node(
        "HowToSupply",
        [
            ("name", json!(material.name)),
            ("requiredQuantity", json!(quantity)),
        ],
    )
}

fn how_to_step(position: usize, step: &Step, image: Option<String>) -> Value {
    node(
        "HowToStep",
        [
            ("position", json!(position)),
            ("name", json!(step.title)),
            ("text", json!(text::plain(&step.text))),
            ("image", json!(image)),
        ],
    )
}

/// ISO 8601, in minutes; nothing for no time.
fn duration(minutes: u32) -> Value {
    match minutes {
        0 => Value::Null,
        minutes => json!(format!("PT{minutes}M")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::{Author, BasedOn, Decimal, Duration};

    #[test]
    fn says_what_it_knows_and_nothing_else() {
        let project = Project {
            title: "Sablier".to_owned(),
            language: "fr".to_owned(),
            licence: "CC-BY-SA-4.0".to_owned(),
            authors: vec![Author {
                name: "Ada".to_owned(),
                ..Author::default()
            }],
            based_on: vec![BasedOn {
                title: "Clepsydre".to_owned(),
                ..BasedOn::default()
            }],
            duration: Duration {
                class: 55,
                ..Duration::default()
            },
            materials: vec![Material {
                name: "Sable".to_owned(),
                quantity: Some(Decimal::from_whole(100)),
                unit: "g".to_owned(),
                ..Material::default()
            }],
            steps: vec![Step {
                title: "Verser".to_owned(),
                text: "Verse **tout**.".to_owned(),
                ..Step::default()
            }],
            ..Project::default()
        };
        let told = write_howto(&project, &Vocabulary::default(), str::to_owned);
        let expected = json!({
            "@context": "https://schema.org",
            "@type": ["HowTo", "LearningResource"],
            "name": "Sablier",
            "inLanguage": "fr",
            "author": [{"@type": "Person", "name": "Ada"}],
            "license": "https://creativecommons.org/licenses/by-sa/4.0/",
            "isBasedOn": [{"@type": "CreativeWork", "name": "Clepsydre"}],
            "timeRequired": "PT55M",
            "totalTime": "PT55M",
            "supply": [{
                "@type": "HowToSupply",
                "name": "Sable",
                "requiredQuantity": {
                    "@type": "QuantitativeValue", "value": "100", "unitCode": "GRM", "unitText": "g"
                },
            }],
            "step": [{"@type": "HowToStep", "position": 1, "name": "Verser", "text": "Verse tout."}],
        });
        assert_eq!(told, expected);
    }
}
