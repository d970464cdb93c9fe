//! stub
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile;
pub(crate) struct Need;
impl Profile {
    /// stub
    pub fn from_json(_: &str) -> Self {
        Self
    }
    pub(crate) fn is_empty(&self) -> bool {
        true
    }
    pub(crate) fn meets(&self, _: &Need) -> bool {
        true
    }
}
impl Need {
    pub(crate) fn from_value(_: &str) -> Option<Self> {
        None
    }
}
