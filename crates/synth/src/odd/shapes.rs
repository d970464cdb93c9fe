//! The shapes, each a way to bend a project.

use super::pictures::{MISSING, image};
use crate::dice::Dice;
use crate::text::Speaker;
use etabli_model::{
    Adaptation, Author, BasedOn, Callout, CalloutKind, Decimal, FileEntry, Part, Project,
    SafetyLevel, SafetyNote, SessionPart, Step, Term, TextItem, Who,
};

type Bend = fn(&mut Project, &mut Dice);

/// Every shape with its name.
pub(super) const ALL: [(&str, Bend); 30] = [
    ("no-step", |project, _| project.steps.clear()),
    ("one-step", |project, dice| steps(project, dice, 1)),
    ("forty-steps", |project, dice| steps(project, dice, 40)),
    ("hundred-steps", |project, dice| steps(project, dice, 120)),
    ("endless-words", endless_words),
    ("no-picture", no_picture),
    ("missing-pictures", missing_pictures),
    ("tall-pictures", |project, _| pictures(project, 8, 240, 1)),
    ("wide-pictures", |project, _| pictures(project, 240, 8, 1)),
    ("many-pictures", |project, _| pictures(project, 60, 40, 5)),
    ("two-hundred-materials", two_hundred_materials),
    ("sixty-parts", sixty_parts),
    ("long-texts", long_texts),
    ("a-letter-each", a_letter_each),
    ("title-only", title_only),
    ("machines-with-settings", machines_with_settings),
    ("twenty-dangers", twenty_dangers),
    ("long-title", long_title),
    ("long-lesson", long_lesson),
    ("long-credit", long_credit),
    ("in-english", |project, _| {
        project.language = "en".to_owned();
    }),
    ("in-basque", |project, _| project.language = "eu".to_owned()),
    ("great-numbers", great_numbers),
    ("marked-up", marked_up),
    ("hostile-marks", hostile_marks),
    ("remarks-everywhere", remarks_everywhere),
    ("sections-and-pauses", sections_and_pauses),
    ("forty-files", forty_files),
    ("forty-words-to-know", forty_words_to_know),
    ("every-need", every_need),
];

fn sentences(dice: &mut Dice, count: u32) -> String {
    Speaker { dice }.instructions(count)
}

fn item(dice: &mut Dice, count: u32) -> TextItem {
    TextItem {
        text: sentences(dice, count),
        id: dice.id(8),
    }
}

fn items(dice: &mut Dice, count: u32, sentences: u32) -> Vec<TextItem> {
    (0..count).map(|_| item(dice, sentences)).collect()
}

/// So many steps; the parts of those that go are used by the last that stays.
fn steps(project: &mut Project, dice: &mut Dice, count: usize) {
    let shown = project.images.last().map(|image| image.id.clone());
    while project.steps.len() < count {
        let number = project.steps.len() + 1;
        let length = dice.between(1, 4);
        project.steps.push(Step {
            id: dice.id(8),
            title: format!("{} ({number})", Speaker { dice }.action()),
            text: sentences(dice, length),
            images: shown
                .iter()
                .filter(|_| number.is_multiple_of(3))
                .cloned()
                .collect(),
            minutes: Some(dice.between(1, 20)),
            who: Who::Pupil,
            check: sentences(dice, 1),
            ..Step::default()
        });
    }
    project.steps.truncate(count);
    if let Some(last) = project.steps.last_mut() {
        last.parts = project.parts.iter().map(|part| part.id.clone()).collect();
    }
}

fn endless_words(project: &mut Project, _: &mut Dice) {
    let word = "Anticonstitutionnellementhexakosioihexekontahexaphobique";
    let file = "panneau_lateral_gauche-version_definitive_corrigee_2026-11-23.v12.svg";
    project.title = format!("{word} {}", project.title);
    project.summary = format!("{file} {word}{word}{word} {}", project.summary);
    for step in &mut project.steps {
        step.title = format!("{word} {}", step.title);
        step.text = format!("{} {file} {word}{word}", step.text);
    }
    for part in &mut project.parts {
        part.name = format!("{word}{}", part.name);
    }
    for material in &mut project.materials {
        material.name = format!("{word}{}", material.name);
    }
    for tool in &mut project.tools {
        tool.name = word.repeat(2);
    }
    for author in &mut project.authors {
        author.name = word.repeat(2);
    }
}

fn no_picture(project: &mut Project, _: &mut Dice) {
    project.images.clear();
    project.cover = None;
    for step in &mut project.steps {
        step.images.clear();
    }
}

fn missing_pictures(project: &mut Project, _: &mut Dice) {
    for image in &mut project.images {
        image.path = format!("{MISSING}/{}", image.path);
        image.alt = image.alt.repeat(4);
    }
}

/// So many pictures of these sides to every step.
fn pictures(project: &mut Project, width: u32, height: u32, each: usize) {
    let cover = image(project, width, height);
    project.cover = Some(cover);
    for at in 0..project.steps.len() {
        let ids = (0..each).map(|_| image(project, width, height)).collect();
        project.steps[at].images = ids;
    }
}

fn two_hundred_materials(project: &mut Project, dice: &mut Dice) {
    let known = project.materials.clone();
    let mut more = known.iter().cycle();
    while let Some(material) = more.next().filter(|_| project.materials.len() < 200) {
        let mut material = material.clone();
        material.id = dice.id(8);
        material.name = format!("{} n° {}", material.name, project.materials.len() + 1);
        project.materials.push(material);
    }
}

fn sixty_parts(project: &mut Project, dice: &mut Dice) {
    let material = project.materials.first().map(|one| one.id.clone());
    project.parts = (0..60)
        .map(|at: u8| Part {
            id: dice.id(8),
            // A to Z, then AA to AZ, then BA: as in a spreadsheet.
            letter: match at / 26 {
                0 => char::from(b'A' + at).to_string(),
                row => format!("{}{}", char::from(b'@' + row), char::from(b'A' + at % 26)),
            },
            name: format!("{} {}", Speaker { dice }.rare_word(), at + 1),
            material: material.clone(),
            count: dice.between(0, 40),
            ..Part::default()
        })
        .collect();
    for step in &mut project.steps {
        step.parts = project.parts.iter().map(|part| part.id.clone()).collect();
    }
}

fn long_texts(project: &mut Project, dice: &mut Dice) {
    for (at, step) in project.steps.iter_mut().enumerate() {
        step.text = sentences(dice, if at == 0 { 90 } else { 25 });
        step.check = sentences(dice, 6);
        step.simple = sentences(dice, 6);
        step.challenge = sentences(dice, 6);
    }
    project.summary = sentences(dice, 12);
    for note in &mut project.safety {
        note.text = sentences(dice, 30);
    }
    for material in &mut project.materials {
        material.note = sentences(dice, 6);
    }
}

fn a_letter_each(project: &mut Project, _: &mut Dice) {
    project.title = "Y".to_owned();
    project.summary = "O".to_owned();
    for (at, step) in project.steps.iter_mut().enumerate() {
        step.title = format!("Z{at}");
        step.text = "i".to_owned();
    }
    for part in &mut project.parts {
        part.name = "x".to_owned();
    }
    for material in &mut project.materials {
        material.name = "l".to_owned();
    }
}

fn title_only(project: &mut Project, _: &mut Dice) {
    *project = Project {
        format: project.format.clone(),
        id: project.id.clone(),
        title: project.title.clone(),
        language: project.language.clone(),
        licence: project.licence.clone(),
        ..Project::default()
    };
}

fn machines_with_settings(project: &mut Project, dice: &mut Dice) {
    for machine in &mut project.machines {
        for at in 0..14 {
            let value = dice.between(1, 900);
            let name = format!("reglage_{at}");
            machine.settings.insert(name, value.into());
        }
        machine.setup_minutes = Some(dice.between(1, 300));
        machine.optional = dice.below(2) == 0;
    }
    let twice = project.machines.clone();
    project.machines.extend(twice.into_iter().map(|mut again| {
        again.id = dice.id(8);
        again
    }));
}

fn twenty_dangers(project: &mut Project, dice: &mut Dice) {
    let levels = [SafetyLevel::Danger, SafetyLevel::Care, SafetyLevel::Info];
    project.safety = (0..20)
        .map(|at| SafetyNote {
            id: dice.id(8),
            level: levels[at % 3],
            text: sentences(dice, 3),
            applies_to: project.steps.iter().map(|step| step.id.clone()).collect(),
            ..SafetyNote::default()
        })
        .collect();
}

fn long_title(project: &mut Project, dice: &mut Dice) {
    project.title = format!("{} : {}", project.title, sentences(dice, 4));
    for step in &mut project.steps {
        step.title = format!("{} {}", step.title, sentences(dice, 2));
    }
}

fn long_lesson(project: &mut Project, dice: &mut Dice) {
    project.objectives = items(dice, 20, 2);
    project.prerequisites = items(dice, 12, 1);
    project.differentiation = items(dice, 12, 3);
    project.assessment = items(dice, 12, 3);
    project.further = items(dice, 20, 3);
    project.session = (0..30)
        .map(|_| SessionPart {
            id: dice.id(8),
            minutes: dice.between(1, 90),
            title: Speaker { dice }.action(),
            text: sentences(dice, 5),
            ..SessionPart::default()
        })
        .collect();
}

fn long_credit(project: &mut Project, dice: &mut Dice) {
    project.authors = (0..25)
        .map(|at| Author {
            id: dice.id(8),
            name: format!("Autrice Numéro {at} de la Compagnie des Copeaux"),
            role: "conception et relecture".to_owned(),
            organisation: "Atelier municipal de fabrication numérique".to_owned(),
            ..Author::default()
        })
        .collect();
    project.based_on = (0..8)
        .map(|at| BasedOn {
            id: format!("source-{at}"),
            title: format!("Projet d’origine {at}, {}", project.title),
            version: format!("2.{at}.0"),
            authors: vec!["Camille Dubois-Lemercier".to_owned(); 6],
            licence: project.licence.clone(),
            url: format!("https://exemple.fr/{}/page-{at}", "dossier/".repeat(12)),
            changes: sentences(dice, 3),
            ..BasedOn::default()
        })
        .collect();
}

fn great_numbers(project: &mut Project, _: &mut Dice) {
    let great = Decimal::from_whole(1_000_000);
    for material in &mut project.materials {
        material.quantity = Some(great);
        material.unit_cost = Some(great);
        material.spare_percent = Some(1000);
    }
    for part in &mut project.parts {
        part.count = 100_000;
    }
    for step in &mut project.steps {
        step.minutes = Some(100_000);
    }
    if let Some(cost) = &mut project.cost {
        cost.per_object = great;
    }
}

fn marked_up(project: &mut Project, dice: &mut Dice) {
    let address = format!("https://exemple.fr/{}", "tres-long-dossier/".repeat(8));
    for step in &mut project.steps {
        let (one, two) = (sentences(dice, 1), sentences(dice, 1));
        step.text = format!(
            "**{one}** *{two}* `fichier_{}.svg`\n\n- {one}\n- [{two}]({address})\n- {address}\n\n1. {two}\n2. **{one}\n\n{two}",
            step.id
        );
    }
}

fn hostile_marks(project: &mut Project, _: &mut Dice) {
    let marks = "#panic(\"lu\") $x$ ] } ) * _ ` @ici <b> = // \\ \u{202e} [fin](javascript:1)";
    for text in [&mut project.title, &mut project.summary] {
        text.push_str(marks);
    }
    for (at, step) in project.steps.iter_mut().enumerate() {
        step.title = format!("{at} {marks}");
        step.text = marks.repeat(3);
        step.check = marks.to_owned();
    }
    for part in &mut project.parts {
        part.name.push_str(marks);
    }
}

fn remarks_everywhere(project: &mut Project, dice: &mut Dice) {
    let kinds = [CalloutKind::Tip, CalloutKind::Caution, CalloutKind::Danger];
    for step in &mut project.steps {
        step.callouts = (0..9)
            .map(|at| Callout {
                id: dice.id(8),
                kind: kinds[at % 3],
                text: sentences(dice, 2),
            })
            .collect();
        step.check = sentences(dice, 2);
        step.simple = sentences(dice, 2);
        step.challenge = sentences(dice, 2);
    }
}

fn sections_and_pauses(project: &mut Project, _: &mut Dice) {
    for (at, step) in project.steps.iter_mut().enumerate() {
        step.section = format!("Temps {}", at / 2 + 1);
        step.pause = at % 2 == 1;
    }
}

fn forty_files(project: &mut Project, dice: &mut Dice) {
    project.files = (0..40)
        .map(|at| FileEntry {
            id: dice.id(8),
            path: format!("fichiers/planche-{at}_{}.svg", Speaker { dice }.rare_word()),
            kind: "laser".to_owned(),
            title: sentences(dice, 1),
            bytes: u64::from(dice.below(90_000_000)),
            ..FileEntry::default()
        })
        .collect();
}

fn forty_words_to_know(project: &mut Project, dice: &mut Dice) {
    project.vocabulary = (0..40)
        .map(|_| Term {
            id: dice.id(8),
            term: Speaker { dice }.rare_word(),
            definition: sentences(dice, 2),
        })
        .collect();
}

fn every_need(project: &mut Project, dice: &mut Dice) {
    let step = project.steps.first().map(|step| step.title.clone());
    project.adaptations = (0..12)
        .map(|at| Adaptation {
            id: dice.id(8),
            need: format!("Besoin particulier n° {at}"),
            text: sentences(dice, 4),
            changes: step.iter().cloned().collect(),
        })
        .collect();
}
