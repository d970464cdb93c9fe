//! What the replacement crates of `patches/` leave out is refused in words, never with a panic.

mod common;

use common::TYPESETTER;
use etabli_typeset::{Pages, TypesetError};
use std::collections::BTreeMap;

fn set(main: &str) -> Result<Pages, TypesetError> {
    let head = "#set page(width: 5cm, height: auto, margin: 5mm)\n\
                #set text(font: \"Atkinson Hyperlegible Next\")\n\
                #show raw: set text(font: \"Atkinson Hyperlegible Next\")\n";
    TYPESETTER.compile(&BTreeMap::from([
        ("/main.typ".to_owned(), format!("{head}{main}").into_bytes()),
        ("/one.yaml".to_owned(), b"a: 1".to_vec()),
        ("/one.toml".to_owned(), b"a = 1".to_vec()),
        ("/one.cbor".to_owned(), vec![0xa1, 0x61, 0x61, 0x01]),
        ("/one.wasm".to_owned(), b"\0asm\x01\0\0\0".to_vec()),
        ("/one.bib".to_owned(), b"@book{a, title={A}}".to_vec()),
        ("/one.csl".to_owned(), b"<style/>".to_vec()),
        ("/one.pdf".to_owned(), b"%PDF-1.7\n%%EOF".to_vec()),
        ("/one.tmTheme".to_owned(), b"<plist/>".to_vec()),
    ]))
}

#[test]
fn a_template_that_asks_for_it_is_told_why() {
    let mut untold = String::new();
    for (main, why) in [
        ("#yaml(\"one.yaml\")", "without YAML; use JSON"),
        ("#yaml.encode(1)", "without YAML; use JSON"),
        ("#toml(\"one.toml\")", "without TOML; use JSON"),
        ("#toml.encode((a: 1))", "without TOML; use JSON"),
        ("#cbor(\"one.cbor\")", "without CBOR; use JSON"),
        ("#cbor.encode(1)", "without CBOR; use JSON"),
        ("#plugin(\"one.wasm\")", "without plugins"),
        ("#bibliography(\"one.bib\")", "without bibliographies"),
        ("#bibliography(\"one.yaml\")", "without YAML"),
        ("@a #bibliography(bytes(\"a: 1\"))", "without YAML"),
        ("#bibliography((), style: \"one.csl\")", "without styles"),
        ("#bibliography((), style: \"apa\")", "unknown style: apa"),
        ("#bibliography(())", "not suitable for bibliographies"),
        (
            "#image(\"one.pdf\", alt: \"\")",
            "the PDF could not be loaded",
        ),
        ("#import \"@preview/cetz:0.3.0\"", "not found"),
        (
            "#raw(\"a\", lang: \"x\", syntaxes: \"one.yaml\")",
            "without grammars",
        ),
        ("#raw(\"a\", theme: \"one.tmTheme\")", "without themes"),
    ] {
        let Err(TypesetError::Refused(reports)) = set(main) else {
            panic!("{main} is not refused");
        };
        let told: Vec<String> = reports.iter().map(ToString::to_string).collect();
        if !told[0].contains(why) {
            untold += &format!("{main}: {told:?}\n");
        }
    }
    assert!(untold.is_empty(), "{untold}");
}

#[test]
fn what_is_only_poorer_is_set_all_the_same() {
    for main in [
        "#raw(\"= Titre *gras*\", lang: \"typ\")",
        "#lorem(30)",
        "#set text(lang: \"de\", hyphenate: true)\nGeschwindigkeitsbegrenzung",
        "#set text(lang: \"th\")\nA B",
        "#set text(lang: \"ja\")\nA “B” C",
    ] {
        let pages = set(main).unwrap_or_else(|error| panic!("{main}: {error}"));
        assert_eq!((pages.count(), pages.warnings()), (1, &[][..]), "{main}");
    }
    let colours = |code: &str| set(code).expect("set").svg()[0].matches("fill=\"#").count();
    let plain = colours("#raw(\"let a = 1;\")");
    assert_eq!(colours("#raw(\"let a = 1;\", lang: \"rust\")"), plain);
}
