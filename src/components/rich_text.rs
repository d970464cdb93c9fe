//! A project's small Markdown as elements of the page, never as HTML text.

use etabli_model::text::{Block, Inline, parse};
use leptos::prelude::*;

/// A text of a project.
#[component]
pub fn RichText(
    /// Small Markdown.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    parse(&text).into_iter().map(block).collect_view()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Paragraph(inlines) => view! { <p>{run(inlines)}</p> }.into_any(),
        Block::List { ordered, items } => {
            let items = items
                .into_iter()
                .map(|item| view! { <li>{run(item)}</li> })
                .collect_view();
            if ordered {
                view! { <ol>{items}</ol> }.into_any()
            } else {
                view! { <ul>{items}</ul> }.into_any()
            }
        }
    }
}

fn run(inlines: Vec<Inline>) -> AnyView {
    inlines.into_iter().map(inline).collect_view().into_any()
}

fn inline(inline: Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.into_any(),
        Inline::Emphasis(inner) => view! { <em>{run(inner)}</em> }.into_any(),
        Inline::Strong(inner) => view! { <strong>{run(inner)}</strong> }.into_any(),
        Inline::Code(text) => view! { <code>{text}</code> }.into_any(),
        Inline::Link { url, label } => {
            view! { <a href=url rel="noopener noreferrer external">{run(label)}</a> }.into_any()
        }
        Inline::Break => view! { <br/> }.into_any(),
    }
}
