//! The frame around every page: contexts, header, routes, footer, live region.

use crate::components::{Announcer, Footer, Header};
use crate::i18n::said;
use crate::pages::{
    EditorPage, GalleryPage, NotFoundPage, PrintRoomPage, ProjectPage, WorkbenchPage,
};
use crate::routes::base_path;
use crate::state;
use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    state::catalogue::provide();
    state::search::provide();
    state::workbench::provide();
    state::typesetter::provide();
    let skip = said("skip-to-content");
    view! {
        <Router base=base_path()>
            <a class="skip-link" href="#content">{skip}</a>
            <Header/>
            <main id="content" tabindex="-1">
                <Routes fallback=NotFoundPage>
                    <Route path=path!("/") view=GalleryPage/>
                    <Route path=path!("/projets/:id") view=ProjectPage/>
                    <Route path=path!("/projets/:id/fiche") view=PrintRoomPage/>
                    <Route path=path!("/etabli") view=WorkbenchPage/>
                    <Route path=path!("/etabli/:remix") view=EditorPage/>
                    <Route path=path!("/etabli/:remix/fiche") view=PrintRoomPage/>
                </Routes>
            </main>
            <Footer/>
            <Announcer/>
        </Router>
    }
}
