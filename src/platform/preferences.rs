//! Small choices kept in the browser. A browser that refuses to keep them forgets them at reload.

use super::document;
use etabli_model::Language;
use gloo::storage::{LocalStorage, Storage};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
}

impl Theme {
    const fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A remembered text.
pub fn remembered(key: &str) -> Option<String> {
    LocalStorage::get(format!("etabli.{key}")).ok()
}

/// Remembers a text.
pub fn remember(key: &str, value: &str) {
    // A full or forbidden storage costs the teacher one click at the next visit, nothing more.
    let _ = LocalStorage::set(format!("etabli.{key}"), value);
}

/// Whether this reader asked sites to save data. Not all browsers tell.
pub fn saves_data() -> bool {
    let navigator = super::window().navigator();
    let member = |of: &JsValue, name: &str| {
        Reflect::get(of, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
    };
    member(&member(&navigator, "connection"), "saveData").is_truthy()
}

/// The language chosen, else the first one the browser asks for that the app speaks, else French.
pub fn language() -> Language {
    if cfg!(not(target_arch = "wasm32")) {
        return Language::French;
    }
    let chosen = remembered("language").and_then(|tag| Language::from_tag(&tag));
    let language = chosen.or_else(|| {
        document::preferred_languages()
            .iter()
            .find_map(|tag| Language::from_tag(tag))
    });
    let language = language.unwrap_or_default();
    document::set_language(language);
    language
}

/// Remembers the language.
pub fn set_language(language: Language) {
    remember("language", language.tag());
}

/// The theme chosen.
pub fn theme() -> Theme {
    let theme = match remembered("theme").as_deref() {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        _ => Theme::System,
    };
    show_theme(theme);
    theme
}

/// Shows and remembers a theme.
pub fn set_theme(theme: Theme) {
    remember("theme", theme.name());
    show_theme(theme);
}

fn show_theme(theme: Theme) {
    match theme {
        Theme::System => document::remove_root_attribute("data-theme"),
        chosen => document::set_root_attribute("data-theme", chosen.name()),
    }
}

/// The class a project or a sheet was last counted for.
pub fn pupils() -> Option<u32> {
    let remembered = remembered("pupils").and_then(|pupils| pupils.parse().ok());
    remembered.filter(|pupils| PUPILS.contains(pupils))
}

/// Forgets the class a project was last counted for: the profile tells it again.
pub fn forget_pupils() {
    super::kept::forget("pupils");
}

/// Remembers how many pupils there are.
pub fn set_pupils(pupils: u32) {
    remember("pupils", &pupils.to_string());
}

/// Classes the app counts for.
pub const PUPILS: std::ops::RangeInclusive<u32> = 1..=200;
