//! A template of others that cannot be used: the sheet goes back to ours, and says where the fault is.

use crate::remark::Remark;
use crate::report::{Report, TypesetError};
use std::collections::BTreeMap;

/// The template of others, the one that changes nothing, and the name of the first in its dataset.
const TEMPLATE: &str = "/house.typ";
const PLAIN: &str = "/house-plain.typ";
const NAME: &str = "/house-name";

/// The same sheet without the template of others; none where there is none.
pub(crate) fn undressed(files: &BTreeMap<String, Vec<u8>>) -> Option<BTreeMap<String, Vec<u8>>> {
    let plain = files.get(PLAIN)?.clone();
    let mut files = files.clone();
    files.remove(PLAIN);
    files.insert(TEMPLATE.to_owned(), plain);
    Some(files)
}

/// What is said to who prints: the file of the dataset with its line, and Typst's own words.
pub(crate) fn remark(files: &BTreeMap<String, Vec<u8>>, error: &TypesetError) -> Option<Remark> {
    let name = files.get(NAME).map(|name| String::from_utf8_lossy(name));
    let name = name.unwrap_or_default();
    let first = match error {
        TypesetError::Refused(reports) => nearest(reports).cloned(),
        other => Some(Report {
            message: other.to_string(),
            ..Report::default()
        }),
    };
    let first = first.unwrap_or_default();
    let place = match &first.place {
        Some((file, line)) if file == TEMPLATE => format!("{name}:{line}"),
        Some((file, line)) => format!("{name} → {}:{line}", file.trim_start_matches('/')),
        None => name.into_owned(),
    };
    Some(Remark {
        page: 1,
        key: "template-refused".to_owned(),
        subject: format!("{place}: {}", first.message),
        number: 0,
    })
}

/// The report that names the template itself, else the first.
fn nearest(reports: &[Report]) -> Option<&Report> {
    let names_it = |report: &&Report| {
        report
            .place
            .as_ref()
            .is_some_and(|(file, _)| file == TEMPLATE)
    };
    reports.iter().find(names_it).or_else(|| reports.first())
}
