//! Adapting on a screen at 400 %, and in a device's own colours: nothing is cut off, nothing is out of reach.

use crate::gestures::{adapt, item, no_barrier, unfold};
use anyhow::{Result, ensure};
use etabli_tests::browser::{Screen, Theme, Visit, visit};
use serde_json::json;

/// How the device shows pages.
#[derive(Clone, Copy, Debug)]
enum Show {
    /// 1280 px at 400 %: 320 px of room.
    Zoomed,
    /// The colours somebody chose for everything.
    OwnColours,
}

impl Show {
    async fn begin(self, visit: &Visit) -> Result<()> {
        match self {
            Self::Zoomed => {
                let metrics =
                    json!({"width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": true});
                visit
                    .devtools("Emulation.setDeviceMetricsOverride", metrics)
                    .await?;
            }
            Self::OwnColours => {
                let features = json!([{"name": "forced-colors", "value": "active"}, {"name": "prefers-color-scheme", "value": "dark"}]);
                visit
                    .devtools("Emulation.setEmulatedMedia", json!({"features": features}))
                    .await?;
            }
        }
        Ok(())
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Zoomed => "zoomed",
            Self::OwnColours => "colours",
        }
    }

    /// Looks at the page as it is, from a place in it.
    async fn look(self, visit: &Visit, state: &str, at: &str) -> Result<()> {
        visit.see(at).await?;
        let bring =
            format!("document.querySelector(\"{at}\").scrollIntoView({{behavior: 'instant'}})");
        visit.ask(&bring).await?;
        visit
            .screenshot(&format!("looks-{state}-{}", self.name()))
            .await?;
        let wide = "return [document.documentElement.scrollWidth, innerWidth]";
        let (page, screen): (u32, u32) = serde_json::from_value(visit.ask(wide).await?)?;
        ensure!(
            page <= screen,
            "{state} {}: {page} px on {screen}",
            self.name()
        );
        no_barrier(visit, &format!("{state}, {}", self.name())).await
    }
}

async fn look_at_all(visit: &Visit, show: Show) -> Result<()> {
    show.begin(visit).await?;
    adapt(visit, "planche-de-galton").await?;
    adapt(visit, "disques-de-fractions").await?;
    show.look(visit, "editor", "#contenu, main").await?;
    show.look(visit, "plan", "#section-class-plan").await?;
    show.look(visit, "materials", "#section-materials").await?;
    let step = item(visit, "steps", 1).await?;
    unfold(visit, &step).await?;
    show.look(visit, "step", &format!("#{step}")).await?;
    show.look(visit, "images", "#section-images").await?;
    show.look(visit, "own", "#section-compare").await?;
    visit
        .open("/comparer?a=disques-de-fractions&b=disques-de-fractions-en-papier")
        .await?;
    show.look(visit, "compare", "h1").await?;
    show.look(visit, "pair", ".pair").await?;
    visit.open("/etabli").await?;
    show.look(visit, "workbench", "h1").await?;
    visit.press(".remix-card__choose input").await?;
    show.look(visit, "chosen", ".chosen-bar").await
}

#[test]
fn adapting_holds_at_four_hundred_percent_and_in_own_colours() {
    for show in [Show::Zoomed, Show::OwnColours] {
        visit("looks", Screen::Desk, Theme::Light, async |visit| {
            look_at_all(visit, show).await
        });
    }
}
