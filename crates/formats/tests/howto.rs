//! schema.org as pages in the wild write it: what is understood, that nothing breaks the reader, and that what leaves comes back.

use etabli_formats::{Files, Imported, read_howto, write_howto};
use etabli_model::{
    Author, BasedOn, Callout, CalloutKind, Cost, Decimal, Duration, FORMAT, Material, Per, Problem,
    Project, Step, TextItem, Tool, Vocabulary, load_project, load_vocabulary, write_project,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fs;
use std::sync::LazyLock;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let text = include_str!("../../../public/data/vocabulary.json");
    load_vocabulary(text, "vocabulary.json")
        .value
        .unwrap_or_default()
});

fn read(text: &str) -> Imported {
    read_howto(text, "page.html", &Files::new(), &VOCABULARY)
}

fn project(text: &str) -> Project {
    read(text)
        .project
        .unwrap_or_else(|| panic!("no project in {text}"))
}

fn titles(project: &Project) -> Vec<&str> {
    project
        .steps
        .iter()
        .map(|step| step.title.as_str())
        .collect()
}

#[test]
fn a_document_says_who_what_how_and_under_which_licence() {
    let read = project(include_str!("howto/cadran.json"));
    assert_eq!(
        (read.title.as_str(), read.language.as_str()),
        ("Cadran de poche", "fr")
    );
    assert_eq!(read.summary, "Lire l’heure au soleil & dans la cour.");
    let authors: Vec<&str> = read.authors.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(authors, ["Ada Exemple", "Atelier du Coin"]);
    assert_eq!(read.licence, "CC-BY-SA-4.0");
    assert_eq!(read.using, ["grade-4", "grade-5"]);
    assert_eq!(read.subjects, ["mathematics"]);
    assert_eq!(read.extensions["x-schema"]["about"], json!(["Gnomonique"]));
    assert_eq!(
        (
            read.duration.preparation,
            read.duration.class,
            read.duration.machine
        ),
        (20, 55, 5)
    );
    let cost = read
        .cost
        .as_ref()
        .map(|cost| (cost.per_object.to_string(), cost.currency.as_str()));
    assert_eq!(cost, Some(("1.5".to_owned(), "EUR")));
    let materials: Vec<(&str, Option<String>, &str, Per)> = read
        .materials
        .iter()
        .map(|one| {
            (
                one.name.as_str(),
                one.quantity.map(|one| one.to_string()),
                one.unit.as_str(),
                one.per,
            )
        })
        .collect();
    assert_eq!(
        materials,
        [
            ("Carton gris", Some("0.5".to_owned()), "sheet", Per::Object),
            ("vis M3", Some("2".to_owned()), "piece", Per::Object),
            ("Colle", Some("20".to_owned()), "g", Per::Class),
            ("Ficelle", None, "", Per::Object),
        ]
    );
    assert_eq!(read.machines[0].machine, "laser-cutter");
    assert_eq!(
        (read.tools[0].name.as_str(), read.tools[0].quantity),
        ("Règle", Some(1))
    );
    assert_eq!(titles(&read), ["Tracer", "Couper", "Coller les deux faces"]);
    let sections: Vec<&str> = read
        .steps
        .iter()
        .map(|step| step.section.as_str())
        .collect();
    assert_eq!(sections, ["Préparer", "Préparer", ""]);
    assert_eq!(read.steps[0].text, "Trace un cercle.\n\nTrace son centre.");
    assert_eq!(read.steps[0].callouts[0].text, "Appuie peu.");
    assert_eq!(read.based_on[0].title, "Cadran équatorial");
    assert_eq!(read.based_on[0].authors, ["Zoé Modèle"]);
    assert_eq!(read.based_on[0].licence, "CC-BY-4.0");
    let source = read.source.as_ref().map(|source| source.url.as_str());
    assert_eq!(source, Some("https://example.org/cadran"));
}

#[test]
fn the_traps_of_real_pages_are_met() {
    let step = |step: &str| format!("{{\"@type\":\"HowTo\",\"name\":\"t\",\"step\":{step}}}");
    for (document, expected) in [
        // Where it stands.
        ("[{\"@type\":\"Recipe\",\"name\":\"r\"},{\"@type\":\"HowTo\",\"name\":\"t\",\"step\":\"Un.\"}]".to_owned(), vec!["Un"]),
        ("{\"@graph\":[{\"@graph\":[{\"@type\":[\"Thing\",\"HowTo\"],\"name\":\"t\",\"step\":\"Un\"}]}]}".to_owned(), vec!["Un"]),
        ("{\"@type\":\"http://schema.org/HowTo\",\"schema:name\":\"t\",\"https://schema.org/step\":[\"Un\",\"Deux\"]}".to_owned(), vec!["Un", "Deux"]),
        // What points elsewhere, and in circles.
        ("{\"@graph\":[{\"@type\":\"HowTo\",\"@id\":\"#h\",\"name\":\"t\",\"step\":[{\"@id\":\"#s\"}]},{\"@type\":\"HowToStep\",\"@id\":\"#s\",\"name\":\"Un\",\"isPartOf\":{\"@id\":\"#h\"}}]}".to_owned(), vec!["Un"]),
        // How steps are written.
        (step("{\"@type\":\"HowToStep\",\"name\":\"Un\"}"), vec!["Un"]),
        (step("[{\"@type\":\"HowToStep\",\"text\":[\"Un mot.\",\"Deux mots.\"]}]"), vec!["Un mot"]),
        (step("[{\"@type\":\"HowToSection\",\"name\":\"Un\",\"text\":\"Sans étapes.\"}]"), vec!["Un"]),
        (step("{\"@type\":\"ItemList\",\"itemListElement\":{\"@type\":\"HowToStep\",\"name\":\"Un\"}}"), vec!["Un"]),
        (step("[{\"@type\":\"ListItem\",\"item\":{\"@type\":\"HowToStep\",\"name\":\"Un\"}}]"), vec!["Un"]),
        (step("[{\"position\":2,\"name\":\"Deux\"},{\"position\":1,\"name\":\"Un\"}]"), vec!["Un", "Deux"]),
        (step("\"<ol><li>Un</li></ol><p>Deux</p>\""), vec!["Un", "Deux"]),
        (step("[null,{},{\"@type\":\"HowToStep\",\"image\":null,\"name\":\"Un\"}]"), vec!["Un"]),
        // JSON that is none.
        ("{\"@type\":\"HowTo\",\"name\":\"t\",\"description\":\"deux\nlignes\",\"step\":[\"Un\",],}".to_owned(), vec!["Un"]),
        ("{\"@type\":\"HowTo\",\"name\":\"{{ page.title }}\",\"step\":[\"Un\"]}".to_owned(), vec!["Un"]),
    ] {
        assert_eq!(titles(&project(&document)), expected, "{document}");
    }
}

#[test]
fn a_page_carries_it_in_a_script_or_in_its_own_markup() {
    let script = "<!doctype html><title>x</title><script type=\"application/ld+json\"><!--\n{\"@type\":\"BreadcrumbList\"}\n--></script>\
        <script type='application/ld+json'>{\"@type\":\"HowTo\",\"name\":\"L&#39;arc\",\"step\":[\"Un\"]}</script>";
    assert_eq!(titles(&project(script)), ["Un"]);
    let markup = include_str!("howto/microdata.html");
    let read = project(markup);
    assert_eq!(read.title, "Mobile en carton");
    assert_eq!(read.authors[0].name, "Ada Exemple");
    assert_eq!(read.licence, "CC-BY-4.0");
    assert_eq!(titles(&read), ["Découpe", "Suspends"]);
    assert_eq!(read.steps[0].text, "Découpe six formes.");
    assert_eq!(read.materials[0].name, "Carton");
    assert_eq!(read.duration.class, 45);
}

#[test]
fn what_is_something_else_is_refused_with_its_name() {
    for (text, named) in [
        ("{\"@type\":\"Recipe\",\"name\":\"Tarte\"}", "Recipe"),
        ("<p>rien</p>", "no HowTo"),
        ("{", "no HowTo"),
        ("", "no HowTo"),
    ] {
        let imported = read(text);
        assert!(imported.project.is_none(), "{text}");
        let Problem::NotOfFormat { reason, .. } = &imported.diagnostics[0].problem else {
            panic!("{:?}", imported.diagnostics);
        };
        assert!(reason.contains(named), "{reason}");
    }
}

#[test]
fn pictures_and_files_that_came_along_are_taken_and_the_others_told() {
    let document = json!({
        "@type": "HowTo", "name": "t",
        "image": [{"@type": "ImageObject", "contentUrl": "img/a.png", "caption": "Un cadran"}, "https://e.org/b.png"],
        "step": [{"@type": "HowToStep", "name": "Un", "image": "./img/a.png"}],
        "encoding": [{"contentUrl": "plan.svg", "name": "Le plan"}, {"contentUrl": "https://e.org/c.stl"}],
    });
    let files = [("img/a.png", "png"), ("plan.svg", "<svg/>")];
    let files: Files = files
        .map(|(path, text)| (path.to_owned(), text.into()))
        .into_iter()
        .collect();
    let imported = read_howto(&document.to_string(), "page.json", &files, &VOCABULARY);
    let read = imported.project.expect("a project");
    assert_eq!(read.images.len(), 1);
    assert_eq!(read.images[0].alt, "Un cadran");
    assert_eq!(read.steps[0].images, [read.images[0].id.clone()]);
    let paths: Vec<&str> = read.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["files/plan.svg", "files/c.stl"]);
    let missing = imported
        .diagnostics
        .iter()
        .filter(|one| matches!(one.problem, Problem::FileNotGiven { .. }));
    assert_eq!(missing.count(), 2);
}

#[test]
fn every_project_of_the_gallery_leaves_and_comes_back() {
    let projects = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/data/projects");
    let mut seen = 0;
    for entry in fs::read_dir(projects).expect("the projects can be listed") {
        let folder = entry.expect("an entry can be read").path();
        let text = fs::read_to_string(folder.join("project.json")).expect("it can be read");
        let project = load_project(&text, "", None, &VOCABULARY)
            .value
            .expect("it loads");
        let told = write_howto(&project, &VOCABULARY, str::to_owned).to_string();
        let back = read(&told).project.expect("it comes back");
        for (key, value) in kept(&project).as_object().expect("an object") {
            assert_eq!(&kept(&back)[key], value, "{}: {key}", project.id);
        }
        assert_eq!(back.files.len(), project.files.len());
        let machines = |one: &Project| {
            let mut ids: Vec<String> = one.machines.iter().map(|one| one.machine.clone()).collect();
            ids.sort();
            ids.dedup();
            ids
        };
        assert_eq!(machines(&back), machines(&project), "{}", project.id);
        let loaded = load_project(&write_project(&back), "", None, &VOCABULARY);
        assert!(
            loaded.value.is_some(),
            "{}: {:#?}",
            project.id,
            loaded.diagnostics
        );
        seen += 1;
    }
    assert!(seen >= 12);
}

/// What schema.org has a place for, in a form that can be compared.
fn kept(project: &Project) -> Value {
    let plain = |text: &str| {
        etabli_model::text::plain(text)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let texts = |items: &[TextItem]| {
        items
            .iter()
            .map(|item| plain(&item.text))
            .collect::<Vec<_>>()
    };
    let materials = project.materials.iter().map(|one| {
        json!([
            one.name,
            one.quantity.map(|one| one.to_string()),
            one.quantity.map(|_| &one.unit),
            one.per
        ])
    });
    let steps = project.steps.iter().map(|step| {
        let callouts = step
            .callouts
            .iter()
            .map(|one| json!([one.kind, plain(&one.text)]));
        json!([
            step.section,
            step.title,
            plain(&step.text),
            step.minutes.filter(|one| *one > 0),
            callouts.collect::<Vec<_>>()
        ])
    });
    let parents = project
        .based_on
        .iter()
        .map(|one| json!([one.title, one.url, one.version, one.authors, one.licence]));
    json!({
        "title": project.title,
        "summary": project.summary,
        "language": project.language,
        "keywords": project.keywords,
        "kind": project.kind,
        "status": project.status,
        "dates": [project.created, project.updated, project.version],
        "authors": project.authors.iter().map(|one| &one.name).collect::<Vec<_>>(),
        "licence": project.licence,
        "parents": parents.collect::<Vec<_>>(),
        "using": project.using,
        "subjects": project.subjects,
        "uses": project.uses,
        "inclusion": project.inclusion,
        "class": [texts(&project.objectives), texts(&project.prerequisites), texts(&project.assessment)],
        "time": [project.duration.preparation, project.duration.class, project.duration.machine + project.duration.drying],
        "cost": project.cost.as_ref().map(|one| (one.per_object.to_string(), &one.currency)),
        "materials": materials.collect::<Vec<_>>(),
        "tools": project.tools.iter().map(|one| &one.name).collect::<Vec<_>>(),
        "steps": steps.collect::<Vec<_>>(),
    })
}

fn line() -> impl Strategy<Value = String> {
    "[A-ZÉ][a-zé’ ]{2,20}[a-z]"
        .prop_map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn amount() -> impl Strategy<Value = Decimal> {
    (1_u32..1_000, 0_u32..100)
        .prop_map(|(whole, rest)| format!("{whole}.{rest:02}").parse().expect("a decimal"))
}

fn step() -> impl Strategy<Value = Step> {
    let kind = prop::sample::select(vec![
        CalloutKind::Tip,
        CalloutKind::Caution,
        CalloutKind::Danger,
    ]);
    (
        prop::sample::select(vec!["", "Préparer", "Monter"]),
        line(),
        prop_oneof![Just(String::new()), line()],
        prop::option::of(1_u32..200),
        prop::collection::vec((kind, line()), 0..3),
    )
        .prop_map(|(section, title, text, minutes, callouts)| Step {
            section: section.to_owned(),
            // A text that is its title is said once.
            text: if text == title { String::new() } else { text },
            title,
            minutes,
            callouts: callouts
                .into_iter()
                .map(|(kind, text)| Callout {
                    kind,
                    text,
                    ..Callout::default()
                })
                .collect(),
            ..Step::default()
        })
}

fn material() -> impl Strategy<Value = Material> {
    let per = prop::sample::select(vec![Per::Object, Per::Pupil, Per::Group, Per::Class]);
    let unit = prop::sample::select(vec!["piece", "sheet", "mm", "m", "g", "ml"]);
    (line(), amount(), unit, per).prop_map(|(name, quantity, unit, per)| Material {
        name,
        quantity: Some(quantity),
        unit: unit.to_owned(),
        per,
        ..Material::default()
    })
}

prop_compose! {
    fn any_project()(
        title in line(),
        summary in line(),
        keywords in prop::collection::btree_set("[a-zé]{3,9}", 0..4),
        names in prop::collection::btree_set("Auteur [a-z]{3,8}", 0..3),
        steps in prop::collection::vec(step(), 0..6),
        materials in prop::collection::vec(material(), 0..5),
        tools in prop::collection::vec(line().prop_map(|name| format!("Outil {name}")), 0..4),
        times in (0_u32..500, 1_u32..500, 0_u32..500),
        price in prop::option::of(amount()),
        objectives in prop::collection::vec(line(), 0..3),
        parent in prop::option::of(line()),
    ) -> Project {
        let item = |text: String| TextItem { text, ..TextItem::default() };
        Project {
            format: FORMAT.to_owned(),
            title,
            summary,
            kind: "tool".to_owned(),
            status: "documented".to_owned(),
            language: "fr".to_owned(),
            version: "1.2.0".to_owned(),
            created: "2026-11-24".to_owned(),
            keywords: keywords.into_iter().collect(),
            authors: names.into_iter().map(|name| Author { name, ..Author::default() }).collect(),
            licence: "CC-BY-SA-4.0".to_owned(),
            based_on: parent.into_iter().map(|title| BasedOn {
                title,
                url: "https://example.org/parent".to_owned(),
                version: "2.0.0".to_owned(),
                authors: vec!["Zoé Modèle".to_owned()],
                licence: "CC-BY-4.0".to_owned(),
                ..BasedOn::default()
            }).collect(),
            duration: Duration { preparation: times.0, class: times.1, machine: times.2, drying: 0 },
            cost: price.map(|per_object| Cost { per_object, currency: "EUR".to_owned(), ..Cost::default() }),
            steps,
            materials,
            tools: tools.into_iter().map(|name| Tool { name, ..Tool::default() }).collect(),
            objectives: objectives.into_iter().map(item).collect(),
            ..Project::default()
        }
    }
}

fn schema_ish() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        prop::sample::select(vec![
            "PT5M",
            "12 €",
            "#a",
            "https://e.org/a.png",
            "CC BY 4.0",
            "<p>x</p>",
            "2 × vis"
        ])
        .prop_map(Value::from),
    ];
    let key = prop::sample::select(vec![
        "@id",
        "@type",
        "@graph",
        "@value",
        "name",
        "text",
        "step",
        "itemListElement",
        "supply",
        "tool",
        "image",
        "author",
        "license",
        "isBasedOn",
        "requiredQuantity",
        "value",
        "position",
        "totalTime",
        "estimatedCost",
        "about",
    ]);
    leaf.prop_recursive(5, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((key.clone(), inner), 0..6).prop_map(|fields| {
                let fields = fields
                    .into_iter()
                    .map(|(key, value)| (key.to_owned(), value));
                Value::Object(fields.collect())
            }),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn what_leaves_comes_back(project in any_project()) {
        let told = write_howto(&project, &VOCABULARY, str::to_owned);
        let back = read(&told.to_string()).project.expect("it comes back");
        prop_assert_eq!(kept(&back), kept(&project));
        let again = write_howto(&back, &VOCABULARY, str::to_owned);
        prop_assert_eq!(again, told);
    }

    #[test]
    fn no_text_breaks_the_reader(text in "\\PC{0,200}") {
        let _ = read(&text);
    }

    #[test]
    fn no_document_breaks_the_reader_and_every_draft_loads(inside in schema_ish()) {
        let mut whole = inside;
        if !whole.is_object() {
            whole = json!({ "step": whole.clone(), "supply": whole });
        }
        whole["@type"] = json!("HowTo");
        if let Some(project) = read(&whole.to_string()).project {
            let loaded = load_project(&write_project(&project), "", None, &VOCABULARY);
            prop_assert!(loaded.value.is_some(), "{whole}\n{:#?}", loaded.diagnostics);
        }
    }

    #[test]
    fn no_torn_document_breaks_the_reader(cut in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), with in "[\\[\\]{}\",:<a]{0,3}") {
        for whole in [include_str!("howto/cadran.json"), include_str!("howto/microdata.html")] {
            let place = |index: &prop::sample::Index| {
                let mut at = index.index(whole.len());
                while !whole.is_char_boundary(at) { at -= 1; }
                at
            };
            let (from, to) = (place(&at).min(place(&cut)), place(&at).max(place(&cut)));
            let _ = read(&whole[..from]);
            let _ = read(&format!("{}{with}{}", &whole[..from], &whole[to..]));
        }
    }
}
