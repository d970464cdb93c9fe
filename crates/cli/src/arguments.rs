//! What can be typed after `etabli`.

use clap::{Args, Parser, Subcommand, ValueEnum};
use etabli_model::Language;
use etabli_search::Facet;
use std::path::PathBuf;

/// Keep a dataset of open teaching material.
#[derive(Debug, Parser)]
#[command(name = "etabli", version)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// Language of findings and sheets: fr or en (else the system's, else French)
    #[arg(long, global = true, value_parser = language)]
    pub(crate) lang: Option<Language>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Say what is wrong in a dataset or a project, where, and what to do
    #[command(
        after_help = "Examples:\n  etabli check public/data\n  etabli check public/data/projects/disques-de-fractions --json"
    )]
    Check(CheckOptions),
    /// Write what a gallery derives from its dataset: rows, pages, feed, site map, checksums
    #[command(
        after_help = "Examples:\n  etabli build public/data --out dist\n  etabli build public/data --out dist --home https://galerie.example.org"
    )]
    Build(BuildOptions),
    /// Search a dataset as the gallery does
    #[command(
        after_help = "Examples:\n  etabli search public/data fracton\n  etabli search public/data \"\" --filter level=grade-3 --filter machine=laser-cutter --json"
    )]
    Search(SearchOptions),
    /// Say what changed between two projects
    #[command(after_help = "Examples:\n  etabli diff before/project.json after/project.json")]
    Diff(DiffOptions),
    /// Join what two sides changed in one project; say where they disagree (then exit code 1)
    #[command(
        after_help = "Where the sides disagree, the project holds ours.\n\nExamples:\n  etabli merge --base before.json --ours mine.json --theirs yours.json > project.json\n  etabli merge --base before.json --ours mine.json --theirs yours.json --json\n\nAs a merge driver of Git (.gitattributes: project.json merge=etabli):\n  git config merge.etabli.driver \"etabli merge --base %O --ours %A --theirs %B --out %A\""
    )]
    Merge(MergeOptions),
    /// Say which licences an adaptation of others may carry
    #[command(
        after_help = "Examples:\n  etabli licences --of CC-BY-SA-4.0\n  etabli licences --of CC-BY-4.0 CC-BY-NC-4.0 --json"
    )]
    Licences(LicencesOptions),
    /// Read a document of another format as a project to review
    #[command(
        after_help = "Examples:\n  etabli import --from markdown pad.md\n  etabli import --from archive sablier.etabli --into public/data\n  etabli import --from dodoc mes-projets.zip --into public/data\n  etabli import --from okh okh.yml\n  etabli import --from howto page.html"
    )]
    Import(ImportOptions),
    /// Write a project in another format
    #[command(
        after_help = "Examples:\n  etabli export --to markdown public/data/projects/disques-de-fractions\n  etabli export --to archive public/data/projects/disques-de-fractions --out disques.etabli\n  etabli export --to okh public/data/projects/disques-de-fractions --out okh.yml\n  etabli export --to scolomfr public/data/projects/disques-de-fractions --page https://galerie.example.org/pages/disques-de-fractions.html --out notice.xml\n  etabli export --to wikitext public/data/projects/disques-de-fractions > page.wiki"
    )]
    Export(ExportOptions),
    /// Write made-up projects that read like real ones, to try things at scale
    #[command(
        after_help = "Examples:\n  etabli synth --projects 10000 --seed 1 --out grande-galerie\n  etabli check grande-galerie"
    )]
    Synth(SynthOptions),
    /// Print what makes a shell complete these commands
    #[command(
        after_help = "Examples:\n  etabli completions bash > ~/.local/share/bash-completion/completions/etabli\n  etabli completions fish > ~/.config/fish/completions/etabli.fish"
    )]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    #[command(after_help = "Example:\n  etabli man | man -l -")]
    Man,
    /// Typeset the sheet of a project
    #[cfg(feature = "sheets")]
    #[command(
        after_help = "Examples:\n  etabli sheet public/data/projects/disques-de-fractions --out fiche.pdf\n  etabli sheet public/data/projects/disques-de-fractions --pupils 28 --paper a3 --out fiche.pdf\n  etabli sheet public/data/projects/disques-de-fractions --kind tiles --drawing 80YHF7KR --out gabarit.pdf\n  etabli sheet public/data/projects/disques-de-fractions public/data/projects/planche-de-galton --kind collection --title \"Maths au fablab\" --out cahier.pdf"
    )]
    Sheet(SheetArguments),
    /// Write a cut file in the colours another lab's laser is told by
    #[cfg(feature = "sheets")]
    #[command(
        after_help = "The gallery's files cut in red, trace in blue, engrave in black. Lines stay where they are.\n\nExamples:\n  etabli recolour files/disques.svg --cut 0000ff --trace 00ff00 --out disques-laser.svg\n  etabli recolour files/disques.svg --engrave 808080 > disques-laser.svg\n  etabli recolour files/disques.svg --cut 00ff00 --out disques-laser.dxf"
    )]
    Recolour(RecolourOptions),
}

#[derive(Debug, Args)]
pub(crate) struct CheckOptions {
    /// Folder of the dataset (with dataset.json) or of one project (with project.json)
    pub(crate) dir: PathBuf,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct BuildOptions {
    /// Folder of the dataset
    pub(crate) dir: PathBuf,
    /// Folder to write into; what is up to date there is left alone
    #[arg(long)]
    pub(crate) out: PathBuf,
    /// Address of the gallery (else that of dataset.json), for the feed and the site map
    #[arg(long)]
    pub(crate) home: Option<String>,
    /// Where the dataset will stand, seen from the gallery's address
    #[arg(long, default_value = "data")]
    pub(crate) data: String,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct SearchOptions {
    /// Folder of the dataset
    pub(crate) dir: PathBuf,
    /// Words to search; may be empty
    pub(crate) query: String,
    /// Keep projects with this value, such as level=grade-3; may be repeated
    #[arg(long = "filter", value_name = "FACET=VALUE", value_parser = filter)]
    pub(crate) filters: Vec<(Facet, String)>,
    /// Results at most
    #[arg(long, default_value_t = 20)]
    pub(crate) limit: usize,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct DiffOptions {
    /// The project before
    pub(crate) before: PathBuf,
    /// The project after
    pub(crate) after: PathBuf,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct MergeOptions {
    /// The project both sides started from
    #[arg(long, value_name = "FILE")]
    pub(crate) base: PathBuf,
    /// The project as our side changed it
    #[arg(long, value_name = "FILE")]
    pub(crate) ours: PathBuf,
    /// The project as the other side changed it
    #[arg(long, value_name = "FILE")]
    pub(crate) theirs: PathBuf,
    /// Where to write the merged project; else it is printed
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Print JSON: the project and the conflicts
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct LicencesOptions {
    /// SPDX identifiers of the parents' licences
    #[arg(long = "of", required = true, num_args = 1.., value_name = "LICENCE")]
    pub(crate) parents: Vec<String>,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ImportOptions {
    /// The format of the source
    #[arg(long, value_enum, default_value_t = ImportFormat::Any)]
    pub(crate) from: ImportFormat,
    /// The file or folder to read
    #[arg(value_name = "FILE_OR_DIR")]
    pub(crate) source: PathBuf,
    /// Dataset or folder to write the project's folder into; else the project is printed
    #[arg(long, value_name = "DIR")]
    pub(crate) into: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ImportFormat {
    /// Whatever it is: its content tells
    Any,
    /// A project and its files in one ZIP, `.etabli`
    Archive,
    /// A project of do·doc, a space or all of them: a folder, or its zip
    Dodoc,
    /// A `HowTo` of schema.org: JSON-LD, or a page that carries it or microdata, or the folder or zip of one
    Howto,
    /// A page such as a HedgeDoc pad, with its pictures beside it
    Markdown,
    /// An Open Know-How manifest (YAML or TOML), or the folder or zip it stands in
    Okh,
}

#[derive(Debug, Args)]
pub(crate) struct SynthOptions {
    /// How many projects
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub(crate) projects: u32,
    /// The same seed gives the same projects
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// Folder to write the dataset into; must not exist, or be empty
    #[arg(long)]
    pub(crate) out: PathBuf,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ExportOptions {
    /// The format
    #[arg(long, value_enum)]
    pub(crate) to: ExportFormat,
    /// Folder of the project
    pub(crate) project_dir: PathBuf,
    /// Address where the project is read, for formats that ask for one (else its page under the dataset's home)
    #[arg(long, value_name = "URL", default_value = "")]
    pub(crate) page: String,
    /// Where to write; else the standard output
    #[arg(long)]
    pub(crate) out: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    /// The project and its files in one ZIP, `.etabli`
    Archive,
    /// One readable page
    Markdown,
    /// schema.org `HowTo` and `LearningResource`, as JSON-LD
    Howto,
    /// An Open Know-How manifest, version 1 (YAML)
    Okh,
    /// An Open Know-How manifest, OKH-LOSH (TOML)
    OkhLosh,
    /// A record for the catalogues of French schools, in LOM XML; give --page with it
    Scolomfr,
    /// A page for Wikifab, in the templates of its form
    Wikitext,
    /// A page for any MediaWiki, such as Movilab
    WikitextPlain,
}

#[cfg(feature = "sheets")]
#[derive(Debug, Args)]
pub(crate) struct RecolourOptions {
    /// The drawing, an SVG or a DXF
    pub(crate) file: PathBuf,
    /// What the lab cuts, six hexadecimal digits
    #[arg(long, value_name = "RRGGBB", default_value = "ff0000", value_parser = colour)]
    pub(crate) cut: etabli_sheet::Rgb,
    /// What the lab traces
    #[arg(long, value_name = "RRGGBB", default_value = "0000ff", value_parser = colour)]
    pub(crate) trace: etabli_sheet::Rgb,
    /// What the lab engraves
    #[arg(long, value_name = "RRGGBB", default_value = "000000", value_parser = colour)]
    pub(crate) engrave: etabli_sheet::Rgb,
    /// Where to write, a DXF where its name ends so; else an SVG on the standard output
    #[arg(long)]
    pub(crate) out: Option<PathBuf>,
}

#[cfg(feature = "sheets")]
#[derive(Debug, Args)]
pub(crate) struct SheetArguments {
    /// Folder of the project; of several, with --kind collection
    #[arg(required = true, value_name = "PROJECT_DIR")]
    pub(crate) project_dirs: Vec<PathBuf>,
    /// Title of the book, with --kind collection
    #[arg(long, default_value = "")]
    pub(crate) title: String,
    /// Which sheet
    #[arg(long, default_value = "build", value_parser = kind)]
    pub(crate) kind: etabli_sheet::SheetKind,
    /// For which reader
    #[arg(long, default_value = "standard", value_parser = reading)]
    pub(crate) reading: etabli_sheet::Reading,
    /// Size of the text in points, in the reading for dyslexia
    #[arg(long, default_value = "14", value_parser = text_size)]
    pub(crate) size: etabli_sheet::TextSize,
    /// Line spacing, in the reading for dyslexia: airy, close or double
    #[arg(long, default_value = "airy", value_parser = line_spacing)]
    pub(crate) lines: etabli_sheet::LineSpacing,
    /// Room between letters, in the reading for dyslexia: wide, plain or wider
    #[arg(long, default_value = "wide", value_parser = letter_spacing)]
    pub(crate) letters: etabli_sheet::LetterSpacing,
    /// Cards on a page, where there are cards: 4 or 2
    #[arg(long, default_value = "4", value_parser = cards)]
    pub(crate) cards: etabli_sheet::CardsPerPage,
    /// Id of the one file to print at its true size, with --kind tiles; else all drawings
    #[arg(long, value_name = "ID", value_parser = drawing)]
    pub(crate) drawing: Option<etabli_sheet::DrawingChoice>,
    /// Address of the gallery (else that of dataset.json), for the code that leads to the project
    #[arg(long)]
    pub(crate) home: Option<String>,
    /// On which paper
    #[arg(long, default_value = "a4", value_parser = paper)]
    pub(crate) paper: etabli_sheet::Paper,
    /// Pupils in the class; quantities follow
    #[arg(long, default_value_t = 24, value_parser = clap::value_parser!(u32).range(1..=500))]
    pub(crate) pupils: u32,
    /// The PDF to write
    #[arg(long)]
    pub(crate) out: PathBuf,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

impl Arguments {
    /// The language asked for, else the system's, else the product's own.
    pub(crate) fn language(&self) -> Language {
        let system = || {
            let set = |name: &str| std::env::var(name).ok().filter(|tag| !tag.is_empty());
            let tag = ["LC_ALL", "LC_MESSAGES", "LANG"]
                .into_iter()
                .find_map(set)?;
            Language::from_tag(tag.split('.').next()?)
        };
        self.lang.or_else(system).unwrap_or_default()
    }
}

fn language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| "one of fr, en".to_owned())
}

fn filter(text: &str) -> Result<(Facet, String), String> {
    let known = || {
        let names: Vec<&str> = Facet::ALL.into_iter().map(Facet::name).collect();
        format!("FACET=VALUE, where FACET is one of {}", names.join(", "))
    };
    let (facet, value) = text.split_once('=').ok_or_else(known)?;
    let facet = Facet::from_name(facet).ok_or_else(known)?;
    if value.is_empty() {
        return Err(known());
    }
    Ok((facet, value.to_owned()))
}

#[cfg(feature = "sheets")]
fn kind(id: &str) -> Result<etabli_sheet::SheetKind, String> {
    use etabli_sheet::SheetKind;
    SheetKind::from_id(id).ok_or_else(|| one_of(SheetKind::ALL.map(SheetKind::id)))
}

#[cfg(feature = "sheets")]
fn reading(id: &str) -> Result<etabli_sheet::Reading, String> {
    use etabli_sheet::Reading;
    Reading::from_id(id).ok_or_else(|| one_of(Reading::ALL.map(Reading::id)))
}

#[cfg(feature = "sheets")]
fn text_size(id: &str) -> Result<etabli_sheet::TextSize, String> {
    use etabli_sheet::TextSize;
    TextSize::from_id(id).ok_or_else(|| one_of(TextSize::ALL.map(TextSize::id)))
}

#[cfg(feature = "sheets")]
fn line_spacing(id: &str) -> Result<etabli_sheet::LineSpacing, String> {
    use etabli_sheet::LineSpacing;
    LineSpacing::from_id(id).ok_or_else(|| one_of(LineSpacing::ALL.map(LineSpacing::id)))
}

#[cfg(feature = "sheets")]
fn letter_spacing(id: &str) -> Result<etabli_sheet::LetterSpacing, String> {
    use etabli_sheet::LetterSpacing;
    LetterSpacing::from_id(id).ok_or_else(|| one_of(LetterSpacing::ALL.map(LetterSpacing::id)))
}

#[cfg(feature = "sheets")]
fn cards(id: &str) -> Result<etabli_sheet::CardsPerPage, String> {
    use etabli_sheet::CardsPerPage;
    CardsPerPage::from_id(id).ok_or_else(|| one_of(CardsPerPage::ALL.map(CardsPerPage::id)))
}

#[cfg(feature = "sheets")]
fn paper(id: &str) -> Result<etabli_sheet::Paper, String> {
    use etabli_sheet::Paper;
    Paper::from_id(id).ok_or_else(|| one_of(Paper::ALL.map(Paper::id)))
}

#[cfg(feature = "sheets")]
fn colour(digits: &str) -> Result<etabli_sheet::Rgb, String> {
    let digits = digits.trim_start_matches('#');
    let found = etabli_search::Colour::from_hex(&format!("#{digits}"));
    found
        .map(|colour| colour.0)
        .ok_or_else(|| "six hexadecimal digits, such as ff0000".to_owned())
}

#[cfg(feature = "sheets")]
fn drawing(id: &str) -> Result<etabli_sheet::DrawingChoice, String> {
    let known = || "the id of a file: eight letters and digits".to_owned();
    etabli_sheet::DrawingChoice::from_id(id).ok_or_else(known)
}

#[cfg(feature = "sheets")]
fn one_of<const N: usize>(ids: [&str; N]) -> String {
    format!("one of {}", ids.join(", "))
}
