//! The search in its own thread, so that typing never waits.
//!
//! Page → worker: `{type: "open", base}` with the address of the folder of an index, or, to the worker that builds one,
//! `{type: "projects", vocabulary, projects: [{id, text}, …]}` with the files as they were fetched. Then `{type: "query",
//! ticket, query, facets, count, unmet}` with the query string of the address, the names of the facets that are shown, and the
//! positions of the needs that are not met, or nothing where nobody told what stands in the fablab; `{type: "needs"}`; and
//! `{type: "lineage", ticket, id}`.
//!
//! Worker → page: `{type: "ready"}` once; `{type: "opened", projects, findings}` or `{type: "absent"}` where there is no index;
//! `{type: "answer", ticket, answer, rows, took, complete}` with values as JSON, the milliseconds it took without what was
//! fetched, and false where facets are on their way: the same ticket is answered again; `{type: "needs", needs}`, a line each;
//! `{type: "lineage", ticket, id, lineage}`; `{type: "failed", ticket, message}`.
//!
//! Here is what decides; `host.js` brings the messages and the files.

use etabli_search::{
    Engine, Facet, FileName, Outcome, Query, Question, WINDOW, WINDOW_PATH, card_place,
    generation_of, lineage_path,
};
use js_sys::{Array, JsString};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/host.js")]
extern "C" {
    /// Listens to the page as long as the worker lives; `builder` builds an index, where it is one.
    fn serve(desk: Desk, builder: JsValue);
}

/// What the worker has before it.
#[wasm_bindgen]
pub struct Desk {
    engine: Option<Engine>,
}

/// Starts to listen; with what builds an index, or with nothing.
pub fn listen(builder: JsValue) {
    serve(Desk { engine: None }, builder);
}

#[wasm_bindgen]
impl Desk {
    /// The name of the generation that the small file of an index tells, if it does.
    pub fn generation(&self, current: &str) -> Option<String> {
        generation_of(current).map(str::to_owned)
    }

    /// Opens the index of a head, and tells how many projects it has.
    pub fn open(&mut self, head: &[u8]) -> Result<usize, JsString> {
        let engine = Engine::open(head).map_err(in_words)?;
        let projects = engine.len();
        self.engine = Some(engine);
        Ok(projects)
    }

    /// True for a file of the index that is packed where a host serves it.
    pub fn is_packed(&self, path: &str) -> bool {
        FileName::from_path(path).is_some_and(FileName::is_packed)
    }

    /// Gives a file that was needed.
    pub fn give(&mut self, path: &str, file: &[u8]) -> Result<(), JsString> {
        let name = FileName::from_path(path).ok_or("no file of an index")?;
        self.engine()?.give(name, file).map_err(in_words)
    }

    /// Answers a question: the answer as JSON, if there is one, the rows it shows, and the paths of the files that are needed
    /// for it, or would complete it.
    pub fn ask(
        &mut self,
        query: &str,
        facets: &str,
        count: usize,
        unmet: Option<String>,
    ) -> Result<Array, JsString> {
        let numbers = |text: String| text.split(' ').filter_map(|one| one.parse().ok()).collect();
        let question = Question {
            query: Query::parse(query),
            facets: facets.split(' ').filter_map(Facet::from_name).collect(),
            count,
            unmet: unmet.map(numbers),
        };
        let (answer, files) = match self.engine()?.ask(&question).map_err(in_words)? {
            Outcome::Needs(files) => (None, files),
            Outcome::Found(answer, files) => (Some(answer), files),
        };
        let rows = Array::new();
        for hit in answer.iter().flat_map(|answer| &answer.hits) {
            rows.push(&hit.row.into());
        }
        let paths = Array::new();
        for name in files {
            paths.push(&name.path().into());
        }
        let answer = answer.map(|answer| answer.to_json());
        Ok(Array::of3(&answer.into(), &rows, &paths))
    }

    /// Everything that some project needs, a line each, once its file was given.
    pub fn needs(&mut self) -> Result<Option<String>, JsString> {
        Ok(self.engine()?.needs().map(|needs| needs.join("\n")))
    }

    /// True for a project of the shop window, whose rows stand in one file, too.
    pub fn is_in_window(&self, row: u32) -> bool {
        (row as usize) < WINDOW
    }

    /// Where the row of a project stands, alone or in the shop window: the file, and the line in it behind a line break.
    pub fn card(&mut self, row: u32, in_window: bool) -> Result<String, JsString> {
        let (path, line) = card_place(row, self.engine()?.len());
        Ok(if in_window {
            format!("{WINDOW_PATH}\n{row}")
        } else {
            format!("{path}\n{line}")
        })
    }

    /// The file that holds the lineage of a project.
    pub fn lineage(&mut self, id: &str) -> Result<String, JsString> {
        Ok(lineage_path(id, self.engine()?.len()))
    }
}

impl Desk {
    fn engine(&mut self) -> Result<&mut Engine, &'static str> {
        self.engine.as_mut().ok_or("no index was opened")
    }
}

fn in_words(error: etabli_search::IndexError) -> JsString {
    error.to_string().into()
}
