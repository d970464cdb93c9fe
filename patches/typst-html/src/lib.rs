//! Typst without its HTML: sheets are pages. `html` is an empty module, so `html.elem` is not found.

#![allow(unreachable_code)] // of a tag that cannot be made

use typst_library::diag::bail;
use typst_library::foundations::{
    Content, Module, NativeRuleMap, NoneValue, Scope, StyleChain, cast,
};
use typst_library::visualize::Color;
use typst_macros::elem;

/// An HTML element, which can never be made: there is no tag to make it with.
#[elem(name = "elem")]
pub struct HtmlElem {
    /// Its tag.
    #[required]
    pub tag: HtmlTag,
}

/// The tag of an HTML element; there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HtmlTag {}

cast! {
    HtmlTag,
    self => match self {},
    _v: NoneValue => bail!("this typesetter is built without HTML"),
}

/// What is known of tags.
pub mod tag {
    use crate::HtmlTag;

    /// Whether it begins a paragraph.
    pub fn should_group_into_pars(tag: HtmlTag) -> bool {
        match tag {}
    }

    /// Whether spaces in it are one.
    pub fn is_whitespace_collapsing(tag: HtmlTag) -> bool {
        match tag {}
    }
}

/// No rule.
pub fn register(_rules: &mut NativeRuleMap) {}

/// The empty module.
pub fn module() -> Module {
    Module::new("html", Scope::deduplicating())
}

/// Nothing is MathML.
pub fn html_mathml_body<'a>(
    _content: &'a Content,
    _styles: StyleChain<'a>,
) -> Option<Option<&'a Content>> {
    None
}

/// The content itself.
pub fn html_span_filled(content: Content, _colour: Color) -> Content {
    content
}
