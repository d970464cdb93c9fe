//! Files and texts that a person hands over: chosen, dropped on the page, or pasted.

use super::files::HeldBytes;
use super::reason;
use js_sys::Uint8Array;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DragEvent, Element, Event, File, FileList, HtmlInputElement};

/// A file a person chose; its bytes are read when they are asked for.
#[derive(Clone, Debug)]
pub struct ChosenFile(File);

impl ChosenFile {
    /// Its name, without folder.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// How large it is, in bytes.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // sizes are positive and whole
    pub fn size(&self) -> u64 {
        self.0.size() as u64
    }

    /// Its first bytes, as many as there are; the browser's word on why not.
    pub async fn first_bytes(&self, most: u32) -> Result<Vec<u8>, String> {
        let part = self.0.slice_with_i32_and_i32(0, most.cast_signed());
        let part = part.map_err(|error| reason(&error))?;
        let buffer = JsFuture::from(part.array_buffer()).await;
        let buffer = buffer.map_err(|error| reason(&error))?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }

    /// The bytes where they are, for the browser to read.
    pub fn held(&self) -> HeldBytes {
        let blob: &web_sys::Blob = &self.0;
        HeldBytes(blob.clone())
    }

    /// Its bytes, or the browser's word on why not: a folder, or a file that was moved meanwhile.
    pub async fn bytes(&self) -> Result<Vec<u8>, String> {
        let buffer = JsFuture::from(self.0.array_buffer()).await;
        let buffer = buffer.map_err(|error| reason(&error))?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}

/// What was pasted.
#[derive(Clone, Debug)]
pub enum Pasted {
    /// A file.
    File(ChosenFile),
    /// Words.
    Text(String),
}

/// The file a file field holds now. The field is emptied, so that the same file can be chosen again.
pub fn chosen(event: &Event) -> Option<ChosenFile> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = first(field.files())?;
    field.set_value("");
    Some(file)
}

/// Every file a file field holds now. The field is emptied, so that the same files can be chosen again.
pub fn all_chosen(event: &Event) -> Vec<ChosenFile> {
    let field = event.target().and_then(|target| target.dyn_into().ok());
    let Some(field): Option<HtmlInputElement> = field else {
        return Vec::new();
    };
    let files = all(field.files());
    field.set_value("");
    files
}

/// Files that were handed over at a place of the page.
#[derive(Clone, Debug)]
pub struct HandedOver {
    /// The files, at least one.
    pub files: Vec<ChosenFile>,
    /// The nearest place's `data-takes`: of what they were dropped on or pasted in, else of the item of a list around it.
    pub place: Option<String>,
}

/// Takes all files that are dropped or pasted anywhere on the page, for as long as its owner lives. `over` is true while
/// some are held above the page. Words pasted into a field go there, even where a picture of them comes along.
pub fn follow_all_files(over: RwSignal<bool>, take: impl Fn(HandedOver) + Clone + 'static) {
    let held = window_event_listener(ev::dragover, move |event| {
        if carries_files(&event) {
            event.prevent_default();
            if over.try_get_untracked() == Some(false) {
                over.set(true);
            }
        }
    });
    let left = window_event_listener(ev::dragleave, move |event| {
        if event.related_target().is_none() {
            over.try_set(false);
        }
    });
    let take_dropped = take.clone();
    let dropped = window_event_listener(ev::drop, move |event| {
        if carries_files(&event) {
            event.prevent_default();
            over.try_set(false);
            let files = all(event.data_transfer().and_then(|held| held.files()));
            hand_over(files, &event, &take_dropped);
        }
    });
    let pasted = window_event_listener(ev::paste, move |event: ClipboardEvent| {
        let Some(board) = event.clipboard_data() else {
            return;
        };
        let files = all(board.files());
        let words = board.types().includes(&"text/plain".into(), 0);
        if files.is_empty() || (words && super::focus::is_in_a_text_field()) {
            return;
        }
        event.prevent_default();
        hand_over(files, &event, &take);
    });
    on_cleanup(move || {
        held.remove();
        left.remove();
        dropped.remove();
        pasted.remove();
    });
}

fn hand_over(files: Vec<ChosenFile>, event: &Event, take: &impl Fn(HandedOver)) {
    if !files.is_empty() {
        let place = place_of(event);
        take(HandedOver { files, place });
    }
}

fn place_of(event: &Event) -> Option<String> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let takes = "[data-takes]";
    let around = element.closest(takes).ok().flatten().or_else(|| {
        let item = element.closest("li").ok().flatten()?;
        item.query_selector(takes).ok().flatten()
    });
    around?.get_attribute("data-takes")
}

/// Takes every file that is dropped anywhere on the page, for as long as its owner lives: dropped beside a field, the
/// browser would leave the gallery to show it. `over` is true while one is held above the page.
pub fn follow_files(over: RwSignal<bool>, take: impl Fn(ChosenFile) + 'static) {
    let held = window_event_listener(ev::dragover, move |event| {
        if carries_files(&event) {
            event.prevent_default();
            // A signal that is set tells everyone: only a change is news, and this event comes often.
            if over.try_get_untracked() == Some(false) {
                over.set(true);
            }
        }
    });
    let left = window_event_listener(ev::dragleave, move |event| {
        // The pointer leaves an element for another one, or the page for nothing.
        if event.related_target().is_none() {
            over.try_set(false);
        }
    });
    let dropped = window_event_listener(ev::drop, move |event| {
        if carries_files(&event) {
            event.prevent_default();
            over.try_set(false);
            let files = event.data_transfer().and_then(|held| held.files());
            if let Some(file) = first(files) {
                take(file);
            }
        }
    });
    on_cleanup(move || {
        held.remove();
        left.remove();
        dropped.remove();
    });
}

/// Takes what is pasted on the page, for as long as its owner lives. Words pasted into a field go there.
pub fn follow_pastes(take: impl Fn(Pasted) + 'static) {
    let pasted = window_event_listener(ev::paste, move |event: ClipboardEvent| {
        let Some(board) = event.clipboard_data() else {
            return;
        };
        if let Some(file) = first(board.files()) {
            event.prevent_default();
            take(Pasted::File(file));
        } else if !super::focus::is_in_a_text_field()
            && let Ok(text) = board.get_data("text/plain")
            && !text.trim().is_empty()
        {
            event.prevent_default();
            take(Pasted::Text(text));
        }
    });
    on_cleanup(move || pasted.remove());
}

fn carries_files(event: &DragEvent) -> bool {
    let held = event.data_transfer();
    held.is_some_and(|held| held.types().includes(&"Files".into(), 0))
}

fn first(files: Option<FileList>) -> Option<ChosenFile> {
    files?.get(0).map(ChosenFile)
}

fn all(files: Option<FileList>) -> Vec<ChosenFile> {
    let Some(files) = files else {
        return Vec::new();
    };
    let one = |at| files.get(at).map(ChosenFile);
    (0..files.length()).filter_map(one).collect()
}
