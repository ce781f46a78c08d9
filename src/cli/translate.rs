//! `translate`: what has no translation yet, as the file that a translator fills in.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use super::fault::Fault;
use super::find;
use crate::locale::Language;
use crate::scenario::{self, Untranslated, source};

/// What to translate, and into what.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// A bundled scenario's id, or a scenario's folder.
    pub scenario: String,
    /// The language's code: `zh`.
    pub language: String,
}

/// Prints a list of pairs whose second halves are to be filled in.
pub fn run(args: &Args) -> Result<ExitCode, Fault> {
    let others = &Language::ALL[1..];
    let language = others.iter().find(|language| language.code() == args.language).ok_or_else(|| {
        let codes: Vec<&str> = others.iter().map(|language| language.code()).collect();
        let near = find::near(&args.language, &codes);
        let all = codes.join(", ");
        Fault::Usage(format!("there is no language '{}' to translate into{near}\nthere is: {all}", args.language))
    })?;
    // Whatever is wrong with it is told first.
    find::scenario(&args.scenario)?;
    let folder = Path::new(&args.scenario);
    let bundled = || scenario::bundled().into_iter().find(|(id, _)| *id == args.scenario).map(|(_, files)| files);
    let files = if folder.is_dir() { source::read_folder(folder).0 } else { bundled().unwrap_or_default() };
    io::stdout().lock().write_all(page(&scenario::untranslated(files, *language)).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn page(untranslated: &[Untranslated]) -> String {
    let mut page = String::from("[\n");
    let mut file = None;
    for text in untranslated {
        if file != Some(&text.file) {
            page += &format!("    // {}\n", if text.file.is_empty() { "texts with escapes" } else { &text.file });
            file = Some(&text.file);
        }
        // Rust's escapes are RON's.
        page += &format!("    ({:?}, \"\"),\n", text.text);
    }
    page + "]\n"
}
