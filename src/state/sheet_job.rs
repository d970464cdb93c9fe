//! From a project and options to the typesetter: pictures are fetched once, and sheets that nobody
//! waits for any more are not built.

use super::catalogue::Gallery;
use super::house::house_of_the_gallery;
use super::kept_files::PictureFolder;
use super::print_run::PrintRun;
use super::sheet_address::SheetChoice;
use super::sheet_book::{self, Fellow, Pictures};
use super::typesetter::{Files, NoPdf, Pdfs, Typesetter, use_typesetter};
use etabli_model::{Project, in_language};
use etabli_sheet::{House, SheetKind, SheetOptions, build_together, picture_paths_together};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

/// How long the fingers rest before a sheet is set again.
const REST: Duration = Duration::from_millis(200);

/// The options of each sheet, and the kinds of each document.
type Wanted = (SheetOptions, Vec<Vec<SheetKind>>);

/// What is printed.
#[derive(Clone)]
pub struct SheetSubject {
    /// The project, or the remix as it stands.
    pub project: Arc<Project>,
    /// Where its pictures stand.
    pub folder: PictureFolder,
    /// The dataset, for its words.
    pub gallery: Arc<Gallery>,
    /// What it was made from, which its PDF carries: as in an archive, without the pictures.
    pub texts: Arc<BTreeMap<String, Vec<u8>>>,
    /// Where others find it, for the code on the paper; empty for what is in this browser only.
    pub address: String,
    /// The other projects of a book; none for a sheet.
    pub fellows: Vec<Fellow>,
}

/// Sets the sheet of one subject.
#[derive(Clone, Copy)]
pub struct SheetJob {
    /// Who sets it.
    pub typesetter: Typesetter,
    subject: StoredValue<SheetSubject>,
    choice: SheetChoice,
    pictures: StoredValue<BTreeMap<String, Vec<u8>>>,
    /// Those of the other projects of a book, once they came.
    others: StoredValue<Vec<Pictures>>,
    /// How the gallery's sheets look, once it was fetched.
    house: StoredValue<Option<Arc<House>>>,
    /// Number of the last request: older ones are dropped.
    ticket: StoredValue<u32>,
    /// Number of the last request that reached the typesetter.
    sent: StoredValue<u32>,
}

impl SheetJob {
    /// Follows the options for as long as the page lives: each change sets the sheet again.
    pub fn follow(subject: SheetSubject, choice: SheetChoice) -> Self {
        let job = Self {
            typesetter: use_typesetter(),
            subject: StoredValue::new(subject),
            choice,
            pictures: StoredValue::new(BTreeMap::new()),
            others: StoredValue::new(Vec::new()),
            house: StoredValue::new(None),
            ticket: StoredValue::new(0),
            sent: StoredValue::new(0),
        };
        job.typesetter.wake();
        // More copies are the same sheets.
        let wanted = Memo::new(move |_| (choice.get(), choice.run().documents()));
        Effect::new(move |earlier: Option<()>| {
            let wanted = wanted.get();
            let rest = if earlier.is_some() {
                REST
            } else {
                Duration::ZERO
            };
            spawn_local(job.preview(wanted, rest));
        });
        on_cleanup(move || job.typesetter.rest());
        job
    }

    /// Sets the sheet again, after a failure.
    pub fn again(self) {
        self.typesetter.wake();
        spawn_local(self.preview(self.wanted(), Duration::ZERO));
    }

    /// Stops what is being set, and what was about to be: a choice made a moment ago still waits for the fingers to rest.
    pub fn stop(self) {
        let waits = self.ticket.try_get_value() != self.sent.try_get_value();
        if let Some(ticket) = self.next_ticket() {
            self.sent.try_set_value(ticket);
        }
        self.typesetter.stop();
        if waits {
            self.typesetter.stopped.set(true);
        }
    }

    /// The sheets that are chosen. Reactive.
    pub fn run(self) -> PrintRun {
        self.choice.run()
    }

    /// The sheets as they are chosen at this moment.
    pub fn run_untracked(self) -> PrintRun {
        self.choice.run_untracked()
    }

    /// The sheets as PDFs, one a document, or the reasons why not. Each carries what it was made from.
    pub async fn pdf(self) -> Pdfs {
        let (options, documents) = self.wanted();
        let language = options.language;
        let sources = self.sources((options, documents)).await;
        let texts = self.subject.try_with_value(sheet_book::carried);
        let Some((sources, texts)) = sources.zip(texts) else {
            return Err(NoPdf::Stopped);
        };
        let carrying = sources.into_iter().map(|source| {
            let mut files = Arc::unwrap_or_clone(source);
            etabli_sheet::attach(&mut files, &texts, language);
            Arc::new(files)
        });
        self.typesetter.pdf(carrying.collect()).await
    }

    fn wanted(self) -> Wanted {
        let run = self.choice.run_untracked();
        (self.choice.get_untracked(), run.documents())
    }

    async fn preview(self, wanted: Wanted, rest: Duration) {
        let Some(ticket) = self.next_ticket() else {
            return;
        };
        gloo::timers::future::sleep(rest).await;
        if !self.is_last(ticket) {
            return;
        }
        let sources = self.sources(wanted).await;
        if let Some(sources) = sources.filter(|_| self.is_last(ticket)) {
            self.sent.try_set_value(ticket);
            self.typesetter.set_preview(sources);
        }
    }

    fn next_ticket(self) -> Option<u32> {
        self.ticket.try_update_value(|ticket| {
            *ticket = ticket.wrapping_add(1);
            *ticket
        })
    }

    /// False once something newer was asked, or the page is gone.
    fn is_last(self, ticket: u32) -> bool {
        self.ticket.try_get_value() == Some(ticket)
    }

    /// The files of each document, dressed as the gallery's sheets are; `None` when the page is gone.
    async fn sources(self, (options, documents): Wanted) -> Option<Vec<Files>> {
        let subject = self.subject.try_get_value()?;
        self.bring_pictures(&subject, &options, &documents).await?;
        let house = self.house().await?;
        let project = in_language(&subject.project, options.language);
        let words = &subject.gallery.vocabulary;
        let address = &subject.address;
        let set = |kinds: &[SheetKind], pictures: &Pictures, others: &[Pictures]| {
            let mut source = match kinds {
                [SheetKind::Collection] => sheet_book::source(&subject, &options, pictures, others),
                _ => build_together(&project, words, &options, kinds, pictures, address),
            };
            // What of the house cannot be printed is told by `etabli check`.
            etabli_sheet::dress(&mut source.files, &house, options.reading);
            Arc::new(source.files)
        };
        self.pictures.try_with_value(|pictures| {
            self.others.try_with_value(|others| {
                let set = |kinds: &Vec<SheetKind>| set(kinds, pictures, others);
                documents.iter().map(set).collect()
            })
        })?
    }

    /// Fetches the pictures that did not come before. One that does not come is left out: its words are printed instead.
    async fn bring_pictures(
        self,
        subject: &SheetSubject,
        options: &SheetOptions,
        documents: &[Vec<SheetKind>],
    ) -> Option<()> {
        let known = self.pictures.try_get_value()?;
        let paths =
            |kinds: &Vec<SheetKind>| picture_paths_together(&subject.project, options, kinds);
        let paths: BTreeSet<String> = documents.iter().flat_map(paths).collect();
        let missing = paths.into_iter().filter(|path| !known.contains_key(path));
        let folder = &subject.folder;
        let reading = missing.map(|path| async move {
            let bytes = folder.bytes(&path).await?;
            Some((path, bytes))
        });
        let came = futures::future::join_all(reading).await;
        self.pictures
            .try_update_value(|pictures| pictures.extend(came.into_iter().flatten()))?;
        if self.others.try_with_value(Vec::is_empty)? {
            let fellows = subject.fellows.iter();
            let came = fellows.map(|one| sheet_book::pictures(one, options));
            let came = futures::future::join_all(came).await;
            // Another request may have brought them meanwhile: the same ones.
            self.others.try_update_value(|others| *others = came)?;
        }
        Some(())
    }

    async fn house(self) -> Option<Arc<House>> {
        if let Some(house) = self.house.try_get_value()? {
            return Some(house);
        }
        let house = Arc::new(house_of_the_gallery().await);
        self.house.try_set_value(Some(house.clone()));
        Some(house)
    }
}
