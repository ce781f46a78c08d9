//! From a folder of RON to a scenario that can be played: as written, checked, compiled.
//!
//! | File | Idea |
//! |---|---|
//! | [`source`] | the files as found |
//! | `lex`, `split`, `parse` | one file into its items, each read on its own |
//! | [`raw`] | what an author can write |
//! | `items`, `ids`, `nearest` | which things are declared, and what a wrong name may have meant |
//! | `translation` | texts in other languages |
//! | `yardstick` | what a scenario is measured by |
//! | `compile` | items into [`Rulebook`] and [`Lore`] |
//! | [`vocabulary`] | the reference of all this, made from the types |
//! | [`codes`], [`problem`], `reporter`, [`report`] | what is wrong, where, and how it is shown |

pub mod codes;
mod compile;
mod ids;
mod items;
mod lex;
pub mod lore;
mod nearest;
mod parse;
pub mod problem;
pub mod raw;
pub mod report;
mod reporter;
pub mod source;
mod split;
mod translation;
pub mod vocabulary;
mod yardstick;

use std::path::Path;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use xxhash_rust::xxh3::Xxh3Default;

use crate::locale::Language;
use crate::turn::rulebook::{BlockId, Rulebook, Test};

pub use lore::Lore;
pub use problem::{Problem, Problems, Severity};
pub use source::SourceFile;
pub use yardstick::Figure;

use compile::with_article;
use problem::code;
use reporter::Reporter;
use translation::Translation;
pub use translation::Untranslated;

/// The version of the format that this program reads.
pub const FORMAT: u32 = 1;

/// The scenarios that come with the program.
static BUNDLED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/scenarios");

/// A scenario that can be played.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// Its id, which is its folder's name.
    pub id: String,
    /// What the turn needs of it.
    pub rulebook: Arc<Rulebook>,
    /// What people read of it, in the language that is spoken.
    pub lore: Arc<Lore>,
    /// The same in each language, in their order.
    pub lores: Vec<Arc<Lore>>,
    /// A fingerprint of all its files but translations.
    pub hash: u64,
    /// What its author states about it.
    pub tests: Vec<ScenarioTest>,
    /// What it is measured by.
    pub figures: Arc<[Figure]>,
}

impl Scenario {
    /// Speaks a language from now on. What a scenario has no translation of stays as it was written.
    pub fn speak(&mut self, language: Language) {
        if let Some(lore) = self.lores.get(language as usize) {
            self.lore = lore.clone();
        }
    }
}

/// A check that an author states about his scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioTest {
    /// What it shows.
    pub name: String,
    /// Seed of the campaign.
    pub seed: u64,
    /// Effects before the first turn.
    pub given: BlockId,
    /// Row of the policy that plays.
    pub policy: u16,
    /// How many turns are played.
    pub turns: i32,
    /// What must hold then.
    pub expect: Vec<Test>,
    /// Rows of decisions that must have come to the desk.
    pub papers: Vec<u16>,
}

/// What the items of a scenario compile to.
struct Content {
    rulebook: Rulebook,
    lore: Lore,
    tests: Vec<ScenarioTest>,
    figures: Vec<Figure>,
}

/// A scenario if it can be played, and all that was found about it.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The scenario, unless it has a fault.
    pub scenario: Option<Scenario>,
    /// Faults and warnings.
    pub problems: Problems,
}

impl Checked {
    fn into_result(self) -> Result<Scenario, Problems> {
        self.scenario.ok_or(self.problems)
    }
}

/// Loads a scenario from its folder.
pub fn load_dir(folder: &Path) -> Result<Scenario, Problems> {
    check_dir(folder).into_result()
}

/// Loads a scenario that came with the program.
pub fn load_bundled(id: &str) -> Result<Scenario, Problems> {
    check_bundled(id).into_result()
}

/// The scenarios that came with the program: id and files.
pub fn bundled() -> Vec<(&'static str, Vec<SourceFile>)> {
    let mut list: Vec<_> = BUNDLED
        .dirs()
        .filter_map(|dir| {
            let id = dir.path().to_str()?;
            let files = dir.files().chain(dir.dirs().flat_map(|folder| folder.files()));
            let mut files: Vec<SourceFile> = files
                .filter_map(|file| {
                    let name =
                        file.path().strip_prefix(dir.path()).ok()?.to_str().filter(|name| name.ends_with(".ron"))?;
                    let ours = !name.contains('/') || translation::language(name).is_some();
                    source::decode(name, file.contents().to_vec()).ok().filter(|_| ours)
                })
                .collect();
            files.sort_by(|a, b| a.name.cmp(&b.name));
            (!files.is_empty()).then_some((id, files))
        })
        .collect();
    list.sort_by_key(|(id, _)| *id);
    list
}

/// Reads a scenario that came with the program, and says all that there is to say about it.
pub fn check_bundled(id: &str) -> Checked {
    let all = bundled();
    match all.iter().find(|(found, _)| *found == id) {
        Some((_, files)) => check_sources(id, files.clone(), Vec::new()),
        None => {
            let message = format!("there is no scenario `{id}`");
            let help = nearest::help(id, all.iter().map(|(id, _)| *id));
            let problem = Problem::of_folder(code::UNKNOWN_NAME, message).helped(help);
            Checked { scenario: None, problems: Problems::new(vec![problem], Arc::default()) }
        }
    }
}

/// Reads a scenario from its folder, and says all that there is to say about it.
pub fn check_dir(folder: &Path) -> Checked {
    let (files, problems) = source::read_folder(folder);
    // The name of `.` is that of the folder that it stands for.
    let full = folder.canonicalize();
    let name = full.as_deref().unwrap_or(folder).file_name().and_then(|name| name.to_str()).unwrap_or_default();
    check_sources(name, files, problems)
}

/// Reads a scenario from its files. `id` is what its folder is called.
pub fn check_sources(id: &str, mut files: Vec<SourceFile>, mut problems: Vec<Problem>) -> Checked {
    let own = own_first(&mut files);
    let hash = hash(&files[..own]);
    let sources: Arc<[SourceFile]> = files.into();
    let unread = !problems.is_empty();
    let report = Reporter::new(&sources);
    let parsed = parse::parse(&sources[..own], &report);
    let (items, ids, ghosts) = ids::sort(parsed, &report);
    if !unread || !items.heads.is_empty() {
        check_heads(id, &items, &ghosts, &report, !unread);
    }
    let content = compile::compile(&items, &ids, &report, None);
    problems.extend(report.finish());
    let translated = |language: Language| translate(&sources, own, (&items, &ids), language);
    // What cannot be played need not be translated.
    let others =
        if problems.iter().any(|problem| problem.severity == Severity::Fault) { &[] } else { &Language::ALL[1..] };
    let (lores, told): (Vec<_>, Vec<_>) = others.iter().map(|language| translated(*language)).unzip();
    problems.extend(told.into_iter().flatten());
    let problems = Problems::new(problems, sources.clone());
    let scenario = content.filter(|_| problems.playable()).map(|content| {
        let lore = Arc::new(content.lore);
        let lores = lores.into_iter().map(|other| other.map_or_else(|| lore.clone(), Arc::new));
        let lores = std::iter::once(lore.clone()).chain(lores).collect();
        Scenario {
            id: id.to_owned(),
            rulebook: Arc::new(content.rulebook),
            lore,
            lores,
            hash,
            tests: content.tests,
            figures: content.figures.into(),
        }
    });
    Checked { scenario, problems }
}

/// Puts the scenario's own files before all translations, each by name, and counts them.
fn own_first(files: &mut [SourceFile]) -> usize {
    let translates = |file: &SourceFile| translation::language(&file.name).is_some();
    files.sort_by(|a, b| (translates(a), &a.name).cmp(&(translates(b), &b.name)));
    files.iter().position(translates).unwrap_or(files.len())
}

/// What has no translation into a language yet, of a scenario in its files; nothing of one that cannot be read.
pub fn untranslated(mut files: Vec<SourceFile>, language: Language) -> Vec<Untranslated> {
    let own = own_first(&mut files);
    let report = Reporter::new(&files);
    let (items, ids, _) = ids::sort(parse::parse(&files[..own], &report), &report);
    let pairs = translation::read(&files[own..], language, &report);
    let translation = Translation::new(language, &pairs);
    let _ = compile::compile(&items, &ids, &report, Some(&translation));
    translation.lacking(&report)
}

/// The lore in a language, and what is wrong with the translation. Where there is none, the original's texts stand among
/// the language's own words.
fn translate<'a>(
    sources: &'a [SourceFile],
    own: usize,
    (items, ids): (&items::Items<'a>, &ids::Ids<'a>),
    language: Language,
) -> (Option<Lore>, Vec<Problem>) {
    let report = Reporter::new(sources);
    let pairs = translation::read(&sources[own..], language, &report);
    let translation = Translation::new(language, &pairs);
    let content = compile::compile(items, ids, &report, Some(&translation));
    let there_is = sources[own..].iter().any(|file| translation::language(&file.name) == Some(language));
    if there_is {
        translation.told(&report);
    }
    let of_translation = |problem: &Problem| {
        translation::language(&problem.file) == Some(language) || problem.code == code::UNTRANSLATED.id
    };
    let problems = report.finish().into_iter().filter(of_translation).collect();
    (content.map(|content| content.lore), problems)
}

fn check_heads<'a>(id: &str, items: &items::Items<'a>, ghosts: &[&str], report: &Reporter<'a>, complete: bool) {
    let Some(head) = items.heads.first() else {
        if complete && !ghosts.contains(&"Scenario") {
            let help = "one file of the folder declares `Scenario(id: …, format: 1, …)`";
            report.helped(code::NO_HEAD, "", "the folder declares no `Scenario`", help);
        }
        return;
    };
    for other in &items.heads[1..] {
        let help = format!("it was declared before at {}", report.place(head.id.0));
        report.helped(code::TWO_HEADS, other.id.0, "the `Scenario` is declared twice", help);
    }
    ids::check_id("scenario", head.id, report);
    if head.format != FORMAT {
        let place = parse::field(report, head.id.0, "format");
        let message = format!("the format version is {}", head.format);
        report.helped(code::FORMAT, place, message, format!("this program reads version {FORMAT}"));
    }
    if head.id.0 != id {
        let message = format!("the scenario's id is `{}`, its folder's name `{id}`", head.id.0);
        report.helped(code::WRONG_FOLDER, head.id.0, message, "make them the same");
    }
}

fn hash(files: &[SourceFile]) -> u64 {
    let mut hasher = Xxh3Default::new();
    for file in files {
        for part in [&file.name, &file.text] {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
    }
    hasher.digest()
}
