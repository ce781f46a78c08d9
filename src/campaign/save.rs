//! Campaigns on disk.
//!
//! A save is a header in RON that a person can read, then a compact body (commands by authored id, the latest state), then
//! a checksum. It is written whole or not at all. Under the same rules and scenario a save is replayed, so that its past can
//! be explained and forked; otherwise the campaign goes on from its last state, and says so.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use atomic_write_file::AtomicWriteFile;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use super::{Campaign, Command, Rejection};
use crate::scenario::Scenario;
use crate::world::Snapshot;

/// The version of this file format.
pub const SAVE_FORMAT: u32 = 1;
/// The version of the rules: raised with every change that could make the same commands lead elsewhere.
pub const RULES_VERSION: u32 = 3;
/// The ending of a save's file name.
pub const EXTENSION: &str = "peace";
/// How many automatic saves are kept.
pub const AUTOSAVES: usize = 3;

const MARK: &[u8] = b"\n---\n";
const CHECKSUM_BYTES: usize = 8;

/// What a list of saves shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// [`SAVE_FORMAT`] when it was written.
    pub format: u32,
    /// [`RULES_VERSION`] when it was written.
    pub rules: u32,
    /// The scenario's id.
    pub scenario: String,
    /// The scenario's fingerprint.
    pub scenario_hash: u64,
    /// The campaign's seed.
    pub seed: u64,
    /// The turn.
    pub turn: i32,
    /// Year and month of the turn.
    pub date: (i32, i32),
    /// Fingerprint of the state.
    pub state_hash: u64,
}

#[derive(Serialize, Deserialize)]
struct Body {
    commands: Vec<Command>,
    latest: Snapshot,
}

/// Why a save cannot be written or read.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The disk refused.
    #[error("{path}: {source}", path = path.display())]
    Disk {
        /// Which file or folder.
        path: PathBuf,
        /// What it said.
        source: std::io::Error,
    },
    /// It is not a save, or it is damaged.
    #[error("{path} is damaged: {what}", path = path.display())]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// What is wrong.
        what: String,
    },
    /// It is of another kind than this program can read.
    #[error("{path} cannot be used: {what}", path = path.display())]
    Foreign {
        /// Which file.
        path: PathBuf,
        /// What would be right.
        what: String,
    },
    /// It could not be put into bytes.
    #[error("the campaign could not be written down: {0}")]
    Encoding(String),
}

/// A campaign from disk.
pub struct Loaded {
    /// The campaign.
    pub campaign: Campaign,
    /// Its header.
    pub header: Header,
    /// What the player should know: that it goes on from a state only, or which command was refused.
    pub notices: Vec<String>,
}

fn disk(path: &Path) -> impl FnOnce(std::io::Error) -> SaveError + '_ {
    move |source| SaveError::Disk { path: path.to_owned(), source }
}

/// The file of a slot.
pub fn slot_path(dir: &Path, slot: &str) -> PathBuf {
    dir.join(format!("{slot}.{EXTENSION}"))
}

/// Whether a slot's name can be a file's: letters, digits, `-`, `_` and `.`, not beginning with a dot.
pub fn slot_name_is_fit(slot: &str) -> bool {
    let fit = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    !slot.is_empty() && slot.chars().count() <= 60 && !slot.starts_with('.') && slot.chars().all(fit)
}

/// Writes a campaign to a slot, whole or not at all.
pub fn save(campaign: &mut Campaign, dir: &Path, slot: &str) -> Result<PathBuf, SaveError> {
    if !slot_name_is_fit(slot) {
        return Err(SaveError::Foreign {
            path: PathBuf::from(slot),
            what: "a save's name has letters, digits, '-' and '_' only".to_owned(),
        });
    }
    let path = slot_path(dir, slot);
    let bytes = encode(campaign)?;
    fs::create_dir_all(dir).map_err(disk(dir))?;
    let mut file = AtomicWriteFile::open(&path).map_err(disk(&path))?;
    file.write_all(&bytes).map_err(disk(&path))?;
    file.commit().map_err(disk(&path))?;
    Ok(path)
}

/// Writes an automatic save; the older ones move on by one, and the oldest is dropped.
pub fn autosave(campaign: &mut Campaign, dir: &Path) -> Result<PathBuf, SaveError> {
    let path = |number: usize| slot_path(dir, &format!("autosave-{number}"));
    for number in (1..AUTOSAVES).rev() {
        let (from, to) = (path(number), path(number + 1));
        if from.exists() {
            fs::rename(&from, &to).map_err(disk(&from))?;
        }
    }
    save(campaign, dir, "autosave-1")
}

/// A save in a list: its file, and its header or what is wrong with it.
pub type Listed = (PathBuf, Result<Header, SaveError>);

/// The automatic saves and others in a folder, newest first, each with its header or what is wrong with it.
pub fn list(dir: &Path) -> Result<Vec<Listed>, SaveError> {
    if !dir.exists() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).map_err(disk(dir))? {
        let path = entry.map_err(disk(dir))?.path();
        if path.extension().is_some_and(|extension| extension == EXTENSION) {
            let written = fs::metadata(&path).and_then(|data| data.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
            found.push((written, path));
        }
    }
    found.sort_by(|a, b| b.cmp(a));
    Ok(found.into_iter().map(|(_, path)| (path.clone(), read(&path).map(|(header, _)| header))).collect())
}

/// The newest save of a scenario that is whole, to be offered when another is damaged.
pub fn newest_good(dir: &Path, scenario: &str) -> Option<PathBuf> {
    let all = list(dir).ok()?;
    all.into_iter()
        .find(|(_, header)| header.as_ref().is_ok_and(|header| header.scenario == scenario))
        .map(|(path, _)| path)
}

/// The header of a save.
pub fn header(path: &Path) -> Result<Header, SaveError> {
    read(path).map(|(header, _)| header)
}

/// The state in which a save was written.
pub fn latest(path: &Path) -> Result<Snapshot, SaveError> {
    read(path).map(|(_, body)| body.latest)
}

/// Loads a campaign of this scenario.
pub fn load(scenario: &Scenario, path: &Path) -> Result<Loaded, SaveError> {
    let (header, body) = read(path)?;
    if header.scenario != scenario.id {
        return Err(SaveError::Foreign {
            path: path.to_owned(),
            what: format!("it is of the scenario '{}', and this is '{}'", header.scenario, scenario.id),
        });
    }
    let mut notices = Vec::new();
    if header.rules == RULES_VERSION && header.scenario_hash == scenario.hash {
        let (mut campaign, refused) = Campaign::replay(scenario, header.seed, &body.commands);
        if refused.is_empty() && campaign.hash() == header.state_hash {
            return Ok(Loaded { campaign, header, notices });
        }
        notices.push("Its commands no longer lead to the state it holds.".to_owned());
    } else {
        notices.push("It was written under other rules, or the scenario has changed since.".to_owned());
        if let Some((index, rejection)) = first_refusal(scenario, header.seed, &body.commands) {
            notices.push(format!("Played anew, command {} would be refused: {rejection}", index + 1));
        }
    }
    if !fits(scenario, &body.latest) {
        return Err(SaveError::Foreign {
            path: path.to_owned(),
            what: "the scenario now has other things than when it was written; use the scenario of that day".to_owned(),
        });
    }
    notices.push("The campaign goes on from its last state; its past cannot be explained or forked.".to_owned());
    Ok(Loaded { campaign: Campaign::resume(scenario, header.seed, &body.latest), header, notices })
}

fn first_refusal(scenario: &Scenario, seed: u64, commands: &[Command]) -> Option<(usize, Rejection)> {
    Campaign::replay(scenario, seed, commands).1.into_iter().next()
}

fn fits(scenario: &Scenario, snapshot: &Snapshot) -> bool {
    let start = &scenario.rulebook.start;
    snapshot.numbers.len() == start.numbers.len()
        && snapshot.beliefs.len() == start.beliefs.len()
        && snapshot.beliefs.iter().zip(&start.beliefs).all(|(a, b)| a.0.len() == b.0.len() && a.1.len() == b.1.len())
}

fn encode(campaign: &mut Campaign) -> Result<Vec<u8>, SaveError> {
    use crate::world::at;
    let latest = campaign.snapshot();
    let date = campaign.look(|eye| (eye.truth.get(at::calendar::year(0)), eye.truth.get(at::calendar::month(0))));
    let header = Header {
        format: SAVE_FORMAT,
        rules: RULES_VERSION,
        scenario: campaign.scenario().id.clone(),
        scenario_hash: campaign.scenario().hash,
        seed: campaign.seed(),
        turn: campaign.turn(),
        date,
        state_hash: latest.hash(),
    };
    let body = Body { commands: campaign.commands().to_vec(), latest };
    let mut bytes = ron::ser::to_string_pretty(&header, ron::ser::PrettyConfig::default())
        .map_err(|error| SaveError::Encoding(error.to_string()))?
        .into_bytes();
    bytes.extend_from_slice(MARK);
    bytes.extend(postcard::to_stdvec(&body).map_err(|error| SaveError::Encoding(error.to_string()))?);
    let checksum = xxh3_64(&bytes);
    bytes.extend_from_slice(&checksum.to_le_bytes());
    Ok(bytes)
}

fn read(path: &Path) -> Result<(Header, Body), SaveError> {
    let bytes = fs::read(path).map_err(disk(path))?;
    let damaged = |what: &str| SaveError::Damaged { path: path.to_owned(), what: what.to_owned() };
    let split = bytes.len().checked_sub(CHECKSUM_BYTES).ok_or_else(|| damaged("it is too short"))?;
    let (content, checksum) = bytes.split_at(split);
    if xxh3_64(content).to_le_bytes() != checksum {
        return Err(damaged("its checksum does not match, so part of it is missing or changed"));
    }
    let mark = content.windows(MARK.len()).position(|window| window == MARK);
    let mark = mark.ok_or_else(|| damaged("its header does not end"))?;
    let text = std::str::from_utf8(&content[..mark]).map_err(|_| damaged("its header is not text"))?;
    let header: Header = ron::from_str(text).map_err(|error| damaged(&format!("its header: {error}")))?;
    if header.format != SAVE_FORMAT {
        return Err(SaveError::Foreign {
            path: path.to_owned(),
            what: format!("its format is {}, and this program reads {SAVE_FORMAT}", header.format),
        });
    }
    let body = postcard::from_bytes(&content[mark + MARK.len()..])
        .map_err(|error| damaged(&format!("its content: {error}")))?;
    Ok((header, body))
}
