//! What the remix changed in the original: the last section of the form.

use crate::components::compare::OwnChanges;
use leptos::prelude::*;

/// The differences with the original.
#[component]
pub(super) fn Changes() -> impl IntoView {
    view! { <OwnChanges/> }
}
