//! What Typst carries along, without fonts, and without the tables of HTML and MathML.
//!
//! No sheet holds a PDF as a picture, which is what the fonts are for, and none becomes HTML.

/// Rules of line breaking.
pub mod icu {
    /// Those of Chinese and Japanese.
    pub const ICU_CJ_SEGMENT: &[u8] = include_bytes!("../files/icu_cj_segment.postcard");
}

/// Colour profiles.
pub mod icc {
    /// From the four inks to colours.
    pub const CMYK_TO_XYZ: &[u8] = include_bytes!("../files/CMYK-to-XYZ.icc");
    /// Greys.
    pub const S_GREY_V4: &[u8] = include_bytes!("../files/sGrey-v4.icc");
    /// The colours of screens.
    pub const S_RGB_V4: &[u8] = include_bytes!("../files/sRGB-v4.icc");
}

/// The standard fonts of PDF, each left out.
pub mod pdf {
    macro_rules! left_out {
        ($($name:ident)*) => {
            $(
                #[doc = "No font."]
                pub const $name: &[u8] = &[];
            )*
        };
    }
    left_out! {
        DING_BATS SYMBOL
        FIXED FIXED_BOLD FIXED_BOLD_ITALIC FIXED_ITALIC
        SANS SANS_BOLD SANS_BOLD_ITALIC SANS_ITALIC
        SERIF SERIF_BOLD SERIF_BOLD_ITALIC SERIF_ITALIC
    }
}

/// No font is built in: sheets are set with those they are given.
pub fn fonts() -> impl Iterator<Item = &'static [u8]> {
    std::iter::empty()
}
