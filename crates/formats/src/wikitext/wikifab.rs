//! The page as Wikifab's form writes it: one template a part, one line a field.

use super::neutral::neutral;
use super::page::{Page, list};
use super::teaching::Titled;
use super::values::{self, said};
use etabli_model::{Problem, Step};

/// Pictures a step has fields for.
const PICTURES: usize = 6;

/// Templates of the form, in its order.
pub(super) fn write(page: &mut Page<'_>) -> String {
    let details = details(page);
    let page = &*page;
    let introduction = introduction(page);
    let mut out = template("Tuto Details", &details);
    out.push_str(&template(
        "Introduction",
        &[("Introduction".to_owned(), introduction)],
    ));
    out.push_str(&template("Materials", &materials(page)));
    out.push_str("{{Separator}}\n");
    for step in &page.project.steps {
        out.push_str(&template("Tuto Step", &tuto_step(page, step)));
    }
    let mut notes: Vec<String> = page.afterwards().iter().map(part).collect();
    notes.push(part(&Titled {
        title: page.words.credits,
        mark: '*',
        lines: page.credits(),
    }));
    let notes = paragraphs(&notes);
    out.push_str(&template("Notes", &[("Notes".to_owned(), notes)]));
    let complete = match page.project.status.as_str() {
        "" | "draft" => String::new(),
        _ => said(values::COMPLETE, page.language).to_owned(),
    };
    let status = [("Complete".to_owned(), complete)];
    out.push_str(&template("Tuto Status", &status));
    out.push_str(&page.files_to_send());
    out
}

type Fields = Vec<(String, String)>;

/// A template with the fields that say something.
fn template(name: &str, fields: &[(String, String)]) -> String {
    let mut out = format!("{{{{{name}");
    for (key, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        out.push_str(&format!("\n|{key}={value}"));
    }
    if out.contains('\n') {
        out.push('\n');
    }
    out.push_str("}}\n");
    out
}

/// The list of facts; what the form obliges and the project lacks is said.
fn details(page: &mut Page<'_>) -> Fields {
    let (project, language) = (page.project, page.language);
    let mut areas = values::areas(project);
    if areas.is_empty() {
        let subjects = project.subjects.iter();
        let subjects = subjects.map(|id| {
            etabli_model::vocabulary::label(&page.vocabulary.subjects, id, language).to_owned()
        });
        let problem = Problem::Guessed {
            found: subjects.collect::<Vec<_>>().join(", "),
            understood: said(values::NEAREST, language).to_owned(),
        };
        page.note("subjects", problem);
        areas.push(values::NEAREST);
    }
    let areas: Vec<&str> = areas.iter().map(|area| said(*area, language)).collect();
    let difficulty = project.difficulty.as_deref().and_then(values::difficulty);
    let minutes = project.duration.total();
    let (number, unit) = values::duration(minutes);
    let (number, unit) = match minutes {
        0 => (String::new(), ""),
        _ => (number.to_string(), said(unit, language)),
    };
    let licence = values::licence(&project.licence);
    if licence.is_none() && !project.licence.is_empty() {
        let problem = Problem::NoConcept {
            what: crate::licence::licence_name(&project.licence),
            format: "Wikifab".to_owned(),
        };
        page.note("licence", problem);
    }
    let tags = project.keywords.iter().map(|tag| {
        // A comma would make two of one.
        neutral(&tag.replace(',', " "))
    });
    let cost = project.cost.as_ref();
    let picture = project.cover_image();
    let picture = picture.and_then(|image| page.names.get(&image.path));
    let text = |value: Option<values::Value>| value.map_or("", |value| said(value, language));
    let fields = [
        (
            "Type",
            said(values::kind(&project.kind), language).to_owned(),
            "",
        ),
        ("Area", areas.join(", "), ""),
        ("Tags", tags.collect::<Vec<_>>().join(", "), ""),
        (
            "Description",
            neutral(&project.summary).trim_end().to_owned(),
            "summary",
        ),
        ("Difficulty", text(difficulty).to_owned(), "difficulty"),
        (
            "Cost",
            cost.map_or_else(String::new, |cost| cost.per_object.localized(language)),
            "cost",
        ),
        (
            "Currency",
            cost.map_or_else(String::new, |cost| {
                neutral(&values::currency(&cost.currency))
            }),
            "",
        ),
        ("Duration", number, "duration"),
        ("Duration-type", unit.to_owned(), ""),
        ("Licences", text(licence).to_owned(), ""),
        ("Main_Picture", picture.unwrap_or_default().to_owned(), ""),
    ];
    for (name, value, path) in &fields {
        if value.is_empty() && !path.is_empty() {
            let problem = Problem::FieldRequired {
                what: (*name).to_owned(),
                format: "Wikifab".to_owned(),
            };
            page.note(path, problem);
        }
    }
    let fields = fields.into_iter();
    fields
        .map(|(name, value, _)| (name.to_owned(), value))
        .collect()
}

fn introduction(page: &Page<'_>) -> String {
    let mut parts = vec![list('*', &page.facts())];
    parts.extend(page.safety());
    parts.extend(page.aims().iter().map(part));
    parts.extend(page.in_class().iter().map(part));
    paragraphs(&parts)
}

fn materials(page: &Page<'_>) -> Fields {
    let parts = part(&Titled {
        title: page.words.parts,
        mark: '*',
        lines: page.parts(),
    });
    let material = paragraphs(&[list('*', &page.materials()), parts]);
    let link = page.address.map_or_else(String::new, |address| {
        let field = [(
            "ExternalAttachmentsLinks".to_owned(),
            super::neutral::address(address),
        )];
        template("ExternalAttachmentsLinks", &field)
    });
    let files = page.project.files.iter();
    let files = files.filter_map(|file| {
        let name = page.names.get(&file.path)?;
        Some(template(
            "Tuto_Attachments",
            &[("Attachment".to_owned(), name.to_owned())],
        ))
    });
    let files = files.collect::<String>();
    [
        ("Material", material),
        ("Tools", list('*', &page.tools())),
        ("ExternalAttachmentsLinks", link.trim_end().to_owned()),
        ("Tuto_Attachments", files.trim_end().to_owned()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}

fn tuto_step(page: &Page<'_>, step: &Step) -> Fields {
    let images = page.step_images(step);
    let mut content = page.step_text(step);
    let others = images.iter().skip(PICTURES);
    content.extend(others.filter_map(|image| page.picture(image)));
    let mut fields = vec![
        ("Step_Title".to_owned(), page.step_title(step)),
        ("Step_Content".to_owned(), content.join("\n\n")),
    ];
    let names = images.iter().take(PICTURES);
    let names = names.filter_map(|image| page.names.get(&image.path));
    for (number, name) in names.enumerate() {
        fields.push((format!("Step_Picture_{number:02}"), name.to_owned()));
    }
    fields
}

/// A list under its title, in bold: a field of the form takes no heading.
fn part(titled: &Titled) -> String {
    if titled.lines.is_empty() {
        return String::new();
    }
    format!(
        "'''{}'''\n{}",
        titled.title,
        list(titled.mark, &titled.lines)
    )
}

fn paragraphs(parts: &[String]) -> String {
    let parts = parts.iter().filter(|part| !part.is_empty()).cloned();
    parts.collect::<Vec<_>>().join("\n\n")
}
