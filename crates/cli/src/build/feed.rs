//! What tells others that something is new: an Atom feed and a site map.

use super::markup::Markup;
use super::page::Site;
use etabli_search::{Listing, ProjectSummary};

/// Entries of the feed: the last changed first.
const LATEST: usize = 50;

/// The feed. It needs the gallery's address.
pub(super) fn atom(listing: &Listing, site: &Site<'_>) -> String {
    let mut rows: Vec<&ProjectSummary> = listing.projects.iter().collect();
    rows.sort_by(|one, other| (&other.updated, &one.id).cmp(&(&one.updated, &other.id)));
    let latest = rows.first().map_or("1970-01-01", |row| date(row));
    let mut feed = Markup::default();
    feed.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
    feed.element("<title>", &site.dataset.name, "</title>\n");
    feed.element("<id>", &site.address(""), "</id>\n");
    feed.raw("<link rel=\"self\" href=\"")
        .text(&site.address("feed.xml"))
        .raw("\"/>\n");
    feed.element("<updated>", &instant(latest), "</updated>\n");
    for row in rows.into_iter().take(LATEST) {
        let address = site.address(&format!("projets/{}", row.id));
        feed.raw("<entry>\n")
            .element("<title>", &row.title, "</title>\n");
        feed.element("<id>", &address, "</id>\n");
        feed.raw("<link href=\"").text(&address).raw("\"/>\n");
        feed.element("<updated>", &instant(date(row)), "</updated>\n");
        feed.element("<summary>", &row.summary, "</summary>\n");
        for author in &row.authors {
            feed.element("<author><name>", author, "</name></author>\n");
        }
        feed.raw("</entry>\n");
    }
    feed.raw("</feed>\n");
    feed.finish()
}

/// The site map: the gallery and one page a project.
pub(super) fn sitemap(listing: &Listing, site: &Site<'_>) -> String {
    let mut map = Markup::default();
    map.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    map.element("<url><loc>", &site.address(""), "</loc></url>\n");
    for row in &listing.projects {
        map.element("<url><loc>", &site.page(&row.id, None), "</loc>");
        if !row.updated.is_empty() {
            map.element("<lastmod>", &row.updated, "</lastmod>");
        }
        map.raw("</url>\n");
    }
    map.raw("</urlset>\n");
    map.finish()
}

fn date(row: &ProjectSummary) -> &str {
    match row.updated.as_str() {
        "" => "1970-01-01",
        date => date,
    }
}

fn instant(date: &str) -> String {
    format!("{date}T00:00:00Z")
}
