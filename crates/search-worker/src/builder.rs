//! The search of a gallery whose host has no index: it is built here, from the projects' files.

use etabli_search::{Index, publish};
use etabli_search_worker::{Built, Library, ProjectFile};
use std::convert::Infallible;

fn main() {
    etabli_search_worker::listen(Some(build));
}

fn build(vocabulary: &str, files: &[ProjectFile]) -> Built {
    let (index, listing) = Index::of_dataset(files, vocabulary);
    let mut library = Library::new();
    let Ok(_) = publish(index.files(), &listing.projects, &mut |path, content| {
        library.insert(path.to_owned(), content.to_vec());
        Ok::<(), Infallible>(())
    });
    let findings = serde_json::to_string(&listing.broken()).unwrap_or_default();
    Built { library, findings }
}
