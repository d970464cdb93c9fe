//! Code in one colour: a sheet shows no program long enough to need more.
//!
//! No grammar is known and none can be loaded; a theme is its base colour.

use std::fmt;

/// Why no grammar and no theme could be loaded.
#[derive(Debug)]
pub enum LoadingError {
    /// The grammar was refused.
    ParseSyntax(parsing::ParseSyntaxError, String),
    /// Themes are left out.
    LeftOut,
}

impl fmt::Display for LoadingError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ParseSyntax(error, _) => error.fmt(out),
            Self::LeftOut => out.write_str("this typesetter is built without themes of code"),
        }
    }
}

impl std::error::Error for LoadingError {}

/// Colours and styles.
pub mod highlighting {
    use crate::LoadingError;
    use crate::parsing::{ParseScopeError, Scope};
    use std::{marker::PhantomData, str::FromStr};

    /// A colour.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct Color {
        /// Red.
        pub r: u8,
        /// Green.
        pub g: u8,
        /// Blue.
        pub b: u8,
        /// Opacity.
        pub a: u8,
    }

    impl Color {
        /// Black.
        pub const BLACK: Self = Self {
            r: 0,
            g: 0,
            b: 0,
            a: 255,
        };
        /// White.
        pub const WHITE: Self = Self {
            r: 255,
            g: 255,
            b: 255,
            a: 255,
        };
    }

    bitflags::bitflags! {
        /// How letters stand.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub struct FontStyle: u8 {
            /// Bold.
            const BOLD = 1;
            /// Underlined.
            const UNDERLINE = 2;
            /// Italic.
            const ITALIC = 4;
        }
    }

    /// How a piece of code looks.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Style {
        /// The colour of the letters.
        pub foreground: Color,
        /// The colour behind them.
        pub background: Color,
        /// How they stand.
        pub font_style: FontStyle,
    }

    /// What a rule changes of a style.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct StyleModifier {
        /// The colour of the letters.
        pub foreground: Option<Color>,
        /// The colour behind them.
        pub background: Option<Color>,
        /// How they stand.
        pub font_style: Option<FontStyle>,
    }

    /// Where a rule holds; not kept.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct ScopeSelectors(());

    impl FromStr for ScopeSelectors {
        type Err = ParseScopeError;

        fn from_str(_text: &str) -> Result<Self, ParseScopeError> {
            Ok(Self(()))
        }
    }

    /// A rule.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct ThemeItem {
        /// Where it holds.
        pub scope: ScopeSelectors,
        /// What it changes.
        pub style: StyleModifier,
    }

    /// What holds without a rule.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct ThemeSettings {
        /// The colour of the letters.
        pub foreground: Option<Color>,
        /// The colour behind them.
        pub background: Option<Color>,
    }

    /// Rules and their base.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Theme {
        /// Its name.
        pub name: Option<String>,
        /// Who made it.
        pub author: Option<String>,
        /// What holds without a rule.
        pub settings: ThemeSettings,
        /// Its rules.
        pub scopes: Vec<ThemeItem>,
    }

    /// Themes; none can be loaded.
    #[derive(Debug)]
    pub struct ThemeSet(());

    impl ThemeSet {
        /// Refuses.
        pub fn load_from_reader<R>(_reader: &mut R) -> Result<Theme, LoadingError> {
            Err(LoadingError::LeftOut)
        }
    }

    /// Gives every piece the theme's base.
    #[derive(Debug)]
    pub struct Highlighter<'a> {
        base: Style,
        theme: PhantomData<&'a Theme>,
    }

    impl<'a> Highlighter<'a> {
        /// With the base of this theme.
        pub fn new(theme: &'a Theme) -> Self {
            Self {
                base: Style {
                    foreground: theme.settings.foreground.unwrap_or(Color::BLACK),
                    background: theme.settings.background.unwrap_or(Color::WHITE),
                    font_style: FontStyle::empty(),
                },
                theme: PhantomData,
            }
        }

        /// The base, whatever stands there.
        pub fn style_for_stack(&self, _stack: &[Scope]) -> Style {
            self.base
        }
    }
}

/// Grammars.
pub mod parsing {
    use std::{convert::Infallible as Never, fmt};

    /// What a piece of code is; not kept.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Scope(());

    /// Why a scope could not be read; there is no reason.
    #[derive(Debug)]
    pub struct ParseScopeError(());

    impl Scope {
        /// Any.
        pub fn new(_name: &str) -> Result<Self, ParseScopeError> {
            Ok(Self(()))
        }
    }

    /// Why a grammar could not be read.
    #[derive(Debug)]
    pub enum ParseSyntaxError {
        /// Its YAML is broken.
        InvalidYaml(ScanError),
        /// Grammars are left out.
        LeftOut,
    }

    impl fmt::Display for ParseSyntaxError {
        fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            match self {
                Self::InvalidYaml(error) => match error.0 {},
                Self::LeftOut => out.write_str("this typesetter is built without grammars of code"),
            }
        }
    }

    impl std::error::Error for ParseSyntaxError {}

    /// A mistake in YAML; there is none.
    #[derive(Debug)]
    pub struct ScanError(Never);

    impl ScanError {
        /// Where it is.
        pub fn marker(&self) -> &Marker {
            match self.0 {}
        }
    }

    /// A place in YAML; there is none.
    #[derive(Debug)]
    pub struct Marker(Never);

    impl Marker {
        /// The byte.
        pub fn index(&self) -> usize {
            match self.0 {}
        }

        /// The line.
        pub fn line(&self) -> usize {
            match self.0 {}
        }

        /// The column.
        pub fn col(&self) -> usize {
            match self.0 {}
        }
    }

    /// A grammar to be added; there is none.
    #[derive(Debug)]
    pub struct SyntaxDefinition(Never);

    impl SyntaxDefinition {
        /// Refuses.
        pub fn load_from_str(
            _text: &str,
            _newlines: bool,
            _name: Option<&str>,
        ) -> Result<Self, ParseSyntaxError> {
            Err(ParseSyntaxError::LeftOut)
        }
    }

    /// A known grammar; there is none.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct SyntaxReference {
        /// Its name.
        pub name: String,
        /// The extensions of its files.
        pub file_extensions: Vec<String>,
        never: Never,
    }

    /// The known grammars: none.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct SyntaxSet(());

    impl SyntaxSet {
        /// None.
        pub fn syntaxes(&self) -> &[SyntaxReference] {
            &[]
        }

        /// None.
        pub fn find_syntax_by_token(&self, _token: &str) -> Option<&SyntaxReference> {
            None
        }
    }

    /// Collects grammars, of which there are none.
    #[derive(Debug, Default)]
    pub struct SyntaxSetBuilder(());

    impl SyntaxSetBuilder {
        /// Empty.
        pub fn new() -> Self {
            Self(())
        }

        /// There is nothing to add.
        pub fn add(&mut self, syntax: SyntaxDefinition) {
            match syntax.0 {}
        }

        /// The empty set.
        pub fn build(self) -> SyntaxSet {
            SyntaxSet(())
        }
    }

    impl SyntaxReference {
        pub(crate) fn never(&self) -> Never {
            self.never
        }
    }
}

/// Line after line.
pub mod easy {
    use crate::LoadingError;
    use crate::highlighting::{Style, Theme};
    use crate::parsing::{SyntaxReference, SyntaxSet};
    use std::{convert::Infallible as Never, marker::PhantomData};

    /// Colours lines by a grammar; there is none.
    #[derive(Debug)]
    pub struct HighlightLines<'a> {
        never: Never,
        theme: PhantomData<&'a Theme>,
    }

    impl<'a> HighlightLines<'a> {
        /// There is no grammar to begin with.
        pub fn new(syntax: &'a SyntaxReference, _theme: &'a Theme) -> Self {
            match syntax.never() {}
        }

        /// The styled pieces of a line.
        pub fn highlight_line<'b>(
            &mut self,
            _line: &'b str,
            _syntaxes: &SyntaxSet,
        ) -> Result<Vec<(Style, &'b str)>, LoadingError> {
            match self.never {}
        }
    }
}
