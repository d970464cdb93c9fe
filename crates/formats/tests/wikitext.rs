//! Pages for Wikifab and other wikis: the form's fields with its values, and words that stay words.

use etabli_formats::{Wiki, Written, write_wikitext};
use etabli_model::{
    Adaptation, Author, BasedOn, Callout, CalloutKind, Cost, Duration, FileEntry, Image, Machine,
    Material, Part, Problem, Project, Reproduction, SafetyNote, SessionPart, Step, Term, TextItem,
    Tool, Vocabulary, load_vocabulary,
};
use proptest::prelude::*;

fn vocabulary() -> Vocabulary {
    let text = include_str!("../../../public/data/vocabulary.json");
    let loaded = load_vocabulary(text, "vocabulary.json");
    loaded.value.expect("it is published")
}

fn export(project: &Project, wiki: Wiki) -> Written {
    write_wikitext(project, &vocabulary(), wiki, "https://e.org/sablier")
}

fn sandglass() -> Project {
    let texts =
        |words: &[&str]| -> Vec<String> { words.iter().map(|word| (*word).to_owned()).collect() };
    let image = |id: usize| Image {
        id: id.to_string(),
        path: format!("images/{id}.svg"),
        alt: format!("Image {id}"),
        ..Image::default()
    };
    Project {
        id: "sablier".to_owned(),
        language: "fr".to_owned(),
        kind: "material".to_owned(),
        status: "documented".to_owned(),
        title: "Sablier".to_owned(),
        summary: "Voir passer trois minutes.".to_owned(),
        keywords: texts(&["temps, durée", "sable"]),
        licence: "CC-BY-SA-4.0".to_owned(),
        files_licence: Some("CERN-OHL-S-2.0".to_owned()),
        authors: vec![Author {
            name: "Ada".to_owned(),
            url: "https://e.org/ada".to_owned(),
            ..Author::default()
        }],
        based_on: vec![BasedOn {
            title: "Clepsydre".to_owned(),
            authors: texts(&["Ctésibios"]),
            licence: "CC-BY-4.0".to_owned(),
            changes: "Du sable pour de l’eau.".to_owned(),
            ..BasedOn::default()
        }],
        subjects: texts(&["physics-chemistry", "music", "mathematics"]),
        difficulty: Some("intermediate".to_owned()),
        duration: Duration {
            class: 95,
            ..Duration::default()
        },
        cost: Some(Cost {
            per_object: "2.5".parse().expect("it is a number"),
            currency: "EUR".to_owned(),
            ..Cost::default()
        }),
        images: (0..9).map(image).collect(),
        files: vec![FileEntry {
            path: "files/sablier.svg".to_owned(),
            title: "Corps".to_owned(),
            ..FileEntry::default()
        }],
        steps: vec![Step {
            title: "Verser".to_owned(),
            text: "Verse **tout** le sable :\n\n- lentement\n- *jusqu’au bout*".to_owned(),
            images: (1..9).map(|id| id.to_string()).collect(),
            minutes: Some(5),
            callouts: vec![
                Callout {
                    kind: CalloutKind::Danger,
                    text: "Le sable vole.".to_owned(),
                    ..Callout::default()
                },
                Callout {
                    text: "Un entonnoir aide.".to_owned(),
                    ..Callout::default()
                },
            ],
            ..Step::default()
        }],
        ..Project::default()
    }
}

/// The value of a field of the form.
fn field<'t>(text: &'t str, name: &str) -> &'t str {
    let start = format!("\n|{name}=");
    let value = text.split_once(&start).map_or("", |(_, value)| value);
    let end = value.find("\n|").unwrap_or(value.len());
    let end = end.min(value.find("\n}}").unwrap_or(value.len()));
    &value[..end]
}

#[test]
fn the_form_is_filled_with_the_values_it_allows() {
    let written = export(&sandglass(), Wiki::Wikifab);
    for (name, expected) in [
        ("Type", "Création"),
        ("Area", "Science & Biologie, Musique & Sons"),
        ("Tags", "temps durée, sable"),
        ("Description", "Voir passer trois minutes."),
        ("Difficulty", "Moyen"),
        ("Cost", "2,5"),
        ("Currency", "EUR (€)"),
        ("Duration", "95"),
        ("Duration-type", "minute(s)"),
        (
            "Licences",
            "Attribution - Partage dans les Mêmes Conditions (CC BY-SA)",
        ),
        ("Main_Picture", "Sablier-0.svg"),
        ("Attachment", "Sablier-sablier.svg"),
        ("Step_Title", "Verser (5\u{a0}min)"),
        ("Step_Picture_00", "Sablier-1.svg"),
        ("Step_Picture_05", "Sablier-6.svg"),
        ("Step_Picture_06", ""),
    ] {
        assert_eq!(field(&written.text, name), expected, "{name}");
    }
    let content = field(&written.text, "Step_Content");
    assert!(content.starts_with("Verse '''tout''' le sable :\n* lentement\n* ''jusqu’au bout''\n"));
    assert!(content.contains("{{Caution|Text='''Danger'''\u{a0}: Le sable vole.}}"));
    assert!(content.contains("{{Idea|Text=Un entonnoir aide.}}"));
    // Pictures the form has no field for stand in the text.
    assert!(content.contains("[[File:Sablier-7.svg|thumb|alt=Image 7]]"));
    assert!(field(&written.text, "Complete").starts_with("Cochez cette case"));
    assert_eq!(written.diagnostics, []);
}

#[test]
fn the_order_is_that_of_the_form() {
    let written = export(&sandglass(), Wiki::Wikifab);
    let order = [
        "{{Tuto Details\n",
        "{{Introduction\n",
        "{{Materials\n",
        "{{Separator}}",
        "{{Tuto Step\n",
        "{{Notes\n",
        "{{Tuto Status\n",
    ];
    let places: Vec<Option<usize>> = order.iter().map(|name| written.text.find(name)).collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{places:?}"
    );
}

#[test]
fn an_english_project_has_the_values_of_the_english_wiki() {
    let project = Project {
        language: "en".to_owned(),
        kind: "tip".to_owned(),
        status: "draft".to_owned(),
        ..sandglass()
    };
    let written = export(&project, Wiki::Wikifab);
    for (name, expected) in [
        ("Type", "Technique"),
        ("Area", "Science & Biology, Music & Sound"),
        ("Difficulty", "Medium"),
        ("Cost", "2.5"),
        ("Licences", "Attribution-ShareAlike (CC BY-SA)"),
        ("Complete", ""),
    ] {
        assert_eq!(field(&written.text, name), expected, "{name}");
    }
}

#[test]
fn credits_and_versions_of_licences_are_in_the_notes() {
    for wiki in [Wiki::Wikifab, Wiki::Plain] {
        let written = export(&sandglass(), wiki).text;
        for part in [
            "[https://e.org/ada Ada]",
            "[https://creativecommons.org/licenses/by-sa/4.0/ CC BY-SA 4.0]",
            "CERN-OHL-S 2.0]",
            "Clepsydre (Ctésibios, [https://creativecommons.org/licenses/by/4.0/ CC BY 4.0]). Ce qui change\u{a0}: Du sable pour de l’eau.",
            "[https://e.org/sablier Sablier]",
        ] {
            assert!(written.contains(part), "{part} in {written}");
        }
    }
}

#[test]
fn what_the_form_asks_for_and_what_it_cannot_say_is_told() {
    let bare = Project {
        language: "fr".to_owned(),
        subjects: vec!["mathematics".to_owned()],
        licence: "CC-BY-NC-4.0".to_owned(),
        ..Project::default()
    };
    let written = export(&bare, Wiki::Wikifab);
    let told: Vec<(&str, String)> = written
        .diagnostics
        .iter()
        .map(|found| {
            let what = match &found.problem {
                Problem::FieldRequired { what, .. } | Problem::NoConcept { what, .. } => what,
                Problem::Guessed { understood, .. } => understood,
                _ => "",
            };
            (found.path.as_str(), what.to_owned())
        })
        .collect();
    let expected = [
        ("subjects", "Science & Biologie"),
        ("licence", "CC BY-NC 4.0"),
        ("summary", "Description"),
        ("difficulty", "Difficulty"),
        ("cost", "Cost"),
        ("duration", "Duration"),
    ];
    let expected = expected.map(|(path, what)| (path, what.to_owned()));
    assert_eq!(told, expected);
    assert_eq!(field(&written.text, "Licences"), "");
    assert_eq!(export(&bare, Wiki::Plain).diagnostics, []);
}

#[test]
fn a_plain_page_has_no_template_but_sections_and_pictures() {
    let written = export(&sandglass(), Wiki::Plain).text;
    assert!(!written.contains("{{"));
    for part in [
        "\n== Étapes ==\n",
        "\n=== 1. Verser (5\u{a0}min) ===\n",
        "[[File:Sablier-8.svg|thumb|alt=Image 8]]",
        "'''Danger'''\u{a0}: Le sable vole.",
        "'''Astuce'''\u{a0}: Un entonnoir aide.",
        "* [[Media:Sablier-sablier.svg|Corps]]",
        "images/8.svg → Sablier-8.svg",
    ] {
        assert!(written.contains(part), "{part} in {written}");
    }
}

/// A project whose every text is the same.
fn everywhere(text: &str) -> Project {
    let text = || text.to_owned();
    let item = || TextItem {
        text: text(),
        ..TextItem::default()
    };
    let mut project = sandglass();
    project.title = text();
    project.summary = text();
    project.keywords = vec![text(), text()];
    project.licence = text();
    project.files_licence = Some(text());
    project.authors = vec![Author {
        name: text(),
        role: text(),
        organisation: text(),
        url: format!("https://e.org/{}", text()),
        ..Author::default()
    }];
    project.based_on = vec![BasedOn {
        title: text(),
        authors: vec![text()],
        url: format!("https://e.org/{}", text()),
        licence: text(),
        changes: text(),
        ..BasedOn::default()
    }];
    project.using = vec![text()];
    project.subjects = vec![text()];
    project.inclusion = vec![text()];
    project.difficulty = Some(text());
    project.cost = Some(Cost {
        currency: text(),
        ..Cost::default()
    });
    project.materials = vec![Material {
        name: text(),
        note: text(),
        ..Material::default()
    }];
    project.parts = vec![Part {
        letter: text(),
        name: text(),
        ..Part::default()
    }];
    project.machines = vec![Machine {
        machine: text(),
        ..Machine::default()
    }];
    project.tools = vec![Tool {
        name: text(),
        ..Tool::default()
    }];
    project.files[0].title = text();
    project.files[0].path = format!("a{}", text());
    for image in &mut project.images {
        image.alt = text();
    }
    project.safety = vec![SafetyNote {
        text: text(),
        ..SafetyNote::default()
    }];
    let step = &mut project.steps[0];
    step.title = text();
    step.text = text();
    step.check = text();
    step.simple = text();
    step.challenge = text();
    for callout in &mut step.callouts {
        callout.text = text();
    }
    project.objectives = vec![item()];
    project.prerequisites = vec![item()];
    project.differentiation = vec![item()];
    project.assessment = vec![item()];
    project.further = vec![item()];
    project.session = vec![SessionPart {
        title: text(),
        text: text(),
        ..SessionPart::default()
    }];
    project.vocabulary = vec![Term {
        term: text(),
        definition: text(),
        ..Term::default()
    }];
    project.adaptations = vec![Adaptation {
        need: text(),
        text: text(),
        changes: vec![text()],
        ..Adaptation::default()
    }];
    project.reproductions = vec![Reproduction {
        date: text(),
        place: text(),
        author: text(),
        note: text(),
        ..Reproduction::default()
    }];
    project
}

/// How often each thing that means something to a wiki stands in a page.
fn signs(page: &str) -> Vec<(&'static str, usize)> {
    let all = [
        "{{",
        "}}",
        "{{{",
        "[[",
        "]]",
        "[[Category",
        "<",
        ">",
        "<!--",
        "-->",
        "~~~",
        "__",
        "\n|",
        "::",
        ":=",
        "\n==",
        "{|",
        "-{",
        "RFC ",
        "ISBN ",
        "\n:",
        "\n;",
        "\n ",
        "\n----",
    ];
    all.map(|sign| (sign, page.matches(sign).count())).into()
}

/// What the small Markdown may itself ask for is no sign of hostile words.
fn without_marks(page: &str) -> String {
    let marks = ["<code>", "</code>", "<br />", "<nowiki />"];
    let page = marks
        .iter()
        .fold(page.to_owned(), |page, mark| page.replace(mark, "·"));
    page.replace("\n* ", "\n").replace("\n# ", "\n")
}

#[test]
fn hostile_words_stay_words() {
    let calm = everywhere("a");
    for hostile in [
        "{{Delete}}",
        "a}}{{Tuto Step|Step_Title=b",
        "a\n|Licences=CC0",
        "[[Category:Spam]]",
        "[https://spam.example achetez]",
        "<script>alert(1)</script><nowiki>",
        "--> <b>",
        "~~~~",
        "__NOTOC__",
        "\n== Titre ==\n----\n: a\n; b\n* c\n# d",
        "#REDIRECT [[Accueil]]",
        "'''''a''",
        "Type::Technique",
        "&lt;script&gt; &#123;&#123;x",
        "{| class=\"a\"\n|-\n| b\n|}",
        "-{zh:a}-",
        "RFC 822 ISBN 1234567890",
    ] {
        for wiki in [Wiki::Wikifab, Wiki::Plain] {
            let page = export(&everywhere(hostile), wiki).text;
            let (page, calm) = (
                without_marks(&page),
                without_marks(&export(&calm, wiki).text),
            );
            assert_eq!(signs(&page), signs(&calm), "{hostile} in {page}");
            assert!(!page.contains("[https://spam"), "{page}");
        }
    }
}

proptest! {
    #[test]
    fn no_template_tag_or_page_link_arises_from_any_text(
        text in any::<String>(),
        hostile in "[\\[\\]{}|<>&'~_*#=:;!\\-\n a`.1]{1,40}",
    ) {
        let words = |text: &str| format!("a{text}");
        for text in [words(&text), words(&hostile), hostile] {
            for wiki in [Wiki::Wikifab, Wiki::Plain] {
                let page = export(&everywhere(&text), wiki).text;
                let page = without_marks(&page);
                for sign in ["~~~", "__", "{{{", "[[Category", "::", ":=", "{|"] {
                    prop_assert!(!page.contains(sign), "{sign} in {page}");
                }
                // Each template, link and remark that opens is ours, and closes.
                let count = |sign: &str| page.matches(sign).count();
                prop_assert_eq!(count("{{"), count("}}"));
                prop_assert_eq!(count("[["), count("]]"));
                prop_assert_eq!(count("<"), count("<!--") + count("<div ") + count("</div>"));
                prop_assert_eq!(count("-->"), 1);
                let ours = ["{{Tuto ", "{{Introduction\n", "{{Materials\n", "{{Separator}}", "{{Notes", "{{Caution|Text=", "{{Info|Text=", "{{Idea|Text=", "{{ExternalAttachmentsLinks\n", "{{Tuto_Attachments\n"];
                let ours: usize = ours.iter().map(|name| count(name)).sum();
                prop_assert_eq!(count("{{"), ours);
                prop_assert_eq!(count("[["), count("[[File:Sablier") + count("[[Media:Sablier"));
            }
        }
    }
}
