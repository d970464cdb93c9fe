//! The bench's page, driven from outside: work is begun, and asked after until it ended.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use etabli_tests::browser::Visit;
use serde_json::{Value, json};

const GLANCE: Duration = Duration::from_millis(100);

/// How work in the page ended.
pub(crate) enum Ended {
    /// With this.
    Well(Value),
    /// The engine said why not.
    Refused(String),
    /// Nobody waited longer.
    TooLate,
}

impl Ended {
    /// The value, where there is no reason for another end.
    pub(crate) fn well(self, what: &str) -> Result<Value> {
        match self {
            Self::Well(value) => Ok(value),
            Self::Refused(message) => bail!("{what}: {message}"),
            Self::TooLate => bail!("{what}: it took too long"),
        }
    }
}

/// The page in a browser.
pub(crate) struct Page<'v> {
    visit: &'v Visit,
}

impl<'v> Page<'v> {
    /// Opens it.
    pub(crate) async fn open(visit: &'v Visit) -> Result<Self> {
        visit.open("/page/index.html").await?;
        let start = Instant::now();
        while visit.ask("return typeof window.bench").await? != "object" {
            if start.elapsed() > Duration::from_secs(20) {
                bail!("the bench's page does not start");
            }
            tokio::time::sleep(GLANCE).await;
        }
        Ok(Self { visit })
    }

    /// Does a job in the page; an error is a page that is gone.
    pub(crate) async fn work(
        &self,
        job: &str,
        options: Value,
        patience: Duration,
    ) -> Result<Ended> {
        let options = json!({"job": job, "options": options});
        let begin = "window.bench.begin(arguments[0].job, arguments[0].options)";
        let driver = self.visit.driver();
        driver
            .execute(begin, vec![options])
            .await
            .context("the page is gone")?;
        let start = Instant::now();
        loop {
            let outcome = self
                .visit
                .ask("return window.bench.outcome()")
                .await
                .context("the page is gone")?;
            if let Some(error) = outcome["error"].as_str() {
                return Ok(Ended::Refused(error.to_owned()));
            }
            if let Some(value) = outcome.get("value") {
                return Ok(Ended::Well(value.clone()));
            }
            if start.elapsed() > patience {
                return Ok(Ended::TooLate);
            }
            tokio::time::sleep(GLANCE).await;
        }
    }
}
