//! Several projects in one book: which, as the print room's address says them, and their source.

use super::kept_files::PictureFolder;
use super::sheet_job::SheetSubject;
use etabli_model::{Project, in_language};
use etabli_sheet::{
    Activity, MOST_ACTIVITIES, SheetOptions, SheetSource, attached_to_book, build_collection,
    picture_paths,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Pictures by path.
pub type Pictures = BTreeMap<String, Vec<u8>>;

/// A project of a book, after the first.
#[derive(Clone)]
pub struct Fellow {
    /// The project.
    pub project: Arc<Project>,
    /// Where its pictures stand.
    pub folder: PictureFolder,
    /// Where others find it.
    pub address: String,
    /// What the book carries of it, as its own sheet would.
    pub texts: Arc<BTreeMap<String, Vec<u8>>>,
}

/// The slugs of `with=a,b` in a query string, each once, without the first project's, as many as a book holds.
pub fn fellows(query: &str, first: &str) -> Vec<String> {
    let named = query
        .trim_start_matches('?')
        .split('&')
        .find_map(|pair| pair.strip_prefix("with="));
    let mut found: Vec<String> = Vec::new();
    for id in named.unwrap_or_default().split(',') {
        let slug = |one: u8| one.is_ascii_lowercase() || one.is_ascii_digit() || one == b'-';
        let usable = (1..=64).contains(&id.len()) && id.bytes().all(slug) && id != first;
        if usable && found.iter().all(|known| known != id) && found.len() + 1 < MOST_ACTIVITIES {
            found.push(id.to_owned());
        }
    }
    found
}

/// The query string of a book: these options, and who else is in it.
pub fn with_fellows(query: &str, fellows: &[String]) -> String {
    match fellows {
        [] => query.to_owned(),
        some => format!(
            "{query}{}with={}",
            if query.is_empty() { "" } else { "&" },
            some.join(",")
        ),
    }
}

/// Brings the pictures of a fellow; one that does not come is left out, its words are printed instead.
pub async fn pictures(fellow: &Fellow, options: &SheetOptions) -> Pictures {
    let reading = picture_paths(&fellow.project, options)
        .into_iter()
        .map(|path| async move {
            let bytes = fellow.folder.bytes(&path).await?;
            Some((path, bytes))
        });
    futures::future::join_all(reading)
        .await
        .into_iter()
        .flatten()
        .collect()
}

/// The source of a book: the subject first, then its fellows with their pictures.
pub fn source(
    subject: &SheetSubject,
    options: &SheetOptions,
    first: &Pictures,
    others: &[Pictures],
) -> SheetSource {
    let projects: Vec<Project> = std::iter::once(&subject.project)
        .chain(subject.fellows.iter().map(|one| &one.project))
        .map(|project| in_language(project, options.language))
        .collect();
    let none = Pictures::new();
    let addresses =
        std::iter::once(&subject.address).chain(subject.fellows.iter().map(|one| &one.address));
    let pictures = std::iter::once(first)
        .chain(others)
        .chain(std::iter::repeat(&none));
    let activities: Vec<Activity<'_>> = projects
        .iter()
        .zip(addresses)
        .zip(pictures)
        .map(|((project, address), pictures)| Activity {
            project,
            pictures,
            address,
        })
        .collect();
    build_collection(&activities, "", &subject.gallery.vocabulary, options)
}

/// What the PDF of a subject carries: what it was made from, and the other projects of a book.
pub fn carried(subject: &SheetSubject) -> BTreeMap<String, Vec<u8>> {
    let others = subject.fellows.iter().map(|one| &*one.texts);
    attached_to_book(std::iter::once(&*subject.texts).chain(others))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_each_project_of_a_book_once() {
        for (query, expected) in [
            ("?kind=collection&with=a,b", vec!["a", "b"]),
            ("with=a,a,premier,b", vec!["a", "b"]),
            ("with=../x,A,a%20b,", vec![]),
            ("kind=build", vec![]),
        ] {
            assert_eq!(fellows(query, "premier"), expected, "{query}");
        }
        let many: Vec<String> = (0..100).map(|number| format!("p{number}")).collect();
        assert_eq!(
            fellows(&with_fellows("", &many), "premier").len(),
            MOST_ACTIVITIES - 1
        );
        assert_eq!(with_fellows("kind=build", &[]), "kind=build");
    }
}
