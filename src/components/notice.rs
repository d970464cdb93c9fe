//! A remark set apart: what happened, and what to do.

use super::{Icon, IconName};
use leptos::prelude::*;

/// How grave a notice is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    #[default]
    Info,
    /// Something to look at.
    Warning,
    /// Something failed or can injure.
    Danger,
}

impl NoticeKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Info => "notice notice--info",
            Self::Warning => "notice notice--warning",
            Self::Danger => "notice notice--danger",
        }
    }

    const fn icon(self) -> IconName {
        match self {
            Self::Info => IconName::File,
            Self::Warning | Self::Danger => IconName::Warning,
        }
    }
}

/// A notice with a title and what follows.
#[component]
pub fn Notice(
    /// How grave it is.
    #[prop(default = NoticeKind::Info)]
    kind: NoticeKind,
    /// What happened, in one line.
    #[prop(into)]
    title: Signal<String>,
    /// The rest.
    children: Children,
) -> impl IntoView {
    view! {
        <section class=kind.class() role=matches!(kind, NoticeKind::Danger).then_some("alert")>
            <p class="notice__title"><Icon name=kind.icon()/>{move || title.get()}</p>
            <div class="notice__body">{children()}</div>
        </section>
    }
}
