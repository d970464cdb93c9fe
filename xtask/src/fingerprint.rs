//! Has anything changed since the last build? Answered from the content of the inputs, not from their dates, so that
//! a fresh checkout or a touched file costs nothing.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::Hasher;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Hash of names and contents of some files and folders, and of words such as the versions of tools.
///
/// 64 bits tell a change from no change on one machine; nothing here defends against forgery.
pub fn of(root: &Path, inputs: &[&str], words: &[&str]) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for word in words {
        write_part(&mut hasher, word.as_bytes());
    }
    for input in inputs {
        for file in files_under(&root.join(input))? {
            let name = file.strip_prefix(root).unwrap_or(&file);
            write_part(&mut hasher, name.as_os_str().as_encoded_bytes());
            let content =
                fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
            write_part(&mut hasher, &content);
        }
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Hash of some bytes, as it stands in the name of a published file.
pub fn of_bytes(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    format!("{:016x}", hasher.finish())
}

/// Every file of a folder and of those inside it, sorted; a file gives itself; what does not exist gives nothing.
pub fn files_under(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_path_buf()]);
    }
    if !path.is_dir() {
        return Ok(Vec::new());
    }
    let unreadable = || format!("{} cannot be listed", path.display());
    let mut entries = fs::read_dir(path)
        .with_context(unreadable)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()
        .with_context(unreadable)?;
    entries.sort();
    let mut files = Vec::new();
    for entry in entries {
        files.extend(files_under(&entry)?);
    }
    Ok(files)
}

/// Length first: two files must never hash as one.
fn write_part(hasher: &mut DefaultHasher, part: &[u8]) {
    hasher.write_usize(part.len());
    hasher.write(part);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder =
            std::env::temp_dir().join(format!("etabli-fingerprint-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("src/deep")).unwrap();
        fs::write(folder.join("src/a.rs"), "a").unwrap();
        fs::write(folder.join("src/deep/b.rs"), "b").unwrap();
        folder
    }

    fn hash(folder: &Path, word: &str) -> String {
        of(folder, &["src", "absent.toml"], &[word]).unwrap()
    }

    #[test]
    fn stays_when_nothing_changed_even_if_a_file_was_written_again() {
        let folder = folder("same");
        let before = hash(&folder, "1");
        fs::write(folder.join("src/a.rs"), "a").unwrap();
        assert_eq!(hash(&folder, "1"), before);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn changes_with_content_name_new_files_and_tool_versions() {
        let folder = folder("changed");
        let mut seen = vec![hash(&folder, "1"), hash(&folder, "2")];
        fs::write(folder.join("src/deep/b.rs"), "c").unwrap();
        seen.push(hash(&folder, "1"));
        fs::rename(folder.join("src/deep/b.rs"), folder.join("src/deep/c.rs")).unwrap();
        seen.push(hash(&folder, "1"));
        fs::write(folder.join("absent.toml"), "").unwrap();
        seen.push(hash(&folder, "1"));
        let count = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), count);
        fs::remove_dir_all(folder).unwrap();
    }
}
