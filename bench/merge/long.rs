//! Projects of 200 steps that both sides changed all over: the longest that anybody merges.

use etabli_model::{Project, project_to_value};
use etabli_remix::trials;
use etabli_synth::Dice;
use serde_json::{Value, json};

/// Steps of the base.
pub(crate) const STEPS: u32 = 200;
/// Changes of each side.
pub(crate) const EDITS: u32 = 60;
const WORDS: [&str; 12] = [
    "ponce",
    "le",
    "bord",
    "de",
    "la",
    "plaque",
    "jusqu’à",
    "ce",
    "que",
    "rien",
    "n’accroche",
    "plus",
];

/// A base and two sides, as projects.
pub(crate) fn triple(dice: &mut Dice) -> [Project; 3] {
    let mut base = project_to_value(&trials::base());
    let steps: Vec<Value> = (0..STEPS).map(|number| step(number, dice)).collect();
    base["steps"] = Value::Array(steps);
    let mut side = |name: &str| {
        let mut side = base.clone();
        (0..EDITS).for_each(|edit| change(&mut side, name, edit, dice));
        trials::project(&side)
    };
    let (ours, theirs) = (side("o"), side("t"));
    [trials::project(&base), ours, theirs]
}

fn sentence(dice: &mut Dice) -> String {
    let words: Vec<&str> = (0..dice.between(6, 14))
        .map(|_| one_of(&WORDS, dice))
        .collect();
    format!("{}.", words.join(" "))
}

fn one_of<'w>(words: &[&'w str], dice: &mut Dice) -> &'w str {
    let count = u32::try_from(words.len()).expect("a dozen");
    words[dice.below(count) as usize]
}

fn step(number: u32, dice: &mut Dice) -> Value {
    let paragraphs: Vec<String> = (0..dice.between(1, 4)).map(|_| sentence(dice)).collect();
    // What refers to steps names the first ones.
    let known = ["a", "b", "c", "d"].get(number as usize);
    let id = known.map_or_else(|| format!("s{number}"), |id| (*id).to_owned());
    json!({
        "id": id,
        "title": sentence(dice), "text": paragraphs.join("\n\n"), "minutes": dice.between(1, 20),
        "images": ["i1"], "parts": ["p1"], "materials": ["m1", "m2"], "machines": ["k1"], "tools": ["t1"],
        "callouts": [{"id": format!("c{number}"), "text": sentence(dice)}], "check": sentence(dice)
    })
}

fn change(side: &mut Value, name: &str, edit: u32, dice: &mut Dice) {
    let steps = side["steps"].as_array_mut().expect("they were put there");
    let count = u32::try_from(steps.len()).expect("some hundreds");
    let at = dice.below(count) as usize;
    match dice.below(10) {
        0 => {
            let moved = steps.remove(at);
            steps.insert(dice.below(count) as usize, moved);
        }
        1 => steps.insert(
            at,
            json!({"id": format!("{name}{edit}"), "title": sentence(dice), "text": sentence(dice)}),
        ),
        2 => drop(steps.remove(at)),
        3 => steps[at]["title"] = json!(sentence(dice)),
        4 => steps[at]["minutes"] = json!(dice.between(1, 20)),
        5 => steps[at]["check"] = json!(sentence(dice)),
        6 => {
            steps[at]["callouts"] =
                json!([{"id": format!("{name}{edit}c"), "text": sentence(dice)}]);
        }
        _ => {
            let text = steps[at]["text"].as_str().unwrap_or_default().to_owned();
            let mut paragraphs: Vec<String> = text.split("\n\n").map(str::to_owned).collect();
            let count = u32::try_from(paragraphs.len()).expect("a few");
            paragraphs[dice.below(count) as usize] = sentence(dice);
            steps[at]["text"] = json!(paragraphs.join("\n\n"));
        }
    }
}
