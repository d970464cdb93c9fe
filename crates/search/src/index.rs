//! An index that is whole in memory: for the command line, for tests, and for a small gallery.

use crate::answer::Answer;
use crate::build::IndexBuilder;
use crate::engine::{Engine, Outcome, Question};
use crate::facet::Facet;
use crate::files::{FileName, Files, IndexError};
use crate::listing::{Listing, ProjectFile};
use crate::profile::Profile;
use crate::query::Query;
use etabli_model::{Project, Vocabulary, load_vocabulary};
use std::cell::RefCell;

/// A catalogue that can be searched. Build it once, ask it often.
pub struct Index {
    engine: RefCell<Engine>,
    files: Files,
}

impl Index {
    /// The index of these projects, in the order of the shop window.
    pub fn build(projects: &[Project], vocabulary: &Vocabulary) -> Self {
        let mut builder = IndexBuilder::new(vocabulary);
        for project in projects {
            builder.add(project);
        }
        builder.finish()
    }

    /// The index of files that were built before.
    ///
    /// # Errors
    ///
    /// Files of another format, damaged ones, and a head that is missing.
    pub fn of_files(files: Files) -> Result<Self, IndexError> {
        let head = files.get(&FileName::Head);
        let head = head.ok_or(IndexError::Damaged(FileName::Head))?;
        Ok(Self {
            engine: RefCell::new(Engine::open(head)?),
            files,
        })
    }

    /// The index and the listing of a dataset's files: its vocabulary and its projects. Without a vocabulary that can be
    /// read, words stand for themselves.
    pub fn of_dataset(files: &[ProjectFile], vocabulary: &str) -> (Self, Listing) {
        let vocabulary = load_vocabulary(vocabulary, "vocabulary.json");
        let vocabulary = vocabulary.value.unwrap_or_default();
        let (projects, listing) = Listing::read(files, &vocabulary);
        (Self::build(&projects, &vocabulary), listing)
    }

    /// How many projects it holds.
    pub fn len(&self) -> usize {
        self.engine.borrow().len()
    }

    /// True without any project.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Its files.
    pub const fn files(&self) -> &Files {
        &self.files
    }

    /// All the projects that fit a query, and what other filters would give.
    ///
    /// # Errors
    ///
    /// See [`Self::ask`].
    pub fn answer(&self, query: &Query) -> Result<Answer, IndexError> {
        self.ask(&Question {
            query: query.clone(),
            facets: Facet::ALL.into(),
            count: usize::MAX,
            ..Question::default()
        })
    }

    /// The needs that a profile does not meet, for [`Question::unmet`]; `None` where it tells nothing.
    ///
    /// # Errors
    ///
    /// See [`Self::ask`].
    pub fn unmet(&self, profile: &Profile) -> Result<Option<Vec<u32>>, IndexError> {
        if profile.is_empty() {
            return Ok(None);
        }
        let mut engine = self.engine.borrow_mut();
        if engine.needs().is_none() {
            let file = self.files.get(&FileName::Needs);
            engine.give(FileName::Needs, file.map_or(&[], Vec::as_slice))?;
        }
        Ok(engine.needs().map(|needs| profile.unmet(needs)))
    }

    /// The whole answer to a question.
    ///
    /// # Errors
    ///
    /// A file that is damaged, missing, or tells of what the index does not hold.
    pub fn ask(&self, question: &Question) -> Result<Answer, IndexError> {
        let mut engine = self.engine.borrow_mut();
        loop {
            let (answer, more) = match engine.ask(question)? {
                Outcome::Needs(files) => (None, files),
                Outcome::Found(answer, files) => (Some(answer), files),
            };
            if let Some(answer) = answer
                && more.is_empty()
            {
                return Ok(*answer);
            }
            for name in more {
                let file = self.files.get(&name).ok_or(IndexError::Damaged(name))?;
                engine.give(name, file)?;
            }
        }
    }
}
