//! The teacher's page: what pupils learn, the course of the lesson by the clock, what to change for
//! whom, how to see what was learnt, and what to put away.

use crate::document::Context;
use crate::rich::RichBlock;
use etabli_model::vocabulary::label;
use etabli_model::{Decimal, Material, SessionPart, TextItem, class_quantity};
use serde::Serialize;

/// Everything only the teacher reads.
#[derive(Serialize)]
pub(crate) struct TeacherPage {
    /// Blanks for school, class and date.
    blanks: Vec<String>,
    objectives: Points,
    prerequisites: Points,
    competencies: Points,
    course: Course,
    differentiation: Points,
    assessment: Points,
    adaptations: Adaptations,
    storage: Storage,
}

/// A title and its points; none where there is nothing to say.
#[derive(Serialize)]
struct Points {
    title: String,
    items: Vec<Vec<RichBlock>>,
}

/// The lesson by the clock.
#[derive(Serialize)]
struct Course {
    title: String,
    /// `50 min`.
    total: String,
    moments: Vec<Moment>,
}

#[derive(Serialize)]
struct Moment {
    /// `0 – 8`: minutes since the beginning.
    clock: String,
    minutes: String,
    title: String,
    text: Vec<RichBlock>,
    /// How pupils work, what they need, which steps are made.
    meta: String,
}

#[derive(Serialize)]
struct Adaptations {
    title: String,
    rows: Vec<AdaptationRow>,
}

#[derive(Serialize)]
struct AdaptationRow {
    need: String,
    text: Vec<RichBlock>,
    changes: Vec<String>,
}

/// What comes back at the end, counted.
#[derive(Serialize)]
struct Storage {
    title: String,
    rows: Vec<StorageRow>,
}

#[derive(Serialize)]
struct StorageRow {
    name: String,
    quantity: String,
}

/// What the teacher's page of this project says.
pub(crate) fn teacher(context: &Context<'_>) -> TeacherPage {
    let project = context.project;
    let words = &context.words;
    let blanks = ["blank_school", "blank_class", "blank_date"];
    TeacherPage {
        blanks: blanks.into_iter().map(|key| words.get(key)).collect(),
        objectives: points(context, "objectives", &project.objectives),
        prerequisites: points(context, "prerequisites", &project.prerequisites),
        competencies: Points {
            title: words.get("competencies"),
            items: project
                .competencies
                .iter()
                .map(|one| {
                    let framework = words.find(&format!("framework_{}", one.framework));
                    let name: Vec<String> = framework
                        .into_iter()
                        .chain([context.line(&one.code)])
                        .filter(|text| !text.is_empty())
                        .collect();
                    let name = name.join("\u{a0}");
                    let label = context.line(&one.label);
                    match (name.is_empty(), label.is_empty()) {
                        (true, _) => context.text(&one.label),
                        (false, true) => crate::rich::plain_block(name),
                        (false, false) => {
                            crate::rich::plain_block(format!("{name}{}{label}", words.get("colon")))
                        }
                    }
                })
                .collect(),
        },
        course: course(context),
        differentiation: points(context, "differentiation", &project.differentiation),
        assessment: points(context, "assessment", &project.assessment),
        adaptations: Adaptations {
            title: words.get("adaptations"),
            rows: project
                .adaptations
                .iter()
                .map(|one| AdaptationRow {
                    need: context.line(label(
                        &context.vocabulary.inclusion,
                        &one.need,
                        words.language,
                    )),
                    text: context.text(&one.text),
                    changes: one.changes.iter().map(|one| context.line(one)).collect(),
                })
                .collect(),
        },
        storage: storage(context),
    }
}

fn points(context: &Context<'_>, title: &str, items: &[TextItem]) -> Points {
    Points {
        title: context.words.get(title),
        items: items.iter().map(|item| context.text(&item.text)).collect(),
    }
}

fn course(context: &Context<'_>) -> Course {
    let words = &context.words;
    let session = &context.project.session;
    let mut since = 0_u32;
    let moments = session
        .iter()
        .map(|part| {
            let begins = since;
            since = since.saturating_add(part.minutes);
            let clock = match part.minutes {
                0 => String::new(),
                _ => format!("{begins}\u{a0}–\u{a0}{since}"),
            };
            Moment {
                clock,
                minutes: match part.minutes {
                    0 => String::new(),
                    minutes => words.time(minutes),
                },
                title: context.line(&part.title),
                text: context.text(&part.text),
                meta: moment_meta(context, part),
            }
        })
        .collect();
    Course {
        title: words.get("course"),
        total: match since {
            0 => String::new(),
            minutes => words.time(minutes),
        },
        moments,
    }
}

fn moment_meta(context: &Context<'_>, part: &SessionPart) -> String {
    let words = &context.words;
    let project = context.project;
    let mode = words.find(&format!("mode_{}", part.mode));
    let materials: Vec<String> = part
        .material_ids
        .iter()
        .filter_map(|id| project.material(id))
        .map(|one| context.short_name(&one.name))
        .collect();
    let steps: Vec<String> = project
        .steps
        .iter()
        .enumerate()
        .filter(|(_, step)| part.step_ids.contains(&step.id))
        .map(|(position, _)| (position + 1).to_string())
        .collect();
    let steps = match steps.len() {
        0 => None,
        1 => Some(words.fill("at_step", &[("numbers", &steps[0])])),
        _ => Some(words.fill("at_steps", &[("numbers", &words.list(&steps))])),
    };
    let materials = (!materials.is_empty()).then(|| materials.join(", "));
    let known: Vec<String> = [mode, steps, materials].into_iter().flatten().collect();
    known.join(" · ")
}

/// What is used again: materials that are kept, tools, and the parts of each object.
fn storage(context: &Context<'_>) -> Storage {
    let words = &context.words;
    let project = context.project;
    let counted = |name: &str, all: Option<Decimal>| StorageRow {
        name: context.short_name(name),
        quantity: all
            .map(|all| all.localized(words.language))
            .unwrap_or_default(),
    };
    let kept = project.materials.iter().filter(|one| one.reuse);
    let kept = kept.map(|one| {
        let whole = matches!(one.unit.as_str(), "" | "piece" | "sheet");
        let all = class_quantity(one, context.class).filter(|_| whole);
        counted(&one.name, all)
    });
    let tools = project.tools.iter().map(|tool| {
        let one = Material {
            quantity: tool.quantity.map(Decimal::from_whole),
            unit: "piece".to_owned(),
            per: tool.per,
            ..Material::default()
        };
        counted(&tool.name, class_quantity(&one, context.class))
    });
    let pieces: u32 = project
        .parts
        .iter()
        .map(|part| part.count)
        .fold(0, u32::saturating_add);
    let objects = (pieces > 0).then(|| StorageRow {
        name: words.fill(
            "storage_object",
            &[("pieces", &words.count("pieces", pieces))],
        ),
        quantity: context.class.groups().to_string(),
    });
    Storage {
        title: words.get("storage"),
        rows: objects.into_iter().chain(kept).chain(tools).collect(),
    }
}
