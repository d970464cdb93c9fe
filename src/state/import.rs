//! Importing: a document is read, shown as it was understood, and only then kept.
//!
//! Nothing is lost on the way: a text that could not be read stays where it was pasted, and the document itself is kept
//! beside the remix, byte for byte.

use super::catalogue::Gallery;
use super::credited::uncredited;
use super::favourites::{self, Favourites, use_favourites};
use super::link::{self, LinkRefusal, LinkTold};
use super::profile::{self, KeptProfile, use_profile};
use super::workbench::{Arrival, ProfileArrival, Workbench, use_workbench};
use crate::i18n::text;
use crate::platform::clock;
use crate::platform::dropped::ChosenFile;
use crate::platform::files::HeldBytes;
use crate::platform::sources::KeptSource;
use etabli_formats::{
    Imported, Limits, Reading, Recognised, Tidied, WorkbenchError, WorkbenchFile, read_any,
    starts_a_workbench, tidied,
};
use etabli_model::Finding;
use etabli_remix::{Origin, Remix, with_companion};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

/// Bytes at the beginning of a file that tell whether it is a workbench.
const BEGINNING: u32 = 256;
/// Time for the page to say that it reads, before reading takes the processor.
const SAY_SO: Duration = Duration::from_millis(40);

thread_local! {
    /// A file dropped on another page, which leads to this one.
    static HANDED_OVER: RefCell<Option<ChosenFile>> = const { RefCell::new(None) };
}

/// Leaves a file for the import page, which is opened next.
pub fn hand_over(file: ChosenFile) {
    HANDED_OVER.replace(Some(file));
}

/// How far an import has come.
#[derive(Clone, Debug)]
pub enum Stage {
    /// For a document.
    Waiting,
    /// A document is being read.
    Reading {
        /// Its name.
        name: String,
    },
    /// It cannot become a project.
    Refused(Arc<Refusal>),
    /// It was understood, and is shown before it is kept.
    Review(Arc<Review>),
    /// It is a whole workbench, and is shown before it is taken in.
    Workbench(Arc<WholeReview>),
}

/// Why a document cannot become a project.
#[derive(Clone, Debug)]
pub enum Refusal {
    /// The browser did not give its bytes.
    Unread {
        /// Its name.
        name: String,
        /// The browser's word.
        reason: String,
    },
    /// It is larger than anything that is read here.
    TooLarge {
        /// Its name.
        name: String,
        /// Its size in bytes.
        bytes: u64,
    },
    /// It is a workbench, and not one that is read here.
    Workbench {
        /// Its name.
        name: String,
        /// Why.
        error: WorkbenchError,
    },
    /// It is the address of a remix, which cannot be opened.
    Link(LinkRefusal),
    /// Its content.
    NotUnderstood {
        /// Its name.
        name: String,
        /// What it was taken for.
        format: Recognised,
        /// What is wrong, where, and what to do.
        findings: Vec<Finding>,
    },
}

/// The file of a whole workbench.
#[derive(Clone, Debug)]
pub struct WholeReview {
    /// The file.
    pub bytes: Vec<u8>,
    /// The titles it lists.
    pub titles: Vec<String>,
}

/// A document that was understood.
#[derive(Clone, Debug)]
pub struct Review {
    /// Its name.
    pub name: String,
    /// The document, byte for byte.
    pub original: Vec<u8>,
    /// What came of it.
    pub reading: Reading,
    /// What is told beside it, where it came as a link.
    pub link: Option<LinkTold>,
}

impl Review {
    /// The one of its projects with this number; the first when there is none.
    pub fn project(&self, number: usize) -> Option<&Imported> {
        let projects = &self.reading.projects;
        projects.get(number).or_else(|| projects.first())
    }
}

/// How keeping goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Not asked for.
    No,
    /// On its way.
    Yes,
    /// The browser refused; its word.
    Refused(String),
}

/// One visit of the import page.
#[derive(Clone, Copy)]
pub struct Import {
    /// How far it has come.
    pub stage: RwSignal<Stage>,
    /// What stands in the field for a pasted text.
    pub pasted: RwSignal<String>,
    /// How keeping goes.
    pub keeping: RwSignal<Keeping>,
    gallery: StoredValue<Arc<Gallery>>,
    workbench: Workbench,
    favourites: Favourites,
    profile: KeptProfile,
    /// Number of the last document: an older one that is still being read is dropped.
    ticket: StoredValue<u32>,
}

/// Begins a visit; a file that was handed over is read at once.
pub fn begin(gallery: Arc<Gallery>) -> Import {
    let import = Import {
        stage: RwSignal::new(Stage::Waiting),
        pasted: RwSignal::new(String::new()),
        keeping: RwSignal::new(Keeping::No),
        gallery: StoredValue::new(gallery),
        workbench: use_workbench(),
        favourites: use_favourites(),
        profile: use_profile(),
        ticket: StoredValue::new(0),
    };
    if let Some(file) = HANDED_OVER.take() {
        import.read_file(file);
    }
    import
}

impl Import {
    /// Reads a file.
    pub fn read_file(self, file: ChosenFile) {
        let (name, size) = (file.name(), file.size());
        let ticket = self.start(&name);
        spawn_local(async move {
            // A workbench may be larger than a project: its remixes are unpacked one by one.
            let whole = file
                .first_bytes(BEGINNING)
                .await
                .is_ok_and(|first| starts_a_workbench(&first));
            let limits = if whole {
                Limits::WORKBENCH
            } else {
                Limits::default()
            };
            if size > limits.total_bytes as u64 {
                self.end(ticket, refused(Refusal::TooLarge { name, bytes: size }));
                return;
            }
            let stage = match file.bytes().await {
                Ok(bytes) => self.understood(name, bytes).await,
                Err(reason) => Some(refused(Refusal::Unread { name, reason })),
            };
            if let Some(stage) = stage {
                self.end(ticket, stage);
            }
        });
    }

    /// Reads the text that was pasted: a document, or the address of a remix.
    pub fn read_pasted(self) {
        let address = self.pasted.with_untracked(|text| link::fragment_in(text));
        if let Some(fragment) = address {
            self.read_link(fragment);
            return;
        }
        let name = text("import-pasted-name");
        let ticket = self.start(&name);
        let bytes = self.pasted.get_untracked().into_bytes();
        spawn_local(async move {
            if let Some(stage) = self.understood(name, bytes).await {
                self.end(ticket, stage);
            }
        });
    }

    /// Reads the remix in the fragment of an address.
    pub fn read_link(self, fragment: String) {
        let name = text("import-link-name");
        let ticket = self.start(&name);
        spawn_local(async move {
            gloo::timers::future::sleep(SAY_SO).await;
            let Some(gallery) = self.gallery.try_get_value() else {
                return;
            };
            let stage = match link::open(&fragment, &gallery).await {
                Ok(read) => Stage::Review(Arc::new(Review {
                    name: format!("{name}.txt"),
                    original: link::address(&fragment).into_bytes(),
                    reading: read.reading,
                    link: Some(read.told),
                })),
                Err(refusal) => refused(Refusal::Link(refusal)),
            };
            self.end(ticket, stage);
        });
    }

    /// Back to the beginning. The pasted text stays.
    pub fn cancel(self) {
        self.next_ticket();
        self.keeping.set(Keeping::No);
        self.stage.set(Stage::Waiting);
    }

    /// Keeps one of the projects with its files and the document it came from. Returns the id of the remix once all of it
    /// is kept; otherwise nothing is, and [`Self::keeping`] says why.
    pub async fn keep(self, review: Arc<Review>, number: usize) -> Option<String> {
        self.keeping.set(Keeping::Yes);
        match self.keep_all(&review, number).await {
            Ok(id) => Some(id),
            Err(reason) => {
                self.keeping.try_set(Keeping::Refused(reason));
                None
            }
        }
    }

    /// Takes a whole workbench in: remixes, favourites, profile. `told` hears how many remixes are done.
    pub async fn take_in(self, review: &WholeReview, told: impl Fn(usize)) -> Arrival {
        let Ok(file) = WorkbenchFile::open(&review.bytes) else {
            // It was opened before it was shown.
            return Arrival::default();
        };
        let mut arrival = self.workbench.take_in(&file, told).await;
        if let Some(text) = file.kept.get(favourites::NAME) {
            arrival.lists = self.favourites.take_in(text);
        }
        if let Some(text) = file.kept.get(profile::NAME) {
            let ours = untrack(|| self.profile.json());
            arrival.profile = match self.profile.take_in(text) {
                true => ProfileArrival::Taken,
                false if ours == *text => ProfileArrival::Nothing,
                false => ProfileArrival::OursStays,
            };
        }
        arrival
    }

    async fn keep_all(self, review: &Review, number: usize) -> Result<String, String> {
        let imported = review.project(number).ok_or_else(String::new)?;
        let project = imported.project.clone().ok_or_else(String::new)?;
        let held = |path: &str, bytes: &[u8]| {
            HeldBytes::new(path, bytes).ok_or_else(|| format!("Blob: {path}"))
        };
        let files = imported.files.iter();
        let files = files.filter_map(|(path, bytes)| {
            let kept = match tidied(path, bytes) {
                Tidied::AsItCame => held(path, bytes),
                Tidied::Without(clean) => held(path, &clean),
                // The document is kept beside it, whole.
                Tidied::Nothing => return None,
            };
            Some(kept.map(|kept| (path.clone(), kept)))
        });
        let source = KeptSource {
            name: review.name.clone(),
            // Whatever it is, it is only ever saved as a file again.
            original: held("", &review.original)?,
            files: files.collect::<Result<_, String>>()?,
        };
        let now = clock::now_ms();
        let id = clock::new_id().to_lowercase();
        let base = review.reading.base.clone();
        let remix = Remix {
            id: id.clone(),
            created: now,
            updated: now,
            base: base.unwrap_or_else(|| project.clone()),
            project,
            origin: Origin::Imported,
            ..Remix::default()
        };
        // A remix that comes back is what it was: where it began, its class, what is still to be decided.
        let remix = match (&review.reading.remix, number) {
            (Some(companion), 0) => Remix {
                project: uncredited(&remix.base, remix.project.clone()),
                ..with_companion(remix, companion)
            },
            _ => remix,
        };
        let kept = self.workbench.keep_imported(remix, &source).await;
        kept.map(|()| id).map_err(|error| error.to_string())
    }

    fn start(self, name: &str) -> u32 {
        self.keeping.set(Keeping::No);
        self.stage.set(Stage::Reading {
            name: name.to_owned(),
        });
        self.next_ticket()
    }

    fn next_ticket(self) -> u32 {
        self.ticket
            .update_value(|ticket| *ticket = ticket.wrapping_add(1));
        self.ticket.get_value()
    }

    fn end(self, ticket: u32, stage: Stage) {
        if self.ticket.try_get_value() == Some(ticket) {
            self.stage.try_set(stage);
        }
    }

    /// What comes of a document; `None` when the page is gone.
    async fn understood(self, name: String, original: Vec<u8>) -> Option<Stage> {
        gloo::timers::future::sleep(SAY_SO).await;
        let gallery = self.gallery.try_get_value()?;
        match WorkbenchFile::open(&original) {
            Ok(file) => {
                let titles = file.remixes.iter().map(|one| one.title.clone());
                let titles = titles.collect();
                let bytes = original;
                return Some(Stage::Workbench(Arc::new(WholeReview { bytes, titles })));
            }
            Err(error) if starts_a_workbench(&original) => {
                return Some(refused(Refusal::Workbench { name, error }));
            }
            Err(_) => {}
        }
        let reading = read_any(&name, &original, &gallery.vocabulary);
        if reading.projects.iter().any(|one| one.project.is_some()) {
            let review = Review {
                name: with_its_end(name, reading.format),
                original,
                reading,
                link: None,
            };
            return Some(Stage::Review(Arc::new(review)));
        }
        let told = reading.projects.into_iter().flat_map(|one| one.diagnostics);
        Some(refused(Refusal::NotUnderstood {
            name,
            format: reading.format,
            findings: told.map(Finding::from).collect(),
        }))
    }
}

fn refused(refusal: Refusal) -> Stage {
    Stage::Refused(Arc::new(refusal))
}

/// The name under which a document can be opened again: a pasted text has none yet.
fn with_its_end(name: String, format: Recognised) -> String {
    if name.contains('.') {
        return name;
    }
    let end = match format {
        Recognised::Archive | Recognised::Dodoc | Recognised::BrokenArchive => "zip",
        Recognised::Project | Recognised::Remix => "json",
        Recognised::Markdown => "md",
        Recognised::Sheet
        | Recognised::OtherPdf
        | Recognised::LockedPdf
        | Recognised::BrokenPdf => "pdf",
        // Of two languages each: their content tells.
        Recognised::Link | Recognised::Okh | Recognised::HowTo | Recognised::Unknown => "txt",
    };
    format!("{name}.{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_name_without_an_end_gets_one() {
        for (name, format, expected) in [
            ("texte-colle", Recognised::Markdown, "texte-colle.md"),
            ("texte-colle", Recognised::Remix, "texte-colle.json"),
            ("texte-colle", Recognised::Okh, "texte-colle.txt"),
            ("okh.toml", Recognised::Okh, "okh.toml"),
            ("sablier.etabli", Recognised::Archive, "sablier.etabli"),
            ("fiche", Recognised::Sheet, "fiche.pdf"),
        ] {
            assert_eq!(with_its_end(name.to_owned(), format), expected);
        }
    }
}
