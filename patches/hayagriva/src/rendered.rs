//! What would come out of rendering.

use crate::citationberg::{
    Display, FontStyle, FontVariant, FontWeight, TextDecoration, VerticalAlign,
};

/// All of it.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// The list of sources.
    pub bibliography: Option<RenderedBibliography>,
    /// The citations, in order.
    pub citations: Vec<RenderedCitation>,
}

/// A list of sources.
#[derive(Clone, Debug)]
pub struct RenderedBibliography {
    /// Whether lines after the first stand in.
    pub hanging_indent: bool,
    /// Its items.
    pub items: Vec<BibliographyItem>,
}

/// One item of a list of sources.
#[derive(Clone, Debug)]
pub struct BibliographyItem {
    /// What it is cited by.
    pub key: String,
    /// What stands before it.
    pub first_field: Option<ElemChild>,
    /// The item.
    pub content: ElemChildren,
}

/// One citation.
#[derive(Clone, Debug)]
pub struct RenderedCitation {
    /// The number of its note.
    pub note_number: Option<usize>,
    /// The citation.
    pub citation: ElemChildren,
}

/// Pieces in a row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ElemChildren(pub Vec<ElemChild>);

impl ElemChildren {
    /// The first piece that is this; nothing is ever rendered, so none is.
    pub fn find_meta(&self, _meta: &ElemMeta) -> Option<&Elem> {
        None
    }
}

/// One piece.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ElemChild {
    /// A text.
    Text(Formatted),
    /// Pieces in a box.
    Elem(Elem),
    /// Mathematics.
    Markup(String),
    /// A link.
    Link {
        /// Its words.
        text: Formatted,
        /// Where it leads.
        url: String,
    },
    /// What the caller keeps.
    Transparent {
        /// Of which citation.
        cite_idx: usize,
        /// How it looks.
        format: Formatting,
    },
}

/// Pieces in a box.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Elem {
    /// The pieces.
    pub children: ElemChildren,
    /// How the box stands.
    pub display: Option<Display>,
    /// What it is.
    pub meta: Option<ElemMeta>,
}

/// What a box is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ElemMeta {
    /// The number of a citation.
    CitationNumber,
    /// A source.
    Entry(usize),
}

/// A text and how it looks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Formatted {
    /// The text.
    pub text: String,
    /// How it looks.
    pub formatting: Formatting,
}

/// How a text looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Formatting {
    /// Upright or italic.
    pub font_style: FontStyle,
    /// Small capitals or not.
    pub font_variant: FontVariant,
    /// How heavy.
    pub font_weight: FontWeight,
    /// Underlined or not.
    pub text_decoration: TextDecoration,
    /// Raised or lowered.
    pub vertical_align: VerticalAlign,
}
