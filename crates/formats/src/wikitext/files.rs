//! Names of pictures and files in a wiki: one flat room for everybody's.

use etabli_model::Project;

/// Names longer than this are cut: a wiki takes 240 bytes.
const LONGEST: usize = 180;

/// Paths of a project's folder, each with its name in the wiki.
pub(super) struct FileNames(Vec<(String, String)>);

impl FileNames {
    pub(super) fn of(project: &Project) -> Self {
        let images = project.images.iter().map(|image| &image.path);
        let files = project.files.iter().map(|file| &file.path);
        let mut names: Vec<(String, String)> = Vec::new();
        for path in images.chain(files) {
            if path.is_empty() || names.iter().any(|(known, _)| known == path) {
                continue;
            }
            let last = path.rsplit('/').next().unwrap_or(path);
            let mut name = named(&project.id, last);
            let taken = |name: &str| names.iter().any(|(_, known)| known == name);
            if taken(&name) {
                name = named(&project.id, path);
            }
            let mut count = 2;
            while taken(&name) {
                name = named(&format!("{}-{count}", project.id), path);
                count += 1;
            }
            if !name.is_empty() {
                names.push((path.clone(), name));
            }
        }
        Self(names)
    }

    /// The name of a file of the folder.
    pub(super) fn get(&self, path: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == path);
        found.map(|(_, name)| name.as_str())
    }

    /// Every path with its name.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(path, name)| (path.as_str(), name.as_str()))
    }
}

/// Letters, digits, dots and hyphens, with a first letter that the wiki would make a capital anyway.
fn named(project: &str, path: &str) -> String {
    let mut name = String::new();
    for one in format!("{project}-{path}").chars() {
        if one.is_alphanumeric() {
            name.push(one);
        } else if one == '.' {
            let end = name.trim_end_matches(['.', '-']).len();
            name.truncate(end);
            if end > 0 {
                name.push('.');
            }
        } else if !name.is_empty() && !name.ends_with(['-', '.']) {
            name.push('-');
        }
    }
    // The end tells what kind of file it is.
    while name.len() > LONGEST {
        name.remove(0);
    }
    let name = name.trim_matches(['-', '.']);
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::{FileEntry, Image};
    use proptest::prelude::*;

    fn project(paths: &[&str]) -> Project {
        Project {
            id: "sablier".to_owned(),
            images: vec![Image {
                path: "images/a.svg".to_owned(),
                ..Image::default()
            }],
            files: paths
                .iter()
                .map(|path| FileEntry {
                    path: (*path).to_owned(),
                    ..FileEntry::default()
                })
                .collect(),
            ..Project::default()
        }
    }

    #[test]
    fn every_file_has_a_name_of_its_own() {
        let names = FileNames::of(&project(&["files/a.svg", "files-a.svg", "x/é [1].svg"]));
        let names: Vec<_> = names.iter().collect();
        assert_eq!(
            names,
            [
                ("images/a.svg", "Sablier-a.svg"),
                ("files/a.svg", "Sablier-files-a.svg"),
                ("files-a.svg", "Sablier-2-files-a.svg"),
                ("x/é [1].svg", "Sablier-é-1.svg"),
            ]
        );
    }

    proptest! {
        #[test]
        fn names_hold_nothing_a_wiki_reads(paths in proptest::collection::vec(any::<String>(), 0..6)) {
            let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
            let names = FileNames::of(&project(&paths));
            let mut seen = Vec::new();
            for (_, name) in names.iter() {
                prop_assert!(name.len() <= 240);
                prop_assert!(name.chars().all(|one| one.is_alphanumeric() || one == '.' || one == '-'));
                prop_assert!(!seen.contains(&name));
                seen.push(name);
            }
        }
    }
}
