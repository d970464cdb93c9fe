//! A remix as a link: its difference to a project of the gallery, in the fragment of an address, which no browser sends to
//! any host.

use super::catalogue::{Gallery, NoProject};
use crate::platform::document;
use crate::routes::Page;
use etabli_formats::{
    FragmentFault, FragmentFor, Imported, Reading, Recognised, file_paths, is_a_fragment,
    read_fragment, write_fragment,
};
use etabli_model::{load_project, write_project};
use etabli_remix::{BaseIs, Link, LinkFault, Origin, Remix, Upstream, read_link, write_companion};
use etabli_sheet::{LinkCode, link_code};
use std::collections::BTreeSet;
use thiserror::Error;

/// The longest address that every mail and chat program is said to leave whole, in signs.
pub const SAFE_LENGTH: usize = 2_000;

/// A remix, ready to be sent as a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkMade {
    /// The whole address, for people.
    pub address: String,
    /// The same for telephones, as a code; none where it would be too fine.
    pub code: Option<LinkCode>,
    /// Paths of the pictures and files that stay here.
    pub left_behind: Vec<String>,
}

/// What a link opened to.
#[derive(Clone, Debug)]
pub struct LinkRead {
    /// As if it had come in a file.
    pub reading: Reading,
    /// What is told beside it.
    pub told: LinkTold,
}

/// What a link says beside its project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkTold {
    /// The original was changed since, and the two were merged.
    pub moved_on: bool,
    /// What both changed differently.
    pub conflicts: usize,
    /// How many pictures and files stayed with the sender.
    pub left_behind: usize,
    /// Places of changes about what the original no longer has.
    pub without_place: Vec<String>,
}

/// Why a link is not opened.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LinkRefusal {
    /// Its signs.
    #[error(transparent)]
    Fragment(#[from] FragmentFault),
    /// What they say.
    #[error(transparent)]
    Link(#[from] LinkFault),
    /// The gallery has no such project.
    #[error("no project is called {0}")]
    NoBase(String),
    /// The project did not come.
    #[error("{0} did not come")]
    BaseNotCome(String),
}

/// The link of a remix as it stands.
pub async fn make(remix: &Remix, gallery: &Gallery) -> LinkMade {
    let base = match public_base(remix, gallery).await {
        true => BaseIs::Public,
        false => BaseIs::Private,
    };
    let left_behind = left_behind(remix, base);
    let text = Link::of(remix, base, left_behind.clone()).write();
    let people = write_fragment(&text, FragmentFor::People);
    let telephones = write_fragment(&text, FragmentFor::Telephones);
    LinkMade {
        address: address(&people),
        code: link_code(&page(), &telephones),
        left_behind,
    }
}

/// The whole address with a fragment.
pub fn address(fragment: &str) -> String {
    format!("{}#{fragment}", page())
}

fn page() -> String {
    document::absolute(&Page::Import.path())
}

/// Whether those who open the link have the project the remix adapts.
async fn public_base(remix: &Remix, gallery: &Gallery) -> bool {
    if remix.origin != Origin::Adapted {
        return false;
    }
    let upstream = gallery.project(&remix.base.id).await;
    // Another gallery may have another project of that name.
    upstream.is_ok_and(|upstream| upstream.uid == remix.base.uid)
}

fn left_behind(remix: &Remix, base: BaseIs) -> Vec<String> {
    let there: BTreeSet<String> = match base {
        BaseIs::Public => file_paths(&remix.base).into_iter().collect(),
        BaseIs::Private => BTreeSet::new(),
    };
    let own = file_paths(&remix.project).into_iter();
    own.filter(|path| !there.contains(path)).collect()
}

/// The fragment of a link to a remix, in a text that was pasted: alone, amid a message, or broken over several lines, as
/// some mail programs do.
pub fn fragment_in(text: &str) -> Option<String> {
    let start = format!("{}#", Page::Import.path());
    let mut words = text.split_whitespace();
    let word = words.find(|word| word.contains(&start))?;
    let (before, alone) = word.split_once(&start)?;
    let is_address = before.starts_with("https://") || before.starts_with("http://");
    if !is_address || !is_a_fragment(alone) {
        return None;
    }
    let joined: String = std::iter::once(alone).chain(words).collect();
    let whole = [alone, &joined]
        .into_iter()
        .find(|one| read_fragment(one).is_ok());
    Some(whole.unwrap_or(alone).to_owned())
}

/// The same of the page's own address: what stands there with its `#`.
pub fn fragment_of_page(hash: &str) -> Option<String> {
    let fragment = hash.trim_start_matches('#');
    is_a_fragment(fragment).then(|| fragment.to_owned())
}

/// The remix of a fragment, on its original as the gallery has it today.
pub async fn open(fragment: &str, gallery: &Gallery) -> Result<LinkRead, LinkRefusal> {
    let link = read_link(&read_fragment(fragment)?)?;
    let upstream = match &link.base {
        None => None,
        Some(base) => Some(gallery.project(&base.id).await.map_err(|error| {
            let id = base.id.clone();
            match error {
                NoProject::Absent => LinkRefusal::NoBase(id),
                NoProject::Unusable(_) => LinkRefusal::BaseNotCome(id),
            }
        })?),
    };
    let opened = link.open(upstream.as_deref())?;
    let told = LinkTold {
        moved_on: opened.upstream == Upstream::MovedOn,
        conflicts: opened.conflicts.len(),
        left_behind: link.left_behind.len(),
        without_place: opened.without_place.clone(),
    };
    let remix = opened.remix(&link, String::new(), 0);
    Ok(LinkRead {
        reading: reading(remix, gallery),
        told,
    })
}

fn reading(remix: Remix, gallery: &Gallery) -> Reading {
    let companion = write_companion(&remix);
    let text = write_project(&remix.project);
    let checked = load_project(&text, "", None, &gallery.vocabulary);
    let imported = Imported {
        project: checked.value,
        diagnostics: checked.diagnostics,
        ..Imported::default()
    };
    Reading {
        format: Recognised::Link,
        projects: vec![imported],
        base: Some(remix.base),
        remix: Some(companion),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_found_in_what_was_pasted() {
        let fragment = write_fragment("une adaptation", FragmentFor::People);
        let link = format!("https://galerie.example/etabli/importer#{fragment}");
        let (first, second) = link.split_at(link.len() - 4);
        for text in [
            link.clone(),
            format!(" {link}\n"),
            format!("Bonjour,\nvoici mon adaptation : {link} Bonne journée !"),
            format!("{first}\n{second}"),
        ] {
            assert_eq!(
                fragment_in(&text).as_deref(),
                Some(fragment.as_str()),
                "{text}"
            );
        }
        for text in [
            "# Etape",
            "/etabli/importer#etape",
            "https://galerie.example/etabli/importer#section",
            "https://galerie.example/projets/disques#etape-3",
            "",
        ] {
            assert_eq!(fragment_in(text), None, "{text}");
        }
    }

    #[test]
    fn what_was_cut_is_still_a_link_which_is_then_refused() {
        let cut = "https://galerie.example/etabli/importer#eAAAA_coupe";
        let fragment = fragment_in(cut).expect("it is a link");
        assert_eq!(read_fragment(&fragment), Err(FragmentFault::Damaged));
    }
}
