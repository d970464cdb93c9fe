//! The steps, each whole on one printed page.

use super::Page;
use etabli_model::{CalloutKind, Step, Who, write_minutes};

impl Page<'_> {
    pub(super) fn steps(&mut self) {
        if self.project.steps.is_empty() {
            return;
        }
        self.section("project-section-steps");
        let mut section = "";
        for (position, step) in self.project.steps.iter().enumerate() {
            if step.section != section && !step.section.is_empty() {
                self.out
                    .element("<h3 class=\"section\">", &step.section, "</h3>\n");
            }
            section = &step.section;
            self.step(position + 1, step);
        }
    }

    fn step(&mut self, number: usize, step: &Step) {
        self.out.raw("<section class=\"step\">\n<h4>");
        self.out
            .text(&format!("{number}. {}", step.title))
            .raw("</h4>\n");
        let facts = self.step_facts(step);
        self.out
            .element("<p class=\"soft\">", &facts.join(" · "), "</p>\n");
        for image in step.images.iter().filter_map(|id| self.project.image(id)) {
            self.picture(image);
        }
        self.out.markdown(&step.text);
        for callout in &step.callouts {
            let (class, key) = match callout.kind {
                CalloutKind::Tip => ("<div class=\"callout\"><strong>", "project-callout-tip"),
                CalloutKind::Caution => (
                    "<div class=\"callout caution\"><strong>",
                    "project-callout-caution",
                ),
                CalloutKind::Danger => (
                    "<div class=\"callout danger\"><strong>",
                    "project-callout-danger",
                ),
            };
            let kind = self.say(key);
            self.out
                .element(class, &kind, "</strong>")
                .markdown(&callout.text)
                .raw("</div>\n");
        }
        for (key, text) in [
            ("project-step-check", &step.check),
            ("project-step-simple", &step.simple),
            ("project-step-challenge", &step.challenge),
        ] {
            if !text.is_empty() {
                let name = self.say(key);
                self.out
                    .raw("<div class=\"said\"><strong>")
                    .text(&name)
                    .raw("</strong>");
                self.out.markdown(text).raw("</div>\n");
            }
        }
        if step.pause {
            let pause = self.say("project-step-pause");
            self.out.element("<p class=\"soft\">", &pause, "</p>\n");
        }
        self.out.raw("</section>\n");
    }

    /// How long, who, and what is needed.
    fn step_facts(&self, step: &Step) -> Vec<String> {
        let project = self.project;
        let minutes = step
            .minutes
            .filter(|minutes| *minutes > 0)
            .map(write_minutes);
        let who = self.say(match step.who {
            Who::Teacher => "project-who-teacher",
            Who::Pupil => "project-who-pupil",
            Who::Adult => "project-who-adult",
        });
        let parts = step.parts.iter().filter_map(|id| project.part(id));
        let parts: Vec<&str> = parts.map(|part| part.letter.as_str()).collect();
        let parts = (!parts.is_empty()).then(|| {
            let count = [("count", parts.len().to_string())];
            format!(
                "{} {}",
                self.words.say("project-step-parts", &count),
                parts.join(", ")
            )
        });
        let tools = project
            .tools
            .iter()
            .filter(|tool| step.tools.contains(&tool.id));
        let materials = step.materials.iter().filter_map(|id| project.material(id));
        let needs = tools.map(|tool| tool.name.as_str());
        let needs: Vec<&str> = needs
            .chain(materials.map(|one| one.name.as_str()))
            .collect();
        let needs = (!needs.is_empty()).then(|| {
            self.words
                .say("project-step-needs", &[("items", needs.join(", "))])
        });
        [minutes, Some(who), parts, needs]
            .into_iter()
            .flatten()
            .collect()
    }
}
