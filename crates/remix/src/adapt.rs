//! A project becomes the beginning of somebody else's: the credit and the licence write
//! themselves.

use crate::licence::default_for;
use etabli_model::{BasedOn, Change, Project, write_project};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// The id of the first entry of a remix's history.
const FIRST_CHANGE: &str = "ADAPTED1";

/// A draft that starts as `upstream`, credits it and its own parents, nearest first, and carries
/// a licence they allow (none when they forbid sharing: [`crate::sharing_refused`] says why).
///
/// Items keep their ids, which is what makes later merging safe. Authors and history start anew:
/// those of the upstream are in `based_on`, and what others made of it is not about the remix.
/// The caller gives the new slug, the date (`YYYY-MM-DD`) and, afterwards, a `uid`.
pub fn adapt(upstream: &Project, upstream_url: &str, date: &str, new_id: &str) -> Project {
    let mut based_on = vec![parent_of(upstream, upstream_url)];
    based_on.extend(upstream.based_on.iter().cloned());
    let licences: Vec<&str> = based_on.iter().map(|one| one.licence.as_str()).collect();
    let licence = default_for(&licences).unwrap_or_default();
    Project {
        id: new_id.to_owned(),
        uid: String::new(),
        version: "0.1.0".to_owned(),
        status: "draft".to_owned(),
        created: date.to_owned(),
        updated: date.to_owned(),
        authors: Vec::new(),
        licence,
        based_on,
        root: root_of(upstream),
        changes: vec![Change {
            id: FIRST_CHANGE.to_owned(),
            date: date.to_owned(),
            ..Change::default()
        }],
        reproductions: Vec::new(),
        ..upstream.clone()
    }
}

/// The first project of the line a remix of `upstream` continues, where that is not the upstream itself. Of several parents
/// side by side none is the first.
fn root_of(upstream: &Project) -> Option<BasedOn> {
    match (&upstream.root, upstream.based_on.as_slice()) {
        (Some(root), _) => Some(root.clone()),
        (None, [only]) => Some(only.clone()),
        (None, _) => None,
    }
}

/// What a remix says of the project it adapts, standing at `url`: whose it is, under which licence, and which version it was
/// to the byte.
pub fn parent_of(upstream: &Project, url: &str) -> BasedOn {
    BasedOn {
        id: upstream.id.clone(),
        uid: upstream.uid.clone(),
        url: url.to_owned(),
        version: upstream.version.clone(),
        title: upstream.title.clone(),
        authors: upstream
            .authors
            .iter()
            .map(|one| one.name.clone())
            .collect(),
        licence: upstream.licence.clone(),
        relation: "remix".to_owned(),
        changes: String::new(),
        base_hash: base_hash(upstream),
    }
}

/// The SHA-256 of a project's canonical JSON, 64 lower-case hexadecimal digits: proves which base was adapted.
pub fn base_hash(project: &Project) -> String {
    let digest = Sha256::digest(write_project(project).as_bytes());
    let mut hash = String::with_capacity(64);
    for byte in digest {
        // Writing to a `String` never fails.
        let _ = write!(hash, "{byte:02x}");
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::{Author, Reproduction, Step};

    fn upstream() -> Project {
        Project {
            id: "disques".to_owned(),
            uid: "u1".to_owned(),
            version: "2.1.0".to_owned(),
            title: "Disques de fractions".to_owned(),
            status: "reviewed".to_owned(),
            licence: "CC-BY-SA-4.0".to_owned(),
            authors: vec![Author {
                id: "a1".to_owned(),
                name: "Collectif".to_owned(),
                ..Author::default()
            }],
            steps: vec![Step {
                id: "s1".to_owned(),
                ..Step::default()
            }],
            reproductions: vec![Reproduction::default()],
            ..Project::default()
        }
    }

    #[test]
    fn credits_its_parent_and_starts_its_own_history() {
        let remix = adapt(
            &upstream(),
            "https://example.org/d",
            "2026-11-24",
            "disques-2",
        );
        assert_eq!(
            (remix.id.as_str(), remix.version.as_str()),
            ("disques-2", "0.1.0")
        );
        assert_eq!(remix.status, "draft");
        assert_eq!(remix.licence, "CC-BY-SA-4.0");
        assert_eq!(remix.steps, upstream().steps);
        assert!(remix.uid.is_empty() && remix.authors.is_empty());
        assert!(remix.reproductions.is_empty());
        assert_eq!(remix.changes.len(), 1);
        assert_eq!(
            remix.based_on,
            [BasedOn {
                id: "disques".to_owned(),
                uid: "u1".to_owned(),
                url: "https://example.org/d".to_owned(),
                version: "2.1.0".to_owned(),
                title: "Disques de fractions".to_owned(),
                authors: vec!["Collectif".to_owned()],
                licence: "CC-BY-SA-4.0".to_owned(),
                relation: "remix".to_owned(),
                base_hash: base_hash(&upstream()),
                changes: String::new(),
            }]
        );
        assert_eq!(remix.root, None);
    }

    #[test]
    fn keeps_the_earlier_notices_behind_the_parent() {
        let child = adapt(&upstream(), "", "2026-11-24", "enfant");
        let grandchild = adapt(&child, "", "2026-11-25", "petit-enfant");
        let lineage: Vec<&str> = grandchild
            .based_on
            .iter()
            .map(|one| one.id.as_str())
            .collect();
        assert_eq!(lineage, ["enfant", "disques"]);
        let root = |project: &Project| project.root.as_ref().map(|root| root.id.clone());
        assert_eq!(root(&grandchild).as_deref(), Some("disques"));
        let fourth = adapt(&grandchild, "", "2026-11-26", "arrière");
        assert_eq!(root(&fourth).as_deref(), Some("disques"));
        assert!(
            fourth.is_root(&fourth.based_on[2]),
            "the first of the line is told once"
        );
        assert_eq!(fourth.sources().count(), 3);
    }

    /// The hash the gallery's own remixes carry is that of their parent's file.
    #[test]
    fn proves_the_base_of_the_gallery_s_own_remix() {
        let read = |text: &str| {
            let vocabulary = etabli_model::Vocabulary::default();
            let loaded = etabli_model::load_project(text, "project.json", None, &vocabulary);
            loaded.value.expect("the gallery's projects are sound")
        };
        let parent =
            include_str!("../../../public/data/projects/disques-de-fractions/project.json");
        let child = include_str!(
            "../../../public/data/projects/disques-de-fractions-en-papier/project.json"
        );
        assert_eq!(read(child).based_on[0].base_hash, base_hash(&read(parent)));
    }

    #[test]
    fn carries_no_licence_where_sharing_is_refused() {
        for licence in ["CC-BY-ND-4.0", "", "LicenseRef-unknown"] {
            let reserved = Project {
                licence: licence.to_owned(),
                ..upstream()
            };
            let remix = adapt(&reserved, "", "2026-11-24", "x");
            assert_eq!(remix.licence, "", "{licence}");
            assert!(crate::sharing_refused(&crate::parents_of(&remix)).is_some());
        }
    }
}
