//! Tabs that show the same remix tell each other when they kept something.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

/// A line to the other tabs of a remix; closed when it is dropped.
pub struct Tabs {
    channel: BroadcastChannel,
    _told: Closure<dyn FnMut(MessageEvent)>,
}

impl Tabs {
    /// Listens to the other tabs of a remix; `None` in a browser without such lines, where a tab learns of the others when it
    /// saves.
    pub fn of(remix: &str, told: impl Fn() + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(&format!("etabli.remix.{remix}")).ok()?;
        let told = Closure::<dyn FnMut(MessageEvent)>::new(move |_| told());
        channel.set_onmessage(Some(told.as_ref().unchecked_ref()));
        Some(Self {
            channel,
            _told: told,
        })
    }

    /// Tells the others that something was kept.
    pub fn tell(&self) {
        // The others learn of it when they save, at the latest.
        let _ = self.channel.post_message(&wasm_bindgen::JsValue::TRUE);
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        self.channel.close();
    }
}
