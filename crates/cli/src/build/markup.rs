//! Markup that cannot be broken by the words in it: every text goes through [`Markup::text`].

use etabli_formats::push_escaped;
use etabli_model::text::{Block, Inline, is_safe_link, parse};

/// A document being written.
#[derive(Default)]
pub(super) struct Markup(String);

impl Markup {
    /// Our own markup, from the source of this program only.
    pub(super) fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Words of anybody, safe between tags and between double quotation marks.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        push_escaped(&mut self.0, text);
        self
    }

    /// An element without attributes around some words.
    pub(super) fn element(
        &mut self,
        open: &'static str,
        text: &str,
        close: &'static str,
    ) -> &mut Self {
        self.raw(open).text(text).raw(close)
    }

    /// Something about the page, for machines: the attribute that names it is `name` or `property`.
    pub(super) fn meta(&mut self, attribute: &'static str, name: &str, content: &str) -> &mut Self {
        self.raw("<meta ").raw(attribute).raw("=\"").text(name);
        self.raw("\" content=\"").text(content).raw("\">\n")
    }

    /// A value as a script of data: nothing in it can end the script.
    pub(super) fn data(&mut self, value: &serde_json::Value) -> &mut Self {
        let json = value.to_string();
        self.0.push_str(
            &json
                .replace('<', "\\u003c")
                .replace('>', "\\u003e")
                .replace('&', "\\u0026"),
        );
        self
    }

    /// Small Markdown.
    pub(super) fn markdown(&mut self, text: &str) -> &mut Self {
        for block in parse(text) {
            match block {
                Block::Paragraph(inlines) => {
                    self.raw("<p>").inlines(&inlines).raw("</p>\n");
                }
                Block::List { ordered, items } => {
                    self.raw(if ordered { "<ol>" } else { "<ul>" });
                    for item in items {
                        self.raw("<li>").inlines(&item).raw("</li>");
                    }
                    self.raw(if ordered { "</ol>\n" } else { "</ul>\n" });
                }
            }
        }
        self
    }

    fn inlines(&mut self, inlines: &[Inline]) -> &mut Self {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.text(text),
                Inline::Code(text) => self.element("<code>", text, "</code>"),
                Inline::Emphasis(inside) => self.raw("<em>").inlines(inside).raw("</em>"),
                Inline::Strong(inside) => self.raw("<strong>").inlines(inside).raw("</strong>"),
                Inline::Break => self.raw("<br>"),
                Inline::Link { url, label } if is_safe_link(url) => {
                    self.raw("<a href=\"")
                        .text(url)
                        .raw("\" rel=\"noopener noreferrer\">");
                    self.inlines(label).raw("</a>")
                }
                Inline::Link { label, .. } => self.inlines(label),
            };
        }
        self
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words() {
        let mut markup = Markup::default();
        markup
            .text("<script>\"a\" & b</script>")
            .markdown("**<b>** [x](javascript:alert)");
        markup.data(&serde_json::json!({"a": "</script>"}));
        let written = markup.finish();
        assert!(
            !written.contains("<script>")
                && !written.contains("</script>")
                && !written.contains("<b>"),
            "{written}"
        );
        assert!(!written.contains("href"), "{written}");
    }
}
