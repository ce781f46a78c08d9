//! The files of a scenario, as they were found.

use std::fs;
use std::path::Path;

use crate::locale::Language;

use super::problem::{Problem, code, line_and_column};

/// The largest file that is read, in bytes.
pub const MAX_FILE_BYTES: u64 = 1024 * 1024;

/// The most bytes of all files together.
pub const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// The most files that a scenario may have.
pub const MAX_FILES: usize = 256;

/// One file: its name in the folder, and what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Name within the scenario's folder.
    pub name: String,
    /// The text.
    pub text: String,
}

/// Reads the RON files of a folder, by name; what cannot be read is told and left out.
///
/// Only plain files directly in the folder, and in those of translations, are read: a link could lead out of it.
pub fn read_folder(folder: &Path) -> (Vec<SourceFile>, Vec<Problem>) {
    let mut problems = Vec::new();
    let shown = folder.display();
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let problem = Problem::of_folder(code::UNREADABLE, format!("the folder `{shown}` cannot be read: {error}"));
            return (
                Vec::new(),
                vec![problem.helped("give the path of a folder that holds the scenario's .ron files")],
            );
        }
    };
    let mut names = Vec::new();
    for entry in entries {
        let (name, plain) = match entry.and_then(|entry| Ok((entry.file_name(), entry.file_type()?.is_file()))) {
            Ok(found) => found,
            Err(error) => {
                problems.push(Problem::of_folder(code::UNREADABLE, format!("`{shown}` cannot be listed: {error}")));
                continue;
            }
        };
        let Some(name) = name.to_str().map(str::to_owned).filter(|name| name.ends_with(".ron")) else { continue };
        if plain {
            names.push(name);
        } else {
            let problem = Problem::of_file(code::UNREADABLE, &name, format!("`{name}` is not a plain file"));
            problems.push(problem.helped("links and folders are not followed; put the file itself here"));
        }
    }
    for language in Language::ALL {
        let entries = fs::read_dir(folder.join(language.code())).into_iter().flatten();
        let plain = entries.filter_map(Result::ok).filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
        let found = plain.filter_map(|entry| entry.file_name().into_string().ok());
        names.extend(found.filter(|name| name.ends_with(".ron")).map(|name| format!("{}/{name}", language.code())));
    }
    names.sort();
    if names.len() > MAX_FILES {
        let message = format!("the folder has {} files; the most is {MAX_FILES}", names.len());
        problems.push(Problem::of_folder(code::TOO_LARGE, message));
        names.truncate(MAX_FILES);
    }
    let mut files = Vec::with_capacity(names.len());
    let mut bytes = 0;
    for name in names {
        bytes += fs::metadata(folder.join(&name)).map_or(0, |found| found.len());
        if bytes > MAX_BYTES {
            let message = format!("the files have more than {MAX_BYTES} bytes together");
            problems.push(Problem::of_file(code::TOO_LARGE, &name, message));
            break;
        }
        match read_file(folder, &name) {
            Ok(file) => files.push(file),
            Err(problem) => problems.push(*problem),
        }
    }
    (files, problems)
}

fn read_file(folder: &Path, name: &str) -> Result<SourceFile, Box<Problem>> {
    let path = folder.join(name);
    let unreadable =
        |error: std::io::Error| Problem::of_file(code::UNREADABLE, name, format!("`{name}` cannot be read: {error}"));
    let size = fs::metadata(&path).map_err(unreadable)?.len();
    if size > MAX_FILE_BYTES {
        return Err(too_large(name, size));
    }
    let bytes = fs::read(&path).map_err(unreadable)?;
    // The file may have grown between the two calls.
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(too_large(name, bytes.len() as u64));
    }
    decode(name, bytes)
}

fn too_large(name: &str, size: u64) -> Box<Problem> {
    let message = format!("`{name}` has {size} bytes; the most is {MAX_FILE_BYTES}");
    Box::new(Problem::of_file(code::TOO_LARGE, name, message).helped("split it into several files"))
}

/// The text of a file's bytes.
pub fn decode(name: &str, bytes: Vec<u8>) -> Result<SourceFile, Box<Problem>> {
    match String::from_utf8(bytes) {
        Ok(text) => {
            // Some editors put a mark of the byte order first, which is no text.
            let text = if text.starts_with('\u{feff}') { text['\u{feff}'.len_utf8()..].to_owned() } else { text };
            Ok(SourceFile { name: name.to_owned(), text })
        }
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let before = String::from_utf8_lossy(&error.as_bytes()[..good]).into_owned();
            let mut problem = Problem::of_file(code::NOT_UTF8, name, format!("`{name}` is not UTF-8 text"));
            (problem.line, problem.column) = line_and_column(&before);
            Err(Box::new(problem.helped("save the file in the encoding UTF-8")))
        }
    }
}
