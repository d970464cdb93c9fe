//! Running other programs: aloud when their output is what the person came for, quietly into a log when it is not.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::report::{lasting, say};

const HEARTBEAT: Duration = Duration::from_secs(30);
const GLANCE: Duration = Duration::from_millis(100);
const LINES_OF_A_FAILURE: usize = 25;

/// Runs a command with our own input and output; an unsuccessful end is an error.
pub fn aloud(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("{} cannot be started", name(command)))?;
    ended_well(name(command), status)
}

/// Runs a command whose output goes to a log, and says every half minute how far it is.
///
/// The end of the log is in the error when the command fails or is ended at its time limit.
pub fn quietly(
    step: &str,
    command: &mut Command,
    log: &Path,
    limit: Option<Duration>,
) -> Result<()> {
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder)
            .with_context(|| format!("{} cannot be written", folder.display()))?;
    }
    let output =
        File::create(log).with_context(|| format!("{} cannot be written", log.display()))?;
    let errors = output
        .try_clone()
        .context("the log cannot be opened twice")?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(output)
        .stderr(errors)
        .spawn()
        .with_context(|| format!("{} cannot be started", name(command)))?;
    let start = Instant::now();
    let mut next_word = HEARTBEAT;
    loop {
        if let Some(status) = child.try_wait().context("a command was lost")? {
            return ended_well(name(command), status)
                .with_context(|| format!("{}\nwhole log: {}", end_of(log), log.display()));
        }
        if limit.is_some_and(|limit| start.elapsed() > limit) {
            // It may have ended in between; either way it is gone after this.
            let _ = child.kill();
            let _ = child.wait();
            bail!("{} took too long", name(command));
        }
        if start.elapsed() > next_word {
            let latest = last_line(log);
            say(&format!(
                "  … {step}: {} ({latest})",
                lasting(start.elapsed())
            ));
            next_word += HEARTBEAT;
        }
        sleep(GLANCE);
    }
}

/// What a command prints, trimmed; `None` when it is absent or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let first = command
        .get_args()
        .next()
        .map(|argument| format!(" {}", argument.to_string_lossy()));
    let program = program.file_name().unwrap_or(program.as_os_str());
    format!(
        "`{}{}`",
        program.to_string_lossy(),
        first.unwrap_or_default()
    )
}

fn ended_well(name: String, status: ExitStatus) -> Result<()> {
    match status.success() {
        true => Ok(()),
        false => bail!("{name} failed ({status})"),
    }
}

fn end_of(log: &Path) -> String {
    let text = String::from_utf8_lossy(&fs::read(log).unwrap_or_default()).into_owned();
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(LINES_OF_A_FAILURE)..].join("\n")
}

fn last_line(log: &Path) -> String {
    let text = end_of(log);
    let line = text
        .lines()
        .rfind(|line| !line.trim().is_empty())
        .unwrap_or_default();
    line.trim().chars().take(70).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(name: &str) -> std::path::PathBuf {
        std::env::temp_dir().join(format!("etabli-process-{name}-{}.log", std::process::id()))
    }

    #[test]
    fn a_failure_carries_the_end_of_what_the_command_said() {
        let log = log("failure");
        let mut command = Command::new("sh");
        command.args(["-c", "echo the disk is full >&2; exit 3"]);
        let error = quietly("step", &mut command, &log, None).unwrap_err();
        assert!(
            format!("{error:#}").contains("the disk is full"),
            "{error:#}"
        );
        fs::remove_file(log).unwrap();
    }

    #[test]
    fn a_command_that_hangs_is_ended_at_its_limit() {
        let log = log("limit");
        let mut command = Command::new("sleep");
        command.arg("60");
        let limit = Some(Duration::from_millis(200));
        let error = quietly("step", &mut command, &log, limit).unwrap_err();
        assert!(error.to_string().contains("too long"), "{error}");
        fs::remove_file(log).unwrap();
    }
}
