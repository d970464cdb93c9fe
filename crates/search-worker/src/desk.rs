//! The index that is searched, and the questions about it: one at a time, and only the last one asked.

use crate::message::{AnswerReply, Reply};
use crate::source::{Freshness, Source, Trouble};
use crate::{Build, ProjectFile};
use etabli_search::{
    Answer, CURRENT, Engine, FileName, Outcome, Question, WINDOW, WINDOW_PATH, card_place,
    generation_of, lineage_path,
};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::DedicatedWorkerGlobalScope;

/// Rows that are kept, so that they need not come again while somebody types.
const KEPT_ROWS: usize = 4_000;

/// What the worker has before it.
pub(crate) struct Desk {
    worker: DedicatedWorkerGlobalScope,
    build: Option<Build>,
    open: RefCell<Option<Rc<OpenIndex>>>,
    /// How many questions were asked: whoever works on an older one stops.
    asked: Cell<u32>,
}

/// An index that was opened.
struct OpenIndex {
    source: Rc<Source>,
    generation: String,
    engine: RefCell<Engine>,
    /// Rows by their position, as lines of JSON.
    rows: RefCell<HashMap<u32, Rc<str>>>,
}

/// Why a question got no answer.
enum NoAnswer {
    /// Another was asked meanwhile.
    Overtaken,
    Trouble(Trouble),
    Broken(String),
}

impl From<Trouble> for NoAnswer {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

impl Desk {
    pub(crate) fn new(worker: DedicatedWorkerGlobalScope, build: Option<Build>) -> Self {
        Self {
            worker,
            build,
            open: RefCell::new(None),
            asked: Cell::new(0),
        }
    }

    pub(crate) fn say(&self, reply: &Reply) {
        // Fails only for values that cannot be cloned; replies hold texts and the page's own ticket.
        let _ = self.worker.post_message(&reply.to_js());
    }

    fn fail(&self, ticket: &JsValue, message: String) {
        self.say(&Reply::Failed {
            ticket: ticket.clone(),
            message,
        });
    }

    /// Opens the index of a host.
    pub(crate) async fn open(&self, base: String) {
        self.open_source(Rc::new(Source::Host(base)), String::new())
            .await;
    }

    /// Builds an index from the files of projects.
    pub(crate) async fn build(&self, vocabulary: &str, projects: &[ProjectFile]) {
        let Some(build) = self.build else {
            return self.fail(
                &JsValue::UNDEFINED,
                "this worker builds no index".to_owned(),
            );
        };
        let built = build(vocabulary, projects);
        self.open_source(Rc::new(Source::Memory(built.library)), built.findings)
            .await;
    }

    async fn open_source(&self, source: Rc<Source>, findings: String) {
        match self.opened(source).await {
            Ok(index) => {
                let projects = index.engine.borrow().len();
                self.open.replace(Some(Rc::new(index)));
                self.say(&Reply::Opened { projects, findings });
            }
            Err(NoAnswer::Trouble(Trouble::Absent)) => self.say(&Reply::Absent),
            Err(other) => self.fail(&JsValue::UNDEFINED, other.reason()),
        }
    }

    async fn opened(&self, source: Rc<Source>) -> Result<OpenIndex, NoAnswer> {
        let current = [CURRENT.to_owned()];
        let current = source
            .bytes(&self.worker, &current, Freshness::Fresh)
            .await?;
        // A host that answers every address with a page has no index either.
        let current = String::from_utf8_lossy(current.first().map_or(&[], Vec::as_slice));
        let generation = generation_of(&current).ok_or(Trouble::Absent)?.to_owned();
        let head = [format!("{generation}/{}", FileName::Head.path())];
        let head = source
            .bytes(&self.worker, &head, Freshness::Remembered)
            .await?;
        let engine = Engine::open(head.first().map_or(&[], Vec::as_slice));
        let engine = engine.map_err(|error| NoAnswer::Broken(error.to_string()))?;
        Ok(OpenIndex {
            source,
            generation,
            engine: RefCell::new(engine),
            rows: RefCell::new(HashMap::new()),
        })
    }

    /// Answers a question, at once as far as it can, and again when the rest has come.
    pub(crate) async fn answer(&self, ticket: JsValue, question: Box<Question>) {
        let number = self.asked.get().wrapping_add(1);
        self.asked.set(number);
        let Some(index) = self.open.borrow().clone() else {
            return self.fail(&ticket, "no index was opened".to_owned());
        };
        let mut told = self.find(&index, number, &ticket, &question).await;
        if let Err(NoAnswer::Trouble(Trouble::Absent)) = told {
            // The gallery was published anew, and the files of the older index are gone.
            told = match self.opened(index.source.clone()).await {
                Ok(newer) if newer.generation != index.generation => {
                    let newer = Rc::new(newer);
                    self.open.replace(Some(newer.clone()));
                    let projects = newer.engine.borrow().len();
                    let findings = String::new();
                    self.say(&Reply::Opened { projects, findings });
                    // Needs are told by their place in the older index: the page asks for the new ones.
                    let question = Question {
                        unmet: None,
                        ..*question
                    };
                    self.find(&newer, number, &ticket, &question).await
                }
                Ok(_) => told,
                Err(error) => Err(error),
            };
        }
        match told {
            Ok(()) | Err(NoAnswer::Overtaken) => {}
            Err(other) => self.fail(&ticket, other.reason()),
        }
    }

    async fn find(
        &self,
        index: &OpenIndex,
        number: u32,
        ticket: &JsValue,
        question: &Question,
    ) -> Result<(), NoAnswer> {
        let mut took = 0.0;
        loop {
            let start = self.now();
            let outcome = index.engine.borrow_mut().ask(question);
            took += self.now() - start;
            let outcome = outcome.map_err(|error| NoAnswer::Broken(error.to_string()))?;
            let (answer, files) = match outcome {
                Outcome::Needs(files) => (None, files),
                Outcome::Found(answer, files) => (Some(answer), files),
            };
            if let Some(answer) = answer {
                let rows = self.rows(index, &answer).await?;
                self.still(number)?;
                self.say(&Reply::Answer(Box::new(AnswerReply {
                    ticket: ticket.clone(),
                    answer: serde_json::to_string(&*answer).unwrap_or_default(),
                    rows,
                    took,
                    complete: files.is_empty(),
                })));
                if files.is_empty() {
                    return Ok(());
                }
            }
            self.bring(index, &files).await?;
            self.still(number)?;
        }
    }

    /// Fails when another question was asked meanwhile.
    fn still(&self, number: u32) -> Result<(), NoAnswer> {
        if self.asked.get() == number {
            Ok(())
        } else {
            Err(NoAnswer::Overtaken)
        }
    }

    /// Gives the engine files, side by side.
    async fn bring(&self, index: &OpenIndex, files: &[FileName]) -> Result<(), NoAnswer> {
        let paths = files.iter().map(|name| name.path());
        let contents = self.files(index, paths).await?;
        let mut engine = index.engine.borrow_mut();
        for (name, content) in files.iter().zip(contents) {
            let given = engine.give(*name, &content);
            given.map_err(|error| NoAnswer::Broken(error.to_string()))?;
        }
        Ok(())
    }

    /// Files of the index's generation, side by side.
    async fn files(
        &self,
        index: &OpenIndex,
        paths: impl Iterator<Item = String>,
    ) -> Result<Vec<Vec<u8>>, Trouble> {
        let paths: Vec<String> = paths
            .map(|path| format!("{}/{path}", index.generation))
            .collect();
        let source = &index.source;
        source
            .bytes(&self.worker, &paths, Freshness::Remembered)
            .await
    }

    /// The rows of an answer's hits as a list in JSON.
    async fn rows(&self, index: &OpenIndex, answer: &Answer) -> Result<String, NoAnswer> {
        let wanted: Vec<u32> = answer.hits.iter().map(|hit| hit.row).collect();
        self.bring_rows(index, &wanted).await?;
        let rows = index.rows.borrow();
        let line = |row: &u32| rows.get(row).map_or("null", |line| line.as_ref());
        let lines: Vec<&str> = wanted.iter().map(line).collect();
        Ok(format!("[{}]", lines.join(",")))
    }

    async fn bring_rows(&self, index: &OpenIndex, wanted: &[u32]) -> Result<(), NoAnswer> {
        let projects = index.engine.borrow().len();
        let mut files: Vec<(String, Vec<(u32, usize)>)> = Vec::new();
        {
            let mut rows = index.rows.borrow_mut();
            if rows.len() > KEPT_ROWS {
                rows.clear();
            }
            let is_window =
                wanted.iter().zip(0..).all(|(row, at)| *row == at) && wanted.len() <= WINDOW;
            for row in wanted.iter().filter(|row| !rows.contains_key(row)) {
                let (path, line) = card_place(*row, projects);
                let (path, line) = if is_window {
                    (WINDOW_PATH.to_owned(), *row as usize)
                } else {
                    (path, line)
                };
                match files.iter_mut().find(|(known, _)| *known == path) {
                    Some((_, places)) => places.push((*row, line)),
                    None => files.push((path, vec![(*row, line)])),
                }
            }
        }
        let contents = self
            .files(index, files.iter().map(|(path, _)| path.clone()))
            .await?;
        let mut rows = index.rows.borrow_mut();
        for ((_, places), content) in files.iter().zip(contents) {
            let text = String::from_utf8_lossy(&content);
            let lines: Vec<&str> = text.lines().collect();
            for (row, line) in places {
                if let Some(line) = lines.get(*line) {
                    rows.insert(*row, Rc::from(*line));
                }
            }
        }
        Ok(())
    }

    /// Tells everything that some project needs.
    pub(crate) async fn needs(&self) {
        let Some(index) = self.open.borrow().clone() else {
            return self.fail(&JsValue::UNDEFINED, "no index was opened".to_owned());
        };
        if index.engine.borrow().needs().is_none()
            && let Err(error) = self.bring(&index, &[FileName::Needs]).await
        {
            return self.fail(&JsValue::UNDEFINED, error.reason());
        }
        let needs = index.engine.borrow().needs().map(|needs| needs.join("\n"));
        self.say(&Reply::Needs {
            needs: needs.unwrap_or_default(),
        });
    }

    /// Tells the file that holds the lineage of a project.
    pub(crate) async fn lineage(&self, ticket: JsValue, id: String) {
        let Some(index) = self.open.borrow().clone() else {
            return self.fail(&ticket, "no index was opened".to_owned());
        };
        let path = lineage_path(&id, index.engine.borrow().len());
        match self.files(&index, std::iter::once(path)).await.as_deref() {
            Ok([lineage]) => self.say(&Reply::Lineage {
                ticket,
                id,
                lineage: String::from_utf8_lossy(lineage).into_owned(),
            }),
            Ok(_) => {}
            Err(trouble) => self.fail(&ticket, NoAnswer::Trouble(trouble.clone()).reason()),
        }
    }

    /// Milliseconds since the worker began.
    fn now(&self) -> f64 {
        self.worker.performance().map_or(0.0, |clock| clock.now())
    }
}

impl NoAnswer {
    fn reason(self) -> String {
        match self {
            Self::Overtaken => String::new(),
            Self::Trouble(Trouble::Absent) => "a file of the index is missing".to_owned(),
            Self::Trouble(Trouble::Unreachable(reason)) | Self::Broken(reason) => reason,
        }
    }
}
