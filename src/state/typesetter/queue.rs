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

/// One sheet to set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Job {
    pub(super) number: u32,
    pub(super) output: Output,
    pub(super) files: Files,
    /// Workers that already died on it.
    deaths: u32,
}

impl Job {
    /// How long an answer may take: a slow device gets more time at the second try.
    pub(super) const fn patience(&self) -> Duration {
        Duration::from_secs(if self.deaths == 0 { 10 } else { 45 })
    }
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
    pub(super) fn add(&mut self, output: Output, files: Files) {
        self.last += 1;
        let job = Job {
            number: self.last,
            output,
            files,
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

    /// Ends the running job with this number: its output, when nothing newer waits to replace it.
    pub(super) fn finish(&mut self, number: u32) -> Option<Output> {
        let done = self.running.take_if(|running| running.number == number)?;
        let replaced = self.slot(done.output).is_some();
        (!replaced && number > self.abandoned).then_some(done.output)
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

    #[test]
    fn keeps_only_the_newest_waiting_preview() {
        let mut queue = Queue::default();
        queue.add(Output::Preview, files("a"));
        let first = queue.start_next().unwrap();
        queue.add(Output::Preview, files("b"));
        queue.add(Output::Preview, files("c"));
        assert_eq!(queue.start_next(), None);
        assert_eq!(queue.finish(first.number), None, "a newer preview waits");
        let next = queue.start_next().unwrap();
        assert_eq!(next.files, files("c"));
        assert_eq!(queue.finish(next.number), Some(Output::Preview));
        assert!(queue.is_idle());
    }

    #[test]
    fn an_answer_to_another_job_changes_nothing() {
        let mut queue = Queue::default();
        queue.add(Output::Preview, files("a"));
        let job = queue.start_next().unwrap();
        assert_eq!(queue.finish(job.number + 7), None);
        assert_eq!(queue.finish(job.number), Some(Output::Preview));
    }

    #[test]
    fn the_printable_file_goes_before_a_preview_and_does_not_replace_it() {
        let mut queue = Queue::default();
        queue.add(Output::Preview, files("a"));
        queue.add(Output::Pdf, files("b"));
        let first = queue.start_next().unwrap();
        assert_eq!(first.output, Output::Pdf);
        assert_eq!(queue.finish(first.number), Some(Output::Pdf));
        assert_eq!(queue.start_next().unwrap().output, Output::Preview);
    }

    #[test]
    fn an_abandoned_sheet_is_not_shown_to_the_next_visitor() {
        let mut queue = Queue::default();
        queue.add(Output::Preview, files("a"));
        let first = queue.start_next().unwrap();
        queue.abandon();
        assert_eq!(queue.finish(first.number), None);
        queue.add(Output::Preview, files("b"));
        let next = queue.start_next().unwrap();
        assert_eq!(queue.finish(next.number), Some(Output::Preview));
    }

    #[test]
    fn a_job_that_kills_two_workers_is_given_up() {
        let mut queue = Queue::default();
        queue.add(Output::Preview, files("a"));
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
        queue.add(Output::Preview, files("a"));
        queue.start_next().unwrap();
        queue.add(Output::Preview, files("b"));
        assert_eq!(queue.worker_died(), None);
        assert_eq!(queue.start_next().unwrap().files, files("b"));
    }
}
