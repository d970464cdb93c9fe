//! Which thing each line of a `project.json` is about: a merger of lines names lines, the judge asks about things.

use serde_json::Value;

use crate::census::{Turn, place, turn_into};

/// What a line stands in.
enum Inside {
    Object,
    /// With how many elements came before.
    List(usize),
}

/// The place of each line of a JSON as serde writes it for people: one value a line, two spaces a level.
pub(crate) fn places(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut turns = Vec::new();
    let mut stack: Vec<Inside> = Vec::new();
    let mut found = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let body = line.trim_start();
        let body = body.strip_suffix(',').unwrap_or(body);
        if matches!(body, "}" | "]") {
            found.push(place(&turns));
            stack.pop();
            turns.pop();
            continue;
        }
        let (turn, value) = match stack.last_mut() {
            None => (None, body),
            Some(Inside::Object) => {
                let (key, value) = body.split_once("\": ").unwrap_or((body, ""));
                let key = serde_json::from_str(&format!("{key}\"")).unwrap_or_default();
                (Some(Turn::Key(key)), value)
            }
            Some(Inside::List(before)) => {
                *before += 1;
                let element = match body {
                    "{" => identity(&lines[at..]),
                    _ => serde_json::from_str(body).unwrap_or_default(),
                };
                (Some(turn_into(&element, *before - 1)), body)
            }
        };
        let is_turn = turn.is_some();
        turns.extend(turn);
        found.push(place(&turns));
        match value {
            "{" => stack.push(Inside::Object),
            "[" => stack.push(Inside::List(0)),
            _ if is_turn => drop(turns.pop()),
            _ => {}
        }
    }
    found
}

/// The simple fields of the object that opens on the first line.
fn identity(lines: &[&str]) -> Value {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let own = indent(lines[0]);
    let inside = lines[1..].iter().take_while(|line| indent(line) > own);
    let fields = inside
        .filter(|line| indent(line) == own + 2)
        .filter_map(|line| {
            let line = line.trim();
            let line = line.strip_suffix(',').unwrap_or(line);
            let field: Value = serde_json::from_str(&format!("{{{line}}}")).ok()?;
            Some(field.as_object()?.clone())
        });
    Value::Object(fields.flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::census::Census;
    use etabli_model::{project_to_value, write_project};
    use etabli_remix::trials;

    #[test]
    fn each_line_of_a_file_is_about_a_thing_of_the_census_or_a_list_of_it() {
        for project in [trials::base(), trials::short()] {
            let census = Census::of(&project_to_value(&project));
            let text = write_project(&project);
            let places = places(&text);
            assert_eq!(places.len(), text.split('\n').count());
            for thing in census.things.keys() {
                assert!(places.contains(thing), "no line is about {thing}");
            }
            let around = |place: &String| {
                census.things.contains_key(place)
                    || census
                        .things
                        .keys()
                        .any(|thing| crate::census::is_within(thing, place))
            };
            for (line, place) in text.lines().zip(&places) {
                let says_nothing =
                    line.trim_end_matches(',').ends_with("\"\"") || line.contains("[]");
                assert!(says_nothing || around(place), "`{line}` is about {place}");
            }
        }
    }
}
