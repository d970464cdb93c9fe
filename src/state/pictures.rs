//! Adding pictures: each is looked at before it is unpacked, made smaller, freed of what it tells, kept in this browser,
//! and only then named in the remix.
//!
//! An edit never refers to bytes that are not kept; bytes nobody refers to yet do no harm. One bad picture stops no other.

use super::editor::Editor;
use super::picture_place::{Place, place_pictures};
use crate::platform::dropped::ChosenFile;
use crate::platform::files::HeldBytes;
use crate::platform::pictures::{Unpacked, Writings};
use crate::platform::{clock, storage};
use etabli_formats::{
    DrawingFault, Encoding, PictureHead, PictureKind, Pixels, better_encoding, clean_drawing,
    fitted, kept_path, moves, picture_head, sha256, without_metadata,
};
use etabli_model::Image;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Bytes of a file that is looked at, as phones make them.
pub const MOST_BYTES: u64 = 40_000_000;
/// Pictures of one project: an archive holds 500 files.
pub const MOST_PICTURES: usize = 120;
/// The longest side that is kept, in pixels: sharp on a page of A4 and on any screen of a school.
const LONGEST_SIDE: u32 = 1_600;
/// Bytes in which every camera writes the size of its picture.
const HEAD: u32 = 1 << 20;

/// How far adding has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Pictures that are ready.
    pub done: usize,
    /// Pictures in all.
    pub total: usize,
}

/// A picture that was not added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The name of its file.
    pub name: String,
    /// Why.
    pub reason: PictureRefusal,
}

/// Why a picture is not added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PictureRefusal {
    /// The file is too large.
    TooLarge,
    /// The project has as many as it can.
    TooMany,
    /// No picture at all.
    NotAPicture,
    /// It would fill the memory.
    TooManyPixels(Pixels),
    /// This browser cannot show it.
    NotShown(PictureKind),
    /// A drawing that is refused.
    Drawing(DrawingFault),
    /// The browser did not give its bytes; its word.
    Unread(String),
    /// The browser did not keep it; its word.
    NotKept(String),
}

/// What was told about the last additions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// Where they went.
    pub place: Option<Place>,
    /// The pictures that were added, by id.
    pub added: Vec<String>,
    /// Those that were not.
    pub refused: Vec<Refused>,
    /// What was taken out of drawings.
    pub removed: Vec<String>,
    /// Files that moved, of which the first picture is kept.
    pub stilled: Vec<String>,
}

/// Adding pictures to the remix being edited, as a context.
#[derive(Clone, Copy)]
pub struct Pictures {
    editor: Editor,
    /// How far it has come, while it is under way; and where the pictures go.
    pub progress: RwSignal<Option<(Place, Progress)>>,
    /// What came of it.
    pub news: RwSignal<News>,
}

/// Provides [`Pictures`] under an editor.
pub fn provide(editor: Editor) -> Pictures {
    let pictures = Pictures {
        editor,
        progress: RwSignal::new(None),
        news: RwSignal::new(News::default()),
    };
    provide_context(pictures);
    pictures
}

/// The pictures of the remix being edited.
pub fn use_pictures() -> Pictures {
    expect_context()
}

/// A picture that can be kept.
struct Ready {
    path: String,
    held: HeldBytes,
    removed: Vec<String>,
    motion: Motion,
}

/// Whether what was chosen moved: what is kept never does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Motion {
    None,
    Lost,
}

impl Pictures {
    /// Adds pictures at a place, as one step that is undone at once. `shown` is told the ids once they are there.
    pub fn add(
        self,
        files: Vec<ChosenFile>,
        place: Place,
        shown: impl FnOnce(&[String]) + 'static,
    ) {
        let busy = self.progress.with_untracked(Option::is_some);
        if files.is_empty() || busy || self.editor.refuses() {
            return;
        }
        spawn_local(async move {
            let news = self.prepare_all(files, &place).await;
            let added = news.added.clone();
            self.progress.try_set(None);
            self.news.try_set(news);
            shown(&added);
        });
    }

    /// Forgets what was told.
    pub fn heard(self) {
        self.news.set(News::default());
    }

    async fn prepare_all(self, files: Vec<ChosenFile>, place: &Place) -> News {
        let mut news = News {
            place: Some(place.clone()),
            ..News::default()
        };
        let there = self
            .editor
            .draft
            .try_with_untracked(|draft| draft.images.len());
        let room = MOST_PICTURES.saturating_sub(there.unwrap_or_default());
        let mut ready = Vec::new();
        let total = files.len();
        for (done, file) in files.into_iter().enumerate() {
            let progress = Progress { done, total };
            self.progress.try_set(Some((place.clone(), progress)));
            let name = file.name();
            let outcome = match ready.len() < room || matches!(place, Place::Instead(_)) {
                true => prepare(&file).await,
                false => Err(PictureRefusal::TooMany),
            };
            match outcome {
                Ok(one) => ready.push((name, one)),
                Err(reason) => news.refused.push(Refused { name, reason }),
            }
        }
        self.keep(ready, place, &mut news).await;
        news
    }

    async fn keep(self, ready: Vec<(String, Ready)>, place: &Place, news: &mut News) {
        if ready.is_empty() {
            return;
        }
        let files = ready
            .iter()
            .map(|(_, one)| (one.path.clone(), one.held.clone()));
        let files: Vec<_> = files.collect();
        if let Err(error) = storage::keep_files(&self.editor.id(), &files).await {
            let reason = PictureRefusal::NotKept(error.to_string());
            let refused = ready.into_iter().map(|(name, _)| Refused {
                name,
                reason: reason.clone(),
            });
            news.refused.extend(refused);
            return;
        }
        // The page may be gone meanwhile.
        if self.editor.draft.try_with_untracked(|_| ()).is_none() {
            return;
        }
        let mut images = Vec::new();
        for (name, one) in ready {
            if one.motion == Motion::Lost {
                news.stilled.push(name);
            }
            news.removed.extend(one.removed);
            images.push(Image {
                id: clock::new_id(),
                path: one.path,
                ..Image::default()
            });
        }
        // A name of its own: pictures that are added one after the other are taken back one by one.
        let edit = format!("images+{}", clock::new_id());
        let added = &mut news.added;
        self.editor.change(&edit, |project| {
            *added = place_pictures(project, images, place);
        });
    }
}

/// A picture as it is kept: looked at, made smaller, written anew.
async fn prepare(file: &ChosenFile) -> Result<Ready, PictureRefusal> {
    if file.size() > MOST_BYTES {
        return Err(PictureRefusal::TooLarge);
    }
    let head = file.first_bytes(HEAD).await;
    let head = picture_head(&head.map_err(PictureRefusal::Unread)?);
    let head = head.ok_or(PictureRefusal::NotAPicture)?;
    if head.kind == PictureKind::Svg {
        return drawing(file).await;
    }
    let size = match head.size {
        Some(size) => size,
        None => size_of_all(file, head).await?,
    };
    if !size.can_be_unpacked() {
        return Err(PictureRefusal::TooManyPixels(size));
    }
    let motion = motion_of(file, head.kind).await?;
    let (bytes, end) = write_anew(file, head.kind).await?;
    // Whatever the browser wrote beside the pixels does not stay.
    let bytes = without_metadata(&bytes).map_err(|_| PictureRefusal::NotShown(head.kind))?;
    let ready = ready(&file.name(), &bytes, end, Vec::new())?;
    Ok(Ready { motion, ..ready })
}

/// The second picture of a GIF may stand anywhere; the others say at their beginning that they move.
async fn motion_of(file: &ChosenFile, kind: PictureKind) -> Result<Motion, PictureRefusal> {
    let bytes = match kind {
        PictureKind::Gif => file.bytes().await,
        PictureKind::Png | PictureKind::WebP => file.first_bytes(HEAD).await,
        _ => return Ok(Motion::None),
    };
    let moved = moves(&bytes.map_err(PictureRefusal::Unread)?);
    Ok(if moved { Motion::Lost } else { Motion::None })
}

/// The size where it stands far behind the beginning.
async fn size_of_all(file: &ChosenFile, head: PictureHead) -> Result<Pixels, PictureRefusal> {
    let bytes = file.bytes().await.map_err(PictureRefusal::Unread)?;
    let size = picture_head(&bytes).and_then(|head| head.size);
    size.ok_or(PictureRefusal::NotShown(head.kind))
}

async fn write_anew(
    file: &ChosenFile,
    kind: PictureKind,
) -> Result<(Vec<u8>, &'static str), PictureRefusal> {
    let not_shown = |_: String| PictureRefusal::NotShown(kind);
    let unpacked = Unpacked::of(&file.held()).await.map_err(not_shown)?;
    let size = unpacked.size();
    if !size.can_be_unpacked() {
        return Err(PictureRefusal::TooManyPixels(size));
    }
    let writings = match kind {
        PictureKind::Jpeg | PictureKind::Heic => Writings::PhotoAlone,
        _ => Writings::Both,
    };
    let written = unpacked.write(fitted(size, LONGEST_SIDE), writings).await;
    let written = written.map_err(not_shown)?;
    let Some(png) = written.png else {
        return Ok((written.jpeg, "jpg"));
    };
    let better = better_encoding(png.len(), written.jpeg.len(), written.seen_through);
    Ok(match better {
        Encoding::Png => (png, "png"),
        Encoding::Jpeg => (written.jpeg, "jpg"),
    })
}

async fn drawing(file: &ChosenFile) -> Result<Ready, PictureRefusal> {
    let bytes = file.bytes().await.map_err(PictureRefusal::Unread)?;
    let clean = clean_drawing(&bytes).map_err(PictureRefusal::Drawing)?;
    ready(&file.name(), clean.text.as_bytes(), "svg", clean.removed)
}

fn ready(
    name: &str,
    bytes: &[u8],
    end: &str,
    removed: Vec<String>,
) -> Result<Ready, PictureRefusal> {
    let path = kept_path("images", name, &sha256(bytes), end);
    let held = HeldBytes::new(&path, bytes);
    let held = held.ok_or_else(|| PictureRefusal::NotKept("Blob".to_owned()))?;
    Ok(Ready {
        path,
        held,
        removed,
        motion: Motion::None,
    })
}
