//! What a panel may ask for. Panels draw and ask; `dispatch` does.

use std::path::PathBuf;

use bevy::prelude::Resource;

use super::interface::{Affairs, Mode, Screen, Sheet, Thing};
use super::palette::Palette;
use super::sought::Sought;
use super::terms::Place;
use crate::campaign::Command;
use crate::locale::Language;
use crate::view::Topic;
use crate::view::matter::Spot;
use crate::world::{CauseId, EntryId, Target};

/// One wish of the player.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// A command to the campaign.
    Play(Command),
    /// Takes back the last command of this turn.
    Undo,
    /// Lays this paper on top.
    Paper(usize),
    /// Folds the papers, so that the map is seen whole, or spreads them again.
    Fold,
    /// Chooses an option of it.
    Choose(usize),
    /// Opens an order in the list.
    Order(usize),
    /// Takes or drops a vow.
    Vow(usize),
    /// Opens or folds a voice.
    Witness(usize),
    /// Colours the map so.
    Mode(Mode),
    /// Opens or closes a card on the map.
    Card(Option<Thing>),
    /// Moves the map to a region if it is out of sight.
    Show(u16),
    /// Shows the whole map.
    WholeMap,
    /// Moves the map by so many points.
    Pan(f32, f32),
    /// Nearer or farther.
    Zoom(f32),
    /// Lays a sheet.
    Open(Sheet),
    /// Points at a step in the charts: which chart, which of its lines, which of its points.
    Point(usize, usize, usize),
    /// Looks so at the powers and treaties.
    Affairs(Affairs),
    /// Takes the sheet away, or goes one step back.
    Back,
    /// Goes to a screen.
    Go(Screen),
    /// Shows what a turn brought.
    Brought(i32),
    /// Asks why an entry came about; where it stands in the list of consequences, if it does.
    WhyEntry(EntryId, Option<(usize, usize)>),
    /// Asks what led to a cause.
    WhyCause(CauseId),
    /// Seeks this in the past that is shown.
    Sift(Sought),
    /// Opens a row of the chronicle, by its place among those found.
    Row(usize),
    /// Turns the chronicle about.
    OldestFirst(bool),
    /// Pins a line of the past, or takes the pin out.
    Pin(Spot),
    /// Opens somebody or something on the page of the court.
    Courtier(usize),
    /// Asks why a number is what it is.
    WhyTarget(Target),
    /// Looks at the card of a topic.
    Look(Topic),
    /// Opens the card of a topic: from where, and near which point.
    Term(Place, Topic, (f32, f32)),
    /// Turns a pinned card back.
    TurnBack(usize),
    /// Takes a pinned card away.
    Unpin(usize),
    /// Opens the encyclopedia at a topic.
    Consult(Topic),
    /// Turns the encyclopedia back.
    ConsultBack,
    /// Begins a campaign: which scenario, the seed if one was given.
    Begin(usize, Option<u64>),
    /// Goes on with the latest save.
    Continue,
    /// Saves under a name.
    Save(String),
    /// Loads a file.
    Load(PathBuf),
    /// Speaks a language.
    Speak(Language),
    /// Sets the size of text, in hundredths.
    TextSize(u32),
    /// Draws in these tones.
    Palette(Palette),
    /// Waits for the letter that is to do what this one does; or no longer.
    Rebind(Option<char>),
    /// Lets do what the first letter did at first be done by the second.
    Bind(char, char),
    /// Lets all letters do what they did at first.
    Unbind,
    /// Turns motion on or off.
    Motion(bool),
    /// Leaves the program.
    Quit,
}

impl Act {
    /// Whether it changes what is seen of the map, and nothing else.
    pub fn is_of_the_map(&self) -> bool {
        matches!(self, Self::Mode(_) | Self::Card(Some(_)) | Self::WholeMap | Self::Pan(..) | Self::Zoom(_))
    }
}

/// What was asked for in this frame. It is emptied only by `dispatch`, after all passes of the frame.
#[derive(Resource, Debug, Default)]
pub struct Outbox(Vec<Act>);

impl Outbox {
    /// Asks.
    pub fn push(&mut self, act: Act) {
        self.0.push(act);
    }

    /// Asks for each of them.
    pub fn extend(&mut self, acts: impl IntoIterator<Item = Act>) {
        self.0.extend(acts);
    }

    /// Takes all that was asked for.
    pub fn take(&mut self) -> Vec<Act> {
        std::mem::take(&mut self.0)
    }
}
