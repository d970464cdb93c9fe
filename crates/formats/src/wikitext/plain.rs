//! The page as sections, for a wiki without the templates of Wikifab.

use super::neutral::neutral;
use super::page::{Page, list};
use super::teaching::Titled;
use crate::markdown::words::Topic;

/// Sections, in the order one needs them.
pub(super) fn write(page: &Page<'_>) -> String {
    let project = page.project;
    let mut out = String::new();
    let cover = project.cover_image().and_then(|image| page.picture(image));
    paragraph(&mut out, &cover.unwrap_or_default());
    paragraph(&mut out, &neutral(&project.summary));
    paragraph(&mut out, &list('*', &page.facts()));
    sections(&mut out, &page.aims());
    let topics = [
        (Topic::Materials, page.materials()),
        (Topic::Tools, page.tools()),
        (Topic::Safety, page.safety()),
    ];
    let mut lists: Vec<Titled> = topics
        .into_iter()
        .map(|(topic, lines)| Titled {
            title: topic.heading(page.language),
            mark: '*',
            lines,
        })
        .collect();
    let parts = Titled {
        title: page.words.parts,
        mark: '*',
        lines: page.parts(),
    };
    lists.insert(1, parts);
    sections(&mut out, &lists);
    if !project.steps.is_empty() {
        heading(&mut out, Topic::Steps.heading(page.language));
    }
    for (position, step) in project.steps.iter().enumerate() {
        let title = page.step_title(step);
        paragraph(&mut out, &format!("=== {}. {title} ===", position + 1));
        for words in page.step_text(step) {
            paragraph(&mut out, &words);
        }
        for image in page.step_images(step) {
            paragraph(&mut out, &page.picture(image).unwrap_or_default());
        }
        // The next step starts below the pictures of this one.
        paragraph(&mut out, "<div style=\"clear:both\"></div>");
    }
    sections(&mut out, &page.in_class());
    sections(&mut out, &page.afterwards());
    let files = project.files.iter().filter_map(|file| {
        let name = page.names.get(&file.path)?;
        let title = match neutral(&file.title) {
            title if title.is_empty() => name.to_owned(),
            title => title,
        };
        Some(format!("[[Media:{name}|{title}]]"))
    });
    let last = [
        Titled {
            title: Topic::Files.heading(page.language),
            mark: '*',
            lines: files.collect(),
        },
        Titled {
            title: page.words.credits,
            mark: '*',
            lines: page.credits(),
        },
    ];
    sections(&mut out, &last);
    paragraph(&mut out, page.files_to_send().trim_end());
    out
}

fn paragraph(out: &mut String, words: &str) {
    if words.trim().is_empty() {
        return;
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(words);
    out.push('\n');
}

fn heading(out: &mut String, title: &str) {
    paragraph(out, &format!("== {title} =="));
}

fn sections(out: &mut String, all: &[Titled]) {
    for one in all.iter().filter(|one| !one.lines.is_empty()) {
        heading(out, one.title);
        paragraph(out, &list(one.mark, &one.lines));
    }
}
