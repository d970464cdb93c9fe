//! Languages by their names: the browser knows them all, so that no list of ours must.

use etabli_model::Language;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};

/// The name of a language in the reader's own, such as `Français` for `fr`; the tag itself where the browser has no name for it.
pub fn language_name(tag: &str, reader: Language) -> String {
    if cfg!(not(target_arch = "wasm32")) || !is_tag(tag) {
        return tag.to_owned();
    }
    named(tag, reader).map_or_else(|| tag.to_owned(), |name| capitalised(&name))
}

/// Asked by hand: `js_sys` would end the app where a browser knows no such names.
fn named(tag: &str, reader: Language) -> Option<String> {
    let member = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    let names = member(&member(&js_sys::global(), "Intl")?, "DisplayNames")?;
    let options = js_sys::Object::new();
    Reflect::set(&options, &"type".into(), &"language".into()).ok()?;
    let arguments = js_sys::Array::of2(&reader.tag().into(), &options);
    let names: &js_sys::Function = names.dyn_ref()?;
    let names = Reflect::construct(names, &arguments).ok()?;
    let of: js_sys::Function = member(&names, "of")?.dyn_into().ok()?;
    of.call1(&names, &tag.into()).ok()?.as_string()
}

/// True for what looks like a BCP 47 tag; addresses may hold anything.
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().is_some_and(|language| {
        (2..=3).contains(&language.len()) && language.bytes().all(|one| one.is_ascii_alphabetic())
    });
    first
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|one| one.is_ascii_alphanumeric())
        })
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asks_the_browser_only_for_what_may_be_a_language() {
        for (tag, expected) in [
            ("fr", true),
            ("pt-BR", true),
            ("zh-Hant-TW", true),
            ("", false),
            ("f", false),
            ("fr-", false),
            ("français", false),
            ("<b>", false),
        ] {
            assert_eq!(is_tag(tag), expected, "{tag}");
        }
    }

    #[test]
    fn names_stand_in_a_list_with_a_capital() {
        assert_eq!(capitalised("français"), "Français");
        assert_eq!(capitalised("éwé"), "Éwé");
        assert_eq!(capitalised(""), "");
    }
}
