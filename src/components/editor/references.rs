//! Who refers to an item, when it is deleted.

use etabli_model::Project;

/// Takes every reference to a deleted item out of the project, so that none dangles.
pub(super) fn forget(project: &mut Project, list: &str, id: &str) {
    let drop = |ids: &mut Vec<String>| ids.retain(|one| one != id);
    for step in &mut project.steps {
        match list {
            "images" => drop(&mut step.images),
            "parts" => drop(&mut step.parts),
            "materials" => drop(&mut step.materials),
            "machines" => drop(&mut step.machines),
            "tools" => drop(&mut step.tools),
            _ => {}
        }
    }
    for part in &mut project.parts {
        let field = match list {
            "materials" => &mut part.material,
            "files" => &mut part.file,
            _ => continue,
        };
        if field.as_deref() == Some(id) {
            *field = None;
        }
    }
    for moment in &mut project.session {
        match list {
            "materials" => drop(&mut moment.material_ids),
            "steps" => drop(&mut moment.step_ids),
            _ => {}
        }
    }
    for note in &mut project.safety {
        drop(&mut note.applies_to);
    }
    for pattern in &mut project.patterns {
        if list == "files" && pattern.file.as_deref() == Some(id) {
            pattern.file = None;
        }
    }
    for entry in &mut project.files {
        if list == "files" && entry.source_of.as_deref() == Some(id) {
            entry.source_of = None;
        }
    }
    for made in &mut project.reproductions {
        if list == "images" && made.image.as_deref() == Some(id) {
            made.image = None;
        }
    }
    if list == "images" && project.cover.as_deref() == Some(id) {
        project.cover = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::{Material, Part, Step};

    #[test]
    fn leaves_no_reference_to_what_was_deleted() {
        let mut project = Project {
            materials: vec![Material {
                id: "M1".into(),
                ..Material::default()
            }],
            parts: vec![Part {
                id: "P1".into(),
                material: Some("M1".into()),
                ..Part::default()
            }],
            steps: vec![Step {
                id: "S1".into(),
                materials: vec!["M1".into()],
                ..Step::default()
            }],
            ..Project::default()
        };
        project.materials.clear();
        forget(&mut project, "materials", "M1");
        assert_eq!(project.parts[0].material, None);
        assert!(project.steps[0].materials.is_empty());
    }
}
