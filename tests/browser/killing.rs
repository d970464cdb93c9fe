//! Typing until the power goes: real keys at a person's pace, a browser that is killed at an instant nobody chose, and what
//! the page had said until then.

use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::Visit;
use crate::typed::{Chance, Cut};

/// Kills a browser with its driver, from any thread: they are one process group, which dies at once.
#[derive(Clone, Copy, Debug)]
pub(super) struct Killer(pub(super) u32);

impl Killer {
    pub(super) fn kill(self) -> Result<()> {
        let killed = Command::new("kill")
            .args(["-KILL", "--", &format!("-{}", self.0)])
            .status()
            .context("kill is not found")?;
        ensure!(
            killed.success(),
            "the browser was gone before it was killed"
        );
        Ok(())
    }
}

/// A field somebody types into, and how its page says that what stands there is kept.
#[derive(Clone, Copy, Debug)]
pub struct Field<'f> {
    /// The field's id.
    pub id: &'f str,
    /// Matches something while the page says that everything is kept.
    pub saved: &'f str,
}

impl Visit {
    /// Types behind what stands in a field until the browser is killed, which is `life` from now. The next one is started
    /// with [`Visit::return_after_kill`].
    pub async fn type_until_killed(
        &self,
        field: Field<'_>,
        life: Duration,
        chance: &mut Chance,
    ) -> Result<Cut> {
        let before = self.ask(&caret_to_the_end(field.id)).await?;
        let before = before.as_str().context("a field has a value")?.to_owned();
        let said = kept_text(field);
        let killer = self.session.killer();
        let start = Instant::now();
        let killing = thread::spawn(move || {
            thread::sleep(life);
            killer.kill().map(|()| Instant::now())
        });
        let mut cut = Cut {
            acknowledged: before.clone(),
            before,
            typed: Vec::new(),
            killed: Instant::now(),
        };
        let mut next = Instant::now();
        // The browser answers until it is dead; what it did not answer was not said.
        let refused = loop {
            if Instant::now() >= next {
                let letter = char::from(b'a' + u8::try_from(chance.below(26))?);
                cut.typed.push((letter, Instant::now()));
                if let Err(error) = self.key(letter).await {
                    break error;
                }
                next = Instant::now() + pause(chance);
            }
            match self.ask(&said).await {
                Ok(Value::String(kept)) => cut.acknowledged = kept,
                Ok(_) => {}
                Err(error) => break error,
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        };
        let seen = Instant::now();
        ensure!(
            seen >= start + life,
            "the browser refused a key before it was killed: {refused:#}"
        );
        let killed = killing
            .join()
            .map_err(|_| anyhow::anyhow!("nobody killed the browser"))??;
        // It was dead by either.
        cut.killed = killed.min(seen);
        Ok(cut)
    }

    /// A key of the keyboard, through the browser's own input.
    async fn key(&self, letter: char) -> Result<()> {
        let code = format!("Key{}", letter.to_ascii_uppercase());
        let virtual_key = letter.to_ascii_uppercase() as u32;
        let key = |kind: &str| json!({"type": kind, "key": letter.to_string(), "code": code, "windowsVirtualKeyCode": virtual_key});
        let mut down = key("keyDown");
        down["text"] = json!(letter.to_string());
        self.devtools("Input.dispatchKeyEvent", down).await?;
        self.devtools("Input.dispatchKeyEvent", key("keyUp"))
            .await
            .map(drop)
    }
}

/// Between two keys; now and then somebody thinks.
fn pause(chance: &mut Chance) -> Duration {
    let thinks = chance.below(10) == 0;
    let most = if thinks { 1_200 } else { 130 };
    Duration::from_millis(20 + chance.below(most))
}

fn caret_to_the_end(id: &str) -> String {
    format!(
        "const field = document.getElementById('{id}'); field.focus(); \
         field.setSelectionRange(field.value.length, field.value.length); return field.value"
    )
}

fn kept_text(field: Field<'_>) -> String {
    format!(
        "return document.querySelector('{}') ? document.getElementById('{}').value : null",
        field.saved, field.id
    )
}
