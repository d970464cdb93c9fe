//! Whose work it is: what a wiki's list of licences cannot say.

use super::neutral::neutral;
use super::page::Page;
use super::text::one_line;
use crate::licence::{licence_name, licence_url};
use etabli_model::BasedOn;

impl Page<'_> {
    /// Authors, licences with their versions, parents with theirs and what was changed, and the page it comes from.
    pub(super) fn credits(&self) -> Vec<String> {
        let (project, words) = (self.project, self.words);
        let authors = project.authors.iter().map(|author| {
            let name = self.link(&author.url, &author.name);
            let about = [&author.role, &author.organisation].map(|words| neutral(words));
            let about: Vec<String> = about.into_iter().filter(|one| !one.is_empty()).collect();
            if about.is_empty() {
                name
            } else {
                format!("{name} ({})", about.join(", "))
            }
        });
        let authors = authors.collect::<Vec<_>>().join(", ");
        let mut lines = vec![self.fact(words.authors, &authors)];
        let files = project.files_licence.as_deref().unwrap_or_default();
        lines.push(self.fact(words.licence, &self.licence(&project.licence)));
        if files != project.licence {
            lines.push(self.fact(words.files_licence, &self.licence(files)));
        }
        for parent in project.sources() {
            let name = match project.is_root(parent) {
                true => words.root,
                false => words.based_on,
            };
            lines.push(self.fact(name, &self.parent(parent)));
        }
        if let Some(address) = self.address {
            lines.push(self.fact(words.page, &self.link(address, &project.title)));
        }
        lines.retain(|line| !line.is_empty());
        lines
    }

    fn licence(&self, spdx: &str) -> String {
        if spdx.is_empty() {
            return String::new();
        }
        self.link(&licence_url(spdx).unwrap_or_default(), &licence_name(spdx))
    }

    fn parent(&self, parent: &BasedOn) -> String {
        let title = self.link(&parent.url, &parent.title);
        let version = match parent.version.as_str() {
            "" => String::new(),
            version => format!("v{}", neutral(version)),
        };
        let about = [
            version,
            neutral(&parent.authors.join(", ")),
            self.licence(&parent.licence),
        ];
        let about: Vec<String> = about.into_iter().filter(|one| !one.is_empty()).collect();
        let about = if about.is_empty() {
            String::new()
        } else {
            format!(" ({})", about.join(", "))
        };
        let changes = one_line(&parent.changes);
        let changes = if changes.is_empty() {
            changes
        } else {
            format!(". {}{} {changes}", self.words.changes, self.words.colon)
        };
        format!("{title}{about}{changes}")
    }
}
