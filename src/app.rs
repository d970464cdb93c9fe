//! The frame around every page: contexts, header, routes, footer, live region.

use crate::components::{Announcer, Footer, Header};
use crate::i18n::said;
use crate::pages::{GalleryPage, NotFoundPage, later};
use crate::routes::base_path;
use crate::state;
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::path;

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    state::catalogue::provide();
    state::profile::provide();
    state::favourites::provide();
    state::search::provide();
    state::workbench::provide();
    state::typesetter::provide();
    later::download_all();
    let skip = said("skip-to-content");
    view! {
        <Router base=base_path()>
            <a class="skip-link" href="#content">{skip}</a>
            <Header/>
            <main id="content" tabindex="-1">
                <FlatRoutes fallback=NotFoundPage>
                    <Route path=path!("/") view=GalleryPage/>
                    <Route path=path!("/projets/:id") view=later::project/>
                    <Route path=path!("/projets/:id/fiche") view=later::print_room/>
                    <Route path=path!("/comparer") view=later::compare/>
                    <Route path=path!("/etabli") view=later::workbench/>
                    <Route path=path!("/etabli/profil") view=later::profile/>
                    <Route path=path!("/etabli/importer") view=later::import_project/>
                    <Route path=path!("/etabli/nouveau") view=later::new_project/>
                    <Route path=path!("/etabli/:remix") view=later::editor/>
                    <Route path=path!("/etabli/:remix/fiche") view=later::print_room/>
                </FlatRoutes>
            </main>
            <Footer/>
            <Announcer/>
        </Router>
    }
}
