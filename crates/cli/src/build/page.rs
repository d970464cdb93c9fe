//! One project as a page that reads and prints anywhere, without JavaScript.

use super::markup::Markup;
use etabli_formats::{Okh, licence_name, licence_url, write_howto, write_okh, write_quantity};
use etabli_model::vocabulary::label;
use etabli_model::{Dataset, Image, Language, Project, Step, TextItem, Vocabulary};

/// What every page of a gallery shares.
pub(super) struct Site<'s> {
    pub(super) dataset: &'s Dataset,
    pub(super) vocabulary: &'s Vocabulary,
    /// Address of the gallery, empty where it has none yet.
    pub(super) home: &'s str,
    /// Where the dataset stands, seen from the home.
    pub(super) data: &'s str,
}

impl Site<'_> {
    /// The address of a page of the gallery.
    pub(super) fn address(&self, path: &str) -> String {
        match self.home.trim_end_matches('/') {
            "" => format!("../{path}"),
            home => format!("{home}/{path}"),
        }
    }

    fn file(&self, project: &str, path: &str) -> String {
        self.address(&format!(
            "{}/projects/{project}/{path}",
            self.data.trim_matches('/')
        ))
    }
}

/// The manifest of a project, for the indexes of open hardware.
pub(super) fn manifest(project: &Project, site: &Site<'_>) -> String {
    let page = site.address(&format!("{}/{}.html", super::PAGES, project.id));
    let file = |path: &str| site.file(&project.id, path);
    write_okh(project, site.vocabulary, Okh::V1, &page, file)
}

/// Words of the page, in the project's language.
struct Said {
    levels: &'static str,
    minutes: &'static str,
    materials: &'static str,
    tools: &'static str,
    machines: &'static str,
    safety: &'static str,
    steps: &'static str,
    files: &'static str,
    objectives: &'static str,
    further: &'static str,
    licence: &'static str,
    adapted: &'static str,
    open: &'static str,
}

const FRENCH: Said = Said {
    levels: "Niveaux",
    minutes: "min",
    materials: "Matériel pour un objet",
    tools: "Outils",
    machines: "Machines",
    safety: "Sécurité",
    steps: "Étapes",
    files: "Fichiers",
    objectives: "Objectifs",
    further: "Pour aller plus loin",
    licence: "Licence et crédits",
    adapted: "Adapté de",
    open: "Adapter et imprimer dans la galerie",
};

const ENGLISH: Said = Said {
    levels: "Levels",
    minutes: "min",
    materials: "Materials for one object",
    tools: "Tools",
    machines: "Machines",
    safety: "Safety",
    steps: "Steps",
    files: "Files",
    objectives: "Objectives",
    further: "Going further",
    licence: "Licence and credits",
    adapted: "Adapted from",
    open: "Adapt and print in the gallery",
};

const STYLE: &str = "<style>:root{color-scheme:light dark}body{font:1.125rem/1.6 'Atkinson Hyperlegible Next',Verdana,sans-serif;\
max-width:44rem;margin:0 auto;padding:1rem}h1,h2,h3{line-height:1.2}img{max-width:100%;height:auto;background:#fbf8f2}\
.step{break-inside:avoid}dt{font-weight:700}@media print{a[href]{color:inherit;text-decoration:none}.screen{display:none}}</style>\n";

/// The page.
pub(super) fn write(project: &Project, site: &Site<'_>) -> String {
    let language = Language::from_tag(&project.language).unwrap_or_default();
    let said = match language {
        Language::French => FRENCH,
        Language::English => ENGLISH,
    };
    let mut page = Page {
        project,
        site,
        said,
        language,
        out: Markup::default(),
    };
    page.head();
    page.facts();
    page.body();
    page.out.raw("</body>\n</html>\n");
    page.out.finish()
}

struct Page<'p> {
    project: &'p Project,
    site: &'p Site<'p>,
    said: Said,
    language: Language,
    out: Markup,
}

impl Page<'_> {
    fn head(&mut self) {
        let (project, site) = (self.project, self.site);
        let gallery = site.address(&format!("projets/{}", project.id));
        let out = &mut self.out;
        out.raw("<!doctype html>\n<html lang=\"")
            .text(&project.language)
            .raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.raw(
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
        );
        out.text(&project.title)
            .raw(" – ")
            .text(&site.dataset.name)
            .raw("</title>\n");
        out.raw("<meta name=\"description\" content=\"")
            .text(&project.summary)
            .raw("\">\n");
        out.raw("<link rel=\"canonical\" href=\"")
            .text(&gallery)
            .raw("\">\n");
        for (property, content) in [
            ("og:type", "article"),
            ("og:title", &project.title),
            ("og:description", &project.summary),
            ("og:url", &gallery),
        ] {
            out.raw("<meta property=\"")
                .text(property)
                .raw("\" content=\"")
                .text(content)
                .raw("\">\n");
        }
        let cover = project
            .cover_image()
            .filter(|image| !image.path.ends_with(".svg"));
        if let Some(image) = cover {
            out.raw("<meta property=\"og:image\" content=\"")
                .text(&site.file(&project.id, &image.path))
                .raw("\">\n");
        }
        let data = write_howto(project, site.vocabulary, |path| {
            site.file(&project.id, path)
        });
        out.raw("<script type=\"application/ld+json\">")
            .data(&data)
            .raw("</script>\n");
        out.raw(STYLE).raw("</head>\n<body>\n");
        out.element("<h1>", &project.title, "</h1>\n")
            .element("<p>", &project.summary, "</p>\n");
        out.raw("<p class=\"screen\"><a href=\"")
            .text(&gallery)
            .raw("\">")
            .text(self.said.open)
            .raw("</a></p>\n");
        if let Some(image) = project.cover_image() {
            self.picture(image);
        }
    }

    fn picture(&mut self, image: &Image) {
        let address = self.site.file(&self.project.id, &image.path);
        self.out
            .raw("<p><img src=\"")
            .text(&address)
            .raw("\" alt=\"")
            .text(&image.alt)
            .raw("\" loading=\"lazy\"></p>\n");
    }

    fn facts(&mut self) {
        let (project, words) = (self.project, self.site.vocabulary);
        let levels = words.level_range(&project.using, self.language);
        let minutes = project.duration.total();
        let cost = project.cost.as_ref().map(|cost| {
            let price = cost.per_object.localized_price(self.language);
            match (cost.currency.as_str(), self.language) {
                ("EUR", Language::French) => format!("{price}\u{a0}€"),
                ("EUR", Language::English) => format!("€{price}"),
                (currency, _) => format!("{price}\u{a0}{currency}"),
            }
        });
        let time = (minutes > 0).then(|| format!("{minutes} {}", self.said.minutes));
        self.out
            .raw("<p>")
            .text(self.said.levels)
            .raw(" : ")
            .text(&levels);
        for fact in [time, cost].into_iter().flatten() {
            self.out.raw(" · ").text(&fact);
        }
        self.out.raw("</p>\n");
    }

    fn section(&mut self, title: &str, items: &[String]) {
        if items.is_empty() {
            return;
        }
        self.out.element("<h2>", title, "</h2>\n<ul>\n");
        for item in items {
            self.out.element("<li>", item, "</li>\n");
        }
        self.out.raw("</ul>\n");
    }

    fn body(&mut self) {
        let project = self.project;
        let texts = |items: &[TextItem]| -> Vec<String> {
            items
                .iter()
                .map(|item| etabli_model::text::plain(&item.text))
                .collect()
        };
        let materials = project.materials.iter();
        let materials: Vec<String> = materials
            .map(|one| write_quantity(one, self.language))
            .collect();
        let machines = project.machines.iter().map(|one| {
            label(&self.site.vocabulary.machines, &one.machine, self.language).to_owned()
        });
        let machines: Vec<String> = machines.collect();
        let tools: Vec<String> = project.tools.iter().map(|one| one.name.clone()).collect();
        let safety: Vec<String> = project
            .safety
            .iter()
            .map(|one| etabli_model::text::plain(&one.text))
            .collect();
        self.section(self.said.objectives, &texts(&project.objectives));
        self.section(self.said.materials, &materials);
        self.section(self.said.tools, &tools);
        self.section(self.said.machines, &machines);
        self.section(self.said.safety, &safety);
        if !project.steps.is_empty() {
            self.out.element("<h2>", self.said.steps, "</h2>\n");
        }
        for (position, step) in project.steps.iter().enumerate() {
            self.step(position + 1, step);
        }
        self.section(self.said.further, &texts(&project.further));
        self.files();
        self.credits();
    }

    fn step(&mut self, number: usize, step: &Step) {
        self.out
            .raw("<section class=\"step\">\n<h3>")
            .text(&format!("{number}. {}", step.title))
            .raw("</h3>\n");
        self.out.markdown(&step.text);
        for callout in &step.callouts {
            self.out
                .raw("<blockquote>")
                .markdown(&callout.text)
                .raw("</blockquote>\n");
        }
        for id in &step.images {
            if let Some(image) = self.project.image(id) {
                self.picture(image);
            }
        }
        self.out.raw("</section>\n");
    }

    fn files(&mut self) {
        if self.project.files.is_empty() {
            return;
        }
        self.out.element("<h2>", self.said.files, "</h2>\n<ul>\n");
        for file in &self.project.files {
            let address = self.site.file(&self.project.id, &file.path);
            self.out
                .raw("<li><a href=\"")
                .text(&address)
                .raw("\">")
                .text(&file.title)
                .raw("</a></li>\n");
        }
        self.out.raw("</ul>\n");
    }

    fn credits(&mut self) {
        let project = self.project;
        self.out.element("<h2>", self.said.licence, "</h2>\n<p>");
        let authors: Vec<&str> = project
            .authors
            .iter()
            .map(|author| author.name.as_str())
            .collect();
        self.out.text(&authors.join(", ")).raw(" · ");
        let name = licence_name(&project.licence);
        match licence_url(&project.licence) {
            Some(url) => self
                .out
                .raw("<a rel=\"license\" href=\"")
                .text(&url)
                .raw("\">")
                .text(&name)
                .raw("</a>"),
            None => self.out.text(&name),
        };
        self.out.raw("</p>\n");
        for parent in &project.based_on {
            let authors = parent.authors.join(", ");
            let told = format!(
                "{} « {} » ({authors}, {}). {}",
                self.said.adapted,
                parent.title,
                licence_name(&parent.licence),
                parent.changes
            );
            self.out.element("<p>", &told, "</p>\n");
        }
    }
}
