//! What machines read of a page, and its top.

use super::Page;
use etabli_formats::{write_dublin_core, write_howto};
use etabli_model::Language;

impl Page<'_> {
    pub(super) fn head(&mut self) {
        let (project, site) = (self.project, self.site);
        let gallery = site.address(&format!("projets/{}", project.id));
        let translated =
            (project.language != self.original.language).then_some(project.language.as_str());
        let address = site.page(&project.id, translated);
        let mut links = vec![("canonical", None, address.clone())];
        for (language, translated) in self.languages() {
            links.push((
                "alternate",
                Some(language),
                site.page(&project.id, translated.as_deref()),
            ));
        }
        let cover = project
            .cover_image()
            .map(|image| site.file(&project.id, &image.path));
        let out = &mut self.out;
        out.raw("<!doctype html>\n<html lang=\"")
            .text(&project.language);
        out.raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.raw("<title>")
            .text(&project.title)
            .raw(" – ")
            .text(&site.dataset.name)
            .raw("</title>\n");
        out.meta("name", "description", &project.summary);
        for (relation, language, address) in links {
            out.raw("<link rel=\"").text(relation);
            if let Some(language) = language {
                out.raw("\" hreflang=\"").text(&language);
            }
            out.raw("\" href=\"").text(&address).raw("\">\n");
        }
        out.raw("<link rel=\"stylesheet\" href=\"page.css\">\n");
        out.meta("property", "og:type", "article");
        out.meta("property", "og:title", &project.title);
        out.meta("property", "og:description", &project.summary);
        out.meta("property", "og:url", &address);
        // Those who show previews of pages take no drawing.
        if let Some(cover) = cover.filter(|path| !path.ends_with(".svg")) {
            out.meta("property", "og:image", &cover);
        }
        out.raw("<link rel=\"schema.DC\" href=\"http://purl.org/dc/elements/1.1/\">\n");
        let words = write_dublin_core(project, site.vocabulary, &gallery, &site.dataset.name);
        for (name, content) in words {
            out.meta("name", name, &content);
        }
        let howto = write_howto(project, site.vocabulary, |path| {
            site.file(&project.id, path)
        });
        out.raw("<script type=\"application/ld+json\">")
            .data(&howto)
            .raw("</script>\n");
        out.raw("</head>\n<body>\n");
        self.top(&gallery);
    }

    fn top(&mut self, gallery: &str) {
        let all = self.say("page-all");
        let open = self.say("page-open");
        let name = &self.site.dataset.name;
        self.out
            .raw("<nav class=\"top\"><a class=\"brand\" href=\"index.html\">")
            .text(name);
        self.out
            .raw("</a> <a href=\"index.html\">")
            .text(&all)
            .raw("</a>");
        for (language, translated) in self.languages() {
            if language != self.project.language {
                let address = self.site.page(&self.project.id, translated.as_deref());
                let named = Language::from_tag(&language)
                    .map(|language| self.site.words(language).say("page-language", &[]));
                self.out
                    .raw(" <a lang=\"")
                    .text(&language)
                    .raw("\" hreflang=\"")
                    .text(&language);
                self.out.raw("\" href=\"").text(&address).raw("\">");
                self.out.text(&named.unwrap_or(language)).raw("</a>");
            }
        }
        self.out.raw("</nav>\n<main>\n");
        let kind = self.label(&self.site.vocabulary.kinds, &self.project.kind);
        self.out.element("<p class=\"kind\">", &kind, "</p>\n");
        self.out.element("<h1>", &self.project.title, "</h1>\n");
        self.out
            .element("<p class=\"lead\">", &self.project.summary, "</p>\n");
        self.translated();
        if let Some(image) = self.project.cover_image() {
            self.picture(image);
        }
        self.out
            .raw("<p class=\"screen\"><a class=\"action\" href=\"")
            .text(gallery);
        self.out.raw("\">").text(&open).raw("</a></p>\n");
    }

    /// The languages of the project, its own first: the tag, and that of the page's name where it is a translation.
    fn languages(&self) -> Vec<(String, Option<String>)> {
        let own = &self.original.language;
        let others = self.original.translations.keys();
        let others = others.filter(|tag| *tag != own && Language::from_tag(tag).is_some());
        let others = others.map(|tag| (tag.clone(), Some(tag.clone())));
        std::iter::once((own.clone(), None)).chain(others).collect()
    }

    /// Who reads a translation is told so, and what it may have missed.
    fn translated(&mut self) {
        let translation = self.original.translations.get(&self.project.language);
        let Some(translation) =
            translation.filter(|_| self.project.language != self.original.language)
        else {
            return;
        };
        let by = translation.translator.clone();
        let named = if by.is_empty() { "no" } else { "yes" }.to_owned();
        let arguments = [
            ("by", by),
            ("named", named),
            ("from", self.original.language.clone()),
        ];
        let mut told = self.words.say("project-translated", &arguments);
        if translation.of_version != self.original.version {
            let version = [("version", translation.of_version.clone())];
            told = format!(
                "{told} {}",
                self.words.say("project-translated-late", &version)
            );
        }
        self.out.element("<p class=\"soft\">", &told, "</p>\n");
    }
}
