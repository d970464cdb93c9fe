//! The frame of a section: its anchor, its heading and what stands at the end of the heading.

use super::section::Section;
use leptos::prelude::*;

/// A section of the page.
#[component]
pub(super) fn SectionFrame(
    /// Which one.
    section: Section,
    /// What stands at the end of the heading's line.
    #[prop(optional)]
    aside: Option<AnyView>,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let heading = format!("{}-titre", section.anchor());
    let labelled = heading.clone();
    view! {
        <section class="section" id=section.anchor() aria-labelledby=labelled>
            <div class="section__head">
                <h2 id=heading tabindex="-1">{move || section.name()}</h2>
                {aside}
            </div>
            {children()}
        </section>
    }
    .into_any()
}
