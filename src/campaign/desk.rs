//! Whether a command can be taken now, and what the sealed commands of a turn come to.

use std::ops::ControlFlow;

use super::{Campaign, Command, PaperKey, Rejection};
use crate::locale::Locale;
use crate::say;
use crate::scenario::Lore;
use crate::turn::desk::{PaperOnDesk, salt};
use crate::turn::draw::identity;
use crate::turn::event::rested;
use crate::turn::orders::{Act, Source};
use crate::turn::rulebook::{Choice, Order, Selector};
use crate::turn::scene::{Frame, Scene};
use crate::turn::stage::Eye;
use crate::world::{Cell, Kind, at};

/// An order and what it is about: row, ids, bound variables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderAbout {
    /// The order's row.
    pub order: u16,
    /// Ids of what it is about.
    pub about: Vec<String>,
    /// What its variables are bound to.
    pub frame: Frame,
}

/// Whether a command answers this paper.
pub(super) fn answers(command: &Command, key: &PaperKey) -> bool {
    matches!(command, Command::Answer { paper, .. } if paper == key)
}

fn about(lore: &Lore, selectors: &[Selector], frame: Frame) -> Vec<String> {
    let id = |selector: &Selector| {
        lore.name(selector.kind, frame.vars[usize::from(selector.var)]).map_or_else(String::new, |name| name.id.clone())
    };
    selectors.iter().map(id).collect()
}

impl Campaign {
    /// How commands name a paper.
    pub fn paper_key(&self, paper: &PaperOnDesk) -> PaperKey {
        let lore = &self.scenario().lore;
        let decision = &self.book().decisions[usize::from(paper.decision)];
        let name = lore.name(Kind::Decision, i32::from(paper.decision));
        PaperKey {
            decision: name.map_or_else(String::new, |name| name.id.clone()),
            about: about(lore, &decision.each, paper.frame),
        }
    }

    /// Whether a paper has been answered this turn.
    pub fn is_answered(&self, paper: &PaperOnDesk) -> bool {
        let answered = |key: &PaperKey| self.pending().iter().any(|command| answers(command, key));
        !self.pending().is_empty() && answered(&self.paper_key(paper))
    }

    /// What an order could be about now, as the player's side believes: the bindings that meet its selectors.
    pub fn order_bindings(&self, row: u16) -> Vec<OrderAbout> {
        let Some(order) = self.book().orders.get(usize::from(row)) else { return Vec::new() };
        self.look(|eye| {
            let mut found = Vec::new();
            let seat = eye.seat();
            let Some(known) = eye.believed(seat) else { return found };
            let scene = Scene::new(eye.book, &known, Frame::of(i32::from(seat)), identity([order.key]));
            let _ = scene.bindings(&order.each, &mut |scene| {
                let about = about(&self.scenario().lore, &order.each, scene.frame);
                found.push(OrderAbout { order: row, about, frame: scene.frame });
                ControlFlow::Continue(())
            });
            found
        })
    }

    /// Attention that answering a paper costs.
    pub fn answer_cost(&self, secret: bool) -> i32 {
        let (_, open, covert) = self.book().attention;
        if secret { covert } else { open }
    }

    /// Attention that a command of this turn takes.
    pub fn cost(&self, command: &Command) -> i32 {
        cost(self, command)
    }

    /// Attention that an order costs: one more without a sponsor who can speak for it.
    pub fn order_cost(&self, order: &Order, secret: bool) -> i32 {
        let sponsored =
            self.look(|eye| order.sponsor.is_some_and(|person| eye.truth.get(at::office::state(person)) == 0));
        self.answer_cost(secret) + i32::from(!sponsored)
    }
}

/// Attention left, and all of it.
pub(super) fn attention(campaign: &Campaign) -> (i32, i32) {
    let all = campaign.look(|eye| eye.truth.get(at::course::attention(0)));
    let spent: i32 = campaign.pending().iter().map(|command| cost(campaign, command)).sum();
    (all - spent, all)
}

fn cost(campaign: &Campaign, command: &Command) -> i32 {
    match command {
        Command::Answer { secret, .. } => campaign.answer_cost(*secret),
        Command::Order { order, secret, .. } => {
            find_order(campaign, order).map_or(0, |(_, order)| campaign.order_cost(order, *secret))
        }
        _ => 0,
    }
}

fn find_order<'a>(campaign: &'a Campaign, id: &str) -> Option<(u16, &'a Order)> {
    let row = campaign.scenario().lore.row(Kind::Order, id)?;
    Some((row, campaign.book().orders.get(usize::from(row))?))
}

/// Refuses a command that cannot be taken now.
pub(super) fn check(campaign: &Campaign, command: &Command) -> Result<(), Rejection> {
    match command {
        Command::EndTurn => Ok(()),
        Command::Swear(vows) => check_vows(campaign, vows),
        Command::Assign { task, teams } => check_teams(campaign, task, *teams),
        Command::Answer { paper, secret, .. } => {
            let act = compile_one(campaign, command)?;
            let replaced = campaign.pending().iter().find(|earlier| answers(earlier, paper));
            let freed = replaced.map_or(0, |earlier| cost(campaign, earlier));
            check_act(campaign, &act, *secret, cost(campaign, command), freed, replaced)
        }
        Command::Order { order, about, secret } => {
            let act = compile_one(campaign, command)?;
            // What must rest cannot be given twice in a turn, whatever it is about.
            let rests = find_order(campaign, order).is_some_and(|(_, rules)| rules.cooldown != 1);
            let same = |earlier: &&Command| matches!(earlier, Command::Order { order: o, about: a, .. } if o == order && (rests || a == about));
            if campaign.pending().iter().any(|earlier| same(&earlier)) {
                return Err(Rejection::new(
                    say!(locale(campaign), "refused-order-given"),
                    say!(locale(campaign), "refused-order-given-needs"),
                ));
            }
            check_act(campaign, &act, *secret, cost(campaign, command), 0, None)
        }
    }
}

/// In what language a campaign says why it does not take a command.
fn locale(campaign: &Campaign) -> &'static Locale {
    campaign.scenario().lore.locale()
}

fn check_vows(campaign: &Campaign, vows: &[String]) -> Result<(), Rejection> {
    let (known, most) = &campaign.book().vows;
    if campaign.turn() != 1 {
        return Err(Rejection::new("Vows are sworn before the first turn ends.", ""));
    }
    if campaign.pending().iter().any(|earlier| matches!(earlier, Command::Swear(_))) {
        return Err(Rejection::new(
            say!(locale(campaign), "refused-vow-stands"),
            say!(locale(campaign), "refused-vow-stands-needs"),
        ));
    }
    if vows.len() != *most || vows.iter().enumerate().any(|(index, vow)| vows[..index].contains(vow)) {
        return Err(Rejection::new(
            format!(
                "{} named.",
                if vows.len() == 1 { "1 vow was".to_owned() } else { format!("{} vows were", vows.len()) }
            ),
            format!("Name {most}, each once."),
        ));
    }
    let lore = &campaign.scenario().lore;
    debug_assert_eq!(known.len(), lore.vows.len(), "every vow has its text");
    for vow in vows {
        if !lore.vows.iter().any(|name| name.id == *vow) {
            let all: Vec<&str> = lore.vows.iter().map(|name| name.id.as_str()).collect();
            return Err(Rejection::new(format!("There is no vow '{vow}'."), format!("There are: {}.", all.join(", "))));
        }
    }
    Ok(())
}

fn check_teams(campaign: &Campaign, task: &str, teams: i32) -> Result<(), Rejection> {
    let lore = &campaign.scenario().lore;
    let Some(row) = lore.row(Kind::Task, task) else {
        let all: Vec<&str> = lore.names[Kind::Task as usize].iter().map(|name| name.id.as_str()).collect();
        return Err(Rejection::new(format!("There is no task '{task}'."), format!("There are: {}.", all.join(", "))));
    };
    let most = campaign.book().tasks[usize::from(row)].most;
    if !(0..=most).contains(&teams) {
        return Err(Rejection::new(
            say!(locale(campaign), "refused-teams-most", teams = teams),
            say!(locale(campaign), "refused-teams-most-needs", most = most),
        ));
    }
    let mut wanted = wanted_teams(campaign);
    let all: i32 = campaign.look(|eye| {
        let there = |row| eye.truth.get(at::teams::teams(row)) + eye.truth.get(at::teams::arriving(row));
        (0..eye.book.tasks.len() as u16).map(there).sum()
    });
    wanted[usize::from(row)] = teams;
    let others: i32 = wanted.iter().sum::<i32>() - teams;
    // Teams that no task wants are idle, and idle teams are lent to none: they stay with the tasks they were at.
    if others + teams > all {
        let free = all - others;
        return Err(Rejection::new(
            say!(locale(campaign), "refused-teams", all = all, others = others),
            say!(locale(campaign), "refused-teams-needs", free = free),
        ));
    }
    Ok(())
}

/// The teams at each task after the commands of this turn.
pub(crate) fn wanted_teams(campaign: &Campaign) -> Vec<i32> {
    let lore = &campaign.scenario().lore;
    let mut wanted: Vec<i32> = campaign.look(|eye| {
        (0..eye.book.tasks.len() as u16)
            .map(|row| eye.truth.get(at::teams::teams(row)) + eye.truth.get(at::teams::arriving(row)))
            .collect()
    });
    for command in campaign.pending() {
        if let Command::Assign { task, teams } = command
            && let Some(row) = lore.row(Kind::Task, task)
        {
            wanted[usize::from(row)] = *teams;
        }
    }
    wanted
}

/// Finds what an answer or order speaks of.
fn compile_one(campaign: &Campaign, command: &Command) -> Result<Act, Rejection> {
    match command {
        Command::Answer { paper: key, option, secret } => {
            let papers = campaign.papers();
            let Some(paper) = papers.iter().find(|paper| campaign.paper_key(paper) == *key) else {
                let all: Vec<String> = papers.iter().map(|paper| campaign.paper_key(paper).decision).collect();
                return Err(Rejection::new(
                    format!("No paper '{}' lies on the desk.", key.decision),
                    format!("There lie: {}.", all.join(", ")),
                ));
            };
            let lore = &campaign.scenario().lore.decisions[usize::from(paper.decision)];
            let Some(index) = lore.options.iter().position(|known| known.id == *option) else {
                let all: Vec<&str> = lore.options.iter().map(|known| known.id.as_str()).collect();
                return Err(Rejection::new(
                    format!("That paper has no answer '{option}'."),
                    format!("There are: {}.", all.join(", ")),
                ));
            };
            let source = Source::Paper { slot: paper.slot, decision: paper.decision, option: index as u16 };
            let decision = &campaign.book().decisions[usize::from(paper.decision)];
            let salt = campaign.look(|eye| salt(eye.book, &eye.truth, decision, paper.frame));
            Ok(Act { source, secret: *secret, frame: paper.frame, salt })
        }
        Command::Order { order: id, about, secret } => {
            let Some((row, order)) = find_order(campaign, id) else {
                return Err(Rejection::new(format!("There is no order '{id}'."), "The list of orders names them."));
            };
            let bindings = campaign.order_bindings(row);
            let Some(found) = bindings.iter().find(|found| found.about == *about) else {
                let why = format!("'{id}' cannot be about '{}' now.", about.join(", "));
                return Err(Rejection::new(why, "The list of orders names what each can be about."));
            };
            let (times, last) =
                campaign.look(|eye| (eye.truth.get(at::ordered::times(row)), eye.truth.get(at::ordered::last(row))));
            if order.cooldown != 1 && !rested(campaign.turn(), times, last, order.cooldown) {
                let when = if order.cooldown == 0 {
                    say!(locale(campaign), "refused-order-once")
                } else {
                    say!(locale(campaign), "refused-order-again", turn = last + order.cooldown)
                };
                return Err(Rejection::new(say!(locale(campaign), "refused-order-rests"), when));
            }
            let mut salt = identity([order.key]);
            for selector in &order.each {
                let bound = found.frame.vars[usize::from(selector.var)];
                salt = identity([salt, campaign.book().key(selector.kind, bound)]);
            }
            Ok(Act { source: Source::Order(row), secret: *secret, frame: found.frame, salt })
        }
        _ => Err(Rejection::new("That command seals nothing.", "")),
    }
}

fn choice_of<'a>(eye: &Eye<'a>, act: &Act) -> Option<&'a Choice> {
    crate::turn::orders::choice(eye, act.source)
}

fn costs(eye: &Eye, act: &Act) -> Vec<(Cell, i32)> {
    let scene = Scene::new(eye.book, &eye.truth, act.frame, act.salt);
    let Some(choice) = choice_of(eye, act) else { return Vec::new() };
    choice.cost.iter().filter_map(|(purse, cost)| Some((scene.cell(purse)?, *cost))).collect()
}

fn check_act(
    campaign: &Campaign,
    act: &Act,
    secret: bool,
    needs: i32,
    freed: i32,
    replaced: Option<&Command>,
) -> Result<(), Rejection> {
    let (left, _) = attention(campaign);
    if needs > left + freed {
        return Err(Rejection::new(
            say!(locale(campaign), "refused-attention", needs = needs, left = left + freed),
            say!(locale(campaign), "refused-attention-needs"),
        ));
    }
    let pending: Vec<Act> = campaign
        .pending()
        .iter()
        .filter(|earlier| replaced != Some(*earlier))
        .filter_map(|earlier| compile_one(campaign, earlier).ok())
        .collect();
    campaign.look(|eye| {
        let Some(choice) = choice_of(&eye, act) else { return Ok(()) };
        let possible = if secret { choice.channels.1 } else { choice.channels.0 };
        if !possible {
            let locale = locale(campaign);
            return Err(match secret {
                true => Rejection::new(say!(locale, "refused-secretly"), say!(locale, "refused-secretly-needs")),
                false => Rejection::new(say!(locale, "refused-openly"), say!(locale, "refused-openly-needs")),
            });
        }
        let Some(known) = eye.believed(eye.seat()) else { return Ok(()) };
        let scene = Scene::new(eye.book, &known, act.frame, act.salt);
        if !scene.holds(&choice.when) {
            return Err(Rejection::new(
                say!(locale(campaign), "refused-not-possible"),
                say!(locale(campaign), "refused-not-possible-needs"),
            ));
        }
        for (cell, cost) in costs(&eye, act) {
            let spent: i32 = pending
                .iter()
                .flat_map(|act| costs(&eye, act))
                .filter(|(other, _)| *other == cell)
                .map(|(_, n)| n)
                .sum();
            let there = eye.truth.get(cell) - spent;
            if there < cost {
                let lore = &campaign.scenario().lore;
                let locale = lore.locale();
                let purse = lore.name(cell.kind(), i32::from(cell.row)).map(|name| name.name.clone());
                let purse = purse.unwrap_or_else(|| say!(locale, "refused-cost-the-purse"));
                return Err(Rejection::new(
                    say!(locale, "refused-cost", cost = cost, purse = purse, left = there),
                    say!(locale, "refused-cost-needs", more = cost - there),
                ));
            }
        }
        Ok(())
    })
}

/// What the commands of this turn come to.
pub(super) fn compile(campaign: &Campaign) -> (Vec<Act>, Vec<(u16, i32)>) {
    let acts = campaign.pending().iter().filter_map(|command| compile_one(campaign, command).ok()).collect();
    let before = wanted_before(campaign);
    let teams = sent_back(&before, wanted_teams(campaign))
        .into_iter()
        .enumerate()
        .filter(|(row, teams)| before[*row] != *teams)
        .map(|(row, teams)| (row as u16, teams))
        .collect();
    (acts, teams)
}

/// Teams that were taken off a task and set to no other go back to what they did: nobody dismisses them.
fn sent_back(before: &[i32], mut wanted: Vec<i32>) -> Vec<i32> {
    let mut idle = before.iter().sum::<i32>() - wanted.iter().sum::<i32>();
    for (now, before) in wanted.iter_mut().zip(before) {
        let back = (before - *now).clamp(0, idle.max(0));
        *now += back;
        idle -= back;
    }
    wanted
}

fn wanted_before(campaign: &Campaign) -> Vec<i32> {
    campaign.look(|eye| {
        (0..eye.book.tasks.len() as u16)
            .map(|row| eye.truth.get(at::teams::teams(row)) + eye.truth.get(at::teams::arriving(row)))
            .collect()
    })
}
