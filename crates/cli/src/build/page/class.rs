//! The class: what is learnt, the lesson, who needs what.

use super::Page;
use etabli_model::{TextItem, write_minutes};

fn texts(items: &[TextItem]) -> impl Iterator<Item = &str> {
    items.iter().map(|item| item.text.as_str())
}

impl Page<'_> {
    pub(super) fn class(&mut self) {
        let project = self.project;
        let lists = [
            &project.objectives,
            &project.prerequisites,
            &project.differentiation,
            &project.assessment,
        ];
        let empty = lists.iter().all(|list| list.is_empty());
        if empty && project.session.is_empty() && project.adaptations.is_empty() {
            return;
        }
        self.section("project-section-class");
        self.items("project-objectives", texts(&project.objectives));
        self.items("project-prerequisites", texts(&project.prerequisites));
        self.session();
        self.items("project-differentiation", texts(&project.differentiation));
        self.needs();
        self.items("project-assessment", texts(&project.assessment));
    }

    fn session(&mut self) {
        if self.project.session.is_empty() {
            return;
        }
        let title = self.say("project-session");
        self.out.element("<h3>", &title, "</h3>\n<ol>\n");
        for moment in &self.project.session {
            let time =
                (moment.minutes > 0).then(|| format!(" · {}", write_minutes(moment.minutes)));
            self.out
                .raw("<li><strong>")
                .text(&moment.title)
                .raw("</strong>");
            self.out
                .text(&time.unwrap_or_default())
                .markdown(&moment.text)
                .raw("</li>\n");
        }
        self.out.raw("</ol>\n");
    }

    fn needs(&mut self) {
        if self.project.adaptations.is_empty() {
            return;
        }
        let title = self.say("project-adaptations");
        self.out.element("<h3>", &title, "</h3>\n<ul>\n");
        for one in &self.project.adaptations {
            let need = self.label(&self.site.vocabulary.inclusion, &one.need);
            self.out.raw("<li><strong>").text(&need).raw("</strong>");
            self.out.markdown(&one.text).raw("</li>\n");
        }
        self.out.raw("</ul>\n");
    }

    /// What comes when the object is made.
    pub(super) fn after(&mut self) {
        let project = self.project;
        self.items("project-further", texts(&project.further));
        if project.vocabulary.is_empty() {
            return;
        }
        let title = self.say("project-vocabulary");
        self.out.element("<h3>", &title, "</h3>\n<dl>\n");
        for term in &project.vocabulary {
            self.out.element("<dt>", &term.term, "</dt><dd>");
            self.out.markdown(&term.definition).raw("</dd>\n");
        }
        self.out.raw("</dl>\n");
    }
}
