//! Writes the published JSON Schemas anew: `cargo run -p etabli-model --features schema --example schema`.

fn main() -> std::io::Result<()> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data/schema");
    std::fs::create_dir_all(&folder)?;
    for (name, text) in etabli_model::schema::files() {
        std::fs::write(folder.join(name), text)?;
    }
    Ok(())
}
