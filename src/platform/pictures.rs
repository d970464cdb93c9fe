//! Pictures unpacked and written anew by the browser: smaller, upright, and with nothing but their pixels.

use super::files::HeldBytes;
use super::{reason, window};
use etabli_formats::Pixels;
use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap};

/// Between the size of a photo and what is seen of it.
const JPEG_QUALITY: f64 = 0.85;
/// How a browser calls drawing on a plane.
const FLAT: &str = "2d";

/// A picture the browser has unpacked.
pub struct Unpacked(ImageBitmap);

/// The same pixels, written in two ways.
pub struct Written {
    /// Each pixel as it is; only where that was asked for.
    pub png: Option<Vec<u8>>,
    /// As a photo, on white.
    pub jpeg: Vec<u8>,
    /// Something behind it would be seen.
    pub seen_through: bool,
}

/// Whether a picture is worth being written pixel by pixel too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writings {
    /// It was a photo before.
    PhotoAlone,
    /// It may be a drawing.
    Both,
}

impl Unpacked {
    /// Unpacks a picture, the way up its camera was held; the browser's word where it cannot.
    pub async fn of(picture: &HeldBytes) -> Result<Self, String> {
        let options = Object::new();
        // Setting a key of a plain object does not fail. Older names of the browsers' interface lack this word.
        let _ = Reflect::set(&options, &"imageOrientation".into(), &"from-image".into());
        let unpacking = window().create_image_bitmap_with_blob_and_image_bitmap_options(
            &picture.0,
            options.unchecked_ref(),
        );
        let unpacking = unpacking.map_err(|error| reason(&error))?;
        let bitmap = JsFuture::from(unpacking).await;
        let bitmap = bitmap.map_err(|error| reason(&error))?;
        bitmap
            .dyn_into()
            .map(Self)
            .map_err(|_| "ImageBitmap".to_owned())
    }

    /// Its size.
    pub fn size(&self) -> Pixels {
        Pixels {
            width: self.0.width(),
            height: self.0.height(),
        }
    }

    /// Draws it at a size and writes what was drawn; the browser's word where it cannot.
    pub async fn write(&self, size: Pixels, writings: Writings) -> Result<Written, String> {
        let canvas = canvas(size)?;
        let context = context(&canvas)?;
        context.set_image_smoothing_enabled(true);
        // The best of the browser: a photo is made four times smaller.
        let _ = Reflect::set(&context, &"imageSmoothingQuality".into(), &"high".into());
        let (width, height) = (f64::from(size.width), f64::from(size.height));
        context
            .draw_image_with_image_bitmap_and_dw_and_dh(&self.0, 0.0, 0.0, width, height)
            .map_err(|error| reason(&error))?;
        let seen_through = writings == Writings::Both && has_holes(&context, size)?;
        let png = match writings {
            Writings::Both => Some(encoded(&canvas, "image/png").await?),
            Writings::PhotoAlone => None,
        };
        // A photo has no holes: white comes behind what was drawn.
        context
            .set_global_composite_operation("destination-over")
            .map_err(|error| reason(&error))?;
        context.set_fill_style_str("white");
        context.fill_rect(0.0, 0.0, width, height);
        let jpeg = encoded(&canvas, "image/jpeg").await?;
        Ok(Written {
            png,
            jpeg,
            seen_through,
        })
    }
}

impl Drop for Unpacked {
    fn drop(&mut self) {
        // Its memory is the browser's, which would keep it for a while.
        self.0.close();
    }
}

fn canvas(size: Pixels) -> Result<HtmlCanvasElement, String> {
    let document = window().document().ok_or("document")?;
    let canvas = document.create_element("canvas");
    let canvas: HtmlCanvasElement = canvas.map_err(|error| reason(&error))?.unchecked_into();
    canvas.set_width(size.width);
    canvas.set_height(size.height);
    Ok(canvas)
}

fn context(canvas: &HtmlCanvasElement) -> Result<CanvasRenderingContext2d, String> {
    let context = canvas.get_context(FLAT).map_err(|error| reason(&error))?;
    let context = context.ok_or("canvas")?;
    Ok(context.unchecked_into())
}

fn has_holes(context: &CanvasRenderingContext2d, size: Pixels) -> Result<bool, String> {
    let (width, height) = (f64::from(size.width), f64::from(size.height));
    let drawn = context.get_image_data(0.0, 0.0, width, height);
    let drawn = drawn.map_err(|error| reason(&error))?.data();
    Ok(drawn.iter().skip(3).step_by(4).any(|alpha| *alpha < 255))
}

async fn encoded(canvas: &HtmlCanvasElement, media_type: &str) -> Result<Vec<u8>, String> {
    let mut asked = Ok(());
    let writing = Promise::new(&mut |resolve: Function, _: Function| {
        let quality = JsValue::from_f64(JPEG_QUALITY);
        asked = canvas.to_blob_with_type_and_encoder_options(&resolve, media_type, &quality);
    });
    asked.map_err(|error| reason(&error))?;
    let blob = JsFuture::from(writing)
        .await
        .map_err(|error| reason(&error))?;
    // No blob: the browser has not the memory.
    let blob: Blob = blob.dyn_into().map_err(|_| "toBlob".to_owned())?;
    let bytes = JsFuture::from(blob.array_buffer()).await;
    Ok(Uint8Array::new(&bytes.map_err(|error| reason(&error))?).to_vec())
}
