//! What each answer to a paper would lead to: worlds drawn from what is known, the answer given, and played to the end.

use super::goal::Goal;
use super::outlook::{Fate, Outlook};
use super::pasts::Pasts;
use super::sight::Seen;
use super::vessel::Vessels;
use crate::campaign::player::Line;
use crate::campaign::{Command, PaperKey};
use crate::scenario::Scenario;
use crate::turn::draw::identity;
use crate::world::Kind;

/// An answer: the option's id, and whether secretly; none leaves the paper lying.
pub type Way = Option<(String, bool)>;

/// What an answer would lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionForecast {
    /// The answer.
    pub answer: Way,
    /// In how many continuations it could be given; in the others it is forecast as if the paper were left.
    pub taken: u32,
    /// How they came out.
    pub outlook: Outlook,
}

/// Forecasts every answer to a paper, by so many continuations each, with common draws: the n-th of each is played in the
/// same world with the same luck. What has been sealed today stands. The rest of the desk, and all later ones, are
/// answered by the line.
pub fn forecast(
    seen: &Seen,
    pasts: &Pasts,
    vessels: &mut Vessels,
    paper: &PaperKey,
    line: Line<'_>,
    continuations: u32,
) -> Vec<OptionForecast> {
    let scenario = seen.scenario();
    let key = seen.key();
    let sealed: Vec<&Command> = seen.today().iter().filter(|command| !answers(command, paper)).collect();
    let each = |answer: Way| {
        let played = vessels.run(0..continuations, |campaign, index| {
            campaign.put(identity([key, u64::from(index)]), &pasts.sample(key, index));
            for command in &sealed {
                let _ = campaign.command((*command).clone());
            }
            let taken = match &answer {
                Some((option, secret)) => {
                    let (paper, option) = (paper.clone(), option.clone());
                    campaign.command(Command::Answer { paper, option, secret: *secret }).is_ok()
                }
                None => true,
            };
            match taken && answer.is_some() {
                true => line.decide(campaign),
                false => line.decide_but(campaign, paper),
            }
            let _ = campaign.command(Command::EndTurn);
            line.play(campaign);
            (taken, Fate::of(campaign))
        });
        let taken = played.iter().filter(|(taken, _)| *taken).count() as u32;
        let outlook = Outlook::of(scenario.rulebook.endings.len(), played.iter().map(|(_, fate)| fate));
        OptionForecast { answer, taken, outlook }
    };
    ways(scenario, paper).into_iter().map(each).collect()
}

/// Every answer to a paper by every way that it can go, and to leave it.
pub fn ways(scenario: &Scenario, paper: &PaperKey) -> Vec<Way> {
    let row = scenario.lore.row(Kind::Decision, &paper.decision).map(usize::from);
    let decision = row.and_then(|row| scenario.rulebook.decisions.get(row).zip(scenario.lore.decisions.get(row)));
    let options = decision.into_iter().flat_map(|(rules, lore)| rules.options.iter().zip(&lore.options));
    let mut ways: Vec<Way> = options
        .flat_map(|(rules, lore)| {
            let (open, secret) = rules.channels;
            let open = open.then(|| (lore.id.clone(), false));
            [open, secret.then(|| (lore.id.clone(), true))]
        })
        .filter(Option::is_some)
        .collect();
    ways.push(None);
    ways
}

/// Whether a command answers this paper.
fn answers(command: &Command, key: &PaperKey) -> bool {
    matches!(command, Command::Answer { paper, .. } if paper == key)
}

/// The goal of whoever swore what was seen to be sworn.
pub fn goal(seen: &Seen) -> Goal {
    Goal { vows: seen.sworn() }
}
