//! A picture that moves is told to be still on paper, before anybody wonders where the movement went.

use super::{Folder, adapt, choose, count_is, no_barrier};
use anyhow::Result;
use etabli_tests::browser::{Screen, Theme, visit};

/// A GIF of one pixel, shown so many times.
fn gif(frames: usize) -> Vec<u8> {
    let mut bytes = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff".to_vec();
    for _ in 0..frames {
        bytes.extend(b"\x21\xf9\x04\0\x0a\0\0\0");
        bytes.extend(b"\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0");
    }
    bytes.push(0x3b);
    bytes
}

#[test]
fn who_adds_an_animation_is_told_that_its_first_picture_is_kept() {
    let folder = Folder::new("moving").expect("a folder");
    visit(
        "pictures-moving",
        Screen::Phone,
        Theme::Dark,
        async |visit| -> Result<()> {
            adapt(visit).await?;
            let before = visit.count("#section-images .media-row").await?;
            let still = folder.file("fixe.gif", &gif(1))?;
            choose(visit, "#images-choose", &[still]).await?;
            count_is(visit, "#section-images .media-row", before + 1).await?;
            visit.read("Voit-on des élèves").await?;
            let told = visit
                .ask("return document.body.textContent.includes('ne bougera plus')")
                .await?;
            anyhow::ensure!(told == false, "a still picture is said to move");
            let moving = folder.file("engrenage.gif", &gif(3))?;
            choose(visit, "#images-choose", &[moving]).await?;
            visit.read("L’image ne bougera plus").await?;
            visit
                .read("engrenage.gif : une fiche imprimée ne bouge pas")
                .await?;
            count_is(visit, "#section-images .media-row", before + 2).await?;
            visit.screenshot("pictures-moving").await?;
            no_barrier(visit, "a picture that moved").await
        },
    );
}
