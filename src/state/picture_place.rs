//! Where added pictures and files go in a project, and how they leave it: plain changes of a project.

use etabli_model::{FileEntry, Image, Project};

/// Where something that was handed over goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// To the project's pictures.
    Project,
    /// To a step, and so to the project's pictures.
    Step(String),
    /// In place of the picture with this id, wherever it is shown.
    Instead(String),
}

/// Puts pictures into a project. One that is there already, by its path, is shown once more, not kept twice. Returns the
/// ids of the pictures that were added or replaced, in order.
pub fn place_pictures(project: &mut Project, pictures: Vec<Image>, place: &Place) -> Vec<String> {
    let mut placed = Vec::new();
    for picture in pictures {
        if let Place::Instead(id) = place {
            placed.extend(replace(project, id, picture.path));
            continue;
        }
        let there = project.images.iter().find(|one| one.path == picture.path);
        let id = match there {
            Some(there) => there.id.clone(),
            None => {
                let id = picture.id.clone();
                project.images.push(picture);
                id
            }
        };
        if let Place::Step(step) = place {
            show_in_step(project, step, &id);
        }
        placed.push(id);
    }
    placed
}

/// Another picture in the same place: who made the former one did not make this one. Its words stay to be looked over.
fn replace(project: &mut Project, id: &str, path: String) -> Option<String> {
    let image = project.images.iter_mut().find(|image| image.id == id)?;
    if image.path != path {
        image.path = path;
        image.credit.clear();
        image.licence = None;
    }
    Some(id.to_owned())
}

/// Shows a picture of the project in a step, last; once.
pub fn show_in_step(project: &mut Project, step: &str, image: &str) {
    let step = project.steps.iter_mut().find(|one| one.id == step);
    if let Some(step) = step
        && step.images.iter().all(|one| one != image)
    {
        step.images.push(image.to_owned());
    }
}

/// Takes a picture off a step; the project keeps it.
pub fn hide_from_step(project: &mut Project, step: &str, image: &str) {
    if let Some(step) = project.steps.iter_mut().find(|one| one.id == step) {
        step.images.retain(|one| one != image);
    }
}

/// Moves a step's picture one place.
pub fn move_in_step(project: &mut Project, step: &str, image: &str, towards: Towards) {
    let Some(step) = project.steps.iter_mut().find(|one| one.id == step) else {
        return;
    };
    let at = step.images.iter().position(|one| one == image);
    let to = at.and_then(|at| towards.from(at, step.images.len()));
    if let (Some(at), Some(to)) = (at, to) {
        step.images.swap(at, to);
    }
}

/// One place nearer to the beginning or the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    /// The beginning.
    Start,
    /// The end.
    End,
}

impl Towards {
    /// The place next to one in a list of a length; `None` past its ends.
    pub fn from(self, at: usize, length: usize) -> Option<usize> {
        match self {
            Self::Start => at.checked_sub(1),
            Self::End => Some(at + 1).filter(|to| *to < length),
        }
    }
}

/// Puts a file into a project: another content under the same id where one is given, else last.
pub fn place_file(project: &mut Project, file: FileEntry, instead: Option<&str>) {
    let Some(id) = instead else {
        project.files.push(file);
        return;
    };
    if let Some(there) = project.files.iter_mut().find(|one| one.id == id) {
        // What was said of the former content's outer size is not known of this one.
        let same = there.sha256 == file.sha256;
        *there = FileEntry {
            id: there.id.clone(),
            title: there.title.clone(),
            licence: there.licence.clone(),
            role: match there.role.is_empty() {
                true => file.role,
                false => there.role.clone(),
            },
            size: there.size.filter(|_| same),
            units: there.units.clone(),
            made_with: there.made_with.clone(),
            source_of: there.source_of.clone(),
            ..file
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::Step;

    fn image(id: &str, path: &str) -> Image {
        Image {
            id: id.to_owned(),
            path: path.to_owned(),
            ..Image::default()
        }
    }

    fn project() -> Project {
        Project {
            images: vec![Image {
                alt: "Un cadran".to_owned(),
                credit: "Marie".to_owned(),
                licence: Some("CC-BY-4.0".to_owned()),
                ..image("I1", "images/a.jpg")
            }],
            steps: vec![Step {
                id: "S1".to_owned(),
                images: vec!["I1".to_owned()],
                ..Step::default()
            }],
            ..Project::default()
        }
    }

    #[test]
    fn a_picture_of_a_step_is_one_of_the_project_too() {
        let mut changed = project();
        let place = Place::Step("S1".to_owned());
        let added = vec![image("I2", "images/b.jpg"), image("I3", "images/a.jpg")];
        let placed = place_pictures(&mut changed, added, &place);
        // The second was there already.
        assert_eq!(placed, ["I2", "I1"]);
        assert_eq!(changed.images.len(), 2);
        assert_eq!(changed.steps[0].images, ["I1", "I2"]);
        move_in_step(&mut changed, "S1", "I2", Towards::Start);
        move_in_step(&mut changed, "S1", "I2", Towards::Start);
        assert_eq!(changed.steps[0].images, ["I2", "I1"]);
        hide_from_step(&mut changed, "S1", "I1");
        assert_eq!(changed.steps[0].images, ["I2"]);
        assert_eq!(changed.images.len(), 2);
    }

    #[test]
    fn another_picture_in_its_place_keeps_the_words_and_not_the_credit() {
        let mut changed = project();
        let place = Place::Instead("I1".to_owned());
        let placed = place_pictures(&mut changed, vec![image("I9", "images/b.jpg")], &place);
        assert_eq!(placed, ["I1"]);
        let image = changed.images[0].clone();
        assert_eq!(
            (image.id.as_str(), image.path.as_str()),
            ("I1", "images/b.jpg")
        );
        assert_eq!(
            (image.alt.as_str(), image.credit.as_str()),
            ("Un cadran", "")
        );
        assert_eq!(image.licence, None);
        let gone = Place::Instead("gone".to_owned());
        assert!(place_pictures(&mut changed, vec![image], &gone).is_empty());
    }

    #[test]
    fn another_content_keeps_the_identity_and_the_title_of_a_file() {
        let mut changed = project();
        let file = |id: &str, sha256: &str| FileEntry {
            id: id.to_owned(),
            path: format!("files/{sha256}.svg"),
            title: id.to_owned(),
            sha256: sha256.to_owned(),
            ..FileEntry::default()
        };
        place_file(&mut changed, file("F1", "aa"), None);
        place_file(&mut changed, file("F2", "bb"), Some("F1"));
        assert_eq!(changed.files.len(), 1);
        let kept = &changed.files[0];
        assert_eq!(
            (kept.id.as_str(), kept.title.as_str(), kept.sha256.as_str()),
            ("F1", "F1", "bb")
        );
        assert_eq!(kept.path, "files/bb.svg");
    }
}
