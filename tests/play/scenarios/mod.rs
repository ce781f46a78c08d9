//! What scenarios promise: the bundled ones are clean, each fault is told at its place, and the engine names none of them.

mod broken;
mod bundled;
mod check;
mod compiled;
mod names;
mod vocabulary;

use std::fs;
use std::path::{Path, PathBuf};

/// A path in the package.
fn package(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The folders in a folder, by name.
fn folders(path: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// The name of a file or folder.
fn name(path: &Path) -> &str {
    path.file_name().unwrap().to_str().unwrap()
}
