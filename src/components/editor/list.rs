//! A list of a project that can be edited item by item.

use super::field::{Control, Field};
use etabli_model::Project;

/// What a list is, and how to edit it.
pub(super) struct List<T: 'static> {
    /// Name of the list in the file (`steps`), and start of its words' keys (`list-steps`).
    pub(super) name: &'static str,
    /// The list.
    pub(super) items: fn(&Project) -> &Vec<T>,
    /// The list, to change it.
    pub(super) items_mut: fn(&mut Project) -> &mut Vec<T>,
    /// The item's stable id.
    pub(super) id: fn(&T) -> &str,
    /// Gives an item its id.
    pub(super) set_id: fn(&mut T, String),
    /// What names an item in the list; may be empty.
    pub(super) title: fn(&T) -> String,
    /// Whether items may be added here.
    pub(super) growth: Growth,
    /// Its fields.
    pub(super) fields: &'static [Field<T>],
}

/// A list whatever its items are: what the form's components are written for, once.
pub(super) trait ItemsOf: Sync {
    /// Name of the list in the file.
    fn name(&self) -> &'static str;
    /// Whether items may be added.
    fn growth(&self) -> Growth;
    /// Label and control of each field.
    fn fields(&self) -> Vec<(&'static str, Control)>;
    /// Ids of the items, in order.
    fn ids(&self, project: &Project) -> Vec<String>;
    /// What names an item; may be empty.
    fn title(&self, project: &Project, id: &str) -> String;
    /// A field's text; `None` when there is no such item.
    fn read(&self, project: &Project, id: &str, field: usize) -> Option<String>;
    /// Every field's text; `None` when there is no such item.
    fn texts(&self, project: &Project, id: &str) -> Option<Vec<String>>;
    /// Writes a field; false, changing nothing, when the text is no value or there is no such item.
    fn write(&self, project: &mut Project, id: &str, field: usize, text: &str) -> bool;
    /// Adds an empty item at the end.
    fn add(&self, project: &mut Project, id: String);
    /// Copies the item at a place to the place after it, under a new id.
    fn copy(&self, project: &mut Project, at: usize, id: String);
    /// Exchanges two items.
    fn swap(&self, project: &mut Project, one: usize, other: usize);
    /// Deletes the item at a place.
    fn remove(&self, project: &mut Project, at: usize);
}

impl<T: Clone + Default> ItemsOf for List<T> {
    fn name(&self) -> &'static str {
        self.name
    }

    fn growth(&self) -> Growth {
        self.growth
    }

    fn fields(&self) -> Vec<(&'static str, Control)> {
        self.fields
            .iter()
            .map(|field| (field.label, field.control))
            .collect()
    }

    fn ids(&self, project: &Project) -> Vec<String> {
        (self.items)(project)
            .iter()
            .map(|item| (self.id)(item).to_owned())
            .collect()
    }

    fn title(&self, project: &Project, id: &str) -> String {
        let item = (self.items)(project)
            .iter()
            .find(|item| (self.id)(item) == id);
        item.map(self.title).unwrap_or_default()
    }

    fn read(&self, project: &Project, id: &str, field: usize) -> Option<String> {
        let item = (self.items)(project)
            .iter()
            .find(|item| (self.id)(item) == id)?;
        Some((self.fields.get(field)?.read)(item))
    }

    fn texts(&self, project: &Project, id: &str) -> Option<Vec<String>> {
        let item = (self.items)(project)
            .iter()
            .find(|item| (self.id)(item) == id)?;
        Some(self.fields.iter().map(|field| (field.read)(item)).collect())
    }

    fn write(&self, project: &mut Project, id: &str, field: usize, text: &str) -> bool {
        let item = (self.items_mut)(project)
            .iter_mut()
            .find(|item| (self.id)(item) == id);
        match (item, self.fields.get(field)) {
            (Some(item), Some(field)) => (field.write)(item, text),
            _ => false,
        }
    }

    fn add(&self, project: &mut Project, id: String) {
        let mut item = T::default();
        (self.set_id)(&mut item, id);
        (self.items_mut)(project).push(item);
    }

    fn copy(&self, project: &mut Project, at: usize, id: String) {
        let items = (self.items_mut)(project);
        let Some(mut copy) = items.get(at).cloned() else {
            return;
        };
        (self.set_id)(&mut copy, id);
        items.insert(at + 1, copy);
    }

    fn swap(&self, project: &mut Project, one: usize, other: usize) {
        let items = (self.items_mut)(project);
        if one.max(other) < items.len() {
            items.swap(one, other);
        }
    }

    fn remove(&self, project: &mut Project, at: usize) {
        let items = (self.items_mut)(project);
        if at < items.len() {
            items.remove(at);
        }
    }
}

/// Whether items may be added in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Growth {
    /// Items can be added, copied and deleted.
    Free,
    /// Items stand for files: they can be deleted and described, not made here.
    Closed,
}

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
