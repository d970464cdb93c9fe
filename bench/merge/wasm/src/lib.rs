//! Our merge as a page runs it: compiled to wasm with the profile of the app, and asked by a script that measures.

use etabli_model::{Project, project_from_value, write_project};
use etabli_remix::{Merge, merge};
use serde_json::{Value, json};
use wasm_bindgen::prelude::wasm_bindgen;

/// A base and what two sides made of it.
#[wasm_bindgen]
pub struct Triple {
    base: Project,
    ours: Project,
    theirs: Project,
    merged: Option<Merge>,
}

#[wasm_bindgen]
impl Triple {
    /// Reads three `project.json`; `undefined` where one of them holds no project.
    pub fn read(base: &str, ours: &str, theirs: &str) -> Option<Self> {
        Some(Self {
            base: project(base)?,
            ours: project(ours)?,
            theirs: project(theirs)?,
            merged: None,
        })
    }

    /// Merges them; [`Self::written`] and [`Self::conflicts`] tell what came of it.
    pub fn merge(&mut self) {
        self.merged = Some(merge(&self.base, &self.ours, &self.theirs));
    }

    /// The merged project as its file, empty before it is merged.
    pub fn written(&self) -> String {
        let merged = self.merged.as_ref();
        merged.map_or_else(String::new, |merged| write_project(&merged.project))
    }

    /// The place and the kind of each conflict, as JSON.
    pub fn conflicts(&self) -> String {
        let conflicts = self.merged.iter().flat_map(|merged| &merged.conflicts);
        let told = conflicts.map(|one| json!({"path": one.path, "kind": one.kind}));
        Value::Array(told.collect()).to_string()
    }
}

fn project(text: &str) -> Option<Project> {
    let value: Value = serde_json::from_str(text).ok()?;
    Some(project_from_value(&value, "", "").ok()?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_merged_project_and_its_conflicts() {
        let text = |title: &str, summary: &str| {
            json!({"format": "etabli/1", "id": "a", "version": "1.0.0", "language": "fr", "kind": "material",
                "title": title, "summary": summary})
            .to_string()
        };
        let (base, ours, theirs) = (text("A", "S"), text("B", "S"), text("C", "T"));
        let mut triple = Triple::read(&base, &ours, &theirs).expect("three projects");
        assert_eq!(triple.written(), "");
        triple.merge();
        let merged: Value = serde_json::from_str(&triple.written()).expect("JSON");
        assert_eq!(
            (&merged["title"], &merged["summary"]),
            (&json!("B"), &json!("T"))
        );
        assert_eq!(triple.conflicts(), r#"[{"kind":"value","path":"title"}]"#);
        assert!(Triple::read(&base, "{", &theirs).is_none());
    }
}
