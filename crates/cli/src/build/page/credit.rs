//! Whose work it is, what one may do with it, who made it too.

use super::Page;
use etabli_formats::licence_name;
use etabli_remix::{CreditRole, credit};

impl Page<'_> {
    pub(super) fn credit(&mut self) {
        self.made();
        self.section("project-section-credits");
        for line in credit(self.project) {
            self.out.raw("<p>");
            if line.role != CreditRole::This {
                let from = self.say("project-variant-parents");
                self.out.text(&from).raw(" ");
            }
            match &line.source {
                Some(source) if etabli_model::text::is_safe_link(source) => {
                    self.out
                        .raw("<a href=\"")
                        .text(source)
                        .raw("\">")
                        .text(&line.title)
                        .raw("</a>");
                }
                _ => {
                    self.out.element("<cite>", &line.title, "</cite>");
                }
            }
            for told in [line.authors.join(", "), self.version(&line.version)] {
                if !told.is_empty() {
                    self.out.text(" · ").text(&told);
                }
            }
            self.out.raw(" · ");
            self.licence(&line.licence, line.licence_url.as_deref());
            if let Some(changes) = line.changes {
                let changes = self
                    .words
                    .say("project-variant-changes", &[("changes", changes)]);
                self.out.raw("<br>").text(&changes);
            }
            self.out.raw("</p>\n");
        }
    }

    fn version(&self, version: &str) -> String {
        match version {
            "" => String::new(),
            version => self
                .words
                .say("project-version", &[("version", version.to_owned())]),
        }
    }

    fn licence(&mut self, licence: &str, url: Option<&str>) {
        let name = licence_name(licence);
        match url {
            Some(url) => {
                self.out
                    .raw("<a rel=\"license\" href=\"")
                    .text(url)
                    .raw("\">")
                    .text(&name)
                    .raw("</a>");
            }
            None => {
                self.out.text(&name);
            }
        }
    }

    fn made(&mut self) {
        if self.project.reproductions.is_empty() {
            return;
        }
        self.section("project-section-reproductions");
        self.out.raw("<ul>\n");
        for one in &self.project.reproductions {
            let when = self.date(&one.date);
            self.out.raw("<li><strong>").text(&when).raw("</strong>");
            if !one.place.is_empty() {
                self.out.text(" · ").text(&one.place);
            }
            self.out.markdown(&one.note).raw("</li>\n");
        }
        self.out.raw("</ul>\n");
    }
}
