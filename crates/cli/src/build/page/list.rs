//! All projects on one page: the gallery for those whose browser runs no JavaScript.

use super::super::markup::Markup;
use super::{Site, file_name};
use etabli_model::Language;
use etabli_search::{Listing, ProjectSummary};

/// The page, in the first language of the dataset.
pub(in super::super) fn write(listing: &Listing, site: &Site<'_>) -> String {
    let language = site.dataset.languages.first();
    let language = language
        .and_then(|tag| Language::from_tag(tag))
        .unwrap_or_default();
    let words = site.words(language);
    let name = &site.dataset.name;
    let mut out = Markup::default();
    out.raw("<!doctype html>\n<html lang=\"")
        .text(language.tag());
    out.raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.element("<title>", name, "</title>\n");
    out.raw("<link rel=\"stylesheet\" href=\"page.css\">\n</head>\n<body>\n");
    out.raw("<nav class=\"top\"><a class=\"brand\" href=\"")
        .text(&site.address(""));
    out.raw("\">").text(name).raw("</a></nav>\n<main>\n");
    out.element("<h1>", &words.say("page-list", &[]), "</h1>\n");
    out.element(
        "<p class=\"lead screen\">",
        &words.say("page-list-lead", &[]),
        "</p>\n",
    );
    out.raw("<ul class=\"list\">\n");
    for row in &listing.projects {
        card(&mut out, row, site, language);
    }
    out.raw("</ul>\n</main>\n</body>\n</html>\n");
    out.finish()
}

fn card(out: &mut Markup, row: &ProjectSummary, site: &Site<'_>, language: Language) {
    let (told, tag) = row.in_language(language);
    let translated = (tag != row.language).then_some(tag.as_str());
    let page = file_name(&row.id, translated);
    let page = page
        .trim_start_matches(super::super::PAGES)
        .trim_start_matches('/');
    out.raw("<li lang=\"").text(&tag).raw("\">");
    if let Some(cover) = &row.cover {
        out.raw("<img src=\"")
            .text(&site.file(&row.id, &cover.path));
        out.raw("\" alt=\"\" width=\"240\" height=\"160\" loading=\"lazy\">");
    }
    out.raw("<div><h2><a href=\"")
        .text(page)
        .raw("\">")
        .text(&told.title)
        .raw("</a></h2>");
    out.element("<p>", &told.summary, "</p>");
    let levels = site.vocabulary.level_range(&row.levels, language);
    out.element("<p class=\"soft\">", &levels, "</p></div></li>\n");
}
