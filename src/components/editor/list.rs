//! A list of a project that can be edited item by item.
//!
//! Most lists stand in the project; a few stand in an item of another list (the callouts of a step). Both are edited by
//! the same components: [`Items`] says which list, and whose.

use super::choices::Choice;
use super::field::{Control, Field};
use etabli_model::Project;
use leptos::prelude::{GetValue, StoredValue};
use std::collections::HashMap;

/// What a list is, and how to edit it.
pub(super) struct List<T: 'static> {
    /// Name of the list in the file (`steps`), and start of its words' keys (`list-steps`).
    pub(super) name: &'static str,
    /// The list of an owner, which is empty for a list of the project.
    pub(super) items: for<'a> fn(&'a Project, &str) -> Option<&'a Vec<T>>,
    /// The list, to change it.
    pub(super) items_mut: for<'a> fn(&'a mut Project, &str) -> Option<&'a mut Vec<T>>,
    /// The item's stable id.
    pub(super) id: fn(&T) -> &str,
    /// Gives an item its id.
    pub(super) set_id: fn(&mut T, String),
    /// What names an item in the list; may be empty.
    pub(super) title: fn(&T) -> String,
    /// The list to choose from whose words name an item, where its title is an id of that list.
    pub(super) named_by: Option<Choice>,
    /// Whether items may be added here.
    pub(super) growth: Growth,
    /// How its items are laid out.
    pub(super) layout: Layout,
    /// How many of the fields are always shown; the others wait under "more".
    pub(super) first: usize,
    /// Its fields.
    pub(super) fields: &'static [Field<T>],
    /// The lists each item has of its own.
    pub(super) inner: &'static [&'static dyn ItemsOf],
}

/// How the items of a list are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// Cards that unfold.
    Cards,
    /// Short items whose fields are always seen.
    Open,
    /// Rows of a table, the first fields in its cells.
    Table,
}

/// Whether items may be added in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Growth {
    /// Items can be added, copied and deleted.
    Free,
    /// Items stand for files: they can be deleted and described, not made here.
    Closed,
}

/// What the form shows of a field before its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    /// Key of its label.
    pub(super) label: &'static str,
    /// What it is edited with.
    pub(super) control: Control,
    /// Where it stands in the JSON of its item.
    pub(super) place: &'static str,
}

/// What a row tells of its item without its fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// The item's id.
    pub(super) id: String,
    /// What names it; may be empty.
    pub(super) title: String,
    /// Whether the original has the item, and has it otherwise.
    pub(super) differs: bool,
}

/// A list whatever its items are: what the form's components are written for, once.
pub(super) trait ItemsOf: Sync {
    /// Name of the list in the file.
    fn name(&self) -> &'static str;
    /// Whether items may be added.
    fn growth(&self) -> Growth;
    /// How its items are laid out.
    fn layout(&self) -> Layout;
    /// The list to choose from whose words name an item, where its title is an id of that list.
    fn named_by(&self) -> Option<Choice>;
    /// How many of the fields are always shown.
    fn first(&self) -> usize;
    /// Its fields.
    fn shapes(&self) -> Vec<Shape>;
    /// The lists each item has of its own.
    fn inner(&self) -> &'static [&'static dyn ItemsOf];
    /// Ids of the items, in order.
    fn ids(&self, project: &Project, owner: &str) -> Vec<String>;
    /// What the rows tell, in order, in one pass over the list and one over the original's.
    fn heads(&self, project: &Project, base: Option<&Project>, owner: &str) -> Vec<Head>;
    /// A field's text; `None` when there is no such item.
    fn read(&self, project: &Project, owner: &str, id: &str, field: usize) -> Option<String>;
    /// Writes a field; false, changing nothing, when the text is no value or there is no such item.
    fn write(&self, project: &mut Project, owner: &str, id: &str, field: usize, text: &str)
    -> bool;
    /// Adds an empty item at the end.
    fn add(&self, project: &mut Project, owner: &str, id: String);
    /// Copies the item at a place to the place after it, under a new id.
    fn copy(&self, project: &mut Project, owner: &str, at: usize, id: String);
    /// Moves an item to the place `to`; those between make room.
    fn relocate(&self, project: &mut Project, owner: &str, from: usize, to: usize);
    /// Deletes the item at a place.
    fn remove(&self, project: &mut Project, owner: &str, at: usize);
}

/// One list of the form: which, and whose.
#[derive(Clone, Copy)]
pub(super) struct Items {
    /// Which list.
    pub(super) list: &'static dyn ItemsOf,
    owner: Option<StoredValue<String>>,
}

impl Items {
    /// A list of the project.
    pub(super) const fn of(list: &'static dyn ItemsOf) -> Self {
        Self { list, owner: None }
    }

    /// A list of an item.
    pub(super) const fn inside(list: &'static dyn ItemsOf, owner: StoredValue<String>) -> Self {
        Self {
            list,
            owner: Some(owner),
        }
    }

    /// Id of the item whose list it is; empty for one of the project.
    pub(super) fn owner(self) -> String {
        let owner = self.owner.and_then(|owner| owner.try_get_value());
        owner.unwrap_or_default()
    }

    /// Start of the names of its parts in the page.
    pub(super) fn key(self) -> String {
        match self.owner {
            Some(_) => format!("{}-{}", self.list.name(), self.owner()),
            None => self.list.name().to_owned(),
        }
    }

    /// Name in the page of a field of an item.
    pub(super) fn field(self, id: &str, field: usize) -> String {
        format!("{}-{id}-{field}", self.key())
    }

    /// Ids of its items, in order.
    pub(super) fn ids(self, project: &Project) -> Vec<String> {
        self.list.ids(project, &self.owner())
    }
}

impl<T: Clone + Default + PartialEq> List<T> {
    fn find<'a>(&self, project: &'a Project, owner: &str, id: &str) -> Option<&'a T> {
        let mut items = (self.items)(project, owner)?.iter();
        items.find(|item| (self.id)(item) == id)
    }
}

impl<T: Clone + Default + PartialEq> ItemsOf for List<T> {
    fn name(&self) -> &'static str {
        self.name
    }

    fn growth(&self) -> Growth {
        self.growth
    }

    fn layout(&self) -> Layout {
        self.layout
    }

    fn named_by(&self) -> Option<Choice> {
        self.named_by
    }

    fn first(&self) -> usize {
        self.first.min(self.fields.len())
    }

    fn shapes(&self) -> Vec<Shape> {
        let shape = |field: &Field<T>| Shape {
            label: field.label,
            control: field.control,
            place: field.place,
        };
        self.fields.iter().map(shape).collect()
    }

    fn inner(&self) -> &'static [&'static dyn ItemsOf] {
        self.inner
    }

    fn ids(&self, project: &Project, owner: &str) -> Vec<String> {
        let items = (self.items)(project, owner).into_iter().flatten();
        items.map(|item| (self.id)(item).to_owned()).collect()
    }

    fn heads(&self, project: &Project, base: Option<&Project>, owner: &str) -> Vec<Head> {
        let originals = base.and_then(|base| (self.items)(base, owner));
        let originals: HashMap<&str, &T> = originals
            .into_iter()
            .flatten()
            .map(|item| ((self.id)(item), item))
            .collect();
        let head = |item: &T| {
            let id = (self.id)(item);
            Head {
                id: id.to_owned(),
                title: (self.title)(item),
                differs: originals.get(id).is_some_and(|original| *original != item),
            }
        };
        let items = (self.items)(project, owner).into_iter().flatten();
        items.map(head).collect()
    }

    fn read(&self, project: &Project, owner: &str, id: &str, field: usize) -> Option<String> {
        let item = self.find(project, owner, id)?;
        Some((self.fields.get(field)?.read)(item))
    }

    fn write(
        &self,
        project: &mut Project,
        owner: &str,
        id: &str,
        field: usize,
        text: &str,
    ) -> bool {
        let items = (self.items_mut)(project, owner).into_iter().flatten();
        let mut items = items.filter(|item| (self.id)(item) == id);
        match (items.next(), self.fields.get(field)) {
            (Some(item), Some(field)) => (field.write)(item, text),
            _ => false,
        }
    }

    fn add(&self, project: &mut Project, owner: &str, id: String) {
        let mut item = T::default();
        (self.set_id)(&mut item, id);
        if let Some(items) = (self.items_mut)(project, owner) {
            items.push(item);
        }
    }

    fn copy(&self, project: &mut Project, owner: &str, at: usize, id: String) {
        let Some(items) = (self.items_mut)(project, owner) else {
            return;
        };
        let Some(mut copy) = items.get(at).cloned() else {
            return;
        };
        (self.set_id)(&mut copy, id);
        items.insert(at + 1, copy);
    }

    fn relocate(&self, project: &mut Project, owner: &str, from: usize, to: usize) {
        let Some(items) = (self.items_mut)(project, owner) else {
            return;
        };
        if from < items.len() && to < items.len() {
            let item = items.remove(from);
            items.insert(to, item);
        }
    }

    fn remove(&self, project: &mut Project, owner: &str, at: usize) {
        if let Some(items) = (self.items_mut)(project, owner)
            && at < items.len()
        {
            items.remove(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::lists;
    use super::*;
    use etabli_model::Step;

    fn steps(ids: &[&str]) -> Project {
        let step = |id: &&str| Step {
            id: (*id).to_owned(),
            ..Step::default()
        };
        Project {
            steps: ids.iter().map(step).collect(),
            ..Project::default()
        }
    }

    #[test]
    fn an_item_that_moves_lets_the_others_close_up() {
        for (from, to, after) in [
            (0, 2, "B C A D"),
            (3, 0, "D A B C"),
            (1, 1, "A B C D"),
            (2, 9, "A B C D"),
            (9, 0, "A B C D"),
        ] {
            let mut project = steps(&["A", "B", "C", "D"]);
            lists::STEPS.relocate(&mut project, "", from, to);
            let ids = lists::STEPS.ids(&project, "");
            assert_eq!(ids.join(" "), after, "{from} to {to}");
        }
    }

    #[test]
    fn a_row_tells_whether_the_original_has_it_otherwise() {
        let base = steps(&["A", "B"]);
        let mut project = steps(&["B", "A", "C"]);
        project.steps[1].title = "Ponce".to_owned();
        let differs = |base: Option<&Project>| {
            let heads = lists::STEPS.heads(&project, base, "");
            heads.iter().map(|head| head.differs).collect::<Vec<_>>()
        };
        assert_eq!(differs(Some(&base)), [false, true, false]);
        assert_eq!(differs(None), [false, false, false]);
    }

    #[test]
    fn the_list_of_an_item_is_edited_as_one_of_the_project() {
        let mut project = steps(&["A", "B"]);
        let callouts: &dyn ItemsOf = &lists::CALLOUTS;
        callouts.add(&mut project, "B", "C1".to_owned());
        assert!(callouts.write(&mut project, "B", "C1", 1, "Attention aux doigts"));
        assert_eq!(project.steps[1].callouts[0].text, "Attention aux doigts");
        callouts.add(&mut project, "nowhere", "C2".to_owned());
        assert_eq!(callouts.ids(&project, "nowhere"), Vec::<String>::new());
    }
}
