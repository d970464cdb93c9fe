//! Drawings: well formed, inert, and for cut files true to scale.

use roxmltree::{Document, Node};

/// Elements that run or embed something.
const ACTIVE: [&str; 6] = [
    "script",
    "foreignObject",
    "iframe",
    "object",
    "embed",
    "handler",
];

/// Faults of any drawing: it must be XML, run nothing and load nothing.
pub fn faults(text: &str) -> Vec<String> {
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => return vec![format!("not well formed: {error}")],
    };
    let mut faults = Vec::new();
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        faults.push("its root is no <svg>".to_owned());
    }
    for node in root.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        if ACTIVE.contains(&name) {
            faults.push(format!("<{name}>"));
        }
        for attribute in node.attributes() {
            let (key, value) = (attribute.name(), attribute.value());
            if key.starts_with("on") {
                faults.push(format!("<{name} {key}>"));
            }
            if key == "href" && !value.starts_with('#') {
                faults.push(format!("<{name} href=\"{value}\">"));
            }
            if loads(value) {
                faults.push(format!("<{name} {key}=\"{value}\">"));
            }
        }
        if name == "style"
            && node
                .text()
                .is_some_and(|css| loads(css) || css.contains("@import"))
        {
            faults.push("<style> loads something".to_owned());
        }
    }
    faults
}

/// Faults of a drawing to be cut or printed: millimetres, one unit of the drawing each.
pub fn scale_faults(text: &str) -> Vec<String> {
    let Ok(document) = Document::parse(text) else {
        return vec!["not well formed".to_owned()];
    };
    let root = document.root_element();
    let millimetres =
        |side| -> Option<f64> { root.attribute(side)?.strip_suffix("mm")?.parse().ok() };
    let view: Vec<f64> = root
        .attribute("viewBox")
        .unwrap_or_default()
        .split([' ', ','])
        .filter_map(|number| number.parse().ok())
        .collect();
    match (millimetres("width"), millimetres("height"), view.as_slice()) {
        (Some(width), Some(height), [_, _, across, down]) => {
            let true_to_scale = (width - across).abs() < 1e-6 && (height - down).abs() < 1e-6;
            let fault = format!("{width} × {height} mm show {across} × {down} units");
            (!true_to_scale).then_some(fault).into_iter().collect()
        }
        (Some(_), Some(_), _) => vec!["it has no viewBox of four numbers".to_owned()],
        _ => vec!["its width and height are not in mm".to_owned()],
    }
}

/// Width and height in millimetres, where the drawing says them.
pub fn size(text: &str) -> Option<(f64, f64)> {
    let document = Document::parse(text).ok()?;
    let side = |name| -> Option<f64> {
        let root = document.root_element();
        root.attribute(name)?.strip_suffix("mm")?.parse().ok()
    };
    Some((side("width")?, side("height")?))
}

/// Whether a style or an attribute points outside the drawing.
fn loads(value: &str) -> bool {
    value.split("url(").skip(1).any(|target| {
        let target = target.trim_start_matches(['"', '\'', ' ']);
        !target.starts_with('#')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> String {
        let names =
            "xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"";
        format!("<svg {names}>{inside}</svg>")
    }

    #[test]
    fn what_runs_or_loads_is_found() {
        for bad in [
            "<script/>",
            "<g><foreignObject/></g>",
            "<a href=\"https://example.org\"/>",
            "<image xlink:href=\"cat.png\"/>",
            "<image href=\"data:image/png;base64,AA==\"/>",
            "<rect onclick=\"x()\"/>",
            "<rect fill=\"url(https://example.org/#a)\"/>",
            "<style>rect { fill: url('x.svg#a') }</style>",
            "<style>@import 'x.css';</style>",
        ] {
            assert_eq!(faults(&svg(bad)).len(), 1, "{bad}");
        }
        assert!(!faults("<svg>").is_empty());
        assert!(!faults("<html/>").is_empty());
    }

    #[test]
    fn an_inert_drawing_has_no_fault() {
        let good =
            "<defs><path id=\"p\"/></defs><use href=\"#p\" fill=\"url(#dots)\"/><text>on</text>";
        assert_eq!(faults(&svg(good)), Vec::<String>::new());
    }

    #[test]
    fn a_cut_file_is_in_millimetres_one_unit_each() {
        for (root, faults) in [
            (
                "width=\"210mm\" height=\"297mm\" viewBox=\"0 0 210 297\"",
                0,
            ),
            (
                "width=\"210mm\" height=\"297mm\" viewBox=\"0 0 793.7 1122.5\"",
                1,
            ),
            ("width=\"210\" height=\"297\" viewBox=\"0 0 210 297\"", 1),
            ("width=\"210mm\" height=\"297mm\"", 1),
        ] {
            assert_eq!(
                scale_faults(&format!("<svg {root}/>")).len(),
                faults,
                "{root}"
            );
        }
    }
}
