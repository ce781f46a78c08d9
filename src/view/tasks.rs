//! The administration's teams and what they are at.

use super::address::{Account, Address, Part};
use super::figure::capital;
use super::reading::Reading;
use crate::campaign::Command;
use crate::say;
use crate::world::{Kind, Known, Target, at};

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

/// Every task.
pub fn tasks(reading: &Reading<'_>) -> Vec<TaskView> {
    let eye = &reading.eye;
    let rows = 0..eye.book.layout.rows(Kind::Task) as u16;
    let task = |row: u16| {
        let name = eye.lore.name(Kind::Task, i32::from(row));
        let id = name.map(|name| name.id.clone()).unwrap_or_default();
        let ordered = ordered(reading, &id);
        let most = eye.book.tasks.get(usize::from(row)).map_or(0, |task| task.most);
        TaskView {
            name: capital(&eye.names().thing(Kind::Task, i32::from(row))),
            text: name.map(|name| name.text.clone()).unwrap_or_default(),
            teams: (eye.get(at::teams::teams(row)), eye.get(at::teams::arriving(row)), most),
            ordered,
            row,
            id,
        }
    };
    rows.map(task).collect()
}

/// The last number that was ordered this turn.
fn ordered(reading: &Reading<'_>, id: &str) -> Option<i32> {
    reading.campaign.pending().iter().rev().find_map(|command| match command {
        Command::Assign { task, teams } if task == id => Some(*teams),
        _ => None,
    })
}

/// Teams that no task wants, and all of them.
pub fn idle(reading: &Reading<'_>) -> (i32, i32) {
    let tasks = tasks(reading);
    let there = |task: &TaskView| task.teams.0 + task.teams.1;
    let all: i32 = tasks.iter().map(there).sum();
    let wanted: i32 = tasks.iter().map(|task| task.ordered.unwrap_or_else(|| there(task))).sum();
    ((all - wanted).max(0), all)
}

/// What the idle teams, and all of them, are made of.
pub fn opens(reading: &Reading<'_>) -> Vec<Address> {
    let eye = &reading.eye;
    let (locale, tasks) = (eye.locale(), tasks(reading));
    let cells = |task: &TaskView| [at::teams::teams(task.row), at::teams::arriving(task.row)];
    let there = |task: &TaskView| {
        cells(task)
            .into_iter()
            .filter(|cell| eye.get(*cell) != 0)
            .map(|cell| {
                let target = Target { cell, plane: super::eye::plane(eye, cell) };
                Part::opening(eye.get(cell), eye.names().number(cell), Address::now(target))
            })
            .collect::<Vec<_>>()
    };
    let parts: Vec<Part> = tasks.iter().flat_map(there).collect();
    let (idle, all) = idle(reading);
    let every = Account::of(say!(locale, "teams-in-all-title"), parts);
    let from = Part::opening(all, say!(locale, "teams-in-all"), Address::Sum(Box::new(every.clone())));
    let wanted = |task: &TaskView| task.ordered.unwrap_or(task.teams.0 + task.teams.1);
    let mut taken: Vec<Part> = tasks
        .iter()
        .filter(|task| wanted(task) != 0)
        .map(|task| Part::plain(-wanted(task), say!(locale, "teams-wanted", task = &task.name)))
        .collect();
    let over: i64 = from.amount + taken.iter().map(|part| part.amount).sum::<i64>();
    if over < i64::from(idle) {
        taken.push(Part { amount: i64::from(idle) - over, name: say!(locale, "teams-not-there"), ..Part::default() });
    }
    let none = Account::from(say!(locale, "teams-idle"), Some(from), taken);
    vec![Address::Sum(Box::new(none)), Address::Sum(Box::new(every))]
}
