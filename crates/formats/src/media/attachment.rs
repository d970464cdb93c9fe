//! Files that are attached to a project: what they are, by what they hold and by their end.
//!
//! A lab has formats of its own, so what is not known is kept as a document: it is only ever downloaded. Programs, pages
//! and macros are refused, whatever they are called: whoever opens them from a project of a school trusts it.

use super::drawing::{DrawingFault, clean_drawing};
use super::metadata::without_metadata;
use super::picture::{PictureKind, picture_head};
use crate::archive::Limits;

/// What a file is for, in the words of the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileRole {
    /// What others are made from.
    Source,
    /// Ready for a machine.
    Export,
    /// To be filled in.
    Template,
    /// To be read.
    Document,
}

impl FileRole {
    /// The word in the file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Export => "export",
            Self::Template => "template",
            Self::Document => "document",
        }
    }
}

/// A file that may be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// `svg`, `stl`, `pdf`: its end, in small letters.
    pub kind: String,
    /// IANA media type.
    pub media_type: &'static str,
    /// What it is for.
    pub role: FileRole,
    /// What is kept: the file as it came, but for a drawing that ran something and a photo that tells where it was taken.
    pub bytes: Vec<u8>,
    /// What was taken out of a drawing.
    pub removed: Vec<String>,
}

/// Why a file is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AttachmentFault {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It would not fit into an archive.
    #[error("larger than {most} bytes")]
    TooLarge {
        /// The limit.
        most: usize,
    },
    /// A program, a page or a macro: it could do anything when it is opened.
    #[error("the file is a program")]
    Program,
    /// Its end promises something that it does not hold.
    #[error("the file is no {kind}")]
    NotWhatItSays {
        /// What its end promises.
        kind: String,
    },
    /// A drawing that cannot be read.
    #[error(transparent)]
    Drawing(#[from] DrawingFault),
}

/// Ends of files with their media type, what they are for, and how they begin where that is sure.
const KINDS: [(&str, &str, FileRole, &[u8]); 44] = [
    ("svg", "image/svg+xml", FileRole::Export, b""),
    ("dxf", "image/vnd.dxf", FileRole::Export, b""),
    ("stl", "model/stl", FileRole::Export, b""),
    ("3mf", "model/3mf", FileRole::Export, b"PK"),
    ("obj", "model/obj", FileRole::Export, b""),
    ("step", "model/step", FileRole::Source, b"ISO-10303-21"),
    ("stp", "model/step", FileRole::Source, b"ISO-10303-21"),
    ("scad", "application/x-openscad", FileRole::Source, b""),
    (
        "fcstd",
        "application/x-extension-fcstd",
        FileRole::Source,
        b"PK",
    ),
    ("f3d", "application/octet-stream", FileRole::Source, b"PK"),
    ("blend", "application/x-blender", FileRole::Source, b""),
    ("gcode", "text/x-gcode", FileRole::Export, b""),
    ("lbrn", "application/xml", FileRole::Source, b""),
    ("lbrn2", "application/xml", FileRole::Source, b""),
    ("ai", "application/postscript", FileRole::Source, b"%"),
    ("pdf", "application/pdf", FileRole::Document, b"%PDF"),
    ("hex", "text/x-hex", FileRole::Export, b":"),
    (
        "uf2",
        "application/octet-stream",
        FileRole::Export,
        b"UF2\n",
    ),
    ("ino", "text/x-arduino", FileRole::Source, b""),
    ("py", "text/x-python", FileRole::Source, b""),
    ("sb3", "application/x.scratch.sb3", FileRole::Source, b"PK"),
    (
        "ggb",
        "application/vnd.geogebra.file",
        FileRole::Source,
        b"PK",
    ),
    (
        "kicad_pcb",
        "application/x-kicad-pcb",
        FileRole::Source,
        b"(",
    ),
    (
        "kicad_sch",
        "application/x-kicad-schematic",
        FileRole::Source,
        b"(",
    ),
    (
        "odt",
        "application/vnd.oasis.opendocument.text",
        FileRole::Template,
        b"PK",
    ),
    (
        "ods",
        "application/vnd.oasis.opendocument.spreadsheet",
        FileRole::Template,
        b"PK",
    ),
    (
        "odp",
        "application/vnd.oasis.opendocument.presentation",
        FileRole::Template,
        b"PK",
    ),
    (
        "odg",
        "application/vnd.oasis.opendocument.graphics",
        FileRole::Source,
        b"PK",
    ),
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileRole::Template,
        b"PK",
    ),
    (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileRole::Template,
        b"PK",
    ),
    (
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        FileRole::Template,
        b"PK",
    ),
    ("txt", "text/plain", FileRole::Document, b""),
    ("md", "text/markdown", FileRole::Document, b""),
    ("csv", "text/csv", FileRole::Document, b""),
    ("json", "application/json", FileRole::Document, b""),
    ("png", "image/png", FileRole::Document, b"\x89PNG"),
    ("jpg", "image/jpeg", FileRole::Document, b"\xff\xd8"),
    ("jpeg", "image/jpeg", FileRole::Document, b"\xff\xd8"),
    ("webp", "image/webp", FileRole::Document, b"RIFF"),
    ("gif", "image/gif", FileRole::Document, b"GIF8"),
    ("mp3", "audio/mpeg", FileRole::Document, b""),
    ("wav", "audio/wav", FileRole::Document, b"RIFF"),
    ("mp4", "video/mp4", FileRole::Document, b""),
    ("zip", "application/zip", FileRole::Source, b"PK"),
];

/// Ends of what runs, or is shown as a page that may run something.
const PROGRAMS: [&str; 34] = [
    "exe", "msi", "bat", "cmd", "com", "scr", "pif", "ps1", "vbs", "vbe", "js", "mjs", "jse",
    "wsf", "hta", "jar", "apk", "app", "dmg", "pkg", "deb", "rpm", "sh", "bash", "command", "lnk",
    "reg", "dll", "html", "htm", "xhtml", "mht", "docm", "xlsm",
];

/// How programs begin: Windows, Linux, macOS (four ways), Java, WebAssembly, a script.
const PROGRAM_STARTS: [&[u8]; 9] = [
    b"MZ",
    b"\x7fELF",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"\0asm",
    b"#!/",
    b"L\0\0\0\x01\x14\x02\0",
];

/// What a file is, and what of it is kept. It is never larger than an archive takes, so that all that was attached can leave.
pub fn attachment(name: &str, bytes: &[u8]) -> Result<Attachment, AttachmentFault> {
    let most = Limits::default().entry_bytes;
    if bytes.is_empty() {
        return Err(AttachmentFault::Empty);
    }
    if bytes.len() > most {
        return Err(AttachmentFault::TooLarge { most });
    }
    let kind = end(name);
    let starts = PROGRAM_STARTS.iter().any(|start| bytes.starts_with(start));
    if starts || PROGRAMS.contains(&kind.as_str()) || is_page(bytes) {
        return Err(AttachmentFault::Program);
    }
    let known = KINDS.iter().find(|known| known.0 == kind);
    let (media_type, role) = match known {
        Some((_, _, _, start)) if !bytes.starts_with(start) => {
            return Err(AttachmentFault::NotWhatItSays { kind });
        }
        Some((_, media_type, role, _)) => (*media_type, *role),
        None => ("application/octet-stream", FileRole::Document),
    };
    let mut file = Attachment {
        kind,
        media_type,
        role,
        bytes: bytes.to_vec(),
        removed: Vec::new(),
    };
    let picture = picture_head(bytes).map(|head| head.kind);
    match picture {
        _ if file.kind == "svg" => {
            let clean = clean_drawing(bytes)?;
            // A drawing that runs nothing stays as it came: its layers are what a machine is driven by.
            if !clean.removed.is_empty() {
                (file.bytes, file.removed) = (clean.text.into_bytes(), clean.removed);
            }
        }
        Some(PictureKind::Jpeg | PictureKind::Png | PictureKind::WebP) => {
            let told = without_metadata(bytes);
            file.bytes = told.map_err(|_| AttachmentFault::NotWhatItSays {
                kind: file.kind.clone(),
            })?;
        }
        _ => {}
    }
    Ok(file)
}

/// The end of a name, where it is plain.
fn end(name: &str) -> String {
    const LONGEST: usize = 10;
    let end = name.rsplit_once('.').map_or("", |(_, end)| end).trim();
    let plain = |one: char| one.is_ascii_alphanumeric() || one == '_';
    match (1..=LONGEST).contains(&end.len()) && end.chars().all(plain) {
        true => end.to_ascii_lowercase(),
        false => "bin".to_owned(),
    }
}

/// True for a page, whatever it is called: a browser that opens it runs what is in it.
fn is_page(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(1_024)]).to_ascii_lowercase();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    ["<!doctype html", "<html", "<script", "<body"]
        .iter()
        .any(|page| start.starts_with(page))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_a_lab_are_known_by_their_end_and_their_content() {
        for (name, bytes, kind, media_type, role) in [
            ("Plateau.STL", &b"solid x"[..], "stl", "model/stl", "export"),
            (
                "plan.pdf",
                b"%PDF-1.7",
                "pdf",
                "application/pdf",
                "document",
            ),
            (
                "boîte.scad",
                b"cube(1);",
                "scad",
                "application/x-openscad",
                "source",
            ),
            ("carte.hex", b":020000", "hex", "text/x-hex", "export"),
            ("coupe.dxf", b"0\nSECTION", "dxf", "image/vnd.dxf", "export"),
            (
                "projet.xyz",
                b"abc",
                "xyz",
                "application/octet-stream",
                "document",
            ),
            (
                "sans fin",
                b"abc",
                "bin",
                "application/octet-stream",
                "document",
            ),
            (
                "odd.é/..",
                b"abc",
                "bin",
                "application/octet-stream",
                "document",
            ),
        ] {
            let file = attachment(name, bytes).unwrap();
            assert_eq!(
                (file.kind.as_str(), file.media_type, file.role.word()),
                (kind, media_type, role),
                "{name}"
            );
            assert_eq!(file.bytes, bytes);
        }
    }

    #[test]
    fn programs_and_pages_are_refused_under_any_name() {
        for (name, bytes) in [
            ("jeu.exe", &b"abc"[..]),
            ("photo.jpg", b"MZ\x90"),
            ("notice.pdf", b"\x7fELF"),
            ("lance.txt", b"#!/bin/sh"),
            ("page.html", b"abc"),
            ("page.txt", b"  <!DOCTYPE HTML><script>"),
            ("module.bin", b"\0asm\x01"),
            ("macro.docm", b"PK\x03\x04"),
        ] {
            assert_eq!(
                attachment(name, bytes),
                Err(AttachmentFault::Program),
                "{name}"
            );
        }
    }

    #[test]
    fn what_a_file_promises_it_holds() {
        let lies = |kind: &str| {
            Err(AttachmentFault::NotWhatItSays {
                kind: kind.to_owned(),
            })
        };
        assert_eq!(attachment("plan.pdf", b"bonjour"), lies("pdf"));
        assert_eq!(attachment("photo.png", b"\x89PNG\r\n\x1a\n"), lies("png"));
        assert_eq!(attachment("vide.txt", b""), Err(AttachmentFault::Empty));
        let large = vec![0; Limits::default().entry_bytes + 1];
        assert!(matches!(
            attachment("a.stl", &large),
            Err(AttachmentFault::TooLarge { .. })
        ));
        assert!(matches!(
            attachment("a.svg", b"<svg>"),
            Err(AttachmentFault::Drawing(_))
        ));
    }

    #[test]
    fn a_drawing_stays_as_it_came_unless_it_runs_something() {
        let layers = b"<svg xmlns:inkscape='x'><g inkscape:label='Coupe'/></svg>";
        assert_eq!(attachment("a.svg", layers).unwrap().bytes, layers);
        let hostile = attachment("a.svg", b"<svg><script>x</script><rect/></svg>").unwrap();
        assert_eq!(hostile.removed, ["script"]);
        assert!(!hostile.bytes.windows(6).any(|six| six == b"script"));
    }
}
