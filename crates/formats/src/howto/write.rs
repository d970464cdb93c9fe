//! A project as one node of schema.org: `HowTo` and `LearningResource`.

use super::UNITS;
use crate::credits::{CreditStyle, write_credits};
use crate::licence::licence_url;
use etabli_model::vocabulary::label;
use etabli_model::{CalloutKind, Image, Language, Material, Per, Project, Step, Vocabulary, text};
use serde_json::{Map, Value, json};

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
    let image = |image: &Image| {
        node(
            "ImageObject",
            [
                ("contentUrl", json!(address(&image.path))),
                ("caption", json!(image.alt)),
            ],
        )
    };
    let parents = project.sources().map(|parent| {
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
    // What no other field says: what was changed, and which work began the line.
    let more = project.root.is_some() || project.based_on.iter().any(|one| !one.changes.is_empty());
    let credits = more.then(|| write_credits(project, CreditStyle::Plain));
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
    let per = |per: Per| label(&vocabulary.per, per_id(per), language).to_owned();
    let supplies = project
        .materials
        .iter()
        .map(|one| supply(one, per(one.per)));
    let steps = sections(project, &image);
    let files = project.files.iter().map(|file| {
        let size = (file.bytes > 0).then(|| file.bytes.to_string());
        node(
            "MediaObject",
            [
                ("name", json!(file.title)),
                ("contentUrl", json!(address(&file.path))),
                ("encodingFormat", json!(file.media_type)),
                ("contentSize", json!(size)),
                ("sha256", json!(file.sha256)),
            ],
        )
    });
    let ages = project
        .ages
        .map(|ages| format!("{}-{}", ages.min, ages.max));
    let kind = label(&vocabulary.kinds, &project.kind, language);
    let status = label(&vocabulary.status, &project.status, language);
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
            ("creditText", json!(credits)),
            ("image", json!(project.cover_image().map(image))),
            (
                "educationalLevel",
                json!(words(&vocabulary.levels, &project.using)),
            ),
            (
                "about",
                json!(words(&vocabulary.subjects, &project.subjects)),
            ),
            ("typicalAgeRange", json!(ages)),
            (
                "educationalUse",
                json!(words(&vocabulary.uses, &project.uses)),
            ),
            (
                "accessibilityFeature",
                json!(words(&vocabulary.inclusion, &project.inclusion)),
            ),
            ("learningResourceType", json!(kind)),
            ("creativeWorkStatus", json!(status)),
            ("teaches", json!(texts(&project.objectives))),
            ("competencyRequired", json!(texts(&project.prerequisites))),
            ("assesses", json!(texts(&project.assessment))),
            ("prepTime", duration(project.duration.preparation)),
            ("timeRequired", duration(project.duration.class)),
            ("totalTime", duration(project.duration.total())),
            ("estimatedCost", json!(cost)),
            ("tool", tools.collect()),
            ("supply", supplies.collect()),
            ("step", json!(steps)),
            ("encoding", files.collect()),
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

fn supply(material: &Material, per: String) -> Value {
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
    // One object is what a supply is for; anything else is said.
    let per = (material.per != Per::Object).then_some(per);
    node(
        "HowToSupply",
        [
            ("name", json!(material.name)),
            ("description", json!(per)),
            ("requiredQuantity", json!(quantity)),
        ],
    )
}

const fn per_id(per: Per) -> &'static str {
    match per {
        Per::Object => "object",
        Per::Pupil => "pupil",
        Per::Group => "group",
        Per::Class => "class",
    }
}

/// The steps, those of a section inside it.
fn sections(project: &Project, image: &impl Fn(&Image) -> Value) -> Vec<Value> {
    let mut told: Vec<Value> = Vec::new();
    let steps: Vec<Value> = project
        .steps
        .iter()
        .enumerate()
        .map(|(at, step)| {
            let images = step
                .images
                .iter()
                .filter_map(|id| project.image(id))
                .map(image);
            how_to_step(at + 1, step, images.collect())
        })
        .collect();
    let mut steps = steps.into_iter();
    for same in project
        .steps
        .chunk_by(|one, next| one.section == next.section)
    {
        let inside: Vec<Value> = steps.by_ref().take(same.len()).collect();
        match same[0].section.as_str() {
            "" => told.extend(inside),
            section => told.push(node(
                "HowToSection",
                [("name", json!(section)), ("itemListElement", json!(inside))],
            )),
        }
    }
    told
}

fn how_to_step(position: usize, step: &Step, images: Vec<Value>) -> Value {
    let text = text::plain(&step.text);
    let tips = step.callouts.iter().map(|callout| {
        let kind = match callout.kind {
            CalloutKind::Tip => "",
            CalloutKind::Caution => "caution",
            CalloutKind::Danger => "danger",
        };
        let text = text::plain(&callout.text);
        node("HowToTip", [("name", json!(kind)), ("text", json!(text))])
    });
    let mut parts: Vec<Value> = tips.collect();
    if !parts.is_empty() && !text.is_empty() {
        parts.insert(0, node("HowToDirection", [("text", json!(text))]));
    }
    node(
        "HowToStep",
        [
            ("position", json!(position)),
            ("name", json!(step.title)),
            ("text", json!(text)),
            ("image", json!(images)),
            ("totalTime", step.minutes.map_or(Value::Null, duration)),
            ("itemListElement", json!(parts)),
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
