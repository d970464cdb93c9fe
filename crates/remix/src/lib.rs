//! Adaptations of a project: base, differences, merging, licences and credit.
//!
//! Pure values: no input or output, no clock. Loading, comparing and merging never fail.

mod adapt;
mod bin;
mod card;
mod collection;
mod companion;
mod credit;
mod diff;
mod family;
pub mod journal;
mod licence;
mod link;
mod merge;
mod order;
mod remix;
mod start;
mod summary;
mod take;
mod tell;
mod version;

pub use adapt::{adapt, base_hash, parent_of};
pub use bin::{BIN_DAYS, days_left};
pub use card::{RemixCard, card_of};
pub use collection::{Collection, collection};
pub use companion::{with_companion, write_companion};
pub use credit::{CreditLine, CreditRole, credit, licence_url};
pub use diff::{ChangeKind, FieldChange, diff};
pub use licence::{
    LicenceChoice, OFFERED, Reason, Verdict, allowed_for, default_for, parents_of, sharing_refused,
};
pub use link::{BaseIs, LINK_FORMAT, Link, LinkBase, LinkFault, OpenedLink, Upstream, read_link};
#[cfg(feature = "trials")]
pub use merge::edits as trials;
pub use merge::{
    Conflict, ConflictKind, Merge, Offer, Resolution, ToldConflict, as_it_stands, merge, resolve,
    told,
};
pub use remix::{Origin, REMIX_FORMAT, Remix, load_remix, write_remix};
pub use start::{Model, new_project};
pub use summary::{AreaChange, changes_summary};
pub use take::{Rest, Taken, Update, fingerprint, news, restricted, take, taken_back};
pub use tell::{
    About, ChangeGroup, Run, RunKind, Said, Section, Teller, ToldChange, What, Within, Words,
    compare, word_runs,
};
pub use version::{
    Arrangement, LONGEST_VERSION_NAME, MOST_VERSION_BYTES, MOST_VERSIONS, Moment, VERSION_FORMAT,
    VersionHead, arrange_versions, arranged_versions, moment_of, read_version, read_version_head,
    write_version,
};
