//! The only place that builds or parses an address of the app.

use crate::platform::document;

/// A page and what its address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The gallery; `query` is the search as written in the address, without `?`.
    Gallery {
        /// As `etabli_search::Query` writes it.
        query: String,
    },
    /// One project of the dataset.
    Project {
        /// Its slug.
        id: String,
    },
    /// The print room of a project.
    ProjectSheet {
        /// Its slug.
        id: String,
        /// The sheet's options, without `?`.
        query: String,
    },
    /// Two projects side by side: slugs of the gallery, or `etabli:` and a remix's id; empty for none.
    Compare {
        /// The first.
        a: String,
        /// The second.
        b: String,
    },
    /// The workbench.
    Workbench,
    /// What a class and its fablab have. No remix has this word as its id, as for the next one.
    Profile,
    /// Where a document becomes a remix. No remix has this word as its id: ids are without `i` and `o`.
    Import,
    /// Where a project begins that is adapted from no other. No remix has this word as its id either.
    NewProject,
    /// The editor of one remix.
    Remix {
        /// The remix's id in this browser.
        id: String,
    },
    /// The print room of a remix.
    RemixSheet {
        /// The remix's id in this browser.
        id: String,
        /// The sheet's options, without `?`.
        query: String,
    },
}

impl Page {
    /// The address, below the folder the gallery is served from.
    pub fn path(&self) -> String {
        format!("{}{}", base_path(), self.inner_path())
    }

    fn inner_path(&self) -> String {
        match self {
            Self::Gallery { query } => with_query("/", query),
            Self::Project { id } => format!("/projets/{}", encode(id)),
            Self::ProjectSheet { id, query } => {
                with_query(&format!("/projets/{}/fiche", encode(id)), query)
            }
            Self::Compare { a, b } => {
                let named = [("a", a), ("b", b)].into_iter();
                let named = named.filter(|(_, one)| !one.is_empty());
                let pairs = named.map(|(name, one)| format!("{name}={}", encode(one)));
                with_query("/comparer", &pairs.collect::<Vec<_>>().join("&"))
            }
            Self::Workbench => "/etabli".to_owned(),
            Self::Profile => "/etabli/profil".to_owned(),
            Self::Import => "/etabli/importer".to_owned(),
            Self::NewProject => "/etabli/nouveau".to_owned(),
            Self::Remix { id } => format!("/etabli/{}", encode(id)),
            Self::RemixSheet { id, query } => {
                with_query(&format!("/etabli/{}/fiche", encode(id)), query)
            }
        }
    }
}

/// The folder the gallery is served from, without its final slash: empty at the root of a host.
pub fn base_path() -> String {
    document::base_path().trim_end_matches('/').to_owned()
}

fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    }
}

/// Percent-encodes one segment of a path.
fn encode(segment: &str) -> String {
    let mut encoded = String::with_capacity(segment.len());
    for byte in segment.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn builds_each_address() {
        let id = || "disques".to_owned();
        for (page, address) in [
            (
                Page::Gallery {
                    query: String::new(),
                },
                "/",
            ),
            (
                Page::Gallery {
                    query: "q=a".to_owned(),
                },
                "/?q=a",
            ),
            (Page::Project { id: id() }, "/projets/disques"),
            (
                Page::Compare {
                    a: id(),
                    b: "a&b".to_owned(),
                },
                "/comparer?a=disques&b=a%26b",
            ),
            (
                Page::ProjectSheet {
                    id: id(),
                    query: "paper=a3".to_owned(),
                },
                "/projets/disques/fiche?paper=a3",
            ),
            (
                Page::Compare {
                    a: id(),
                    b: "etabli:k3".to_owned(),
                },
                "/comparer?a=disques&b=etabli%3Ak3",
            ),
            (
                Page::Compare {
                    a: String::new(),
                    b: String::new(),
                },
                "/comparer",
            ),
            (Page::Profile, "/etabli/profil"),
            (Page::Import, "/etabli/importer"),
            (Page::NewProject, "/etabli/nouveau"),
            (
                Page::Remix {
                    id: "a/b?é".to_owned(),
                },
                "/etabli/a%2Fb%3F%C3%A9",
            ),
            (
                Page::RemixSheet {
                    id: id(),
                    query: String::new(),
                },
                "/etabli/disques/fiche",
            ),
        ] {
            assert_eq!(page.inner_path(), address);
        }
    }
}
