//! PDF pictures as SVG, of which there are none: `hayro-syntax` beside it reads none.

use hayro::hayro_interpret::InterpreterSettings;
use hayro_syntax::page::Page;

/// Nothing to remember.
#[derive(Debug, Default)]
pub struct RenderCache(());

impl RenderCache {
    /// Empty.
    pub fn new() -> Self {
        Self(())
    }
}

/// How a page would be painted.
#[derive(Clone, Copy, Debug)]
pub struct SvgRenderSettings {
    /// The colour behind it.
    pub bg_color: [u8; 4],
}

/// There is no page.
#[allow(unreachable_code)] // which is the point
pub fn convert(
    page: &Page<'_>,
    _cache: &RenderCache,
    _interpreter: &InterpreterSettings,
    _settings: &SvgRenderSettings,
) -> String {
    match page.never() {}
}
