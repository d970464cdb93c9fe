//! Files made with intent: sealed as they should be, and telling of what is not there.

use super::{Engine, Outcome, Question};
use crate::build::IndexBuilder;
use crate::facet::Facet;
use crate::files::{FileName, Files, INDEX_FORMAT, opened, sealed};
use crate::head::Head;
use crate::query::Query;
use etabli_model::{Material, Project, Vocabulary};
use proptest::prelude::*;

fn files() -> (Head, Files) {
    let vocabulary = Vocabulary::default();
    let mut builder = IndexBuilder::new(&vocabulary).with_file_size(64);
    for (id, title, minutes) in [
        ("sablier", "Sablier de classe", 30),
        ("cadran", "Cadran solaire de classe", 90),
        ("cadrans", "Cadrans à lire, cadrans à coudre", 0),
    ] {
        builder.add(&Project {
            id: id.to_owned(),
            title: title.to_owned(),
            kind: "tool".to_owned(),
            duration: etabli_model::Duration {
                class: minutes,
                ..Default::default()
            },
            materials: vec![Material {
                name: "sable fin".to_owned(),
                ..Material::default()
            }],
            ..Project::default()
        });
    }
    let files = builder.files();
    let head = Head::read(&files[&FileName::Head]).expect("it was just written");
    (head, files)
}

fn spoilt(
    content: &[u8],
    changes: &[(prop::sample::Index, u8)],
    cut: Option<prop::sample::Index>,
) -> Vec<u8> {
    let mut content = content.to_vec();
    for (at, byte) in changes {
        if !content.is_empty() {
            let at = at.index(content.len());
            content[at] = *byte;
        }
    }
    content.truncate(cut.map_or(content.len(), |at| at.index(content.len().max(1))));
    content
}

/// Asks whatever comes to mind; the files may say anything, the engine must come to an end.
fn ask(head: &[u8], files: &Files) {
    let Ok(mut engine) = Engine::open(head) else {
        return;
    };
    for query in [
        "",
        "q=cadran",
        "q=cadrn",
        "q=c",
        "q=%22cadran+solaire%22",
        "q=sable+-classe&kind=tool",
        "sort=quickest&duration=-30",
    ] {
        let question = Question {
            query: Query::parse(query),
            facets: Facet::ALL.into(),
            count: 24,
            ..Question::default()
        };
        // As many rounds as a host would grant: a file that cannot be given ends the question.
        for _ in 0..8 {
            let more = match engine.ask(&question) {
                Ok(Outcome::Needs(more) | Outcome::Found(_, more)) => more,
                Err(_) => break,
            };
            let given = |name: &FileName| {
                files
                    .get(name)
                    .is_some_and(|file| engine.give(*name, file).is_ok())
            };
            if more.is_empty() || more.iter().map(given).any(|given| !given) {
                break;
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_file_makes_a_search_panic(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let (head, mut files) = files();
        let names: Vec<FileName> = files.keys().copied().filter(|name| *name != FileName::Head).collect();
        let name = names[which.index(names.len())];
        let content = opened(name, head.generation, &files[&name]).expect("it was just written");
        let file = sealed(name, head.generation, &spoilt(content, &changes, cut));
        files.insert(name, file);
        ask(&files[&FileName::Head].clone(), &files);
    }

    #[test]
    fn no_head_makes_a_search_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let (_, files) = files();
        let front = INDEX_FORMAT.len() + 1;
        let content = opened(FileName::Head, 0, &files[&FileName::Head][front..]).expect("it was just written");
        let mut file = INDEX_FORMAT.as_bytes().to_vec();
        file.push(b'\n');
        file.extend(sealed(FileName::Head, 0, &spoilt(content, &changes, cut)));
        ask(&file, &files);
    }
}
