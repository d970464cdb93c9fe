//! A text of small Markdown: its toolbar, its shortcuts, what is pasted, and how it will be read.

use super::glyph::{Drawn, Glyph};
use super::marks::{Mark, Marked, link};
use super::typing::Typing;
use crate::components::RichText;
use crate::i18n::{said, text};
use crate::platform::{focus, typed};
use crate::state::editor::use_editor;
use etabli_formats::html_to_markdown;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The longest HTML that is looked at when it is pasted; what is longer is pasted as words.
const LONGEST_PASTE: usize = 400_000;
/// Rows of a text field: at least, and at most before it scrolls, where a browser does not fit it by itself.
const ROWS: std::ops::RangeInclusive<usize> = 3..=24;
/// Letters a row holds, near enough.
const LETTERS_A_ROW: usize = 80;

/// One text.
#[derive(Clone, Copy)]
struct Area {
    name: StoredValue<String>,
    typing: Typing,
    /// How it will be read is shown, not the field.
    preview: RwSignal<bool>,
    /// What is being linked, while the address is asked for.
    linking: RwSignal<Option<Marked>>,
}

impl Area {
    fn marked(self) -> Option<Marked> {
        let (text, start, end) = self.name.with_value(|name| typed::selection(name))?;
        Some(Marked::from_units(text, start, end))
    }

    fn show(self, marked: &Marked) {
        let cut = self.typing.take_apart(marked.text.clone());
        let text = cut.unwrap_or_else(|| marked.text.clone());
        let (start, end) = marked.units();
        self.name
            .with_value(|name| typed::write_selected(name, &text, start, end));
    }

    fn press(self, mark: Mark) {
        if let Some(marked) = self.marked() {
            self.show(&mark.press(&marked));
        }
    }

    fn ask_address(self) {
        if let Some(marked) = self.marked() {
            self.linking.set(Some(marked));
            self.name
                .with_value(|name| focus::to_id(&format!("{name}-address")));
        }
    }

    fn on_key(self, event: &KeyboardEvent) {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || event.shift_key() {
            return;
        }
        match event.key().to_lowercase().as_str() {
            "b" => self.press(Mark::Bold),
            "i" => self.press(Mark::Italic),
            "k" => self.ask_address(),
            _ => return,
        }
        event.prevent_default();
    }

    /// What was pasted from a page or a word processor keeps its paragraphs, emphasis, lists and links.
    fn on_paste(self, event: &leptos::ev::Event) {
        let Some(html) = typed::pasted_html(event, LONGEST_PASTE) else {
            return;
        };
        let words = html_to_markdown(&html);
        let Some(marked) = self.marked().filter(|_| !words.trim().is_empty()) else {
            return;
        };
        event.prevent_default();
        self.show(&marked.replace(words.trim_end()));
    }
}

/// Rows that hold a text, for browsers that do not fit a field to it.
fn rows_of(text: &str) -> usize {
    let lines = text.lines().take(*ROWS.end());
    let rows: usize = lines.map(|line| line.len() / LETTERS_A_ROW + 1).sum();
    (rows + 1).clamp(*ROWS.start(), *ROWS.end())
}

/// A text, its toolbar above it.
#[component]
pub(super) fn RichArea(
    /// Name of the field in this page.
    name: String,
    /// The text.
    value: Signal<String>,
    /// What is typed.
    typing: Typing,
    /// Ids of what describes it.
    described: String,
    /// What stands beside the tools.
    #[prop(default = None)]
    beside_tools: Option<AnyView>,
) -> impl IntoView {
    let area = Area {
        name: StoredValue::new(name.clone()),
        typing,
        preview: RwSignal::new(false),
        linking: RwSignal::new(None),
    };
    let input = {
        let name = name.clone();
        move |event| {
            if let Some(cut) = typing.take(event_target_value(&event)) {
                typed::hold(&name, &cut);
            }
        }
    };
    let preview = move || area.preview.get();
    let held = use_editor().stuck;
    view! {
        <div class="rich-area">
            <Tools area beside_tools/>
            <Show when=move || area.linking.with(Option::is_some)><LinkForm area/></Show>
            <textarea class="field__input rich-area__text" id=name readonly=held maxlength=typing.limit() aria-describedby=described
                hidden=preview rows=move || value.with(|text| rows_of(text)) prop:value=move || typing.shown()
                on:input=input on:blur=move |_| typing.leave() on:keydown=move |event| area.on_key(&event)
                on:paste=move |event| area.on_paste(&event)></textarea>
            <Show when=preview>
                <div class="rich-area__preview rich-text">{move || view! { <RichText text=value.get()/> }}</div>
            </Show>
        </div>
    }
}

#[component]
fn Tools(
    /// The text.
    area: Area,
    /// What stands beside the tools.
    beside_tools: Option<AnyView>,
) -> impl IntoView {
    let tool = move |glyph, key: &'static str, act: fn(Area)| {
        view! {
            <button type="button" class="rich-area__tool" title=said(key) aria-label=said(key)
                disabled=move || area.preview.get() on:click=move |_| act(area)>
                <Drawn glyph/>
            </button>
        }
    };
    view! {
        <div class="rich-area__tools" role="group" aria-label=said("form-tools")>
            {tool(Glyph::Bold, "form-bold", |area| area.press(Mark::Bold))}
            {tool(Glyph::Italic, "form-italic", |area| area.press(Mark::Italic))}
            {tool(Glyph::List, "form-list", |area| area.press(Mark::List))}
            {tool(Glyph::Link, "form-link", Area::ask_address)}
            <button type="button" class="rich-area__tool rich-area__tool--words"
                aria-pressed=move || if area.preview.get() { "true" } else { "false" }
                on:click=move |_| area.preview.update(|shown| *shown = !*shown)>
                {said("form-preview")}
            </button>
            {beside_tools}
        </div>
    }
}

/// Asks where a link leads.
#[component]
fn LinkForm(
    /// The text.
    area: Area,
) -> impl IntoView {
    let address = RwSignal::new(String::new());
    let refused = RwSignal::new(false);
    let id = area.name.with_value(|name| format!("{name}-address"));
    let error = format!("{id}-error");
    let put = move || {
        let linked = area.linking.with_untracked(|marked| {
            let marked = marked.as_ref()?;
            address.with_untracked(|address| link(marked, address))
        });
        match linked {
            Some(linked) => {
                area.linking.set(None);
                area.show(&linked);
            }
            None => refused.set(true),
        }
    };
    let leave = move || {
        if let Some(marked) = area.linking.get_untracked() {
            area.linking.set(None);
            area.show(&marked);
        }
    };
    let on_key = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            put();
        }
        "Escape" => leave(),
        _ => {}
    };
    view! {
        <div class="rich-area__link">
            <label class="field__label" for=id.clone()>{said("form-link-address")}</label>
            <input class="field__input" type="text" inputmode="url" id=id autocomplete="off" maxlength="500"
                placeholder="https://" aria-describedby=error.clone()
                aria-invalid=move || refused.get().then_some("true") on:keydown=on_key
                on:input=move |event| { refused.set(false); address.set(event_target_value(&event)); }/>
            <button type="button" class="button button--small" on:click=move |_| put()>{said("form-link-put")}</button>
            <button type="button" class="button button--small button--ghost" on:click=move |_| leave()>
                {said("form-link-leave")}
            </button>
            <div class="rich-area__link-error" id=error aria-live="polite">
                {move || refused.get().then(|| view! { <p class="field__error">{text("form-link-refused")}</p> })}
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_grows_with_its_text_up_to_a_screen() {
        for (text, rows) in [
            (String::new(), 3),
            ("un\ndeux\ntrois\nquatre".to_owned(), 5),
            ("x".repeat(800), 12),
            ("x\n".repeat(1_000_000), 24),
        ] {
            assert_eq!(rows_of(&text), rows);
        }
    }
}
