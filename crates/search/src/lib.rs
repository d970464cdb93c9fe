//! Search and facets over a catalogue, the same native and in the browser.
