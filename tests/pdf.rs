//! What a printed sheet is, asked of five independent programs.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use xtask::places::Places;
use xtask::setup::python::python;

/// Prints one line for each rule that is broken of PDF/UA-1 and, where the file says that it keeps it, of PDF/A-3a.
const PAGE_VALIDATION: &str = "import sys, page\n\
    archived = b'<pdfaid:part>' in open(sys.argv[1], 'rb').read()\n\
    profiles = ['ua1'] + ['pdfa-3a'] * archived\n\
    reports = [page.validate_pdf(sys.argv[1], profile=one) for one in profiles]\n\
    for report in reports:\n\
    \x20   for failure in report.failures: print(failure.rule_id, failure.message)\n\
    sys.exit(0 if all(report.is_compliant for report in reports) else 1)";

/// The command line of the other checker.
const OUTLOUD: &str = "from outloud.cli import main; main()";

/// What the programs found in one PDF.
#[derive(Clone, Debug)]
pub struct PdfChecks {
    /// What `pdfinfo` tells: size, pages, whether it is tagged.
    pub info: String,
    /// The text in reading order, as `pdftotext` finds it.
    pub text: String,
    /// Everything the structure check and the two PDF/UA-1 checkers object to.
    pub faults: Vec<String>,
}

impl PdfChecks {
    /// The value of a line of `pdfinfo`, such as `Tagged` or `Page size`.
    pub fn info(&self, key: &str) -> Option<&str> {
        let lines = self.info.lines();
        lines
            .filter_map(|line| line.split_once(':'))
            .find(|(name, _)| *name == key)
            .map(|(_, value)| value.trim())
    }
}

/// Asks pdfinfo, pdftotext, qpdf and both PDF/UA-1 checkers.
pub fn pdf_checks(path: &Path) -> Result<PdfChecks> {
    let places = Places::find()?;
    let info = said(Command::new("pdfinfo").arg(path))?;
    let text = said(Command::new("pdftotext").arg(path).arg("-"))?;
    let mut faults = Vec::new();
    faults.extend(objection(
        "qpdf",
        Command::new("qpdf").arg("--check").arg(path),
    )?);
    let mut page = python(&places);
    page.args(["-c", PAGE_VALIDATION]).arg(path);
    faults.extend(objection("page-validation", &mut page)?);
    let mut outloud = python(&places);
    outloud
        .args(["-c", OUTLOUD, "--layer", "conformance"])
        .arg(path);
    faults.extend(objection("outloud", &mut outloud)?);
    Ok(PdfChecks { info, text, faults })
}

fn said(command: &mut Command) -> Result<String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command
        .output()
        .with_context(|| format!("{program} cannot be started: run `cargo xtask test`"))?;
    ensure!(
        output.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What a checker says when it is not content; a checker that itself breaks is an error, not a verdict.
fn objection(checker: &str, command: &mut Command) -> Result<Option<String>> {
    let output = command
        .output()
        .with_context(|| format!("{checker} cannot be started: run `cargo xtask test`"))?;
    let words = [output.stdout, output.stderr].concat();
    let words = String::from_utf8_lossy(&words).trim().to_owned();
    if words.contains("Traceback (most recent call last)") || words.contains("No module named") {
        bail!("{checker} broke: {words}");
    }
    Ok((!output.status.success()).then(|| format!("{checker}: {words}")))
}
