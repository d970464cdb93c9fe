//! The search of a gallery whose host has no index: it is built here, from the projects' files.

use etabli_search::{Index, Packing, ProjectFile, publish};
use std::convert::Infallible;

fn main() {
    etabli_search_worker::listen(Some(build));
}

fn build(vocabulary: &str, files: &[ProjectFile], put: &mut dyn FnMut(&str, &[u8])) -> String {
    let (index, listing) = Index::of_dataset(files, vocabulary);
    let Ok(_) = publish(
        index.files(),
        &listing.projects,
        Packing::Packed,
        &mut |path, content| {
            put(path, content);
            Ok::<(), Infallible>(())
        },
    );
    serde_json::to_string(&listing.broken()).unwrap_or_default()
}
