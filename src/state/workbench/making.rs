//! New remixes: of a project, of an import, of another remix.

use super::{OpenError, Workbench};
use crate::platform::clock;
use crate::platform::files::HeldBytes;
use crate::platform::sources::KeptSource;
use crate::platform::storage::{self, StorageError, WholeRemix};
use etabli_model::{Language, Project};
use etabli_remix::{Model, Origin, Remix, adapt, card_of, new_project, write_remix};
use leptos::prelude::*;

/// What the slug of a new project starts with.
const PROJECT: &str = "projet";
/// The part of a parent's slug that a remix's slug starts with: `-` and 8 characters follow.
const LONGEST_PARENT_SLUG: usize = 55;

/// What belongs to a remix beside its text.
#[derive(Debug, Default)]
pub(super) struct Belongings {
    /// What it was imported from.
    pub source: Option<KeptSource>,
    /// The files that were added to it, by path.
    pub files: Vec<(String, HeldBytes)>,
    /// What it was at moments worth keeping, as texts.
    pub versions: Vec<String>,
    /// When it was put into the bin, in milliseconds since 1970.
    pub binned: Option<u64>,
}

impl Workbench {
    /// Makes a remix of a project, and keeps it. Returns its id once the browser has answered;
    /// a refusal changes [`Self::status`], never loses the remix.
    pub async fn adapt(self, upstream: &Project, upstream_url: &str) -> String {
        let id = new_id();
        let slug = slug_of(&upstream.id, &id);
        let mut project = adapt(upstream, upstream_url, &clock::today(), &slug);
        project.uid = clock::new_uid();
        self.begin(Remix {
            id,
            base: upstream.clone(),
            project,
            ..Remix::default()
        })
        .await
    }

    /// Makes a project of a model, adapted from no other, and keeps it. Returns its id, as [`Self::adapt`] does.
    pub async fn start(self, model: Model, language: Language) -> String {
        let id = new_id();
        let slug = slug_of(PROJECT, &id);
        let mut project = new_project(model, language, &slug, &clock::today(), clock::new_id);
        project.uid = clock::new_uid();
        self.begin(Remix {
            id,
            // What was there before anything was typed.
            base: project.clone(),
            project,
            origin: Origin::New,
            ..Remix::default()
        })
        .await
    }

    /// Keeps a remix that begins now. Returns its id once the browser has answered; a refusal changes [`Self::status`].
    async fn begin(self, remix: Remix) -> String {
        let (id, now) = (remix.id.clone(), clock::now_ms());
        let begun = Remix {
            created: now,
            updated: now,
            ..remix
        };
        if let Err(error) = self.save(begun).await {
            self.not_kept(&error);
        }
        id
    }

    /// Puts an imported remix first in the workbench, once it is kept with its source, both or neither.
    pub async fn keep_imported(
        self,
        remix: Remix,
        source: &KeptSource,
    ) -> Result<(), StorageError> {
        let belongings = Belongings {
            source: Some(source.clone()),
            ..Belongings::default()
        };
        self.keep_whole(&remix, belongings).await
    }

    /// Puts a remix first in the workbench, or into the bin, once it is kept with all that belongs to it: all or nothing.
    pub(super) async fn keep_whole(
        self,
        remix: &Remix,
        belongings: Belongings,
    ) -> Result<(), StorageError> {
        let card = card_of(remix);
        let whole = WholeRemix {
            id: remix.id.clone(),
            text: write_remix(remix),
            card: card.to_text(),
            source: belongings.source,
            files: belongings.files,
            versions: belongings.versions,
            binned: belongings.binned,
        };
        storage::keep_whole(&whole).await?;
        if let Some(source) = whole.source {
            self.imported.try_update(|imported| {
                imported.insert(whole.id, source.name);
            });
        }
        match whole.binned {
            None => self.show(card),
            Some(put) => self.show_in_bin(card, put),
        }
        Ok(())
    }

    /// Makes a second remix of one, with its files, under another title. Returns its id; `None` where it is gone meanwhile.
    pub async fn duplicate(self, id: &str, title: String) -> Result<Option<String>, OpenError> {
        let Some(remix) = self.open(id).await? else {
            return Ok(None);
        };
        let copy = copied(remix, title);
        let belongings = Belongings {
            // They are of the other one.
            versions: Vec::new(),
            ..self.belongings(id).await?
        };
        if self.held(id).is_some() {
            return Ok(Some(self.begin(copy).await));
        }
        self.keep_whole(&copy, belongings).await?;
        Ok(Some(copy.id))
    }

    /// What belongs to a remix. A browser that keeps nothing has nothing of it.
    pub(super) async fn belongings(self, id: &str) -> Result<Belongings, StorageError> {
        match kept_belongings(id).await {
            Err(_) if self.held(id).is_some() => Ok(Belongings::default()),
            kept => kept,
        }
    }
}

async fn kept_belongings(id: &str) -> Result<Belongings, StorageError> {
    Ok(Belongings {
        source: storage::source(id).await?,
        files: storage::files_of(id).await?,
        versions: storage::version_texts(id).await?,
        binned: None,
    })
}

/// An id no remix has: chance alone tells it.
pub(super) fn new_id() -> String {
    clock::new_id().to_lowercase()
}

/// The slug of a remix of the project with this one.
fn slug_of(parent: &str, id: &str) -> String {
    let slug: String = parent.chars().take(LONGEST_PARENT_SLUG).collect();
    format!("{slug}-{id}")
}

fn copied(mut remix: Remix, title: String) -> Remix {
    let id = new_id();
    // A slug that ends in its remix's id ends in that of the copy, however often it is copied.
    let end = format!("-{}", remix.id);
    let parent = remix.project.id.strip_suffix(&end);
    let slug = slug_of(parent.unwrap_or(&remix.project.id), &id);
    remix.project.id = slug;
    remix.project.uid = clock::new_uid();
    remix.project.title = title;
    let now = clock::now_ms();
    Remix {
        id,
        created: now,
        updated: now,
        ..remix
    }
}
