//! Module workers: started once, told objects, answering with objects.

use super::reason;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};

/// A running module worker; stopped when dropped.
pub struct ModuleWorker {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

impl ModuleWorker {
    /// Starts the worker at an address. `on_message` gets each message's data, `on_error` a word
    /// when the worker fails to load or dies.
    pub fn start(
        url: &str,
        mut on_message: impl FnMut(JsValue) + 'static,
        mut on_error: impl FnMut(String) + 'static,
    ) -> Result<Self, String> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(url, &options).map_err(|error| reason(&error))?;
        let told = Closure::new(move |event: MessageEvent| on_message(event.data()));
        // A worker that cannot be loaded sends a plain event, which has no message.
        let failed = Closure::new(move |event: ErrorEvent| {
            let message = Reflect::get(&event, &"message".into())
                .ok()
                .and_then(|word| word.as_string());
            on_error(message.unwrap_or_default());
        });
        worker.set_onmessage(Some(told.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        Ok(Self {
            worker,
            _on_message: told,
            _on_error: failed,
        })
    }

    /// Sends an object with these members.
    pub fn send(&self, members: &[(&str, JsValue)]) -> Result<(), String> {
        self.worker
            .post_message(&message(members))
            .map_err(|error| reason(&error))
    }

    /// Sends an object and gives away the memory of these buffers instead of copying it.
    pub fn send_with(&self, members: &[(&str, JsValue)], given: &Array) -> Result<(), String> {
        self.worker
            .post_message_with_transfer(&message(members), given)
            .map_err(|error| reason(&error))
    }
}

impl Drop for ModuleWorker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// One member of a message, `undefined` when absent.
pub fn member(message: &JsValue, name: &str) -> JsValue {
    Reflect::get(message, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// One member of a message as text, empty when it is not one.
pub fn text_member(message: &JsValue, name: &str) -> String {
    member(message, name).as_string().unwrap_or_default()
}

/// An object with these members.
pub fn message(members: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in members {
        // Setting a member of a fresh object cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

/// A list of objects.
pub fn list(items: impl Iterator<Item = Object>) -> JsValue {
    items.collect::<Array>().into()
}
