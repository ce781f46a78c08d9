//! Truth and belief are separate, to the byte: whatever the player's seat cannot know may be anything, and nothing that it
//! is shown, advised or foretold changes.
//!
//! Exhaustive over the registry: every number of the world, of every belief and of the ledger's counts is either listed
//! here as one that the seat may know, or changed. A component that nobody has classified fails the test.

use std::collections::{BTreeMap, BTreeSet};

use fragile_peace::campaign::player::Player;
use fragile_peace::campaign::{Campaign, Command};
use fragile_peace::forecast::options::ways;
use fragile_peace::forecast::{Morning, Pasts, Seen, forecast, vessel::Vessels};
use fragile_peace::scenario::{self, Scenario};
use fragile_peace::turn::rulebook::{Actor, BlockId, Effect, Operand, Rulebook};
use fragile_peace::view;
use fragile_peace::view::eye::Eye;
use fragile_peace::world::kind::Meaning;
use fragile_peace::world::registry::{COMPONENTS, QuantityInfo};
use fragile_peace::world::{Cell, Kind, Known, Sight, Snapshot, at};

/// What is the seat's alone or everybody's, so that there is nothing of it to hide: its home, its desk, its clock, its
/// administration.
const NEVER_HIDDEN: &[&str] = &[
    "Mood.mood",
    "AudienceOwn.own",
    "Teams.teams",
    "Teams.arriving",
    "Calendar.turn",
    "Calendar.year",
    "Calendar.month",
    "Calendar.day",
    "Calendar.days",
    "Course.seat",
    "Course.attention",
    "Course.ended",
    "Answered.times",
    "Answered.last",
    "Answered.choice",
    "Answered.laid",
    "Ordered.times",
    "Ordered.last",
    "Foreseen.v0",
    "Foreseen.v1",
    "Foreseen.v2",
    "Foreseen.v3",
    "Foreseen.v4",
    "Foreseen.v5",
    "Lying.decision",
    "Lying.since",
    "Lying.wording",
    "Lying.v0",
    "Lying.v1",
    "Lying.v2",
    "Lying.v3",
    "Lying.v4",
    "Lying.v5",
];

/// A state in the middle of a game.
struct State {
    scenario: Scenario,
    seed: u64,
    snapshot: Snapshot,
}

/// Two hundred mornings of games of every scenario: by chance and by each policy, from the first turn to the last.
fn states() -> Vec<State> {
    let mut states = Vec::new();
    for (id, games, mornings) in [("mini", 8, 7), ("july_1914", 8, 7), ("zhang_jue", 13, 8)] {
        let scenario = scenario::load_bundled(id).unwrap();
        let players = scenario.rulebook.policies.len() as u64 + 1;
        for game in 0..games {
            let mut campaign = Campaign::new(&scenario, 100 + game);
            let player = match game % players {
                0 => Player::Random,
                policy => Player::Policy(policy as u16 - 1),
            };
            player.play(&mut campaign);
            // After the end the truth lies open.
            let turns = campaign.starts().len() - 1;
            let picked: BTreeSet<usize> =
                (0..mornings).map(|n| (n * turns + game as usize) / mornings % turns).collect();
            states.extend(picked.into_iter().map(|turn| State {
                scenario: scenario.clone(),
                seed: campaign.seed(),
                snapshot: campaign.starts()[turn].snapshot.clone(),
            }));
        }
    }
    states
}

/// Whether the seat may know a number that is no matter of belief. Whoever registers a component says so here.
fn may_know(eye: &Eye<'_>, cell: Cell) -> bool {
    let component = &COMPONENTS[usize::from(cell.component)];
    let quantity = component.quantity(cell.lane).name;
    match component.name {
        // Foretold is what the seat's own advisers said to it.
        "Calendar" | "Answered" | "Ordered" | "Foreseen" => true,
        "Course" => quantity != "ended",
        // Its own desk, but not by which number of a cause a paper came.
        "Lying" => quantity != "cause",
        "Moved" => {
            let made = &eye.book.moves[usize::from(cell.row)];
            made.by.contains(&Actor::Faction(eye.seat)) || tells(eye.book, made.effects, eye.seat)
        }
        "Struck" => tells(eye.book, eye.book.hazards[usize::from(cell.row)].effects, eye.seat),
        "Worked" => tells(eye.book, eye.book.rules[usize::from(cell.row)].effects, eye.seat),
        "Modifier" => knows_memory(eye, cell.row),
        "Errand" => false,
        name => panic!("say in this test whether the seat may know {name}.{quantity}"),
    }
}

fn tells(book: &Rulebook, block: BlockId, seat: u16) -> bool {
    book.block(block).iter().any(|effect| match effect {
        Effect::Note(_) => true,
        Effect::Whisper(to, _) => *to == Operand::Const(i32::from(seat)),
        _ => false,
    })
}

/// Its own memories, and those of it of which a report has just told.
fn knows_memory(eye: &Eye<'_>, row: u16) -> bool {
    let (holder, about) = (eye.get(at::modifier::holder(row)), eye.get(at::modifier::about(row)));
    let seat = i32::from(eye.seat);
    if eye.get(at::modifier::kind(row)) == 0 || holder == seat {
        // A free slot is nobody's memory; it is filled below with one that must not show.
        return holder == seat && eye.get(at::modifier::kind(row)) != 0;
    }
    let told = u16::try_from(holder).map(|holder| eye.as_of(at::trust::trust(holder, eye.seat as u8)));
    about == seat && told.is_ok_and(|turn| turn > 0 && turn == eye.turn() - 1)
}

/// Another number of the same meaning within its range.
fn another(eye: &Eye<'_>, cell: Cell, quantity: &QuantityInfo, number: i32) -> i32 {
    let (least, most) = eye.book.bounds.of(cell);
    let next = |count: i32| if count > 0 { (number.max(-1) + 1) % count } else { number };
    match quantity.meaning {
        Meaning::Ref(kind) => next(eye.book.layout.rows(kind) as i32),
        Meaning::State(names) => next(names.len() as i32),
        _ if number < most => number + 1,
        _ => least,
    }
}

/// A memory that somebody else might have.
fn fill_memory(eye: &Eye<'_>, state: &mut Snapshot, row: u16) {
    let factions = eye.book.layout.rows(Kind::Faction) as i32;
    let seat = i32::from(eye.seat);
    let stale = |other: &i32| {
        let told = eye.as_of(at::trust::trust(*other as u16, eye.seat as u8));
        *other != seat && (told == 0 || told != eye.turn() - 1)
    };
    let Some(holder) = (0..factions).find(stale) else { return };
    if eye.book.bounds.opinions.is_empty() {
        return;
    }
    for (cell, value) in [
        (at::modifier::kind(row), 1),
        (at::modifier::holder(row), holder),
        (at::modifier::about(row), seat),
        (at::modifier::amount(row), 7),
        (at::modifier::since(row), 1),
    ] {
        state.numbers[eye.book.layout.index(cell)] = value;
    }
}

/// What is changed together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Everything,
    Truth(u8),
    Belief(u16),
    Counts,
    Seed,
}

impl Group {
    fn holds(self, other: Group) -> bool {
        self == Self::Everything || self == other
    }
}

/// Every group, and the state with one of them changed. Counts what was changed by component and quantity.
fn altered(
    state: &State,
    group: Group,
    changed: &mut BTreeMap<(&'static str, &'static str), usize>,
) -> (u64, Snapshot) {
    let eye = eye(&state.scenario, &state.snapshot);
    let mut altered = state.snapshot.clone();
    for cell in eye.book.layout.cells() {
        let component = &COMPONENTS[usize::from(cell.component)];
        if !group.holds(Group::Truth(cell.component)) {
            continue;
        }
        let knows = if component.believed { eye.sees(cell) } else { may_know(&eye, cell) };
        let quantity = component.quantity(cell.lane);
        // That the game goes on is plain to see.
        if knows || cell == at::course::ended(0) {
            continue;
        }
        let index = eye.book.layout.index(cell);
        altered.numbers[index] = another(&eye, cell, quantity, altered.numbers[index]);
        *changed.entry((component.name, quantity.name)).or_default() += 1;
    }
    if group.holds(Group::Truth(at::modifier::kind(0).component)) {
        for row in (0..eye.book.layout.rows(Kind::Opinion) as u16).filter(|row| !knows_memory(&eye, *row)) {
            fill_memory(&eye, &mut altered, row);
        }
    }
    for (faction, (values, as_of)) in altered.beliefs.iter_mut().enumerate() {
        if faction != usize::from(eye.seat) && group.holds(Group::Belief(faction as u16)) {
            for (index, value) in values.iter_mut().enumerate() {
                let cell = eye.book.layout.cell_at(index);
                let quantity = COMPONENTS[usize::from(cell.component)].quantity(cell.lane);
                *value = another(&eye, cell, quantity, *value);
            }
            as_of.iter_mut().for_each(|turn| *turn += 1);
        }
    }
    if group.holds(Group::Counts) {
        altered.counts = (altered.counts.0 + 1000, altered.counts.1 + 1000);
    }
    (state.seed + u64::from(group.holds(Group::Seed)), altered)
}

fn groups(scenario: &Scenario) -> Vec<Group> {
    let components = (0..COMPONENTS.len() as u8).map(Group::Truth);
    let factions = scenario.rulebook.layout.rows(Kind::Faction) as u16;
    components.chain((0..factions).map(Group::Belief)).chain([Group::Counts, Group::Seed]).collect()
}

fn eye<'a>(scenario: &'a Scenario, state: &'a Snapshot) -> Eye<'a> {
    let eye = Eye { book: &scenario.rulebook, lore: &scenario.lore, state, seat: 0, open: false };
    Eye { seat: eye.get(at::course::seat(0)) as u16, ..eye }
}

/// Everything that the player is shown and advised on a morning, and whether each answer would be taken.
fn shown(scenario: &Scenario, seed: u64, state: &Snapshot) -> String {
    let mut campaign = Campaign::resume(scenario, seed, state);
    let desk = view::desk(&campaign);
    let mut shown = format!(
        "{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{:?}\n{desk:?}",
        view::top(&campaign),
        (view::powers(&campaign), view::relations(&campaign)),
        view::treaties(&campaign),
        view::map(&campaign),
        view::orders(&campaign),
        view::tasks(&campaign),
        (view::audiences(&campaign), view::charts(&campaign)),
        (view::court(&campaign), view::foretellings(&campaign), view::chronicle(&campaign)),
        view::witnesses(&campaign),
        view::judgements(&campaign),
        view::consequences(&campaign, campaign.turn()),
    );
    for entry in view::encyclopedia(&campaign) {
        shown.push_str(&format!("\n{entry:?} {:?}", view::card(&campaign, entry.topic)));
    }
    for paper in &desk {
        for way in ways(scenario, &paper.key).into_iter().flatten() {
            let taken = campaign.command(Command::Answer { paper: paper.key.clone(), option: way.0, secret: way.1 });
            shown.push_str(&format!("\n{taken:?}"));
        }
    }
    shown
}

/// What a forecast of the first paper on the desk says, from two continuations.
fn foretold(scenario: &Scenario, seed: u64, state: &Snapshot) -> String {
    let campaign = Campaign::resume(scenario, seed, state);
    let seen = Seen::of(&campaign);
    let Some(paper) = campaign.papers().first().map(|paper| campaign.paper_key(paper)) else { return String::new() };
    let leanings = fragile_peace::forecast::options::goal(&seen).leanings(campaign.book(), campaign.seat());
    let line = fragile_peace::campaign::player::Line::leaning(&leanings);
    let pasts = Pasts::behind(&seen, 2);
    format!("{:?}", forecast(&seen, &pasts, &mut Vessels::new(scenario, 1), &paper, line, 2))
}

/// Law: previews, advice and forecasts rest on what the seat was told.
#[test]
fn what_is_hidden_changes_nothing_that_is_shown_or_foretold() {
    let states = states();
    assert!(states.len() >= 200, "only {} states", states.len());
    let mut changed = BTreeMap::new();
    let mut alone: BTreeMap<Group, usize> = BTreeMap::new();
    for (number, state) in states.iter().enumerate() {
        let told = |seed, snapshot: &Snapshot| {
            (Morning::of(&state.scenario, snapshot).hash(), shown(&state.scenario, seed, snapshot))
        };
        let before = told(state.seed, &state.snapshot);
        let groups = groups(&state.scenario);
        // All at once in every state, and each by itself in turn.
        let each = groups.iter().copied().filter(|group| {
            let place = groups.iter().position(|other| other == group);
            place.is_some_and(|place| place % 16 == number % 16)
        });
        for group in each.chain([Group::Everything]) {
            let (seed, altered) = altered(state, group, &mut changed);
            let after = told(seed, &altered);
            if before != after {
                let (id, turn) = (&state.scenario.id, eye(&state.scenario, &state.snapshot).turn());
                let at = before.1.bytes().zip(after.1.bytes()).position(|(before, after)| before != after);
                let near = at.map(|at| (excerpt(&before.1, at), excerpt(&after.1, at)));
                let name = match group {
                    Group::Truth(component) => COMPONENTS[usize::from(component)].name,
                    _ => "",
                };
                panic!("{id}, turn {turn}, seed {}: {group:?} {name} shows: {near:#?}", state.seed);
            }
            *alone.entry(group).or_default() += 1;
        }
        if number % 40 == 0 {
            let (seed, altered) = altered(state, Group::Everything, &mut changed);
            let [before, after] =
                [(state.seed, &state.snapshot), (seed, &altered)].map(|(seed, it)| foretold(&state.scenario, seed, it));
            assert_eq!(before, after, "{} foretells what is hidden", state.scenario.id);
        }
    }
    // What never was changed is what nothing need be hidden of.
    let never: Vec<String> = COMPONENTS
        .iter()
        .flat_map(|component| component.quantities.iter().map(move |quantity| (component, quantity)))
        .filter(|(component, _)| states.iter().any(|state| state.scenario.rulebook.layout.rows(component.kind) > 0))
        .filter(|(component, quantity)| !changed.contains_key(&(component.name, quantity.name)))
        .filter(|(component, quantity)| !(component.believed && quantity.sight == Sight::Public))
        .map(|(component, quantity)| format!("{}.{}", component.name, quantity.name))
        .collect();
    let unlisted: Vec<&String> = never.iter().filter(|name| !NEVER_HIDDEN.contains(&name.as_str())).collect();
    assert!(unlisted.is_empty(), "never changed, and not listed as never hidden: {unlisted:?}");
    assert!(alone.len() > COMPONENTS.len(), "every group by itself");
}

fn excerpt(text: &str, at: usize) -> String {
    let bytes = text.as_bytes();
    String::from_utf8_lossy(&bytes[at.saturating_sub(300)..(at + 200).min(bytes.len())]).into_owned()
}
