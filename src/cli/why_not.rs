//! `why-not`: turn by turn, which condition kept a paper from the desk, with what was believed.

use std::io::{self, Write};
use std::ops::ControlFlow;
use std::process::ExitCode;

use super::fault::Fault;
use super::find;
use crate::campaign::Campaign;
use crate::turn::desk::reaches;
use crate::turn::event::rested;
use crate::turn::rulebook::{Decision, Selector, Test};
use crate::turn::scene::Frame;
use crate::view::figure::{date, plural};
use crate::view::reading::Reading;
use crate::view::refusal;
use crate::world::{Kind, Known, at};

/// The most combinations of things that are tried for a paper with selectors.
const TRIED: usize = 2000;

/// What to ask.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// A bundled scenario's id, or a scenario's folder.
    pub scenario: String,
    /// The decision's id.
    pub decision: String,
    /// Who plays meanwhile: `history`, `random`, or another policy of the scenario.
    #[arg(long, default_value = "history", value_name = "NAME")]
    pub policy: String,
    /// The campaign's number.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

/// Plays the campaign, and tells of each turn why the paper did not come.
pub fn run(args: &Args) -> Result<ExitCode, Fault> {
    let scenario = find::scenario(&args.scenario)?;
    let ids: Vec<&str> =
        scenario.lore.names.get(Kind::Decision as usize).into_iter().flatten().map(|name| name.id.as_str()).collect();
    let Some(row) = scenario.lore.row(Kind::Decision, &args.decision) else {
        let near = find::near(&args.decision, &ids);
        return Err(Fault::Usage(format!(
            "the scenario has no decision '{}'{near}\nit has: {}",
            args.decision,
            ids.join(", ")
        )));
    };
    let mut campaign = Campaign::new(&scenario, args.seed);
    let player = find::player(&campaign, &args.policy)?;
    let mut out = io::stdout().lock();
    let mut last: Option<(i32, i32, Vec<String>)> = None;
    while campaign.ended().is_none() {
        let turn = campaign.turn();
        let told = tell(&campaign, row);
        last = match last {
            Some((from, _, lines)) if lines == told => Some((from, turn, lines)),
            other => {
                if let Some(span) = other {
                    print(&mut out, &campaign, &span)?;
                }
                Some((turn, turn, told))
            }
        };
        player.play_turn(&mut campaign);
    }
    if let Some(span) = last {
        print(&mut out, &campaign, &span)?;
    }
    let times = campaign.look(|eye| eye.truth.get(at::answered::times(row)));
    writeln!(out, "‘{}’ was answered {}.", args.decision, plural(times, "time"))?;
    Ok(ExitCode::SUCCESS)
}

fn print(out: &mut impl Write, campaign: &Campaign, (from, to, lines): &(i32, i32, Vec<String>)) -> io::Result<()> {
    let (locale, book) = (campaign.scenario().lore.locale(), campaign.book());
    if from == to {
        writeln!(out, "Turn {from}, {}:", date(locale, book, *from))?;
    } else {
        writeln!(out, "Turns {from} to {to}, {} to {}:", date(locale, book, *from), date(locale, book, *to))?;
    }
    for line in lines {
        writeln!(out, "  {line}")?;
    }
    Ok(())
}

/// Why the paper does not lie on the desk this morning, or that it does.
fn tell(campaign: &Campaign, row: u16) -> Vec<String> {
    let (Some(reading), Some(decision)) = (Reading::open(campaign), campaign.book().decisions.get(usize::from(row)))
    else {
        return Vec::new();
    };
    let eye = &reading.eye;
    if let Some(paper) = campaign.papers().iter().find(|paper| paper.decision == row) {
        return vec![format!("It lies on the desk, since turn {}.", paper.since)];
    }
    let (times, laid) = (eye.get(at::answered::times(row)), eye.get(at::answered::laid(row)));
    if !rested(eye.turn(), times.max(laid.min(1)), laid, decision.cooldown) {
        return vec![match decision.cooldown {
            0 => format!("It came on turn {laid}, and comes only once."),
            turns => format!("It came on turn {laid}, and can come again on turn {}.", laid + turns),
        }];
    }
    let (frame, failing) = nearest(&reading, decision);
    if failing.is_empty() {
        let seed = campaign.seed();
        return vec![match reaches(seed, decision, laid) {
            true => "All its conditions hold, but the desk was full of weightier papers.".to_owned(),
            false => {
                let chance = decision.chance;
                format!(
                    "All its conditions hold, but in this campaign it is settled below; it comes in {chance} of 100."
                )
            }
        }];
    }
    let tests: Vec<Test> = failing.into_iter().cloned().collect();
    let mut lines: Vec<String> = refusal::of_tests(eye, frame, &tests)
        .into_iter()
        .map(|refusal| format!("{} {}", refusal.why, refusal.would_change).trim_end().to_owned())
        .collect();
    if !decision.each.is_empty() {
        let bound = decision
            .each
            .iter()
            .map(|selector| eye.names().thing(selector.kind, frame.vars[usize::from(selector.var)]));
        let bound: Vec<String> = bound.collect();
        lines.insert(0, format!("It comes nearest to being about {}:", bound.join(", ")));
    }
    lines
}

/// What the paper comes nearest to being about, and the conditions that fail of it.
fn nearest<'a>(reading: &Reading<'_>, decision: &'a Decision) -> (Frame, Vec<&'a Test>) {
    let all: Vec<&Test> = decision.each.iter().flat_map(|selector| &selector.when).chain(&decision.when).collect();
    let free: Vec<Selector> =
        decision.each.iter().map(|selector| Selector { when: Vec::new(), ..selector.clone() }).collect();
    let mut best: Option<(Frame, Vec<&Test>)> = None;
    let mut tried = 0;
    let scene = reading.eye.scene(reading.frame());
    let _ = scene.bindings(&free, &mut |scene| {
        tried += 1;
        let failing: Vec<&Test> = all.iter().copied().filter(|test| !scene.test(test)).collect();
        let nearer = best.as_ref().is_none_or(|(_, known)| failing.len() < known.len());
        if nearer {
            best = Some((scene.frame, failing));
        }
        if tried >= TRIED { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    best.unwrap_or_else(|| (reading.frame(), all))
}
