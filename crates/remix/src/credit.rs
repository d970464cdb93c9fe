//! The credit a remix owes, as values each page and sheet puts in words.
//!
//! Title, authors, source, licence with its address, what was changed, and the earlier notices
//! kept: section 3(a) of the Creative Commons 4.0 licences.

use crate::family::{Family, family};
use etabli_model::Project;
use serde::Serialize;

/// Whose work a line credits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CreditRole {
    /// The project itself.
    This,
    /// What it adapts.
    Parent,
    /// What its parent adapts.
    Ancestor,
    /// The first of the line, when it is not the parent.
    Root,
}

/// One work to credit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CreditLine {
    /// Whose work it is.
    pub role: CreditRole,
    /// Its title.
    pub title: String,
    /// Names of its authors; empty when they are not known.
    pub authors: Vec<String>,
    /// Where it stands.
    pub source: Option<String>,
    /// Its version.
    pub version: String,
    /// SPDX identifier; empty when not given.
    pub licence: String,
    /// Where the licence can be read.
    pub licence_url: Option<String>,
    /// What was changed of it, in the adapter's words.
    pub changes: Option<String>,
}

/// The project, then what it adapts, nearest first.
pub fn credit(project: &Project) -> Vec<CreditLine> {
    let own = CreditLine {
        role: CreditRole::This,
        title: project.title.clone(),
        authors: project.authors.iter().map(|one| one.name.clone()).collect(),
        source: None,
        version: project.version.clone(),
        licence: project.licence.clone(),
        licence_url: licence_url(&project.licence),
        changes: None,
    };
    let parents = project
        .sources()
        .enumerate()
        .map(|(position, parent)| CreditLine {
            role: match position {
                0 => CreditRole::Parent,
                _ if project.is_root(parent) => CreditRole::Root,
                _ => CreditRole::Ancestor,
            },
            title: parent.title.clone(),
            authors: parent.authors.clone(),
            source: given(&parent.url),
            version: parent.version.clone(),
            licence: parent.licence.clone(),
            licence_url: licence_url(&parent.licence),
            changes: given(&parent.changes),
        });
    std::iter::once(own).chain(parents).collect()
}

fn given(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.to_owned())
}

/// Where a licence can be read; `None` for one that is not known.
pub fn licence_url(licence: &str) -> Option<String> {
    let known = family(licence)?;
    let spdx = licence.trim().to_ascii_uppercase();
    let address = match spdx.as_str() {
        "CC0-1.0" => "https://creativecommons.org/publicdomain/zero/1.0/".to_owned(),
        "CC-PDM-1.0" | "CC-PDDC" => "https://creativecommons.org/publicdomain/mark/1.0/".to_owned(),
        "LAL-1.3" => "https://artlibre.org/licence/lal/".to_owned(),
        "ETALAB-2.0" => {
            "https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf"
                .to_owned()
        }
        _ if matches!(known, Family::Gpl3 | Family::Gpl3OrLater) => {
            "https://www.gnu.org/licenses/gpl-3.0.html".to_owned()
        }
        other => match other.strip_prefix("CC-") {
            Some(terms) => creative_commons_url(terms)?,
            None => format!("https://spdx.org/licenses/{}.html", licence.trim()),
        },
    };
    Some(address)
}

/// `BY-SA-3.0-FR` → `…/by-sa/3.0/fr/`.
fn creative_commons_url(terms: &str) -> Option<String> {
    let lower = terms.to_ascii_lowercase();
    let digit = lower.find(|letter: char| letter.is_ascii_digit())?;
    let (name, rest) = lower.split_at(digit);
    let name = name.trim_end_matches('-');
    let port = rest.replace('-', "/");
    Some(format!(
        "https://creativecommons.org/licenses/{name}/{port}/"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use etabli_model::BasedOn;

    #[test]
    fn names_every_licence_s_address() {
        for (licence, address) in [
            (
                "CC-BY-SA-4.0",
                Some("https://creativecommons.org/licenses/by-sa/4.0/"),
            ),
            (
                "CC-BY-SA-3.0-FR",
                Some("https://creativecommons.org/licenses/by-sa/3.0/fr/"),
            ),
            (
                "CC0-1.0",
                Some("https://creativecommons.org/publicdomain/zero/1.0/"),
            ),
            ("MIT", Some("https://spdx.org/licenses/MIT.html")),
            ("LicenseRef-unknown", None),
            ("", None),
        ] {
            assert_eq!(licence_url(licence).as_deref(), address, "{licence}");
        }
        for licence in crate::OFFERED {
            let address = licence_url(licence).expect("every licence offered can be read");
            assert!(address.starts_with("https://"), "{licence}");
        }
    }

    #[test]
    fn shows_the_parent_and_the_root() {
        let parent = |id: &str, changes: &str| BasedOn {
            title: id.to_owned(),
            changes: changes.to_owned(),
            ..BasedOn::default()
        };
        let project = Project {
            title: "Mes disques".to_owned(),
            based_on: vec![
                parent("b", "six élèves de plus"),
                parent("c", ""),
                parent("d", ""),
            ],
            root: Some(parent("d", "")),
            ..Project::default()
        };
        let lines = credit(&project);
        let roles: Vec<CreditRole> = lines.iter().map(|line| line.role).collect();
        assert_eq!(
            roles,
            [
                CreditRole::This,
                CreditRole::Parent,
                CreditRole::Ancestor,
                CreditRole::Root
            ]
        );
        assert_eq!(lines[1].changes.as_deref(), Some("six élèves de plus"));
        assert_eq!(lines[3].changes, None);
    }
}
