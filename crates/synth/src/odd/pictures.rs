//! Drawings for made-up projects: plain, of the sides that their path tells.

use etabli_model::{Image, Project};
use std::collections::BTreeMap;

/// Folder of the pictures that are named and not there.
pub(super) const MISSING: &str = "absent";

/// Gives a project a cover and a picture to every second step.
pub(super) fn add(project: &mut Project, seed: usize) {
    let (width, height) = [(60, 40), (40, 60), (50, 50), (80, 45)][seed % 4];
    let cover = image(project, width, height);
    project.cover = Some(cover);
    for at in (0..project.steps.len()).step_by(2) {
        let id = image(project, width, height);
        project.steps[at].images = vec![id];
    }
}

/// Adds one picture of so many units a side and gives its id.
pub(super) fn image(project: &mut Project, width: u32, height: u32) -> String {
    let number = project.images.len();
    let id = format!("IMG{number:05}");
    project.images.push(Image {
        id: id.clone(),
        path: format!("images/{number}-{width}x{height}.svg"),
        alt: format!("Dessin {number} : la pièce vue de face, cotes en millimètres."),
        ..Image::default()
    });
    id
}

/// The drawings of a project, but for those that are missing on purpose.
pub(super) fn drawn(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let paths = project.images.iter().map(|image| image.path.clone());
    paths
        .filter_map(|path| {
            let drawing = drawing(&path)?;
            Some((path, drawing.into_bytes()))
        })
        .collect()
}

/// A plate with a cross and a letter, as large as the path says.
fn drawing(path: &str) -> Option<String> {
    if path.starts_with(MISSING) {
        return None;
    }
    let sides = path.rsplit_once('-')?.1.strip_suffix(".svg")?;
    let (width, height) = sides.split_once('x')?;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\">\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#E9CFA3\"/>\
         <path d=\"M0 0L{width} {height}M0 {height}L{width} 0\" stroke=\"#1B2330\" stroke-width=\".5\"/>\
         <text x=\"1\" y=\"6\" font-size=\"5\" fill=\"#1B2330\">A</text></svg>"
    ))
}
