//! The app in a real browser: its own server, its own browser with an empty profile, and what a test asks of them.
//!
//! Each test is a [`visit`]; when it fails, the page as it was stands as a picture in the folder `ETABLI_SHOTS`.

mod killing;
mod session;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::{By, WebDriver, WebElement};
use xtask::places::Places;

pub use killing::Field;
use session::{Session, Site};
pub use xtask::server::Isolation;

/// How long a page may take before a test gives up.
pub const PATIENCE: Duration = Duration::from_secs(20);
/// The typesetter is compiled by the browser first.
pub const TYPESETTING: Duration = Duration::from_secs(90);

/// The device in the teacher's hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// 390 × 844, in the hand.
    Phone,
    /// 1280 × 900, on a desk.
    Desk,
    /// 320 × 256: a desk's screen, enlarged four times.
    Enlarged,
}

impl Screen {
    fn size(self) -> (u32, u32) {
        match self {
            Self::Phone => (390, 844),
            Self::Desk => (1280, 900),
            Self::Enlarged => (320, 256),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Phone => "390",
            Self::Desk => "1280",
            Self::Enlarged => "320",
        }
    }
}

/// The theme the device asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on paper.
    Light,
    /// Light ink on slate.
    Dark,
}

impl Theme {
    fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// One person in front of the app.
pub struct Visit {
    session: Session,
    screen: Screen,
    theme: Theme,
}

/// Opens a browser, runs the test in it, and closes it whatever happened.
///
/// # Panics
/// With the whole chain of causes, and the address where it happened, when the test fails.
pub fn visit(
    name: &str,
    screen: Screen,
    theme: Theme,
    journey: impl AsyncFnOnce(&Visit) -> Result<()>,
) {
    must(visit_in(
        name,
        screen,
        theme,
        Site::Built,
        async |visit: &mut Visit| journey(visit).await,
    ));
}

/// A visit at a desk to a copy of the site that `spoil`, given its folder, has changed.
///
/// # Panics
/// As [`visit`].
pub fn visit_site(
    name: &str,
    spoil: impl Fn(&Path) -> Result<()>,
    journey: impl AsyncFnOnce(&Visit) -> Result<()>,
) {
    let site = Site::Spoilt(&spoil);
    must(visit_in(
        name,
        Screen::Desk,
        Theme::Light,
        site,
        async |visit: &mut Visit| journey(visit).await,
    ));
}

/// A visit at a desk to another folder than the built site, for those who measure: what it came to, or why it failed.
pub fn visit_folder<T>(
    name: &str,
    folder: &Path,
    isolation: Isolation,
    journey: impl AsyncFnOnce(&Visit) -> Result<T>,
) -> Result<T> {
    let site = Site::Folder(folder, isolation);
    visit_in(
        name,
        Screen::Desk,
        Theme::Light,
        site,
        async |visit: &mut Visit| journey(visit).await,
    )
}

/// A visit at a desk that may kill its browser: see [`Visit::kill_and_return`].
///
/// # Panics
/// As [`visit`].
pub fn visit_killed(name: &str, journey: impl AsyncFnOnce(&mut Visit) -> Result<()>) {
    must(visit_in(
        name,
        Screen::Desk,
        Theme::Light,
        Site::Built,
        journey,
    ));
}

/// A visit at a desk, that may kill its browser, to a copy of the site that `spoil`, given its folder, has changed.
///
/// # Panics
/// As [`visit`].
pub fn visit_site_killed(
    name: &str,
    spoil: impl Fn(&Path) -> Result<()>,
    journey: impl AsyncFnOnce(&mut Visit) -> Result<()>,
) {
    must(visit_killed_site(name, spoil, journey));
}

/// As [`visit_site_killed`], for those who measure: what the visit came to.
///
/// # Errors
/// Why the visit failed.
pub fn visit_killed_site<T>(
    name: &str,
    spoil: impl Fn(&Path) -> Result<()>,
    journey: impl AsyncFnOnce(&mut Visit) -> Result<T>,
) -> Result<T> {
    let site = Site::Spoilt(&spoil);
    visit_in(name, Screen::Desk, Theme::Light, site, journey)
}

fn must(outcome: Result<()>) {
    if let Err(error) = outcome {
        panic!("{error:#}");
    }
}

/// A visit with any device to a copy of the site that `spoil`, given its folder, has changed.
///
/// # Panics
/// As [`visit`].
pub fn visit_site_on(
    name: &str,
    screen: Screen,
    theme: Theme,
    spoil: impl Fn(&Path) -> Result<()>,
    journey: impl AsyncFnOnce(&Visit) -> Result<()>,
) {
    let site = Site::Spoilt(&spoil);
    must(visit_in(
        name,
        screen,
        theme,
        site,
        async |visit: &mut Visit| journey(visit).await,
    ));
}

fn visit_in<T>(
    name: &str,
    screen: Screen,
    theme: Theme,
    site: Site<'_>,
    journey: impl AsyncFnOnce(&mut Visit) -> Result<T>,
) -> Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime needs nothing but memory");
    runtime.block_on(async {
        let mut visit = Visit::begin(screen, theme, site).await?;
        let outcome = journey(&mut visit).await;
        let place = visit.driver().current_url().await;
        if outcome.is_err() {
            // The failure itself is what matters, a missing picture of it is not.
            let _ = visit.screenshot(&format!("failed-{name}")).await;
        }
        visit.session.end().await;
        outcome.with_context(|| {
            format!(
                "{name}, at {}",
                place.map_or_else(|_| "no page".to_owned(), String::from)
            )
        })
    })
}

impl Visit {
    async fn begin(screen: Screen, theme: Theme, site: Site<'_>) -> Result<Self> {
        let session = Session::begin(screen.size(), site).await?;
        let visit = Self {
            session,
            screen,
            theme,
        };
        visit.show_as_asked().await?;
        Ok(visit)
    }

    /// Kills the browser, as a power cut would, and comes back with another and the same profile.
    pub async fn kill_and_return(&mut self) -> Result<()> {
        self.session.kill_and_begin_again().await?;
        self.show_as_asked().await
    }

    /// Comes back with another browser and the same profile after [`Visit::type_until_killed`].
    pub async fn return_after_kill(&mut self) -> Result<()> {
        self.session.begin_again().await?;
        self.show_as_asked().await
    }

    /// From here on the site cannot be reached.
    pub fn lose_connection(&mut self) {
        self.session.lose_connection();
    }

    async fn show_as_asked(&self) -> Result<()> {
        let (width, height) = self.screen.size();
        let mobile = self.screen == Screen::Phone;
        let metrics =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile});
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        let scheme = json!({"name": "prefers-color-scheme", "value": self.theme.name()});
        self.devtools("Emulation.setEmulatedMedia", json!({"features": [scheme]}))
            .await?;
        Ok(())
    }

    /// The WebDriver session, for what has no word here.
    pub fn driver(&self) -> &WebDriver {
        &self.session.driver
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        Ok(self.driver().cdp().send_raw(command, parameters).await?)
    }

    /// Opens an address of the app, such as `/projets/cadran-solaire`.
    pub async fn open(&self, path: &str) -> Result<()> {
        let address = format!("{}{}", self.session.address(), path.trim_start_matches('/'));
        Ok(self.driver().goto(address).await?)
    }

    /// Waits until a condition holds; its last error tells why it did not.
    pub async fn until<T>(
        &self,
        what: &str,
        patience: Duration,
        condition: impl AsyncFn() -> Result<T>,
    ) -> Result<T> {
        let start = Instant::now();
        loop {
            let error = match condition().await {
                Ok(value) => return Ok(value),
                Err(error) => error,
            };
            if start.elapsed() > patience {
                return Err(error.context(format!("waited {} s for {what}", patience.as_secs())));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits for an element that can be seen.
    pub async fn see(&self, css: &str) -> Result<WebElement> {
        self.until(css, PATIENCE, async || {
            let element = self.driver().find(By::Css(css)).await?;
            ensure!(element.is_displayed().await?, "it is hidden");
            Ok(element)
        })
        .await
    }

    /// Waits for a control and presses it as a person does.
    pub async fn press(&self, css: &str) -> Result<()> {
        self.until(css, PATIENCE, async || {
            let element = self.driver().find(By::Css(css)).await?;
            Ok(element.click().await?)
        })
        .await
    }

    /// Replaces what stands in a field, key by key.
    pub async fn fill(&self, css: &str, text: &str) -> Result<()> {
        let field = self.see(css).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Waits until the page's text, as it is seen, holds some words.
    pub async fn read(&self, words: &str) -> Result<()> {
        self.until(&format!("« {words} »"), PATIENCE, async || {
            let text = self.driver().find(By::Css("body")).await?.text().await?;
            ensure!(
                text.contains(words),
                "the page says: {}",
                &text.chars().take(600).collect::<String>()
            );
            Ok(())
        })
        .await
    }

    /// How many elements there are.
    pub async fn count(&self, css: &str) -> Result<usize> {
        Ok(self.driver().find_all(By::Css(css)).await?.len())
    }

    /// What a script returns.
    pub async fn ask(&self, script: &str) -> Result<Value> {
        Ok(self
            .driver()
            .execute(script, Vec::new())
            .await?
            .json()
            .clone())
    }

    /// Addresses of everything the page has loaded so far.
    pub async fn requests(&self) -> Result<Vec<String>> {
        let names = "return performance.getEntriesByType('resource').map(entry => entry.name)";
        Ok(serde_json::from_value(self.ask(names).await?)?)
    }

    /// Errors in the browser's console since the last time it was asked.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        let log = self.driver().browser_log().await?;
        let severe = log.into_iter().filter(|entry| entry.level == "SEVERE");
        Ok(severe.map(|entry| entry.message).collect())
    }

    /// Barriers in the page as it is: those that axe finds (rule, element and remedy), and what makes it wider than
    /// the screen.
    pub async fn barriers(&self) -> Result<Vec<String>> {
        let axe = Places::find()?
            .node()
            .join("node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(&axe)
            .context("axe-core is not installed: run `cargo xtask test`")?;
        self.driver().execute(axe, Vec::new()).await?;
        let run = "const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then(
              ({ violations }) => done(violations.flatMap(({ id, help, nodes }) =>
                nodes.map(node => `${id} (${help}): ${node.html}`))),
              error => done([String(error)]));";
        let found = self.driver().execute_async(run, Vec::new()).await?;
        let mut barriers: Vec<String> = found.convert()?;
        let wide = "const page = document.documentElement;
            if (page.scrollWidth <= innerWidth) return [];
            const beyond = [...document.querySelectorAll('body *')]
                .filter(one => one.getBoundingClientRect().right + scrollX > innerWidth + 1);
            return [`wider than the screen: ${page.scrollWidth} px; ` +
                beyond.slice(-5).map(one => one.cloneNode().outerHTML).join(' ')];";
        let wide = self.driver().execute(wide, Vec::new()).await?;
        barriers.extend(wide.convert::<Vec<String>>()?);
        Ok(barriers)
    }

    /// Waits for a download to be complete.
    pub async fn downloaded(&self, extension: &str) -> Result<PathBuf> {
        self.until(
            &format!("a downloaded .{extension}"),
            TYPESETTING,
            async || {
                let files = fs::read_dir(self.session.downloads())?.flatten();
                let mut paths = files.map(|entry| entry.path());
                // The browser takes the name first, and fills the file behind it.
                let is_whole = |path: &PathBuf| path.metadata().is_ok_and(|file| file.len() > 0);
                let found = paths
                    .find(|path| path.extension() == Some(extension.as_ref()) && is_whole(path));
                found.context("no such file yet")
            },
        )
        .await
    }

    /// The names of all files that were saved, in the order of the alphabet.
    pub fn saved(&self) -> Result<Vec<String>> {
        let files = fs::read_dir(self.session.downloads())?.flatten();
        let names = files.map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> = names.collect();
        names.sort();
        Ok(names)
    }

    /// Writes a picture of the whole page to the folder `ETABLI_SHOTS`, where it is set.
    pub async fn screenshot(&self, name: &str) -> Result<()> {
        let Some(folder) = env::var_os("ETABLI_SHOTS").map(PathBuf::from) else {
            return Ok(());
        };
        let picture = self
            .devtools(
                "Page.captureScreenshot",
                json!({"captureBeyondViewport": true}),
            )
            .await?;
        let Some(picture) = picture["data"].as_str() else {
            bail!("the browser gave no picture");
        };
        fs::create_dir_all(&folder)?;
        let file = format!("{name}-{}-{}.png", self.screen.name(), self.theme.name());
        let bytes = thirtyfour::support::base64_decode(picture)?;
        Ok(fs::write(folder.join(file), bytes)?)
    }
}
