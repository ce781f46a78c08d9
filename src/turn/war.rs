//! War: battles in the open, sieges of walls, and what falls.

use super::draw::Purpose;
use super::event::work;
use super::rulebook::Stage as RuleStage;
use super::stage::{Eye, Outlet, Stage};
use crate::world::ledger::{Cause, CauseId, CauseKind, Target};
use crate::world::{Change, Kind, NOTHING, at};

/// Walls from which defenders fight behind them rather than in the open.
const WALLS_THAT_SHELTER: i32 = 20;
/// Quality of townsmen on their walls, as of an army.
const QUALITY_OF_TOWNSMEN: i64 = 30;
/// What a siege gains in thirty days when besiegers and besieged are equal, in hundredths of the whole.
const SIEGE_AT_EQUAL_FORCE: i64 = 30;
/// The most that a siege gains in thirty days.
const FASTEST_SIEGE: i64 = 60;
/// What a siege loses in a turn without besiegers.
const SIEGE_RELIEVED: i32 = 25;
/// Garrison below which an unwalled place does not resist.
const TOKEN_GARRISON: i32 = 500;

/// Those who stand in one place on either side.
#[derive(Default, Clone, Copy)]
struct Side {
    power: i64,
    strongest: Option<(i64, u16)>,
}

impl Side {
    fn add(&mut self, army: u16, power: i64) {
        self.power += power;
        if self.strongest.is_none_or(|(most, _)| power > most) {
            self.strongest = Some((power, army));
        }
    }
}

/// Battles and sieges, place by place.
pub fn fight(mut stage: Stage) {
    let (eye, mut out) = stage.open();
    for region in 0..eye.book.layout.rows(Kind::Region) as u16 {
        contest(&eye, &mut out, region);
    }
}

/// Rules of this stage.
pub fn war_rules(mut stage: Stage) {
    let (eye, mut out) = stage.open();
    work(&eye, &mut out, RuleStage::War);
}

fn armies<'a>(eye: &'a Eye, region: u16) -> impl Iterator<Item = u16> + 'a {
    (0..eye.book.layout.rows(Kind::Army) as u16).filter(move |&army| {
        eye.truth.get(at::force::strength(army)) > 0 && eye.truth.get(at::march::place(army)) == i32::from(region)
    })
}

/// Men × quality, less what doubtful loyalty takes.
fn power(eye: &Eye, army: u16) -> i64 {
    let get = |cell| i64::from(eye.truth.get(cell));
    let loyalty = 50 + get(at::force::loyalty(army)) / 2;
    get(at::force::strength(army)) * get(at::force::quality(army)) * loyalty / 10_000
}

fn at_war(eye: &Eye, left: i32, right: i32) -> bool {
    match (u16::try_from(left), u8::try_from(right)) {
        (Ok(left), Ok(right)) => eye.truth.get(at::war::war(left, right)) == 1,
        _ => false,
    }
}

fn contest(eye: &Eye, out: &mut Outlet, region: u16) {
    let holder = eye.truth.get(at::holding::holder(region));
    let owner = |army| eye.truth.get(at::allegiance::owner(army));
    let (mut attack, mut defence) = (Side::default(), Side::default());
    for army in armies(eye, region) {
        if at_war(eye, owner(army), holder) {
            attack.add(army, power(eye, army));
        }
    }
    let Some((_, first)) = attack.strongest else {
        lift(eye, out, region);
        return;
    };
    for army in armies(eye, region).filter(|&army| at_war(eye, owner(army), owner(first))) {
        defence.add(army, power(eye, army));
    }
    let walls = i64::from(eye.truth.get(at::holding::walls(region)));
    if defence.power > 0 && walls < i64::from(WALLS_THAT_SHELTER) {
        battle(eye, out, region, first, attack, defence);
    } else {
        besiege(eye, out, region, first, attack, defence, walls);
    }
}

/// A siege without besiegers slackens.
fn lift(eye: &Eye, out: &mut Outlet, region: u16) {
    let siege = eye.truth.get(at::holding::siege(region));
    if siege == 0 && eye.truth.get(at::holding::besieger(region)) == NOTHING {
        return;
    }
    let cause = out.cause(Cause::new(CauseKind::Siege, i32::from(region), eye.turn), |_| {});
    out.push(Change::Add(at::holding::siege(region), -SIEGE_RELIEVED), cause);
    out.push(Change::Set(at::holding::besieger(region), NOTHING), cause);
}

/// What a fight read: who was there, with what, and whose place it is.
fn reads(eye: &Eye, region: u16, reads: &mut Vec<Target>) {
    reads.push(Target::truth(at::holding::holder(region)));
    for army in armies(eye, region) {
        for cell in
            [at::march::place(army), at::force::strength(army), at::force::loyalty(army), at::allegiance::owner(army)]
        {
            reads.push(Target::truth(cell));
        }
        let (owner, holder) = (eye.truth.get(at::allegiance::owner(army)), eye.truth.get(at::holding::holder(region)));
        if let (Ok(owner), Ok(holder)) = (u16::try_from(owner), u8::try_from(holder)) {
            reads.push(Target::truth(at::war::war(owner, holder)));
        }
    }
}

fn luck(eye: &Eye, purpose: Purpose, region: u16, side: u64) -> i64 {
    let place = eye.book.key(Kind::Region, i32::from(region));
    i64::from(eye.draw(purpose).on(place).nth(side).between(75, 125))
}

fn battle(eye: &Eye, out: &mut Outlet, region: u16, first: u16, attack: Side, defence: Side) {
    let cause =
        Cause::new(CauseKind::Battle, i32::from(region), eye.turn).by(eye.truth.get(at::allegiance::owner(first)));
    let cause = out.cause(cause, |into| reads(eye, region, into));
    let attacking = attack.power * luck(eye, Purpose::Battle, region, 0);
    let defending = defence.power * luck(eye, Purpose::Battle, region, 1);
    let attackers_win = attacking > defending;
    let (winner, loser) = if attackers_win { (attacking, defending) } else { (defending, attacking) };
    // The nearer the match, the dearer the victory; the loser pays between two and four tenths.
    let losers_part = 20 + 20 * (winner - loser) / winner.max(1);
    let winners_part = 4 + 12 * loser / winner.max(1);
    let hostile = |army: u16| {
        at_war(eye, eye.truth.get(at::allegiance::owner(army)), eye.truth.get(at::allegiance::owner(first)))
    };
    for army in armies(eye, region) {
        let lost = hostile(army) == attackers_win;
        let part = if lost { losers_part } else { winners_part };
        let strength = i64::from(eye.truth.get(at::force::strength(army)));
        out.push(Change::Add(at::force::strength(army), -(strength * part / 100) as i32), cause);
        if lost {
            retreat(eye, out, army, region, cause);
        }
    }
}

/// To the nearest place of one's own; who has none scatters.
fn retreat(eye: &Eye, out: &mut Outlet, army: u16, region: u16, cause: CauseId) {
    let owner = eye.truth.get(at::allegiance::owner(army));
    let refuge = eye.book.neighbours[usize::from(region)]
        .iter()
        .filter(|leg| eye.truth.get(at::holding::holder(leg.to)) == owner)
        .min_by_key(|leg| (leg.days, leg.to));
    match refuge {
        Some(leg) => out.push(Change::Set(at::march::place(army), i32::from(leg.to)), cause),
        None => {
            let strength = eye.truth.get(at::force::strength(army));
            out.push(Change::Add(at::force::strength(army), -strength / 2), cause);
        }
    }
    out.push(Change::Set(at::march::goal(army), NOTHING), cause);
    out.push(Change::Set(at::march::progress(army), 0), cause);
}

fn besiege(eye: &Eye, out: &mut Outlet, region: u16, first: u16, attack: Side, defence: Side, walls: i64) {
    let besieger = eye.truth.get(at::allegiance::owner(first));
    let cause = Cause::new(CauseKind::Siege, i32::from(region), eye.turn).by(besieger);
    let cause = out.cause(cause, |into| reads(eye, region, into));
    let garrison = eye.truth.get(at::town::garrison(region));
    let townsmen = i64::from(garrison) * QUALITY_OF_TOWNSMEN / 100;
    let resistance = (defence.power + townsmen) * (100 + 2 * walls) / 100;
    let open = walls == 0 && defence.power == 0 && garrison < TOKEN_GARRISON;
    let days = i64::from(eye.truth.get(at::calendar::days(0)));
    let gain = if open {
        100
    } else {
        let gain = SIEGE_AT_EQUAL_FORCE * attack.power / resistance.max(1);
        gain.min(FASTEST_SIEGE) * luck(eye, Purpose::Siege, region, 0) / 100 * days / 30
    };
    let before = eye.truth.get(at::holding::siege(region));
    let after = (i64::from(before) + gain.max(1)).min(100) as i32;
    let owner = |army: u16| eye.truth.get(at::allegiance::owner(army));
    if after < 100 {
        out.push(Change::Set(at::holding::siege(region), after), cause);
        out.push(Change::Set(at::holding::besieger(region), besieger), cause);
        // Sickness before the walls takes two in a hundred of the besiegers, hunger behind them three of the townsmen.
        for army in armies(eye, region).filter(|&army| owner(army) == besieger) {
            out.push(Change::Add(at::force::strength(army), -eye.truth.get(at::force::strength(army)) / 50), cause);
        }
        out.push(Change::Add(at::town::garrison(region), -garrison * 3 / 100), cause);
        return;
    }
    out.push(Change::Set(at::holding::holder(region), besieger), cause);
    out.push(Change::Set(at::holding::siege(region), 0), cause);
    out.push(Change::Set(at::holding::besieger(region), NOTHING), cause);
    out.push(Change::Set(at::town::garrison(region), 0), cause);
    if !open {
        out.push(Change::Add(at::holding::walls(region), -(walls as i32) / 3), cause);
    }
    for army in armies(eye, region).filter(|&army| at_war(eye, owner(army), besieger)) {
        out.push(Change::Add(at::force::strength(army), -eye.truth.get(at::force::strength(army)) * 6 / 10), cause);
        retreat(eye, out, army, region, cause);
    }
}
