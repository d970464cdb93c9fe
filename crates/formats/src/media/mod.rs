//! Pictures and files that people add to a project: what they are, how large, and what they tell that nobody meant to send.
//!
//! Nothing is decoded here. The first bytes say what a picture is and how many pixels it has, before anybody unpacks it;
//! its parts say where a photo was taken, before anybody keeps it.

mod attachment;
mod drawing;
mod metadata;
mod motion;
mod naming;
mod picture;
mod tidy;

pub use attachment::{Attachment, AttachmentFault, FileRole, attachment};
pub use drawing::{CleanDrawing, DrawingFault, clean_drawing};
pub use metadata::{StripFault, without_metadata};
pub use motion::moves;
pub use naming::kept_path;
pub use picture::{
    Encoding, MOST_PIXELS, PictureHead, PictureKind, Pixels, better_encoding, fitted, picture_head,
};
pub use tidy::{Tidied, tidied};
