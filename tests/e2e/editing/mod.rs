//! The form: everything in a project can be edited, with the mouse, the finger and the keyboard.

mod lists;
mod names;
mod texts;

pub(super) use crate::gestures::*;
