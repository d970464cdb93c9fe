//! One chromedriver, one Chromium with an empty profile, one server: started together, ended together.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value, json};
use thirtyfour::{Capabilities, WebDriver};
use xtask::server::{Isolation, Served, serve_isolated};
use xtask::setup::browser::find;

use super::killing::Killer;

static NEXT: AtomicU32 = AtomicU32::new(0);

/// What one test owns.
pub(super) struct Session {
    pub(super) driver: WebDriver,
    chromedriver: Ended,
    /// Gone when the connection is lost.
    served: Option<Served>,
    address: String,
    folder: PathBuf,
    size: (u32, u32),
    isolation: Isolation,
}

/// A process that never outlives its test, even one that panics.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What is served to a browser.
#[derive(Clone, Copy)]
pub(super) enum Site<'s> {
    /// The built site.
    Built,
    /// A copy of it that is changed first.
    Spoilt(&'s dyn Fn(&Path) -> Result<()>),
    /// Another folder.
    Folder(&'s Path, Isolation),
}

impl Site<'_> {
    /// The folder to serve; copies stand in the session's own one.
    fn folder(self, own: &Path) -> Result<PathBuf> {
        match self {
            Self::Built => built_site(),
            Self::Folder(folder, _) => Ok(folder.to_path_buf()),
            Self::Spoilt(spoil) => {
                let copy = own.join("site");
                copy_site(&built_site()?, &copy)?;
                spoil(&copy)?;
                Ok(copy)
            }
        }
    }

    const fn isolation(self) -> Isolation {
        match self {
            Self::Folder(_, isolation) => isolation,
            Self::Built | Self::Spoilt(_) => Isolation::None,
        }
    }
}

fn built_site() -> Result<PathBuf> {
    let site = env::var_os("ETABLI_DIST").map(PathBuf::from).context(
        "the end-to-end tests need the built site: run `cargo xtask test`, or set ETABLI_DIST to the folder of an existing build",
    )?;
    ensure!(
        site.join("index.html").is_file(),
        "{} holds no built site",
        site.display()
    );
    Ok(site)
}

impl Session {
    /// Begins on a site.
    pub(super) async fn begin(size: (u32, u32), site: Site<'_>) -> Result<Self> {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("etabli-visit-{}-{number}", std::process::id()));
        fs::create_dir_all(folder.join("downloads"))?;
        let served = serve_isolated(&site.folder(&folder)?, 0, site.isolation())?;
        let (driver, chromedriver) = start(&folder, size, site.isolation()).await?;
        Ok(Self {
            driver,
            chromedriver,
            address: served.address(),
            served: Some(served),
            folder,
            size,
            isolation: site.isolation(),
        })
    }

    /// Kills every process of the browser where it stands, and starts another with the same profile.
    pub(super) async fn kill_and_begin_again(&mut self) -> Result<()> {
        self.killer().kill()?;
        self.begin_again().await
    }

    /// Kills this browser when it is told to.
    pub(super) fn killer(&self) -> Killer {
        Killer(self.chromedriver.0.id())
    }

    /// Starts another browser with the profile of the one that was killed.
    pub(super) async fn begin_again(&mut self) -> Result<()> {
        let (driver, chromedriver) = start(&self.folder, self.size, self.isolation).await?;
        // The old driver has nobody to say goodbye to.
        let _ = std::mem::replace(&mut self.driver, driver).leak();
        self.chromedriver = chromedriver;
        Ok(())
    }

    pub(super) fn address(&self) -> &str {
        &self.address
    }

    /// Ends the server: nothing of the site can be reached any more.
    pub(super) fn lose_connection(&mut self) {
        self.served = None;
    }

    pub(super) fn downloads(&self) -> PathBuf {
        self.folder.join("downloads")
    }

    pub(super) async fn end(self) {
        // A browser that crashed is gone already, and its folder may still be written to for an instant.
        let _ = self.driver.quit().await;
        drop(self.chromedriver);
        let _ = fs::remove_dir_all(self.folder);
    }
}

async fn start(
    folder: &Path,
    size: (u32, u32),
    isolation: Isolation,
) -> Result<(WebDriver, Ended)> {
    let browser =
        find().context("Chromium and chromedriver are not found: run `cargo xtask test`")?;
    let (chromedriver, port) = start_driver(&browser.driver)?;
    let wanted = capabilities(&browser.program, folder, size, isolation);
    let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), wanted)
        .await
        .context("Chromium does not start")?;
    Ok((driver, chromedriver))
}

/// Copies a site without its typesetter, which is large and which no spoilt dataset needs.
fn copy_site(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        match entry.file_type()?.is_dir() {
            true if entry.file_name() == "typesetter" => {}
            true => copy_site(&entry.path(), &target)?,
            false => drop(fs::copy(entry.path(), target)?),
        }
    }
    Ok(())
}

/// Starts chromedriver on a free port. It takes one for IPv4 and wants the same for IPv6, which another test's browser may
/// hold: then it ends without a word, and the next one takes another port.
fn start_driver(program: &Path) -> Result<(Ended, u16)> {
    const ATTEMPTS: usize = 8;
    let mut last = start_driver_once(program);
    for _ in 1..ATTEMPTS {
        if last.is_ok() {
            break;
        }
        last = start_driver_once(program);
    }
    last
}

/// Starts chromedriver, which tells its port in its first lines.
fn start_driver_once(program: &Path) -> Result<(Ended, u16)> {
    let mut child = Command::new(program)
        .arg("--port=0")
        // With the browser it starts, so that one signal ends them all.
        .process_group(0)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("chromedriver cannot be started")?;
    let output = child.stdout.take().context("its output is piped")?;
    let child = Ended(child);
    let mut lines = BufReader::new(output).lines();
    let port = lines
        .by_ref()
        .map_while(Result::ok)
        .find_map(|line| {
            line.split_once("successfully on port ")?
                .1
                .trim_end_matches('.')
                .parse()
                .ok()
        })
        .context("chromedriver told no port")?;
    // Its output must be read to the end, or it stops when the pipe is full.
    std::thread::spawn(move || lines.for_each(drop));
    Ok((child, port))
}

fn capabilities(
    program: &Path,
    folder: &Path,
    (width, height): (u32, u32),
    isolation: Isolation,
) -> Capabilities {
    let mut arguments = vec![
        "--headless=new".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--no-first-run".to_owned(),
        "--hide-scrollbars".to_owned(),
        "--lang=fr".to_owned(),
        format!("--window-size={width},{height}"),
        format!("--user-data-dir={}", folder.join("profile").display()),
    ];
    // Chromium's sandbox refuses root, which is who runs tests in a container.
    if env::var("USER").as_deref() == Ok("root")
        || env::var("HOME").as_deref() == Ok(concat!("/", "root"))
    {
        arguments.push("--no-sandbox".to_owned());
    }
    if isolation == Isolation::Measured {
        // Memory is told when it is asked for, not when the browser finds it convenient.
        arguments.push("--enable-blink-features=ForceEagerMeasureMemory".to_owned());
    }
    let preferences = json!({
        "download.default_directory": folder.join("downloads"),
        "download.prompt_for_download": false,
        "intl.accept_languages": "fr,en",
    });
    let mut wanted: Map<String, Value> = Map::new();
    wanted.insert("browserName".to_owned(), json!("chrome"));
    wanted.insert("goog:loggingPrefs".to_owned(), json!({"browser": "ALL"}));
    wanted.insert(
        "goog:chromeOptions".to_owned(),
        json!({"binary": program, "args": arguments, "prefs": preferences}),
    );
    wanted.into()
}
