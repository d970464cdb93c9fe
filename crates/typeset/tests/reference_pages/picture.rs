//! A page as a small grey picture: drawn from its SVG, kept as a PNG of four greys, compared block by block.

use crate::common;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::sync::{Arc, LazyLock};

/// Dots to a pixel of the SVG, of which there are 96 to the inch: a page of 441 by 624.
const SCALE: f32 = 40.0 / 72.0;
/// Greys that are kept.
const GREYS: u8 = 4;
/// Side of a block, in dots.
const BLOCK: usize = 8;
/// Two blocks are alike when their greys, from 0 to 255, differ by no more on average.
const TOLERANCE: u32 = 10;

/// Greys, line by line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GreyPicture {
    width: usize,
    height: usize,
    greys: Vec<u8>,
}

/// The fonts of the drawings in a page; the page's own letters are outlines.
static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut options = Options {
        font_family: "Atkinson Hyperlegible Next".to_owned(),
        ..Options::default()
    };
    let fonts = Arc::make_mut(&mut options.fontdb);
    for font in common::fonts() {
        fonts.load_font_data(font);
    }
    options
});

impl GreyPicture {
    /// A page drawn.
    pub fn of_svg(svg: &str) -> Self {
        let tree = Tree::from_str(svg, &OPTIONS).expect("the typesetter writes SVG");
        let size = tree.size().to_int_size();
        let size = size.scale_by(SCALE).expect("a page has a size");
        let mut dots = Pixmap::new(size.width(), size.height()).expect("a page has a size");
        dots.fill(resvg::tiny_skia::Color::WHITE);
        resvg::render(
            &tree,
            Transform::from_scale(SCALE, SCALE),
            &mut dots.as_mut(),
        );
        let grey = |dot: &[u8]| {
            let sum = 30 * u32::from(dot[0]) + 59 * u32::from(dot[1]) + 11 * u32::from(dot[2]);
            rounded(u8::try_from(sum / 100).expect("an average of bytes"))
        };
        Self {
            width: dots.width() as usize,
            height: dots.height() as usize,
            greys: dots.data().chunks(4).map(grey).collect(),
        }
    }

    /// The picture as it is kept.
    pub fn to_png(&self) -> Vec<u8> {
        let mut file = Vec::new();
        let side = |length: usize| u32::try_from(length).expect("a small picture");
        let mut encoder = png::Encoder::new(&mut file, side(self.width), side(self.height));
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::Two);
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().expect("a picture's head");
        writer
            .write_image_data(&self.packed())
            .expect("a picture's dots");
        writer.finish().expect("a picture's end");
        file
    }

    /// Four greys a byte, each line from a byte on.
    fn packed(&self) -> Vec<u8> {
        let four = |dots: &[u8]| {
            let place = |sum: u8, (at, grey): (usize, &u8)| sum | ((grey / 85) << (6 - 2 * at));
            dots.iter().enumerate().fold(0, place)
        };
        let lines = self.greys.chunks(self.width);
        lines.flat_map(|line| line.chunks(4).map(four)).collect()
    }

    /// A picture that was kept.
    pub fn from_png(file: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("a PNG");
        let mut greys = vec![0; reader.output_buffer_size().expect("a small picture")];
        let told = reader.next_frame(&mut greys).expect("a whole PNG");
        assert_eq!(told.color_type, png::ColorType::Grayscale);
        greys.truncate(told.buffer_size());
        Self {
            width: told.width as usize,
            height: told.height as usize,
            greys,
        }
    }

    /// Where the two are unlike, in hundredths of width and height; everywhere, where their sizes differ.
    pub fn blocks_unlike(&self, other: &Self) -> Vec<(usize, usize)> {
        let same_size = (self.width, self.height) == (other.width, other.height);
        let mut unlike = Vec::new();
        for top in (0..self.height).step_by(BLOCK) {
            for left in (0..self.width).step_by(BLOCK) {
                if !same_size || self.block(left, top).abs_diff(other.block(left, top)) > TOLERANCE
                {
                    unlike.push((100 * left / self.width, 100 * top / self.height));
                }
            }
        }
        unlike
    }

    /// The average grey of a block.
    fn block(&self, left: usize, top: usize) -> u32 {
        let right = (left + BLOCK).min(self.width);
        let rows = top..(top + BLOCK).min(self.height);
        let dots =
            rows.flat_map(|row| &self.greys[row * self.width + left..row * self.width + right]);
        let (sum, count) = dots.fold((0, 0), |(sum, count), dot| {
            (sum + u32::from(*dot), count + 1)
        });
        sum / count
    }
}

/// The nearest of the greys that are kept.
fn rounded(grey: u8) -> u8 {
    let step = 255 / (GREYS - 1);
    grey.saturating_add(step / 2) / step * step
}
