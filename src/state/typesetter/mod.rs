//! The typesetter, which runs in its own worker and is loaded only by those who print.
//!
//! The page builds the sheet's source and sends it; the worker gives back true pages, or the PDF.
//! A worker that dies or falls silent is replaced, and the teacher is told.

mod answers;
mod download;
mod queue;

pub use answers::{SheetPages, SheetRemark};

use crate::i18n::text;
use crate::platform::offline;
use crate::platform::worker::{ModuleWorker, member, text_member};
use answers::{pages, texts};
use download::Typefoundry;
use futures::channel::oneshot;
use js_sys::{Array, Uint8Array};
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use leptos::task::spawn_local;
use queue::{Finished, Output, Queue};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsValue;

/// Virtual files of one document, by path.
pub type Files = Arc<BTreeMap<String, Vec<u8>>>;

/// How often a gallery whose typesetter is being built is asked again.
const ASK_AGAIN: Duration = Duration::from_secs(3);
/// How long a worker may take to start.
const START: Duration = Duration::from_secs(60);

/// Workers that may die in a row before the typesetter is said to have failed.
const MOST_DEATHS: u32 = 3;

/// How far the typesetter is from setting a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Readiness {
    /// Nobody prints.
    #[default]
    Asleep,
    /// This gallery is still building it; it is asked again every few seconds.
    Preparing,
    /// On its way.
    Arriving {
        /// Bytes here.
        arrived: u64,
        /// Bytes in all.
        total: u64,
    },
    /// Here, starting.
    Starting,
    /// Listening.
    Ready,
    /// It cannot be had; `reason` is the browser's word.
    Failed {
        /// The browser's word.
        reason: String,
    },
}

/// The sheet as it would come out of the printer.
#[derive(Clone, Debug, Default)]
pub enum Preview {
    /// Not set yet.
    #[default]
    None,
    /// Pages.
    Pages(Arc<SheetPages>),
    /// The sheet cannot be set: the typesetter's words.
    Refused(Vec<String>),
}

/// Why there is no PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoPdf {
    /// The teacher stopped it, or left.
    Stopped,
    /// The typesetter's words.
    Refused(Vec<String>),
}

/// The files of one click, one a document.
pub type Pdfs = Result<Vec<Vec<u8>>, NoPdf>;

type PdfReply = oneshot::Sender<Pdfs>;

/// The typesetter, as a context.
#[derive(Clone, Copy)]
pub struct Typesetter {
    /// How far it is from setting a page.
    pub readiness: RwSignal<Readiness>,
    /// The last sheet; kept while the next one is being set, so that nothing jumps.
    pub preview: RwSignal<Preview>,
    /// A sheet is being set.
    pub busy: RwSignal<bool>,
    /// The worker died and was replaced.
    pub restarted: RwSignal<bool>,
    /// How many documents of how many are set, while several are.
    pub progress: RwSignal<(usize, usize)>,
    /// The teacher stopped the last preview: what is shown is older than the choices.
    pub stopped: RwSignal<bool>,
    shop: StoredValue<Shop, LocalStorage>,
}

/// What never leaves the page's own thread.
#[derive(Default)]
struct Shop {
    foundry: Typefoundry,
    worker: Option<ModuleWorker>,
    /// Numbers workers, so that a late word of a dead one is not heard.
    generation: u32,
    queue: Queue,
    pdf: Option<PdfReply>,
    /// The documents of the running jobs that have come.
    pages: SheetPages,
    pdfs: Vec<Vec<u8>>,
    patience: Option<TimeoutHandle>,
    /// Workers that died in a row without setting a page.
    deaths: u32,
    /// Somebody is in the print room.
    wanted: bool,
}

/// Provides the [`Typesetter`], asleep.
pub fn provide() {
    provide_context(Typesetter {
        readiness: RwSignal::new(Readiness::Asleep),
        preview: RwSignal::new(Preview::None),
        busy: RwSignal::new(false),
        restarted: RwSignal::new(false),
        progress: RwSignal::new((0, 0)),
        stopped: RwSignal::new(false),
        shop: StoredValue::new_local(Shop::default()),
    });
}

/// The typesetter.
pub fn use_typesetter() -> Typesetter {
    expect_context()
}

impl Typesetter {
    /// Wakes the typesetter: somebody entered the print room, or tries again.
    pub fn wake(self) {
        self.with_shop(|shop| shop.wanted = true);
        let asleep = matches!(
            self.readiness.get_untracked(),
            Readiness::Asleep | Readiness::Failed { .. }
        );
        if asleep {
            self.readiness.set(Readiness::Preparing);
            spawn_local(self.arrive());
        }
    }

    /// Nobody is in the print room: pages are freed; the worker stays for the next sheet.
    pub fn rest(self) {
        self.with_shop(|shop| {
            shop.wanted = false;
            shop.pdf = None;
            shop.queue.abandon();
            shop.pages = SheetPages::default();
        });
        self.preview.set(Preview::None);
        self.restarted.set(false);
        self.stopped.set(false);
    }

    /// Sets documents; [`Self::preview`] changes when the pages of all have come.
    pub fn set_preview(self, documents: Vec<Files>) {
        self.stopped.set(false);
        self.with_shop(|shop| shop.queue.add(Output::Preview, documents));
        self.send_next();
    }

    /// Sets documents as a PDF each, or says why not.
    pub async fn pdf(self, documents: Vec<Files>) -> Pdfs {
        let (reply, answer) = oneshot::channel();
        self.with_shop(|shop| {
            shop.queue.add(Output::Pdf, documents);
            shop.pdf = Some(reply);
        });
        self.send_next();
        answer.await.unwrap_or(Err(NoPdf::Stopped))
    }

    /// Stops all that is being set. A worker at work hears nothing: another one takes its place.
    pub fn stop(self) {
        if !self.busy.get_untracked() {
            return;
        }
        let at_work = self.readiness.get_untracked() == Readiness::Ready;
        let preview_lost = self.with_shop(|shop| {
            shop.pdf = None;
            let preview_lost = shop.queue.awaits_preview();
            shop.queue.stop();
            preview_lost
        });
        self.busy.set(false);
        self.stopped.update(|stopped| *stopped |= preview_lost);
        if at_work {
            self.stop_waiting();
            self.with_shop(|shop| shop.worker = None);
            self.start();
        }
    }

    async fn arrive(self) {
        let manifest = loop {
            match download::manifest().await {
                Ok(Some(manifest)) => break manifest,
                Ok(None) => gloo::timers::future::sleep(ASK_AGAIN).await,
                Err(error) => return self.fail(error.to_string()),
            }
            if !self.shop.with_value(|shop| shop.wanted) {
                return self.readiness.set(Readiness::Asleep);
            }
        };
        let tell = |arrived, total| self.readiness.set(Readiness::Arriving { arrived, total });
        match download::bring(&manifest, tell).await {
            Ok(foundry) => {
                self.with_shop(|shop| shop.foundry = foundry);
                self.start();
            }
            Err(error) => self.fail(error.to_string()),
        }
    }

    fn start(self) {
        self.readiness.set(Readiness::Starting);
        let (module, generation) = self.with_shop(|shop| {
            shop.generation += 1;
            (shop.foundry.module.clone(), shop.generation)
        });
        // What a worker says is heard after it is stored, never while it is being replaced.
        let hear = move |message| self.if_current(generation, move || self.hear(&message));
        let died = move |reason| self.if_current(generation, move || self.replace_worker(reason));
        match ModuleWorker::start(&module, hear, died) {
            Ok(worker) => {
                self.with_shop(|shop| shop.worker = Some(worker));
                self.expect_answer_within(START);
            }
            Err(reason) => self.fail(reason),
        }
    }

    fn if_current(self, generation: u32, act: impl FnOnce() + 'static) {
        let current = move || self.shop.with_value(|shop| shop.generation == generation);
        queue_microtask(move || {
            if current() {
                act();
            }
        });
    }

    fn hear(self, message: &JsValue) {
        match text_member(message, "type").as_str() {
            "ready" => self.greet(),
            "preview" => self.gather(message, |shop| shop.pages.add(pages(message))),
            "pdf" => self.gather(message, |shop| {
                let bytes = Uint8Array::new(&member(message, "bytes")).to_vec();
                shop.pdfs.push(bytes);
            }),
            "failed" if member(message, "job").as_f64().is_none() => {
                self.replace_worker(texts(message, "messages").join(" "));
            }
            "failed" => {
                let number = self.answered(message);
                let output = self.with_shop(|shop| shop.queue.refuse(number));
                self.refuse(output, texts(message, "messages"));
            }
            _ => {}
        }
        self.send_next();
    }

    /// A document came: it is kept by `keep`, and shown or handed over with the others once all have come.
    fn gather(self, message: &JsValue, keep: impl FnOnce(&mut Shop)) {
        let number = self.answered(message);
        let finished = self.with_shop(|shop| {
            let finished = shop.queue.finish(number);
            if finished != Finished::Nothing {
                keep(shop);
            }
            finished
        });
        match finished {
            Finished::Whole(Output::Preview) => {
                let pages = self.with_shop(|shop| std::mem::take(&mut shop.pages));
                self.show(Preview::Pages(Arc::new(pages)));
            }
            Finished::Whole(Output::Pdf) => {
                let pdfs = self.with_shop(|shop| std::mem::take(&mut shop.pdfs));
                self.reply(Ok(pdfs));
            }
            Finished::Part(_) | Finished::Nothing => {}
        }
    }

    /// The worker listens: it gets the fonts.
    fn greet(self) {
        self.stop_waiting();
        let fonts: Array = self.shop.with_value(|shop| {
            shop.foundry
                .fonts
                .iter()
                .map(|font| Uint8Array::from(font.as_slice()).buffer())
                .collect()
        });
        self.tell(
            &[("type", "fonts".into()), ("fonts", fonts.clone().into())],
            &fonts,
        );
        self.readiness.set(Readiness::Ready);
        let addresses = self.shop.with_value(|shop| shop.foundry.addresses.clone());
        // Nothing depends on it: a browser that keeps nothing asks the host again.
        spawn_local(async move { drop(offline::keep(&addresses).await) });
    }

    fn send_next(self) {
        if self.readiness.get_untracked() == Readiness::Ready
            && let Some(job) = self.with_shop(|shop| shop.queue.start_next())
        {
            if job.done == 0 {
                self.with_shop(|shop| match job.output {
                    Output::Preview => shop.pages = SheetPages::default(),
                    Output::Pdf => shop.pdfs.clear(),
                });
            }
            let given = Array::new();
            let files = Array::new();
            for (path, bytes) in job.files().iter() {
                let bytes = Uint8Array::from(bytes.as_slice());
                given.push(&bytes.buffer());
                files.push(&Array::of2(&path.into(), &bytes));
            }
            self.expect_answer_within(job.patience());
            let members = [
                ("type", "typeset".into()),
                ("job", job.number.into()),
                ("files", files.into()),
                ("output", job.output.word().into()),
            ];
            self.tell(&members, &given);
        }
        let (idle, progress) = self
            .shop
            .with_value(|shop| (shop.queue.is_idle(), shop.queue.progress()));
        self.progress.set(progress);
        self.busy.set(!idle);
    }

    fn tell(self, members: &[(&str, JsValue)], given: &Array) {
        let told = self.shop.with_value(|shop| {
            shop.worker
                .as_ref()
                .map(|worker| worker.send_with(members, given))
        });
        if let Some(Err(reason)) = told {
            self.replace_worker(reason);
        }
    }

    /// The worker answered: it lives. Gives the number of the job.
    fn answered(self, message: &JsValue) -> u32 {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // numbered by the queue
        let number = member(message, "job").as_f64().unwrap_or_default() as u32;
        self.stop_waiting();
        self.with_shop(|shop| shop.deaths = 0);
        number
    }

    /// The worker died or fell silent: another one takes its place and its job.
    fn replace_worker(self, reason: String) {
        self.stop_waiting();
        let never_spoke = self.readiness.get_untracked() == Readiness::Starting;
        let (given_up, deaths) = self.with_shop(|shop| {
            shop.generation += 1;
            shop.worker = None;
            shop.deaths += 1;
            (shop.queue.worker_died(), shop.deaths)
        });
        if never_spoke || deaths > MOST_DEATHS {
            return self.fail(reason);
        }
        self.refuse(given_up, vec![reason]);
        self.restarted.set(true);
        self.start();
    }

    fn refuse(self, output: Option<Output>, messages: Vec<String>) {
        match output {
            Some(Output::Preview) => self.show(Preview::Refused(messages)),
            Some(Output::Pdf) => self.reply(Err(NoPdf::Refused(messages))),
            None => {}
        }
    }

    fn fail(self, reason: String) {
        self.reply(Err(NoPdf::Refused(vec![reason.clone()])));
        self.readiness.set(Readiness::Failed { reason });
    }

    /// Pages that come after the teacher left are not kept.
    fn show(self, preview: Preview) {
        if self.shop.with_value(|shop| shop.wanted) {
            self.preview.set(preview);
        }
    }

    fn reply(self, answer: Pdfs) {
        if let Some(reply) = self.with_shop(|shop| shop.pdf.take()) {
            // The one who asked may have left.
            let _ = reply.send(answer);
        }
    }

    fn expect_answer_within(self, patience: Duration) {
        self.stop_waiting();
        let silent = move || self.replace_worker(text("print-silent"));
        // Without a clock the worker is simply waited for.
        let handle = set_timeout_with_handle(silent, patience).ok();
        self.with_shop(|shop| shop.patience = handle);
    }

    fn stop_waiting(self) {
        if let Some(patience) = self.with_shop(|shop| shop.patience.take()) {
            patience.clear();
        }
    }

    fn with_shop<T>(self, act: impl FnOnce(&mut Shop) -> T) -> T {
        let mut act = Some(act);
        let done = self
            .shop
            .try_update_value(|shop| act.take().map(|act| act(shop)));
        done.flatten().expect("the shop lives as long as the app")
    }
}
