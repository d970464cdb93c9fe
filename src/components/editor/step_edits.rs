//! Cutting a step in two and making one of two: pure operations on a project, in which nothing a teacher wrote is lost.

use etabli_model::{Project, Step};

/// Cuts the step `id` at a byte of its text. The second half is a new step, `new_id`, with `title`; what makes sure that
/// the step worked goes with it, and everything else stays with the first. False, changing nothing, when one half would be
/// empty.
pub(super) fn split(
    project: &mut Project,
    id: &str,
    at: usize,
    new_id: &str,
    title: String,
) -> bool {
    let Some(position) = project.steps.iter().position(|step| step.id == id) else {
        return false;
    };
    let step = &mut project.steps[position];
    if !step.text.is_char_boundary(at) {
        return false;
    }
    let (before, after) = step.text.split_at(at);
    let (before, after) = (before.trim_end().to_owned(), after.trim_start().to_owned());
    if before.is_empty() || after.is_empty() {
        return false;
    }
    let second = Step {
        id: new_id.to_owned(),
        section: step.section.clone(),
        title,
        text: after,
        who: step.who,
        check: std::mem::take(&mut step.check),
        pause: std::mem::take(&mut step.pause),
        ..Step::default()
    };
    step.text = before;
    project.steps.insert(position + 1, second);
    for ids in named_steps(project) {
        if let Some(at) = ids.iter().position(|one| one == id) {
            ids.insert(at + 1, new_id.to_owned());
        }
    }
    true
}

/// Makes one step of `id` and the one after it. What both say stands one after the other; `fresh` gives ids for callouts
/// whose id is taken. False, changing nothing, when no step follows.
pub(super) fn join(project: &mut Project, id: &str, mut fresh: impl FnMut() -> String) -> bool {
    let Some(position) = project.steps.iter().position(|step| step.id == id) else {
        return false;
    };
    if position + 1 >= project.steps.len() {
        return false;
    }
    let second = project.steps.remove(position + 1);
    let gone = second.id.clone();
    let first = &mut project.steps[position];
    let title = if first.title.is_empty() {
        first.title = second.title;
        String::new()
    } else if second.title.is_empty() || second.title.starts_with(&first.title) {
        String::new()
    } else {
        // Two stars end at the next two: a title with a star stays plain.
        match second.title.contains('*') {
            true => second.title,
            false => format!("**{}**", second.title),
        }
    };
    append(&mut first.text, &title);
    append(&mut first.text, &second.text);
    append(&mut first.check, &second.check);
    append(&mut first.simple, &second.simple);
    append(&mut first.challenge, &second.challenge);
    for (ours, theirs) in [
        (&mut first.images, second.images),
        (&mut first.parts, second.parts),
        (&mut first.materials, second.materials),
        (&mut first.machines, second.machines),
        (&mut first.tools, second.tools),
    ] {
        for one in theirs {
            if !ours.contains(&one) {
                ours.push(one);
            }
        }
    }
    for mut callout in second.callouts {
        if first.callouts.iter().any(|one| one.id == callout.id) {
            callout.id = fresh();
        }
        first.callouts.push(callout);
    }
    first.minutes = match (first.minutes, second.minutes) {
        (Some(one), Some(other)) => Some(one.saturating_add(other)),
        (one, other) => one.or(other),
    };
    first.pause |= second.pause;
    for ids in named_steps(project) {
        let Some(at) = ids.iter().position(|one| *one == gone) else {
            continue;
        };
        if ids.iter().any(|one| one == id) {
            ids.remove(at);
        } else {
            id.clone_into(&mut ids[at]);
        }
    }
    true
}

/// The places of a project that name steps.
fn named_steps(project: &mut Project) -> impl Iterator<Item = &mut Vec<String>> {
    let moments = project.session.iter_mut();
    let notes = project.safety.iter_mut();
    moments
        .map(|moment| &mut moment.step_ids)
        .chain(notes.map(|note| &mut note.applies_to))
}

fn append(text: &mut String, more: &str) {
    if more.trim().is_empty() {
        return;
    }
    if !text.trim().is_empty() {
        let end = text.trim_end().len();
        text.truncate(end);
        text.push_str("\n\n");
    }
    text.push_str(more);
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::{Callout, SafetyNote, SessionPart};

    fn step(id: &str, title: &str, text: &str) -> Step {
        Step {
            id: id.to_owned(),
            title: title.to_owned(),
            text: text.to_owned(),
            ..Step::default()
        }
    }

    fn project() -> Project {
        let callout = |id: &str| Callout {
            id: id.to_owned(),
            text: "Doigts".to_owned(),
            ..Callout::default()
        };
        Project {
            steps: vec![
                Step {
                    images: vec!["I1".into()],
                    materials: vec!["M1".into()],
                    minutes: Some(5),
                    check: "C’est lisse".into(),
                    pause: true,
                    callouts: vec![callout("C1")],
                    ..step("A", "Ponce", "Prends la cale. Ponce les bords.")
                },
                Step {
                    images: vec!["I1".into(), "I2".into()],
                    minutes: Some(10),
                    check: "C’est sec".into(),
                    callouts: vec![callout("C1")],
                    ..step("B", "Colle", "Pose la colle.")
                },
            ],
            session: vec![SessionPart {
                step_ids: vec!["A".into(), "B".into()],
                ..SessionPart::default()
            }],
            safety: vec![SafetyNote {
                applies_to: vec!["B".into()],
                ..SafetyNote::default()
            }],
            ..Project::default()
        }
    }

    #[test]
    fn a_step_is_cut_at_the_cursor_and_named_wherever_it_was() {
        let mut project = project();
        let at = "Prends la cale.".len();
        assert!(split(
            &mut project,
            "A",
            at,
            "N",
            "Ponce (suite)".to_owned()
        ));
        let [first, second, _] = &project.steps[..] else {
            panic!("three steps");
        };
        assert_eq!(first.text, "Prends la cale.");
        assert_eq!(
            (first.images.len(), first.minutes, first.callouts.len()),
            (1, Some(5), 1)
        );
        assert_eq!((first.check.as_str(), first.pause), ("", false));
        assert_eq!(
            (second.id.as_str(), second.title.as_str()),
            ("N", "Ponce (suite)")
        );
        assert_eq!(second.text, "Ponce les bords.");
        assert_eq!((second.check.as_str(), second.pause), ("C’est lisse", true));
        assert!(second.images.is_empty() && second.minutes.is_none());
        assert_eq!(project.session[0].step_ids, ["A", "N", "B"]);
    }

    #[test]
    fn no_half_is_empty_and_no_character_is_cut() {
        let mut project = project();
        project.steps[0].text = "été".to_owned();
        let before = project.clone();
        for at in [0, 1, "été".len(), 99] {
            assert!(!split(&mut project, "A", at, "N", String::new()), "{at}");
        }
        assert!(!split(&mut project, "Z", 2, "N", String::new()));
        assert_eq!(project, before);
    }

    #[test]
    fn two_steps_become_one_and_nothing_is_lost() {
        let mut project = project();
        assert!(join(&mut project, "A", || "C9".to_owned()));
        assert_eq!(project.steps.len(), 1);
        let step = &project.steps[0];
        assert_eq!(
            step.text,
            "Prends la cale. Ponce les bords.\n\n**Colle**\n\nPose la colle."
        );
        assert_eq!(step.check, "C’est lisse\n\nC’est sec");
        assert_eq!(step.images, ["I1", "I2"]);
        assert_eq!(step.minutes, Some(15));
        let ids: Vec<&str> = step.callouts.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids, ["C1", "C9"]);
        assert_eq!(project.session[0].step_ids, ["A"]);
        assert_eq!(project.safety[0].applies_to, ["A"]);
        assert!(
            !join(&mut project, "A", String::new),
            "nothing follows the last step"
        );
    }

    #[test]
    fn a_step_cut_in_two_and_joined_again_says_the_same() {
        let mut project = project();
        let before = project.clone();
        split(&mut project, "A", 15, "N", "Ponce (suite)".to_owned());
        join(&mut project, "A", String::new);
        assert_eq!(project.steps[0].title, before.steps[0].title);
        assert_eq!(project.steps[0].check, before.steps[0].check);
        assert_eq!(project.steps[0].text, "Prends la cale.\n\nPonce les bords.");
        assert_eq!(project.session, before.session);
    }
}
