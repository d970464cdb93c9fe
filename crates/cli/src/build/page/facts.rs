//! What a teacher decides on: for whom, how long, how much, with what, under which licence.

use super::Page;
use etabli_formats::{licence_name, write_price};
use etabli_model::{Cost, write_minutes};

impl Page<'_> {
    pub(super) fn facts(&mut self) {
        let (project, words) = (self.project, self.site.vocabulary);
        let levels = if project.using.is_empty() {
            &project.making
        } else {
            &project.using
        };
        let difficulty = project.difficulty.as_deref().unwrap_or_default();
        let facts = [
            (
                "project-fact-level",
                words.level_range(levels, self.language),
            ),
            (
                "project-fact-subject",
                self.labels(&words.subjects, &project.subjects),
            ),
            ("project-fact-duration", self.duration()),
            (
                "project-fact-cost",
                project
                    .cost
                    .as_ref()
                    .map(|cost| self.cost(cost))
                    .unwrap_or_default(),
            ),
            ("project-fact-group", self.group()),
            (
                "project-fact-difficulty",
                self.label(&words.difficulty, difficulty),
            ),
            ("project-fact-licence", licence_name(&project.licence)),
        ];
        self.out.raw("<dl class=\"facts\">\n");
        for (key, value) in facts.into_iter().filter(|(_, value)| !value.is_empty()) {
            let name = self.say(key);
            self.out
                .raw("<div><dt>")
                .text(&name)
                .raw("</dt><dd>")
                .text(&value)
                .raw("</dd></div>\n");
        }
        self.out.raw("</dl>\n");
    }

    fn duration(&self) -> String {
        let duration = self.project.duration;
        let parts = [
            ("project-time-preparation", duration.preparation),
            ("project-time-machine", duration.machine),
            ("project-time-class", duration.class),
            ("project-time-drying", duration.drying),
        ];
        let parts = parts.into_iter().filter(|(_, minutes)| *minutes > 0);
        let parts: Vec<String> = parts
            .map(|(key, minutes)| self.words.say(key, &[("time", write_minutes(minutes))]))
            .collect();
        match duration.total() {
            0 => String::new(),
            total => format!("{} ({})", write_minutes(total), parts.join(", ")),
        }
    }

    fn cost(&self, cost: &Cost) -> String {
        let price = write_price(cost, self.language);
        let each = self.words.say("project-cost-object", &[("price", price)]);
        match cost.year {
            None => each,
            Some(year) => {
                let year = self
                    .words
                    .say("project-cost-year", &[("year", year.to_string())]);
                format!("{each} ({year})")
            }
        }
    }

    fn group(&self) -> String {
        let Some(size) = self.project.group_size else {
            return String::new();
        };
        match size.ideal {
            0 | 1 => self.say("project-group-alone"),
            ideal => self
                .words
                .say("project-group-ideal", &[("count", ideal.to_string())]),
        }
    }
}
