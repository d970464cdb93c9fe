//! `etabli build DIR --out OUT`: what is derived from a dataset, never written by hand.
//!
//! The rows of the gallery and its search index, one page a project that reads and prints without JavaScript, a feed, a site map, checksums for
//! mirrors. The same dataset gives the same bytes, and a file that would not change is not touched.

mod feed;
mod markup;
mod page;

use crate::arguments::BuildOptions;
use crate::check::tell;
use crate::folder;
use crate::progress::Progress;
use crate::words::Words;
use crate::{Outcome, output};
use anyhow::{Context, Result};
use etabli_formats::sha256;
use etabli_model::{Dataset, Language, Severity};
use etabli_search::{IndexBuilder, Listing, Packing, ProjectSummary, count_remixes, publish};
use page::Site;
use serde_json::json;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the pages stand in the output.
pub(crate) const PAGES: &str = "pages";
/// Where those who gather open hardware find a manifest a project.
const MANIFESTS: &str = "manifests";
/// All projects on one page, and how the pages look.
const LIST: &str = "pages/index.html";
const LOOK: &str = "pages/page.css";
/// What the search reads.
const INDEX: &str = "search";

/// Writes everything. A project that cannot be used is told and left out.
pub(crate) fn run(options: &BuildOptions, words: &Words) -> Result<Outcome> {
    let (dir, out) = (&options.dir, &options.out);
    let dataset = read_dataset(dir);
    let home = options.home.clone().unwrap_or_else(|| dataset.home.clone());
    let mut written = Written {
        out,
        files: 0,
        changed: 0,
        bytes: 0,
    };
    let mut progress = Progress::new();
    let mut rows: Vec<ProjectSummary> = Vec::new();
    let mut pages: BTreeSet<String> = BTreeSet::new();
    let mut manifests: Vec<String> = Vec::new();
    let mut broken = false;
    let (_, vocabulary) = folder::read_vocabulary(&dir.join("vocabulary.json"));
    let mut index = IndexBuilder::new(&vocabulary);
    let site = Site {
        dataset: &dataset,
        vocabulary: &vocabulary,
        home: &home,
        data: &options.data,
        french: Words::new(Language::French),
        english: Words::new(Language::English),
    };
    folder::walk(dir, |looked, (done, all)| {
        let errors = looked.diagnostics.into_iter();
        let errors: Vec<_> = errors
            .filter(|one| one.severity == Severity::Error)
            .collect();
        if !errors.is_empty() {
            broken = true;
            progress.clear();
            tell(&errors, words);
        }
        if let Some(project) = looked.project {
            for (file, text) in page::write(&project, &site) {
                written.put(&file, text.as_bytes())?;
                pages.insert(file);
            }
            if !home.is_empty() {
                let manifest = format!("{MANIFESTS}/{}.okh.yml", project.id);
                written.put(&manifest, page::manifest(&project, &site).as_bytes())?;
                manifests.push(site.address(&manifest));
                pages.insert(manifest);
            }
            rows.push(index.add(&project));
        }
        progress.tell(done, all);
        Ok(())
    })?;
    count_remixes(&mut rows);
    let listing = Listing {
        projects: rows,
        findings: Vec::new(),
    };
    written.put(
        "catalogue.json",
        (serde_json::to_string(&listing)? + "\n").as_bytes(),
    )?;
    for (file, text) in [
        (LIST, page::write_list(&listing, &site).as_str()),
        (LOOK, page::STYLE),
    ] {
        written.put(file, text.as_bytes())?;
    }
    let generation = publish(
        &index.files(),
        &listing.projects,
        Packing::Packed,
        &mut |path, content| written.put(&format!("{INDEX}/{path}"), content),
    )?;
    remove_generations(&out.join(INDEX), &generation)?;
    if home.is_empty() {
        eprintln!("{}", words.say("build-without-home", &[]));
    } else {
        written.put("feed.xml", feed::atom(&listing, &site).as_bytes())?;
        let list = serde_json::to_string_pretty(&manifests)? + "\n";
        written.put(&format!("{MANIFESTS}/list.json"), list.as_bytes())?;
        written.put("sitemap.xml", feed::sitemap(&listing, &site).as_bytes())?;
    }
    written.put("checksums.txt", checksums(dir)?.as_bytes())?;
    let removed = remove_others(out, &pages)?;
    progress.clear();
    report(options, words, &listing, &written, removed)?;
    Ok(if broken {
        Outcome::Findings
    } else {
        Outcome::Well
    })
}

fn report(
    options: &BuildOptions,
    words: &Words,
    listing: &Listing,
    written: &Written<'_>,
    removed: usize,
) -> Result<()> {
    let projects = listing.projects.len();
    if options.json {
        return output::json(&json!({
            "projects": projects, "files": written.files, "changed": written.changed,
            "removed": removed, "bytes": written.bytes,
        }));
    }
    let arguments = [
        ("projects", projects.to_string()),
        ("files", written.files.to_string()),
        ("changed", written.changed.to_string()),
        ("removed", removed.to_string()),
    ];
    output::lines([words.say("build-done", &arguments)])
}

/// What is wrong with it is told by the walk.
fn read_dataset(dir: &Path) -> Dataset {
    let text = fs::read_to_string(dir.join("dataset.json")).unwrap_or_default();
    let loaded = etabli_model::load_dataset(&text, "dataset.json");
    loaded.value.unwrap_or_default()
}

/// Files of the output, compared before they are written.
struct Written<'o> {
    out: &'o Path,
    files: usize,
    changed: usize,
    bytes: usize,
}

impl Written<'_> {
    fn put(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        let file = self.out.join(path);
        self.files += 1;
        self.bytes += bytes.len();
        if fs::read(&file).is_ok_and(|known| known == bytes) {
            return Ok(());
        }
        self.changed += 1;
        if let Some(dir) = file.parent() {
            fs::create_dir_all(dir)?;
        }
        // Beside it first: who reads meanwhile reads the old file or the new one, never half of it.
        let beside = file.with_extension("new");
        fs::write(&beside, bytes)
            .and_then(|()| fs::rename(&beside, &file))
            .with_context(|| format!("cannot write {}", file.display()))
    }
}

/// Removes the index of other days: who still reads it asks for the current one.
fn remove_generations(folder: &Path, current: &str) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_generation = name.len() == 16 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_generation && name != current && entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

/// Removes what was written for projects that are gone: only that, and only where it stands.
fn remove_others(out: &Path, written: &BTreeSet<String>) -> Result<usize> {
    let mut removed = 0;
    for (folder, end) in [(PAGES, ".html"), (MANIFESTS, ".okh.yml")] {
        for entry in fs::read_dir(out.join(folder)).into_iter().flatten() {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let file = format!("{folder}/{name}");
            if is_of_a_project(&name, end) && file != LIST && !written.contains(&file) {
                fs::remove_file(entry.path())?;
                removed += 1;
            }
        }
    }
    Ok(removed)
}

/// True for `sablier.html` and `sablier.en.html`, where `.html` is the end.
fn is_of_a_project(name: &str, end: &str) -> bool {
    name.strip_suffix(end).is_some_and(|name| {
        let (id, tag) = name.split_once('.').unwrap_or((name, ""));
        etabli_model::is_slug(id) && (tag.is_empty() || Language::from_tag(tag).is_some())
    })
}

/// The SHA-256 of every file of the dataset, as `sha256sum --check` reads them.
fn checksums(dir: &Path) -> Result<String> {
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(dir.join(&folder))? {
            let entry = entry?;
            let path = folder.join(entry.file_name());
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            // A link may lead out of the dataset.
            match entry.file_type()? {
                kind if kind.is_dir() => folders.push(path),
                kind if kind.is_file() => files.push(path),
                _ => {}
            }
        }
    }
    files.sort_unstable();
    let mut text = String::new();
    for file in files {
        let bytes = fs::read(dir.join(&file))?;
        let name = file.to_string_lossy().replace('\\', "/");
        text.push_str(&format!("{}  {name}\n", sha256(&bytes)));
    }
    Ok(text)
}
