//! Everything that a player, class or script can do.

use serde::{Deserialize, Serialize};

/// A paper on the desk, by authored ids: the decision and what its selectors are bound to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PaperKey {
    /// The decision's id.
    pub decision: String,
    /// Ids of what it is about, in the order of its selectors.
    #[serde(default)]
    pub about: Vec<String>,
}

/// One act of the player. A campaign is its scenario, the rules' version, a seed, and a list of these.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// Swears these vows; only on the first turn.
    Swear(Vec<String>),
    /// Answers a paper.
    Answer {
        /// Which.
        paper: PaperKey,
        /// The option's id.
        option: String,
        /// Whether by a secret order.
        secret: bool,
    },
    /// Gives an order unasked.
    Order {
        /// Its id.
        order: String,
        /// Ids of what it is about.
        about: Vec<String>,
        /// Whether secretly.
        secret: bool,
    },
    /// Sets how many teams shall be at a task.
    Assign {
        /// The task's id.
        task: String,
        /// How many.
        teams: i32,
    },
    /// Ends the turn.
    EndTurn,
}

/// Why a command was not taken, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{why}{}", if .would_change.is_empty() { String::new() } else { format!(" {}", .would_change) })]
pub struct Rejection {
    /// What is wrong.
    pub why: String,
    /// What would be right; may be empty.
    pub would_change: String,
}

impl Rejection {
    /// A rejection with its remedy.
    pub fn new(why: impl Into<String>, would_change: impl Into<String>) -> Self {
        Self { why: why.into(), would_change: would_change.into() }
    }
}
