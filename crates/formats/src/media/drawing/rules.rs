//! Which elements draw, and which attributes are inert.

/// What an element is for.
pub(super) enum Element {
    /// It draws, or holds what draws; written under this name.
    Draws(&'static str),
    /// It runs, loads or embeds something: left out, and told.
    Active,
    /// Something else, such as a program's own notes: left out.
    Other,
}

/// What an attribute does.
pub(super) enum Attribute<'a> {
    /// Nothing by itself; written under this name.
    Inert(&'a str),
    /// It runs something or points outside: left out, and told.
    Active,
    /// A program's own notes: left out.
    LeftOut,
}

const DRAWS: [&str; 49] = [
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "title",
    "desc",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "style",
    "switch",
    "image",
    "filter",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "feSpotLight",
    "feTile",
    "feTurbulence",
];

const ACTIVE: [&str; 15] = [
    "script",
    "foreignobject",
    "iframe",
    "object",
    "embed",
    "handler",
    "audio",
    "video",
    "animate",
    "animatemotion",
    "animatetransform",
    "set",
    "feimage",
    "link",
    "canvas",
];

/// What an element with this name, without prefix, is for.
pub(super) fn element(name: &str) -> Element {
    if name == "a" {
        // A link in a picture leads nowhere: what it holds is drawn.
        return Element::Draws("g");
    }
    if let Some(known) = DRAWS.iter().find(|known| **known == name) {
        return Element::Draws(known);
    }
    let local = name.rsplit(':').next().unwrap_or(name);
    match ACTIVE.contains(&local.to_ascii_lowercase().as_str()) {
        true => Element::Active,
        false => Element::Other,
    }
}

/// What an attribute of a written element does.
pub(super) fn attribute<'a>(element: &str, name: &'a str, value: &str) -> Attribute<'a> {
    let lower = name.to_ascii_lowercase();
    if lower.starts_with("on") {
        return Attribute::Active;
    }
    if matches!(name, "href" | "xlink:href") {
        let inside = value.starts_with('#') && value.len() > 1;
        return match inside || (element == "image" && is_picture(value)) {
            true => Attribute::Inert("href"),
            false => Attribute::Active,
        };
    }
    if matches!(name, "xml:space" | "xml:lang") {
        return Attribute::Inert(name);
    }
    if matches!(lower.as_str(), "src" | "action" | "formaction" | "srcdoc") {
        return Attribute::Active;
    }
    // Name spaces are our own; a prefix is that of a program.
    if lower.starts_with("xmlns") || name.contains(':') || lower.starts_with("data-") {
        return Attribute::LeftOut;
    }
    if !name
        .bytes()
        .all(|one| one.is_ascii_alphanumeric() || one == b'-' || one == b'_')
    {
        return Attribute::LeftOut;
    }
    // `id` and its like may hold anything; what a style reads points inside alone.
    match is_inert_style(value) {
        true => Attribute::Inert(name),
        false => Attribute::Active,
    }
}

/// True for a picture that stands in the drawing itself and is no drawing again.
fn is_picture(value: &str) -> bool {
    ["png", "jpeg", "jpg", "gif", "webp"].iter().any(|kind| {
        let start = format!("data:image/{kind};base64,");
        value
            .get(..start.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(&start))
    })
}

/// True for rules of style that load nothing. Escapes and comments, which hide words, are not read but refused.
pub(super) fn is_inert_style(rules: &str) -> bool {
    let plain = rules.to_ascii_lowercase();
    let hides = plain.contains('\\');
    let comments = plain.contains("/*") && !comments_stand_between_rules(&plain);
    let loads = [
        "@import",
        "image-set(",
        "expression(",
        "src(",
        "-moz-binding",
        "javascript:",
        "@font-face",
    ];
    let outside = plain.split("url(").skip(1).any(|target| {
        let target = target.trim_start_matches(['"', '\'', ' ', '\t', '\n', '\r']);
        !target.starts_with('#')
    });
    !hides && !comments && !outside && !loads.iter().any(|word| plain.contains(word))
}

/// Comments of a style sheet stand between its rules; inside a word they hide it.
fn comments_stand_between_rules(rules: &str) -> bool {
    rules.split("/*").skip(1).all(|piece| piece.contains("*/"))
        && rules.match_indices("/*").all(|(at, _)| {
            let before = rules[..at].chars().next_back();
            before.is_none_or(|one| one.is_whitespace() || "{};,/".contains(one))
        })
}
