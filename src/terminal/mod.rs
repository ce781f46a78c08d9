//! The game line by line, in plain text: what the window shows, for those who have none or would rather listen.
//!
//! | File | Idea |
//! |---|---|
//! | [`session`] | a game being played: a line in, a page out |
//! | `looking`, `answering`, `asking`, `keeping` | what lines about things, papers and orders, causes, and saves do |
//! | [`request`], [`verb`] | what a typed line asks for |
//! | [`input`], [`screen`] | where lines come from and go to |
//! | [`mod@line`] | text in which figures carry their address |
//! | [`mark`] | numbered lines that can be asked about |
//! | [`page`] | the pages |

mod answering;
mod asking;
pub mod input;
mod keeping;
pub mod line;
mod looking;
pub mod mark;
pub mod page;
pub mod request;
pub mod screen;
pub mod session;
pub mod verb;

pub use input::Input;
pub use screen::Screen;
pub use session::{Close, Session};
