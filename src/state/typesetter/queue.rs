//! Which sheet is typeset next, and whose answer still matters.
//!
//! The worker sets one sheet at a time and cannot be interrupted: while it works only the newest
//! preview waits, for nobody looks at the ones in between.

use super::Files;
use std::time::Duration;

/// What a job gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Output {
    /// Pages as pictures.
    Preview,
    /// The printable file.
    Pdf,
}

impl Output {
    /// The worker's word for it.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Preview => "preview",
            Self::Pdf => "pdf",
        }
    }
}

/// The documents of one job, one set after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Job {
    pub(super) number: u32,
    pub(super) output: Output,
    documents: Vec<Files>,
    /// Documents that are set.
    pub(super) done: usize,
    /// Workers that already died on it.
    deaths: u32,
}

impl Job {
    /// The document that is set now.
    pub(super) fn files(&self) -> Files {
        // There is one as long as the job is not done; an empty one is refused by the typesetter.
        self.documents.get(self.done).cloned().unwrap_or_default()
    }

    /// Documents in all.
    pub(super) fn count(&self) -> usize {
        self.documents.len()
    }

    /// How long an answer may take: a slow device gets more time at the second try.
    pub(super) const fn patience(&self) -> Duration {
        Duration::from_secs(if self.deaths == 0 { 10 } else { 45 })
    }
}

/// What an answer means for the one who waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Finished {
    /// Nobody waits for it any more.
    Nothing,
    /// One document of several.
    Part(Output),
    /// The last document, or the only one.
    Whole(Output),
}

/// The jobs of one worker.
#[derive(Debug, Default)]
pub(super) struct Queue {
    last: u32,
    /// Answers to jobs up to this number come too late.
    abandoned: u32,
    running: Option<Job>,
    preview: Option<Job>,
    pdf: Option<Job>,
}

impl Queue {
    /// Adds a job; an older one of the same output that still waits is forgotten.
    pub(super) fn add(&mut self, output: Output, documents: Vec<Files>) {
        self.last += 1;
        let job = Job {
            number: self.last,
            output,
            documents,
            done: 0,
            deaths: 0,
        };
        *self.slot(output) = Some(job);
    }

    /// The job to send now; `None` while another one runs.
    pub(super) fn start_next(&mut self) -> Option<Job> {
        if self.running.is_some() {
            return None;
        }
        // Somebody waits for the file with a finger on the button: it goes first.
        self.running = self.pdf.take().or_else(|| self.preview.take());
        self.running.clone()
    }

    /// Ends the document that runs, when it is one of the job with this number; the job goes on with its next document,
    /// unless a newer one waits to replace it.
    pub(super) fn finish(&mut self, number: u32) -> Finished {
        let Some(mut job) = self.running.take_if(|running| running.number == number) else {
            return Finished::Nothing;
        };
        let output = job.output;
        if self.slot(output).is_some() || number <= self.abandoned {
            return Finished::Nothing;
        }
        job.done += 1;
        job.deaths = 0;
        if job.done >= job.count() {
            return Finished::Whole(output);
        }
        *self.slot(output) = Some(job);
        Finished::Part(output)
    }

    /// Ends the job with this number, whatever of it is still to be set: its output, where somebody waits for it.
    pub(super) fn refuse(&mut self, number: u32) -> Option<Output> {
        let job = self.running.take_if(|running| running.number == number)?;
        let replaced = self.slot(job.output).is_some();
        (!replaced && number > self.abandoned).then_some(job.output)
    }

    /// True where a preview is being set or waits to be.
    pub(super) fn awaits_preview(&self) -> bool {
        let running = self.running.as_ref();
        self.preview.is_some() || running.is_some_and(|job| job.output == Output::Preview)
    }

    /// Forgets every job, the running one too: its worker is stopped.
    pub(super) fn stop(&mut self) {
        self.abandon();
        self.running = None;
    }

    /// How many documents of how many are set, of the job that is being set.
    pub(super) fn progress(&self) -> (usize, usize) {
        let job = self.running.as_ref();
        job.map_or((0, 0), |job| (job.done, job.count()))
    }

    /// The worker died. Its job goes to the next worker once, unless a newer one waits; a job that
    /// kills two workers is given up and returned.
    pub(super) fn worker_died(&mut self) -> Option<Output> {
        let mut job = self.running.take()?;
        job.deaths += 1;
        let output = job.output;
        if self.slot(output).is_some() || job.number <= self.abandoned {
            return None;
        }
        if job.deaths > 1 {
            return Some(output);
        }
        *self.slot(output) = Some(job);
        None
    }

    /// Forgets every job: nobody looks any more.
    pub(super) fn abandon(&mut self) {
        self.abandoned = self.last;
        self.preview = None;
        self.pdf = None;
    }

    /// True when nothing runs and nothing waits.
    pub(super) fn is_idle(&self) -> bool {
        self.running.is_none() && self.preview.is_none() && self.pdf.is_none()
    }

    fn slot(&mut self, output: Output) -> &mut Option<Job> {
        match output {
            Output::Preview => &mut self.preview,
            Output::Pdf => &mut self.pdf,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use std::sync::Arc;

    fn files(mark: &str) -> Files {
        Arc::new(BTreeMap::from([(mark.to_owned(), Vec::new())]))
    }

    fn one(mark: &str) -> Vec<Files> {
        vec![files(mark)]
    }

    #[test]
    fn the_documents_of_a_job_are_set_one_after_the_other() {
        let mut queue = Queue::default();
        queue.add(Output::Pdf, vec![files("a"), files("b")]);
        let first = queue.start_next().unwrap();
        assert_eq!((first.files(), queue.progress()), (files("a"), (0, 2)));
        assert_eq!(queue.finish(first.number), Finished::Part(Output::Pdf));
        let second = queue.start_next().unwrap();
        assert_eq!((second.files(), queue.progress()), (files("b"), (1, 2)));
        assert_eq!(queue.finish(second.number), Finished::Whole(Output::Pdf));
        assert!(queue.is_idle());
    }

    #[test]
    fn a_newer_preview_ends_one_of_several_documents() {
        let mut queue = Queue::default();
        queue.add(Output::Preview, vec![files("a"), files("b")]);
        let first = queue.start_next().unwrap();
        queue.add(Output::Preview, one("c"));
        assert_eq!(queue.finish(first.number), Finished::Nothing);
        assert_eq!(queue.start_next().unwrap().files(), files("c"));
    }

    #[test]
    fn a_document_that_is_refused_ends_its_job() {
        let mut queue = Queue::default();
        queue.add(Output::Pdf, vec![files("a"), files("b")]);
        let first = queue.start_next().unwrap();
        assert_eq!(queue.refuse(first.number + 1), None);
        assert_eq!(queue.refuse(first.number), Some(Output::Pdf));
        assert!(queue.is_idle());
    }

    #[test]
    fn what_was_stopped_is_over() {
        let mut queue = Queue::default();
        queue.add(Output::Pdf, vec![files("a"), files("b")]);
        let first = queue.start_next().unwrap();
        queue.add(Output::Preview, one("c"));
        queue.stop();
        assert!(queue.is_idle());
        assert_eq!(queue.finish(first.number), Finished::Nothing);
    }

    #[test]
    fn keeps_only_the_newest_waiting_preview() {
        let mut queue = Queue::default();
        queue.add(Output::Preview, one("a"));
        let first = queue.start_next().unwrap();
        queue.add(Output::Preview, one("b"));
        queue.add(Output::Preview, one("c"));
        assert_eq!(queue.start_next(), None);
        assert_eq!(
            queue.finish(first.number),
            Finished::Nothing,
            "a newer preview waits"
        );
        let next = queue.start_next().unwrap();
        assert_eq!(next.files(), files("c"));
        assert_eq!(queue.finish(next.number), Finished::Whole(Output::Preview));
        assert!(queue.is_idle());
    }

    #[test]
    fn an_answer_to_another_job_changes_nothing() {
        let mut queue = Queue::default();
        queue.add(Output::Preview, one("a"));
        let job = queue.start_next().unwrap();
        assert_eq!(queue.finish(job.number + 7), Finished::Nothing);
        assert_eq!(queue.finish(job.number), Finished::Whole(Output::Preview));
    }

    #[test]
    fn the_printable_file_goes_before_a_preview_and_does_not_replace_it() {
        let mut queue = Queue::default();
        queue.add(Output::Preview, one("a"));
        queue.add(Output::Pdf, one("b"));
        let first = queue.start_next().unwrap();
        assert_eq!(first.output, Output::Pdf);
        assert_eq!(queue.finish(first.number), Finished::Whole(Output::Pdf));
        assert_eq!(queue.start_next().unwrap().output, Output::Preview);
    }

    #[test]
    fn an_abandoned_sheet_is_not_shown_to_the_next_visitor() {
        let mut queue = Queue::default();
        queue.add(Output::Preview, one("a"));
        let first = queue.start_next().unwrap();
        queue.abandon();
        assert_eq!(queue.finish(first.number), Finished::Nothing);
        queue.add(Output::Preview, one("b"));
        let next = queue.start_next().unwrap();
        assert_eq!(queue.finish(next.number), Finished::Whole(Output::Preview));
    }

    #[test]
    fn a_job_that_kills_two_workers_is_given_up() {
        let mut queue = Queue::default();
        queue.add(Output::Preview, one("a"));
        let first = queue.start_next().unwrap();
        assert_eq!(queue.worker_died(), None);
        let again = queue.start_next().unwrap();
        assert_eq!(again.number, first.number);
        assert!(again.patience() > first.patience());
        assert_eq!(queue.worker_died(), Some(Output::Preview));
        assert!(queue.is_idle());
    }

    #[test]
    fn a_newer_preview_replaces_the_one_the_worker_died_on() {
        let mut queue = Queue::default();
        queue.add(Output::Preview, one("a"));
        queue.start_next().unwrap();
        queue.add(Output::Preview, one("b"));
        assert_eq!(queue.worker_died(), None);
        assert_eq!(queue.start_next().unwrap().files(), files("b"));
    }
}
