//! The programs that object to a PDF, each started once and asked many times, but for qpdf.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use xtask::places::Places;
use xtask::setup::python::python;

const READ_PDF: &str = include_str!("read_pdf.py");

/// A PDF as the programs see it.
pub(crate) struct PdfReading {
    /// What is against PDF/UA-1 and the syntax of PDF.
    pub(crate) faults: Vec<String>,
    pub(crate) headings: Vec<String>,
    /// The cells of each row of a table.
    pub(crate) rows: Vec<Vec<String>>,
    /// All that is written on each page, its foot too.
    pub(crate) pages: Vec<String>,
    /// Pages without words or pictures of the sheet, counted from 1.
    pub(crate) bare: Vec<u64>,
    /// Pages that end with a heading.
    pub(crate) stranded: Vec<u64>,
}

/// Both checkers of PDF/UA-1 in one process.
pub(crate) struct Checkers {
    process: Child,
    ask: ChildStdin,
    answer: BufReader<ChildStdout>,
}

impl Checkers {
    pub(crate) fn start(places: &Places) -> Result<Self> {
        let mut process = python(places)
            .args(["-c", READ_PDF])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("the PDF checkers cannot be started: run `cargo xtask setup`")?;
        let ask = process.stdin.take().context("no way to ask")?;
        let answer = process.stdout.take().context("no way to hear")?;
        Ok(Self {
            process,
            ask,
            answer: BufReader::new(answer),
        })
    }

    /// Reads one PDF.
    pub(crate) fn read(&mut self, path: &Path) -> Result<PdfReading> {
        writeln!(self.ask, "{}", path.display())?;
        let mut line = String::new();
        self.answer.read_line(&mut line)?;
        ensure!(
            !line.is_empty(),
            "the PDF checkers broke on {}",
            path.display()
        );
        let told: Value = serde_json::from_str(&line)?;
        let mut faults = texts(&told["faults"]);
        faults.extend(qpdf(path)?);
        let rows = told["rows"].as_array().into_iter().flatten();
        let numbers = |name: &str| {
            let list = told[name].as_array().into_iter().flatten();
            list.filter_map(Value::as_u64).collect()
        };
        Ok(PdfReading {
            faults,
            headings: texts(&told["headings"]),
            rows: rows.map(texts).collect(),
            pages: texts(&told["pages"]),
            bare: numbers("bare"),
            stranded: numbers("stranded"),
        })
    }
}

impl Drop for Checkers {
    fn drop(&mut self) {
        // It has nothing to lose.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn texts(list: &Value) -> Vec<String> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(|text| text.as_str().map(str::to_owned))
        .collect()
}

fn qpdf(path: &Path) -> Result<Option<String>> {
    let output = Command::new("qpdf")
        .arg("--check")
        .arg(path)
        .output()
        .context("qpdf cannot be started: run `cargo xtask setup`")?;
    let words = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Ok((!output.status.success()).then(|| format!("qpdf: {words}")))
}
