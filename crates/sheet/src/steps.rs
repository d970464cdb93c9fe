//! The steps: one action each, with what it needs, who does it, and how one knows it worked.

use crate::document::Context;
use crate::picture::Picture;
use crate::rich::RichBlock;
use etabli_model::vocabulary::short_label;
use etabli_model::{CalloutKind, SafetyLevel, Step, Who};
use serde::Serialize;

/// One step.
#[derive(Serialize)]
pub(crate) struct StepBlock {
    /// The section this step opens; empty within a section.
    section: String,
    number: usize,
    count: usize,
    title: String,
    text: Vec<RichBlock>,
    pictures: Vec<Picture>,
    /// `20 min · adulte`.
    meta: String,
    /// `pièces`, before the letters.
    letters_word: String,
    letters: Vec<String>,
    /// Tools, materials and machines, in one line.
    needs: String,
    callouts: Vec<CalloutBlock>,
    check: String,
    simple: String,
    challenge: String,
    pause: bool,
    /// True where a danger was named for this step: a pictogram reminds of it.
    danger: bool,
}

/// A remark set apart.
#[derive(Serialize)]
struct CalloutBlock {
    /// `tip`, `caution` or `danger`.
    kind: &'static str,
    word: String,
    text: Vec<RichBlock>,
}

/// All steps, in order.
pub(crate) fn steps(context: &Context<'_>) -> Vec<StepBlock> {
    let steps = &context.project.steps;
    let mut section = "";
    steps
        .iter()
        .enumerate()
        .map(|(position, step)| {
            let opened = if step.section == section {
                String::new()
            } else {
                context.line(&step.section)
            };
            section = &step.section;
            step_block(context, step, opened, position + 1)
        })
        .collect()
}

fn step_block(context: &Context<'_>, step: &Step, section: String, number: usize) -> StepBlock {
    let project = context.project;
    let words = &context.words;
    let letters: Vec<String> = step
        .parts
        .iter()
        .filter_map(|id| project.part(id))
        .map(|part| context.line(&part.letter))
        .collect();
    let letters_word = match letters.len() {
        1 => words.get("step_parts_one"),
        _ => words.get("step_parts_many"),
    };
    let danger = project
        .safety
        .iter()
        .any(|note| note.level == SafetyLevel::Danger && note.applies_to.contains(&step.id));
    StepBlock {
        section,
        number,
        count: project.steps.len(),
        title: context.line(&step.title),
        text: context.text(&step.text),
        pictures: step
            .images
            .iter()
            .filter_map(|id| project.image(id))
            .map(|image| Picture::new(image, context.pictures, context.written_in))
            .collect(),
        meta: meta(context, step),
        letters_word,
        letters,
        needs: needs(context, step),
        callouts: callouts(context, step),
        check: context.line(&step.check),
        simple: context.line(&step.simple),
        challenge: context.line(&step.challenge),
        pause: step.pause,
        danger,
    }
}

fn meta(context: &Context<'_>, step: &Step) -> String {
    let words = &context.words;
    let who = match step.who {
        Who::Teacher => "who_teacher",
        Who::Pupil => "who_pupil",
        Who::Adult => "who_adult",
    };
    let minutes = step.minutes.filter(|minutes| *minutes > 0);
    let known: Vec<String> = minutes
        .map(|minutes| words.time(minutes))
        .into_iter()
        .chain([words.get(who)])
        .collect();
    known.join(" · ")
}

/// Tools, materials and machines of this step, by name.
fn needs(context: &Context<'_>, step: &Step) -> String {
    let project = context.project;
    let tools = step
        .tools
        .iter()
        .filter_map(|id| project.tools.iter().find(|tool| tool.id == *id))
        .map(|tool| context.short_name(&tool.name));
    let materials = step
        .materials
        .iter()
        .filter_map(|id| project.material(id))
        .map(|material| context.short_name(&material.name));
    let machines = step
        .machines
        .iter()
        .filter_map(|id| project.machines.iter().find(|machine| machine.id == *id))
        .map(|machine| {
            let list = &context.vocabulary.machines;
            context.line(short_label(list, &machine.machine, context.words.language))
        });
    let mut all: Vec<String> = Vec::new();
    for name in machines.chain(tools).chain(materials) {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all.join(", ")
}

fn callouts(context: &Context<'_>, step: &Step) -> Vec<CalloutBlock> {
    step.callouts
        .iter()
        .map(|callout| {
            let kind = match callout.kind {
                CalloutKind::Tip => "tip",
                CalloutKind::Caution => "caution",
                CalloutKind::Danger => "danger",
            };
            CalloutBlock {
                kind,
                word: context.words.get(kind),
                text: context.text(&callout.text),
            }
        })
        .collect()
}
