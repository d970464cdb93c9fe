//! Which concept of ScoLOMFR one of our ids is.
//!
//! The table is a file: it follows another's list, and is read line by line, never at once.

const TABLE: &str = include_str!("concepts.tsv");

/// Where concepts of ScoLOMFR have their addresses; those it took from Dublin Core keep theirs.
const BASE: &str = "http://data.education.fr/voc/scolomfr/concept/";

/// One concept of ScoLOMFR.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Concept {
    /// Its address, which is what counts.
    pub uri: String,
    /// Its preferred label, in French.
    pub label: &'static str,
}

impl Concept {
    /// True when it is of this vocabulary, such as `022`.
    pub(super) fn is_of(&self, vocabulary: &str) -> bool {
        let name = self.uri.strip_prefix(BASE).unwrap_or_default();
        name.strip_prefix("scolomfr-voc-")
            .and_then(|rest| rest.strip_prefix(vocabulary))
            .is_some_and(|rest| rest.starts_with('-'))
    }
}

/// The concept an id of one of our lists is; none where ScoLOMFR has no equivalent.
pub(super) fn concept(list: &str, id: &str) -> Option<Concept> {
    rows()
        .find(|[of, known, ..]| *of == list && *known == id)
        .map(|[_, _, uri, label]| of_row(uri, label))
}

/// The concept with this address.
pub(super) fn concept_at(list: &str, address: &str) -> Option<Concept> {
    rows()
        .filter(|[of, ..]| *of == list)
        .map(|[_, _, uri, label]| of_row(uri, label))
        .find(|concept| concept.uri == address)
}

fn of_row(uri: &str, label: &'static str) -> Concept {
    let uri = if uri.starts_with("http") {
        uri.to_owned()
    } else {
        format!("{BASE}{uri}")
    };
    Concept { uri, label }
}

/// List, id, address and label of each line.
fn rows() -> impl Iterator<Item = [&'static str; 4]> {
    TABLE.lines().filter_map(|line| {
        let mut cells = line.split('\t');
        Some([cells.next()?, cells.next()?, cells.next()?, cells.next()?])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_concept_named_once() {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
        assert_eq!(rows().count(), lines.count());
        let mut names: Vec<_> = rows().map(|[list, id, ..]| (list, id)).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
        assert!(rows().flatten().all(|cell| !cell.trim().is_empty()));
    }

    #[test]
    fn finds_concepts_by_id_and_by_address() {
        let cycle = concept("level", "grade-2").unwrap();
        assert_eq!(cycle.uri, format!("{BASE}scolomfr-voc-022-num-011"));
        assert!(cycle.is_of("022") && !cycle.is_of("02") && !cycle.is_of("040"));
        assert_eq!(concept_at("level", &cycle.uri), Some(cycle));
        let object = concept("document", "physical-object").unwrap();
        assert_eq!(object.uri, "http://purl.org/dc/dcmitype/PhysicalObject");
        assert_eq!(concept("machine", "sewing-machine"), None);
        assert_eq!(concept_at("level", ""), None);
    }
}
