//! The chronicle: every turn has its rows, the player's own hand stands in it whatever came of it, and nothing does that
//! his side has not learnt.

use std::collections::{BTreeMap, BTreeSet};

use fragile_peace::campaign::player::Player;
use fragile_peace::campaign::{Campaign, Command};
use fragile_peace::scenario;
use fragile_peace::view::annals::Annals;
use fragile_peace::view::cause::told;
use fragile_peace::view::matter::{Line, Matter};
use fragile_peace::view::reading::Reading;
use fragile_peace::view::{self, ChronicleRow};
use fragile_peace::world::CauseId;
use fragile_peace::world::ledger::CauseKind;

/// Every scenario, played at random for some turns or to its end.
fn played(turns: usize, seed: u64) -> Vec<Campaign> {
    let play = |(id, _): (&str, _)| {
        let mut campaign = Campaign::new(&scenario::load_bundled(id).unwrap(), seed);
        for _ in 0..turns {
            if campaign.ended().is_none() {
                Player::Random.play_turn(&mut campaign);
            }
        }
        campaign
    };
    scenario::bundled().into_iter().map(play).collect()
}

fn rows_of(rows: &[ChronicleRow], turn: i32) -> impl Iterator<Item = &ChronicleRow> {
    rows.iter().filter(move |row| row.spot.turn == turn)
}

#[test]
fn every_turn_has_its_rows_and_every_row_opens() {
    for campaign in played(8, 3) {
        let chronicle = view::chronicle(&campaign);
        let (rows, id) = (&chronicle.rows, &campaign.scenario().id);
        let past = if campaign.ended().is_some() { campaign.turn() } else { campaign.turn() - 1 };
        assert!(rows.is_sorted_by_key(|row| row.spot.turn), "{id}: the oldest first");
        for turn in 1..=past {
            assert!(rows_of(rows, turn).next().is_some(), "{id}: nothing in turn {turn}");
            // What a turn brought stands there whole.
            let brought = view::consequences(&campaign, turn);
            let mut told: Vec<&str> = rows_of(rows, turn).map(|row| row.title.as_str()).collect();
            told.sort_unstable();
            for title in brought.groups.iter().map(|group| &group.title).chain(&brought.notes) {
                assert!(told.binary_search(&title.as_str()).is_ok(), "{id}, turn {turn}: no row for {title}");
            }
        }
        let spots: BTreeSet<_> = rows.iter().map(|row| row.spot).collect();
        assert_eq!(spots.len(), rows.len(), "{id}: two rows stand on one spot");
        for row in rows {
            assert!(!row.title.is_empty() && !row.date.is_empty(), "{id}: {row:?}");
            assert!(row.sought.contains(&row.title.to_lowercase()));
            let why = match row.entry() {
                Some(entry) => view::why_entry(&campaign, entry),
                None => view::why_cause(&campaign, row.spot.cause),
            };
            assert!(!why.nodes.is_empty(), "{id}: {} does not open", row.title);
        }
        for whom in &chronicle.whom {
            assert!(rows.iter().any(|row| row.about.contains(&whom.about)), "{id}: {} concerns nothing", whom.name);
        }
    }
}

#[test]
fn what_the_player_sealed_stands_in_its_turn_openly_or_secretly() {
    let mut secretly = 0;
    for campaign in played(8, 5) {
        let rows = view::chronicle(&campaign).rows;
        let mut sealed: BTreeMap<i32, Vec<bool>> = BTreeMap::new();
        let mut turn = 1;
        for command in campaign.commands() {
            match command {
                Command::Answer { secret, .. } | Command::Order { secret, .. } => {
                    sealed.entry(turn).or_default().push(*secret);
                }
                Command::EndTurn => turn += 1,
                _ => {}
            }
        }
        for (turn, sealed) in sealed {
            let own = rows_of(&rows, turn).filter(|row| row.matter == Matter::Own);
            let told: Vec<bool> = own.filter_map(|row| row.secret).collect();
            assert_eq!(told, sealed, "{}, turn {turn}", campaign.scenario().id);
            secretly += sealed.iter().filter(|secret| **secret).count();
        }
        assert!(rows.iter().filter(|row| row.secret.is_some()).all(|row| row.yours));
    }
    assert!(secretly > 0, "no secret order was given");
}

/// Law: each sees what it was told. What others did unseen has no row, and no row tells of it.
#[test]
fn what_the_side_has_not_learnt_stands_nowhere() {
    let mut hidden = 0;
    for campaign in [3, 6, 9].into_iter().flat_map(|turns| played(turns, 8)) {
        if campaign.ended().is_some() {
            continue;
        }
        let reading = Reading::open(&campaign).unwrap();
        let annals = reading.annals();
        let opened = Annals::read(reading.eye.opened(), &campaign, reading.beginning());
        let rows = view::chronicle(&campaign).rows;
        for row in &rows {
            for entry in row.lines.iter().flat_map(|line| &line.entries) {
                let target = annals.event(*entry).unwrap().target;
                assert!(annals.may_know(target), "{}: {target:?}", row.title);
            }
            if !annals.knows_of(row.spot.cause) {
                let truth = told(&opened, row.spot.cause).title;
                assert!(row.title != truth && !row.sought.contains(&truth.to_lowercase()), "{truth} shows: {row:?}");
                assert!(!row.yours && row.detail.is_empty(), "{row:?}");
            }
        }
        let shown: BTreeSet<CauseId> = rows.iter().map(|row| row.spot.cause).collect();
        let by_others = (1..=campaign.ledger().counts().1).map(CauseId).filter(|id| {
            let kind = campaign.ledger().cause(*id).map(|cause| cause.kind);
            matches!(kind, Some(CauseKind::Move | CauseKind::Way)) && !annals.knows_of(*id)
        });
        hidden += by_others.filter(|id| !shown.contains(id)).count();
        let heard = |cause: CauseId| {
            let mut notes = campaign.ledger().notes().iter().filter(|note| note.cause == cause);
            notes.any(|note| note.to.is_none_or(|to| u16::from(to) == campaign.seat()))
        };
        for row in rows.iter().filter(|row| matches!(row.spot.line, Line::Note(_))) {
            assert!(heard(row.spot.cause), "whispered to another: {}", row.title);
        }
    }
    assert!(hidden > 20, "only {hidden} deeds were hidden");
}

#[test]
fn at_the_end_the_truth_stands_in_it_and_the_end_itself() {
    let mut opened = 0;
    for campaign in played(40, 2) {
        assert!(campaign.ended().is_some(), "{}", campaign.scenario().id);
        let rows = view::chronicle(&campaign).rows;
        let last = rows.iter().filter(|row| row.spot.turn == campaign.turn());
        let ending = view::ending(&campaign).unwrap();
        let titles: Vec<&str> = last.map(|row| row.title.as_str()).collect();
        assert!(titles.contains(&ending.title.as_str()), "{}: {titles:?}", ending.title);
        // The same past with eyes that know less.
        let less = campaign.fork(campaign.turn() - 1);
        assert!(less.ended().is_none());
        let before = view::chronicle(&less).rows;
        let known: BTreeSet<(i32, &str)> = before.iter().map(|row| (row.spot.turn, row.title.as_str())).collect();
        let earlier = rows.iter().filter(|row| row.spot.turn < less.turn());
        opened += earlier.filter(|row| !known.contains(&(row.spot.turn, row.title.as_str()))).count();
    }
    assert!(opened > 0, "nothing was opened");
}

#[test]
fn a_quiet_beginning_has_none() {
    for campaign in played(0, 1) {
        assert_eq!(view::chronicle(&campaign).rows, []);
    }
}
