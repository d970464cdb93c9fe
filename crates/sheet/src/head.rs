//! The top of a sheet: what it is, for whom, how long, how much, and what can hurt.

use crate::document::Context;
use crate::options::SheetKind;
use crate::rich::RichBlock;
use etabli_model::vocabulary::{label, short_label};
use etabli_model::{SafetyLevel, SafetyNote, class_cost};
use serde::Serialize;

/// One cell of the strip of facts.
#[derive(Serialize)]
pub(crate) struct Fact {
    label: String,
    value: String,
}

/// One warning before the work starts.
#[derive(Serialize)]
pub(crate) struct SafetyLine {
    /// `info`, `care` or `danger`.
    level: &'static str,
    /// The level in words: meaning is never told by colour alone.
    word: String,
    hazard: String,
    text: Vec<RichBlock>,
    /// Protection, supervision, steps concerned.
    meta: String,
}

/// `Matériel · fiche de fabrication`.
pub(crate) fn kind_line(context: &Context<'_>, sheet: SheetKind) -> String {
    let sheet = context.words.get(&format!("kind_{}", sheet.id()));
    let kind = label(
        &context.vocabulary.kinds,
        &context.project.kind,
        context.words.language,
    );
    if kind.is_empty() {
        sheet
    } else {
        format!("{} · {sheet}", context.line(kind))
    }
}

/// A language tag a PDF can hold: letters, digits and hyphens, else French.
pub(crate) fn language_tag(tag: &str) -> String {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    let known =
        (2..=3).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_alphabetic());
    if known {
        primary.to_ascii_lowercase()
    } else {
        "fr".to_owned()
    }
}

/// Year, month, day, when the text is a date of the calendar.
pub(crate) fn date(text: &str) -> Option<[u32; 3]> {
    let mut parts = text.splitn(3, '-').map(|part| part.parse::<u32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    ((1900..=9999).contains(&year) && (1..=days).contains(&day)).then_some([year, month, day])
}

/// The facts a teacher decides by; unknown ones are left out.
pub(crate) fn facts(context: &Context<'_>) -> Vec<Fact> {
    let project = context.project;
    let words = &context.words;
    let language = words.language;
    let vocabulary = context.vocabulary;
    let minutes = |minutes: u32| match minutes {
        0 => String::new(),
        more => words.time(more),
    };
    let per_object = |minutes: String| match minutes.is_empty() {
        true => minutes,
        false => words.fill("per_object", &[("amount", &minutes)]),
    };
    let subjects: Vec<String> = project
        .subjects
        .iter()
        .map(|id| short_label(&vocabulary.subjects, id, language).to_owned())
        .collect();
    let short = |list, id: &Option<String>| {
        id.as_deref()
            .map(|id| short_label(list, id, language).to_owned())
            .unwrap_or_default()
    };
    let duration = project.duration;
    let found = [
        ("fact_level", levels(context)),
        ("fact_subject", words.short_list(&subjects, 2)),
        ("fact_maker", short(&vocabulary.makers, &project.maker)),
        ("fact_group", group(context)),
        (
            "fact_difficulty",
            short(&vocabulary.difficulty, &project.difficulty),
        ),
        ("fact_preparation", minutes(duration.preparation)),
        ("fact_machine", per_object(minutes(duration.machine))),
        ("fact_class", minutes(duration.class)),
        ("fact_drying", minutes(duration.drying)),
        ("fact_cost", cost(context)),
    ];
    found
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(label, value)| Fact {
            label: words.get(label),
            value: context.line(&value),
        })
        .collect()
}

/// For which levels it is, in words.
pub(crate) fn levels(context: &Context<'_>) -> String {
    let project = context.project;
    let levels = if project.using.is_empty() {
        &project.making
    } else {
        &project.using
    };
    context
        .vocabulary
        .level_range(levels, context.words.language)
}

fn group(context: &Context<'_>) -> String {
    let Some(size) = context.project.group_size else {
        return String::new();
    };
    let words = &context.words;
    match (size.min, size.max, size.ideal) {
        (min, max, _) if min != max && max > 1 => words.fill(
            "group_range",
            &[("min", &min.to_string()), ("max", &max.to_string())],
        ),
        (_, _, ideal) => words.count("pupils", ideal.max(1)),
    }
}

fn cost(context: &Context<'_>) -> String {
    let words = &context.words;
    let currency = context
        .project
        .cost
        .as_ref()
        .map_or("EUR", |cost| cost.currency.as_str());
    let one = context.project.cost.as_ref().map(|cost| {
        let price = words.price(cost.per_object, currency);
        words.fill("per_object", &[("amount", &price)])
    });
    let all = class_cost(context.project, context.class)
        .map(|all| words.fill("for_class", &[("price", &words.price(all, currency))]));
    let known: Vec<String> = one.into_iter().chain(all).collect();
    known.join(" · ")
}

/// What can hurt, the gravest first.
pub(crate) fn safety(context: &Context<'_>) -> Vec<SafetyLine> {
    let mut notes: Vec<&SafetyNote> = context.project.safety.iter().collect();
    notes.sort_by_key(|note| std::cmp::Reverse(note.level));
    notes
        .into_iter()
        .map(|note| {
            let level = level_id(note.level);
            SafetyLine {
                level,
                word: context.words.get(&format!("safety_{level}")),
                hazard: context.line(&note.hazard),
                text: context.text(&note.text),
                meta: safety_meta(context, note),
            }
        })
        .collect()
}

const fn level_id(level: SafetyLevel) -> &'static str {
    match level {
        SafetyLevel::Info => "info",
        SafetyLevel::Care => "care",
        SafetyLevel::Danger => "danger",
    }
}

fn safety_meta(context: &Context<'_>, note: &SafetyNote) -> String {
    let words = &context.words;
    let wear: Vec<String> = note
        .protective
        .iter()
        .map(|one| context.line(one))
        .collect();
    let wear = (!wear.is_empty()).then(|| words.fill("wear", &[("items", &words.list(&wear))]));
    let supervision = words.find(&format!("supervision_{}", note.supervision));
    let concerned: Vec<String> = context
        .project
        .steps
        .iter()
        .enumerate()
        .filter(|(_, step)| note.applies_to.contains(&step.id))
        .map(|(position, _)| (position + 1).to_string())
        .collect();
    let steps = match concerned.len() {
        0 => None,
        1 => Some(words.fill("at_step", &[("numbers", &concerned[0])])),
        _ => Some(words.fill("at_steps", &[("numbers", &words.list(&concerned))])),
    };
    let known: Vec<String> = [wear, supervision, steps].into_iter().flatten().collect();
    known.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        assert_eq!(date("2026-02-28"), Some([2026, 2, 28]));
        assert_eq!(date("2024-02-29"), Some([2024, 2, 29]));
        for text in [
            "2026-02-29",
            "2026-13-01",
            "2026-1",
            "",
            "hier",
            "0000-01-01",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn a_language_tag_is_always_one_a_pdf_can_hold() {
        assert_eq!(language_tag("en-GB"), "en");
        assert_eq!(language_tag("\"); #panic("), "fr");
    }
}
