//! Every sentence of the interface, in French and English.
//!
//! Messages are Fluent files, one an area of the app, compiled into the program: the app never shows
//! half a language because a file did not arrive. A page opened later brings its area with it.

pub mod format;

use etabli_model::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use leptos::prelude::*;
use std::sync::{LazyLock, RwLock};

use crate::platform::{document, preferences};

/// Messages of one area of the app, in each language.
#[derive(Clone, Copy)]
pub struct Area {
    name: &'static str,
    french: &'static str,
    english: &'static str,
}

macro_rules! area {
    ($name:ident, $file:literal) => {
        #[doc = concat!("What ", $file, " says.")]
        pub const $name: Area = Area {
            name: $file,
            french: include_str!(concat!("fr/", $file)),
            english: include_str!(concat!("en/", $file)),
        };
    };
}

area!(COMMON, "common.ftl");
area!(GALLERY, "gallery.ftl");
area!(BESIDE, "beside.ftl");
area!(DIAGNOSTICS, "diagnostics.ftl");
area!(PROJECT, "project.ftl");
area!(WORKBENCH, "workbench.ftl");
area!(PRINT, "print.ftl");
area!(IMPORT, "import.ftl");
area!(EXPLANATION, "explanation.ftl");
area!(HERE, "here.ftl");
area!(PROFILE, "profile.ftl");
area!(LICENCE, "licence.ftl");
area!(CLASS_PLAN, "class-plan.ftl");
area!(SHELF, "shelf.ftl");
area!(FORM, "form.ftl");
area!(CREDIT, "credit.ftl");
area!(LINEAGE, "lineage.ftl");
area!(TOLD, "told.ftl");
area!(COMPARE, "compare.ftl");
area!(PICTURES, "pictures.ftl");
area!(VERSIONS, "versions.ftl");
area!(BENCH, "bench.ftl");
area!(ARRIVED, "arrived.ftl");
area!(SHEETS, "sheets.ftl");

type Bundle = FluentBundle<FluentResource>;

/// The areas that were learnt: what every page says, then what the pages opened so far brought with them.
static BUNDLES: LazyLock<RwLock<Bundles>> = LazyLock::new(|| {
    let mut bundles = Bundles::new();
    for area in [COMMON, GALLERY] {
        bundles.learn(area);
    }
    #[cfg(test)]
    for area in [
        BESIDE,
        DIAGNOSTICS,
        PROJECT,
        WORKBENCH,
        PRINT,
        IMPORT,
        EXPLANATION,
        HERE,
        PROFILE,
        LICENCE,
        CLASS_PLAN,
        SHELF,
        FORM,
        CREDIT,
        LINEAGE,
        TOLD,
        COMPARE,
        PICTURES,
        VERSIONS,
        BENCH,
        ARRIVED,
        SHEETS,
    ] {
        bundles.learn(area);
    }
    RwLock::new(bundles)
});
static LANGUAGE: LazyLock<ArcRwSignal<Language>> =
    LazyLock::new(|| ArcRwSignal::new(preferences::language()));

/// Learns the messages of an area, which a page opened later brings in its own download.
pub fn learn(area: Area) {
    BUNDLES
        .write()
        .expect("nothing panics while messages are learnt")
        .learn(area);
}

/// The language of the interface. Reactive.
pub fn language() -> Language {
    LANGUAGE.get()
}

/// Changes the language, remembers it, and tells assistive technology.
pub fn set_language(language: Language) {
    preferences::set_language(language);
    document::set_language(language);
    LANGUAGE.set(language);
}

/// A message without arguments. Reactive.
pub fn text(id: &str) -> String {
    text_with(id, &[])
}

/// A message without arguments, as a view of a page or the value of an attribute.
///
/// Every call gives the same type: a closure written in each place would be compiled for each
/// place, half a kilobyte a sentence.
pub fn said(id: &'static str) -> impl Fn() -> String + Copy + Send + Sync + 'static {
    move || text(id)
}

/// The words of one of the format's ids (`process-cut`); the id itself when it has none. Reactive.
pub fn word(prefix: &str, id: &str) -> String {
    let key = format!("{prefix}-{id}");
    lookup(language(), &key, None, &[]).unwrap_or_else(|| id.to_owned())
}

/// A message with arguments. Reactive.
pub fn text_with(id: &str, arguments: &[(&str, FluentValue<'static>)]) -> String {
    // A test walks every key of the source, so a teacher should never read a key.
    lookup(language(), id, None, arguments).unwrap_or_else(|| id.to_owned())
}

/// A message in a language of its own, for what leaves in a project's language.
pub fn text_in(language: Language, id: &str, arguments: &[(&str, FluentValue<'static>)]) -> String {
    lookup(language, id, None, arguments).unwrap_or_else(|| id.to_owned())
}

/// A message with arguments, where there is one. Reactive. `count`, `from` and `to` are numbers.
pub fn find_text(id: &str, arguments: &[(&str, String)]) -> Option<String> {
    let value = |name: &str, value: &str| match name {
        "count" | "from" | "to" => FluentValue::try_number(value).into_owned(),
        _ => FluentValue::from(value.to_owned()),
    };
    let arguments: Vec<(&str, FluentValue<'static>)> = arguments
        .iter()
        .map(|(name, told)| (*name, value(name, told)))
        .collect();
    lookup(language(), id, None, &arguments)
}

/// The attribute of a message, such as the hint of a diagnostic; empty when it has none. Reactive.
pub fn attribute_with(
    id: &str,
    attribute: &str,
    arguments: &[(&str, FluentValue<'static>)],
) -> String {
    lookup(language(), id, Some(attribute), arguments).unwrap_or_default()
}

fn lookup(
    language: Language,
    id: &str,
    attribute: Option<&str>,
    arguments: &[(&str, FluentValue<'static>)],
) -> Option<String> {
    let bundles = BUNDLES
        .read()
        .expect("nothing panics while messages are learnt");
    let bundle = bundles.of(language);
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let arguments: FluentArgs<'_> = arguments
        .iter()
        .map(|(key, value)| (*key, value.clone()))
        .collect();
    Some(
        bundle
            .format_pattern(pattern, Some(&arguments), &mut Vec::new())
            .into_owned(),
    )
}

struct Bundles {
    french: Bundle,
    english: Bundle,
    /// Names of the areas; a page may be opened many times.
    learnt: Vec<&'static str>,
}

impl Bundles {
    fn new() -> Self {
        Self {
            french: bundle(Language::French),
            english: bundle(Language::English),
            learnt: Vec::new(),
        }
    }

    fn learn(&mut self, area: Area) {
        if !self.learnt.contains(&area.name) {
            self.learnt.push(area.name);
            add(&mut self.french, area.french);
            add(&mut self.english, area.english);
        }
    }

    fn of(&self, language: Language) -> &Bundle {
        match language {
            Language::French => &self.french,
            Language::English => &self.english,
        }
    }
}

fn bundle(language: Language) -> Bundle {
    let tag = language.tag().parse().expect("both tags are well formed");
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Isolation marks would end in file names and addresses; both languages run left to right.
    bundle.set_use_isolating(false);
    bundle
}

fn add(bundle: &mut Bundle, source: &str) {
    // A resource with a faulty entry keeps the others; a test refuses any fault.
    let resource = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    /// The package's folder where the tests run: builds are shared between checkouts.
    fn package() -> PathBuf {
        std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(PathBuf::new, PathBuf::from)
    }

    fn resources(tag: &str) -> Vec<(PathBuf, String)> {
        let folder = package().join("src/i18n").join(tag);
        let entries = std::fs::read_dir(folder).expect("the language has a folder");
        entries
            .map(|entry| entry.expect("readable").path())
            .map(|path| {
                (
                    path.clone(),
                    std::fs::read_to_string(path).expect("readable"),
                )
            })
            .collect()
    }

    fn keys(tag: &str) -> BTreeSet<String> {
        resources(tag)
            .iter()
            .flat_map(|(_, text)| keys_of(text))
            .collect()
    }

    /// Keys of the messages of a Fluent file.
    fn keys_of(text: &str) -> BTreeSet<String> {
        let key = |line: &str| {
            let (name, _) = line.split_once('=')?;
            let name = name.trim_end();
            let plain = |one: char| one.is_ascii_alphanumeric() || one == '-';
            (!name.is_empty() && name.chars().all(plain)).then(|| name.to_owned())
        };
        text.lines().filter_map(key).collect()
    }

    #[test]
    fn every_file_is_sound_and_listed() {
        for tag in ["fr", "en"] {
            for (path, text) in resources(tag) {
                assert!(
                    FluentResource::try_new(text).is_ok(),
                    "{} has a fault",
                    path.display()
                );
                let name = path
                    .file_name()
                    .expect("a file")
                    .to_string_lossy()
                    .into_owned();
                assert!(
                    include_str!("mod.rs").contains(&format!(", \"{name}\")")),
                    "{name} is not compiled in"
                );
            }
        }
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let (french, english) = (keys("fr"), keys("en"));
        assert!(french.len() > 50, "only {} keys were found", french.len());
        assert_eq!(
            french.symmetric_difference(&english).collect::<Vec<_>>(),
            Vec::<&String>::new()
        );
    }

    /// Keys of messages in the source, each with its file under `src`.
    fn keys_of_the_source() -> Vec<(PathBuf, String)> {
        let root = package().join("src");
        let mut found = Vec::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("a folder of the source") {
                let path = entry.expect("readable").path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|end| end == "rs")
                    && !path.ends_with("i18n/mod.rs")
                {
                    let source = std::fs::read_to_string(&path).expect("readable");
                    let name = path.strip_prefix(&root).expect("under src").to_owned();
                    found.extend(keys_in(&source).map(|key| (name.clone(), key)));
                }
            }
        }
        found
    }

    fn keys_in(source: &str) -> impl Iterator<Item = String> + '_ {
        let calls = [
            "said(\"",
            "text(\"",
            "text_with(\"",
            "attribute_with(\"",
            "text_with(\n",
        ];
        calls.into_iter().flat_map(move |call| {
            source.split(call).skip(1).filter_map(move |after| {
                // A call that goes on in the next line may choose its key.
                let literal = match call.ends_with('"') {
                    true => Some(after),
                    false => after.trim_start().strip_prefix('"'),
                };
                literal?.split('"').next().map(str::to_owned)
            })
        })
    }

    #[test]
    fn every_key_of_the_source_has_words() {
        let known = keys("fr");
        let missing: Vec<_> = keys_of_the_source()
            .into_iter()
            .filter(|(_, key)| !known.contains(key))
            .collect();
        assert!(missing.is_empty(), "keys without words: {missing:#?}");
    }

    /// `pages/later.rs` says which areas a page learns; here, that it learns all it says.
    #[test]
    fn pages_say_only_what_they_have_learnt() {
        let project = keys_of(PROJECT.french);
        let workbench = keys_of(WORKBENCH.french);
        let print = keys_of(PRINT.french);
        let import = keys_of(IMPORT.french);
        let explanation = keys_of(EXPLANATION.french);
        let profile = keys_of(PROFILE.french);
        let here = keys_of(HERE.french);
        let licence = keys_of(LICENCE.french);
        let class_plan = keys_of(CLASS_PLAN.french);
        let shelf = keys_of(SHELF.french);
        let form = keys_of(FORM.french);
        let credit = keys_of(CREDIT.french);
        let lineage = keys_of(LINEAGE.french);
        let compare = keys_of(COMPARE.french);
        let pictures = keys_of(PICTURES.french);
        let versions = keys_of(VERSIONS.french);
        let arrived = keys_of(ARRIVED.french);
        let bench = keys_of(BENCH.french);
        let all = keys_of_the_source();
        assert!(all.len() > 200, "only {} calls were found", all.len());
        let about = |file: &Path, names: &[&str]| {
            file.components().any(|part| {
                let part = part.as_os_str().to_string_lossy();
                names.contains(&part.trim_end_matches(".rs"))
            })
        };
        let unlearnt: Vec<_> = all
            .into_iter()
            .filter(|(file, key)| {
                let at_home = [
                    "profile",
                    "profile_line",
                    "save_search",
                    "missing_needs",
                    "favourite_button",
                    "project",
                    "workbench",
                ];
                let printing = ["print_room", "typesetter", "sheet_job", "sheet_address"];
                (project.contains(key) && !about(file, &["project"]))
                    || (workbench.contains(key) && !about(file, &["workbench", "editor"]))
                    || (print.contains(key) && !about(file, &printing))
                    || (import.contains(key) && !about(file, &["import"]))
                    || (explanation.contains(key) && !about(file, &["explanation"]))
                    || (form.contains(key) && !about(file, &["editor"]))
                    || (profile.contains(key) && !about(file, &["profile"]))
                    || (here.contains(key) && !about(file, &at_home))
                    || (licence.contains(key) && !about(file, &["licence", "editor"]))
                    || (credit.contains(key) && !about(file, &["credit", "credited"]))
                    || (lineage.contains(key) && !about(file, &["lineage", "project"]))
                    || (class_plan.contains(key) && !about(file, &["class_plan", "editor"]))
                    || (shelf.contains(key)
                        && !about(file, &["workbench", "editor", "import", "new_project"]))
                    || (compare.contains(key)
                        && !about(
                            file,
                            &["compare", "conflicts", "changes", "variant_section"],
                        ))
                    || (arrived.contains(key) && !about(file, &["other_version"]))
                    || (pictures.contains(key) && !about(file, &["editor"]))
                    || (versions.contains(key) && !about(file, &["editor", "workbench"]))
                    || (bench.contains(key) && !about(file, &["workbench"]))
            })
            .collect();
        assert!(
            unlearnt.is_empty(),
            "said before they are learnt: {unlearnt:#?}"
        );
    }

    #[test]
    fn counts_as_each_language_does() {
        let projects = |language, count: u32| {
            lookup(language, "remix-count", None, &[("count", count.into())])
                .expect("the key exists")
        };
        assert_eq!(projects(Language::French, 0), "0\u{a0}adaptation");
        assert_eq!(projects(Language::French, 2), "2\u{a0}adaptations");
        assert_eq!(projects(Language::English, 0), "0\u{a0}remixes");
        assert_eq!(projects(Language::English, 1), "1\u{a0}remix");
    }
}
