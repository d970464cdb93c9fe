//! The look of an association's own sheets, fetched once for those who print.

use crate::platform::fetch;
use etabli_model::house_style;
use etabli_sheet::{House, HouseLogo, HouseTemplate};

/// The logo and the template of the gallery; what does not come is left out, and the sheet is printed all the same.
pub async fn house_of_the_gallery() -> House {
    let file = "dataset.json";
    let text = fetch::text(&fetch::data_url(file)).await;
    let (style, _) = house_style(&text.unwrap_or_default(), file);
    let mut house = House::default();
    if let Some(logo) = style.logo
        && let Ok(bytes) = fetch::bytes(&fetch::data_url(&logo.path)).await
    {
        house.logo = Some(HouseLogo {
            bytes,
            alt: logo.alt,
        });
    }
    if let Some(path) = style.template
        && let Ok(source) = fetch::bytes(&fetch::data_url(&path)).await
    {
        house.template = Some(HouseTemplate { path, source });
    }
    house
}
