//! The replacement crates of `patches/` leave out what no sheet uses: pages stay what they were.
//!
//! The digests were taken with the published crates, before anything was replaced; the one page that tells its date has
//! since become an archive (PDF/A-3a), and its PDF was taken anew when that alone had changed. Each page tries
//! something that a replacement could have changed. The pages are of their own words, so that a
//! change of a template leaves them alone.

mod common;

use common::TYPESETTER;
use etabli_typeset::Pages;
use std::collections::BTreeMap;

/// The page, its Typst source, and the digests of its SVG and of its PDF.
const PAGES: [(&str, &str, u64, u64); 12] = [
    (
        "French words are divided",
        FRENCH,
        0xb951_fbc9_4098_cce8,
        0x6ebd_c1f4_483e_9806,
    ),
    (
        "English words are divided",
        ENGLISH,
        0xe567_1151_e6ff_3e4d,
        0x2e67_cec6_364b_4960,
    ),
    (
        "two languages stand in one paragraph",
        TWO_LANGUAGES,
        0x11ad_0b5b_544f_2816,
        0x2629_629a_407a_f6ff,
    ),
    (
        "no word is divided for those who read with effort",
        UNDIVIDED,
        0xc69e_8322_dffb_1051,
        0xfec2_57f3_595a_8e23,
    ),
    (
        "lines break at dashes, addresses and no-break spaces",
        BREAKS,
        0xe3ca_93e8_501e_5a1d,
        0x29d3_c2b3_de52_182f,
    ),
    (
        "pictures of every format are decoded",
        PICTURES,
        0x5236_285c_9be2_e675,
        0xc1bb_942c_70ce_812f,
    ),
    (
        "a drawing has letters, gradients, masks and filters",
        DRAWING,
        0x295a_3ee3_52fe_5020,
        0xcc32_e4b9_48c5_faaa,
    ),
    (
        "words are found by patterns and properties",
        PATTERNS,
        0x4a92_3d0d_ef17_2502,
        0xa0d9_d94d_b9ef_6cd9,
    ),
    (
        "tables, lists, links, notes and contents are tagged",
        STRUCTURE,
        0x58b6_80b9_08d5_6801,
        0xd1fa_2bcf_c0cf_01d3,
    ),
    (
        "data are read from JSON and counted",
        DATA,
        0xa4db_ac83_3171_e393,
        0xf8b7_b179_e396_fe12,
    ),
    (
        "shapes, colours and transformations are drawn",
        SHAPES,
        0xe091_4549_6f4e_a916,
        0xb5d1_2127_9d3b_770a,
    ),
    (
        "signs, Greek and plain code are set",
        SIGNS,
        0xf888_0676_36b0_1c32,
        0xd29c_987f_47cf_a2c2,
    ),
];

const FRENCH: &str = r#"#set page(width: 7cm, height: auto, margin: 8mm)
#set text(lang: "fr", size: 11pt, hyphenate: true, font: "Atkinson Hyperlegible Next")
#set par(justify: true)
L’approvisionnement en contreplaqué, l’assemblage des encastrements et l’échantillonnage des réglages
demandent une compréhension progressive : vérifie méthodiquement chaque caractéristique avant
l’expérimentation. « Anticonstitutionnellement », s’exclama l’électrotechnicienne ; incontestablement,
l’hétérogénéité des matériaux biodégradables complique l’ordonnancement."#;

const ENGLISH: &str = r#"#set page(width: 7cm, height: auto, margin: 8mm)
#set text(lang: "en", size: 11pt, hyphenate: true, font: "Atkinson Hyperlegible Next")
#set par(justify: true)
Manufacturing laboratories encourage experimentation: responsibility, documentation and
representative measurements are indispensable. Characteristically, interdisciplinary collaboration
overcomes misunderstandings about reproducibility and internationalisation."#;

const TWO_LANGUAGES: &str = r#"#set page(width: 6cm, height: auto, margin: 6mm)
#set text(lang: "fr", hyphenate: true, font: "Atkinson Hyperlegible Next")
#set par(justify: true)
La documentation originale précise : #text(lang: "en")[“understanding measurement uncertainties
requires considerable experimentation”], recommandation particulièrement encourageante."#;

const UNDIVIDED: &str = r#"#set page(width: 7cm, height: auto, margin: 8mm)
#set text(lang: "fr", size: 14pt, hyphenate: false, tracking: 0.04em, spacing: 130%,
  font: "Atkinson Hyperlegible Next")
#set par(justify: false, leading: 1em)
Une compréhension progressive des caractéristiques expérimentales demande méthodiquement
l’approvisionnement."#;

const BREAKS: &str = "#set page(width: 5cm, height: auto, margin: 5mm)
#set text(lang: \"fr\", font: \"Atkinson Hyperlegible Next\", hyphenate: true)
3\u{202f}mm × 120\u{a0}mm — n°\u{a0}12\u{202f}; https://galerie.example/projets/disques-de-fractions?version=1.2.0
porte-documents, c’est-à-dire\u{202f}: «\u{a0}avant-hier\u{a0}» \\
coupure\u{ad}facultative\u{ad}longue, soixante/quatorze et/ou, 1\u{202f}234,5\u{202f}€.";

const PICTURES: &str = r#"#set page(width: 8cm, height: auto, margin: 5mm)
#for name in ("dots.png", "clear.png", "dots.gif", "exact.webp", "lossy.webp", "dots.jpg") {
  image(name, width: 2cm, alt: name)
}
#image("drawing.svg", width: 4cm, alt: "drawing")"#;

const DRAWING: &str = r#"#set page(width: 8cm, height: auto, margin: 5mm)
#image("drawing.svg", width: 6cm, alt: "drawing")"#;

const PATTERNS: &str = r#"#set page(width: 8cm, height: auto, margin: 5mm)
#set text(lang: "fr", font: "Atkinson Hyperlegible Next")
#show regex("\\b[\\p{Lu}]\\p{Ll}+\\b"): found => strong(found)
#show regex("\\d+(?:,\\d+)?\\s?mm"): found => underline(found)
#show "Élan": found => emph(found)
#let (before, after) = "Pose—la".split(regex("[\\u{2013}\\u{2014}]"))
Œuvre de Zoé : Élan de 12,5 mm puis 3 mm, #before #after, "guillemets".
#"ÀÉîœ".match(regex("(?i)œ")).text #"a1b22".replace(regex("[0-9]+"), m => "(" + m.text + ")")"#;

const STRUCTURE: &str = r#"#set page(width: 12cm, height: 17cm, margin: 8mm, footer: pdf.artifact[Pied])
#set text(lang: "fr", font: "Atkinson Hyperlegible Next")
#set list(marker: [–])
#outline(title: [Sommaire])
= Matériel <materiel>
#table(columns: 3, table.header[Nom][Nombre][Prix],
  [Contreplaqué], [2], [4,50 €], table.cell(colspan: 2)[Visserie], [1 €])
== Étapes
+ Découpe #footnote[Porte des lunettes.]
+ Ponce
- un
  - deux
/ Trait: ce qui coupe
Voir la #link(<materiel>)[liste] et #link("https://galerie.example/")[la galerie], page
#context counter(page).display("1 / 1", both: true).
#figure(rect(width: 2cm, height: 1cm), alt: "un rectangle", caption: [Gabarit])
#columns(2)[#lower("GAUCHE") #colbreak() #smallcaps[droite]]"#;

const DATA: &str = r#"#set document(title: [Relevé], date: datetime(year: 2026, month: 11, day: 25))
#set page(width: 10cm, height: auto, margin: 5mm)
#set text(lang: "fr", font: "Atkinson Hyperlegible Next")
#let read = json("/data.json")
#for (name, count) in read.parts [#name : #count #linebreak()]
#datetime(year: 2026, month: 3, day: 1).display("[day]/[month]/[year]")
#numbering("1.a.I", 3, 4, 12) #calc.round(decimal("2.675"), digits: 2) #calc.pow(2, 10)
#read.parts.pairs().map(((name, count)) => count).sum() #str(0.1 + 0.2) #read.note.len()
#metadata(read.note) <note> #context query(<note>).first().value
#json.encode((a: 1, b: (true, none)))"#;

const SHAPES: &str = r##"#set page(width: 10cm, height: auto, margin: 5mm)
#stack(dir: ltr, spacing: 3mm,
  rect(width: 1cm, height: 1cm, fill: rgb("#E9CFA3"), stroke: (paint: blue, dash: "dashed")),
  circle(radius: 5mm, fill: gradient.radial(red, yellow)),
  rotate(20deg, polygon.regular(size: 1cm, vertices: 5, fill: oklch(60%, 0.2, 40deg))),
  rect(width: 1cm, height: 1cm, fill: gradient.linear(..color.map.viridis)),
  square(size: 1cm, fill: cmyk(10%, 60%, 0%, 20%), radius: 3mm))
#curve(stroke: 2pt + color.mix(red, blue), curve.move((0mm, 0mm)), curve.cubic((10mm, 20mm), (20mm, -10mm), (40mm, 5mm)))
#box(clip: true, width: 2cm, height: 5mm, scale(x: 150%, rect(width: 3cm, height: 1cm, fill: luma(60%).darken(20%))))
#rect(width: 2cm, height: 1cm, fill: tiling(size: (4mm, 4mm), line(end: (4mm, 4mm))))"##;

const SIGNS: &str = r#"#set page(width: 10cm, height: auto, margin: 5mm)
#set text(font: ("Atkinson Hyperlegible Next", "DejaVu Sans"))
#show raw: set text(font: "Atkinson Hyperlegible Next")
#sym.arrow.r #sym.gt.eq #sym.times α β π Ω ✓ ✗ ⠃⠗⠁ ½ #sym.dash.em #super[2] #sub[n]
`G1 X10 Y20`
#raw("if pret {\n\tcoupe()\n}", block: true)
#upper("œuvre") #"déjà".rev() #"e\u{301}".normalize(form: "nfc").codepoints().len()"#;

const FILES: [(&str, &str); 6] = [
    (
        "/dots.png",
        "iVBORw0KGgoAAAANSUhEUgAAAAYAAAAECAIAAAAiZtkUAAAAIElEQVR42mNkYGDQQEUsDDYMDAzcyAguJAZHyEKKEAQAZa4CqG88A0AAAAAASUVORK5CYII=",
    ),
    (
        "/clear.png",
        "iVBORw0KGgoAAAANSUhEUgAAAAYAAAAECAYAAACtBE5DAAAALUlEQVR4nGNkYGBg0GBg+K8BoeGYhcGG4T8DAzcDOmZhsGGAcsRQMJqEIhwDACmlBKaDXVZDAAAAAElFTkSuQmCC",
    ),
    (
        "/dots.gif",
        "R0lGODdhBgAEAIQAAMi0paC0hHi0Y8h4bqB4WHh4QlC0QlB4LCi0IQC0ACh4FgB4AMg8N6A8LHg8IVA8Fig8CwA8AMgAAKAAAHgAAFAAACgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACwAAAAABgAEAAAIHgAvWKhAYYKECBAeOGjAYIGCAwUIDEiAwICAAAACAgA7",
    ),
    (
        "/exact.webp",
        "UklGRi4AAABXRUJQVlA4TCIAAAAvBcAAALkyRPQ/dhHR/4BCthGggc1f7B6GQZmFmACgFMwP",
    ),
    (
        "/lossy.webp",
        "UklGRkgAAABXRUJQVlA4IDwAAADQAQCdASoGAAQAAoBCJbACdAEO+mGsAAD+76NP/wVuZ/rC91y75r7enyMnf/NYz9y/Pq1xkb4/HeuAAAA=",
    ),
    (
        "/dots.jpg",
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAMABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAABQb/xAAcEAABBAMBAAAAAAAAAAAAAAABAAIDBAURMkH/xAAVAQEBAAAAAAAAAAAAAAAAAAABBf/EABoRAAICAwAAAAAAAAAAAAAAAAADAQUCETH/2gAMAwEAAhEDEQA/AIurinE+piriHEepepEzfITtOGPXIU9bJb0K2yzjR//Z",
    ),
];

const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 120 80">
<defs><linearGradient id="g"><stop offset="0" stop-color="#E9CFA3"/><stop offset="1" stop-color="#1D4ED8"/></linearGradient>
<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><mask id="m"><circle cx="60" cy="40" r="30" fill="white"/></mask>
<clipPath id="c"><rect x="10" y="10" width="50" height="50"/></clipPath>
<pattern id="p" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="1"/></pattern></defs>
<rect width="120" height="80" fill="url(#g)"/><g mask="url(#m)"><rect width="120" height="40" fill="#D0342C"/></g>
<g clip-path="url(#c)"><path d="M0 0 L80 70 A20 20 0 0 1 40 60 Z" fill="url(#p)" stroke="#1B2330" stroke-dasharray="4 2"/></g>
<circle cx="90" cy="55" r="12" fill="#2F7D4F" filter="url(#f)" opacity="0.6"/>
<text x="8" y="70" font-family="Atkinson Hyperlegible Next" font-weight="600" font-size="14">120 mm <tspan fill="#1D4ED8">Ø 80</tspan></text>
<use xlink:href="#nobody"/></svg>"##;

fn decoded(base64: &str) -> Vec<u8> {
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let (mut held, mut bits) = (0_u32, 0);
    for letter in base64.bytes().filter(|letter| *letter != b'=') {
        let value = alphabet.iter().position(|one| *one == letter);
        held = (held << 6) | u32::try_from(value.expect("base64")).expect("small");
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xff).expect("a byte"));
        }
    }
    bytes
}

fn files(main: &str) -> BTreeMap<String, Vec<u8>> {
    let mut files: BTreeMap<String, Vec<u8>> = FILES
        .iter()
        .map(|(path, content)| ((*path).to_owned(), decoded(content)))
        .collect();
    files.insert("/drawing.svg".to_owned(), SVG.into());
    let read = r#"{"parts": {"Disque": 4, "Quart": 12}, "note": "à suivre"}"#;
    files.insert("/data.json".to_owned(), read.into());
    files.insert("/main.typ".to_owned(), main.into());
    files
}

fn set(main: &str) -> Pages {
    let title = "#set document(title: [Page])\n";
    TYPESETTER
        .compile(&files(&format!("{title}{main}")))
        .unwrap_or_else(|error| panic!("{error}\n{main}"))
}

/// FNV-1a: the same on every machine and with every compiler.
fn digest(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[test]
fn pages_are_those_of_the_published_crates() {
    let mut changed = String::new();
    for (name, main, svg, pdf) in PAGES {
        let pages = set(main);
        assert_eq!(pages.warnings(), [], "{name}");
        let now_svg = digest(pages.svg().concat().as_bytes());
        let now_pdf = match pages.pdf() {
            Ok(bytes) => digest(&bytes),
            Err(error) => panic!("{name}: {error}"),
        };
        if (now_svg, now_pdf) != (svg, pdf) {
            changed += &format!("{name}: {now_svg:#018x}, {now_pdf:#018x}\n");
        }
    }
    assert!(changed.is_empty(), "these pages changed:\n{changed}");
}
