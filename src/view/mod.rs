//! What a screen shows, as plain data ready to draw or to print. Built from a campaign by reading; nothing here draws,
//! and nothing here changes the campaign. Everything rests on what the player's side believes, except the ending, when
//! the truth lies open. Texts are finished sentences; figures come formatted and, where they are compared or drawn, as
//! numbers too.
//!
//! | File | Idea |
//! |---|---|
//! | [`reading`], [`eye`] | a campaign opened for reading, with one side's eyes |
//! | [`annals`] | the ledger as that side may read it |
//! | [`naming`], [`word`], [`figure`], [`sign`], [`fill`], [`cause`], [`person`] | what things are called and how they are written |
//! | [`imagined`], [`preview`], [`sealing`] | what something would do, by its own rules on the believed world |
//! | [`refusal`], [`advice`], [`option`] | why not, who is for it, and all of an answer together |
//! | `sent`, `passage` | what was sealed and is on its way, and what crossed the map in a turn |
//! | [`weight`] | how much a change matters beside others |
//! | [`watch`] | numbers that are weighed against the start |
//! | [`why`], `gist` | chains of causes, whole and in short |
//! | [`address`], `account` | figures that open to what they are made of |
//! | [`topic`], [`mod@card`], `fact` | what texts name, and what there is to know of it |
//! | [`records`] | vows, historians, the truth, and other courts, at the end |
//! | [`matter`] | what sort of thing a line of the past is, and whom it concerns |
//! | `top`, `desk`, `orders`, `tasks`, `powers`, `relations`, `treaties`, `map`, `audiences`, `council`, `motions`, `foretellings`, `witnesses`, `consequences`, `chronicle`, `charts`, `encyclopedia`, `picture`, `ending` | one screen's data each |
//!
//! The functions below are what interfaces call. A campaign that keeps no records shows nothing.

mod account;
pub mod address;
pub mod advice;
pub mod annals;
mod audiences;
pub mod card;
pub mod cause;
mod charts;
mod chronicle;
mod condition;
mod consequences;
mod council;
mod desk;
mod encyclopedia;
mod ending;
mod exposed;
pub mod eye;
mod fact;
pub mod figure;
pub mod fill;
pub mod foretellings;
mod gist;
pub mod imagined;
mod map;
pub mod matter;
mod motions;
pub mod naming;
pub mod option;
mod orders;
mod passage;
pub mod person;
mod picture;
mod powers;
pub mod preview;
pub mod reading;
pub mod records;
pub mod refusal;
mod relations;
pub mod sealing;
mod sent;
pub mod sign;
mod tasks;
mod top;
pub mod topic;
mod treaties;
pub mod watch;
pub mod weight;
pub mod why;
mod witnesses;
pub mod word;

pub use account::{Accounts, hundredths};
pub use address::{Account, Address, Figure, Part, Watcher};
pub use advice::Advice;
pub use audiences::AudienceView;
pub use card::{CardView, RestsView};
pub use charts::{ChartLine, ChartPoint, ChartView};
pub use chronicle::{Chronicle, ChronicleRow, Concerned};
pub use condition::Condition;
pub use consequences::{CauseGroup, ChangeLine, Consequences};
pub use council::CouncillorView;
pub use desk::PaperView;
pub use encyclopedia::EntryView;
pub use ending::{EndingView, JudgementView};
pub use exposed::{ExposedView, SheetView};
pub use fact::FactView;
pub use foretellings::ForetellingView;
pub use map::{ArmyView, MapView, PaperAbroadView, RefugeesView, RegionView};
pub use motions::{Leans, MotionView, MotionVoiceView, Shift};
pub use option::OptionView;
pub use orders::OrderView;
pub use passage::{Cargo, Passage, Traveller, passages, way};
pub use person::PersonRef;
pub use picture::{PictureView, picture};
pub use powers::{ModifierView, PowerView};
pub use preview::PreviewLine;
pub use records::{HistorianView, Records, UnknownView, VowView};
pub use refusal::Refusal;
pub use relations::{Knowledge, RelationView, RelationsView, TieView};
pub use sealing::{SealedPaper, Sealing, WayView};
pub use sent::{SentView, sent};
pub use sign::Sign;
pub use tasks::TaskView;
pub use top::{Gauge, TopBar};
pub use topic::{Concept, Lexicon, Topic};
pub use treaties::{ClauseView, TreatyView};
pub use why::{Why, WhyNode};
pub use witnesses::WitnessView;

use crate::campaign::Campaign;
use crate::world::{CauseId, EntryId, Target};
use reading::Reading;

/// The bar above all.
pub fn top(campaign: &Campaign) -> TopBar {
    Reading::open(campaign).map(|reading| top::top(&reading)).unwrap_or_default()
}

/// The papers on the desk, those that will not wait first.
pub fn desk(campaign: &Campaign) -> Vec<PaperView> {
    Reading::open(campaign).map(|reading| desk::desk(&reading)).unwrap_or_default()
}

/// What can be ordered unasked.
pub fn orders(campaign: &Campaign) -> Vec<OrderView> {
    Reading::open(campaign).map(|reading| orders::orders(&reading)).unwrap_or_default()
}

/// The administration's tasks.
pub fn tasks(campaign: &Campaign) -> Vec<TaskView> {
    Reading::open(campaign).map(|reading| tasks::tasks(&reading)).unwrap_or_default()
}

/// The powers, the player's own first.
pub fn powers(campaign: &Campaign) -> Vec<PowerView> {
    Reading::open(campaign).map(|reading| powers::powers(&reading)).unwrap_or_default()
}

/// How the powers stand to each other.
pub fn relations(campaign: &Campaign) -> RelationsView {
    Reading::open(campaign).map(|reading| relations::relations(&reading)).unwrap_or_default()
}

/// Treaties and their clauses.
pub fn treaties(campaign: &Campaign) -> Vec<TreatyView> {
    Reading::open(campaign).map(|reading| treaties::treaties(&reading)).unwrap_or_default()
}

/// The map.
pub fn map(campaign: &Campaign) -> MapView {
    Reading::open(campaign).map(|reading| map::map(&reading)).unwrap_or_default()
}

/// How the weightiest numbers went.
pub fn charts(campaign: &Campaign) -> Vec<ChartView> {
    Reading::open(campaign).map(|reading| charts::charts(&reading)).unwrap_or_default()
}

/// Groups at home.
pub fn audiences(campaign: &Campaign) -> Vec<AudienceView> {
    Reading::open(campaign).map(|reading| audiences::audiences(&reading)).unwrap_or_default()
}

/// Those who advise.
pub fn council(campaign: &Campaign) -> Vec<CouncillorView> {
    Reading::open(campaign).map(|reading| council::council(&reading)).unwrap_or_default()
}

/// Everybody who ever advised.
pub fn court(campaign: &Campaign) -> Vec<CouncillorView> {
    Reading::open(campaign).map(|reading| council::court(&reading)).unwrap_or_default()
}

/// Questions before the councils of the powers, those of others first.
pub fn motions(campaign: &Campaign) -> Vec<MotionView> {
    Reading::open(campaign).map(|reading| motions::motions(&reading)).unwrap_or_default()
}

/// What was foretold of the player's choices: what is still open first, then what was settled last.
pub fn foretellings(campaign: &Campaign) -> Vec<ForetellingView> {
    Reading::open(campaign).map(|reading| foretellings::foretellings(&reading)).unwrap_or_default()
}

/// The voices of the realm.
pub fn witnesses(campaign: &Campaign) -> Vec<WitnessView> {
    let reading = Reading::open(campaign);
    reading.map(|reading| witnesses::witnesses(&reading, &reading.annals())).unwrap_or_default()
}

/// What a turn brought. The voices that moved are told with the turn that has just passed.
pub fn consequences(campaign: &Campaign, turn: i32) -> Consequences {
    let Some(reading) = Reading::open(campaign) else { return Consequences::default() };
    let annals = reading.annals();
    let named = matter::Named::of(&reading.eye);
    let mut consequences = consequences::consequences(&annals, &named, campaign.starts(), turn);
    consequences.exposed = exposed::exposed(&annals, &consequences);
    let just_passed = if reading.eye.open { reading.eye.turn() } else { reading.eye.turn() - 1 };
    if turn == just_passed {
        consequences.witnesses = witnesses::witnesses(&reading, &annals);
        consequences.witnesses.retain(|witness| !witness.line.is_empty());
    }
    consequences
}

/// What every turn brought that has passed.
pub fn chronicle(campaign: &Campaign) -> Chronicle {
    let Some(reading) = Reading::open(campaign) else { return Chronicle::default() };
    let first = campaign.starts().first().map_or(1, |start| start.turn);
    let past = if reading.eye.open { reading.eye.turn() } else { reading.eye.turn() - 1 };
    chronicle::chronicle(&reading.annals(), campaign.starts(), first..=past)
}

/// Why one change came about.
pub fn why_entry(campaign: &Campaign, entry: EntryId) -> Why {
    Reading::open(campaign).map(|reading| why::of_entry(&reading.annals(), entry)).unwrap_or_default()
}

/// How a number came to be what it is.
pub fn why_target(campaign: &Campaign, target: Target) -> Why {
    Reading::open(campaign).map(|reading| why::of_target(&reading.annals(), target)).unwrap_or_default()
}

/// What led to a cause.
pub fn why_cause(campaign: &Campaign, cause: CauseId) -> Why {
    Reading::open(campaign).map(|reading| why::of_cause(&reading.annals(), cause)).unwrap_or_default()
}

/// The accounts of a campaign, by which every figure of its screens can be opened; none if it keeps no records.
pub fn accounts(campaign: &Campaign) -> Option<Accounts<'_>> {
    Reading::open(campaign).map(Accounts::read)
}

/// How it ended and the reckoning, once the game is over.
pub fn ending(campaign: &Campaign) -> Option<EndingView> {
    let reading = Reading::open(campaign)?;
    ending::ending(&reading, &reading.annals())
}

/// The card of a topic, if the player's side knows of it.
pub fn card(campaign: &Campaign, topic: Topic) -> Option<CardView> {
    card::card(&Reading::open(campaign)?, topic)
}

/// Everything of which there is a card.
pub fn encyclopedia(campaign: &Campaign) -> Vec<EntryView> {
    Reading::open(campaign).map(|reading| encyclopedia::encyclopedia(&reading)).unwrap_or_default()
}

/// The reckoning as it would be if the game ended now, as the player's side believes.
pub fn judgements(campaign: &Campaign) -> Vec<JudgementView> {
    Reading::open(campaign).map(|reading| ending::judgements(&reading, &reading.annals())).unwrap_or_default()
}
