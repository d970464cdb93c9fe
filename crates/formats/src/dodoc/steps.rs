//! Pages as steps: words, pictures, names of files.

use super::publication::{Page, Part, pages};
use super::shelf::{Medium, MediumKind, Shelf, find_medium};
use crate::draft::{Draft, LONGEST_LIST, LONGEST_TEXT, Shown, Taken, words};
use etabli_model::fold::fold;
use etabli_model::text::{is_safe_link, plain};
use etabli_model::{Problem, Step};
use serde_json::{Value, json};

/// Longer first lines are text, not a title.
const LONGEST_TITLE: usize = 120;

/// Makes steps of one publication and keeps the words of the others aside. The one that is
/// pinned, else the one with the most pages, says how the object is made.
pub(super) fn read(draft: &mut Draft<'_>, project: &Shelf<'_>, publications: &[Shelf<'_>]) {
    let pinned = project.own.words("publications_pinned");
    let pin = |shelf: &Shelf<'_>| {
        let at = |pin: &String| pin.trim_matches('/').rsplit('/').next() == Some(shelf.name());
        pinned.iter().position(at).unwrap_or(usize::MAX)
    };
    let mut found: Vec<(&Shelf<'_>, Vec<Page>)> = publications
        .iter()
        .map(|shelf| (shelf, pages(shelf)))
        .collect();
    found.sort_by_cached_key(|(shelf, pages)| {
        (pages.is_empty(), pin(shelf), usize::MAX - pages.len())
    });
    let mut aside = Vec::new();
    for (position, (shelf, pages)) in found.into_iter().enumerate() {
        let title = words(&shelf.own.text(&["title", "name"]));
        if pages.is_empty() {
            let what = format!("{title} ({})", shelf.own.text(&["template"]));
            draft.note_in(
                &format!("{}meta.txt", shelf.folder),
                "template",
                Problem::Lost { what },
            );
            continue;
        }
        let steps = steps(draft, project, shelf, pages);
        if position == 0 {
            draft.project.steps = steps;
        } else {
            aside.push(json!({ "title": title, "pages": told(&steps) }));
        }
    }
    draft.keep_aside("publications", &Value::Array(aside));
}

fn told(steps: &[Step]) -> Vec<Value> {
    steps
        .iter()
        .map(|step| json!({ "title": step.title, "text": step.text }))
        .collect()
}

fn steps(
    draft: &mut Draft<'_>,
    project: &Shelf<'_>,
    publication: &Shelf<'_>,
    pages: Vec<Page>,
) -> Vec<Step> {
    let around = std::mem::replace(&mut draft.file, format!("{}meta.txt", publication.folder));
    let word = match publication.own.items("pages").is_empty() {
        true => "Section",
        false => "Page",
    };
    let cover = fold(&draft.project.title);
    let mut steps = Vec::new();
    for (position, page) in pages.into_iter().enumerate() {
        let place = format!("{word} {}", position + 1);
        let mut step = Step::default();
        let mut texts = Vec::new();
        for part in page.parts {
            read_part(
                draft,
                (project, publication),
                part,
                &place,
                &mut step,
                &mut texts,
            );
        }
        let text = texts.join("\n\n");
        step.title = draft.line(&place, &page.title);
        step.text = draft.shorten(&place, text, LONGEST_TEXT);
        if step.title.is_empty() {
            (step.title, step.text) = own_title(&step.text);
        }
        let says_nothing = step.text.is_empty();
        // A cover repeats the title; its picture is already among the project's.
        let is_cover = position == 0 && says_nothing && fold(&step.title) == cover;
        if is_cover || (says_nothing && step.title.is_empty() && step.images.is_empty()) {
            continue;
        }
        if steps.len() >= LONGEST_LIST {
            draft.note("", Problem::Lost { what: place });
            break;
        }
        if step.title.is_empty() {
            draft.guessed(&place, "", &place);
            step.title = place;
        }
        step.id = draft.ids.next_id("steps", &step.title);
        steps.push(step);
    }
    draft.file = around;
    steps
}

fn read_part(
    draft: &mut Draft<'_>,
    (project, publication): (&Shelf<'_>, &Shelf<'_>),
    part: Part,
    place: &str,
    step: &mut Step,
    texts: &mut Vec<String>,
) {
    let reference = match part {
        Part::Text(text) => {
            texts.push(draft.text(place, &text));
            return;
        }
        Part::Medium(reference) => reference,
    };
    let (medium, shelf) = match find_medium(&reference, Some(publication), project) {
        Ok(found) => found,
        Err(path) => {
            draft.note(place, Problem::FileNotGiven { path });
            return;
        }
    };
    match medium.kind {
        MediumKind::Text => {
            let (text, pictures) = without_shortcodes(&shelf.words(&medium));
            let text = draft.text(place, &text);
            texts.extend((!text.is_empty()).then_some(text));
            for name in pictures {
                let found = find_medium(&Value::from(name), Some(publication), project);
                if let Ok((medium, _)) = found {
                    show(draft, &medium, step, texts);
                }
            }
        }
        MediumKind::Link => {
            let address = shelf.words(&medium).trim().to_owned();
            let words = draft.text(place, &address);
            let is_link = words == address && is_safe_link(&address);
            if is_link && !address.contains(['<', '>']) {
                texts.push(format!("<{address}>"));
            } else if !words.is_empty() {
                texts.push(words);
            }
        }
        MediumKind::Picture | MediumKind::File => show(draft, &medium, step, texts),
    }
}

/// A picture stands beside the step's words; of a file, its name stands in them.
fn show(draft: &mut Draft<'_>, medium: &Medium, step: &mut Step, texts: &mut Vec<String>) {
    match take(draft, medium, Shown::AsPicture) {
        Taken::Image(id) if !step.images.contains(&id) => step.images.push(id),
        Taken::File(name) if !name.contains('`') => texts.push(format!("`{name}`")),
        _ => {}
    }
}

/// Takes a medium into the project, and says when a picture has no caption.
pub(super) fn take(draft: &mut Draft<'_>, medium: &Medium, shown: Shown) -> Taken {
    let Some(path) = &medium.path else {
        return Taken::Nothing;
    };
    let around = std::mem::replace(&mut draft.file, medium.meta_path.clone());
    let pictures = draft.project.images.len();
    let title = draft.line("caption", &medium.caption);
    let credit = draft.line("$credits", &medium.credits);
    let taken = draft.take(path, &title, &credit, shown);
    if draft.project.images.len() > pictures && title.is_empty() {
        draft.note("caption", Problem::PictureWithoutText);
    }
    draft.file = around;
    taken
}

/// The title a text opens with, a strong line of its own, and the rest.
fn own_title(text: &str) -> (String, String) {
    let (first, rest) = text.split_once("\n\n").unwrap_or((text, ""));
    let inner = first
        .strip_prefix("**")
        .and_then(|inner| inner.strip_suffix("**"));
    match inner {
        Some(inner)
            if !inner.contains("**")
                && !inner.contains('\n')
                && inner.chars().count() <= LONGEST_TITLE
                && !plain(inner).is_empty() =>
        {
            (plain(inner), rest.to_owned())
        }
        _ => (String::new(), text.to_owned()),
    }
}

/// The text of an edition without its `(image: ./name.meta.txt …)`, and the names in them.
fn without_shortcodes(text: &str) -> (String, Vec<String>) {
    let mut out = String::with_capacity(text.len());
    let mut names = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find("(image:") {
        let Some(end) = rest[at..].find(')') else {
            break;
        };
        out.push_str(&rest[..at]);
        let inner = &rest[at + "(image:".len()..at + end];
        names.extend(inner.split_whitespace().next().map(str::to_owned));
        rest = &rest[at + end + 1..];
    }
    out.push_str(rest);
    (out, names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strong_first_line_is_the_title() {
        for (text, title, rest) in [
            ("**Couper**\n\nDeux fois.", "Couper", "Deux fois."),
            ("**Couper** deux fois.", "", "**Couper** deux fois."),
            ("**a** et **b**", "", "**a** et **b**"),
            ("", "", ""),
        ] {
            assert_eq!(
                own_title(text),
                (title.to_owned(), rest.to_owned()),
                "{text}"
            );
        }
    }

    #[test]
    fn pictures_of_an_edition_leave_its_text() {
        let (text, names) = without_shortcodes("a (image: ./b.jpg.meta.txt caption: c) d (image:");
        assert_eq!(text, "a  d (image:");
        assert_eq!(names, ["./b.jpg.meta.txt"]);
    }
}
