//! A painter of PDF pictures that has nothing to paint: `hayro-syntax` beside it reads none.

/// How a PDF would be read.
pub mod hayro_interpret {
    use font::{FontData, FontQuery};
    use std::sync::Arc;

    /// What the painter would ask for.
    pub struct InterpreterSettings {
        /// A font.
        pub font_resolver: Arc<dyn Fn(&FontQuery) -> Option<(FontData, u32)> + Send + Sync>,
        /// A table of characters.
        pub cmap_resolver: Arc<dyn Fn(&str) -> Option<&'static [u8]> + Send + Sync>,
        /// What it would warn of.
        pub warning_sink: Arc<dyn Fn(&str) + Send + Sync>,
        /// Whether notes are painted.
        pub render_annotations: bool,
    }

    /// Fonts.
    pub mod font {
        use std::{convert::Infallible as Never, sync::Arc};

        /// A font file.
        pub type FontData = Arc<dyn AsRef<[u8]> + Send + Sync>;

        /// Which font is asked for.
        pub enum FontQuery {
            /// One of those every reader has.
            Standard(StandardFont),
            /// One that is like another.
            Fallback(FallbackFontQuery),
        }

        /// A font that is like another; none is asked for.
        pub struct FallbackFontQuery(Never);

        impl FallbackFontQuery {
            /// The nearest of those every reader has.
            pub fn pick_standard_font(&self) -> StandardFont {
                match self.0 {}
            }
        }

        /// The fonts every reader of PDF has.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum StandardFont {
            Helvetica,
            HelveticaBold,
            HelveticaOblique,
            HelveticaBoldOblique,
            Courier,
            CourierBold,
            CourierOblique,
            CourierBoldOblique,
            TimesRoman,
            TimesBold,
            TimesItalic,
            TimesBoldItalic,
            ZapfDingBats,
            Symbol,
        }
    }
}
