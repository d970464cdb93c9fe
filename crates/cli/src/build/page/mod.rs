//! One project as a page that reads and prints anywhere, without JavaScript; one more for each language it is told in.

mod class;
mod credit;
mod facts;
mod head;
mod list;
mod making;
mod steps;

pub(super) use list::write as write_list;

use super::markup::Markup;
use crate::words::Words;
use etabli_formats::{Okh, write_okh};
use etabli_model::vocabulary::{Concept, label};
use etabli_model::{Dataset, Image, Language, Project, Vocabulary, in_language};

/// What every page of a gallery shares.
pub(super) struct Site<'s> {
    pub(super) dataset: &'s Dataset,
    pub(super) vocabulary: &'s Vocabulary,
    /// Address of the gallery, empty where it has none yet.
    pub(super) home: &'s str,
    /// Where the dataset stands, seen from the home.
    pub(super) data: &'s str,
    pub(super) french: Words,
    pub(super) english: Words,
}

/// How the pages look: the gallery's own colours, and a layout that needs nothing else.
pub(super) const STYLE: &str = concat!(
    include_str!("../../../../../styles/tokens.css"),
    include_str!("page.css")
);

impl Site<'_> {
    /// The address of a page of the gallery.
    pub(super) fn address(&self, path: &str) -> String {
        match self.home.trim_end_matches('/') {
            "" => format!("../{path}"),
            home => format!("{home}/{path}"),
        }
    }

    /// The address of a project's page in the language of the project, or in another one.
    pub(super) fn page(&self, id: &str, translated: Option<&str>) -> String {
        self.address(&file_name(id, translated))
    }

    fn file(&self, project: &str, path: &str) -> String {
        let data = self.data.trim_matches('/');
        self.address(&format!("{data}/projects/{project}/{path}"))
    }

    pub(super) const fn words(&self, language: Language) -> &Words {
        match language {
            Language::French => &self.french,
            Language::English => &self.english,
        }
    }
}

/// Where the page of a project stands in the output.
pub(super) fn file_name(id: &str, translated: Option<&str>) -> String {
    match translated {
        None => format!("{}/{id}.html", super::PAGES),
        Some(tag) => format!("{}/{id}.{tag}.html", super::PAGES),
    }
}

/// The manifest of a project, for the indexes of open hardware.
pub(super) fn manifest(project: &Project, site: &Site<'_>) -> String {
    let page = site.page(&project.id, None);
    let file = |path: &str| site.file(&project.id, path);
    write_okh(project, site.vocabulary, Okh::V1, &page, file)
}

/// The pages of a project, each with its place in the output.
pub(super) fn write(project: &Project, site: &Site<'_>) -> Vec<(String, String)> {
    let mut pages = vec![(file_name(&project.id, None), page(project, project, site))];
    for tag in project.translations.keys() {
        if let Some(language) = Language::from_tag(tag).filter(|_| *tag != project.language) {
            let told = in_language(project, language);
            let name = file_name(&project.id, Some(language.tag()));
            pages.push((name, page(&told, project, site)));
        }
    }
    pages
}

fn page(told: &Project, original: &Project, site: &Site<'_>) -> String {
    let language = Language::from_tag(&told.language).unwrap_or_default();
    let mut page = Page {
        project: told,
        original,
        site,
        words: site.words(language),
        language,
        out: Markup::default(),
    };
    page.head();
    page.facts();
    page.class();
    page.making();
    page.steps();
    page.after();
    page.credit();
    page.out.raw("</main>\n</body>\n</html>\n");
    page.out.finish()
}

/// A page while it is written.
struct Page<'p> {
    /// The project in the language of the page.
    project: &'p Project,
    /// The project as its file holds it.
    original: &'p Project,
    site: &'p Site<'p>,
    words: &'p Words,
    language: Language,
    out: Markup,
}

impl Page<'_> {
    fn say(&self, key: &str) -> String {
        self.words.say(key, &[])
    }

    fn label(&self, list: &[Concept], id: &str) -> String {
        label(list, id, self.language).to_owned()
    }

    fn labels(&self, list: &[Concept], ids: &[String]) -> String {
        let labels: Vec<&str> = ids
            .iter()
            .map(|id| label(list, id, self.language))
            .collect();
        labels.join(", ")
    }

    fn picture(&mut self, image: &Image) {
        let address = self.site.file(&self.project.id, &image.path);
        self.out
            .raw("<p class=\"plate\"><img src=\"")
            .text(&address);
        self.out.raw("\" alt=\"").text(&image.alt);
        self.out
            .raw("\" width=\"600\" height=\"400\" loading=\"lazy\"></p>\n");
    }

    /// The heading of a section, by the key of its name.
    fn section(&mut self, key: &str) {
        let title = self.say(key);
        self.out.element("<h2>", &title, "</h2>\n");
    }

    /// A smaller heading and its items, each a small Markdown; nothing without items.
    fn items<'t>(&mut self, key: &str, items: impl Iterator<Item = &'t str>) {
        let mut items = items.peekable();
        if items.peek().is_none() {
            return;
        }
        let title = self.say(key);
        self.out.element("<h3>", &title, "</h3>\n<ul>\n");
        for item in items {
            self.out.raw("<li>").markdown(item).raw("</li>\n");
        }
        self.out.raw("</ul>\n");
    }

    /// A date `YYYY-MM-DD` as each language writes it.
    fn date(&self, date: &str) -> String {
        let parts: Vec<&str> = date.split('-').collect();
        match (self.language, parts.as_slice()) {
            (Language::French, [year, month, day]) => format!("{day}/{month}/{year}"),
            _ => date.to_owned(),
        }
    }
}
