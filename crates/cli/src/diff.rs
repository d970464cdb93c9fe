//! `etabli diff A.json B.json`: what changed between two projects.

use crate::arguments::DiffOptions;
use crate::check::tell;
use crate::folder::{read_vocabulary, vocabulary_near};
use crate::words::Words;
use crate::{Outcome, output};
use anyhow::{Context, Result, bail};
use etabli_model::{Project, load_project};
use etabli_remix::{ChangeGroup, ChangeKind, FieldChange, Teller, compare, diff};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

#[derive(Serialize)]
struct Changes {
    changes: Vec<Told>,
}

#[derive(Serialize)]
struct Told {
    #[serde(flatten)]
    change: FieldChange,
    sentence: String,
}

/// Prints each change. Two projects that differ are both well.
pub(crate) fn run(options: &DiffOptions, words: &Words) -> Result<Outcome> {
    let before = read(&options.before, words)?;
    let after = read(&options.after, words)?;
    let (_, vocabulary) = read_vocabulary(&vocabulary_near(&options.before));
    let teller = Teller::new(words, &vocabulary);
    let groups = compare(&before, &after);
    if options.json {
        let changes = diff(&before, &after);
        let sentences = sentences(&groups, &changes, teller);
        let changes = changes.into_iter().zip(sentences);
        let changes = changes.map(|(change, sentence)| Told { change, sentence });
        output::json(&Changes {
            changes: changes.collect(),
        })?;
    } else if groups.is_empty() {
        output::lines([words.say("diff-same", &[])])?;
    } else {
        output::lines(groups.iter().map(|group| teller.group(group)))?;
    }
    Ok(Outcome::Well)
}

/// Reads one project's file; what cannot be used is told, and is misuse.
pub(crate) fn read(path: &Path, words: &Words) -> Result<Project> {
    let name = path.display().to_string();
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {name}"))?;
    // Comparing needs no vocabulary; with the dataset's own, its words raise no warnings.
    let (_, vocabulary) = read_vocabulary(&vocabulary_near(path));
    let loaded = load_project(&text, &name, None, &vocabulary);
    let Some(project) = loaded.value else {
        tell(&loaded.diagnostics, words);
        bail!("{name} is no project that can be used");
    };
    Ok(project)
}

/// For each change the sentences of what it belongs to: a quantity and its unit are told together.
fn sentences(groups: &[ChangeGroup], changes: &[FieldChange], teller: Teller<'_>) -> Vec<String> {
    let mut told: BTreeMap<(bool, &str), Vec<String>> = BTreeMap::new();
    for group in groups {
        for change in &group.changes {
            let sentence = teller.sentence(&group.about, change);
            for place in &change.covers {
                let place = (change.kind == ChangeKind::Moved, place.as_str());
                told.entry(place).or_default().push(sentence.clone());
            }
        }
    }
    let of = |change: &FieldChange| {
        let moves = change.kind == ChangeKind::Moved;
        // What is told as one covers its fields, and what is told by field the object around them.
        let mut around = change.path.as_str();
        loop {
            if let Some(sentences) = told.get(&(moves, around)) {
                return sentences.join(" ");
            }
            match around.rfind(['.', '[']) {
                Some(end) => around = &around[..end],
                None => break,
            }
        }
        let inside = told.range((moves, change.path.as_str())..);
        let inside = inside.take_while(|((_, place), _)| place.starts_with(&change.path));
        let sentences: Vec<&str> = inside
            .flat_map(|(_, all)| all)
            .map(String::as_str)
            .collect();
        sentences.join(" ")
    };
    changes.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::{Language, Vocabulary, load_vocabulary, project_from_value};
    use serde_json::{Value, json};

    fn whole() -> Value {
        json!({"format": "etabli/1", "id": "disques", "language": "fr", "kind": "material", "title": "Disques", "summary": "Comparer.",
            "version": "1.0.0", "keywords": ["part", "quart"], "using": ["grade-3"], "duration": {"preparation": 10, "machine": 5, "class": 50},
            "cost": {"per_object": "2.05", "currency": "EUR", "year": 2025}, "licence": "CC-BY-SA-4.0",
            "materials": [{"id": "m1", "name": "Contreplaqué", "quantity": "0.5", "unit": "sheet"}],
            "machines": [{"id": "k1", "machine": "laser-cutter", "settings": {"power_percent": 60, "mirror": false}}],
            "files": [{"id": "f1", "path": "f/a.svg", "kind": "svg", "title": "Plan", "bytes": 3000, "sha256": "00"}],
            "images": [{"id": "i1", "path": "i/1.svg", "alt": "Le disque"}, {"id": "i2", "path": "i/2.svg", "alt": ""}],
            "safety": [{"id": "s1", "level": "care", "text": "Reste là.", "supervision": "adult"}],
            "steps": [
                {"id": "a", "title": "Ouvrir", "text": "Pose la plaque. Ferme le capot."},
                {"id": "b", "title": "Découper", "minutes": 10, "callouts": [{"id": "c1", "kind": "tip", "text": "Essaie d’abord."}]},
                {"id": "c", "title": "Poncer", "minutes": 10}],
            "translations": {"en": {"of_version": "1.0.0", "fields": {"steps[#a].title": "Open"}}}})
    }

    fn vocabulary() -> Vocabulary {
        let text = include_str!("../../../public/data/vocabulary.json");
        load_vocabulary(text, "")
            .value
            .expect("it is the gallery's")
    }

    fn told(language: Language, change: impl FnOnce(&mut Value)) -> String {
        let project = |whole: &Value| project_from_value(whole, "", "").expect("a project").0;
        let mut after = whole();
        change(&mut after);
        let (words, vocabulary) = (Words::new(language), vocabulary());
        let teller = Teller::new(&words, &vocabulary);
        let groups = compare(&project(&whole()), &project(&after));
        let lines: Vec<String> = groups.iter().map(|group| teller.group(group)).collect();
        // No-break spaces make a table hard to read.
        lines.join("\n").replace('\u{a0}', " ")
    }

    #[test]
    fn says_what_changed_as_a_teacher_would() {
        let table: [(fn(&mut Value), &str); 24] = [
            (
                |one| one["title"] = json!("Mes disques"),
                "Présentation : titre : « Disques » → « Mes disques »",
            ),
            (
                |one| one["keywords"] = json!(["tout", "part"]),
                "Présentation : mots-clés : tout en plus, quart en moins",
            ),
            (
                |one| one["keywords"] = json!(["quart", "part"]),
                "Présentation : mots-clés : dans un autre ordre",
            ),
            (
                |one| one["cover"] = json!("i1"),
                "Présentation : ajout : image de couverture « Le disque »",
            ),
            (
                |one| one["using"] = json!(["grade-3", "grade-4"]),
                "Pour la classe : niveaux qui l’utilisent : CM1 en plus",
            ),
            (
                |one| one["duration"]["class"] = json!(90),
                "Temps et coût : temps avec la classe 50 min → 1 h 30",
            ),
            (
                |one| one["cost"] = json!({"per_object": "3", "currency": "EUR", "year": 2026}),
                "Temps et coût : coût 2,05 € (2025) → 3 € (2026)",
            ),
            (
                |one| one["materials"][0]["quantity"] = json!("2"),
                "Matériel « Contreplaqué » : quantité 0,5 feuille par objet → 2 feuilles par objet",
            ),
            (
                |one| one["materials"] = json!([]),
                "Matériel « Contreplaqué » : retiré",
            ),
            (
                |one| one["machines"][0]["settings"]["power_percent"] = json!(65),
                "Machine « Découpeuse laser » : Puissance 60 % → 65 %",
            ),
            (
                |one| one["files"][0]["sha256"] = json!("01"),
                "Fichier « Plan » : contenu du fichier : modification",
            ),
            (
                |one| one["files"][0]["bytes"] = json!(4200),
                "Fichier « Plan » : contenu du fichier 3 Ko → 5 Ko",
            ),
            (
                |one| one["safety"][0]["level"] = json!("danger"),
                "Consigne de sécurité « Reste là. » : gravité Attention → Danger",
            ),
            (
                |one| one["steps"][2]["minutes"] = json!(15),
                "Étape 3 « Poncer » : durée 10 min → 15 min",
            ),
            (
                |one| one["steps"][2]["pause"] = json!(true),
                "Étape 3 « Poncer » : pause possible après non → oui",
            ),
            (
                |one| one["steps"][2]["images"] = json!(["i1"]),
                "Étape 3 « Poncer » : une image ajoutée (Le disque)",
            ),
            (
                |one| one["steps"][2]["images"] = json!(["i1", "i2"]),
                "Étape 3 « Poncer » : 2 images ajoutées (Le disque, i/2.svg)",
            ),
            (
                |one| one["steps"].as_array_mut().expect("a list").rotate_right(1),
                "Étape 1 « Poncer » : déplacée de la 3e à la 1re place",
            ),
            (
                |one| {
                    one["steps"][0]["text"] = json!("Pose la grande plaque. Ferme bien le capot.");
                },
                "Étape 1 « Ouvrir » : texte : « grande » ajouté, « bien » ajouté",
            ),
            (
                |one| one["steps"][1]["callouts"][0]["text"] = json!("Essaie avant."),
                "Étape 2 « Découper » : encadré « Essaie avant. », texte : « d’abord » → « avant »",
            ),
            (
                |one| one["steps"][1]["callouts"] = json!([]),
                "Étape 2 « Découper » : encadré « Essaie d’abord. », retiré",
            ),
            (
                |one| one["translations"]["en"]["fields"]["steps[#a].title"] = json!("Open it"),
                "Traduction (anglais) : étape « Ouvrir », titre : « it » ajouté",
            ),
            (
                |one| one["x-okh"] = json!({"id": "SECRET1"}),
                "Autres données : autre donnée : modification",
            ),
            (
                |one| {
                    one["steps"][2]["minutes"] = json!(15);
                    one["steps"][2]["images"] = json!(["i1"]);
                },
                "Étape 3 « Poncer » : durée 10 min → 15 min ; une image ajoutée (Le disque)",
            ),
        ];
        let all = table.map(|(change, expected)| (told(Language::French, change), expected));
        let wrong: Vec<_> = all
            .iter()
            .filter(|(said, expected)| said != expected)
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn says_it_in_english_too() {
        let change = |one: &mut Value| {
            one["steps"].as_array_mut().expect("a list").swap(0, 1);
            one["steps"][2]["minutes"] = json!(15);
        };
        let expected = "Step 1 “Découper”: moved from place 2 to place 1\nStep 3 “Poncer”: time 10 min → 15 min";
        let other =
            "Step 2 “Ouvrir”: moved from place 1 to place 2\nStep 3 “Poncer”: time 10 min → 15 min";
        let said = told(Language::English, change);
        assert!(said == expected || said == other, "{said}");
    }

    /// Every field of the format has a name, and every place of a difference a sentence.
    #[test]
    fn every_field_of_a_real_project_has_words() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data/projects");
        let vocabulary = vocabulary();
        let mut seen = 0;
        for folder in std::fs::read_dir(root).expect("the gallery") {
            let file = folder.expect("readable").path().join("project.json");
            let text = std::fs::read_to_string(&file).expect("readable");
            let Some(project) = load_project(&text, "", None, &vocabulary).value else {
                continue;
            };
            // Each item as it would be were all its fields new.
            let mut bare = project.clone();
            bare.title = "Autre".to_owned();
            for step in &mut bare.steps {
                *step = etabli_model::Step {
                    id: step.id.clone(),
                    ..Default::default()
                };
            }
            for one in &mut bare.materials {
                *one = etabli_model::Material {
                    id: one.id.clone(),
                    ..Default::default()
                };
            }
            for one in &mut bare.machines {
                *one = etabli_model::Machine {
                    id: one.id.clone(),
                    ..Default::default()
                };
            }
            for one in &mut bare.files {
                *one = etabli_model::FileEntry {
                    id: one.id.clone(),
                    ..Default::default()
                };
            }
            for (before, after) in [
                (&bare, &project),
                (&project, &bare),
                (&Project::default(), &project),
            ] {
                for language in Language::ALL {
                    let words = Words::new(language);
                    let teller = Teller::new(&words, &vocabulary);
                    let groups = compare(before, after);
                    let changes = diff(before, after);
                    for (change, said) in changes.iter().zip(sentences(&groups, &changes, teller)) {
                        seen += 1;
                        assert!(!said.is_empty(), "{} has no sentence", change.path);
                        assert!(
                            !said.contains("told-") && !said.contains("[#"),
                            "{}: {said}",
                            change.path
                        );
                    }
                    for change in groups.iter().flat_map(|group| &group.changes) {
                        let named = change.field.is_empty() || !teller.field(change).is_empty();
                        assert!(named, "{} has no name", change.field);
                        let known = change.field != "other" || change.place.contains("x-");
                        assert!(known, "{} is told as an unknown value", change.place);
                    }
                }
            }
        }
        assert!(seen > 1_000, "only {seen} changes");
    }
}
