//! Projects of odd shapes: what a sheet, a page or a table must hold although no author of the gallery has written it yet.
//!
//! Each begins as one of [`Maker`](crate::Maker)'s and is then bent: no step or a hundred, words without end, two hundred
//! materials, pictures as narrow as a thread. After one project a shape come those that are bent twice. Nothing in them is
//! outside what the fonts of sheets can draw: a sheet that warns has a fault.

mod pictures;
mod shapes;

use crate::dice::Dice;
use crate::maker::Maker;
use etabli_model::{Project, Vocabulary};
use std::collections::BTreeMap;

/// A project of an odd shape, and the pictures that stand beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct OddProject {
    /// The project.
    pub project: Project,
    /// Bytes by path; a picture that is named and not here is missing on purpose.
    pub pictures: BTreeMap<String, Vec<u8>>,
}

/// The names of the shapes, in the order in which they are made.
pub fn shape_names() -> Vec<&'static str> {
    shapes::ALL.iter().map(|(name, _)| *name).collect()
}

/// So many projects of odd shapes, in the words of a vocabulary; none where it leaves nothing to choose from.
pub fn odd_projects(vocabulary: &Vocabulary, count: usize) -> Vec<OddProject> {
    let ordinary = Maker::new(40, vocabulary).take(count);
    ordinary
        .enumerate()
        .map(|(at, project)| bent(project, at))
        .collect()
}

fn bent(mut project: Project, at: usize) -> OddProject {
    let shapes = shapes::ALL.len();
    let dice = &mut Dice::new(at as u64);
    let (name, bend) = shapes::ALL[at % shapes];
    pictures::add(&mut project, at);
    bend(&mut project, dice);
    let mut id = format!("odd-{at}-{name}");
    // After each shape alone, each with another one.
    if let Some(round) = (at / shapes).checked_sub(1) {
        let (other, bend) = shapes::ALL[(at * 7 + round * 5 + 1) % shapes];
        bend(&mut project, dice);
        id.push('-');
        id.push_str(other);
    }
    project.id = id;
    OddProject {
        pictures: pictures::drawn(&project),
        project,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::load_vocabulary;
    use std::collections::BTreeSet;

    fn made(count: usize) -> Vec<OddProject> {
        let text = include_str!("../../../../public/data/vocabulary.json");
        let loaded = load_vocabulary(text, "vocabulary.json");
        odd_projects(&loaded.value.expect("the gallery's own vocabulary"), count)
    }

    #[test]
    fn they_are_the_same_every_time_and_no_two_are_alike() {
        let projects = made(120);
        assert_eq!(projects, made(120));
        let ids: BTreeSet<&str> = projects.iter().map(|one| one.project.id.as_str()).collect();
        assert_eq!(ids.len(), projects.len());
    }

    #[test]
    fn the_shapes_go_to_both_ends() {
        let projects = made(shape_names().len());
        let steps = |count| projects.iter().any(|one| one.project.steps.len() == count);
        assert!(steps(0) && steps(1) && steps(40) && steps(120));
        let materials = projects.iter().map(|one| one.project.materials.len());
        assert_eq!(materials.max(), Some(200));
        let longest = |text: &str| text.split(' ').map(|word| word.chars().count()).max();
        let words = projects.iter().map(|one| longest(&one.project.title));
        assert!(words.max() > Some(Some(40)));
        assert!(projects.iter().any(|one| one.project.images.is_empty()));
        let missing = |one: &OddProject| one.pictures.len() < one.project.images.len();
        assert!(projects.iter().any(missing));
    }

    #[test]
    fn each_picture_named_by_a_step_is_one_of_the_project() {
        for one in made(90) {
            let named = one.project.steps.iter().flat_map(|step| &step.images);
            for id in named {
                assert!(one.project.image(id).is_some(), "{}: {id}", one.project.id);
            }
        }
    }
}
