//! The shapes of what is shown. Texts are finished sentences; figures come formatted and, where they are compared or
//! drawn, as numbers too.

use super::address::{Address, Figure};
use super::records::Records;
use crate::campaign::PaperKey;
use crate::scenario::raw::{Pattern, Rank};
use crate::world::{CauseId, EntryId, Target};

/// Whether a change is to the good of the player's side, as far as a sign can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sign {
    /// A gain: ▲.
    Gain,
    /// A loss: ▼.
    Loss,
    /// Neither: ◆.
    #[default]
    Neutral,
}

/// A person as shown everywhere: name seal, never a portrait.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonRef {
    /// Row.
    pub row: u16,
    /// Name.
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// One character.
    pub seal: String,
    /// Office.
    pub office: String,
    /// The figures in the record.
    pub figures: Vec<Figure>,
    /// "right 2 of 3", of what was foretold and has been settled; empty if nothing has.
    pub record: String,
}

/// The bar above all: when it is, and what is left to spend.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TopBar {
    /// "May 1123".
    pub date: String,
    /// "Act I, The gift"; may be empty.
    pub act: String,
    /// From 1.
    pub turn: i32,
    /// Of how many.
    pub turns: i32,
    /// Whose seat.
    pub seat: String,
    /// Attention left, and all of it.
    pub attention: (i32, i32),
    /// What these two open to.
    pub attention_opens: Vec<Address>,
    /// Administration teams idle, and all of them.
    pub teams: (i32, i32),
    /// What these two open to.
    pub teams_open: Vec<Address>,
    /// The few gauges.
    pub gauges: Vec<Gauge>,
}

/// A stock that stands in the bar.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gauge {
    /// Name.
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// "1,240".
    pub value: String,
    /// Unit.
    pub unit: String,
    /// Change since the last turn.
    pub change: i32,
    /// The number, for `why`.
    pub target: Option<Target>,
    /// What the value opens to.
    pub opens: Option<Address>,
}

/// One paper on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperView {
    /// How commands name it.
    pub key: PaperKey,
    /// Title.
    pub title: String,
    /// Chinese.
    pub zh: String,
    /// Who writes.
    pub from: Option<PersonRef>,
    /// What it says.
    pub body: String,
    /// The figures in its title, its words and its answers' words.
    pub figures: Vec<Figure>,
    /// "attested · Chronicle of the North 12".
    pub source: String,
    /// Region on the map, if it has a place.
    pub place: Option<u16>,
    /// Turns before the delegate decides; 1 is at the end of this one.
    pub patience: i32,
    /// Who decides if the player does not.
    pub delegate: PersonRef,
    /// What he would take: index of the option.
    pub delegate_takes: Option<usize>,
    /// The answers.
    pub options: Vec<OptionView>,
    /// The option chosen this turn and whether secretly, if any.
    pub answered: Option<(usize, bool)>,
}

/// One answer to a paper, or what an order says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OptionView {
    /// Id.
    pub id: String,
    /// A, B, C …
    pub letter: char,
    /// Label.
    pub label: String,
    /// Detail.
    pub detail: String,
    /// Chinese.
    pub zh: String,
    /// The figures in label and detail.
    pub figures: Vec<Figure>,
    /// Why it is not possible at all; empty if it is.
    pub refusals: Vec<Refusal>,
    /// Attention that the open way costs, if it can go openly.
    pub open: Option<i32>,
    /// Attention that the secret way costs, if it can go secretly.
    pub secret: Option<i32>,
    /// Who is for it.
    pub in_favour: Vec<Advice>,
    /// Who is against it.
    pub against: Vec<Advice>,
    /// What is foretold of it.
    pub foretold: Vec<ForetellingView>,
    /// What it does on what is believed, openly.
    pub preview: Vec<PreviewLine>,
    /// What the secret way does, where that differs.
    pub preview_secret: Vec<PreviewLine>,
    /// What one is told before sealing it secretly.
    pub sealing: Option<Sealing>,
}

/// Why something cannot be done, and what would change that.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Refusal {
    /// "The treasury has 3,000; it costs 5,000."
    pub why: String,
    /// "Needs 2,000 more."
    pub would_change: String,
    /// The figures in both.
    pub figures: Vec<Figure>,
}

/// What a person says of an option.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Advice {
    /// Who.
    pub person: PersonRef,
    /// In his words, or his heaviest reason.
    pub line: String,
    /// How strongly, signed.
    pub weight: i32,
    /// All his reasons, heaviest first.
    pub reasons: Vec<(i32, String)>,
    /// What each reason's weight opens to.
    pub opens: Vec<Address>,
}

/// One line of a preview.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PreviewLine {
    /// "Trust of the North in us".
    pub name: String,
    /// "+18 → −22", "breached", "1 paper abroad".
    pub change: String,
    /// For the sign.
    pub sign: Sign,
    /// Chance in hundredths, if it is not certain.
    pub chance: Option<i32>,
    /// After how many turns, if not at once.
    pub after: Option<i32>,
    /// The figures in name and change.
    pub figures: Vec<Figure>,
}

/// What is told at the moment of sealing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sealing {
    /// The papers that it leaves.
    pub papers: Vec<SealedPaper>,
}

/// One paper that a secret order leaves in the world.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SealedPaper {
    /// "The letter to the rebels".
    pub name: String,
    /// Where it will lie.
    pub lies: String,
    /// What it proves.
    pub proves: String,
    /// "Your hand, your seal: hardly."
    pub deniable: String,
    /// The ways in which it may be read, as far as known.
    pub ways: Vec<WayView>,
    /// What a reading does, on what is believed.
    pub if_read: Vec<PreviewLine>,
}

/// One way.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WayView {
    /// "If the town falls".
    pub text: String,
    /// Why.
    pub detail: String,
    /// Who then reads it.
    pub reader: String,
    /// How near it is: conditions met and all of them, as believed, once the paper lies there.
    pub met: (usize, usize),
}

/// A power as the player sees it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PowerView {
    /// Row.
    pub row: u16,
    /// Name.
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// Who it is.
    pub text: String,
    /// Colour.
    pub color: [u8; 3],
    /// Pattern.
    pub pattern: Pattern,
    /// Its trust in the player's side, as believed.
    pub trust: i32,
    /// "content", "bitter" … by the level of trust.
    pub word: String,
    /// Change since last turn.
    pub change: i32,
    /// Base and modifiers that sum to the trust.
    pub modifiers: Vec<ModifierView>,
    /// The number, for `why`.
    pub target: Option<Target>,
    /// Its awe of the player's side.
    pub awe: i32,
    /// Whether at war with the player's side.
    pub at_war: bool,
    /// Others with whom it is at war.
    pub wars: Vec<String>,
    /// Proofs it holds against the player's side: paper and "suspected", "proven", "public".
    pub proofs: Vec<(String, String)>,
    /// Is it the player's own side.
    pub own: bool,
}

/// A part of a trust figure.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ModifierView {
    /// How much.
    pub amount: i32,
    /// What is remembered.
    pub name: String,
    /// "fades 1 a turn", "stays".
    pub fades: String,
    /// The figures of both.
    pub figures: Vec<Figure>,
}

/// A treaty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TreatyView {
    /// Name.
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// The parties.
    pub parties: String,
    /// Its clauses.
    pub clauses: Vec<ClauseView>,
}

/// A clause.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClauseView {
    /// Its words.
    pub text: String,
    /// "South owes North".
    pub parties: String,
    /// Whether the player's side owes it.
    pub ours: bool,
    /// "pending", "late" …
    pub state: String,
    /// Whether that state is bad.
    pub sign: Sign,
    /// "due November 1123, in 4 turns"; empty if not a payment.
    pub due: String,
    /// Paid and amount, for a payment.
    pub paid: Option<(i32, i32)>,
    /// The figures in its due date, what is paid and the amount.
    pub figures: Vec<Figure>,
    /// How our side and the other read it.
    pub reads: (String, String),
    /// What a breach would do, as believed.
    pub breach: Vec<PreviewLine>,
}

/// The map.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MapView {
    /// South, west, north, east.
    pub bounds: [f32; 4],
    /// Places.
    pub regions: Vec<RegionView>,
    /// Ways: rows of regions, whether a pass.
    pub routes: Vec<(u16, u16, bool)>,
    /// Armies with strength as believed.
    pub armies: Vec<ArmyView>,
    /// Refugees.
    pub refugees: Vec<RefugeesView>,
    /// Papers of ours abroad: name and region.
    pub papers: Vec<(String, u16)>,
}

/// A place.
#[derive(Debug, Clone, PartialEq)]
pub struct RegionView {
    /// Row.
    pub row: u16,
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// What one should know of it.
    pub text: String,
    /// Latitude, longitude.
    pub at: (f32, f32),
    /// Rank.
    pub rank: Rank,
    /// Holder: row, name and colour.
    pub holder: Option<u16>,
    /// Holder's name.
    pub holder_name: String,
    /// Who claims it.
    pub claims: Vec<u16>,
    /// Walls.
    pub walls: i32,
    /// Garrison as believed.
    pub garrison: i32,
    /// Stores as believed.
    pub stores: i32,
    /// Unrest as believed.
    pub unrest: i32,
    /// Empty houses as believed.
    pub houses: i32,
    /// How far a siege has come, and by whom.
    pub siege: Option<(i32, String)>,
}

/// An army.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ArmyView {
    /// Row.
    pub row: u16,
    /// Name.
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// One character.
    pub seal: String,
    /// Owner's row.
    pub owner: u16,
    /// Owner's name.
    pub owner_name: String,
    /// Where, as believed.
    pub place: u16,
    /// Where it goes, as believed.
    pub goal: Option<u16>,
    /// Men, as believed.
    pub strength: i32,
    /// Only for armies of the player's side: quality, loyalty, months unpaid, turns of stores.
    pub own: Option<[i32; 4]>,
    /// "seen now", "as of May 1200".
    pub age: String,
    /// Commander.
    pub commander: Option<PersonRef>,
}

/// A body of refugees.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RefugeesView {
    /// Row.
    pub row: u16,
    /// Name.
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// Where.
    pub place: u16,
    /// How many, as believed, and how many registered.
    pub number: (i32, i32),
    /// Who claims them.
    pub claimant: String,
}

/// What a turn brought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Consequences {
    /// The turn, and its date.
    pub turn: i32,
    /// Date.
    pub date: String,
    /// Grouped by cause, weightiest first.
    pub groups: Vec<CauseGroup>,
    /// Lines of the chronicle.
    pub notes: Vec<String>,
    /// The figures of each of these lines.
    pub figures: Vec<Vec<Figure>>,
    /// The voices that moved.
    pub witnesses: Vec<WitnessView>,
}

/// What one cause brought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CauseGroup {
    /// The cause.
    pub cause: CauseId,
    /// "Your secret order reached the rebels".
    pub title: String,
    /// "sealed in May", "acted alone", "left on the desk".
    pub detail: String,
    /// Whether it is the player's own hand.
    pub yours: bool,
    /// One character for a seal; may be empty.
    pub seal: String,
    /// The figures in title and detail.
    pub figures: Vec<Figure>,
    /// The changes.
    pub lines: Vec<ChangeLine>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChangeLine {
    /// The entry, for `why`; none where several were drawn together.
    pub entry: Option<EntryId>,
    /// "Trust of the North in us".
    pub name: String,
    /// "+18 → +4".
    pub change: String,
    /// The sum of it.
    pub delta: i32,
    /// For the sign.
    pub sign: Sign,
    /// Whether it is only believed (from a report).
    pub believed: bool,
    /// The changes that it draws together.
    pub entries: Vec<EntryId>,
    /// The figures in the change.
    pub figures: Vec<Figure>,
}

/// A voice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WitnessView {
    /// Who.
    pub name: String,
    /// One character.
    pub seal: String,
    /// "uneasy".
    pub word: String,
    /// Rising, falling or still.
    pub sign: Sign,
    /// What is said now; may be empty.
    pub line: String,
    /// What moved the voice: amount and name, heaviest first.
    pub causes: Vec<(i32, String)>,
    /// The figures of each of these.
    pub figures: Vec<Vec<Figure>>,
}

/// A chain of causes as a graph that runs from the choices that began it to what is asked about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Why {
    /// "Why the capital fell".
    pub title: String,
    /// Nodes, the asked one first.
    pub nodes: Vec<WhyNode>,
    /// From cause to effect: indexes into the nodes, and the weight as text.
    pub edges: Vec<(usize, usize, String)>,
}

/// A link of the chain.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WhyNode {
    /// Steps back from the asked one.
    pub depth: usize,
    /// "Your secret order".
    pub title: String,
    /// "Trust of the North in us −22".
    pub detail: String,
    /// The turn.
    pub turn: i32,
    /// "May 1123".
    pub date: String,
    /// Whether it is a decision of the player's side.
    pub decision: bool,
    /// Whether it is known or only believed.
    pub believed: bool,
    /// The cause.
    pub cause: CauseId,
    /// The figures in title and detail.
    pub figures: Vec<Figure>,
}

/// An order that can be given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OrderView {
    /// Id.
    pub id: String,
    /// Ids of what it is about.
    pub about: Vec<String>,
    /// Group.
    pub group: String,
    /// What it says and does.
    pub option: OptionView,
    /// Whether it has been given this turn.
    pub given: bool,
}

/// A task of the administration.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TaskView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// What one team does.
    pub text: String,
    /// Teams at work, arriving, and the most it can use.
    pub teams: (i32, i32, i32),
    /// What is ordered this turn, if changed.
    pub ordered: Option<i32>,
    /// Row.
    pub row: u16,
}

/// An audience at home.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AudienceView {
    /// Name.
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// Who they are.
    pub text: String,
    /// Mood.
    pub mood: i32,
    /// Change since last turn.
    pub change: i32,
    /// "content" …
    pub word: String,
    /// For `why`.
    pub target: Option<Target>,
}

/// Something that somebody foretold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ForetellingView {
    /// Who.
    pub person: PersonRef,
    /// What he says.
    pub text: String,
    /// "none" before it is said, "open", "right", "wrong".
    pub state: String,
    /// The figures in text and date.
    pub figures: Vec<Figure>,
    /// "by May 1124" while it is open, "in May 1124" once it is settled, "within 6 turns" before.
    pub date: String,
    /// For the sign: whether he was right.
    pub sign: Sign,
}

/// A question before a power's council, as the player's side knows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MotionView {
    /// Id.
    pub id: String,
    /// What is asked: "war on the North".
    pub name: String,
    /// Chinese.
    pub zh: String,
    /// What it is about.
    pub text: String,
    /// Whose council: a faction's row.
    pub power: u16,
    /// Its name.
    pub power_name: String,
    /// Whether it is the player's own side.
    pub own: bool,
    /// Why it does not seem to be debated now; empty if it does.
    pub rests: Vec<String>,
    /// The figures in these, and in what the voices come to.
    pub figures: Vec<Figure>,
    /// The share of the council for it, if it is known, and as of when.
    pub share: Option<(i32, String)>,
    /// What the voices that are known come to: influence for it, not for it, and unheard, in hundredths.
    pub counted: (i32, i32, i32),
    /// The share's number, for `why`.
    pub target: Option<Target>,
    /// Its voices, the most influential first.
    pub voices: Vec<MotionVoiceView>,
}

/// A person's voice in a motion.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MotionVoiceView {
    /// Who.
    pub person: PersonRef,
    /// Why he has no voice now: "dead", "dismissed", "serves another"; empty if he has.
    pub silent: String,
    /// His weight in council, as believed.
    pub influence: i32,
    /// What he leans to, in a word and a number, as of when; none if nothing is known.
    pub leans: Option<Leans>,
    /// What he comes to in the end, as the player's side reads him.
    pub comes_to: i32,
    /// What that, and each of the reasons, opens to.
    pub opens: Vec<Address>,
    /// What speaks for it and against it to him, as the player's side reads him, heaviest first.
    pub reasons: Vec<(i32, String)>,
    /// What would move him besides, heaviest first.
    pub would_move: Vec<Shift>,
}

/// What somebody is believed to lean to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Leans {
    /// −100 to 100.
    pub leaning: i32,
    /// "for it", "undecided" …
    pub word: String,
    /// "as of May 1123"; empty if it is seen.
    pub as_of: String,
    /// The number, for `why`.
    pub target: Option<Target>,
}

/// Something that would move somebody if it were so.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shift {
    /// By how much, signed.
    pub worth: i32,
    /// The reason that it would give him.
    pub reason: String,
    /// What its worth opens to.
    pub opens: Option<Address>,
    /// What must come first: each condition that does not hold, and what would change that.
    pub needs: Vec<Refusal>,
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EndingView {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Chinese.
    pub zh: String,
    /// Date.
    pub date: String,
    /// What is told.
    pub text: String,
    /// The figures in it.
    pub figures: Vec<Figure>,
    /// Why it came so.
    pub why: Why,
    /// The reckoning.
    pub judgements: Vec<JudgementView>,
    /// Vows, historians, and the truth.
    pub records: Records,
    /// What was done in history where the player chose: decision, what he chose, what was done.
    pub course: Vec<(String, String, String)>,
    /// The figures of each of these.
    pub course_figures: Vec<Vec<Figure>>,
}

/// A line of the reckoning.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct JudgementView {
    /// Name.
    pub name: String,
    /// One character.
    pub seal: String,
    /// Word from best to worst.
    pub word: String,
    /// The sum.
    pub score: i32,
    /// The heaviest causes.
    pub causes: Vec<(i32, String)>,
    /// The figures of each of these.
    pub figures: Vec<Vec<Figure>>,
    /// What the sum opens to.
    pub whole: Option<Address>,
}

/// Somebody who advises.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CouncillorView {
    /// Who.
    pub person: PersonRef,
    /// Who he is, in a sentence or two.
    pub text: String,
    /// His weight in council.
    pub influence: i32,
    /// Change of it since the last turn.
    pub change: i32,
    /// Where he is; empty if it is not known.
    pub place: String,
    /// What he cares for, heaviest first: how much, signed, and the concern's name.
    pub leanings: Vec<(i32, String)>,
    /// What he foretold rightly and wrongly.
    pub record: (i32, i32),
}
