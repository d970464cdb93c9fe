//! Pictures and files that a teacher adds: they tell no place, ask for words, are undone as one, travel and come back.

mod bad;
mod moving;

use crate::gestures::{Folder, choose_files as choose, count_is, no_barrier};
use anyhow::{Context, Result, ensure};
use etabli_formats::{file_paths, picture_head, read_any};
use etabli_model::{Vocabulary, load_vocabulary};
use etabli_tests::browser::{PATIENCE, Screen, TYPESETTING, Theme, Visit, visit};
use etabli_tests::repository::root;
use serde_json::Value;
use std::fs;

const PROJECT: &str = "/projets/disques-de-fractions";

/// Nothing that was added asked for anything elsewhere, and nothing of it ran.
async fn nothing_left_and_nothing_ran(visit: &Visit) -> Result<()> {
    let here = visit.ask("return location.origin").await?;
    let here = here.as_str().context("an origin")?.to_owned();
    let asked = visit.requests().await?;
    let strange = asked
        .iter()
        .find(|one| !one.starts_with(&here) && !one.starts_with("blob:"));
    ensure!(strange.is_none(), "{strange:?} was asked for");
    let ran = visit.ask("return window.hacked ?? null").await?;
    ensure!(ran.is_null(), "a script ran");
    Ok(())
}

async fn adapt(visit: &Visit) -> Result<()> {
    visit.open(PROJECT).await?;
    visit.press(".button--primary").await?;
    visit.see("#presentation-0").await.map(drop)
}

/// The bytes a script gives in base 64.
async fn bytes_of(visit: &Visit, script: &str) -> Result<Vec<u8>> {
    let given = visit.ask(script).await?;
    let text = given
        .as_str()
        .with_context(|| format!("{given} is no text"))?;
    Ok(thirtyfour::support::base64_decode(text)?)
}

/// A photo, 120 × 80, its left half red and its right half blue, as a camera held upright writes it: turned, and telling where.
async fn photo(visit: &Visit) -> Result<Vec<u8>> {
    let pixels = bytes_of(
        visit,
        "const canvas = document.createElement('canvas'); canvas.width = 120; canvas.height = 80; \
         const context = canvas.getContext('2d'); context.fillStyle = '#d00000'; context.fillRect(0, 0, 60, 80); \
         context.fillStyle = '#0000d0'; context.fillRect(60, 0, 60, 80); \
         return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]",
    )
    .await?;
    ensure!(pixels.starts_with(b"\xff\xd8"), "the browser writes JPEG");
    // Orientation 6, a pointer to the GPS part, and a latitude in it.
    let mut tiff = b"II\x2a\0\x08\0\0\0\x02\0".to_vec();
    tiff.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0");
    tiff.extend(b"\x25\x88\x04\0\x01\0\0\0\x26\0\0\0");
    tiff.extend(b"\0\0\0\0");
    tiff.extend(b"\x01\0\x02\0\x05\0\x03\0\x18\0\0\0\x38\0\0\0\0\0\0\0");
    tiff.extend(b"GPSLatitude 48.8566");
    let segment = |marker: u8, content: &[u8]| -> Result<Vec<u8>> {
        let length = u16::try_from(content.len() + 2)?.to_be_bytes();
        Ok([&[0xff, marker], &length[..], content].concat())
    };
    let exif = segment(0xe1, &[b"Exif\0\0", &tiff[..]].concat())?;
    let told = segment(0xfe, b"Photo de Marie")?;
    Ok([&b"\xff\xd8"[..], &exif, &told, &pixels[2..], b"PK\x03\x04"].concat())
}

/// The files the browser keeps for remixes: path and bytes.
async fn kept(visit: &Visit) -> Result<Vec<(String, Vec<u8>)>> {
    let script = "return new Promise((resolve, reject) => { const opening = indexedDB.open('etabli'); \
        opening.onerror = () => reject(opening.error); \
        opening.onsuccess = () => { const store = opening.result.transaction('files').objectStore('files'); \
          const keys = store.getAllKeys(), values = store.getAll(); \
          values.onsuccess = async () => { const all = []; \
            for (const [at, blob] of values.result.entries()) { \
              const bytes = new Uint8Array(await blob.arrayBuffer()); let text = ''; \
              for (const byte of bytes) text += String.fromCharCode(byte); \
              all.push([keys.result[at][1], btoa(text)]); } \
            opening.result.close(); resolve(all); }; }; })";
    let all: Vec<(String, String)> = serde_json::from_value(visit.ask(script).await?)?;
    all.into_iter()
        .map(|(path, text)| Ok((path, thirtyfour::support::base64_decode(&text)?)))
        .collect()
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

/// A picture is shown when the browser has drawn it; its size tells which one it is.
async fn drawn_is(visit: &Visit, css: &str, width: u32, height: u32) -> Result<()> {
    let css = serde_json::to_string(css)?;
    visit
        .until(&css, PATIENCE, async || {
            let size = visit
                .ask(&format!(
                    "const all = document.querySelectorAll({css}); const image = all[all.length - 1]; \
                     return image ? [image.naturalWidth, image.naturalHeight] : null"
                ))
                .await?;
            ensure!(size == serde_json::json!([width, height]), "it is {size}");
            Ok(())
        })
        .await
}

fn words() -> Result<Vocabulary> {
    let text = fs::read_to_string(root().join("public/data/vocabulary.json"))?;
    load_vocabulary(&text, "vocabulary.json")
        .value
        .context("the vocabulary loads")
}

async fn export(visit: &Visit) -> Result<Vec<u8>> {
    visit.press("#editor-export").await?;
    visit.read("Emporter cette adaptation").await?;
    no_barrier(visit, "the export").await?;
    visit.screenshot("pictures-export").await?;
    visit.press("#export-archive").await?;
    visit.read("C’est dans vos téléchargements").await?;
    Ok(fs::read(visit.downloaded("etabli").await?)?)
}

const THUMBNAILS: &str = "#section-images .media-thumbnail__image";

#[test]
fn a_photo_is_upright_tells_no_place_asks_for_words_and_travels() {
    let folder = Folder::new("photo").expect("a folder");
    let archive = folder.0.join("envoi.etabli");
    visit(
        "pictures-photo",
        Screen::Desk,
        Theme::Light,
        async |visit| {
            adapt(visit).await?;
            visit.see("#section-images").await?;
            let before = visit.count("#section-images .media-row").await?;
            let photo = photo(visit).await?;
            ensure!(
                holds(&photo, b"GPSLatitude") && holds(&photo, b"Exif"),
                "the photo tells its place"
            );
            let file = folder.file("Élève à l’atelier (été).jpg", &photo)?;
            choose(visit, "#images-choose", &[file]).await?;
            visit.read("Voit-on des élèves sur l’image").await?;
            count_is(visit, "#section-images .media-row", before + 1).await?;
            visit.read("texte à écrire").await?;
            drawn_is(visit, THUMBNAILS, 80, 120).await?;
            let id = visit.ask("return document.activeElement.id").await?;
            let id = id.as_str().context("the keyboard is somewhere")?.to_owned();
            ensure!(
                id.starts_with("images-") && id.ends_with("-0"),
                "the keyboard is at {id}"
            );
            no_barrier(visit, "a picture without words").await?;
            visit.screenshot("pictures-added").await?;

            let kept_files = kept(visit).await?;
            let (path, bytes) = kept_files.first().context("a file is kept")?;
            ensure!(
                path.starts_with("images/eleve-a-l-atelier-ete-") && path.ends_with(".jpg"),
                "it is kept as {path}"
            );
            for told in [
                &b"Exif"[..],
                b"GPS",
                b"Marie",
                b"PK\x03\x04",
                b"photoshop",
                b"http://ns.adobe.com",
            ] {
                ensure!(
                    !holds(bytes, told),
                    "it still tells {}",
                    String::from_utf8_lossy(told)
                );
            }
            let size = picture_head(bytes)
                .and_then(|head| head.size)
                .context("a size")?;
            ensure!((size.width, size.height) == (80, 120), "it is {size:?}");
            // Upright: the red half, which the camera wrote to the left, is above.
            let colours = visit
            .ask(&format!(
                "const image = [...document.querySelectorAll('{THUMBNAILS}')].at(-1); \
                 const canvas = document.createElement('canvas'); canvas.width = 80; canvas.height = 120; \
                 const context = canvas.getContext('2d'); context.drawImage(image, 0, 0); \
                 return [...context.getImageData(40, 10, 1, 1).data, ...context.getImageData(40, 110, 1, 1).data]"
            ))
            .await?;
            let colours: Vec<u8> = serde_json::from_value(colours)?;
            ensure!(
                colours[0] > 150 && colours[2] < 60,
                "above it is {colours:?}"
            );
            ensure!(
                colours[4] < 60 && colours[6] > 150,
                "below it is {colours:?}"
            );

            visit
                .fill(&format!("#{id}"), "Un disque rouge sur un disque bleu.")
                .await?;
            // Under the bar of the editor, where a pointer would scroll first.
            visit
                .ask("document.querySelector('#section-images .notice .button').click()")
                .await?;
            visit.press("#editor-undo").await?;
            visit.press("#editor-undo").await?;
            count_is(visit, "#section-images .media-row", before).await?;
            visit.press("#editor-undo + button").await?;
            count_is(visit, "#section-images .media-row", before + 1).await?;
            drawn_is(visit, THUMBNAILS, 80, 120).await?;
            visit.press("#editor-undo + button").await?;
            visit.read("Enregistré").await?;
            visit.driver().refresh().await?;
            count_is(visit, "#section-images .media-row", before + 1).await?;
            drawn_is(visit, THUMBNAILS, 80, 120).await?;

            let sent = export(visit).await?;
            let reading = read_any("envoi.etabli", &sent, &words()?);
            let sent_project = reading.projects[0]
                .project
                .as_ref()
                .with_context(|| format!("{:?}", reading.projects[0].diagnostics))?;
            ensure!(
                reading.projects[0].files.get(path) == Some(bytes),
                "the picture did not leave with it"
            );
            for path in file_paths(sent_project) {
                ensure!(
                    reading.projects[0].files.contains_key(&path),
                    "{path} stayed behind"
                );
            }
            ensure!(
                reading
                    .base
                    .as_ref()
                    .is_some_and(|base| base.id == "disques-de-fractions"),
                "no base"
            );
            ensure!(
                sent_project
                    .based_on
                    .first()
                    .is_some_and(|one| one.id == "disques-de-fractions"),
                "no credit"
            );
            let companion: Value =
                serde_json::from_str(reading.remix.as_deref().unwrap_or_default())?;
            ensure!(companion["origin"] == "adapted", "it says {companion}");
            nothing_left_and_nothing_ran(visit).await?;
            Ok(fs::write(&archive, sent)?)
        },
    );
    // A browser that has never seen it.
    visit(
        "pictures-received",
        Screen::Phone,
        Theme::Dark,
        async |visit| {
            visit.open("/etabli/importer").await?;
            choose(visit, "#import-file", std::slice::from_ref(&archive)).await?;
            visit
                .press(".import-review__actions .button--primary")
                .await?;
            visit.see("#presentation-0").await?;
            drawn_is(visit, THUMBNAILS, 80, 120).await?;
            let words = visit
            .ask("return [...document.querySelectorAll('#section-images textarea')].map(field => field.value)")
            .await?;
            ensure!(
                words
                    .to_string()
                    .contains("Un disque rouge sur un disque bleu."),
                "the words are {words}"
            );
            no_barrier(visit, "the pictures on a phone").await?;
            visit
                .ask("document.querySelector('#section-images').scrollIntoView()")
                .await?;
            visit.screenshot("pictures-received").await?;
            // What leaves again is what came, but for the marks of time.
            let again = export(visit).await?;
            let (first, second) = (
                read_any("a.etabli", &fs::read(&archive)?, &self::words()?),
                read_any("b.etabli", &again, &self::words()?),
            );
            ensure!(
                first.projects[0].project == second.projects[0].project,
                "the project changed on the way"
            );
            ensure!(
                first.projects[0].files == second.projects[0].files,
                "the files changed on the way"
            );
            ensure!(
                first.base == second.base && first.remix == second.remix,
                "base or class changed on the way"
            );
            nothing_left_and_nothing_ran(visit).await
        },
    );
}

/// A script that holds a green PNG, 60 × 40, see-through in a corner, as a file named `dessin.png`.
pub(super) const HELD: &str = "const canvas = document.createElement('canvas'); canvas.width = 60; canvas.height = 40; \
    const context = canvas.getContext('2d'); context.fillStyle = '#2f7d4f'; context.fillRect(10, 10, 50, 30); \
    const text = atob(canvas.toDataURL('image/png').split(',')[1]); \
    const bytes = Uint8Array.from(text, letter => letter.charCodeAt(0)); \
    const held = new DataTransfer(); held.items.add(new File([bytes], 'dessin.png', { type: 'image/png' })); ";

#[test]
fn a_picture_pasted_into_a_step_is_one_edit_is_printed_and_dropped_ones_go_where_they_fall() {
    visit("pictures-step", Screen::Desk, Theme::Dark, async |visit| {
        adapt(visit).await?;
        let before = visit.count("#section-images .media-row").await?;
        visit.press("#section-steps .list-editor__toggle").await?;
        visit.see(".step-pictures").await?;
        let of_step = visit.count(".step-pictures .media-row").await?;
        let paste = "document.querySelector('.step-pictures').dispatchEvent(\
            new ClipboardEvent('paste', { clipboardData: held, bubbles: true, cancelable: true }))";
        visit.ask(&format!("{HELD}{paste}")).await?;
        count_is(visit, ".step-pictures .media-row", of_step + 1).await?;
        count_is(visit, "#section-images .media-row", before + 1).await?;
        drawn_is(visit, ".step-pictures .media-thumbnail__image", 60, 40).await?;
        let id = visit.ask("return document.activeElement.id").await?;
        ensure!(
            id.as_str().is_some_and(|id| id.contains("-image-")),
            "the keyboard is at {id}"
        );
        no_barrier(visit, "the pictures of a step").await?;
        visit
            .ask("document.querySelector('.step-pictures').scrollIntoView()")
            .await?;
        visit.screenshot("pictures-step").await?;
        let (path, _) = kept(visit)
            .await?
            .into_iter()
            .next()
            .context("a file is kept")?;
        // See-through: it stays a PNG.
        ensure!(path.ends_with(".png"), "it is kept as {path}");
        visit.press("#editor-undo").await?;
        count_is(visit, ".step-pictures .media-row", of_step).await?;
        count_is(visit, "#section-images .media-row", before).await?;
        visit.press("#editor-undo + button").await?;
        count_is(visit, ".step-pictures .media-row", of_step + 1).await?;

        // The same picture again, elsewhere: it is there already.
        let drop = "document.querySelector('#section-images').dispatchEvent(\
            new DragEvent('drop', { dataTransfer: held, bubbles: true, cancelable: true }))";
        visit.ask(&format!("{HELD}{drop}")).await?;
        visit.read("Voit-on des élèves").await?;
        count_is(visit, "#section-images .media-row", before + 1).await?;
        visit
            .ask(&format!(
                "{HELD}{}",
                drop.replace("#section-images", "#section-files")
            ))
            .await?;
        visit.read("dessin-").await?;
        visit.read("Enregistré").await?;
        visit.press(".editor-bar__tools a[href$='/fiche']").await?;
        visit
            .until("the sheet's pages", TYPESETTING, async || {
                ensure!(
                    visit.count(".sheet-page img").await? > 0,
                    "no page is drawn"
                );
                Ok(())
            })
            .await?;
        visit.screenshot("pictures-printed").await?;
        nothing_left_and_nothing_ran(visit).await
    });
}
