//! What it takes: safety first, then materials, tools, machines, parts and files.

use super::Page;
use etabli_formats::write_quantity;
use etabli_model::SafetyLevel;

impl Page<'_> {
    pub(super) fn making(&mut self) {
        self.safety();
        self.materials();
        self.tools();
        self.parts();
        self.files();
    }

    fn safety(&mut self) {
        if self.project.safety.is_empty() {
            return;
        }
        self.section("project-section-safety");
        self.out.raw("<ul>\n");
        for note in &self.project.safety {
            let level = self.say(match note.level {
                SafetyLevel::Info => "project-safety-info",
                SafetyLevel::Care => "project-safety-care",
                SafetyLevel::Danger => "project-safety-danger",
            });
            self.out
                .raw("<li><strong>")
                .text(&level)
                .raw("</strong>")
                .markdown(&note.text);
            if !note.protective.is_empty() {
                let items = [("items", note.protective.join(", "))];
                let wear = self.words.say("project-safety-wear", &items);
                self.out.element("<p class=\"soft\">", &wear, "</p>");
            }
            self.out.raw("</li>\n");
        }
        self.out.raw("</ul>\n");
    }

    fn materials(&mut self) {
        if self.project.materials.is_empty() {
            return;
        }
        self.section("project-section-materials");
        self.out.raw("<ul>\n");
        for material in &self.project.materials {
            self.out
                .raw("<li>")
                .text(&write_quantity(material, self.language));
            if !material.substitutes.is_empty() {
                let list = [("list", material.substitutes.join(", "))];
                let instead = self.words.say("project-substitutes", &list);
                self.out
                    .element(" <span class=\"soft\">", &instead, "</span>");
            }
            if !material.note.is_empty() {
                self.out
                    .raw("<div class=\"soft\">")
                    .markdown(&material.note)
                    .raw("</div>");
            }
            self.out.raw("</li>\n");
        }
        self.out.raw("</ul>\n");
    }

    fn tools(&mut self) {
        let project = self.project;
        let machines = &self.site.vocabulary.machines;
        let mut machines: Vec<String> = project
            .machines
            .iter()
            .filter(|one| one.machine != "no-machine")
            .map(|one| self.label(machines, &one.machine))
            .collect();
        machines.dedup();
        for (key, names) in [
            ("project-section-machines", machines),
            (
                "project-section-tools",
                project.tools.iter().map(|tool| tool.name.clone()).collect(),
            ),
        ] {
            if !names.is_empty() {
                self.section(key);
                self.out.raw("<ul>\n");
                for name in names {
                    self.out.element("<li>", &name, "</li>\n");
                }
                self.out.raw("</ul>\n");
            }
        }
    }

    fn parts(&mut self) {
        if self.project.parts.is_empty() {
            return;
        }
        self.section("project-section-parts");
        self.out.raw("<ul>\n");
        for part in &self.project.parts {
            let count = [("count", part.count.to_string())];
            let count = self.words.say("project-part-count", &count);
            self.out
                .raw("<li><b class=\"letter\">")
                .text(&part.letter)
                .raw("</b> ");
            self.out
                .text(&format!("{} {count}", part.name))
                .raw("</li>\n");
        }
        self.out.raw("</ul>\n");
    }

    fn files(&mut self) {
        if self.project.files.is_empty() {
            return;
        }
        self.section("project-section-files");
        self.out.raw("<ul>\n");
        for file in &self.project.files {
            let address = self.site.file(&self.project.id, &file.path);
            self.out.raw("<li><a href=\"").text(&address).raw("\">");
            self.out.text(&file.title).raw("</a> <span class=\"soft\">");
            self.out
                .text(&file.kind.to_uppercase())
                .raw("</span></li>\n");
        }
        self.out.raw("</ul>\n");
    }
}
