//! The order of a turn.
//!
//! ```text
//! morning:  Open → Desk            (everybody sees what is his own, then papers come, then the player decides)
//! evening:  Swift → Rivals → Frontier → Slow → Movement → Obligations → Intelligence → Sentiment → War → Judge → Chronicle
//! ```
//!
//! A stage is one or more steps. The systems of a step read the same world and propose effects; the applier makes them
//! before the next step. Councils weigh their motions before the rivals move. Secret orders land before the rivals move, open ones after the frontier has improvised: that is
//! the price of openness. The schedule runs on one thread; parallel work is across campaigns.

use bevy::ecs::prelude::*;
use bevy::ecs::schedule::{LogLevel, ScheduleBuildSettings, ScheduleLabel, SingleThreadedExecutor};
use bevy::ecs::system::ScheduleSystem;

use super::rulebook::{Rulebook, Stage as RuleStage};
use super::{
    chronicle, council, desk, foretelling, intelligence, judge, movement, obligations, opening, orders, rivals,
    sentiment, war,
};
use crate::world::Kind;
use crate::world::applier::apply;

/// The stages of a turn.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TurnSystems {
    /// The calendar turns.
    Open,
    /// Papers come.
    Desk,
    /// What was decided is sealed; secret orders land.
    Swift,
    /// Rivals move.
    Rivals,
    /// Officials improvise; what was left lying is decided.
    Frontier,
    /// Open orders land.
    Slow,
    /// Armies march.
    Movement,
    /// Payments and tasks.
    Obligations,
    /// Papers are read, reports arrive.
    Intelligence,
    /// Opinions fade, hazards strike.
    Sentiment,
    /// Battles and sieges.
    War,
    /// Whether it has ended.
    Judge,
    /// Everybody sees what he can.
    Chronicle,
}

/// The part of a turn before the player decides.
#[derive(ScheduleLabel, Debug, Clone, PartialEq, Eq, Hash)]
pub struct Morning;

/// The part after.
#[derive(ScheduleLabel, Debug, Clone, PartialEq, Eq, Hash)]
pub struct Evening;

/// The morning's and the evening's schedule for a scenario: what its vocabulary lacks has no systems.
pub fn schedules(book: &Rulebook) -> (Schedule, Schedule) {
    use TurnSystems as T;
    let has = |kind| book.layout.rows(kind) > 0;
    let has_rules = |stage| book.rules.iter().any(|rule| rule.stage == stage);

    let mut morning = Steps::new(Morning);
    morning.step(T::Open, opening::turn_calendar);
    if !book.disputed.is_empty() {
        morning.step(T::Open, opening::judge_disputed);
    }
    if has_rules(RuleStage::Open) {
        morning.step(T::Open, opening::open_rules);
    }
    morning.step(T::Open, chronicle::look_around);
    if has(Kind::Decision) {
        morning.step(T::Desk, desk::lay_papers);
    }

    let mut evening = Steps::new(Evening);
    let can_act = has(Kind::Decision) || has(Kind::Order) || has(Kind::Task);
    if can_act {
        evening.step(T::Swift, orders::seal_acts);
        evening.step(T::Swift, orders::land_swift);
        // What landed before the rivals move, they see before they move.
        evening.step(T::Swift, chronicle::look_around);
    }
    if has(Kind::Motion) {
        evening.step(T::Rivals, council::debate);
    }
    if has(Kind::Move) {
        evening.step(T::Rivals, rivals::move_factions);
        if has(Kind::Person) {
            evening.step(T::Rivals, chronicle::look_around);
            evening.step(T::Frontier, rivals::move_officials);
        }
    }
    if has(Kind::Decision) {
        evening.step(T::Frontier, rivals::decide_for_the_player);
    }
    if can_act || has(Kind::Move) {
        evening.step(T::Slow, orders::land_slow);
        evening.schedule.add_systems(orders::clear_sealed.in_set(T::Slow).after(orders::land_slow));
    }
    if has(Kind::Army) {
        evening.step(T::Movement, movement::march);
    }
    if has(Kind::Task) {
        evening.step(T::Obligations, obligations::do_tasks);
    }
    if has(Kind::Clause) {
        evening.step(T::Obligations, obligations::weigh_payments);
    }
    if has_rules(RuleStage::Obligations) {
        evening.step(T::Obligations, obligations::obligation_rules);
    }
    if has(Kind::Evidence) {
        evening.step(T::Intelligence, intelligence::read_papers);
    }
    evening.step(T::Intelligence, intelligence::bring_reports);
    if !book.bounds.opinions.is_empty() {
        evening.step(T::Sentiment, sentiment::fade_opinions);
    }
    if has_rules(RuleStage::Sentiment) || has(Kind::Hazard) {
        evening.step(T::Sentiment, sentiment::feel);
    }
    if has(Kind::Army) {
        evening.step(T::War, war::fight);
    }
    if has_rules(RuleStage::War) {
        evening.step(T::War, war::war_rules);
    }
    if has(Kind::Foretelling) {
        // It is measured by what is believed at the end of the turn.
        evening.step(T::Judge, chronicle::look_around);
        evening.step(T::Judge, foretelling::settle);
    }
    evening.step(T::Judge, judge::judge);
    evening.step(T::Chronicle, chronicle::look_around);
    (morning.schedule, evening.schedule)
}

/// The n-th step of a schedule.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Step(u32);

struct Steps {
    schedule: Schedule,
    next: u32,
}

impl Steps {
    fn new(label: impl ScheduleLabel) -> Self {
        let mut schedule = Schedule::new(label);
        schedule.set_executor(SingleThreadedExecutor::new());
        // Two systems that could run in either order would make a campaign depend on chance: refuse to build.
        schedule
            .set_build_settings(ScheduleBuildSettings { ambiguity_detection: LogLevel::Error, ..Default::default() });
        Self { schedule, next: 0 }
    }

    /// A system that proposes, then the applier, after all earlier steps.
    fn step<M>(&mut self, set: TurnSystems, system: impl IntoScheduleConfigs<ScheduleSystem, M>) {
        self.schedule.add_systems((system.into_configs(), apply).chain().in_set(set).in_set(Step(self.next)));
        if self.next > 0 {
            self.schedule.configure_sets(Step(self.next).after(Step(self.next - 1)));
        }
        self.next += 1;
    }
}
